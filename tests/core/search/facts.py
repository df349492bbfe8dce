"""Whether what a filter says is true of a paper."""

from datetime import date, datetime

from readinglist.core.model import Paper
from tests.core.search.meanings import Counted, Dated, Fact


def says(paper: Paper, fact: Fact, unsure: bool) -> bool:
    """Whether it is true of the paper."""
    if isinstance(fact, Counted):
        numbers = {
            "rating": paper.rating,
            "year": paper.year,
            "seen": len({sighting.source for sighting in paper.sightings}),
        }
        number = numbers[fact.name]
        return number is not None and fact.low <= number <= fact.high
    if isinstance(fact, Dated):
        return any(
            (fact.first is None or fact.first <= day) and (fact.last is None or day <= fact.last)
            for day in days(paper, fact.name)
        )
    return is_so(paper, fact.name, fact.value.casefold().strip(), unsure)


def days(paper: Paper, name: str) -> list[date]:
    """The days here, on a reader's own calendar, that a filter of days looks at."""
    if name == "listed":
        return [date.fromisoformat(seen.day) for seen in paper.sightings if seen.day]
    moment = paper.updated if name == "updated" else paper.added
    return [datetime.fromisoformat(moment).astimezone().date()]


def is_so(paper: Paper, name: str, value: str, unsure: bool) -> bool:
    """`name:value`, in lower case."""
    status = paper.status
    awake = (paper.snoozed_until or "") <= date.today().isoformat()
    there = not paper.trashed
    url = (paper.url or "").lower()
    match name:
        case "is":
            return {
                "starred": paper.starred, "read": status == "read", "new": status == "new",
                "unread": status in ("new", "to-read", "reading"), "snoozed": not awake,
                "queued": status in ("to-read", "reading"), "trashed": not there,
                "duplicate": unsure,
            }[value]  # fmt: skip
        case "in":
            return {
                "inbox": there and awake and status == "new", "all": there, "trash": not there,
                "queue": there and awake and status in ("to-read", "reading"),
                "done": there and status in ("read", "skipped"), "starred": there and paper.starred,
            }[value]  # fmt: skip
        case "has":
            return {
                "note": paper.note, "highlight": paper.highlights, "abstract": paper.abstract,
                "author": paper.authors, "url": paper.url, "doi": paper.doi, "tag": paper.tags,
                "arxiv": paper.arxiv, "pdf": ".pdf" in url or "/pdf/" in url
                or any(".pdf" in text.lower() for text in paper.fields.values()),
            }[value] not in (None, "", (), False)  # fmt: skip
        case "status":
            return status == {"toread": "to-read", "to_read": "to-read"}.get(value, value)
        case "tag":
            value = value.strip("/")
            if value == "none":
                return not paper.tags
            return any(f"{tag.casefold()}/".startswith(f"{value}/") for tag in paper.tags)
        case "source":
            return any(value in seen.file.casefold() for seen in paper.sightings)
        case _:
            return value in [key.casefold() for key in (paper.key, *paper.aliases)]
