"""How long it takes to open a history and to find things in it, and how that grows with the answers in it.

Run: python benchmarks/history.py [--answers 1000 10000 100000] [--at-most-ms 200]

"Open" is what the window waits for: opening the file and reading the first page of sessions. Every figure is the median
of several runs; the last column compares the largest history with the smallest, in this one run. An index shows as a
ratio near 1, reading whole tables as the ratio of the numbers of answers. The command fails where a history of 10,000
answers opens more slowly than `--at-most-ms`.
"""

from __future__ import annotations

import argparse
import random
import statistics
import sys
import time
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

import numpy as np

sys.path.insert(0, str(Path(__file__).parent.parent))

from mockvoice.analysis.scorecard import (
    ConceptResult,
    Coverage,
    Evidence,
    Fillers,
    Pacing,
    Pause,
    Score,
    Scorecard,
    Scores,
    Status,
)
from mockvoice.packs.model import Concept, Question
from mockvoice.storage.answers import Answers
from mockvoice.storage.database import Database
from mockvoice.storage.library import Library
from mockvoice.storage.recordings import Recordings
from mockvoice.transcription.transcript import Word

if TYPE_CHECKING:
    from collections.abc import Callable

RUNS = 15
ANSWERS_A_SESSION = 5
MADE_ANSWERS = 1_000
FIRST_YEAR = 2020
WORDS_AN_ANSWER = 40
JUDGED_COUNT = 10_000
VOCABULARY = ("model", "noise", "overfitting", "because", "data", "parameters", "then", "we", "regularise", "it")
LABELS = {
    "open": "open the file, list the first page",
    "list_all": "list every session, page by page",
    "session": "list the answers of one session",
    "answer": "load one answer with its report",
    "previous": "find the attempt before an answer",
}


@dataclass(frozen=True, slots=True)
class Figures:
    """Median times in milliseconds for one history."""

    answer_count: int
    file_mib: float
    times_ms: dict[str, float]


def main() -> int:
    """Print the table. Returns the exit status."""
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--answers", type=int, nargs="+", default=[1_000, 10_000, 100_000], help="thousands")
    arguments.add_argument("--at-most-ms", type=float, default=200.0)
    chosen = arguments.parse_args()
    with TemporaryDirectory(prefix="mockvoice-history-") as folder:
        measured = [measure(Path(folder) / f"{count}.db", count) for count in sorted(chosen.answers)]
    print_table(measured)
    slow = [f for f in measured if f.answer_count == JUDGED_COUNT and f.times_ms["open"] > chosen.at_most_ms]
    for figures in slow:
        print(f"{figures.times_ms['open']:.0f} ms to open {JUDGED_COUNT} answers: more than {chosen.at_most_ms:.0f} ms")
    return 1 if slow else 0


def measure(path: Path, answer_count: int) -> Figures:
    """Make a history and time what a person does with it."""
    make(path, answer_count)
    size_mib = path.stat().st_size / (1 << 20)
    times_ms = {"open": median_ms(lambda: open_and_list(path))}
    with Database.open(path) as database:
        library, answers = Library(database), Answers(database)
        sessions = library.sessions()
        middle = sessions[len(sessions) // 2]
        answer_id = library.answers(middle.id)[0].id
        times_ms["list_all"] = median_ms(lambda: list_all(library), runs=3)
        times_ms["session"] = median_ms(lambda: library.answers(middle.id))
        times_ms["answer"] = median_ms(lambda: answers.load(answer_id))
        times_ms["previous"] = median_ms(lambda: library.previous_attempt(answer_id))
    path.unlink()
    return Figures(answer_count, size_mib, times_ms)


def open_and_list(path: Path) -> None:
    """Do what the window waits for."""
    with closing(Database.open(path, exclusive=True)) as database:
        Library(database).sessions()


def list_all(library: Library) -> None:
    """Go through all pages, as somebody does who scrolls to the first session."""
    page = library.sessions()
    while page:
        page = library.sessions(before=page[-1].started_at)


def median_ms(job: Callable[[], object], *, runs: int = RUNS) -> float:
    """Return the median time of a job in milliseconds."""
    job()
    times_s = []
    for _ in range(runs):
        start_s = time.perf_counter()
        job()
        times_s.append(time.perf_counter() - start_s)
    return statistics.median(times_s) * 1000


def make(path: Path, answer_count: int) -> None:
    """Write a history of so many scored and recorded answers: the first thousand as the program does, then copies."""
    rng = random.Random(1)  # noqa: S311 - a repeatable benchmark, no secret
    moment = datetime(FIRST_YEAR, 1, 1, tzinfo=UTC)

    def clock() -> datetime:
        nonlocal moment
        moment += timedelta(seconds=30)
        return moment

    questions = [question(number) for number in range(200)]
    sound = np.random.default_rng(1).integers(-500, 500, 800, dtype=np.int16)
    with Database.open(path) as database, database.transaction():
        answers, recordings = Answers(database, clock=clock), Recordings(database, clock=clock)
        for _ in range(MADE_ANSWERS // ANSWERS_A_SESSION):
            session_id = answers.begin_session("benchmark", "Machine learning", ANSWERS_A_SESSION)
            for position in range(1, ANSWERS_A_SESSION + 1):
                asked = rng.choice(questions)
                answer_id = answers.begin_answer(session_id, position, asked)
                recording_id = recordings.begin(answer_id)
                recordings.append(recording_id, 0, sound)
                recordings.seal(recording_id, overflow_count=0)
                answers.save_scorecard(answer_id, scorecard(asked, rng))
            answers.end_session(session_id)
        for number in range(1, answer_count // MADE_ANSWERS):
            copy_all(database, number)


def copy_all(database: Database, number: int) -> None:
    """Store the first thousand answers once more, with other ids, `number` years later."""
    first = f"{FIRST_YEAR}%"
    of_first = f"(SELECT a.id FROM answers AS a WHERE a.asked_at LIKE '{first}')"  # noqa: S608
    for table, keys, condition in (
        ("sessions", ("id",), f"started_at LIKE '{first}'"),
        ("answers", ("id", "session_id"), f"asked_at LIKE '{first}'"),
        ("scorecards", ("answer_id",), f"answer_id IN {of_first}"),
        ("words", ("answer_id",), f"answer_id IN {of_first}"),
        ("recordings", ("id", "answer_id"), f"answer_id IN {of_first}"),
    ):
        names = [row["name"] for row in database.query(f"PRAGMA table_info({table})") if row["name"] != "number"]
        values = [_copied(name, keys, number) for name in names]
        database.execute(
            f"INSERT INTO {table} ({', '.join(names)}) SELECT {', '.join(values)} FROM {table} WHERE {condition}"  # noqa: S608
        )


def _copied(name: str, keys: tuple[str, ...], number: int) -> str:
    if name in keys:
        return f"substr({name}, 1, 24) || '{number:08x}'"
    if name in {"started_at", "asked_at", "ended_at"}:
        return f"'{FIRST_YEAR + number}' || substr({name}, 5)"
    return name


def question(number: int) -> Question:
    """Return a question of the usual size."""
    concepts = tuple(
        Concept(
            id=f"concept-{place}",
            name=f"Concept {place}",
            description="What a strong answer says about it, in one sentence or two of the usual length. " * 2,
            phrasings=("It fits the noise of the training set.", "It does badly on data that it has not seen."),
            terms=("overfitting", "generalise"),
        )
        for place in range(6)
    )
    return Question(id=f"question-{number}", text=f"What is subject {number}, and why?", concepts=concepts)


def scorecard(asked: Question, rng: random.Random) -> Scorecard:
    """Return a scorecard with words, pauses and evidence."""
    words = tuple(
        Word(rng.choice(VOCABULARY), 0.4 * place, 0.4 * place + 0.3, rng.random()) for place in range(WORDS_AN_ANSWER)
    )
    evidence = Evidence(" ".join(word.text for word in words[:12]), words[0].start_s, words[11].end_s, 0, 11)
    score = Score(rng.randrange(101), "A sentence that gives the reason for this score.")
    return Scorecard(
        question_id=asked.id,
        words=words,
        language="en",
        model="base",
        fillers=Fillers(0, 0.0, ()),
        pacing=Pacing(130.0, 160.0, tuple(Pause(0.4 * n + 0.3, 0.4 * n + 0.4) for n in range(8)), 0.1, 16.0, 16.5),
        coverage=Coverage(
            50, tuple(ConceptResult(c.id, c.name, 1.0, Status.COVERED, 0.8, evidence) for c in asked.concepts)
        ),
        structure=None,
        scores=Scores(score, score, score, score, score),
        advice=("Say what it means for a person who has never heard of it.", "Give an example."),
    )


def print_table(measured: list[Figures]) -> None:
    """Print one column for each history, and the growth from the smallest to the largest."""
    print(f"{'median, ms':<36}" + "".join(f"{figures.answer_count:>12,}" for figures in measured) + f"{'growth':>10}")
    for name, label in LABELS.items():
        times_ms = [figures.times_ms[name] for figures in measured]
        cells = "".join(f"{value:>12.2f}" for value in times_ms)
        print(f"{label:<36}{cells}{times_ms[-1] / times_ms[0]:>9.1f}x")
    sizes = "".join(f"{figures.file_mib:>12.1f}" for figures in measured)
    print(f"{'file, MiB':<36}{sizes}{measured[-1].answer_count / measured[0].answer_count:>9.0f}x answers")


if __name__ == "__main__":
    sys.exit(main())
