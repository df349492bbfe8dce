"""The plain list: every line fits, nothing is lost."""

import itertools
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from readinglist.core.exporting.text import WIDTH, width, wrapped
from tests.core.exporting.making import ALL, HOSTILE, MOST, elsewhere, paper, rich, titles, written


def test_a_block_says_what_a_list_needs():
    assert written("text", [rich(authors=rich().authors[:2]), paper("After")]) == (
        "Gentle Descent, in Small Steps\n"
        "    Jane Doe, Ludwig van Beethoven, 2025\n"
        "    https://example.org/x?a=1&b=2\n"
        "\nAfter\n"
    )


def test_tags_abstract_and_note_are_added():
    text = written("text", [rich()], MOST)
    assert "    Tags: ml/theory, to cite\n\n    We descend gently.\n\n    Read it.\n" in text


@pytest.mark.parametrize("title", [*HOSTILE, "深度学习，" * 40, "x" * 300, "word " * 100])
def test_lines_fit(title):
    text = written("text", [paper(title.strip(), abstract=title, note=title)], MOST)
    assert all(width(line) <= WIDTH for line in text.split("\n"))


def test_wide_characters_take_two_columns():
    assert width("深度 learning") == 13
    assert [width(line) for line in wrapped("深" * 100)] == [80, 80, 40]


def test_characters_that_are_known_to_take_one_column_do():
    for character in map(chr, range(0xA0, 0x3000)):
        odd = unicodedata.category(character) in ("Mn", "Me", "Cf")
        wide = unicodedata.east_asian_width(character) in "WF"
        assert width(character) == (0 if odd else 2 if wide else 1)


@given(st.lists(st.text("ab–é", min_size=1, max_size=9)), st.integers(9, 30))
def test_lines_hold_as_many_words_as_fit(words, columns):
    for spaced in (" ".join(words), " ".join([*words, "深"])):
        lines = wrapped(spaced, "  ", columns + 2)
        assert all(len(line) <= columns + 2 for line in lines)
        for line, after in itertools.pairwise(lines):
            assert width(line) + 1 + width(after.split()[0]) > columns + 2


def test_no_line_begins_with_what_closes():
    lines = wrapped("深" * 40 + "。" + "度" * 10)
    assert not any(line.startswith("。") for line in lines)


def test_a_link_is_never_parted():
    url = "https://example.org/" + "x" * 100
    assert f"    {url}\n" in written("text", [paper(url=url)])


@given(titles, st.integers(4, 100))
def test_nothing_is_lost(text, columns):
    assert "".join("".join(wrapped(text, columns=columns)).split()) == "".join(text.split())


def test_everywhere_the_same_bytes():
    assert elsewhere("text") == written("text", [rich()], ALL)
