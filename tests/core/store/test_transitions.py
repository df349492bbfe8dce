"""What the journal says of statuses: read backwards it fits what was there at each step."""

import random
from itertools import pairwise

import pytest

from readinglist.core.errors import KnownError
from readinglist.core.model import QUEUE_STATUSES, STATUSES
from readinglist.core.store.transitions import transitions
from tests.conftest import abstract, import_papers

EVER = "2000-01-01T00:00:00Z"


def found(library, since=EVER):
    """Paper, before and after; the oldest first."""
    return [(t.paper, t.before, t.after) for t in reversed(transitions(library._db, since))]


@pytest.fixture
def shelf(library):
    import_papers(library, *((f"On Mud {n}", abstract(f"mud {n}")) for n in range(6)))
    return library


def test_what_is_new_and_stays_so_is_no_transition(shelf):
    shelf.trash([1])
    shelf.restore([1])
    shelf.set_note(2, '"status":"read"')
    assert found(shelf) == []


def test_statuses_are_told_in_their_order(shelf):
    shelf.set_status([1, 2], "to-read")
    shelf.set_status([1], "read")
    shelf.star([1])
    shelf.undo()
    shelf.undo()
    expected = [(1, "new", "to-read"), (2, "new", "to-read"), (1, "to-read", "read")]
    assert found(shelf) == [*expected, (1, "read", "to-read")]


def test_trash_takes_a_paper_away_and_gives_it_back(shelf):
    shelf.set_status([1], "reading")
    shelf.trash([1])
    shelf.set_status([1], "to-read")
    shelf.restore([1])
    assert found(shelf)[1:] == [(1, "reading", ""), (1, "", "to-read")]


def test_what_is_deleted_was_there(shelf):
    shelf.set_status([1], "reading")
    shelf.trash([1])
    shelf.empty_trash()
    shelf.undo()
    shelf.undo()
    assert found(shelf) == [(1, "new", "reading"), (1, "reading", ""), (1, "", "reading")]


def test_what_was_before_the_time_is_not_told(shelf):
    shelf.set_status([1], "reading")
    assert found(shelf, "2999-01-01T00:00:00Z") == []


def test_papers_that_came_with_a_status_are_told(library):
    number = next(iter(library.add("On Mud", {}).papers))
    library.set_status([number], "read")
    library.merge(number, list(library.add("On Mud as well", {}).papers))
    assert found(library) == [(number, "new", "read")]


@pytest.mark.parametrize("seed", range(20))
def test_at_each_step_the_queue_is_what_it_was(shelf, seed):
    dice = random.Random(seed)
    print("seed", seed)
    queues = [set()]
    for _ in range(40):
        some = dice.sample(range(1, 7), dice.randint(1, 3))
        there = [paper.id for paper in shelf.papers(some)]
        do = dice.choice(
            ["status", "status", "status", "trash", "restore", "undo", "redo", "empty"]
        )
        try:
            if do == "status":
                shelf.set_status(there, dice.choice(STATUSES))
            elif do in ("trash", "restore"):
                getattr(shelf, do)(there)
            elif do == "empty":
                shelf.empty_trash()
            elif shelf.rev > 1:
                getattr(shelf, do)()
        except KnownError:
            continue
        papers = shelf.papers(range(1, 7))
        queues.append({p.id for p in papers if p.status in QUEUE_STATUSES and not p.trashed})

    held = {}
    for paper, before, after in found(shelf):
        known = held.get(paper, "new")
        assert before == known or {before, known} <= {"", "new"}
        held[paper] = after
    assert {paper for paper, status in held.items() if status in QUEUE_STATUSES} == queues[-1]
    moves = sum((a in QUEUE_STATUSES) != (b in QUEUE_STATUSES) for _, b, a in found(shelf))
    assert moves == sum(len(a ^ b) for a, b in pairwise(queues))
