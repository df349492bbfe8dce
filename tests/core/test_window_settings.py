"""How the window looks, written by hand or by the window: nonsense does no harm."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from readinglist.core.config import (
    FILE,
    Settings,
    WindowSettings,
    default_library,
    load_settings,
    set_broken_aside,
    set_library,
    store_settings,
)
from readinglist.core.errors import BadInput
from readinglist.core.paths import config_folder, data_folder

AS_IT_COMES = WindowSettings()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", AS_IT_COMES),
        ('theme = "dark"\ndensity = "compact"', WindowSettings(theme="dark", density="compact")),
        ('theme = "pink"\ndensity = 3\nmotion = false', WindowSettings(motion=False)),
        ('motion = "no"\nlanguage = 7\nfont = ["a"]', AS_IT_COMES),
        ('language = "de"\nfont = "Arial"', WindowSettings(language="de", font="Arial")),
        ("font_size = 14\nreading_size = 13.5", WindowSettings(font_size=14.0, reading_size=13.5)),
        ("font_size = 0", AS_IT_COMES),
        ("font_size = 900\nreading_size = -1", AS_IT_COMES),
        ("font_size = nan\nreading_size = inf", AS_IT_COMES),
        ("font_size = true\nreading_size = '12'", AS_IT_COMES),
        ('keys = {star = "s", undo = ["z", "Ctrl+Z"], tag = []}',
         WindowSettings(keys={"star": ("s",), "undo": ("z", "Ctrl+Z"), "tag": ()})),
        ('keys = {star = 3, tag = ["l", 4], note = "n"}', WindowSettings(keys={"note": ("n",)})),
        ('keys = "s"', AS_IT_COMES),
    ],
)  # fmt: skip
def test_it_is_read(tmp_path: Path, text: str, expected: WindowSettings):
    (tmp_path / FILE).write_text(f"[window]\n{text}")
    assert load_settings(tmp_path).window == expected


def test_a_window_that_is_no_table_is_as_it_comes(tmp_path: Path):
    (tmp_path / FILE).write_text('window = "dark"\nhistory_days = 3')
    assert load_settings(tmp_path) == Settings(history_days=3)


CHOSEN = Settings(
    history_days=30,
    history_bytes=5,
    backup_bytes=7,
    citation_style="ieee",
    look_up=replace(Settings().look_up, on=True),
    window=WindowSettings(
        "dark", "compact", "de", "Arial", 12.0, "Georgia", 14.5, False, {"star": ("s", "F7")}
    ),
)
WRITTEN = [
    "",
    "# mine\n[window]\n# and this\n",
    'window = {theme = "light"}\n',
    "[mirrors]\na = '/x'\n\n[window.keys]\nstar = 's'  # the star\n",
]


@pytest.mark.parametrize("text", WRITTEN)
def test_what_is_stored_is_read_again(tmp_path: Path, text: str):
    (tmp_path / FILE).write_text(text)
    before = load_settings(tmp_path)
    store_settings(before, replace(CHOSEN, mirrors=before.mirrors), tmp_path)
    assert load_settings(tmp_path) == replace(CHOSEN, mirrors=before.mirrors)


@pytest.mark.parametrize("text", WRITTEN)
def test_and_so_is_what_is_as_it_comes_again(tmp_path: Path, text: str):
    (tmp_path / FILE).write_text(text)
    before = load_settings(tmp_path)
    store_settings(before, replace(CHOSEN, mirrors=before.mirrors), tmp_path)
    usual = Settings(mirrors=before.mirrors)
    store_settings(load_settings(tmp_path), usual, tmp_path)
    assert load_settings(tmp_path) == usual


def test_only_what_is_different_is_written(tmp_path: Path):
    text = '# mine\nhistory_days = 30  # a month\n\n[window]\ntheme = "dark"  # at night\nx = 1\n'
    (tmp_path / FILE).write_text(text)
    before = load_settings(tmp_path)
    store_settings(before, before, tmp_path)
    assert (tmp_path / FILE).read_text() == text
    after = replace(before, window=replace(before.window, theme="light"))
    store_settings(before, after, tmp_path)
    assert (tmp_path / FILE).read_text() == text.replace('"dark"', '"light"')


def test_what_somebody_changed_meanwhile_stays(tmp_path: Path):
    (tmp_path / FILE).write_text('[window]\ntheme = "dark"\n')
    before = load_settings(tmp_path)
    (tmp_path / FILE).write_text('[window]\ntheme = "light"\n')
    after = replace(before, window=replace(before.window, density="compact"))
    store_settings(before, after, tmp_path)
    assert load_settings(tmp_path).window == WindowSettings(theme="light", density="compact")


def test_a_window_that_is_no_table_is_refused_and_left(tmp_path: Path):
    (tmp_path / FILE).write_text('window = "dark"')
    with pytest.raises(BadInput):
        store_settings(Settings(), CHOSEN, tmp_path)
    assert (tmp_path / FILE).read_text() == 'window = "dark"'


# The library's folder -------------------------------------------------------------------------


def test_the_library_is_named_by_a_variable_else_the_settings_else_the_platform(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    assert default_library() == data_folder()
    set_library(tmp_path / "mine")
    assert default_library() == tmp_path / "mine"
    monkeypatch.setenv("READINGLIST_LIBRARY", str(tmp_path / "other"))
    assert default_library() == tmp_path / "other"
    monkeypatch.delenv("READINGLIST_LIBRARY")
    set_library(None)
    assert default_library() == data_folder()


def test_a_home_is_written_short(own_home: Path):
    config_folder().mkdir(parents=True)
    (config_folder() / FILE).write_text('library = "~/papers"')
    assert default_library() == own_home / "papers"


# A file that cannot be read -------------------------------------------------------------------


@pytest.mark.parametrize("data", [b"not toml at all", b"\xff\xfe", b"[window]\ntheme = 'x"])
def test_a_broken_file_is_set_aside_and_said(tmp_path: Path, data: bytes):
    (tmp_path / FILE).write_bytes(data)
    error = set_broken_aside(tmp_path)
    aside = tmp_path / f"settings.toml.broken-{date.today()}"
    assert error is not None
    assert aside.name in str(error)
    assert "cannot be read" in str(error)
    assert aside.read_bytes() == data
    assert not (tmp_path / FILE).exists()
    assert load_settings(tmp_path) == Settings()


def test_it_never_replaces_an_older_one(tmp_path: Path):
    for text in ("first =", "second =", "third ="):
        (tmp_path / FILE).write_text(text)
        assert set_broken_aside(tmp_path) is not None
    kept = {file.read_text() for file in tmp_path.glob("settings.toml.broken-*")}
    assert kept == {"first =", "second =", "third ="}


@pytest.mark.parametrize("text", [None, "", "history_days = -3"])
def test_a_file_that_can_be_read_stays(tmp_path: Path, text: str | None):
    if text is not None:
        (tmp_path / FILE).write_text(text)
    assert set_broken_aside(tmp_path) is None
    assert not list(tmp_path.glob("*.broken-*"))


def test_a_folder_that_cannot_be_written_keeps_it_and_it_is_said(tmp_path: Path):
    (tmp_path / FILE).mkdir()
    assert set_broken_aside(tmp_path) is None  # no file
    assert load_settings(tmp_path) == Settings()
