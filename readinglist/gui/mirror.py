"""The plain-text mirror in the window: choosing its folder, and taking edits over."""

from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QObject
from PySide6.QtWidgets import QFileDialog, QWidget

from readinglist.core.errors import KnownError, MostFilesGone
from readinglist.core.library import Library, TakenOver
from readinglist.core.mirror.reports import Written
from readinglist.gui.session import Session
from readinglist.gui.wording import error_text
from readinglist.gui.wording import said as in_words

if TYPE_CHECKING:
    from readinglist.gui.dialogs.mirror import MirrorDialog


class Mirror(QObject):
    """The dialog, and what it asks for."""

    def __init__(self, window: QWidget, session: Session) -> None:
        super().__init__(window)
        self._window = window
        self._session = session
        self._place: Path | None = None

    @cached_property
    def dialog(self) -> "MirrorDialog":
        """Made when it is first wanted, as the history is."""
        from readinglist.gui.dialogs.mirror import MirrorDialog

        dialog = MirrorDialog(self._window)
        dialog.folder_asked.connect(self._choose)
        dialog.take_over_asked.connect(self.take_over)
        dialog.deletions_asked.connect(lambda: self.take_over(with_deletions=True))
        dialog.end_asked.connect(self.end)
        return dialog

    def show(self) -> None:
        """Show which folder follows the library, and what can be done."""
        self._session.in_background(Library.kept_mirror, self._show_place, self._refused)
        self.dialog.show()
        self.dialog.raise_()
        self.dialog.activateWindow()

    def _show_place(self, place: Path | None) -> None:
        self._place = place
        self.dialog.show_place(place)

    def _choose(self) -> None:
        name = QFileDialog.getExistingDirectory(self.dialog, self.tr("A Folder for the Mirror"))
        if name:
            self.keep(Path(name))

    def keep(self, place: Path) -> None:
        """Let the folder follow the library from now on."""

        def work(library: Library) -> Written:
            written = library.mirror(place, self._session.go_on)
            library.keep_mirror(place)
            return written

        def received(written: Written) -> None:
            self._show_place(place)
            self.dialog.show_done(self._said(written), ())

        self._session.in_background(work, received, self._refused)

    def end(self) -> None:
        """Let no folder follow any more; its files stay."""
        self._session.in_background(
            lambda library: library.keep_mirror(None),
            lambda _: self._show_place(None),
            self._refused,
        )

    def take_over(self, *, with_deletions: bool = False) -> None:
        """Take over what was edited in the files; `with_deletions`: even if most are gone."""
        place = self._place
        if place is None:
            return

        def received(done: TakenOver) -> None:
            self._session.tell(done.changes)
            numbers = map(QLocale().toString, map(len, (done.changed, done.new, done.trashed)))
            taken = self.tr("Taken over: {} edited, {} new, {} to Trash.").format(*numbers)
            self.dialog.show_done(f"{taken} {self._said(done.written)}", done.conflicts)

        def work(library: Library) -> TakenOver:
            return library.import_mirror(
                place, with_deletions=with_deletions, progress=self._session.go_on
            )

        self._session.in_background(work, received, self._refused)

    def _refused(self, error: KnownError) -> None:
        self.dialog.show_done(error_text(error), ())
        self.dialog.offer_deletions(isinstance(error, MostFilesGone))

    def _said(self, written: Written) -> str:
        files = self.tr("%Ln file(s) written, {} removed.", "", written.written)
        left_alone = self.tr("Left alone: {}: {}")
        said = [files.format(QLocale().toString(written.removed))]
        said += [left_alone.format(each.file, in_words(each.why)) for each in written.left_alone]
        return "\n".join(said)
