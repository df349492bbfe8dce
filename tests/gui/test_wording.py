"""What core says is said in the user's language; in English not a letter of it changes."""

import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from xml.etree import ElementTree

import pytest
from PySide6.QtCore import QTranslator
from PySide6.QtWidgets import QApplication

from readinglist.core.errors import BadInput, KnownError, NotFound
from readinglist.core.library import Library
from readinglist.gui import sentences, wording
from readinglist.gui.wording import Template, error_text, evidence_text, label_text, said
from tests.conftest import CHECKOUT, abstract, import_papers
from tests.gui.coresentences import Core, read_core, tables

TEMPLATES = [*wording.SENTENCES, *wording.LABELS]
HOSTILE = ["{}", "{0}{1}", "%1", "%n", "a: b", ".*(?P<x>", "\\", "", "“x”", "a\nb", "Undo: star: x"]


class Marking(QTranslator):
    """A language in which every text of core is itself in brackets, its parts turned round."""

    def isEmpty(self) -> bool:
        """It is not: nothing would be asked of it."""
        return False

    def translate(self, context: str, text: str, disambiguation: str = "", n: int = -1) -> str:
        """`{} of {}`: `<{1} of {0}>`."""
        if context == "Counted":
            return f"<{n} paper(s)>"
        if context != "core":
            return text
        count = text.count("{}")
        for number in reversed(range(count)):
            text = text.replace("{}", f"{{{number}}}", 1)
        return f"<{text}>"


@pytest.fixture
def marking(qapp: QApplication) -> Iterator[None]:
    """Core's texts are marked."""
    translator = Marking()
    qapp.installTranslator(translator)
    yield
    qapp.removeTranslator(translator)


# The catalogue --------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def core() -> Core:
    """All of core, read."""
    return read_core()


def test_the_catalogue_has_every_sentence_of_core_and_no_other(core: Core):
    wanted = tables(core)
    there = {
        room: (list(found.SENTENCES), list(found.AROUND))
        for room in wanted
        for found in [getattr(sentences, room)]
    }

    assert there == wanted, "python -m tests.gui.coresentences writes it"


def test_enough_is_found():
    assert len(wording.SENTENCES) > 200
    assert len(wording.LABELS) > 30


def found_in(tmp_path: Path, code: str) -> list[str]:
    (tmp_path / "new.py").write_text(code, "utf-8")
    core = read_core(tmp_path)
    plain, around = tables(core)["others"]
    labels, _ = tables(core)["labels"]
    return [*plain, *around, *labels]


@pytest.mark.parametrize(
    ("code", "found"),
    [
        ("raise KnownError(f'No {x}.', 'Kept.', do='Do it.')", ["Do it.", "Kept.", "No {}."]),
        ("class E(KnownError): pass\nraise E('Gone.')", ["Gone."]),
        ("KEPT = 'Kept.'\nraise KnownError(f'No {x:,}.', KEPT)", ["Kept.", "No {}."]),
        ("def f(w):\n raise KnownError(f'No {w}.')\nf('dog')", ["No {}."]),
        ("def f(w):\n raise KnownError(w)\nf('Dogs.')", ["Dogs."]),
        (
            "def f():\n s = 'No'\n if x:\n  s += ' dog'\n raise KnownError(s + '.')",
            ["No dog.", "No."],
        ),
        ('raise KnownError(f\'No {"a" if x else "b"}.\')', ["No a.", "No b."]),
        ("raise KnownError(f'It failed: {error.what}')", ["It failed: {}"]),
        ("def f():\n return 'No.' if x else ''\nraise KnownError(f())", ["No."]),
        ("type(error)('Again.')", ["Again."]),
        ("edit.label = f'star {x}'", ["star {}"]),
        ("operation(db, 'k', 'star all')", ["star all"]),
        ("lib._editing(f'rate {x}', ids)", ["rate {}: {}"]),
        ("def f(self, verb):\n self._editing(verb, [])\nf('star')", ["star: {}"]),
        ("text = text.strip()\nraise KnownError(str(text))", []),
    ],
)
def test_a_sentence_is_found_however_it_is_made(tmp_path: Path, code: str, found: list[str]):
    if "class E" not in code:
        code = f"class KnownError(Exception): pass\n{code}"

    assert found_in(tmp_path, code) == found


def test_translations_have_the_parts_of_what_they_translate():
    wrong: list[str] = []
    for file in sorted((CHECKOUT / "resources" / "translations").glob("*.ts")):
        for context in ElementTree.parse(file).getroot().iter("context"):
            if context.findtext("name") == "core":
                wrong += [f"{file.name}: {text}" for text in wrongly_translated(context)]

    assert wrong == []


def wrongly_translated(context: ElementTree.Element) -> Iterator[str]:
    """Texts whose translation does not take exactly their parts, each once."""
    for message in context.iter("message"):
        source, translated = message.findtext("source", ""), message.findtext("translation", "")
        count = source.count("{}")
        holes = re.findall(r"\{[^{}]*\}", translated)
        if translated and sorted(holes) not in (["{}"] * count, [f"{{{n}}}" for n in range(count)]):
            yield source


# English ----------------------------------------------------------------------------------------


def filled(template: Template, parts: Sequence[str]) -> str:
    return "".join(words + part for words, part in zip(template.written, [*parts, ""], strict=True))


@pytest.mark.parametrize("part", HOSTILE)
def test_in_english_every_sentence_stays_as_it_is(part: str):
    for template in TEMPLATES:
        text = filled(template, [part] * (len(template.written) - 1))
        assert (said(text), label_text(text)) == (text, text)
        assert evidence_text(text) == text


@pytest.mark.parametrize("text", ["", "No such sentence", "A {} of %1", "a: b: c", "3 papers"])
def test_what_nobody_knows_stays_as_it_is(text: str):
    assert said(text) == label_text(text) == text


def test_an_error_is_said_whole_in_english():
    error = BadInput("There is no tag {}.", "Nothing was changed.", "Known: a and b.")

    assert error_text(error) == str(error)
    assert error_text(KnownError("Something of its own")) == "Something of its own"


# Other languages --------------------------------------------------------------------------------


@pytest.mark.usefixtures("marking")
def test_every_sentence_is_translated():
    for template in TEMPLATES:
        text = filled(template, [f"p{n}" for n in range(len(template.written) - 1)])
        assert "<" in said(text) + label_text(text), text


@pytest.mark.usefixtures("marking")
@pytest.mark.parametrize(
    ("label", "translated"),
    [
        ("star: 3 papers", "<star: <3 paper(s)>>"),
        ("star: A title: 3 papers", "<star: A title: 3 papers>"),
        ("tag +ml -old: A title", "<tag A title: +ml -old>"),
        ("tag +ml: 12 papers", "<tag <12 paper(s)>: +ml>"),
        ("Undo: star: 3 papers", "<Undo: <star: <3 paper(s)>>>"),
        ("Redo: find duplicates", "<Redo: <find duplicates>>"),
        ("merge: find duplicates", "<merge: find duplicates>"),
        ("rename tag a to b", "<rename tag b to a>"),
        ("snooze until 2027-01-05: A title", "<snooze until A title: 2027-01-05>"),
    ],
)
def test_a_label_is_translated(label: str, translated: str):
    assert label_text(label) == translated


@pytest.mark.usefixtures("marking")
@pytest.mark.parametrize(
    ("text", "translated"),
    [
        ("There is no tag merge.", "<There is no tag merge.>"),
        ("“star: 3 papers” is not undone.", "<“<star: <3 paper(s)>>” is not undone.>"),
        (
            "“Undo: star: A” no longer holds.",
            "<“<Undo: <star: A>>” no longer holds.>",
        ),
        ("rating: It is too large.", "<<It is too large.>: rating>"),
        (
            "Today's backup could not be made: No backup was made.",
            "<Today's backup could not be made: <No backup was made.>>",
        ),
        ("/a/b: c is not a folder.", "</a/b: c is not a folder.>"),
    ],
)
def test_a_sentence_is_translated_with_those_inside(text: str, translated: str):
    assert said(text) == translated


@pytest.mark.usefixtures("marking")
def test_what_a_library_says_is_translated(library: Library):
    one, two = import_papers(library, ("One", abstract("cats")), ("Two", abstract("dogs")))
    done = [
        library.star([one, two]),
        library.set_status([one], "reading"),
        library.tag([one], add=["ml"]),
        library.rename_tag("ml", "nlp"),
        library.rate([one], 4),
        library.trash([two]),
        *library.undo(),
        *library.redo(),
    ]

    assert [label_text(changes.label) for changes in done] == [
        "<star: <2 paper(s)>>",
        "<status One: reading>",
        "<tag One: +ml>",
        "<rename tag nlp to ml>",
        "<rate One: 4>",
        "<trash: Two>",
        "<Undo: <trash: Two>>",
        "<Redo: <trash: Two>>",
    ]
    with pytest.raises(NotFound) as caught:
        library.delete_tag("none")
    assert error_text(caught.value) == "<There is no tag none.> <Nothing was changed.>"


@pytest.mark.usefixtures("marking")
def test_why_two_may_be_one_paper_is_translated():
    evidence = "titles differ by 2 words, same abstract"

    assert evidence_text(evidence) == "<titles differ by 2 words>, <same abstract>"


# How long it takes -------------------------------------------------------------------------------


def test_hardly_any_template_is_looked_at_closely():
    """Nearly all are known to be others by how a sentence begins and ends."""
    for template in TEMPLATES:
        text = filled(template, ["x: y"] * (len(template.written) - 1))
        close = [
            other
            for other in TEMPLATES
            if text.startswith(other.written[0]) and text.endswith(other.written[-1])
        ]
        assert len(close) * 10 < len(TEMPLATES), [other.source for other in close]


def test_a_long_hostile_text_is_gone_through_a_few_times_only():
    text = "Undo: “x: " + "a: {}. " * 20_000

    assert said(text) == label_text(text) == text
