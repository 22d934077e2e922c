"""Word times follow the sound, stay in order, and survive whatever a recogniser delivers."""

from __future__ import annotations

import itertools
import subprocess
from typing import TYPE_CHECKING

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mockvoice.audio.codec import decode_file
from mockvoice.transcription.transcript import Word
from mockvoice.transcription.word_times import refine

if TYPE_CHECKING:
    from pathlib import Path

    from numpy.typing import NDArray

RATE_HZ = 16_000
PHRASES = ("the model overfits", "because it memorised", "the training data")
WITHIN_S = 0.06
"""The closure before a "b" or "t" is silent, and is counted to the word."""

PAUSES_S = (0.3, 1.5, 0.6, 0.4)


@pytest.fixture(scope="module")
def spoken(tmp_path_factory: pytest.TempPathFactory) -> tuple[NDArray[np.float32], list[tuple[float, float]]]:
    """Three phrases by eSpeak NG over a little noise, with known pauses around them, and where the phrases lie."""
    folder = tmp_path_factory.mktemp("spoken")
    parts = [np.zeros(round(PAUSES_S[0] * RATE_HZ), dtype=np.float32)]
    spans = []
    for phrase, pause_s in zip(PHRASES, PAUSES_S[1:], strict=True):
        begin = sum(len(part) for part in parts)
        parts.append(phrase_sound(folder, phrase))
        spans.append((begin / RATE_HZ, (begin + len(parts[-1])) / RATE_HZ))
        parts.append(np.zeros(round(pause_s * RATE_HZ), dtype=np.float32))
    samples = np.concatenate(parts)
    samples += np.random.default_rng(2).standard_normal(len(samples)).astype(np.float32) * np.float32(1e-3)
    return samples, spans


def phrase_sound(folder: Path, text: str) -> NDArray[np.float32]:
    """Return text spoken by eSpeak NG, without the silence around it."""
    path = folder / "spoken.wav"
    subprocess.run(["espeak-ng", "-v", "en-us", "-s", "150", "-w", str(path), text], check=True)
    samples = decode_file(path).astype(np.float32) / 32768
    loud = np.flatnonzero(np.abs(samples) > 0.01)
    return samples[loud[0] : loud[-1] + 1]


def heard(spans: list[tuple[float, float]], *, early_s: float = 0.08) -> list[Word]:
    """Return the phrases' words as a recogniser times them: evenly, early, and stretched up to the next phrase."""
    words = []
    ends = [start for start, _ in spans[1:]] + [spans[-1][1]]
    for phrase, (start_s, end_s), stretched_s in zip(PHRASES, spans, ends, strict=True):
        texts = phrase.split()
        edges = [start_s + (end_s - start_s) * place / len(texts) - early_s for place in range(len(texts))]
        words += [
            Word(text, edge, following) for text, edge, following in zip(texts, edges, [*edges[1:], 0.0], strict=True)
        ]
        words[-1] = Word(texts[-1], edges[-1], stretched_s - early_s)
    return words


@pytest.mark.parametrize(("language", "within_s"), [("en", WITHIN_S), ("xx", 0.1)])
def test_words_are_freed_of_the_pauses(
    spoken: tuple[NDArray[np.float32], list[tuple[float, float]]], language: str, within_s: float
):
    """A word that was stretched over a pause ends where its sound does, and the next begins where its own does."""
    samples, spans = spoken
    words = refine(heard(spans), samples, language=language)
    assert [word.text for word in words] == " ".join(PHRASES).split()
    for place, (start_s, end_s) in enumerate(spans):
        assert words[3 * place].start_s == pytest.approx(start_s, abs=within_s)
        assert words[3 * place + 2].end_s == pytest.approx(end_s, abs=within_s)


def test_a_hint_of_a_voice_is_heeded(spoken: tuple[NDArray[np.float32], list[tuple[float, float]]]):
    """In noise the times are better where the probabilities of a voice are known."""
    samples, spans = spoken
    noisy = samples + np.random.default_rng(3).standard_normal(len(samples)).astype(np.float32) * np.float32(0.01)
    at_s = (np.arange(-(-len(samples) // 512)) + 0.5) * 0.032
    voice = np.array([any(start <= at <= end for start, end in spans) for at in at_s], dtype=np.float32)
    errors_s = {}
    for name, hint in (("blind", None), ("hinted", voice)):
        words = refine(heard(spans), noisy, hint)
        starts = [abs((words[3 * place].start_s or 0) - start_s) for place, (start_s, _) in enumerate(spans)]
        ends = [abs((words[3 * place + 2].end_s or 0) - end_s) for place, (_, end_s) in enumerate(spans)]
        errors_s[name] = sum(starts) + sum(ends)
    assert errors_s["hinted"] < 0.8 * errors_s["blind"]


def test_a_sound_between_the_words_is_left_to_nobody(
    spoken: tuple[NDArray[np.float32], list[tuple[float, float]]], tmp_path: Path
):
    """What was said and not written down is not given to the words around it."""
    samples, spans = spoken
    extra = phrase_sound(tmp_path, "uh")
    begin = round((spans[0][1] + 0.6) * RATE_HZ)
    samples = samples.copy()
    samples[begin : begin + len(extra)] += extra
    words = refine(heard(spans), samples)
    assert words[2].end_s == pytest.approx(spans[0][1], abs=WITHIN_S)
    assert words[3].start_s == pytest.approx(spans[1][0], abs=WITHIN_S)


def test_a_long_recording_is_refined_in_stretches(spoken: tuple[NDArray[np.float32], list[tuple[float, float]]]):
    """Beyond half a minute the words' places are as good as before it."""
    samples, spans = spoken
    copies = 12
    length_s = len(samples) / RATE_HZ
    words = [
        Word(word.text, (word.start_s or 0) + length_s * copy, (word.end_s or 0) + length_s * copy)
        for copy in range(copies)
        for word in heard(spans)
    ]
    refined = refine(words, np.tile(samples, copies))
    starts = [start + length_s * copy for copy in range(copies) for start, _ in spans]
    errors = [abs((word.start_s or 0) - start) for word, start in zip(refined[::3], starts, strict=True)]
    assert length_s * copies > 40
    assert max(errors) < WITHIN_S


@pytest.mark.parametrize("language", ["en", "xx"])
def test_words_beyond_the_end_of_the_sound_are_borne(
    spoken: tuple[NDArray[np.float32], list[tuple[float, float]]], language: str
):
    """Words that a recogniser put far behind the end of the sound are kept, and lie at its end."""
    samples, spans = spoken
    late = [Word("and", 30.0 + place, 30.5 + place) for place in range(40)]
    refined = refine([*heard(spans), *late], samples, language=language)
    assert len(refined) == 9 + len(late)
    assert all((word.end_s or 0.0) <= len(samples) / RATE_HZ + 0.001 for word in refined)


def test_words_without_times_and_scraps_of_sound_are_left_alone():
    """There is nothing to refine without times, words or sound."""
    untimed = (Word("yes", None, None),)
    timed = (Word("yes", 0.01, 0.03),)
    sound = np.zeros(RATE_HZ, dtype=np.float32)
    assert refine(untimed, sound) == untimed
    assert refine((), sound) == ()
    assert refine(timed, np.zeros(0, dtype=np.float32)) == timed
    assert refine(timed, sound[:800]) == timed


def test_punctuation_alone_takes_no_time(spoken: tuple[NDArray[np.float32], list[tuple[float, float]]]):
    """A dash among the words lies between its neighbours and lasts for nothing."""
    samples, spans = spoken
    words = heard(spans)
    dashed = [*words[:3], Word("\u2014", words[2].end_s, words[3].start_s), *words[3:]]
    refined = refine(dashed, samples)
    assert refined[3].start_s == refined[3].end_s == refined[2].end_s
    assert [word.text for word in refined] == [word.text for word in dashed]


@settings(max_examples=40, deadline=None)
@given(
    st.lists(
        st.tuples(
            st.sampled_from(["the", "um,", "overfitting.", "99%", "\u2014", "XGBoost", "\u00e9t\u00e9", "2019"]),
            st.floats(-1.0, 4.0),
            st.floats(-0.5, 3.0),
        ),
        max_size=12,
    ),
    st.integers(0, 40_000),
    st.sampled_from(["en", "de"]),
)
def test_whatever_comes_in_words_come_out_in_order(raw: list[tuple[str, float, float]], count: int, language: str):
    """No word is lost or changed, none overlaps another, and all lie in the sound."""
    words = tuple(Word(text, start_s, start_s + length_s) for text, start_s, length_s in raw)
    samples = np.random.default_rng(4).standard_normal(count).astype(np.float32) * np.float32(0.01)
    refined = refine(words, samples, language=language)
    assert [word.text for word in refined] == [word.text for word in words]
    if count < 0.1 * RATE_HZ:
        assert refined == words
        return
    times = [time_s for word in refined for time_s in (word.start_s or 0.0, word.end_s or 0.0)]
    assert all(before <= after for before, after in itertools.pairwise(times))
    assert all(0.0 <= time_s <= count / RATE_HZ + 0.001 for time_s in times)
