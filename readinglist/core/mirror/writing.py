"""Making the files follow the library: only those that changed, and none that somebody edited."""

import re
from collections.abc import Callable, Iterable, Sequence

from readinglist.core.errors import BadInput
from readinglist.core.mirror import frontmatter
from readinglist.core.mirror.document import of_paper
from readinglist.core.mirror.folder import Last, MirrorFolder, State
from readinglist.core.mirror.reading import last_document, read_folder
from readinglist.core.mirror.reports import LeftAlone, Written
from readinglist.core.mirror.taking import Taken
from readinglist.core.model import Paper
from readinglist.core.store import Database, mirrored, papers, searched

_BATCH = 500  # files that are made safe together
_NOT_IN_NAMES = re.compile(r"[^A-Za-z0-9._-]+")
_TAKE = "mirror --import takes that over."
_EDITED = f"It was edited since it was last written; {_TAKE}"
_PUT_BACK = f"It was put back after its paper had been deleted; {_TAKE}"
_DELETED = f"It was deleted; {_TAKE}"
_FOREIGN = f"Another library wrote it; {_TAKE}"

Progress = Callable[[int, int], None]


class Writing:
    """One time of writing. `taken`: what was just taken over from the files."""

    def __init__(self, db: Database, folder: MirrorFolder, taken: Taken | None = None) -> None:
        self._db = db
        self._folder = folder
        self._taken = taken or Taken()
        self._left: dict[str, LeftAlone] = {}  # by uid
        self._written = self._removed = 0
        # Before it is looked what changed: what somebody else changes meanwhile is for next time.
        self._newest = mirrored.newest(db)
        self._elsewhere: dict[str, str] = {}

    def run(self, ids: Sequence[int], time: str, progress: Progress) -> Written:
        """Write the files of these papers; `time` names the files that are put aside."""
        self._put_aside(time)
        for start in range(0, len(ids), _BATCH):
            progress(start, len(ids))
            self._write(papers.load(self._db, ids[start : start + _BATCH]))
        progress(len(ids), len(ids))
        self._forget_strangers(time)
        self._folder.set_state(State(*self._newest, frozenset(self._left)))
        left = (*self._taken.left_alone, *self._left.values())
        return Written(self._folder.root, self._written, self._removed, tuple(dict.fromkeys(left)))

    def touched(self) -> list[int]:
        """Those, and the papers whose files are not as they were written, wherever they are."""
        uids = mirrored.uids(self._db)
        brought = read_folder(self._folder)
        named = {name: uid for uid, (name, _) in brought.known.items()}
        self._elsewhere = {v.uid: v.name for v in brought.versions if v.uid and v.name not in named}
        settled = {uid for uid, (_, gone) in brought.known.items() if gone}
        settled |= {v.uid for v in brought.versions if v.document is None}
        return sorted({*self.changed(), *(uids[uid] for uid in uids.keys() - settled)})

    def changed(self) -> list[int]:
        """The papers that changed since the files were written."""
        state = self._folder.state()
        if not searched.follows_from(self._db, state.number, state.head):
            return papers.all_ids(self._db)
        uids = mirrored.uids(self._db)
        waiting = {uids[uid] for uid in state.left if uid in uids}
        changed = mirrored.changed_since(self._db, state.number)
        return sorted((changed | waiting | self._taken.write_again) & set(uids.values()))

    def _write(self, rows: Iterable[Paper]) -> None:
        texts: dict[str, str] = {}
        expected: dict[str, bytes | None] = {}
        remembered: dict[str, Last] = {}
        uids: dict[str, str] = {}
        sources = mirrored.sources(self._db)
        for row in rows:
            last = self._folder.last(row.uid)
            name = self._name(row, last)
            there = self._folder.read(name)
            if row.trashed:
                if self._take_away(row.uid, name, there, last):
                    remembered[row.uid] = Last(name, True, last.text if last else "")
                continue
            text = frontmatter.render(of_paper(row, sources))
            why_not = self._why_not(row, name, there, last, text)
            if why_not:
                self._left[row.uid] = LeftAlone(name, why_not)
            elif not self._is_there(there, last, text):
                texts[name], expected[name], uids[name] = text, there, row.uid
            if not why_not and last != Last(name, False, text):
                remembered[row.uid] = Last(name, False, text)
        for name in self._folder.write(texts, expected):
            self._left[uids[name]] = LeftAlone(name, _EDITED)
            del remembered[uids[name]], texts[name]
        self._folder.remember(remembered)
        self._written += len(texts)

    @staticmethod
    def _is_there(there: bytes | None, last: Last | None, text: str) -> bool:
        """Whether a file says what it is to say; its line ends may be others."""
        if there is None or there == text.encode("utf-8"):
            return there is not None
        return last is not None and last.text == text and _is_as_written(there, last)

    def _why_not(
        self, row: Paper, name: str, there: bytes | None, last: Last | None, text: str
    ) -> str:
        """Why a file must not be written; empty: it may."""
        if there is None:
            deleted = last is not None and not last.gone and row.id not in self._taken.write_again
            return _DELETED if deleted else ""
        if there == self._taken.read.get(name) or there == text.encode("utf-8"):
            return ""
        if last is None:
            return _FOREIGN
        return "" if _is_as_written(there, last) else _EDITED

    def _take_away(self, uid: str, name: str, there: bytes | None, last: Last | None) -> bool:
        """Remove the file of a paper in Trash; whether it is gone now, and was there."""
        if last is None or last.gone:
            return False
        if there is None:
            return True
        if _is_as_written(there, last) and self._folder.remove(name, there):
            self._removed += 1
            return True
        self._left[uid] = LeftAlone(name, _EDITED)
        return False

    # Names -----------------------------------------------------------------------------------

    def _name(self, row: Paper, last: Last | None) -> str:
        """The name of a paper's file: the one that it has, wherever that comes from."""
        known = self._taken.names.get(row.uid) or (last.name if last is not None else None)
        if known and (row.trashed or self._folder.read(known) is not None):
            return known
        return self._elsewhere.get(row.uid) or known or self._new_name(row)

    def _new_name(self, row: Paper) -> str:
        key = _NOT_IN_NAMES.sub("-", row.key)[:60].strip(".-") or "paper"
        name = f"{key}-{row.uid[:8]}.md"
        there = self._folder.read(name)
        if there is None or row.uid.encode() in there:
            return name
        return f"{key}-{row.uid}.md"

    # What is no paper's file any more ----------------------------------------------------------

    def _put_aside(self, time: str) -> None:
        for name, data in self._taken.losers.items():
            self._folder.put_aside(name, data, time)
        for name, data in self._taken.merged_away.items():
            self._folder.put_aside(name, data, time)
            self._removed += self._folder.remove(name, data)

    def _forget_strangers(self, time: str) -> None:
        """The files of papers that the library does not have any more."""
        strangers = self._folder.uids() - mirrored.uids(self._db).keys()
        for uid in sorted(strangers):
            last = self._folder.last(uid)
            there = self._folder.read(last.name) if last is not None else None
            if last is not None and there is not None and last.name not in self._taken.read:
                if last.gone or not _is_as_written(there, last):
                    self._left[uid] = LeftAlone(last.name, _PUT_BACK if last.gone else _EDITED)
                    continue
                if uid[:8] not in last.name:  # somebody made it by hand
                    self._folder.put_aside(last.name, there, time)
                self._removed += self._folder.remove(last.name, there)
            self._folder.forget([uid])


def _is_as_written(there: bytes, last: Last) -> bool:
    """Whether a file is what was last written, but for its line ends and the like."""
    if there == last.text.encode("utf-8"):
        return True
    try:
        return frontmatter.parse(there.decode("utf-8")) == last_document(last)
    except (BadInput, UnicodeDecodeError):
        return False
