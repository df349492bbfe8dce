"""What the user says of a file in the preview is heeded at once."""

import codecs
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from readinglist.core.importing.readers import readers
from readinglist.gui.importing.entry import EntryDialog
from readinglist.gui.importing.fields import FieldsDialog
from readinglist.gui.importing.formats import NAMES
from readinglist.gui.importing.preview import ImportPreview
from readinglist.gui.importing.reading import ENCODINGS
from tests.conftest import SAMPLE, abstract, listing
from tests.gui.conftest import Desk
from tests.gui.previewing import LETTER, accept, preview_of, say, settled, titles_in

# What the user says of a file -------------------------------------------------------------------


def edit(desk: Desk, preview: ImportPreview, row: int, title: str) -> None:
    """Give the entry in a row another title."""
    desk.until(preview.isActiveWindow)  # before that it gets no keys
    preview.entries.selectRow(row)
    desk.key_in(preview.entries, Qt.Key.Key_F2)
    [dialog] = preview.findChildren(EntryDialog)
    dialog.title.setText(title)
    dialog.accept()
    settled(desk, preview)


def test_a_file_that_nobody_is_sure_of_is_shown_and_can_be_put_right(
    desk: Desk, tmp_path: Path
) -> None:
    (tmp_path / "letter.txt").write_text(LETTER.replace(abstract("mud"), "Too short."))
    desk.window.imports.import_paths([tmp_path / "letter.txt"])
    preview = preview_of(desk)
    assert "does not fit" in preview._warning.text()
    assert not preview.accept_button.isEnabled()
    for line, key in ((1, "n"), (5, "a"), (7, "t"), (9, "a"), (11, "n"), (3, "t")):
        say(desk, preview, line, key)
    assert titles_in(preview) == ["Gentle Descent", "Walking Backwards"]
    assert not preview._warning.isVisible()
    accept(desk)
    desk.until_stored(lambda library: library.count() == 2)
    assert desk.asked(lambda lib: [p.abstract for p in lib.papers(lib.view("all"))]) == [
        abstract("descent"),
        "Too short.",
    ]


def test_what_was_said_of_a_line_can_be_taken_back(desk: Desk) -> None:
    desk.window.imports.import_paths([SAMPLE])
    preview = preview_of(desk)
    before = titles_in(preview)
    say(desk, preview, 5, "n")
    assert before[1] not in titles_in(preview)
    desk.key_in(preview.lines.list, Qt.Key.Key_Backspace)
    settled(desk, preview)
    assert titles_in(preview) == before


def test_an_entry_is_edited_before_it_is_imported(desk: Desk) -> None:
    desk.window.imports.import_paths([SAMPLE])
    preview = preview_of(desk)
    edit(desk, preview, 1, "Tiny Grove")
    assert titles_in(preview)[1] == "Tiny Grove"
    accept(desk)
    desk.until_stored(lambda library: library.count() == 24)
    titles = desk.asked(lambda lib: [p.title for p in lib.papers(lib.view("all"))])
    assert "Tiny Grove" in titles


def test_of_two_entries_with_the_same_title_only_the_chosen_one_is_edited(
    desk: Desk, tmp_path: Path
) -> None:
    file = tmp_path / "two.bib"
    file.write_text("@misc{a, title={Mud}, year=1999}\n@misc{b, title={Mud}, year=2001}\n")
    desk.window.imports.import_paths([file])
    preview = preview_of(desk)
    edit(desk, preview, 1, "Snow")
    assert titles_in(preview) == ["Mud", "Snow"]


def test_ticks_and_names_stay_when_a_file_is_read_again(desk: Desk) -> None:
    desk.window.imports.import_paths([SAMPLE])
    preview = preview_of(desk)
    preview.entries.selectRow(2)
    desk.key_in(preview.entries, Qt.Key.Key_Space)
    preview.reading.source.setText("")
    preview.reading.day.setText("")
    desk.qtbot.keyClicks(preview.reading.source, "my listing")
    desk.qtbot.keyClicks(preview.reading.day, "2026-07-11")
    before, _, unticked = titles_in(preview)[:3]
    say(desk, preview, 3, "n")
    assert titles_in(preview)[0] != before
    [plan] = preview.plans()
    assert [plan.tally.by_rank[rank].entry.title for rank in plan.skipped] == [unticked]
    assert plan.source == "my listing"
    accept(desk)
    desk.until_stored(lambda library: library.count() == len(plan.chosen()))
    [seen] = desk.asked(lambda library: library.papers([1])[0].sightings)
    assert (seen.file, seen.day) == ("my listing", "2026-07-11")


def test_a_day_that_is_none_is_told_and_not_imported(desk: Desk) -> None:
    desk.window.imports.import_paths([SAMPLE])
    preview = preview_of(desk)
    desk.qtbot.keyClicks(preview.reading.day, "yesterday")
    assert "“yesterday” is no day" in preview._warning.text()
    assert not preview.accept_button.isEnabled()


def test_the_user_says_what_the_fields_of_a_file_are(desk: Desk, tmp_path: Path) -> None:
    (tmp_path / "liste.json").write_text(
        '[{"Titel": "Gentle Descent", "Verfasser": "Ada Lovelace"}, {"Titel": "Mud"}]'
    )
    desk.window.imports.import_paths([tmp_path / "liste.json"])
    preview = preview_of(desk)
    assert "Titel, Verfasser" in preview._warning.text()
    desk.qtbot.mouseClick(preview.reading.fields, Qt.MouseButton.LeftButton)
    [dialog] = preview.findChildren(FieldsDialog)
    for path, meaning in (("Titel", "title"), ("Verfasser", "authors")):
        box = dialog.choices[path]
        box.setCurrentIndex(box.findData(meaning))
    dialog.accept()
    settled(desk, preview)
    assert titles_in(preview) == ["Gentle Descent", "Mud"]
    accept(desk)
    desk.until_stored(lambda library: library.count() == 2)
    [paper] = desk.asked(lambda library: library.papers([1]))
    assert [str(name) for name in paper.authors] == ["Ada Lovelace"]


def test_a_file_is_read_as_the_format_that_is_chosen(desk: Desk, tmp_path: Path) -> None:
    (tmp_path / "titles.txt").write_text("Gentle Descent\nWalking Backwards\n")
    desk.window.imports.import_paths([tmp_path / "titles.txt"])
    preview = preview_of(desk)
    preview.reading.format.setCurrentIndex(preview.reading.format.findData("titles"))
    preview.reading.format.activated.emit(preview.reading.format.currentIndex())
    settled(desk, preview)
    assert titles_in(preview) == ["Gentle Descent", "Walking Backwards"]


def test_planning_can_be_stopped(desk: Desk, tmp_path: Path) -> None:
    many = listing(*((f"On subject number {n}", abstract(f"subject {n}")) for n in range(30_000)))
    (tmp_path / "many.txt").write_bytes(many.data)
    desk.session.progress.connect(lambda what, done, total: what and desk.session.stop())
    desk.window.imports.import_paths([tmp_path / "many.txt"])
    desk.until(lambda: "Stopped" in desk.window.message.text())
    assert desk.window.imports.preview is None


def planning_again(desk: Desk, file: Path) -> tuple[ImportPreview, Callable[[], bool]]:
    """The preview of a file of 20,000 papers that is read again; what says how far it is."""
    many = listing(*((f"On subject number {n}", abstract(f"subject {n}")) for n in range(20_000)))
    file.write_bytes(many.data)
    desk.window.imports.import_paths([file])
    preview = preview_of(desk)
    status = desk.window._status
    desk.until(lambda: status._work.text() == "")
    preview.reading.format.activated.emit(preview.reading.format.currentIndex())
    said = re.compile(r"Reading: [\d,]+ of 20,000.*")
    return preview, lambda: all(
        said.fullmatch(label.text()) for label in (preview._far, status._work)
    )


def test_how_far_reading_again_is_stands_in_the_preview_and_in_the_window(
    desk: Desk, tmp_path: Path
) -> None:
    preview, is_said = planning_again(desk, tmp_path / "many.txt")
    desk.until(is_said)
    settled(desk, preview)
    assert preview._far.text() == ""
    preview.reject()


def test_the_preview_can_be_cancelled_while_a_file_is_read_again(
    desk: Desk, tmp_path: Path
) -> None:
    preview, is_said = planning_again(desk, tmp_path / "many.txt")
    desk.until(is_said)
    preview.reject()
    desk.until(lambda: desk.window._status._work.text() == "")
    assert desk.window.imports.preview is None
    assert desk.window.message.text() == ""
    assert desk.asked(lambda library: library.rev) == 0


def test_every_format_has_a_name_before_people() -> None:
    assert set(NAMES) == set(readers())


def test_a_file_in_another_encoding_is_read_when_it_is_chosen(desk: Desk, tmp_path: Path) -> None:
    text = "@misc{key1, title = {Naïve Descent}, author = {Müller, Jörg}}\n"
    (tmp_path / "old.bib").write_bytes(text.encode("latin-1"))
    desk.window.imports.import_paths([tmp_path / "old.bib"])
    preview = preview_of(desk)
    assert "Choose its encoding" in preview._warning.text()
    assert not preview.accept_button.isEnabled()
    box = preview.reading.encoding
    assert box.isVisible()
    box.setCurrentIndex(box.findText("Windows-1252"))
    box.activated.emit(box.currentIndex())
    settled(desk, preview)
    accept(desk)
    desk.until_stored(lambda library: library.count() == 1)
    [paper] = desk.asked(lambda library: library.papers([1]))
    assert (paper.title, paper.authors[0].family) == ("Naïve Descent", "Müller")


@pytest.mark.parametrize("name", ENCODINGS)
def test_every_encoding_that_is_offered_is_known(name: str) -> None:
    assert codecs.lookup(name)
