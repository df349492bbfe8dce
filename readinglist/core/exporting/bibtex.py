"""BibTeX: `@misc` with what is known, never an invented journal."""

from collections.abc import Iterable, Iterator

from readinglist.core.exporting.options import Options
from readinglist.core.exporting.tex import encode
from readinglist.core.model import OTHERS, Name, Paper


class BibtexExporter:
    """Entries that BibTeX and biber take without a warning; UTF-8, line ends as on Unix."""

    name = "bibtex"
    title = "BibTeX"
    extension = "bib"

    def export(self, papers: Iterable[Paper], options: Options) -> Iterator[str]:
        """See `Exporter.export`."""
        for number, paper in enumerate(papers):
            yield ("\n" if number else "") + _entry(paper)


def _entry(paper: Paper) -> str:
    fields = {name: value for name, value in _fields(paper).items() if value}
    lines = [f"  {name} = {{{value}}}," for name, value in fields.items()]
    return f"@{paper.entry_type}{{{paper.key},\n" + "\n".join(lines) + "\n}\n"


def _fields(paper: Paper) -> dict[str, str]:
    """Field by field, encoded; the title in a second pair of braces keeps its capitals."""
    return {
        "title": f"{{{encode(paper.title)}}}",
        "author": " and ".join(_name(name) for name in paper.authors),
        # What plain styles sort and label by where there is no author.
        "key": "" if paper.authors else encode(paper.title),
        "year": str(paper.year) if paper.year is not None else "",
        "eprint": paper.arxiv or "",
        "archiveprefix": "arXiv" if paper.arxiv else "",
        "doi": encode(paper.doi or ""),
        "url": _url(paper.url or ""),
    }


def _name(name: Name) -> str:
    """`particle Family, Suffix, Given`; a body in braces, for it may hold "and" or commas."""
    if name == OTHERS:
        return name.literal  # BibTeX's own word, from which styles make "et al."
    if name.literal or not name.given:
        return f"{{{encode(name.literal or name.family)}}}"
    particles = " ".join(p for p in (name.dropping_particle, name.non_dropping_particle) if p)
    family = f"{particles} {name.family}".strip()
    parts = [family, name.suffix, name.given] if name.suffix else [family, name.given]
    return ", ".join(encode(part) for part in parts)


def _url(url: str) -> str:
    """A link is not text: only what would end the field or start a comment is encoded."""
    for character, code in (("\\", "%5C"), ("{", "%7B"), ("}", "%7D"), ("%", "\\%")):
        url = url.replace(character, code)
    return url.replace("#", "\\#").replace("&", "\\&").replace("_", "\\_")


EXPORTER = BibtexExporter()
