"""Which papers entries are: of the library, or of those that were met before them."""

import json
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence

from readinglist.core.importing.duplicates import LONG_ABSTRACT, identifiers, same_by_keys
from readinglist.core.importing.entries import NO_DETAILS, Entry
from readinglist.core.model import Candidate
from readinglist.core.text import Keys

_MOST_WITH_ABSTRACT = 20  # papers, of those with one abstract, that an entry is compared with

FindCandidates = Callable[[Sequence[Keys], Sequence[str], Sequence[str]], list[Candidate]]
Keyed = tuple[Entry, Keys]


class Matcher:
    """Matches entries against the library, and against the new ones it has met before."""

    def __init__(self, find: FindCandidates) -> None:
        self._find = find
        self._met: dict[str, list[Candidate]] = defaultdict(list)

    def match(self, entries: Sequence[Keyed]) -> Iterator[Candidate | None]:
        """For each entry the paper that it is; None: a new one.

        Who takes a new one in says so by `remember` before the next one is asked for.
        """
        held: dict[str, list[Candidate]] = defaultdict(list)
        own = [name for entry, _ in entries for name in _identifiers(entry)]
        arxiv = [name.removeprefix("arxiv:") for name in own if name.startswith("arxiv:")]
        dois = [name.removeprefix("doi:") for name in own if name.startswith("doi:")]
        for candidate in self._find([_telling(*each) for each in entries], arxiv, dois):
            names = identifiers(candidate.arxiv, candidate.doi)
            for key in {candidate.title_key, candidate.abstract_key, *names}:
                held[key].append(candidate)
        for entry, keys in entries:
            every = [key for key in (*_telling(entry, keys), *_identifiers(entry)) if key]
            known = [candidate for key in every for candidate in held.get(key, ())]
            known += [candidate for key in every for candidate in self._met.get(key, ())]
            yield same_by_keys(keys, entry.abstract, known, entry.details)

    def forget(self) -> None:
        """Let go of the entries that were met."""
        while self._met:
            self._met.popitem()  # bit by bit, see `let_go`

    def remember(self, paper: int | None, entry: Entry, keys: Keys) -> None:
        """From now on an entry can be this one, too; `paper` None: it has no id yet."""
        details = entry.details
        authors = json.dumps([name.csl() for name in details.authors]) if details.authors else "[]"
        candidate = Candidate(
            paper,
            keys.title,
            entry.abstract,
            keys.abstract,
            arxiv=details.arxiv,
            doi=details.doi,
            authors=authors,
        )
        for key in {*_telling(entry, keys), *_identifiers(entry)} - {""}:
            if key != keys.abstract or len(self._met[key]) < _MOST_WITH_ABSTRACT:
                self._met[key].append(candidate)


def _telling(entry: Entry, keys: Keys) -> Keys:
    """The keys that say something: very many papers may have the abstract “Not available”."""
    return keys if len(entry.abstract) >= LONG_ABSTRACT else Keys(keys.title, "")


def _identifiers(entry: Entry) -> list[str]:
    if entry.details is NO_DETAILS:
        return []
    return identifiers(entry.details.arxiv, entry.details.doi)
