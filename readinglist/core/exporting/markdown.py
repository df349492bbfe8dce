"""A reading list in Markdown, in which no title can be taken for markup.

By CommonMark 0.31 a backslash before any sign of ASCII makes it that sign (section 2.4). What
GitHub, pandoc and Obsidian mark up beyond that (`~~`, `==`, `$`, `|`, `#tag`, `@name`) is escaped,
too, and so are the beginnings of what GitHub makes links of.
"""

import re
from collections.abc import Iterable, Iterator

from readinglist.core.exporting import parts
from readinglist.core.exporting.options import Options
from readinglist.core.model import Paper
from readinglist.core.text import clean_line

_MARKUP = re.compile(r"[\\`*_\[\]<>&~|$^=#@!{}]")
# What begins a list, a heading's underline or a definition, where it begins a line.
_FIRST = re.compile(r"[-+:%]|\d+(?=[.)])")
_BARE_LINK = re.compile(
    r"(?<![^\W_])(?:(?:https?|ftp)(?=://)|www(?=\.)|mailto(?=:)|xmpp(?=:))", re.IGNORECASE
)
_IN_BARE_LINKS = ("://", "www.", "lto:", "xmpp:")  # what each has, and is found much sooner
_IN_LINK = str.maketrans({sign: f"%{ord(sign):02X}" for sign in "()<>[]\\*_`'\"!~"})


class MarkdownExporter:
    """A list item for each paper, with what else is wanted indented below it."""

    name = "markdown"
    title = "Markdown (reading list)"
    extension = "md"

    def export(self, papers: Iterable[Paper], options: Options) -> Iterator[str]:
        """See `Exporter.export`."""
        for paper in papers:
            yield _item(paper, options)


def escape(text: str) -> str:
    """One line in which nothing is markup."""
    text = _MARKUP.sub(r"\\\g<0>", clean_line(text))
    lowered = text.lower()
    if any(map(lowered.__contains__, _IN_BARE_LINKS)):
        text = _BARE_LINK.sub(_broken, text)
    first = _FIRST.match(text)
    return _first(first) + text[first.end() :] if first else text


def _broken(match: re.Match[str]) -> str:
    """What GitHub would make a link of: an escaped sign behind the word ends that."""
    return f"{match[0]}\\"


def _first(match: re.Match[str]) -> str:
    """`-` and `12.` at the beginning of a line begin no list."""
    return f"{match[0]}\\" if match[0][0].isdigit() else f"\\{match[0]}"


def address(url: str) -> str:
    """An address that can stand in `[…](…)`, whatever it holds."""
    return url.translate(_IN_LINK)


def linked(paper: Paper) -> str:
    """The title, as a link where it is known where the paper is."""
    title, link = escape(paper.title), parts.link(paper)
    return f"[{title}]({address(link)})" if link else title


def _item(paper: Paper, options: Options) -> str:
    line = f"- {linked(paper)}"
    year = str(paper.year) if paper.year is not None else ""
    said = ", ".join(part for part in (escape(parts.authors(paper)), year) if part)
    line += f" — {said}" if said else ""
    if options.has(options.tags) and paper.tags:
        line = f"{line}. Tags: {', '.join(map(escape, paper.tags))}"
    return "".join([line, "\n", *_below(paper, options)])


def _below(paper: Paper, options: Options) -> Iterator[str]:
    """Paragraphs of the item: the abstract, and the note line by line in a quote."""
    if options.has(options.abstracts) and (abstract := escape(paper.abstract)):
        yield f"\n  {abstract}\n"
    if options.has(options.notes) and (note := parts.note(paper)):
        lines = [escape(line) for line in note.split("\n")]
        yield "\n" + "".join(f"  > {line}\\\n" if line else "  >\n" for line in lines)


EXPORTER = MarkdownExporter()
