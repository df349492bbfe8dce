"""The figures as a table to read, and as JSON to keep."""

import os
import platform
import sys
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from typing import Any

from tests.bench.measuring import Figure, Row

_MARKS = {True: "met", False: "MISSED", None: ""}


def machine() -> dict[str, object]:
    """What it was measured on."""
    return {
        "system": platform.platform(),
        "processors": os.cpu_count(),
        "python": sys.version.split()[0],
    }


def lines(rows: Sequence[Row]) -> Iterator[str]:
    """The table: a row each, medians with the 95th percentile, ratios to this program's."""
    for row in rows:
        own, *others = row.figures.items()
        bound = f"{row.bound:g}" if row.bound is not None else ""
        yield (
            f"{row.papers:>9,}  {row.name:36} {_said(own[1]):>18} {row.unit:10} "
            f"{bound:>6} {_MARKS[row.met()]:6} {'  '.join(_other(row, own[1], o) for o in others)}"
        ).rstrip()


def _said(figure: Figure) -> str:
    if figure.count == 1:
        return f"{figure.median:,.4g}"
    return f"{figure.median:,.4g} / {figure.p95:,.4g}"


def _other(row: Row, own: Figure, other: tuple[str, Figure]) -> str:
    name, figure = other
    ratio = own.median / figure.median if row.larger_is_better else figure.median / own.median
    return f"{name} {_said(figure)} (×{ratio:.2g})"


def as_json(rows: Sequence[Row], source: str) -> dict[str, Any]:
    """All of it."""
    return {
        "machine": machine(),
        "papers": source,
        "rows": [asdict(row) | {"met": row.met()} for row in rows],
    }
