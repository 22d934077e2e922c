"""One piece of sound to words, its filled pauses included.

Whisper was trained to leave "um" and "uh" out. A prompt full of them, with what was said before the piece, brings them
back, and its words are as good as those of a plain decoding of the piece. But it sometimes goes round in
circles or loses a sentence. Where it does, the words come from a plain decoding, and the filled pauses of the prompted
one are put in their places between them.
"""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from typing import TYPE_CHECKING, Any

import numpy as np
from faster_whisper import WhisperModel

from mockvoice.transcription.transcript import Word

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from mockvoice.transcription.pieces import Piece

BEAM_SIZE = 5
DISFLUENT_PROMPTS: dict[str, tuple[str, ...]] = {
    "en": (
        "Um, so, uh, I was, like, you know, er, thinking, hmm, that, uh, it's, um, well, fine.",
        "So, uh, um, we, we, uh, looked at it, and, um, er, it was, uh, okay.",
    )
}
"""For each language, what makes Whisper write filled pauses that it otherwise leaves out, the best one first."""

_FILLED_PAUSE = re.compile(r"u+h*m+|u+h+|e+r+m*|e+h+m*|h+m+|m{2,}|a+h+m*")
_CONTEXT_WORDS = 25
_TIMES_OF_WORD = 8
_TIMES_OF_PHRASE = 5
_LONGEST_LOOP = 6
_FRAME_S = 512 / 16_000
_VOICE = 0.35
_NEAR_S = 0.1
_LIKELY_END = 0.05
_SHORTEST_VOICE_S = 0.06
_SAME_S = 0.15
_UNHEARD_VOICE_S = 0.25
_LOST_VOICE_S = 0.6
_LOST_WORDS = 2
_LONGEST_WORD_S = 0.8
_SPARE_TOKENS, _TOKENS_PER_S = 24, 10
"""No more is written of a piece than anybody could say in it: a model that runs in circles in a short piece would take
20 s for it."""
_NO_SPEECH = 0.6
_LOW_LOG_PROBABILITY = -0.8


class SpeechModel(WhisperModel):  # type: ignore[misc]
    """A Whisper model that does not encode the same sound twice when it is decoded twice in a row.

    Encoding takes about half the time of decoding a piece. Uses `WhisperModel.encode` of faster-whisper 1.2.1; when it
    is upgraded, check that `transcribe` still calls it.
    """

    _key = b""
    _encoded: Any = None

    def encode(self, features: NDArray[np.float32]) -> Any:
        """Return the encoder's output for log-mel `features`."""
        key = hashlib.sha256(np.ascontiguousarray(features).tobytes()).digest()
        if key != self._key:
            self._encoded = super().encode(features)
            self._key = key
        return self._encoded


def form_of(text: str) -> str:
    """Return a word in lower case without what is not a letter, digit or apostrophe."""
    return re.sub(r"[^\w']", "", text.lower())


def is_filled_pause(text: str) -> bool:
    """Whether a recognised word such as "Ummm," is a filled pause. One in capitals ("ER") is an abbreviation."""
    form = form_of(text)
    return bool(_FILLED_PAUSE.fullmatch(form)) and not (len(form) > 1 and form.upper() in text)


@dataclass(frozen=True, slots=True)
class _Heard:
    """One decoding of a piece: its words, timed from the piece's start, and whether it ran in circles."""

    words: tuple[Word, ...]
    has_loop: bool


class PieceDecoder:
    """Decodes pieces with a model that is in memory.

    Args:
        model: A faster_whisper.WhisperModel, or what has its `transcribe`.
        language: ISO 639-1 code; where no prompt is known for it there is one plain decoding.
    """

    def __init__(self, model: Any, *, language: str = "en") -> None:
        self._model = model
        self._language = language
        self._prompts: tuple[str, ...] = DISFLUENT_PROMPTS.get(language, ())

    def decode(self, piece: Piece, *, previous_text: str = "") -> tuple[Word, ...]:
        """Return the words of a piece in order, with times from the start of the recording.

        `previous_text` is what was said before it, filled pauses included. RuntimeError comes through from the model.
        """
        if not self._prompts:
            words = self._hear(piece, previous_text or None).words
        else:
            words = self._words_and_fillers(piece, " ".join(previous_text.split()[-_CONTEXT_WORDS:]))
        return tuple(
            replace(word, start_s=_moved(word.start_s, piece), end_s=_moved(word.end_s, piece))
            for word in in_order(words)
        )

    def _words_and_fillers(self, piece: Piece, context: str) -> tuple[Word, ...]:
        first, *others = self._prompts
        heard = self._hear(piece, f"{first} {context}".strip(), is_prompted=True)
        words = heard.words
        if heard.has_loop or _leaves_voice(words, piece, _LOST_VOICE_S):
            plain = self._hear(piece, None).words
            if heard.has_loop or len(plain) >= len(words) + _LOST_WORDS:
                words = joined(plain, words)
        if _count_fillers(words) == 0 and _leaves_voice(words, piece, _UNHEARD_VOICE_S):
            for prompt in others:
                again = self._hear(piece, f"{prompt} {context}".strip(), is_prompted=True)
                if not again.has_loop and _count_fillers(again.words):
                    return joined(words, again.words)
        return words

    def _hear(self, piece: Piece, prompt: str | None, *, is_prompted: bool = False) -> _Heard:
        # A plain decoding that comes to nothing is tried once more, not five times: the person waits for it.
        temperatures = 0.0 if is_prompted else (0.0, 0.4)
        segments, _ = self._model.transcribe(
            piece.samples,
            language=self._language,
            beam_size=BEAM_SIZE,
            initial_prompt=prompt,
            word_timestamps=True,
            max_new_tokens=_SPARE_TOKENS + round(_TOKENS_PER_S * piece.duration_s),
            temperature=temperatures,
        )
        words: list[Word] = []
        for segment in segments:
            if segment.no_speech_prob > _NO_SPEECH and segment.avg_logprob < _LOW_LOG_PROBABILITY:
                continue
            words += [_word(raw) for raw in segment.words or ()]
        straight = without_loops(words)
        has_loop = len(straight) < len(words)
        kept = [word for word in straight if not is_filled_pause(word.text) or has_voice(word, piece, _NEAR_S)]
        return _Heard(tuple(_without_idle_end(kept, piece, has_loop=has_loop)), has_loop)


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


def _count_fillers(words: Sequence[Word]) -> int:
    return sum(is_filled_pause(word.text) for word in words)


def _word(raw: Any) -> Word:
    return Word(raw.word.strip(), float(raw.start), float(raw.end), round(float(raw.probability), 3))


def _moved(time_s: float | None, piece: Piece) -> float | None:
    return None if time_s is None else round(piece.start_s + min(time_s, piece.duration_s), 3)


def _span(word: Word) -> tuple[float, float]:
    return word.start_s or 0.0, word.end_s or 0.0


def _voice_at(start_s: float, end_s: float) -> slice:
    return slice(max(0, round(start_s / _FRAME_S)), max(0, round(end_s / _FRAME_S)))


def has_voice(word: Word, piece: Piece, near_s: float = 0.0) -> bool:
    """Whether a voice sounds where a word of a piece is said to be, or within `near_s` of it."""
    start_s, end_s = _span(word)
    near = piece.voice[_voice_at(start_s - near_s, end_s + near_s)]
    return int(np.count_nonzero(near >= _VOICE)) * _FRAME_S >= _SHORTEST_VOICE_S


def _leaves_voice(words: Sequence[Word], piece: Piece, shortest_s: float) -> bool:
    """Whether a voice sounds that long where no word is, or where a single word is stretched over it."""
    rest = piece.voice >= _VOICE
    for word in words:
        start_s, end_s = _span(word)
        rest[_voice_at(start_s, min(end_s, start_s + _LONGEST_WORD_S))] = False
    run = longest = 0
    for is_voice in rest:
        run = run + 1 if is_voice else 0
        longest = max(longest, run)
    return longest * _FRAME_S >= shortest_s


def without_loops(words: Sequence[Word]) -> list[Word]:
    """Return the words without runs of eight or more alike, or of two to six that come five times over.

    Nobody speaks like that, but a lost model does. Of a run of words one copy stays, of filled pauses none.
    """
    forms = [form_of(word.text) for word in words]
    kept: list[Word] = []
    first = 0
    while first < len(forms):
        length, times = _longest_run(forms, first)
        if times > 1:
            kept += [word for word in words[first : first + length] if not is_filled_pause(word.text)]
        else:
            kept.append(words[first])
        first += length * times
    return kept


def _longest_run(forms: Sequence[str], first: int) -> tuple[int, int]:
    """Return the length and the count of what is repeated too often from `first` on; (1, 1) where nothing is."""
    for length in range(1, _LONGEST_LOOP + 1):
        pattern = forms[first : first + length]
        times = 1
        while forms[first + length * times : first + length * (times + 1)] == pattern:
            times += 1
        if times >= (_TIMES_OF_WORD if length == 1 else _TIMES_OF_PHRASE):
            return length, times
    return 1, 1


def joined(plain: Sequence[Word], prompted: Sequence[Word]) -> tuple[Word, ...]:
    """Return the plain words with the filled pauses of a prompted decoding among them.

    A filled pause stands where the prompted decoding has it between words that both share; where they share none, its
    time decides. A plain decoding stretches its words over what it leaves out, so the shared words next to a filled
    pause take their times from the prompted one, and others are cut short.
    """
    others = [word for word in prompted if not is_filled_pause(word.text)]
    matcher = SequenceMatcher(
        a=[form_of(word.text) for word in others], b=[form_of(word.text) for word in plain], autojunk=False
    )
    partner = {a + i: b + i for a, b, size in matcher.get_matching_blocks() for i in range(size)}
    known = [_span(word) for word in plain if is_filled_pause(word.text)]
    base = list(plain)
    placed: dict[int, list[Word]] = {}
    seen = 0
    for word in prompted:
        if not is_filled_pause(word.text):
            seen += 1
            continue
        start_s, end_s = _span(word)
        if any(start_s < end + _SAME_S and end_s > start - _SAME_S for start, end in known):
            continue
        before = max((partner[i] + 1 for i in range(seen) if i in partner), default=0)
        after = min((partner[i] for i in range(seen, len(others)) if i in partner), default=len(plain))
        place = before
        while place < after and sum(_span(plain[place])) < start_s + end_s:
            place += 1
        placed.setdefault(place, []).append(word)
        for other in (seen - 1, seen):
            if other in partner:
                timed = others[other]
                base[partner[other]] = replace(base[partner[other]], start_s=timed.start_s, end_s=timed.end_s)
    words: list[Word] = []
    for place in range(len(base) + 1):
        words += placed.get(place, [])
        words += base[place : place + 1]
    return tuple(words)


def in_order(words: Sequence[Word]) -> list[Word]:
    """Return the words with times that never run backwards; a word that reaches into the next one is cut short."""
    ordered: list[Word] = []
    for word in words:
        start_s, end_s = _span(word)
        if ordered:
            last = ordered[-1]
            last_start, last_end = _span(last)
            if is_filled_pause(last.text) and last_end > start_s and end_s > last_end:
                start_s = last_end
            start_s = max(start_s, last_start)
            if last_end > start_s:
                ordered[-1] = replace(last, end_s=start_s)
        ordered.append(replace(word, start_s=start_s, end_s=max(start_s, end_s)))
    return ordered
