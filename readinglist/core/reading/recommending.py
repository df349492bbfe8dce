"""A recommendation from beginning to end: texts to vectors, a profile, candidates, reasons."""

from collections.abc import Callable, Collection, Iterable

from readinglist.core.reading.candidates import FIELDS, ranked_by
from readinglist.core.reading.profile import rocchio
from readinglist.core.reading.reasons import reasons
from readinglist.core.reading.related import Related
from readinglist.core.reading.subject import Phrase, Subject
from readinglist.core.reading.weighing import Vector, weighed
from readinglist.core.search.arrays.container import Array
from readinglist.core.search.manifest import Revision
from readinglist.core.search.reading import Reading
from readinglist.core.search.universe import Universe

WORDS_OF_ONE = 30  # the strongest words of a paper that others are compared with
WORDS_OF_MANY = 100  # and of all that was liked
SHARE = 0.15  # of a paper's words, by weight: what a related one has, too

Text = tuple[str, str]  # a title and an abstract


class Recommender:
    """Recommends papers of a universe by one reading of the index. Raises `IndexUnusable`.

    `text` has the text of a paper, given by id.
    """

    def __init__(self, reading: Reading, universe: Universe, text: Callable[[int], Text]) -> None:
        reading.settle_in(universe)
        self._reading = reading
        self._universe = universe
        self._text = text
        self._known: dict[str, int] = {}  # what was asked for before: texts share many words

    @property
    def revision(self) -> Revision:
        """What the index has seen."""
        return self._reading.revision

    def like(self, text: Text, mask: Array, limit: int) -> list[Related]:
        """The papers of a mask (bool[N]) that are most like a text."""
        subject = Subject.of(*text)
        profile = rocchio([self._vector(subject)], [], WORDS_OF_ONE)
        return self._best(profile, subject.forms.keys(), mask, limit, SHARE)

    def next(
        self, liked: Iterable[Text], disliked: Iterable[Text], mask: Array, limit: int
    ) -> list[Related]:
        """The papers of a mask (bool[N]) that are most like the liked ones; none liked: none."""
        subjects = [Subject.of(*text) for text in liked]
        against = [self._vector(Subject.of(*text)) for text in (disliked if subjects else ())]
        profile = rocchio([self._vector(own) for own in subjects], against, WORDS_OF_MANY)
        said = set[Phrase]().union(*(own.forms for own in subjects))
        return self._best(profile, said, mask, limit, 0.0)

    def _holders(self, stem: str) -> int:
        if stem not in self._known:
            self._known[stem] = self._reading.holders(stem, FIELDS)
        return self._known[stem]

    def _vector(self, subject: Subject) -> Vector:
        return weighed(subject.counts, self._holders, self._reading.documents)

    def _best(
        self, profile: Vector, said: Collection[Phrase], mask: Array, limit: int, share: float
    ) -> list[Related]:
        found: list[Related] = []
        for number, score in ranked_by(profile, self._reading, mask, limit, share):
            paper = int(self._universe.ids[number])
            words = reasons(profile, said, Subject.of(*self._text(paper)))
            found.append(Related(paper, score, words))
        return found
