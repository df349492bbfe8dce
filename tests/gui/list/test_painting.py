"""What rows look like: marks in any script, stars that are clicked, where the keys go."""

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QColor, QFont, QImage, QPainter, QTextCharFormat

from readinglist.core.model import Row
from readinglist.core.search.marks import Passage
from readinglist.gui.list.rows import ShownRow
from readinglist.gui.list.textline import draw_line, reads_leftwards
from tests.gui.list.conftest import Shelf, shown

WIDTH, HEIGHT = 600, 30
MARK = QColor("#ffe58a")


def _marked(text: str, mark: tuple[int, int], width: int = WIDTH) -> tuple[int, int] | None:
    """From where to where a line is marked, in pixels; None: nowhere."""
    image = QImage(width, HEIGHT, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    look = QTextCharFormat()
    look.setBackground(MARK)
    painter = QPainter(image)
    box = QRect(0, 4, width, 20)
    draw_line(painter, box, QFont("DejaVu Sans", 10), text, QColor("black"), [mark], look)
    painter.end()
    found = [x for x in range(width) if any(image.pixelColor(x, y) == MARK for y in range(HEIGHT))]
    return (found[0], found[-1]) if found else None


def test_marks_stand_behind_their_word(shelf: Shelf) -> None:
    start, end = _marked("alpha beta gamma", (6, 10)) or (0, 0)
    whole = _marked("alpha beta gamma", (0, 16)) or (0, 0)
    assert whole[0] == 0
    assert 0.3 < start / whole[1] < end / whole[1] < 0.7


def test_marks_are_counted_in_letters_not_in_units_of_utf_16(shelf: Shelf) -> None:
    last = _marked("𝔸𝔸𝔸 b", (4, 5)) or (0, 0)
    whole = _marked("𝔸𝔸𝔸 b", (0, 5)) or (0, 0)
    assert last[1] == whole[1]


def test_a_line_that_reads_leftwards_begins_at_the_right(shelf: Shelf) -> None:
    first, second = _marked("שלום עולם", (0, 4)), _marked("שלום עולם", (5, 9))
    assert first is not None
    assert second is not None
    assert first[1] >= WIDTH - 3
    assert second[1] < first[0]


@pytest.mark.parametrize(
    ("text", "leftwards"),
    [
        ("Latin שלום", False),
        ("שלום Latin", True),
        ("«123» تعلم", True),
        ("", False),
        ("…日", False),
    ],
)
def test_the_first_letter_says_how_a_line_reads(text: str, leftwards: bool) -> None:
    assert reads_leftwards(text) == leftwards


def test_what_is_elided_is_not_marked(shelf: Shelf) -> None:
    text = "one two three four five six seven eight nine ten"
    assert _marked(text, (44, 48), 120) is None
    start, end = _marked(text, (4, 48), 120) or (0, 0)
    assert 0 < start < end < 120


def test_hostile_titles_are_one_line(shelf: Shelf) -> None:
    for text in ("a\nb\u2028c\0d", "\u202e" * 50, "x" * 100_000, "\ud800", "e" + "\u0301" * 900):
        shelf.list.model.give_rows([shown(1, text)])
        shelf.list.show_papers([1], [], None)
        shelf.list.grab()
        shelf.list.show_papers([], [], None)


def test_a_click_on_the_star_says_so_and_chooses_nothing(shelf: Shelf) -> None:
    shelf.show([1, 2, 3])
    rows = shelf.list.rows
    star = shelf.list.delegate.star_box(rows.visualRect(shelf.list.model.place_of(2)), rows.font())
    with shelf.qtbot.waitSignal(shelf.list.star_clicked) as clicked:
        shelf.click(rows.viewport(), star.center())
    assert clicked.args == [2]
    assert shelf.list.selected() == [1]
    with shelf.qtbot.assertNotEmitted(shelf.list.star_clicked):
        shelf.click(rows.viewport(), star.center() - QPoint(60, 0))
    assert shelf.list.selected() == [2]


def _colours(shelf: Shelf, paper: int) -> set[str]:
    rows = shelf.list.rows
    rect = rows.visualRect(shelf.list.model.place_of(paper))
    picture = rows.viewport().grab(rect).toImage()
    points = [(x, y) for x in range(picture.width()) for y in range(picture.height())]
    return {picture.pixelColor(x, y).name() for x, y in points}


def test_the_current_row_is_marked_also_among_many(shelf: Shelf) -> None:
    shelf.show([1, 2, 3, 4])
    shelf.list.toggle_current()
    shelf.list.toggle_current()
    edge = {}
    for paper in (1, 2, 3, 4):
        rect = shelf.list.rows.visualRect(shelf.list.model.place_of(paper))
        picture = shelf.list.rows.viewport().grab(rect).toImage()
        edge[paper] = picture.pixelColor(1, 20).name()
    accent = shelf.theme.colour("accent").name()
    assert [paper for paper, colour in edge.items() if colour == accent] == [3]


def test_a_tag_has_its_colour(shelf: Shelf) -> None:
    shelf.show([1, 2])
    assert "#12ab34" not in _colours(shelf, 2)
    shelf.list.delegate.ink.tag_colour = lambda tag: QColor("#12ab34")
    shelf.list.repaint_rows()
    assert "#12ab34" in _colours(shelf, 2)


def test_rows_have_one_height_a_density(shelf: Shelf) -> None:
    shelf.show([1, 2])
    comfortable = shelf.list.rows.rowHeight(0)
    row = Row(1, "k", "日本語 العربية", "", "read", True, False, True, ("a",) * 40, None, 3, 9, 5)
    shelf.list.model.give_rows([ShownRow(row, ((0, 3),), Passage("x" * 300, ((1, 2),)), "title")])
    shelf.list.grab()
    assert shelf.list.rows.rowHeight(0) == comfortable == shelf.list.rows.rowHeight(1)
    shelf.list.set_density("compact")
    assert shelf.list.rows.rowHeight(0) < comfortable
