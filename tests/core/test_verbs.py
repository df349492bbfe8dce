"""Rating, snoozing, the queue, highlights, adding, emptying Trash: each can be taken back."""

from datetime import date, timedelta
from random import Random

import pytest

from readinglist.core.errors import BadInput, NotFound
from tests.conftest import abstract, import_papers

SOON = date.today() + timedelta(days=9)


@pytest.fixture
def shelf(library):
    """Five papers: 1 to 4 in the queue, 1 with a highlight; 5 in Trash."""
    names = ("One", "Two", "Three", "Four", "Five")
    import_papers(library, *((f"Study {name}", abstract(name.lower())) for name in names))
    library.set_status([1, 2, 3, 4], "to-read")
    library.highlight(1, "received little attention", "so?")
    library.rate([2], 3)
    library.snooze([2], SOON)
    library.tag([5], add=["ml"])
    library.trash([5])
    return library


def uid(library) -> str:
    return library.papers([1])[0].highlights[0].uid


VERBS = {
    "rate": lambda library: library.rate([1, 2], 5),
    "rate away": lambda library: library.rate([2], 0),
    "snooze": lambda library: library.snooze([1, 2], SOON + timedelta(days=1)),
    "wake": lambda library: library.snooze([2], None),
    "move up": lambda library: library.move_in_queue([4], 1),
    "move between": lambda library: library.move_in_queue([4, 1], 3),
    "move down": lambda library: library.move_in_queue([1], None),
    "highlight": lambda library: library.highlight(3, "no labelled  data", "c", "pink"),
    "highlight a title": lambda library: library.highlight(3, "Study Three"),
    "comment": lambda library: library.comment_highlight(uid(library), "well", "blue"),
    "remove a highlight": lambda library: library.remove_highlight(uid(library)),
    "add": lambda library: library.add("A New One", {"year": "2025", "authors": "Doe, J"}),
    "add with a key": lambda library: library.add("A New One", {"key": "mine"}),
    "empty Trash": lambda library: library.empty_trash(),
}


@pytest.mark.parametrize("verb", VERBS.values(), ids=VERBS)
def test_a_verb_undone_is_as_before_and_redone_as_after(shelf, verb):
    before = shelf.user_data()
    assert verb(shelf)
    after = shelf.user_data()
    assert after != before
    for _ in range(2):
        shelf.undo()
        assert shelf.user_data() == before
        shelf.redo()
        assert shelf.user_data() == after
    assert shelf.damage() == []


REFUSED = {
    "rating 6": (lambda library: library.rate([1], 6), BadInput),
    "rating -1": (lambda library: library.rate([1], -1), BadInput),
    "rate nobody": (lambda library: library.rate([99], 1), NotFound),
    "snooze until today": (lambda library: library.snooze([1], date.today()), BadInput),
    "move what is not queued": (lambda library: library.move_in_queue([5], 1), BadInput),
    "move before what is not queued": (lambda library: library.move_in_queue([1], 5), BadInput),
    "move before nobody": (lambda library: library.move_in_queue([1], 99), NotFound),
    "a passage that is not there": (lambda library: library.highlight(1, "walrus"), BadInput),
    "an empty passage": (lambda library: library.highlight(1, " "), BadInput),
    "no colour": (lambda library: library.highlight(1, "Study", "", "mud"), BadInput),
    "comment in no colour": (
        lambda library: library.comment_highlight(uid(library), "x", "mud"),
        BadInput,
    ),
    "comment on nothing": (lambda library: library.comment_highlight("x", "y"), NotFound),
    "remove nothing": (lambda library: library.remove_highlight("x"), NotFound),
    "add a known one": (lambda library: library.add("study  ONE", {}), BadInput),
    "add without a title": (lambda library: library.add(" ", {}), BadInput),
    "add with a taken key": (
        lambda library: library.add("New", {"key": library.papers([1])[0].key.upper()}),
        BadInput,
    ),
    "add with an unknown field": (lambda library: library.add("New", {"x": "y"}), BadInput),
}


@pytest.mark.parametrize("verb", REFUSED)
def test_what_makes_no_sense_is_refused_and_changes_nothing(shelf, verb):
    act, error = REFUSED[verb]
    before, rev = shelf.user_data(), shelf.rev
    with pytest.raises(error):
        act(shelf)
    assert (shelf.user_data(), shelf.rev) == (before, rev)


def test_an_empty_trash_needs_no_emptying(shelf):
    shelf.empty_trash()
    rev = shelf.rev
    assert not shelf.empty_trash()
    assert shelf.rev == rev


def test_what_is_snoozed_is_neither_in_the_queue_nor_lost(shelf):
    assert shelf.view("queue") == [1, 3, 4]
    assert shelf.queue_order() == [1, 2, 3, 4]
    shelf.snooze([2], None)
    assert shelf.view("queue") == [1, 2, 3, 4]


def test_there_is_always_room_for_one_more_before_another(shelf):
    before = shelf.user_data()
    for n in range(40):
        shelf.move_in_queue([(1, 2, 3)[n % 3]], 4)
        assert shelf.queue_order()[-2:] == [(1, 2, 3)[n % 3], 4]
    for _ in range(40):
        shelf.undo()
    assert shelf.user_data() == before


@pytest.mark.parametrize("seed", range(4))
def test_any_moves_do_what_they_do_to_a_list(library, seed):
    print("seed", seed)
    random = Random(seed)
    import_papers(library, *((f"Study {n}", abstract(f"river {n}")) for n in range(8)))
    order = list(range(1, 9))
    library.set_status(order, "to-read")
    for _ in range(60):
        ids = random.sample(order, random.randint(1, 3))
        order = [n for n in order if n not in ids]
        before = random.choice([*order, None])
        at = order.index(before) if before is not None else len(order)
        order[at:at] = ids
        library.move_in_queue(ids, before)
        assert library.queue_order() == order
    assert library.damage() == []
