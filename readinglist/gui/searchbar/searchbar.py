"""The search field: chips and words are one query; with completion and what was not understood."""

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QGridLayout, QPushButton, QWidget

from readinglist.core.search.completing import Completion, Words, complete, recall
from readinglist.gui.searchbar.arranging import arranged, before_words, notes, whole
from readinglist.gui.searchbar.beside import Beside
from readinglist.gui.searchbar.chips import ChipRow
from readinglist.gui.searchbar.field import SearchField
from readinglist.gui.searchbar.frame import SearchFrame
from readinglist.gui.searchbar.popup import CompletionPopup

if TYPE_CHECKING:  # the window is there before the language is
    from readinglist.core.search.found import Chip

_WIDTH_FOR_BESIDE = 760  # narrower bars say it under the field
_SHARE_OF_FIELD = 0.66  # of wider ones; always, that it does not move
_NARROWEST, _WIDEST = 280, 720
_SHORTEST_MADE = 3  # characters of a search that counts as made when it is left


class SearchBar(QWidget):
    """Says every change of what is searched for.

    What a query means only the library knows: after each answer somebody tells the bar with
    `show_understood`, and then what stands for itself becomes a chip.
    """

    searched = Signal(str)  # another query
    rearranged = Signal(str)  # the same query, written in another order
    committed = Signal(str)  # a search counts as made
    left = Signal()
    to_results = Signal()
    save_asked = Signal(str)
    build_asked = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._words = Words()
        self._asked = ""  # the query as somebody was told of it
        self._pieces: Sequence[Chip] | None = None  # of that; None: not known yet
        self._settled = False  # nothing of it is still being typed
        self._by_hand = False  # the change that comes was typed
        self._own = False  # the change that comes is ours
        self._made = ""
        self.popup = CompletionPopup()
        self.chips = ChipRow()
        self.field = SearchField(self.popup.take_key, self.popup.isVisible)
        self.frame = SearchFrame(self.chips, self.field)
        self.frame.setMinimumWidth(_NARROWEST)
        self.beside = Beside()
        self._layout = QGridLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setHorizontalSpacing(4)
        self._layout.setVerticalSpacing(2)
        self._layout.addWidget(self.frame, 0, 0)
        self._layout.addWidget(self.beside, 0, 1)
        self.setFocusProxy(self.field)
        self.chips.show_texts((), self.field)
        self._connect()

    def _connect(self) -> None:
        field, chips, frame = self.field, self.chips, self.frame
        field.textEdited.connect(self._edited)
        field.textChanged.connect(self._changed)
        field.cursorPositionChanged.connect(lambda *_: self._cursor_moved())
        field.left.connect(self._leave)
        field.entered.connect(self._go_to_results)
        field.down.connect(self._go_to_results)
        field.recall_asked.connect(self._offer_all)
        field.back_from_start.connect(lambda: self._take_back(len(chips.buttons) - 1))
        field.left_from_start.connect(lambda: chips.focus(len(chips.buttons) - 1))
        field.focused.connect(self._focused)
        field.paused.connect(self.popup.hide)
        chips.edit_asked.connect(self._take_back)
        chips.remove_asked.connect(self._remove)
        chips.left.connect(self._go_to_start)
        chips.typed.connect(self._type)
        frame.magnifier.clicked.connect(self._recall)
        frame.clear.clicked.connect(self._clear_by_hand)
        frame.save.clicked.connect(lambda: self.save_asked.emit(self.text()))
        frame.build.clicked.connect(lambda: self.build_asked.emit(self.text()))
        self.popup.accepted.connect(self._accept)
        self.popup.walked.connect(field.setAccessibleDescription)
        self.beside.chosen.connect(self._take_suggestion)

    # What the window says --------------------------------------------------------------------

    def text(self) -> str:
        """What is searched for: the chips, then the words."""
        return whole(self.chips.texts(), self.field.text())

    def set_text(self, text: str, *, quiet: bool = False) -> None:
        """Search for this instead. `quiet`: nobody needs to be told."""
        self.popup.hide()
        self._put((), text, len(text))
        self._settled = True
        self._say(quiet)

    def begin(self) -> None:
        """Type a search, in place of what is there."""
        self.setFocus()
        self.field.selectAll()

    def clear(self) -> None:
        """Empty the field, without saying that something is searched for."""
        self.set_text("", quiet=True)
        self._made = ""
        self.suggest(())

    def suggest(self, suggestions: Sequence[str]) -> None:
        """Offer whole queries that may have been meant."""
        self.beside.suggest(suggestions)

    def offer(self, words: Words) -> None:
        """What completion knows from now on."""
        self._words = words

    def words(self) -> Words:
        """What completion knows."""
        return self._words

    def offer_recent(self, recent: Sequence[str]) -> None:
        """The queries from before that completion knows from now on, newest first."""
        self._words = replace(self._words, recent=tuple(recent))

    def show_understood(self, text: str, pieces: "Sequence[Chip]") -> None:
        """What a query was understood as; of one that is not here any more nothing is shown."""
        if text == self._asked == self.text():
            self._pieces = tuple(pieces)
            self._arrange()

    @property
    def _suggestions(self) -> list[QPushButton]:
        return self.beside.suggestions

    # Changes ---------------------------------------------------------------------------------

    def _edited(self) -> None:
        self._by_hand = True

    def _changed(self) -> None:
        by_hand, self._by_hand = self._by_hand, False
        if self._own:
            return
        self._settled = not by_hand
        self._say()
        if by_hand:
            self._offer()
        else:
            self.popup.hide()

    def _say(self, quiet: bool = False) -> None:
        """Tell of another query, once."""
        text = self.text()
        self.frame.show_query(text)
        if text == self._asked:
            return
        self._asked, self._pieces = text, None
        if not text.strip():
            self.beside.say("")
        if not quiet:
            self.searched.emit(text)

    def _put(self, chips: Sequence[str], words: str, place: int) -> None:
        """Show these; who is to be told of it is another matter."""
        self._own = True
        if self.chips.texts() != tuple(chips):
            self.chips.show_texts(chips, self.field)
        if self.field.text() != words or self.field.place() != place:
            self.field.put(words, place)
        self._own = False

    def _arrange(self) -> None:
        """Make chips of what is complete, take those back that mean something else now."""
        if self._pieces is None:
            return
        held = self.field.is_composing or (self.field.hasSelectedText() and not self._settled)
        if not held:
            self._move_pieces(self._pieces)
        names = self._words.names
        said = notes(self._pieces, names, lambda piece: self._is_at(piece))
        self.beside.say(" · ".join(said))

    def _move_pieces(self, pieces: "Sequence[Chip]") -> None:
        chips = self.chips.texts()
        cursor = before_words(chips) + self.field.place()
        new = arranged(self._asked, pieces, len(chips), cursor, self._is_complete)
        if new is None or (new.chips == chips and new.words == self.field.text()):
            return
        self._put(new.chips, new.words, max(0, new.cursor))
        self._pieces = new.pieces
        if self.popup.isVisible():  # what it offers stands elsewhere now
            self._offer(self.popup.selected())
        self.frame.show_query(self.text())
        if self.text() != self._asked:
            self._asked = self.text()
            self.rearranged.emit(self._asked)
        if len(new.chips) > len(chips) and not self._settled:
            self._commit()

    def _is_complete(self, piece: "Chip") -> bool:
        """Whether nothing of a piece is still being typed."""
        after = self._asked[piece.end : piece.end + 1]
        return self._settled or (after.isspace() and not self._is_at(piece))

    def _is_at(self, piece: "Chip") -> bool:
        """Whether the cursor is at a piece that may still become another."""
        cursor = before_words(self.chips.texts()) + self.field.place()
        return not self._settled and piece.start <= cursor <= piece.end

    def _cursor_moved(self) -> None:
        if self._own or self.text() != self._asked:
            return
        self._arrange()
        if self.popup.isVisible():
            self._offer()

    def _settle(self) -> None:
        """What stands here is as it is meant to be."""
        self._settled = True
        self._arrange()

    # Chips -----------------------------------------------------------------------------------

    def _take_back(self, place: int) -> None:
        """Write a chip as text, to be edited."""
        chips = list(self.chips.texts())
        if not 0 <= place < len(chips):
            return
        text = chips.pop(place)
        words = self.field.text()
        self.field.setFocus()
        self._settled = False
        self._put(chips, f"{text} {words}" if words else text, len(text))
        self._say()

    def _remove(self, place: int, by_keyboard: bool) -> None:
        chips = list(self.chips.texts())
        del chips[place]
        if by_keyboard and chips:
            self.chips.focus(place + 1 if place < len(chips) else place - 1)
        else:
            self.field.setFocus()
        self._put(chips, self.field.text(), self.field.place())
        self._say()

    def _go_to_start(self) -> None:
        self.field.setFocus()
        self.field.setCursorPosition(0)

    def _type(self, event: QKeyEvent) -> None:
        """Letters on a chip go on with the words."""
        self.field.setFocus()
        self.field.end(False)
        QApplication.sendEvent(self.field, event)

    # Completion ------------------------------------------------------------------------------

    def _offer(self, selected: Completion | None = None) -> None:
        cursor = before_words(self.chips.texts()) + self.field.place()
        found = complete(self.text(), cursor, self._words)
        self.popup.offer(found, self.frame, selected.text if selected else None)

    def _offer_all(self) -> None:
        """What may go on here; where there is nothing yet, queries from before."""
        self._offer()
        if not self.popup.isVisible():
            self._recall()

    def _recall(self) -> None:
        self.field.setFocus()
        self.popup.offer(recall(self.text(), self._words), self.frame)

    def _accept(self, completion: Completion) -> None:
        if completion.is_whole:
            self.set_text(completion.text)
        else:
            self._complete(completion)
        if completion.is_begun:
            self._offer()
        else:
            self.popup.hide()
            self._commit()

    def _complete(self, completion: Completion) -> None:
        """Put it in; behind what is whole goes a space, so that it becomes a chip."""
        chips, words = self.chips.texts(), self.field.text()
        offset = before_words(chips)
        before, after = words[: completion.start - offset], words[completion.end - offset :]
        between = "" if completion.is_begun or after.startswith(" ") else " "
        place = len(before) + len(completion.text) + (0 if completion.is_begun else 1)
        self._settled = False
        self._put(chips, f"{before}{completion.text}{between}{after}", place)
        self._say()

    def _take_suggestion(self, text: str) -> None:
        self.set_text(text)
        self._commit()

    # Coming and going ------------------------------------------------------------------------

    def _focused(self, is_here: bool) -> None:
        self.frame.update()
        if is_here:
            return
        self.popup.hide()
        self._settle()
        if not self._has_focus_inside():
            self._commit_if_made()

    def _has_focus_inside(self) -> bool:
        now = QApplication.focusWidget()
        return now is None or self.isAncestorOf(now)

    def _go_to_results(self) -> None:
        self.popup.hide()
        self._settle()
        if self.text().strip():
            self._commit()
        self.to_results.emit()

    def _leave(self) -> None:
        self._commit_if_made()
        self.left.emit()

    def _commit_if_made(self) -> None:
        if len(self.text().strip()) >= _SHORTEST_MADE:
            self._commit()

    def _commit(self) -> None:
        """A search counts as made; of the same one nobody is told twice."""
        text = self.text().strip()
        if text and text != self._made:
            self._made = text
            self.committed.emit(text)

    def _clear_by_hand(self) -> None:
        self._commit_if_made()
        self.field.setFocus()
        self.set_text("")

    # Room ------------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """What is said beside the field goes under it where there is no room."""
        super().resizeEvent(event)
        is_wide = self.width() >= _WIDTH_FOR_BESIDE
        share = int(self.width() * _SHARE_OF_FIELD) if is_wide else self.width()
        self.frame.setMaximumWidth(max(_NARROWEST, min(_WIDEST, share)))
        beside = 100 - int(100 * _SHARE_OF_FIELD) if is_wide else 0
        self._layout.setColumnStretch(0, 100 - beside)
        self._layout.setColumnStretch(1, beside)
        self._layout.removeWidget(self.beside)
        self._layout.addWidget(self.beside, *((0, 1, 1, 1) if is_wide else (1, 0, 1, 2)))
        self.beside.stack(not is_wide)
        self.beside.hold_place(is_wide)
        if self.popup.isVisible():
            self.popup.lay_under(self.frame)

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802
        """The popup belongs to the field."""
        self.popup.hide()
        super().hideEvent(event)
