"""Code that is written while somebody talks: the editor, its tests, and what is kept of both."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from mockvoice.coding.edits import EditRecorder
from mockvoice.coding.result import CodeRun, runs_to_json
from mockvoice.storage.code_works import CodeWork
from mockvoice.ui.jobs import watch
from mockvoice.ui.widgets.card import Card, label
from mockvoice.ui.widgets.code_editor import CodeEditor
from mockvoice.ui.widgets.code_results import CodeResults
from mockvoice.ui.widgets.confirm import Confirm
from mockvoice.ui.widgets.notice import NoticeBoard

if TYPE_CHECKING:
    from collections.abc import Callable

    from mockvoice.code_desk import CodeDesk
    from mockvoice.coding.result import CodeResult
    from mockvoice.errors import MockVoiceError
    from mockvoice.packs.model import Coding

_KEEP_AFTER_MS: Final = 2000
"""What was typed is kept so long after the last key, and at the end of the answer."""

_HINT: Final = "Keep talking while you write. Ctrl+Shift+Enter begins and ends the answer."
_EDITOR_SHARE, _RESULTS_SHARE = 3, 2


class CodePane(QWidget):
    """Stands in the place of the live words while a question with code is answered.

    Args:
        desk: Runs the tests.
        elapsed_s: Returns the time of the running recording in seconds; 0 while none runs.
    """

    work_changed = Signal()
    """There is something to keep; see `work`."""

    def __init__(self, desk: CodeDesk, elapsed_s: Callable[[], float], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._elapsed_s = elapsed_s
        self._coding: Coding | None = None
        self._recorder = EditRecorder()
        self._runs: list[CodeRun] = []
        self._run_at_s = 0.0
        self._is_recording = False
        self._is_trusted = True
        self.question: Confirm | None = None
        self.notices = NoticeBoard()
        self.editor = CodeEditor()
        self.results = CodeResults(scrolls=True)
        self._calm = QTimer(self)
        self._calm.setSingleShot(True)
        self._calm.setInterval(_KEEP_AFTER_MS)
        self._calm.timeout.connect(self.work_changed)
        self._lay_out()
        self.editor.edited.connect(self._note)
        self.editor.run_requested.connect(self.run_tests)
        self.results.run_requested.connect(self.run_tests)
        self.results.stop_requested.connect(self._stop)
        self.results.line_requested.connect(self._go_to)

    @property
    def work(self) -> CodeWork:
        """What is to be kept of the answer: every edit and every run, with their times."""
        language = "python" if self._coding is None else self._coding.language
        return CodeWork(language, self._recorder.log().to_json(), runs_to_json(tuple(self._runs)))

    def begin_question(self, coding: Coding, *, is_trusted: bool) -> None:
        """Show what a question starts from; the same question asked again keeps what was written.

        Before the first run of tests that did not come with MockVoice (`is_trusted` is False) the person is asked,
        where nothing here keeps them from the person's files.
        """
        if coding == self._coding:
            return
        self._coding = coding
        self._is_recording = False
        self._is_trusted = is_trusted
        self.notices.clear()
        self.editor.set_code(coding.starter, coding.language)
        self.results.clear()
        self.results.setVisible(bool(coding.tests))

    def begin_answer(self) -> None:
        """Count edits from now on; what stands there is where the answer starts."""
        self._recorder = EditRecorder(self.editor.code)
        self._runs = []
        self._is_recording = True

    def end_answer(self) -> None:
        """Keep what was written; later edits belong to no recording."""
        if self._is_recording:
            self._calm.stop()
            self._is_recording = False
            self.work_changed.emit()

    def run_tests(self) -> None:
        """Run the question's tests on what stands there."""
        if self._coding is None or not self._coding.tests or not self.results.run_button.isEnabled():
            return
        if not self._is_trusted and not self._desk.is_confined:
            self._ask_first()
            return
        self._run_at_s = self._elapsed_s()
        self.results.set_running(is_running=True)
        coding = self._coding
        ran = self._desk.run(coding, self.editor.code)
        watch(ran, self, lambda result: self._take(coding, result), self._tell)

    def _ask_first(self) -> None:
        self.question = Confirm(
            self.window(),
            "Run tests that somebody else wrote?",
            "These tests come from a pack that you imported, and nothing on this computer keeps them from your files. "
            "Run them only if you trust whoever wrote the pack.",
            yes="Run them",
            no="Do not run them",
        )
        self.question.confirmed.connect(self._trust)
        self.question.open()

    def _trust(self) -> None:
        self._is_trusted = True
        self.run_tests()

    def _take(self, coding: Coding, result: CodeResult) -> None:
        if coding != self._coding:
            return
        self.results.show_result(result)
        self.editor.mark_line(result.line)
        if self._is_recording:
            self._runs.append(CodeRun(at_s=self._run_at_s, result=result))
            self.work_changed.emit()

    def _tell(self, error: MockVoiceError) -> None:
        self.results.set_running(is_running=False)
        self.notices.post(error.sentence, "bad")

    def _note(self, position: int, removed_count: int, inserted: str) -> None:
        if self._is_recording:
            self._recorder.add(self._elapsed_s(), position, removed_count, inserted)
            self._calm.start()

    def _stop(self) -> None:
        self._desk.stop()

    def _go_to(self, line: int) -> None:
        self.editor.go_to_line(line)
        self.editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def _lay_out(self) -> None:
        code = Card(margin_px=16, spacing_px=6)
        code.body.addWidget(label("Your code", "subheading"))
        code.body.addWidget(label(_HINT, "small-muted", wraps=True))
        code.body.addWidget(self.editor, 1)
        tests = Card(margin_px=16)
        tests.body.addWidget(self.results)
        parts = QSplitter(Qt.Orientation.Vertical)
        parts.setChildrenCollapsible(False)
        parts.addWidget(code)
        parts.addWidget(tests)
        parts.setStretchFactor(0, _EDITOR_SHARE)
        parts.setStretchFactor(1, _RESULTS_SHARE)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self.notices)
        layout.addWidget(parts, 1)
