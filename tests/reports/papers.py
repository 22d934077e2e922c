"""Answers and sessions to be written down, some of them with hostile texts."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

from mockvoice.analysis.scorecard import (
    ConceptResult,
    Coverage,
    Evidence,
    FillerEvent,
    FillerKind,
    Fillers,
    MistakeResult,
    Pacing,
    Pause,
    Score,
    Scorecard,
    Scores,
    Signpost,
    Status,
    StepResult,
    Structure,
)
from mockvoice.packs.model import Concept, Question
from mockvoice.reports.export_sheets import SessionPaper
from mockvoice.storage.answers import StoredAnswer
from mockvoice.transcription.transcript import Word

HOSTILE = (
    "</p></article><script>alert(1)</script><img src=x onerror=alert(2)> \"'><svg/onload=alert(3)> &lt;b&gt; "
    "[link](javascript:alert(4)) `code` **bold** | cell <!-- comment --> ]]> \N{RIGHT-TO-LEFT OVERRIDE}desrever"
    " --> {\\an8} javascript:alert(5) http://evil.example www.evil.example # head =HYPERLINK(1) \x00\x07 $x$"
)
"""What a question, a pack or a mis-heard word may hold, and a report must show as text."""

START = datetime(2026, 3, 4, 18, 40, tzinfo=UTC)
QUESTION = Question(
    id="ml-overfitting",
    text="Your model scores 99% on training data and 72% on validation. What is happening?",
    topic="Foundations",
    concepts=(Concept(id="gap", name="Names overfitting"), Concept(id="split", name="Checks the split")),
    model_answer="It overfits.\n\nI would check the split first.",
)
SPOKEN = "Um, the model is overfitting. The split is fine, I never check it. To sum up, I would regularise."


def words(text: str = SPOKEN) -> tuple[Word, ...]:
    """Spread words over time, one every 0.4 s."""
    return tuple(Word(part, round(0.4 * k, 3), round(0.4 * k + 0.3, 3), 0.9) for k, part in enumerate(text.split()))


def evidence(heard: tuple[Word, ...], first: int, last: int) -> Evidence:
    """Take words as proof."""
    return Evidence(
        " ".join(w.text for w in heard[first : last + 1]), heard[first].start_s, heard[last].end_s, first, last
    )


def scorecard(text: str = SPOKEN, *, named: str = "", **changes: Any) -> Scorecard:
    """Score an answer with something in every part; `named` is put into every text that packs and judges give."""
    heard = words(text)
    last = len(heard) - 1
    proof, wrong = evidence(heard, 1, 4), evidence(heard, 5, 8)
    values: dict[str, Any] = {
        "question_id": QUESTION.id,
        "words": heard,
        "language": "en",
        "model": "base",
        "fillers": Fillers(1, 6.1, (FillerEvent("um", 0.0, 0.3, FillerKind.FILLED_PAUSE, 0, 0),), 5.5),
        "pacing": Pacing(141.0, 158.0, (Pause(1.9, 3.2),), 1.3, 7.5, 8.0),
        "coverage": Coverage(
            40,
            (
                ConceptResult("gap", f"Names overfitting {named}", 1.0, Status.COVERED, 0.9, proof, 0.9),
                ConceptResult(
                    "split", f"Checks the split {named}", 1.0, Status.CONTRADICTED, 0.8, wrong, 0.5, f"Check it {named}"
                ),
                ConceptResult("cost", f"Names the cost {named}", 1.0, Status.MISSED, 0.1, None, 0.9, "", Status.PARTLY),
            ),
            (MistakeResult(f"A split needs no check {named}", f"It does {named}", 0.8, wrong),),
        ),
        "structure": Structure(
            proof,
            None,
            (Signpost("summary", evidence(heard, last, last)),),
            (StepResult(f"Diagnose {named}", Status.COVERED, 0.9, 0.9, proof, 0.4, 3.0),),
        ),
        "scores": Scores(
            overall=Score(78, f"Weighted {named}"),
            content=Score(40, f"1 of 3 ideas {named}"),
            clarity=Score(64, "6.1 fillers a minute"),
            pacing=Score(86, "141 words a minute"),
            structure=Score(None, "Not measured: too short to tell."),
        ),
        "advice": (f"Say which metric you would trust {named}",),
    }
    return Scorecard(**(values | changes))


def answer(number: int = 1, **changes: Any) -> StoredAnswer:
    """Return a scored answer with a recording."""
    values: dict[str, Any] = {
        "id": f"a{number}",
        "session_id": "s1",
        "pack_title": "Phone screen",
        "position": number,
        "question": QUESTION,
        "asked_at": START + timedelta(minutes=number),
        "attempt": 1,
        "item": "",
        "thinking_s": 2.0,
        "scorecard": scorecard(),
        "recording_id": f"r{number}",
        "duration_s": 8.0,
        "overflow_count": 0,
        "faults": (),
    }
    return StoredAnswer(**(values | changes))


def hostile_answer() -> StoredAnswer:
    """Return an answer in which every text that a person, a pack or a recogniser gives is hostile."""
    question = replace_question(text=HOSTILE, model_answer=f"{HOSTILE}\n\n{HOSTILE}")
    card = scorecard(f"Um, {HOSTILE} {HOSTILE}", named=HOSTILE)
    return replace(answer(), question=question, scorecard=card, pack_title=HOSTILE, faults=(HOSTILE,))


def replace_question(**changes: Any) -> Question:
    """Return the question with other texts."""
    return Question.model_validate(QUESTION.model_dump() | changes)


def session(*answers: StoredAnswer, **changes: Any) -> SessionPaper:
    """Return a session over answers."""
    values: dict[str, Any] = {
        "id": "s1",
        "title": "Phone screen",
        "started_at": START,
        "ended_at": START + timedelta(hours=1),
        "answers": answers,
    }
    return SessionPaper(**(values | changes))
