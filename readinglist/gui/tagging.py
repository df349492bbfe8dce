"""Tags in the window: what the sidebar asks for, and the panel that keeps them tidy."""

from collections.abc import Callable, Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QInputDialog, QWidget

from readinglist.core.fieldvalues import tag_name
from readinglist.core.library import Library
from readinglist.core.model import Changes
from readinglist.core.tags import is_below
from readinglist.gui.flow import Flow
from readinglist.gui.session import Session
from readinglist.gui.sidebar.sidebar import Sidebar

if TYPE_CHECKING:
    from readinglist.gui.dialogs.hygiene import HygieneDialog

_LONGEST = 60  # characters of a tag in a sentence
_STATUS = {"inbox": "new", "queue": "to-read", "done": "read"}


class Tagging(Flow):
    """Renaming, merging, colouring and deleting tags; papers that are dropped on the sidebar."""

    went = Signal(str, str)  # a tag into another, or to another name

    def __init__(self, window: QWidget, session: Session, sidebar: Sidebar) -> None:
        super().__init__(window)
        self._window = window
        self._session = session
        self.asking: QInputDialog | None = None
        sidebar.tag_renamed.connect(self.rename)
        sidebar.tag_merged.connect(self.ask_for_other)
        sidebar.tag_deleted.connect(lambda tag: self.delete([tag]))
        sidebar.tag_coloured.connect(self.colour)
        sidebar.papers_dropped.connect(self.drop)
        session.changed.connect(lambda _: self._refresh())
        session.changed_elsewhere.connect(self._refresh)

    @cached_property
    def dialog(self) -> "HygieneDialog":
        """Made when it is first wanted."""
        from readinglist.gui.dialogs.hygiene import HygieneDialog

        dialog = HygieneDialog(self._window)
        dialog.merged.connect(self.merge)
        dialog.renamed.connect(self.rename)
        dialog.deleted.connect(self.delete)
        dialog.merge_asked.connect(self.ask_for_other)
        return dialog

    def handlers(self) -> dict[str, Callable[[], None]]:
        """The handler of each action on tags."""
        return {"tag-hygiene": self.tidy}

    def tidy(self) -> None:
        """Show which tags are perhaps one, and which are hardly used."""
        self.dialog.show()
        self.dialog.raise_()
        self.dialog.activateWindow()
        self._refresh()

    def rename(self, tag: str, new: str) -> None:
        """Rename a tag with its subtags."""
        self._session.edit(
            lambda library: library.rename_tag(tag, new),
            stored=lambda: self.went.emit(tag, tag_name(new)),
        )

    def merge(self, pairs: Sequence[tuple[str, str]]) -> None:
        """Let the first tag of each pair go up in the other."""

        def stored() -> None:
            for tag, other in pairs:
                self.went.emit(tag, tag_name(other))

        self._session.edit(lambda library: library.merge_tags(pairs), stored=stored)

    def delete(self, tags: Sequence[str]) -> None:
        """Take tags off all papers."""
        self._session.edit(lambda library: library.delete_tags(tags))

    def colour(self, tag: str, colour: str) -> None:
        """Give a tag a colour, or with "" the one that comes by itself."""
        self._session.edit(lambda library: library.colour_tag(tag, colour))

    def drop(self, view: str, ids: Sequence[int]) -> None:
        """Papers were dropped on a view: they get what makes them belong there."""

        def edit(library: Library) -> Changes:
            if view.startswith("tag:"):
                return library.tag(ids, add=[view.removeprefix("tag:")])
            if view in _STATUS:
                return library.set_status(ids, _STATUS[view])
            return library.star(ids) if view == "starred" else library.trash(ids)

        self._session.edit(edit)

    def ask_for_other(self, tag: str) -> None:
        """Ask into which tag this one is to go."""
        self._session.ask(
            lambda library: [name for name in library.tag_colours() if not is_below(name, tag)],
            lambda names: self._ask(tag, names),
            "merge tags",
        )

    def _ask(self, tag: str, names: Sequence[str]) -> None:
        if not names:
            self.said.emit(self.tr("There is no other tag."))
            return
        dialog = QInputDialog(self._window)
        dialog.setWindowTitle(self.tr("Merge Tags"))
        dialog.setLabelText(self.tr("Merge “{tag}” into:").format(tag=_short(tag)))
        dialog.setComboBoxItems(sorted(names, key=str.casefold))
        dialog.setComboBoxEditable(True)
        for box in dialog.findChildren(QComboBox):
            box.setSizeAdjustPolicy(
                QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
            )
        dialog.setMinimumWidth(360)
        dialog.textValueSelected.connect(lambda name: self.merge([(tag, name)]))
        self.asking = dialog
        dialog.open()

    def _refresh(self) -> None:
        if "dialog" in self.__dict__ and self.dialog.isVisible():
            self._session.ask(Library.tag_hygiene, self.dialog.show_hygiene, "tag hygiene")


def _short(tag: str) -> str:
    """A name may be hundreds of characters long, a dialog not."""
    return tag if len(tag) <= _LONGEST else f"{tag[: _LONGEST - 1]}…"
