"""The editor of code: what its keys do, which edits it tells, and how it replays them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QColor, QKeyEvent, QTextCursor
from PySide6.QtWidgets import QApplication, QHBoxLayout, QPushButton, QWidget

from mockvoice.coding.edits import Edit, EditLog, EditRecorder
from mockvoice.ui.palette import DARK, LIGHT
from mockvoice.ui.theme import apply_theme
from mockvoice.ui.widgets.code_editor import CodeEditor

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

TAB, ENTER, BACK = Qt.Key.Key_Tab, Qt.Key.Key_Return, Qt.Key.Key_Backspace
SHIFT, CONTROL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier

KEYS = {
    "enter": (ENTER,),
    "tab": (TAB,),
    "shift+tab": (Qt.Key.Key_Backtab, SHIFT),
    "back": (BACK,),
    "ctrl+/": (Qt.Key.Key_Slash, CONTROL),
}


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    """A window with an editor between two buttons."""
    made = QWidget()
    row = QHBoxLayout(made)
    row.addWidget(QPushButton("before"))
    row.addWidget(CodeEditor())
    row.addWidget(QPushButton("after"))
    qtbot.addWidget(made)
    made.resize(700, 300)
    made.show()
    qtbot.waitExposed(made)
    return made


@pytest.fixture
def editor(window: QWidget) -> CodeEditor:
    """The editor, with the focus."""
    found = window.findChild(CodeEditor)
    assert found is not None
    found.setFocus()
    return found


def put(editor: CodeEditor, text: str) -> None:
    """Show a text with the caret at "|", or all from the first to the second "|" selected."""
    first, *rest = text.split("|")
    editor.set_code("".join([first, *rest]))
    cursor = editor.textCursor()
    cursor.setPosition(len(first))
    if len(rest) > 1:
        cursor.setPosition(len(first + rest[0]), QTextCursor.MoveMode.KeepAnchor)
    editor.setTextCursor(cursor)


def seen(editor: CodeEditor) -> str:
    """The text with the caret as "|"."""
    text, place = editor.toPlainText(), editor.textCursor().position()
    return f"{text[:place]}|{text[place:]}"


@pytest.mark.parametrize(
    ("before", "keys", "after"),
    [
        ("def f():|", "enter", "def f():\n    |"),
        ("    x = 1|", "enter", "    x = 1\n    |"),
        ("    if x:  # so|", "enter", "    if x:  # so\n        |"),
        ("x = 'a:'|", "enter", "x = 'a:'\n|"),
        ("# then:|", "enter", "# then:\n|"),
        ("f(|)", "enter", "f(\n    |)"),
        ("    |x", "enter", "    \n    |x"),
        ("|    x", "enter", "\n|    x"),
        ("if x:|y|", "enter", "if x:\n    |"),
        ("|x", "tab", "    |x"),
        ("  x|", "tab", "  x |"),
        ("ab|cd|e", "tab", "ab  |e"),
        ("|a\n\n  b|", "tab", "    a\n\n      b|"),
        ("|a\nb\n|c", "tab", "    a\n    b\n|c"),
        ("      x|", "shift+tab", "  x|"),
        (" x|", "shift+tab", "x|"),
        ("|    a\n  b|", "shift+tab", "a\nb|"),
        ("        |x", "back", "    |x"),
        ("      |x", "back", "    |x"),
        ("x   |", "back", "x  |"),
        ("a\n|b", "back", "a|b"),
        ("    |    |x", "back", "    |x"),
        ("  x|", "ctrl+/", "  # x|"),
        ("  # x|", "ctrl+/", "  x|"),
        ("#x|", "ctrl+/", "x|"),
        ("|  a\n\n    b|", "ctrl+/", "  # a\n\n  #   b|"),
        ("|# a\nb|", "ctrl+/", "# # a\n# b|"),
        ("#|", "ctrl+/", "|"),
    ],
)
def test_keys(qtbot: QtBot, editor: CodeEditor, before: str, keys: str, after: str):
    """Each key does what a programmer expects, and one step of undo takes it back."""
    put(editor, before)
    original = editor.code
    qtbot.keyClick(editor, *KEYS[keys])
    assert seen(editor) == after
    assert editor.code == after.replace("|", "")
    editor.undo()
    assert editor.code == original


def test_comments_have_the_sign_of_the_language(qtbot: QtBot, editor: CodeEditor):
    """SQL has two hyphens."""
    editor.set_code("SELECT 1", "sql")
    qtbot.keyClick(editor, Qt.Key.Key_Slash, CONTROL)
    assert editor.code == "-- SELECT 1"


def test_what_is_told_replays_to_the_same_text(qtbot: QtBot, editor: CodeEditor):
    """Typing, pasting, undoing and taking away, letters outside the first plane among them, all come back."""
    editor.set_code("x = '🙂'\n")
    recorder = EditRecorder(editor.code)
    editor.edited.connect(lambda *edit: recorder.add(len(recorder.log().edits), *edit))
    texts = [editor.code]
    steps = [
        lambda: qtbot.keyClicks(editor, "y"),
        lambda: qtbot.keyClick(editor, ENTER),
        lambda: editor.insertPlainText("a🙂b"),
        lambda: qtbot.keyClick(editor, BACK),
        lambda: editor.moveCursor(QTextCursor.MoveOperation.Start),
        lambda: qtbot.keyClick(editor, TAB),
        editor.undo,
        editor.undo,
        editor.redo,
        editor.selectAll,
        lambda: qtbot.keyClicks(editor, "z"),
    ]
    for step in steps:
        step()
        if editor.toPlainText() != texts[-1]:
            texts.append(editor.toPlainText())
    log = recorder.log()
    assert log.final == "z"
    assert [log.text_after(count) for count in range(len(log.edits) + 1)] == texts
    assert len(texts) > 8


def test_the_smallest_difference_is_told(editor: CodeEditor):
    """An edit names the stretch that changed, not the whole text."""
    editor.set_code("alpha beta gamma")
    told: list[tuple[int, int, str]] = []
    editor.edited.connect(lambda *edit: told.append(edit))
    cursor = editor.textCursor()
    cursor.setPosition(6)
    cursor.setPosition(10, QTextCursor.MoveMode.KeepAnchor)
    cursor.insertText("delta")
    assert len(told) == 1
    position, removed, inserted = told[0]
    assert "alpha beta gamma"[:position] + inserted + "alpha beta gamma"[position + removed :] == editor.code
    assert removed <= 4


def test_colours_are_no_edits(qtbot: QtBot, editor: CodeEditor):
    """A new theme, a new text and a moved caret are not told as edits."""
    with qtbot.assertNotEmitted(editor.edited):
        editor.set_code("def f():\n    return 1\n")
        apply_theme(_application(), "dark", 1.0)
        editor.moveCursor(QTextCursor.MoveOperation.Start)


def test_code_is_coloured_in_both_themes(editor: CodeEditor):
    """A keyword, a comment and a text over several lines have the palette's colours, and follow the theme."""
    editor.set_code('def f():\n    """One\n    two"""\n    # why\n')
    for theme, palette in (("light", LIGHT), ("dark", DARK)):
        apply_theme(_application(), theme, 1.0)
        assert colour_at(editor, 0, 0) == palette.accent
        assert colour_at(editor, 1, 5) == palette.good
        assert colour_at(editor, 2, 5) == palette.good
        assert colour_at(editor, 3, 5) == palette.muted


def test_an_opened_text_colours_the_lines_below(qtbot: QtBot, editor: CodeEditor):
    """Three quotes typed above colour what follows, though its own line did not change."""
    put(editor, "|\nreturn 1\n")
    assert colour_at(editor, 1, 0) == LIGHT.accent
    qtbot.keyClicks(editor, 'x = """')
    assert colour_at(editor, 1, 0) == LIGHT.good


def test_brackets_beside_the_caret_are_matched(editor: CodeEditor):
    """Both are lit; one without a match is not."""
    put(editor, "f(a[1], (2))|")
    lit = [extra.cursor.selectedText() for extra in editor.extraSelections()[1:]]
    places = {extra.cursor.selectionStart() for extra in editor.extraSelections()[1:]}
    assert (lit, places) == ([")", "("], {1, 11})
    put(editor, "f(|")
    assert len(editor.extraSelections()) == 1


def test_escape_and_tab_leave_the_editor(qtbot: QtBot, window: QWidget, editor: CodeEditor):
    """Tab alone types; after Esc it leads on, with Shift back, and typing in between takes that back."""
    before, after = window.findChildren(QPushButton)
    qtbot.keyClick(editor, Qt.Key.Key_Escape)
    qtbot.keyClick(editor, TAB)
    assert after.hasFocus()
    editor.setFocus()
    qtbot.keyClick(editor, Qt.Key.Key_Escape)
    qtbot.keyClick(editor, Qt.Key.Key_Backtab, SHIFT)
    assert before.hasFocus()
    editor.setFocus()
    qtbot.keyClick(editor, Qt.Key.Key_Escape)
    qtbot.keyClicks(editor, "x")
    qtbot.keyClick(editor, TAB)
    assert editor.hasFocus()
    assert editor.code == "x   "
    assert "Esc" in editor.accessibleDescription()
    assert editor.accessibleName()


def test_the_first_escape_is_not_the_page_s(editor: CodeEditor):
    """A page that leaves by Esc is not left by the Esc that frees Tab; the next one is the page's."""
    press = QKeyEvent(QKeyEvent.Type.ShortcutOverride, Qt.Key.Key_Escape, Qt.KeyboardModifier.NoModifier)
    press.ignore()
    editor.event(press)
    assert press.isAccepted()
    editor.keyPressEvent(QKeyEvent(QKeyEvent.Type.KeyPress, Qt.Key.Key_Escape, Qt.KeyboardModifier.NoModifier))
    again = QKeyEvent(QKeyEvent.Type.ShortcutOverride, Qt.Key.Key_Escape, Qt.KeyboardModifier.NoModifier)
    again.ignore()
    editor.event(again)
    assert not again.isAccepted()


def test_control_and_enter_ask_for_a_run(qtbot: QtBot, editor: CodeEditor):
    """And type nothing."""
    put(editor, "x|")
    with qtbot.waitSignal(editor.run_requested):
        qtbot.keyClick(editor, ENTER, CONTROL)
    assert editor.code == "x"


def test_tabs_and_foreign_line_ends_are_pasted_as_blanks(editor: CodeEditor):
    """What is pasted is plain text with blanks."""
    data = QMimeData()
    data.setText("if x:\r\n\ty\r")
    data.setHtml("<b>if</b>")
    editor.insertFromMimeData(data)
    assert editor.code == "if x:\n    y\n"


def test_too_much_is_not_pasted(editor: CodeEditor):
    """The text stays within what a log can keep."""
    data = QMimeData()
    data.setText("x" * 150_000)
    editor.insertFromMimeData(data)
    editor.insertFromMimeData(data)
    assert len(editor.code) == 200_000


LOG = EditLog("a\n", (Edit(1.0, 2, 0, "🙂b\n"), Edit(2.0, 0, 1, "cc"), Edit(2.5, 3, 2, "")))


def test_a_log_is_shown_as_of_any_time(qtbot: QtBot, editor: CodeEditor):
    """Forward and back, with the caret at the last edit, and without telling edits."""
    editor.show_log(LOG)
    with qtbot.assertNotEmitted(editor.edited):
        for at_s in (0.0, 1.0, 2.2, 9.0, 0.5, 1.5, 2.5):
            editor.show_text_at(at_s)
            assert editor.toPlainText() == editor.code == LOG.text_at(at_s)
    editor.show_text_at(1.0)
    assert editor.textCursor().blockNumber() in (1, 2)


def test_nothing_is_typed_into_a_replay(qtbot: QtBot, window: QWidget, editor: CodeEditor):
    """Its keys are the page's, and Tab leads on at once; a new code can be typed into again."""
    editor.show_log(LOG)
    qtbot.keyClicks(editor, "x ")
    qtbot.keyClick(editor, ENTER)
    assert editor.code == "a\n"
    qtbot.keyClick(editor, TAB)
    assert window.findChildren(QPushButton)[1].hasFocus()
    editor.set_code("b")
    qtbot.keyClicks(editor, "c")
    assert editor.code == "bc"


def test_a_wrong_line_is_marked_until_it_is_changed(qtbot: QtBot, editor: CodeEditor):
    """The caret goes there; a line that is not there is passed over."""
    put(editor, "|a\nb\nc")
    editor.go_to_line(2)
    assert (editor.marked_line, editor.textCursor().blockNumber()) == (2, 1)
    editor.go_to_line(9)
    assert editor.marked_line == 2
    qtbot.keyClicks(editor, "x")
    assert editor.marked_line is None


def test_line_numbers_have_room(editor: CodeEditor):
    """A thousand lines need more room than ten, and a larger font more than a small one."""
    few = editor.gutter_width()
    editor.set_code("\n" * 1000)
    many = editor.gutter_width()
    apply_theme(_application(), "light", 1.5)
    assert few < many < editor.gutter_width()


def colour_at(editor: CodeEditor, line: int, column: int) -> QColor:
    """The colour of a letter, as its line's layout has it."""
    for piece in editor.document().findBlockByNumber(line).layout().formats():
        if piece.start <= column < piece.start + piece.length:
            return piece.format.foreground().color()
    return QColor()


def _application() -> QApplication:
    found = QApplication.instance()
    assert isinstance(found, QApplication)
    return found
