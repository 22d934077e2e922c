"""Words from windows of up to 30 s, each with what was said before: what Whisper was trained for, while sound grows.

A recording that has been decoded window by window while it was made has the words that Whisper finds in the whole file,
because Whisper itself goes through a file in this way. What is not a whole window yet is guessed at when the speaker
pauses, so that at the end only what was said since the last pause is left.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from mockvoice.transcription.speech_model import WINDOW_S
from mockvoice.transcription.transcript import Word

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from mockvoice.transcription.speech_model import Hear
    from mockvoice.transcription.voice_activity import VoiceTrack

SAMPLE_RATE_HZ = 16_000

_TEMPERATURES = (0.0, 0.2, 0.4, 0.6)
_FORGET_ABOVE = 0.5
_NO_SPEECH = 0.6
_LOW_LOG_PROBABILITY = -0.8
_SHORTEST_VOICE_S = 0.09
_NEAR_S = 0.2
_TIMES_OF_WORD = 8
_TIMES_OF_PHRASE = 5
_LONGEST_LOOP = 6
_CONTEXT_TOKENS = 224


@dataclass(frozen=True, slots=True)
class WindowRules:
    """How a recording is divided. All lengths in seconds.

    Attributes:
        clean_cut_s: A whole window ends at a pause, if there is one in its last part of this length.
        pause_s: The shortest such pause.
        silence_s: A longer silence before the first voice of a window is left out.
        margin_s: What is kept of it.
        left_over_s: So much voice after a window's last word is decoded again, with what follows it.
        guess_pause_s: A silence after which it is worth guessing that the answer ends here.
        guess_voice_s: So much voice since the last guess is worth another one.
        window_from_s: So long a guess is a window: it ends at a pause, and its words are settled.
        short_s: At the end, a rest of this length is decoded as one window, whatever was guessed of it.
        overlap_s: At the end, what was guessed is decoded again from the last segment on that ended so long before.
        tail_context_s: Silence behind a tail for the encoder; None for as much as there is room for.
    """

    clean_cut_s: float = 6.0
    pause_s: float = 0.3
    silence_s: float = 2.0
    margin_s: float = 0.5
    left_over_s: float = 0.3
    guess_pause_s: float = 0.35
    guess_voice_s: float = 2.0
    window_from_s: float = 24.0
    short_s: float = 10.0
    overlap_s: float = 2.0
    tail_context_s: float | None = 5.0


@dataclass(frozen=True, slots=True)
class _Said:
    """What is heard in a segment: words with times in the recording, and their tokens."""

    words: tuple[Word, ...]
    tokens: tuple[int, ...]
    is_misleading: bool = False

    @property
    def start_s(self) -> float:
        """Where its first word begins."""
        return self.words[0].start_s or 0.0

    @property
    def end_s(self) -> float:
        """Where its last word ends."""
        return self.words[-1].end_s or 0.0


@dataclass(frozen=True, slots=True)
class _Guess:
    """What is heard from the last settled word up to a pause."""

    end_s: float
    said: tuple[_Said, ...]


OnWindow = Callable[[float], None]


class WordStream:
    """The words of one recording that is still being made.

    Args:
        hear: Runs a decoding.
        track: Where a voice sounds; it must know a stretch before the stretch is decoded.
        language: ISO 639-1 code.
        rules: How the recording is divided.
    """

    def __init__(self, hear: Hear, track: VoiceTrack, *, language: str, rules: WindowRules | None = None) -> None:
        self._hear = hear
        self._track = track
        self._language = language
        self._rules = rules or WindowRules()
        self._sound = np.zeros(0, dtype=np.float32)
        self._sound_start = 0
        self._seek_s = 0.0
        self._tokens: list[int] = []
        self._words: list[Word] = []
        self._guess: _Guess | None = None

    @property
    def words(self) -> tuple[Word, ...]:
        """The settled words, which never change."""
        return tuple(self._words)

    @property
    def settled_s(self) -> float:
        """Up to where they are settled, in seconds from the start."""
        return self._seek_s

    @property
    def guessed_words(self) -> tuple[Word, ...]:
        """What comes after them, as far as it was guessed."""
        return () if self._guess is None else _words_of(self._guess.said)

    @property
    def guessed_s(self) -> float:
        """Up to where there are words, settled or guessed, in seconds from the start."""
        return self._seek_s if self._guess is None else self._guess.end_s

    def feed(self, samples: NDArray[np.float32]) -> None:
        """Take the next 16 kHz mono samples, float32, shape (n,), and settle what has become a whole window."""
        self._sound = np.concatenate([self._sound, samples])
        while self._skip_silence() and self._known_s() - self._seek_s >= WINDOW_S:
            self._settle(self._window_end_s())
            self._guess = None

    def guess(self) -> bool:
        """Decode what is not settled where the speaker has just paused; return whether that was done."""
        rules = self._rules
        now_s = self._known_s()
        if self._track.voice_s(now_s - rules.guess_pause_s, now_s) > 0:
            return False
        if self._track.voice_s(self.guessed_s, now_s) < rules.guess_voice_s:
            return False
        said = self._decode(self._seek_s, now_s)
        guess = _Guess(self._heard_up_to(said, self._seek_s, now_s), said)
        if guess.end_s - self._seek_s >= rules.window_from_s:
            self._settle_guess(guess)
        else:
            self._guess = guess
        return True

    def finish(self, *, on_window: OnWindow | None = None) -> None:
        """Settle everything; no more sound comes."""
        end_s = (self._sound_start + len(self._sound)) / SAMPLE_RATE_HZ
        is_tail = self._guess is not None and self._take_guess(self._guess, end_s)
        while self._has_voice(self._seek_s, end_s):
            if not is_tail:
                self._skip_silence()
            self._settle(min(end_s, self._seek_s + WINDOW_S), is_tail=is_tail)
            if on_window is not None:
                on_window(self._seek_s)
        self._seek_s = end_s

    def _take_guess(self, guess: _Guess, end_s: float) -> bool:
        """Settle what of a guess is still worth it; return whether anything is."""
        said = guess.said
        if self._has_voice(guess.end_s, end_s):
            if end_s - self._seek_s <= self._rules.short_s:
                return False
            # The last segment was heard without what follows it, so it is decoded again with that.
            said = tuple(one for one in said if one.end_s <= guess.end_s - self._rules.overlap_s)
            self._keep(said)
            self._go_to(said[-1].end_s if said else self._seek_s)
        else:
            self._settle_guess(guess)
        return True

    def _settle_guess(self, guess: _Guess) -> None:
        self._keep(guess.said)
        self._go_to(guess.end_s)
        self._guess = None

    def _known_s(self) -> float:
        return min(self._track.known_s, (self._sound_start + len(self._sound)) / SAMPLE_RATE_HZ)

    def _has_voice(self, start_s: float, end_s: float) -> bool:
        return self._track.voice_s(start_s, end_s) >= _SHORTEST_VOICE_S

    def _window_end_s(self) -> float:
        end_s = self._seek_s + WINDOW_S
        pause_s = self._track.last_pause_s(end_s - self._rules.clean_cut_s, end_s, self._rules.pause_s)
        return end_s if pause_s is None else pause_s

    def _skip_silence(self) -> bool:
        """Leave out a long silence before the next voice; return whether there is a voice to decode."""
        first_s = self._track.first_voice_s(self._seek_s)
        voice_s = self._known_s() if first_s is None else first_s
        if voice_s - self._seek_s > self._rules.silence_s:
            self._go_to(voice_s - self._rules.margin_s)
        return first_s is not None

    def _settle(self, end_s: float, *, is_tail: bool = False) -> None:
        """Decode from the last settled word up to `end_s`, and go on behind the last word that came out."""
        start_s = self._seek_s
        said = self._decode(start_s, end_s, is_tail=is_tail)
        self._keep(said)
        self._go_to(self._heard_up_to(said, start_s, end_s))

    def _heard_up_to(self, said: Sequence[_Said], start_s: float, end_s: float) -> float:
        """Return where to go on: behind the last word where a voice follows it, else at the end of the window."""
        last_s = said[-1].end_s if said else end_s
        is_cut_short = (
            last_s > start_s + 1.0 and self._track.voice_s(last_s + _NEAR_S, end_s) >= self._rules.left_over_s
        )
        return last_s if is_cut_short else end_s

    def _keep(self, said: Sequence[_Said]) -> None:
        self._words += _words_of(said)
        for one in said:
            self._tokens = [] if one.is_misleading else [*self._tokens, *one.tokens][-_CONTEXT_TOKENS:]

    def _go_to(self, time_s: float) -> None:
        self._seek_s = time_s
        start = max(self._sound_start, round(time_s * SAMPLE_RATE_HZ))
        self._sound = self._sound[start - self._sound_start :]
        self._sound_start = start

    def _decode(self, start_s: float, end_s: float, *, is_tail: bool = False) -> tuple[_Said, ...]:
        """Return what is heard between two times, after all that is settled."""
        begin = round(start_s * SAMPLE_RATE_HZ) - self._sound_start
        samples = self._sound[max(0, begin) : round(end_s * SAMPLE_RATE_HZ) - self._sound_start]
        segments = self._hear(
            lambda model: model.window(
                samples,
                language=self._language,
                prompt=self._tokens or None,
                temperatures=_TEMPERATURES[:2] if is_tail else _TEMPERATURES,
                context_s=self._rules.tail_context_s if is_tail else None,
            )
        )
        said = []
        for segment in segments:
            words = [_word(raw, start_s, end_s) for raw in segment.words or ()]
            straight = without_loops(words)
            if not straight or _is_nothing(segment):
                continue
            if not self._has_voice((words[0].start_s or 0.0) - _NEAR_S, (words[-1].end_s or 0.0) + _NEAR_S):
                continue
            is_misleading = len(straight) < len(words) or (segment.temperature or 0.0) > _FORGET_ABOVE
            said.append(_Said(tuple(straight), tuple(segment.tokens), is_misleading))
        return tuple(said)


def _words_of(said: Sequence[_Said]) -> tuple[Word, ...]:
    return tuple(word for one in said for word in one.words)


def _is_nothing(segment: Any) -> bool:
    return bool(segment.no_speech_prob > _NO_SPEECH and segment.avg_logprob < _LOW_LOG_PROBABILITY)


def _word(raw: Any, start_s: float, end_s: float) -> Word:
    first_s, last_s = (round(min(start_s + float(at_s), end_s), 3) for at_s in (raw.start, raw.end))
    return Word(raw.word.strip(), first_s, last_s, round(float(raw.probability), 3))


def form_of(text: str) -> str:
    """Return a word in lower case without what is not a letter, digit or apostrophe."""
    return re.sub(r"[^\w']", "", text.lower())


def without_loops(words: Sequence[Word], *, may_stay: Callable[[str], bool] = lambda _: True) -> list[Word]:
    """Return the words without runs of eight or more alike, or of two to six that come five times over.

    Nobody speaks like that, but a lost model does. Of a run one copy stays, less the words that may not.
    """
    forms = [form_of(word.text) for word in words]
    kept: list[Word] = []
    first = 0
    while first < len(forms):
        length, times = _longest_run(forms, first)
        kept += [word for word in words[first : first + length] if times == 1 or may_stay(form_of(word.text))]
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
