"""Authors as data files hold them: one string, a list of them, or objects of many makes."""

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, cast

from readinglist.core.importing.parsing.cleaning import names_of
from readinglist.core.model import Name
from readinglist.core.text import clean_line

_AND = re.compile(r" (?:and|und|et|&) (?!al\b)", re.IGNORECASE)
_WHOLE = ("name", "fullname", "full_name", "display_name", "displayname", "literal", "author")
_INSIDE = ("user", "author")
_FAMILY = ("family", "last", "lastname", "lastName", "last_name", "surname")
_DROPPING = ("dropping-particle", "dropping_particle")
_NON_DROPPING = ("non-dropping-particle", "non_dropping_particle", "particle")
_SUFFIX = ("suffix", "jr")
_GIVEN = ("given", "first", "firstname", "firstName", "first_name", "forename")
# What is read of an object.
PARTS_OF_NAMES = frozenset((*_WHOLE, *_FAMILY, *_GIVEN, *_DROPPING, *_NON_DROPPING, *_SUFFIX))


def authors_of(value: Any) -> tuple[Name, ...]:
    """The persons that a value names, in its order; signs without a letter are none."""
    return tuple(name for name in _names(value) if any(map(str.isalpha, str(name))))


def _names(value: Any) -> Iterable[Name]:
    if isinstance(value, str):
        return names_of(split_names(value))
    if isinstance(value, Mapping):
        return _person(cast("Mapping[str, Any]", value))
    if not isinstance(value, list):
        return ()
    members = cast("list[Any]", value)
    if len(members) == 1 and isinstance(members[0], str):
        return _names(members[0])
    return (name for member in members for name in _member(member))


def _member(value: Any) -> Iterator[Name]:
    if isinstance(value, str):
        yield from names_of([value])
    elif isinstance(value, Mapping):
        yield from _person(cast("Mapping[str, Any]", value))
    elif isinstance(value, list):  # arXiv: ["Family", "Given", "Suffix"]
        parts = [clean_line(part) for part in cast("list[Any]", value) if isinstance(part, str)]
        family, given, suffix = (*parts, "", "", "")[:3]
        if suffix and family:
            yield Name(family, given, suffix=suffix)
        else:
            yield from names_of([", ".join(part for part in (family, given) if part)])


def _person(person: Mapping[str, Any]) -> Iterator[Name]:
    """The one name of an object; none where it has none that is known."""
    family = _text_in(person, _FAMILY)
    if family:
        yield Name(
            family=family,
            given=_text_in(person, _GIVEN),
            dropping_particle=_text_in(person, _DROPPING),
            non_dropping_particle=_text_in(person, _NON_DROPPING),
            suffix=_text_in(person, _SUFFIX),
        )
        return
    whole = _text_in(person, _WHOLE)
    if whole:
        yield from names_of([whole])
        return
    for name in _INSIDE:
        inner = person.get(name)
        if isinstance(inner, Mapping):
            whole = _text_in(cast("Mapping[str, Any]", inner), _WHOLE)
            yield from names_of([whole])
            return


def _text_in(person: Mapping[str, Any], names: tuple[str, ...]) -> str:
    values = (person.get(name) for name in names)
    return next((clean_line(v) for v in values if isinstance(v, str) and v.strip()), "")


def split_names(text: str) -> list[str]:
    """The names in one string: "A B; C D", "A B, C D and E F", "Family, Given and …"."""
    if ";" in text:
        return [part for part in text.split(";") if part.strip(" ,")]
    if "\n" in text.strip() and "," not in text and not _AND.search(text):
        return text.splitlines()
    one_line = " ".join(text.split())
    return [name for part in _AND.split(one_line) for name in _by_commas(part)]


def _by_commas(text: str) -> list[str]:
    pieces = [piece.strip() for piece in text.split(",") if piece.strip()]
    if len(pieces) == 2 and not all(" " in piece for piece in pieces):
        return [", ".join(pieces)]  # Family, Given
    families, given = pieces[::2], pieces[1::2]
    if len(families) == len(given) and all(map(_initials, given)):
        return [f"{family}, {initials}" for family, initials in zip(families, given, strict=True)]
    return pieces


def _initials(text: str) -> bool:
    """Whether it is "J." or "J. R." and no whole name."""
    return bool(re.fullmatch(r"(?:\w\.?[\s-]?){1,4}", text)) and (len(text) < 3 or "." in text)
