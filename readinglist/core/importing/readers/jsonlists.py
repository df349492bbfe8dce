"""Lists of papers as JSON: Hugging Face's and arXiv's days, conferences; JSON Lines too."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from itertools import islice
from typing import Any, cast

from readinglist.core.importing.entries import Document, Parsed
from readinglist.core.importing.parsing.accounting import nothing
from readinglist.core.importing.parsing.cleaning import day_of
from readinglist.core.importing.parsing.jsonparts import JsonPart, json_part
from readinglist.core.importing.parsing.parts import Item, papers_in, parsed_items, with_fields
from readinglist.core.importing.parsing.records import Record
from readinglist.core.importing.states import is_export

_BEGINNING = re.compile(r"\s*(?:\{\s*(?:\"|\}|$)|\[\s*(?:[\[{]|$))")
_OBJECT = re.compile(r"\s*\{\s*\"")
_LOOKED_AT = 20  # lines
_UNSURE = 0.5  # CSL-JSON has a reader of its own


class JsonReader:
    """Reads JSON documents and JSON Lines by the usual names of fields."""

    name = "json"

    def may_be(self, document: Document) -> bool:
        """See `Reader.may_be`."""
        if is_export(document):
            return False  # there is a reader of its own
        head = list(islice((line for line in document.lines if line.strip()), _LOOKED_AT))
        objects = sum(1 for line in head if _OBJECT.match(line))
        return bool(_BEGINNING.match("\n".join(line[:100] for line in head[:3]))) or (
            objects > len(head) / 2
        )

    def read(self, document: Document) -> Parsed:
        """See `Reader.read`."""
        try:
            root = json_part(document.lines)
        except (ValueError, RecursionError):
            return self._read_lines(document)
        try:
            items = papers_in(root, document.guidance.fields)
            layout = "object" if _is_object(root.value) else "list"
            parsed = parsed_items(self.name, layout, document, items, _day(root.value))
        except RecursionError:
            return nothing(self.name, document)
        return with_fields(_less_sure_of_csl(parsed, items), document, items)

    def _read_lines(self, document: Document) -> Parsed:
        """JSON Lines: an object a line; the broken ones are told."""
        items: list[Item] = []
        broken: list[int] = []
        for number, line in enumerate(document.lines, 1):
            part = _object_in(line, number)
            if part is not None:
                items.append(Item(cast("Record", part.value), part))
            elif line.strip():
                broken.append(number)
                if len(broken) > len(items) + _LOOKED_AT:
                    break
        if len(broken) > len(items):
            return nothing(self.name, document)
        try:
            parsed = parsed_items(self.name, "lines", document, items, broken=broken)
        except RecursionError:
            return nothing(self.name, document)
        return with_fields(_less_sure_of_csl(parsed, items), document, items)


def _is_object(value: Any) -> bool:
    return isinstance(value, dict)


def _object_in(line: str, number: int) -> JsonPart | None:
    if not _OBJECT.match(line):
        return None
    try:
        part = json_part([line], number - 1)
    except (ValueError, RecursionError):
        return None
    return part if _is_object(part.value) else None


def _day(value: Any) -> date | None:
    """The day that an object has beside its list of papers."""
    if not isinstance(value, Mapping) or "title" in value:
        return None
    day = day_of(cast("Record", value).get("date"))[1]
    return date.fromisoformat(day) if day else None


def _less_sure_of_csl(parsed: Parsed, items: Sequence[Item]) -> Parsed:
    records = [item.record for item in items if item.record is not None]
    if sum(map(_is_csl, records)) <= len(records) / 2:
        return parsed
    return replace(parsed, confidence=min(parsed.confidence, _UNSURE))


def _is_csl(record: Record) -> bool:
    """Whether it is an item of CSL-JSON; Crossref's are alike, but their titles are lists."""
    authors = record.get("author")
    persons = cast("Iterable[Any]", authors) if isinstance(authors, list) else ()
    csl_names = any(isinstance(person, Mapping) and "family" in person for person in persons)
    dated = isinstance(record.get("issued"), Mapping)
    return "type" in record and isinstance(record.get("title"), str) and (csl_names or dated)


READER = JsonReader()
