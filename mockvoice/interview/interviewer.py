"""Says questions aloud: a voice makes the sound, a player lets it be heard.

Two threads work for it, so that neither waits for the other: on one, lines become sound, those to be heard next before
those to be heard later; on the other, the loudspeaker is opened and stopped.
"""

from __future__ import annotations

import threading
import time
from collections import OrderedDict, deque
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final, Protocol

import numpy as np

from mockvoice.errors import MockVoiceError
from mockvoice.voice.speaker import Speech

if TYPE_CHECKING:
    from collections.abc import Sequence
    from concurrent.futures import Future

    from numpy.typing import NDArray

    from mockvoice.interview.parts import Worker
    from mockvoice.settings import Settings
    from mockvoice.voice.speaker import Speaker

OnDone = Callable[[MockVoiceError | None], None]
OnLine = Callable[[int], None]

MOST_KEPT_S: Final = 240.0
"""How much sound is kept for lines that are said later, or once more: about 20 MB at 22 kHz."""

MOST_WAITING: Final = 12
"""How many lines may wait to be prepared; of more, the oldest are forgotten."""

SOUND_FADES_S: Final = 0.15
"""How long a loudspeaker may go on after its stream was closed: buffers of the sound server, then the room."""

_STOPS_WITHIN_S: Final = 3.0
_SILENT_BELOW: Final = 0.003


class Loudspeaker(Protocol):
    """The part of a player that speaking needs."""

    def load(self, samples: NDArray[np.float32], sample_rate_hz: int) -> None:
        """Take the sound to play."""

    def play(
        self,
        *,
        on_finished: Callable[[], None] | None = None,
        on_lost: Callable[[MockVoiceError], None] | None = None,
    ) -> None:
        """Play from the start. Raises NoLoudspeakerError."""

    def stop(self) -> None:
        """Stop at once."""


@dataclass(frozen=True, slots=True)
class _Wish:
    """What makes a line's sound what it is; the volume is applied when it is played."""

    text: str
    voice_id: str | None
    rate_wpm: int


@dataclass(slots=True, eq=False)
class _Utterance:
    """What is being said: its lines, those of them that are made, and which one is heard now."""

    wishes: tuple[_Wish, ...]
    on_done: OnDone
    on_line: OnLine
    made: dict[int, Speech | MockVoiceError] = field(default_factory=dict)
    at: int = 0
    is_sounding: bool = False


def _ignore_line(_index: int) -> None:
    return None


class SpeakingInterviewer:
    """The interviewer's voice. `say`, `say_lines`, `prepare` and `hush` return at once.

    Args:
        making: Makes the sound of lines.
        playing: Moves the loudspeaker; another thread than `making`.
        settings: Returns the settings that hold now, so that a new voice or rate is used for the next line.
        clock: Seconds of a clock that never goes back.
    """

    def __init__(
        self,
        speaker: Speaker,
        loudspeaker: Loudspeaker,
        *,
        making: Worker,
        playing: Worker,
        settings: Callable[[], Settings],
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._speaker = speaker
        self._loudspeaker = loudspeaker
        self._making = making
        self._playing = playing
        self._settings = settings
        self._clock = clock
        self._lock = threading.Lock()
        self._current: _Utterance | None = None
        self._kept: OrderedDict[_Wish, Speech] = OrderedDict()
        self._waiting: deque[_Wish] = deque()
        self._listener_count = 0
        self._was_sounding = False
        self._silent_since = clock() - SOUND_FADES_S

    def prepare(self, text: str) -> None:
        """Make the sound of `text` ahead, so that `say` of it starts at once. A failure is told by `say` alone."""
        wish = self._wish(text)
        with self._lock:
            if wish in self._kept or wish in self._waiting:
                return
            self._waiting.append(wish)
            while len(self._waiting) > MOST_WAITING:
                self._waiting.popleft()
        self._on_making(self._make_next)

    def say(self, text: str, on_done: OnDone) -> None:
        """Speak `text`; `on_done` comes once, on any thread, unless something else is said or `hush` is called."""
        self.say_lines((text,), on_done)

    def say_lines(self, lines: Sequence[str], on_done: OnDone, on_line: OnLine = _ignore_line) -> None:
        """Speak `lines` one after the other, the first as soon as it is made.

        While an answer is being recorded, they wait for its end.

        Args:
            lines: Each a sentence or several.
            on_done: Comes once, on any thread, after the last line or with what kept a line from being spoken; unless
                something else is said or `hush` is called.
            on_line: Told, on any thread, the index of each line when its sound begins.
        """
        utterance = _Utterance(tuple(self._wish(line) for line in lines), on_done, on_line)
        with self._lock:
            self._current = utterance
            for index, wish in enumerate(utterance.wishes):
                if wish in self._kept:
                    self._kept.move_to_end(wish)
                    utterance.made[index] = self._kept[wish]
        self._on_playing(self._stop)
        self._on_playing(self._go_on, utterance)
        for _ in range(len(utterance.wishes) - len(utterance.made)):
            self._on_making(self._make_next)

    def hush(self) -> None:
        """Stop speaking now."""
        with self._lock:
            self._current = None
        self._on_playing(self._stop)

    def begin_listening(self) -> None:
        """Stop speaking, and return when nothing of it is to be heard any more; what is said from now on waits.

        Takes some milliseconds, and a little more than a tenth of a second where something was being said. Has to be
        followed by `end_listening`.
        """
        with self._lock:
            self._listener_count += 1
        self.hush()
        try:
            self._playing.submit(self._await_silence).result(_STOPS_WITHIN_S)
        except TimeoutError:
            # The sound system hangs. The person's answer is worth more than silence.
            return

    def end_listening(self) -> None:
        """Let what waits be said."""
        with self._lock:
            self._listener_count -= 1
            utterance = self._current
        if utterance is not None:
            self._on_playing(self._go_on, utterance)

    # Lines become sound: on `making`

    def _wish(self, text: str) -> _Wish:
        settings = self._settings()
        return _Wish(text, settings.voice_id, settings.voice_rate_wpm)

    def _make_next(self) -> None:
        """Make the line that is needed first."""
        with self._lock:
            utterance = self._current
            index = None if utterance is None else _first_unmade(utterance)
            if utterance is not None and index is not None:
                wish = utterance.wishes[index]
            elif self._waiting:
                wish = self._waiting.popleft()
            else:
                return
            speech: Speech | MockVoiceError | None = self._kept.get(wish)
        if speech is None:
            speech = self._make(wish)
        with self._lock:
            if isinstance(speech, Speech):
                self._keep(wish, speech)
            if utterance is None or index is None or utterance is not self._current:
                return
            utterance.made[index] = speech
        self._on_playing(self._go_on, utterance)

    def _make(self, wish: _Wish) -> Speech | MockVoiceError:
        try:
            return _without_lead(self._speaker.synthesise(wish.text, voice_id=wish.voice_id, rate_wpm=wish.rate_wpm))
        except MockVoiceError as error:
            return error

    def _keep(self, wish: _Wish, speech: Speech) -> None:
        self._kept[wish] = speech
        self._kept.move_to_end(wish)
        while len(self._kept) > 1 and sum(kept.duration_s for kept in self._kept.values()) > MOST_KEPT_S:
            self._kept.popitem(last=False)

    # Sound is heard: on `playing`

    def _go_on(self, utterance: _Utterance) -> None:
        """Play the next line if it is made and nothing speaks against it; at the end, tell."""
        with self._lock:
            if utterance is not self._current or utterance.is_sounding or self._listener_count > 0:
                return
            at = utterance.at
            made = utterance.made.get(at)
            if made is None and at < len(utterance.wishes):
                return
            utterance.is_sounding = isinstance(made, Speech)
        if not isinstance(made, Speech):
            self._end(utterance, made)
            return
        try:
            self._loudspeaker.load(self._at_volume(made.samples), made.sample_rate_hz)
            self._loudspeaker.play(
                on_finished=lambda: self._tell(utterance, self._line_ended, utterance),
                on_lost=lambda error: self._tell(utterance, self._end, utterance, error),
            )
        except MockVoiceError as error:
            self._end(utterance, error)
            return
        self._was_sounding = True
        if self._is_current(utterance):
            utterance.on_line(at)

    def _line_ended(self, utterance: _Utterance) -> None:
        self._note_silence()
        with self._lock:
            utterance.at += 1
            utterance.is_sounding = False
        self._go_on(utterance)

    def _end(self, utterance: _Utterance, error: MockVoiceError | None) -> None:
        with self._lock:
            if utterance is not self._current:
                return
            self._current = None
        utterance.on_done(error)

    def _stop(self) -> None:
        self._loudspeaker.stop()
        self._note_silence()

    def _note_silence(self) -> None:
        if self._was_sounding:
            self._was_sounding = False
            self._silent_since = self._clock()

    def _await_silence(self) -> None:
        left_s = self._silent_since + SOUND_FADES_S - self._clock()
        if left_s > 0:
            threading.Event().wait(left_s)

    def _at_volume(self, samples: NDArray[np.float32]) -> NDArray[np.float32]:
        """Samples at the chosen volume: its square, since half the amplitude does not sound half as loud."""
        volume = self._settings().voice_volume
        return samples if volume == 1.0 else (samples * np.float32(volume**2)).astype(np.float32)

    def _is_current(self, utterance: _Utterance) -> bool:
        with self._lock:
            return utterance is self._current

    def _tell(self, utterance: _Utterance, job: Callable[..., None], *arguments: object) -> None:
        """Hand on what the player's thread reports; not after a hush, when the workers may be gone already."""
        with self._lock:
            if utterance is self._current:
                self._on_playing(job, *arguments)

    def _on_making(self, job: Callable[..., None], *arguments: object) -> None:
        self._making.submit(job, *arguments).add_done_callback(_raise_unexpected)

    def _on_playing(self, job: Callable[..., None], *arguments: object) -> None:
        self._playing.submit(job, *arguments).add_done_callback(_raise_unexpected)


def _first_unmade(utterance: _Utterance) -> int | None:
    return next((index for index in range(len(utterance.wishes)) if index not in utterance.made), None)


def _without_lead(speech: Speech) -> Speech:
    """The speech from its first sound on: some voices begin with a twentieth of a second of silence."""
    sounding = np.flatnonzero(np.abs(speech.samples) > _SILENT_BELOW)
    first = int(sounding[0]) if len(sounding) else 0
    return Speech(speech.samples[first:], speech.sample_rate_hz) if first else speech


def _raise_unexpected(future: Future[None]) -> None:
    error = future.exception()
    if error is not None:
        threading.excepthook(threading.ExceptHookArgs((type(error), error, error.__traceback__, None)))
