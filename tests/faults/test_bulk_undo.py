"""Ten thousand papers are tagged in one gesture, and that is taken back at once."""

import time
from pathlib import Path

import pytest

from readinglist.core.library import Library
from tests.conftest import abstract, import_papers

WITHIN = 1.0  # seconds, for 10,000 papers


def tag_and_undo(library: Library, count: int) -> list[float]:
    """Tag all papers and take it back, three times; how long taking it back took, in seconds."""
    titles = (f"Paper {n} of {count}" for n in range(count))
    ids = import_papers(library, *((title, abstract(title)) for title in titles))
    assert len(ids) == count
    before = library.user_data()
    seconds: list[float] = []
    for n in range(3):
        assert len(library.tag(ids, add=[f"tag {n}"]).papers) == count
        assert len(library.view(f"tag:tag {n}")) == count
        start = time.perf_counter()
        [undone] = library.undo()
        seconds.append(time.perf_counter() - start)
        assert len(undone.papers) == count
        assert library.user_data() == before
    return seconds


def test_a_tag_on_many_papers_is_one_gesture_and_taken_back_as_one(library: Library) -> None:
    tag_and_undo(library, 300)


@pytest.mark.soak
@pytest.mark.timeout(600)
def test_a_tag_on_10000_papers_is_taken_back_within_a_second(tmp_path: Path) -> None:
    library = Library.open(tmp_path / "library")
    seconds = tag_and_undo(library, 10_000)
    library.close()
    print(f"10,000 tags taken back in {', '.join(f'{s:.2f}' for s in seconds)} s; nothing lost")
    assert min(seconds) < WITHIN
