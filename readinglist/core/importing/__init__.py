"""From bytes to papers: read, plan, preview, apply."""

from collections.abc import Iterable

from readinglist.core.errors import KnownError
from readinglist.core.importing.apply import Application
from readinglist.core.importing.documents import InputFile, document
from readinglist.core.importing.matching import Matcher
from readinglist.core.importing.plan import FilePlan, Stop, plan_entries
from readinglist.core.importing.readers import read
from readinglist.core.progress import Progress
from readinglist.core.store import Database, matching


def plan_files(
    db: Database,
    files: Iterable[InputFile],
    format_name: str | None,
    encoding: str | None,
    stop: Stop,
) -> list[FilePlan]:
    """A plan for each file; later files know what earlier ones bring."""
    matcher = Matcher(lambda keys: matching.candidates(db, keys))
    return [_plan(db, file, matcher, format_name, encoding, stop) for file in files]


def _plan(
    db: Database,
    file: InputFile,
    matcher: Matcher,
    format_name: str | None,
    encoding: str | None,
    stop: Stop,
) -> FilePlan:
    try:
        text = document(file, encoding)
        parsed = read(text, format_name)
        _ = parsed.line_counts  # counted here: the window shows it, and must not wait for it
    except KnownError as error:
        return FilePlan(file, error=error)
    source, ranks = matching.source_of(db, file.hash)
    return FilePlan(
        file,
        parsed,
        text.lines,
        seen_before=source is not None,
        day=parsed.day,
    ).with_entries(plan_entries(parsed.entries, matcher, ranks, stop))


def apply_plan(db: Database, plan: FilePlan, time: str, progress: Progress, stop: Stop) -> FilePlan:
    """Carry out one file's plan inside an operation; returns it as it was carried out."""
    if plan.error is not None:
        raise plan.error
    return Application(db, plan, time).run(progress, stop)
