"""The same library and options give the same bytes: wherever, whenever, however it came about."""

import json
import os
import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from readinglist.core import exporting
from readinglist.core.exporting.options import PROFILES, Options
from readinglist.core.exporting.whole import whole
from readinglist.core.importing.documents import pasted
from readinglist.core.library import Library
from tests.conftest import CHECKOUT, abstract, import_papers, listing
from tests.core.exporting import hostile

TEMPLATE = (
    "{% for p in papers %}{{ p.title | upper }}|{{ p.title | lower }}|{{ p.tags | sort }}"
    "|{{ p.fields | dictsort }}|{{ p.added }}|{{ p.title | tex }}|{{ p.note | csv }}"
    "|{{ p.key | md }}|{{ (p.rating / 3) | round(2) }}\n{% endfor %}"
)
# Writes every export into a folder, in a process of its own, and says which locale it was in.
CHILD = """
import locale, sys
from pathlib import Path
try:
    print(locale.setlocale(locale.LC_ALL, ""))
except locale.Error:
    print("C")
from readinglist.core.library import Library
from tests.core.exporting.test_reproducible import write_all
library = Library.open(Path(sys.argv[1]), Path(sys.argv[2]) / "cache")
write_all(library, Path(sys.argv[2]))
library.close()
"""
SURROUNDINGS = {
    "C": {"LC_ALL": "C", "TZ": "UTC", "PYTHONHASHSEED": "0"},
    "German in Kolkata": {"LC_ALL": "de_DE.UTF-8", "TZ": "Asia/Kolkata", "PYTHONHASHSEED": "1"},
    "Turkish in Newfoundland": {
        "LC_ALL": "tr_TR.UTF-8", "TZ": "America/St_Johns", "PYTHONHASHSEED": "4242",
    },
    "Arabic on Kiritimati": {
        "LC_ALL": "ar_EG.UTF-8", "TZ": "Pacific/Kiritimati", "PYTHONHASHSEED": "77",
    },
    "Latin-1": {"LC_ALL": "de_DE.ISO-8859-1", "TZ": "Etc/GMT+12", "PYTHONHASHSEED": "random"},
}  # fmt: skip


def write_all(library: Library, folder: Path) -> None:
    """Every format in every profile, with and without the mark that spreadsheets want."""
    for name, exporter in exporting.exporters().items():
        for profile in PROFILES:
            file = folder / f"{name}-{profile}.{exporter.extension}"
            library.export_to(file, name, options=Options(profile))
    library.export_to(folder / "own.txt", "template", template=TEMPLATE)
    library.export_to(folder / "bom.csv", "csv", options=Options("full", encoding="utf-8-sig"))


def exports_of(library: Library, folder: Path) -> dict[str, bytes]:
    folder.mkdir()
    write_all(library, folder)
    return {file.name: file.read_bytes() for file in folder.iterdir() if file.is_file()}


@pytest.fixture(scope="module")
def stored(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a library of which all kinds of things are known."""
    folder = tmp_path_factory.mktemp("reproducible") / "library"
    library = Library.open(folder, folder.parent / "cache")
    import_papers(library, ("One", abstract("one")), ("Two", abstract("two")), ("Drei", "x. " * 99))
    papers = ",\n".join(
        json.dumps(whole(paper) | {"uid": f"{number:016x}"})
        for number, paper in enumerate(hostile.papers())
    )
    text = f'{{"format": "readinglist", "version": 1, "papers": [\n{papers}\n]}}\n'
    [plan] = library.plan_import([pasted(text.encode(), "papers.json")])
    library.apply_import(plan)
    library.tag([1, 3], ["zebra", "İstanbul", "ılık", "Äpfel", "apple", "Ähre", "深度"])
    library.highlight(1, "little attention", "why?", "pink")
    library.highlight(1, "Experiments on three")
    library.set_status([3, 1], "to-read")
    library.rate([2], 4)
    library.set_note(2, "# A note\nwith *marks*")
    library.close()
    return folder


@pytest.fixture
def copy(stored: Path, tmp_path: Path) -> Path:
    """A copy of it, for the test to do with what it likes."""
    return shutil.copytree(stored, tmp_path / "copy")


@pytest.fixture(scope="module")
def expected(stored: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    place = tmp_path_factory.mktemp("expected")
    with closing(Library.open(stored, place / "cache")) as library:
        return exports_of(library, place / "exports")


@pytest.fixture(scope="module")
def locales(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the locales that the system can make; where it cannot, it is empty."""
    folder = tmp_path_factory.mktemp("locales")
    maker = shutil.which("localedef")
    for surroundings in SURROUNDINGS.values():
        name = surroundings["LC_ALL"]
        language, _, charset = name.partition(".")
        if maker and charset:
            made = subprocess.run(
                [maker, "--no-archive", "-i", language, "-f", charset, str(folder / name)],
                capture_output=True, check=False,
            )  # fmt: skip
            if made.returncode != 0:  # a part of it may be there
                shutil.rmtree(folder / name, ignore_errors=True)
    return folder


def same(found: dict[str, bytes], expected: dict[str, bytes]) -> None:
    assert found.keys() == expected.keys()
    assert [name for name in found if found[name] != expected[name]] == []


def test_every_format_is_among_them(expected):
    assert len(expected) == 2 * len(exporting.exporters()) + 2
    assert all(expected.values())


@pytest.mark.parametrize("name", SURROUNDINGS)
def test_whatever_the_locale_and_the_time_zone(copy, tmp_path, expected, locales, name):
    place = tmp_path / "exports"
    place.mkdir()
    surroundings = {**os.environ, "LOCPATH": str(locales), "PYTHONPATH": str(CHECKOUT)}
    for unset in ("LANG", "LANGUAGE", "PYTHONUTF8", "PYTHONIOENCODING"):
        surroundings.pop(unset, None)
    surroundings |= SURROUNDINGS[name]
    ran = subprocess.run(
        [sys.executable, "-X", "utf8=0", "-c", CHILD, str(copy), str(place)],
        env=surroundings, capture_output=True, text=True, check=True,
    )  # fmt: skip
    if (locales / SURROUNDINGS[name]["LC_ALL"]).is_dir():
        assert ran.stdout.strip() == SURROUNDINGS[name]["LC_ALL"]  # it really was there
    same({file.name: file.read_bytes() for file in place.iterdir() if file.is_file()}, expected)


@pytest.mark.parametrize("page_size", [512, 65536])
def test_in_whatever_order_the_pages_of_the_file_are(copy, tmp_path, expected, page_size):
    with closing(sqlite3.connect(copy / "library.db")) as db:
        db.execute(f"PRAGMA page_size = {page_size}")
        db.execute("VACUUM")
    with closing(Library.open(copy, tmp_path / "cache")) as library:
        same(exports_of(library, tmp_path / "exports"), expected)


def test_after_a_backup_was_restored(copy, tmp_path, expected):
    with closing(Library.open(copy, tmp_path / "cache")) as library:
        backup = library.back_up()
        library.set_note(1, "Written after it.")
        library.tag([2], ["after"])
    Library.restore_backup(copy, backup.file)
    with closing(Library.open(copy, tmp_path / "cache")) as library:
        same(exports_of(library, tmp_path / "exports"), expected)


def test_after_all_that_was_done_is_undone(copy, tmp_path, expected):
    with closing(Library.open(copy, tmp_path / "cache")) as library:
        before = _newest(library)
        library.tag([1, 2], ["new"], ["zebra", "apple"])
        library.delete_tag("İstanbul")
        library.remove_highlight(library.papers([1])[0].highlights[0].uid)
        library.set_status([3], "read")
        library.set_fields([2], {"title": "Another", "key": "another", "year": "1999"})
        library.merge(1, [2, 3])
        library.trash([5, 6, 7])
        library.empty_trash()
        import_papers(library, ("Four", abstract("four")))
        assert exports_of(library, tmp_path / "changed") != expected
        while _newest(library) != before:
            library.undo()
        same(exports_of(library, tmp_path / "exports"), expected)


def _newest(library: Library) -> int:
    """The newest operation that stands."""
    done = [each for each in library.history() if not each.undone and each.reverses is None]
    return done[0].id


def test_after_undoing_and_doing_again(copy, tmp_path):
    with closing(Library.open(copy, tmp_path / "cache")) as library:
        library.tag([1, 2, 4], ["one", "two"], ["zebra"])
        library.set_status([4, 2], "to-read")
        library.highlight(2, "little attention", "again")
        done = exports_of(library, tmp_path / "done")
        for _ in range(3):
            library.undo()
        for _ in range(3):
            library.redo()
        same(exports_of(library, tmp_path / "again"), done)


def test_two_libraries_of_the_same_files_differ_in_nothing_that_others_see(tmp_path):
    """Only what tells one library's papers from another's differs: it is in the full profile."""
    found = []
    for name in ("one", "two"):
        with closing(Library.open(tmp_path / name, tmp_path / f"{name}-cache")) as library:
            for subject in ("tides", "waves"):
                papers = [(f"On {subject} {n}", abstract(f"{subject} {n}")) for n in range(9)]
                [plan] = library.plan_import([listing(*papers)])
                library.apply_import(plan)
            text = {n: library.export(n) for n in exporting.exporters() if n != "json"}
            found.append(text)
    assert found[0] == found[1]
