"""Which papers entries are: of the library, or of those that were met before them."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence

from readinglist.core.importing.duplicates import same_by_keys
from readinglist.core.importing.entries import Entry
from readinglist.core.model import Candidate
from readinglist.core.text import Keys

FindCandidates = Callable[[Sequence[Keys]], list[Candidate]]
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
        for candidate in self._find([keys for _, keys in entries]):
            for key in {candidate.title_key, candidate.abstract_key}:
                held[key].append(candidate)
        for entry, keys in entries:
            both = [key for key in keys if key]
            known = [candidate for key in both for candidate in held.get(key, ())]
            known += [candidate for key in both for candidate in self._met.get(key, ())]
            yield same_by_keys(keys, entry.abstract, known)

    def remember(self, paper: int | None, entry: Entry, keys: Keys) -> None:
        """From now on an entry can be this one, too; `paper` None: it has no id yet."""
        candidate = Candidate(paper, keys.title, entry.abstract, keys.abstract)
        for key in {*keys} - {""}:
            self._met[key].append(candidate)
