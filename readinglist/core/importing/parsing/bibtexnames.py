"""Persons as BibTeX and BibLaTeX write them, as CSL names."""

import re

from readinglist.core.importing.parsing.cleaning import is_others, names_of, persons_of
from readinglist.core.model import OTHERS, Name
from readinglist.core.tex import decoded
from readinglist.core.text import clean_line

_PART = re.compile(r"\s*(family|given|prefix|suffix|useprefix)\s*=\s*", re.IGNORECASE)
_LONGEST = 500  # characters; taking names apart is quadratic in broken ones


def persons(text: str) -> tuple[Name, ...]:
    """The persons in a field."""
    from bibtexparser.middlewares.names import split_multiple_persons_names

    people = split_multiple_persons_names(text)
    if len(people) == 1 and "; " in text:
        people = text.split(";")
    return persons_of(_person(person.strip()) for person in people)


def _person(text: str) -> Name | None:
    """One of them: "First von Last", "von Last, Jr, First", "{A Body}" or "family=…, given=…"."""
    from bibtexparser.middlewares.names import parse_single_name_into_parts

    if is_others(text):
        return OTHERS
    if not text:
        return None
    if len(text) > _LONGEST:
        return Name(literal=clean_line(decoded(text))) if decoded(text).strip() else None
    if _PART.match(text):
        return _labelled(text)
    parts = parse_single_name_into_parts(text, strict=False)
    last = " ".join(parts.last)
    if not (parts.first or parts.von or parts.jr) and _is_body(last):
        return next(iter(names_of((f"{{{decoded(last)}}}",))), None)
    name = Name(
        family=_read(parts.last),
        given=_read(parts.first),
        non_dropping_particle=_read(parts.von),
        suffix=_read(parts.jr),
    )
    return name if str(name) else None


def _is_body(word: str) -> bool:
    """Braces around all of it, which are not those of an accent, make it one word."""
    return word.startswith("{") and word.endswith("}") and not word.startswith("{\\")


def _read(words: list[str]) -> str:
    return clean_line(decoded(" ".join(words)))


def _labelled(text: str) -> Name | None:
    """BibLaTeX's extended form; a prefix that is not used for sorting is a dropping particle."""
    parts: dict[str, str] = {}
    for piece in text.split(","):
        match = _PART.match(piece)
        if match:
            parts[match[1].lower()] = clean_line(decoded(piece[match.end() :]).strip('" '))
    prefix = parts.get("prefix", "")
    drops = parts.get("useprefix", "").lower() == "false"
    name = Name(
        family=parts.get("family", ""),
        given=parts.get("given", ""),
        dropping_particle=prefix if drops else "",
        non_dropping_particle="" if drops else prefix,
        suffix=parts.get("suffix", ""),
    )
    return name if name.family or name.given else None
