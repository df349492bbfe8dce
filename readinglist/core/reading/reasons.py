"""The words that decided: those of the profile that count most in a paper, as it writes them."""

import math
from collections.abc import Collection

from readinglist.core.reading.subject import Phrase, Subject
from readinglist.core.reading.weighing import Vector

MOST = 3


def reasons(profile: Vector, said: Collection[Phrase], subject: Subject) -> tuple[str, ...]:
    """Up to `MOST` words and short phrases, the weightiest first.

    `said`: the phrases of the papers that the profile was made of; only those count as phrases.
    """
    worth = {
        phrase: sum(_worth(profile, subject, stem) for stem in phrase)
        for phrase in subject.forms
        if phrase in said
    }
    chosen: list[Phrase] = []
    for phrase in sorted(worth, key=lambda phrase: (-worth[phrase], -len(phrase), phrase)):
        used = {stem for other in chosen for stem in other}
        if worth[phrase] > 0 and used.isdisjoint(phrase):
            chosen.append(phrase)
        if len(chosen) == MOST:
            break
    return tuple(subject.written(phrase) for phrase in chosen)


def _worth(profile: Vector, subject: Subject, stem: str) -> float:
    times = subject.counts[stem]
    return profile.get(stem, 0.0) * (1 + math.log(times)) if times else 0.0
