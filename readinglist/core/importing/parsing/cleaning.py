"""From what files say to what the library stores: titles, abstracts, names, days, identifiers."""

import html
import re
from collections.abc import Iterable
from datetime import date
from typing import Any

from readinglist.core.model import OTHERS, Name
from readinglist.core.text import clean_line, clean_text

_TAG = re.compile(r"</?[A-Za-z][^<>]{0,300}>")
_ARXIV = re.compile(
    r"(?:arxiv\.org/(?:abs|pdf|html)/|huggingface\.co/papers/|hf\.co/papers/|\barxiv[:.\s]\s*|"
    r"\b10\.48550/arxiv\.)"
    r"(\d{4}\.\d{4,5}(?:v\d+)?|[a-z-]+(?:\.[A-Z]{2})?/\d{7}(?:v\d+)?)",
    re.IGNORECASE,
)
_ARXIV_ALONE = re.compile(r"\d{4}\.\d{4,5}(?:v\d+)?|[a-z-]+(?:\.[A-Z]{2})?/\d{7}(?:v\d+)?")
# Nobody has longer ones, and what is behind them is looked at again and again.
_DOI = re.compile(r"\b(10\.\d{4,9}/[^\s\"<>{}|\\^]{1,500})", re.IGNORECASE)
_LINK = re.compile(r"https?://[^\s\"<>{}|\\^\[\]]{1,2000}")
_ISO_DAY = re.compile(r"(\d{4})(?:[-/.](\d{1,2})(?:[-/.](\d{1,2}))?)?(?!\d)")
_YEAR = re.compile(r"(?<!\d)(1[5-9]\d\d|20\d\d)(?!\d)")
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_NAMED_MONTH = re.compile(r"\b(" + "|".join(_MONTHS) + r")[a-z]*\b", re.IGNORECASE)
_DAY_OF_MONTH = re.compile(r"(?<![\d:.])([0-3]?\d)(?:st|nd|rd|th)?(?![\d:])")
_OTHERS = re.compile(r"\{?(?:(?:and )?others|et\.? al\.?)\}?", re.IGNORECASE)
_CLOSING = {")": "(", "]": "["}


def title_of(text: Any) -> str:
    """A title: one line."""
    return clean_line(" ".join(_text(text).split()))


def abstract_of(text: Any) -> str:
    """An abstract: its lines joined, what stands before it ("Abstract:") left out."""
    joined = clean_line(" ".join(_text(text).split()))
    return re.sub(r"^(?:Abstract|Summary)\s*[:.—–-]\s*", "", joined, flags=re.IGNORECASE)


def without_markup(text: Any) -> str:
    """What a reader sees of a text with HTML in it: no tags, entities as characters."""
    return html.unescape(_TAG.sub(" ", _text(text)))


def note_of(text: Any) -> str:
    """A note: its lines stay."""
    return clean_text(_text(text)).strip()


def names_of(values: Iterable[str]) -> tuple[Name, ...]:
    """Persons, each in "Family, Given" or "Given Family" or "{A Body}"."""
    cleaned = (clean_line(value).strip(" ,;") for value in values)
    return tuple(Name.parse(value) for value in cleaned if value)


def is_others(text: str) -> bool:
    """Whether a list of names says there that it is not whole."""
    return bool(_OTHERS.fullmatch(text))


def persons_of(names: Iterable[Name | None]) -> tuple[Name, ...]:
    """The names that there are; others only behind somebody."""
    found = [name for name in names if name is not None and str(name)]
    named = [name for name in found if name != OTHERS]
    return (*named, OTHERS) if named and found[-1] == OTHERS else tuple(named)


def day_of(text: Any) -> tuple[int | None, str | None]:
    """The year, and the day in ISO 8601 where it is known, of whatever form files write one in."""
    text = _text(text).strip()
    match = _ISO_DAY.match(text)
    if match and match[2]:
        year, month, day = int(match[1]), int(match[2]), int(match[3] or 0)
        return _checked(year, month, day)
    year_match = _YEAR.search(text)
    if year_match is None:
        return None, None
    rest = text[: year_match.start()] + " " + text[year_match.end() :]
    month_match = _NAMED_MONTH.search(rest)
    day_match = _DAY_OF_MONTH.search(rest)
    if month_match is None or day_match is None:
        return int(year_match[1]), None
    month = _MONTHS.index(month_match[1].lower()) + 1
    return _checked(int(year_match[1]), month, int(day_match[1]))


def _checked(year: int, month: int, day: int) -> tuple[int | None, str | None]:
    if not 1000 <= year <= 2999:
        return None, None
    try:
        return year, date(year, month, day).isoformat()
    except ValueError:
        return year, None


def arxiv_id(text: Any) -> str | None:
    """The arXiv id in a link, a citation or alone: "2401.12345v2"."""
    text = _text(text).strip()
    match = _ARXIV.search(text)
    if match:
        return match[1]
    return text if _ARXIV_ALONE.fullmatch(text) else None


def doi_of(text: Any) -> str | None:
    """The first DOI in a text, without what a sentence puts behind it; arXiv's own are none."""
    match = _DOI.search(_text(text))
    if match is None or match[1].lower().startswith("10.48550/arxiv."):
        return None
    return _unclosed(match[1])


def link_of(text: Any) -> str | None:
    """The first link in a text, without what a sentence puts behind it."""
    match = _LINK.search(_text(text))
    return _unclosed(match[0]) if match else None


def _unclosed(text: str) -> str:
    """Without the punctuation at its end, and brackets that something outside opened."""
    while text:
        last = text[-1]
        opening = _CLOSING.get(last)
        if last in ".,;:!?'*" or (opening and text.count(last) > text.count(opening)):
            text = text[:-1]
        else:
            break
    return text


def _text(value: Any) -> str:
    """Whatever a file has there, as text: nothing for what is no text or number."""
    if isinstance(value, str):
        return value
    return str(value) if isinstance(value, int | float) and not isinstance(value, bool) else ""
