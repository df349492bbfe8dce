"""Which papers a meaning finds, decided for one paper after the other.

Nothing of the product's parser, tree, index or SQL is used: only what a word is, what its stem is,
and when two titles are the same.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import pairwise

from readinglist.core.model import Paper
from readinglist.core.search.analysis import stem
from readinglist.core.text import normalise, words
from tests.core.search.facts import says
from tests.core.search.meanings import (
    FIELDS,
    All,
    Any,
    Begins,
    But,
    Close,
    Counted,
    Dated,
    Is,
    Like,
    Meaning,
    Named,
    Row,
    Silence,
    Titled,
    Word,
    Wordy,
    folded,
    plainly,
)  # fmt: skip
from tests.core.search.reference import distance

Meant = frozenset[str]  # the stems that a word of a query stands for
Holds = Callable[["Held"], bool]


class Held:
    """A paper, and at each position of each of its texts the stems that stand there."""

    def __init__(self, paper: Paper) -> None:
        self.paper = paper
        marked = " ".join(f"{h.quote} {h.comment}" for h in paper.highlights)
        self.texts = {
            "title": paper.title,
            "abstract": paper.abstract,
            "note": f"{paper.note}\n{marked}",
            "author": " ".join(map(str, paper.authors)),
        }
        forms = {
            name: [(word.joined, *word.parts) for word in words(text)]
            for name, text in self.texts.items()
        }
        self.words = {form for own in forms.values() for some in own for form in some}
        self.stems = {
            name: [frozenset(map(stem, some)) for some in own] for name, own in forms.items()
        }
        self.every = {name: frozenset().union(*own) for name, own in self.stems.items()}

    def holds(self, field: str | None, wanted: Sequence[Meant], slop: int | None) -> bool:
        return any(self._in(name, wanted, slop) for name in ((field,) if field else FIELDS))

    def _in(self, name: str, wanted: Sequence[Meant], slop: int | None) -> bool:
        if any(self.every[name].isdisjoint(meant) for meant in wanted):
            return False
        if len(wanted) == 1:
            return True
        places = self.stems[name]
        if slop is None:
            return any(
                all(not here.isdisjoint(meant) for here, meant in zip(run, wanted, strict=True))
                for run in zip(*(places[n:] for n in range(len(wanted))), strict=False)
            )
        reach = slop + len(wanted) - 1
        return any(
            all(
                any(
                    not near.isdisjoint(meant) for near in places[max(0, n - reach) : n + reach + 1]
                )
                for meant in wanted[1:]
            )
            for n, here in enumerate(places)
            if not here.isdisjoint(wanted[0])
        )


class Brute:
    """Decides which papers a meaning finds. `unsure`: the pairs that may be one paper."""

    def __init__(
        self,
        papers: Iterable[Paper],
        saved: Mapping[str, Meaning],
        unsure: Iterable[tuple[int, int]] = (),
    ) -> None:
        self._held = [Held(paper) for paper in papers]
        self._saved = saved
        self._words = sorted(set().union(*(held.words for held in self._held)))
        self._letters = [(word, frozenset(word)) for word in self._words]
        self._stems = {stem(word) for word in self._words}
        trashed = {held.paper.id for held in self._held if held.paper.trashed}
        both = [*unsure, *((b, a) for a, b in unsure)]
        self._unsure = {one for one, other in both if other not in trashed}
        self._like: dict[tuple[str, int], Meant] = {}
        self._texts = Counter[str]()  # how many have a stem

    def finds(self, meaning: Meaning) -> set[int]:
        """The ids; papers in Trash only where any part asks for them."""
        meant = plainly(meaning)
        holds = self._test(meant)
        shown = self._asks_for_trash(meant)
        return {
            held.paper.id
            for held in self._held
            if (shown or not held.paper.trashed) and holds(held)
        }

    def _asks_for_trash(self, meaning: Meaning) -> bool:
        match meaning:
            case All(parts) | Any(parts):
                return any(map(self._asks_for_trash, parts))
            case But(part):
                return self._asks_for_trash(part)
            case Named(name):
                return self._asks_for_trash(self._saved[name])
            case Is(name, value):
                return (name, value.casefold()) in (("in", "trash"), ("is", "trashed"))
            case _:
                return False

    def _test(self, meaning: Meaning) -> Holds:
        match meaning:
            case Silence():
                return lambda held: True
            case All(parts):
                return self._all(parts)
            case Any(parts):
                tests = [self._test(part) for part in parts]
                return lambda held: any(test(held) for test in tests)
            case But(part):
                test = self._test(part)
                return lambda held: not test(held)
            case Named(name):
                return self._test(plainly(self._saved[name]))
            case Titled(text):
                return lambda held: normalise(held.paper.title) == normalise(text)
            case Is() | Counted() | Dated():
                return lambda held: says(held.paper, meaning, held.paper.id in self._unsure)
            case _:
                return self._any_spelling(meaning)

    # Words -----------------------------------------------------------------------------------

    def _wordy(self, meaning: Wordy) -> Holds:
        wanted = [frozenset({stem(word)}) for word in folded(meaning.text)]
        last = folded(meaning.text)[-1]
        if isinstance(meaning, Begins):
            begun = (stem(word) for word in self._words if word.startswith(last))
            wanted[-1] = wanted[-1].union(begun)
        elif isinstance(meaning, Like):
            wanted[-1] = self._alike(last, meaning.edits)
        slop = meaning.slop if isinstance(meaning, Close) else None
        return lambda held: held.holds(meaning.field, wanted, slop)

    def _alike(self, word: str, edits: int) -> Meant:
        if (word, edits) not in self._like:
            letters = frozenset(word)
            self._like[word, edits] = frozenset(
                stem(other)
                for other, others in self._letters
                if abs(len(other) - len(word)) <= edits
                and len(letters - others) <= edits
                and len(others - letters) <= edits
                and distance(word, other) <= edits
            )
        return self._like[word, edits]

    def _begins_any(self, beginning: str) -> bool:
        return any(word.startswith(beginning) for word in self._words)

    # Written as one and apart: of words that some paper has

    def _any_spelling(self, meaning: Wordy) -> Holds:
        tests = [self._wordy(meaning), *map(self._wordy, self._apart(meaning))]
        return lambda held: any(test(held) for test in tests)

    def _apart(self, meaning: Wordy) -> Iterable[Wordy]:
        """Two words with a hyphen may stand there as one, a word as two of three letters and more.

        No half is more than fifty times as rare as the word is.
        """
        if not isinstance(meaning, Word | Begins):
            return
        if len(folded(meaning.text)) == 2:
            yield type(meaning)("".join(folded(meaning.text)), meaning.field)
        if len(folded(meaning.text)) != 1:
            return
        [word] = folded(meaning.text)
        if not word.isalpha():
            return
        often = max(1, self._fields_with(word) // 50)
        for n in range(3, len(word)):
            if self._fields_with(word[:n]) < often:
                continue
            if isinstance(meaning, Word) and self._fields_with(word[n:]) < often:
                continue
            if isinstance(meaning, Word) and len(word) - n >= 3:
                yield Row(f"{word[:n]} {word[n:]}", meaning.field)
            elif isinstance(meaning, Begins) and len(word) - n >= 4 and self._begins_any(word[n:]):
                yield Begins(f"{word[:n]} {word[n:]}", meaning.field)

    def _fields_with(self, word: str) -> int:
        """How many texts of papers have a word of the same stem."""
        if not self._texts:
            every = (stems for held in self._held for own in held.every.values() for stems in own)
            self._texts.update(every)
        return self._texts[stem(word)]

    def _all(self, parts: Sequence[Meaning]) -> Holds:
        """All parts; one that stands beside another may stand there as one word with that."""
        own = [self._test(part) for part in parts]
        joined = [None, *(self._as_one(one, other) for one, other in pairwise(parts)), None]
        tests = [
            [test for test in (mine, before, behind) if test]
            for mine, before, behind in zip(own, joined, joined[1:], strict=False)
        ]
        return lambda held: all(any(test(held) for test in some) for some in tests)

    def _as_one(self, one: Meaning, other: Meaning) -> Holds | None:
        if not isinstance(one, Word) or not isinstance(other, Word | Begins):
            return None
        both = [*folded(one.text), *folded(other.text)]
        if len(both) != 2 or not folded(one.text) or not folded(other.text):
            return None
        if one.field != other.field:
            return None
        if isinstance(other, Begins) and not self._begins_any("".join(both)):
            return None
        return self._wordy(type(other)("".join(both), one.field))
