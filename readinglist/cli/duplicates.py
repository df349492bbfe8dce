"""`duplicates`: papers that may be one."""

from typing import Any

import click

from readinglist.cli.results import (
    Result,
    Session,
    changed,
    command,
    count,
    lines,
    progress_to_terminal,
)
from readinglist.cli.searching import line, summary
from readinglist.core.errors import BadInput
from readinglist.core.library import Library


def register(group: click.Group) -> None:
    """Add this family's commands."""

    @command(group, "duplicates", short_help="List, find, merge or tell apart duplicates.")
    @click.option("--find", is_flag=True, help="Compare all papers first.")
    @click.option("--merge", nargs=2, metavar="A B", help="Let B go up in A.")
    @click.option("--merge-certain", is_flag=True, help="Merge all with one title and abstract.")
    @click.option("--distinct", nargs=2, metavar="A B", help="They are two papers, for ever.")
    def duplicates(
        session: Session,
        find: bool,
        merge: tuple[str, str] | None,
        merge_certain: bool,
        distinct: tuple[str, str] | None,
    ) -> Result:
        """List the pairs of papers that may be one, or decide about them."""
        if bool(merge) + merge_certain + bool(distinct) > 1:
            raise click.UsageError("One of --merge, --merge-certain and --distinct at a time.")
        library = session.library
        if merge:
            paper, other = (_one(library, name) for name in merge)
            return changed(session, library.merge(paper, [other]), "Merged")
        if distinct:
            paper, other = (_one(library, name) for name in distinct)
            return changed(session, library.tell_apart(paper, other), "Told apart")
        if find:
            library.find_duplicates(progress_to_terminal("Comparing"))
        if merge_certain:
            return changed(session, library.merge_all(library.certain_duplicates()), "Merged")
        return _listed(library)


def _one(library: Library, name: str) -> int:
    found = library.resolve([name])
    if len(found) != 1:
        raise BadInput(f"{name} names {count(len(found), 'paper')}.", "Nothing was changed.")
    return found[0]


def _listed(library: Library) -> Result:
    pairs: list[dict[str, Any]] = []
    for pair in library.duplicates():
        both = library.papers([pair.paper, pair.other])
        pairs.append({"papers": [summary(paper) for paper in both], "reason": pair.evidence})
    said = [
        lines([f"{pair['reason']}:", *(line(paper) for paper in pair["papers"])]) for pair in pairs
    ]
    return Result({"pairs": pairs}, lines(said) or "There are no duplicates to decide about.")
