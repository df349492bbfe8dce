"""arXiv's listing pages ("new", "recent"), saved as HTML or copied as text.

Several pages may be in one file. Each paper's part is cut out and read by itself.
"""

import re
import warnings
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from readinglist.core.importing.entries import Document, Parsed
from readinglist.core.importing.parsing.accounting import nothing
from readinglist.core.importing.parsing.arxivtext import details_of, plain
from readinglist.core.importing.parsing.cleaning import abstract_of, arxiv_id, title_of
from readinglist.core.importing.parsing.found import NOWHERE, Found, beginning, gathered
from readinglist.core.importing.parsing.markup import Piece, cut_before, tame

if TYPE_CHECKING:
    from bs4 import BeautifulSoup, Tag

_SEEN = 200_000  # characters that are looked at: a page has its menus and styles first
_HTML = re.compile(r"<dt[\s>]", re.IGNORECASE)
_HTML_TITLE = re.compile(r"list-title[^<>]{0,200}>\s*(?:<[^<>]{0,200}>\s*Title:\s*</[a-z]+>\s*)?")
_HTML_ABSTRACT = re.compile(r"<p [^<>]{0,100}mathjax[^<>]{0,100}>\s*")
_ITEM = re.compile(r"[ \t]*\[\d{1,6}\][ \t]+(arXiv:[\w.-]+(?:/\d{7})?(?:v\d+)?)\b(.*)")
_TEXT = re.compile(rf"^{_ITEM.pattern}$", re.MULTILINE)
_LABEL = re.compile(
    r"[ \t]*(Title|Authors?|Comments?|Subjects|Journal-ref|Report-no|DOI|MSC-class|ACM-class)"
    r":[ \t]*(.*)"
)
_BETWEEN = re.compile(
    r"\s*(?:.*\(\s*(?:showing|continued).*entries\s*\)"
    r"|Total of \d+ entries.*|Showing up to \d+ entries.*|\[?\s*total of \d+ entries.*"
    r"|(?:New submissions|Cross[- ](?:lists|submissions)|Replacements?(?: submissions)?)\b.{0,60}"
    r"|(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]*, \d{1,2} [A-Z][a-z]{2} \d{4}.{0,60}"
    r"|About|Help|contact arXiv.*|Links to:.*)\s*",
    re.IGNORECASE,
)
_LONGEST_BETWEEN = 200  # characters
_MARK = re.compile(r"\(([^()]+)\)")  # "(cross-list from cs.LG)", "(replaced)"


class ArxivPageReader:
    """Reads both, the page's source and the page's text."""

    name = "arxiv-page"

    def may_be(self, document: Document) -> bool:
        """See `Reader.may_be`."""
        seen = beginning(document, _SEEN)
        return _is_source(seen) or _TEXT.search(seen) is not None

    def read(self, document: Document) -> Parsed:
        """See `Reader.read`."""
        if _is_source(beginning(document, _SEEN)):
            pieces = (piece for piece in cut_before(document, "dt", "dl"))
            found = [_from_html(piece) for piece in pieces if "arxiv" in piece.text.lower()]
            return gathered(self.name, document, found)
        if not self.may_be(document):
            return nothing(self.name, document)
        items = _items(document.lines)
        return gathered(self.name, document, [_from_text(document, item) for item in items])


def _is_source(seen: str) -> bool:
    return "list-title" in seen and _HTML.search(seen) is not None


# The page's source -----------------------------------------------------------------------------


def _from_html(piece: Piece) -> Found:
    from bs4 import BeautifulSoup, MarkupResemblesLocatorWarning

    identified = arxiv_id(piece.text)
    if not piece.whole or identified is None or not _HTML_TITLE.search(piece.text):
        return Found(piece.lines)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", MarkupResemblesLocatorWarning)
        soup = BeautifulSoup(tame(piece.text), "html.parser")
    labels: dict[str, str] = {}
    for name in ("title", "authors", "comments", "subjects", "journal-ref", "report-no", "doi"):
        tag = soup.find(class_=f"list-{name}")
        if tag is not None:
            labels[name] = re.sub(r"^[A-Z][A-Za-z-]+:\s*", "", _seen(tag))
    labels["announced"] = _announced(soup)
    title = labels.pop("title", "")
    paragraph = soup.select_one("p.mathjax")
    abstract = abstract_of(plain(_seen(paragraph))) if paragraph is not None else ""
    return Found(
        piece.lines,
        title_of(plain(title)),
        abstract,
        _lines_of(piece, _HTML_TITLE, title),
        _lines_of(piece, _HTML_ABSTRACT, abstract),
        details_of(labels, identified, f"https://arxiv.org/abs/{identified}"),
    )


def _seen(tag: "Tag") -> str:
    """The text of an element; arXiv writes "this https URL" where it has a link."""
    for link in tag.find_all("a", href=True):
        if link.get_text().startswith("this http"):
            link.string = str(link["href"])
    return " ".join(tag.get_text().split())


def _announced(soup: "BeautifulSoup") -> str:
    term = soup.find("dt")
    mark = _MARK.search(_seen(term)) if term is not None else None
    return mark[1] if mark else ""


def _lines_of(piece: Piece, opening: re.Pattern[str], text: str) -> range:
    """The lines that an element's text takes."""
    match = opening.search(piece.text)
    if match is None or not text:
        return NOWHERE
    start = match.end()
    end = re.compile(r"\s*</(?:div|p)\b").search(piece.text, start)
    first = piece.first + piece.text.count("\n", 0, start)
    return range(first, first + piece.text.count("\n", start, end.start() if end else start) + 1)


# The page's text -------------------------------------------------------------------------------


@dataclass(slots=True)
class _Item:
    """A paper's lines, counted from 0, and what their labels say."""

    arxiv: str
    first: int
    last: int
    said: dict[str, list[str]] = field(default_factory=dict[str, list[str]])
    places: dict[str, list[int]] = field(default_factory=dict[str, list[int]])

    def add(self, label: str, text: str, place: int) -> None:
        told = self.said.setdefault(label, [])
        if text.strip():
            told.append(text.strip())
            self.places.setdefault(label, []).append(place)
        self.last = place


def _items(lines: Sequence[str]) -> list[_Item]:
    """The papers, each up to the next one or to what stands between them."""
    items: list[_Item] = []
    item: _Item | None = None
    label = ""
    for place, line in enumerate(lines):
        first, labelled = _ITEM.fullmatch(line), _LABEL.fullmatch(line)
        if first:
            item, label = _Item(first[1], place, place), ""
            mark = _MARK.search(first[2])
            item.said["announced"] = [mark[1]] if mark else []
            items.append(item)
        elif item is None or not line.strip():
            continue
        elif labelled:
            label = _label(labelled[1])
            item.add(label, labelled[2], place)
        elif len(line) <= _LONGEST_BETWEEN and _BETWEEN.fullmatch(line):
            item = None
        else:
            label = _next_label(item, label)
            item.add(label, line, place)
    return items


def _label(text: str) -> str:
    name = text.lower()
    return {"author": "authors", "comment": "comments"}.get(name, name)


def _next_label(item: _Item, label: str) -> str:
    """What a line without a label is, by what stood before it."""
    if label == "title" and item.said["title"]:
        return "authors"
    if label in ("title", "authors"):
        return label
    return "abstract"


def _from_text(document: Document, item: _Item) -> Found:
    labels = {label: " ".join(parts) for label, parts in item.said.items()}
    arxiv = arxiv_id(item.arxiv)
    lines = range(item.first + 1, item.last + 2)
    is_last = item.last == len(document.lines) - 1
    if arxiv is None or "title" not in labels or (is_last and _is_cut(document, item)):
        return Found(lines)
    abstract = labels.pop("abstract", "")
    return Found(
        lines,
        title_of(plain(labels["title"])),
        abstract_of(plain(abstract)),
        _numbers(item, "title"),
        _numbers(item, "abstract"),
        details_of(labels, arxiv, f"https://arxiv.org/abs/{arxiv}"),
    )


def _numbers(item: _Item, label: str) -> range:
    places = item.places.get(label)
    return range(places[0] + 1, places[-1] + 2) if places else NOWHERE


def _is_cut(document: Document, item: _Item) -> bool:
    """Whether the file ends within the paper: without a line end, before its subjects are told."""
    return not document.ends_whole and "subjects" not in item.said


READER = ArxivPageReader()
