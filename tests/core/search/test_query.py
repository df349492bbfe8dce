"""From what people type to a syntax tree, which never fails."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from readinglist.core.search import query as q
from readinglist.core.search.tree import (
    And,
    Everything,
    ExactTitle,
    Filter,
    Fuzzy,
    Near,
    Not,
    Or,
    Phrase,
    Prefix,
    Word,
)
from readinglist.core.store import filters, views

SAVED = {}


def parse(text, typing=False):
    vocabulary = q.Vocabulary(filters.NAMES, filters.canonical, views.is_sort, SAVED.get)
    return q.parse(text, vocabulary, last_is_prefix=typing)


A, B, C = Word("a"), Word("b"), Word("c")


@pytest.mark.parametrize(
    ("text", "tree"),
    [
        ("", Everything()),
        ("   ", Everything()),
        ("a", A),
        ("a b", And((A, B))),
        ("a OR b", Or((A, B))),
        ("a b OR c", Or((And((A, B)), C))),
        ("a (b OR c)", And((A, Or((B, C))))),
        ("-a", Not(A)),
        ("NOT a", Not(A)),
        ("NOT -a", A),
        ("a -b", And((A, Not(B)))),
        ("-(a b)", Not(And((A, B)))),
        ("a or b", And((A, Word("or"), B))),
        ("well-known", Word("well-known")),
        ('"a b"', Phrase("a b")),
        ('"a b', Phrase("a b")),
        ('"a b"~5', Near("a b", 5)),
        ('-"a b"', Not(Phrase("a b"))),
        ("rela*", Prefix("rela")),
        ("word~", Fuzzy("word", 2)),
        ("word~1", Fuzzy("word", 1)),
        ("word~9", Fuzzy("word", 2)),
        ("title:a", Word("a", "title")),
        ("TITLE:a", Word("a", "title")),
        ('abstract:"a b"', Phrase("a b", "abstract")),
        ("author:do*", Prefix("do", "author")),
        ('title:"=A Title"', ExactTitle("A Title")),
        ("tag:ml", Filter("tag", "ml")),
        ('tag:"to discuss"', Filter("tag", "to discuss")),
        ("is:starred a", And((Filter("is", "starred"), A))),
        ("-is:read", Not(Filter("is", "read"))),
        ("rating:>=3", Filter("rating", ">=3")),
        ("year:2024..2025", Filter("year", "2024..2025")),
        ("seen:>1", Filter("seen", ">1")),
        ("()", Everything()),
        ("a OR", A),
        ("OR a", A),
        ("a ) b", And((A, B))),
        ("( a", A),
        ("-", Everything()),
        ('""', Everything()),
    ],
)
def test_what_is_typed_becomes_a_tree(text, tree):
    assert parse(text).tree == tree


@pytest.mark.parametrize(
    "text",
    ["is:purple", "foo:bar", "status:eaten", "in:nowhere", "rating:many", "year:x..y", "has:wings"],
)
def test_what_is_not_understood_is_words_and_a_chip_says_so(text):
    found = parse(f"{text} a")
    assert found.tree == And((Word(text), A))
    assert [(chip.text, chip.kind) for chip in found.understood] == [
        (text, "as-words"), ("a", "word")
    ]  # fmt: skip


def test_chips_say_what_each_piece_was_understood_as():
    chips = parse('a "b c" tag:ml rela* mu~1 title:x sort:title-').understood
    assert [(chip.text, chip.kind) for chip in chips] == [
        ("a", "word"), ('"b c"', "phrase"), ("tag:ml", "tag"), ("rela*", "prefix"),
        ("mu~1", "fuzzy"), ("title:x", "title"), ("sort:title-", "sort"),
    ]  # fmt: skip


@pytest.mark.parametrize("order", ["title", "added-", "relevance", "seen-"])
def test_an_order_is_no_condition(order):
    found = parse(f"a sort:{order}")
    assert (found.tree, found.sort) == (A, order)


def test_an_order_that_is_none_is_words():
    found = parse("sort:colour")
    assert (found.tree, found.sort) == (Word("sort:colour"), None)


@pytest.mark.parametrize(
    ("text", "tree"),
    [
        ("tra", Prefix("tra")),
        ("a tra", And((A, Prefix("tra")))),
        ("a OR tra", Or((A, Prefix("tra")))),
        ("title:tra", Prefix("tra", "title")),
        ("tra ", Word("tra")),
        ("tra b ", And((Word("tra"), B))),
        ('"tra', Phrase("tra")),
        ("tra tag:ml", And((Word("tra"), Filter("tag", "ml")))),
        ("tra~1", Fuzzy("tra", 1)),
    ],
)
def test_while_typing_the_last_word_is_a_beginning(text, tree):
    assert parse(text, typing=True).tree == tree


@pytest.mark.parametrize(
    "text", ["(a tra)", '"tra"', "tra sort:title", "-tra is:read"], ids=["()", '""', "sort", "is"]
)
def test_a_word_behind_which_something_was_typed_is_whole(text):
    assert parse(text, typing=True).tree == parse(text).tree


def test_too_long_a_query_is_cut_and_says_so():
    long = parse("word " * 2000)
    assert long.understood[-1].kind == "too-long"
    assert len(long.understood) <= q.MOST_TERMS + 2


def test_deep_parentheses_are_read_without_trouble():
    assert parse("(" * 3000 + "a" + ")" * 900).tree in (A, Everything())
    assert parse("(" * 30 + "a" + ")" * 30).tree == A
    assert parse("-(" * 1500 + "a").understood is not None


PIECES = st.sampled_from(
    ["a", "OR", "NOT", "-", "(", ")", '"', "~", "*", ":", "tag:", "title:", '"=', " ", "sort:",
     "is:", "..", ">=", "\ud800", "\x00", "\u2028", "μ", "$^4$", "key:", "rating:9", "\\"]
)  # fmt: skip


@settings(deadline=None, max_examples=300)
@given(st.one_of(st.text(), st.lists(PIECES, max_size=60).map("".join)), st.booleans())
def test_no_text_fails(text, typing):
    found = parse(text, typing)
    assert found.text == text
    assert parse(text, typing) == found


@settings(deadline=None)
@given(
    st.lists(st.sampled_from(["a", "b", "-a", "-b", "(a OR b)", '"a b"']), min_size=1, max_size=9)
)
def test_every_piece_has_its_chip(pieces):
    chips = parse(" ".join(pieces)).understood
    assert len(chips) == sum(2 if piece.startswith("(") else 1 for piece in pieces)
