"""The saved page of one paper: arXiv's, Hugging Face's, a publisher's with citation tags."""

from collections.abc import Mapping
from typing import Any, cast

from readinglist.core.importing.entries import Document, Parsed
from readinglist.core.importing.parsing.accounting import nothing
from readinglist.core.importing.parsing.jsonparts import json_part
from readinglist.core.importing.parsing.pagedata import Found, Page, is_page
from readinglist.core.importing.parsing.parts import Item, Node, parsed_items
from readinglist.core.importing.parsing.records import looks_like_paper

_MARKS = ("citation_title", "&quot;paper&quot;:{")
# How Google Scholar wants pages to name their parts, and what we call them.
_NAMES = {
    "title": "title",
    "author": "authors",
    "authors": "authors",
    "abstract": "abstract",
    "arxiv_id": "arxiv",
    "doi": "doi",
    "date": "date",
    "publication_date": "date",
    "online_date": "updated",
    "year": "year",
    "abstract_html_url": "url",
    "public_url": "link",
    "pdf_url": "pdf",
    "journal_title": "journal",
    "conference_title": "booktitle",
    "conference": "booktitle",
    "inbook_title": "booktitle",
    "volume": "volume",
    "issue": "number",
    "publisher": "publisher",
    "issn": "issn",
    "isbn": "isbn",
    "language": "language",
    "keywords": "keywords",
    "keyword": "keywords",
    "technical_report_institution": "institution",
    "dissertation_institution": "institution",
}
_SEVERAL = ("authors", "keywords")
_SHORTEST_ABSTRACT = 200  # characters; shorter descriptions are a page's, not a paper's


class PaperPageReader:
    """Reads the one paper that a page is about."""

    name = "paper-page"

    def may_be(self, document: Document) -> bool:
        """See `Reader.may_be`."""
        return is_page(document) and any(m in line for line in document.lines for m in _MARKS)

    def read(self, document: Document) -> Parsed:
        """See `Reader.read`."""
        if not is_page(document):
            return nothing(self.name, document)
        page = Page(document)
        items = _from_tags(page) or _from_data(page)
        return parsed_items(self.name, "page", document, items)


def _from_tags(page: Page) -> list[Item]:
    """The paper of the citation tags, if there are any."""
    record: dict[str, Any] = {}
    nodes: list[tuple[str, Node]] = []
    described: Found | None = None
    for found in page.metas():
        if found.name in ("og:description", "dc.description", "description"):
            described = described or found
        prefix, _, rest = found.name.partition("citation_")
        if prefix or not rest or not found.text.strip():
            continue
        name = _NAMES.get(rest, found.name)
        if name in _SEVERAL:
            record.setdefault(name, []).append(found.text)
        elif record.setdefault(name, found.text) == found.text:
            nodes.append((name, Node(None, found.line, found.line)))
    if not record.get("title"):
        return []
    if "abstract" not in record and described and len(described.text) >= _SHORTEST_ABSTRACT:
        record["abstract"] = described.text
        nodes.append(("abstract", Node(None, described.line, described.line)))
    _join_pages(record)
    lines = [node.first for _, node in nodes]
    return [Item(record, Node(None, min(lines), max(lines), nodes))]


def _join_pages(record: dict[str, Any]) -> None:
    first, last = (record.pop(f"citation_{name}page", "") for name in ("first", "last"))
    if first:
        record["pages"] = f"{first}--{last}" if last and last != first else first


def _from_data(page: Page) -> list[Item]:
    """The paper in the data of Hugging Face's page."""
    for found in page.props():
        try:
            value = json_part([found.text]).value
        except (ValueError, RecursionError):
            continue
        if not isinstance(value, Mapping):
            continue
        paper = cast("Mapping[str, Any]", value).get("paper")
        if isinstance(paper, Mapping) and looks_like_paper(paper):
            node = Node(None, found.line, found.line)
            names = ("paper.title", "paper.summary")
            return [
                Item(
                    {"paper": paper}, Node(None, found.line, found.line, [(n, node) for n in names])
                )
            ]
    return []


READER = PaperPageReader()
