"""One search: order, near results, suggestions, and that every text is answered."""

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from readinglist.core.errors import BadInput
from readinglist.core.search.searching import FEW
from tests.conftest import abstract, import_papers

PAPERS = [
    ("Beta Waves", "The tide of waves. " + abstract("waves")),
    ("alpha Sheep", "The herd of sheep. " + abstract("sheep")),
    ("Gamma Rays", "The flux of rays. " + abstract("rays")),
]


@pytest.fixture
def shelf(library):
    import_papers(library, *PAPERS)
    return library


# Order -----------------------------------------------------------------------------------------


def test_a_sort_in_the_query_orders_the_answer(shelf):
    assert shelf.search("sort:title").exact == [2, 1, 3]
    assert shelf.search("sort:title-").exact == [3, 1, 2]


def test_a_sort_beside_the_query_stands_above_the_one_in_it(shelf):
    assert shelf.search("sort:title", sort="title-").exact == [3, 1, 2]


@pytest.mark.parametrize("order", ["year", "queue"])
def test_unknown_values_stand_last_in_both_directions(shelf, order):
    shelf.set_fields([2], {"year": "2024"})
    shelf.set_fields([3], {"year": "2025"})
    shelf.set_status([2, 3], "to-read")
    assert shelf.search("", sort=order).exact == [2, 3, 1]
    assert shelf.search("", sort=f"{order}-").exact == [3, 2, 1]


def test_what_is_in_the_queue_longest_is_first(shelf):
    shelf.set_status([3], "to-read")
    assert shelf.search("sort:queued").exact == shelf.search("sort:queued-").exact == [3, 1, 2]


def test_seen_orders_by_how_often(shelf):
    import_papers(shelf, PAPERS[2], PAPERS[1])
    import_papers(shelf, PAPERS[2])
    assert shelf.search("sort:seen-").exact == [3, 2, 1]
    assert shelf.search("sort:seen").exact == [1, 2, 3]


def test_relevance_can_be_reversed(shelf):
    assert shelf.search("waves OR scale", sort="relevance").exact[0] == 1
    assert shelf.search("waves OR scale", sort="relevance-").exact[-1] == 1


def test_an_order_that_is_none_is_refused(shelf):
    with pytest.raises(BadInput, match="Known: relevance"):
        shelf.search("", sort="colour")


def test_an_order_is_never_stale(shelf):
    assert shelf.search("sort:title").exact == [2, 1, 3]
    shelf.set_fields([3], {"title": "Aardvarks"})
    assert shelf.search("sort:title").exact == [3, 2, 1]
    shelf.undo()
    assert shelf.search("sort:title").exact == [2, 1, 3]


# Near results ----------------------------------------------------------------------------------


def test_a_sentence_finds_its_paper_among_the_near_ones(sample):
    answer = sample.search("a hearing aid that runs decision forests with little memory and power")
    assert answer.exact == []
    assert sample.papers(answer.near[:1])[0].title.startswith("tinygrove")


def test_near_results_never_repeat_exact_ones(sample):
    answer = sample.search("transformers slot")
    assert answer.exact
    assert not set(answer.exact) & set(answer.near)


def test_near_results_are_left_out_where_there_are_enough(sample):
    answer = sample.search("we")
    assert len(answer.exact) >= FEW
    assert answer.near == []


def test_near_results_respect_filters_and_exclusions(shelf):
    shelf.star([1])
    assert shelf.search("herd tide flux waves is:starred").near in ([], [1])
    assert shelf.search("tide waves nonsenseword -flux").near == [1]
    assert shelf.search("tide waves nonsenseword -tide").near == []


def test_trashed_papers_are_not_near_either(shelf):
    shelf.trash([1])
    assert shelf.search("tide waves nonsenseword").near == []


def test_a_misspelt_word_is_mended(sample):
    answer = sample.search("permafrst")
    assert answer.exact == []
    assert sample.papers(answer.near)[0].title.startswith("Frostline")
    assert answer.suggestions == ("permafrost",)


def test_a_suggestion_is_the_whole_query_with_its_words_mended(sample):
    answer = sample.search("segmenting permafrst")
    assert answer.suggestions == ("segmenting permafrost",)
    assert sample.search(answer.suggestions[0]).exact


def test_a_suggestion_mends_words_and_not_their_namesakes_inside_others(shelf):
    answer = shelf.search("hrd hrdline")
    assert all("herdline" not in suggestion for suggestion in answer.suggestions)


@pytest.mark.parametrize("text", ["permafrost", "permaf*", "permafrst~1", "title:frostline"])
def test_what_finds_something_gets_no_suggestion(sample, text):
    answer = sample.search(text)
    assert len(answer.exact) == 1
    assert answer.suggestions == ()


def test_a_word_that_is_being_typed_is_not_taken_for_a_misspelt_one(sample):
    answer = sample.search("permafro", typing=True)
    assert len(answer.exact) == 1
    assert (answer.near, answer.suggestions) == ([], ())


# Whole answers ---------------------------------------------------------------------------------


def test_an_empty_query_is_the_whole_library(sample):
    answer = sample.search("")
    assert sorted(answer.exact) == sorted(sample.view("all"))
    assert answer.near == []


@pytest.mark.parametrize("number", range(1, 25))
def test_every_title_of_the_sample_finds_its_paper_first(sample, number):
    [paper] = sample.papers([number])
    assert sample.search(f'title:"={paper.title}"').exact == [number]
    words = paper.title.replace('"', " ").replace("(", " ").replace(")", " ")
    assert sample.search(words).exact[0] == number


def test_any_five_words_of_an_abstract_find_it(sample):
    dice = random.Random(5)
    for paper in sample.papers(sample.view("all")):
        plain = [w for w in paper.abstract.replace("-", " ").split() if w.isalpha()]
        answer = sample.search(" ".join(dice.sample(plain, 5)))
        assert paper.id in answer.exact, paper.title


@pytest.mark.parametrize(
    "text",
    [
        "(" * 3000, "(" * 3000 + "a" + ")" * 3000, ")" * 3000, "-" * 3000, '"' * 3001, "a " * 3000,
        "\ud800", "\udfff tide", "tag:\ud800", "key:\ud800", "source:\ud800", 'title:"=\ud800"',
        "\x00", "tag:\x00", "\x07\x1b[31m", "*", "**", "a*", "*a*", "~", "~9", "a~9", "?", ":",
        "title:", "tag:", "rating:", "rating:>=", "rating:99999999999999999999999", "year:9e9",
        "rating:１", "seen:..", "sort:", '"=', "NOT", "OR OR OR", "NOT NOT NOT", "\\", "%", "'; --",
        "a" * 100_000, "é" * 5000, "学" * 3000, "\u202e\u2066", "𝔘" * 500, '"a b"~999',
    ],
    ids=lambda text: ascii(text[:14]),
)  # fmt: skip
@pytest.mark.parametrize("typing", [False, True], ids=["whole", "typing"])
def test_the_strangest_queries_are_answered(sample, text, typing):
    answer = sample.search(text, typing=typing)
    assert answer.query == text
    assert set(answer.exact) <= set(sample.view("all"))


PIECES = st.sampled_from(
    ["tide", "we", "OR", "NOT", "-", "(", ")", '"', "~", "*", ":", "tag:", "title:", 'title:"=',
     " ", "is:starred",
     "in:", "..", ">=", "\ud800", "\x00", "\u2028", "μ", "$^4$", "key:", "rating:9",
     "sort:title", "~2", "source:"]
)  # fmt: skip


@settings(deadline=None, max_examples=150)
@given(st.one_of(st.text(max_size=80), st.lists(PIECES, max_size=25).map("".join)), st.booleans())
def test_any_text_is_answered(sample, text, typing):
    answer = sample.search(text, typing=typing)
    assert set(answer.exact) | set(answer.near) <= set(sample.view("all"))
    assert not set(answer.exact) & set(answer.near)


@settings(deadline=None, max_examples=60)
@given(
    st.lists(
        st.sampled_from(["the", "model", "tide", "we", "sensor", "slot"]), min_size=1, max_size=3
    ),
    st.sampled_from(["the", "we", "transformers", "map"]),
)
def test_the_language_keeps_the_laws_of_sets(sample, words, other):
    def found(text):
        return set(sample.search(text).exact)

    one, everything = " ".join(words), set(sample.view("all"))
    assert found(f"({one}) {other}") == found(one) & found(other)
    assert found(f"({one}) OR {other}") == found(one) | found(other)
    assert found(f"({one}) -{other}") == found(one) - found(other)
    assert found(f"-({one})") == everything - found(one)
