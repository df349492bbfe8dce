"""TeX maths as people read it: `Co$^4$` is shown as Co⁴, `O($n^2$)` as O(n²).

What is shown and what is stored are counted side by side, so that a passage of the one is found in
the other.
"""

import importlib
import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

# A dollar opens maths where no space follows it, and closes it where none stands before it and no
# digit behind it: as https://pandoc.org/MANUAL.html#extension-tex_math_dollars has it.
_MATHS = re.compile(
    r"\$\$(.+?)\$\$"
    r"|(?<!\\)\$(?![\s$])((?:[^$\\]|\\.)+?)(?<!\s)\$(?!\d)"
    r"|\\\((.+?)\\\)|\\\[(.+?)\\\]",
    re.DOTALL,
)
_SIGN = re.compile(r"\\[A-Za-z]+(?!\s*[{\[A-Za-z])\s?")  # a command without anything to work on
_SCRIPT = re.compile(r"([\^_])\s*(\{[^{}]*\}|\\[A-Za-z]+|[^\s{}\\^_])")
_PLAIN = "0123456789+-=()abcdefghijklmnoprstuvwxyz"
_RAISED = dict(zip(_PLAIN, "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻ", strict=True)) | {
    "−": "⁻", "T": "ᵀ", "′": "′", "'": "′", "*": "*", "∗": "*", "†": "†", ",": "˒", " ": "",
}  # fmt: skip
_LOWERED = dict(
    zip("0123456789+-=()aehijklmnoprstuvx", "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓ", strict=True)
) | {"−": "₋", " ": ""}
_SCRIPTS = {"^": _RAISED, "_": _LOWERED}
_LONGEST = 2000  # characters of one formula; longer ones, and very nested ones, stay as they are
_DEEPEST = 100


@dataclass(frozen=True, slots=True)
class Shown:
    """A text as it is shown. `pieces`: (start, end, shown start, shown end) of each formula."""

    source: str
    text: str
    pieces: tuple[tuple[int, int, int, int], ...] = ()

    def place(self, place: int, *, end: bool = False) -> int:
        """Where a place of the source is shown; in a formula: its beginning, or its `end`."""
        shift = 0
        for start, stop, shown_start, shown_stop in self.pieces:
            if place <= start:
                break
            if place < stop:
                return shown_stop if end else shown_start
            shift = shown_stop - stop
        return place + shift

    def source_place(self, place: int, *, end: bool = False) -> int:
        """What is shown there, as a place of the source; in a formula: its beginning or `end`."""
        shift = 0
        for start, stop, shown_start, shown_stop in self.pieces:
            if place <= shown_start:
                break
            if place < shown_stop:
                return stop if end else start
            shift = stop - shown_stop
        return place + shift


def shown(text: str) -> Shown:
    """A text with its formulas as they are read."""
    if "$" not in text and "\\" not in text:
        return Shown(text, text)
    said: list[str] = []
    pieces: list[tuple[int, int, int, int]] = []
    place = length = 0
    for found in _MATHS.finditer(text):
        start, stop = found.span()
        tex = next(group for group in found.groups() if group is not None)
        formula = readable(tex)
        said += [text[place:start], formula]
        length += start - place
        pieces.append((start, stop, length, length + len(formula)))
        place, length = stop, length + len(formula)
    said.append(text[place:])
    return Shown(text, "".join(said), tuple(pieces))


@lru_cache(maxsize=4096)
def readable(tex: str) -> str:
    """A formula in characters; what has none stays as TeX writes it."""
    if len(tex) > _LONGEST or tex.count("{") > _DEEPEST or tex.count("\\") > _DEEPEST:
        return f"${tex}$"
    tex = _SIGN.sub(_sign, tex)
    for _ in range(4):  # scripts of scripts
        scripted = _SCRIPT.sub(_script, tex)
        if scripted == tex:
            break
        tex = scripted
    said = " ".join(_plain(tex).replace("ˆ", "^").replace("ˍ", "_").split())
    return said or tex


def _sign(found: re.Match[str]) -> str:
    """Scripts would grow together with the command's name."""
    sign = _plain(found[0]).strip()
    return sign if len(sign) == 1 else found[0]


def _script(found: re.Match[str]) -> str:
    sign, inner = found[1], _plain(found[2].removeprefix("{").removesuffix("}")).strip()
    signs = _SCRIPTS[sign]
    if all(character in signs for character in inner):
        return "".join(signs[character] for character in inner)
    # Not a sign of TeX any more, or it would be found again.
    mark = "ˆ" if sign == "^" else "ˍ"
    return f"{mark}{inner}" if len(inner) == 1 else f"{mark}({inner})"


def _plain(tex: str) -> str:
    if "\\" in tex or "{" in tex or "~" in tex:
        tex = _converter()(tex)
    return tex.replace("{", "").replace("}", "")


@lru_cache(maxsize=1)
def _converter() -> Callable[[str], str]:
    latex2text: Any = importlib.import_module("pylatexenc.latex2text")
    return latex2text.LatexNodes2Text(math_mode="text", keep_comments=True).latex_to_text
