"""A bit that flips in the library's file is found, and the value named; nothing else suffers."""

import contextlib
import random
import sqlite3

import pytest

from readinglist.core.errors import KnownError
from readinglist.core.importing.documents import read_file
from readinglist.core.library import Library
from readinglist.core.store import open_database
from readinglist.core.store.operations import operation
from tests.conftest import SAMPLE, abstract, import_papers
from tests.core.store.test_history_sequences import act

TITLES = ("Gentle Descent", "Walking Backwards", "Frostline")
NOTE = "Zebras compare this with section three"
STAYS_TEXT, BREAKS_TEXT = 0x01, 0x80  # one bit of a letter: another letter, or no UTF-8


@pytest.fixture
def file(folder):
    """The file of a library of three judged papers that is not open."""
    opened = Library.open(folder)
    import_papers(opened, *((title, abstract(title.lower())) for title in TITLES))
    opened.set_note(2, NOTE)
    opened.tag([1, 2], add=["quokkas"])
    opened.set_fields([3], {"key": "wombat2025"})
    opened.close()
    return folder / "library.db"


@pytest.fixture
def reopen(file):
    """Opens the library of `file`; it is closed at the end."""
    with contextlib.ExitStack() as stack:
        yield lambda: stack.enter_context(contextlib.closing(Library.open(file.parent)))


def stored(file, table, column, row):
    """The bytes of one value as the file has it, by SQLite alone, and their type."""
    with contextlib.closing(sqlite3.connect(f"{file.as_uri()}?immutable=1", uri=True)) as look:
        try:
            return look.execute(
                f"SELECT CAST({column} AS BLOB), typeof({column}) "
                f"FROM {table} NOT INDEXED WHERE id = ?",
                [row],
            ).fetchone()
        except sqlite3.DatabaseError:
            return None


def places(content, sought):
    at = content.find(sought)
    while at >= 0:
        yield at
        at = content.find(sought, at + 1)


def flip(file, at, mask):
    content = bytearray(file.read_bytes())
    content[at] ^= mask
    file.write_bytes(content)


def damage_value(file, table, column, row, mask=STAYS_TEXT, sought=None, offset=3):
    """Flip a bit of one value where its table has it, not its copies in indexes and history.

    `sought`: the bytes that it is found by, if not its own.
    """
    before = stored(file, table, column, row)
    for at in places(file.read_bytes(), sought or before[0]):
        flip(file, at + offset, mask)
        if stored(file, table, column, row) not in (before, None):
            return
        flip(file, at + offset, mask)
    raise AssertionError(f"{column} of row {row} of {table} was not found in the file")


def naming(found, *words):
    """The sentences that have all these words."""
    return [sentence for sentence in found if all(word in sentence for word in words)]


def test_a_fresh_library_is_whole(library):
    assert library.damage() == []


def test_a_library_that_was_used_and_opened_again_is_whole(reopen):
    assert reopen().damage() == []


@pytest.mark.parametrize("mask", [STAYS_TEXT, BREAKS_TEXT])
def test_a_flipped_bit_in_a_note_is_found_and_named(file, reopen, mask):
    damage_value(file, "papers", "note", 2, mask)

    [sentence] = reopen().damage()

    assert "note" in sentence
    assert "paper 2" in sentence
    assert "Walking Backwards" in sentence
    assert "abstract" not in sentence


@pytest.mark.parametrize("mask", [STAYS_TEXT, BREAKS_TEXT])
def test_beside_a_damaged_note_everything_else_is_shown(file, reopen, mask):
    damage_value(file, "papers", "note", 2, mask)
    library = reopen()

    assert library.view("all") == [1, 2, 3]
    assert library.view("tag:quokkas") == [1, 2]
    assert [row.title for row in library.rows([1, 2, 3])] == list(TITLES)
    [paper] = library.papers([2])
    assert paper.title == "Walking Backwards"
    assert paper.tags == ("quokkas",)
    assert paper.note != NOTE
    assert paper.note[5:] == NOTE[5:], "the rest of it stays readable"
    assert library.search("section").exact == [2]
    assert library.search("frostline").exact == [3]


@pytest.mark.parametrize("mask", [STAYS_TEXT, BREAKS_TEXT])
def test_beside_a_damaged_note_everything_else_can_be_edited(file, reopen, mask):
    damage_value(file, "papers", "note", 2, mask)
    library = reopen()
    found = library.damage()

    assert library.set_note(1, "another note")
    assert library.star([2])
    assert library.tag([2], add=["damaged"])
    assert library.set_status([1, 2, 3], "to-read")

    assert library.papers([2])[0].starred
    assert library.damage() == found


@pytest.mark.parametrize("mask", [STAYS_TEXT, BREAKS_TEXT])
def test_an_edit_of_the_paper_and_its_undo_do_not_cover_the_damage_up(file, reopen, mask):
    damage_value(file, "papers", "note", 2, mask)
    library = reopen()
    found = library.damage()

    library.star([2])
    assert library.damage() == found
    library.undo()
    assert library.damage() == found
    library.redo()
    assert library.damage() == found


@pytest.mark.parametrize("mask", [STAYS_TEXT, BREAKS_TEXT])
@pytest.mark.parametrize("text", [NOTE, "something else", ""])
def test_writing_a_damaged_note_anew_mends_it(file, reopen, mask, text):
    damage_value(file, "papers", "note", 2, mask)
    library = reopen()

    assert library.set_note(2, text)

    assert library.damage() == []
    assert library.papers([2])[0].note == text


def test_mending_one_value_leaves_the_damage_of_another_reported(file, reopen):
    damage_value(file, "papers", "note", 2)
    damage_value(file, "papers", "abstract", 2)
    library = reopen()
    assert naming(library.damage(), "abstract", "note", "Walking Backwards")

    library.set_note(2, NOTE)

    [sentence] = library.damage()
    assert "abstract" in sentence
    assert "note" not in sentence


@pytest.mark.parametrize("mask", [STAYS_TEXT, BREAKS_TEXT])
@pytest.mark.parametrize(
    ("table", "column", "row", "words"),
    [
        ("papers", "abstract", 1, ["paper 1", "Gentle Descent"]),
        ("papers", "uid", 3, ["paper 3", "Frostline"]),
        ("papers", "key", 3, ["paper 3", "Frostline"]),
        ("papers", "added", 1, ["paper 1", "Gentle Descent"]),
        ("paper_tags", "tag", 2, ["paper_tags", "row 2", "paper 2", "Walking Backwards"]),
        ("key_aliases", "key", 1, ["key_aliases", "row 1", "paper 3", "Frostline"]),
        ("sources", "name", 1, ["sources", "row 1"]),
        ("sources", "hash", 1, ["sources", "row 1"]),
    ],
)
def test_a_flipped_bit_in_any_text_is_found_and_named(
    file, reopen, table, column, row, words, mask
):
    damage_value(file, table, column, row, mask)
    library = reopen()

    assert len(naming(library.damage(), f": {column} of", *words)) == 1
    assert len(library.rows(library.view("all"))) == 3


def test_a_damaged_title_is_shown_as_it_is_now(file, reopen):
    damage_value(file, "papers", "title", 1)

    assert naming(reopen().damage(), ": title of", "paper 1", "Genule Descent")


def test_a_flipped_bit_in_a_sighting_is_found_and_named(file, reopen):
    # Row 2 of sightings as SQLite stores it: lengths and types, then rank 2 and paper 2.
    damage_value(
        file, "sightings", "rank", 2, 0x40, sought=b"\x07\x02\x05\x00\x09\x01\x01\x02\x02", offset=7
    )

    found = reopen().damage()

    assert naming(found, ": rank of", "sightings", "row 2", "paper 2", "Walking Backwards")


def test_a_flipped_bit_in_a_highlight_is_found_and_named(file, reopen):
    db = open_database(file.parent)
    with operation(db, "highlight", "highlight") as edit:
        db.execute(
            "INSERT INTO highlights (uid, paper_id, quote, created) VALUES ('u', 1, ?, ?)",
            ["wallabies in the dark", edit.time],
        )
    db.close()
    damage_value(file, "highlights", "quote", 1)

    found = reopen().damage()

    assert len(naming(found, ": quote of", "highlights", "paper 1", "Gentle Descent")) == 1


@pytest.mark.parametrize("at", [0, 4, -1])
def test_a_flipped_bit_in_a_checksum_is_no_silent_one_either(file, reopen, at):
    with contextlib.closing(sqlite3.connect(file)) as look:
        [sums] = look.execute(
            "SELECT sums FROM checksums WHERE table_name = 'papers' AND row_id = 2"
        ).fetchone()
    [start] = places(file.read_bytes(), sums)
    flip(file, start + at % len(sums), 0x10)

    assert naming(reopen().damage(), "paper 2", "Walking Backwards")


def without_triggers(file, *statements):
    """Change the file behind the program's back."""
    with contextlib.closing(sqlite3.connect(file, isolation_level=None)) as connection:
        triggers = connection.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'")
        kept = dict(triggers.fetchall())
        for name in kept:
            connection.execute(f"DROP TRIGGER {name}")
        for statement in statements:
            connection.execute(statement)
        for sql in kept.values():
            connection.execute(sql)


@pytest.mark.parametrize(
    ("statement", "words"),
    [
        ("UPDATE papers SET starred = 1 WHERE id = 1", [": starred of", "Gentle Descent"]),
        ("UPDATE papers SET year = 2024 WHERE id = 1", [": year of", "Gentle Descent"]),
        ("UPDATE papers SET note = '' WHERE id = 2", [": note of", "Walking Backwards"]),
        ("DELETE FROM paper_tags WHERE id = 2", ["whole row", "row 2 of paper_tags"]),
        (
            "INSERT INTO paper_tags (paper_id, tag) VALUES (3, 'sneaked')",
            ["whole row", "row 3 of paper_tags", "Frostline"],
        ),
        ("DELETE FROM checksums WHERE row_id = 1", ["whole row", "paper 1", "Gentle Descent"]),
    ],
)
def test_what_was_not_written_by_an_operation_is_found(file, reopen, statement, words):
    without_triggers(file, statement)

    assert naming(reopen().damage(), *words)


def test_only_other_triggers_than_before_are_no_damage(file, reopen):
    without_triggers(file)

    assert reopen().damage() == []


# What a single bit can do beside changing a letter -------------------------------------------


def damage_type(file, table, column, row):
    """Flip the one bit that makes a text the same bytes, but no text."""
    text, kind = stored(file, table, column, row)
    assert kind == "text"
    size = int.from_bytes(file.read_bytes()[16:18], "big")
    for end in places(file.read_bytes(), text):
        for at in range(end - end % size, end):
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
    assert {place: wrong for place, wrong in met.items() if wrong} == {}, f"seed {seed}"


def test_any_flipped_bit_is_a_known_error_or_found_or_changes_no_user_data(folder):
    try_flips(folder, 1, 25)


@pytest.mark.soak
@pytest.mark.parametrize("seed", range(2, 6))
def test_any_flipped_bit_of_many(folder, seed):
    try_flips(folder, seed, 200)


# Nothing that the program does is taken for damage --------------------------------------------


@pytest.mark.parametrize("seed", range(10))
def test_no_sequence_of_edits_undos_and_redos_is_taken_for_damage(library, seed):
    dice = random.Random(7000 + seed)
    for _ in range(4):
        for _ in range(8):
            act(library, dice)
        assert library.damage() == [], f"seed {seed}"


def test_importing_undoing_and_redoing_keep_the_checksums_right(library):
    [plan] = library.plan_import([read_file(SAMPLE)])
    library.apply_import(plan)
    assert library.damage() == []
    library.undo()
    assert library.damage() == []
    library.redo()
    assert library.damage() == []


def test_every_row_has_its_checksums_and_nothing_else_has(library):
    [plan] = library.plan_import([read_file(SAMPLE)])
    library.apply_import(plan)
    library.tag([1, 2], add=["a", "b"])
    library.rename_tag("a", "b")
    rows = library._db.execute("SELECT table_name, row_id FROM checksums").fetchall()

    assert sorted(rows) == sorted(
        (table, row[0]) for table, all_rows in library.user_data().items() for row in all_rows
    )
