"""The formats that can be written: each module of this folder with an `EXPORTER` is one."""

import importlib
import pkgutil
from collections.abc import Iterable, Iterator
from typing import Protocol

from readinglist.core.errors import BadInput
from readinglist.core.exporting.options import Options
from readinglist.core.model import Paper


class Exporter(Protocol):
    """Writes one format. The same papers and options give the same text, everywhere."""

    @property
    def name(self) -> str:
        """What the format is called by `--format`."""
        ...

    @property
    def title(self) -> str:
        """What the format is called by people."""
        ...

    @property
    def extension(self) -> str:
        """What names of its files end with, without the dot."""
        ...

    def export(self, papers: Iterable[Paper], options: Options) -> Iterator[str]:
        """The text for these papers, in this order, piece by piece: there may be very many.

        No two papers have the same key, as in a library: so none needs to be remembered.
        """
        ...


def exporters() -> dict[str, Exporter]:
    """All exporters by name."""
    found: dict[str, Exporter] = {}
    for info in pkgutil.iter_modules(__path__):
        module = importlib.import_module(f"{__name__}.{info.name}")
        if hasattr(module, "EXPORTER"):
            found[module.EXPORTER.name] = module.EXPORTER
    return found


def exporter(name: str) -> Exporter:
    """The exporter of that name, or `BadInput`."""
    known = exporters()
    if name not in known:
        raise BadInput(
            f"There is no export format {name}.",
            "Nothing was written.",
            f"Known: {', '.join(known)}.",
        )
    return known[name]
