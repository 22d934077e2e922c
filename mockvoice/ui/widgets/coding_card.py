"""The code of a past answer: seen again in step with the sound, with its tests and what both together show."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal

from mockvoice.coding.edits import EditLog
from mockvoice.coding.report import coding_report
from mockvoice.coding.result import runs_from_json
from mockvoice.errors import MockVoiceError
from mockvoice.ui.jobs import watch
from mockvoice.ui.theme import scaled, theme_changed
from mockvoice.ui.widgets.card import Card, label, rule
from mockvoice.ui.widgets.code_editor import CodeEditor
from mockvoice.ui.widgets.code_results import CodeResults

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from mockvoice.code_desk import CodeDesk
    from mockvoice.coding.result import CodeRun
    from mockvoice.packs.model import CodeLanguage
    from mockvoice.storage.answers import StoredAnswer
    from mockvoice.storage.code_works import CodeWork

_EDITOR_HEIGHT_PX: Final = 300
_HINT: Final = "It follows the sound: play, or click a word, to see what stood there then."
_LANGUAGES: Final[dict[str, CodeLanguage]] = {"python": "python", "sql": "sql"}


class CodingCard(Card):
    """Hidden for an answer without code.

    Args:
        desk: Knows what was stored.
    """

    shown = Signal()
    """The code of an answer stands here."""

    def __init__(self, desk: CodeDesk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._answer: StoredAnswer | None = None
        self._runs: tuple[CodeRun, ...] = ()
        self._run_shown = -1
        self.editor = CodeEditor()
        self.results = CodeResults()
        self.results.set_can_run(can_run=False)
        self.lines = label("", "body", wraps=True)
        self._fault = label("", "warn", wraps=True)
        self.body.addWidget(label("Your code", "subheading"))
        self.body.addWidget(label(_HINT, "small-muted", wraps=True))
        for part in (self._fault, self.editor, rule(), self.lines, self.results):
            self.body.addWidget(part)
        theme_changed().connect(self._size)
        self._size()
        self.setVisible(False)

    def show_answer(self, answer: StoredAnswer) -> None:
        """Fetch the code of an answer and show it as it stood at the end."""
        self._answer = answer
        self.setVisible(False)
        if answer.question.coding is not None:
            watch(self._desk.work(answer.id), self, lambda work: self._take(answer, work), self._tell)

    def follow(self, at_s: float) -> None:
        """Show what stood there, and what the tests had said, `at_s` seconds into the recording."""
        if self.isVisible():
            self.editor.show_text_at(at_s)
            self._show_run(sum(run.at_s <= at_s for run in self._runs) - 1)

    def _take(self, answer: StoredAnswer, work: CodeWork | None) -> None:
        if answer is not self._answer or work is None:
            return
        try:
            log = EditLog.from_json(work.edits)
            self._runs = runs_from_json(work.runs)
        except MockVoiceError as error:
            self._tell(error)
            return
        self._fault.hide()
        self.editor.set_code(log.start, _LANGUAGES.get(work.language, "python"))
        self.editor.show_log(log)
        self.editor.show_text_at(float("inf"))
        self._run_shown = -1
        self.results.clear()
        self.results.set_can_run(can_run=False)
        self._show_run(len(self._runs) - 1)
        self.results.setVisible(bool(self._runs))
        lines = () if answer.scorecard is None else coding_report(answer.scorecard, log, self._runs).lines
        self.lines.setText("\n".join(lines))
        self.lines.setVisible(bool(lines))
        self.setVisible(True)
        self.shown.emit()

    def _show_run(self, number: int) -> None:
        if number == self._run_shown:
            return
        self._run_shown = number
        if number < 0:
            self.results.clear()
        else:
            self.results.show_result(self._runs[number].result)
        self.results.set_can_run(can_run=False)

    def _tell(self, error: MockVoiceError) -> None:
        self._fault.setText(error.sentence)
        self._fault.show()
        for part in (self.editor, self.lines, self.results):
            part.hide()
        self.setVisible(True)

    def _size(self) -> None:
        self.editor.setFixedHeight(scaled(_EDITOR_HEIGHT_PX))
