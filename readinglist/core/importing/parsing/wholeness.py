"""Where a file of JSON or XML breaks off: most that cannot be read were cut by a download."""

import json
import re
from xml.parsers import expat

from readinglist.core.importing.entries import Document

_JSON = re.compile(r'\s*(?:\[\s*){0,2}\{\s*"[^"\n]{0,200}"\s*:')
_XML = re.compile(r"\s*<(?:\?xml|rss|feed|rdf:RDF|OAI-PMH)\b", re.IGNORECASE)
_HEAD = 20  # lines
_DECODER = json.JSONDecoder(strict=False)


def breaks_at(document: Document) -> int:
    """The line in which it breaks off, counted from 1; 0: it does not, or is of another format."""
    head = "\n".join(line[:1000] for line in document.lines[:_HEAD])
    if _JSON.match(head):
        return _json_breaks_at(document.text)
    return _xml_breaks_at(document.text) if _XML.match(head) else 0


def _json_breaks_at(text: str) -> int:
    try:
        _DECODER.raw_decode(text, len(text) - len(text.lstrip()))
    except json.JSONDecodeError as error:
        return text.count("\n", 0, len(text[: error.pos].rstrip())) + 1
    except (ValueError, RecursionError):  # a number or a depth that is read nowhere
        return 0
    return 0


def _xml_breaks_at(text: str) -> int:
    """Entities of the file's own are never looked into."""
    if "<!ENTITY" in text:
        return 0
    parser = expat.ParserCreate("utf-8")
    try:
        parser.Parse(text.encode("utf-8", "replace"), True)
    except expat.ExpatError as error:
        return min(error.lineno, text.rstrip().count("\n") + 1)
    return 0
