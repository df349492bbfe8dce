"""Other keys for papers that have one: what a pattern would make of them, and where it clashes."""

import itertools
from collections.abc import Iterable, Iterator, Sequence, Set
from dataclasses import dataclass

from readinglist.core.citekeys import KeyMaker, KeyPattern, Subject
from readinglist.core.model import Paper


@dataclass(frozen=True, slots=True)
class KeyChange:
    """A paper's key, the one it would get, and what the pattern says, whoever else is called so."""

    paper: int
    title: str
    old: str
    new: str
    base: str

    @property
    def is_change(self) -> bool:
        """Whether the key would be another one."""
        return self.new != self.old

    @property
    def is_clash(self) -> bool:
        """Whether another paper has the key that the pattern says."""
        return self.new.lower() != self.base.lower()


def remade(papers: Iterable[Paper], taken: Set[str], pattern: KeyPattern) -> Iterator[KeyChange]:
    """What the pattern makes of these papers' keys, one after the other.

    `taken`: all keys of the library, present and former, in lower case. A key that a paper gives
    up stays its own, as a former one: nobody else gets it.
    """
    given: set[str] = set()
    all_taken = set(taken)
    maker = KeyMaker(all_taken, pattern)
    for paper in papers:
        base = maker.base(Subject.of(paper))
        own = {alias.lower() for alias in paper.aliases} - given
        new = maker.remake(base, paper.key, own)
        given.add(new.lower())
        all_taken.add(new.lower())
        yield KeyChange(paper.id, paper.title, paper.key, new, base)


@dataclass(frozen=True, slots=True)
class KeyReport:
    """What a pattern would make of so many papers' keys; `shown`: the most telling of them."""

    total: int
    changed: int
    clashes: int
    shown: Sequence[KeyChange]


def report(changes: Sequence[KeyChange], most: int) -> KeyReport:
    """Count the changes, and show up to `most`: clashes first, then what changes."""
    clashes = [change for change in changes if change.is_clash]
    changed = [change for change in changes if change.is_change and not change.is_clash]
    rest = (change for change in changes if not change.is_change and not change.is_clash)
    shown = itertools.islice(itertools.chain(clashes, changed, rest), most)
    number = sum(change.is_change for change in changes)
    return KeyReport(len(changes), number, len(clashes), list(shown))
