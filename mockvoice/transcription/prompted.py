"""Filled pauses for a model that has no network of its own (`filled_pauses`): what it writes when it is asked for them.

Whisper was trained to leave "um" and "uh" out. A prompt full of them brings them back, but its words are worse than
those of a plain decoding: it loses sentences and goes round in circles. So only its filled pauses are used, and its
words to tell between which others they stand. The words that are shown and scored come from `windows`.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import numpy as np

from mockvoice.transcription.filled_pauses import CONTEXT_S
from mockvoice.transcription.transcript import Word
from mockvoice.transcription.voice_activity import FRAME_S, VOICE
from mockvoice.transcription.windows import form_of, without_loops

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mockvoice.transcription.pieces import Piece
    from mockvoice.transcription.speech_model import Hear, WindowModel

DISFLUENT_PROMPTS: dict[str, tuple[str, ...]] = {
    "en": (
        "Um, so, uh, I was, like, you know, er, thinking, hmm, that, uh, it's, um, well, fine.",
        "So, uh, um, we, we, uh, looked at it, and, um, er, it was, uh, okay.",
    )
}
"""For each language, what makes Whisper write filled pauses that it otherwise leaves out, the best one first."""

_FILLED_PAUSE = re.compile(r"u+h*m+|u+h+|e+r+m*|e+h+m*|h+m+|m{2,}|a+h+m*")
_CONTEXT_WORDS = 25
_NEAR_S = 0.1
_LIKELY_END = 0.05
_SHORTEST_VOICE_S = 0.06
_SAME_S = 0.15
_UNHEARD_VOICE_S = 0.25
_LOST_VOICE_S = 0.6
_LONGEST_WORD_S = 0.8
_NO_SPEECH = 0.6
_LOW_LOG_PROBABILITY = -0.8


def is_filled_pause(text: str) -> bool:
    """Whether a recognised word such as "Ummm," is a filled pause. One in capitals ("ER") is an abbreviation."""
    form = form_of(text)
    return bool(_FILLED_PAUSE.fullmatch(form)) and not (len(form) > 1 and form.upper() in text)


def span_of(word: Word) -> tuple[float, float]:
    """Return a word's start and end in seconds; 0 where they are not known."""
    return word.start_s or 0.0, word.end_s or 0.0


class PromptedEar:
    """Hears pieces with a prompt that asks for filled pauses.

    Args:
        hear: Runs a decoding on the model that is loaded.
        language: ISO 639-1 code; where no prompt is known for it, nothing is decoded.
    """

    knows_times = False

    def __init__(self, hear: Hear, *, language: str) -> None:
        self._run = hear
        self._language = language
        self._prompts: tuple[str, ...] = DISFLUENT_PROMPTS.get(language, ())

    def decode(self, piece: Piece, *, previous_text: str = "") -> tuple[Word, ...]:
        """Return words and filled pauses of a piece in order, timed from the start of the recording.

        `previous_text` is what was heard before it in the same way. Raises what the model raises.
        """
        context = " ".join(previous_text.split()[-_CONTEXT_WORDS:])
        words: list[Word] = []
        for prompt in self._prompts:
            heard, has_loop = self._hear(piece, f"{prompt} {context}".strip())
            words = _added(words, heard) if words else heard
            unheard_s = _LOST_VOICE_S if any(is_filled_pause(word.text) for word in words) else _UNHEARD_VOICE_S
            if not has_loop and not _leaves_voice(words, piece, unheard_s):
                break
        return tuple(words)

    def _hear(self, piece: Piece, prompt: str) -> tuple[list[Word], bool]:
        """Return the words of one decoding, and whether it ran in circles."""

        def decode(model: WindowModel) -> Sequence[Any]:
            return model.window(piece.samples, language=self._language, prompt=prompt, context_s=CONTEXT_S)

        words: list[Word] = []
        for segment in self._run(decode):
            if segment.no_speech_prob > _NO_SPEECH and segment.avg_logprob < _LOW_LOG_PROBABILITY:
                continue
            words += [_word(raw, piece) for raw in segment.words or ()]
        straight = without_loops(words, may_stay=lambda form: not is_filled_pause(form))
        has_loop = len(straight) < len(words)
        kept = [word for word in straight if not is_filled_pause(word.text) or has_voice(word, piece, _NEAR_S)]
        return _without_idle_end(kept, piece, has_loop=has_loop), has_loop


def has_voice(word: Word, piece: Piece, near_s: float = 0.0) -> bool:
    """Whether a voice sounds where a word of a piece is said to be, or within `near_s` of it."""
    start_s, end_s = span_of(word)
    near = piece.voice[_frames_of(piece, start_s - near_s, end_s + near_s)]
    return int(np.count_nonzero(near >= VOICE)) * FRAME_S >= _SHORTEST_VOICE_S


def _added(words: Sequence[Word], others: Sequence[Word]) -> list[Word]:
    """Return the words with those filled pauses of another decoding that stand where they leave room."""
    spans = [span_of(word) for word in words]
    taken = [(start, min(end, start + _LONGEST_WORD_S)) for start, end in spans]
    added = list(words)
    for word in others:
        start_s, end_s = span_of(word)
        is_free = all(min(end_s, end) - max(start_s, start) < _SAME_S for start, end in taken)
        if is_filled_pause(word.text) and is_free:
            added.append(word)
    return sorted(added, key=lambda word: word.start_s or 0.0)


def _without_idle_end(words: list[Word], piece: Piece, *, has_loop: bool) -> list[Word]:
    """Return the words without what a prompted model likes to end on when there is nothing left to hear.

    That is an "um" without a voice of its own or with a probability near 0, and the rest of a loop: words of no length.
    """
    kept = list(words)
    while has_loop and kept and kept[-1].start_s == kept[-1].end_s:
        kept.pop()
    if kept and is_filled_pause(kept[-1].text):
        is_likely = (kept[-1].probability or 0.0) >= _LIKELY_END
        if not (is_likely and has_voice(kept[-1], piece)):
            kept.pop()
    return kept


def _word(raw: Any, piece: Piece) -> Word:
    start_s, end_s = (round(piece.start_s + min(float(at_s), piece.duration_s), 3) for at_s in (raw.start, raw.end))
    return Word(raw.word.strip(), start_s, end_s, round(float(raw.probability), 3))


def _frames_of(piece: Piece, start_s: float, end_s: float) -> slice:
    first, last = ((at_s - piece.start_s) / FRAME_S for at_s in (start_s, end_s))
    return slice(max(0, round(first)), max(0, round(last)))


def _leaves_voice(words: Sequence[Word], piece: Piece, shortest_s: float) -> bool:
    """Whether a voice sounds that long where no word is, or where a single word is stretched over it."""
    rest = piece.voice >= VOICE
    for word in words:
        start_s, end_s = span_of(word)
        rest[_frames_of(piece, start_s, min(end_s, start_s + _LONGEST_WORD_S))] = False
    run = longest = 0
    for is_voice in rest:
        run = run + 1 if is_voice else 0
        longest = max(longest, run)
    return longest * FRAME_S >= shortest_s
