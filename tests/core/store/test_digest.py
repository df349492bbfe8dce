"""The digest: the papers of the newest listing day."""

from datetime import date

import pytest

from readinglist.core.importing.documents import InputFile
from readinglist.core.library import Library
from tests.conftest import abstract
from tests.core.conftest import compact, input_file, spaced

ONE, TWO, THREE, FOUR = (
    (f"Paper {word}", abstract(word)) for word in ("One", "Two", "Three", "Four")
)


def of_day(day: str, *papers: tuple[str, str]) -> InputFile:
    return input_file(spaced(*papers, day=day), f"{day}.txt", date(2021, 8, 1))


def take(library: Library, file: InputFile) -> None:
    [plan] = library.plan_import([file])
    library.apply_import(plan)


@pytest.fixture
def days(library: Library) -> Library:
    """Listings of two days; the older one was imported later."""
    take(library, of_day("Jul 12", ONE, TWO))
    take(library, of_day("Jul 11", THREE, ONE, FOUR))
    return library


def titles(library: Library, ids: list[int]) -> list[str]:
    return [paper.title.removeprefix("Paper ") for paper in library.papers(ids)]


def test_the_newest_day_is_shown_by_rank(days: Library):
    assert days.digest_day() == "2021-07-12"
    assert titles(days, days.digest()) == ["One", "Two"]
    assert days.view("digest") == days.digest()


def test_any_day_can_be_asked_for(days: Library):
    assert titles(days, days.digest("2021-07-11")) == ["Three", "One", "Four"]
    assert days.digest("2020-01-01") == []


def test_papers_in_trash_are_left_out_and_not_counted(days: Library):
    assert days.counts()["digest"] == 2
    days.trash(days.digest()[:1])
    assert titles(days, days.digest()) == ["Two"]
    assert days.counts()["digest"] == 1
    days.undo()
    assert days.counts()["digest"] == 2


def test_two_listings_of_a_day_are_one_digest_without_repetition(days: Library):
    take(days, of_day("Jul 12", FOUR, TWO))
    assert titles(days, days.digest()) == ["One", "Four", "Two"]
    assert days.counts()["digest"] == 3


def test_a_listing_without_a_day_is_of_the_day_of_its_import(days: Library):
    take(days, input_file(compact(FOUR, THREE), "compact.txt"))
    assert days.digest_day() == days.sources()[0]["imported"][:10]
    assert titles(days, days.digest()) == ["Four", "Three"]


def test_a_bibliography_is_no_listing(days: Library):
    entry = "@article{a, title={Rivers of old}, year={1999}}"
    take(days, input_file(entry, "old.bib"))
    days.add("By hand", {})
    assert days.digest_day() == "2021-07-12"


def test_undoing_an_import_goes_back_to_the_day_before(days: Library):
    take(days, of_day("Jul 13", THREE))
    assert days.digest_day() == "2021-07-13"
    days.undo()
    assert days.digest_day() == "2021-07-12"


def test_an_empty_library_has_no_digest(library: Library):
    assert library.digest_day() is None
    assert library.digest() == library.view("digest") == []
    assert library.counts()["digest"] == 0
