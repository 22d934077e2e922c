"""Marked sentences spoken by a voice, with the exact span of every filled pause.

A filled pause is either spoken on its own, drawn out and spliced in, or stands in the running text of a voice that
tells when each word begins.
"""

from __future__ import annotations

import difflib
import re
from dataclasses import dataclass, field, replace
from itertools import pairwise
from typing import TYPE_CHECKING, Any

import numpy as np
from speech_data import shaping
from speech_data.texts import Piece, said, sentences

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Sound = NDArray[np.float64]

SAMPLE_RATE_HZ = 16_000
RUNNING = {"um", "uh", "er", "erm", "ah"}
KINDS = {"h": "hmm", "m": "mm", "a": "ah"}
GLUED = 0.25
SHORTEST_S = 0.1
BEND_SEMITONES = 3.0


@dataclass(frozen=True)
class Event:
    """Something said from second `s` to `e`; `exact` tells whether the times are known and not estimated."""

    s: float
    e: float
    type: str
    text: str
    exact: bool = True

    def moved(self, by_s: float, factor: float = 1.0) -> Event:
        """Return the event later by `by_s`, after a change of tempo that makes it `factor` times as long."""
        return replace(self, s=self.s * factor + by_s, e=self.e * factor + by_s)


@dataclass(frozen=True)
class Spoken:
    """A sound of shape (n,) with what is said in it and when."""

    sound: Sound
    said: str
    fluent: str
    filled: list[Event] = field(default_factory=list)
    lexical: list[Event] = field(default_factory=list)
    words: list[Event] = field(default_factory=list)
    pauses: list[Event] = field(default_factory=list)


def kind_of(filler: str) -> str:
    """Return the kind of a filled pause as it is spelt: "Ummm" is an "um"."""
    short = re.sub(r"(.)\1+", r"\1", filler.lower())
    if short in {"um", "uhm"}:
        return "um"
    if short in {"uh", "er", "erm"}:
        return short
    return KINDS[short[0]]


def is_long(filler: str) -> bool:
    """Return whether the spelling of a filled pause draws it out."""
    return bool(re.search(r"([a-z])\1\1|[uae](h)\2$|umm", filler.lower()))


class _Track:
    def __init__(self) -> None:
        self._parts: list[Sound] = []
        self.length = 0

    def add(self, sound: Sound) -> tuple[float, float]:
        self._parts.append(sound)
        start = self.length
        self.length += len(sound)
        return start / SAMPLE_RATE_HZ, self.length / SAMPLE_RATE_HZ

    def rest(self, seconds: float) -> tuple[float, float]:
        return self.add(np.zeros(round(seconds * SAMPLE_RATE_HZ)))

    def joined(self) -> Sound:
        return np.concatenate(self._parts) if self._parts else np.zeros(0)


def speak(voice: Any, text: str, rng: np.random.Generator) -> list[Spoken]:
    """Speak a marked text; returns one `Spoken` for each sentence, with the pause that precedes it.

    Args:
        voice: Has `say(text)` and `filler(kind)`, and `timed(text)` where it knows when words begin.
        text: As `texts` describes it.
        rng: Chooses gaps, lengths, pitches and levels.
    """
    return [_spoken(voice, one, rng) for one in sentences(text)]


def joined(parts: list[Spoken]) -> Spoken:
    """Return sentences one after the other."""
    at, events = 0, [[], [], [], []]  # type: ignore[var-annotated]
    for part in parts:
        for kept, own in zip(events, (part.filled, part.lexical, part.words, part.pauses), strict=True):
            kept += [event.moved(at / SAMPLE_RATE_HZ) for event in own]
        at += len(part.sound)
    sound = np.concatenate([part.sound for part in parts])
    return Spoken(sound, " ".join(p.said for p in parts), " ".join(p.fluent for p in parts if p.fluent), *events)


def _spoken(voice: Any, pieces: list[Piece], rng: np.random.Generator) -> Spoken:
    try:
        return _sentence(voice, pieces, rng, runs_on=hasattr(voice, "timed") and rng.random() < 0.5)
    except LookupError:
        return _sentence(voice, pieces, rng, runs_on=False)


def _sentence(voice: Any, pieces: list[Piece], rng: np.random.Generator, *, runs_on: bool) -> Spoken:
    track = _Track()
    filled: list[Event] = []
    lexical: list[Event] = []
    words: list[Event] = []
    pauses = [Event(*track.rest(rng.uniform(0.15, 0.6)), "pause", "")]
    loudness = 0.0
    for chunk in _chunks(pieces, rng, runs_on=runs_on):
        if chunk[0].kind == "pause":
            pauses.append(Event(*track.rest(rng.uniform(0.4, 1.5)), "pause", ""))
        elif [piece.kind for piece in chunk] == ["filled"]:
            before = 0.0 if rng.random() < GLUED else min(0.6, float(rng.exponential(0.2)))
            after = 0.0 if rng.random() < GLUED else min(0.6, float(rng.exponential(0.2)))
            if before:
                track.rest(before)
            name = chunk[0].text
            span = track.add(filler_sound(voice, name, loudness or None, rng))
            filled.append(Event(*span, kind_of(name), name))
            if after:
                track.rest(after)
        else:
            sound, starts = _said_chunk(voice, said(chunk))
            loudness = loudness or shaping.level(sound)
            start, _ = track.add(shaping.faded(sound, 0.003))
            for event in _placed(chunk, sound, starts):
                kept = {"filled": filled, "words": words}.get(event.type, lexical)
                kept.append(replace(event.moved(start), type=kind_of(event.text) if kept is filled else event.type))
    sound = track.joined()
    return Spoken(sound, said(pieces), said(pieces, with_filled=False), filled, lexical, words, pauses)


def _chunks(pieces: list[Piece], rng: np.random.Generator, *, runs_on: bool) -> list[list[Piece]]:
    """Gather pieces that are spoken in one go; a filled pause only where the voice can tell its time."""
    chunks: list[list[Piece]] = []
    for piece in pieces:
        alone = piece.kind == "pause" or (piece.kind == "filled" and not (runs_on and piece.text.lower() in RUNNING))
        cut = alone or not chunks or chunks[-1][0].kind == "pause" or _stands_alone(chunks[-1], runs_on=runs_on)
        if not cut and piece.kind != "filled":
            cut = "lexical" in {piece.kind, chunks[-1][-1].kind} and rng.random() < 0.5
        if cut:
            chunks.append([piece])
        else:
            chunks[-1].append(piece)
    return [one for chunk in chunks for one in _checked(chunk)]


def _stands_alone(chunk: list[Piece], *, runs_on: bool) -> bool:
    only = chunk[0]
    return len(chunk) == 1 and only.kind == "filled" and not (runs_on and only.text.lower() in RUNNING)


def _checked(chunk: list[Piece]) -> list[list[Piece]]:
    return [[piece] for piece in chunk] if all(piece.kind == "filled" for piece in chunk) else [chunk]


def _said_chunk(voice: Any, text: str) -> tuple[Sound, list[tuple[str, float]]]:
    """Speak a text; returns the sound without silence at its ends, and when each word begins where known."""
    sound, starts = voice.timed(text) if hasattr(voice, "timed") else (voice.say(text), [])
    loud = np.flatnonzero(np.abs(sound) > 0.01 * np.abs(sound).max(initial=0))
    first, last = (int(loud[0]), int(loud[-1]) + 1) if len(loud) else (0, len(sound))
    first, last = max(0, first - 80), min(len(sound), last + 160)
    return sound[first:last], [(word, max(0.0, at - first / SAMPLE_RATE_HZ)) for word, at in starts]


def _placed(chunk: list[Piece], sound: Sound, starts: list[tuple[str, float]]) -> list[Event]:
    """Return an event for every piece that is no plain run of words, and for every word whose time the voice told.

    Raises LookupError where a filled pause has no time of its own.
    """
    own = [word for piece in chunk for word in _words(piece.text)]
    spans, known = _spans(own, sound, starts)
    events = [Event(*spans[i], "words", own[i]) for i in sorted(known)]
    place = 0
    for piece in chunk:
        last = place + len(_words(piece.text)) - 1
        is_exact = len(chunk) == 1 or {place, last, min(last + 1, len(own) - 1)} <= known
        if piece.kind == "filled" and not (is_exact and spans[last][1] - spans[place][0] > SHORTEST_S):
            raise LookupError(f"The voice tells no time for {piece.text!r}.")
        if piece.kind != "words":
            events.append(Event(spans[place][0], spans[last][1], piece.kind, piece.text, exact=is_exact))
        place = last + 1
    return events


def _spans(own: list[str], sound: Sound, starts: list[tuple[str, float]]) -> tuple[list[tuple[float, float]], set[int]]:
    """Return a span for each word, and the places of those words whose starts the voice told.

    eSpeak NG tells one time for "with the"; such words share the time by their letters, as all do for other voices.
    """
    end_s = len(sound) / SAMPLE_RATE_HZ
    told = [_plain(word) for word, _ in starts]
    blocks = difflib.SequenceMatcher(None, [_plain(word) for word in own], told, autojunk=False).get_matching_blocks()
    at = {a + i: starts[b + i][1] for a, b, size in blocks for i in range(size)}
    anchors = sorted({0: 0.0, **at}.items())
    times = np.zeros(len(own) + 1)
    for (first, start), (after, end) in zip(anchors, [*anchors[1:], (len(own), end_s)], strict=True):
        lengths = np.cumsum([0, *(len(word) + 1 for word in own[first:after])])
        times[first : after + 1] = start + lengths / lengths[-1] * (end - start)
    return [_heard(sound, float(a), float(b)) for a, b in pairwise(times)], set(at)


def _words(text: str) -> list[str]:
    return re.findall(r"[\w'-]+", text)


def _plain(word: str) -> str:
    return re.sub(r"[^a-z0-9]", "", word.lower())


def _heard(sound: Sound, start_s: float, end_s: float) -> tuple[float, float]:
    """Return a span without the silence at its end."""
    first, last = round(start_s * SAMPLE_RATE_HZ), round(end_s * SAMPLE_RATE_HZ)
    part = np.abs(sound[first:last])
    loud = np.flatnonzero(part > 0.04 * part.max(initial=0))
    if not len(loud):
        return start_s, end_s
    return (first + int(loud[0])) / SAMPLE_RATE_HZ, (first + int(loud[-1]) + 1) / SAMPLE_RATE_HZ


def filler_sound(voice: Any, name: str, loudness: float | None, rng: np.random.Generator) -> Sound:
    """Return one filled pause of a voice, drawn out, flat or falling, and mostly softer than speech of `loudness`."""
    sound = shaping.trimmed(voice.filler(kind_of(name)), 0.04)
    longest = (0.55, 0.9) if is_long(name) else (0.2, 0.6)
    sound = shaping.stretched(sound, float(rng.uniform(*longest)))
    start, end = rng.uniform(-1.0, 1.5), rng.uniform(-BEND_SEMITONES, 0.5)
    sound = shaping.faded(shaping.warped(sound, 2 ** (np.array([start, end]) / 12)), rng.uniform(0.008, 0.04))
    gain = (loudness or 0.1) / max(1e-6, shaping.level(sound)) * 10 ** (-rng.uniform(-1, 8) / 20)
    return np.asarray(sound * gain)
