"""The transcript: what is lit, what is marked, what a click does."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QHelpEvent, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QApplication, QToolTip

from mockvoice.ui.widgets.marks import marks_of
from mockvoice.ui.widgets.transcript_view import TranscriptView
from tests.helpers.fake_review import place_of, scorecard, words_of

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from mockvoice.transcription.transcript import Word

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
"""Qt's offscreen screen says this of tooltips and of windows with a least size."""


@pytest.fixture
def view(qtbot: QtBot) -> TranscriptView:
    """Show the made-up answer."""
    view = TranscriptView()
    qtbot.addWidget(view)
    view.resize(640, 420)
    card = scorecard()
    view.show_words(card.words, marks_of(card))
    view.show()
    qtbot.waitExposed(view)
    return view


def long_answer() -> tuple[Word, ...]:
    """Speak 2,000 words."""
    return words_of(" ".join(f"word{number}" for number in range(2000)))


def token_of(view: TranscriptView, word: int) -> int:
    """Return the token of a word."""
    return next(place for place, token in enumerate(view.line.tokens) if token.word == word)


def centre(view: TranscriptView, word: int) -> QPoint:
    """Return where a word is in the viewport."""
    return view.rect_of(token_of(view, word)).center().toPoint()


def underline_at(view: TranscriptView, phrase: str) -> QTextCharFormat.UnderlineStyle:
    """Return how a phrase of the answer is underlined."""
    start, _ = view.line.of_words(*place_of(phrase))
    cursor = QTextCursor(view.document())
    cursor.setPosition(start + 1)
    return cursor.charFormat().underlineStyle()


def test_the_word_being_said_is_lit(view: TranscriptView):
    """At every word's time that word is lit and nothing else."""
    for word in scorecard().words:
        assert word.start_s is not None
        view.light(word.start_s + 0.1)
        selections = view.extraSelections()
        assert [selection.cursor.selectedText() for selection in selections] == [word.text]


def test_a_long_pause_is_lit_and_then_nothing(view: TranscriptView):
    """Silence that is written is lit like a word; at the end the light goes out."""
    after = scorecard().words[place_of("You know,")[0]]
    assert after.start_s is not None
    view.light(after.start_s - 1.0)
    assert view.extraSelections()[0].cursor.selectedText() == "[2.6\N{NO-BREAK SPACE}s]"
    view.light(None)
    assert (view.lit_token, view.extraSelections()) == (None, [])


def test_the_lit_word_has_a_ground_of_its_own(view: TranscriptView):
    """Around the lit word the accent colour is painted, and no longer when the next is lit."""
    words = scorecard().words
    rect = view.rect_of(token_of(view, 5))
    corner = rect.topLeft().toPoint() + QPoint(-1, int(rect.height() / 2))
    view.light(words[5].start_s)
    assert view.viewport().grab().toImage().pixelColor(corner).name() == "#2f5bd8"
    view.light(words[6].start_s)
    assert view.viewport().grab().toImage().pixelColor(corner).name() != "#2f5bd8"


def test_a_click_on_a_word_plays_from_there(qtbot: QtBot, view: TranscriptView):
    """Every word that can be seen can be clicked."""
    for index in (0, 12, 40, 90):
        with qtbot.waitSignal(view.play_requested) as played:
            qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=centre(view, index))
        assert played.args == [scorecard().words[index].start_s]


def test_a_click_beside_the_words_plays_nothing(qtbot: QtBot, view: TranscriptView):
    """The empty ground below the text is no word."""
    with qtbot.assertNotEmitted(view.play_requested):
        qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(300, 400))


def test_selecting_words_to_copy_plays_nothing(qtbot: QtBot, view: TranscriptView):
    """A drag over words selects them."""
    viewport = view.viewport()
    with qtbot.assertNotEmitted(view.play_requested):
        qtbot.mousePress(viewport, Qt.MouseButton.LeftButton, pos=centre(view, 1))
        qtbot.mouseMove(viewport, centre(view, 3))
        qtbot.mouseMove(viewport, centre(view, 6))
        qtbot.mouseRelease(viewport, Qt.MouseButton.LeftButton, pos=centre(view, 6))
    assert view.textCursor().hasSelection()


def test_enter_plays_from_the_caret(qtbot: QtBot, view: TranscriptView):
    """Without a mouse the caret chooses the word."""
    cursor = view.textCursor()
    cursor.setPosition(view.line.of_words(20, 20)[0] + 1)
    view.setTextCursor(cursor)
    with qtbot.waitSignal(view.play_requested) as played:
        qtbot.keyClick(view, Qt.Key.Key_Return)
    assert played.args == [scorecard().words[20].start_s]


def test_marks_are_told_apart_without_colour(view: TranscriptView):
    """Fillers, covered and partly covered concepts have underlines of their own, and plain words have none."""
    style = QTextCharFormat.UnderlineStyle
    assert underline_at(view, "Um,") == style.DotLine
    assert underline_at(view, "the model is overfitting.") == style.SingleUnderline
    assert underline_at(view, "plot learning curves") == style.DashUnderline
    assert underline_at(view, "So the gap") == style.NoUnderline


def test_the_pointer_over_a_marked_word_tells_why(qtbot: QtBot, view: TranscriptView):
    """The tooltip of a filler says that it is one."""
    at = centre(view, place_of("Um,")[0])
    QApplication.sendEvent(view.viewport(), QHelpEvent(QEvent.Type.ToolTip, at, view.viewport().mapToGlobal(at)))
    qtbot.waitUntil(lambda: QToolTip.text() == "Filler: “um”\nCounted as a filled pause")
    QToolTip.hideText()


def test_a_long_answer_scrolls_along(qtbot: QtBot, view: TranscriptView):
    """While 2,000 words are played, the lit one is always in sight."""
    words = long_answer()
    view.show_words(words, ())
    qtbot.waitUntil(lambda: view.verticalScrollBar().maximum() > 0)
    for word in words[::25]:
        view.light(word.start_s)
        assert view.lit_token is not None
        rect = view.rect_of(view.lit_token)
        assert rect.top() >= 0
        assert rect.bottom() <= view.viewport().height()
    assert view.verticalScrollBar().value() > 0


def test_somebody_who_scrolled_away_is_left_in_peace(qtbot: QtBot, view: TranscriptView):
    """Playing on does not pull the view back; going to a place does."""
    words = long_answer()
    view.show_words(words, ())
    qtbot.waitUntil(lambda: view.verticalScrollBar().maximum() > 0)
    view.light(words[3].start_s)
    view.verticalScrollBar().setValue(view.verticalScrollBar().maximum())
    away = view.verticalScrollBar().value()
    view.light(words[4].start_s)
    assert view.verticalScrollBar().value() == away
    view.light(words[5].start_s, jumped=True)
    assert view.verticalScrollBar().value() < away


def test_lighting_the_next_word_reformats_nothing(qtbot: QtBot, view: TranscriptView):
    """The document itself is untouched while words are lit, however many there are."""
    view.show_words(long_answer(), ())
    with qtbot.assertNotEmitted(view.document().contentsChanged):
        for word in long_answer()[:100]:
            view.light(word.start_s)


def test_words_without_times_can_be_read_but_not_played(qtbot: QtBot, view: TranscriptView):
    """A typed answer has a transcript all the same."""
    words = tuple(type(word)(word.text, None, None) for word in words_of("typed words only"))
    view.show_words(words, ())
    with qtbot.assertNotEmitted(view.play_requested):
        qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=centre(view, 1))
    assert view.toPlainText() == "typed words only"
