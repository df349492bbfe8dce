"""The tables of the handbook's page of keys, from the table of actions.

    python -m tests.keyspage

writes them into the page anew.
"""

import re

from readinglist.gui.actiontable import ACTIONS, Action
from tests.conftest import CHECKOUT

PAGE = CHECKOUT / "resources" / "handbook" / "keys.md"
_CHORD = re.compile(r"(?<!\+),")  # between two keys; `Ctrl+,` is one
_BETWEEN = re.compile(r"(?<=<!-- keys: begin -->\n).*(?=<!-- keys: end -->)", re.DOTALL)


def tables() -> str:
    """A table for each menu, with its actions that have keys."""
    keyed = [action for action in ACTIONS if action.keys]
    made: list[str] = []
    for menu in dict.fromkeys(action.menu.partition("/")[0] for action in keyed):
        rows = [_row(action) for action in keyed if action.menu.partition("/")[0] == menu]
        made.append("\n".join([f"## {menu}\n", "| what | keys |", "|---|---|", *rows]))
    return "\n\n".join(made) + "\n"


def written() -> str:
    """The tables as the page has them."""
    found = _BETWEEN.search(PAGE.read_text("utf-8"))
    return found[0] if found else ""


def _row(action: Action) -> str:
    above = action.menu.partition("/")[2]
    said = f"{above}: {action.source}" if above else action.source
    keys = " or ".join(f"`{_CHORD.sub(' ', key)}`" for key in action.keys)
    return f"| {said} | {keys} |"


if __name__ == "__main__":
    PAGE.write_text(_BETWEEN.sub(lambda _: tables(), PAGE.read_text("utf-8")), "utf-8")
