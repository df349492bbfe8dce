"""TeX as it stands in bibliographies, decoded for reading: accents, signs, quotes, dashes.

One pass over the text, without recursion: bibliographies from outside may be nested any deep.
Commands are looked up in pylatexenc's tables; what it does not know stays as it is written.
"""

import importlib
import re
import unicodedata
from collections.abc import Mapping
from functools import lru_cache
from types import MappingProxyType
from typing import Any

from readinglist.core.text import GREEK_NAMES

_ACTIVE = re.compile(r"[\\{}$~`]|--|''")
_TOKEN = re.compile(
    r"(?P<sign>\{\$(?P<signed>[^{}$\s]{1,24})\$\})"
    r"|(?P<maths>\$\$(?:[^$\\]|\\.)++\$\$|\$(?:[^$\\]|\\.)++\$"
    r"|\\\((?:[^\\]|\\[^()])*+\\\)|\\\[(?:[^\\]|\\[^\[\]])*+\\\])"
    r"|\\text(?P<script>super|sub)script\s*\{(?P<raised>[^{}\\$]{1,20})\}"
    r"|\\href\s*\{(?P<target>[^{}]*+)\}\s*"
    r"|(?P<environment>\\(?:begin|end)\s*\{[A-Za-z]{1,30}\*?\})"
    r"|\\(?P<word>[A-Za-z]+)(?P<gap>\s*)"
    r"|\\(?P<symbol>.)"
    r"|(?P<ligature>---?|``|''|[!?]`|[`~])"
    r"|(?P<brace>[{}])"
    r"|(?P<text>[^\\{}$~`'!?-]++|.)",
    re.DOTALL,
)
_ESCAPED = re.compile(r"\\([&%#_$~^{}])(?:\{\})?|\\(?:url|href|path|nolinkurl)\b\s*|[{}]")
_TILDE = re.compile(r"\{?\\textasciitilde\b\s*(?:\{\})?\}?|\{?\$\\sim\$\}?")

_ACCENTS = {
    "`": "\u0300", "'": "\u0301", "^": "\u0302", "~": "\u0303", "=": "\u0304", "u": "\u0306",
    ".": "\u0307", '"': "\u0308", "r": "\u030a", "H": "\u030b", "v": "\u030c", "d": "\u0323",
    "c": "\u0327", "k": "\u0328", "b": "\u0331", "t": "\u0361",
}  # fmt: skip
_DOTLESS = {"ı": "i", "ȷ": "j"}
_LIGATURES = {
    "---": "—", "--": "–", "``": "“", "''": "”", "!`": "¡", "?`": "¿", "`": "‘", "~": " ",
}  # fmt: skip
_SYMBOLS = (
    {sign: sign for sign in "&%#_${}"}
    | dict.fromkeys("\\,;: \t\n", " ")
    | dict.fromkeys("/-!@", "")  # hyphenation and fine spacing
)
# What pylatexenc's tables lack, or say otherwise than bibliographies mean it.
_OWN_WORDS = {
    "textless": "<", "textgreater": ">", "textbar": "|", "textbraceleft": "{",
    "textbraceright": "}", "textunderscore": "_", "textdollar": "$", "textasciitilde": "~",
    "textasciicircum": "^", "textquotedbl": '"', "textquotesingle": "'", "textasciigrave": "`",
    "S": "§", "P": "¶", "copyright": "©", "pounds": "£", "dag": "†", "ddag": "‡", "slash": "/",
    "TeX": "TeX", "LaTeX": "LaTeX", "LaTeXe": "LaTeX2e", "BibTeX": "BibTeX", "quad": " ",
    "qquad": " ", "newline": " ", "par": " ", "linebreak": " ", "circ": "°", "textmu": "μ",
    "colon": ":", "backslash": "\\", "hyp": "-", "textsubscript": "", "textsuperscript": "",
}  # fmt: skip
_STYLES = dict.fromkeys(
    "emph textbf textit textrm textsc textsl textsf texttt textup textmd textnormal text mbox hbox "
    "ensuremath mathrm mathit mathbf bf it rm sc sl sf tt em bfseries itshape scshape slshape "
    "rmfamily sffamily ttfamily upshape mdseries normalfont underline uppercase lowercase "
    "MakeUppercase MakeLowercase enquote mkbibquote mkbibemph url path nolinkurl protect "
    "noopsort small large Large tiny footnotesize relax unskip ignorespaces".split(),
    "",
)
_SUPERSCRIPTS = str.maketrans("0123456789+-n", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻ⁿ")
_SUBSCRIPTS = str.maketrans("0123456789", "₀₁₂₃₄₅₆₇₈₉")


# How our BibLaTeX has the brackets that biber would spoil.
_ANGLES = MappingProxyType({r"\left<\right.": r"\langle", r"\left.\right>": r"\rangle"})


def decoded(text: str) -> str:
    """`text` for reading; `$…$` stays as it is written.

    Except in braces of its own, which make it a letter: exports write the Greek ones so.
    """
    if not _ACTIVE.search(text):
        return text
    for written, meant in _ANGLES.items():
        text = text.replace(written, meant)
    reading = _Reading()
    for match in _TOKEN.finditer(text):
        reading.take(match)
    return reading.finished()


def unescaped(text: str) -> str:
    """A link, id or path: without braces and backslashes before signs, all else as it is."""
    if not re.search(r"[\\{}]|\$\\sim\$", text):
        return text
    return _ESCAPED.sub(lambda match: match[1] or "", _TILDE.sub("~", text))


class _Reading:
    """What has been read so far, and what waits for its letter or its brace."""

    def __init__(self) -> None:
        self._pieces: list[str] = []
        self._accents: list[str] = []
        self._printed: list[bool] = []  # for each open brace, whether it is printed
        self._unknown = False  # an unknown command was the last thing: its braces stay

    def take(self, match: re.Match[str]) -> None:
        """Read one token."""
        kind = match.lastgroup or "text"
        unknown, self._unknown = self._unknown, False
        if kind == "brace":
            self._brace(match["brace"], unknown)
        elif match["word"] is not None:
            self._word(match["word"], match["gap"])
        elif kind == "symbol":
            self._symbol(match["symbol"])
        elif kind == "text" or (kind == "ligature" and self._accents):
            self._text(match[0])
        else:
            self._lone_accents()
            self._pieces.append(_plain(match))

    def finished(self) -> str:
        """All of it."""
        self._lone_accents()
        return "".join(self._pieces)

    def _brace(self, brace: str, unknown: bool) -> None:
        if brace == "{":
            self._printed.append(unknown)
            printed = unknown
        else:
            self._lone_accents()
            printed = bool(self._printed) and self._printed.pop()
        if printed:
            self._pieces.append(brace)

    def _word(self, word: str, gap: str) -> None:
        if word in _ACCENTS:
            self._accents.append(word)
            return
        found = _words().get(word)
        if found is None:
            self._lone_accents()
            self._pieces.append(f"\\{word}{gap}")
            self._unknown = not gap
        elif found:
            self._text(found)

    def _symbol(self, symbol: str) -> None:
        if symbol in _ACCENTS:
            self._accents.append(symbol)
            return
        self._lone_accents()
        self._pieces.append(_SYMBOLS.get(symbol, f"\\{symbol}"))

    def _text(self, text: str) -> None:
        if self._accents:
            text = text.lstrip()
            if not text:
                return
            letter = _DOTLESS.get(text[0], text[0])
            if letter.isalpha():
                marks = "".join(_ACCENTS[accent] for accent in reversed(self._accents))
                self._pieces.append(unicodedata.normalize("NFC", letter + marks))
                self._accents.clear()
                text = text[1:]
            self._lone_accents()
        self._pieces.append(text)

    def _lone_accents(self) -> None:
        """An accent without a letter stands for its own sign, as a tilde does."""
        if self._accents:
            self._pieces += [accent for accent in self._accents if not accent.isalpha()]
            self._accents.clear()


def _plain(match: re.Match[str]) -> str:
    """What a token that is neither text nor a command nor a brace says."""
    if match["signed"] is not None:
        return _sign(match["signed"]) or match["sign"][1:-1]
    if match["raised"] is not None:
        table = _SUPERSCRIPTS if match["script"] == "super" else _SUBSCRIPTS
        return match["raised"].translate(table)
    if match["target"] is not None:
        return match["target"] + " "
    if match["ligature"] is not None:
        return _LIGATURES[match["ligature"]]
    return " " if match["environment"] is not None else match[0]


def _sign(maths: str) -> str | None:
    """The one character that a formula of one sign stands for."""
    if maths.startswith("\\"):
        found = _words().get(maths[1:])
        return found if found and len(found) == 1 else None
    if maths == "-":
        return "−"
    table = {"^": _SUPERSCRIPTS, "_": _SUBSCRIPTS}.get(maths[0])
    raised = maths[1:].translate(table) if table and len(maths) == 2 else maths[1:]
    return raised if raised != maths[1:] else None


@lru_cache(maxsize=1)
def _words() -> Mapping[str, str]:
    """What commands without arguments stand for."""
    untyped: Any = importlib.import_module("pylatexenc.latex2text")
    found: dict[str, str] = {}
    for spec in untyped.get_default_latex_context_db().iter_macro_specs():
        text = spec.simplify_repl
        # Patterns for arguments, placeholders and headings are no signs.
        if isinstance(text, str) and not re.search(r"[%\n]|<\w", text):
            found.setdefault(str(spec.macroname), text)
    for letter, name in GREEK_NAMES.items():
        found |= {f"text{name}": letter, f"text{name.capitalize()}": letter.upper()}
    return MappingProxyType(found | _STYLES | _OWN_WORDS)
