"""What the import preview says, and what is said after it."""

from collections.abc import Sequence

from readinglist.core.importing.documents import Undecodable
from readinglist.core.importing.plan import Fate, FilePlan
from readinglist.gui.importing.formats import NAMES

_NAMED = 5  # files


def button_text(new: int, seen: int, gaining: int) -> str:
    """What the button does, in numbers."""
    if new:
        return f"Import {new:,} paper{'' if new == 1 else 's'}"
    if gaining:
        return f"Complete {gaining:,} paper{'' if gaining == 1 else 's'}"
    return f"Add {seen:,} sighting{'' if seen == 1 else 's'}" if seen else "Nothing new"


def warning(plan: FilePlan) -> str:
    """Why a file is not imported as it was read."""
    if isinstance(plan.error, Undecodable):
        return f"{plan.error.what} Choose its encoding."
    return " ".join(filter(None, (plan.error.what, plan.error.do))) if plan.error else ""


def file_label(plan: FilePlan) -> str:
    """A file's name, and whether it is not imported."""
    if plan.error is None:
        return plan.file.name
    return f"{plan.file.name} — {'not sure' if plan.entries else 'not read'}"


def left_out(plans: Sequence[FilePlan]) -> str:
    """How many of several files are not imported; of none there is nothing to say."""
    count = sum(plan.error is not None for plan in plans)
    verb = "is" if count == 1 else "are"
    return f"{count:,} of {len(plans):,} files {verb} not imported." if count else ""


def left_out_by_name(left: Sequence[FilePlan], files: int) -> str:
    """Which of so many files were not imported, and why not the first of them."""
    verb = "was" if len(left) == 1 else "were"
    names = ", ".join(plan.file.name for plan in left[:_NAMED])
    more = f" and {len(left) - _NAMED:,} more" if len(left) > _NAMED else ""
    why = left[0].error.what if left[0].error else ""
    return f"{len(left):,} of {files:,} files {verb} not imported: {names}{more}. {why}"


def summary(plan: FilePlan) -> str:
    """What is in a file, in two lines."""
    if plan.parsed is None:
        return ""
    counts = plan.counts()
    lines = plan.parsed.line_counts
    before = " · imported before" if plan.seen_before else ""
    doubtful = f", {counts[Fate.DOUBTFUL]:,} doubtful" if counts[Fate.DOUBTFUL] else ""
    details = f"{lines['detail']:,} details, " if "detail" in lines else ""
    layout = f", {plan.parsed.layout}" if plan.parsed.layout else ""
    form = NAMES.get(plan.parsed.format, plan.parsed.format)
    return (
        f"{form}{layout}{before}: "
        f"{counts[Fate.NEW]:,} new, {counts[Fate.KNOWN]:,} known{doubtful}\n"
        f"{lines['total']:,} lines: {lines['header']} header, {lines['title']:,} titles, "
        f"{lines['abstract']:,} abstracts, {details}{lines['blank']:,} blank, "
        f"{lines['unparsed']:,} not understood"
    )
