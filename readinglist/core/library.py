"""The library: a method is a verb of the user. Each change is one operation and can be undone."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any, Self

from readinglist.core import exporting, fieldvalues, importing, paths
from readinglist.core.errors import BadInput, DiskTrouble, NotFound
from readinglist.core.importing.documents import InputFile
from readinglist.core.importing.plan import FilePlan, Stop
from readinglist.core.model import STATUSES, Changes, Operation, Paper, Row
from readinglist.core.search import query as q
from readinglist.core.search.executor import Sets
from readinglist.core.search.following import FollowingIndex
from readinglist.core.search.index import IndexBusy, IndexUnwritable
from readinglist.core.search.reading import IndexUnusable
from readinglist.core.search.searching import Found, Stored, search
from readinglist.core.store import (
    Database,
    check,
    edits,
    history,
    open_database,
    papers,
    undoing,
    views,
)
from readinglist.core.store.operations import Edit, bulk, operation
from readinglist.core.text import clean_text, normalise

Progress = Callable[[int, int], None]


def _silent(done: int, total: int) -> None:
    """Nobody wants to know."""


def _never() -> bool:
    return False


class Library:
    """A library that is open in this thread. Other threads and processes open their own."""

    def __init__(self, folder: Path, db: Database, index: FollowingIndex) -> None:
        self.folder = folder
        self._db = db
        self._index = index
        self._orders: dict[str, tuple[int, list[int]]] = {}

    @classmethod
    def open(cls, folder: Path, cache: Path | None = None) -> Self:
        """The library in `folder`, made if it is not there; `cache`: where its index lies."""
        db = open_database(folder)
        uid = db.execute("SELECT uid FROM library").fetchone()[0]
        place = paths.index_folder(cache or paths.cache_folder(), folder, uid)
        return cls(folder, db, FollowingIndex(db, place))

    def close(self) -> None:
        """Let go of the files."""
        self._index.close()
        self._db.close()

    # Reading ---------------------------------------------------------------------------------

    @property
    def rev(self) -> int:
        """The revision: the number of the newest operation."""
        return self._db.execute("SELECT coalesce(max(id), 0) FROM operations").fetchone()[0]

    def data_version(self) -> int:
        """A number that differs from the last one when somebody else has changed the library."""
        return self._db.execute("PRAGMA data_version").fetchone()[0]

    def count(self) -> int:
        """How many papers there are, without those in Trash."""
        return papers.count(self._db)

    def counts(self) -> dict[str, int]:
        """How many papers each view holds."""
        return views.counts(self._db)

    def tags(self) -> list[tuple[str, int]]:
        """Every tag with the number of its papers, by name."""
        return views.tags(self._db)

    def sources(self) -> list[dict[str, Any]]:
        """The imported files, the newest listing first."""
        return views.sources(self._db)

    def view(self, name: str) -> list[int]:
        """The ids of a view in its order: inbox, queue, …, `tag:NAME`, `source:ID`."""
        return views.view(self._db, name)

    def papers(self, ids: Iterable[int]) -> list[Paper]:
        """The papers of those ids, in that order."""
        return papers.load(self._db, ids)

    def rows(self, ids: Iterable[int]) -> list[Row]:
        """What a list shows of those papers, in that order."""
        return papers.rows(self._db, ids)

    def resolve(self, names: Iterable[str]) -> list[int]:
        """The ids that PAPER arguments name: ids, citation keys, `key:…`, `query:…`.

        Raises `NotFound` for the first that names no paper.
        """
        return list(dict.fromkeys(number for name in names for number in self._named(name)))

    def _named(self, name: str) -> list[int]:
        name = clean_text(name)
        if name.startswith("query:"):
            found = self.search(name.removeprefix("query:")).exact
            if not found:
                raise NotFound(f"No paper matches {name}.")
            return found
        if name.isascii() and name.isdigit():
            number = int(name)
            known = number < 2**63 and number in papers.existing(self._db, [number])
            found_id = number if known else None
        else:
            found_id = papers.by_key(self._db, name.removeprefix("key:"))
        if found_id is None:
            raise NotFound(f"There is no paper {name}.", "", "Ids and keys: see search.")
        return [found_id]

    # Searching -------------------------------------------------------------------------------

    def search(self, text: str, sort: str | None = None, *, typing: bool = False) -> Found:
        """The papers that a query finds. `typing`: its last word is the beginning of one.

        While typing, an index that is behind is searched as it is, and the answer says so.
        """
        parsed = q.parse(clean_text(text), views.understands, views.is_sort, last_is_prefix=typing)
        order = sort or parsed.sort or "relevance"
        if not views.is_sort(order):
            raise BadInput(f"There is no order {order}.", "", f"Known: {', '.join(views.SORTS)}.")
        try:
            found = self._search(parsed, order, typing)
        except IndexUnusable:
            self._index.discard()
            found = self._search(parsed, order, typing)
        return replace(found, query=text)

    def _search(self, parsed: q.Query, order: str, typing: bool) -> Found:
        why_not = "" if typing else self.catch_up_index()
        reading = self._index.reading()
        if reading is None and why_not:
            raise DiskTrouble(why_not, "", "Make room, or set XDG_CACHE_HOME to another disk.")
        return search(parsed, reading, self._stored(), order, self._index.behind() == 0)

    def _stored(self) -> Stored:
        return Stored(
            Sets(
                lambda name, value: views.filtered(self._db, name, value),
                lambda title: views.with_title(self._db, normalise(title)),
                lambda: set(papers.all_ids(self._db)),
            ),
            lambda: views.trashed(self._db),
            self._ordered,
        )

    def _ordered(self, sort: str) -> list[int]:
        rev = self.rev
        known = self._orders.get(sort)
        if known is None or known[0] != rev:
            known = self._orders[sort] = (rev, views.ordered(self._db, sort))
        return known[1]

    def index_behind(self) -> int | None:
        """How many papers' texts the index has not seen; None: it must be built anew."""
        return self._index.behind()

    def catch_up_index(self, patience: float = 10.0) -> str:
        """Bring the search index to the library's revision; returns why it could not be, or "".

        Another process may be at it: after `patience` seconds it is left to that one.
        """
        try:
            self._index.catch_up(patience)
        except IndexBusy:
            return "Another process is building the search index."
        except IndexUnwritable as error:
            return f"The search index cannot be written ({error}); the library itself is safe."
        return ""

    def reindex(self) -> None:
        """Build the search index from nothing."""
        try:
            self._index.rebuild()
        except IndexBusy:
            raise BadInput("Another process is building the search index.") from None
        except IndexUnwritable as error:
            raise DiskTrouble(f"The search index cannot be written ({error}).") from error

    # Importing -------------------------------------------------------------------------------

    def plan_import(
        self,
        files: Iterable[InputFile],
        format_name: str | None = None,
        encoding: str | None = None,
        stop: Stop = _never,
    ) -> list[FilePlan]:
        """What importing these files would do; a file that cannot be read has its `error`."""
        return importing.plan_files(self._db, files, format_name, encoding, stop)

    def apply_import(
        self,
        plan: FilePlan,
        group: int | None = None,
        progress: Progress = _silent,
        stop: Stop = _never,
    ) -> tuple[FilePlan, Changes]:
        """Import one file, wholly or not at all; returns the plan as it was carried out, too.

        `group`: the revision of the gesture's first file. Raises `Cancelled` when `stop` says so.
        """
        label = f"import {plan.file.name}"
        with bulk(self._db), operation(self._db, "import", label, group=group) as edit:
            plan = importing.apply_plan(self._db, plan, edit.time, progress, stop)
        return plan, edit.changes

    # Judging ---------------------------------------------------------------------------------

    def star(self, ids: Sequence[int], starred: bool = True) -> Changes:
        """Star papers, or take their stars."""
        return self._update("star" if starred else "unstar", ids, {"starred": int(starred)})

    def set_status(self, ids: Sequence[int], status: str) -> Changes:
        """Say how far papers are read; those to read go to the end of the queue."""
        if status not in STATUSES:
            raise BadInput(
                f"There is no status {status}.", "Nothing was changed.", f"Known: {_and(STATUSES)}."
            )
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

    def rename_tag(self, old: str, new: str) -> Changes:
        """Rename a tag with its subtags; into an existing one: merge."""
        old, new = fieldvalues.tag_name(old), fieldvalues.tag_name(new)
        with operation(self._db, "tags", f"rename tag {old} to {new}") as edit:
            if old != new and not edits.rename_tag(self._db, old, new, edit.time):
                raise NotFound(f"There is no tag {old}.", "Nothing was changed.")
        return edit.changes

    def delete_tag(self, tag: str) -> Changes:
        """Take a tag and its subtags off all papers."""
        tag = fieldvalues.tag_name(tag)
        with operation(self._db, "tags", f"delete tag {tag}") as edit:
            if not edits.delete_tag(self._db, tag, edit.time):
                raise NotFound(f"There is no tag {tag}.", "Nothing was changed.")
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
            edits.update(self._db, ids, columns, edit.time)
        return edit.changes

    def _change_key(self, ids: Sequence[int], key: str) -> None:
        if len(ids) != 1:
            raise BadInput("A citation key belongs to one paper.", "Nothing was changed.")
        holder = papers.by_key(self._db, key)
        if holder not in (None, ids[0]):
            raise BadInput(
                f"The citation key {key} belongs to paper {holder}.", "Nothing was changed."
            )
        old = papers.load(self._db, ids)[0].key
        if old == key:
            return
        edits.remove_alias(self._db, key)
        if old.lower() != key.lower():
            edits.add_alias(self._db, ids[0], old)

    def _update(self, verb: str, ids: Sequence[int], values: dict[str, Any]) -> Changes:
        with self._editing(verb, ids) as edit:
            edits.update(self._db, ids, values, edit.time)
        return edit.changes

    def _editing(self, verb: str, ids: Sequence[int], kind: str | None = None) -> "_Editing":
        return _Editing(self._db, kind or verb, verb, ids)

    # History ---------------------------------------------------------------------------------

    def history(self, limit: int = -1) -> list[Operation]:
        """What was done, newest first."""
        return history.history(self._db, limit)

    def undo(self, number: int | None = None, *, with_later: bool = False) -> list[Changes]:
        """Take back operation `number`, or the newest gesture that stands.

        `with_later`: also what later operations did to the same fields. Raises `UndoConflict`.
        """
        if number is None:
            return undoing.undo_newest(self._db)
        return undoing.undo_operation(self._db, number, with_later)

    def redo(self) -> list[Changes]:
        """Do again what the newest undo took back."""
        return undoing.redo_newest(self._db)

    # Export and upkeep -----------------------------------------------------------------------

    def export(self, format_name: str, ids: Iterable[int] | None = None) -> str:
        """The text of an export of these papers; None: of all, by id."""
        chosen = views.view(self._db, "all") if ids is None else list(ids)
        exporter = exporting.exporter(format_name)
        return exporter.export(papers.load(self._db, sorted(chosen) if ids is None else chosen))

    def damage(self) -> list[str]:
        """What is wrong with the library's file, in sentences; nothing: it is whole."""
        return check.problems(self._db)

    def behind_notes(self) -> list[str]:
        """What is not damage, but worth saying: an index that is behind or must be built anew."""
        behind = self._index.behind()
        if behind is None:
            return ["The search index has to be built anew; nothing is lost by it."]
        if behind:
            return [
                f"The search index is {behind} changed papers behind; the next search mends it."
            ]
        return []

    def repair(self) -> list[str]:
        """Make again what is derived: triggers and index. Returns what was done."""
        done = check.repair(self._db)
        if self._index.behind() != 0:
            self.reindex()
            done.append("The search index was built anew.")
        return done

    def user_data(self) -> dict[str, list[tuple[Any, ...]]]:
        """Every row of user data by table: what undoing everything must bring back."""
        return check.user_data(self._db)


class _Editing:
    """An operation on papers, labelled by how many they are."""

    def __init__(self, db: Database, kind: str, verb: str, ids: Sequence[int]) -> None:
        self._context = operation(db, kind, verb)
        self._db = db
        self._verb = verb
        self._ids = ids

    def __enter__(self) -> Edit:
        missing = set(self._ids) - papers.existing(self._db, self._ids)
        if missing:
            raise NotFound(f"There is no paper {min(missing)}.", "Nothing was changed.")
        what = f"{len(self._ids)} papers"
        if len(self._ids) == 1:
            what = papers.load(self._db, self._ids)[0].title
        edit = self._context.__enter__()
        edit.label = f"{self._verb}: {what}"
        return edit

    def __exit__(self, *error: Any) -> bool | None:
        return self._context.__exit__(*error)


def _and(names: Sequence[str]) -> str:
    return ", ".join(names[:-1]) + f" and {names[-1]}"
