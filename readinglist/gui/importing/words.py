"""What the import preview says, and what is said after it."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QLocale, QObject

from readinglist.core.importing.documents import Undecodable
from readinglist.core.importing.plan import Fate, FilePlan
from readinglist.gui.importing.formats import format_name
from readinglist.gui.language import translate
from readinglist.gui.wording import said

_NAMED = 5  # files


def warning(plan: FilePlan) -> str:
    """Why a file is not imported as it was read."""
    if isinstance(plan.error, Undecodable):
        return translate("Import", "{} Choose its encoding.").format(said(plan.error.what))
    return (
        " ".join(said(text) for text in (plan.error.what, plan.error.do) if text)
        if plan.error
        else ""
    )


def file_label(plan: FilePlan) -> str:
    """A file's name, and whether it is not imported."""
    if plan.error is None:
        return plan.file.name
    if plan.entries:
        return translate("Import", "{} — not sure").format(plan.file.name)
    return translate("Import", "{} — not read").format(plan.file.name)


class Numbers(QObject):
    """What is said in numbers; of an object, for only its texts can have plurals."""

    def button_text(self, new: int, seen: int, gaining: int) -> str:
        """What the button does."""
        if new:
            return self.tr("Import %Ln paper(s)", "", new)
        if gaining:
            return self.tr("Complete %Ln paper(s)", "", gaining)
        return self.tr("Add %Ln sighting(s)", "", seen) if seen else self.tr("Nothing new")

    def left_out(self, plans: Sequence[FilePlan]) -> str:
        """How many of several files are not imported; of none there is nothing to say."""
        count = sum(plan.error is not None for plan in plans)
        said = self.tr("%Ln of {} files is/are not imported.", "", count)
        return said.format(QLocale().toString(len(plans))) if count else ""

    def left_out_by_name(self, left: Sequence[FilePlan], files: int) -> str:
        """Which of so many files were not imported, and why not the first of them."""
        names = ", ".join(plan.file.name for plan in left[:_NAMED])
        if len(left) > _NAMED:
            names = self.tr("{} and %Ln more", "", len(left) - _NAMED).format(names)
        why = said(left[0].error.what) if left[0].error else ""
        text = self.tr("%Ln of {files} files was/were not imported: {names}. {why}", "", len(left))
        return text.format(files=QLocale().toString(files), names=names, why=why)

    def summary(self, plan: FilePlan) -> str:
        """What is in a file, in two lines."""
        if plan.parsed is None:
            return ""
        form = format_name(plan.parsed.format)
        if plan.parsed.layout:
            form = self.tr("{}, {}").format(form, translate("Words", plan.parsed.layout))
        if plan.seen_before:
            form = self.tr("{} · imported before").format(form)
        entries = self.tr("{}: {}").format(form, ", ".join(self._of_entries(plan)))
        counts = plan.parsed.line_counts
        lines = self.tr("%Ln line(s): {}", "", counts["total"])
        return f"{entries}\n{lines.format(', '.join(self._of_lines(counts)))}"

    def _of_entries(self, plan: FilePlan) -> list[str]:
        counts = plan.counts()
        new, known, doubtful = counts[Fate.NEW], counts[Fate.KNOWN], counts[Fate.DOUBTFUL]
        said = [self.tr("%Ln new", "", new), self.tr("%Ln known", "", known)]
        return [*said, self.tr("%Ln doubtful", "", doubtful)] if doubtful else said

    def _of_lines(self, counts: Mapping[str, int]) -> list[str]:
        said = [
            self.tr("%Ln header", "", counts["header"]),
            self.tr("%Ln title(s)", "", counts["title"]),
            self.tr("%Ln abstract(s)", "", counts["abstract"]),
        ]
        if "detail" in counts:
            said.append(self.tr("%Ln detail(s)", "", counts["detail"]))
        said.append(self.tr("%Ln blank", "", counts["blank"]))
        said.append(self.tr("%Ln not understood", "", counts["unparsed"]))
        return said
