"""From bytes to papers: read, plan, preview, apply."""

import functools
from collections.abc import Iterable

from readinglist.core.errors import KnownError
from readinglist.core.importing.apply import Application
from readinglist.core.importing.documents import InputFile, document
from readinglist.core.importing.doubts import Alike, Doubter
from readinglist.core.importing.giving import gains_of
from readinglist.core.importing.matching import Matcher
from readinglist.core.importing.plan import FilePlan, Stop, plan_entries
from readinglist.core.importing.readers import read
from readinglist.core.progress import Progress
from readinglist.core.store import Database, matching


def plan_files(
    db: Database,
    files: Iterable[InputFile],
    alike: Alike,
    format_name: str | None,
    encoding: str | None,
    stop: Stop,
) -> list[FilePlan]:
    """A plan for each file; later files know what earlier ones bring.

    `alike` names the papers of the library that may be what given texts are.
    """
    matcher = Matcher(functools.partial(matching.candidates, db))
    doubter = Doubter(db, alike)
    return [_plan(db, file, matcher, doubter, format_name, encoding, stop) for file in files]


def _plan(
    db: Database,
    file: InputFile,
    matcher: Matcher,
    doubter: Doubter,
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
    gain = functools.partial(gains_of, db)
    planned = plan_entries(parsed.entries, matcher, gain, ranks, stop)
    return FilePlan(
        file,
        parsed,
        text.lines,
        seen_before=source is not None,
        day=parsed.day,
    ).with_entries(doubter.look(file.hash, planned))


def apply_plan(db: Database, plan: FilePlan, time: str, progress: Progress, stop: Stop) -> FilePlan:
    """Carry out one file's plan inside an operation; returns it as it was carried out."""
    if plan.error is not None:
        raise plan.error
    return Application(db, plan, time).run(progress, stop)
