"""The canonical form of a query is parsed to the same tree, and is its own canonical form."""

from random import Random

import pytest

from readinglist.core.search import query as q
from readinglist.core.search.tree import DEEPEST
from readinglist.core.store import filters, views

SEED = 1
VOCABULARY = q.Vocabulary(filters.NAMES, filters.canonical, views.is_sort, {}.get)


def parse(text: str, typing: bool = False) -> q.Query:
    return q.parse(text, VOCABULARY, last_is_prefix=typing)


@pytest.mark.parametrize(
    ("text", "canonical"),
    [
        ("a  AND (b) NOT c", "a b -c"),
        ("NOT (a b)", "-(a b)"),
        ("(a OR b) c", "(a OR b) c"),
        ("title:a title:b", "title:(a b)"),
        ("title:(a -b)", "title:(a -b)"),
        ("-title:(a OR b) c", "-title:(a OR b) c"),
        ("title:(a OR (b c))", "title:(a OR b c)"),
        ("title:a (title:b OR title:c)", "title:(a (b OR c))"),
        ("title:(a abstract:b)", "title:a abstract:b"),
        ("title:(a b:c d)", "title:a b:c title:d"),
        ("a OR b ) c", "a OR b c"),
        ("a*~0 AND~0 is:read~0", '"a*" "AND" is:read~0'),
        ('-"?!" a', "a"),
        ('tag:"/a / b/" added:TODAY', "tag:a/b added:today"),
        ("word~9 sort:Title a", "word~ a sort:title"),
        ("is:purple* x:y*", "is:purple* x:y*"),
    ],
)
def test_a_query_is_printed(text, canonical):
    assert parse(text).canonical == canonical
    assert parse(canonical).tree == parse(text).tree


@pytest.mark.parametrize("text", ["tag:/", "is:pur", "x:y", "title:-a", "a~1", "--a", "AND"])
def test_what_is_typed_is_printed_as_it_is_understood(text):
    query = parse(text, typing=True)
    assert parse(query.canonical).tree == query.tree


PIECES = (
    *("a", "b", "OR", "NOT ", "AND", "-", "--", "(", ")", '"', "~", "~0", "~1", "*", ":", "?!"),
    *("tag:", "tag:(", "title:", "title:(", "abstract:(", '"=', "is:", "is:read", "sort:title"),
    *("..", ">=", "μ", "$^4$", "key:", "rating:9", "\\", "x y", '"a b"~3', "=", "/", "-1w"),
)
NESTS = ("(", "c OR (", "c (d OR (", "title:(c OR title:(", "-(d e OR ", "-title:(d OR ", "c -(")


def some_text(dice: Random) -> str:
    """Pieces of the language in any order, some about as deep as groups may be."""
    text = dice.choice(("", "", " ")).join(dice.choices(PIECES, k=dice.randint(1, 14)))
    if dice.random() < 0.1:
        return "".join(dice.choices(NESTS, k=DEEPEST + dice.randint(-12, 4))) + text
    return text


@pytest.mark.parametrize("number", [2000, pytest.param(50_000, marks=pytest.mark.soak)])
def test_whatever_is_printed_is_parsed_to_the_same_tree(number):
    dice = Random(SEED)
    for _ in range(number):
        text = some_text(dice)
        for typing in (False, True):
            query = parse(text, typing)
            again = parse(query.canonical)
            told = f"seed {SEED}: {text!r} is printed as {query.canonical!r}"
            assert (again.tree, again.sort) == (query.tree, query.sort), told
            assert again.canonical == query.canonical, told
