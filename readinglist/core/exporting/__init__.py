"""The formats that can be written: each module of this folder with an `EXPORTER` is one."""

import importlib
import pkgutil
from collections.abc import Sequence
from typing import Protocol

from readinglist.core.errors import BadInput
from readinglist.core.model import Paper


class Exporter(Protocol):
    """Writes one format."""

    @property
    def name(self) -> str:
        """What the format is called by `--format`."""
        ...

    def export(self, papers: Sequence[Paper]) -> str:
        """The whole text for these papers, in this order."""
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
