"""`import`."""

import sys
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import Any

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
from readinglist.core.importing.documents import KEPT, pasted
from readinglist.core.importing.guidance import NO_DAY, Guidance
from readinglist.core.importing.inputs import Input, inputs
from readinglist.core.importing.plan import FilePlan
from readinglist.core.model import Changes

STANDARD_INPUT = "-"


_NAMED = 5  # keys


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
        changes: list[Changes] = []
        plans = _plans(session, files, guidance, None if dry_run else changes)
        told = [_told(session, plan) for plan in plans]  # plans may be large: one at a time
        if changes and not session.in_batch:
            why_not = session.library.catch_up_index()
            if why_not:
                print(why_not, file=sys.stderr)
        return _result(session, told, changes, dry_run)


def _plans(
    session: Session, files: Sequence[str], guidance: Guidance, changes: list[Changes] | None
) -> Iterable[FilePlan]:
    """The plans of all files, each carried out and its changes added; None: of a dry run."""
    if session.in_batch and STANDARD_INPUT in files:
        raise BadInput("Standard input cannot be imported in a batch.", "Nothing was changed.")
    found = (file for given in files for file in _inputs(given, guidance.encoding))
    if changes is None:
        return session.library.plan_import(found, guidance)
    return _imported(session, found, guidance, changes)


def _imported(
    session: Session, found: Iterable[Input], guidance: Guidance, changes: list[Changes]
) -> Iterator[FilePlan]:
    """Import one file after the other; yields the plans as they were carried out."""
    for file in found:
        [plan] = session.library.plan_import([file], guidance)
        if plan.error is None:
            plan, done = _applied(session, plan, changes)
            changes += [done] if done else []
        yield plan


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


def _inputs(given: str, encoding: str) -> Iterator[Input]:
    """The files that an argument stands for."""
    if given == STANDARD_INPUT:
        return iter([pasted(sys.stdin.buffer.read(), "standard input")])
    return inputs(Path(given), encoding)


def _told(session: Session, plan: FilePlan) -> tuple[dict[str, Any], str]:
    """What is said of a file, as JSON and as text; an error is printed at once."""
    if plan.error is None:
        return plan.json(), _said(plan)
    if not session.as_json:
        print(printable(str(plan.error)), file=sys.stderr)
    return plan.json(), ""


def _result(
    session: Session,
    told: Sequence[tuple[dict[str, Any], str]],
    changes: list[Changes],
    dry_run: bool,
) -> Result:
    library = session.library
    data = {
        "files": [file for file, _ in told],
        "library": {"papers": library.count(), "rev": library.rev},
    }
    said = [text for _, text in told if text]
    said.append(f"The library holds {count(library.count(), 'paper')}.")
    if dry_run:
        said.append("Nothing was changed (--dry-run).")
    failed = any("error" in file for file, _ in told)
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
    blocks += _rekeyed(plan.rekeyed)
    blocks += [f"  line {u['line']}: {u['text'][:100]}" for u in data["unparsed"]]
    return lines(blocks)


def _rekeyed(pairs: Sequence[tuple[str, str]]) -> list[str]:
    """Which papers are called otherwise than their file does: some of them, and how many."""
    if not pairs:
        return []
    some = ", ".join(f"{brought} -> {key}" for brought, key in pairs[:_NAMED])
    more = f" and {len(pairs) - _NAMED:,} more" if len(pairs) > _NAMED else ""
    return [f"  Keys that were taken, or that TeX would not take: {some}{more}."]
