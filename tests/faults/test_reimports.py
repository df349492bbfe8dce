"""Overlapping listings imported again and again: nothing that was said of a paper is lost."""

import shutil
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from random import Random, SystemRandom

import pytest

from readinglist.core.library import Library
from readinglist.core.model import STATUSES, Paper
from tests.conftest import abstract, listing

POOL = tuple((f"Study {n} of subject {n}", abstract(f"subject {n}")) for n in range(14))
LISTINGS = (POOL[:7], POOL[4:11], POOL[2:5] + POOL[9:14])
STEPS = 25
QUOTES = ("received little attention", "needs no labelled data", "Experiments on three benchmarks")


@dataclass
class Said:
    """What was said of a paper."""

    starred: bool = False
    rating: int = 0
    status: str = "new"
    note: str = ""
    trashed: bool = False
    tags: set[str] = field(default_factory=set)
    highlights: list[tuple[str, str]] = field(default_factory=list)


def said_of(paper: Paper) -> Said:
    """What the library has of it."""
    return Said(
        paper.starred,
        paper.rating,
        paper.status,
        paper.note,
        paper.trashed is not None,
        set(paper.tags),
        sorted((mark.quote, mark.comment) for mark in paper.highlights),
    )


class Sequence:
    """A library, and beside it what must be in it."""

    def __init__(self, library: Library, dice: Random) -> None:
        self.library = library
        self.dice = dice
        self.expected: dict[str, Said] = {}

    def step(self) -> str:
        """Do something; returns what it was."""
        act = self.dice.choice([self.bring, self.bring, self.say]) if self.expected else self.bring
        return act()

    def bring(self) -> str:
        shown = list(self.dice.choice(LISTINGS))
        if self.dice.random() < 0.5:  # other bytes: another file with the same papers
            self.dice.shuffle(shown)
        [plan] = self.library.plan_import([listing(*shown)])
        self.library.apply_import(plan)
        for title, _ in shown:
            self.expected.setdefault(title, Said())
        return f"import of {len(shown)}"

    def say(self) -> str:
        titles = {paper.title: paper.id for paper in self.papers()}
        title = self.dice.choice(sorted(self.expected))
        said, paper = self.expected[title], titles[title]
        verbs: list[Callable[[Said, int], None]] = [
            self.star,
            self.rate,
            self.status,
            self.note,
            self.trash,
            self.tag,
            self.highlight,
        ]
        verb = self.dice.choice(verbs)
        verb(said, paper)
        return f"{verb.__name__} {paper}"

    def papers(self) -> list[Paper]:
        """Those in Trash, too."""
        return self.library.papers(self.library.view("all") + self.library.view("trash"))

    def star(self, said: Said, paper: int) -> None:
        said.starred = self.dice.random() < 0.7
        self.library.star([paper], said.starred)

    def rate(self, said: Said, paper: int) -> None:
        said.rating = self.dice.randint(0, 5)
        self.library.rate([paper], said.rating)

    def status(self, said: Said, paper: int) -> None:
        said.status = self.dice.choice(STATUSES)
        self.library.set_status([paper], said.status)

    def note(self, said: Said, paper: int) -> None:
        said.note = self.dice.choice(["", "one line", "two\nlines", f"note {self.dice.random()}"])
        self.library.set_note(paper, said.note)

    def trash(self, said: Said, paper: int) -> None:
        said.trashed = not said.trashed
        (self.library.trash if said.trashed else self.library.restore)([paper])

    def tag(self, said: Said, paper: int) -> None:
        added, removed = self.dice.sample(["a", "b", "c/d", "to discuss"], 2)
        said.tags = (said.tags - {removed}) | {added}
        self.library.tag([paper], add=[added], remove=[removed])

    def highlight(self, said: Said, paper: int) -> None:
        mark = (self.dice.choice(QUOTES), self.dice.choice(["", "look here"]))
        said.highlights = sorted([*said.highlights, mark])
        self.library.highlight(paper, *mark)

    def lost(self) -> list[str]:
        """Where the library is not as expected."""
        papers = self.papers()
        wrong = [
            f"{paper.title}: {said_of(paper)}, not {self.expected.get(paper.title)}"
            for paper in papers
            if said_of(paper) != self.expected.get(paper.title)
        ]
        if len(papers) != len(self.expected):
            wrong.append(f"{len(papers)} papers, not {len(self.expected)}")
        return wrong


def play(root: Path, base: int, number: int) -> None:
    print(f"seed {base}")
    lost: list[str] = []
    for attempt in range(number):
        place = root / "try"
        library = Library.open(place / "library", place / "cache")
        try:
            sequence = Sequence(library, Random(base + attempt))
            done: list[str] = []
            for _ in range(STEPS):
                done.append(sequence.step())
                wrong = sequence.lost()
                if wrong:
                    lost.append(f"seed {base + attempt}, after {done}: {wrong}")
                    break
            lost += [f"seed {base + attempt}: {problem}" for problem in library.damage()]
        finally:
            library.close()
        shutil.rmtree(place)
    print(f"{number} sequences of {STEPS} imports and judgements: {lost or 'nothing lost'}")
    assert lost == []


def test_imports_again_lose_nothing_that_was_said(tmp_path: Path):
    play(tmp_path, 1, 40)


@pytest.mark.soak
@pytest.mark.timeout(3600)
def test_imports_again_lose_nothing_that_was_said_in_2000_sequences(tmp_path: Path):
    play(tmp_path, SystemRandom().randrange(2**32), 2000)
