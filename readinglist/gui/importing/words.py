"""What the import preview says."""

from readinglist.core.importing.documents import Undecodable
from readinglist.core.importing.plan import Fate, FilePlan
from readinglist.gui.importing.formats import NAMES


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
