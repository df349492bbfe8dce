"""Listings whose lines were wrapped at some width: which lines are titles, which go on.

A line that had room for the next one's first word ends its title or abstract. As a full line may
end one by chance, all is decided at once, like the roles of whole lines: the cheapest way through
the file's lines is taken (Viterbi 1967). Costs are about negative logarithms of how often what
they stand for occurs.
"""

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Sequence
from types import MappingProxyType

from readinglist.core.importing.guidance import Mark

_WIDEST = 250  # characters; in listings that are not wrapped abstracts are longer
_NARROWEST = 40
_SLACK = 4  # by which the width that was found may be too small
_LEAST = 8  # lines
_FULL_SHARE = 0.5  # of the lines are nearly as long as the longest
_FILLED = 0.04  # of the lines end in the last two columns; titles that are whole may be longer

_END = re.compile(r"[.!?。！？][\"'”’)\]]*$|https?://\S+$")
_INSIDE = re.compile(r"[a-z)\]][.] [A-Z]")
_WORDS = re.compile(r"[^\W\d_][^\s-]{3,}")

# What a line may be: where a title begins and goes on, where an abstract begins and goes on.
TITLE, TITLE_ON, ABSTRACT, ABSTRACT_ON = range(4)
_NEVER = 99.0
# From (row) to (column), behind a line that had room, and behind one that was full.
_BEHIND_SHORT = (
    (4.0, 7.0, 0.0, _NEVER),
    (4.0, 9.0, 0.0, _NEVER),
    (3.0, _NEVER, _NEVER, 5.0),
    (0.0, _NEVER, _NEVER, 5.0),
)
_BEHIND_FULL = (
    (6.7, 0.1, 2.7, _NEVER),
    (6.7, 3.0, 2.7, _NEVER),
    (5.7, _NEVER, _NEVER, 0.0),
    (2.7, _NEVER, _NEVER, 0.0),
)
_GOES_ON, _BREAKS_OFF = 2.0, 4.0  # an abstract behind the end of a sentence, and without one
_PARTED, _LONGEST_CARD = 3, 40  # blank lines; lines to each of them
_START = (0.0, _NEVER, 6.0, _NEVER)
# Marked lines cost nothing for being what they are said to be.
_SAID = MappingProxyType[Mark | None, tuple[float, float, float, float]](
    {Mark.TITLE: (0.0, _NEVER, _NEVER, _NEVER), Mark.ABSTRACT: (_NEVER, _NEVER, 0.0, 0.0)}
)


def width(texts: Sequence[str]) -> int:
    """The width that the lines were wrapped at; 0: they were not."""
    if len(texts) < _LEAST or sum(len(text) > _WIDEST for text in texts) > len(texts) / 50:
        return 0
    counts = Counter(map(len, texts))
    least = max(2.0, _FILLED * len(texts))
    filled = [n for n in counts if counts[n] + counts[n - 1] >= least]
    lengths = sorted(counts.elements())
    widest = max(filled, default=lengths[-1])
    widest -= 4 * counts[widest] < counts[widest - 1]  # a title or two may be longer by one
    full = bisect_right(lengths, widest) - bisect_left(lengths, 0.8 * widest)
    if widest < _NARROWEST or full < _FULL_SHARE * len(lengths):
        return 0
    # Abstracts that are whole end a sentence; lines that are full seldom do.
    ended = sum(bool(_END.search(text[-80:])) for text in texts if len(text) >= 0.8 * widest)
    return widest if ended < full / 2 else 0


def roles(
    texts: Sequence[str], apart: Sequence[bool], wide: int, marks: Sequence[Mark | None]
) -> list[int]:
    """What each line is. `apart`: a blank line is above it; `marks`: what is known of it."""
    parted = sum(apart) >= max(_PARTED, len(texts) / _LONGEST_CARD)
    costs = _SAID.get(marks[0]) or _costs(texts[0])
    best = [_START[role] + costs[role] for role in range(4)]
    origins: list[list[int]] = []
    for place in range(1, len(texts)):
        above, text = texts[place - 1], texts[place]
        table = _BEHIND_SHORT if apart[place] or _had_room(above, text, wide) else _BEHIND_FULL
        ended = bool(_END.search(above[-80:]))
        on, new = (_GOES_ON, 0.0) if ended else (0.0, _BREAKS_OFF)
        extra = ((0.0, 0.0), (new, on))  # by what is above, and whether an abstract goes on
        steps: list[tuple[float, int]] = []
        for role in range(4):
            goes_on = role == ABSTRACT_ON
            steps.append(
                min((best[b] + table[b][role] + extra[b >= ABSTRACT][goes_on], b) for b in range(4))
            )
        costs = _SAID.get(marks[place]) or _costs(text, parted and not apart[place])
        best = [cost + costs[role] for role, (cost, _) in enumerate(steps)]
        origins.append([before for _, before in steps])
    role = min(range(4), key=lambda each: best[each])
    found = [role]
    for before in reversed(origins):
        role = before[role]
        found.append(role)
    return found[::-1]


def _had_room(above: str, text: str, wide: int) -> bool:
    """Whether a line ended before it had to; one that is longer was not wrapped at all."""
    whole = len(above) > wide + _SLACK and " " in above[:wide]
    return whole or len(above) + 1 + len(text.partition(" ")[0]) <= wide


def _costs(text: str, amid: bool = False) -> tuple[float, float, float, float]:
    """What speaks against a line's being each of the four.

    `amid`: blank lines part the papers of the file, but none is above this line.
    """
    small = text[0].islower()
    words = _WORDS.findall(text)
    capital = sum(not word[0].islower() for word in words) / len(words) if words else 0.5
    title = 3.0 if text[-1] in ".。," else 0.0
    title += 3.0 if _INSIDE.search(text) else 0.0
    title += 1.5 if capital < 0.34 else 0.0
    abstract = 1.5 if capital > 0.6 and len(words) > 2 else 0.0
    large = text[0].isupper()
    return title + 1.5 * small + 5.0 * amid, title, abstract + 3.0 * small, abstract + 1.5 * large
