"""An import through the window: preview, ticks, progress, stop, undo."""

from pathlib import Path

from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent, QGuiApplication
from PySide6.QtWidgets import QPushButton

from readinglist.core.library import Library
from readinglist.gui.dialogs.importpreview import ImportPreview
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
