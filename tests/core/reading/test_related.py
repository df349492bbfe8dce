"""Papers like a given one."""

import shutil

import pytest

from readinglist.core.library import Library
from tests.conftest import abstract, import_papers
from tests.core.reading.brute import Textbook
from tests.core.reading.shelf import BACKDOORS, FILLER, KERNELS, PROTEINS, RADAR, SHELF


def ids(found) -> list[int]:
    return [one.paper for one in found]


@pytest.mark.parametrize("subject", [BACKDOORS, RADAR, PROTEINS, KERNELS], ids=str)
def test_papers_of_the_same_subject_are_related_and_no_others(shelf: Library, subject):
    for paper in subject:
        assert set(ids(shelf.related(paper))) == subject - {paper}


def test_scores_are_those_of_the_textbook(shelf: Library):
    book = Textbook(SHELF)
    for paper, text in enumerate(SHELF, 1):
        scores = book.scores(book.rocchio([text], []))
        found = shelf.related(paper)
        assert found, text
        assert [one.score for one in found] == pytest.approx(
            [scores[one.paper - 1] for one in found], rel=1e-6
        )
        others = [score for n, score in enumerate(scores, 1) if n != paper]
        assert found[0].score == pytest.approx(max(others), rel=1e-6)


def test_reasons_are_words_of_both_papers_as_the_found_one_writes_them(shelf: Library):
    for paper in range(1, len(SHELF) + 1):
        for one in shelf.related(paper):
            title, text = SHELF[one.paper - 1]
            assert 1 <= len(one.reasons) <= 3
            assert all(reason in f"{title} {text}" for reason in one.reasons)


def test_a_phrase_that_both_have_is_one_reason(shelf: Library):
    [of_eight] = [one for one in shelf.related(7) if one.paper == 8]
    assert of_eight.reasons[0] == "torsion angles"


def test_what_stands_in_every_abstract_relates_nothing(library: Library):
    import_papers(library, *((f"Study {n}", abstract(word)) for n, word in enumerate("abcdef")))
    library.catch_up_index()
    assert library.related(1) == []


def test_trashed_papers_are_left_out(shelf: Library):
    shelf.trash([2])
    assert ids(shelf.related(1)) == [3]
    assert set(ids(shelf.related(2))) == {1, 3}


def test_the_limit_holds(shelf: Library):
    assert len(shelf.related(1, limit=1)) == 1
    assert shelf.related(1, limit=1) == shelf.related(1)[:1]


def test_a_paper_that_is_not_there_has_no_related_ones(shelf: Library):
    assert shelf.related(99) == []


def test_without_an_index_there_are_none(unindexed: Library):
    unindexed.star([1])
    assert unindexed.related(1) == unindexed.read_next() == unindexed.view("next") == []


def test_an_index_that_is_behind_answers_for_what_it_has_seen(shelf: Library):
    text = "Poisoned triggers of a backdoor came late to encoders."
    late = ("Late backdoor triggers", f"{text} {FILLER}")
    import_papers(shelf, late)
    assert set(ids(shelf.related(13))) == BACKDOORS
    assert 13 not in ids(shelf.related(1))
    shelf.catch_up_index()
    assert 13 in ids(shelf.related(1))


def test_papers_that_are_gone_for_good_are_not_found_by_an_index_that_is_behind(shelf: Library):
    shelf.trash([2])
    shelf.empty_trash()
    assert ids(shelf.related(1)) == [3]


@pytest.mark.parametrize("damage", ["gone", "cut"])
def test_a_damaged_index_recommends_nothing_and_raises_nothing(shelf: Library, damage: str):
    shelf.star([1])
    place = shelf._index.folder
    shelf.close()
    if damage == "gone":
        shutil.rmtree(place)
    else:
        for file in place.glob("*.arrays"):
            file.write_bytes(file.read_bytes()[: file.stat().st_size // 2])
    opened = Library.open(shelf.folder)
    try:
        assert opened.related(1) == opened.read_next() == []
        opened.catch_up_index()
        assert set(ids(opened.related(1))) == BACKDOORS - {1}
    finally:
        opened.close()
