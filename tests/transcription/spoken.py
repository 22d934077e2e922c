"""Words and segments for tests of transcription."""

from __future__ import annotations

from mockvoice.transcription.transcript import Word
from tests.helpers.fake_whisper import RawSegment, RawWord

timed = RawWord


def said(text: str, *, step_s: float = 0.4, from_s: float = 0.0) -> list[Word]:
    """Return words of .3 s, one every `step_s`."""
    return [
        Word(word, round(from_s + place * step_s, 3), round(from_s + place * step_s + 0.3, 3), 0.9)
        for place, word in enumerate(text.split())
    ]


def heard(text: str, *, step_s: float = 0.4, from_s: float = 0.0) -> list[RawSegment]:
    """Return the same as a model delivers it."""
    words = said(text, step_s=step_s, from_s=from_s)
    raw = [RawWord(f" {word.text}", word.start_s or 0.0, word.end_s or 0.0) for word in words]
    return [RawSegment(raw[-1].end if raw else 0.0, raw, tokens=[len(word) for word in text.split()])]
