"""A settings file that cannot be read keeps nobody from working, and is kept."""

import os
import tomllib
from datetime import date
from pathlib import Path

from readinglist.core.config.reading import FILE
from readinglist.core.errors import BadInput, KnownError
from readinglist.core.paths import config_folder


def set_broken_aside(folder: Path | None = None) -> KnownError | None:
    """Give a file that cannot be read another name; returns what is to be said of it."""
    file = (folder or config_folder()) / FILE
    try:
        tomllib.loads(file.read_text("utf-8"))
    except OSError:
        return None  # there is none, or it is not ours to rename
    except ValueError as error:
        return _set_aside(file, f"{file} cannot be read: {error}.")
    return None


def _set_aside(file: Path, what: str) -> KnownError:
    aside = _free_name(file)
    try:
        file.rename(aside)
    except OSError:
        kept = "It is left as it is; until it is mended all settings are as they come."
        return BadInput(what, kept)
    kept = f"It is kept as {aside.name}, and all settings are as they come."
    return BadInput(what, kept, f"Mend it, then name it {file.name} again.")


def _free_name(file: Path) -> Path:
    usual = f"{file.name}.broken-{date.today().isoformat()}"
    aside, number = file.with_name(usual), 1
    while os.path.lexists(aside):
        number += 1
        aside = file.with_name(f"{usual}-{number}")
    return aside
