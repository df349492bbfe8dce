"""`import`."""

import sys
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

import click

from readinglist.cli.results import (
    Result,
    Session,
    command,
    count,
    lines,
    printable,
    progress_to_terminal,
)
from readinglist.core.errors import BadInput
from readinglist.core.importing.documents import KEPT, InputFile, files_below, pasted, read_file
from readinglist.core.importing.guidance import NO_DAY, Guidance
from readinglist.core.importing.plan import FilePlan
from readinglist.core.model import Changes


def register(group: click.Group) -> None:
    """Add this family's commands."""

    @command(group, "import", short_help="Import listings.")
    @click.argument("files", nargs=-1, required=True, metavar="FILE...")
    @click.option("--dry-run", is_flag=True, help="Say what would happen; change nothing.")
    @click.option("--format", "format_name", metavar="F", help="Read the files as this format.")
    @click.option("--encoding", metavar="E", help="The files' encoding, where it is not UTF-8.")
    @click.option("--day", metavar="D", help="The listing's day, as 2026-07-11; or none.")
    @click.option(
        "--field",
        "fields",
        multiple=True,
        metavar="NAME=MEANING",
        help="What a field of the file means, as Titel=title; nothing behind = means: nothing.",
    )
    def import_(
        session: Session,
        files: Sequence[str],
        dry_run: bool,
        format_name: str | None,
        encoding: str | None,
        day: str | None,
        fields: Sequence[str],
    ) -> Result:
        """Import listings from files, folders or `-` (standard input), each wholly or not."""
        guidance = Guidance(
            format_name or "", encoding or "", fields=_meanings(fields), day=_day(day)
        )
        found = [file for given in files for file in _inputs(session, given)]
        if dry_run:
            return _result(session, _planned(session, found, guidance), [], dry_run)
        plans, changes = _imported(session, found, guidance)
        if changes and not session.in_batch:
            why_not = session.library.catch_up_index()
            if why_not:
                print(why_not, file=sys.stderr)
        return _result(session, plans, changes, dry_run)


def _imported(
    session: Session, found: Sequence[InputFile | FilePlan], guidance: Guidance
) -> tuple[list[FilePlan], list[Changes]]:
    """Import one file after the other; returns the plans as they were carried out."""
    plans: list[FilePlan] = []
    changes: list[Changes] = []
    for file in found:
        [plan] = _planned(session, [file], guidance)
        if plan.error is None:
            plan, done = _applied(session, plan, changes)
            changes += [done] if done else []
        plans.append(plan)
    return plans, changes


def _planned(
    session: Session, found: Sequence[InputFile | FilePlan], guidance: Guidance
) -> list[FilePlan]:
    """The plans, in order; what could not be read has its plan already."""
    files = [file for file in found if isinstance(file, InputFile)]
    made = iter(session.library.plan_import(files, guidance))
    return [file if isinstance(file, FilePlan) else next(made) for file in found]


def _meanings(given: Sequence[str]) -> dict[str, str]:
    """Fields and their meanings, from NAME=MEANING; a name may hold signs of equality."""
    pairs = [text.rpartition("=") for text in given]
    if not all(name for name, _, _ in pairs):
        raise BadInput("--field takes NAME=MEANING, as in --field Titel=title.", KEPT)
    return {name: meaning.strip() for name, _, meaning in pairs}


def _day(given: str | None) -> str:
    """A day in ISO 8601, `NO_DAY`, or nothing."""
    if given is None or given == NO_DAY:
        return given or ""
    try:
        return date.fromisoformat(given).isoformat()
    except ValueError:
        raise BadInput(f"{given} is no day; write it as 2026-07-11.", KEPT) from None


def _applied(session: Session, plan: FilePlan, before: list[Changes]) -> tuple[FilePlan, Changes]:
    """Import one file into the history group of those before."""
    group = before[0].rev if before else None
    return session.library.apply_import(plan, group, progress_to_terminal(plan.file.name))


def _inputs(session: Session, given: str) -> Iterator[InputFile | FilePlan]:
    """The files that an argument stands for; one that cannot be read is a plan with its error."""
    if given == "-":
        if session.in_batch:
            raise BadInput("Standard input cannot be imported in a batch.", "Nothing was changed.")
        yield pasted(sys.stdin.buffer.read(), "standard input")
        return
    try:
        found = list(files_below(Path(given)))
        if not found:
            raise BadInput(f"There are no files in {given}.", "Nothing of it was imported.")
    except BadInput as error:
        yield _unreadable(Path(given), error)
        return
    for path in found:
        try:
            yield read_file(path)
        except BadInput as error:
            yield _unreadable(path, error)


def _unreadable(path: Path, error: BadInput) -> FilePlan:
    return FilePlan(replace(pasted(b"", path.name), path=str(path)), error=error)


def _result(
    session: Session, plans: list[FilePlan], changes: list[Changes], dry_run: bool
) -> Result:
    library = session.library
    data = {
        "files": [plan.json() for plan in plans],
        "library": {"papers": library.count(), "rev": library.rev},
    }
    said = [_said(plan) for plan in plans if plan.error is None]
    if not session.as_json:
        for plan in plans:
            if plan.error is not None:
                print(printable(str(plan.error)), file=sys.stderr)
    said.append(f"The library holds {count(library.count(), 'paper')}.")
    if dry_run:
        said.append("Nothing was changed (--dry-run).")
    failed = any(plan.error for plan in plans)
    return Result(data, lines(said), changes, code=1 if failed else 0)


def _said(plan: FilePlan) -> str:
    data = plan.json()
    fates = [f"{data['new']} new", f"{data['known']} known"]
    fates += [f"{data['doubtful']} doubtful"] if data["doubtful"] else []
    blocks = [
        f"{plan.source}: {count(data['papers'], 'paper')}: {', '.join(fates)}; "
        f"{count(data['lines']['header'], 'header line')}, "
        f"{count(data['lines']['unparsed'], 'line')} not understood."
    ]
    if plan.seen_before and not data["new"]:
        blocks.append("  This file was imported before; nothing was added.")
    if data["completed"]:
        blocks.append(f"  {count(data['completed'], 'known paper')} gained what they lacked.")
    if data["doubtful"]:
        blocks.append("  Doubtful ones may be papers that you have: see `duplicates`.")
    trashed = sum(entry.trashed for entry in plan.entries)
    if trashed:
        blocks.append(f"  {count(trashed, 'known paper')} in Trash, and left there.")
    blocks += [f"  line {u['line']}: {u['text'][:100]}" for u in data["unparsed"]]
    return lines(blocks)
