# pyright: basic
# feedparser has no types.
"""Atom and RSS feeds: arXiv's API and RSS, Hugging Face's daily papers, digests, journals.

Each item is cut out first and handed to feedparser in a feed of its own make: a document type and
its entities never reach it, and a broken item harms no other.
"""

import io
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from readinglist.core.importing.entries import Details, Document, Parsed
from readinglist.core.importing.parsing.accounting import nothing
from readinglist.core.importing.parsing.arxivtext import authors_of, is_category, plain
from readinglist.core.importing.parsing.cleaning import (
    abstract_of,
    arxiv_id,
    day_of,
    doi_of,
    names_of,
    title_of,
)
from readinglist.core.importing.parsing.found import Found, gathered
from readinglist.core.importing.parsing.markup import (
    Piece,
    content_lines,
    cut,
    first_tag,
    paragraphs,
)
from readinglist.core.model import Name

_ROOTS = {"rss", "feed", "RDF"}
_BATCH = 50  # items parsed at once where none of them is broken
_ALONE = 1000  # items parsed each by itself, at most: what is broken takes longer
_TITLES = ("title", "(?:atom|rss|dc):title")
_ABSTRACTS = ("(?:atom:)?summary", "description", "content:encoded", "(?:atom:)?content")
_HEADERS = {"content-type": "application/xml; charset=utf-8"}

_OLD_ARXIV_TITLE = re.compile(r"\s*\((arXiv:\S+) \[([\w.-]+)\][^()]*\)$")
_ANNOUNCED = re.compile(r"arXiv:\S+ Announce Type: (\S+)\s*(?:Abstract:\s*)?")
_LABELLED = re.compile(
    r"(authors?(?:\(s\))?|abstract|summary|ai[ -]summary|tl;?dr|upvotes)\s*[:：]\s*(.*)",
    re.IGNORECASE,
)
_FOREIGN = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_NAMES = {
    "prism_publicationname": "journal",
    "prism_volume": "volume",
    "prism_number": "number",
    "prism_issn": "issn",
    "publisher": "publisher",
    "language": "language",
}
_READ = {
    "title", "summary", "content", "link", "links", "author", "authors", "tags", "published",
    "arxiv_doi", "prism_doi", "arxiv_primary_category", "guidislink", "author_detail",
}  # fmt: skip


class FeedReader:
    """Reads the entries and items of a feed."""

    name = "feed"

    def may_be(self, document: Document) -> bool:
        """See `Reader.may_be`."""
        return first_tag(document)[0] in _ROOTS

    def read(self, document: Document) -> Parsed:
        """See `Reader.read`."""
        name, opening = first_tag(document)
        if name not in _ROOTS:
            return nothing(self.name, document)
        pieces = cut(document, "entry|item")
        items = list(_items(opening, [piece for piece in pieces if piece.whole]))
        own_words = sum(map(_is_told_in_another_language, items)) * 2 > len(items)
        rest = iter(items)
        found = [_found(piece, next(rest) if piece.whole else None, own_words) for piece in pieces]
        read = gathered(self.name, document, found)
        return replace(read, confidence=read.confidence * _share_of_papers(found))


def _share_of_papers(found: Sequence[Found]) -> float:
    """A feed may hold anything: papers have an identifier, or authors and an abstract."""
    named = [paper for paper in found if paper.name]
    papers = sum(
        bool(paper.details.arxiv or paper.details.doi or (paper.details.authors and paper.abstract))
        for paper in named
    )
    return papers / len(named) if named else 0.0


def _items(opening: str, pieces: Sequence[Piece]) -> Iterator[Any]:
    """What feedparser makes of each piece; None where it makes nothing of it."""
    alone = _ALONE
    for start in range(0, len(pieces), _BATCH):
        batch = [piece.text for piece in pieces[start : start + _BATCH]]
        items, sound = _parsed(opening, batch)
        if sound and len(items) == len(batch):
            yield from items
            continue
        for text in batch:
            items = _parsed(opening, [text])[0] if alone else []
            alone -= bool(alone)
            yield items[0] if len(items) == 1 else None


def _parsed(opening: str, texts: Iterable[str]) -> tuple[list[Any], bool]:
    """The items of a feed that is made of these texts, and whether it is well formed."""
    import feedparser

    root = re.match(r"<([\w.:-]+)", opening)
    name = root[1] if root else "rss"
    channel = ("<channel>", "</channel>") if name == "rss" else ("", "")
    feed = f"{opening.replace('/>', '>')}{channel[0]}{''.join(texts)}{channel[1]}</{name}>"
    try:
        # A stream: of a text feedparser would think that it may be an address.
        found = feedparser.parse(
            io.BytesIO(feed.encode()),
            response_headers=_HEADERS,
            sanitize_html=False,
            resolve_relative_uris=False,
        )
    except Exception:
        # Which exceptions a hostile item can raise in there is not documented.
        return [], False
    return found.entries, not found.bozo


def _is_told_in_another_language(item: Any) -> bool:
    """Whether a digest tells of the paper in another language than the paper's own."""
    if item is None or _FOREIGN.search(item.get("title", "")):
        return False
    return _FOREIGN.search(item.get("summary", "")) is not None


def _found(piece: Piece, item: Any, own_words: bool) -> Found:
    """The paper of an item. `own_words`: the feed is a digest, its texts are no abstracts."""
    if item is None:
        return Found(piece.lines)
    title, told = _title(item)
    texts = _texts(item, own_words)
    details = _details(item, texts, told)
    return Found(
        piece.lines,
        title,
        texts.abstract,
        content_lines(piece, _TITLES),
        content_lines(piece, _ABSTRACTS) if texts.abstract else range(0),
        details,
    )


def _title(item: Any) -> tuple[str, str]:
    """The title, and the identifier that arXiv's RSS once put behind it."""
    text = item.get("title", "")
    if (item.get("title_detail") or {}).get("type") in ("text/html", "application/xhtml+xml"):
        text = " ".join(paragraphs(text))
    text = title_of(plain(text))
    old = _OLD_ARXIV_TITLE.search(text[-80:])
    if old is None:
        return text, ""
    return text.removesuffix(old[0]).rstrip("."), f"{old[1]} {old[2]}"


@dataclass(slots=True)
class _Texts:
    """What the summary and the content of an item hold."""

    abstract: str = ""
    authors: str = ""
    fields: dict[str, str] = field(default_factory=dict)


def _texts(item: Any, own_words: bool) -> _Texts:
    texts = _Texts()
    details = [("summary", item.get("summary_detail") or {"value": item.get("summary", "")})]
    details += [("content", content) for content in item.get("content", ())]
    for kind, detail in details:
        prose = "\n".join(_unlabelled(detail, texts))
        announced = _ANNOUNCED.match(prose)
        if announced:
            texts.fields["arxiv:announce_type"] = announced[1]
            prose = prose[announced.end() :]
        if not prose:
            continue
        if texts.abstract or own_words:
            if abstract_of(plain(prose)) != texts.abstract:
                texts.fields[f"feed:{kind}"] = prose
        else:
            texts.abstract = abstract_of(plain(prose))
    return texts


def _unlabelled(detail: Any, texts: _Texts) -> list[str]:
    """The paragraphs of a text without those that say by a label what they are."""
    value = detail.get("value") or ""
    is_html = detail.get("type") in ("text/html", "application/xhtml+xml")
    said: dict[str, str] = {}
    rest: list[str] = []
    for paragraph in paragraphs(value) if is_html else [" ".join(value.split())]:
        match = _LABELLED.fullmatch(paragraph)
        label = match[1].lower() if match else ""
        if match and label not in said:
            said[label] = match[2]
        else:
            rest.append(paragraph)
    for label, text in said.items():
        if label.startswith("author"):
            texts.authors = text
        elif label == "upvotes":
            texts.fields["hf:upvotes"] = text
        elif label not in ("abstract", "summary"):
            texts.fields["ai_summary" if label.startswith("ai") else "tldr"] = text
    told = said.get("abstract") or said.get("summary")
    if told is None:
        return rest
    if said.get("abstract") and said.get("summary"):
        texts.fields["feed:summary"] = said["summary"]
    return [told, *rest]


def _details(item: Any, texts: _Texts, told: str) -> Details:
    links = [link.get("href", "") for link in item.get("links", ())]
    link = item.get("link", "")
    sources = [told, link, item.get("id", ""), *links, item.get("dc_identifier", "")]
    arxiv = next(filter(None, map(arxiv_id, sources)), None)
    dois = [item.get("arxiv_doi", ""), item.get("prism_doi", ""), *sources]
    doi = next(filter(None, map(doi_of, dois)), None)
    published = item.get("published") or item.get("updated") or ""
    year, day = day_of(published)
    if arxiv and day and not _is_of_its_month(arxiv, day):
        year, day = None, None
    authors, note = _authors(item, texts)
    tags, fields = _tags(item)
    if told:
        fields.setdefault("primaryclass", told.split()[1])
    others = [href for href in links if href != link]
    fields |= {"feed:links": " ".join(others)} if others else {}
    fields |= {"feed:published": published} if published and not year else {}
    fields |= {"arxiv:authors_note": note} if note else {}
    fields |= texts.fields | _rest(item)
    return Details(authors, year, day, arxiv, doi, link or None, fields=fields, tags=tags)


def _is_of_its_month(arxiv: str, day: str) -> bool:
    """Whether the paper can be of that day: its id tells the month. If not, the item is."""
    months = re.match(r"(\d\d)(\d\d)\.", arxiv)
    if months is None:
        return True
    told = (2000 + int(months[1])) * 12 + int(months[2])
    return abs(told - (int(day[:4]) * 12 + int(day[5:7]))) <= 1


def _authors(item: Any, texts: _Texts) -> tuple[tuple[Name, ...], str]:
    """Persons, each by themselves or all in one text; and what stands in brackets behind them."""
    names = [author.get("name", "") for author in item.get("authors", ())]
    names = [" ".join(paragraphs(name)) for name in names if name] or [texts.authors]
    if len(names) == 1:
        before, comma, after = (part.strip() for part in names[0].partition(","))
        if comma and "," not in after and " " not in before:
            return names_of(names), ""  # "Family, Given"
        return authors_of(names[0])
    if any("," in name for name in names):
        return names_of(plain(name) for name in names), ""
    persons = [authors_of(name) for name in names]
    notes = "; ".join(note for _, note in persons if note)
    return tuple(person for found, _ in persons for person in found), notes


def _tags(item: Any) -> tuple[tuple[str, ...], dict[str, str]]:
    """The tags, and as fields what are arXiv's categories."""
    tags: dict[str, None] = {}
    categories: list[str] = []
    classes: list[str] = []
    for tag in item.get("tags", ()):
        term = " ".join((tag.get("term") or "").split())
        if is_category(term):
            categories.append(term)
        elif "arxiv.org" in (tag.get("scheme") or ""):
            classes.append(term)  # of the ACM or the MSC
        elif term:
            tags[term] = None
    primary = (item.get("arxiv_primary_category") or {}).get("term") or "".join(categories[:1])
    fields = {
        "primaryclass": primary,
        "categories": " ".join(categories),
        "arxiv:classes": "; ".join(classes),
    }
    return tuple(tags), {name: value for name, value in fields.items() if value}


def _rest(item: Any) -> dict[str, str]:
    """What else an item says."""
    fields: dict[str, str] = {}
    for key, value in item.items():
        if isinstance(value, str) and value.strip() and key not in _READ:
            name = key.replace("arxiv_", "arxiv:", 1) if key.startswith("arxiv_") else f"feed:{key}"
            fields[_NAMES.get(key, name)] = " ".join(value.split())
    pages = [fields.pop(f"feed:prism_{end}ingpage", "") for end in ("start", "end")]
    if any(pages):
        fields["pages"] = "--".join(filter(None, pages))
    return fields


READER = FeedReader()
