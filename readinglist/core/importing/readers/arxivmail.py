"""arXiv's daily e-mail and the listings of the same form ("new", "pastweek").

A record stands between lines of two backslashes: its id and what is said by labels, then, in the
e-mail, the abstract. Replaced and cross-listed papers are papers as well.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from email.utils import parsedate

from readinglist.core.importing.entries import Document, Parsed
from readinglist.core.importing.parsing.accounting import nothing
from readinglist.core.importing.parsing.arxivtext import details_of, plain
from readinglist.core.importing.parsing.cleaning import abstract_of, arxiv_id, link_of, title_of
from readinglist.core.importing.parsing.found import NOWHERE, Found, beginning, gathered

_BAR = "\\\\"
_ID = r"(?:arXiv:|Paper:[ \t]*)([\w.-]+(?:/\d{7})?(?:v\d+)?)[ \t]*(\(\*?cross-list\w*\*?\))?[ \t]*"
_SIGN = re.compile(rf"^\\\\[ \t]*\n{_ID}$", re.MULTILINE)
_FIRST = re.compile(_ID)
_RULE = re.compile(r"(?:-{20,}|%[-%]{20,})[ \t]*")
_LABEL = re.compile(r"([A-Z][A-Za-z]{1,15}(?:-[a-z]{1,10})?)(?: \([^()]{1,30}\))?:(?:[ \t]+(.*))?")
_REPLACED = re.compile(r"replaced with (?:revised|changed) version[ \t]*(.*)")
_SIZE = re.compile(r"\((\d+kb[^()]{0,20})\)")
_SECTION_DAY = re.compile(r"/\*(.{6,40})\*/|Date:(.{6,40})")
_FINISHED = re.compile(r"[.!?:;$)\]\"'’”]\s*$")


@dataclass(slots=True)
class _Record:
    """The places of a record's parts, counted from 0, and whether its end was found."""

    head: range
    abstract: range
    lines: range
    whole: bool
    labels: dict[str, str] = field(default_factory=dict[str, str])
    title: range = NOWHERE
    strange: list[int] = field(default_factory=list[int])


class ArxivMailReader:
    """Reads the records, and the day of the first heading."""

    name = "arxiv-mail"

    def may_be(self, document: Document) -> bool:
        """See `Reader.may_be`."""
        return _SIGN.search(beginning(document, 20_000)) is not None

    def read(self, document: Document) -> Parsed:
        """See `Reader.read`."""
        if not self.may_be(document):
            return nothing(self.name, document)
        records = _records(document)
        found = [_found(document.lines, record) for record in records]
        strange = [place + 1 for record in records for place in record.strange]
        before = range(records[0].lines.start if records else 0)
        day = next(filter(None, (_day(document.lines[place]) for place in before)), None)
        return gathered(self.name, document, found, day=day, unparsed=strange)


def _records(document: Document) -> list[_Record]:
    lines = document.lines
    records: list[_Record] = []
    place = 0
    while place < len(lines):
        barred = lines[place].rstrip() == _BAR
        first = place + barred
        if first < len(lines) and _FIRST.fullmatch(lines[first]):
            records.append(_record(document, place, first))
            place = records[-1].lines.stop
        else:
            place += 1
    return records


def _record(document: Document, start: int, first: int) -> _Record:
    """The record whose id is on line `first`."""
    lines = document.lines
    head_end = _next_end(lines, first + 1)
    head = range(first, head_end)
    if head_end == len(lines):
        return _Record(head, NOWHERE, range(start, head_end), document.ends_whole)
    if _RULE.fullmatch(lines[head_end]):
        return _Record(head, NOWHERE, range(start, head_end), True)
    if lines[head_end].rstrip() != _BAR:  # "\\ ( link, size)": there is no abstract
        return _Record(head, NOWHERE, range(start, head_end + 1), True)
    end = _next_end(lines, head_end + 1)
    abstract = range(head_end + 1, end)
    if not any(lines[place].strip() for place in abstract):
        return _Record(head, NOWHERE, range(start, head_end + 1), True)
    if end == len(lines):
        whole = document.ends_whole or bool(_FINISHED.search(lines[-1]))
        return _Record(head, abstract, range(start, end), whole)
    closed = lines[end].startswith(_BAR)
    return _Record(head, abstract, range(start, end + closed), True)


def _next_end(lines: Sequence[str], start: int) -> int:
    """The next line that ends a part of a record."""
    for place in range(start, len(lines)):
        line = lines[place]
        if line.startswith(_BAR) or _RULE.fullmatch(line):
            return place
    return len(lines)


def _found(lines: Sequence[str], record: _Record) -> Found:
    numbers = range(record.lines.start + 1, record.lines.stop + 1)
    if not record.whole:
        return Found(numbers)
    _read_head(lines, record)
    labels = record.labels
    closing = lines[record.lines[-1]]
    url = link_of(closing) if closing.startswith(_BAR) else None
    arxiv = arxiv_id(f"arXiv:{labels.pop('id')}")
    return Found(
        numbers,
        title_of(plain(labels.get("title", ""))),
        abstract_of(plain(" ".join(lines[place] for place in record.abstract))),
        range(record.title.start + 1, record.title.stop + 1) if record.title else NOWHERE,
        range(record.abstract.start + 1, record.abstract.stop + 1) if record.abstract else NOWHERE,
        details_of(labels, arxiv, url),
    )


def _read_head(lines: Sequence[str], record: _Record) -> None:
    """What the labels of a record say, its title's lines, and the lines that say nothing known."""
    said: dict[str, list[str]] = {}
    label = ""
    for place in record.head:
        line = lines[place].rstrip()
        first, labelled = _FIRST.fullmatch(line), _LABEL.fullmatch(line)
        replaced = _REPLACED.match(line)
        if first and place == record.head.start:
            said["id"] = [first[1]]
            said["announced"] = [first[2].strip("(*)")] if first[2] else []
        elif replaced:
            said["replaced"] = [replaced[1]]
        elif labelled and labelled[1].lower() not in said:
            label = labelled[1].lower()
            said[label] = [labelled[2] or ""]
        elif line and label:
            said[label].append(line.strip())
        elif line:
            record.strange.append(place)
        if label == "title" and line:
            start = record.title.start if record.title else place
            record.title = range(start, place + 1)
    record.labels = {name: " ".join(parts).strip() for name, parts in said.items()}
    _size_apart(record.labels)


def _size_apart(labels: dict[str, str]) -> None:
    """Dates have the size of the paper behind them."""
    for label in ("date", "replaced"):
        size = _SIZE.search(labels.get(label, ""))
        if size:
            labels[label] = labels[label].replace(size[0], "").strip()
            labels["size"] = size[1]


def _day(line: str) -> date | None:
    """The day of a mail's head ("Fri, 17 Mar 23 …") or of a heading ("/* Fri, 3 Mar 2023 */")."""
    match = _SECTION_DAY.match(line)
    parts = parsedate(f"{match[1]} 00:00" if match[1] else match[2]) if match else None
    try:
        return date(*parts[:3]) if parts else None
    except ValueError:
        return None


READER = ArxivMailReader()
