"""Progress, patterns and comparisons from memory, for the window's pages."""

from __future__ import annotations

from concurrent.futures import Future
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

from mockvoice.analysis.habits import habits_of
from mockvoice.analysis.scorecard import FillerEvent, FillerKind, FillerPlace, Status
from mockvoice.reports.comparison import (
    Comparison,
    ConceptChange,
    FigureChange,
    ImprovedSentence,
    Outcome,
    Passage,
)
from mockvoice.reports.patterns import Reference, find_patterns
from mockvoice.reports.progress import choices_for, make_progress
from mockvoice.storage.progress import AnswerFigures, AnswerHabits, ConceptTally
from mockvoice.transcription.transcript import Word

if TYPE_CHECKING:
    from mockvoice.errors import StorageError
    from mockvoice.reports.patterns import Patterns
    from mockvoice.reports.progress_parts import Progress, Wish

CHOICES = (("ml", "Evaluation"), ("ml", "Foundations"), ("phone", "Foundations"))


def figures(number: int, *, days_ago: float, **changes: Any) -> AnswerFigures:
    """Return an answer; the older ones are a little weaker."""
    fields: dict[str, Any] = {
        "id": f"p{number}",
        "asked_at": datetime.now(UTC) - timedelta(days=days_ago),
        "session_id": f"s{number // 3}",
        "pack_id": "ml",
        "topic": ("Foundations", "Evaluation")[number % 2],
        "question_id": f"q{number % 4}",
        "question_text": "What is the difference between bagging and boosting?",
        "is_interview": number % 5 == 0,
        "is_follow_up": False,
        "overall": max(0, 78 - int(days_ago)),
        "content": max(0, 70 - int(days_ago)),
        "clarity": 80,
        "pacing": 90,
        "structure": 50,
        "fillers_per_minute": 3.0 + days_ago / 10,
        "speech_rate_wpm": 118.0 + 9 * (number % 9),
        "speaking_time_s": 80.0,
        "duration_s": 90.0,
    }
    return AnswerFigures(**(fields | changes))


def tally(number: int, status: Status = Status.MISSED) -> ConceptTally:
    """Return a concept that was missed so often."""
    now = datetime.now(UTC)
    name = f"Concept {number}"
    return ConceptTally(
        "ml",
        "q",
        "What is boosting?",
        "Foundations",
        f"c{number}",
        name,
        9,
        9 - number,
        0,
        number,
        0,
        "p1",
        now,
        status,
    )


def said(number: int, text: str = "So um basically it is maybe fine. I think so yeah") -> AnswerHabits:
    """Return what is counted in an answer of these words."""
    words = [Word(part, 0.5 * n, 0.5 * n + 0.4) for n, part in enumerate(text.split())]
    event = FillerEvent("um", 0.5, 0.9, FillerKind.FILLED_PAUSE, 1, 1, FillerPlace.ANSWER_START)
    habits = habits_of(words, (event,), None, "en")
    assert habits is not None
    at = datetime.now(UTC) - timedelta(days=30 - number)
    return AnswerHabits(f"p{number}", at, "ml", f"q{number % 4}", "What is boosting?", habits)


def comparison(old_id: str = "p1", new_id: str = "p2") -> Comparison:
    """Return a comparison with something under each head."""
    new = Passage(new_id, "Boosting adds weak learners one by one.", 2.0, 4.0)
    old = Passage(old_id, "Boosting is, well, better.", 1.0, 3.0)
    covered, missed = Status.COVERED, Status.MISSED
    return Comparison(
        old_id=old_id,
        new_id=new_id,
        question="What is boosting?",
        is_same_wording=True,
        scores=(FigureChange("overall", 60, 75), FigureChange("structure", None, 50)),
        delivery=(
            FigureChange("fillers_per_minute", 8.0, 4.0),
            FigureChange("speech_rate_wpm", 200.0, 150.0),
            FigureChange("speaking_time_s", 60.0, 90.0),
        ),
        concepts=(
            ConceptChange("c1", "Weak learners", 1.0, Outcome.GAINED, missed, covered, 0.6, None, new, is_sure=True),
            ConceptChange("c2", "Weights", 1.0, Outcome.LOST, covered, missed, -0.5, old, None, is_sure=False),
            ConceptChange("c3", "Trees", 1.0, Outcome.KEPT, covered, covered, 0.0, old, new, is_sure=True),
        ),
        improved=ImprovedSentence("Weak learners", 0.6, new, old),
    )


class FakeProgress:
    """What the pages ask of the desk, answered at once."""

    def __init__(self) -> None:
        self.answers = [figures(n, days_ago=40 - n) for n in range(40)]
        self.tallies = [tally(n) for n in range(1, 5)]
        self.said = [said(n) for n in range(8)]
        self.asked: list[Wish] = []
        self.compared: list[tuple[str, str]] = []
        self.error: StorageError | None = None

    def progress(self, wish: Wish) -> Future[Progress]:
        """Give progress from the answers that are meant."""
        self.asked.append(wish)
        now = datetime.now(UTC)
        days = wish.span.days
        since = now - timedelta(days=days) if days is not None else None
        meant = [
            one
            for one in self.answers
            if (since is None or one.asked_at >= since)
            and wish.pack_id in {None, one.pack_id}
            and wish.topic in {None, one.topic}
        ]
        choices = CHOICES if self.answers else ()
        made = make_progress(
            wish, meant, self.tallies if meant else (), choices=choices, ever=len(self.answers), now=now
        )
        return self._done(made)

    def choices(self, wish: Wish) -> Future[tuple[tuple[str, ...], tuple[str, ...]]]:
        """Give packs and topics."""
        return self._done(choices_for(wish, CHOICES))

    def patterns(self, wish: Wish) -> Future[Patterns]:
        """Give the patterns of what was said."""
        self.asked.append(wish)
        reference = Reference({("ml", f"q{n}"): {"boosting": 5, "the": 60} for n in range(4)})
        return self._done(find_patterns(self.said, reference))

    def attempts(self, answer_id: str) -> Future[tuple[AnswerFigures, ...]]:
        """Give the first three answers, and only the one itself for others."""
        ids = [one.id for one in self.answers[:3]]
        meant = self.answers[:3] if answer_id in ids else [one for one in self.answers if one.id == answer_id]
        return self._done(tuple(meant))

    def comparison(self, old_id: str, new_id: str) -> Future[Comparison]:
        """Give what changed."""
        self.compared.append((old_id, new_id))
        return self._done(comparison(old_id, new_id))

    def _done(self, result: Any) -> Future[Any]:
        future: Future[Any] = Future()
        if self.error is not None:
            future.set_exception(self.error)
        else:
            future.set_result(result)
        return future
