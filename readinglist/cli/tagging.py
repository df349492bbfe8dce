"""Tags as a whole: `tags`."""

from collections.abc import Sequence

import click

from readinglist.cli.results import Result, Session, changed, command, lines
from readinglist.core.library import Library
from readinglist.core.tags import TagHygiene


def register(group: click.Group) -> None:
    """Add the command."""

    @command(group, "tags", short_help="List, rename, merge, delete or tidy tags.")
    @click.option("--rename", nargs=2, metavar="A B", help="Rename A with its subtags to B.")
    @click.option("--merge", nargs=2, multiple=True, metavar="A B", help="Let A go up in B.")
    @click.option("--delete", metavar="T", help="Take T and its subtags off all papers.")
    @click.option("--hygiene", is_flag=True, help="List tags that are alike or hardly used.")
    def tags(
        session: Session,
        rename: tuple[str, str] | None,
        merge: Sequence[tuple[str, str]],
        delete: str | None,
        hygiene: bool,
    ) -> Result:
        """List the tags with their counts, or rename, merge (also many at once) or delete some."""
        if sum(map(bool, (rename, merge, delete, hygiene))) > 1:
            raise click.UsageError("Say one of --rename, --merge, --delete and --hygiene.")
        library = session.library
        if rename:
            return changed(session, library.rename_tag(*rename), "Renamed")
        if merge:
            return changed(session, library.merge_tags(merge), "Merged")
        if delete:
            return changed(session, library.delete_tag(delete), "Deleted")
        return _hygiene(library.tag_hygiene()) if hygiene else _listed(library)


def _listed(library: Library) -> Result:
    found = library.tags()
    data = {"tags": [{"tag": name, "count": number} for name, number in found]}
    return Result(data, lines(f"{number:>6} {name}" for name, number in found) or "No tags yet.")


def _hygiene(found: TagHygiene) -> Result:
    data = {
        "alike": [
            {"merge": pair.goes, "into": pair.stays, "differ_by": pair.by} for pair in found.alike
        ],
        "on_one_paper": [{"tag": tag, "title": title} for tag, title in found.on_one_paper],
        "unused": list(found.unused),
    }
    said = [f"{pair.goes} → {pair.stays} ({pair.by})" for pair in found.alike]
    said += [f"{tag}: only on “{title}”" for tag, title in found.on_one_paper]
    said += [f"{tag}: on no paper" for tag in found.unused]
    return Result(data, lines(said) or "There is nothing to tidy up.")
