"""Listings whose lines are whole, each a title or an abstract; now and then one was broken.

Which line is which is decided for all of them at once: each line has a cost for being either, by
its length and sentences, and so has each step from line to line (titles and abstracts alternate);
the cheapest reading is found as Viterbi does (IEEE Trans. Inf. Theory 13(2), 1967).
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from types import MappingProxyType

from readinglist.core.importing.entries import LineKind
from readinglist.core.importing.guidance import Mark

_SENTENCE_END = re.compile(r"[.!?…][\"'”’)\]]*(?:\s|$)|[。！？]")

# How lines of Markdown, HTML, JSON and CSV begin; a title now and then, most of them never.
_MARKUP = re.compile(r"[{}\[\]|<#*\-\"]")
_SURE_MARKUP = re.compile(r"#+ |\||[{}]|[-*] \[")

_TITLE, _ABSTRACT = 0, 1
_START_WITH = (0.0, 6.0)
# From a title or an abstract (row) to a title or an abstract (column): a title without an abstract
# and an abstract that goes on in the next line are possible, but dear.
_STEP = ((3.0, 0.0), (0.0, 4.0))
_SAID = MappingProxyType[Mark | None, float]({Mark.TITLE: -99.0, Mark.ABSTRACT: 99.0})  # odds
_SEVERAL, _USUAL = 2, 0.6  # papers of a page; the share of them that have the usual shape
_LONGEST_TITLE = 1000  # characters
SHORTEST_ABSTRACT = 120  # characters; shorter ones exist, but speak against a listing


@dataclass(slots=True)
class Line:
    """A line of content, with those that go on in the next ones of the file.

    `mark`: what somebody who knows says that it is.
    """

    numbers: list[int]
    text: str
    mark: Mark | None = None


Group = tuple[list[Line], list[Line]]  # the lines of a title, the lines of its abstract


def groups_of(content: list[Line]) -> list[Group]:
    """The lines as titles with their abstracts."""
    groups: list[Group] = []
    for line, role in zip(content, _roles(content), strict=True):
        if role == _TITLE or not groups:
            groups.append(([line], []))
        else:
            groups[-1][1].append(line)
    return groups


def once(content: list[Line]) -> list[Line]:
    """A line that is printed twice, one below the other, is one."""
    kept: list[Line] = []
    for line in content:
        if kept and kept[-1].text == line.text and line.mark in (None, kept[-1].mark):
            kept[-1].numbers += line.numbers
        else:
            kept.append(line)
    return kept


def joined(content: list[Line], kinds: Sequence[LineKind]) -> list[Line]:
    """In the spaced layout lines without a blank one between them belong together.

    But where they are a page of the compact layout, which may be in the same file. All lines are
    new ones.
    """
    whole: list[Line] = []
    for stretch in _stretches(content):
        first = stretch[0].numbers[0]
        below_header = first > 1 and kinds[first - 2] is LineKind.HEADER
        if len(stretch) == 1 or _is_page(stretch, below_header):
            whole += (replace(line, numbers=list(line.numbers)) for line in stretch)
        else:
            numbers = [number for line in stretch for number in line.numbers]
            whole.append(Line(numbers, " ".join(line.text for line in stretch)))
    return whole


def _stretches(content: list[Line]) -> Iterator[list[Line]]:
    """Lines that stand together and of which nobody knows what they are; all others alone."""
    stretch = content[:1]
    for line in content[1:]:
        above = stretch[-1]
        if above.numbers[-1] + 1 == line.numbers[0] and above.mark is line.mark is None:
            stretch.append(line)
        else:
            yield stretch
            stretch = [line]
    if stretch:
        yield stretch


def _is_page(stretch: list[Line], below_header: bool) -> bool:
    """Whether titles and abstracts alternate: in several papers, or the one below a header.

    The first lines may belong to what stands above.
    """
    if len(stretch) < (2 if below_header else 2 * _SEVERAL):
        return False
    groups = groups_of(stretch)
    usual = sum(is_usual(*group) for group in groups)
    return usual >= (1 if below_header else _SEVERAL) and usual / len(groups) >= _USUAL


def _roles(content: list[Line]) -> list[int]:
    """Title or abstract for each line: the cheapest reading of all."""
    title, abstract = 0.0, 0.0  # the costs of the cheapest ways that end in one
    origins: list[tuple[int, int]] = []
    for line in content:
        to_title, to_abstract = _START_WITH
        origin = (_TITLE, _ABSTRACT)
        if origins:  # by hand, not by loops: there are very many lines
            again, after = title + _STEP[_TITLE][_TITLE], abstract + _STEP[_ABSTRACT][_TITLE]
            below, on = title + _STEP[_TITLE][_ABSTRACT], abstract + _STEP[_ABSTRACT][_ABSTRACT]
            to_title, to_abstract = min(again, after), min(below, on)
            origin = (_ABSTRACT if after < again else _TITLE, _ABSTRACT if on < below else _TITLE)
        origins.append(origin)
        odds = _SAID.get(line.mark) or _abstract_odds(line.text)
        title, abstract = to_title + max(0.0, odds), to_abstract + max(0.0, -odds)
    roles: list[int] = []
    role = _TITLE if title < abstract else _ABSTRACT
    for before in reversed(origins):
        roles.append(role)
        role = before[role]
    return roles[::-1]


def _abstract_odds(text: str) -> float:
    """How much more a line looks like an abstract than like a title; below 0: less."""
    odds = max(-5.0, min(8.0, (len(text) - 160) / 20))
    end = _SENTENCE_END.search(text)
    if end and _SENTENCE_END.search(text, end.end()):
        return odds + 3
    return odds + 1.5 if end and text[-1] in ".。" else odds - 2


def is_usual(title: list[Line], abstract: list[Line]) -> bool:
    """A title and an abstract, a line each, neither of them markup, data or prose."""
    if len(abstract) != 1 or sum(len(line.text) for line in title) > _LONGEST_TITLE:
        return False
    above, below = title[0].text, abstract[0].text
    long_enough = len(below) >= SHORTEST_ABSTRACT and len(above) < len(below)
    prose = len(_SENTENCE_END.findall(above)) > 2
    marked_up = bool(_SURE_MARKUP.match(above) or _SURE_MARKUP.match(below))
    marked_up |= bool(_MARKUP.match(above) and _MARKUP.match(below))
    return long_enough and not prose and not marked_up
