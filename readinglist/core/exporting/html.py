"""One page to read, print or send: no scripts, nothing fetched, every text escaped."""

from collections.abc import Iterable, Iterator
from html import escape as escape_html

from readinglist.core.exporting import parts
from readinglist.core.exporting.options import Options
from readinglist.core.model import Paper
from readinglist.core.text import clean_line, clean_text

# The policy forbids whatever a reader of the page might be made to fetch or run.
_HEAD = """\
<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="referrer" content="no-referrer">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Reading list</title>
<style>
body { font: 1rem/1.5 Georgia, serif; max-width: 42rem; margin: 2rem auto; padding: 0 1rem; }
article { margin: 0 0 1.5rem; break-inside: avoid; }
h1 { font-size: 1.5rem; }
h2 { font-size: 1.1rem; line-height: 1.3; margin: 0 0 .2rem; }
p { margin: .3rem 0; overflow-wrap: anywhere; }
.by, .tags { color: #555; }
.note { border-left: .2rem solid #bbb; padding-left: .8rem; white-space: pre-wrap; }
@media print { body { margin: 0; max-width: none; } a { color: inherit; } }
</style>
</head>
<body>
<h1>Reading list</h1>
"""
_TAIL = "</body>\n</html>\n"


class HtmlExporter:
    """A page with an article for each paper."""

    name = "html"
    title = "HTML (page)"
    extension = "html"

    def export(self, papers: Iterable[Paper], options: Options) -> Iterator[str]:
        """See `Exporter.export`."""
        return parts.separated((_article(paper, options) for paper in papers), _HEAD, "", _TAIL)


def escape(text: str) -> str:
    """Text for anywhere in a page, also in the quotes of an attribute."""
    return escape_html(clean_text(text), quote=True)


def _article(paper: Paper, options: Options) -> str:
    return "".join(["<article>\n", *_inside(paper, options), "</article>\n"])


def _inside(paper: Paper, options: Options) -> Iterator[str]:
    title, link = escape(clean_line(paper.title)), parts.link(paper)
    if link:
        title = f'<a href="{escape(link)}" rel="noopener noreferrer">{title}</a>'
    # Each text finds its own direction, so that one from right to left does not turn the rest.
    yield f'<h2 dir="auto">{title}</h2>\n'
    year = str(paper.year) if paper.year is not None else ""
    said = ", ".join(part for part in (escape(parts.authors(paper)), year) if part)
    yield _paragraph("by", said)
    if options.has(options.tags):
        yield _paragraph("tags", ", ".join(escape(clean_line(tag)) for tag in paper.tags))
    if options.has(options.abstracts):
        yield _paragraph("abstract", escape(paper.abstract))
    if options.has(options.notes):
        yield _paragraph("note", escape(parts.note(paper)))


def _paragraph(kind: str, inside: str) -> str:
    return f'<p class="{kind}" dir="auto">{inside}</p>\n' if inside else ""


EXPORTER = HtmlExporter()
