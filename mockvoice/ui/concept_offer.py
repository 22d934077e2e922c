"""The offer to propose concepts, on the report of an answer whose content was not measured for want of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from mockvoice.packs.proposals import lacking_concepts

if TYPE_CHECKING:
    from mockvoice.app import App
    from mockvoice.packs.model import Pack
    from mockvoice.ui.views.review import ReviewView


LATER = "When the session is over, the report of this answer under Sessions can propose some."


class ConceptOffer(QObject):
    """Follows a report; offers where the question is one of the person's own and has a model answer by now.

    Args:
        app: The program.
        report: Shows one answer after the other.
        is_in_session: Whether a session runs meanwhile, out of which nobody is led; then only that there is the offer
            is said.
    """

    wanted = Signal(object, str)
    """Carries the Pack and the question's id."""

    def __init__(self, app: App, report: ReviewView, *, is_in_session: bool = False) -> None:
        super().__init__(report)
        self._app = app
        self._is_in_session = is_in_session
        self._report = report
        report.answer_shown.connect(self._offer)
        report.side.concepts.proposals_wanted.connect(self._report_wanted)

    def _pack(self) -> Pack | None:
        answer = self._report.answer
        if answer is None or answer.question.concepts:
            return None
        own = [pack for pack in self._app.packs if self._app.owns(pack)]
        return lacking_concepts(own, answer.question)

    def _offer(self) -> None:
        if self._pack() is not None:
            concepts = self._report.side.concepts
            concepts.offer_proposals(later=LATER if self._is_in_session else "")

    def _report_wanted(self) -> None:
        answer, pack = self._report.answer, self._pack()
        if answer is not None and pack is not None:
            self.wanted.emit(pack, answer.question.id)
