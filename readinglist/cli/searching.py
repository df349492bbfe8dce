"""`search` and `show`."""

import json
from collections.abc import Sequence
from typing import Any

import click

from readinglist.cli.results import (
    TAKES_QUERY,
    Result,
    Session,
    command,
    count,
    lines,
    papers_argument,
    query_text,
)
from readinglist.core.model import Paper
from readinglist.core.search.found import Found
from readinglist.core.search.reasons import reason, texts_of

_LIMIT = 50
_GLYPHS = {"new": "●", "to-read": "○", "reading": "◐", "read": "✓", "skipped": "–"}


def register(group: click.Group) -> None:
    """Add this family's commands."""

    @command(group, "search", context_settings=TAKES_QUERY)
    @click.argument("query", nargs=-1, type=click.UNPROCESSED)
    @click.option(
        "--sort", metavar="S", help="relevance, added, title, year, seen, …; -: reversed."
    )
    @click.option("--limit", type=click.IntRange(min=0), default=_LIMIT, help="0: all.")
    @click.option("--ids", is_flag=True, help="Print ids only.")
    def search(
        session: Session, query: Sequence[str], sort: str | None, limit: int, ids: bool
    ) -> Result:
        """Search titles, abstracts, notes and authors; an empty query lists the library."""
        found = session.library.search(query_text(query), sort)
        shown = found.ids[: limit or None].tolist()
        near = found.near[: limit or None]
        data = {
            "query": found.query,
            "canonical": found.canonical,
            "understood": [{"text": c.text, "kind": c.kind} for c in found.understood],
            "total": len(found.ids),
            "fresh": found.fresh,
            "papers": [_hit(paper, found) for paper in session.library.papers(shown)],
            "near": [_hit(paper, found) for paper in session.library.papers(near)],
            "suggestions": list(found.suggestions),
        }
        if ids:
            return Result(data, lines(str(number) for number in shown))
        return Result(data, _said(data, len(shown)))

    @command(group, "show", short_help="Everything about papers.")
    @papers_argument()
    def show(session: Session, papers: Sequence[str]) -> Result:
        """Show everything about papers."""
        found = session.library.papers(session.library.resolve(papers))
        data: Any = [paper.json() for paper in found]
        text = "\n\n".join(_whole(paper) for paper in found)
        return Result(data[0] if len(found) == 1 and len(papers) == 1 else data, text)


def summary(paper: Paper) -> dict[str, Any]:
    """A paper as lists of papers have it."""
    return {
        "id": paper.id,
        "key": paper.key,
        "title": paper.title,
        "status": paper.status,
        "starred": paper.starred,
        "tags": list(paper.tags),
    }


def line(paper: dict[str, Any]) -> str:
    """A paper in one line."""
    star = "★" if paper["starred"] else " "
    tags = "".join(f"  #{tag}" for tag in paper["tags"])
    return f"{paper['id']:>6} {_GLYPHS[paper['status']]}{star} {paper['title']}{tags}"


def _hit(paper: Paper, found: Found) -> dict[str, Any]:
    matched = reason(texts_of(paper), paper.tags, found.wanted_in(paper.id), 0).matched
    score = round(found.score_of(paper.id), 3)
    return summary(paper) | {"score": score, "matched": list(matched)}


def _said(data: dict[str, Any], shown: int) -> str:
    said = [line(paper) for paper in data["papers"]]
    total = count(data["total"], "paper")
    said.append(total if shown == data["total"] else f"{total}; the first {shown} are shown")
    if data["near"]:
        said += ["Near:", *(line(paper) for paper in data["near"])]
    for chip in data["understood"]:
        if chip["kind"] == "as-words":
            said.append(f"Not understood, searched as words: {chip['text']}")
        elif chip["kind"] == "too-long":
            said.append(f"The query is too long: {chip['text']} count.")
    if data["suggestions"]:
        said.append("Did you mean: " + " · ".join(data["suggestions"]))
    if not data["fresh"]:
        said.append("The search index is being brought up to date; some papers may be missing.")
    return lines(said)


def _whole(paper: Paper) -> str:
    data = paper.json()
    said = [paper.title, ""]
    if paper.abstract:
        said += [paper.abstract, ""]
    for name in ("id", "key", "status", "starred", "rating", "year", "date", "arxiv", "doi", "url"):
        if data[name] not in (None, ""):
            said.append(f"{name}: {data[name]}")
    if paper.authors:
        said.append("authors: " + "; ".join(str(name) for name in paper.authors))
    if paper.tags:
        said.append("tags: " + ", ".join(paper.tags))
    for sighting in paper.sightings:
        day = f" of {sighting.day}" if sighting.day else ""
        said.append(f"seen: {sighting.file}{day}, rank {sighting.rank}")
    for highlight in paper.highlights:
        said.append(f"highlight: {json.dumps(highlight.quote, ensure_ascii=False)}")
    places = (("the queue", paper.queued), ("Trash", paper.trashed))
    said += [f"in {place} since {since}" for place, since in places if since]
    said.append(f"added: {paper.added}")
    if paper.note:
        said += ["", "note:", paper.note]
    return lines(said)
