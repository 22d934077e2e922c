"""What the person changes in a report: words, fillers, concepts; each is scored at once and comes back as a whole."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from mockvoice.ui import wording
from mockvoice.ui.jobs import watch

if TYPE_CHECKING:
    from concurrent.futures import Future

    from mockvoice.analysis.correction import Correction
    from mockvoice.analysis.scorecard import Status
    from mockvoice.app import App
    from mockvoice.errors import MockVoiceError
    from mockvoice.review_desk import Reviewed
    from mockvoice.storage.corrections import Agreement, Tally

_MOST_NAMED = 3


class Reviewing(QObject):
    """Carries the person's changes of one answer to the program, one after another."""

    changed = Signal(object, str)
    """Carries the Reviewed that holds now, and the id of the concept that was judged; "" for none."""

    busy_changed = Signal(bool)
    """Whether the answer is being scored again."""

    failed = Signal(object)
    """Carries a MockVoiceError; nothing was changed."""

    agreement_counted = Signal(str, str)
    """Carries how often MockVoice was right, in a line, and how that is counted; both empty before anything was."""

    def __init__(self, app: App, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._app = app
        self._answer_id = ""
        self._waiting = 0

    def show_answer(self, answer_id: str) -> None:
        """Take changes of this answer from now on."""
        self._answer_id = answer_id
        self.count_agreement()

    def correct(self, first_word: int, last_word: int, text: str) -> None:
        """Put words right."""
        self._wait_for(self._app.review.correct(self._answer_id, first_word, last_word, text))

    def undo(self, correction: Correction) -> None:
        """Bring back what was heard in place of one correction."""
        self._wait_for(self._app.review.undo(self._answer_id, correction))

    def undo_all(self) -> None:
        """Bring back all that was heard."""
        self._wait_for(self._app.review.undo_all(self._answer_id))

    def judge_filler(self, first_word: int, last_word: int, is_filler: bool | None) -> None:  # noqa: FBT001 - a slot
        """Say whether words are a filler, or take that back."""
        done = self._app.review.judge_filler(self._answer_id, first_word, last_word, is_filler=is_filler)
        self._wait_for(done)

    def give_verdict(self, concept_id: str, status: Status | None) -> None:
        """Say how a concept fared, or take that back."""
        self._wait_for(self._app.review.give_verdict(self._answer_id, concept_id, status), concept_id)

    def look_at_concept(self, concept_id: str) -> None:
        """Note that the person looked at a concept."""
        done = self._app.review.look_at_concept(self._answer_id, concept_id)
        watch(done, self, self._count, self.failed.emit)

    def look_at_filler(self, first_word: int, last_word: int) -> None:
        """Note that the person looked at a filler."""
        done = self._app.review.look_at_filler(self._answer_id, first_word, last_word)
        watch(done, self, self._count, self.failed.emit)

    def count_agreement(self) -> None:
        """Ask how often MockVoice was right for this person."""
        watch(self._app.review.agreement(), self, self._tell_agreement, self.failed.emit)

    def _wait_for(self, future: Future[Reviewed], concept_id: str = "") -> None:
        self._waiting += 1
        self.busy_changed.emit(True)  # noqa: FBT003 - what the signal carries
        watch(future, self, lambda reviewed: self._take(reviewed, concept_id), self._fail)

    def _take(self, reviewed: Reviewed, concept_id: str) -> None:
        self._rest()
        if reviewed.answer.id == self._answer_id:
            self.changed.emit(reviewed, concept_id)
            self.count_agreement()

    def _fail(self, error: MockVoiceError) -> None:
        self._rest()
        self.failed.emit(error)

    def _rest(self) -> None:
        self._waiting -= 1
        if not self._waiting:
            self.busy_changed.emit(False)  # noqa: FBT003 - likewise

    def _count(self, _nothing: None) -> None:
        self.count_agreement()

    def _tell_agreement(self, agreement: Agreement) -> None:
        self.agreement_counted.emit(agreement_in_words(agreement), HOW_COUNTED if agreement.looked_at else "")


HOW_COUNTED = (
    "Counted over all your answers. A statement is one concept's verdict, or one word that was or was not counted as a "
    "filler. You looked at it when you opened it, played it from its mark, or judged it; you agreed when you let it "
    "stand. What you never looked at is not counted."
)


def agreement_in_words(agreement: Agreement) -> str:
    """Write how often the person let MockVoice's statements stand; empty before any was looked at."""
    if not agreement.looked_at:
        return ""
    kinds = (("concepts", agreement.concepts), ("fillers", agreement.fillers))
    parts = [f"{name} {_share(tally)}" for name, tally in kinds if tally.looked_at]
    whole = f"You agreed with {agreement.let_stand} of {wording.count(agreement.looked_at, 'statement')} you looked at"
    return f"{whole}: {', '.join(parts)}." if len(parts) > 1 else f"{whole} ({parts[0].split()[0]})."


def lost_in_words(reviewed: Reviewed) -> str:
    """Write what of the person's changes could not be kept; empty where all was."""
    texts = [f"“{lost.heard_text}” to “{lost.text}”" for lost in reviewed.lost_corrections]
    sentences = []
    if texts:
        sentences.append(f"{_listed('change', texts)}: those words were heard otherwise now.")
    fillers = [f"“{lost.text}”" for lost in reviewed.lost_fillers]
    if fillers:
        sentences.append(f"{_listed('verdict on a filler', fillers, 'verdicts on fillers')}: it was not heard again.")
    if not sentences:
        return ""
    return "Not everything that you changed could be kept. " + " ".join(sentences)


def _share(tally: Tally) -> str:
    return f"{tally.let_stand} of {tally.looked_at}"


def _listed(thing: str, texts: list[str], things: str | None = None) -> str:
    named = ", ".join(texts[:_MOST_NAMED]) + ("…" if len(texts) > _MOST_NAMED else "")
    return f"{wording.count(len(texts), thing, things)} ({named})"
