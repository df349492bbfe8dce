"""Rows of field, relation and value are a query, and a query that is not more than that is rows."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from readinglist.core.library.wording import parsing
from readinglist.core.search.building import HOWS, Row, query_of, rows_of
from readinglist.core.search.completing import Words

PARSE = parsing(Words(saved=(("Theory", "tag:ml is:unread"), ("a b", "x"))))


def tree(text):
    return PARSE(text).tree


@pytest.mark.parametrize(
    ("row", "query"),
    [
        (Row("any", "all", "latent reasoning"), "latent reasoning"),
        (Row("title", "all", "latent reasoning"), "title:(latent reasoning)"),
        (Row("any", "all", 'a "b c" d'), 'a "b c" d'),
        (Row("any", "any", "a b"), "a OR b"),
        (Row("title", "any", "a b"), "title:(a OR b)"),
        (Row("abstract", "phrase", "a b"), 'abstract:"a b"'),
        (Row("any", "begins", "rela"), "rela*"),
        (Row("author", "like", "vasvani"), "author:vasvani~"),
        (Row("note", "without", "a"), "-note:a"),
        (Row("any", "without", "a b"), "-(a OR b)"),
        (Row("title", "exact", "An Exact One"), 'title:"=An Exact One"'),
        (Row("tag", "is", "ml/theory"), "tag:ml/theory"),
        (Row("tag", "is not", "to discuss"), '-tag:"to discuss"'),
        (Row("tag", "none"), "tag:none"),
        (Row("status", "is not", "read"), "-status:read"),
        (Row("has", "is", "note"), "has:note"),
        (Row("rating", "at least", "3"), "rating:>=3"),
        (Row("rating", "is", "5"), "rating:5"),
        (Row("year", "between", "2020..2024"), "year:2020..2024"),
        (Row("seen", "at most", "2"), "seen:<=2"),
        (Row("added", "last", "1w"), "added:-1w.."),
        (Row("added", "older", "1y"), "added:<-1y"),
        (Row("updated", "before", "2026-07"), "updated:<2026-07"),
        (Row("listed", "after", "2026-07-01"), "listed:>2026-07-01"),
        (Row("added", "in", "2026-07"), "added:2026-07"),
        (Row("source", "contains", "Jul 11"), 'source:"Jul 11"'),
        (Row("source", "without", "002"), "-source:002"),
        (Row("search", "is", "Theory"), "search:Theory"),
        (Row("search", "is not", "a b"), '-search:"a b"'),
        # What would mean something else does not.
        (Row("any", "all", "is:read"), '"is:read"'),
        (Row("any", "all", "-a OR b* c~1 (d"), "a or b c d"),
        (Row("title", "phrase", '="a" b'), 'title:"a b"'),
        # What is not there yet asks for nothing.
        (Row("any", "all", "  ... "), ""),
        (Row("tag", "is", " / "), ""),
        (Row("rating", "between", "3.."), ""),
        (Row("year", "is", "soon"), ""),
        (Row("added", "last", "1x"), ""),
        (Row("search", "is", ""), ""),
    ],
)  # fmt: skip
def test_a_row_is_a_query(row, query):
    assert query_of([row], True) == query
    assert query_of([row], False) == query


@pytest.mark.parametrize(
    ("query", "rows", "match_all"),
    [
        ("", [], True),
        ("a b", [Row("any", "all", "a b")], True),
        ('a tag:ml "b c" d', [
            Row("any", "all", "a"), Row("tag", "is", "ml"), Row("any", "all", '"b c" d')], True),
        ("a OR b", [Row("any", "any", "a b")], True),
        ("a OR b OR tag:ml", [Row("any", "any", "a b"), Row("tag", "is", "ml")], False),
        ("(a b) OR tag:ml", [Row("any", "all", "a b"), Row("tag", "is", "ml")], False),
        ("(a OR b) tag:ml", [Row("any", "any", "a b"), Row("tag", "is", "ml")], True),
        ("-a -b", [Row("any", "without", "a"), Row("any", "without", "b")], True),
        ("-(a OR b)", [Row("any", "without", "a b")], True),
        ('-"a b"', [Row("any", "without", '"a b"')], True),
        ("a* b*", [Row("any", "begins", "a b")], True),
        ("rating:>3", [Row("rating", "at least", "4")], True),
        ("rating:..4", [Row("rating", "at most", "4")], True),
        ("rating:=4", [Row("rating", "is", "4")], True),
        ("added:>=2026-07", [Row("added", "in", "2026-07..")], True),
        ("newer_than:2w", [Row("added", "last", "2w")], True),
        ("older_than:1y", [Row("added", "older", "1y")], True),
        ("-search:Theory", [Row("search", "is not", "Theory")], True),
    ],
)  # fmt: skip
def test_a_query_is_rows(query, rows, match_all):
    assert rows_of(tree(query)) == (rows, match_all)


@pytest.mark.parametrize(
    "query",
    [
        '"a b"~5', "word~1", "(a OR tag:ml) b", "-(a b)", "-tag:none", "key:x", "before:2026",
        "-rating:3", '-title:"=x"', "a OR (b tag:ml)", "-rela*", "foo:bar", "(a* OR b*) c",
        "added:-1w..today -added:2026",
    ],
)  # fmt: skip
def test_what_is_more_than_rows_has_none(query):
    assert rows_of(tree(query)) is None


VALUES = st.one_of(
    st.text(max_size=12),
    st.lists(
        st.sampled_from(
            ["a", "b", '"', "*", "~", "~1", "-", "(", ")", ":", "=", " ", "OR", "is:read", "..",
             "3", "2024", "1w", "today", "2026-07", ">", "none", "Theory", "/", "μP", "é"]
        ),
        max_size=6,
    ).map("".join),
)  # fmt: skip
ROWS = st.sampled_from([(name, how) for name, hows in HOWS.items() for how in hows]).flatmap(
    lambda pair: VALUES.map(lambda value: Row(*pair, value))
)


def known(text):
    """Whether each piece is what a row can mean: values that are none are searched as words."""
    return all(chip.kind != "as-words" for chip in PARSE(text).understood)


@settings(max_examples=1500)
@given(st.lists(ROWS, max_size=5), st.booleans())
def test_there_and_back_again(rows, match_all):
    query = query_of(rows, match_all)
    if not known(query):
        return
    found = rows_of(tree(query))
    assert found is not None, query
    assert tree(query_of(*found)) == tree(query)


PIECES = st.sampled_from(
    ["a", "b", "title:a", '"a b"', "a*", "b~", "-a", "tag:ml", "-tag:x", "rating:3", "(", ")",
     "OR", "added:2026", "search:Theory", "NOT", '-"a b"', "note:(a b)", "author:x~"]
)  # fmt: skip


@given(st.lists(PIECES, max_size=8).map(" ".join))
def test_rows_of_any_query_ask_for_the_same_or_there_are_none(text):
    found = rows_of(tree(text))
    if found is not None:
        assert tree(query_of(*found)) == tree(text)
