"""Changing the settings: what else people wrote into the file stays as it is."""

import contextlib
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Any, cast

from readinglist.core.citekeys import key_pattern
from readinglist.core.config.reading import FILE
from readinglist.core.config.settings import LookUp, Settings, WindowSettings
from readinglist.core.errors import BadInput
from readinglist.core.files import write_whole
from readinglist.core.paths import config_folder, private_folder


def store_settings(before: Settings, after: Settings, folder: Path | None = None) -> None:
    """Write down what is different; see `_write`. Folders of a library are its own to store."""
    own = (
        "history_days", "history_bytes", "backup_bytes", "key_pattern", "citation_style",
        "reading_limit",
    )  # fmt: skip
    window = [name for name in WindowSettings.__slots__ if name != "keys"]

    def change(written: dict[str, Any]) -> None:
        _put(written, own, before, after, Settings())
        if before.look_up != after.look_up:
            table = _table(written, "look_up")
            _put(table, LookUp.__slots__, before.look_up, after.look_up, LookUp())
        if before.window != after.window:
            table = _table(written, "window")
            _put(table, window, before.window, after.window, WindowSettings())
            if before.window.keys != after.window.keys:
                _put_keys(_table(table, "keys"), before.window.keys, after.window.keys)

    if before != after:
        _write(change, folder)


def _put(
    written: dict[str, Any], names: Iterable[str], before: object, after: object, usual: object
) -> None:
    """Write what is different; what is as it comes needs no line."""
    for name in names:
        value = getattr(after, name)
        if value != getattr(before, name) and (name in written or value != getattr(usual, name)):
            written[name] = value


def _put_keys(
    written: dict[str, Any],
    before: Mapping[str, tuple[str, ...]],
    after: Mapping[str, tuple[str, ...]],
) -> None:
    for action in before.keys() - after.keys():
        written.pop(action, None)
    for action, keys in after.items():
        if before.get(action) != keys:
            written[action] = list(keys)


def set_library(place: Path | None, folder: Path | None = None) -> None:
    """Write down which library is opened when none is named; None: the platform's. See `_write`."""

    def change(written: dict[str, Any]) -> None:
        written.pop("library", None)
        if place is not None:
            written["library"] = str(place)

    _write(change, folder)


def set_mirror(uid: str, place: str | None, folder: Path | None = None) -> None:
    """Write down which folder follows a library; see `_set_place`."""
    _set_place("mirrors", uid, place, folder)


def set_watched(uid: str, place: str | None, folder: Path | None = None) -> None:
    """Write down which folder's new files are offered to a library; see `_set_place`."""
    _set_place("watched", uid, place, folder)


def switch_look_up(on: bool, folder: Path | None = None) -> None:
    """Write down whether services are asked about papers; see `_write`."""

    def change(written: dict[str, Any]) -> None:
        _table(written, "look_up")["on"] = on

    _write(change, folder)


def set_key_pattern(text: str, folder: Path | None = None) -> None:
    """Write down how keys of new papers are made; see `_write`."""
    key_pattern(text)
    _write(lambda written: written.update(key_pattern=text), folder)


def set_citation_style(name: str, folder: Path | None = None) -> None:
    """Write down how papers are cited; see `_write`."""
    _write(lambda written: written.update(citation_style=name), folder)


def _set_place(name: str, uid: str, place: str | None, folder: Path | None) -> None:
    """Write down a library's folder in a table; see `_write`."""

    def change(written: dict[str, Any]) -> None:
        places = _table(written, name)
        places.pop(uid, None)
        if place is not None:
            places[uid] = place

    _write(change, folder)


def _write(change: Callable[[dict[str, Any]], None], folder: Path | None) -> None:
    """Change the file; what else is in it stays as it is.

    Raises `BadInput` where the file cannot be read, `DiskTrouble` where it cannot be written.
    """
    import tomlkit
    from tomlkit.exceptions import ParseError

    file = (folder or config_folder()) / FILE
    try:
        written = tomlkit.parse(file.read_text("utf-8")) if file.exists() else tomlkit.document()
    except (ParseError, ValueError, OSError) as error:
        raise BadInput(f"{file} cannot be read: {error}.", "It is left as it is.") from None
    try:
        change(cast(dict[str, Any], written))
    except TypeError as error:
        raise BadInput(f"{file}: {error}.", "It is left as it is.") from None
    with contextlib.suppress(OSError):  # writing says what is wrong with the folder
        private_folder(file.parent)
    write_whole(file, tomlkit.dumps(written))


def _table(written: dict[str, Any], name: str) -> dict[str, Any]:
    import tomlkit
    from tomlkit.items import InlineTable

    new = tomlkit.inline_table() if isinstance(written, InlineTable) else tomlkit.table()
    if not isinstance(written.setdefault(name, new), dict):
        raise TypeError(f"{name} is not a table")
    return written[name]
