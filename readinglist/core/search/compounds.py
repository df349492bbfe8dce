"""Words that are written together or apart: `fine tuning`, `fine-tuning`, `finetuning`.

Two words of a query that follow each other also find what is written as one word; one word also
finds its halves, one after the other. (A hyphen separates words, as a space does.)
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from readinglist.core.search import tree as t
from readinglist.core.search.analysis import query_words
from readinglist.core.search.reading import Reading

SHORTEST_HALF = 3  # letters
RARER = 50  # times; a half that is so much rarer than the whole is a torn word
SHORTEST_BEGUN = 4  # of a half that is still being typed


def in_other_spellings(node: t.Node, reading: Reading) -> t.Node:
    """The tree, in which a word stands beside its other spellings, if any paper has those."""
    match node:
        case t.And():
            return t.conjunction(_neighbours(node.parts, reading))
        case t.Or():
            return t.disjunction(in_other_spellings(part, reading) for part in node.parts)
        case t.Not():
            return t.Not(in_other_spellings(node.part, reading))
        case t.Saved():
            return t.Saved(node.name, in_other_spellings(node.part, reading))
        case t.Word() | t.Prefix():
            return t.disjunction([node, *_as_one_word(node, reading), *_halves(node, reading)])
        case _:
            return node


def _neighbours(parts: Sequence[t.Node], reading: Reading) -> Iterator[t.Node]:
    joined = [_joined(one, other, reading) for one, other in pairwise(parts)]
    for part, *others in zip(parts, [None, *joined], [*joined, None], strict=True):
        spelt = [in_other_spellings(part, reading), *(other for other in others if other)]
        yield t.disjunction(spelt)


def _joined(one: t.Node, other: t.Node, reading: Reading) -> t.Node | None:
    """Two words as one, if any paper has it."""
    if not isinstance(one, t.Word) or not isinstance(other, t.Word | t.Prefix):
        return None
    first, second = query_words(one.text), query_words(other.text)
    if one.field != other.field or len(first) != 1 or len(second) != 1:
        return None
    return _if_there(first[0] + second[0], other, reading)


def _as_one_word(node: t.Word | t.Prefix, reading: Reading) -> Iterator[t.Node]:
    """`fine-tuning` as one word."""
    plain = query_words(node.text)
    if len(plain) == 2:
        one = _if_there("".join(plain), node, reading)
        if one is not None:
            yield one


def _if_there(word: str, like: t.Word | t.Prefix, reading: Reading) -> t.Node | None:
    """A word, or the beginning of one, in the same field, if any paper has it."""
    if isinstance(like, t.Prefix):
        return t.Prefix(word, like.field) if reading.begins_something(word) else None
    return t.Word(word, like.field) if reading.fields_with(word) else None


def _halves(node: t.Word | t.Prefix, reading: Reading) -> Iterator[t.Node]:
    """The phrases that a word may be, written as one."""
    plain = query_words(node.text)
    if len(plain) != 1 or not plain[0].isalpha():
        return
    [word] = plain
    begun = isinstance(node, t.Prefix)
    shortest = SHORTEST_BEGUN if begun else SHORTEST_HALF
    often = max(1, reading.fields_with(word) // RARER)
    for place in range(SHORTEST_HALF, len(word) - shortest + 1):
        first, second = word[:place], word[place:]
        if begun:
            is_half = reading.begins_something(second)
        else:
            is_half = reading.fields_with(second) >= often
        if is_half and reading.fields_with(first) >= often:
            kind = t.Prefix if begun else t.Phrase
            yield kind(f"{first} {second}", node.field)
