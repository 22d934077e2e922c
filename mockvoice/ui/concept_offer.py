"""The offer to propose concepts, on the report of an answer whose content was not measured for want of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from mockvoice.packs.proposals import lacking_concepts

if TYPE_CHECKING:
    from mockvoice.app import App
    from mockvoice.packs.model import Pack
    from mockvoice.ui.views.review import ReviewView


class ConceptOffer(QObject):
    """Follows a report; offers where the question is one of the person's own and has a model answer by now."""

    wanted = Signal(object, str)
    """Carries the Pack and the question's id."""

    def __init__(self, app: App, report: ReviewView) -> None:
        super().__init__(report)
        self._app = app
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
        self._report.side.concepts.offer_proposals(is_offered=self._pack() is not None)

    def _report_wanted(self) -> None:
        answer, pack = self._report.answer, self._pack()
        if answer is not None and pack is not None:
            self.wanted.emit(pack, answer.question.id)
