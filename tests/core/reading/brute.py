"""Related papers and what to read next by the textbook, over all papers, without an index.

Of the product it uses what a word is, what its stem is, and which words are plain.
"""

import math
from collections import Counter
from collections.abc import Iterable, Sequence

from readinglist.core.reading.plainwords import is_plain
from readinglist.core.search.analysis import stem
from readinglist.core.text import plain_words

Text = tuple[str, str]
K1, B = 1.2, 0.75


class Textbook:
    """Scores of all papers of a library, in their order."""

    def __init__(self, texts: Sequence[Text]) -> None:
        self.texts = texts
        self.fields = [
            [Counter(map(stem, plain_words(text[place]))) for text in texts] for place in (0, 1)
        ]

    def holders(self, word: str) -> int:
        return sum(any(own[n][word] for own in self.fields) for n in range(len(self.texts)))

    def vector(self, text: Text) -> dict[str, float]:
        """Salton's ltc; a word of the title counts three times."""
        told = Counter[str]()
        for field, times in zip(text, (3, 1), strict=True):
            for word in plain_words(field):
                told[stem(word)] += 0 if is_plain(word) else times
        vector: dict[str, float] = {}
        for word, times in told.items():
            held = self.holders(word)
            if times and held >= 2 and held * 2 <= len(self.texts):
                vector[word] = (1 + math.log(times)) * math.log(len(self.texts) / held)
        length = math.hypot(*vector.values())
        return {word: weight / length for word, weight in vector.items()}

    def rocchio(self, liked: Iterable[Text], disliked: Iterable[Text]) -> dict[str, float]:
        good, bad = ([self.vector(text) for text in texts] for texts in (liked, disliked))
        words = {word for vector in good for word in vector}
        weights = {
            word: sum(v.get(word, 0) for v in good) / len(good)
            - 0.2 * sum(v.get(word, 0) for v in bad) / max(len(bad), 1)
            for word in words
        }
        return {word: weight for word, weight in weights.items() if weight > 0}

    def scores(self, profile: dict[str, float]) -> list[float]:
        """The weighted sum of BM25 over both fields; below 2 shared words: 0."""
        found: list[float] = []
        for n in range(len(self.texts)):
            shared = [w for w in profile if any(own[n][w] for own in self.fields)]
            score = sum(profile[w] * self.bm25(own, n, w) for w in shared for own in self.fields)
            found.append(score if len(shared) >= 2 else 0.0)
        return found

    def bm25(self, own: list[Counter[str]], n: int, word: str) -> float:
        times = own[n][word]
        if not times:
            return 0.0
        holding = sum(bool(counts[word]) for counts in own)
        mean = sum(counts.total() for counts in own) / len(own)
        norm = K1 * (1 - B + B * own[n].total() / mean)
        return (math.log(len(own) / (holding + 1)) + 1) * times * (K1 + 1) / (times + norm)
