"""Postings made all at once are those that are made token by token."""

from collections import defaultdict

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from readinglist.core.search.analysis import analyse
from readinglist.core.search.arrays.inversion import MOST_DOCUMENTS, invert
from readinglist.core.search.arrays.lexicon import Lexicon
from readinglist.core.search.arrays.postings import Postings, narrow
from readinglist.core.search.arrays.segment import Collector
from tests.bench.corpus import invented

WORDS = [
    "graph",
    "Graphs",
    "μP",
    "Co$^4$",
    "naïve",
    "naive",
    "深度学习",
    "it's",
    "x-ray",
    "α",
    "the",
    "—",
]
texts = st.lists(
    st.lists(st.sampled_from(WORDS), max_size=12).map(" ".join) | st.text(max_size=40), max_size=8
)
cuts = st.sets(st.integers(0, 30), max_size=8).map(sorted)
masks = st.lists(st.booleans(), min_size=8, max_size=8)


def slowly(documents):
    """By term: by document its positions. The reference: the analysis of one text at a time."""
    found = defaultdict(dict)
    for number, text in enumerate(documents):
        for term, positions in analyse(text).positions.items():
            found[term.encode()][number] = sorted(set(positions))
    return dict(found)


def lengths(documents):
    return [sum(map(len, analyse(text).positions.values())) for text in documents]


def places(keys):
    """By document its positions, out of the keys of occurrences, in their order."""
    found = defaultdict(list)
    for key in keys.tolist():
        found[key >> 32].append(key & 0xFFFFFFFF)
    return dict(found)


def counted(postings, runs):
    """By document how often it holds a term of the runs; each counts at a place of its own."""
    places = np.arange(len(postings.lengths))[::-1] * 2
    times = np.zeros(2 * len(places) + 1, np.uint32)
    postings.count(runs, places, times)
    assert not times[1::2].any()
    found = times[places].tolist()
    return {document: often for document, often in enumerate(found) if often}


def held(postings, terms):
    """What is in the arrays, by term and document."""
    everywhere = np.ones(len(postings.lengths), bool)
    found = {}
    for number, term in enumerate(terms):
        run = [(number, number + 1)]
        found[term] = places(postings.occurrences(run, everywhere))
        assert postings.holding(run).tolist() == list(found[term])
        assert counted(postings, run) == {d: len(places) for d, places in found[term].items()}
    return found


def inverted(documents):
    """The postings and their terms."""
    collector = Collector(["title"])
    for number, text in enumerate(documents):
        collector.add(number, {"title": text})
    segment = collector.segment()
    return segment.fields["title"], list(segment.terms)


def some_runs(cuts, count):
    """Runs of terms that do not touch: between each other two of the cuts."""
    bounds = [cut for cut in cuts if cut <= count]
    return list(zip(bounds[::2], bounds[1::2], strict=False))


def chosen(runs, terms):
    return [term for first, end in runs for term in terms[first:end]]


@given(texts)
def test_postings_are_those_of_the_analysis_of_each_text(documents):
    postings, terms = inverted(documents)

    assert held(postings, terms) == slowly(documents)
    assert postings.lengths.tolist() == lengths(documents)


def test_of_many_papers_too():
    documents = [text for _, text in invented(300, seed=5)]

    assert held(*inverted(documents)) == slowly(documents)


@given(texts)
def test_stored_postings_are_the_same(documents):
    postings, terms = inverted(documents)

    again = Postings.of("abstract", postings.arrays("abstract"))

    assert held(again, terms) == held(postings, terms)
    assert again.lengths.tolist() == postings.lengths.tolist()


def test_postings_without_one_of_their_arrays_are_refused():
    arrays = inverted(["graph"])[0].arrays("title")
    del arrays["title.positions"]
    with pytest.raises(KeyError):
        Postings.of("title", arrays)


@pytest.mark.parametrize(
    ("most", "size"), [(0, 1), (255, 1), (256, 2), (65_535, 2), (65_536, 4), (2**32 - 1, 4)]
)
def test_numbers_are_kept_in_as_few_bytes_as_hold_them(most, size):
    narrowed = narrow(np.array([0, most], np.int64))

    assert (narrowed.tolist(), narrowed.dtype.itemsize) == ([0, most], size)


def test_narrowed_postings_are_the_same_in_less_memory():
    numbers = np.arange(3)
    wide = invert(3, numbers, numbers, np.array([0, 300, 70_000]), np.ones(3, np.int64))

    narrowed = wide.narrowed()

    assert (
        held(narrowed, "abc")
        == held(wide, "abc")
        == {"a": {0: [0]}, "b": {1: [300]}, "c": {2: [70_000]}}
    )
    assert (narrowed.documents.itemsize, narrowed.positions.itemsize) == (1, 4)


triples = st.tuples(
    st.integers(0, 6),
    st.sampled_from([0, 1, 2, 300, MOST_DOCUMENTS - 1]),
    st.integers(0, 5) | st.integers(70_000, 70_003),
)


@given(st.lists(triples, max_size=40))
def test_tokens_may_come_in_any_order_and_count_once_at_a_position(tokens):
    expected = {}
    for term, document, position in sorted(set(tokens)):
        expected.setdefault(term, {}).setdefault(document, []).append(position)
    columns = np.array(tokens, np.int64).reshape(-1, 3).T

    postings = invert(7, *columns, np.zeros(MOST_DOCUMENTS, np.int64))

    assert held(postings, range(7)) == {term: expected.get(term, {}) for term in range(7)}


# Several terms at once ---------------------------------------------------------------------------


@given(texts, cuts)
def test_the_count_of_runs_is_as_if_their_terms_were_one(documents, cuts):
    postings, terms = inverted(documents)
    runs = some_runs(cuts, len(terms))
    reference = slowly(documents)
    times, postings_of_each = {}, []
    for term in chosen(runs, terms):
        for document, positions in reference[term].items():
            times[document] = times.get(document, 0) + len(positions)
            postings_of_each.append((document, len(positions)))

    each = [values.tolist() for values in postings.of_runs(runs)]

    assert counted(postings, runs) == times
    assert postings.holding(runs).tolist() == sorted(times)
    assert list(zip(*each, strict=True)) == postings_of_each


@given(texts, cuts, masks)
def test_occurrences_are_those_in_the_documents_of_the_mask(documents, cuts, mask):
    postings, terms = inverted(documents)
    runs = some_runs(cuts, len(terms))
    reference = slowly(documents)
    expected = {
        (document, position)
        for term in chosen(runs, terms)
        for document, positions in reference[term].items()
        for position in positions
        if mask[document]
    }

    keys = postings.occurrences(runs, np.array(mask[: len(documents)], bool))

    assert [(key >> 32, key & 0xFFFFFFFF) for key in keys.tolist()] == sorted(expected)


@given(texts, st.sampled_from([b"graph", b"mup", b"p", b"naiv", "学".encode()]), masks)
def test_occurrences_of_one_term_too(documents, term, mask):
    documents = [*documents[:7], "graph μP naïve 学"]
    postings, terms = inverted(documents)
    number = terms.index(term)
    expected = {d: positions for d, positions in slowly(documents)[term].items() if mask[d]}

    among = np.array(mask[: len(documents)], bool)

    assert places(postings.occurrences([(number, number + 1)], among)) == expected


def test_two_words_at_one_position_are_one_occurrence_of_both():
    postings, terms = inverted(["μP"])
    keys = postings.occurrences([(0, len(terms))], np.ones(1, bool))
    assert sorted(terms) == [b"mu", b"mup", b"p"]
    assert keys.tolist() == [0]


# Lexicons ----------------------------------------------------------------------------------------


@given(st.sets(st.text(max_size=6).map(str.encode)), st.text(max_size=3).map(str.encode))
def test_terms_are_found_by_themselves_and_by_their_beginnings(terms, sought):
    lexicon = Lexicon.of(sorted(terms))

    assert list(lexicon) == sorted(terms)
    assert [lexicon[number] for number in range(len(lexicon))] == sorted(terms)
    number = lexicon.find(sought)
    assert (number >= 0) == (sought in terms)
    assert number < 0 or lexicon[number] == sought
    begun = lexicon.beginning_with(sought)
    expected = sorted(term for term in terms if term.startswith(sought))
    assert [lexicon[number] for number in begun] == list(lexicon.several(begun)) == expected


@given(st.sets(st.text(max_size=6).map(str.encode)))
def test_a_stored_lexicon_is_the_same(terms):
    lexicon = Lexicon.of(sorted(terms))
    assert list(Lexicon.stored("words", lexicon.arrays("words"))) == sorted(terms)


def test_a_lexicon_of_nothing_has_nothing():
    lexicon = Lexicon.of([])
    assert (len(lexicon), list(lexicon), lexicon.find(b"a")) == (0, [], -1)
    assert list(lexicon.beginning_with(b"")) == []
    assert lexicon.letters.dtype == np.uint8
