"""The formats that can be read: each module of this folder has a `READER`.

A reader looks at the content, never at the file's name.
"""

import importlib
import pkgutil
from typing import Protocol

from readinglist.core.errors import BadInput
from readinglist.core.importing.documents import KEPT
from readinglist.core.importing.entries import Document, Parsed
from readinglist.core.importing.parsing.wholeness import breaks_at

_NAMED = 12  # fields
LISTING = "listing"
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


class NotUnderstood(BadInput):
    """No reader is sure; `best` is what the surest one makes of the document."""

    def __init__(self, document: Document, best: Parsed) -> None:
        super().__init__(
            _said(document, best),
            KEPT,
            f"Say which of its fields is what; it has: {_listed(best)}." if best.fields else "",
        )
        self.best = best


def read(document: Document) -> Parsed:
    """The document as a reader understands it: the one that the user names, or the surest.

    Where the user says anything of the document, being unsure is no reason to refuse it. Raises
    `NotUnderstood` with the first line that did not fit.
    """
    known = readers()
    guidance = document.guidance
    if guidance.format:
        if guidance.format not in known:
            raise BadInput(
                f"There is no format {guidance.format}.", KEPT, f"Known: {', '.join(known)}."
            )
        best = known[guidance.format].read(document)
    else:
        readings = (r.read(document) for r in known.values() if r.may_be(document))
        best = max(readings, key=_how_sure)
    is_guided = guidance.format or guidance.marks or guidance.fields
    if best.entries and (is_guided or best.confidence >= SURE_ENOUGH):
        return best
    raise NotUnderstood(document, best)


def _how_sure(parsed: Parsed) -> tuple[bool, bool, bool, float, bool]:
    """By what readings are compared; of unsure ones those count whose fields can be named.

    Any text has lines: a format with marks of its own goes before listings that are as sure.
    """
    is_sure = bool(parsed.entries) and parsed.confidence >= SURE_ENOUGH
    unnamed = bool(parsed.fields) and not is_sure
    has_marks = parsed.format != LISTING
    return is_sure, unnamed, bool(parsed.entries), parsed.confidence, has_marks


def _said(document: Document, best: Parsed) -> str:
    broken = breaks_at(document)
    if broken:
        return (
            f"{document.name} is not whole: it is cut off or broken in line {broken}: "
            f"“{document.lines[broken - 1][:80]}”."
        )
    number, text = best.unparsed[0] if best.unparsed else _first_text(document)
    return (
        f"{document.name} is not a listing, or another list of papers, that can be understood; "
        f"line {number} does not fit: “{text[:80]}”."
    )


def _listed(parsed: Parsed) -> str:
    return ", ".join(use.path for use in parsed.fields[:_NAMED])


def _first_text(document: Document) -> tuple[int, str]:
    return next(((n, text) for n, text in enumerate(document.lines, 1) if text.strip()), (1, ""))
