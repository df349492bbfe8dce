"""From bytes to papers: read, plan, preview, apply."""

from collections.abc import Iterable
from dataclasses import replace

from readinglist.core.errors import KnownError
from readinglist.core.importing.apply import Application, Progress
from readinglist.core.importing.documents import InputFile, document
from readinglist.core.importing.plan import FilePlan, Matcher, Stop, plan_entries
from readinglist.core.importing.readers import read
from readinglist.core.store import Database, matching


def plan_files(
    db: Database,
    files: Iterable[InputFile],
    format_name: str | None,
    encoding: str | None,
    stop: Stop,
) -> list[FilePlan]:
    """A plan for each file; later files know what earlier ones bring."""
    matcher = Matcher(matching.candidate_finder(db))
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
        parsed = read(document(file, encoding), format_name)
    except KnownError as error:
        return FilePlan(file, error=error)
    return _matched(db, FilePlan(file, parsed, day=parsed.day), matcher, stop)


def matched_again(db: Database, plan: FilePlan, stop: Stop) -> FilePlan:
    """The plan as the library is now: another process may have imported since it was made."""
    return _matched(db, plan, Matcher(matching.candidate_finder(db)), stop)


def _matched(db: Database, plan: FilePlan, matcher: Matcher, stop: Stop) -> FilePlan:
    if plan.parsed is None:
        return plan
    source, ranks = matching.source_of(db, plan.file.hash)
    entries = plan_entries(plan.parsed.entries, matcher, ranks, stop)
    return replace(plan, entries=entries, seen_before=source is not None)


def apply_plan(db: Database, plan: FilePlan, time: str, progress: Progress, stop: Stop) -> str:
    """Carry out one file's plan inside an operation; returns what to call it."""
    if plan.error is not None:
        raise plan.error
    Application(db, plan, time).run(progress, stop)
    return f"import {plan.file.name}"
