"""Papers as blocks of "Title: …", "Authors: …", "Summary: …" lines."""

import re
from collections import Counter
from dataclasses import dataclass, field, replace
from itertools import islice

from readinglist.core.importing.entries import Document, LineKind, Parsed
from readinglist.core.importing.parsing.accounting import nothing
from readinglist.core.importing.parsing.parts import Item, Node, parsed_items, with_fields
from readinglist.core.importing.parsing.records import known_field

_FIELD = re.compile(r"([A-Za-z][A-Za-z _-]{0,30}?)[ \t]*[:：](?:\s+(.*)|$)")
_SEPARATOR = re.compile(r"\s*([-=*_~#])\1{2,}\s*$")
# Markup, or another format's fields: arXiv's mails, RIS, PubMed, EndNote.
_FOREIGN_START = re.compile(r"\s*[<{@\[]")
_FOREIGN = re.compile(r"\\\\\s*$|[A-Z][A-Z0-9]  - |[A-Z]{4}- |%[A-Z0-9] ")
_YAML_LIST = re.compile(r"[A-Za-z][\w-]{0,40}:\n[ \t]*- |\A---\n")
# YAML that has no list in it: its reader knows what its quotes mean.
_YAML = re.compile(r"(?m)^[a-z][a-z_-]{0,30}:[ \t]+(?:'[^\n]*'|\"[^\n]*\")$")
_PAPIS = re.compile(r"(?m)^(?:ref|papis_id|time-added):[ \t]")
_LESS_SURE = 0.9
_LOOKED_AT = 40  # lines
_OFTEN = 3  # times: a name that nobody knows may be a field's name
_OF_A_PAPER = ("title", "abstract", "authors", "arxiv", "doi")


@dataclass(slots=True)
class _Field:
    """A field's text as it grows, with its first and last line."""

    first: int
    last: int
    texts: list[str]


@dataclass(slots=True)
class _Block:
    """A record as it grows, by its fields' names."""

    fields: dict[str, _Field] = field(default_factory=dict[str, _Field])
    latest: str = ""
    after_blank: bool = False

    def start(self, name: str, number: int, text: str) -> None:
        """A field's first line; a field that comes twice goes on."""
        self.latest = name
        self.after_blank = False
        if name in self.fields:
            self.fields[name].texts[-1] += ";"
            self.go_on(number, text)
        else:
            self.fields[name] = _Field(number, number, [text])

    def go_on(self, number: int, text: str) -> None:
        """Another line of the latest field."""
        latest = self.fields[self.latest]
        latest.last = number
        latest.texts.append(text)

    def is_over_before(self, name: str) -> bool:
        """Whether a field of this name belongs to the next record."""
        if name not in self.fields:
            return False
        return self.after_blank or name == next(iter(self.fields)) or known_field(name) == "title"

    def takes_text(self) -> bool:
        """Whether a line without a name belongs to the latest field."""
        return bool(self.fields) and (
            not self.after_blank or known_field(self.latest) == "abstract"
        )

    def is_of_a_paper(self) -> bool:
        """Whether it says anything that only papers have."""
        return any(known_field(name) in _OF_A_PAPER for name in self.fields)

    def node(self) -> Node:
        """The record with its lines."""
        members = [
            (name, Node("\n".join(found.texts).strip(), found.first, found.last))
            for name, found in self.fields.items()
        ]
        value = {name: node.value for name, node in members}
        last = max(node.last for _, node in members)
        return Node(value, members[0][1].first, last, members)


class TextRecordsReader:
    """Reads such blocks; a separator, or the first field again, ends one."""

    name = "text-records"

    def may_be(self, document: Document) -> bool:
        """See `Reader.may_be`."""
        head = _head(document)
        if _is_foreign(head) or _YAML_LIST.search("\n".join(head)):
            return False
        names = {known_field(match[1]) for match in map(_FIELD.match, head) if match}
        return "title" in names and len(names - {""}) > 1

    def read(self, document: Document) -> Parsed:
        """See `Reader.read`."""
        if _is_foreign(_head(document)):
            return nothing(self.name, document)
        blocks = _blocks(document, _names(document))
        nodes = [block.node() for block in blocks if block.is_of_a_paper()]
        items = [Item(node.value, node) for node in nodes]
        parsed = with_fields(parsed_items(self.name, "blocks", document, items), document, items)
        if not parsed.entries:
            return nothing(self.name, document)
        sure = parsed.confidence * (1 - _share_of_prose(parsed, document))
        head = "\n".join(_head(document))
        if _YAML.search(head) or _PAPIS.search(head):
            sure *= _LESS_SURE
        return replace(parsed, confidence=sure)


def _head(document: Document) -> list[str]:
    return list(islice((line for line in document.lines if line.strip()), _LOOKED_AT))


def _is_foreign(head: list[str]) -> bool:
    return not head or bool(_FOREIGN_START.match(head[0])) or any(map(_FOREIGN.match, head))


def _share_of_prose(parsed: Parsed, document: Document) -> float:
    """How many of the lines belong to no paper; in a text with a title there are many."""
    lines = [
        kind
        for kind, line in zip(parsed.kinds, document.lines, strict=True)
        if kind is not LineKind.BLANK and not _SEPARATOR.match(line)
    ]
    return lines.count(LineKind.HEADER) / len(lines)


def _names(document: Document) -> set[str]:
    """What stands before a colon and is a field's name: known, or met often."""
    counts = Counter(match[1] for match in map(_FIELD.match, document.lines) if match)
    titles = sum(count for name, count in counts.items() if known_field(name) == "title")
    often = max(_OFTEN, titles * 0.3)
    return {name for name, count in counts.items() if known_field(name) or count >= often}


def _blocks(document: Document, names: set[str]) -> list[_Block]:
    blocks = [_Block()]
    for number, line in enumerate(document.lines, 1):
        match = _FIELD.match(line)
        if not line.strip():
            blocks[-1].after_blank = True
        elif _SEPARATOR.match(line):
            blocks.append(_Block())
        elif match and match[1] in names:
            if blocks[-1].is_over_before(match[1]):
                blocks.append(_Block())
            blocks[-1].start(match[1], number, match[2] or "")
        elif blocks[-1].takes_text():
            blocks[-1].go_on(number, line)
    return blocks


READER = TextRecordsReader()
