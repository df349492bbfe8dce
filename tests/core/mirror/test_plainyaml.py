"""YAML from anywhere is lists, mappings and texts, or a sentence that says why not."""

import subprocess
import sys

import pytest

from readinglist.core.errors import BadInput
from readinglist.core.mirror import plainyaml
from tests.conftest import CHECKOUT

LOADED_ALONE = """
import sys
from readinglist.core.errors import BadInput
from readinglist.core.mirror import plainyaml
try:
    plainyaml.load(sys.argv[1] * 100_000 + sys.argv[2])
except BadInput:
    print("refused")
"""


@pytest.mark.parametrize(
    ("again", "end"),
    [
        ("[", ""),
        ("[", "]" * 100_000),
        ("- ", ""),
        ("- ", "x"),
        ("{a: ", ""),
        ("{a: ", "x" + "}" * 100_000),
        ("? ", "x"),
        ("[{a: ", ""),
        (": ", ""),
        ("{a,", ""),
    ],
)
def test_a_hundred_thousand_levels_are_refused_and_nothing_dies(again, end):
    words = [sys.executable, "-c", LOADED_ALONE, again, end]
    ran = subprocess.run(words, capture_output=True, text=True, timeout=60, cwd=CHECKOUT)

    assert (ran.returncode, ran.stdout, ran.stderr) == (0, "refused\n", "")


def test_levels_that_a_file_of_a_mirror_needs_are_read():
    assert plainyaml.load("a: [{b: [{c: d}]}]") == {"a": [{"b": [{"c": "d"}]}]}


def test_references_are_refused_wherever_they_stand():
    bomb = "a: &a [x, x]\n" + "".join(
        f"{name}: &{name} [{', '.join(['*' + before] * 9)}]\n"
        for before, name in zip("abcdefgh", "bcdefghi", strict=True)
    )
    for text in (bomb, "a: &a [x]\nb: *a", "a: &a {b: *a}", "a: &a x\n*a : y", "a: *nowhere"):
        with pytest.raises(BadInput, match="references"):
            plainyaml.load(text)


def test_what_merges_mappings_elsewhere_is_a_name_like_others():
    assert plainyaml.load("<<: {a: b}") == {"<<": {"a": "b"}}


@pytest.mark.parametrize(
    ("tagged", "value"),
    [
        ("!!python/object/apply:os.system ['exit 3']", ["exit 3"]),
        ("!!python/name:os.system", ""),
        ("!!python/object:readinglist.core.model.Name {family: x}", {"family": "x"}),
        ("!!int 5", "5"),
        ("!!binary aGk=", "aGk="),
        ("!!timestamp 2026-07-11", "2026-07-11"),
        ("!own {a: b}", {"a": "b"}),
    ],
)
def test_tags_make_nothing_of_a_value(tagged, value):
    assert plainyaml.load(f"a: {tagged}") == {"a": value}


def test_a_name_that_is_there_twice_is_refused_and_named():
    with pytest.raises(BadInput, match="has title twice"):
        plainyaml.load("title: one\nrating: 1\ntitle: two")
    with pytest.raises(BadInput, match="has b twice"):
        plainyaml.load("a: [{b: 1, 'b': 2}]")


@pytest.mark.parametrize("text", ["[a]: b", "{a: b}: c", "? [a]\n: b", "? - a\n: b"])
def test_a_name_that_is_no_text_is_refused(text):
    with pytest.raises(BadInput, match="a name that is not a text"):
        plainyaml.load(text)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("\ta: b", 2),
        ("a: b\n\tc: d", 3),
        ("a:\n\t- b", 3),
        ("a: b: c", 2),
        ("a: b\nc: @d", 3),
        ("a: b\nc: `d`", 3),
        ("a: b\n c: d", 3),
        ("a: b\n}", 3),
        ("%YAML 9.9\n---\na: b", 2),
    ],
)
def test_what_is_no_yaml_is_refused_with_its_line_in_the_file(text, line):
    with pytest.raises(BadInput, match=f"is not YAML at line {line}: [a-z ]+"):
        plainyaml.load(text)


@pytest.mark.parametrize(
    "text", ["a: \0", "a: \ufffe", "a: \x07", "a: 'b", 'a: "b', "a: [b", "a: {"]
)
def test_characters_and_ends_that_cannot_be_are_refused(text):
    with pytest.raises(BadInput, match="is not YAML"):
        plainyaml.load(text)


def test_nothing_is_an_empty_text_and_a_quoted_null_is_a_word():
    text = "a: null\nb: ~\nc:\nd: ''\ne: 'null'\nf: \"~\"\ng: |-\n  null\nh: Null\ni: nullable"
    nothing = dict.fromkeys("abcd", "")
    words = {"e": "null", "f": "~", "g": "null", "h": "Null", "i": "nullable"}
    assert plainyaml.load(text) == nothing | words


@pytest.mark.parametrize(
    "word",
    ["yes", "No", "true", "off", "1.0", "007", "0x1F", "1e3", ".inf", "2026-07-11", "12:30:45"],
)
def test_words_stay_as_they_are_written(word):
    assert plainyaml.load(f"{word}: {word}\nlist: [{word}]") == {word: word, "list": [word]}


def test_no_text_at_all_is_an_empty_mapping():
    assert plainyaml.load("") == plainyaml.load("# a comment\n") == {}


def test_much_is_read_in_reasonable_time():
    assert len(plainyaml.load("".join(f"k{n}: v\n" for n in range(50_000)))) == 50_000
    assert len(plainyaml.load(f"a: [{'x,' * 100_000}]")["a"]) == 100_000


@pytest.mark.parametrize(
    "word",
    ["null", "~", "", "yes", "1.0", "2026-07-11", "- x", "a: b", "#x", "'", '"', "*a", "&a", "!a"],
)
def test_what_is_written_is_read_as_the_same_text(word):
    value = {"a": word, "b": [word, {word: word}], "c": plainyaml.Line({"d": word})}
    assert plainyaml.load(plainyaml.dump(value)) == value


def test_a_text_of_several_lines_is_a_block_and_a_line_is_one_line():
    value = {"a": plainyaml.Line({"b": "c", "d": "e"}), "f": plainyaml.Block("g\n\n  h: #i")}
    assert plainyaml.dump(value) == "a: {b: c, d: e}\nf: |-\n  g\n\n    h: #i\n"
