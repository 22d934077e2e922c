"""Putting words right where they stand, and judging fillers."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QContextMenuEvent, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QApplication, QMenu

from mockvoice.analysis.correction import with_correction
from mockvoice.analysis.filler_verdicts import verdict_on
from mockvoice.storage.corrections import Remarks
from mockvoice.ui.widgets.marks import marks_of
from mockvoice.ui.widgets.transcript_editor import TranscriptEditor
from tests.helpers.fake_review import place_of, scorecard

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

CARD = scorecard()


@pytest.fixture
def view(qtbot: QtBot) -> TranscriptEditor:
    """Show the made-up answer."""
    view = TranscriptEditor()
    qtbot.addWidget(view)
    view.resize(640, 420)
    view.show_answer(CARD, Remarks(), marks_of(CARD))
    with qtbot.waitActive(view):
        view.show()
        view.activateWindow()
    return view


def choose(view: TranscriptEditor, phrase: str, *, selects: bool = True) -> None:
    """Put the caret on a phrase, or select it."""
    start, end = view.line.of_words(*place_of(phrase))
    cursor = QTextCursor(view.document())
    cursor.setPosition(start + (0 if selects else 1))
    if selects:
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
    view.setTextCursor(cursor)


def labels(view: TranscriptEditor, phrase: str) -> list[str]:
    """Return what is offered for a phrase."""
    start, _ = view.line.of_words(*place_of(phrase))
    return [action.text().partition("\t")[0] for action in view.actions_for(place_of(phrase), start)]


def test_a_word_is_changed_where_it_stands(qtbot: QtBot, view: TranscriptEditor):
    """The field lies over the word, holds it selected, and Enter takes what was typed."""
    choose(view, "leak", selects=False)
    view.edit()
    assert view.editor.isVisible()
    assert view.editor.selectedText() == "leak"
    word = view.rect_of(view.line.of_word(place_of("leak")[0]))
    assert view.editor.geometry().intersects(word.toRect())
    assert view.viewport().rect().contains(view.editor.geometry())
    with qtbot.waitSignal(view.correction_made) as made:
        qtbot.keyClicks(view.editor, "  let   in ")
        qtbot.keyClick(view.editor, Qt.Key.Key_Return)
    assert made.args == [*place_of("leak"), "let in"]
    assert not view.editor.isVisible()


def test_a_run_of_words_is_changed_as_one(qtbot: QtBot, view: TranscriptEditor):
    """A selection that begins and ends inside words takes them whole."""
    start, end = view.line.of_words(*place_of("limit the tree depth,"))
    cursor = QTextCursor(view.document())
    cursor.setPosition(start + 2)
    cursor.setPosition(end - 2, QTextCursor.MoveMode.KeepAnchor)
    view.setTextCursor(cursor)
    view.edit()
    assert view.editor.text() == "limit the tree depth,"
    with qtbot.waitSignal(view.correction_made) as made:
        view.editor.setText("prune the trees,")
        qtbot.keyClick(view.editor, Qt.Key.Key_Enter)
    assert made.args == [*place_of("limit the tree depth,"), "prune the trees,"]


def test_escape_and_the_same_words_change_nothing(qtbot: QtBot, view: TranscriptEditor):
    """Nothing is scored again for nothing."""
    choose(view, "leak")
    with qtbot.assertNotEmitted(view.correction_made):
        view.edit()
        qtbot.keyClicks(view.editor, "drip")
        qtbot.keyClick(view.editor, Qt.Key.Key_Escape)
        assert not view.is_editing
        view.edit()
        qtbot.keyClick(view.editor, Qt.Key.Key_Return)
    assert view.hasFocus()


def test_going_elsewhere_leaves_the_words(qtbot: QtBot, view: TranscriptEditor):
    """A half-typed word is not taken by accident."""
    choose(view, "leak")
    view.edit()
    qtbot.waitUntil(view.editor.hasFocus)
    qtbot.keyClicks(view.editor, "drip")
    with qtbot.assertNotEmitted(view.correction_made):
        view.setFocus()
    assert not view.is_editing


def test_while_it_is_scored_nothing_can_be_changed(view: TranscriptEditor):
    """One change after the other."""
    choose(view, "leak")
    view.set_editable(is_editable=False)
    view.edit()
    assert not view.is_editing
    assert labels(view, "leak") == []


def test_the_menu_offers_what_can_be_said(view: TranscriptEditor):
    """A filler can be none, another word one; every word can be changed or taken out."""
    assert labels(view, "Um,") == [
        "Change what was heard…",
        "Take it out: nothing was said here",
        "This is not a filler",
    ]
    assert labels(view, "leak")[-1] == "This is a filler"


def test_a_filler_is_judged_by_one_key(qtbot: QtBot, view: TranscriptEditor):
    """The other way round from what holds, and back where the person had said something."""
    choose(view, "Um,")
    with qtbot.waitSignal(view.filler_judged) as judged:
        view.judge_chosen()
    assert judged.args == [*place_of("Um,"), False]
    choose(view, "leak")
    with qtbot.waitSignal(view.filler_judged) as judged:
        view.judge_chosen()
    assert judged.args == [*place_of("leak"), True]
    said = Remarks((), (verdict_on(CARD, *place_of("leak"), is_filler=True),))
    view.show_answer(CARD, said, marks_of(CARD, said))
    choose(view, "leak")
    with qtbot.waitSignal(view.filler_judged) as judged:
        view.judge_chosen()
    assert judged.args == [*place_of("leak"), None]
    assert labels(view, "leak")[-1] == "As MockVoice judged: it did not count"


def test_what_was_changed_is_marked_and_can_be_brought_back(qtbot: QtBot, view: TranscriptEditor):
    """Changed words are underlined in their own way, say what was heard, and offer to bring it back."""
    corrections = with_correction(CARD.words, (), *place_of("leak"), "leek")
    remarks = Remarks(corrections)
    view.show_answer(CARD, remarks, marks_of(CARD, remarks))
    start, _ = view.line.of_words(*place_of("leak"))
    cursor = QTextCursor(view.document())
    cursor.setPosition(start + 1)
    assert cursor.charFormat().underlineStyle() is QTextCharFormat.UnderlineStyle.DashDotLine
    assert any("Heard: “leak”" in mark.tooltip for mark in view.marks_at(start))
    assert labels(view, "leak")[-1] == "Bring back “leak”"
    place = view.line.of_words(*place_of("leak"))
    with qtbot.waitSignal(view.correction_undone) as undone:
        view.actions_for(place_of("leak"), place[0])[-1].trigger()
    assert undone.args == [corrections[0]]


def test_words_that_were_taken_out_leave_a_place(view: TranscriptEditor):
    """It stands in brackets, says what was heard, and brings it back."""
    remarks = Remarks(with_correction(CARD.words, (), *place_of("Um,"), ""))
    view.show_answer(CARD, remarks, marks_of(CARD, remarks))
    place = view.toPlainText().index("[…]")
    assert any("Heard: “Um,”" in mark.tooltip for mark in view.marks_at(place + 1))
    assert [action.text() for action in view.actions_for(None, place + 1)] == ["Bring back “Um,”"]


def test_the_menu_key_opens_the_menu_at_the_caret(qtbot: QtBot, view: TranscriptEditor):
    """Without a mouse the same is offered."""
    choose(view, "Um,")
    event = QContextMenuEvent(
        QContextMenuEvent.Reason.Keyboard, view.rect().center(), view.mapToGlobal(view.rect().center())
    )
    QApplication.sendEvent(view, event)
    qtbot.waitUntil(lambda: any(menu.isVisible() for menu in view.findChildren(QMenu)))
    menu = next(menu for menu in view.findChildren(QMenu) if menu.isVisible())
    assert [action.text().partition("\t")[0] for action in menu.actions()][:2] == ["Copy", "Change what was heard…"]
    menu.close()
