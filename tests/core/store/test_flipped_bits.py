"""A bit that flips anywhere in the library's file is a known error or found, and no bug."""

import contextlib
import random
import sqlite3

import pytest

from readinglist.core.errors import KnownError
from readinglist.core.importing.documents import read_file
from readinglist.core.library import Library
from tests.conftest import SAMPLE
from tests.core.store.damaging import (
    NOTE,
    damage_value,
    flip,
    naming,
    places,
    stored,
    without_triggers,
)


def damage_type(file, table, column, row):
    """Flip the one bit that makes a text the same bytes, but no text."""
    text, kind = stored(file, table, column, row)
    assert kind == "text"
    size = int.from_bytes(file.read_bytes()[16:18], "big")
    for end in places(file.read_bytes(), text):
        for at in reversed(range(end - end % size, end)):  # a row's header is close above
            flip(file, at, 1)
            if stored(file, table, column, row) == (text, "blob"):
                return
            flip(file, at, 1)
    raise AssertionError("no bit was found that does it")


@pytest.mark.parametrize(
    ("table", "column", "row"), [("papers", "note", 2), ("sources", "name", 1)]
)
def test_a_text_that_is_no_text_any_more_is_found(file, reopen, table, column, row):
    before = stored(file, table, column, row)
    damage_type(file, table, column, row)
    assert stored(file, table, column, row)[0] == before[0]

    library = reopen()

    assert naming(library.damage(), f": {column} of")


def first_damage(file):
    """What opening and reading a damaged file find."""
    with contextlib.closing(Library.open(file.parent)) as library:
        return library.damage(), library.user_data(), library.rows(library.view("all"))


def damage_schema(file, sought, mask, offset=0):
    """Flip a bit in the text of the schema."""
    content = file.read_bytes()
    [at] = places(content, sought)
    flip(file, at + offset, mask)


@pytest.mark.parametrize(
    ("sought", "mask", "offset"),
    [
        (b"CREATE TABLE sources", 0x80, 2),  # SQLite's complaint itself is no UTF-8
        (b"imported TEXT", 0x04, 0),  # a column has another name
        (b"entry_type TEXT", 0x04, 0),
        (b"papers_key ON papers (key COLLATE NOCASE)", 0x04, 34),  # an unknown collation
        (b"CREATE TRIGGER journal_sources_delete", 0x80, 2),
    ],
)
def test_a_flipped_bit_in_the_schema_is_damage_and_no_bug(file, sought, mask, offset):
    damage_schema(file, sought, mask, offset)
    with contextlib.suppress(KnownError):
        found, *_ = first_damage(file)
        assert found


def test_checksums_that_are_not_even_bytes_are_damage_and_no_bug(file, reopen):
    without_triggers(file, "UPDATE checksums SET sums = 7 WHERE table_name = 'papers'")

    assert len(naming(reopen().damage(), "checksum", "paper")) == 3


def test_pages_that_cannot_be_read_are_damage_and_no_bug(file):
    with contextlib.closing(sqlite3.connect(file)) as look:
        [size] = look.execute("PRAGMA page_size").fetchone()
        [page] = look.execute(
            "SELECT rootpage FROM sqlite_master WHERE name = 'checksums'"
        ).fetchone()
    # The length of its first cell: longer than the file.
    start = (page - 1) * size
    content = bytearray(file.read_bytes())
    content[start + 8 : start + 10] = b"\x0f\xff"
    file.write_bytes(content)

    with contextlib.suppress(KnownError):
        found, *_ = first_damage(file)
        assert found


def test_a_row_that_cannot_be_read_is_damage_and_no_bug(file):
    [uid, _] = stored(file, "papers", "uid", 2)
    heads = [place for at in places(file.read_bytes(), uid) for place in range(at - 40, at)]
    for at, mask in [(at, 1 << bit) for at in heads for bit in range(8)]:
        flip(file, at, mask)
        if stored(file, "papers", "updated", 2) is None and stored(file, "papers", "updated", 1):
            with contextlib.suppress(KnownError):
                found, *_ = first_damage(file)
                assert found
        flip(file, at, mask)


@pytest.fixture
def without_authors(file, reopen):
    """Paper 2's list of authors is no list any more."""
    damage_value(file, "papers", "authors", 2, 0x20, offset=0)
    return reopen()


def test_damaged_authors_are_found_and_named(without_authors):
    assert naming(without_authors.damage(), ": authors of", "paper 2", "Walking Backwards")


@pytest.mark.parametrize(
    "verb",
    [
        lambda library: library.papers([1, 2, 3]),
        lambda library: library.search("frostline"),
        lambda library: library.star([2]),
        lambda library: library.export("bibtex", [1, 3]),
    ],
    ids=["papers", "search", "star", "export"],
)
def test_beside_damaged_authors_the_library_works(without_authors, verb):
    assert verb(without_authors)
    assert without_authors.damage()


def test_writing_damaged_authors_anew_mends_them(without_authors):
    assert without_authors.set_fields([2], {"authors": "Doe, Jane"})
    assert without_authors.damage() == []


# Any bit at all ------------------------------------------------------------------------------


def flip_and_look(file, content, before, bit):
    """What is wrong with how a flipped bit was met; None: nothing."""
    damaged = bytearray(content)
    damaged[bit // 8] ^= 1 << bit % 8
    file.write_bytes(damaged)
    for rest in file.parent.iterdir():
        if rest != file and not rest.is_dir():
            rest.unlink()
    try:
        found, after, _ = first_damage(file)
    except KnownError:
        return None
    except Exception as error:
        return f"{type(error).__name__}: {error}"
    return "user data changed silently" if after != before and not found else None


def try_flips(folder, seed, count):
    """Flip `count` bits of a library of the sample, one at a time."""
    print(f"seed {seed}")  # shown where the test fails
    with contextlib.closing(Library.open(folder)) as library:
        [plan] = library.plan_import([read_file(SAMPLE)])
        library.apply_import(plan)
        assert library.count() == 24
        library.star([1, 2])
        library.tag([1, 2, 3], add=["ml/theory", "élan"])
        library.set_note(1, NOTE)
        library.set_status([4, 5], "to-read")
        before = library.user_data()
    file = folder / "library.db"
    content = file.read_bytes()
    bits = random.Random(seed).sample(range(len(content) * 8), count)
    met = {f"bit {b % 8} of byte {b // 8}": flip_and_look(file, content, before, b) for b in bits}
    silent = {place: wrong for place, wrong in met.items() if wrong}
    print(f"{count} flipped bits, one at a time: {silent or 'each found, or it changed nothing'}")
    assert silent == {}, f"seed {seed}"


def test_any_flipped_bit_is_a_known_error_or_found_or_changes_no_user_data(folder):
    try_flips(folder, 1, 25)


@pytest.mark.soak
@pytest.mark.parametrize("seed", range(2, 6))
def test_any_flipped_bit_of_many(folder, seed):
    try_flips(folder, seed, 200)
