"""Near papers: those that hold most of the words of a query, misspelt ones mended."""

from readinglist.core.search import tree as t
from readinglist.core.search.analysis import query_words, stem
from readinglist.core.search.executor import Executor, Matches, Sought
from readinglist.core.search.ranking import Part, most_of
from readinglist.core.search.reading import Reading
from readinglist.core.search.spelling import spellings

MOST_WORDS = 32  # of a long query the rarest words decide what is near
MOST_MEANT = 20  # words that a misspelt one may stand for, the most frequent
MOST_DOUBTED = 4  # words of a query: of more the others say enough, and each costs its time
RARE = 0.01  # of all papers, and ten: what more of them hold is hardly a misspelling


def near(
    executor: Executor, reading: Reading, node: t.Node, *, doubtful: bool
) -> tuple[Matches, dict[str, str]]:
    """Papers that hold most of the tree's words, and the words that were mended.

    `doubtful`: no paper holds all words, so that one that is there may be misspelt, too.
    """
    words, others = _words_and_others(node)
    plain: list[str] = []
    parts: list[Part] = []
    for part in words:
        if isinstance(part, t.Fuzzy) or (isinstance(part, t.Prefix) and _begins(reading, part)):
            parts.append(Part.of(executor.run(part), executor.titled(part)))
        else:
            plain += query_words(part.text)
    mended: dict[str, str] = {}
    telling = _most_telling(reading, plain)
    doubtful = doubtful and len(parts) + len(telling) <= MOST_DOUBTED
    for word in telling:
        sought, better = _meant(executor, reading, word)
        own = _part(executor, sought)
        if better:
            mended[word] = better
        elif doubtful:
            own = _doubted(executor, reading, word, own)
        parts.append(own)
    found = most_of(parts) if parts else executor.nothing()
    if others and found.mask.any():
        found = found.among(executor.run(t.conjunction(others)).mask)
    return found, mended


def _part(executor: Executor, sought: Sought) -> Part:
    return Part.of(executor.holding(None, sought), executor.in_title(sought))


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
    own = executor.any_word([word, *(form for form in spellings(word) if _is_there(reading, form))])
    if len(word) < 3 or executor.holding(None, own).mask.any():
        return own, ""
    for edits in (1,) if len(word) < 5 else (1, 2):
        if nearest := [other for other, _ in reading.similar(word, edits, MOST_MEANT)]:
            return executor.any_word(nearest), nearest[0]
    return own, ""


def _is_there(reading: Reading, word: str) -> bool:
    return any(reading.terms([stem(word)]))


def _doubted(executor: Executor, reading: Reading, word: str, own: Part) -> Part:
    """A word that is there, or any that is one edit away: the most frequent of them.

    What has digits is a name or a number, and its neighbours are others.
    """
    mask = own.matches.mask
    if len(word) < 3 or not word.isalpha() or mask.sum() > RARE * len(mask) + 10:
        return own
    same = {stem(form) for form in spellings(word)}
    similar = (other for other, _ in reading.similar(word, 1, MOST_MEANT))
    instead = executor.any_word(other for other in similar if stem(other) not in same)
    return own.or_rather(executor.holding(None, instead), executor.in_title(instead))


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
