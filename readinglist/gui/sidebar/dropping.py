"""What may be dropped on which row: papers that become something there, tags that move."""

from PySide6.QtCore import QMimeData

from readinglist.core.tags import is_below
from readinglist.gui.papermime import PAPERS
from readinglist.gui.sidebar.content import TAGS, Entry

TAG = "application/x-readinglist-tag"  # its name, in UTF-8
_TAKE_PAPERS = {"inbox", "queue", "done", "starred", "trash"}


def dragged_tag(tag: str) -> QMimeData:
    """A tag on its way."""
    data = QMimeData()
    data.setData(TAG, tag.encode("utf-8"))
    return data


def tag_in(data: QMimeData) -> str:
    """The tag that is dragged, or ""."""
    return bytes(data.data(TAG).data()).decode("utf-8")


def takes_papers(entry: Entry, data: QMimeData) -> bool:
    """Whether papers are dragged, and the row means something for them."""
    return data.hasFormat(PAPERS) and (bool(entry.tag) or entry.key in _TAKE_PAPERS)


def moved(entry: Entry, data: QMimeData) -> str:
    """The new name of the dragged tag, if it is dropped on that row; "": it cannot be."""
    tag = tag_in(data)
    last = tag.rpartition("/")[2]
    if tag and entry.key == TAGS:
        new = last
    elif tag and entry.tag and not is_below(entry.tag, tag):
        new = f"{entry.tag}/{last}"
    else:
        return ""
    return new if new != tag else ""
