"""`check`, `backup`, `restore-backup`, `reindex`, `self-test`."""

import os
from pathlib import Path

import click

from readinglist.cli.results import Result, Session, command, count, lines
from readinglist.core.errors import DiskTrouble
from readinglist.core.library import Library
from readinglist.core.model import Backup, Changes


def register(group: click.Group) -> None:
    """Add this family's commands."""
    _check(group)
    _backup(group)
    _restore(group)
    _reindex(group)
    _write_segment(group)
    _self_test(group)


def _check(group: click.Group) -> None:
    @command(group, "check")
    @click.option("--repair", is_flag=True, help="Mend what can be made again from the rest.")
    @click.option("--background", is_flag=True, hidden=True)
    def check(session: Session, repair: bool, background: bool) -> Result:
        """Look whether the library is whole."""
        if background:
            _step_back(session)
        library = session.library
        mended = library.repair() if repair else []
        damage = library.damage()
        notes = library.behind_notes()
        data = {"ok": not damage, "problems": damage, "notes": notes, "repaired": mended}
        said = [*mended, *damage, *notes]
        said.append("The library is damaged." if damage else "The library is whole.")
        return Result(data, lines(said), code=4 if damage else 0)


def _step_back(session: Session) -> None:
    """The window's child: others go first, and a library whose disk is gone is not made anew."""
    if hasattr(os, "nice"):
        os.nice(10)
    if not Library.is_there(session.folder):
        raise DiskTrouble(f"There is no library in {session.folder}.")


def _backup(group: click.Group) -> None:
    @command(group, "backup", short_help="Make a verified copy of the library.")
    @click.argument("file", required=False, type=click.Path(dir_okay=False, path_type=Path))
    @click.option("--list", "listing", is_flag=True, help="List the backups there are.")
    def backup(session: Session, file: Path | None, listing: bool) -> Result:
        """Make a verified copy of the library, beside it or as FILE."""
        if listing:
            found = Library.backups_of(session.folder)
            data = {"backups": [_backup_json(each) for each in found]}
            return Result(data, lines(_backup_line(each) for each in found) or "No backups yet.")
        made = session.library.back_up(file)
        return Result(_backup_json(made), f"Backed up to {made.file}")


def _backup_json(backup: Backup) -> dict[str, object]:
    return {
        "file": str(backup.file),
        "kind": backup.kind,
        "time": backup.time.isoformat(),
        "rev": backup.rev,
        "size": backup.size,
    }


def _backup_line(backup: Backup) -> str:
    time = backup.time.astimezone().strftime("%Y-%m-%d %H:%M")
    return f"{time}  {backup.kind:8}  {backup.size / 1e6:8.1f} MB  {backup.file}"


def _restore(group: click.Group) -> None:
    @command(group, "restore-backup", short_help="Go back to a backup.")
    @click.argument("file", type=click.Path(path_type=Path))
    def restore(session: Session, file: Path) -> Result:
        """Go back to a backup; what is there now is kept, and `undo` brings it back."""
        session.close()  # the library may be too damaged to be open
        done = Library.restore_backup(session.folder, file)
        kept = str(done.kept) if done.kept else None
        said = f"The library is as it was in {file}: {count(done.papers, 'paper')}."
        if kept:
            said += f"\nWhat it replaced is kept as {kept}; undo brings it back."
        session.follow_mirror()
        changes = (Changes(done.rev, "restore"),)
        return Result({"rev": done.rev, "papers": done.papers, "kept": kept}, said, changes)


def _reindex(group: click.Group) -> None:
    @command(group, "reindex")
    @click.option("--background", is_flag=True, hidden=True)
    def reindex(session: Session, background: bool) -> Result:
        """Build the search index from nothing."""
        if background:  # only what is missing
            _step_back(session)
            why_not = session.library.catch_up_index(
                progress=lambda done, total: click.echo(f"{done} {total}")
            )
            if why_not:
                raise DiskTrouble(why_not)
        else:
            session.library.reindex()
        number = session.library.count()
        return Result({"papers": number}, f"The search index holds {number:,} papers.")


def _write_segment(group: click.Group) -> None:
    @command(group, "write-segment", hidden=True)
    @click.argument("first", type=int)
    @click.argument("last", type=int)
    @click.argument("file", type=click.Path(path_type=Path))
    def write_segment(session: Session, first: int, last: int, file: Path) -> Result:
        """A part of `reindex`, in a process of its own: says how far it has come, a line each."""
        count = session.library.write_segment(first, last, file, click.echo)
        return Result({"papers": count}, str(count))


def _self_test(group: click.Group) -> None:
    @command(group, "self-test")
    def self_test(session: Session) -> Result:
        """Try the program out in a temporary library: import, search, annotate, export, window."""
        from readinglist.cli.selftest import run_self_test

        steps = run_self_test()
        ok = all(step.ok for step in steps)
        data = {"ok": ok, "steps": [{"step": s.name, "ok": s.ok, "said": s.said} for s in steps]}
        said = [f"{'ok  ' if s.ok else 'FAIL'} {s.name}: {s.said}" for s in steps]
        return Result(data, lines(said), code=0 if ok else 1)
