"""Figures of answers for the tests of progress."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

from mockvoice.storage.progress import AnswerFigures

NOW = datetime(2026, 6, 10, 12, 0, tzinfo=UTC)
"""A Wednesday."""


def figures(number: int = 0, *, days_ago: float = 0.0, **changes: Any) -> AnswerFigures:
    """Return an answer that was measured in full, except for what is given."""
    fields: dict[str, Any] = {
        "id": f"a{number}",
        "asked_at": NOW - timedelta(days=days_ago),
        "session_id": "s",
        "pack_id": "ml",
        "topic": "Trees",
        "question_id": "q",
        "question_text": "What is boosting?",
        "is_interview": False,
        "is_follow_up": False,
        "overall": 70,
        "content": 60,
        "clarity": 80,
        "pacing": 90,
        "structure": 50,
        "fillers_per_minute": 4.0,
        "speech_rate_wpm": 140.0,
        "speaking_time_s": 60.0,
        "duration_s": 66.0,
    }
    return AnswerFigures(**(fields | changes))


def unmeasured(number: int = 0, *, days_ago: float = 0.0) -> AnswerFigures:
    """Return an answer of which nothing is known."""
    names = ("overall", "content", "clarity", "pacing", "structure", "fillers_per_minute", "speech_rate_wpm")
    return figures(number, days_ago=days_ago, **dict.fromkeys((*names, "speaking_time_s", "duration_s")))
