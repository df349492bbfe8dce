"""Which library is opened when none is named."""

import os
from pathlib import Path

from readinglist.core.config.reading import load_settings
from readinglist.core.paths import data_folder

VARIABLE = "READINGLIST_LIBRARY"


def default_library() -> Path:
    """The folder of the library that is opened when none is named.

    $READINGLIST_LIBRARY names it, else the settings, else it is the platform's data folder.
    """
    named = os.environ.get(VARIABLE) or load_settings().library
    return Path(named).expanduser() if named else data_folder()


def is_default(folder: Path) -> bool:
    """Whether that is the library that is opened when none is named."""
    return default_library().resolve() == folder.resolve()
