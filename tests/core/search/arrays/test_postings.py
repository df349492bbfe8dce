"""Postings made all at once are those that are made token by token."""

from collections import defaultdict

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from readinglist.core.search.analysis import analyse
from readinglist.core.search.arrays.inversion import merge
from readinglist.core.search.arrays.lexicon import Lexicon
from readinglist.core.search.arrays.postings import Postings
from readinglist.core.search.arrays.tokens import Tokens, words
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


def slowly(documents):
    """By term: by document its positions. The reference: the analysis of one text at a time."""
    found = defaultdict(dict)
    for number, text in enumerate(documents):
        for term, positions in analyse(text).positions.items():
            found[term.encode()][number] = sorted(set(positions))
    return dict(found)


def held(postings):
    """The same out of the arrays."""
    found = {}
    for number, term in enumerate(postings.lexicon):
        documents, places = postings.places(number)
        positions = defaultdict(list)
        for document, place in zip(documents.tolist(), places.tolist(), strict=True):
            positions[document].append(place)
        assert list(positions) == postings.holding(number).tolist()
        assert [len(p) for p in positions.values()] == postings.times(number).tolist()
        found[term] = dict(positions)
    return found


def inverted(documents):
    tokens = Tokens({})
    for text in documents:
        tokens.add(text)
    return tokens.inverted()


@given(texts)
def test_postings_are_those_of_the_analysis_of_each_text(documents):
    postings = inverted(documents)

    assert held(postings) == slowly(documents)
    assert len(postings.lengths) == len(documents)


def test_of_many_papers_too():
    documents = [text for _, text in invented(300, seed=5)]

    assert held(inverted(documents)) == slowly(documents)


@given(texts)
def test_stored_postings_are_the_same(documents):
    postings = inverted(documents)

    again = Postings.of("abstract", postings.arrays("abstract"))

    assert held(again) == held(postings)
    assert again.lengths.tolist() == postings.lengths.tolist()


@given(st.sets(st.text(max_size=6).map(str.encode)), st.text(max_size=3).map(str.encode))
def test_terms_are_found_by_themselves_and_by_their_beginnings(terms, sought):
    lexicon = Lexicon.of(sorted(terms))

    assert list(lexicon) == sorted(terms)
    assert [lexicon[number] for number in range(len(lexicon))] == sorted(terms)
    number = lexicon.find(sought)
    assert (number >= 0) == (sought in terms)
    assert number < 0 or lexicon[number] == sought
    begun = [lexicon[number] for number in lexicon.beginning_with(sought)]
    assert begun == sorted(term for term in terms if term.startswith(sought))


def test_a_lexicon_of_nothing_has_nothing():
    lexicon = Lexicon.of([])
    assert (len(lexicon), list(lexicon), lexicon.find(b"a")) == (0, [], -1)
    assert list(lexicon.beginning_with(b"")) == []
    assert lexicon.letters.dtype == np.uint8


@given(st.lists(st.tuples(texts, st.sets(st.integers(0, 7))), min_size=1, max_size=4))
def test_merged_segments_are_as_if_all_had_been_one_but_for_what_is_left_out(segments):
    parts, kept = [], []
    for documents, gone in segments:
        renumbered = np.full(len(documents), -1)
        for number, text in enumerate(documents):
            if number not in gone:
                renumbered[number] = len(kept)
                kept.append(text)
        parts.append((inverted(documents), renumbered))

    merged = merge(parts)

    assert held(merged) == slowly(kept)
    assert merged.lengths.tolist() == inverted(kept).lengths.tolist()


@given(texts, texts)
def test_plain_words_are_of_all_fields_together(titles, abstracts):
    count = min(len(titles), len(abstracts))
    numbers = {}
    fields = [Tokens(numbers), Tokens(numbers)]
    for pair in zip(titles[:count], abstracts[:count], strict=True):
        for field, text in zip(fields, pair, strict=True):
            field.add(text)

    found = words(fields, numbers, count)

    holding = defaultdict(list)
    for number in range(count):
        plain = analyse(titles[number]).words | analyse(abstracts[number]).words
        for word in plain:
            holding[word.encode()].append(number)
    held_by = {word: found.holding(n).tolist() for n, word in enumerate(found.lexicon)}
    assert held_by == dict(holding)


@given(texts, st.lists(st.sampled_from([*"abc", "graph", "naiv", "x"]), max_size=12))
def test_the_postings_of_several_terms_are_those_of_each(documents, sought):
    postings = inverted(documents)
    numbers = postings.lexicon.find_all([term.encode() for term in sought])
    assert numbers.tolist() == [postings.lexicon.find(term.encode()) for term in sought]

    terms = numbers[numbers >= 0]
    which, held, times = postings.of_terms(terms)

    found = list(zip(which.tolist(), held.tolist(), times.tolist(), strict=True))
    assert found == [
        (place, document, count)
        for place, term in enumerate(terms)
        for document, count in zip(
            postings.holding(term).tolist(), postings.times(term).tolist(), strict=True
        )
    ]
