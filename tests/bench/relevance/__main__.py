"""python -m tests.bench.relevance [--half tune|report|both] [--failed]."""

import argparse
import sys
import tempfile
from collections.abc import Iterable, Sequence
from pathlib import Path

from readinglist.core import memory
from tests.bench.corpus import corpus
from tests.bench.relevance.measures import Answer, Score, answered, by_kind
from tests.bench.relevance.queries import (
    HALVES,
    SEED,
    Query,
    ai_summaries,
    of_halves,
    three_words,
    written,
)
from tests.bench.relevance.shelf import AI_SUMMARIES, LISTED, files, filled, opened

MADE_KINDS = ("three-words", "three-words-right", "ai-summary")
BY_HAND = "all by hand"


def main(arguments: Sequence[str]) -> int:
    """Fill a library, ask it all queries, and print the figures of each kind."""
    parser = argparse.ArgumentParser(prog="relevance", description=__doc__)
    parser.add_argument("--half", choices=[*HALVES, "both"], default="both")
    parser.add_argument("--failed", action="store_true", help="list what was not found, too")
    chosen = parser.parse_args(arguments)
    memory.collect_young_only()  # as the program does
    halves = HALVES if chosen.half == "both" else (chosen.half,)
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as name:
        library = opened(Path(name))
        shelf = filled(library, files())
        answers = answered(of_halves(all_queries(), halves), shelf.papers, shelf.ranked)
        print(f"{library.count()} papers; three words of titles are chosen with seed {SEED}")
        print("\n".join(table(answers, halves)))
        if chosen.failed:
            print("\n".join(failures(answers)))
        library.close()
    return 0


def all_queries() -> list[Query]:
    """By hand, from AI summaries where they are at hand, and from the titles of the listing."""
    summaries = ai_summaries(AI_SUMMARIES) if AI_SUMMARIES.exists() else []
    titles = [title for title, _ in corpus(LISTED).papers]
    return [*written(), *summaries, *three_words(titles)]


def scores(answers: Iterable[Answer]) -> dict[str, Score]:
    """The figures of each kind, and of all that were written by hand."""
    kinds = by_kind(answers)
    by_hand = [one for kind, own in kinds.items() if kind not in MADE_KINDS for one in own]
    return {kind: Score.of(own) for kind, own in (*kinds.items(), (BY_HAND, by_hand))}


def table(answers: Sequence[Answer], halves: Sequence[str]) -> list[str]:
    """A line for each kind, with the figures of each half side by side."""
    found = {
        half: scores(answer for answer in answers if answer.query.half == half) for half in halves
    }
    none = Score(0, 0.0, 0.0)
    kinds = dict.fromkeys(kind for own in found.values() for kind in own)
    lines = [f"{'':18}" + "".join(f"  {half + ': n, MRR, recall at 10':30}" for half in halves)]
    for kind in kinds:
        row = [found[half].get(kind, none) for half in halves]
        cells = [f"  {own.count:5}  {own.mrr:.3f}  {own.recall:.3f}{'':9}" for own in row]
        lines.append(f"{kind:18}" + "".join(cells))
    return lines


def failures(answers: Iterable[Answer]) -> list[str]:
    """What is not among the first results, and at which place it is."""
    return [
        f"{kind:18} {answer.rank or '-':>4}  {answer.query.text}"
        for kind, own in by_kind(answers).items()
        for answer in own
        if answer.failed
    ]


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
