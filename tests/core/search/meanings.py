"""Queries as what they mean, in words of these tests' own. `writing.py` writes them as queries."""

from dataclasses import dataclass
from datetime import date

from readinglist.core.text import words

FIELDS = ("title", "abstract", "note", "author")

# What can be meant -------------------------------------------------------------------------------


@dataclass(frozen=True)
class Word:
    """A word by its stem; several ("fine-tuning") one after the other."""

    text: str
    field: str | None = None


@dataclass(frozen=True)
class Begins:
    """A word that begins so, behind others where the text has several."""

    text: str
    field: str | None = None


@dataclass(frozen=True)
class Like:
    """A word few edits away."""

    text: str
    edits: int
    field: str | None = None


@dataclass(frozen=True)
class Row:
    """Words one after the other."""

    text: str
    field: str | None = None


@dataclass(frozen=True)
class Close:
    """Words near the first of them, in any order."""

    text: str
    slop: int
    field: str | None = None


@dataclass(frozen=True)
class Titled:
    """Papers of that title."""

    text: str


@dataclass(frozen=True)
class Is:
    """What `name:value` says of a paper."""

    name: str
    value: str


@dataclass(frozen=True)
class Counted:
    """A number from `low` to `high`, which `text` says."""

    name: str
    text: str
    low: int
    high: int


@dataclass(frozen=True)
class Dated:
    """A day from `first` to `last`, which `text` says."""

    name: str
    text: str
    first: date | None
    last: date | None


@dataclass(frozen=True)
class Named:
    """What a saved search finds."""

    name: str


@dataclass(frozen=True)
class Silence:
    """Signs that say nothing."""

    text: str


@dataclass(frozen=True)
class All:
    parts: tuple["Meaning", ...]


@dataclass(frozen=True)
class Any:
    parts: tuple["Meaning", ...]


@dataclass(frozen=True)
class But:
    """All papers but those."""

    part: "Meaning"


Wordy = Word | Begins | Like | Row | Close
Fact = Is | Counted | Dated
Meaning = Wordy | Fact | Titled | Named | Silence | All | Any | But


def folded(text: str) -> list[str]:
    """The words of a piece of a query."""
    return [word.joined for word in words(text)]


def plainly(meaning: Meaning) -> Meaning:
    """Without what says nothing: groups of one part or in their like, signs, NOT NOT."""
    match meaning:
        case All(parts) | Any(parts):
            kind, held = type(meaning), []
            for part in map(plainly, parts):
                if isinstance(part, kind):
                    held += part.parts
                elif not isinstance(part, Silence):
                    held.append(part)
            return kind(tuple(held)) if len(held) > 1 else held[0] if held else Silence("")
        case But(part):
            part = plainly(part)
            if isinstance(part, Silence):
                return part
            return part.part if isinstance(part, But) else But(part)
        case _:
            return meaning
