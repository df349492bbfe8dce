"""What is moved into chips leaves the query as it was meant."""

from collections import Counter

from hypothesis import given, settings
from hypothesis import strategies as st

from readinglist.core.library.wording import parsing
from readinglist.core.search.completing import Words
from readinglist.core.search.query import Query
from readinglist.core.search.tree import And, Node
from readinglist.gui.searchbar.arranging import Arrangement, arranged, whole

PARSE = parsing(Words(saved=(("Theory", "tag:ml is:unread"), ("a b", "x OR y"))))
PIECES = st.sampled_from(
    ["a", "b", "title:a", '"a b"', "a*", "b~", "-", "tag:ml", 'tag:"x y"', "-tag:x", "is:read",
     "(", ")", "OR", "AND", "NOT", "added:2026", "search:Theory", 'search:"a b"', "sort:title",
     "sort:added-", 'title:"=An Exact', '"', "~2", "title:", "foo:bar", "...", " ", " ", " "]
)  # fmt: skip
TEXTS = st.lists(st.tuples(PIECES, st.sampled_from([" ", " ", " ", ""])), max_size=10).map(
    lambda pairs: "".join(piece + space for piece, space in pairs)
)


def parts(tree: Node) -> Counter[Node]:
    return Counter(tree.parts if isinstance(tree, And) else [tree])


def moved(text: str, cursor: int = 0) -> tuple[Query, Arrangement]:
    query = PARSE(text)
    new = arranged(text, query.understood, 0, cursor, lambda _: True)
    assert new is not None
    return query, new


@settings(max_examples=3000)
@given(TEXTS, st.integers(0, 60))
def test_the_query_means_the_same(text: str, place: int) -> None:
    cursor = min(place, len(text))
    old, new = moved(text, cursor)
    again = PARSE(whole(new.chips, new.words))
    assert parts(again.tree) == parts(old.tree)
    assert again.sort == old.sort
    assert 0 <= new.cursor <= len(new.words)


@settings(max_examples=2000)
@given(TEXTS)
def test_pieces_are_known_where_they_stand_now(text: str) -> None:
    _, new = moved(text)
    again = PARSE(whole(new.chips, new.words))
    assert [(p.text, p.start, p.end) for p in new.pieces] == [
        (p.text, p.start, p.end) for p in again.understood
    ]


@settings(max_examples=2000)
@given(TEXTS)
def test_what_was_moved_stays(text: str) -> None:
    _, new = moved(text)
    again = arranged(whole(new.chips, new.words), new.pieces, len(new.chips), 0, lambda _: True)
    assert again is not None
    assert (again.chips, again.words) == (new.chips, new.words)


def test_pieces_of_another_text_move_nothing() -> None:
    pieces = PARSE("is:read x").understood
    assert arranged("x is:read", pieces, 0, 0, lambda _: True) is None
    too_long = PARSE("is:read " + "word " * 300)
    assert arranged(too_long.text, too_long.understood, 0, 0, lambda _: True) is None
