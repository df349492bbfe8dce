"""Formats of people's own: a template in Jinja's language, given as a file.

What a template can use: `papers` (to be gone through once: there may be very many), of each paper
`uid key aliases type title abstract authors year date arxiv doi url link fields tags note status
starred rating added updated`; of each author `family given name`; the filters `tex csv md html` and
those of Jinja that can do no harm (https://jinja.palletsprojects.com/templates/).
"""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from readinglist.core.errors import BadInput
from readinglist.core.exporting import parts
from readinglist.core.exporting.options import Options
from readinglist.core.model import Paper
from readinglist.core.text import clean_line

_LONGEST = 1_000_000  # characters of a template


class TemplateExporter:
    """Writes what a template says; not among the known formats, for it needs the template."""

    name = "template"
    title = "Own template"
    extension = "txt"

    def __init__(self, text: str) -> None:
        if len(text) > _LONGEST:
            raise BadInput(f"The template is longer than {_LONGEST:,} characters.")
        self._text = text

    def export(self, papers: Iterable[Paper], options: Options) -> Iterator[str]:
        """See `Exporter.export`. Raises `BadInput` with the line where the template is wrong."""
        from readinglist.core.templating import render  # Jinja is loaded by who uses it

        return render(self._text, (_shown(paper) for paper in papers))


def read_template(file: Path) -> str:
    """The text of a template; line ends as on Unix. Raises `BadInput`."""
    try:
        return file.read_text("utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise BadInput(f"{file} cannot be read as a template: {error}.") from error


class _Fields(dict[str, str]):
    """Stored fields; asking for one that is not there is no mistake."""

    def __missing__(self, name: str) -> str:
        return ""


def _shown(paper: Paper) -> dict[str, Any]:
    """What templates see of a paper: texts, numbers and lists, nothing that does anything."""
    return {
        "uid": paper.uid,
        "key": paper.key,
        "aliases": list(paper.aliases),
        "type": paper.entry_type,
        "title": paper.title,
        "abstract": paper.abstract,
        "authors": [
            {"family": parts.family(n) or n.literal, "given": n.given, "name": clean_line(str(n))}
            for n in paper.authors
        ],
        "year": paper.year,
        "date": paper.date,
        "arxiv": paper.arxiv,
        "doi": paper.doi,
        "url": paper.url,
        "link": parts.link(paper),
        "fields": _Fields(paper.fields),
        "tags": list(paper.tags),
        "note": parts.note(paper),
        "status": paper.status,
        "starred": paper.starred,
        "rating": paper.rating,
        "added": paper.added,
        "updated": paper.updated,
    }
