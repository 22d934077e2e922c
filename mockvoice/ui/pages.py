"""All pages of the window, each built when it is first opened, and how one leads to another."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QApplication, QStackedWidget, QWidget

from mockvoice.ui.concept_offer import ConceptOffer
from mockvoice.ui.jobs import watch
from mockvoice.ui.motion import apply_motion
from mockvoice.ui.progress_pages import PROGRESS, ProgressPages
from mockvoice.ui.search_pages import SEARCH, SearchPages
from mockvoice.ui.theme import apply_theme
from mockvoice.ui.views.interview import InterviewView
from mockvoice.ui.views.models import ModelsView
from mockvoice.ui.views.practice_start import PracticeStart
from mockvoice.ui.views.review import ReviewView
from mockvoice.ui.views.sessions import SessionsView
from mockvoice.ui.views.settings import SettingsView
from mockvoice.ui.widgets.your_data import removed_in_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mockvoice.app import App
    from mockvoice.interview.session import Session
    from mockvoice.interview_desk import FinishedInterview
    from mockvoice.packs.model import Pack, Question
    from mockvoice.readiness import PartStatus
    from mockvoice.storage.erasing import SoundTally
    from mockvoice.ui.views.fillers import FillersView
    from mockvoice.ui.views.interview_report import InterviewReportView
    from mockvoice.ui.views.interviews import InterviewStart
    from mockvoice.ui.views.pack_editor import PackEditor
    from mockvoice.ui.views.pack_questions import PackQuestions
    from mockvoice.ui.views.packs import PacksView

PRACTICE, INTERVIEWS, PACKS, SESSIONS, SETTINGS = "Practice", "Interviews", "Packs", "Sessions", "Settings"


class Pages(QObject):
    """Builds pages into a stack and connects their signals.

    Args:
        app: The program.
        stack: Shows one page at a time.
    """

    entry_opened = Signal(str)
    """Carries the name of the rail's entry under which the open page stands."""

    fault_occurred = Signal(object)
    """Carries a MockVoiceError that no open page shows."""

    told = Signal(str)
    """Carries whole sentences that the person should read, whatever page is open."""

    def __init__(self, app: App, stack: QStackedWidget, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._app = app
        self._stack = stack
        self._after_session = PRACTICE
        self._fillers: FillersView | None = None
        self._interview: InterviewView | None = None
        self._interviews: InterviewStart | None = None
        self._report: InterviewReportView | None = None
        self._session: Session | None = None
        self._answer_ids: dict[str, str] = {}
        self._sessions: SessionsView | None = None
        self._review: ReviewView | None = None
        self._entry = PRACTICE
        self._packs: PacksView | None = None
        self._editor: PackEditor | None = None
        self._pack_questions: PackQuestions | None = None
        self._settings: SettingsView | None = None
        self._models: ModelsView | None = None
        self.practice = PracticeStart(app)
        self.practice.start_requested.connect(self.start_session)
        self.practice.answer_recovered.connect(self.open_answer)
        self.practice.questions_requested.connect(self.practise)
        stack.addWidget(self.practice)
        self.search_pages = SearchPages(app, stack, SESSIONS, self)
        self.search_pages.page_opened.connect(self._show)
        self.search_pages.answer_opened.connect(self.open_answer)
        self.search_pages.left.connect(self._open_sessions)
        self.progress_pages = ProgressPages(app, stack, self)
        self.progress_pages.page_opened.connect(self._show)
        self.progress_pages.answer_opened.connect(self._open_from_progress)
        self.progress_pages.practice_requested.connect(self._open_practice)
        self.progress_pages.questions_requested.connect(self.practise)

    @property
    def fillers(self) -> FillersView:
        """The page of words that count as fillers."""
        if self._fillers is None:
            # Imported here because hardly anybody opens it, and it reads YAML.
            from mockvoice.ui.views.fillers import FillersView  # noqa: PLC0415

            self._fillers = FillersView(self._app)
            self._fillers.back_requested.connect(partial(self.open, SETTINGS))
            self._stack.addWidget(self._fillers)
        return self._fillers

    @property
    def interview(self) -> InterviewView:
        """The page of a running session."""
        if self._interview is None:
            self._interview = InterviewView(self._app)
            ConceptOffer(self._app, self._interview.report, is_in_session=True)
            self._interview.session_ended.connect(self._close_session)
            self._interview.fault_occurred.connect(self.fault_occurred)
            self._stack.addWidget(self._interview)
        return self._interview

    @property
    def interviews(self) -> InterviewStart:
        """The page on which an interview begins."""
        if self._interviews is None:
            # Likewise.
            from mockvoice.ui.views.interviews import InterviewStart  # noqa: PLC0415

            self._interviews = InterviewStart(self._app)
            self._interviews.session_ready.connect(partial(self._run, afterwards=INTERVIEWS))
            self._interviews.report_requested.connect(self.open_report)
            self._stack.addWidget(self._interviews)
        return self._interviews

    @property
    def report(self) -> InterviewReportView:
        """The page of an interview's report."""
        if self._report is None:
            # Likewise.
            from mockvoice.ui.views.interview_report import InterviewReportView  # noqa: PLC0415

            self._report = InterviewReportView()
            self._report.answer_opened.connect(self._open_evidence)
            self._report.practice_requested.connect(self._practise)
            self._report.closed.connect(partial(self._open, INTERVIEWS))
            self._stack.addWidget(self._report)
        return self._report

    @property
    def sessions(self) -> SessionsView:
        """The page of past sessions."""
        if self._sessions is None:
            self._sessions = SessionsView(self._app)
            self._sessions.answer_opened.connect(self.open_answer)
            self._sessions.practice_requested.connect(self._open_practice)
            self._sessions.report_requested.connect(self.open_report)
            self._sessions.compare_requested.connect(self.progress_pages.open_compare)
            self._sessions.search_requested.connect(self.open_search)
            self._stack.addWidget(self._sessions)
        return self._sessions

    @property
    def packs(self) -> PacksView:
        """The page of question packs."""
        if self._packs is None:
            # Imported here because it reads files of many kinds, and practice needs none of that.
            from mockvoice.ui.views.packs import PacksView  # noqa: PLC0415

            self._packs = PacksView(self._app)
            self._packs.packs_changed.connect(self.practice.show_packs)
            self._packs.edit_requested.connect(self.edit_pack)
            self._packs.questions_requested.connect(self.open_pack)
            self._stack.addWidget(self._packs)
        return self._packs

    @property
    def pack_questions(self) -> PackQuestions:
        """The page of one pack's questions."""
        if self._pack_questions is None:
            # Likewise.
            from mockvoice.ui.views.pack_questions import PackQuestions  # noqa: PLC0415

            self._pack_questions = PackQuestions(self._app)
            self._pack_questions.back_requested.connect(partial(self._open, PACKS))
            self._pack_questions.edit_requested.connect(self.edit_pack)
            self._stack.addWidget(self._pack_questions)
        return self._pack_questions

    @property
    def editor(self) -> PackEditor:
        """The page on which a pack is changed."""
        if self._editor is None:
            # Likewise.
            from mockvoice.ui.views.pack_editor import PackEditor  # noqa: PLC0415

            self._editor = PackEditor(self._app)
            self._editor.packs_changed.connect(self.practice.show_packs)
            self._editor.back_requested.connect(partial(self._open, PACKS))
            self._stack.addWidget(self._editor)
        return self._editor

    @property
    def review(self) -> ReviewView:
        """The page of one past answer."""
        if self._review is None:
            self._review = ReviewView(self._app)
            self._review.back_requested.connect(self._leave_review)
            self._review.compare_requested.connect(self.progress_pages.open_compare)
            self._review.try_again_requested.connect(self._try_again)
            ConceptOffer(self._app, self._review).wanted.connect(self._propose_concepts)
            self._stack.addWidget(self._review)
        return self._review

    @property
    def settings(self) -> SettingsView:
        """The page of settings."""
        if self._settings is None:
            self._settings = SettingsView(self._app)
            self._settings.look_changed.connect(self.apply_look)
            self._settings.practice_changed.connect(self.practice.show_settings)
            self._settings.models_requested.connect(self.open_models)
            self._settings.data.data_replaced.connect(self._take_replaced_data)
            self._settings.show_status(self._app.status)
            self._settings.fillers_requested.connect(self.open_fillers)
            self._stack.addWidget(self._settings)
        return self._settings

    @property
    def models(self) -> ModelsView:
        """The page of speech models."""
        if self._models is None:
            self._models = ModelsView(self._app)
            self._models.back_requested.connect(self._open_settings)
            self._stack.addWidget(self._models)
        return self._models

    @property
    def is_recording(self) -> bool:
        """Whether an answer is being recorded."""
        return self._interview is not None and self._interview.is_recording

    @property
    def has_session(self) -> bool:
        """Whether a session runs."""
        return self._interview is not None and self._interview.session is not None

    def open(self, name: str) -> None:
        """Open the page of the rail's entry `name`; a running session is left first, after asking."""
        if self.has_session:
            self._ask_to_leave_for(name)
        elif self._editor is not None and self._stack.currentWidget() is self._editor and self._editor.has_changes:
            self._editor.leave(partial(self._open, name))
        else:
            self._open(name)

    def _open(self, name: str) -> None:
        if name == PACKS:
            self._show(self.packs, PACKS)
        elif name == INTERVIEWS:
            self.interviews.show_settings()
            self.interviews.show_presets()
            self.interviews.look()
            self._show(self.interviews, INTERVIEWS)
        elif name == SESSIONS:
            self._show(self.sessions, SESSIONS)
            self.sessions.reload()
        elif name == SEARCH:
            page = self._stack.currentWidget()
            self.search_pages.open(None if page is self._interview else page, self._entry)
        elif name == PROGRESS:
            self.progress_pages.open_progress()
        elif name == SETTINGS:
            self.settings.show_settings()
            self._show(self.settings, SETTINGS)
        else:
            self.practice.show_settings()
            self._show(self.practice, PRACTICE)

    def open_answer(self, answer_id: str, at_s: float | None = None) -> None:
        """Open the report of a past answer, perhaps at a moment in seconds."""
        self.progress_pages.forget()
        self._show(self.review, SESSIONS)
        self.review.show_answer(answer_id, at_s=at_s)

    def open_search(self) -> None:
        """Open the page that searches, as another page is opened."""
        self.open(SEARCH)

    def open_report(self, session_id: str) -> None:
        """Open the report of an interview."""
        watch(self._app.interviews.report(session_id), self, self.show_report, self.fault_occurred.emit)

    def edit_pack(self, pack: Pack | None) -> None:
        """Open the editor on a pack, or on a new one."""
        self._show(self.editor, PACKS)
        self.editor.edit(pack)

    def _propose_concepts(self, pack: Pack, question_id: str) -> None:
        self.edit_pack(pack)
        self.editor.propose(question_id)

    def open_pack(self, pack: Pack) -> None:
        """Open the page of a pack's questions."""
        self._show(self.pack_questions, PACKS)
        self.pack_questions.show_pack(pack)

    def open_models(self) -> None:
        """Open the page of speech models."""
        self._show(self.models, SETTINGS)

    def start_session(self, pack: Pack, question_count: int) -> None:
        """Practise with a pack."""
        self._run(self._app.new_session(pack, question_count), PRACTICE)

    def practise(self, questions: Sequence[tuple[str, str, Question]], title: str) -> None:
        """Practise questions of any packs, each as (pack id, pack title, question)."""
        self._run(self._app.session_of(questions, title), PRACTICE)

    def show_status(self, status: tuple[PartStatus, ...]) -> None:
        """Show on every page that says so how far the parts of the program are."""
        self.practice.show_status(status)
        if self._settings is not None:
            self._settings.show_status(status)

    def keep_sound_as_chosen(self) -> None:
        """Have sound deleted that is older than the person wants it to be kept, and tell."""
        watch(self._app.data.keep_to_setting(), self, self._tell_removed, self.fault_occurred.emit)

    def open_fillers(self) -> None:
        """Open the page of words that count as fillers."""
        self._show(self.fillers, SETTINGS)

    def apply_look(self) -> None:
        """Draw everything in the theme and font size that hold now."""
        application = QApplication.instance()
        if isinstance(application, QApplication):
            settings = self._app.settings
            apply_motion(application, settings.reduced_motion)
            apply_theme(application, settings.theme, settings.font_scale)

    def _tell_removed(self, tally: SoundTally | None) -> None:
        if tally is not None and tally.count:
            self.told.emit(removed_in_words(tally))

    def _take_replaced_data(self) -> None:
        self.apply_look()
        self.settings.show_settings()
        self.practice.show_settings()
        self.practice.show_packs()

    def _ask_to_leave_for(self, name: str) -> None:
        question = self.interview.ask_to_leave()
        if question is not None:
            question.confirmed.disconnect(self.interview.leave)
            question.confirmed.connect(lambda: self._leave_for(name))

    def _leave_for(self, name: str) -> None:
        self._after_session = name
        self.interview.leave()

    def _try_again(self, question: Question, pack_title: str) -> None:
        self._run(self._app.session_for(question, pack_title), SESSIONS)

    def _run(self, session: Session, afterwards: str) -> None:
        self._after_session = afterwards
        self._session = session
        self._show(self.interview, INTERVIEWS if session.is_interview else PRACTICE)
        self.interview.run(session)

    def _close_session(self) -> None:
        session, self._session = self._session, None
        if session is not None and session.is_interview and session.is_over and session.session_id is not None:
            self.open_report(session.session_id)
        else:
            self.open(self._after_session)

    def show_report(self, finished: FinishedInterview | None) -> None:
        """Show the report of an interview; the list of sessions where there is none."""
        if finished is None:
            self.open(SESSIONS)
            return
        self._answer_ids = finished.answer_ids
        self.report.show_report(finished.report, self._app.packs)
        self._show(self.report, INTERVIEWS)

    def _practise(self, wanted: list[tuple[str, Question, str]]) -> None:
        titles = {pack.id: pack.title for pack in self._app.packs}
        chosen = [(pack_id, titles.get(pack_id, ""), question) for pack_id, question, _ in wanted]
        self.practise(chosen, "What to practise next")

    def _open_from_progress(self, answer_id: str, at_s: float | None) -> None:
        self._show(self.review, PROGRESS)
        self.review.show_answer(answer_id, at_s=at_s)

    def _leave_review(self) -> None:
        if not self.search_pages.go_back() and not self.progress_pages.go_back():
            self.open(SESSIONS)

    def _open_evidence(self, place: str, at_s: float | None) -> None:
        self.progress_pages.forget()
        self._show(self.review, SESSIONS)
        self.review.show_answer(self._answer_ids[place], at_s=at_s)

    def _open_sessions(self) -> None:
        self.open(SESSIONS)

    def _open_settings(self) -> None:
        self.open(SETTINGS)

    def _open_practice(self) -> None:
        self.open(PRACTICE)

    def _show(self, page: QWidget, name: str) -> None:
        self._entry = name
        self.search_pages.forget()
        self._stack.setCurrentWidget(page)
        page.setFocus(Qt.FocusReason.OtherFocusReason)  # rather than a control that nobody went to
        self.entry_opened.emit(name)
