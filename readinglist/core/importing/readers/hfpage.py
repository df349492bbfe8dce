"""A saved page of Hugging Face's papers: the data in it, or its headings."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from typing import Any, cast

from readinglist.core.importing.entries import Document, Parsed
from readinglist.core.importing.parsing.accounting import nothing
from readinglist.core.importing.parsing.cleaning import day_of, title_of, without_markup
from readinglist.core.importing.parsing.jsonparts import json_part
from readinglist.core.importing.parsing.pagedata import Page, is_page
from readinglist.core.importing.parsing.parts import Item, Node, parsed_items
from readinglist.core.importing.parsing.records import Record

_DATA = "dailyPapers&quot;"
_ARTICLE = re.compile(r"<article[\s>]")
_LINK = re.compile(
    r"<h[1-4](?:\s[^<>]{0,1000})?>\s*<a\s[^<>]{0,1000}?"
    r"href=\"(?:https://huggingface\.co)?/papers/(\d{4}\.\d{4,5})(?:v\d+)?[#\"]"
)
_SITE = "https://huggingface.co/papers/"
_LONGEST_TITLE = 2000


@dataclass(frozen=True, slots=True)
class _Card:
    """A paper as the page shows it."""

    arxiv: str
    title: str
    title_line: int
    first: int
    last: int


class HfPageReader:
    """Reads the papers from the data that the page's scripts use, else from its headings."""

    name = "hf-page"

    def may_be(self, document: Document) -> bool:
        """See `Reader.may_be`."""
        if not is_page(document):
            return False
        return any(_DATA in line or "/papers/" in line for line in document.lines)

    def read(self, document: Document) -> Parsed:
        """See `Reader.read`."""
        if not is_page(document):
            return nothing(self.name, document)
        page = Page(document)
        cards = {card.arxiv: card for card in _cards(page)}
        data, line = _data(page)
        if data:
            items = [_item(record, line, cards) for record in _papers(data)]
            day = day_of(data.get("date"))[1]
            listed = date.fromisoformat(day) if day else None
            return parsed_items(self.name, "data", document, items, listed)
        shown = [_shown(card) for card in cards.values()]
        return parsed_items(self.name, "cards", document, shown)


def _data(page: Page) -> tuple[Record, int]:
    """The object with the list of papers, and its line."""
    for found in page.props():
        try:
            value = json_part([found.text]).value
        except (ValueError, RecursionError):
            continue
        if isinstance(value, Mapping) and _papers(cast("Record", value)):
            return cast("Record", value), found.line
    return {}, 0


def _papers(data: Record) -> list[Record]:
    """The members of its lists that have a paper in them."""
    return [
        cast("Record", member)
        for value in data.values()
        if isinstance(value, list)
        for member in cast("list[Any]", value)
        if isinstance(member, Mapping) and isinstance(cast("Record", member).get("paper"), Mapping)
    ]


def _cards(page: Page) -> Iterator[_Card]:
    starts = [match.start() for match in _ARTICLE.finditer(page.text)]
    for start, following in pairwise([*starts, len(page.text)]):
        end = page.text.find("</article>", start, following)
        end = following if end < 0 else end
        link = _LINK.search(page.text, start, end)
        if link is None:
            continue
        opened = page.text.find(">", link.end(), end)
        closed = page.text.find("</a>", opened, end)
        if 0 <= opened < closed <= opened + _LONGEST_TITLE:
            title = title_of(without_markup(page.text[opened + 1 : closed]))
            line = page.line_at(link.start())
            yield _Card(link[1], title, line, page.line_at(start), page.line_at(end))


def _item(record: Record, line: int, cards: Mapping[str, _Card]) -> Item:
    """A paper of the data; the page shows its title, the data hold its abstract."""
    card = cards.get(str(record["paper"].get("id")))
    abstract = Node(None, line, line)
    title = Node(None, card.title_line, card.title_line) if card else abstract
    members = [("paper.title", title), ("title", title)]
    members += [(name, abstract) for name in ("paper.summary", "summary")]
    first, last = (card.first, card.last) if card else (line, line)
    return Item(record, Node(None, first, last, members))


def _shown(card: _Card) -> Item:
    """A paper of a page without data."""
    record = {"title": card.title, "arxiv": card.arxiv, "url": _SITE + card.arxiv}
    title = Node(None, card.title_line, card.title_line)
    return Item(record, Node(None, card.first, card.last, [("title", title)]))


READER = HfPageReader()
