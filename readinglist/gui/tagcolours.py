"""The colours of tags, as every pane shows them."""

from collections.abc import Mapping

from PySide6.QtGui import QColor

from readinglist.gui.theme import Theme


class TagColours:
    """Which colour a tag has in the theme of the moment."""

    def __init__(self, theme: Theme) -> None:
        self.theme = theme
        self.names: Mapping[str, str] = {}

    def __call__(self, tag: str) -> QColor:
        """The colour of a tag's dot."""
        name = self.names.get(tag)
        return self.theme.colour(f"tag_{name}" if name else "muted")
