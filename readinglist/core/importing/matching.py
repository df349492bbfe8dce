"""Which papers entries are: of the library, or of those that were met before them."""

import json
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from readinglist.core.importing.duplicates import LONG_ABSTRACT, same_by_keys
from readinglist.core.importing.entries import NO_DETAILS, Details, Entry
from readinglist.core.importing.works import identifiers
from readinglist.core.model import Candidate
from readinglist.core.text import Keys

_MOST_WITH_ABSTRACT = 20  # papers, of those with one abstract, that an entry is compared with

FindByUid = Callable[[Sequence[str]], dict[str, int]]  # the papers that have these uids
FindCandidates = Callable[[Sequence[Keys], Sequence[str], Sequence[str]], list[Candidate]]
Keyed = tuple[Entry, Keys]


@dataclass(slots=True)
class _Met:
    """A new paper of this import, with all that its entries have said of it so far."""

    candidate: Candidate


class Matcher:
    """Matches entries against the library, and against the new ones it has met before."""

    def __init__(
        self, find: FindCandidates, find_by_uid: FindByUid, first_new: int | None = None
    ) -> None:
        """`first_new`: from this id on papers are of this very import."""
        self._find = find
        self._find_by_uid = find_by_uid
        self._first_new = first_new
        self._met: dict[str, list[_Met]] = defaultdict(list)
        self._joined: dict[int, Candidate] = {}  # papers of which entries have said more, by id

    def match(self, entries: Sequence[Keyed]) -> Iterator[Candidate | None]:
        """For each entry the paper that it is; None: a new one.

        Who takes a new one in says so by `remember` before the next one is asked for.
        """
        held = self._held(entries)
        uids = [entry.state.uid for entry, _ in entries if entry.state]
        there = self._find_by_uid(uids) if uids else {}
        for entry, keys in entries:
            if entry.state is not None and entry.state.uid in there:
                yield Candidate(there[entry.state.uid], keys.title, entry.abstract, keys.abstract)
                continue
            every = [key for key in (*_telling(entry, keys), *_identifiers(entry)) if key]
            known = [candidate for key in every for candidate in held.get(key, ())]
            if entry.state is None:
                known += [met.candidate for key in every for met in self._met.get(key, ())]
            else:  # two papers of one library are two
                known = [c for c in known if c.id is not None and not self._is_new(c.id)]
            if self._joined:
                known = [c if c.id is None else self._joined.get(c.id, c) for c in known]
            found = same_by_keys(keys, entry.abstract, known, entry.details)
            if found is not None and entry.details is not NO_DETAILS:
                self._join(found, entry, keys)
            yield found

    def _is_new(self, paper: int) -> bool:
        return self._first_new is not None and paper >= self._first_new

    def forget(self) -> None:
        """Let go of the entries that were met."""
        while self._met:
            self._met.popitem()  # bit by bit, see `let_go`

    def remember(self, paper: int | None, entry: Entry, keys: Keys) -> None:
        """From now on an entry can be this one, too; `paper` None: it has no id yet."""
        bare = Candidate(paper, keys.title, entry.abstract, keys.abstract)
        met = _Met(bare if entry.details is NO_DETAILS else _with_details(bare, entry.details))
        for key in {*_telling(entry, keys), *_identifiers(entry)} - {""}:
            if key != keys.abstract or len(self._met[key]) < _MOST_WITH_ABSTRACT:
                self._met[key].append(met)

    def _held(self, entries: Sequence[Keyed]) -> dict[str, list[Candidate]]:
        """The library's papers that entries may be, by what they have in common."""
        held: dict[str, list[Candidate]] = defaultdict(list)
        own = [name for entry, _ in entries for name in _identifiers(entry)]
        arxiv = [name.removeprefix("arxiv:") for name in own if name.startswith("arxiv:")]
        dois = [name.removeprefix("doi:") for name in own if name.startswith("doi:")]
        for candidate in self._find([_telling(*each) for each in entries], arxiv, dois):
            names = identifiers(candidate.arxiv, candidate.doi)
            for key in {candidate.title_key, candidate.abstract_key, *names}:
                held[key].append(candidate)
        return held

    def _join(self, found: Candidate, entry: Entry, keys: Keys) -> None:
        """An entry that is a known paper tells more of it, which may speak against a later one."""
        told = _with_details(found, entry.details)
        if entry.abstract and not told.abstract:
            told = replace(told, abstract=entry.abstract, abstract_key=keys.abstract)
        if told == found:
            return
        if found.id is not None:
            self._joined[found.id] = told
            return
        places = {found.title_key, found.abstract_key, *identifiers(found.arxiv, found.doi)}
        for met in [met for key in places for met in self._met.get(key, ())]:
            if met.candidate is found:
                met.candidate = told
                for key in set(identifiers(told.arxiv, told.doi)) - places:
                    self._met[key].append(met)


def _with_details(candidate: Candidate, details: Details) -> Candidate:
    """A candidate of which these details are known, too, where nothing was known before."""
    authors = json.dumps([name.csl() for name in details.authors]) if details.authors else "[]"
    fields = json.dumps(dict(details.fields)) if details.fields else "{}"
    return replace(
        candidate,
        arxiv=candidate.arxiv or details.arxiv,
        doi=candidate.doi or details.doi,
        authors=authors if candidate.authors == "[]" else candidate.authors,
        year=candidate.year or details.year,
        entry_type=candidate.entry_type if candidate.entry_type != "misc" else details.entry_type,
        fields=fields if candidate.fields == "{}" else candidate.fields,
    )


def _telling(entry: Entry, keys: Keys) -> Keys:
    """The keys that say something: very many papers may have the abstract “Not available”."""
    return keys if len(entry.abstract) >= LONG_ABSTRACT else Keys(keys.title, "")


def _identifiers(entry: Entry) -> list[str]:
    if entry.details is NO_DETAILS:
        return []
    return identifiers(entry.details.arxiv, entry.details.doi)
