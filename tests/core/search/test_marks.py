"""What is marked in a result: the words that were found, and nothing inside others."""

from itertools import pairwise

import pytest

from readinglist.core.search.marks import marks, passage
from tests.conftest import abstract, import_papers

TITLE = "Étude in μP: Transformers, Transfer and trans-formers of Co$^4$"
ABSTRACT = "A transformer learns; learning naïve etudes in art and artist hearts. " + abstract("it")


@pytest.fixture
def marked(library):
    """A function from a query to the marked words of title and abstract."""
    import_papers(library, (TITLE, ABSTRACT))
    library.catch_up_index()

    def words(query, field="title", typing=False):
        answer = library.search(query, typing=typing)
        text = {"title": TITLE, "abstract": ABSTRACT}[field]
        return [text[start:end] for start, end in marks(text, field, answer.wanted)]

    return words


@pytest.mark.parametrize(
    ("query", "words"),
    [
        ("transformer", ["Transformers", "trans", "formers"]),
        ("transform*", ["Transformers", "trans", "formers"]),  # a word finds its halves, too
        ("transf*", ["Transformers", "Transfer"]),
        ("etude", ["Étude"]),
        ("mu", ["μP"]),
        ("co4", ["Co$^4"]),
        ('"in mup"', ["in", "μP"]),
        ("is:new", []),
        ("-sheep", []),
        ("transformers -sheep", ["Transformers", "trans", "formers"]),
        ("abstract:transformer", []),
        ("title:transformer", ["Transformers", "trans", "formers"]),
        ("transfrmer~1", ["Transformers"]),
    ],
)
def test_title_words_are_marked(marked, query, words):
    assert marked(query) == words


@pytest.mark.parametrize(
    ("query", "words"),
    [
        ("learn", ["learns", "learning"]),
        ("naive", ["naïve"]),
        ("étude", ["etudes"]),
        ("art", ["art"]),
        ("title:transformer", []),
        ("learns transformer", ["transformer", "learns", "learning"]),
    ],
)
def test_words_are_marked_whole_and_never_inside_others(marked, query, words):
    assert marked(query, "abstract") == words


def test_a_beginning_marks_while_typing(marked):
    assert marked("transfo", typing=True) == ["Transformers"]
    assert marked("artist art", "abstract", typing=True) == ["art", "artist"]


def test_marks_are_in_order_and_do_not_overlap(library, marked):
    wanted = library.search("trans* OR etude OR mu OR co4 OR formers").wanted
    spans = marks(TITLE, "title", wanted)
    assert spans == sorted(spans)
    assert all(a[1] <= b[0] for a, b in pairwise(spans))


# Passages --------------------------------------------------------------------------------------

LONG = "one two three " * 40 + "here is the needle and another needle. " + "four five six " * 40


def spans_of(text, word):
    found, place = [], text.find(word)
    while place >= 0:
        found.append((place, place + len(word)))
        place = text.find(word, place + 1)
    return found


@pytest.mark.parametrize("width", [40, 80, 200, 400])
def test_a_passage_holds_the_marks_where_they_stand(width):
    piece = passage(LONG, spans_of(LONG, "needle"), width)
    assert [piece.text[a:b] for a, b in piece.marks] == ["needle"] * len(piece.marks)
    assert piece.marks
    assert len(piece.text) <= width * 1.3 + 2


def test_a_passage_is_cut_at_words_and_says_where():
    piece = passage(LONG, spans_of(LONG, "needle"), 80)
    assert piece.text.startswith("…")
    assert piece.text.endswith("…")
    assert set(piece.text.strip("…").split()) <= set(LONG.split())


def test_a_short_text_is_its_own_passage():
    assert passage("here is a needle", [(10, 16)], 80).text == "here is a needle"
    assert passage("here is a needle", [(10, 16)], 80).marks == ((10, 16),)


def test_without_marks_a_passage_is_the_beginning():
    assert passage(LONG, [], 60).text.startswith("one two three")


def test_a_mark_at_the_end_is_in_the_passage():
    text = LONG + "needle"
    piece = passage(text, [(len(text) - 6, len(text))], 60)
    assert [piece.text[a:b] for a, b in piece.marks] == ["needle"]


def test_a_text_without_spaces_has_a_passage():
    piece = passage("x" * 5000, [(2500, 2600)], 100)
    assert 0 < len(piece.text) <= 140
