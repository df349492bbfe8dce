"""An index from nothing by several processes: the same as by one, whatever becomes of them."""

import itertools
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from readinglist.core.errors import Cancelled
from readinglist.core.library import Library
from readinglist.core.search import filling
from readinglist.core.search.analysis import TEXT_FIELDS
from readinglist.core.search.arrays.inversion import MOST_DOCUMENTS
from readinglist.core.search.arrays.segment import SegmentArrays
from tests.bench.corpus import invented
from tests.conftest import import_papers

PAPERS = invented(60, seed=8)


@pytest.fixture
def shelf(library: Library) -> Library:
    import_papers(library, *PAPERS)
    library.trash([7])
    library.empty_trash()  # ids need not follow each other
    return library


def found(library: Library) -> list[list[int]]:
    return [library.search(title).exact for title, _ in PAPERS]


@given(st.sets(st.integers(1, 10**6), max_size=300).map(sorted), st.integers(1, 6))
def test_shares_hold_all_ids_in_order_and_are_of_one_size(ids: list[int], processes: int):
    few = filling.shares(ids, processes)
    assert len(few) == bool(ids), "so few papers are not worth a process"

    many = filling.shares(range(1, 4 * filling.LEAST + 1), processes)
    assert len(many) == min(4, processes)
    assert sum(share.count for share in many) == 4 * filling.LEAST
    assert max(share.count for share in many) - min(share.count for share in many) <= 1
    assert all(one.last < other.first for one, other in itertools.pairwise(many))


def test_no_share_is_larger_than_a_segment_may_be():
    large = filling.shares(range(2 * MOST_DOCUMENTS + 1), 1)
    assert [share.count <= MOST_DOCUMENTS for share in large] == [True] * 3


def test_processes_make_what_one_makes(shelf: Library, monkeypatch: pytest.MonkeyPatch):
    shelf.reindex()
    alone = found(shelf)
    told: list[tuple[int, int]] = []
    monkeypatch.setattr(filling, "LEAST", 10)
    monkeypatch.setattr("os.cpu_count", lambda: 3)

    shelf.reindex(lambda done, total: told.append((done, total)))

    assert found(shelf) == alone
    assert told[-1] == (59, 59)
    assert len(list(shelf._index.folder.glob("*.arrays"))) == 3


def test_where_no_process_can_be_started_it_is_done_here(
    shelf: Library, monkeypatch: pytest.MonkeyPatch
):
    shelf.reindex()
    alone = found(shelf)
    monkeypatch.setattr(filling, "LEAST", 10)
    monkeypatch.setattr("os.cpu_count", lambda: 2)
    monkeypatch.setattr("sys.executable", "/nowhere/python")

    shelf.reindex()

    assert found(shelf) == alone


def test_a_segment_holds_the_papers_from_one_id_to_another(shelf: Library, tmp_path: Path):
    said: list[int] = []
    count = shelf.write_segment(5, 12, tmp_path / "made", said.append)

    segment = SegmentArrays.read(tmp_path / "made", TEXT_FIELDS)
    assert segment.papers.tolist() == [5, 6, 8, 9, 10, 11, 12]
    assert (count, said) == (7, [0])


def test_a_process_that_nobody_waits_for_ends(
    shelf: Library, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    parents = itertools.count(1)  # its parent died, and another process adopted it
    monkeypatch.setattr("os.getppid", lambda: next(parents))
    with pytest.raises(Cancelled):
        shelf.write_segment(1, 60, tmp_path / "made", lambda _: None)
    assert not (tmp_path / "made").exists()
