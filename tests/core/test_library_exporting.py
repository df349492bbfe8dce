"""Exports of very many papers: a few in memory at a time, one state, progress, stopped at once."""

import gc
import itertools
import json
import re
import tempfile
from pathlib import Path

import pytest

from readinglist.core import exporting, files
from readinglist.core.errors import Cancelled, DiskTrouble
from readinglist.core.exporting.options import FULL, Options
from readinglist.core.library import Library
from readinglist.core.model import Paper
from tests.bench.corpus import invented
from tests.conftest import import_papers

FORMATS = sorted(exporting.exporters())
ALL = Options(profile=FULL)
MANY = 2_050  # more than are read from the library itself
AT_ONCE = 100


@pytest.fixture(scope="module")
def stocked(tmp_path_factory):
    """A library of many papers; for tests that leave it as it was."""
    place = tmp_path_factory.mktemp("many")
    opened = Library.open(place / "library", place / "cache")
    import_papers(opened, *invented(MANY, seed=1))
    yield opened
    opened.close()


@pytest.fixture
def shelf(tmp_path):
    """A folder for exports, with an old one in it."""
    folder = tmp_path / "shelf"
    folder.mkdir()
    (folder / "out").write_text("old")
    return folder


@pytest.fixture(autouse=True)
def temporary(tmp_path, monkeypatch):
    """The folder for temporary files, where nobody else's are."""
    folder = tmp_path / "temporary"
    folder.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    return folder


def left_alone(shelf, temporary):
    """Whether the old export is whole and nothing else is anywhere."""
    assert [file.name for file in shelf.iterdir()] == ["out"]
    assert (shelf / "out").read_text() == "old"
    return list(temporary.iterdir()) == []


# Memory -----------------------------------------------------------------------------------------


# That exporters keep none is tested beside them.
@pytest.mark.parametrize("name", FORMATS)
def test_few_papers_are_in_memory_at_a_time(stocked, shelf, name):
    alive = []

    def count(done, total):
        alive.append(sum(type(found) is Paper for found in gc.get_objects()))

    gc.collect()
    assert stocked.export_to(shelf / "out", name, None, ALL, count) == MANY
    assert max(alive) <= AT_ONCE


# One state --------------------------------------------------------------------------------------


def test_who_writes_meanwhile_need_not_wait_and_changes_nothing_of_it(stocked, shelf):
    other = Library.open(stocked.folder)

    def write(done, total):
        if 0 < done < total:
            other.rate([done + 1, total], done // AT_ONCE % 5 + 1)

    before = stocked.rev
    stocked.export_to(shelf / "out", "json", None, ALL, write)
    changes = other.rev - before
    for _ in range(changes):
        other.undo()
    other.close()

    assert changes >= MANY // AT_ONCE
    found = json.loads((shelf / "out").read_text())["papers"]
    assert len(found) == MANY
    assert not any("rating" in paper for paper in found)


def test_papers_that_are_named_twice_are_written_once(stocked, shelf):
    assert stocked.export_to(shelf / "out", "bibtex", [2, 1, 2]) == 2
    keys = [paper.key for paper in stocked.papers([2, 1])]
    assert re.findall(r"@misc\{(.*),", (shelf / "out").read_text()) == keys


# Progress ---------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", FORMATS)
def test_progress_is_said_often_and_to_the_end(stocked, shelf, name):
    said = []
    stocked.export_to(shelf / "out", name, None, ALL, lambda done, total: said.append(done))
    assert said == sorted(said)
    assert (said[0], said[-1]) == (0, MANY)
    assert {after - before for before, after in itertools.pairwise(said)} <= {
        0, AT_ONCE, MANY % AT_ONCE,
    }  # fmt: skip
    assert said.count(0) > 1  # while the copy is made, too


@pytest.mark.parametrize("name", FORMATS)
@pytest.mark.parametrize("after", [0, 1, 12])
def test_it_stops_when_it_is_asked_to(stocked, shelf, temporary, name, after):
    said = []
    with pytest.raises(Cancelled):
        stocked.export_to(
            shelf / "out", name, None, ALL,
            lambda done, total: said.append(done), lambda: len(said) >= after,
        )  # fmt: skip
    assert len(said) == after
    assert left_alone(shelf, temporary)


def test_an_exporter_that_fails_leaves_nothing_behind(stocked, shelf, temporary, tmp_path):
    def fail(done, total):
        if done:
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        stocked.export_to(shelf / "out", "bibtex", None, ALL, fail)
    assert left_alone(shelf, temporary)


# Disks ------------------------------------------------------------------------------------------


def test_without_a_place_for_a_copy_nothing_is_written(stocked, shelf, temporary, monkeypatch):
    monkeypatch.setattr(tempfile, "tempdir", str(temporary / "nowhere"))
    with pytest.raises(DiskTrouble) as raised:
        stocked.export_to(shelf / "out", "bibtex")
    assert raised.value.what.startswith("No copy of the library could be made to read from: ")
    assert left_alone(shelf, temporary)


def test_long_files_are_synced_bit_by_bit(tmp_path, monkeypatch):
    synced: list[int] = []
    monkeypatch.setattr(files, "_SYNCED_AT_ONCE", 99)
    monkeypatch.setattr(files.os, "fsync", lambda handle: synced.append(handle))
    files.write_pieces(tmp_path / "out", ["x" * 10] * 100)
    assert Path(tmp_path / "out").read_text() == "x" * 1000
    assert len(synced) == 10 + 2  # and in the end the file and its folder
