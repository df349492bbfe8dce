"""Which pieces of a query become chips, what stays text, and what was not understood."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from readinglist.gui.language import translate

if TYPE_CHECKING:  # the window is there before the language is
    from readinglist.core.search.found import Chip

_WORDS = {
    "word", "prefix", "phrase", "near", "fuzzy", "title", "abstract", "note", "author",
    "as-words", "ignored", "incomplete", "too-long",
}  # fmt: skip
_EXACT_TITLE = re.compile(r'-?title:"?=', re.IGNORECASE)
_OPERATOR = re.compile(r"(-|(^|[\s()])(AND|NOT)\s*)$")  # it would stay behind alone
_LONGEST_SAID = 40


@dataclass(frozen=True, slots=True)
class Arrangement:
    """Chips, then words; the cursor in the words. `pieces`: the query's, where they now stand."""

    chips: tuple[str, ...]
    words: str
    cursor: int
    pieces: tuple[Chip, ...]


def whole(chips: Sequence[str], words: str) -> str:
    """The query that these are."""
    return " ".join([*chips, words] if words else chips)


def before_words(chips: Sequence[str]) -> int:
    """Where the words begin in the whole query."""
    return sum(len(chip) + 1 for chip in chips)


def arranged(
    text: str,
    pieces: Sequence[Chip],
    number: int,
    cursor: int,
    is_complete: Callable[[Chip], bool],
) -> Arrangement | None:
    """A query in chips and words. None: it is not known well enough where its pieces stand.

    `number` of its first pieces are chips now, and stay that if they may stand there; `cursor`
    is one of the whole text. The meaning is the same: only what may stand anywhere is moved,
    and of several orders the last holds.
    """
    if not _is_of(text, pieces):
        return None
    out: list[tuple[int, Chip]] = []
    stays_order = False  # of several orders the last holds: none may be moved before another
    for place, piece in enumerate(pieces):
        is_order = piece.kind == "sort"
        moves = _may_be_chip(text, piece) and (place < number or is_complete(piece))
        if moves and not (is_order and stays_order):
            out.append((place, piece))
        else:
            stays_order |= is_order
    order = next((piece for _, piece in reversed(out) if piece.kind == "sort"), None)
    stays = _stays(text, [piece for _, piece in out])
    shown = [p for _, p in out if p.kind != "sort" or p is order]
    chips = tuple(_closed(piece.text) for piece in shown)
    words = "".join(c for c, is_there in zip(text, stays, strict=True) if is_there)
    offset = before_words(chips)
    moved = {place for place, _ in out}
    others = [
        replace(p, start=offset + sum(stays[: p.start]), end=offset + sum(stays[: p.end]))
        for place, p in enumerate(pieces)
        if place not in moved
    ]
    return Arrangement(chips, words, sum(stays[:cursor]), (*_in_front(shown), *others))


def notes(
    pieces: Sequence[Chip], names: Sequence[str], is_being_typed: Callable[[Chip], bool]
) -> list[str]:
    """What to say of pieces that were not understood; not of what may still be on its way."""
    said: list[str] = []
    for piece in pieces:
        text = piece.text if len(piece.text) <= _LONGEST_SAID else f"{piece.text[:_LONGEST_SAID]}…"
        name = piece.text.removeprefix("-").partition(":")[0].lower()
        if piece.kind == "too-long":
            said.append(translate("Search", "{} are searched").format(text))
        elif is_being_typed(piece) and (piece.kind == "incomplete" or name in names):
            continue
        elif piece.kind == "as-words":
            said.append(translate("Search", "“{}” is searched as words").format(text))
        elif piece.kind == "ignored":
            said.append(translate("Search", "“{}” is passed over").format(text))
        elif piece.kind == "incomplete":
            said.append(translate("Search", "“{}” is not finished").format(text))
    return list(dict.fromkeys(said))


def _may_be_chip(text: str, piece: Chip) -> bool:
    if not piece.is_free or _OPERATOR.search(text[: piece.start]):
        return False
    return piece.kind not in _WORDS or _EXACT_TITLE.match(piece.text) is not None


def _is_of(text: str, pieces: Sequence[Chip]) -> bool:
    """Whether the pieces stand in the text where they say, and are all that it has."""
    return all(
        piece.kind != "too-long"
        and text[piece.start : piece.end].endswith(piece.text.removeprefix("-"))
        for piece in pieces
    )


def _stays(text: str, out: Sequence[Chip]) -> list[bool]:
    """Which characters stay: no chips, and no spaces but those between or behind words."""
    stays = [True] * len(text)
    for piece in out:
        stays[piece.start : piece.end] = [False] * (piece.end - piece.start)
    for piece in out:
        before = next((text[i] for i in range(piece.start - 1, -1, -1) if stays[i]), " ")
        place = piece.end
        while before.isspace() and place < len(text) and text[place].isspace():
            stays[place] = False
            place += 1
    words = next((i for i, c in enumerate(text) if stays[i] and not c.isspace()), len(text))
    return [False] * words + stays[words:] if out else stays


def _closed(text: str) -> str:
    """A quotation that was left open would take in what comes behind it."""
    return f'{text}"' if text.count('"') % 2 else text


def _in_front(pieces: Sequence[Chip]) -> list[Chip]:
    moved: list[Chip] = []
    place = 0
    for piece in pieces:
        text = _closed(piece.text)
        moved.append(replace(piece, text=text, start=place, end=place + len(text)))
        place += len(text) + 1
    return moved
