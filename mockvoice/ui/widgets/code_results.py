"""What the tests said of the code: each one passed or not, why, what was printed, and what kept the code apart."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from mockvoice.coding.result import Ending, Outcome
from mockvoice.ui import wording
from mockvoice.ui.accessible import speak_as
from mockvoice.ui.language import tr
from mockvoice.ui.theme import current_palette, picture, scaled, set_kind, theme_changed
from mockvoice.ui.widgets.card import label, rule
from mockvoice.ui.widgets.code_colours import fixed_font
from mockvoice.ui.widgets.key_button import KeyButton

if TYPE_CHECKING:
    from PySide6.QtWidgets import QLayout

    from mockvoice.coding.result import CodeResult, TestResult

OUTCOME_WORDS = {
    Outcome.PASSED: "Passed",
    Outcome.FAILED: "Not passed",
    Outcome.ERROR: "Error",
    Outcome.NOT_RUN: "Not run",
}
_ICONS = {
    Outcome.PASSED: ("check", "good"),
    Outcome.FAILED: ("close", "bad"),
    Outcome.ERROR: ("warning", "bad"),
    Outcome.NOT_RUN: ("minus", "muted"),
}
_ROLES = {Outcome.PASSED: "good", Outcome.NOT_RUN: "muted"}
_ICON_PX = 16
_HEADINGS = {
    Ending.SYNTAX_ERROR: "The code cannot be read",
    Ending.LOAD_ERROR: "The code stopped before the first test",
    Ending.TIMED_OUT: "The tests took too long",
    Ending.OUT_OF_MEMORY: "The code ran out of memory",
    Ending.CRASHED: "The code ended its process",
    Ending.STOPPED: "The run was stopped",
    Ending.NO_TESTS: "The tests cannot be used",
}
_EMPTY = "Run the tests whenever you like, as often as you like. They show here what your code does so far."


class CodeResults(QWidget):
    """A button that runs the tests, and what the last run gave.

    Args:
        scrolls: Whether what does not fit is scrolled here, rather than by the page that it stands on.
    """

    run_requested = Signal()
    stop_requested = Signal()
    line_requested = Signal(int)
    """The person wants to see a line of their code, from 1."""

    def __init__(self, parent: QWidget | None = None, *, scrolls: bool = False) -> None:
        super().__init__(parent)
        self.result: CodeResult | None = None
        self.line_buttons: list[KeyButton] = []
        self.summary = label("Tests", "subheading")
        self.run_button = KeyButton("Run the tests", key="Ctrl+Enter", icon_name="play")
        self.stop_button = KeyButton("Stop")
        self.run_button.clicked.connect(self.run_requested)
        self.stop_button.clicked.connect(self.stop_requested)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self.summary, 1)
        head.addWidget(self.stop_button)
        head.addWidget(self.run_button)
        self._sheet = QWidget()
        self._rows = QVBoxLayout(self._sheet)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(8)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(10)
        whole.addLayout(head)
        whole.addWidget(_scrolling(self._sheet) if scrolls else self._sheet, 1)
        theme_changed().connect(self._draw_anew)
        self.clear()

    def clear(self) -> None:
        """Show that nothing was run yet."""
        self.result = None
        self.set_running(is_running=False)
        self.summary.setText("Tests")
        self._empty_rows()
        self._rows.addWidget(label(_EMPTY, "muted", wraps=True))
        self._rows.addStretch(1)

    def set_running(self, *, is_running: bool) -> None:
        """Show that tests are running, and how to stop them."""
        self.run_button.setEnabled(not is_running)
        self.stop_button.setVisible(is_running)
        if is_running:
            self.summary.setText("Running the tests …")

    def set_can_run(self, *, can_run: bool) -> None:
        """Choose whether tests can be run from here; in a report they cannot."""
        self.run_button.setVisible(can_run)
        self.stop_button.setVisible(False)

    def show_result(self, result: CodeResult) -> None:
        """Show what a run gave."""
        self.set_running(is_running=False)
        self.result = result
        self._empty_rows()
        told = (
            f"{result.passed_count} of {wording.count(len(result.tests), 'test')} passed" if result.tests else "Tests"
        )
        self.summary.setText(told)
        self.setAccessibleName(tr(told))
        if result.ending is not Ending.FINISHED:
            self._add_ending(result)
        _add_output(self._rows, result.output, "Printed before the first test")
        for test in result.tests:
            self._rows.addWidget(rule())
            self._add_test(test, result)
        self._rows.addWidget(rule())
        self._rows.addWidget(label(result.statement, "small-muted", wraps=True))
        self._rows.addStretch(1)

    def _add_ending(self, result: CodeResult) -> None:
        self._rows.addWidget(label(_HEADINGS[result.ending], "bad", wraps=True))
        self._add_reason(self._rows, result.message, result.line, result.trace)

    def _add_test(self, test: TestResult, result: CodeResult) -> None:
        icon_name, colour = _ICONS[test.outcome]
        icon = QLabel()
        icon.setPixmap(
            picture(icon_name, getattr(current_palette(), colour), scaled(_ICON_PX), self.devicePixelRatioF())
        )
        word = OUTCOME_WORDS[test.outcome]
        title = label(test.title, wraps=True, verbatim=True)
        title.setAccessibleName(f"{word}: {test.title}")
        column = QVBoxLayout()
        column.setSpacing(4)
        column.addWidget(title)
        if test.message and test.message != result.message:
            self._add_reason(column, test.message, test.line, test.trace)
        _add_output(column, test.output, "Printed")
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(icon, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(column, 1)
        row.addWidget(label(word, _ROLES.get(test.outcome, "bad")), 0, Qt.AlignmentFlag.AlignTop)
        self._rows.addLayout(row)

    def _add_reason(self, column: QVBoxLayout, message: str, line: int | None, trace: tuple[str, ...]) -> None:
        said = label(message, "small", wraps=True)
        said.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        column.addWidget(said)
        if len(trace) > 1:
            column.addWidget(_code_label("\n".join(trace)))
        if line is not None:
            button = KeyButton(f"Go to line {line}", kind="link")
            button.setStyleSheet("QPushButton { padding: 1px 4px; margin-left: -6px; }")
            button.clicked.connect(lambda: self.line_requested.emit(line))
            self.line_buttons.append(button)
            column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)

    def _draw_anew(self) -> None:
        if self.result is not None:
            self.show_result(self.result)

    def _empty_rows(self) -> None:
        self.line_buttons.clear()
        _empty(self._rows)


def _scrolling(sheet: QWidget) -> QScrollArea:
    set_kind(sheet, "page")
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setWidget(sheet)
    area.setAccessibleName(tr("Tests"))
    speak_as(area, QAccessible.Role.Pane)
    return area


def _add_output(column: QVBoxLayout, output: str, title: str) -> None:
    if output.strip():
        column.addWidget(label(title, "tiny-muted"))
        column.addWidget(_code_label(output.rstrip("\n")))


def _code_label(text: str) -> QLabel:
    """Return lines of code or output, as they are."""
    made = label(text, "small", wraps=True, verbatim=True)
    made.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    families = ", ".join(f'"{family}"' for family in fixed_font().families())
    made.setStyleSheet(f"font-family: {families};")
    return made


def _empty(layout: QLayout) -> None:
    """Take everything out of a layout, and let the widgets go."""
    while (item := layout.takeAt(0)) is not None:
        widget, inner = item.widget(), item.layout()
        if widget is not None:
            widget.hide()
            widget.setParent(None)
            widget.deleteLater()
        elif inner is not None:
            _empty(inner)
