"""Daily paper listings saved from the web as text: the compact and the spaced layout.

Compact: a title, then its abstract, a line each, "Subscribe" glued to the first title.
Spaced: the same with a blank line between all, under a header that names the day.

Both occur in one file. Which line is a title and which an abstract is decided for the whole file at
once, also where lines were wrapped at some width.
"""

import itertools
import re
import statistics
from datetime import date

from readinglist.core.importing.entries import Document, Entry, LineKind, Parsed
from readinglist.core.importing.guidance import Mark
from readinglist.core.importing.parsing.days import listing_day
from readinglist.core.importing.parsing.page_furniture import (
    furniture,
    is_header,
    is_invitation,
    unglued,
)
from readinglist.core.importing.parsing.whole_lines import (
    SHORTEST_ABSTRACT,
    Group,
    Line,
    groups_of,
    is_usual,
    joined,
    once,
)
from readinglist.core.importing.parsing.wrapped_lines import ABSTRACT, TITLE, TITLE_ON, roles, width
from readinglist.core.memory import let_go
from readinglist.core.text import clean_line

_FINISHED = re.compile(r"([.!?…。！？:;\"'”’)\]}$%*>]|https?://\S+|\w{1,60}\.\w{1,60}/\S*)$")
_LONGEST_END = 300  # characters of an abstract's end that are looked at

# How a title ends that goes on in the next line, and how the next line begins.
_LITTLE = "a|an|and|as|at|by|for|from|in|into|of|on|or|over|the|through|to|under|using|via|with"
_UNDONE = re.compile(rf"(?:[:,&–—-]|\b(?:{_LITTLE}))$")
_GOING_ON = re.compile(rf"(?:{_LITTLE}|without|towards?|based on)\s")

_SOME = 5  # one blank line to so many others
_LONGEST_HEADER = 140  # characters
_WRAPPED = 0.65  # how sure broken lines can make
_LONG_ABSTRACT, _SEVERAL = 500, 3  # characters; papers


class ListingReader:
    """Reads both layouts."""

    name = "listing"

    def may_be(self, document: Document) -> bool:
        """See `Reader.may_be`."""
        return True

    def read(self, document: Document) -> Parsed:
        """See `Reader.read`."""
        kinds = [LineKind.UNPARSED] * len(document.lines)
        content, day = _content(document, kinds)
        known = LineKind.HEADER in kinds
        content, on_cards = _without_furniture(content, kinds, known)
        wide = width([line.text for line in content])
        layout = laid_out = _layout(kinds)
        if wide:
            groups = _unwrapped(content, wide)
            layout = _layout_of(groups)
        else:
            groups, layout = _unbroken(content, layout, kinds)
        groups = groups[_foreign_header(groups, kinds) :]
        cut = _cut_at_end(groups, document.ends_whole)
        entries = tuple(
            _entry(rank, group, kinds) for rank, group in enumerate(groups[: len(groups) - cut], 1)
        )
        del groups[len(entries) :]
        confidence = _confidence(groups, known or on_cards, bool(wide) or layout != laid_out)
        doubtful = _doubtful(groups)
        let_go(content)
        let_go(groups)
        return Parsed(
            self.name,
            layout,
            day,
            entries,
            tuple(kinds),
            confidence,
            tuple(
                (number, document.lines[number - 1])
                for number, kind in enumerate(kinds, 1)
                if kind is LineKind.UNPARSED
            ),
            doubtful,
        )


def _content(document: Document, kinds: list[LineKind]) -> tuple[list[Line], date | None]:
    """The lines that are neither blank nor header, and the day; the others get their kind."""
    day: date | None = None
    content: list[Line] = []
    invited = False
    marks = document.marks
    for number, raw in enumerate(document.lines, 1):
        text, mark = clean_line(raw), marks.get(number)
        if not text:
            kinds[number - 1] = LineKind.BLANK
            continue
        found = listing_day(text, document.written) if mark in (None, Mark.HEADER) else None
        if mark is Mark.ON and content:
            content[-1].numbers.append(number)
            content[-1].text += " " + text
        elif mark is Mark.HEADER or (mark is None and (found or _is_header(text))):
            kinds[number - 1] = LineKind.HEADER
            day = day or found
        else:
            content.append(Line([number], unglued(text) if invited else text, mark))
        invited = len(text) <= _LONGEST_HEADER and is_invitation(text)
    return content, day


def _is_header(text: str) -> bool:
    return len(text) <= _LONGEST_HEADER and is_header(text)


def _without_furniture(
    content: list[Line], kinds: list[LineKind], known: bool
) -> tuple[list[Line], bool]:
    """The lines without what pages have on their cards, and whether there certainly was any."""
    found, certain = furniture([line.text for line in content], known)
    found = {place for place in found if content[place].mark is None}
    for place in found:
        kinds[content[place].numbers[0] - 1] = LineKind.HEADER
    return [line for place, line in enumerate(content) if place not in found], certain


def _unwrapped(content: list[Line], wide: int) -> list[Group]:
    """Titles and abstracts of lines that were wrapped."""
    apart = [
        place > 0 and line.numbers[0] > content[place - 1].numbers[-1] + 1
        for place, line in enumerate(content)
    ]
    groups: list[Group] = []
    found = roles([line.text for line in content], apart, wide, [line.mark for line in content])
    for line, role in zip(content, found, strict=True):
        if role == TITLE or not groups:
            groups.append(([line], []))
            continue
        part = groups[-1][0] if role == TITLE_ON else groups[-1][1]
        if role == ABSTRACT or not part:
            part.append(line)
        else:
            part[-1].numbers += line.numbers
            part[-1].text += " " + line.text
    return groups


def _unbroken(content: list[Line], layout: str, kinds: list[LineKind]) -> tuple[list[Group], str]:
    """Titles and abstracts of whole lines, and the layout.

    Where there are some blank lines, both layouts are tried: a few lines may be broken.
    """
    blank = kinds.count(LineKind.BLANK)
    tried = layout == "spaced" or blank > len(content) / _SOME
    mended = joined(content, kinds) if tried else content
    groups = _mended(groups_of(once(mended if layout == "spaced" else content)))
    if layout == "spaced" or mended is content:
        return groups, layout
    others = _mended(groups_of(once(mended)))
    better = len(others) >= _SEVERAL and (
        _confidence(others, False, False) > _confidence(groups, False, False)
    )
    return (others, "spaced") if better else (groups, layout)


def _foreign_header(groups: list[Group], kinds: list[LineKind]) -> int:
    """How many groups at the beginning are most likely a header in a language we cannot read.

    They have no abstract, and no header that we can read stands before them.
    """
    headers = (number for number, kind in enumerate(kinds, 1) if kind is LineKind.HEADER)
    first_header = next(headers, len(kinds) + 1)
    leading = itertools.takewhile(lambda group: not group[1] and not _is_marked(group), groups)
    return sum(title[0].numbers[0] < first_header for title, _ in leading)


def _mended(groups: list[Group]) -> list[Group]:
    """Titles that were broken over two lines are one again.

    Two titles of which only the second has an abstract are one where a little word says so, or
    where all such titles of the file break at the same width.
    """
    alone = [place for place, (_, abstract) in enumerate(groups[:-1]) if not abstract]
    widest = max((len(title[0].text) for title, _ in groups), default=0)
    wrapped = len(alone) >= _SEVERAL and all(
        len(groups[n][0][0].text) + 1 + len(groups[n + 1][0][0].text.partition(" ")[0]) > widest
        for n in alone
    )
    mended = groups[-1:]
    for title, abstract in reversed(groups[:-1]):
        below, text = mended[-1]
        on = wrapped or _goes_on(title[-1].text, below[0].text)
        if on and not abstract and text and below[0].mark is None:
            mended[-1] = ([*title, *below], text)
        else:
            mended.append((title, abstract))
    return mended[::-1]


def _goes_on(above: str, below: str) -> bool:
    """Whether a title goes on in the next line."""
    undone = _UNDONE.search(above[-20:]) and any(map(str.isalpha, above[:SHORTEST_ABSTRACT]))
    return bool(undone or _GOING_ON.match(below))


def _cut_at_end(groups: list[Group], ends_whole: bool) -> int:
    """How many groups at the end are a paper that the file was cut in: 0, 1 or 2."""
    if not groups or _is_marked(groups[-1]):
        return 0
    cut_before = len(groups) > 1 and not groups[-2][1] and not _is_marked(groups[-2])
    if cut_before and not groups[-1][1]:
        return 2  # a title and the first words of its abstract, which look like a title
    abstract = groups[-1][1]
    whole = bool(abstract) and (
        ends_whole or bool(_FINISHED.search(abstract[-1].text[-_LONGEST_END:]))
    )
    return 0 if whole else 1


def _entry(rank: int, group: Group, kinds: list[LineKind]) -> Entry:
    title, abstract = group
    for kind, lines in ((LineKind.TITLE, title), (LineKind.ABSTRACT, abstract)):
        for number in (number for line in lines for number in line.numbers):
            kinds[number - 1] = kind
    return Entry(
        rank,
        " ".join(line.text for line in title),
        " ".join(line.text for line in abstract),
        title[0].numbers[0],
        abstract[0].numbers[0] if abstract else 0,
    )


def _layout(kinds: list[LineKind]) -> str:
    blank = kinds.count(LineKind.BLANK)
    return "spaced" if blank > (len(kinds) - blank) / 2 else "compact"


def _layout_of(groups: list[Group]) -> str:
    """The layout of wrapped lines: whether blank lines part titles from abstracts."""
    parted = sum(
        below[0].numbers[0] > above[-1].numbers[-1] + 1 for above, below in groups if below
    )
    return "spaced" if parted > len(groups) / 2 else "compact"


def _confidence(groups: list[Group], header: bool, broken: bool) -> float:
    """The share of entries of the usual shape; a header that we know speaks for a listing.

    Without one broken lines may be any text with headings.
    """
    if not any(abstract for _, abstract in groups):
        return 0.0
    usual = sum(is_usual(title, abstract) for title, abstract in groups) / len(groups)
    if broken and not header:
        length = statistics.median(sum(len(line.text) for line in below) for _, below in groups)
        sure = length >= _LONG_ABSTRACT and len(groups) >= _SEVERAL
        return (_WRAPPED if sure else _WRAPPED / 2) * usual
    return min(1.0, usual + (0.25 if header else 0.0))


def _is_marked(group: Group) -> bool:
    """Whether somebody who knows has said what any of its lines is."""
    return any(line.mark is not None for part in group for line in part)


def _doubtful(groups: list[Group]) -> tuple[int, ...]:
    """The lines of entries that have not the usual shape, and of which nobody knows more."""
    unusual = (group for group in groups if not is_usual(*group) and not _is_marked(group))
    return tuple(number for g in unusual for part in g for line in part for number in line.numbers)


READER = ListingReader()
