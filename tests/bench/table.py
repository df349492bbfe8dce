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


BEGIN, END = "<!-- measured: begin -->", "<!-- measured: end -->"


def page(rows: Sequence[Row], source: str, found: dict[str, object]) -> str:
    """The figures as a part of the handbook: a row each, a column for each number of papers."""
    sizes = sorted({row.papers for row in rows})
    names = list(dict.fromkeys(row.name for row in rows))
    by_place = {(row.name, row.papers): row for row in rows}
    machine_named = ", ".join(f"{name} {value}" for name, value in found.items())
    heads = [f"{size:,}" for size in sizes]
    lines = [
        f"Measured on {machine_named}, with papers of {source}. Medians and 95th percentiles; in",
        "brackets how many times as long the others take for the largest number of papers.",
        "",
        f"| what | unit | must be | {' | '.join(heads)} | others |",
        f"|---|---|---|{'---|' * (len(sizes) + 1)}",
    ]
    for name in names:
        held = [by_place.get((name, size)) for size in sizes]
        last = next(row for row in reversed(held) if row is not None)
        own, *others = last.figures.items()
        sign = "≥" if last.larger_is_better else "≤"
        bound = f"{sign} {last.bound:g}" if last.bound is not None else ""
        cells = [_cell(row) for row in held]
        said = ", ".join(_other(last, own[1], other) for other in others)
        lines.append(f"| {name} | {last.unit} | {bound} | {' | '.join(cells)} | {said} |")
    return "\n".join(lines)


def _cell(row: Row | None) -> str:
    if row is None:
        return ""
    said = _said(next(iter(row.figures.values())))
    return f"**{said}**" if row.met() is False else said


def into_page(text: str, part: str) -> str:
    """A page with its measured part replaced."""
    before, rest = text.split(BEGIN, 1)
    _, after = rest.split(END, 1)
    return f"{before}{BEGIN}\n{part}\n{END}{after}"
