"""What progress is made of: frozen, and with the answer behind every figure."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date, datetime

    from mockvoice.reports.progress_trend import Trend
    from mockvoice.storage.progress import AnswerFigures


class Span(StrEnum):
    """How far back one looks."""

    MONTH = "month"
    QUARTER = "quarter"
    YEAR = "year"
    ALL = "all"

    @property
    def days(self) -> int | None:
        """In days; None for everything."""
        return {Span.MONTH: 30, Span.QUARTER: 90, Span.YEAR: 365}.get(self)


class SessionKind(StrEnum):
    """In which sessions the answers were given."""

    ALL = "all"
    PRACTICE = "practice"
    INTERVIEW = "interview"


@dataclass(frozen=True, slots=True)
class Wish:
    """What somebody wants to see; None means every pack, or every topic."""

    span: Span = Span.QUARTER
    pack_id: str | None = None
    topic: str | None = None
    kind: SessionKind = SessionKind.ALL


@dataclass(frozen=True, slots=True)
class Change:
    """How a figure changed within what is shown.

    Attributes:
        now: Mean of the latest answers.
        before: Mean of the first ones; None where there are too few answers to tell a change.
        count: How many answers each mean is of.
    """

    now: float
    before: float | None
    count: int


@dataclass(frozen=True, slots=True)
class Series:
    """One figure over time.

    Attributes:
        answers: In the order of time; those in which it was not measured are not among them.
        values: The figure of each.
        trend: None where there are too few.
        unmeasured: In how many answers it was not measured.
        change: None without a measured answer.
    """

    name: str
    answers: tuple[AnswerFigures, ...]
    values: tuple[float, ...]
    trend: Trend | None
    unmeasured: int
    change: Change | None


@dataclass(frozen=True, slots=True)
class PaceBin:
    """Answers whose speech rate lies from `low_wpm` to below `high_wpm`; the open ends hold what lies beyond.

    Attributes:
        latest_id: The latest of them; empty without any.
    """

    low_wpm: float
    high_wpm: float
    count: int
    latest_id: str


@dataclass(frozen=True, slots=True)
class PaceDistribution:
    """How fast the answers were.

    Attributes:
        bins: Next to each other, of equal width; none without measured answers.
        good: The norm's ends, in words a minute.
        inside: How many answers lie within it.
        count: Of all measured ones.
        median_wpm: None without any.
    """

    bins: tuple[PaceBin, ...]
    good: tuple[float, float]
    inside: int
    count: int
    median_wpm: float | None


@dataclass(frozen=True, slots=True)
class HeatCell:
    """The answers on a topic in a week.

    Attributes:
        mean: Mean content score, 0 to 100, rounded; None where none was measured.
        count: Answers, measured or not.
        latest_id: The latest of them.
    """

    mean: int | None
    count: int
    latest_id: str


@dataclass(frozen=True, slots=True)
class HeatRow:
    """A topic with a cell for each week; None in weeks without an answer."""

    topic: str
    count: int
    cells: tuple[HeatCell | None, ...]


@dataclass(frozen=True, slots=True)
class HeatMap:
    """Content scores by topic and week.

    Attributes:
        weeks: Mondays, one behind the other without a gap.
        rows: The topics with most answers first.
        left_out: Further topics that have answers in these weeks.
    """

    weeks: tuple[date, ...]
    rows: tuple[HeatRow, ...]
    left_out: int


@dataclass(frozen=True, slots=True)
class Week:
    """What was practised in a week; `latest_id` is empty without an answer."""

    monday: date
    answers: int
    minutes: float
    latest_id: str


@dataclass(frozen=True, slots=True)
class Best:
    """A personal best.

    Attributes:
        name: What it is ("Highest overall score").
        value: In words ("84").
        answer_id: The answer it was reached in; empty where it is of more than one.
        on: The day it was reached, local.
    """

    name: str
    value: str
    answer_id: str
    on: date
    question: str = ""


@dataclass(frozen=True, slots=True)
class Concept:
    """How a concept fared.

    Attributes:
        asked: In how many answers it was looked for.
        share: Of them in which it was covered, a half where it was covered partly; 0 to 1.
        last_status: In the latest answer ("covered", "partly", "missed", "contradicted").
    """

    name: str
    question: str
    topic: str
    asked: int
    covered: int
    partly: int
    missed: int
    contradicted: int
    share: float
    last_status: str
    last_answer_id: str
    last_at: datetime


@dataclass(frozen=True, slots=True)
class Progress:
    """All figures for a wish.

    Attributes:
        count: Answers that were given.
        scored: Of them with an overall score.
        this_week: Answers since Monday.
        spent_minutes: Length of all recordings; of words alone where there is none.
        series: Overall, content, clarity, pacing, structure, fillers_per_minute and speech_rate_wpm, by name.
        weeks: The latest weeks, without a gap.
        concepts: Those that were missed most often first.
        pack_ids: Every pack that was ever answered from.
        topics: Every topic of the chosen pack, or of all packs, that was ever answered to.
        ever: Answers in the whole history.
    """

    wish: Wish
    count: int
    scored: int
    this_week: int
    spent_minutes: float
    series: dict[str, Series]
    pace: PaceDistribution
    heat: HeatMap
    weeks: tuple[Week, ...]
    bests: tuple[Best, ...]
    concepts: tuple[Concept, ...]
    pack_ids: tuple[str, ...]
    topics: tuple[str, ...]
    ever: int
