"""Settings that people write by hand: what makes no sense is as it comes, and nothing is lost."""

import pytest

from readinglist.core.config import Settings, load_settings
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
