"""The formats that can be read: each module of this folder has a `READER`.

A reader looks at the content, never at the file's name.
"""

import importlib
import pkgutil
from typing import Protocol

from readinglist.core.errors import BadInput
from readinglist.core.importing.documents import KEPT
from readinglist.core.importing.entries import Document, Parsed

SURE_ENOUGH = 0.6  # below this confidence a file is not taken for what the reader makes of it


class Reader(Protocol):
    """Reads one format."""

    @property
    def name(self) -> str:
        """What the format is called, also by `--format`."""
        ...

    def may_be(self, document: Document) -> bool:
        """Whether the document may be of this format, by a short look at it."""
        ...

    def read(self, document: Document) -> Parsed:
        """The document's entries and an account of each line; never raises for what it holds."""
        ...


def readers() -> dict[str, Reader]:
    """All readers by name."""
    found: dict[str, Reader] = {}
    for module in pkgutil.iter_modules(__path__):
        reader: Reader = importlib.import_module(f"{__name__}.{module.name}").READER
        found[reader.name] = reader
    return found


def read(document: Document, format_name: str | None = None) -> Parsed:
    """The document as its format's reader understands it: the named one, or the surest.

    Raises `BadInput` with the first line that did not fit.
    """
    known = readers()
    if format_name is not None and format_name not in known:
        raise BadInput(f"There is no format {format_name}.", KEPT, f"Known: {', '.join(known)}.")
    if format_name is not None:
        best = known[format_name].read(document)
        understood = bool(best.entries)
    else:
        readings = (r.read(document) for r in known.values() if r.may_be(document))
        best = max(readings, key=lambda parsed: (bool(parsed.entries), parsed.confidence))
        understood = bool(best.entries) and best.confidence >= SURE_ENOUGH
    if understood:
        return best
    number, text = best.unparsed[0] if best.unparsed else _first_text(document)
    raise BadInput(
        f"{document.name} is not a listing, or another list of papers, that can be understood; "
        f"line {number} does not fit: “{text[:80]}”.",
        KEPT,
    )


def _first_text(document: Document) -> tuple[int, str]:
    return next(((n, text) for n, text in enumerate(document.lines, 1) if text.strip()), (1, ""))
