"""What can be set, and how it is as it comes."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from readinglist.core.citekeys import DEFAULT

THEMES = ("system", "light", "dark")
DENSITIES = ("comfortable", "compact")
SIZES = range(6, 41)  # of fonts, in points


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

    `library`: the folder of the library that is opened when none is named; empty: the platform's.
    `mirrors`: the folder that follows a library as plain text, by the library's uid; `watched`: the
    folder whose new files are offered for import. `key_pattern`: how keys of new papers are made.
    `citation_style`: how papers are cited. `reading_limit`: how many papers at most to read at the
    same time; 0: as many as there are. `window`: how the window looks.
    """

    history_days: int = 365
    history_bytes: int = 1_000_000_000
    backup_bytes: int = 2_000_000_000
    library: str = ""
    mirrors: Mapping[str, str] = field(default_factory=lambda: {})
    watched: Mapping[str, str] = field(default_factory=lambda: {})
    look_up: LookUp = LookUp()
    key_pattern: str = DEFAULT
    citation_style: str = "harvard"
    reading_limit: int = 5
    window: WindowSettings = WindowSettings()
