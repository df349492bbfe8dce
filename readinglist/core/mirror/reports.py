"""What is told of a mirror: conflicts, files that were left alone, files that were written."""

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Conflict:
    """A field that both sides changed: each side's value, and what was kept, as text."""

    field: str
    library: str
    file: str
    kept: str

    @property
    def whose(self) -> str:
        """Whose value was kept: `library`, `file` or `both`."""
        if self.kept == self.library:
            return "library"
        return "file" if self.kept == self.file else "both"


@dataclass(frozen=True, slots=True)
class PaperConflict:
    """A conflict, and the paper that it is about."""

    paper: int
    title: str
    conflict: Conflict


@dataclass(frozen=True, slots=True)
class LeftAlone:
    """A file that was neither taken over nor written, and why."""

    file: str
    why: str


@dataclass(frozen=True, slots=True)
class Written:
    """What writing a mirror did: how many files were written and removed, which were left alone."""

    folder: Path
    written: int = 0
    removed: int = 0
    left_alone: tuple[LeftAlone, ...] = ()
