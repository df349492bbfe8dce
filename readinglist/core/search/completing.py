"""What a query may go on with: names, values, and whole queries from before."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from readinglist.core.search.analysis import TEXT_FIELDS
from readinglist.core.text import fold

MOST = 12
_MOST_RECENT = 5  # beside completions of what stands at the cursor
_MOST_RECALLED = 8  # where there is nothing yet
_SHORTEST = 2  # letters; with one, every word that is begun would be followed by an offer
_PIECE = re.compile(r'-?(?:[A-Za-z_]+:)?"[^"]*(?:"|$)(?:~\d*)?|[^\s()"]+')
_NAMED = re.compile(r"(-?)([A-Za-z_]+):(.*)", re.DOTALL)
_BEGUN_NAME = re.compile(r"(-?)([A-Za-z_]+)")
_PLAIN = re.compile(r'[^\s()"]+')
_MEANT = {
    "today": "today",
    "-1w..": "in the last week",
    "-1m..": "in the last month",
    "-1y..": "in the last year",
    "-1m": "a month ago",
    "-1w": "a week ago",
}


@dataclass(frozen=True, slots=True)
class Words:
    """What completion knows. `names` stand before a ":"; `values` are those of a name.

    `tags`: with the number of their papers, the most used first; `saved`: names and queries;
    `recent`: queries, newest first.
    """

    names: tuple[str, ...] = ()
    values: Mapping[str, tuple[str, ...]] = field(default_factory=lambda: {})
    tags: tuple[tuple[str, int], ...] = ()
    sources: tuple[str, ...] = ()
    saved: tuple[tuple[str, str], ...] = ()
    recent: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Completion:
    """`text` in the place of what stands from `start` to `end`; `said`: what it is.

    `is_whole`: it is a query from before, in the place of all that was typed.
    """

    text: str
    start: int
    end: int
    said: str = ""
    is_whole: bool = False

    @property
    def is_begun(self) -> bool:
        """Whether something must follow it."""
        return self.text.endswith(":")


def complete(text: str, cursor: int, vocabulary: Words) -> list[Completion]:
    """What may be meant at the cursor, best first."""
    piece = _piece_at(text, cursor)
    if piece and _is_phrase(piece.group()):
        return []
    found: list[Completion] = []
    if piece:
        typed = text[piece.start() : cursor]
        if not _is_closed(typed):
            found = [
                Completion(put, piece.start(), piece.end(), said)
                for put, said in _of_piece(typed, vocabulary)
                if put != piece.group()
            ]
    if cursor == len(text):
        found += _whole(text, vocabulary)
    return list({each.text: each for each in reversed(found)}.values())[::-1][:MOST]


def recall(text: str, vocabulary: Words) -> list[Completion]:
    """The queries from before and those that have a name, in place of the whole text."""
    recent = [each for each in vocabulary.recent if each.strip() != text.strip()]
    found = [Completion(query, 0, len(text), "recent", True) for query in recent[:_MOST_RECALLED]]
    found += _saved_by_name(vocabulary, "", len(text))
    return found[:MOST]


def _piece_at(text: str, cursor: int) -> re.Match[str] | None:
    """The piece that the cursor stands in or behind."""
    for piece in _PIECE.finditer(text):
        if piece.start() < cursor <= piece.end():
            return piece
    return None


def _is_phrase(piece: str) -> bool:
    return piece.removeprefix("-").startswith('"')


def _is_closed(typed: str) -> bool:
    return typed.count('"') > 1


def _of_piece(typed: str, words: Words) -> Iterator[tuple[str, str]]:
    """What a piece may become, and what that is."""
    named = _NAMED.fullmatch(typed)
    if named:
        minus, name, value = named[1], named[2].lower(), named[3].removeprefix('"')
        values = _values(name, words)
        for place in _fitting(value, values)[:MOST]:
            yield f"{minus}{name}:{_quoted(values[place])}", _said(name, place, words)
        return
    begun = _BEGUN_NAME.fullmatch(typed)
    if begun and len(begun[2]) >= _SHORTEST:
        for name in words.names:
            if name.startswith(begun[2].lower()):
                yield f"{begun[1]}{name}:", _about(name, words)


def _values(name: str, words: Words) -> list[str]:
    """The values of a name."""
    plain = words.values.get(name, ())
    if name == "tag":
        return [*(tag for tag, _ in words.tags), *plain]
    if name == "source":
        return list(words.sources)
    return [saved for saved, _ in words.saved] if name == "search" else list(plain)


def _said(name: str, place: int, words: Words) -> str:
    """What one of the values of a name is."""
    if name == "tag" and place < len(words.tags):
        return f"tag · {_papers(words.tags[place][1])}"
    if name == "search":
        return words.saved[place][1]
    plain = words.values.get(name, ())
    return _MEANT.get(plain[place], name) if place < len(plain) else name


def _fitting(typed: str, values: Sequence[str]) -> list[int]:
    """The places of values that begin so, then of those that have it inside; both in order.

    A quotation mark cannot be written in a query.
    """
    wanted = fold(typed)
    found = [
        (place, plain.startswith(wanted))
        for place, plain in enumerate(map(fold, values))
        if wanted in plain and '"' not in plain
    ]
    return [p for p, begins in found if begins] + [p for p, begins in found if not begins]


def _whole(text: str, words: Words) -> list[Completion]:
    """Queries that begin as the whole text does."""
    wanted = fold(text.strip())
    if len(wanted) < _SHORTEST:
        return []
    recent = [query for query in words.recent if _goes_on(query, wanted)]
    found = [Completion(query, 0, len(text), "recent", True) for query in recent[:_MOST_RECENT]]
    found += [
        Completion(query, 0, len(text), f"saved as “{name}”", True)
        for name, query in words.saved
        if _goes_on(query, wanted)
    ]
    return found + _saved_by_name(words, wanted, len(text))


def _goes_on(query: str, wanted: str) -> bool:
    plain = fold(query.strip())
    return plain != wanted and plain.startswith(wanted)


def _saved_by_name(words: Words, wanted: str, end: int) -> list[Completion]:
    return [
        Completion(f"search:{_quoted(name)}", 0, end, f"saved · {query}", True)
        for name, query in words.saved
        if fold(name).startswith(wanted) and '"' not in name
    ]


def _about(name: str, words: Words) -> str:
    if name in TEXT_FIELDS:
        return "field"
    if name == "sort":
        return "order"
    if name == "search":
        return "saved search"
    values = words.values.get(name, ())[:3]
    return f"filter · {', '.join(values)}…" if len(values) > 1 else "filter"


def _quoted(value: str) -> str:
    return value if _PLAIN.fullmatch(value) else f'"{value}"'


def _papers(count: int) -> str:
    return f"{count:,} paper{'' if count == 1 else 's'}"
