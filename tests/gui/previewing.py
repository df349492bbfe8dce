"""Waiting for the import preview, and working in it."""

from PySide6.QtCore import Qt

from readinglist.gui.importing.preview import ImportPreview
from tests.conftest import abstract
from tests.gui.conftest import Desk

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


def preview_of(desk: Desk) -> ImportPreview:
    """The preview, when it has come."""
    desk.until(lambda: desk.window.imports.preview is not None)
    assert desk.window.imports.preview is not None
    return desk.window.imports.preview


def accept(desk: Desk) -> None:
    preview = preview_of(desk)
    desk.qtbot.mouseClick(preview.accept_button, Qt.MouseButton.LeftButton)


def settled(desk: Desk, preview: ImportPreview) -> None:
    """Wait until what was said is heeded."""
    desk.until(lambda: not preview._is_planning)


def say(desk: Desk, preview: ImportPreview, line: int, key: str) -> None:
    """Say by a key what a line is."""
    preview.lines.list.setFocus()
    preview.lines.list.selectRow(line - 1)
    desk.press(key, preview.lines.list)
    settled(desk, preview)


def titles_in(preview: ImportPreview) -> list[str]:
    return [planned.entry.title for planned in preview._found[0].entries]
