"""What the window remembers: sizes, panes, the view and the paper."""

import json
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from readinglist.core.errors import KnownError
from readinglist.core.files import write_whole
from readinglist.core.paths import config_folder, private_folder

_FILE = "window.json"


@dataclass(frozen=True, slots=True)
class WindowState:
    """As it is stored. `geometry` is Qt's own, in base64; `widths` those of the three panes.

    `exported`: how papers were exported last. `hidden`: the places of panes that are hidden.
    `collapsed`: rows of the sidebar. `columns`: Qt's own state of the list's columns, in base64.
    """

    geometry: str = ""
    widths: list[int] = field(default_factory=lambda: [228, 560, 560])
    view: str = ""  # nothing yet: the inbox, or all where that is empty
    paper: int | None = None
    exported: dict[str, Any] = field(default_factory=lambda: {})
    hidden: list[int] = field(default_factory=lambda: [])
    collapsed: list[str] = field(default_factory=lambda: [])
    columns: str = ""
    in_columns: bool = False


def load_state() -> WindowState:
    """What was stored; the defaults where that is missing or not readable."""
    try:
        stored = json.loads((config_folder() / _FILE).read_text("utf-8"))
        known = {name: stored[name] for name in WindowState.__dataclass_fields__ if name in stored}
        return _checked(WindowState(**known))
    except (OSError, ValueError, TypeError, AttributeError):
        return WindowState()


def _checked(state: WindowState) -> WindowState:
    whole = (
        isinstance(state.geometry, str)
        and isinstance(state.view, str)
        and isinstance(state.paper, int | None)
        and isinstance(state.widths, list)
        and len(state.widths) == 3
        and isinstance(state.exported, dict)
        and isinstance(state.hidden, list)
        and isinstance(state.collapsed, list)
        and all(isinstance(row, str) for row in state.collapsed)
        and isinstance(state.columns, str)
        and isinstance(state.in_columns, bool)
        and all(isinstance(width, int) for width in state.widths)
    )
    return state if whole else WindowState()


def save_state(state: WindowState) -> None:
    """Store it; a disk that refuses costs no more than the memory of sizes."""
    folder: Path = config_folder()
    try:
        private_folder(folder)
        write_whole(folder / _FILE, json.dumps(asdict(state), indent=1) + "\n")
    except (OSError, KnownError):
        return
