"""Going back to a backup: the newest is chosen already, one more click restores it."""

from collections.abc import Sequence

from PySide6.QtCore import QDateTime, QLocale
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QListWidget, QVBoxLayout, QWidget

from readinglist.core.model import Backup
from readinglist.gui.language import noop, translate

_KINDS = {
    "upgrade": noop("RestoreDialog", "made before an upgrade"),
    "replaced": noop("RestoreDialog", "what a restored backup replaced"),
}


class RestoreDialog(QDialog):
    """Shows the backups; after it was accepted, `chosen` is the one to go back to."""

    def __init__(self, parent: QWidget, backups: Sequence[Backup]) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Restore a Backup"))
        self.resize(520, 360)
        self._backups = backups
        said = QLabel(
            self.tr(
                "The library becomes what it was then. "
                "What it is now is kept, and Undo brings it back."
            )
            if backups
            else self.tr(
                "There are no backups yet. One is made before the first change of every day."
            )
        )
        said.setWordWrap(True)
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Backups"))
        self.list.setSpacing(4)
        self.list.addItems([_line(backup) for backup in backups])
        kinds = [backup.kind for backup in backups]
        if backups:
            self.list.setCurrentRow(kinds.index("backup") if "backup" in kinds else 0)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.restore = buttons.addButton(self.tr("Restore"), QDialogButtonBox.ButtonRole.AcceptRole)
        self.restore.setObjectName("primary")
        self.restore.setDefault(True)
        self.restore.setEnabled(bool(backups))
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addWidget(said)
        layout.addWidget(self.list, 1)
        layout.addWidget(buttons)

    def chosen(self) -> Backup | None:
        """The backup that is selected."""
        row = self.list.currentRow()
        return self._backups[row] if 0 <= row < len(self._backups) else None


def _line(backup: Backup) -> str:
    local = QLocale()
    moment = QDateTime.fromSecsSinceEpoch(int(backup.time.timestamp()))
    time = local.toString(moment, QLocale.FormatType.ShortFormat)
    size = local.formattedDataSize(backup.size)
    facts = [time, size]
    if backup.kind in _KINDS:
        facts.append(translate("RestoreDialog", _KINDS[backup.kind]))
    return " · ".join(facts)
