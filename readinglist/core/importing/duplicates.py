"""Is this entry a paper that the library knows? Title and abstract decide together."""

from collections.abc import Iterable

from readinglist.core.fuzzy import token_ratio
from readinglist.core.model import Candidate
from readinglist.core.text import digest, normalise

SAME_ABSTRACT_RATIO = 80  # of two abstracts under the same title
LONG_ABSTRACT = 200  # characters: an abstract that decides by itself


def same_paper(title: str, abstract: str, candidates: Iterable[Candidate]) -> Candidate | None:
    """The candidate that is this paper, or None."""
    title_key, abstract_key = normalise(title), digest(abstract)
    for candidate in candidates:
        if candidate.title_key == title_key and _same_abstract(abstract, abstract_key, candidate):
            return candidate
        if len(abstract) >= LONG_ABSTRACT and candidate.abstract_key == abstract_key:
            return candidate
    return None


def _same_abstract(abstract: str, abstract_key: str, candidate: Candidate) -> bool:
    if not abstract or not candidate.abstract or abstract_key == candidate.abstract_key:
        return True
    return token_ratio(abstract, candidate.abstract) >= SAME_ABSTRACT_RATIO
