"""From files to plans: read each, and find out what the library has already."""

import functools
from collections.abc import Mapping, Sequence
from dataclasses import replace

from readinglist.core.errors import KnownError
from readinglist.core.importing.documents import InputFile, document
from readinglist.core.importing.doubts import Alike, Doubter
from readinglist.core.importing.entries import Document, Entry, Parsed
from readinglist.core.importing.giving import gains_of
from readinglist.core.importing.guidance import EntryName, Guidance, Mark, Texts
from readinglist.core.importing.matching import Matcher
from readinglist.core.importing.plan import Before, FilePlan, Stop, named, plan_entries
from readinglist.core.importing.readers import NotUnderstood, read
from readinglist.core.progress import Progress, silent
from readinglist.core.store import Database, matching
from readinglist.core.text import Keys, clean_line

_MOST_LOOKED_UP = 5000  # doubtful lines; a file that has more is no listing
_BY_LINES = "listing"  # the format whose lines can be marked


class Planner:
    """Plans files one after the other; later ones know what earlier ones bring.

    `alike` names the papers of the library that may be what given texts are. Raises `Cancelled`
    when `stop` says so.
    """

    def __init__(self, db: Database, alike: Alike, stop: Stop) -> None:
        self._db = db
        self._stop = stop
        self._matcher = Matcher(
            functools.partial(matching.candidates, db), functools.partial(matching.with_uids, db)
        )
        self._doubter = Doubter(db, alike)

    def plan(self, file: InputFile, guidance: Guidance, progress: Progress = silent) -> FilePlan:
        """What importing a file would do; one that cannot be read has its `error`.

        Of one that is not understood for sure there is what was made of it, too.
        """
        plan = FilePlan(file, guidance=guidance)
        try:
            text = document(file, guidance)
            plan = replace(plan, lines=text.lines)
            parsed = self._read(text)
        except NotUnderstood as error:
            plan, parsed = replace(plan, error=error), error.best
        except KnownError as error:
            return replace(plan, error=error)
        return self._planned(plan, parsed, progress)

    def again(self, plan: FilePlan, progress: Progress = silent) -> FilePlan:
        """A plan for the same file, whose text needs not be read again."""
        if plan.parsed is None:
            return self.plan(plan.file, plan.guidance, progress)
        return self._planned(plan, plan.parsed, progress)

    def forget(self) -> None:
        """Let go of what later files were to know."""
        self._matcher.forget()
        self._doubter.forget()

    def _read(self, text: Document) -> Parsed:
        """The text as it is understood, with the help of what the library has."""
        try:
            parsed = read(text)
            known = self._known_lines(text, parsed.doubtful)
            return read(replace(text, known=known)) if known else parsed
        except NotUnderstood as error:
            by_lines = error.best.format == _BY_LINES
            known = self._known_lines(text, range(1, len(text.lines) + 1 if by_lines else 1))
            if not known:
                raise
            return read(replace(text, known=known))

    def _known_lines(self, text: Document, doubtful: Sequence[int]) -> dict[int, Mark]:
        """Lines that are the title or the abstract of a paper of the library."""
        if len(doubtful) > _MOST_LOOKED_UP:
            return {}
        marks: dict[int, Mark] = {}
        lines = {number: clean_line(text.lines[number - 1]) for number in doubtful}
        keyed = [(number, Keys.of(line, line)) for number, line in lines.items() if line]
        found = matching.candidates(self._db, [keys for _, keys in keyed])
        titles = {candidate.title_key for candidate in found}
        abstracts = {candidate.abstract_key for candidate in found}
        for number, keys in keyed:
            if keys.title in titles:
                marks[number] = Mark.TITLE
            elif keys.abstract in abstracts:
                marks[number] = Mark.ABSTRACT
        return marks

    def _planned(self, plan: FilePlan, parsed: Parsed, progress: Progress) -> FilePlan:
        _ = parsed.line_counts  # counted here: the window shows it, and must not wait for it
        entries = _as_wanted(parsed.entries, plan.guidance.texts)
        known = matching.source_of(self._db, plan.file.hash)
        before = Before.of(known, parsed.format, plan.guidance)
        gain = functools.partial(gains_of, self._db)
        halves = [_half(progress, half, len(entries)) for half in (0, 1)]
        planned = plan_entries(entries, self._matcher, gain, before, self._stop, halves[0])
        looked = self._doubter.look(plan.file.hash, planned, self._stop, halves[1])
        return replace(
            plan,
            parsed=parsed,
            seen_before=known is not None,
            day=plan.guidance.day_or(parsed.day),
        ).with_entries(looked)


def _half(progress: Progress, half: int, entries: int) -> Progress:
    """How many of a file's entries are done, from how far the first (0) or second (1) half is."""

    def report(done: int, total: int) -> None:
        progress((half * entries + entries * done // max(1, total)) // 2, entries)

    return report


def _as_wanted(entries: Sequence[Entry], texts: Mapping[EntryName, Texts]) -> Sequence[Entry]:
    """The entries, with the titles and abstracts that the user gave them."""
    if not texts:
        return entries
    wanted: list[Entry] = []
    for name, entry in named(entries):
        title, abstract = texts.get(name, (entry.title, entry.abstract))
        wanted.append(replace(entry, title=title, abstract=abstract))
    return wanted
