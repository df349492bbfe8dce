"""What to read next, by what was starred."""

from datetime import date, timedelta

import pytest

from readinglist.core.library import Library
from tests.conftest import import_papers
from tests.core.reading.brute import Textbook
from tests.core.reading.shelf import BACKDOORS, FILLER, KERNELS, PROTEINS, RADAR, SHELF


def ids(library: Library) -> list[int]:
    return [one.paper for one in library.read_next()]


def test_nothing_is_recommended_before_anything_was_starred(shelf: Library):
    shelf.set_status([1], "skipped")
    shelf.rate([2], 3)
    assert shelf.read_next() == []


def test_what_is_like_the_starred_papers_comes_first(shelf: Library):
    shelf.star([7])
    assert set(ids(shelf)[:2]) == PROTEINS - {7}
    shelf.star([1, 2])
    assert set(ids(shelf)[:3]) == {3, 8, 9}


@pytest.mark.parametrize(("rating", "counts"), [(3, False), (4, True), (5, True)])
def test_a_rating_of_4_or_5_is_as_good_as_a_star(shelf: Library, rating: int, counts: bool):
    shelf.rate([1], rating)
    assert (set(ids(shelf)) >= BACKDOORS - {1}) is counts
    assert bool(ids(shelf)) is counts


@pytest.mark.parametrize("status", ["new", "to-read", "reading", "read", "skipped"])
def test_only_unread_papers_are_recommended(shelf: Library, status: str):
    shelf.star([1])
    shelf.set_status([2], "read")
    shelf.set_status([2], status)
    assert (2 in ids(shelf)) is (status in {"new", "to-read", "reading"})


def test_trashed_snoozed_and_starred_papers_are_left_out(shelf: Library):
    shelf.star([1, 7])
    shelf.trash([2])
    shelf.snooze([3], date.today() + timedelta(days=3))
    assert not set(ids(shelf)) & (BACKDOORS | {7})
    shelf.snooze([3], None)
    assert 3 in ids(shelf)


def test_a_starred_paper_in_trash_says_nothing(shelf: Library):
    shelf.star([1])
    shelf.trash([1])
    assert shelf.read_next() == []


def test_what_was_skipped_counts_against_its_like(shelf: Library):
    shelf.star([1, 4])
    before = {one.paper: one.score for one in shelf.read_next()}
    shelf.set_status([6], "skipped")
    after = {one.paper: one.score for one in shelf.read_next()}
    assert after[5] < before[5]
    assert after[2] == pytest.approx(before[2])


def test_scores_are_those_of_the_textbook(shelf: Library):
    shelf.star([1, 4, 7])
    shelf.set_status([5, 10], "skipped")
    book = Textbook(SHELF)
    liked, disliked = [SHELF[n - 1] for n in (1, 4, 7)], [SHELF[n - 1] for n in (5, 10)]
    scores = book.scores(book.rocchio(liked, disliked))
    left = [n for n in range(1, 13) if n not in (1, 4, 7, 5, 10) and scores[n - 1] > 0]

    found = shelf.read_next()

    assert {one.paper for one in found} == set(left)
    assert [one.score for one in found] == pytest.approx(
        sorted((scores[n - 1] for n in left), reverse=True), rel=1e-6
    )
    assert all(one.score == pytest.approx(scores[one.paper - 1], rel=1e-6) for one in found)


def test_the_words_that_decided_are_the_found_papers_own(shelf: Library):
    shelf.star([10, 11])
    [first, *_] = shelf.read_next()
    assert first.paper == 12
    assert "memory traffic" in first.reasons
    assert first.reasons == tuple(dict.fromkeys(first.reasons))


def test_the_view_has_the_same_papers(shelf: Library):
    shelf.star([4])
    assert shelf.view("next") == ids(shelf)
    assert set(shelf.view("next")[:2]) == RADAR - {4}
    assert "next" not in shelf.counts()


def test_a_new_star_and_its_undo_are_seen_at_once(shelf: Library):
    shelf.star([1])
    first = shelf.read_next()
    shelf.star([10])
    assert set(ids(shelf)) >= KERNELS - {10}
    shelf.undo()
    assert shelf.read_next() == first


def test_papers_that_the_index_learns_of_come_in_without_an_edit(shelf: Library):
    shelf.star([1])
    late = ("Late backdoor triggers", f"Poisoned triggers of a backdoor came late. {FILLER}")
    import_papers(shelf, late)
    assert ids(shelf) and 13 not in ids(shelf)
    shelf.catch_up_index()
    assert 13 in ids(shelf)


def test_one_word_in_common_may_be_chance(shelf: Library):
    import_papers(shelf, ("Hydrology of caves", f"Caves drip slowly, as stone allows. {FILLER}"))
    shelf.catch_up_index()
    shelf.star([6])
    assert 5 in ids(shelf)
    assert 13 not in ids(shelf)


def test_the_limit_holds_and_the_answer_is_the_callers_own(shelf: Library):
    shelf.star([1, 4, 7])
    assert len(shelf.read_next(limit=2)) == 2
    shelf.read_next().clear()
    assert shelf.read_next()
