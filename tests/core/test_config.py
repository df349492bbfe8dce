"""Settings that people write by hand: what makes no sense is as it comes, and nothing is lost."""

import pytest

from readinglist.core.config import Settings, load_settings, set_mirror
from readinglist.core.errors import BadInput
from readinglist.core.paths import config_folder


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (b"", Settings()),
        (b"history_days = 30", Settings(history_days=30)),
        (b"history_days = 0\nbackup_bytes = 5", Settings(history_days=0, backup_bytes=5)),
        (b"history_bytes = 1_000", Settings(history_bytes=1000)),
        (b"history_days = -1", Settings()),
        (b"history_days = true", Settings()),
        (b"history_days = 1.5", Settings()),
        (b'history_days = "30"\nbackup_bytes = 7', Settings(backup_bytes=7)),
        (b"unknown = 3", Settings()),
        (b"[history]\ndays = 3", Settings()),
        (b"not toml at all", Settings()),
        (b"\xff\xfe", Settings()),
    ],
)
def test_settings_are_read(tmp_path, text, expected):
    (tmp_path / "settings.toml").write_bytes(text)
    assert load_settings(tmp_path) == expected


def test_without_a_file_all_is_as_it_comes(tmp_path):
    assert load_settings(tmp_path / "nowhere") == Settings()
    assert load_settings() == Settings()


def test_they_lie_in_the_platforms_config_folder():
    config_folder().mkdir(parents=True)
    (config_folder() / "settings.toml").write_text("history_days = 3")
    assert load_settings() == Settings(history_days=3)


# The folders that follow --------------------------------------------------------------------------


def test_mirrors_that_are_no_text_are_ignored(tmp_path):
    (tmp_path / "settings.toml").write_text('mirrors = {a = "/x", b = 3, c = ["/y"]}')
    assert load_settings(tmp_path).mirrors == {"a": "/x"}
    (tmp_path / "settings.toml").write_text('mirrors = "/x"\nhistory_days = 3')
    assert load_settings(tmp_path) == Settings(history_days=3)


def test_a_mirror_is_written_down_and_taken_out(tmp_path):
    folder = tmp_path / "config"
    set_mirror("a", "/x", folder)
    set_mirror("b", '/y "quoted" \\ ü', folder)
    assert load_settings(folder).mirrors == {"a": "/x", "b": '/y "quoted" \\ ü'}
    set_mirror("a", None, folder)
    set_mirror("never", None, folder)
    assert load_settings(folder).mirrors == {"b": '/y "quoted" \\ ü'}


def test_what_else_people_wrote_stays_as_it_is(tmp_path):
    text = "# mine\nhistory_days = 30  # a month\n\n[other]\nx = [1,\n  2]  # kept\n"
    (tmp_path / "settings.toml").write_text(text)
    set_mirror("a", "/x", tmp_path)
    assert (tmp_path / "settings.toml").read_text().startswith(text)
    set_mirror("a", "/y", tmp_path)
    assert load_settings(tmp_path) == Settings(history_days=30, mirrors={"a": "/y"})


@pytest.mark.parametrize("data", [b"not toml at all", b"\xff\xfe", b"[mirrors]\na = 'x"])
def test_a_file_that_cannot_be_read_is_refused_and_left(tmp_path, data):
    (tmp_path / "settings.toml").write_bytes(data)
    with pytest.raises(BadInput):
        set_mirror("a", "/x", tmp_path)
    assert (tmp_path / "settings.toml").read_bytes() == data
