"""Lists and digests of papers in Markdown: bullets, tables, a heading for each paper.

A paper is what has a title and a link to where papers are.
"""

import re
from collections.abc import Sequence

from readinglist.core.importing.entries import Document, LineKind, Parsed
from readinglist.core.importing.parsing.accounting import accounted, nothing
from readinglist.core.importing.parsing.markdown_gathering import TOLD, Gathering
from readinglist.core.importing.parsing.markdown_leaves import leaves
from readinglist.core.importing.parsing.markdown_papers import Paper

_HEAD = 200_000  # characters that tell whether it may be Markdown with papers
_MARKDOWN = re.compile(
    r"^#{1,6} \S|\]\(\S|^[ \t]{0,3}[-*+] \S|^\|? ?:?-{3,}:? ?\||^\*\*\S", re.MULTILINE
)
_PAPERS = re.compile(
    r"a(?:r|lpha)xiv\.org/|ar5iv\.|huggingface\.co/papers/|hf\.co/papers/|doi\.org/10\.|openreview\.net/"
    r"|aclanthology\.org|arxiv:\s?\d{4}\.\d|\.pdf\b|arxiv-id|dl\.acm\.org/",
    re.IGNORECASE,
)
_OTHER = re.compile(
    r"\s*(?:[{@%]|<(?:!doctype|\?xml|html|head|rss|feed|rdf)\b|\[\s*[{\[\]\"]|TY  -|From: |\\\\\s"
    r"|(?-i:- [a-z_]+:\s))",
    re.IGNORECASE,
)
_DATA = re.compile(r"\s*(?:- )?[a-z_]+:(?:\s|$)")  # a line of YAML
_FRONT_MATTER = 200  # lines
_FIRST = 60  # lines that tell whether it is YAML
_MANY = 3


class MarkdownReader:
    """Reads lists, tables and digests."""

    name = "markdown"

    def may_be(self, document: Document) -> bool:
        """See `Reader.may_be`."""
        head = _head(document)
        if _OTHER.match(head) or _is_data(head):
            return False
        return bool(_MARKDOWN.search(head) and _PAPERS.search(head))

    def read(self, document: Document) -> Parsed:
        """See `Reader.read`."""
        if not self.may_be(document):
            return nothing(self.name, document)
        lines = _without_front_matter(document.lines)
        gathering = Gathering()
        for leaf in leaves(lines):
            gathering.take(leaf)
        found = gathering.papers()
        if not found:
            return nothing(self.name, document)
        entries = [paper.entry(rank) for rank, paper in enumerate(found, 1)]
        kinds = _kinds(document, found, gathering.unparsed)
        sure = _confidence(found, len(gathering.unparsed), gathering.others)
        return accounted(self.name, "markdown", document, entries, kinds, sure)


def _head(document: Document) -> str:
    """The beginning of the document's text."""
    taken: list[str] = []
    size = 0
    for line in document.lines:
        taken.append(line[:_HEAD])
        size += len(line) + 1
        if size > _HEAD:
            break
    return "\n".join(taken)[:_HEAD]


def _is_data(head: str) -> bool:
    """Whether it is YAML, not only at its beginning."""
    lines = _without_front_matter(head.split("\n", _FRONT_MATTER + _FIRST)[:-1] or [head])
    said = [
        line for line in lines if line.strip() and not line.lstrip().startswith(("#", "- [", "* "))
    ][:_FIRST]
    return sum(bool(_DATA.match(line)) for line in said) > len(said) / 2


def _without_front_matter(lines: Sequence[str]) -> Sequence[str]:
    """The lines, those of YAML at the beginning empty."""
    if not lines or lines[0].rstrip() != "---":
        return lines
    for place, line in enumerate(lines[1:_FRONT_MATTER], 1):
        if line.rstrip() in ("---", "..."):
            return [""] * (place + 1) + list(lines[place + 1 :])
    return lines


def _kinds(document: Document, found: Sequence[Paper], unparsed: Sequence[int]) -> list[LineKind]:
    """What belongs to no paper is header: prose, headings, other lists, code."""
    kinds = [LineKind.HEADER if line.strip() else LineKind.BLANK for line in document.lines]
    said = [
        (LineKind.UNPARSED, unparsed),
        (LineKind.DETAIL, [line for paper in found for line in paper.lines]),
        (LineKind.ABSTRACT, [line for paper in found for line in paper.abstract_lines]),
        (LineKind.TITLE, [line for paper in found for line in paper.title_lines]),
    ]
    for kind, numbers in said:
        for number in numbers:
            if number <= len(kinds) and kinds[number - 1] is not LineKind.BLANK:
                kinds[number - 1] = kind
    return kinds


def _confidence(found: Sequence[Paper], unparsed: int, others: int) -> float:
    """The share of what may be papers that are; few, and papers named in prose, say little."""
    listed = sum(paper.worth[0] >= TOLD for paper in found)
    share = listed / (len(found) + unparsed)
    among = listed / max(1, listed + others)
    if among < 0.15:
        return 0.3 * share
    sure = share * (0.7 + 0.3 * among)
    return sure if listed >= _MANY else min(sure, 0.7) if among > 0.6 else 0.5 * sure


READER = MarkdownReader()
