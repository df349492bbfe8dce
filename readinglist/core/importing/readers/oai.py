"""OAI-PMH answers: arXiv's own metadata formats ("arXiv", "arXivRaw") and Dublin Core.

Each record is parsed by itself: of a cut or broken answer the whole records are read. Records of
deleted papers belong to no paper.
"""

import io
import re
from collections.abc import Iterable
from dataclasses import replace
from xml.etree.ElementTree import Element, TreeBuilder
from xml.sax.handler import ContentHandler
from xml.sax.xmlreader import AttributesImpl

from readinglist.core.importing.entries import Details, Document, Parsed
from readinglist.core.importing.parsing.accounting import nothing
from readinglist.core.importing.parsing.arxivtext import details_of, name_of, plain
from readinglist.core.importing.parsing.cleaning import (
    abstract_of,
    arxiv_id,
    day_of,
    doi_of,
    link_of,
    names_of,
    title_of,
)
from readinglist.core.importing.parsing.found import Found, beginning, gathered
from readinglist.core.importing.parsing.markup import Piece, content_lines, cut
from readinglist.core.model import Name

_SIGN = re.compile(
    r"<(?:\w+:)?OAI-PMH[\s>]|<(?:\w+:)?ListRecords[\s>]|openarchives\.org/OAI/|arxiv\.org/OAI/"
)
_TITLES = ("title", "dc:title")
_ABSTRACTS = ("abstract", "dc:description")
_ARXIV_OWN = {"id", "title", "abstract", "authors", "created", "version"}
_DUBLIN_CORE = {"publisher": "publisher", "language": "language", "source": "oai:source"}
_DUBLIN_CORE_READ = {"title", "creator", "description", "date", "identifier"}


class OaiReader:
    """Reads records, whether the answer around them is whole or not."""

    name = "oai-pmh"

    def may_be(self, document: Document) -> bool:
        """See `Reader.may_be`."""
        return _SIGN.search(beginning(document)) is not None

    def read(self, document: Document) -> Parsed:
        """See `Reader.read`."""
        if not self.may_be(document):
            return nothing(self.name, document)
        found = (_found(piece) for piece in cut(document, "record"))
        return gathered(self.name, document, [paper for paper in found if paper is not None])


def _found(piece: Piece) -> Found | None:
    """The paper of a record; None for a deleted one."""
    record = _tree(piece.text) if piece.whole else None
    if record is None:
        return Found(piece.lines)
    header = record.find("header")
    if header is not None and header.get("status") == "deleted":
        return None
    metadata = record.find("metadata")
    said = next(iter(metadata), None) if metadata is not None else None
    if said is None:
        return Found(piece.lines)
    details = _dublin_core(said) if said.tag == "dc" else _arxiv(said)
    abstract = _text(said, "abstract") if said.tag != "dc" else _text(said, "description")
    return Found(
        piece.lines,
        title_of(plain(_text(said, "title"))),
        abstract_of(plain(abstract)),
        content_lines(piece, _TITLES),
        content_lines(piece, _ABSTRACTS),
        replace(details, fields={**details.fields, **_header_fields(header)}),
    )


def _header_fields(header: Element | None) -> dict[str, str]:
    values = {
        "oai:identifier": _text(header, "identifier"),
        "oai:datestamp": _text(header, "datestamp"),
        "oai:sets": _texts(header, "setSpec", " "),
    }
    return {name: value for name, value in values.items() if value}


def _arxiv(said: Element) -> Details:
    """Of the formats "arXiv" and "arXivRaw"; in the latter the authors are one text."""
    labels = {
        child.tag: value
        for child in said
        if child.tag not in _ARXIV_OWN and (value := _own_text(child))
    }
    authors = said.find("authors")
    persons = authors.findall("author") if authors is not None else []
    if authors is not None and not persons:
        labels["authors"] = _own_text(authors)
    affiliations = "; ".join(_own_text(item) for item in said.iter("affiliation"))
    versions = said.findall("version")
    labels |= {
        "date": _text(said, "created") or _text(next(iter(versions), None), "date"),
        "affiliation": affiliations,
        "versions": "; ".join(" ".join(_children(version)) for version in versions),
    }
    arxiv = arxiv_id(_text(said, "id"))
    details = details_of(labels, arxiv, f"https://arxiv.org/abs/{arxiv}" if arxiv else None)
    names = tuple(name for person in persons for name in _person(person))
    return replace(details, authors=names or details.authors)


def _person(author: Element) -> Iterable[Name]:
    family, given, suffix = (
        plain(_text(author, part)) for part in ("keyname", "forenames", "suffix")
    )
    if given or suffix:
        return (Name(family=family, given=given, suffix=suffix),)
    bodies = name_of(family)
    return bodies if bodies and bodies[0].literal else (Name(family=family),) if family else ()


def _dublin_core(said: Element) -> Details:
    identifiers = [_own_text(item) for item in said.findall("identifier")]
    arxiv = next(filter(None, map(arxiv_id, identifiers)), None)
    doi = next(filter(None, map(doi_of, identifiers)), None)
    url = next(filter(None, map(link_of, identifiers)), None)
    dates = sorted(_own_text(item) for item in said.findall("date"))
    year, day = day_of(dates[0]) if dates else (None, None)
    others = [text for text in identifiers if not (arxiv_id(text) or doi_of(text) or text == url)]
    fields = {
        "oai:identifiers": "; ".join(others),
        "oai:dates": "; ".join(dates[1:]),
        "oai:descriptions": "; ".join(_all(said, "description")[1:]),
    }
    for child in said:
        if child.tag not in _DUBLIN_CORE_READ and (value := _own_text(child)):
            name = _DUBLIN_CORE.get(child.tag, f"oai:{child.tag}")
            fields[name] = f"{fields[name]}; {value}" if name in fields else value
    authors = names_of(plain(name) for name in _all(said, "creator"))
    kept = {name: value for name, value in fields.items() if value}
    return Details(authors, year, day, arxiv, doi, url, fields=kept)


def _children(element: Element) -> list[str]:
    return [*element.attrib.values(), *(_own_text(child) for child in element)]


def _own_text(element: Element) -> str:
    return " ".join((element.text or "").split())


def _text(element: Element | None, tag: str) -> str:
    child = element.find(tag) if element is not None else None
    return _own_text(child) if child is not None else ""


def _all(element: Element | None, tag: str) -> list[str]:
    children = element.findall(tag) if element is not None else []
    return [_own_text(child) for child in children]


def _texts(element: Element | None, tag: str, between: str) -> str:
    return between.join(_all(element, tag))


def _tree(text: str) -> Element | None:
    """A record's elements, names without their prefixes; None where it is not well formed."""
    from xml.sax import SAXException

    from defusedxml.common import DefusedXmlException
    from defusedxml.expatreader import create_parser

    handler = _Builder()
    parser = create_parser()
    parser.setContentHandler(handler)
    try:
        parser.parse(io.StringIO(text))
        return handler.builder.close()
    except (SAXException, DefusedXmlException):
        return None


class _Builder(ContentHandler):
    """Builds the tree without looking at namespaces: a record may use prefixes of the answer's."""

    def __init__(self) -> None:
        super().__init__()
        self.builder = TreeBuilder()

    def startElement(self, name: str, attrs: AttributesImpl) -> None:  # noqa: N802
        self.builder.start(name.rpartition(":")[2], dict(attrs.items()))

    def endElement(self, name: str) -> None:  # noqa: N802
        self.builder.end(name.rpartition(":")[2])

    def characters(self, content: str) -> None:
        self.builder.data(content)


READER = OaiReader()
