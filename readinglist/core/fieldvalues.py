"""What `set` may write into a paper, and how each value is read from text."""

import json
import re
from collections.abc import Callable, Iterable
from datetime import date
from typing import Any

from readinglist.core.citekeys import valid_key
from readinglist.core.errors import BadInput
from readinglist.core.model import Name
from readinglist.core.text import clean_line, clean_text, digest, normalise

KEPT = "Nothing was changed."
_ARXIV = re.compile(
    r"(?:https?://(?:www\.)?arxiv\.org/(?:abs|pdf)/|arxiv:)?"
    r"(\d{4}\.\d{4,5}(?:v\d+)?|[a-z-]+(?:\.[A-Z]{2})?/\d{7}(?:v\d+)?)(?:\.pdf)?",
    re.IGNORECASE,
)
_DOI = re.compile(r"(?:https?://(?:dx\.)?doi\.org/|doi:)?(10\.\d{4,9}/\S+)", re.IGNORECASE)
# A name ends at "and" or ";", but not inside braces.
_NAMES = re.compile(r"((?:\{[^{}]*\}|[^{};]|[{}])+?)(?:\s+and\s+|\s*;\s*|$)")


def column_values(name: str, text: str) -> dict[str, Any]:
    """The columns that `name=text` sets. Raises `BadInput` where it cannot be."""
    name = name.strip().lower()
    reader = _READERS.get(name)
    if reader is None:
        raise BadInput(f"There is no field {name}.", KEPT, f"Known: {', '.join(_READERS)}.")
    return reader(text)


def tag_name(text: str) -> str:
    """A tag as it is stored: one line, parts of its path trimmed. Raises `BadInput` for none."""
    parts = [part.strip() for part in clean_line(text).strip(" #").split("/")]
    tag = "/".join(part for part in parts if part)
    if not tag:
        raise BadInput("A tag needs a name.", KEPT)
    return tag


def tag_names(texts: Iterable[str]) -> tuple[str, ...]:
    """Tags as they are stored, each once and in order; what is no tag is left out."""
    found: dict[str, None] = {}
    for text in texts:
        try:
            found[tag_name(text)] = None
        except BadInput:
            continue
    return tuple(found)


def _title(text: str) -> dict[str, Any]:
    title = clean_line(text)
    if not title:
        raise BadInput("A paper needs a title.", KEPT)
    return {"title": title, "title_key": normalise(title)}


def _abstract(text: str) -> dict[str, Any]:
    abstract = clean_text(text).strip()
    return {"abstract": abstract, "abstract_key": digest(abstract)}


def _authors(text: str) -> dict[str, Any]:
    stored = [name.csl() for name in names(text)]
    return {"authors": json.dumps(stored, ensure_ascii=False, separators=(",", ":"))}


def names(text: str) -> tuple[Name, ...]:
    """The names in text such as "Lovelace, Ada and Alan Turing"."""
    parts = _NAMES.findall(clean_line(text))
    return tuple(Name.parse(part) for part in parts if part.strip())


def _year(text: str) -> dict[str, Any]:
    if not text.strip():
        return {"year": None}
    if not re.fullmatch(r"[1-9]\d{3}", text.strip()):
        raise BadInput(f"{text} is not a year of four digits.", KEPT)
    return {"year": int(text)}


def _date(text: str) -> dict[str, Any]:
    if not text.strip():
        return {"date": None}
    try:
        return {"date": date.fromisoformat(text.strip()).isoformat()}
    except ValueError:
        raise BadInput(f"{text} is not a day such as 2026-07-11.", KEPT) from None


def _identifier(column: str, named: str, pattern: re.Pattern[str], example: str) -> "_Reader":
    def read(text: str) -> dict[str, Any]:
        text = clean_line(text)
        match = pattern.fullmatch(text)
        if text and match is None:
            raise BadInput(f"{text} is not {named} such as {example}.", KEPT)
        return {column: match[1] if match else None}

    return read


def _url(text: str) -> dict[str, Any]:
    url = clean_line(text)
    if url and not re.fullmatch(r"https?://\S+", url):
        raise BadInput(f"{url} is not a link that begins with http:// or https://.", KEPT)
    return {"url": url or None}


def _key(text: str) -> dict[str, Any]:
    key = text.strip()
    if not valid_key(key):
        raise BadInput(
            f"“{key}” cannot be a citation key.", KEPT, "Use letters, digits and : . _ + / -"
        )
    return {"key": key}


def _type(text: str) -> dict[str, Any]:
    entry_type = clean_line(text).lower()
    if not re.fullmatch(r"[a-z]+", entry_type):
        raise BadInput(f"“{text}” is not an entry type such as misc or article.", KEPT)
    return {"entry_type": entry_type}


_Reader = Callable[[str], dict[str, Any]]
_READERS: dict[str, _Reader] = {
    "title": _title,
    "abstract": _abstract,
    "authors": _authors,
    "year": _year,
    "date": _date,
    "arxiv": _identifier("arxiv", "an arXiv id", _ARXIV, "2507.06203"),
    "doi": _identifier("doi", "a DOI", _DOI, "10.1000/182"),
    "url": _url,
    "key": _key,
    "entry_type": _type,
}
