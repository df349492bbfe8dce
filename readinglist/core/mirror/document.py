"""What a file of the mirror says of a paper: all that belongs to it, wherever its library lies.

Nothing in it depends on one library's row ids or clocks, so that two libraries that know the same
of a paper write the same file.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from readinglist.core.model import Highlight, Name, Paper


@dataclass(frozen=True, slots=True)
class Seen:
    """A sighting: at `rank` of the file with that `hash` (SHA-256); the rest describes the file."""

    hash: str
    rank: int
    file: str = ""
    day: str | None = None
    layout: str = ""
    format: str = ""


@dataclass(frozen=True, slots=True)
class Document:
    """A paper as its file has it. Tags, aliases, sightings and highlights are sorted."""

    title: str
    uid: str = ""
    key: str = ""
    entry_type: str = "misc"
    authors: tuple[Name, ...] = ()
    year: int | None = None
    date: str | None = None
    arxiv: str | None = None
    doi: str | None = None
    url: str | None = None
    status: str = "new"
    starred: bool = False
    rating: int = 0
    tags: tuple[str, ...] = ()
    queue_position: int | None = None
    queued: str | None = None
    snoozed_until: str | None = None
    added: str = ""
    aliases: tuple[str, ...] = ()
    sightings: tuple[Seen, ...] = ()
    highlights: tuple[Highlight, ...] = ()
    fields: Mapping[str, str] = field(default_factory=lambda: {})
    abstract: str = ""
    note: str = ""


def of_paper(paper: Paper, sources: Mapping[int, tuple[str, str]]) -> Document:
    """The document of a paper; `sources`: hash and format of each source, by its id."""
    sightings: list[Seen] = []
    for seen in paper.sightings:
        file_hash, form = sources[seen.source]
        sightings.append(Seen(file_hash, seen.rank, seen.file, seen.day, seen.layout, form))
    return Document(
        title=paper.title,
        uid=paper.uid,
        key=paper.key,
        entry_type=paper.entry_type,
        authors=paper.authors,
        year=paper.year,
        date=paper.date,
        arxiv=paper.arxiv,
        doi=paper.doi,
        url=paper.url,
        status=paper.status,
        starred=paper.starred,
        rating=paper.rating,
        tags=tuple(sorted(paper.tags)),
        queue_position=paper.queue_position,
        queued=paper.queued,
        snoozed_until=paper.snoozed_until,
        added=paper.added,
        aliases=tuple(sorted(paper.aliases)),
        sightings=tuple(sorted(sightings, key=by_day)),
        highlights=tuple(sorted(paper.highlights, key=by_time)),
        fields=paper.fields,
        abstract=paper.abstract,
        note=paper.note,
    )


def by_day(seen: Seen) -> tuple[str, str, int]:
    """The order of sightings."""
    return seen.day or "", seen.hash, seen.rank


def by_time(highlight: Highlight) -> tuple[str, str]:
    """The order of highlights."""
    return highlight.created, highlight.uid
