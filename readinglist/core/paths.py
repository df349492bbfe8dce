"""Where a library and what is derived from it lie on this machine."""

import hashlib
import os
from pathlib import Path

APP = "readinglist"
WINDOW_LOCK = "window.lock"  # in a library's folder: the process that is its window


def data_folder() -> Path:
    """The folder where the library lies if nobody wants it elsewhere."""
    import platformdirs

    return Path(platformdirs.user_data_dir(APP, appauthor=False))


def cache_folder() -> Path:
    """The folder for everything that can be made again."""
    import platformdirs

    return Path(platformdirs.user_cache_dir(APP, appauthor=False))


def config_folder() -> Path:
    """The folder for settings and the window's state."""
    import platformdirs

    return Path(platformdirs.user_config_dir(APP, appauthor=False))


def index_folder(cache: Path, library: Path, uid: str) -> Path:
    """The search index's folder: by uid and path, for copies of a library must not share one."""
    place = hashlib.blake2b(os.fsencode(library.resolve()), digest_size=6).hexdigest()
    return cache / f"{uid}-{place}" / "index"


def private_folder(folder: Path) -> Path:
    """`folder`, made if it is not there, that only its owner may enter."""
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    return folder


def holds_anything(folder: Path) -> bool:
    """Whether people keep things there; what a window leaves behind does not count."""
    try:
        return any(each.name != WINDOW_LOCK for each in folder.iterdir())
    except OSError:  # there is none, or whoever opens it says why it cannot be
        return False


def resources() -> Path:
    """The folder of what ships with the program: inside a wheel, or the checkout's own."""
    package = Path(__file__).resolve().parent.parent
    inside = package / "resources"
    return inside if inside.is_dir() else package.parent / "resources"
