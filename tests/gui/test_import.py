"""An import through the window: preview, ticks, progress, stop, undo."""

import codecs
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent, QGuiApplication
from PySide6.QtWidgets import QPushButton

from readinglist.core.importing.documents import read_file
from readinglist.core.importing.readers import readers
from readinglist.core.library import Library
from readinglist.gui.importing.entry import EntryDialog
from readinglist.gui.importing.fields import FieldsDialog
from readinglist.gui.importing.formats import NAMES
from readinglist.gui.importing.preview import ImportPreview
from readinglist.gui.importing.reading import ENCODINGS
from readinglist.gui.importing.words import warning
from tests.conftest import SAMPLE, abstract, listing
from tests.gui.conftest import Desk


def preview_of(desk: Desk) -> ImportPreview:
    """The preview, when it has come."""
    desk.until(lambda: desk.window.imports.preview is not None)
    assert desk.window.imports.preview is not None
    return desk.window.imports.preview


def accept(desk: Desk) -> None:
    preview = preview_of(desk)
    desk.qtbot.mouseClick(preview.accept_button, Qt.MouseButton.LeftButton)


def test_the_sample_is_imported_from_the_first_screen(desk: Desk) -> None:
    assert desk.window._middle.currentWidget() is desk.window.welcome
    [button] = [
        b for b in desk.window.welcome.findChildren(QPushButton) if b.text() == "Try the sample"
    ]
    desk.qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    preview = preview_of(desk)
    assert preview.accept_button.text() == "Import 24 papers"
    assert "24 new, 0 known" in preview.summary()
    assert "2 header" in preview.summary()
    assert "0 not understood" in preview.summary()
    desk.key(Qt.Key.Key_Return)
    desk.until_stored(lambda library: library.count() == 24)
    desk.until(lambda: desk.window.list.model.rowCount() == 24)
    desk.until(lambda: desk.window._middle.currentWidget() is desk.window.list)


def test_z_takes_the_whole_import_back(desk: Desk) -> None:
    desk.window.imports.import_paths([SAMPLE])
    accept(desk)
    desk.until(lambda: desk.window.list.model.rowCount() == 24)
    desk.press("z")
    desk.until_stored(lambda library: library.count() == 0)


def test_what_is_ticked_off_is_not_imported(desk: Desk) -> None:
    desk.window.imports.import_paths([SAMPLE])
    preview = preview_of(desk)
    model = preview.entries.model()
    assert model.setData(
        model.index(0, 0), Qt.CheckState.Unchecked.value, Qt.ItemDataRole.CheckStateRole
    )
    assert preview.accept_button.text() == "Import 23 papers"
    left_out = preview.plans()[0].entries[0].entry.title
    accept(desk)
    desk.until_stored(lambda library: library.count() == 23)
    titles = desk.asked(lambda lib: [p.title for p in lib.papers(lib.view("all"))])
    assert left_out not in titles


def test_cancelling_the_preview_changes_nothing(desk: Desk) -> None:
    desk.window.imports.import_paths([SAMPLE])
    preview_of(desk).reject()
    assert desk.asked(lambda library: (library.count(), library.rev)) == (0, 0)


def test_files_dropped_on_the_window_are_previewed(desk: Desk) -> None:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(SAMPLE))])
    event = QDropEvent(
        QPointF(50, 50),
        Qt.DropAction.CopyAction,
        mime,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    desk.window.dropEvent(event)
    assert preview_of(desk).accept_button.text() == "Import 24 papers"
    accept(desk)
    desk.until_stored(lambda library: library.count() == 24)


def test_text_is_pasted_and_previewed(desk: Desk) -> None:
    QGuiApplication.clipboard().setText(SAMPLE.read_text("utf-8"))
    desk.key(Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    accept(desk)
    desk.until_stored(lambda library: library.count() == 24)


def test_a_file_that_is_not_understood_is_refused_in_words(desk: Desk, tmp_path: Path) -> None:
    (tmp_path / "empty.txt").write_bytes(b"")
    desk.window.imports.import_paths([tmp_path / "empty.txt"])
    desk.until(lambda: "empty.txt is empty" in desk.window.message.text())
    assert desk.asked(lambda library: library.rev) == 0


def with_refused_ones(folder: Path) -> list[Path]:
    """The sample, what is no text, and prose."""
    good, binary, prose = (folder / name for name in ("good.txt", "z.bib", "zz.txt"))
    good.write_bytes(SAMPLE.read_bytes())
    binary.write_bytes(b"PK\x03\x04\0\0")
    prose.write_text("It was late in the year when we first walked along the harbour wall.\n")
    return [good, binary, prose]


def test_files_that_are_not_imported_are_marked_in_the_preview_with_the_reason(
    desk: Desk, tmp_path: Path
) -> None:
    desk.window.imports.import_paths(with_refused_ones(tmp_path))
    preview = preview_of(desk)
    names = [preview.files.itemText(place) for place in range(preview.files.count())]
    assert names == ["good.txt", "z.bib — not read", "zz.txt — not read"]
    assert preview._left_out.isVisible()
    assert preview._left_out.text() == "2 of 3 files are not imported."
    preview.files.setCurrentIndex(1)
    assert "z.bib is not a text file: line 1 holds NUL bytes." in preview._warning.text()
    preview.reject()


def test_a_file_that_nobody_is_sure_of_is_marked_until_the_user_says_what_it_is(
    desk: Desk, tmp_path: Path
) -> None:
    good, _, letter = with_refused_ones(tmp_path)
    letter.write_text(LETTER.replace(abstract("mud"), "Too short."))
    desk.window.imports.import_paths([good, letter])
    preview = preview_of(desk)
    assert preview.files.itemText(1) == "zz.txt — not sure"
    preview.files.setCurrentIndex(1)
    desk.qtbot.mouseClick(preview.trust, Qt.MouseButton.LeftButton)
    settled(desk, preview)
    assert preview.files.itemText(1) == "zz.txt"
    assert not preview._left_out.isVisible()
    preview.reject()


def test_files_that_were_not_imported_are_named_after_the_import(
    desk: Desk, tmp_path: Path
) -> None:
    desk.window.imports.import_paths(with_refused_ones(tmp_path))
    accept(desk)
    desk.until(
        lambda: "2 of 3 files were not imported: z.bib, zz.txt." in desk.window.message.text()
    )
    assert desk.asked(Library.count) == 24


def test_a_file_that_is_gone_does_not_keep_the_others_out(desk: Desk, tmp_path: Path) -> None:
    good, *_ = with_refused_ones(tmp_path)
    desk.window.imports.import_paths([tmp_path / "gone.txt", good])
    preview = preview_of(desk)
    assert preview.files.itemText(0) == "gone.txt — not read"
    assert "24 new" in preview.summary()
    say(desk, preview, 3, "n")
    assert "gone.txt cannot be read: No such file" in warning(preview._found[0])
    accept(desk)
    desk.until(lambda: "1 of 2 files was not imported: gone.txt." in desk.window.message.text())


def test_files_of_which_none_can_be_read_are_named(desk: Desk, tmp_path: Path) -> None:
    _, binary, _ = with_refused_ones(tmp_path)
    desk.window.imports.import_paths([binary, tmp_path / "gone.txt"])
    desk.until(
        lambda: "2 of 2 files were not imported: z.bib, gone.txt." in desk.window.message.text()
    )
    assert "z.bib is not a text file" in desk.window.message.text()
    assert desk.window.imports.preview is None


def test_the_same_file_again_has_nothing_to_import(full_desk: Desk) -> None:
    full_desk.window.imports.import_paths([SAMPLE])
    preview = preview_of(full_desk)
    assert preview.accept_button.text() == "Nothing new"
    assert not preview.accept_button.isEnabled()
    preview.reject()


def test_a_stopped_import_leaves_the_library_as_it_was(desk: Desk, tmp_path: Path) -> None:
    many = listing(*((f"On subject number {n}", abstract(f"subject {n}")) for n in range(3000)))
    (tmp_path / "many.txt").write_bytes(many.data)
    desk.window.imports.import_paths([tmp_path / "many.txt"])
    preview_of(desk)
    desk.session.progress.connect(lambda what, done, total: desk.session.stop())
    accept(desk)
    desk.until(lambda: "Stopped" in desk.window.message.text())
    assert desk.asked(lambda library: library.user_data()["papers"]) == []


def test_the_window_works_on_while_it_imports(full_desk: Desk, tmp_path: Path) -> None:
    """Keys are answered between the beginning and the end of a large import."""
    many = listing(*((f"On subject number {n}", abstract(f"subject {n}")) for n in range(4000)))
    (tmp_path / "many.txt").write_bytes(many.data)
    window = full_desk.window
    window.imports.import_paths([tmp_path / "many.txt"])
    moved: list[int | None] = []

    def on_progress(what: str, done: int, total: int) -> None:
        if total and len(moved) < 10:
            window.list.setFocus()
            full_desk.press("j")
            moved.append(window.list.current())

    full_desk.session.progress.connect(on_progress)
    accept(full_desk)
    full_desk.until_stored(lambda library: library.count() == 4024)
    assert len(set(moved)) == 10
    full_desk.until(lambda: not full_desk.session.indexing)
    full_desk.until_stored(lambda library: library.index_behind() == 0)


def test_undo_of_an_import_with_later_edits_offers_to_undo_those_too(full_desk: Desk) -> None:
    window = full_desk.window
    full_desk.press("s")
    full_desk.until_stored(lambda library: library.counts()["starred"] == 1)
    full_desk.session.edit(lambda library: library.undo(1))
    full_desk.until(lambda: "star" in window.message.text())
    full_desk.qtbot.mouseClick(window.message._action, Qt.MouseButton.LeftButton)
    full_desk.until_stored(lambda library: library.count() == 0)


def test_the_import_is_one_entry_of_the_history(desk: Desk) -> None:
    desk.window.imports.import_paths([SAMPLE])
    accept(desk)
    desk.until_stored(lambda library: library.count() == 24)
    history = desk.asked(Library.history)
    assert [operation.kind for operation in history] == ["import"]


def test_what_another_process_imports_while_the_preview_is_open_is_shown(desk: Desk) -> None:
    desk.window.imports.import_paths([SAMPLE])
    preview_of(desk)
    library = desk.library()
    for plan in library.plan_import([read_file(SAMPLE)]):
        library.apply_import(plan)
    library.close()
    accept(desk)
    desk.until(lambda: desk.window._middle.currentWidget() is desk.window.list)
    desk.until(lambda: desk.window.list.model.rowCount() == 24)


# What the user says of a file -------------------------------------------------------------------


def settled(desk: Desk, preview: ImportPreview) -> None:
    """Wait until what was said is heeded."""
    desk.until(lambda: not preview._is_planning)


def say(desk: Desk, preview: ImportPreview, line: int, key: str) -> None:
    """Say by a key what a line is."""
    preview.lines.list.setFocus()
    preview.lines.list.selectRow(line - 1)
    desk.press(key, preview.lines.list)
    settled(desk, preview)


def edit(desk: Desk, preview: ImportPreview, row: int, title: str) -> None:
    """Give the entry in a row another title."""
    desk.until(preview.isActiveWindow)  # before that it gets no keys
    preview.entries.selectRow(row)
    desk.key_in(preview.entries, Qt.Key.Key_F2)
    [dialog] = preview.findChildren(EntryDialog)
    dialog.title.setText(title)
    dialog.accept()
    settled(desk, preview)


def titles_in(preview: ImportPreview) -> list[str]:
    return [planned.entry.title for planned in preview._found[0].entries]


LETTER = "\n\n".join(
    (
        "Dear all, here are two papers that I found in the train between Bern and Basel.",
        "Gentle Descent",
        abstract("descent"),
        "Walking Backwards",
        abstract("mud"),
        "Yours, A.",
    )
)


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
