"""YAML as lists, mappings and texts: no types, no references, no depth that could hurt."""

import re
from collections.abc import Iterator
from typing import Any, cast

import yaml

from readinglist.core.errors import BadInput
from readinglist.core.text import clean_line

try:  # many times as fast; every wheel has them
    from yaml import CBaseLoader as Loader
    from yaml import CSafeDumper as SafeDumper
except ImportError:
    from yaml import BaseLoader as Loader
    from yaml import SafeDumper

_RARE_LINE_END = re.compile(r"\\[NLP]")
_DEEPEST = 6  # levels
_NULLS = ("null", "~")


class Line(dict[str, Any]):
    """A mapping that is written on one line."""


class Block(str):
    """Text that is written as a block."""


class _Dumper(SafeDumper):  # pyright: ignore[reportGeneralTypeIssues, reportUntypedBaseClass]
    """Writes those two."""


def _write_line(dumper: Any, value: Line) -> yaml.Node:
    return dumper.represent_mapping("tag:yaml.org,2002:map", value, flow_style=True)


def _write_block(dumper: Any, value: Block) -> yaml.Node:
    return dumper.represent_scalar("tag:yaml.org,2002:str", str(value), style="|")


class _PlainDumper(yaml.SafeDumper):
    """The same, slowly."""


cast(Any, _Dumper).add_representer(Line, _write_line)
cast(Any, _Dumper).add_representer(Block, _write_block)
cast(Any, _PlainDumper).add_representer(Line, _write_line)
cast(Any, _PlainDumper).add_representer(Block, _write_block)


def dump(value: Any, flow: bool = False) -> str:
    """The value as YAML, keys in their order, each text on one line."""
    text = _dumped(value, _Dumper, flow)
    # The fast one writes letters beyond U+FFFF, such as emoji, as numbers. The slow one does not,
    # but it would lose the rarer line ends.
    readable = "\\U" not in text or _RARE_LINE_END.search(text)
    return text if readable else _dumped(value, _PlainDumper, flow)


def _dumped(value: Any, dumper: Any, flow: bool) -> str:
    return yaml.dump(
        value,
        Dumper=dumper,
        allow_unicode=True,
        sort_keys=False,
        width=1_000_000,
        default_flow_style=flow,
    )


def load(text: str) -> Any:
    """Lists, mappings and texts; what is written as nothing is an empty text.

    Raises `BadInput`. The loaders of the library are not used: they follow references, and the
    fast one has no bound on its depth.
    """
    try:
        events: Iterator[Any] = cast(Any, yaml).parse(text, Loader=Loader)
        nodes = (event for event in events if isinstance(event, yaml.NodeEvent))
        found: Any = {}
        for number, event in enumerate(nodes):
            if number:
                raise BadInput("Its front matter has more than one part.")
            found = _value(event, events, 1)
        return found
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        where = f" at line {mark.line + 2}" if mark else ""
        said = clean_line(getattr(error, "problem", None) or "it cannot be read")
        raise BadInput(f"Its front matter is not YAML{where}: {said}.") from None


def _value(event: Any, events: Iterator[Any], depth: int) -> Any:
    if isinstance(event, yaml.ScalarEvent):
        return "" if not event.style and event.value in _NULLS else event.value
    if isinstance(event, yaml.AliasEvent) or depth > _DEEPEST:
        raise BadInput("Its front matter has references or is nested too deeply.")
    mapping = isinstance(event, yaml.MappingStartEvent)
    end = yaml.MappingEndEvent if mapping else yaml.SequenceEndEvent
    items: list[Any] = []
    while not isinstance(inner := next(events), end):
        is_name = mapping and len(items) % 2 == 0 and isinstance(inner, yaml.ScalarEvent)
        items.append(inner.value if is_name else _value(inner, events, depth + 1))
    return _mapping(items[::2], items[1::2]) if mapping else items


def _mapping(names: list[Any], values: list[Any]) -> dict[str, Any]:
    if not all(isinstance(name, str) for name in names):
        raise BadInput("Its front matter has a name that is not a text.")
    found: dict[str, Any] = {}
    for name, value in zip(names, values, strict=True):
        if name in found:
            raise BadInput(f"Its front matter has {clean_line(name)} twice.")
        found[name] = value
    return found
