"""German and Chinese are complete: nothing is missing, stale, unfinished or cut off."""

import re
import subprocess
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import PySide6
import pytest
from PySide6.QtCore import QLocale, QPoint
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from readinglist.core.library import Library
from readinglist.core.paths import resources
from readinglist.gui.actiontable import ACTIONS
from readinglist.gui.language import LANGUAGES, known_language, use_language
from readinglist.gui.state import WindowState
from readinglist.gui.wording import label_text
from tests.conftest import CHECKOUT, abstract, import_papers
from tests.gui.conftest import Desk

FOLDER = resources() / "translations"
OTHERS = [name for name in LANGUAGES if name != "en"]
_PLACE = re.compile(r"\{\w*\}|%L?n")
_NUMBERED = re.compile(r"\{\d+\}")


def messages(file: Path) -> Iterator[tuple[str, str, list[str], bool]]:
    """Of each message its context, source and translations, and whether it is finished."""
    for context in ET.parse(file).getroot().iter("context"):
        for message in context.iter("message"):
            found = message.find("translation")
            assert found is not None
            forms = [form.text or "" for form in found.iter("numerusform")] or [found.text or ""]
            source, name = message.findtext("source", ""), context.findtext("name", "")
            yield name, source, forms, "type" not in found.attrib


def file_of(language: str) -> Path:
    return FOLDER / f"readinglist_{language}.ts"


def as_the_source_has_them(language: str, folder: Path) -> Path:
    """What is left of the translations when the texts of today's source are looked up."""
    made = folder / f"readinglist_{language}.ts"
    made.write_bytes(file_of(language).read_bytes())
    tool = Path(PySide6.__file__).parent / "lupdate"
    files = sorted((CHECKOUT / "readinglist" / "gui").rglob("*.py"))
    only = ["-pluralonly"] if language == "en" else []
    aliases = ["QT_TRANSLATE_NOOP+=noop", "translate+=translate"]
    chosen = [part for alias in aliases for part in ("-tr-function-alias", alias)]
    call = [tool, "-silent", "-no-obsolete", "-locations", "none", *only, *chosen]
    languages = ["-source-language", "en", "-target-language", language]
    subprocess.run([*call, *languages, *files, "-ts", made], check=True, capture_output=True)
    return made


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_text_of_the_source_is_missing_and_none_is_stale(language: str, tmp_path: Path) -> None:
    now = {(name, source) for name, source, *_ in messages(file_of(language))}
    wanted = {
        (name, source) for name, source, *_ in messages(as_the_source_has_them(language, tmp_path))
    }
    assert (wanted - now, now - wanted) == (set(), set()), "run packaging/translations"


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_text_is_translated(language: str) -> None:
    unfinished = [
        source
        for _, source, forms, is_finished in messages(file_of(language))
        if not is_finished or not all(forms)
    ]
    assert unfinished == []


@pytest.mark.parametrize("language", OTHERS)
def test_what_is_filled_in_has_its_place_in_every_translation(language: str) -> None:
    wrong = [
        (source, form)
        for _, source, forms, _ in messages(file_of(language))
        for form in forms
        if _places(source) != _places(form)
    ]
    assert wrong == []


def _places(text: str) -> list[str]:
    """`{0}` and `{1}` are `{}` and `{}` in another order."""
    return sorted("{}" if _NUMBERED.fullmatch(place) else place for place in _PLACE.findall(text))


@pytest.fixture(params=OTHERS)
def language(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[str]:
    """The window speaks it for a while."""
    use_language(qapp, request.param)
    yield request.param
    use_language(qapp, "en")


def test_every_action_is_called_otherwise(language: str) -> None:
    known = {"BibTeX", "\\cite{…}"}
    same = [a.source for a in ACTIONS if a.text == a.source and a.source not in known]
    assert len(same) <= 6, same  # "Status", "New" … may be the same word


def test_the_window_speaks_it_and_nothing_is_cut_off(
    language: str, qtbot: QtBot, folder: Path
) -> None:
    library = Library.open(folder)
    import_papers(library, *((f"On Mud {n}", abstract(f"mud {n}")) for n in range(3)))
    library.star([1])
    library.close()
    desk = Desk(qtbot, folder, WindowState(view="all"))
    desk.until(lambda: desk.window.paper.paper is not None)
    desk.window.resize(1280, 800)
    menus = [action.text() for action in desk.window.menuBar().actions()]
    assert "File" not in menus
    assert desk.window.browsing.place.view == "all"
    assert not desk.window.list.header.text().endswith("papers")
    assert list(cut_off(desk.window)) == []
    desk.press("s")
    desk.until(desk.window.toast.isVisible)
    assert not desk.window.toast.text().lower().startswith(("star", "unstar"))
    desk.close()


def test_statuses_and_fields_are_words_of_it_in_labels_too(language: str) -> None:
    said = {"de": "Status zu lesen: 3 Artikel", "zh_CN": "状态设为 待读：3 篇论文"}
    fields = {"de": "Angaben ändern (Titel, Jahr): X", "zh_CN": "设置 标题, 年份：X"}
    assert label_text("status to-read: 3 papers") == said[language]
    assert label_text("set title, year: X") == fields[language]
    assert "doi" in label_text("set doi: X")


def test_days_are_typed_in_it_as_the_dialog_says(language: str, qtbot: QtBot, folder: Path) -> None:
    example = {"de": "in 3 Wochen", "zh_CN": "3周后"}[language]
    library = Library.open(folder)
    import_papers(library, ("On Mud", abstract("mud")))
    library.close()
    desk = Desk(qtbot, folder, WindowState(view="all"))
    desk.until(lambda: desk.window.list.current() == 1)
    desk.window.snoozing.ask_at(QPoint(), [1])
    desk.window.snoozing.menu.actions()[-2].trigger()
    dialog = desk.window.snoozing.dialog
    assert dialog is not None
    assert example in dialog.labelText()
    dialog.setTextValue(example)
    dialog.accept()
    day = (date.today() + timedelta(weeks=3)).isoformat()
    desk.until_stored(lambda library: library.papers([1])[0].snoozed_until == day)
    desk.close()


def cut_off(window: QWidget) -> Iterator[str]:
    """Buttons and labels of one line that are narrower than their text."""
    for widget in window.findChildren(QWidget):
        if not widget.isVisibleTo(window) or type(widget).__name__ == "LineButton":
            continue
        is_label = isinstance(widget, QLabel) and not widget.wordWrap() and widget.text()
        if is_label or isinstance(widget, QPushButton):
            text = widget.text().replace("&", "")
            if widget.fontMetrics().horizontalAdvance(text) > widget.width():
                yield f"{type(widget).__name__} {text!r}"


def test_numbers_and_days_are_those_of_the_language(language: str) -> None:
    assert QLocale().language() == QLocale(language).language()


@pytest.mark.parametrize(
    ("wanted", "used"), [("de", "de"), ("zh_CN", "zh_CN"), ("en", "en"), ("xx", "en")]
)
def test_a_language_that_is_not_there_is_english(wanted: str, used: str) -> None:
    assert known_language(wanted) == used
