"""Near papers: those that hold most of the words of a query, misspelt ones mended."""

import numpy as np

from readinglist.core.search import tree as t
from readinglist.core.search.analysis import query_words, stem
from readinglist.core.search.executor import Executor, Matches, Sought, sum_of
from readinglist.core.search.reading import Reading

MOST_WORDS = 12  # of a long query the rarest words decide what is near
MOST_MEANT = 400  # words that a misspelt one may stand for


def near(executor: Executor, reading: Reading, node: t.Node) -> tuple[Matches, dict[str, str]]:
    """Papers that hold more than half of the tree's words, and the words that were mended."""
    words, others = _words_and_others(node)
    plain: list[str] = []
    parts: list[Matches] = []
    for part in words:
        if isinstance(part, t.Fuzzy) or (isinstance(part, t.Prefix) and _begins(reading, part)):
            parts.append(executor.run(part))
        else:
            plain += query_words(part.text)
    mended: dict[str, str] = {}
    for word in _most_telling(reading, plain):
        sought, better = _meant(executor, reading, word)
        parts.append(executor.holding(None, sought))
        if better:
            mended[word] = better
    found = _most_of(parts) if parts else executor.nothing()
    if others and found.mask.any():
        found = found.among(executor.run(t.conjunction(others)).mask)
    return found, mended


def _begins(reading: Reading, part: t.Prefix) -> bool:
    """Whether a word that is being typed can still become one that is there."""
    plain = query_words(part.text)
    return bool(plain) and reading.begins_something(plain[-1])


def _most_telling(reading: Reading, plain: list[str]) -> list[str]:
    """The rarest of many words: the others say little, and each costs its time."""
    distinct = list(dict.fromkeys(plain))
    if len(distinct) <= MOST_WORDS:
        return distinct
    rarest = sorted(distinct, key=lambda word: reading.frequency(reading.terms([stem(word)])))
    return [word for word in distinct if word in set(rarest[:MOST_WORDS])]


def _meant(executor: Executor, reading: Reading, word: str) -> tuple[Sought, str]:
    """The word itself, or, where no paper has it, the nearest words, and the likeliest of them."""
    own = executor.word(word)
    if len(word) < 3 or executor.holding(None, own).mask.any():
        return own, ""
    similar = reading.similar(word, 1 if len(word) < 5 else 2)
    nearest = [other for other, edits in similar if edits == similar[0][1]][:MOST_MEANT]
    return (executor.any_word(nearest), nearest[0]) if nearest else (own, "")


def _most_of(parts: list[Matches]) -> Matches:
    """The papers in more than half of the parts, with summed scores."""
    times = np.sum([part.mask for part in parts], axis=0)
    mask = times > len(parts) // 2
    return Matches(mask, sum_of(parts)).among(mask)


def _words_and_others(node: t.Node) -> tuple[list[t.Words], list[t.Node]]:
    """The words of any field that all must match, and the other parts beside them."""
    parts = node.parts if isinstance(node, t.And) else (node,)
    words: list[t.Words] = []
    others: list[t.Node] = []
    for part in dict.fromkeys(parts):
        if isinstance(part, t.Words) and part.field is None:
            words.append(part)
        else:
            others.append(part)
    return words, others
