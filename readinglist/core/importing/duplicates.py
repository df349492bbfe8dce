"""Is this entry a paper that the library knows? Title and abstract decide together."""

from collections.abc import Iterable

from readinglist.core.fuzzy import token_ratio
from readinglist.core.model import Candidate
from readinglist.core.text import Keys

SAME_ABSTRACT_RATIO = 80  # of two abstracts under the same title
LONG_ABSTRACT = 200  # characters: an abstract that decides by itself


def same_paper(title: str, abstract: str, candidates: Iterable[Candidate]) -> Candidate | None:
    """The candidate that is this paper, or None."""
    return same_by_keys(Keys.of(title, abstract), abstract, candidates)


def same_by_keys(keys: Keys, abstract: str, candidates: Iterable[Candidate]) -> Candidate | None:
    """The candidate that is the paper of these keys and that abstract, or None."""
    for candidate in candidates:
        if candidate.title_key == keys.title and _same_abstract(abstract, keys, candidate):
            return candidate
        if len(abstract) >= LONG_ABSTRACT and candidate.abstract_key == keys.abstract:
            return candidate
    return None


def _same_abstract(abstract: str, keys: Keys, candidate: Candidate) -> bool:
    if not abstract or not candidate.abstract or keys.abstract == candidate.abstract_key:
        return True
    return token_ratio(abstract, candidate.abstract) >= SAME_ABSTRACT_RATIO
