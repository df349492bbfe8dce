"""Undo and redo in any order: whatever was done, undoing it all returns to where it began."""

import random

import pytest

from readinglist.core.errors import KnownError
from tests.conftest import abstract, import_papers
from tests.core.store.test_history import PAPERS, VERBS, bring


def standing(library):
    """The operations after the first that are not taken back at present."""
    return [e for e in library.history()[:-1] if e.reverses is None and not e.undone]


def undo_any(library, dice):
    """Undo an operation by its number, be it an edit, an undo or a redo."""
    numbers = [e.id for e in library.history()[:-1]]
    if numbers:
        library.undo(dice.choice(numbers), with_later=dice.random() < 0.5)


def act(library, dice):
    """One verb at random; what is refused changes nothing."""
    ids = sorted(library.view("all") + library.view("trash"))
    some = dice.sample(ids, min(len(ids), dice.randint(1, 3))) if ids else []
    tag = dice.choice(["a", "a/b", "a/b/c", "b", "c"])
    number = dice.randrange(8)
    verbs = [
        lambda: bring(
            library, *((f"Paper {n}", abstract(f"{n}")) for n in dice.sample(range(9), 3))
        ),
        lambda: library.star(some, dice.random() < 0.6),
        lambda: library.tag(some, add=[tag], remove=[dice.choice("abc")]),
        lambda: library.rename_tag(tag, dice.choice(["b", "c/d", "e"])),
        lambda: library.delete_tag(tag),
        lambda: library.set_note(some[0], f"note {number}"),
        lambda: library.set_status(some, dice.choice(["new", "to-read", "reading", "read"])),
        lambda: library.trash(some),
        lambda: library.restore(some),
        lambda: library.set_fields(some[:1], {"key": f"key{number}"}),
        lambda: library.set_fields(some, {"year": f"200{number}"}),
        lambda: library.undo() if standing(library) else None,
        library.redo,
        lambda: undo_any(library, dice),
    ]
    before = library.user_data()
    try:
        dice.choice(verbs)() if ids else verbs[0]()
    except KnownError:
        assert library.user_data() == before


@pytest.mark.parametrize("seed", range(25))
def test_any_sequence_undone_returns_to_where_it_began(library, seed):
    dice = random.Random(seed)
    import_papers(library, *PAPERS)
    start = library.user_data()
    for _ in range(30):
        act(library, dice)
    while standing(library):
        library.undo()
    assert but_times(library.user_data()) == but_times(start)
    assert library.damage() == []


def but_times(data):
    """User data without `updated`: after undoing out of order it may be that of another edit."""
    return data | {"papers": [row[:-1] for row in data["papers"]]}


@pytest.mark.parametrize("seed", range(6))
def test_every_step_of_a_sequence_is_passed_again_on_the_way_back(library, seed):
    dice = random.Random(1000 + seed)
    import_papers(library, *PAPERS)
    states = [library.user_data()]
    while len(states) < 12:
        verb = dice.choice(list(VERBS.values()))
        try:
            changed = bool(verb(library))
        except (KnownError, IndexError):  # there is no such tag, or no former key
            changed = False
        if changed:
            states.append(library.user_data())
    for state in reversed(states[:-1]):
        library.undo()
        assert library.user_data() == state
    for state in states[1:]:
        library.redo()
        assert library.user_data() == state
