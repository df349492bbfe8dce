"""What arXiv says of a paper in all its listings: TeX accents, lists of authors, subjects."""

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import replace

from readinglist.core.importing.entries import Details
from readinglist.core.importing.parsing.cleaning import day_of, doi_of, names_of
from readinglist.core.model import Name

_MATHS = re.compile(r"((?<!\\)\$[^$]*\$)")
_MARKS = {
    "`": "\u0300", "'": "\u0301", "^": "\u0302", "~": "\u0303", "=": "\u0304", "u": "\u0306",
    ".": "\u0307", '"': "\u0308", "r": "\u030a", "H": "\u030b", "v": "\u030c", "d": "\u0323",
    "c": "\u0327", "k": "\u0328", "b": "\u0331",
}  # fmt: skip
_LETTERS = {
    "ss": "ß", "ae": "æ", "AE": "Æ", "oe": "œ", "OE": "Œ", "aa": "å", "AA": "Å", "o": "ø",
    "O": "Ø", "l": "ł", "L": "Ł", "i": "ı", "j": "ȷ", "dh": "ð", "DH": "Ð", "th": "þ",
    "TH": "Þ", "dj": "đ", "DJ": "Đ",
}  # fmt: skip
_CORE_ACCENT = r"\\(?:([`'^~=.\"])|([uvHdckbr])(?![A-Za-z]))\s?(?:\{\\?([A-Za-z])\}|\\?([A-Za-z]))"
_ACCENT = re.compile(rf"\{{{_CORE_ACCENT}\}}|{_CORE_ACCENT}")
_LETTER = re.compile(
    r"\{\\("
    + "|".join(_LETTERS)
    + r")\s?\}|\\("
    + "|".join(_LETTERS)
    + r")(?![A-Za-z])(?:\{\}|\s)?"
)
_STYLED = re.compile(
    r"\\(?:emph|text(?:it|bf|tt|sc|rm|sf|sl)|em|it|bf)\s?\{([^{}]*)\}|\{\\(?:em|it|bf|tt|sc|sl|rm)\s([^{}]*)\}"
)
_ESCAPED = re.compile(r"\\([&%#_])")

_AUTHORS_END = re.compile(r"\s*(?:[,;:]\s*and\s|[,;:]|\sand\s)\s*")
_OTHERS = re.compile(r"(?:^|\s)et al\.?$")
_SUFFIX = re.compile(r"(?:Jr|Sr)\.?|II|III|IV")
_BODY = re.compile(r"(?:Collaborations?|Consortium|Team|Group|Project)", re.IGNORECASE)
_ARCHIVE = (
    r"(?:astro-ph|cond-mat|cs|econ|eess|gr-qc|hep-(?:ex|lat|ph|th)|math(?:-ph)?|nlin|"
    r"nucl-(?:ex|th)|physics|q-bio|q-fin|quant-ph|stat|[a-z]{2,8}-[a-z]{2,5})"
)
_CATEGORY = re.compile(rf"{_ARCHIVE}(?:\.[A-Za-z-]{{2,20}})?")
_OWN = {"title", "authors", "categories", "subjects", "date", "doi", "abstract"}
_RENAMED = {"comments": "comment", "journal-ref": "journal_ref"}


def plain(text: str) -> str:
    """A text of arXiv's with its TeX accents and emphasis read; maths stays as it is written.

    Anything else stays as well: in these texts "%" and "~" are mostly meant as they stand.
    """
    if "\\" not in text:
        return text
    parts = _MATHS.split(text)
    parts[::2] = map(_plain, parts[::2])
    return "".join(parts)


def _plain(text: str) -> str:
    text = _ACCENT.sub(_accented, text)
    text = _LETTER.sub(lambda match: _LETTERS[match[1] or match[2]], text)
    text = _STYLED.sub(lambda match: match[1] or match[2] or "", text)
    return _ESCAPED.sub(r"\1", text)


def _accented(match: re.Match[str]) -> str:
    sign, letter = "".join(group or "" for group in match.groups())
    return unicodedata.normalize("NFC", letter + _MARKS[sign])


def authors_of(text: str) -> tuple[tuple[Name, ...], str]:
    """The persons of "A. Bee, C. Dee Jr. and E. Eff (1)", and what stands in brackets."""
    outside, inside = _brackets(plain(text))
    names: list[Name] = []
    for part in _AUTHORS_END.split(outside):
        part = _OTHERS.sub("", part.strip().removeprefix("and "))
        if _SUFFIX.fullmatch(part) and names:
            names[-1] = replace(names[-1], suffix=part)
        elif part:
            names += name_of(part)
    return tuple(names), inside


def _brackets(text: str) -> tuple[str, str]:
    """What stands outside and inside of round brackets."""
    outside: list[str] = []
    inside: list[str] = []
    depth = 0
    for part in re.split(r"([()])", text):
        depth += (part == "(") - (part == ")")
        depth = max(depth, 0)
        if depth or part == ")":
            inside.append(part if depth else f"{part} ")
        else:
            outside.append(part)
    return "".join(outside), " ".join("".join(inside).split())


def name_of(text: str) -> tuple[Name, ...]:
    """A person, with "Jr." where the name has it, or a body; none where there is no name."""
    before, _, last = text.rpartition(" ")
    if _BODY.fullmatch(last):
        return names_of([f"{{{text}}}"])
    if before and _SUFFIX.fullmatch(last):
        return tuple(replace(name, suffix=last) for name in names_of([before]))
    return names_of([text])


def is_category(text: str) -> bool:
    """Whether it looks like an arXiv category: "cs.AI", "hep-th"."""
    return _CATEGORY.fullmatch(text) is not None


def subjects_of(text: str) -> dict[str, str]:
    """The fields for "cs.AI stat.ML" or "Artificial Intelligence (cs.AI); …", the primary first."""
    found = re.findall(rf"\(({_CATEGORY.pattern})\)", text)
    found = found or [word.strip(",;") for word in text.split()]
    found = [word for word in found if is_category(word)]
    return {"primaryclass": found[0], "categories": " ".join(found)} if found else {}


def details_of(said: Mapping[str, str], arxiv: str | None, url: str | None = None) -> Details:
    """What a listing says by its own labels, in lower case ("journal-ref")."""
    authors, inside = authors_of(said.get("authors", ""))
    subjects = said.get("categories") or said.get("subjects") or ""
    fields = subjects_of(subjects)
    if subjects and not fields:
        fields["arxiv:subjects"] = subjects
    if inside:
        fields["arxiv:authors_note"] = inside
    year, day = day_of(said.get("date", ""))
    doi = doi_of(said.get("doi", ""))
    if said.get("doi", "") != (doi or ""):
        fields["arxiv:doi"] = said["doi"]
    for label, value in said.items():
        if label not in _OWN and value:
            field = _RENAMED.get(label, label.replace("-", "_").replace(" ", "_"))
            fields[f"arxiv:{field}"] = plain(value)
    return Details(authors, year, day, arxiv, doi, url, fields=fields)
