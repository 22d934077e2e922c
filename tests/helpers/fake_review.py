"""Made-up answers, and an app and a player without database or sound, for the review and the list of sessions."""

from __future__ import annotations

from concurrent.futures import Future
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

import numpy as np

from mockvoice.analysis.scorecard import (
    ConceptResult,
    Coverage,
    Evidence,
    FillerEvent,
    FillerKind,
    Fillers,
    Pacing,
    Pause,
    Score,
    Scorecard,
    Scores,
    Status,
    Structure,
)
from mockvoice.audio.route import STRAIGHT
from mockvoice.coach_desk import CoachDesk
from mockvoice.packs.model import Concept, Question
from mockvoice.settings import Settings
from mockvoice.transcription.transcript import Word
from tests.helpers.fake_code import FakeCodeDesk
from tests.helpers.fake_data import FakeData, FakeExports
from tests.helpers.fake_notes import FakeImports, FakeNotes
from tests.helpers.fake_review_desk import FakeReviewDesk

if TYPE_CHECKING:
    from collections.abc import Callable

    from numpy.typing import NDArray

    from mockvoice.audio.route import Route
    from mockvoice.errors import NoLoudspeakerError, StorageError

SAMPLE_RATE_HZ = 16_000
WORD_S = 0.3
STEP_S = 0.4

SPOKEN = (
    "So the gap between training and validation tells me the model is overfitting. Um, before I change anything I'd "
    "check the split, because with churn the data is ordered in time and a random split can leak the future. Like, if "
    "the split is fine I would regularise the model, maybe limit the tree depth, and use early stopping. You know, I'd "
    "also plot learning curves to see whether more data would help, and then I'd confirm the choice with cross "
    "validation on folds that respect time. I think that this is where I would start, and I would report what I found."
)

QUESTION = Question(
    id="ml-overfitting",
    text="Your churn model scores 99% on training data and 72% on validation. What is happening?",
    topic="Foundations",
    concepts=tuple(
        Concept(id=f"c{number}", name=name)
        for number, name in enumerate(
            (
                "Names the problem: overfitting, high variance",
                "Checks the split and leakage first",
                "Regularise or simplify the model",
                "Learning curves: would more data help?",
                "Cross-validation to confirm",
                "Metric choice under class imbalance",
                "Ties the fix to the business cost of churn",
            )
        )
    ),
    model_answer=(
        "A gap that wide says the model has learnt the training set by heart: it overfits. Before I touch the model I "
        "check how the data was split, because churn is ordered in time and a random split leaks the future.\n\n"
        "If the split is sound I make the model simpler or regularise it, watch learning curves to see whether more "
        "data would help, and confirm with cross-validation in time order. Churn is rare, so I judge by precision and "
        "recall and tie the threshold to what a lost customer costs."
    ),
    follow_ups=(
        "Only four percent of users churn. Which metric would you report, and why?",
        "How would you find out that the split leaks?",
    ),
)


def words_of(text: str, *, pause_before: dict[int, float] | None = None) -> tuple[Word, ...]:
    """Spread the words of `text` over time, one every 0.4 s, with longer gaps in seconds before some of them."""
    gaps = pause_before or {}
    at_s, words = 0.4, []
    for index, piece in enumerate(text.split()):
        at_s += gaps.get(index, 0.0)
        words.append(Word(piece, round(at_s, 3), round(at_s + WORD_S, 3), 0.93))
        at_s += STEP_S
    return tuple(words)


def place_of(phrase: str) -> tuple[int, int]:
    """Return the first and the last word of `phrase` in the made-up answer."""
    spoken, wanted = SPOKEN.split(), phrase.split()
    first = next(i for i in range(len(spoken)) if spoken[i : i + len(wanted)] == wanted)
    return first, first + len(wanted) - 1


def evidence(words: tuple[Word, ...], first: int, last: int) -> Evidence:
    """Take words[first:last + 1] as proof."""
    text = " ".join(word.text for word in words[first : last + 1])
    return Evidence(text, words[first].start_s, words[last].end_s, first, last)


def filler(words: tuple[Word, ...], first: int, last: int, kind: FillerKind) -> FillerEvent:
    """Take words[first:last + 1] as a filler."""
    text = " ".join(word.text for word in words[first : last + 1]).strip(",.").lower()
    return FillerEvent(text, words[first].start_s, words[last].end_s, kind, first, last)


def scorecard(**changes: Any) -> Scorecard:
    """Score the made-up answer: three fillers, one long pause, five concepts with evidence, two missed."""
    words = words_of(SPOKEN, pause_before={place_of("You know,")[0]: 2.5, place_of("a random")[0]: 0.2})
    duration_s = words[-1].end_s or 0.0
    said = (
        "the model is overfitting.",
        "a random split can leak the future.",
        "regularise the model,",
        "plot learning curves",
        "cross validation",
    )
    proofs = [*(place_of(phrase) for phrase in said), None, None]
    statuses = [Status.COVERED] * 3 + [Status.PARTLY, Status.COVERED, Status.MISSED, Status.MISSED]
    fillers = (
        filler(words, *place_of("Um,"), FillerKind.FILLED_PAUSE),
        filler(words, *place_of("Like,"), FillerKind.DISCOURSE_MARKER),
        filler(words, *place_of("You know,"), FillerKind.DISCOURSE_MARKER),
    )
    pauses = tuple(
        Pause(words[after - 1].end_s or 0.0, words[after].start_s or 0.0)
        for after in (place_of("a random")[0], place_of("You know,")[0])
    )
    values: dict[str, Any] = {
        "question_id": QUESTION.id,
        "words": words,
        "language": "en",
        "model": "base",
        "fillers": Fillers(3, 6.1, fillers),
        "pacing": Pacing(141.0, 158.0, pauses, pauses[1].duration_s, duration_s - 0.4, duration_s + 0.8),
        "coverage": Coverage(
            71,
            tuple(
                ConceptResult(c.id, c.name, 1.0, status, 0.8, None if span is None else evidence(words, *span))
                for c, status, span in zip(QUESTION.concepts, statuses, proofs, strict=True)
            ),
        ),
        "structure": Structure(None, None, ()),
        "scores": Scores(
            overall=Score(78, "Weighted from content, clarity, pacing and structure."),
            content=Score(82, "5 of 7 concepts, one of them partly"),
            clarity=Score(64, "6.1 fillers a minute; aim for under 5"),
            pacing=Score(86, "141 words a minute; one 2.6 s pause mid-sentence"),
            structure=Score(75, "Opens with the point; no closing summary"),
        ),
        "advice": (
            "Say which metric you would trust: churn is rare.",
            "Swap “um” for a breath; two of three came after a full stop.",
            "Close with one sentence on what it means for the business.",
        ),
    }
    return Scorecard(**(values | changes))


def speech_like(duration_s: float, *, seed: int = 7) -> NDArray[np.int16]:
    """Make noise with the outline of speech, int16, shape (n,), at 16 kHz."""
    rng = np.random.default_rng(seed)
    count = int(duration_s * SAMPLE_RATE_HZ)
    knots = rng.gamma(1.2, 0.28, size=max(2, int(duration_s * 5)))
    knots[rng.random(len(knots)) < 0.18] = 0.01
    outline = np.interp(np.linspace(0, len(knots) - 1, count), np.arange(len(knots)), knots)
    return (np.clip(outline * rng.normal(0, 0.3, count), -1, 1) * 20_000).astype(np.int16)


@dataclass(frozen=True, slots=True)
class FakeStoredAnswer:
    """An answer as the database gives it back."""

    id: str
    question: Question = QUESTION
    scorecard: Scorecard | None = None
    session_id: str = "s1"
    pack_title: str = "Technical phone screen"
    position: int = 1
    asked_at: datetime = field(default_factory=lambda: datetime.now(UTC))
    attempt: int = 1
    recording_id: str | None = "r1"
    duration_s: float | None = None
    overflow_count: int = 0
    faults: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class FakeAnswerSummary:
    """One line of a session."""

    id: str
    position: int
    question_id: str
    question_text: str
    asked_at: datetime
    attempt: int
    overall: int | None
    duration_s: float | None
    is_starred: bool = False
    tags: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class FakeSessionSummary:
    """One line of the list of sessions."""

    id: str
    pack_title: str
    started_at: datetime
    ended_at: datetime | None
    question_count: int
    answer_count: int
    mean_overall: int | None
    question_texts: tuple[str, ...] = ()
    is_interview: bool = False
    star_count: int = 0
    tags: tuple[str, ...] = ()


class FakePlayer:
    """A player that is moved by the test: set `position_s`, or call `finish`."""

    def __init__(self) -> None:
        self.position_s = 0.0
        self.is_playing = False
        self.duration_s = 0.0
        self.speed = 1.0
        self.loads = 0
        self.started_from: list[float | None] = []
        self.route = STRAIGHT
        self.error: NoLoudspeakerError | None = None
        self.finish: Callable[[], None] = lambda: None

    def load(self, samples: NDArray[np.int16], sample_rate_hz: int) -> None:
        """Take a recording."""
        self.duration_s = len(samples) / sample_rate_hz
        self.route = STRAIGHT
        self.loads += 1

    def play(
        self, *, from_s: float | None = None, speed: float = 1.0, on_finished: Callable[[], None] | None = None
    ) -> None:
        """Start, or raise what the test put into `error`."""
        if self.error is not None:
            raise self.error
        self.started_from.append(from_s)
        self.position_s = self.position_s if from_s is None else from_s
        self.speed = speed
        self.is_playing = True
        self.finish = on_finished or (lambda: None)

    def pause(self) -> None:
        """Stop."""
        self.is_playing = False

    def stop(self) -> None:
        """Stop."""
        self.is_playing = False

    def seek(self, at_s: float) -> None:
        """Go there."""
        self.position_s = at_s

    def set_speed(self, speed: float) -> None:
        """Change the speed."""
        self.speed = speed

    def set_route(self, route: Route) -> None:
        """Skip and loop."""
        self.route = route


class FakeReviewApp:
    """What the review and the list of sessions ask of the app, answered from memory at once."""

    def __init__(self, *, page_size: int = 20) -> None:
        self.settings = Settings()
        self.code = FakeCodeDesk()
        self.coach = CoachDesk(lambda: self.settings)
        self.player = FakePlayer()
        self.notes = FakeNotes(self)
        self.imports = FakeImports()
        self.exports = FakeExports()
        self.data = FakeData()
        self.page_size = page_size
        self.stored: dict[str, FakeStoredAnswer] = {}
        self.sound: dict[str, NDArray[np.int16]] = {}
        self.previous: dict[str, FakeAnswerSummary] = {}
        self.all_sessions: list[FakeSessionSummary] = []
        self.deleted: list[FakeSessionSummary] = []
        self.answers_of: dict[str, tuple[FakeAnswerSummary, ...]] = {}
        self.asked_before: list[datetime | None] = []
        self.error: StorageError | None = None
        self.settings = Settings()
        self.review = FakeReviewDesk(self)

    def change_settings(self, **changes: object) -> None:
        """Take settings."""
        self.settings = Settings.model_validate(self.settings.model_dump() | changes)

    def answer(self, answer_id: str) -> Future[FakeStoredAnswer]:
        """Give one answer."""
        return self._done(self.stored[answer_id])

    def samples(self, answer_id: str) -> Future[NDArray[np.int16]]:
        """Give its sound."""
        return self._done(self.sound[answer_id])

    def previous_attempt(self, answer_id: str) -> Future[FakeAnswerSummary | None]:
        """Give the attempt before it."""
        return self._done(self.previous.get(answer_id))

    def sessions(self, *, before: datetime | None = None) -> Future[tuple[FakeSessionSummary, ...]]:
        """Give a page of sessions, newest first."""
        self.asked_before.append(before)
        older = [s for s in self.all_sessions if before is None or s.started_at < before]
        return self._done(tuple(older[: self.page_size]))

    def answers(self, session_id: str) -> Future[tuple[FakeAnswerSummary, ...]]:
        """Give the answers of a session."""
        return self._done(self.answers_of.get(session_id, ()))

    def delete_session(self, session_id: str) -> Future[None]:
        """Take a session out of the list."""
        if self.error is None:
            gone = next(s for s in self.all_sessions if s.id == session_id)
            self.all_sessions.remove(gone)
            self.deleted.append(gone)
        return self._done(None)

    def restore_session(self, session_id: str) -> Future[None]:
        """Put it back."""
        if self.error is None:
            back = next(s for s in self.deleted if s.id == session_id)
            self.deleted.remove(back)
            self.all_sessions = sorted([*self.all_sessions, back], key=lambda s: s.started_at, reverse=True)
        return self._done(None)

    def add_answer(self, answer_id: str = "a1", *, with_sound: bool = True, **fields: Any) -> FakeStoredAnswer:
        """Keep an answer, scored unless `scorecard` is given, with sound as long as its words."""
        card = fields.pop("scorecard", scorecard())
        length_s = card.words[-1].end_s + 0.8 if card is not None and card.words and card.words[-1].end_s else 30.0
        if with_sound:
            self.sound[answer_id] = speech_like(length_s)
        else:
            fields = {"recording_id": None} | fields
        answer = FakeStoredAnswer(answer_id, scorecard=card, duration_s=length_s if with_sound else None, **fields)
        self.stored[answer_id] = answer
        return answer

    def add_sessions(self, count: int, *, answers: int = 3, now: datetime | None = None) -> None:
        """Keep `count` sessions with `answers` answers each, one every eleven hours back from `now`."""
        now = now or datetime.now(UTC)
        titles = ("Machine learning fundamentals", "Technical phone screen", "Statistics for data science")
        for number in range(count):
            started = now - timedelta(hours=11 * number, minutes=7)
            mean = None if number % 9 == 4 else 58 + (number * 7) % 37
            rows = tuple(
                FakeAnswerSummary(
                    id=f"s{number}-a{place}",
                    position=place + 1,
                    question_id=f"q{place}",
                    question_text=QUESTION.text
                    if place % 2
                    else "What is the difference between bagging and boosting?",
                    asked_at=started + timedelta(minutes=3 * place),
                    attempt=1 + (place % 3 == 2),
                    overall=None if mean is None else mean + place - 1,
                    duration_s=None if place % 5 == 4 else 75.0 + 17 * place,
                )
                for place in range(answers)
            )
            self.answers_of[f"s{number}"] = rows
            self.all_sessions.append(
                FakeSessionSummary(
                    id=f"s{number}",
                    pack_title=titles[number % 3],
                    started_at=started,
                    ended_at=started + timedelta(minutes=3 * answers),
                    question_count=max(answers, 1),
                    answer_count=answers,
                    mean_overall=mean,
                    question_texts=tuple(row.question_text for row in rows),
                )
            )

    def done(self, call: Callable[[], Any]) -> Future[Any]:
        """Give what `call` returns, unless the test put an error into `error`."""
        return self._done(None if self.error is not None else call())

    def _done(self, result: Any) -> Future[Any]:
        future: Future[Any] = Future()
        if self.error is not None:
            future.set_exception(self.error)
        else:
            future.set_result(result)
        return future
