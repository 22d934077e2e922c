"""Forced alignment: the likeliest way in which known words lie in a sound (Viterbi 1967).

The words' sounds make a chain of states. Between words there may be silence, noises of a mouth or of other things that
no word stands for (an "uh" that the recogniser left out, a breath, a chair), or nothing.
"""

from __future__ import annotations

import itertools
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import numpy as np

from mockvoice.transcription.phones import FRAME_S, NOISES, SILENCE, STATES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from mockvoice.transcription.phones import PhoneModel
    from mockvoice.transcription.pronunciation import Sounds

_SILENCE_COST = 2.0
_NOISE_COST = 15.0
_FREE_S = 0.25
_COST_PER_S = 100.0
_NEVER = -1e9
_VOICE_WEIGHT = 2.0
_SUREST_VOICE = 0.95

Way = tuple[int, float]
"""The last state of a stretch, and the logarithm of the chance to leave it."""


@dataclass(frozen=True, slots=True)
class Expected:
    """A word that is known to have been said: when it is expected to begin, in seconds, and the ways to say it."""

    start_s: float
    ways: tuple[Sounds, ...]


@dataclass(slots=True)
class _Chain:
    """States in the order of speech.

    Attributes:
        columns: Of each state in the table of likelihoods.
        stay: The logarithm of the chance to stay in it.
        advance: That of coming from the state before it.
        owners: The word that it belongs to, -1 between words.
        entries: The states with more than one state before them: that state, and the ways to it.
        starts: The states in which a word begins.
    """

    model: PhoneModel
    columns: list[int] = field(default_factory=list)
    stay: list[float] = field(default_factory=list)
    advance: list[float] = field(default_factory=list)
    owners: list[int] = field(default_factory=list)
    entries: list[tuple[int, list[Way]]] = field(default_factory=list)
    starts: list[int] = field(default_factory=list)
    used: dict[int, int] = field(default_factory=dict)

    def add(self, sounds: Sequence[str], owner: int, ways: Sequence[Way], cost: float) -> Way:
        """Add sounds in a row, reached by any of `ways`; return the way out."""
        self.entries.append((len(self.columns), [(state, chance - cost) for state, chance in ways]))
        if owner >= 0:
            self.starts.append(len(self.columns))
        leave = float(_NEVER)
        for sound in sounds:
            place = self.model.places[sound]
            column = self.used.setdefault(place, len(self.used))
            for state in range(STATES):
                self.columns.append(column * STATES + state)
                self.stay.append(float(self.model.stay[place, state]))
                self.advance.append(leave)
                self.owners.append(owner)
                leave = float(self.model.leave[place, state])
        self.advance[self.entries[-1][0]] = _NEVER
        return len(self.columns) - 1, leave

    def add_gap(self, ways: list[Way]) -> list[Way]:
        """Add what may lie between two words, nothing included."""
        silence = self.add((SILENCE,), -1, ways, _SILENCE_COST)
        noises = [self.add((noise,), -1, [*ways, silence], _NOISE_COST) for noise in NOISES]
        again = self.add((SILENCE,), -1, noises, _SILENCE_COST)
        return [*ways, silence, *noises, again]


def align(
    words: Sequence[Expected],
    samples: NDArray[np.float32],
    model: PhoneModel,
    voice: NDArray[np.float32] | None = None,
) -> list[tuple[float, float]] | None:
    """Return start and end of each word in seconds; None where the sound is too short for the words.

    Args:
        words: In the order in which they were said. One that begins more than a quarter of a second away from where it
            is expected costs more the farther it is.
        samples: 16 kHz mono, float32, shape (n,).
        model: The sounds of the words' language.
        voice: How probable a voice is in each 10 ms, shape (n // 160,); None where that is not known.
    """
    chain = _Chain(model)
    ways: list[Way] = chain.add_gap([(-1, 0.0)])
    for place, word in enumerate(words):
        ways = [chain.add(sounds, place, ways, 0.0) for sounds in word.ways]
        ways = chain.add_gap(ways)
    scores = model.log_likelihoods(samples, list(chain.used))
    if voice is not None:
        _weigh(scores, chain, voice)
    path = _best_path(chain, scores, ways, np.array([word.start_s for word in words]) / FRAME_S)
    if path is None:
        return None
    owners = np.array(chain.owners)[path]
    changes = np.flatnonzero(np.diff(owners, prepend=-2, append=-2)).tolist()
    spans = {int(owners[a]): (a * FRAME_S, b * FRAME_S) for a, b in itertools.pairwise(changes)}
    return [spans[place] for place in range(len(words))]


def _weigh(scores: NDArray[np.float32], chain: _Chain, voice: NDArray[np.float32]) -> None:
    """Let silence be likelier where no voice is, and less likely where one is."""
    chance = np.clip(voice[: len(scores)], 1 - _SUREST_VOICE, _SUREST_VOICE)
    column = chain.used[chain.model.places[SILENCE]] * STATES
    scores[: len(chance), column : column + STATES] += (_VOICE_WEIGHT * np.log((1 - chance) / chance))[:, None]


def _best_path(
    chain: _Chain, scores: NDArray[np.float32], ends: list[Way], expected: NDArray[np.float64]
) -> NDArray[np.intp] | None:
    """Return the state of each frame on the likeliest way through the chain; None where there is none."""
    count, frames = len(chain.columns), len(scores)
    columns = np.array(chain.columns)
    stay, advance = np.array(chain.stay, dtype=np.float32), np.array(chain.advance, dtype=np.float32)
    entered = np.array([state for state, _ in chain.entries])
    width = max(len(ways) for _, ways in chain.entries)
    before = np.full((len(entered), width), count)
    chances = np.full((len(entered), width), _NEVER, dtype=np.float32)
    for row, (_, ways) in enumerate(chain.entries):
        before[row, : len(ways)] = [count + 1 if state < 0 else state for state, _ in ways]
        chances[row, : len(ways)] = [chance for _, chance in ways]
    starts = np.array(chain.starts, dtype=np.intp)
    due = expected[np.array(chain.owners)[starts]]
    rows = np.arange(len(entered))
    best = np.full(count + 2, _NEVER, dtype=np.float32)
    best[count + 1] = 0.0
    came = np.zeros((frames, count), dtype=np.uint8)
    moved = np.empty(count, dtype=np.float32)
    choice = np.ones(count, dtype=np.uint8)
    for frame in range(frames):
        moved[1:] = best[: count - 1] + advance[1:]
        ways = best[before] + chances
        chosen = ways.argmax(axis=1)
        moved[entered] = ways[rows, chosen]
        choice[entered] = chosen + 1
        moved[starts] -= _COST_PER_S * np.maximum(0.0, np.abs(frame - due) * FRAME_S - _FREE_S)
        stayed = best[:count] + stay
        is_move = moved > stayed
        best[:count] = np.where(is_move, moved, stayed) + scores[frame, columns]
        best[count + 1] = _NEVER
        came[frame] = is_move * choice
    last, chance = max(ends, key=lambda way: float(best[way[0]]) + way[1])
    if best[last] + chance < _NEVER / 2:
        return None
    row_of = {state: row for row, state in enumerate(entered.tolist())}
    path = np.empty(frames, dtype=np.intp)
    state = last
    for frame in range(frames - 1, -1, -1):
        path[frame] = state
        if move := came[frame, state]:
            state = int(before[row_of[state], move - 1]) if state in row_of else state - 1
    return path
