"""What a key's pattern can say of a paper: the field markers of JabRef and Better BibTeX.

A field gives words, each in letters and digits of ASCII and in its own case: "Ångström" is
`Angstrom`, "Ra$^3$" is `Ra3`; none where the paper has nothing to say. Their meanings are those of
https://docs.jabref.org/setup/citationkeypatterns.
"""

import itertools
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Self

from readinglist.core.model import Name, Paper
from readinglist.core.text import words

# Words that say nothing of what a paper is about, left out of short titles.
SMALL = frozenset(
    "a an the of on in at by for from to with and or nor but as is are was be its it do does did "
    "can how why what when where which who via into over under towards toward we you your our "
    "this that these those not no".split()
)
_NOT_ASCII = re.compile(r"[^A-Za-z0-9]+")
_LETTER = re.compile(r"[A-Za-z]")
_MONTHS = (
    "January February March April May June July August September October November December".split()
)
# Fields of an entry that are said as they are.
_PLAIN = (
    "journal booktitle volume number pages publisher series edition school institution eprint "
    "chapter organization howpublished"
).split()

Words = list[str]


@dataclass(frozen=True, slots=True)
class Subject:
    """What a key is made of. `number`: the paper's id."""

    title: str
    authors: Sequence[Name] = ()
    year: int | None = None
    number: int = 0
    date: str | None = None
    entry_type: str = "misc"
    fields: Mapping[str, str] = field(default_factory=dict[str, str])
    tags: Sequence[str] = ()

    @classmethod
    def of(cls, paper: Paper) -> Self:
        """What the key of a paper in the library is made of."""
        known = (paper.title, paper.authors, paper.year, paper.id, paper.date)
        return cls(*known, paper.entry_type, paper.fields, paper.tags)


def said(text: str) -> Iterator[str]:
    """The words of a text, in ASCII, with the capitals that they have."""
    for word in words(text):
        piece = text[word.start : word.end]
        if piece.lower() != word.joined:  # accents, maths, Greek
            piece = word.joined.capitalize() if piece[:1].isupper() else word.joined
        piece = _NOT_ASCII.sub("", piece)
        if piece:
            yield piece


def first_upper(word: str) -> str:
    """The word with its first letter as a capital; the others as they are."""
    return word[:1].upper() + word[1:]


# Authors -------------------------------------------------------------------------------------


def _family(name: Name) -> str:
    return "".join(said(name.family or name.literal))


def _families(subject: Subject) -> Words:
    return [family for family in map(_family, subject.authors) if family]


def _initial(name: Name) -> str:
    return "".join(said(name.given))[:1]


def _some(found: Iterable[str]) -> Words:
    return [word for word in found if word]


def _auth(subject: Subject, letters: int = 0, which: int = 1) -> Words:
    found = _some(map(_family, subject.authors[which - 1 : which])) if which else []
    return [word[:letters] if letters else word for word in found]


def _authors(subject: Subject, most: int = 0) -> Words:
    found = _families(subject)
    return [*found[:most], "EtAl"] if most and len(found) > most else found


def _auth_et_al(subject: Subject, _: int = 2) -> Words:
    found = _families(subject)
    return found if len(found) < 3 else [found[0], "EtAl"]


def _auth_dot_etal(subject: Subject) -> Words:
    found = _families(subject)
    return [".".join(found) if len(found) < 3 else f"{found[0]}.etal"] if found else []


def _auth_auth_ea(subject: Subject) -> Words:
    found = _families(subject)
    return [".".join(found[:2]) + (".ea" if len(found) > 2 else "")] if found else []


def _alpha(subject: Subject) -> Words:
    """As BibTeX's style "alpha" labels."""
    found = _families(subject)
    if len(found) < 2:
        return [found[0][:3]] if found else []
    few = found if len(found) < 5 else found[:3]
    return ["".join(family[0] for family in few) + ("+" if len(found) > 4 else "")]


def _short(subject: Subject) -> Words:
    found = _families(subject)
    if len(found) < 2:
        return found
    return ["".join(family[0] for family in found[:3]) + ("+" if len(found) > 3 else "")]


def _auth_ini(subject: Subject, letters: int = 1) -> Words:
    return _some(family[:letters] for family in _families(subject))


def _author_ini(subject: Subject) -> Words:
    first, *others = _families(subject) or [""]
    return _some([first[:5] + "".join(family[0] for family in others)])


# Titles --------------------------------------------------------------------------------------


def _significant(subject: Subject, most: int) -> Words:
    """The first words that say something; where none does, the first words."""
    lettered, kept = itertools.tee(word for word in said(subject.title) if _LETTER.search(word))
    found = list(itertools.islice((w for w in kept if w.lower() not in SMALL), most))
    return found or list(itertools.islice(lettered, most))


def _short_title(subject: Subject, most: int = 3) -> Words:
    return [first_upper(word) for word in _significant(subject, most)]


def _very_short_title(subject: Subject, most: int = 1) -> Words:
    return _short_title(subject, most)


def _title(subject: Subject) -> Words:
    """All words, the small ones in lower case unless they come first."""
    found = list(said(subject.title))
    small = {word.lower() for word in found[1:]} & SMALL
    return [w.lower() if w.lower() in small and n else first_upper(w) for n, w in enumerate(found)]


# Dates and others ----------------------------------------------------------------------------


def _year(subject: Subject) -> Words:
    return [str(subject.year)] if subject.year is not None else []


def _month(subject: Subject) -> Words:
    if subject.date is not None:
        return [_MONTHS[int(subject.date[5:7]) - 1]]
    return list(said(subject.fields.get("month", "")))[:1]


def _keyword(subject: Subject, which: int = 1) -> Words:
    return list(said(subject.tags[which - 1])) if 0 < which <= len(subject.tags) else []


def _plain(name: str) -> Callable[[Subject], Words]:
    return lambda subject: list(said(subject.fields.get(name, "")))


SIMPLE: Mapping[str, Callable[[Subject], Words]] = MappingProxyType(
    {
        "auth.etal": _auth_dot_etal,
        "auth.auth.ea": _auth_auth_ea,
        "authorini": _author_ini,
        "authorsalpha": _alpha,
        "authshort": _short,
        "authorlast": lambda s: _families(s)[-1:],
        "authforeini": lambda s: _some(map(_initial, s.authors[:1])),
        "authorlastforeini": lambda s: _some(map(_initial, s.authors[-1:])),
        "title": _title,
        "fulltitle": lambda s: list(said(s.title)),
        "camel": lambda s: [first_upper(word) for word in said(s.title)],
        "shorttitleini": lambda s: [word[0] for word in _short_title(s)],
        "year": _year,
        "shortyear": lambda s: [year[-2:] for year in _year(s)],
        "month": _month,
        "day": lambda s: [str(int(s.date[8:10]))] if s.date else [],
        "date": lambda s: [s.date] if s.date else [],
        "entrytype": lambda s: [first_upper(s.entry_type)],
        "id": lambda s: [str(s.number)],
        **{name: _plain(name) for name in _PLAIN},
    }
)
# These take up to so many numbers, as "auth3_2" has them, or auth(3, 2).
NUMBERED: Mapping[str, tuple[Callable[..., Words], int]] = MappingProxyType(
    {
        "auth": (_auth, 2),
        "authors": (_authors, 1),
        "authetal": (_auth_et_al, 1),
        "authini": (_auth_ini, 1),
        "shorttitle": (_short_title, 1),
        "veryshorttitle": (_very_short_title, 1),
        "keyword": (_keyword, 1),
    }
)
