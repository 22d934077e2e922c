"""A made-up history of thousands of answers, as somebody leaves it who practises for years.

The first thousand answers, of the latest hundred days, are stored as the program does it: questions of the packs that
ship, reports of the usual size, 400 words and three minutes each. The others are copies of those, each thousand a
hundred days earlier, with lower scores and more fillers. Recordings have the length that they would have, but half a
second of sound alone: whole, 500 hours of speech would take some 25 GB as FLAC.
"""

from __future__ import annotations

import random
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import numpy as np

from mockvoice.analysis.coverage import coverage_score
from mockvoice.analysis.scorecard import (
    ConceptResult,
    Coverage,
    Evidence,
    FillerEvent,
    FillerKind,
    FillerPlace,
    Fillers,
    Pacing,
    Pause,
    RateSeries,
    Score,
    Scorecard,
    Scores,
    Status,
    Structure,
)
from mockvoice.practice.schedule import ReviewSchedule
from mockvoice.storage.answers import Answers
from mockvoice.storage.database import Database
from mockvoice.storage.interviews import Interviews
from mockvoice.storage.practice import Practice
from mockvoice.storage.progress import Timeline
from mockvoice.storage.recordings import Recordings
from mockvoice.transcription.transcript import Word

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from mockvoice.packs.model import Pack, Question

MADE_ANSWERS = 1_000
DAYS_OF_MADE = 100
ANSWERS_A_SESSION = 5
MEAN_ANSWER_S = 180.0
WORDS_AN_ANSWER = 400
STORED_SOUND_S = 0.5
INTERVIEW_SHARE = 0.15
STATUSES = (Status.COVERED, Status.COVERED, Status.COVERED, Status.PARTLY, Status.MISSED, Status.MISSED)
FILLERS = ("um", "uh", "like", "you know", "so")
TABLES = {
    "sessions": ("id",),
    "answers": ("id", "session_id"),
    "scorecards": ("answer_id",),
    "words": ("answer_id",),
    "recordings": ("id", "answer_id"),
    "recording_flac": ("recording_id",),
    "concept_results": ("answer_id",),
    "habits": ("answer_id",),
}
MOMENTS = {"started_at", "ended_at", "asked_at", "sealed_at", "saved_at", "scored_at"}
POINTS_A_COPY = 3
FILLERS_A_COPY = 0.4


def make(path: Path, packs: Sequence[Pack], answer_count: int, *, now: datetime | None = None) -> float:
    """Write a history of so many thousand answers up to `now`; returns how many hours of recordings it tells of."""
    rng = random.Random(1)  # noqa: S311 - a repeatable benchmark, no secret
    end = (now or datetime.now(UTC)) - timedelta(hours=1)
    session_count = MADE_ANSWERS // ANSWERS_A_SESSION
    moment = end

    def clock() -> datetime:
        return moment

    questions = [(pack.id, question) for pack in packs for question in pack.questions if question.concepts]
    asked_often = rng.sample(questions, 120)
    with Database.open(path) as database:
        timeline = Timeline(database)
        with database.transaction():
            answers = Answers(database, clock=clock, on_changed=timeline.count)
            recordings, interviews = Recordings(database, clock=clock), Interviews(database)
            for number in range(session_count):
                moment = end - timedelta(days=DAYS_OF_MADE) * (1 - (number + 1) / session_count)
                session_id = answers.begin_session("", "Mixed practice", ANSWERS_A_SESSION)
                if rng.random() < INTERVIEW_SHARE:
                    interviews.begin(session_id, preset_id="", title="Breadth", mode="realistic", seed=1, plan="{}")
                for position in range(1, ANSWERS_A_SESSION + 1):
                    moment += timedelta(seconds=MEAN_ANSWER_S)
                    pack_id, asked = rng.choice(asked_often)
                    answer_id = answers.begin_answer(session_id, position, asked, pack_id=pack_id)
                    recording_id = recordings.begin(answer_id)
                    sound = np.random.default_rng(number).integers(-500, 500, int(16_000 * STORED_SOUND_S))
                    recordings.append(recording_id, 0, sound.astype(np.int16))
                    recordings.seal(recording_id, overflow_count=0)
                    card = scorecard(asked, rng, skill=number / session_count)
                    answers.save_scorecard(answer_id, card)
                    length_s = 0.0 if card.pacing is None else card.pacing.duration_s
                    database.execute("UPDATE recordings SET duration_s = ? WHERE id = ?", (length_s, recording_id))
                answers.end_session(session_id)
            for number in range(1, answer_count // MADE_ANSWERS):
                copy_all(database, number)
        Practice(database, ReviewSchedule(lambda: 0.9, lambda: tuple(packs))).catch_up()
        (row,) = database.query("SELECT sum(duration_s) / 3600 AS hours FROM recordings")
        return float(row["hours"])


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
    if name in {"overall", "content", "clarity"}:
        return f"max(0, {name} - {number * POINTS_A_COPY})"
    if name == "fillers_per_minute":
        return f"{name} + {number * FILLERS_A_COPY}"
    return name


def scorecard(asked: Question, rng: random.Random, *, skill: float) -> Scorecard:
    """Return a scorecard of the usual size; a higher skill, 0 to 1, makes it better."""
    rate_wpm = rng.gauss(150 - 12 * skill, 16)
    length_s = max(40.0, rng.gauss(MEAN_ANSWER_S, 40))
    words = said(asked, rng, length_s)
    evidence = Evidence(" ".join(word.text for word in words[20:34]), words[20].start_s, words[33].end_s, 20, 33)
    results = tuple(
        ConceptResult(concept.id, concept.name, concept.weight, status, rng.random(), evidence, rng.random())
        for concept in asked.concepts
        for status in (rng.choice(STATUSES[: 4 + (rng.random() > skill) * 2]),)
    )
    content = coverage_score(results)
    events = fillers(words, rng, count=round(max(0.0, rng.gauss(9 - 5 * skill, 2)) * length_s / 60))
    per_minute = len(events) * 60 / length_s
    clarity = max(0, min(100, round(100 - 5 * per_minute + rng.gauss(0, 6))))
    structure = rng.randrange(30, 101)
    overall = round(0.5 * content + 0.15 * clarity + 0.15 * 90 + 0.2 * structure)
    rates = tuple(max(60.0, rng.gauss(rate_wpm, 12)) for _ in range(int(length_s) - 20))
    return Scorecard(
        question_id=asked.id,
        words=words,
        language="en",
        model="base",
        fillers=Fillers(len(events), per_minute, events),
        pacing=Pacing(
            rate_wpm,
            rate_wpm + 30,
            tuple(Pause(4.0 * n, 4.0 * n + 0.4) for n in range(int(length_s) // 4)),
            0.4,
            length_s - 2,
            length_s,
            rates=RateSeries(20.0, 1.0, 20.0, rates, rates, rates, rates),
        ),
        coverage=Coverage(content, results),
        structure=Structure(evidence if rng.random() < skill else None, None, ()),
        scores=Scores(
            Score(overall, "Half content; the other half clarity, pacing and structure"),
            Score(content, "Most of it."),
            Score(clarity, "A filler now and then"),
            Score(90, f"{rate_wpm:.0f} wpm"),
            Score(structure, "Opens with a point; no closing summary"),
        ),
        advice=("Say what it means for a person who has never heard of it.", "Give an example."),
    )


def said(asked: Question, rng: random.Random, length_s: float) -> tuple[Word, ...]:
    """Return words of the question's model answer in sentences, over and over, evenly spread over a time."""
    source = (asked.model_answer or asked.text).split()
    start = rng.randrange(len(source))
    texts = ["So", "basically"] + [source[(start + place) % len(source)] for place in range(WORDS_AN_ANSWER)]
    step_s = (length_s - 2) / len(texts)
    return tuple(Word(text, step_s * n, step_s * (n + 0.8), rng.random()) for n, text in enumerate(texts))


def fillers(words: Sequence[Word], rng: random.Random, *, count: int) -> tuple[FillerEvent, ...]:
    """Return events at so many words, chosen at random."""
    places = sorted(rng.sample(range(len(words)), min(count, len(words))))
    return tuple(
        FillerEvent(
            rng.choice(FILLERS),
            words[n].start_s,
            words[n].end_s,
            FillerKind.FILLED_PAUSE,
            n,
            n,
            rng.choice(tuple(FillerPlace)),
        )
        for n in places
    )
