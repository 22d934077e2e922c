"""Sound cut at pauses into pieces that can be decoded one by one, while it still grows.

The cutter sees the sound in frames of 32 ms, in blocks whose borders depend on nothing but the count of samples, so the
pieces are the same however the sound was fed.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from mockvoice.transcription.voice_activity import BLOCK, FRAME, FRAME_S, VoiceDetector, VoiceTrack

if TYPE_CHECKING:
    from numpy.typing import NDArray

SAMPLE_RATE_HZ = 16_000


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a recording.

    Attributes:
        start_s: Where it begins, in seconds from the start of the recording.
        samples: Its sound: 16 kHz mono, float32, shape (n,), in [-1, 1].
        voice: How probable a voice is in each 32 ms of it, 0 to 1, shape (ceil(n / 512),).
    """

    start_s: float
    samples: NDArray[np.float32]
    voice: NDArray[np.float32]

    @property
    def duration_s(self) -> float:
        """Its length in seconds."""
        return len(self.samples) / SAMPLE_RATE_HZ

    @property
    def end_s(self) -> float:
        """Where it ends, in seconds from the start of the recording."""
        return self.start_s + self.duration_s


@dataclass(frozen=True, slots=True)
class CutRules:
    """Where to cut. All lengths in seconds.

    Attributes:
        threshold: Probability from which a frame is a voice.
        quiet: Probability under which a voice ends.
        pause_s: Silence from which a cut may be made.
        padding_s: Silence kept around a piece.
        enough_s: A piece of this length is closed at the next pause; shorter ones go on over it.
        apart_s: Silence that closes a piece however short it is.
        longest_s: From this length on a shorter silence will do.
        shortest_gap_s: The shortest silence that will then do: longer than the closure inside a word.
        limit_s: At this length a cut is made at the quietest place, whatever stands there; Whisper hears 30 s at once.
        shortest_voice_s: A piece with less voice than this holds no word and is left out.
    """

    threshold: float = 0.35
    quiet: float = 0.2
    pause_s: float = 0.5
    padding_s: float = 0.5
    enough_s: float = 8.0
    apart_s: float = 2.5
    longest_s: float = 15.0
    shortest_gap_s: float = 0.16
    limit_s: float = 26.0
    shortest_voice_s: float = 0.09


@dataclass(slots=True)
class _Gap:
    """A silence inside the piece that is being built, in frames: from start up to end."""

    start: int
    end: int


class PieceCutter:
    """Cuts sound that arrives bit by bit; `track` tells where a voice was found.

    Nothing that `feed` or `finish` returned is changed afterwards; pieces come in the order of time, do not overlap,
    and leave out only stretches without a voice.
    """

    def __init__(self, rules: CutRules | None = None) -> None:
        self._rules = rules or CutRules()
        self._detector = VoiceDetector()
        self._sound = np.zeros(0, dtype=np.float32)
        self._sound_start = 0
        self.track = VoiceTrack()
        self._voice = self.track.probabilities
        self._cut_to = 0
        self._first: int | None = None
        self._quiet_since: int | None = None
        self._gaps: list[_Gap] = []

    @property
    def settled_s(self) -> float:
        """Seconds from the start up to which every piece was returned; what follows may still be in the making."""
        frame = self._first if self._first is not None else len(self._voice)
        return max(self._cut_to, frame * FRAME - round(self._rules.padding_s * SAMPLE_RATE_HZ)) / SAMPLE_RATE_HZ

    def feed(self, samples: NDArray[np.float32]) -> list[Piece]:
        """Take the next 16 kHz mono `samples`, float32, shape (n,); return the pieces that they completed."""
        self._sound = np.concatenate([self._sound, np.asarray(samples, dtype=np.float32)])
        pieces = []
        while (begin := len(self._voice) * FRAME - self._sound_start) + BLOCK * FRAME <= len(self._sound):
            pieces += self._take(self._sound[begin : begin + BLOCK * FRAME], BLOCK)
        self._forget()
        return pieces

    def finish(self) -> list[Piece]:
        """Return what is left when no more sound comes. The cutter is of no use afterwards."""
        rest = self._sound[len(self._voice) * FRAME - self._sound_start :]
        pieces = []
        if len(rest):
            padded = np.pad(rest, (0, BLOCK * FRAME - len(rest)))
            pieces += self._take(padded, -(-len(rest) // FRAME))
        if self._first is not None:
            end = len(self._voice) if self._quiet_since is None else self._quiet_since
            pieces += self._close(self._first, end, len(self._voice))
        return pieces

    def _take(self, block: NDArray[np.float32], count: int) -> list[Piece]:
        pieces = []
        for probability in self._detector.probabilities(block)[:count]:
            self._voice.append(float(probability))
            pieces += self._step(len(self._voice) - 1, float(probability))
        return pieces

    def _step(self, frame: int, probability: float) -> list[Piece]:
        rules = self._rules
        if probability >= rules.threshold:
            if self._first is None:
                self._first = frame
            if self._quiet_since is not None:
                self._gaps.append(_Gap(self._quiet_since, frame))
                self._quiet_since = None
        elif probability < rules.quiet and self._first is not None and self._quiet_since is None:
            self._quiet_since = frame
        if self._first is None:
            return []
        if self._quiet_since is not None:
            quiet_s = (frame + 1 - self._quiet_since) * FRAME_S
            length_s = (self._quiet_since - self._first) * FRAME_S
            if quiet_s >= rules.apart_s or (quiet_s >= rules.pause_s and length_s >= rules.enough_s):
                return self._close(self._first, self._quiet_since, frame + 1)
        if (frame + 1 - self._first) * FRAME_S >= rules.longest_s:
            return self._cut_long(self._first, frame)
        return []

    def _cut_long(self, first: int, frame: int) -> list[Piece]:
        """Cut a piece without a pause at its longest silence, the later one of two alike."""
        gaps = list(self._gaps)
        if self._quiet_since is not None:
            gaps.append(_Gap(self._quiet_since, frame + 1))
        shortest = self._rules.shortest_gap_s / FRAME_S
        earliest = first + self._rules.longest_s / 4 / FRAME_S
        longest = self._rules.pause_s / FRAME_S
        usable = [gap for gap in gaps if gap.end - gap.start >= shortest and gap.start >= earliest]
        if usable:
            gap = max(usable, key=lambda gap: (min(gap.end - gap.start, longest), gap.start))
        elif (frame + 1 - first) * FRAME_S >= self._rules.limit_s:
            gap = self._quietest(first, frame)
        else:
            return []
        quiet_since = self._quiet_since
        later = [other for other in self._gaps if other.start >= gap.end]
        pieces = self._close(first, gap.start, gap.end)
        if gap.end <= frame:
            self._first, self._gaps, self._quiet_since = gap.end, later, quiet_since
        return pieces

    def _quietest(self, first: int, frame: int) -> _Gap:
        """Return the frame of least energy in the second half of the piece."""
        half = (first + frame) // 2
        begin = half * FRAME - self._sound_start
        frames = self._sound[begin : begin + (frame - half) * FRAME].reshape(-1, FRAME)
        quietest = half + int(np.argmin(np.sum(frames**2, axis=1)))
        return _Gap(quietest, quietest + 1)

    def _close(self, first: int, end: int, free_until: int) -> list[Piece]:
        """End the piece of the frames from `first` up to `end`; until frame `free_until` there is silence."""
        rules = self._rules
        padding = round(rules.padding_s * SAMPLE_RATE_HZ)
        begin_sample = max(self._cut_to, first * FRAME - padding)
        room = (free_until - end) * FRAME
        is_last = free_until == len(self._voice)
        end_sample = end * FRAME + (min(padding, room) if is_last else min(padding, room // 2))
        end_sample = min(end_sample, self._sound_start + len(self._sound))
        has_voice = sum(p >= rules.threshold for p in self._voice[first:end]) * FRAME_S >= rules.shortest_voice_s
        self._first, self._quiet_since, self._gaps = None, None, []
        self._cut_to = end_sample
        if not has_voice:
            return []
        samples = self._sound[begin_sample - self._sound_start : end_sample - self._sound_start].copy()
        begin_frame = begin_sample // FRAME
        voice = self._voice[begin_frame : begin_frame + -(-len(samples) // FRAME)]
        return [Piece(begin_sample / SAMPLE_RATE_HZ, samples, np.array(voice, dtype=np.float32))]

    def _forget(self) -> None:
        """Let go of sound that no piece can need any more."""
        frame = self._first if self._first is not None else len(self._voice)
        keep_from = max(self._sound_start, frame * FRAME - round(self._rules.padding_s * SAMPLE_RATE_HZ) - FRAME)
        self._sound = self._sound[keep_from - self._sound_start :]
        self._sound_start = keep_from


def cut(samples: NDArray[np.float32], rules: CutRules | None = None) -> list[Piece]:
    """Return the pieces of a whole recording."""
    cutter = PieceCutter(rules)
    return [*cutter.feed(samples), *cutter.finish()]
