"""A document as text: YAML front matter, and the note as the Markdown below it."""

import re
from collections.abc import Callable, Iterable, Mapping
from typing import Any, cast

from readinglist.core import fieldvalues, highlights
from readinglist.core.errors import BadInput, KnownError
from readinglist.core.mirror import plainyaml
from readinglist.core.mirror.document import Document, Seen, by_day, by_time
from readinglist.core.model import QUEUE_STATUSES, STATUSES, Highlight, Name
from readinglist.core.text import clean_line, clean_text

LONGEST = 5_000_000  # characters of a file
_FENCE = "---"
_UID = re.compile(r"[0-9a-f]{16}")
_HASH = re.compile(r"[0-9a-f]{64}")
_TIME = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ")
_TRUE, _FALSE = ("true", "yes", "on", "1"), ("false", "no", "off", "0", "")


class NoFrontMatter(BadInput):
    """The text has none: it is no file of a mirror."""

    def __init__(self) -> None:
        super().__init__("It does not begin with front matter (a line of ---).")


# Writing -------------------------------------------------------------------------------------


def render(document: Document) -> str:
    """The file of a document. The same document is always the same text."""
    front = plainyaml.dump(_front(document))
    body = f"\n{document.note}\n" if document.note else ""
    return f"{_FENCE}\n{front}{_FENCE}\n{body}"


def _front(document: Document) -> dict[str, Any]:
    """What the front matter says: what people edit always, the rest where there is something."""
    always: dict[str, Any] = {
        "title": document.title,
        "uid": document.uid,
        "key": document.key,
        "status": document.status,
        "starred": document.starred,
        "rating": document.rating,
        "tags": list(document.tags),
    }
    rest: dict[str, Any] = {
        "type": document.entry_type,
        "authors": [plainyaml.Line(name.csl()) for name in document.authors],
        "year": document.year,
        "date": document.date,
        "arxiv": document.arxiv,
        "doi": document.doi,
        "url": document.url,
        "queue": document.queue_position,
        "queued": document.queued,
        "snoozed_until": document.snoozed_until,
        "added": document.added,
        "aliases": list(document.aliases),
        "sightings": [plainyaml.Line(_filled(_seen_values(seen))) for seen in document.sightings],
        "highlights": [_filled(_highlight_values(mark)) for mark in document.highlights],
        "fields": dict(sorted(document.fields.items())),
        "abstract": plainyaml.Block(document.abstract),
    }
    return always | _filled(rest)


def _filled(values: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in values.items() if value not in (None, "", [], {})}


def _seen_values(seen: Seen) -> dict[str, Any]:
    return {
        name: getattr(seen, name) for name in ("file", "rank", "day", "layout", "format", "hash")
    }


def _highlight_values(mark: Highlight) -> dict[str, Any]:
    return {name: getattr(mark, name) for name in Highlight.__dataclass_fields__}


# Reading -------------------------------------------------------------------------------------


def parse(text: str) -> Document:
    """The document that a file's text is. Raises `BadInput` with a sentence that says why not.

    What is not there is empty. Keys that mean nothing here are kept among the `fields`.
    """
    if len(text) > LONGEST:
        raise BadInput(f"It is longer than {LONGEST:,} characters.")
    front, body = _parted(text)
    values = _mapping(plainyaml.load(front), "The front matter")
    try:
        return _document(values, clean_text(body).strip())
    except KnownError as error:
        raise BadInput(error.what, "", error.do) from None


def _parted(text: str) -> tuple[str, str]:
    """The front matter, and what is below it."""
    lines = clean_text(text.removeprefix("\ufeff")).split("\n")
    if lines[0].rstrip() != _FENCE:
        raise NoFrontMatter
    for number, line in enumerate(lines[1:], 1):
        if line.rstrip() in (_FENCE, "..."):
            return "\n".join(lines[1:number]), "\n".join(lines[number + 1 :])
    raise BadInput("Its front matter does not end (with a line of ---).")


def _document(values: dict[str, Any], note: str) -> Document:
    authors = values.pop("authors", None)
    status = _text(values, "status") or "new"
    if status not in STATUSES:
        raise BadInput(f"There is no status {status}.", "", f"Known: {', '.join(STATUSES)}.")
    uid = _matching(_UID, _text(values, "uid"))
    queue = _position(_text(values, "queue"))
    queued = _matching(_TIME, _text(values, "queued")) or None
    star, starred = _text(values, "star"), _text(values, "starred")  # the first by hand
    said = clean_text(_text(values, "note")).strip()  # written up there by hand
    columns: dict[str, Any] = {}
    for name, column in _COLUMNS.items():
        text = _text(values, name)
        if text or name == "title":
            columns[column] = _column(column, text)
    return Document(
        **columns,
        uid=uid,
        authors=_authors(authors),
        status=status,
        starred=_truth("starred", star or starred),
        rating=_number("rating", _text(values, "rating") or "0", 5),
        tags=_names(values, "tags", fieldvalues.tag_name),
        queue_position=queue if status in QUEUE_STATUSES else None,
        queued=queued if status in QUEUE_STATUSES else None,
        snoozed_until=_day("snoozed_until", _text(values, "snoozed_until")),
        added=_matching(_TIME, _text(values, "added")),
        aliases=_names(values, "aliases", lambda key: _column("key", key)),
        sightings=_sightings(values.pop("sightings", None)),
        highlights=_highlights(values.pop("highlights", None), uid),
        fields=_fields(values),
        note=f"{note}\n\n{said}".strip() if said not in note else note,
    )


_COLUMNS = {
    name: name for name in ("title", "key", "year", "date", "arxiv", "doi", "url", "abstract")
} | {"type": "entry_type"}


def _column(name: str, text: str) -> Any:
    """The value of a column as the library would store it."""
    try:
        return fieldvalues.column_values(name, text)[name]
    except BadInput as error:
        raise BadInput(f"{name}: {clean_line(error.what)}", "", error.do) from None


def _text(values: dict[str, Any], name: str) -> str:
    value = values.pop(name, "")
    if not isinstance(value, str):
        raise BadInput(f"{name} is not a text.")
    return value


def _matching(pattern: re.Pattern[str], text: str) -> str:
    return text if pattern.fullmatch(text) else ""


def _truth(name: str, text: str) -> bool:
    if text.lower() in _TRUE:
        return True
    if text.lower() in _FALSE:
        return False
    raise BadInput(f"{name} is “{clean_line(text)}”, neither true nor false.")


def _number(name: str, text: str, most: int) -> int:
    if re.fullmatch(r"\d{1,9}", text) and int(text) <= most:
        return int(text)
    raise BadInput(f"{name} is “{clean_line(text)}”, not a number from 0 to {most}.")


def _position(text: str) -> int | None:
    if text and not re.fullmatch(r"-?\d{1,15}", text):
        raise BadInput(f"queue is “{clean_line(text)}”, not a number.")
    return int(text) if text else None


def _day(name: str, text: str) -> str | None:
    try:
        return fieldvalues.column_values("date", text)["date"]
    except BadInput as error:
        raise BadInput(f"{name}: {clean_line(error.what)}") from None


def _names(values: dict[str, Any], name: str, read: Callable[[str], str]) -> tuple[str, ...]:
    """A list of names, or names with commas between."""
    value = values.pop(name, "")
    listed = value.split(",") if isinstance(value, str) else value
    texts = [str(each).strip() for each in cast(list[Any], listed)]
    if isinstance(value, dict) or any(not isinstance(each, str) for each in listed):
        raise BadInput(f"{name} is not a list of names.")
    return tuple(sorted({read(each) for each in texts if each}))


def _authors(value: Any) -> tuple[Name, ...]:
    if isinstance(value, str):
        return fieldvalues.names(value)
    return tuple(_name(each) for each in _list(value, "authors"))


def _name(value: Any) -> Name:
    if isinstance(value, str) and value.strip():
        return Name.parse(value)
    known = [name.replace("_", "-") for name in Name.__dataclass_fields__]
    parts = _parts(value, "An author", known)
    name = Name.from_csl({part: clean_line(text) for part, text in parts.items()})
    if name == Name():
        raise BadInput("An author has no name (family and given, or literal).")
    return name


def _sightings(value: Any) -> tuple[Seen, ...]:
    found: dict[tuple[str, int], Seen] = {}
    for each in _list(value, "sightings"):
        parts = _parts(each, "A sighting", Seen.__dataclass_fields__)
        if not _HASH.fullmatch(parts.get("hash", "")):
            raise BadInput("A sighting has no hash of its file (64 hexadecimal digits).")
        rank = _number("rank", parts.get("rank", ""), 10**8)
        file, layout, form = (clean_line(parts.get(n, "")) for n in ("file", "layout", "format"))
        day = _day("day", parts.get("day", ""))
        found[parts["hash"], rank] = Seen(parts["hash"], rank, file, day, layout, form)
    return tuple(sorted(found.values(), key=by_day))


def _highlights(value: Any, paper: str) -> tuple[Highlight, ...]:
    """Those without a uid get one that is the same on every machine: by paper and quote."""
    found: dict[str, Highlight] = {}
    for number, each in enumerate(_list(value, "highlights")):
        said = _parts(each, "A highlight", Highlight.__dataclass_fields__)
        parts = {name: clean_text(text) for name, text in said.items()}
        if not parts.get("quote", "").strip():
            raise BadInput("A highlight has no quote.")
        uid = _matching(_UID, parts.get("uid", ""))
        if not uid or uid in found:
            uid = highlights.uid_of(f"{paper} {number} {parts['quote']}")
        colour = parts.get("colour", "")
        found[uid] = Highlight(
            uid,
            parts["quote"],
            parts.get("prefix", ""),
            parts.get("suffix", ""),
            parts.get("comment", "").strip(),
            colour if colour in highlights.COLOURS else highlights.COLOURS[0],
            _matching(_TIME, parts.get("created", "")),
        )
    return tuple(sorted(found.values(), key=by_time))


def _parts(value: Any, what: str, known: Iterable[str]) -> dict[str, str]:
    """A mapping of texts that has nothing else in it than what is known."""
    parts = _mapping(value, what)
    for name, text in parts.items():
        if name not in known:
            raise BadInput(f"{what} has {clean_line(name)}, which means nothing here.")
        if not isinstance(text, str):
            raise BadInput(f"{what}: {name} is not a text.")
    return parts


def _fields(values: dict[str, Any]) -> dict[str, str]:
    """The `fields`, and what else there is: nobody's words are dropped."""
    given = values.pop("fields", "")
    own = {} if given == "" else _mapping(given, "fields")
    found: dict[str, str] = {}
    for name, value in [*own.items(), *values.items()]:
        name = clean_line(name)
        if name in found:
            raise BadInput(f"{name} is there twice.")
        found[name] = clean_text(value if isinstance(value, str) else _as_yaml(value))
    return found


def _as_yaml(value: Any) -> str:
    return plainyaml.dump(value, flow=True).strip()


def _list(value: Any, name: str) -> list[Any]:
    if value is None or value == "":
        return []
    if not isinstance(value, list):
        raise BadInput(f"{name} is not a list.")
    return cast(list[Any], value)


def _mapping(value: Any, name: str) -> dict[str, Any]:
    if not isinstance(value, Mapping):
        raise BadInput(f"{name} is not a list of names and values.")
    return dict(cast(Mapping[str, Any], value))
