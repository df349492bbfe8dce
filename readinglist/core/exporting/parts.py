"""What several formats say of a paper, in the same words: its link, its day, its note, its names.

Nothing here knows of a clock or a locale: the same paper gives the same text everywhere.
"""

import itertools
import json
import re
from collections.abc import Iterable, Iterator
from typing import Any
from urllib.parse import quote

from readinglist.core.model import Name, Paper
from readinglist.core.text import clean_line, clean_text

_LINK = re.compile(r"https?://[^\s/?#]", re.IGNORECASE)
_ISO = re.compile(r"(\d{4})(?:-(0\d|1[0-2])(?:-([0-2]\d|3[01]))?)?")
# What an address may hold beside letters and digits (RFC 3986); "%" stands for what is encoded.
_IN_LINKS = "!#$%&'()*+,-./:;=?@[]_~"


def web_link(url: str | None) -> str:
    """The address if it leads into the web, with all that is no part of one encoded; or nothing.

    Anything else (`javascript:`, `file:`) could do something when it is clicked.
    """
    url = clean_line(url or "")
    return quote(url, safe=_IN_LINKS) if _LINK.match(url) else ""


def link(paper: Paper) -> str:
    """Where the paper is to be found: its own link, that of its DOI, or its page at arXiv."""
    if found := web_link(paper.url):
        return found
    if paper.doi:
        return web_link(f"https://doi.org/{quote(paper.doi, safe='/()-._:;')}")
    return web_link(f"https://arxiv.org/abs/{quote(paper.arxiv, safe='/')}") if paper.arxiv else ""


def date_parts(paper: Paper) -> tuple[int, ...]:
    """Year, month and day as far as they are known."""
    for text in (paper.date, paper.fields.get("date")):
        match = _ISO.fullmatch(text or "")
        if match and (paper.year is None or int(match[1]) == paper.year):
            return tuple(int(part) for part in match.groups() if part and int(part))
    return (paper.year,) if paper.year is not None else ()


def day(paper: Paper) -> str:
    """The day in ISO 8601, or the month where only that is known."""
    known = date_parts(paper)
    return "-".join(f"{part:02}" for part in known) if len(known) > 1 else ""


def note(paper: Paper) -> str:
    """What the user wrote: the note, then each comment behind what it was made on."""
    said = [paper.note.strip()]
    for highlight in paper.highlights:
        if highlight.comment.strip():
            said.append(f"“{clean_line(highlight.quote)}”: {highlight.comment.strip()}")
    return clean_text("\n\n".join(text for text in said if text))


def family(name: Name) -> str:
    """The family name with what stands before it."""
    parts = (name.dropping_particle, name.non_dropping_particle, name.family)
    return " ".join(part for part in parts if part)


def authors(paper: Paper) -> str:
    """The authors in a row, as people read them."""
    return ", ".join(clean_line(str(name)) for name in paper.authors)


def doi(paper: Paper) -> str:
    """Its DOI, or the one of arXiv's own that an import brought with it."""
    return paper.doi or paper.fields.get("doi", "")


def person(written: str) -> Name:
    """A person as BibTeX writes one, "von Last, Jr, First"; what has one word only is a body."""
    family, *rest = (part.strip() for part in written.split(","))
    if not rest:
        return Name.parse(written) if " " in written else Name(literal=written)
    *suffix, given = rest
    words = family.split(" ")
    particles = list(itertools.takewhile(str.islower, words[:-1]))
    return Name(
        family=" ".join(words[len(particles) :]),
        given=given,
        non_dropping_particle=" ".join(particles),
        suffix=", ".join(suffix),
    )


def people(written: str) -> list[str]:
    """The persons in a stored field such as `editor`, which has them as BibTeX writes them."""
    names = (clean_line(name) for name in re.split(r"\s+and\s+", written))
    return [re.sub(r"^\{(.*)\}$", r"\1", name) for name in names if name]


def listed(names: Iterable[str]) -> str:
    """Tags as one text; a semicolon tells that they are a list even where it is only one."""
    text = "; ".join(clean_line(name) for name in names)
    return f"{text};" if "," in text and ";" not in text else text


def json_line(value: dict[str, Any]) -> str:
    """JSON in one line; what no file can hold (lone surrogates) is escaped, all else as it is."""
    text = json.dumps(value, ensure_ascii=False)
    try:
        text.encode()
    except UnicodeEncodeError:
        return json.dumps(value)
    return text


def separated(pieces: Iterable[str], start: str, between: str, end: str) -> Iterator[str]:
    """Pieces with something between them, which none of them needs to know of."""
    yield start
    for number, piece in enumerate(pieces):
        yield (between if number else "") + piece
    yield end
