"""The words of a running answer settle once; what is not settled is shown behind them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QAccessible

from mockvoice.interview.parts import LiveView
from mockvoice.transcription.transcript import Word
from mockvoice.ui.theme import apply_theme, current_palette
from mockvoice.ui.widgets.live_words import LiveWords

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

SPOKEN = "So um the gap is um wide and I would look at the split before anything else. " * 40
WORDS = tuple(Word(text, index * 0.4, index * 0.4 + 0.3) for index, text in enumerate(SPOKEN.split()))


def view(count: int, *, fillers: tuple[int, ...] = (), ahead: int = 0) -> LiveView:
    """Return what is known after `count` words, and so many more that are not settled."""
    return LiveView(WORDS[:count], frozenset(fillers), len(fillers), None, WORDS[count : count + ahead])


@pytest.fixture
def words(qtbot: QtBot) -> LiveWords:
    """Words on the screen."""
    made = LiveWords()
    qtbot.addWidget(made)
    made.resize(500, 120)
    made.show()
    return made


def test_provisional_words_are_replaced_as_a_whole(words: LiveWords):
    """They come and go behind the settled ones, which stay as they are."""
    words.show_live(view(3, ahead=4))
    assert (words.toPlainText(), words.provisional) == ("So um the", "gap is um wide")
    words.show_live(view(3, ahead=1))
    assert (words.toPlainText(), words.provisional) == ("So um the", "gap")
    words.show_live(view(5, ahead=0))
    assert (words.toPlainText(), words.provisional) == ("So um the gap is", "")


def test_provisional_words_alone_stand_in_place_of_the_hint(words: LiveWords):
    """Before the first word is settled what is heard is shown, and nothing is in the text."""
    words.show_live(view(0, ahead=3))
    assert (words.toPlainText(), words.provisional) == ("", "So um the")


def test_provisional_words_are_drawn_and_take_room(words: LiveWords):
    """They are on the screen behind the text, and break into lines like it."""
    words.show_live(view(10))
    before, height = words.grab().toImage(), words.document().size().height()
    words.show_live(view(10, ahead=2))
    assert words.grab().toImage() != before
    words.show_live(view(10, ahead=40))
    assert words.document().size().height() > height
    words.show_live(view(10))
    assert words.document().size().height() == height
    assert words.grab().toImage() == before


def test_a_screen_reader_never_meets_provisional_words(words: LiveWords):
    """The accessible text is that of the settled words."""
    words.show_live(view(3, ahead=5))
    text = QAccessible.queryAccessibleInterface(words).textInterface()
    assert text.text(0, text.characterCount()) == "So um the"


def test_fillers_are_marked_where_they_stand(words: LiveWords):
    """A word that is found to be a filler later is marked then, and one that turns out to be none is not any more."""
    words.show_live(view(4, fillers=(1,)))
    assert words.marked == ("um",)
    words.show_live(view(7, fillers=(3, 5)))
    assert words.marked == ("gap", "um")
    look = words.document().firstBlock().begin()
    formats = []
    while not look.atEnd():
        fragment = look.fragment()
        if fragment.charFormat().foreground().color() == current_palette().warn:
            formats.append(fragment.text())
        look += 1
    assert formats == ["gap", "um"]


def test_settled_words_never_move(words: LiveWords):
    """Whatever comes behind, the text before stays where it is, paragraphs included."""
    settled = ""
    for count in range(0, len(WORDS), 7):
        words.show_live(view(count, ahead=count % 9))
        text = words.toPlainText()
        assert text.startswith(settled)
        settled = text
    assert settled.split() == [word.text for word in WORDS[: len(settled.split())]]
    assert words.document().blockCount() > 5


def test_it_follows_the_last_word_and_never_jumps_back(words: LiveWords):
    """The newest words are in sight, and provisional ones that shrink do not move the text."""
    bar, places = words.verticalScrollBar(), []
    for count in range(0, 300, 5):
        for ahead in (3, 12, 2):
            words.show_live(view(count, ahead=ahead))
            places.append(bar.value())
    assert places == sorted(places)
    end = words.document().lastBlock().layout()
    last = end.lineAt(end.lineCount() - 1)
    assert end.position().y() + last.y() + last.height() - bar.value() <= words.viewport().height()


def test_a_new_theme_colours_all_of_it(words: LiveWords, qapp: QApplication):
    """Marks and provisional words take the colours that hold now."""
    words.show_live(view(4, fillers=(1,), ahead=2))
    apply_theme(qapp, "dark", 1.0)
    fragment = words.document().firstBlock().begin()
    fragment += 1
    assert fragment.fragment().charFormat().foreground().color() == current_palette().warn
    assert (words.marked, words.provisional) == (("um",), "is um")


def test_a_new_answer_begins_empty(words: LiveWords):
    """Nothing of the last one is left, in sight or scrolled away."""
    words.show_live(view(300, fillers=(1,), ahead=5))
    words.show_live(None)
    assert (words.toPlainText(), words.provisional, words.marked) == ("", "", ())
    assert words.verticalScrollBar().value() == 0
    words.show_live(view(2))
    assert words.toPlainText() == "So um"
