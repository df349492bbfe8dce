"""Reading the settings: what is missing or makes no sense is as it comes."""

import contextlib
import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any, cast

from readinglist.core.citekeys import key_pattern
from readinglist.core.config.settings import (
    DENSITIES,
    SIZES,
    THEMES,
    LookUp,
    Settings,
    WindowSettings,
)
from readinglist.core.errors import BadInput
from readinglist.core.paths import config_folder

FILE = "settings.toml"
_NUMBERS = ("history_days", "history_bytes", "backup_bytes", "reading_limit")
_TEXTS = ("citation_style", "library")
_PLACES = ("mirrors", "watched")


def load_settings(folder: Path | None = None) -> Settings:
    """The settings in `folder`; what is missing or makes no sense is as it comes."""
    try:
        text = ((folder or config_folder()) / FILE).read_text("utf-8")
        written: dict[str, Any] = tomllib.loads(text)
    except (OSError, ValueError):
        return Settings()
    known = {name: written[name] for name in _NUMBERS if _is_amount(written.get(name))}
    known |= {name: written[name] for name in _TEXTS if isinstance(written.get(name), str)}
    for name in _PLACES:
        places = _table(written, name)
        known[name] = {uid: place for uid, place in places.items() if isinstance(place, str)}
    known["look_up"] = _look_up(_table(written, "look_up"))
    known["window"] = _window(_table(written, "window"))
    if isinstance(written.get("key_pattern"), str):
        with contextlib.suppress(BadInput):
            known["key_pattern"] = key_pattern(written["key_pattern"]).text
    return Settings(**known)


def _look_up(written: Mapping[str, Any]) -> LookUp:
    chosen: dict[str, Any] = {}
    for name in LookUp.__slots__:
        value: Any = written.get(name)
        usual = getattr(LookUp(), name)
        if isinstance(usual, float):
            if _is_number(value) and value >= 0:
                chosen[name] = float(value)
        elif type(value) is type(usual):
            chosen[name] = value
    return LookUp(**chosen)


def _window(written: Mapping[str, Any]) -> WindowSettings:
    chosen: dict[str, Any] = {}
    for name, known in (("theme", THEMES), ("density", DENSITIES)):
        if written.get(name) in known:
            chosen[name] = written[name]
    for name in ("language", "font", "reading_font"):
        if isinstance(written.get(name), str):
            chosen[name] = written[name]
    for name in ("font_size", "reading_size"):
        size: Any = written.get(name)
        if _is_number(size) and SIZES.start <= size < SIZES.stop:
            chosen[name] = float(size)
    if written.get("font_size") == 0:
        chosen["font_size"] = 0.0
    if isinstance(written.get("motion"), bool):
        chosen["motion"] = written["motion"]
    return WindowSettings(**chosen, keys=_keys(_table(written, "keys")))


def _keys(written: Mapping[str, Any]) -> dict[str, tuple[str, ...]]:
    """Keys by action; a single one may stand without brackets."""
    found: dict[str, tuple[str, ...]] = {}
    for action, value in written.items():
        keys: list[Any] = cast(list[Any], value) if isinstance(value, list) else [value]
        if all(isinstance(key, str) for key in keys):
            found[action] = tuple(keys)
    return found


def _table(written: Mapping[str, Any], name: str) -> Mapping[str, Any]:
    found = written.get(name)
    return cast(dict[str, Any], found) if isinstance(found, dict) else {}


def _is_number(value: Any) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)


def _is_amount(value: Any) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and value >= 0
