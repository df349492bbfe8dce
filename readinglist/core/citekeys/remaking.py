"""Other keys for papers that have one: what a pattern would make of them, and where it clashes."""

from collections.abc import Iterable, Iterator, Set
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
        subject = Subject.of(paper)
        own = {alias.lower() for alias in paper.aliases} - given
        new = maker.remake(subject, paper.key, own)
        given.add(new.lower())
        all_taken.add(new.lower())
        yield KeyChange(paper.id, paper.title, paper.key, new, maker.base(subject))
