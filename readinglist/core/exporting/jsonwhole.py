"""JSON of the program's own: everything of every paper, one a line."""

from collections.abc import Iterable, Iterator
from typing import Any

from readinglist.core.exporting import parts
from readinglist.core.exporting.options import Options
from readinglist.core.exporting.whole import NAME, whole
from readinglist.core.model import Paper

_VERSION = 1
# What a paper is; all else is what its user did with it.
_OF_THE_PAPER = frozenset(
    "uid key type title abstract authors year date arxiv doi url fields".split()
)
_OF_THE_MACHINE = frozenset(("file",))  # fields that name its folders


class JsonExporter:
    """An object with the list of papers; clean: what is the user's is not in it."""

    name = "json"
    title = "JSON (everything)"
    extension = "json"

    def export(self, papers: Iterable[Paper], options: Options) -> Iterator[str]:
        """See `Exporter.export`."""
        head = f'{{"format": "{NAME}", "version": {_VERSION}, "papers": [\n'
        lines = (parts.json_line(_chosen(paper, options)) for paper in papers)
        return parts.separated(lines, head, ",\n", "\n]}\n")


def _chosen(paper: Paper, options: Options) -> dict[str, Any]:
    found = whole(paper)
    if not options.is_full:
        kept = _OF_THE_PAPER | {"tags", "note", "highlights"}
        found = {name: value for name, value in found.items() if name in kept}
        fields = found.get("fields", {})
        found["fields"] = {n: v for n, v in fields.items() if n not in _OF_THE_MACHINE}
    parts_of = (
        (options.abstracts, ("abstract",)),
        (options.tags, ("tags",)),
        (options.notes, ("note", "highlights")),
    )
    left_out = {n for part, names in parts_of if not options.has(part) for n in names}
    return {n: v for n, v in found.items() if n not in left_out and v not in ({}, [])}


EXPORTER = JsonExporter()
