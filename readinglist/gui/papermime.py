"""Papers that are dragged: text for other programs, their ids for this one."""

from collections.abc import Sequence

from PySide6.QtCore import QMimeData

PAPERS = "application/x-readinglist-papers"  # their ids, in ASCII, one a line


def dragged(ids: Sequence[int], text: str) -> QMimeData:
    """What is dragged: text for other programs, ids for this one."""
    data = QMimeData()
    data.setText(text)
    data.setData(PAPERS, "\n".join(map(str, ids)).encode("ascii"))
    return data


def papers_in(data: QMimeData) -> list[int]:
    """The ids of the papers that are dragged; none, where it is something else."""
    return [int(line) for line in bytes(data.data(PAPERS).data()).split() if line.isdigit()]
