"""Settings that people may write by hand: `settings.toml` in the platform's config folder."""

import tomllib
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any

from readinglist.core.paths import config_folder

FILE = "settings.toml"


@dataclass(frozen=True, slots=True)
class Settings:
    """How far the history reaches back (days, bytes), and how large all backups may be (bytes)."""

    history_days: int = 365
    history_bytes: int = 1_000_000_000
    backup_bytes: int = 2_000_000_000


def load_settings(folder: Path | None = None) -> Settings:
    """The settings in `folder`; what is missing or makes no sense is as it comes."""
    try:
        text = ((folder or config_folder()) / FILE).read_text("utf-8")
        written: dict[str, Any] = tomllib.loads(text)
    except (OSError, ValueError):
        return Settings()
    known = {field.name for field in fields(Settings)}
    return Settings(**{k: v for k, v in written.items() if k in known and _makes_sense(v)})


def _makes_sense(value: Any) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and value >= 0
