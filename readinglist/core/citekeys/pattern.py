"""Patterns of citation keys, in either of two notations that mean the same.

JabRef's, with literal text around fields:        [auth:lower]_[year][shorttitle:truncate8]
Better BibTeX's, with literal text in quotes:      auth.lower + '_' + year + shorttitle.truncate(8)

In the second, spaces do as well as "+". Numbers of a field or modifier stand behind its name or in
brackets: `auth3_2` is `auth(3, 2)`. `(text)` as a modifier stands where a field gives nothing.
Alternatives are parted by "|": one whose first field gives nothing is passed over, and so is one
that has no more than N characters where it says `[>N]`; the last is taken however it is.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import NoReturn

from readinglist.core.citekeys.fields import NUMBERED, SIMPLE, Subject, Words
from readinglist.core.citekeys.modifiers import MODIFIERS, Argument
from readinglist.core.errors import BadInput

_LONGEST = 500  # characters
_BRACKETED = re.compile(r"\[([^\[\]]*)\]|([^\[\]|]+)|(\|)|(.)", re.DOTALL)
_SIGNS = re.compile(
    r"(?P<space>[\s+]+)|(?P<bar>\|)|(?P<quoted>'[^']*'|\"[^\"]*\")|(?P<longer>>\s*\d+)"
    r"|(?P<term>[A-Za-z](?:[A-Za-z0-9_.]|\([^()]*\))*)|(?P<other>.)",
    re.DOTALL,
)
# The pieces of a term: names, and what stands in brackets behind them.
_PIECE = re.compile(r"[.:]?([A-Za-z]*)(\d+(?:_\d+)?)?(?:\(([^()]*)\))?(?:,([^:]*))?")
_DOTTED = sorted((name for name in SIMPLE if "." in name), key=len, reverse=True)


@dataclass(frozen=True, slots=True)
class _Literal:
    text: str


@dataclass(frozen=True, slots=True)
class _Longer:
    """Only a key of more characters goes on."""

    than: int


@dataclass(frozen=True, slots=True)
class _Field:
    """A field with its modifiers; `otherwise` stands in where it gives nothing."""

    of: Callable[[Subject], Words]
    modifiers: Sequence[Callable[[Words], Words]]
    otherwise: str

    def said(self, subject: Subject) -> str:
        words = self.of(subject)
        for modifier in self.modifiers:
            words = modifier(words)
        return "".join(words) or self.otherwise


_Part = _Literal | _Longer | _Field


@dataclass(frozen=True, slots=True)
class KeyPattern:
    """A pattern that was understood. `text`: as it was written."""

    text: str
    alternatives: Sequence[Sequence[_Part]]

    def of(self, subject: Subject) -> str:
        """What it says for a paper; it may be nothing, and not fit for TeX."""
        for parts in self.alternatives[:-1]:
            said = _said(parts, subject)
            if said is not None:
                return said
        last = [part for part in self.alternatives[-1] if not isinstance(part, _Longer)]
        return "".join(_one(part, subject) for part in last)


def _said(parts: Sequence[_Part], subject: Subject) -> str | None:
    """What an alternative says; None: it is passed over."""
    text, has_field = "", False
    for part in parts:
        if isinstance(part, _Longer):
            if len(text) <= part.than:
                return None
            continue
        one = _one(part, subject)
        if isinstance(part, _Field) and not has_field:
            has_field = True
            if not one:
                return None
        text += one
    return text


def _one(part: _Literal | _Field, subject: Subject) -> str:
    return part.text if isinstance(part, _Literal) else part.said(subject)


def parse(text: str) -> KeyPattern:
    """Understand a pattern. Raises `BadInput` that says what is not understood."""
    if len(text) > _LONGEST:
        raise BadInput(f"A key pattern has up to {_LONGEST} characters.")
    alternatives: list[list[_Part]] = [[]]
    for part in _bracketed(text) if "[" in text else _formula(text):
        if part is None:
            alternatives.append([])
        else:
            alternatives[-1].append(part)
    if not any(isinstance(part, _Field) for parts in alternatives for part in parts):
        raise BadInput("A key pattern needs a field.", "", "For example: auth year shorttitle")
    return KeyPattern(text, alternatives)


def _bracketed(text: str) -> Iterator[_Part | None]:
    """The parts of JabRef's notation; None between alternatives."""
    for inside, literal, bar, other in _BRACKETED.findall(text):
        if other:
            _refuse(f"the bracket {other}")
        elif bar:
            yield None
        elif literal:
            if literal.strip():  # a space is none of a key
                yield _Literal(literal.strip())
        else:
            yield _longer(inside) if inside.lstrip().startswith(">") else _field(inside.strip())


def _formula(text: str) -> Iterator[_Part | None]:
    """The parts of Better BibTeX's notation; None between alternatives."""
    for sign in _SIGNS.finditer(text):
        match sign.lastgroup:
            case "space":
                continue
            case "bar":
                yield None
            case "quoted":
                yield _Literal(sign.group()[1:-1])
            case "longer":
                yield _longer(sign.group())
            case "term":
                yield _field(sign.group())
            case _:
                _refuse(sign.group())


def _longer(text: str) -> _Longer:
    number = text.strip()[1:].strip()
    return _Longer(int(number)) if number.isdecimal() else _refuse(text)


def _field(text: str) -> _Field:
    """The field of `auth3_2:lower` or `auth(3, 2).lower`."""
    dotted = next((name for name in _DOTTED if _begins_with(text, name)), None)
    if dotted is not None:
        field, rest = SIMPLE[dotted], text[len(dotted) :]
    else:
        piece = _PIECE.match(text)
        if piece is None or not piece[1]:
            _refuse(text or "[]")
        field, rest = _named(piece[1].lower(), _arguments(piece)), text[piece.end() :]
    modifiers: list[Callable[[Words], Words]] = []
    otherwise = ""
    while rest:
        piece = _PIECE.match(rest)
        if piece is None or rest[0] not in ".:" or not (piece[1] or piece[3] is not None):
            _refuse(rest)
        if not piece[1]:
            otherwise = piece[3].strip("'\"")
        else:
            modifiers.append(_modifier(piece[1], _arguments(piece)))
        rest = rest[piece.end() :]
    return _Field(field, modifiers, otherwise)


def _begins_with(text: str, name: str) -> bool:
    rest = text[len(name) :]
    return text[: len(name)].lower() == name and not rest[:1].isalnum()


def _arguments(piece: re.Match[str]) -> list[str]:
    """What stands behind a name: "3_2", "(3, 2)", ",3,2"."""
    if piece[2]:
        return piece[2].split("_")
    given = piece[3] if piece[3] is not None else piece[4]
    return [part.partition("=")[2] or part for part in given.split(",")] if given else []


def _named(name: str, given: Sequence[str]) -> Callable[[Subject], Words]:
    if name in SIMPLE and not given:
        return SIMPLE[name]
    if name not in SIMPLE and name not in NUMBERED:
        _refuse(name, f"Known: {', '.join((*NUMBERED, *SIMPLE))}.")
    make, most = NUMBERED.get(name, (_nothing, 0))
    if len(given) > most:
        _refuse(f"{name} with {', '.join(given)}")
    numbers = [_number(name, one) for one in given]
    return lambda subject: make(subject, *numbers)


def _nothing(_: Subject) -> Words:
    return []


def _modifier(name: str, given: Sequence[str]) -> Callable[[Words], Words]:
    known = MODIFIERS.get(name.lower())
    if known is None:
        _refuse(name, f"Known: {', '.join(MODIFIERS)}.")
    make, kinds = known
    if len(given) > len(kinds):
        _refuse(f"{name} with {', '.join(given)}")
    arguments: list[Argument] = [
        _number(name, one) if kind is int else one.strip().strip("'\"")
        for kind, one in zip(kinds, given, strict=False)
    ]
    return lambda words: make(words, *arguments)


def _number(name: str, text: str) -> int:
    text = text.strip()
    return int(text) if text.isdecimal() and len(text) < 4 else _refuse(f"{name} with {text}")


def _refuse(what: str, known: str = "") -> NoReturn:
    raise BadInput(f"A key pattern cannot have “{what.strip()}”.", "", known)
