"""The filters that templates have: those of Jinja that are harmless, and our own."""

import json
import textwrap
from collections.abc import Callable, Iterable, Mapping
from typing import Any, cast

from readinglist.core.exporting import csvlists, html, markdown
from readinglist.core.exporting.tex import encode

_WIDEST = 1_000  # columns
_LONGEST = 10_000_000  # characters
_DIGITS = 15


class TooLong(Exception):
    """A text would get too long."""


def _replace(text: Any, old: str, new: str, count: int = -1) -> str:
    text = str(text)
    _bound(len(text) + (text.count(old) + 1) * len(new))
    return text.replace(old, new, count)


def _join(items: Iterable[Any], between: str = "", attribute: str = "") -> str:
    """Items, or one part of each, with something between them."""
    texts = [str(_part(item, attribute)) for item in items]
    _bound(sum(map(len, texts)) + len(between) * len(texts))
    return str(between).join(texts)


def _part(item: Any, attribute: str) -> Any:
    for name in filter(None, attribute.split(".")):
        item = cast("Mapping[str, Any]", item).get(name) if isinstance(item, Mapping) else None
    return "" if item is None else item


def _indent(text: Any, width: int = 4, first: bool = False) -> str:
    space = " " * min(max(int(width), 0), _WIDEST)
    lines = str(text).split("\n")
    _bound(sum(map(len, lines)) + len(lines) * len(space))
    begun = space if first else ""
    return begun + "\n".join([lines[0], *(space + line if line else "" for line in lines[1:])])


def _wordwrap(text: Any, width: int = 79) -> str:
    columns = min(max(int(width), 1), _WIDEST)
    lines = str(text).splitlines()
    return "\n".join(
        textwrap.fill(line, columns, break_on_hyphens=False, replace_whitespace=False)
        for line in lines
    )


def _round(number: float, precision: int = 0) -> float:
    return round(number, min(max(int(precision), 0), _DIGITS))


def _tojson(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)


def _html(text: Any) -> str:
    return html.escape(str(text))


def _tex(text: Any) -> str:
    return encode(str(text))


def _csv(text: Any) -> str:
    return csvlists.quoted("" if text is None else str(text))


def _md(text: Any) -> str:
    return markdown.escape(str(text))


def _bound(length: int) -> None:
    if length > _LONGEST:
        raise TooLong("a text gets too long")


# None: as Jinja has it.
FILTERS: Mapping[str, Callable[..., Any] | None] = dict.fromkeys(
    "abs capitalize d default dictsort first float groupby int items last length count list lower "
    "map max min reject rejectattr reverse select selectattr sort string title trim truncate "
    "unique upper urlencode wordcount".split()
) | {
    "replace": _replace,
    "join": _join,
    "indent": _indent,
    "wordwrap": _wordwrap,
    "round": _round,
    "tojson": _tojson,
    "e": _html,
    "escape": _html,
    "html": _html,
    "tex": _tex,
    "csv": _csv,
    "md": _md,
}
