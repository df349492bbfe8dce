"""The memory of searches."""

from pathlib import Path

import pytest

from readinglist.gui.searchbar.history import MOST, SearchHistory


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "config" / "searches.json"


def test_newest_first_and_each_once(file: Path) -> None:
    history = SearchHistory(file)
    assert history.texts() == ()
    for text in ("one", "two", " one ", "", "  "):
        history.add(text)
    assert history.texts() == ("one", "two")
    assert SearchHistory(file).texts() == ("one", "two")


def test_one_that_goes_on_takes_the_place_of_the_one_before(file: Path) -> None:
    history = SearchHistory(file)
    history.add("lat")
    history.add("latent")
    assert history.add("latent reasoning") == ("latent reasoning",)
    history.end_visit()
    assert history.add("latent reasoning survey") == ("latent reasoning survey", "latent reasoning")


def test_only_what_was_typed_in_this_visit_is_replaced(file: Path) -> None:
    SearchHistory(file).add("lat")
    history = SearchHistory(file)
    assert history.add("latent") == ("latent", "lat")


def test_there_is_an_end_to_it(file: Path) -> None:
    history = SearchHistory(file)
    for number in range(MOST + 20):
        history.add(f"{number} papers")
    texts = SearchHistory(file).texts()
    assert len(texts) == MOST
    assert texts[0] == f"{MOST + 19} papers"


def test_it_can_be_forgotten(file: Path) -> None:
    history = SearchHistory(file)
    history.add("secret")
    history.forget()
    assert history.texts() == ()
    assert "secret" not in file.read_text()


@pytest.mark.parametrize(
    "broken", ["", "{", "{}", "3", '"text"', "[1, null, []]", "[" * 5000, "\x00", '["a", 3']
)
def test_a_broken_file_is_none(file: Path, broken: str) -> None:
    file.parent.mkdir()
    file.write_text(broken)
    history = SearchHistory(file)
    assert history.texts() == ()
    assert history.add("new") == ("new",)


def test_what_is_no_text_is_passed_over(file: Path) -> None:
    file.parent.mkdir()
    file.write_text('["a", 3, "", "a", "b"]')
    assert SearchHistory(file).texts() == ("a", "b")


def test_a_place_that_cannot_be_written_costs_the_memory_only(tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("")
    history = SearchHistory(blocked / "searches.json")
    assert history.add("x") == ("x",)
    history.forget()
