"""Two machines with a library each that exchange a mirror: by git, a synchroniser, a disk."""

import contextlib
import random
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

from readinglist.core.errors import KnownError
from readinglist.core.library import Library
from readinglist.core.model import STATUSES
from tests.conftest import abstract, import_papers

TITLES = [f"{a} {b}" for a in ("Gentle", "Walking", "Frozen") for b in ("Descent", "Tides", "Owls")]
_CONFLICT = ".sync-conflict-20261121-101010-ABCDEFG.md"


class Machine:
    """A library and its folder."""

    def __init__(self, name: str, root: Path, folder: Path) -> None:
        self.name = name
        self.folder = folder
        self.library = Library.open(root / f"library {name}", root / f"cache {name}")
        self.by_hand: set[str] = set()
        self.said: dict[int, str] = {}  # what this machine wrote into notes since, by id

    def take_over(self) -> None:
        """What `mirror DIR --import` does; it can be undone and redone."""
        before = self.library.user_data()
        done = self.library.import_mirror(self.folder)
        assert done.written.left_alone == (), done.written.left_alone
        assert self.library.damage() == []
        if done.changes:
            after = self.library.user_data()
            self.library.undo()
            assert self.library.user_data() == before
            self.library.redo()
            assert self.library.user_data() == after

    def notes(self) -> str:
        """The notes of all papers, in Trash or not."""
        ids = self.library.view("all") + self.library.view("trash")
        return "\n".join(paper.note for paper in self.library.papers(ids))

    def abstracts(self) -> list[str]:
        """The abstracts of all papers; nobody changes them, so each paper has its own."""
        return [paper.abstract for paper in self.library.papers(self.library.view("all"))]

    def papers(self) -> list[int]:
        return sorted(self.library.view("all"))

    def texts(self) -> dict[str, str]:
        """The files, by name."""
        found = self.folder.rglob("*.md")
        return {f.name: f.read_text("utf-8") for f in found if ".git" not in f.parts and
                ".readinglist" not in f.parts}  # fmt: skip

    def act(self, dice: random.Random, number: int) -> None:
        """One edit at random; notes and tags say who wrote them."""
        library, ids = self.library, self.papers()
        some = dice.sample(ids, min(len(ids), dice.randint(1, 3)))
        verbs: list[Callable[[], object]] = [
            lambda: self._write_note(some[0], f"{self.name} {number}"),
            lambda: library.tag(some, add=[f"{self.name}{number}"]),
            lambda: library.tag(some, remove=[dice.choice(library.tags())[0]]),
            lambda: library.star(some, dice.random() < 0.7),
            lambda: library.set_status(some, dice.choice(STATUSES)),
            lambda: library.rate(some, dice.randrange(6)),
            lambda: library.set_fields(some[:1], {"year": str(2000 + number)}),
            lambda: library.set_fields(some[:1], {"key": f"key{dice.randrange(9)}"}),
            lambda: library.highlight(some[0], "few labelled", self.name),
            lambda: library.set_fields(some[:1], {"title": dice.choice(TITLES) + " Revisited"}),
            lambda: library.trash(some[:1]),
            lambda: library.restore(dice.sample(library.view("trash"), 1)),
            lambda: self._import(dice),
            lambda: self._edit_by_hand(dice, f"{self.name} by hand {number}"),
        ]
        with contextlib.suppress(KnownError, IndexError, ValueError):
            dice.choice(verbs)()

    def _write_note(self, paper: int, text: str) -> None:
        self.library.set_note(paper, text)
        self.said[paper] = text

    def _edit_by_hand(self, dice: random.Random, text: str) -> None:
        """Write a line below a file, as an editor would."""
        name = dice.choice(sorted(self.texts()))
        file = self.folder / name
        file.write_text(f"{file.read_text('utf-8')}\n{text}\n", "utf-8")
        self.by_hand.add(text)

    def _import(self, dice: random.Random) -> None:
        some = dice.sample(TITLES, 3)
        import_papers(self.library, *((title, abstract(title.lower())) for title in some))


def documents(machine: Machine) -> dict[str, object]:
    """All that two machines must agree on, by uid; what one put into Trash it need not tell."""
    found = machine.library.papers(machine.library.view("all"))
    return {
        p.uid: (p.title, p.key, p.status, p.starred, p.rating, p.tags, p.note, p.year, p.trashed
                is not None, p.authors, p.abstract, p.queue_position, p.queued, p.added,
                sorted((s.file, s.rank) for s in p.sightings),
                sorted((h.uid, h.quote, h.comment) for h in p.highlights))
        for p in found
    }  # fmt: skip


# By git ------------------------------------------------------------------------------------------


def git(folder: Path, *words: str, check: bool = True) -> str:
    """Run git as a person called Anna would."""
    settings = ("user.name=Anna", "user.email=anna@example.org", "init.defaultBranch=main")
    options = [part for setting in settings for part in ("-c", setting)]
    ran = subprocess.run(["git", *options, *words], cwd=folder, capture_output=True, text=True)
    assert ran.returncode == 0 or not check, (words, ran.stdout, ran.stderr)
    return ran.stdout


def clones(root: Path) -> tuple[Path, Path]:
    """Two clones of one new repository."""
    git(root, "init", "--bare", "shared.git")
    for name in ("one", "two"):
        git(root, "clone", "shared.git", name)
        git(root / name, "checkout", "-B", "main")
    return root / "one", root / "two"


def exchange_by_git(machine: Machine) -> None:
    """The recipe of the handbook."""
    folder = machine.folder
    machine.take_over()
    git(folder, "add", "--all")
    git(folder, "commit", "--allow-empty", "--message", "My edits")
    if git(folder, "ls-remote", "origin", "main"):
        git(folder, "pull", "--no-rebase", "--no-edit", "--allow-unrelated-histories",
            "origin", "main", check=False)  # fmt: skip
    machine.take_over()
    git(folder, "add", "--all")
    git(folder, "commit", "--allow-empty", "--message", "Both")
    git(folder, "push", "origin", "main")


# By a synchroniser -------------------------------------------------------------------------------


class Synchroniser:
    """What Syncthing does: the newer file wins, the other stays beside it under its own name."""

    def __init__(self, one: Path, other: Path, dice: random.Random) -> None:
        self._folders = (one, other)
        self._dice = dice
        self._before: dict[str, bytes] = {}

    def __call__(self) -> None:
        one, other = (self._files(folder) for folder in self._folders)
        for name in sorted({*one, *other, *self._before}):
            before, a, b = self._before.get(name), one.get(name), other.get(name)
            if a == b:
                continue
            if a == before:
                self._put(name, b)
            elif b == before or b is None:
                self._put(name, a)
            elif a is None:
                self._put(name, b)
            else:
                winner, loser = self._dice.sample((a, b), 2)
                self._put(name, winner)
                self._put(name.removesuffix(".md") + _CONFLICT, loser)
        self._before = self._files(self._folders[0])

    def _files(self, folder: Path) -> dict[str, bytes]:
        return {f.name: f.read_bytes() for f in folder.glob("*.md")}

    def _put(self, name: str, data: bytes | None) -> None:
        for folder in self._folders:
            if data is None:
                (folder / name).unlink(missing_ok=True)
            else:
                (folder / name).write_bytes(data)


def no_git() -> str:
    """Why the tests with git cannot run; empty: they can."""
    return "" if shutil.which("git") else "git is not installed"
