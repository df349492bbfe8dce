"""An import through the window: preview, ticks, progress, stop, undo."""

from pathlib import Path

from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent, QGuiApplication
from PySide6.QtWidgets import QApplication, QPushButton

from readinglist.core.importing.documents import read_file
from readinglist.core.library import Library
from readinglist.gui.importing.words import Numbers, warning
from tests.conftest import SAMPLE, abstract, listing
from tests.gui.conftest import Desk
from tests.gui.previewing import LETTER, accept, preview_of, say, settled


def test_the_sample_is_imported_from_the_first_screen(desk: Desk) -> None:
    assert desk.window.panes.middle.currentWidget() is desk.window.welcome
    [button] = [
        b for b in desk.window.welcome.findChildren(QPushButton) if b.text() == "Try the sample"
    ]
    desk.qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    preview = preview_of(desk)
    assert preview.accept_button.text() == "Import 24 papers"
    assert "24 new, 0 known" in preview.summary()
    assert "2 header" in preview.summary()
    assert "0 not understood" in preview.summary()
    preview.activateWindow()
    desk.until(lambda: QApplication.activeWindow() is preview)
    desk.key(Qt.Key.Key_Return)
    desk.until_stored(lambda library: library.count() == 24)
    desk.until(lambda: desk.window.list.model.rowCount() == 24)
    desk.until(lambda: desk.window.panes.middle.currentWidget() is desk.window.list)


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
    desk.until(lambda: desk.window.panes.middle.currentWidget() is desk.window.list)
    desk.until(lambda: desk.window.list.model.rowCount() == 24)


def test_the_button_says_what_it_does_in_numbers(english: None) -> None:
    said = Numbers().button_text
    assert said(1, 0, 0) == "Import 1 paper"
    assert said(12_345, 7, 7) == "Import 12,345 papers"
    assert said(0, 7, 1) == "Complete 1 paper"
    assert said(0, 2, 0) == "Add 2 sightings"
    assert said(0, 0, 0) == "Nothing new"
