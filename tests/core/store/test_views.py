"""Views: what each holds, and in which order."""

import pytest

from readinglist.core.store import edits
from readinglist.core.store.operations import operation
from tests.conftest import abstract, import_papers
from tests.core.conftest import compact, import_text, spaced

ONE, TWO, THREE, FOUR = (
    (f"Paper {word}", abstract(word)) for word in ("One", "Two", "Three", "Four")
)


@pytest.fixture
def shelf(library):
    import_papers(library, ONE, TWO, THREE, FOUR)
    return library


def snooze(library, number, until):
    """There is no verb for it yet; its column is ready."""
    with operation(library._db, "snooze", "snooze") as edit:
        edits.update(library._db, [number], {"snoozed_until": until}, edit.time)


def test_a_new_paper_is_in_the_inbox_and_in_all(shelf):
    assert shelf.view("inbox") == shelf.view("all") == [1, 2, 3, 4]
    assert shelf.view("queue") == shelf.view("done") == shelf.view("trash") == []


@pytest.mark.parametrize(
    ("status", "view"),
    [("new", "inbox"), ("to-read", "queue"), ("reading", "queue"), ("read", "done"),
     ("skipped", "done")],
)  # fmt: skip
def test_the_status_decides_which_of_three_views_holds_a_paper(shelf, status, view):
    shelf.set_status([1, 2, 3, 4], "read")
    shelf.set_status([1, 2, 3, 4], "to-read")
    shelf.set_status([2], status)
    assert [name for name in ("inbox", "queue", "done") if 2 in shelf.view(name)] == [view]


def test_a_trashed_paper_is_in_no_other_view(shelf):
    shelf.star([1])
    shelf.tag([1], add=["ml"])
    shelf.trash([1])
    assert [name for name in shelf.counts() if 1 in shelf.view(name)] == ["trash"]
    assert shelf.view("tag:ml") == []
    assert 1 not in shelf.view(f"source:{shelf.sources()[0]['id']}")
    assert shelf.tags() == [("ml", 0)]


@pytest.mark.parametrize("status", ["new", "to-read"])
def test_a_snoozed_paper_is_in_neither_inbox_nor_queue_until_its_day(shelf, status):
    shelf.set_status([1], status)
    snooze(shelf, 1, "2999-01-01")
    assert 1 not in shelf.view("inbox") + shelf.view("queue")
    assert 1 in shelf.view("all")
    snooze(shelf, 1, "2020-01-01")
    assert 1 in shelf.view("inbox") + shelf.view("queue")


def test_counts_are_the_lengths_of_the_views(shelf):
    shelf.set_status([1, 2], "to-read")
    shelf.set_status([3], "read")
    shelf.star([1, 4])
    shelf.trash([4])
    assert shelf.counts() == {name: len(shelf.view(name)) for name in shelf.counts()}
    assert shelf.counts()["starred"] == 1


def test_an_empty_library_counts_nothing(library):
    assert set(library.counts().values()) == {0}


def test_the_newest_listing_stands_first_and_in_it_the_best_rank(library):
    import_text(library, spaced(ONE, TWO, day="Jul 10"), "10.txt")
    import_text(library, spaced(THREE, ONE, FOUR, day="Jul 11"), "11.txt")
    titles = [paper.title for paper in library.papers(library.view("inbox"))]
    assert titles == ["Paper Three", "Paper One", "Paper Four", "Paper Two"]


def test_an_older_listing_that_is_imported_later_stands_below(library):
    import_text(library, spaced(ONE, day="Jul 11"), "11.txt")
    import_text(library, spaced(TWO, day="Jul 10"), "10.txt")
    assert [p.title for p in library.papers(library.view("all"))] == ["Paper One", "Paper Two"]


def test_of_listings_without_a_day_the_last_imported_stands_first(library):
    import_text(library, compact(ONE, TWO), "monday.txt")
    import_text(library, compact(THREE, FOUR), "tuesday.txt")
    titles = [paper.title for paper in library.papers(library.view("all"))]
    assert titles == ["Paper Three", "Paper Four", "Paper One", "Paper Two"]


def test_a_tags_view_holds_its_subtags(shelf):
    shelf.tag([1], add=["ML"])
    shelf.tag([2], add=["ml/theory"])
    shelf.tag([3], add=["mlops"])
    assert shelf.view("tag:ml") == [1, 2]
    assert shelf.view("tag:ml/theory") == [2]


@pytest.mark.parametrize("tag", ["Élan", "ÜBER", "Straße", "日本", "%", "_"])
def test_a_tag_in_any_script_has_its_view(shelf, tag):
    shelf.tag([2], add=[tag])
    shelf.tag([3], add=["other"])
    assert shelf.view(f"tag:{tag}") == [2]


def test_a_sources_view_is_the_file_in_its_order(library):
    import_text(library, compact(ONE, TWO), "monday.txt")
    import_text(library, compact(THREE, TWO), "tuesday.txt")
    by_name = {source["name"]: source["id"] for source in library.sources()}
    assert library.view(f"source:{by_name['tuesday.txt']}") == [3, 2]


def test_sources_name_their_files_newest_listing_first(library):
    import_text(library, spaced(ONE, TWO, day="Jul 11"), "11.txt")
    import_text(library, spaced(TWO, THREE, FOUR, day="Jul 10"), "10.txt")
    library.trash([4])
    assert [(s["name"], s["day"], s["count"]) for s in library.sources()] == [
        ("11.txt", "2026-07-11", 2),
        ("10.txt", "2026-07-10", 2),
    ]


def test_tags_stand_by_name_whatever_their_case(shelf):
    shelf.tag([1, 2], add=["beta", "Alpha"])
    shelf.tag([3], add=["gamma", "Alpha"])
    assert shelf.tags() == [("Alpha", 3), ("beta", 2), ("gamma", 1)]


def test_a_row_names_the_newest_sighting(library):
    import_text(library, spaced(ONE, TWO, day="Jul 11"), "11.txt")
    import_text(library, spaced(THREE, FOUR, TWO, day="Jul 10"), "10.txt")
    library.set_note(2, "a note")
    library.tag([2], add=["b", "a"])
    [row] = library.rows([2])
    assert (row.title, row.day, row.rank, row.seen) == ("Paper Two", "2026-07-11", 2, 2)
    assert (row.has_note, row.tags, row.starred, row.trashed) == (True, ("a", "b"), False, False)


def test_a_row_names_the_first_authors_only(library):
    names = " and ".join(f"Given{n} Family{n}" for n in range(1, 11))
    entry = "@article{{k{0}, title={{A Title of Number {0}}}, year={{2019}}, author={{{1}}}}}\n"
    many = entry.format(1, names)
    few = entry.format(2, "Vincent van Gogh and {A Body}")
    import_text(library, many + few, "papers.bib")
    library.rate([2], 4)
    first, second = library.rows([1, 2])
    assert first.authors == (*(f"Family{n}" for n in range(1, 9)), "…")
    assert second.authors == ("van Gogh", "A Body")
    assert (second.year, second.rating, first.rating) == (2019, 4, 0)
    assert second.added == library.papers([2])[0].added


def test_rows_and_papers_come_in_the_order_that_was_asked_for(shelf):
    assert [row.id for row in shelf.rows([3, 1, 99, 2])] == [3, 1, 2]
    assert [paper.id for paper in shelf.papers([3, 1, 99, 2])] == [3, 1, 2]


def test_more_rows_than_sqlite_takes_at_once_are_read(library):
    many = [(f"Paper Number {n}", abstract(f"case {n}")) for n in range(1100)]
    ids = import_papers(library, *many)
    backwards = ids[::-1]
    assert [row.id for row in library.rows(backwards)] == backwards
    assert [paper.id for paper in library.papers(backwards)] == backwards
