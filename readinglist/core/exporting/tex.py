"""Text as TeX prints it: escaped, with TeX's spelling where it has one, UTF-8 where it has none.

What is written holds no command but those of `textables` and of maths that `texmaths` lets pass, so
nothing in a title can be executed. What nobody sees (controls, marks of direction, halves of
surrogate pairs) is left out: pdflatex stops at it.
"""

import re
import string
import unicodedata
from functools import lru_cache

from readinglist.core.exporting.texmaths import harmless
from readinglist.core.exporting.textables import (
    ACCENTS,
    GREEK,
    LETTERS,
    MATHS,
    SPECIAL,
    SYMBOLS,
)
from readinglist.core.text import is_printable

_PLAIN = string.ascii_letters + string.digits + ' ./:;()[]+*=@"'
_PLAIN_ALONE = "-,'!?"  # beside each other, or beside what is spelled with them, they may be others
_PLAIN_BYTES = (_PLAIN + _PLAIN_ALONE).encode()
_ESCAPED = "&%#_$~^`<>|"  # spelled without each other, and without what makes ligatures
_PAIRS = ("--", "''", ",,")
_PAIR = re.compile(r"([-',])(?=\1)")
_ODD = re.compile(f"[^{re.escape(_PLAIN)}](?:[^{re.escape(_PLAIN)}]+|(?<![{_PLAIN_ALONE}]))")
_MATHS = re.compile(r"\$([^$]+)\$(?![0-9])")  # as Pandoc has it: "$5-$10" are dollars
_MARKS = "\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f"
_MARK = re.compile(f"[{_MARKS}]")
_TOKEN = re.compile(
    rf"[A-Za-z0-9 ]+(?![{_MARKS}])|(?P<marked>.[{_MARKS}]+)"
    r"|(?P<greek>[\u0370-\u03ff\u1f00-\u1fff]+)|(?P<sign>.)",
    re.DOTALL,
)
_OFTEN = 4  # signs in a row that are worth remembering
# Two of them in a row become another sign (or a quotation mark) in TeX's fonts.
_LIGATURES = frozenset(("--", "``", "''", "!`", "?`", ",,"))
_JOINERS = "\u200c\u200d"  # Persian and Indian words are spelled with them
_BESIDE_JOINER = re.compile(rf"(?<![^\x00-\x7f])[{_JOINERS}]|[{_JOINERS}](?![^\x00-\x7f])")
_NONCHARACTER = re.compile("[\ufdd0-\ufdef]")


def encode(text: str, accents: bool = True) -> str:
    """`text` for a BibTeX or LaTeX file; balanced and harmless `$…$` stays maths.

    `accents`: letters with them are spelled as commands; else they stay UTF-8.
    """
    if "$" not in text:
        return encode_text(text, accents)
    text = visible(text)
    pieces: list[str] = []
    place = start = 0
    while (match := _MATHS.search(text, start)) is not None:
        escaped = match.start() > place and text[match.start() - 1] == "\\"
        if not escaped and harmless(match[1], SYMBOLS):
            pieces += [encode_text(text[place : match.start()], accents), match.group()]
            place = start = match.end()
        else:
            start = match.start() + 1
    pieces.append(encode_text(text[place:], accents))
    return "".join(pieces)


def encode_text(text: str, accents: bool = True) -> str:
    """The same without maths: every sign stands for itself."""
    if text.isascii():
        odd = text.encode().translate(None, _PLAIN_BYTES).decode()
        if not odd.strip(_ESCAPED):  # nearly always, and much sooner done
            for sign in set(odd):
                text = text.replace(sign, SPECIAL[sign])
            return _PAIR.sub(r"\1{}", text) if any(map(text.__contains__, _PAIRS)) else text
    text = unicodedata.normalize("NFC", visible(text))
    if not text.isascii() and _MARK.search(text):
        return _spelled(text, accents)
    return _ODD.sub(lambda run: _spelled_run(run[0], accents), text)


def _spelled_run(run: str, accents: bool) -> str:
    return _spelled_soon(run, accents) if len(run) <= _OFTEN else _spelled(run, accents)


@lru_cache(maxsize=4096)
def _spelled_soon(run: str, accents: bool) -> str:
    """Letters with accents and signs between words are few, and come again and again."""
    return _spelled(run, accents)


def _spelled(text: str, accents: bool) -> str:
    pieces: list[str] = []
    for match in _TOKEN.finditer(text):
        piece = _encoded(match, accents)
        # A sign that TeX would make one with the sign before it.
        if pieces and piece and pieces[-1][-1] + piece[0] in _LIGATURES:
            pieces.append("{}")
        if piece:
            pieces.append(piece)
    return "".join(pieces)


def visible(text: str) -> str:
    """`text` in one line, without what is not printed: a space of any kind is a space."""
    if is_printable(text) and "\ufffd" not in text:
        return text
    text = text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    text = _NONCHARACTER.sub("", _BESIDE_JOINER.sub("", text)).replace("\ufffd", "?")
    return "".join(map(_visible, text)) if not text.isprintable() else text


def _visible(character: str) -> str:
    if character.isprintable() or character in _JOINERS or character in "\u00a0\u202f":
        return character
    kind = unicodedata.category(character)
    if kind in ("Zs", "Zl", "Zp") or character in "\t\n\v\f\r\x85":
        return " "
    return character if kind == "Co" else ""


def _encoded(match: re.Match[str], accents: bool) -> str:
    if match.lastgroup == "greek":
        return _greek(match["greek"])
    if match.lastgroup == "marked":
        spelled = _accented(match["marked"]) if accents else None
        return spelled or _sign(match["marked"][0], accents) + match["marked"][1:]
    return _sign(match["sign"], accents) if match.lastgroup else match.group()


def _greek(letters: str) -> str:
    """Letters as maths has them; a word with others than that has stays Greek."""
    if all(letter in GREEK for letter in letters):
        return "".join(MATHS[letter] for letter in letters)
    return letters


def _sign(character: str, accents: bool) -> str:
    found = SPECIAL.get(character) or MATHS.get(character)
    if found is None and accents and not character.isascii():
        found = LETTERS.get(character) or _accented(unicodedata.normalize("NFD", character))
    return found or character


def _accented(text: str) -> str | None:
    """A letter with accents as nested commands; None: TeX has no such."""
    base, *accents = unicodedata.normalize("NFD", text)
    if not accents or not base.isascii() or not base.isalpha():
        return None
    if any(accent not in ACCENTS for accent in accents):
        return None
    spelled = base
    for accent in accents:
        command = ACCENTS[accent]
        nested = command.isalpha() or "\\" in spelled
        spelled = f"\\{command}{{{spelled}}}" if nested else f"\\{command}{spelled}"
    return f"{{{spelled}}}"
