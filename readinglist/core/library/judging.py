"""What a reader says of papers: stars, tags, status, ratings, notes, highlights, metadata."""

import secrets
from collections.abc import Sequence
from typing import Any

from readinglist.core import fieldvalues, highlights
from readinglist.core.errors import BadInput, NotFound
from readinglist.core.library.base import KEPT
from readinglist.core.library.keying import Keying
from readinglist.core.model import STATUSES, Changes
from readinglist.core.store import edits, former, papers, views
from readinglist.core.store.operations import operation
from readinglist.core.text import clean_line, clean_text

RATINGS = range(6)


class Judging(Keying):
    """Edits of papers; each is one operation."""

    def star(self, ids: Sequence[int], starred: bool = True) -> Changes:
        """Star papers, or take their stars."""
        return self._update("star" if starred else "unstar", ids, {"starred": int(starred)})

    def set_status(self, ids: Sequence[int], status: str) -> Changes:
        """Say how far papers are read; those to read go to the end of the queue."""
        if status not in STATUSES:
            raise BadInput(f"There is no status {status}.", KEPT, f"Known: {_and(STATUSES)}.")
        with self._editing(f"status {status}", ids, kind="status") as edit:
            edits.set_status(self._db, ids, status, edit.time)
        return edit.changes

    def tag(
        self, ids: Sequence[int], add: Sequence[str] = (), remove: Sequence[str] = ()
    ) -> Changes:
        """Give papers tags and take tags off them."""
        added = [fieldvalues.tag_name(tag) for tag in add]
        removed = [fieldvalues.tag_name(tag) for tag in remove]
        said = " ".join([f"+{tag}" for tag in added] + [f"-{tag}" for tag in removed])
        with self._editing(f"tag {said}", ids, kind="tag") as edit:
            edits.remove_tags(self._db, ids, removed, edit.time)
            edits.add_tags(self._db, ids, added, edit.time)
        return edit.changes

    def set_note(self, paper: int, text: str) -> Changes:
        """Write a paper's note; empty text removes it."""
        return self._update("note", [paper], {"note": clean_text(text).strip()})

    def trash(self, ids: Sequence[int]) -> Changes:
        """Put papers into Trash; those that are there stay as they are."""
        with self._editing("trash", ids) as edit:
            there = views.trashed(self._db)
            live = [number for number in ids if number not in there]
            edits.update(self._db, live, {"trashed": edit.time}, edit.time)
        return edit.changes

    def restore(self, ids: Sequence[int]) -> Changes:
        """Take papers out of Trash."""
        return self._update("restore", ids, {"trashed": None})

    def set_fields(self, ids: Sequence[int], values: dict[str, str]) -> Changes:
        """Edit metadata from text: `{"year": "2025"}`. A changed key stays as an alias."""
        columns: dict[str, Any] = {}
        for name, text in values.items():
            columns |= fieldvalues.column_values(name, text)
        with self._editing(f"set {', '.join(values)}", ids, kind="set") as edit:
            if "key" in columns:
                self._change_key(ids, columns["key"])
            if "title" in columns or "abstract" in columns:
                for number in ids:  # listings go on calling it as it was called
                    former.keep(self._db, number, number)
            edits.update(self._db, ids, columns, edit.time)
        return edit.changes

    def _update(self, verb: str, ids: Sequence[int], values: dict[str, Any]) -> Changes:
        with self._editing(verb, ids) as edit:
            edits.update(self._db, ids, values, edit.time)
        return edit.changes

    # Of more than one kind -------------------------------------------------------------------

    def rate(self, ids: Sequence[int], rating: int) -> Changes:
        """Rate papers from 1 to 5; 0 takes the rating away."""
        if rating not in RATINGS:
            raise BadInput(f"{rating} is not a rating from 0 to 5.", KEPT)
        return self._update(f"rate {rating}", ids, {"rating": rating})

    def highlight(
        self, paper: int, quote: str, comment: str = "", colour: str = highlights.COLOURS[0]
    ) -> Changes:
        """Mark a passage of an abstract or title. Raises `BadInput` where it is not there."""
        _check_colour(colour)
        with self._editing("highlight", [paper]) as edit:
            [found] = papers.load(self._db, [paper])
            anchor = highlights.anchor(clean_text(quote), found.abstract, found.title)
            if anchor is None:
                raise BadInput("That passage is not in the paper's abstract or title.", KEPT)
            values: dict[str, Any] = {
                "uid": secrets.token_hex(8),
                "paper_id": paper,
                "comment": clean_text(comment).strip(),
                "colour": colour,
                "created": edit.time,
            }
            edits.insert_highlight(self._db, values | anchor)
            edits.touch(self._db, paper, edit.time)
        return edit.changes

    def comment_highlight(self, uid: str, comment: str, colour: str | None = None) -> Changes:
        """Change a highlight's comment, and its colour where one is given."""
        values = {"comment": clean_text(comment).strip()}
        if colour is not None:
            _check_colour(colour)
            values["colour"] = colour
        with operation(self._db, "highlight", "comment on a highlight") as edit:
            paper = self._with_highlight(uid)
            if edits.update_highlight(self._db, uid, values):
                edits.touch(self._db, paper, edit.time)
        return edit.changes

    def remove_highlight(self, uid: str) -> Changes:
        """Take a highlight away."""
        with operation(self._db, "highlight", "remove a highlight") as edit:
            paper = self._with_highlight(uid)
            edits.delete_highlight(self._db, uid)
            edits.touch(self._db, paper, edit.time)
        return edit.changes

    def _with_highlight(self, uid: str) -> int:
        paper = papers.with_highlight(self._db, uid)
        if paper is None:
            raise NotFound(f"There is no highlight {clean_line(uid)}.", KEPT)
        return paper


def _check_colour(colour: str) -> None:
    if colour not in highlights.COLOURS:
        raise BadInput(f"There is no colour {colour}.", KEPT, f"Known: {_and(highlights.COLOURS)}.")


def _and(names: Sequence[str]) -> str:
    return ", ".join(names[:-1]) + f" and {names[-1]}"
