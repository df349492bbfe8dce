"""What a text is about: its telling words, how often each stands there, and how it is written."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from readinglist.core.reading.plainwords import is_plain
from readinglist.core.search.analysis import stem
from readinglist.core.text import Word, words

TITLE = 3  # a word of the title counts like so many of the abstract
_HYPHENS = ("-", "‐", "‑")
_JOINTS = ("", " ", *_HYPHENS)  # between the words of a phrase; nothing is between ideographs
_STOCK = re.compile(r"real[- ]world|state[- ]of[- ]the[- ]art", re.IGNORECASE)  # of any subject
_TEX = set("$\\_^{}")

LONGEST = 3  # words of a phrase

Phrase = tuple[str, ...]  # the stems of words that stand side by side


@dataclass(frozen=True, slots=True)
class Subject:
    """`counts`: how often each stem stands there; `forms`: of each phrase, how it is written.

    A phrase has up to `LONGEST` telling words.
    """

    counts: Counter[str]
    forms: dict[Phrase, Counter[str]]

    @classmethod
    def of(cls, title: str, abstract: str) -> "Subject":
        """What a paper is about."""
        counts: Counter[str] = Counter()
        forms: dict[Phrase, Counter[str]] = defaultdict(Counter)
        for text, times in ((title, TITLE), (abstract, 1)):
            for phrase, form in _phrases(text):
                forms[phrase][form] += 1
                if len(phrase) == 1:
                    counts[phrase[0]] += times
        return cls(counts, dict(forms))

    def written(self, phrase: Phrase) -> str:
        """How the text has it most often; not as titles and sentences begin, if it can be."""
        forms = self.forms[phrase]
        return max(forms, key=lambda form: (form.islower(), forms[form]))


def _phrases(text: str) -> Iterator[tuple[Phrase, str]]:
    """The telling words of a text, and those that stand side by side, with their forms.

    A plain word belongs to the one that a hyphen ties it to: "zero-shot", "low-rank".
    """
    text = _STOCK.sub(lambda stock: "." * len(stock.group()), text)
    run: list[tuple[Word, str]] = []
    for word in words(text):
        if run and text[run[-1][0].end : word.start] not in _JOINTS:
            run.clear()
        plain = is_plain(word.joined)
        if plain and text[word.end : word.end + 1] not in _HYPHENS:
            run.clear()
            continue
        run = [*run, (word, stem(word.joined))][-LONGEST:]
        if plain:
            continue
        for first in range(len(run)):
            phrase = tuple(own for _, own in run[first:])
            if len(set(phrase)) == len(phrase):
                yield phrase, _form(text, [held for held, _ in run[first:]])


def _form(text: str, held: Sequence[Word]) -> str:
    """How it is written; of words in TeX their folded form, which can be read."""
    form = text[held[0].start : held[-1].end]
    return form if _TEX.isdisjoint(form) else " ".join(word.joined for word in held)
