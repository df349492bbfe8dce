"""Is this entry a paper that the library knows? Ids, title and abstract decide together."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from readinglist.core.fuzzy import token_ratio
from readinglist.core.importing.entries import NO_DETAILS, Details
from readinglist.core.importing.works import agrees, contradicts, identifiers, is_other_work
from readinglist.core.model import Candidate
from readinglist.core.text import Keys, fold, plain_words

SAME_ABSTRACT_RATIO = 80  # of two abstracts under the same title
SIMILAR_TITLE_RATIO = 90
SAME_TEXT_RATIO = 75  # of two abstracts under whatever titles
LONG_ABSTRACT = 200  # characters: an abstract that decides by itself


@dataclass(frozen=True, slots=True)
class Evidence:
    """Why two may be one paper, in words."""

    titles: str
    abstracts: str

    def __str__(self) -> str:
        return f"{self.titles}, {self.abstracts}"


CERTAIN = Evidence("same title", "same abstract")


def same_paper(title: str, abstract: str, candidates: Iterable[Candidate]) -> Candidate | None:
    """The candidate that is this paper, or None."""
    return same_by_keys(Keys.of(title, abstract), abstract, list(candidates))


def same_by_keys(
    keys: Keys, abstract: str, candidates: Sequence[Candidate], details: Details = NO_DETAILS
) -> Candidate | None:
    """The candidate that is the paper of these keys and that abstract, or None.

    An id decides; then texts, where ids and authors do not say otherwise; and a title alone, where
    nothing that is known says otherwise, and only one paper has it.
    """
    if details is not NO_DETAILS:
        own = set(identifiers(details.arxiv, details.doi))
        for candidate in candidates:
            if own.intersection(identifiers(candidate.arxiv, candidate.doi)):
                return candidate
        candidates = [c for c in candidates if not contradicts(details, c)]
    for candidate in candidates:
        both = bool(abstract and candidate.abstract)
        if both and candidate.title_key == keys.title and _alike(abstract, keys, candidate):
            return candidate
        tells = "proceedings" not in (details.entry_type, candidate.entry_type)  # those are alike
        if tells and len(abstract) >= LONG_ABSTRACT and candidate.abstract_key == keys.abstract:
            return candidate
    return _by_title(keys, abstract, candidates, details)


def _by_title(
    keys: Keys, abstract: str, candidates: Sequence[Candidate], details: Details
) -> Candidate | None:
    """The one candidate with that title, where not both have an abstract."""
    found = [c for c in candidates if c.title_key == keys.title and not (abstract and c.abstract)]
    if details is NO_DETAILS:
        return found[0] if found else None
    found = [c for c in found if not is_other_work(details, c)]
    papers = list({id(c) if c.id is None else c.id: c for c in found}.values())
    if len(papers) > 1:
        papers = [c for c in papers if agrees(details, c)]
    return papers[0] if len(papers) == 1 else None


def _alike(abstract: str, keys: Keys, candidate: Candidate) -> bool:
    if keys.abstract == candidate.abstract_key:
        return True
    return token_ratio(abstract, candidate.abstract) >= SAME_ABSTRACT_RATIO


def resemblance(one: tuple[str, str], other: tuple[str, str]) -> Evidence | None:
    """Why two, given by title and abstract, may be one paper; None: they hardly are."""
    titles = token_ratio(fold(one[0]), fold(other[0]))
    both_have_abstracts = bool(one[1] and other[1])
    if not both_have_abstracts:
        if titles < SIMILAR_TITLE_RATIO:
            return None
        return Evidence(_of_titles(one[0], other[0]), "not both have an abstract")
    abstracts = token_ratio(fold(one[1]), fold(other[1]))
    least = SAME_ABSTRACT_RATIO if titles >= SIMILAR_TITLE_RATIO else SAME_TEXT_RATIO
    if abstracts < least:
        return None
    said = "same abstract" if abstracts == 100 else f"abstracts agree by {int(abstracts)} %"
    return Evidence(_of_titles(one[0], other[0]), said)


def _of_titles(one: str, other: str) -> str:
    own, others = Counter(plain_words(one)), Counter(plain_words(other))
    missing, more = (own - others).total(), (others - own).total()
    differing = max(missing, more)
    if not differing:
        return "same title"
    if differing > max(own.total(), others.total()) // 2:
        return "different titles"
    return f"titles differ by {differing} word{'s' if differing > 1 else ''}"
