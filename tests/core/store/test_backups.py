"""Backups: made before the first change of a day, verified, whole or not at all, thinned by age."""

import sqlite3
import stat
from contextlib import closing
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from readinglist.core.errors import DiskTrouble, LibraryDamaged
from readinglist.core.library import Library
from readinglist.core.model import Backup
from readinglist.core.store import backups
from tests.conftest import abstract, import_papers

NOTE = "a note that is long enough to be found in the file"
NOON = datetime(2026, 7, 15, 12, tzinfo=UTC)
PLENTY = 10**12


def files(folder: Path) -> dict[str, bytes]:
    """What lies in the library's folder, with all below it."""
    return {str(f.relative_to(folder)): f.read_bytes() for f in folder.rglob("*") if f.is_file()}


def data_of(backup: Path, tmp_path: Path):
    """The user data in a backup, by opening a copy of it as a library."""
    place = tmp_path / f"look-{backup.stem}"
    place.mkdir()
    (place / "library.db").write_bytes(backup.read_bytes())
    opened = Library.open(place)
    with closing(opened):
        assert opened.damage() == []
        return opened.user_data()


def make_older(folder: Path, days: int = 3) -> None:
    """Let all backups be some days old."""
    for backup in backups.listed(folder):
        stamp = (backup.time - timedelta(days=days)).strftime("%Y%m%d-%H%M%S")
        backup.file.rename(backup.file.with_name(f"{backup.kind}-{stamp}Z-r{backup.rev}.db"))


def flip_in_note(file: Path) -> None:
    data = bytearray(file.read_bytes())
    at = data.find(NOTE.encode())
    assert at > 0
    while at >= 0:
        data[at + 3] ^= 1
        at = data.find(NOTE.encode(), at + 1)
    file.write_bytes(data)


@pytest.fixture
def used(folder):
    """A library of two papers and a note, closed; its backups are of another day."""
    with closing(Library.open(folder)) as library:
        import_papers(library, ("One", abstract("one")), ("Two", abstract("two")))
        library.set_note(1, NOTE)
    make_older(folder)
    return folder


# Daily ---------------------------------------------------------------------------------------


def test_a_new_library_has_nothing_to_back_up(library):
    import_papers(library, ("One", abstract("one")))
    assert Library.backups_of(library.folder) == []
    assert library.take_warnings() == []


def test_looking_at_a_library_makes_no_backup(used):
    before = files(used)
    with closing(Library.open(used)) as library:
        library.search("one")
        library.damage()
    assert files(used) == before


def test_the_first_change_of_a_day_is_preceded_by_a_backup_of_the_state_before(used, tmp_path):
    there = len(backups.listed(used))
    with closing(Library.open(used)) as library:
        before, rev = library.user_data(), library.rev
        library.star([1])
        library.star([2])
        newest = Library.backups_of(library.folder)[0]
        assert len(Library.backups_of(library.folder)) == there + 1
        assert (newest.rev, newest.kind) == (rev, "backup")
        assert newest.size == newest.file.stat().st_size
    assert data_of(newest.file, tmp_path) == before


def test_only_one_a_day_is_made_whoever_changes_the_library(used):
    there = len(backups.listed(used))
    for _ in range(3):
        with closing(Library.open(used)) as library:
            library.star([1], not library.papers([1])[0].starred)
    assert len(backups.listed(used)) == there + 1


def test_a_library_that_stays_open_over_midnight_gets_the_next_days_backup(used, monkeypatch):
    class Tomorrow(date):
        @classmethod
        def today(cls):
            return date.today() + timedelta(days=1)

    with closing(Library.open(used)) as library:
        library.star([1])
        there = len(Library.backups_of(library.folder))
        monkeypatch.setattr(backups, "date", Tomorrow)
        rev = library.rev
        library.star([2])
        library.star([2], False)
        assert len(Library.backups_of(library.folder)) == there + 1
        assert Library.backups_of(library.folder)[0].rev == rev


def test_undoing_first_thing_in_the_morning_is_a_change_too(used):
    there = len(backups.listed(used))
    with closing(Library.open(used)) as library:
        library.undo()
    assert len(backups.listed(used)) == there + 1


def test_a_backup_that_fails_is_said_and_does_not_keep_the_edit_off(used):
    folder = used / "backups"
    if folder.exists():
        for file in folder.iterdir():
            file.unlink()
        folder.rmdir()
    folder.write_text("in the way")
    with closing(Library.open(used)) as library:
        library.star([1])
        assert library.papers([1])[0].starred
        [warning] = library.take_warnings()
        assert isinstance(warning, DiskTrouble)
        assert "Today's backup could not be made" in warning.what
        assert library.take_warnings() == []
        library.star([2])
        assert library.take_warnings() == [], "said once a day"
    assert folder.read_text() == "in the way"


def test_a_damaged_library_makes_no_backup_and_keeps_the_older_ones(used):
    with closing(Library.open(used)) as library:
        library.back_up()
    make_older(used)
    there = files(used / "backups")
    flip_in_note(used / "library.db")
    with closing(Library.open(used)) as library:
        library.star([2])
        assert library.papers([2])[0].starred
        [warning] = library.take_warnings()
        assert isinstance(warning, LibraryDamaged)
        assert "note of paper 1" in warning.what
        with pytest.raises(LibraryDamaged):
            library.back_up()
    assert files(used / "backups") == there


# By hand -------------------------------------------------------------------------------------


def test_a_backup_at_a_path_is_the_whole_library(used, tmp_path):
    target = tmp_path / "copy.db"
    target.write_text("something older")
    with closing(Library.open(used)) as library:
        made = library.back_up(target)
        data = library.user_data()
        assert (made.file, made.size, made.rev) == (target, target.stat().st_size, library.rev)
    assert data_of(target, tmp_path) == data


def test_a_backup_at_a_path_that_fails_leaves_what_was_there(used, tmp_path):
    place = tmp_path / "elsewhere"
    place.mkdir()
    (place / "copy.db").write_text("something older")
    flip_in_note(used / "library.db")
    with closing(Library.open(used)) as library, pytest.raises(LibraryDamaged):
        library.back_up(place / "copy.db")
    assert files(place) == {"copy.db": b"something older"}


def test_a_backup_into_a_folder_that_is_not_there_is_refused(used, tmp_path):
    with closing(Library.open(used)) as library, pytest.raises(DiskTrouble):
        library.back_up(tmp_path / "nowhere" / "copy.db")
    assert not (tmp_path / "nowhere").exists()


def test_a_backup_while_another_connection_writes_holds_one_state(used, tmp_path):
    with closing(Library.open(used)) as library, closing(Library.open(used)) as other:
        before = library.user_data()
        made = library.back_up()
        other.star([1, 2])
        assert data_of(made.file, tmp_path) == before


def test_backups_are_for_their_owner_only(used):
    with closing(Library.open(used)) as library:
        made = library.back_up()
    assert stat.S_IMODE(made.file.stat().st_mode) == 0o600
    assert stat.S_IMODE(made.file.parent.stat().st_mode) == 0o700


def test_nothing_half_made_stays_behind(used):
    with closing(Library.open(used)) as library:
        library.back_up()
        library.back_up()
        names = {b.file.name for b in Library.backups_of(library.folder)}
    assert {f.name for f in (used / "backups").iterdir()} == names
    assert len(names) >= 2, "two of the same second have different names"


def test_files_of_other_names_are_no_backups_and_stay(used):
    folder = used / "backups"
    folder.mkdir(exist_ok=True)
    others = ("mine.db", "backup-20260101-000000Z-r1.db.txt", "x-20260101-000000Z-r1.db")
    for name in others:
        (folder / name).write_text("mine")
    with closing(Library.open(used)) as library:
        for _ in range(8):
            library.back_up()
        assert not {b.file.name for b in Library.backups_of(library.folder)} & set(others)
    assert all((folder / name).read_text() == "mine" for name in others)


def test_a_backup_is_an_ordinary_database(used):
    with closing(Library.open(used)) as library:
        made = library.back_up()
    with closing(sqlite3.connect(made.file)) as db:
        assert db.execute("SELECT note FROM papers WHERE id = 1").fetchone() == (NOTE,)


# Thinning ------------------------------------------------------------------------------------


def some(*hours_ago: float, size: int = 1, kind: str = "backup") -> list[Backup]:
    """Backups of those ages, newest first."""
    return [
        Backup(Path(f"{kind}-{n}.db"), kind, NOON - timedelta(hours=hours), 1, size)
        for n, hours in enumerate(sorted(hours_ago))
    ]


def ages(found: list[Backup]) -> list[float]:
    return [(NOON - backup.time).total_seconds() / 3600 for backup in found]


DAYS = [24.0 * n for n in range(60)]


@pytest.mark.parametrize(
    ("hours", "gone"),
    [
        ([], []),
        ([0], []),
        ([0, 0.1, 0.2, 0.3, 0.4], []),
        ([0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6], [0.5, 0.6]),
        (DAYS[:7], []),
        # NOON is a Wednesday: the newest of the second, third and fourth week are Sundays.
        (DAYS[:12], [168.0, 192.0, 216.0, 264.0]),
        (DAYS[:40], [h for h in DAYS[7:40] if h not in (240.0, 408.0)]),
    ],
)
def test_which_backups_go_by_age(hours, gone):
    assert ages(backups.superfluous(some(*hours), PLENTY)) == gone


def test_a_day_keeps_its_newest():
    kept = [0, 0.1, 0.2, 0.3, 0.4, 24, 48, 72]
    gone = [24.5, 25, 48.5]
    assert ages(backups.superfluous(some(*kept, *gone), PLENTY)) == gone


@pytest.mark.parametrize(("most", "left"), [(50, 5), (49, 4), (30, 3), (20, 2), (19, 2), (0, 2)])
def test_the_oldest_go_until_all_fit_but_never_the_newest_two(most, left):
    gone = backups.superfluous(some(0, 1, 2, 3, 4, size=10), most)
    assert ages(gone) == [0.0, 1.0, 2.0, 3.0, 4.0][left:]


def test_two_replaced_libraries_are_kept_and_count_for_no_day():
    replaced = some(0, 1, 2, kind="replaced")
    good = some(0.5, 1.5, 2.5)
    both = sorted([*replaced, *good], key=lambda b: b.time, reverse=True)
    assert backups.superfluous(both, PLENTY) == [replaced[2]]
    left = {replaced[0], good[0], good[1]}
    assert set(both) - set(backups.superfluous(both, 0)) == left


MADE = st.lists(
    st.tuples(
        st.integers(0, 24 * 70),
        st.integers(0, 9),
        st.sampled_from(["backup", "backup", "upgrade", "replaced"]),
    ),
    max_size=40,
)


@given(MADE, st.integers(0, 120))
def test_what_is_kept_follows_the_rules(made, most):
    those = [
        Backup(Path(f"{n}.db"), kind, NOON - timedelta(hours=hours), n, size)
        for n, (hours, size, kind) in enumerate(made)
    ]
    those.sort(key=lambda b: b.time, reverse=True)
    gone = backups.superfluous(those, most)
    stay = [b for b in those if b not in gone]
    good = [b for b in those if b.kind != "replaced"]
    by_age = {b.file for b in backups.superfluous(those, PLENTY)}
    wanted = {b.file for b in good[:5]}
    for number, period in ((7, lambda b: b.day), (4, lambda b: b.day.isocalendar()[:2])):
        periods = sorted({period(b) for b in good}, reverse=True)[:number]
        wanted |= {next(b for b in good if period(b) == p).file for p in periods}
    wanted |= {b.file for b in those if b.kind == "replaced"} & {
        b.file for b in [b for b in those if b.kind == "replaced"][:2]
    }
    assert {b.file for b in those} - by_age == wanted
    safe = {b.file for b in good[:2]} | {b.file for b in those if b.kind == "replaced"} & {
        next((b.file for b in those if b.kind == "replaced"), None)
    }
    assert safe <= {b.file for b in stay}
    assert {b.file for b in stay} <= wanted
    assert sum(b.size for b in stay) <= most or {b.file for b in stay} == safe
    left_out = [b for b in gone if b.file in wanted]
    loose = [b for b in stay if b.file not in safe]
    assert all(b.time <= a.time for b in left_out for a in loose), "the oldest go first"
    if left_out:  # no more went than had to
        assert sum(b.size for b in stay) + left_out[0].size > most


def test_thinning_happens_on_disk(used):
    with closing(Library.open(used)) as library:
        for _ in range(9):
            library.back_up()
        assert len(Library.backups_of(library.folder)) >= backups.LAST
        today = [b for b in Library.backups_of(library.folder) if b.day == date.today()]
        assert len(today) == backups.LAST
