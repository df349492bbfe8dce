"""The index behind the store: fresh, caught up or built anew, and never silently wrong."""

import shutil

import pytest

from readinglist.core.library import Library
from tests.conftest import abstract, import_papers

PAPERS = [
    ("Beta Waves", abstract("waves")),
    ("Alpha Sheep", abstract("sheep")),
    ("Gamma Rays", abstract("rays")),
]


@pytest.fixture
def cache(tmp_path):
    return tmp_path / "cache"


@pytest.fixture
def closed(folder, cache):
    """A library whose index is fresh and that is not open."""
    library = Library.open(folder, cache)
    import_papers(library, *PAPERS)
    library.search("waves")
    library.close()
    return folder


def index_files(cache):
    """The files of the one index."""
    [index] = cache.glob("*/index")
    return sorted(index.iterdir())


def answers(folder, cache):
    library = Library.open(folder, cache)
    try:
        assert library.search("sheep").exact == [2]
        assert library.search("title:gamma").exact == [3]
        assert sorted(library.search("scale").exact) == [1, 2, 3]
        assert library.search('"alpha sheep"').exact == [2]
        assert library.search("shee*").exact == [2]
        assert library.search("shep").suggestions == ("sheep",)
        assert library.search("sheep").fresh
        assert library.index_behind() == 0
    finally:
        library.close()


def test_an_import_is_found(closed, cache):
    answers(closed, cache)


def test_an_index_lives_in_the_cache_and_not_with_the_library(closed, cache):
    assert [path.name for path in closed.iterdir()] == ["library.db"]
    assert index_files(cache)


def test_a_deleted_cache_loses_nothing(closed, cache):
    shutil.rmtree(cache)
    answers(closed, cache)


def test_a_cache_that_is_deleted_while_the_library_is_open_loses_nothing(closed, cache):
    library = Library.open(closed, cache)
    assert library.search("sheep").exact == [2]
    shutil.rmtree(cache)
    assert library.search("sheep").exact == [2]
    library.close()


@pytest.mark.parametrize("kind", ["_MAIN_1.toc", ".arrays", "manifest-1.json"])
@pytest.mark.parametrize("damage", ["deleted", "empty", "half", "all but a byte"])
def test_any_damaged_file_of_the_index_is_noticed(closed, cache, kind, damage):
    [file] = [file for file in index_files(cache) if file.name.endswith(kind)]
    content = file.read_bytes()
    if damage == "deleted":
        file.unlink()
    else:
        keep = {"empty": 0, "half": len(content) // 2, "all but a byte": len(content) - 1}[damage]
        file.write_bytes(content[:keep])
    answers(closed, cache)


def test_an_index_that_is_all_rubbish_is_built_anew(closed, cache):
    for file in index_files(cache):
        file.write_bytes(b"\xa5" * 500)
    answers(closed, cache)


def test_the_index_of_another_library_is_not_believed(closed, cache, tmp_path):
    other = Library.open(tmp_path / "other", tmp_path / "other cache")
    import_papers(other, ("Sheep and Goats", abstract("goats")), ("Goats", abstract("sheep")))
    other.search("sheep")
    other.close()
    [foreign] = (tmp_path / "other cache").glob("*/index")
    [own] = cache.glob("*/index")
    shutil.rmtree(own)
    shutil.copytree(foreign, own)
    answers(closed, cache)


def test_a_copy_of_a_library_has_an_index_of_its_own(closed, cache, tmp_path):
    shutil.copytree(closed, tmp_path / "copy")
    copy = Library.open(tmp_path / "copy", cache)
    copy.set_note(1, "sheep in the copy")
    assert sorted(copy.search("sheep").exact) == [1, 2]
    copy.close()
    answers(closed, cache)
    assert len(list(cache.glob("*/index"))) == 2


def test_a_restored_older_library_is_found_out(closed, cache, tmp_path):
    shutil.copy(closed / "library.db", tmp_path / "backup.db")
    library = Library.open(closed, cache)
    library.set_note(1, "sheep, too")
    assert sorted(library.search("sheep").exact) == [1, 2]
    library.close()
    shutil.copy(tmp_path / "backup.db", closed / "library.db")
    answers(closed, cache)


def test_two_histories_with_the_same_numbers_are_told_apart(closed, cache, tmp_path):
    shutil.copy(closed / "library.db", tmp_path / "backup.db")
    library = Library.open(closed, cache)
    library.set_note(1, "sheep, too")
    library.search("sheep")
    library.close()
    shutil.copy(tmp_path / "backup.db", closed / "library.db")
    library = Library.open(closed, cache)
    library.set_note(3, "sheep as well")  # the same number of operations as before
    assert sorted(library.search("sheep").exact) == [2, 3]
    library.close()


# Following -------------------------------------------------------------------------------------


@pytest.fixture
def shelf(library):
    import_papers(library, *PAPERS)
    library.catch_up_index()
    return library


def test_what_is_not_searched_costs_no_index_commit(shelf, own_home):
    before = {file.name for file in index_files(own_home / ".cache" / "readinglist")}
    shelf.star([1])
    shelf.tag([1], add=["ml"])
    shelf.set_status([2], "to-read")
    shelf.trash([3])
    shelf.set_fields([1], {"year": "2025", "key": "mine"})
    shelf.undo()
    assert shelf.index_behind() == 0
    shelf.search("waves")
    after = {file.name for file in index_files(own_home / ".cache" / "readinglist")}
    assert after == before, "Whoosh writes new files with each commit"


def test_a_note_is_found_after_catching_up(shelf):
    shelf.set_note(1, "zebra")
    assert shelf.index_behind() == 1
    assert shelf.search("zebra", typing=True).exact == []
    assert not shelf.search("zebra", typing=True).fresh
    shelf.catch_up_index()
    answer = shelf.search("zebra", typing=True)
    assert (answer.exact, answer.fresh, shelf.index_behind()) == ([1], True, 0)


def test_a_search_that_is_not_typed_catches_up_by_itself(shelf):
    shelf.set_note(1, "zebra")
    assert shelf.search("zebra").exact == [1]


def test_old_words_of_a_changed_text_are_gone(shelf):
    shelf.set_fields([2], {"title": "Alpha Zebras", "abstract": "Nothing."})
    assert shelf.search("sheep").exact == []
    assert shelf.search("zebra").exact == [2]
    shelf.undo()
    assert shelf.search("sheep").exact == [2]
    assert shelf.search("zebra").exact == []


def test_authors_are_found_by_either_name(shelf):
    shelf.set_fields([2], {"authors": "Møller, Anna and Roe, Richard"})
    assert shelf.search("author:moller").exact == shelf.search("author:richard").exact == [2]


def test_papers_of_an_undone_import_are_gone_from_the_index(shelf):
    import_papers(shelf, ("Zebras", abstract("zebras")))
    assert shelf.search("zebras").exact
    shelf.undo()
    answer = shelf.search("zebras")
    assert (answer.exact, answer.near) == ([], [])
    shelf.redo()
    assert shelf.search("zebras").exact == [4]


def test_many_small_changes_and_one_rebuild_answer_alike(shelf):
    for turn in range(12):
        shelf.set_note(turn % 3 + 1, f"zebra number {turn} of twelve")
        shelf.search("zebra")
    queries = ("zebra", "twelve OR sheep", "number", '"number 11"', "7")
    followed = [shelf.search(text).exact for text in queries]
    shelf.reindex()
    assert [shelf.search(text).exact for text in queries] == followed


def test_what_another_process_wrote_is_found(shelf, folder):
    other = Library.open(folder)
    other.set_note(3, "zebra")
    assert shelf.search("zebra").exact == [3]
    assert other.search("zebra").exact == [3]
    other.close()


def test_an_index_that_another_process_keeps_busy_is_searched_as_it_is(shelf, own_home):
    from whoosh.util.filelock import FileLock

    shelf.set_note(1, "zebra")
    [index] = (own_home / ".cache" / "readinglist").glob("*/index")
    lock = FileLock(str(index.parent / "index.lock"))
    lock.acquire()
    shelf.catch_up_index(patience=0.05)
    answer = shelf.search("waves", typing=True)
    lock.release()
    assert (answer.exact, answer.fresh) == ([1], False)
    assert shelf.search("zebra").exact == [1]


def test_an_empty_library_can_be_searched(library):
    answer = library.search("anything")
    assert (answer.exact, answer.near, answer.fresh) == ([], [], True)
