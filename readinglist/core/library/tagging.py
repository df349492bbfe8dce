"""Tags as a whole: renamed, merged, deleted, coloured, kept tidy; each edit is one operation."""

from collections.abc import Iterable, Sequence

from readinglist.core import tags
from readinglist.core.errors import BadInput, NotFound
from readinglist.core.fieldvalues import tag_name
from readinglist.core.library.base import KEPT, Part
from readinglist.core.model import Changes
from readinglist.core.store import tagging, views
from readinglist.core.store.operations import operation


class Tagging(Part):
    """A tag stands for all that is below it, too."""

    def rename_tag(self, old: str, new: str) -> Changes:
        """Rename a tag with its subtags; into an existing one: merge."""
        old, new = tag_name(old), tag_name(new)
        with operation(self._db, "tags", f"rename tag {old} to {new}") as edit:
            below = self._below([old])
            if old != new:
                new_names = {tag: new + tag[len(old) :] for tag in below}
                tagging.rename(self._db, new_names, edit.time)
        return edit.changes

    def merge_tags(self, pairs: Iterable[tuple[str, str]]) -> Changes:
        """Let the first tag of each pair, with its subtags, go up in the other."""
        named = [(tag_name(goes), tag_name(stays)) for goes, stays in pairs]
        label = f"merge {len(named)} tags"
        if len(named) == 1:
            [(goes, stays)] = named
            label = f"merge tag {goes} into {stays}"
        with operation(self._db, "tags", label) as edit:
            self._below([goes for goes, _ in named])
            new_names = tags.merged(named, tagging.names(self._db))
            tagging.rename(self._db, new_names, edit.time)
        return edit.changes

    def delete_tag(self, tag: str) -> Changes:
        """Take a tag and its subtags off all papers."""
        return self.delete_tags([tag])

    def delete_tags(self, names: Sequence[str]) -> Changes:
        """Take tags and their subtags off all papers."""
        named = [tag_name(tag) for tag in names]
        said = f"tag {named[0]}" if len(named) == 1 else f"{len(named)} tags"
        with operation(self._db, "tags", f"delete {said}") as edit:
            tagging.delete(self._db, self._below(named), edit.time)
        return edit.changes

    def colour_tag(self, tag: str, colour: str) -> Changes:
        """Give a tag a colour of `tags.COLOURS`; "": that of the tag above it, or any."""
        tag = tag_name(tag)
        if colour and colour not in tags.COLOURS:
            known = ", ".join(tags.COLOURS)
            raise BadInput(f"There is no colour {colour} for tags.", KEPT, f"Known: {known}.")
        label = f"colour tag {tag} {colour}" if colour else f"take the colour off tag {tag}"
        with operation(self._db, "tags", label) as edit:
            self._below([tag])
            tagging.colour(self._db, tag, colour)
        return edit.changes

    def tag_colours(self) -> dict[str, str]:
        """The colour of every tag, and of those above it that no paper has."""
        return self._kept.until_edit(
            "tag colours",
            lambda: tags.colours(tagging.names(self._db), tagging.own_colours(self._db)),
        )

    def counts_with_subtags(self) -> dict[str, int]:
        """How many papers each tag has that stands above others, those of its subtags included."""

        def counted() -> dict[str, int]:
            every = tagging.names(self._db)
            above = {name for tag in every for name in tags.upwards(tag.rpartition("/")[0])}
            return tagging.counts_with_subtags(self._db, sorted(above))

        return self._kept.until_edit("counts with subtags", counted)

    def tag_hygiene(self) -> tags.TagHygiene:
        """Tags that are perhaps one, that one paper has, or none."""
        with self._db.snapshot():
            every, counted = tagging.names(self._db), views.tags(self._db)
            return tags.hygiene(every, counted, tagging.on_one_paper(self._db))

    def _below(self, named: Sequence[str]) -> list[str]:
        """These tags and those below them. Raises `NotFound` for the first that is not there."""
        every = tagging.names(self._db)
        there = {name for tag in every for name in tags.upwards(tag)}
        for tag in named:
            if tag not in there:
                raise NotFound(f"There is no tag {tag}.", KEPT)
        wanted = set(named)
        return [tag for tag in every if not wanted.isdisjoint(tags.upwards(tag))]
