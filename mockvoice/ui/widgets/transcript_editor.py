"""The transcript as something to put right: words are changed where they stand, fillers are judged by a menu."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QAction, QContextMenuEvent, QFont
from PySide6.QtWidgets import QLineEdit, QMenu, QWidget

from mockvoice.analysis.correction import places
from mockvoice.analysis.filler_verdicts import event_at
from mockvoice.storage.corrections import Remarks
from mockvoice.ui.language import tr
from mockvoice.ui.theme import font, scaled
from mockvoice.ui.widgets.transcript_view import TranscriptView

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QFocusEvent, QKeyEvent

    from mockvoice.analysis.correction import Correction
    from mockvoice.analysis.scorecard import Scorecard
    from mockvoice.ui.widgets.marks import Mark

_LEAST_WIDTH_PX = 180


class WordEditor(QLineEdit):
    """A field over the words that are changed: Enter takes them, Esc leaves them as they are."""

    accepted = Signal()
    cancelled = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAccessibleName(tr("What was said here"))
        self.setAccessibleDescription(tr("Enter takes it and scores the answer again, Escape leaves it as it was."))
        self.setStyleSheet(f"QLineEdit {{ padding: 0 {scaled(6)}px; }}")
        self.setVisible(False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take or leave what was typed."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.accepted.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.cancelled.emit()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Leave everything as it was where the person goes elsewhere."""
        super().focusOutEvent(event)
        if event.reason() not in {Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason}:
            self.cancelled.emit()


class TranscriptEditor(TranscriptView):
    """Shows an answer's words and lets the person put them right and judge fillers."""

    correction_made = Signal(int, int, str)
    """Carries first and last word, and what was said there; an empty text takes the words out."""

    correction_undone = Signal(object)
    """Carries the Correction that is taken back."""

    filler_judged = Signal(int, int, object)
    """Carries first and last word, and whether they are a filler; None takes the person's word back."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._card: Scorecard | None = None
        self._remarks = Remarks()
        self._edited: tuple[int, int] | None = None
        self._can_edit = True
        self.editor = WordEditor(self.viewport())
        self.editor.accepted.connect(self._accept)
        self.editor.cancelled.connect(self.cancel_edit)
        self.setAccessibleDescription(
            tr(
                "Enter plays from the word at the caret, F2 changes the word or selection, X says whether it is a "
                "filler."
            )
        )

    @property
    def is_editing(self) -> bool:
        """Whether words are being changed."""
        return self._edited is not None

    def show_answer(
        self, card: Scorecard, remarks: Remarks, marks: Sequence[Mark], *, keeps_place: bool = False
    ) -> None:
        """Show the words of an answer with what the person said of it; the caret stays where the view does."""
        self.cancel_edit()
        words = self.chosen_words() if keeps_place else None
        self._card, self._remarks = card, remarks
        self.show_words(card.words, marks, keeps_place=keeps_place)
        if words is not None and card.words:
            word = min(words[0], len(card.words) - 1)
            place = self.verticalScrollBar().value()
            cursor = self.textCursor()
            cursor.setPosition(self.line.of_words(word, word)[0])
            self.setTextCursor(cursor)
            self.verticalScrollBar().setValue(place)

    def set_editable(self, *, is_editable: bool) -> None:
        """Choose whether words can be changed now."""
        self._can_edit = is_editable
        if not is_editable:
            self.cancel_edit()

    def chosen_words(self) -> tuple[int, int] | None:
        """Return the first and last word of the selection, or the word at the caret; None where there is none."""
        cursor = self.textCursor()
        if cursor.hasSelection():
            return self.line.words_in(cursor.selectionStart(), cursor.selectionEnd())
        place = cursor.position()
        return self.line.words_in(place, place + 1) or self.line.words_in(place - 1, place)

    def edit(self, words: tuple[int, int] | None = None) -> None:
        """Begin to change `words`, or those that are chosen."""
        words = words or self.chosen_words()
        if words is None or self._card is None or not self._can_edit:
            return
        self._edited = words
        first = self.rect_of(self.line.of_word(words[0]))
        last = self.rect_of(self.line.of_word(words[1]))
        text = " ".join(word.text for word in self._card.words[words[0] : words[1] + 1])
        reading = font("subheading")
        reading.setWeight(QFont.Weight.Normal)
        self.editor.setFont(reading)
        self.editor.setText(text)
        self.editor.setGeometry(self._room_for(first, last).toRect())
        self.editor.setVisible(True)
        self.editor.setFocus(Qt.FocusReason.OtherFocusReason)
        self.editor.selectAll()

    def cancel_edit(self) -> None:
        """Leave the words as they were."""
        if self._edited is not None:
            self._edited = None
            had_focus = self.editor.hasFocus()
            self.editor.setVisible(False)
            if had_focus:
                self.setFocus(Qt.FocusReason.OtherFocusReason)

    def judge_chosen(self) -> None:
        """Say the other thing of the chosen words: no filler where they are one, else a filler; or take that back."""
        words = self.chosen_words()
        if words is None or self._card is None or not self._can_edit:
            return
        if any(v.first_word <= words[1] and v.last_word >= words[0] for v in self._remarks.fillers):
            self.filler_judged.emit(*words, None)
        else:
            is_counted = event_at(self._card.fillers.events, *words) is not None
            self.filler_judged.emit(*words, not is_counted)

    def actions_for(self, words: tuple[int, int] | None, place: int) -> list[QAction]:
        """Return what can be done with `words`, or at a place of the text, in the order of a menu."""
        actions: list[QAction] = []

        def offer(text: str, call: object) -> None:
            action = QAction(tr(text), self)
            action.triggered.connect(call)
            actions.append(action)

        correction = self._correction_at(place, words)
        if words is not None and self._card is not None and self._can_edit:
            offer("Change what was heard…\tF2", lambda: self.edit(words))
            offer("Take it out: nothing was said here", lambda: self.correction_made.emit(*words, ""))
            verdict = next(
                (v for v in self._remarks.fillers if v.first_word <= words[1] and v.last_word >= words[0]), None
            )
            event = event_at(self._card.fillers.events, *words)
            if verdict is not None:
                what = "it counted" if verdict.counted is not None else "it did not count"
                offer(f"As MockVoice judged: {what}\tX", lambda: self.filler_judged.emit(*words, None))
            elif event is not None:
                offer("This is not a filler\tX", lambda: self.filler_judged.emit(*words, False))  # noqa: FBT003
            else:
                offer("This is a filler\tX", lambda: self.filler_judged.emit(*words, True))  # noqa: FBT003
        if correction is not None and self._can_edit:
            offer(f"Bring back “{correction.heard_text}”", lambda: self.correction_undone.emit(correction))
        return actions

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer what can be done with the words under the pointer, the selection, or the word at the caret."""
        is_keyboard = event.reason() is QContextMenuEvent.Reason.Keyboard
        cursor = self.textCursor()
        words, place = self.chosen_words(), cursor.position()
        if not is_keyboard and not cursor.hasSelection():
            place = self.cursorForPosition(event.pos()).position()
            words = self.line.words_in(place, place + 1)
        menu = QMenu(self)
        if cursor.hasSelection():
            copy = menu.addAction(tr("Copy\tCtrl+C"))
            copy.triggered.connect(self.copy)
        menu.addActions(self.actions_for(words, place))
        if menu.actions():
            at = self.viewport().mapToGlobal(self.cursorRect().bottomLeft()) if is_keyboard else event.globalPos()
            menu.popup(at)
        event.accept()

    def _accept(self) -> None:
        words, text = self._edited, " ".join(self.editor.text().split())
        self.cancel_edit()
        if words is None or self._card is None:
            return
        before = " ".join(word.text for word in self._card.words[words[0] : words[1] + 1])
        if text != before:
            self.correction_made.emit(*words, text)

    def _correction_at(self, place: int, words: tuple[int, int] | None) -> Correction | None:
        """Return the correction of `words`, or the one that took words out at a place of the text."""
        for held in places(self._remarks.corrections):
            if words is not None and held.first <= words[1] and held.behind > words[0]:
                return held.correction
        token = self.line.at_place(place)
        for mark in self.marks_at(place):
            if token is not None and mark.first_word is not None and mark.last_word is None:
                gone = (h for h in places(self._remarks.corrections) if h.behind == h.first == mark.first_word)
                return next((held.correction for held in gone), None)
        return None

    def _room_for(self, first: QRectF, last: QRectF) -> QRectF:
        """Return where the field stands: over the words of the first line, wide enough to type in, inside the view."""
        is_one_line = abs(first.top() - last.top()) < first.height() / 2
        right = last.right() if is_one_line else float(self.viewport().width())
        height = max(first.height(), float(self.editor.sizeHint().height()))
        width = max(right - first.left() + scaled(40), float(scaled(_LEAST_WIDTH_PX)))
        width = min(width, float(self.viewport().width() - 4))
        left = min(max(2.0, first.left() - scaled(6)), self.viewport().width() - width - 2)
        top = min(max(0.0, first.center().y() - height / 2), max(0.0, self.viewport().height() - height))
        return QRectF(left, top, width, height)
