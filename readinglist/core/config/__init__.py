"""Settings that people may write by hand: `settings.toml` in the platform's config folder."""

from readinglist.core.config.breakage import set_broken_aside
from readinglist.core.config.place import VARIABLE, default_library, is_default
from readinglist.core.config.reading import FILE, load_settings
from readinglist.core.config.settings import (
    DENSITIES,
    SIZES,
    THEMES,
    LookUp,
    Settings,
    WindowSettings,
)
from readinglist.core.config.writing import (
    set_citation_style,
    set_key_pattern,
    set_library,
    set_mirror,
    set_watched,
    store_settings,
    switch_look_up,
)

__all__ = [
    "DENSITIES",
    "FILE",
    "SIZES",
    "THEMES",
    "VARIABLE",
    "LookUp",
    "Settings",
    "WindowSettings",
    "default_library",
    "is_default",
    "load_settings",
    "set_broken_aside",
    "set_citation_style",
    "set_key_pattern",
    "set_library",
    "set_mirror",
    "set_watched",
    "store_settings",
    "switch_look_up",
]
