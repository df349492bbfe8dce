"""Listings whose lines were wrapped at some width: which lines are titles, which go on.

A line that had room for the next one's first word ends its title or abstract. As a full line may
end one by chance, all is decided at once, like the roles of whole lines: the cheapest way through
the file's lines is taken (Viterbi 1967).
"""

import re
from collections.abc import Sequence

_WIDEST = 250  # characters; in listings that are not wrapped abstracts are longer
_LEAST = 8  # lines
_FULL_SHARE = 0.55  # of the lines are nearly as long as the longest

_END = re.compile(r"[.!?。！？][\"'”’)\]]*$|[.!?]\s?(?:https?://\S+)$")
_INSIDE = re.compile(r"[a-z)\]][.] [A-Z]")

# What a line may be: where a title begins and goes on, where an abstract begins and goes on.
TITLE, TITLE_ON, ABSTRACT, ABSTRACT_ON = range(4)
_NEVER = 99.0
# From (row) to (column), behind a line that had room, and behind one that was full.
_BEHIND_SHORT = (
    (4.0, 8.0, 0.0, _NEVER),
    (4.0, 9.0, 0.0, _NEVER),
    (3.0, _NEVER, _NEVER, 5.0),
    (0.0, _NEVER, _NEVER, 5.0),
)
_BEHIND_FULL = (
    (5.5, 0.0, 1.5, _NEVER),
    (5.5, 1.0, 1.5, _NEVER),
    (5.0, _NEVER, _NEVER, 0.0),
    (2.0, _NEVER, _NEVER, 0.0),
)
_START = (0.0, _NEVER, 6.0, _NEVER)


def width(texts: Sequence[str]) -> int:
    """The width that the lines were wrapped at; 0: they were not."""
    if len(texts) < _LEAST or sum(len(text) > _WIDEST for text in texts) > len(texts) / 50:
        return 0
    lengths = sorted(map(len, texts))
    widest = lengths[int(len(lengths) * 0.98)]
    full = sum(length >= 0.8 * widest for length in lengths)
    return widest if widest >= 40 and full >= _FULL_SHARE * len(lengths) else 0


def roles(texts: Sequence[str], apart: Sequence[bool], wide: int) -> list[int]:
    """What each line is. `apart`: whether a blank line is above it."""
    best = [_START[role] + _cost(texts[0], role) for role in range(4)]
    origins: list[list[int]] = []
    for place in range(1, len(texts)):
        above, text = texts[place - 1], texts[place]
        had_room = apart[place] or len(above) + 1 + len(text.partition(" ")[0]) <= wide
        table = _BEHIND_SHORT if had_room else _BEHIND_FULL
        unfinished = 0.0 if _END.search(above[-80:]) else 2.0
        steps: list[tuple[float, int]] = []
        for role in range(4):
            ends = unfinished if role == TITLE else 0.0
            steps.append(
                min(
                    (best[old] + table[old][role] + (ends if old >= ABSTRACT else 0.0), old)
                    for old in range(4)
                )
            )
        best = [cost + _cost(text, role) for role, (cost, _) in enumerate(steps)]
        origins.append([old for _, old in steps])
    role = min(range(4), key=lambda each: best[each])
    found = [role]
    for before in reversed(origins):
        role = before[role]
        found.append(role)
    return found[::-1]


def _cost(text: str, role: int) -> float:
    """What speaks against a line's being that."""
    if role in (TITLE, TITLE_ON):
        ends = 3.0 if text.endswith((".", "。", ",")) else 0.0
        return (
            ends
            + (3.0 if _INSIDE.search(text) else 0.0)
            + (role == TITLE) * text[0].islower() * 0.5
        )
    return 1.0 if role == ABSTRACT and text[0].islower() else 0.0
