"""Settings that people may write by hand: `settings.toml` in the platform's config folder."""

import contextlib
import tomllib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, cast

from readinglist.core.citekeys import DEFAULT, key_pattern
from readinglist.core.errors import BadInput
from readinglist.core.files import write_whole
from readinglist.core.paths import config_folder, private_folder

FILE = "settings.toml"
_MIRRORS, _WATCHED = "mirrors", "watched"


@dataclass(frozen=True, slots=True)
class LookUp:
    """Whom to ask about papers, if at all, and how many seconds to leave between two questions."""

    on: bool = False
    arxiv: str = "https://export.arxiv.org/api/query"
    arxiv_seconds: float = 3.0
    crossref: str = "https://api.crossref.org/works"
    crossref_seconds: float = 1.0


@dataclass(frozen=True, slots=True)
class WindowSettings:
    """How the window looks. Empty texts and 0: as the system has it. Sizes are points.

    `theme`: system, light or dark; `density`: comfortable or compact; `motion`: whether anything
    may move; `keys`: those of actions that have others than the program gives them.
    """

    theme: str = "system"
    density: str = "comfortable"
    language: str = ""
    font: str = ""
    font_size: float = 0.0
    reading_font: str = ""
    reading_size: float = 11.5
    motion: bool = True
    keys: Mapping[str, tuple[str, ...]] = field(default_factory=lambda: {})


@dataclass(frozen=True, slots=True)
class Settings:
    """How far the history reaches back (days, bytes), and how large all backups may be (bytes).

    `mirrors`: the folder that follows a library as plain text, by the library's uid; `watched`: the
    folder whose new files are offered for import. `key_pattern`: how keys of new papers are made.
    `citation_style`: how papers are cited. `window`: how the window looks.
    """

    history_days: int = 365
    history_bytes: int = 1_000_000_000
    backup_bytes: int = 2_000_000_000
    mirrors: Mapping[str, str] = field(default_factory=lambda: {})
    watched: Mapping[str, str] = field(default_factory=lambda: {})
    look_up: LookUp = LookUp()
    key_pattern: str = DEFAULT
    citation_style: str = "harvard"
    window: WindowSettings = WindowSettings()


def load_settings(folder: Path | None = None) -> Settings:
    """The settings in `folder`; what is missing or makes no sense is as it comes."""
    try:
        text = ((folder or config_folder()) / FILE).read_text("utf-8")
        written: dict[str, Any] = tomllib.loads(text)
    except (OSError, ValueError):
        return Settings()
    numbers = {"history_days", "history_bytes", "backup_bytes"}
    known = {k: v for k, v in written.items() if k in numbers and _is_amount(v)}
    for name in (_MIRRORS, _WATCHED):
        if isinstance(written.get(name), dict):
            places = cast(dict[str, Any], written[name])
            known[name] = {uid: p for uid, p in places.items() if isinstance(p, str)}
    if isinstance(written.get("look_up"), dict):
        known["look_up"] = _look_up(cast(dict[str, Any], written["look_up"]))
    if isinstance(written.get("key_pattern"), str):
        with contextlib.suppress(BadInput):
            known["key_pattern"] = key_pattern(written["key_pattern"]).text
    if isinstance(written.get("citation_style"), str):
        known["citation_style"] = written["citation_style"]
    return Settings(**known)


def _look_up(written: Mapping[str, Any]) -> LookUp:
    """What is written of the look-up; what makes no sense is as it comes."""
    chosen: dict[str, Any] = {}
    for name in LookUp.__slots__:
        value, usual = written.get(name), getattr(LookUp(), name)
        if isinstance(usual, float):
            if isinstance(value, int | float) and not isinstance(value, bool) and value >= 0:
                chosen[name] = float(value)
        elif type(value) is type(usual):
            chosen[name] = value
    return LookUp(**chosen)


def set_mirror(uid: str, place: str | None, folder: Path | None = None) -> None:
    """Write down which folder follows a library; see `_set_place`."""
    _set_place(_MIRRORS, uid, place, folder)


def set_watched(uid: str, place: str | None, folder: Path | None = None) -> None:
    """Write down which folder's new files are offered to a library; see `_set_place`."""
    _set_place(_WATCHED, uid, place, folder)


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

    if not isinstance(written.setdefault(name, tomlkit.table()), dict):
        raise TypeError(f"{name} is not a table")
    return written[name]


def _is_amount(value: Any) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and value >= 0
