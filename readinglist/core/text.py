"""Text as the program compares it: cleaning, folding, words with their places, normalised forms.

Search, duplicates, keys and marks all come here, so that they agree on what a word is.
"""

import hashlib
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple, Self

LONGEST_WORD = 64

_INVISIBLE = "\u00ad\u200b\u200c\u200d\u2060\ufeff"
_MATHS = "$^_{}\\"
# A run: letters and digits with what TeX maths and combining accents put between them, and an
# English ending after an apostrophe.
_RUN = re.compile(
    rf"[\w\u0300-\u036f{re.escape(_MATHS + _INVISIBLE)}]+(?:['’](?i:s|t|re|ve|ll|d|m)\b)?"
)
_UNFIT = re.compile(
    r"[\x00-\x08\x0b-\x1f\x7f-\x84\x86-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]"
)
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f]")
# They turn text around, so that it reads as what it is not (https://trojansource.codes).
_TURNING = re.compile(r"[\u202a-\u202e\u2066-\u2069]")
_LINE_END = re.compile(r"\r\n|[\r\x0b\x0c]")
_COMMAND = re.compile(r"\\([A-Za-z]+)|\\.")
_GREEK_RUN = re.compile(r"[\u0370-\u03ff\u1f00-\u1fff]+")
_CJK = re.compile(
    r"[\u2e80-\u2fdf\u3005-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]"
)
_PARTS = re.compile(r"[^\W_]+")
_NOT_ALNUM = re.compile(r"[\W_]+")
_PRINTABLE = bytes(range(32, 127))
_LONG = 100  # characters
_ASCII_SIGNS = bytes(code for code in range(128) if not chr(code).isalnum())
_ASCII_RUNS = "".join(c if c.isalnum() or c in _MATHS + "'" else " " for c in map(chr, range(128)))
_NOT_ASCII = re.compile(r"[^\x00-\x7f]+")

GREEK_NAMES = dict(
    zip(
        "αβγδεζηθικλμνξοπρστυφχψω",
        "alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho "
        "sigma tau upsilon phi chi psi omega".split(),
        strict=True,
    )
) | {"ς": "sigma"}
# Letters that Unicode does not take apart.
_LETTERS = str.maketrans(
    {"ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ı": "i", "ħ": "h",
     "∞": "infty", "∇": "nabla", "∂": "partial"}
)  # fmt: skip
# TeX commands that set type and name nothing.
_FORMATTING = frozenset(
    "mathbb mathbf mathcal mathrm mathsf mathit mathfrak mathtt mathscr text textbf textit textrm "
    "texttt textsc emph bf it rm tt sc boldsymbol bm operatorname left right big Big bigl bigr hat "
    "tilde bar vec dot ddot widetilde widehat overline underline displaystyle limits nolimits "
    "quad qquad ensuremath mbox hbox".split()
)


@dataclass(frozen=True, slots=True)
class Word:
    """A folded word, and where it stands in the text (`start` and `end` in characters).

    `joined` is the word as a whole; `parts` are its pieces where it is made of several
    ("μP": mup, of mu and p), otherwise empty.
    """

    joined: str
    parts: tuple[str, ...]
    start: int
    end: int


def clean_line(text: str) -> str:
    """One line fit to be stored: no controls, no lone surrogates, single spaces."""
    if is_printable(text) and "  " not in text:  # nearly always, and much sooner found
        return text.strip(" ")
    cleaned = " ".join(clean_text(text).split())
    return text if cleaned == text else cleaned  # of long texts there is one in memory


def clean_text(text: str) -> str:
    """Text fit to be stored: no controls of any kind, no lone surrogates, line ends as on Unix."""
    if is_printable(text) or not _UNFIT.search(text):  # the first nearly always, and much sooner
        return text
    text = _LINE_END.sub("\n", text)
    text = text.encode("utf-8", "replace").decode("utf-8") if not text.isascii() else text
    return _TURNING.sub("", _CONTROL.sub("", text))


def is_printable(text: str) -> bool:
    """What `str.isprintable` says, of long texts of ASCII three times as soon."""
    if len(text) < _LONG or not text.isascii():
        return text.isprintable()
    return not text.encode().translate(None, _PRINTABLE)


def fold(text: str) -> str:
    """`text` without case, accents, ligatures and TeX, Greek letters by name; marks stay."""
    if "\\" in text:
        text = _COMMAND.sub(_command, text)
    if text.isascii():
        return text.lower()
    return _NOT_ASCII.sub(_folded, text.casefold())


def _folded(match: re.Match[str]) -> str:
    return _fold_foreign(match.group())


@lru_cache(maxsize=4096)
def _fold_foreign(text: str) -> str:
    """What is left of characters beyond ASCII."""
    apart = unicodedata.normalize("NFKD", text)
    plain = "".join(c for c in apart if not unicodedata.combining(c) and c not in _INVISIBLE)
    return _GREEK_RUN.sub(_greek, plain.casefold()).translate(_LETTERS)


def words(text: str) -> Iterator[Word]:
    """The words of `text` in order, folded, with their places."""
    for match in _RUN.finditer(text):
        run = match.group()
        if run.isascii() and run.isalnum():
            yield Word(run[:LONGEST_WORD].lower(), (), match.start(), match.end())
        else:
            yield from _run_words(run, match.start())


def runs(text: str) -> list[str]:
    """The pieces of `text` that its words are made of, in order, some in lower case; `words_of`."""
    if not text.isascii():
        return _RUN.findall(text)
    if "\\" not in text:  # the case of TeX's commands may matter
        text = text.lower()
    found = text.translate(_ASCII_RUNS).split()  # the same, five times as fast
    if "'" not in text:
        return found
    return [run for piece in found for run in (_RUN.findall(piece) if "'" in piece else (piece,))]


def plain_words(text: str) -> Iterator[str]:
    """The folded words of `text` in order, each as a whole."""
    for run in runs(text):
        if run.isascii() and run.isalnum():
            yield run[:LONGEST_WORD].lower()
        else:
            yield from (word.joined for word in words(run))


def words_of(run: str) -> list[Word]:
    """The words of one of the `runs`, with their places in it."""
    return list(words(run))


def _run_words(run: str, start: int) -> Iterator[Word]:
    """The words of a run that is more than ASCII letters and digits."""
    if _CJK.search(run):
        yield from _cjk_words(run, start)
        return
    joined, parts = _fold_run(run)
    if joined:
        left = len(run) - len(run.lstrip("$_^" + _INVISIBLE))
        right = len(run.rstrip("$_^" + _INVISIBLE))
        yield Word(joined, parts, start + left, start + right)


def _cjk_words(run: str, start: int) -> Iterator[Word]:
    """Each ideograph is a word, and so is what stands between them."""
    place = 0
    for match in _CJK.finditer(run):
        if match.start() > place:
            yield from _run_words(run[place : match.start()], start + place)
        yield Word(match.group(), (), start + match.start(), start + match.end())
        place = match.end()
    if place < len(run):
        yield from _run_words(run[place:], start + place)


@lru_cache(maxsize=65536)
def _fold_run(run: str) -> tuple[str, tuple[str, ...]]:
    """The folded run as a whole, and its parts where it has several."""
    if run[-2:].casefold() in ("'s", "’s"):
        run = run[:-2]
    run = run.replace("'", "").replace("’", "").replace("µ", "μ")
    spaced = _GREEK_RUN.sub(_spaced_greek, _COMMAND.sub(_spaced_command, run))
    parts = tuple(part[:LONGEST_WORD] for part in _PARTS.findall(fold(spaced)))
    joined = "".join(parts)[:LONGEST_WORD]
    return joined, parts if len(parts) > 1 else ()


def _command(match: re.Match[str]) -> str:
    name = match.group(1)
    if name is None or name in _FORMATTING:
        return ""
    return "l" if name == "ell" else name.removeprefix("var")  # as "ℓ" is taken apart


def _spaced_command(match: re.Match[str]) -> str:
    return f" {_command(match)} "


def _greek(match: re.Match[str]) -> str:
    """A letter or two are symbols and get their names; three and more are a Greek word."""
    run = match.group()
    return run if len(run) > 2 else "".join(GREEK_NAMES.get(letter, letter) for letter in run)


def _spaced_greek(match: re.Match[str]) -> str:
    run = match.group()
    return run if len(run) > 2 else " " + " ".join(run) + " "


def normalise(text: str) -> str:
    """`text` for "the same but for case, accents and punctuation": folded letters and digits.

    Text that has none of those stands for itself, so that two such texts still differ.
    """
    folded = fold(text)
    if folded.isascii():  # the same as below, ten times as fast
        return folded.encode().translate(None, _ASCII_SIGNS).decode() or text.strip()
    return _NOT_ALNUM.sub("", folded) or text.strip()


def digest(text: str) -> str:
    """16 hexadecimal digits for the normalised text; nothing for no text."""
    if not text.strip():
        return ""
    return hashlib.blake2b(normalise(text).encode("utf-8"), digest_size=8).hexdigest()


class Keys(NamedTuple):
    """What a paper is recognised by: its normalised title, and a digest of its abstract."""

    title: str
    abstract: str

    @classmethod
    def of(cls, title: str, abstract: str) -> Self:
        """The keys of a paper."""
        return cls(normalise(title), digest(abstract))
