"""From bytes to papers: read, plan, preview, apply."""

from collections.abc import Callable, Iterable
from dataclasses import replace

from readinglist.core.errors import KnownError
from readinglist.core.importing.apply import Application, Progress
from readinglist.core.importing.documents import InputFile, document
from readinglist.core.importing.plan import FilePlan, Matcher, plan_entries
from readinglist.core.importing.readers import read
from readinglist.core.store import Database, matching


def plan_files(
    db: Database, files: Iterable[InputFile], format_name: str | None, encoding: str | None
) -> list[FilePlan]:
    """A plan for each file; later files know what earlier ones bring."""
    matcher = Matcher(matching.candidate_finder(db))
    return [_plan(db, file, matcher, format_name, encoding) for file in files]


def _plan(
    db: Database, file: InputFile, matcher: Matcher, format_name: str | None, encoding: str | None
) -> FilePlan:
    try:
        parsed = read(document(file, encoding), format_name)
    except KnownError as error:
        return FilePlan(file, error=error)
    return _matched(db, FilePlan(file, parsed, day=parsed.day), matcher)


def matched_again(db: Database, plan: FilePlan) -> FilePlan:
    """The plan as the library is now: another process may have imported since it was made."""
    return _matched(db, plan, Matcher(matching.candidate_finder(db)))


def _matched(db: Database, plan: FilePlan, matcher: Matcher) -> FilePlan:
    if plan.parsed is None:
        return plan
    source, ranks = matching.source_of(db, plan.file.hash)
    entries = plan_entries(plan.parsed.entries, matcher, ranks)
    return replace(plan, entries=entries, seen_before=source is not None)


def apply_plan(
    db: Database, plan: FilePlan, time: str, progress: Progress, stop: Callable[[], bool]
) -> str:
    """Carry out one file's plan inside an operation; returns what to call it."""
    if plan.error is not None:
        raise plan.error
    Application(db, plan, time).run(progress, stop)
    return f"import {plan.file.name}"
