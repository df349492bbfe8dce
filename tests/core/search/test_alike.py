"""Tables of sketches find what sets of numbers find."""

import random

import numpy as np

from readinglist.core import sketches
from readinglist.core.search.alike import MOST_ALIKE, Table, alike

WORDS = "graph deep frozen zebra jigsaw quartz owl mud walking axis jazz lazy voxel quick".split()


def texts(dice, count):
    return {
        number: (
            " ".join(dice.choices(WORDS, k=dice.randrange(1, 6))),
            " ".join(dice.choices(WORDS, k=dice.randrange(30))),
        )
        for number in range(1, count + 1)
    }


def expected(papers, wanted):
    found = []
    for title, abstract in wanted:
        own_titles, own_abstracts = sketches.of_title(title), set(sketches.of_abstract(abstract))
        found.append(
            {
                number
                for number, (other, text) in papers.items()
                if own_titles & sketches.of_title(other)
                or len(own_abstracts & set(sketches.of_abstract(text))) >= 2
            }
        )
    return found


def test_what_shares_numbers_is_found_in_any_table():
    dice = random.Random(5)
    papers = texts(dice, 45)
    wanted = texts(dice, 30)
    items = list(papers.items())
    tables = [Table.of(items[:20]), Table.of(items[20:])]
    found = alike(tables, Table.of(wanted.items()))
    assert found == expected(papers, wanted.values())
    assert any(found)


def test_papers_that_are_gone_are_not_found():
    papers = {1: ("Gentle Descent in Mud", ""), 2: ("Gentle Descent in Sand", "")}
    table = Table.of(papers.items()).without({2})
    assert alike([table], Table.of([(9, papers[1])])) == [{1}]
    assert not table.stays[1]


def test_what_very_many_have_in_common_tells_nothing():
    papers = ((number, ("Untitled", "")) for number in range(MOST_ALIKE + 1))
    assert alike([Table.of(papers)], Table.of([(0, ("Untitled", ""))])) == [set()]


def test_nothing_is_alike_to_nothing():
    nothing = Table.of([])
    assert alike([], nothing) == []
    assert alike([nothing], Table.of([(1, ("A", ""))])) == [set()]
    assert alike([Table.of([(1, ("A", ""))])], nothing) == []
    assert nothing.papers.dtype == np.int64
