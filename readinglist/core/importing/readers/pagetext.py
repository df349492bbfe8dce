"""A page of Hugging Face's papers as programs turn it into text: headings, links, cards.

The listing reader knows the same pages as browsers copy them, without structure.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import islice
from typing import Any

from readinglist.core.importing.entries import Document, Parsed
from readinglist.core.importing.parsing.accounting import nothing
from readinglist.core.importing.parsing.cleaning import arxiv_id, day_of
from readinglist.core.importing.parsing.days import listing_day
from readinglist.core.importing.parsing.parts import Item, Node, parsed_items

_SIGN = re.compile(
    r"Get trending papers in your email inbox|and the research community"
    r"|https://huggingface\.co/papers(?:/trending)?\s*$",
    re.IGNORECASE,
)
_HEADING = re.compile(r"#{1,6}\s+\[")
_TARGET = re.compile(r"\](?:\(([^\s()]*)\)|\[(\d{1,6})\])\s*$")
_REFERENCE = re.compile(r"\s*\[?(\d{1,6})\]?[.:]?\s+(https?://\S+)\s*$")
_TRENDING = re.compile(r"#*\s*Trending Papers\s*$")
_CAPTURED = re.compile(r"-?\s*Captured\b[^:]{0,20}:\s*(\d{4}-\d\d-\d\d)")
_AUTHORS = re.compile(r"[-*]?\s*(\d+) authors?$")
_WHEN = re.compile(
    r"(?:·\s*)?(?:Published on\s+)?([A-Z][a-z]{2} \d{1,2}(?:, \d{4})?)(?=\s*(?:\[|$))"
)
_UPVOTES = re.compile(r"(\d+)(?:\]\(\S{0,200}login\S{0,200}\))?$")
_NAMED_LINK = re.compile(
    r"\[(GitHub|arXiv Page|Project page)[^\]]{0,20}\]\(([^\s()]{1,500})\)", re.IGNORECASE
)
_MAKER = re.compile(r"\[\[[^\[\]]{0,200}\]\s*([^\[\]]{1,200})\]\([^\s()]{1,500}\)\s*(·.*)$")
_NO_TEXT = re.compile(r"[-*·\]]|\[|<a\s|Submitted by$|\d+$")
_IMAGE = re.compile(r"\[+[^\]]{0,100}\]")
_SENTENCE_END = re.compile(r"[.!?](?:\s|$)")
_LONGEST_HEADING = 5  # lines
_FAR = 14  # lines in which a card says who submitted it
_LONGEST_SUMMARY = 450  # characters of what a machine wrote in a sentence or two
_LOOKED_AT = 400  # lines


@dataclass(frozen=True, slots=True)
class _Heading:
    """A paper's heading: its lines (counted from 1) and where it leads."""

    title: str
    first: int
    last: int
    url: str
    reference: str


class PageTextReader:
    """Reads such text; what a card says in a sentence or two is no abstract."""

    name = "hf-page-text"

    def may_be(self, document: Document) -> bool:
        """See `Reader.may_be`."""
        head = list(islice(document.lines, _LOOKED_AT))
        return any(map(_HEADING.match, head)) and any(map(_SIGN.search, head))

    def read(self, document: Document) -> Parsed:
        """See `Reader.read`."""
        lines = [line.strip() for line in document.lines]
        if not any(map(_SIGN.search, lines)):
            return nothing(self.name, document)
        references = {m[1]: m[2] for m in map(_REFERENCE.match, lines) if m}
        headings = [h for h in _headings(lines) if _leads_to_paper(h, references)]
        if not headings:
            return nothing(self.name, document)
        top = lines[: headings[0].first - 1]
        written = _captured(top) or document.written
        trending = any(map(_TRENDING.match, top))
        ends = [heading.first - 1 for heading in headings[1:]] + [_end(lines)]
        items = [
            _item(lines, heading, end, references, trending, written)
            for heading, end in zip(headings, ends, strict=True)
        ]
        day = next(filter(None, (listing_day(line, written) for line in top)), None)
        return parsed_items(self.name, "trending" if trending else "cards", document, items, day)


def _headings(lines: Sequence[str]) -> list[_Heading]:
    """The headings that are links, over as many lines as they are broken into."""
    found: list[_Heading] = []
    for start, line in enumerate(lines):
        if not _HEADING.match(line):
            continue
        text = ""
        for place in range(start, min(len(lines), start + _LONGEST_HEADING)):
            text = f"{text} {lines[place]}".strip()
            target = _TARGET.search(text[-500:])
            if target:
                title = text[text.index("[") + 1 : len(text) - len(target[0])]
                found.append(
                    _Heading(title, start + 1, place + 1, target[1] or "", target[2] or "")
                )
                break
    return found


def _leads_to_paper(heading: _Heading, references: dict[str, str]) -> bool:
    url = heading.url or references.get(heading.reference, "")
    return "/papers/" in url if url else bool(heading.reference)


def _captured(top: Sequence[str]) -> date | None:
    match = next(filter(None, map(_CAPTURED.match, top)), None)
    day = day_of(match[1])[1] if match else None
    return date.fromisoformat(day) if day else None


def _end(lines: Sequence[str]) -> int:
    """The last line that may belong to the last paper: links are listed below it."""
    places = (place for place, line in enumerate(lines) if _REFERENCE.match(line))
    return next(places, len(lines))


def _item(
    lines: Sequence[str],
    heading: _Heading,
    end: int,
    references: dict[str, str],
    trending: bool,
    written: date,
) -> Item:
    """A paper: from its heading to line `end`."""
    end = max(end, heading.last)
    url = heading.url or references.get(heading.reference, "")
    record: dict[str, Any] = {"title": heading.title, "url": url, "arxiv": arxiv_id(url)}
    first, last = _text_below(lines, heading.last, end)
    text = " ".join(line for line in lines[first - 1 : last] if line) if first else ""
    name = "ai_summary" if trending and _is_summary(text) else "abstract"
    record[name] = text
    _add_facts(record, lines[max(last, heading.last) : end], written)
    submitter = _submitter(lines, heading.first)
    if submitter:
        record["submittedBy"] = submitter
    members = [("title", Node(None, heading.first, heading.last))]
    if first and name == "abstract":
        members.append(("abstract", Node(None, first, last)))
    return Item(record, Node(None, heading.first, end, members))


def _text_below(lines: Sequence[str], start: int, end: int) -> tuple[int, int]:
    """The first and last line of the text below a heading; 0, 0: none."""
    place = start
    while place < end and lines[place] in ("", "["):
        place += 1
    in_link = "[" in lines[start:place]
    first = last = 0
    for number in range(place, end):
        line = lines[number]
        if line.startswith("]") if in_link else _NO_TEXT.match(line):
            break
        if line and not _AUTHORS.match(line):
            first, last = first or number + 1, number + 1
    return first, last


def _is_summary(text: str) -> bool:
    return len(text) < _LONGEST_SUMMARY and len(_SENTENCE_END.findall(text)) <= 2


def _add_facts(record: dict[str, Any], lines: Sequence[str], written: date) -> None:
    """What stands below the text: how many authors, the day, votes, links."""
    for line in lines:
        maker = _MAKER.match(line)
        if maker:
            record.setdefault("institution", maker[1].strip())
            line = maker[2]
        if authors := _AUTHORS.match(line):
            record.setdefault("number_of_authors", authors[1])
        elif when := _WHEN.match(line):
            day = listing_day(when[1], written) if "," not in when[1] else None
            record.setdefault("date", day.isoformat() if day else when[1])
        elif votes := _UPVOTES.match(line):
            record.setdefault("upvotes", votes[1])
        for link in _NAMED_LINK.finditer(line):
            record.setdefault(link[1].casefold().replace(" ", "_"), link[2])


def _submitter(lines: Sequence[str], heading: int) -> str:
    """Who submitted the paper, as the lines above its heading say."""
    above = lines[max(0, heading - _FAR) : heading - 1]
    if "Submitted by" not in above:
        return ""
    below = above[len(above) - above[::-1].index("Submitted by") :]
    names = (x for x in below if x and not x.startswith(("#", "<", "-")) and not _IMAGE.match(x))
    return next(names, "")


READER = PageTextReader()
