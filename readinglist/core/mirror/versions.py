"""Taking a file apart in which git has left two versions between conflict markers."""

import re
from dataclasses import dataclass

from readinglist.core.errors import BadInput

_START = re.compile(r"<{7}( .*)?")
_ANCESTOR = re.compile(r"\|{7}( .*)?")
_MIDDLE = re.compile(r"={7}")
_END = re.compile(r">{7}( .*)?")
_LEFT_OVER = re.compile(r"(<{7}|>{7}|\|{7})( .*)?")


@dataclass(frozen=True, slots=True)
class Versions:
    """The texts of both sides, and of what they have in common where git wrote that (diff3)."""

    one: str
    other: str
    ancestor: str | None


def taken_apart(text: str) -> Versions | None:
    """The versions in a file; None: it has no conflict markers.

    Raises `BadInput` for markers that do not belong together.
    """
    lines = text.split("\n")
    if not any(_START.fullmatch(line.rstrip("\r")) for line in lines):
        return None
    sides: dict[str, list[str]] = {"one": [], "ancestor": [], "other": []}
    side, with_ancestor = "", True
    for line in lines:
        if side == "other" and _MIDDLE.fullmatch(line.rstrip("\r")):
            raise BadInput("It is not clear where one side of its conflict ends.")
        step = _step(side, line.rstrip("\r"))
        if step is None:
            for name in [side] if side else sides:
                sides[name].append(line)
            continue
        if step == "other" and side == "one":
            with_ancestor = False
        side = step
    if side:
        raise BadInput("It has conflict markers that do not belong together.")
    if any(_LEFT_OVER.fullmatch(line.rstrip("\r")) for each in sides.values() for line in each):
        raise BadInput("It has conflict markers within conflict markers.")
    one, ancestor, other = ("\n".join(sides[name]) for name in ("one", "ancestor", "other"))
    return Versions(one, other, ancestor if with_ancestor else None)


def markers(text: str) -> list[str]:
    """The lines of a text that look like git's conflict markers."""
    lines = (line.rstrip("\r") for line in text.split("\n"))
    return [line for line in lines if _LEFT_OVER.fullmatch(line)]


def _step(side: str, line: str) -> str | None:
    """The side that begins after this line; None: it is a line like others."""
    if not side and _START.fullmatch(line):
        return "one"
    if side == "one" and _ANCESTOR.fullmatch(line):
        return "ancestor"
    if side in ("one", "ancestor") and _MIDDLE.fullmatch(line):
        return "other"
    if side == "other" and _END.fullmatch(line):
        return ""
    return None
