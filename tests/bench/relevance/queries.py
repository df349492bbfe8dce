"""Known-item queries: what is typed, and the one paper that is meant by it.

Some are written by hand beside this file. They name a paper by the digest of its title, so that no
text of a listing is stored here. Others are made from titles while the bench runs.
"""

import hashlib
import json
import random
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from string import ascii_lowercase

from readinglist.core.text import digest, plain_words

HALVES = ("tune", "report")
WRITTEN = Path(__file__).with_name("queries.tsv")
SEED = 20
MADE = 1000  # titles from which three words are taken

# Of four letters and more: nobody searches for them.
_STOP_WORDS = frozenset(
    "about after against also among been before being beyond both does each from have into just "
    "less like made make many more most much must only other over same some such than that their "
    "them then there these they this those through toward towards under upon using very well were "
    "what when where which while will with within without your".split()
)


@dataclass(frozen=True, slots=True)
class Query:
    """What is typed, and the digest of the title of the paper that is meant."""

    kind: str
    target: str
    text: str

    @property
    def half(self) -> str:
        """Parameters are chosen by one half of the queries, and judged by the other."""
        first = hashlib.blake2b(self.text.encode(), digest_size=1).digest()[0]
        return HALVES[first % 2]


def written(file: Path = WRITTEN) -> list[Query]:
    """The queries that were written by hand."""
    rows = [line.split("\t") for line in file.read_text("utf-8").splitlines()[1:]]
    return [Query(kind, target, text) for kind, target, text in rows]


def ai_summaries(file: Path) -> list[Query]:
    """The summaries that a listing of the daily papers' API has beside the abstracts."""
    papers = [entry["paper"] for entry in json.loads(file.read_text("utf-8"))]
    return [
        Query("ai-summary", digest(paper["title"]), paper["ai_summary"])
        for paper in papers
        if paper.get("ai_summary")
    ]


def three_words(titles: Sequence[str], count: int = MADE, seed: int = SEED) -> Iterator[Query]:
    """Three words each of so many random titles: one of them misspelt, and all spelt right."""
    dice = random.Random(seed)
    telling = [(title, words) for title in titles if len(words := content_words(title)) >= 3]
    for title, words in dice.sample(telling, min(count, len(telling))):
        chosen = dice.sample(words, 3)
        wrong = chosen.copy()
        place = dice.randrange(3)
        wrong[place] = misspelt(chosen[place], dice)
        yield Query("three-words", digest(title), " ".join(wrong))
        yield Query("three-words-right", digest(title), " ".join(chosen))


def content_words(title: str) -> list[str]:
    """The words of a title that tell something, each once."""
    return [
        word
        for word in dict.fromkeys(plain_words(title))
        if len(word) > 3 and word.isascii() and word.isalpha() and word not in _STOP_WORDS
    ]


def misspelt(word: str, dice: random.Random) -> str:
    """The word with one letter dropped, doubled or changed, or two neighbours swapped."""
    while True:
        place = dice.randrange(len(word))
        before, letter, after = word[:place], word[place], word[place + 1 :]
        found = dice.choice(
            (
                before + after,
                before + letter + letter + after,
                before + dice.choice(ascii_lowercase) + after,
                before + after[:1] + letter + after[1:],
            )
        )
        if found != word:
            return found


def of_halves(queries: Iterable[Query], halves: Sequence[str]) -> list[Query]:
    """Those of these halves."""
    return [query for query in queries if query.half in halves]
