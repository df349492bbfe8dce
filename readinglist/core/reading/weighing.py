"""How much each word of a text tells: a vector of tf-idf weights.

In the words of G. Salton and C. Buckley, "Term-weighting approaches in automatic text retrieval"
(1988), their "ltc": (1 + ln times) · ln(papers / papers that hold it), of length 1.
"""

import math
from collections.abc import Callable, Mapping

COMMON = 0.5  # the share of all papers from which on a word tells nothing

Vector = Mapping[str, float]  # weights by stem, all above 0
Holding = Callable[[str], int]  # how many papers hold a stem


def weighed(counts: Mapping[str, int], holding: Holding, papers: int) -> Vector:
    """The vector of a text. Words of one paper alone are left out: they lead nowhere."""
    most = papers * COMMON
    weights: dict[str, float] = {}
    for stem, times in counts.items():
        held = holding(stem)
        if 1 < held <= most:
            weights[stem] = (1 + math.log(times)) * math.log(papers / held)
    length = math.sqrt(sum(weight * weight for weight in weights.values()))
    return {stem: weight / length for stem, weight in weights.items()}
