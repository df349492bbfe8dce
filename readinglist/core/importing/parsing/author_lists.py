"""Authors as lists and digests write them: "Anna Berg, Carl Dorn (Uni X) et al. ICML 2023"."""

import re
from typing import NamedTuple

from readinglist.core.importing.parsing.cleaning import names_of
from readinglist.core.importing.parsing.markdown_titles import is_section
from readinglist.core.model import Name

_IN_BRACKETS = re.compile(r"\(.{0,80}?\)|（.{0,80}?）")
_SEPARATORS = re.compile(r"\s*(?:[,;、，；&]|\band\b|\bund\b|\bet\b(?! al))\s*")
_OTHERS = re.compile(r"[,;]?\s*(?:\bet[.\s]\s*al\b\.?|\band others\b|等人?$|…|\.\.\.)", re.I)
_STARTS = re.compile(r"(?:by|authors?[:：]?)\s+", re.I)
_MARKED = re.compile(r"(?<=[^\W\d_])[\d*†‡§¶]+(?:,\d+)*$")
_BODY = re.compile(
    r"universit|institut|college|school|\blabs?\b|laborator|research|\binc\b|academy|corporation"
    r"|google|microsoft|nvidia|\bmeta\b|amazon|\bieee\b|\bmember\b|\bfellow\b|\beth\b"
    r"|大学|学院|研究|公司|实验室",
    re.I,
)
_WORD = re.compile(r"[^\W\d_][\w.'’-]*")
_OWN_SCRIPT = re.compile(r"[\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7af·]{2,8}")
_PARTICLES = frozenset(
    "al bin da de del della den der di dos du el la le ten ter van von y".split()
)
_NO_NAMES = frozenset("a an in it its our the this to we what why".split())


class AuthorList(NamedTuple):
    """The names in a text, what stands behind them, and whether some of the text is no name."""

    names: tuple[Name, ...]
    rest: str
    more: bool


def authors_in(text: str, sure: bool, least: int = 1) -> AuthorList | None:
    """The authors that a text lists; None where it does not look like that.

    `sure`: the text is called a list of authors. Otherwise all of it has to be names, at `least`
    that many. Affiliations are left out.
    """
    whole = _IN_BRACKETS.sub(" ", _STARTS.sub("", text, count=1))
    whole = " ".join(whole.split()).strip(" .*")
    others = _OTHERS.search(whole)
    listed = whole[: others.start()] if others else whole
    parts = [part for part in _SEPARATORS.split(listed) if part.strip(" .")]
    parts = [_MARKED.sub("", part) for part in parts if not is_section(part)]
    persons = [part for part in parts if not _BODY.search(part)] or parts
    if len(persons) < len(parts):  # what else is there may be a town or a country
        persons = list(filter(like_name, persons)) or persons
    if not persons:
        return None
    if not sure and (len(persons) < least or not all(map(like_name, persons))):
        return None
    rest = whole[others.end() :].strip(" .,") if others else ""
    return AuthorList(names_of(persons), rest, bool(others) or len(persons) < len(parts))


def like_name(text: str) -> bool:
    """Whether a text looks like a person's name."""
    if _OWN_SCRIPT.fullmatch(text):
        return True
    words = text.split()
    if not 2 <= len(words) <= 5 or words[0].lower() in _NO_NAMES:
        return False
    if not words[-1][0].isupper() or not all(map(_WORD.fullmatch, words)):
        return False
    return all(word[0].isupper() or word in _PARTICLES for word in words)


def with_affiliation(text: str) -> str:
    """The name in "Anna Berg, University of X"; "" where it is none."""
    name, comma, _ = _IN_BRACKETS.sub(" ", text).partition(",")
    name = name.strip()
    belongs = bool(comma) and bool(_BODY.search(text)) and not _BODY.search(name)
    return name if belongs and like_name(name) else ""
