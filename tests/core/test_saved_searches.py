"""Saved searches: named, used in other queries, renamed, put in order, deleted, undone."""

import pytest

from readinglist.core.errors import BadInput, NotFound
from tests.conftest import abstract, import_papers


@pytest.fixture
def shelf(library):
    import_papers(
        library,
        ("Beta Waves", abstract("waves")),
        ("Alpha Sheep", abstract("sheep")),
        ("Gamma Rays", abstract("rays")),
    )
    library.star([1, 2])
    return library


def names(library):
    return [search.name for search in library.saved_searches()]


def queries(library):
    return {search.name: search.query for search in library.saved_searches()}


def test_a_query_is_stored_as_it_is_written_best(shelf):
    shelf.save_search("Starred", "NOT (trashed)  AND  IS:Starred sort:Title")
    assert queries(shelf) == {"Starred": "-trashed is:starred sort:title"}


def test_what_was_seen_while_typing_is_saved(shelf):
    shelf.save_search("Seen", "wave", typing=True)
    assert queries(shelf) == {"Seen": "wave*"}


def test_a_saved_search_finds_what_its_query_finds(shelf):
    shelf.save_search("My Stars", "is:starred")
    assert sorted(shelf.search('search:"my stars"').exact) == [1, 2]
    assert shelf.search('search:"My Stars" sheep').exact == [2]
    assert shelf.search('-search:"My Stars"').exact == [3]
    shelf.catch_up_index()
    assert shelf.count_found('search:"My Stars" sheep') == 1
    assert shelf.count_found("search:'My Stars'") == 0  # quotation marks are double ones


def test_the_words_of_a_saved_search_count_and_are_marked(shelf):
    shelf.save_search("waves", "title:waves OR rays")
    found = shelf.search("search:waves")
    assert set(found.exact) == {1, 3}
    assert found.score_of(1) > 0
    assert found.wanted.inside("title")


def test_one_of_the_same_name_is_replaced(shelf):
    shelf.save_search("Stars", "is:starred")
    shelf.save_search("stars", "sheep")
    assert queries(shelf) == {"stars": "sheep"}


def test_saving_renaming_ordering_and_deleting_are_undone_one_by_one(shelf):
    shelf.save_search("a", "sheep")
    shelf.save_search("b", "rays")
    shelf.rename_search("a", "c")
    shelf.order_searches(["b"])
    shelf.delete_search("b")
    assert names(shelf) == ["c"]
    seen = []
    for _ in range(5):
        shelf.undo()
        seen.append(names(shelf))
    assert seen == [["b", "c"], ["c", "b"], ["a", "b"], ["a"], []]


def test_a_renamed_search_is_found_by_the_searches_that_use_it(shelf):
    shelf.save_search("stars", "is:starred")
    shelf.save_search("both", "search:stars (search:stars OR -search:stars) sheep")
    shelf.rename_search("stars", "my stars")
    assert queries(shelf)["both"].startswith('search:"my stars"')
    assert shelf.search("search:both").exact == [2]


def test_a_deleted_search_becomes_words_in_those_that_use_it(shelf):
    shelf.save_search("stars", "is:starred")
    shelf.save_search("both", "search:stars")
    shelf.delete_search("stars")
    assert [chip.kind for chip in shelf.search("search:stars").understood] == ["as-words"]
    assert shelf.search("search:both").exact == []


@pytest.mark.parametrize("query", ["search:a", "sheep search:b", "-(rays search:a)"])
def test_a_search_cannot_be_a_part_of_itself(shelf, query):
    shelf.save_search("a", "sheep")
    shelf.save_search("b", "search:a")
    before = queries(shelf)
    with pytest.raises(BadInput, match="part of itself"):
        shelf.save_search("a", query)
    assert queries(shelf) == before


def test_searches_that_hold_each_other_many_times_are_bounded(shelf):
    shelf.save_search("s0", "sheep rays")
    for n in range(1, 30):
        shelf.save_search(f"s{n}", f"search:s{n - 1} search:s{n - 1}")
    assert shelf.search("search:s29").understood[0].kind == "as-words"
    assert shelf.search("search:s3").understood[0].kind == "search"


@pytest.mark.parametrize("name", ["", "  ", "\n"])
def test_a_search_needs_a_name(shelf, name):
    with pytest.raises(BadInput, match="needs a name"):
        shelf.save_search(name, "sheep")


@pytest.mark.parametrize("query", ["", "  ", "()", "—"])
def test_a_search_needs_something_to_search_for(shelf, query):
    with pytest.raises(BadInput, match="nothing to search for"):
        shelf.save_search("a", query)


def test_a_name_that_is_taken_is_refused(shelf):
    shelf.save_search("a", "sheep")
    shelf.save_search("b", "rays")
    with pytest.raises(BadInput, match="There is a search b already"):
        shelf.rename_search("a", "B")
    shelf.rename_search("a", "A")
    assert names(shelf) == ["A", "b"]


def test_quotation_marks_in_a_name_become_such_as_queries_can_hold(shelf):
    shelf.save_search('my "best"', "sheep")
    assert names(shelf) == ["my 'best'"]
    assert shelf.search("search:\"my 'best'\"").exact == [2]


@pytest.mark.parametrize(
    "change",
    [
        lambda library: library.rename_search("none", "other"),
        lambda library: library.delete_search("none"),
        lambda library: library.order_searches(["none"]),
    ],
)
def test_what_is_not_there_is_said(shelf, change):
    with pytest.raises(NotFound, match="no saved search none"):
        change(shelf)


def test_a_new_search_cannot_be_a_part_of_itself_either(shelf):
    with pytest.raises(BadInput, match="part of itself"):
        shelf.save_search("loop", 'sheep search:"Loop"')
    shelf.save_search("b", "search:a")
    with pytest.raises(BadInput, match="part of itself"):
        shelf.save_search("a", "search:b")


@pytest.mark.parametrize("name", ["query:", "query:  "])
def test_a_query_of_nothing_names_no_papers(shelf, name):
    with pytest.raises(NotFound, match="nothing to search for"):
        shelf.resolve([name])


@pytest.mark.parametrize(
    "query", ["sheep", "is:starred", "-sheep", "in:trash", "sheap", "", "scale"]
)
def test_what_is_counted_is_what_is_found(shelf, query):
    shelf.trash([3])
    shelf.catch_up_index()
    assert shelf.count_found(query) == len(shelf.search(query).exact)


def test_counting_waits_for_no_index(shelf):
    """It is done beside the list's questions: an index that is behind is not brought along."""
    shelf.catch_up_index()
    import_papers(shelf, ("More Sheep", abstract("more sheep")))
    assert shelf.index_behind() == 1
    shelf.count_found("sheep")
    assert shelf.index_behind() == 1
