"""How long it takes to read and compute what the start page says of practice, on a long history.

Run: python benchmarks/practice.py [--answers 10000] [--at-most-ms 200]

The history is made of the questions that ship: the first thousand answers are stored as the program does it, with
reports of the usual size, then copied to earlier days. "Due, streak, weak spots" is everything that `look_at_today`
does: the number is the median of several runs, and the processor's own time beside it tells how busy the computer was
with other things. The parts below are its reads. "Catch up once" is what happens when a history from before there were
reviews is first opened, in the background. The command fails where the whole takes longer than `--at-most-ms`.
"""

from __future__ import annotations

import argparse
import random
import statistics
import sys
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

import numpy as np

sys.path.insert(0, str(Path(__file__).parent.parent))

from mockvoice.analysis.coverage import coverage_score
from mockvoice.analysis.frameworks import steps_of
from mockvoice.analysis.scorecard import (
    ConceptResult,
    Coverage,
    Evidence,
    Fillers,
    Pacing,
    Pause,
    RateSeries,
    Score,
    Scorecard,
    Scores,
    Status,
    StepResult,
    Structure,
)
from mockvoice.packs.reader import read_pack
from mockvoice.practice.schedule import ReviewSchedule
from mockvoice.practice.today import look_at_today
from mockvoice.storage.answers import Answers
from mockvoice.storage.database import Database
from mockvoice.storage.practice import Practice
from mockvoice.storage.recordings import Recordings
from mockvoice.transcription.transcript import Word

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from mockvoice.packs.model import Pack, Question

RUNS = 9
ANSWERS_A_SESSION = 5
MADE_ANSWERS = 1_000
NOW = datetime(2026, 6, 1, 12, 0, tzinfo=UTC)
DAYS_OF_MADE = 100
WORDS_AN_ANSWER = 40
SPOKEN_S = 100
STATUSES = (Status.COVERED, Status.COVERED, Status.PARTLY, Status.MISSED, Status.MISSED, Status.CONTRADICTED)
TABLES = {
    "sessions": ("id",),
    "answers": ("id", "session_id"),
    "scorecards": ("answer_id",),
    "words": ("answer_id",),
    "recordings": ("id", "answer_id"),
    "concept_results": ("answer_id",),
}
MOMENTS = {"started_at", "ended_at", "asked_at", "sealed_at", "saved_at"}


def main() -> int:
    """Print the figures. Returns the exit status."""
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--answers", type=int, default=10_000, help="thousands")
    arguments.add_argument("--at-most-ms", type=float, default=200.0)
    chosen = arguments.parse_args()
    folder = Path(__file__).parent.parent / "question_packs"
    packs = tuple(read_pack(path) for path in sorted(folder.glob("*.yaml")))
    with TemporaryDirectory(prefix="mockvoice-practice-") as temporary:
        path = Path(temporary) / "history.db"
        make(path, packs, chosen.answers)
        with Database.open(path) as database:
            practice = Practice(database, ReviewSchedule(lambda: 0.9, lambda: packs))
            start_s = time.perf_counter()
            caught_up = practice.catch_up()
            catch_up_s = time.perf_counter() - start_s
            whole_ms = median_ms(lambda: look_at_today(practice, packs, now=NOW, zone=UTC))
            start_s = time.process_time()
            day = look_at_today(practice, packs, now=NOW, zone=UTC)
            processor_ms = 1000 * (time.process_time() - start_s)
            with_framework = {f"{pack.id}/{q.id}" for pack in packs for q in pack.questions if q.framework}
            with_steps = [a.answer_id for a in practice.attempts() if a.question_key in with_framework]
            parts = {
                "read when questions are due": median_ms(practice.due),
                "read the latest attempts": median_ms(practice.attempts),
                f"read the steps of {len(with_steps)} answers": median_ms(lambda: practice.steps(with_steps)),
                "read when there was practice": median_ms(practice.practised_at),
                "catch up, with nothing to do": median_ms(practice.catch_up),
            }
    print(f"{chosen.answers:,} answers to {sum(len(pack.questions) for pack in packs)} questions")
    print(f"{len(day.due)} due, {day.streak.length_days} days in a row, {len(day.spots)} weak spots")
    print(f"{'due, streak, weak spots':<36}{whole_ms:>9.1f} ms ({processor_ms:.0f} ms of the processor)")
    for name, value_ms in parts.items():
        print(f"  {name:<34}{value_ms:>9.1f} ms")
    print(f"{'catch up once':<36}{catch_up_s:>9.1f} s for {caught_up:,} answers")
    if whole_ms > chosen.at_most_ms:
        print(f"{whole_ms:.0f} ms: more than {chosen.at_most_ms:.0f} ms")
        return 1
    return 0


def median_ms(job: Callable[[], object]) -> float:
    """Return the median time of a job in milliseconds."""
    job()
    times_s = []
    for _ in range(RUNS):
        start_s = time.perf_counter()
        job()
        times_s.append(time.perf_counter() - start_s)
    return statistics.median(times_s) * 1000


def make(path: Path, packs: Sequence[Pack], answer_count: int) -> None:
    """Write a history without reviews: a thousand answers over the last hundred days, then the same before that."""
    rng = random.Random(1)  # noqa: S311 - a repeatable benchmark, no secret
    moment = NOW - timedelta(days=DAYS_OF_MADE)
    step = timedelta(days=DAYS_OF_MADE) / (MADE_ANSWERS // ANSWERS_A_SESSION)

    def clock() -> datetime:
        nonlocal moment
        moment += timedelta(seconds=1)
        return moment

    questions = [(pack.id, question) for pack in packs for question in pack.questions]
    sound = np.random.default_rng(1).integers(-500, 500, 800, dtype=np.int16)
    with Database.open(path) as database, database.transaction():
        answers, recordings = Answers(database, clock=clock), Recordings(database, clock=clock)
        for number in range(MADE_ANSWERS // ANSWERS_A_SESSION):
            moment = NOW - timedelta(days=DAYS_OF_MADE) + number * step
            session_id = answers.begin_session("", "Mixed", ANSWERS_A_SESSION)
            for position in range(1, ANSWERS_A_SESSION + 1):
                pack_id, asked = rng.choice(questions)
                answer_id = answers.begin_answer(session_id, position, asked, pack_id=pack_id)
                recording_id = recordings.begin(answer_id)
                recordings.append(recording_id, 0, sound)
                recordings.seal(recording_id, overflow_count=0)
                answers.save_scorecard(answer_id, scorecard(asked, rng))
            answers.end_session(session_id)
        for number in range(1, answer_count // MADE_ANSWERS):
            copy_all(database, number)


def copy_all(database: Database, number: int) -> None:
    """Store the first thousand answers once more, with other ids, so many times a hundred days earlier."""
    for table, keys in TABLES.items():
        names = [row["name"] for row in database.query(f"PRAGMA table_info({table})") if row["name"] != "number"]
        values = [_copied(name, keys, number) for name in names]
        # The originals' ids are the only ones that do not end in a copy's number.
        database.execute(
            f"INSERT INTO {table} ({', '.join(names)}) SELECT {', '.join(values)} FROM {table}"  # noqa: S608
            f" WHERE {keys[0]} NOT LIKE '________________________copy%'"
        )


def _copied(name: str, keys: tuple[str, ...], number: int) -> str:
    if name in keys:
        return f"substr({name}, 1, 24) || 'copy{number:04}'"
    if name in MOMENTS:
        days = number * DAYS_OF_MADE
        return f"strftime('%Y-%m-%dT%H:%M:%S', {name}, '-{days} days') || substr({name}, 20)"
    return name


def scorecard(asked: Question, rng: random.Random) -> Scorecard:
    """Return a scorecard of the usual size: words, pauses, rates, concepts and steps with their evidence."""
    words = tuple(Word("because", 0.4 * place, 0.4 * place + 0.3, rng.random()) for place in range(WORDS_AN_ANSWER))
    evidence = Evidence("A sentence of a dozen words or so that says it well enough.", 1.0, 5.0, 0, 11)
    score = Score(rng.randrange(101), "A sentence that gives the reason for this score.")
    results = tuple(
        ConceptResult(concept.id, concept.name, concept.weight, rng.choice(STATUSES), 0.5, evidence, rng.random())
        for concept in asked.concepts
    )
    content = coverage_score(results)
    rates = tuple(rng.uniform(90, 180) for _ in range(SPOKEN_S - 20))
    return Scorecard(
        question_id=asked.id,
        words=words,
        language="en",
        model="base",
        fillers=Fillers(0, 0.0, ()),
        pacing=Pacing(
            130.0,
            160.0,
            tuple(Pause(4.0 * n, 4.0 * n + 0.4) for n in range(SPOKEN_S // 4)),
            0.4,
            100.0,
            101.0,
            rates=RateSeries(20.0, 1.0, 20.0, rates, rates, rates, rates),
        ),
        coverage=Coverage(content, results),
        structure=Structure(
            evidence,
            None,
            (),
            tuple(StepResult(s.name, rng.choice(STATUSES[:4]), 0.5, 0.8, evidence, 1.0, 5.0) for s in steps_of(asked)),
        ),
        scores=Scores(score, Score(content, "Half of it."), score, score, score),
        advice=("Say what it means for a person who has never heard of it.", "Give an example."),
    )


if __name__ == "__main__":
    sys.exit(main())
