"""Whether what is known of two entries beside their texts says that they are different works."""

import json
import re
from collections.abc import Mapping
from typing import Any, cast

from readinglist.core.importing.entries import Details
from readinglist.core.model import OTHERS, Candidate
from readinglist.core.store.mirrored import identifiers_of
from readinglist.core.text import fold, normalise

_YEARS_APART = 2  # a preprint and its last version, hardly more
_ARTICLES = frozenset(
    "article conference inproceedings incollection mastersthesis phdthesis report techreport "
    "thesis".split()
)
_BOOKS = frozenset(("book", "proceedings"))
_CHAPTERS = frozenset(("inbook", "incollection"))
_SERVERS = ("arxiv", "biorxiv", "medrxiv", "ssrn", "preprint", "openreview")
_PLACES = ("volume", "number", "pages")  # within a journal or book
_UNNAMED = frozenset(("", fold(OTHERS.literal)))  # nobody in particular
_NUMBER = re.compile(r"\d+")


def identifiers(arxiv: str | None, doi: str | None) -> list[str]:
    """Ids in one form each, without version and case: "arxiv:2401.00001", "doi:10.1000/182"."""
    return [f"{kind}:{value}" for kind, value in identifiers_of(arxiv, doi)]


def contradicts(details: Details, candidate: Candidate) -> bool:
    """Whether ids or authors say that it is another paper, whatever the title says."""
    for own, other in (
        (identifiers(details.arxiv, None), identifiers(candidate.arxiv, None)),
        (identifiers(None, details.doi), identifiers(None, candidate.doi)),
    ):
        if own and other and own != other:
            return True
    own_names, other_names = families(details), stored_families(candidate.authors)
    return bool(own_names and other_names and own_names.isdisjoint(other_names))


def is_other_work(details: Details, candidate: Candidate) -> bool:
    """Whether anything says so where only the title speaks for one work: many have it.

    Less than half of the authors in common, years far apart, a book and an article, other pages of
    the same journal, chapters of different books, publications in different years and places (a
    talk and the article that grew from it; a preprint is no publication).
    """
    own_names, other_names = families(details), stored_families(candidate.authors)
    if own_names and other_names:
        common = len(own_names & other_names)
        if 2 * common < min(len(own_names), len(other_names)):
            return True
    if details.year and candidate.year and abs(details.year - candidate.year) > _YEARS_APART:
        return True
    types = {details.entry_type, candidate.entry_type}
    if types & _BOOKS and types & _ARTICLES:
        return True
    is_later = bool(details.year and candidate.year and details.year != candidate.year)
    tells = is_later or bool(types & _CHAPTERS)
    return _is_elsewhere(details.fields, _stored_fields(candidate.fields), tells)


def agrees(details: Details, candidate: Candidate) -> bool:
    """Whether authors and year, as far as the entry has them, are just the candidate's."""
    same_year = not details.year or details.year == candidate.year
    return same_year and families(details) == stored_families(candidate.authors)


def families(details: Details) -> set[str]:
    """The family names of an entry's authors."""
    return {fold(name.family or name.literal) for name in details.authors} - _UNNAMED


def stored_families(authors: str) -> set[str]:
    """The family names in a stored list of CSL names."""
    if authors == "[]":
        return set()
    try:
        names = [name.get("family") or name.get("literal") or "" for name in json.loads(authors)]
    except (ValueError, AttributeError, TypeError):
        return set()
    return {fold(name) for name in names} - _UNNAMED


def _stored_fields(fields: str) -> Mapping[str, Any]:
    if fields == "{}":
        return {}
    try:
        found: Any = json.loads(fields)
    except ValueError:
        return {}
    return cast("Mapping[str, Any]", found) if isinstance(found, dict) else {}


def _is_elsewhere(own: Mapping[str, Any], other: Mapping[str, Any], tells: bool) -> bool:
    """Whether two stand at different places of one journal or book.

    `tells`: whether different journals or books say so, too; they are called by many names.
    """
    one, another = _container(own), _container(other)
    if not one or not another:
        return False
    if one != another:
        return tells and not any(_is_preprint(each) for each in (one, another))
    return any(
        _numbers(own[name]) != _numbers(other[name])
        for name in _PLACES
        if own.get(name) and other.get(name)
    )


def _container(fields: Mapping[str, Any]) -> str:
    return normalise(str(fields.get("journal") or fields.get("booktitle") or ""))


def _is_preprint(container: str) -> bool:
    return container == "corr" or any(server in container for server in _SERVERS)


def _numbers(text: Any) -> list[str]:
    return _NUMBER.findall(str(text))
