"""`keys`."""

from collections.abc import Sequence

import click

from readinglist.cli.results import Result, Session, command, count, lines
from readinglist.core.citekeys.remaking import KeyChange


def register(group: click.Group) -> None:
    """Add this family's commands."""

    @command(group, "keys", short_help="Make citation keys by a pattern.")
    @click.argument("papers", nargs=-1, metavar="[PAPER]...")
    @click.option("--pattern", default="", metavar="P", help="Else that for new papers.")
    @click.option("--apply", is_flag=True, help="Change the keys; else they are only shown.")
    @click.option("--use", is_flag=True, help="New papers get their keys by this pattern.")
    def keys(
        session: Session, papers: Sequence[str], pattern: str, apply: bool, use: bool
    ) -> Result:
        """Show what a pattern would make of citation keys, of these papers or of all.

        A pattern is of fields, such as "auth.lower year shorttitle", in the terms of JabRef or of
        Better BibTeX. A key that is changed goes on naming its paper.
        """
        library = session.library
        ids = library.resolve(papers) if papers else library.view("all")
        pattern = pattern or library.key_pattern()
        if use:
            library.use_key_pattern(pattern)
        if not apply:
            proposed = library.proposed_keys(ids, pattern)
            data = {"pattern": pattern, "keys": [_data(change) for change in proposed]}
            return Result(data, _report(pattern, proposed))
        changes = library.remake_keys(ids, pattern)
        data = {"pattern": pattern, "rev": library.rev, "changed": sorted(changes.papers)}
        said = f"{count(len(changes.papers), 'key')} changed; the old ones go on naming the papers."
        return Result(data, said if changes else "Nothing to change.", (changes,))


def _data(change: KeyChange) -> dict[str, object]:
    return {
        "id": change.paper,
        "title": change.title,
        "old": change.old,
        "new": change.new,
        "clash": change.is_clash,
    }


def _report(pattern: str, proposed: Sequence[KeyChange]) -> str:
    """The keys that would change, then those that several papers would share."""
    changed = [change for change in proposed if change.is_change]
    clashes = [change for change in proposed if change.is_clash]
    said = [f"{change.old} -> {change.new}  {change.title}" for change in changed]
    said += [f"clash: {c.base} is taken: {c.new}  {c.title}" for c in clashes]
    changing = f"{count(len(changed), 'key')} of {len(proposed):,} would change"
    return lines([*said, f"{pattern}: {changing}, clashes: {len(clashes):,}."])
