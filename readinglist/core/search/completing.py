"""What a query may go on with: names, values, and whole queries from before."""

import re
from collections.abc import Iterable, Iterator, Mapping
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
        for put, said in _fitting(value, _values(name, words)):
            yield f"{minus}{name}:{_quoted(put)}", said
        return
    begun = _BEGUN_NAME.fullmatch(typed)
    if begun and len(begun[2]) >= _SHORTEST:
        for name in words.names:
            if name.startswith(begun[2].lower()):
                yield f"{begun[1]}{name}:", _about(name, words)


def _values(name: str, words: Words) -> list[tuple[str, str]]:
    """The values of a name, and what they are."""
    plain = [(value, _MEANT.get(value, name)) for value in words.values.get(name, ())]
    if name == "tag":
        return [(tag, f"tag · {_papers(count)}") for tag, count in words.tags] + plain
    if name == "source":
        return [(source, "source") for source in words.sources]
    if name == "search":
        return [(saved, query) for saved, query in words.saved]
    return plain


def _fitting(typed: str, values: Iterable[tuple[str, str]]) -> list[tuple[str, str]]:
    """The values that begin so, then those that have it inside; each in the order given.

    A quotation mark cannot be written in a query.
    """
    wanted = fold(typed)
    folded = [(fold(value), value, said) for value, said in values if '"' not in value]
    begin = [(value, said) for plain, value, said in folded if plain.startswith(wanted)]
    inside = [(value, said) for plain, value, said in folded if wanted in plain[1:]]
    known = {value for value, _ in begin}
    return begin + [each for each in inside if each[0] not in known]


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
