"""The made speech: its labels point at what is heard, and the parts to tune on and to test with share nothing."""

from __future__ import annotations

import itertools
import json
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

ROOT = Path(__file__).parents[2]
sys.path[:0] = [str(ROOT / "benchmarks"), str(ROOT / "training")]

from fillers import conditions, human, make_data  # noqa: E402 - need the path above
from speech_data import shaping, sounds, speaking, texts, voices  # noqa: E402

RATE_HZ = 16_000


class Toned:
    """A voice whose words are 200 Hz and whose filled pauses are 3 kHz, so that a span can be checked by ear or FFT."""

    def say(self, text: str) -> np.ndarray:
        """Return 0.1 s for each word."""
        return tone(200, 0.1 * len(text.split()))

    def filler(self, kind: str) -> np.ndarray:
        """Return 0.3 s, whatever the kind."""
        del kind
        return tone(3000, 0.3)


class Telling(Toned):
    """The same voice, telling when each word begins, with filled pauses in the running text."""

    def timed(self, text: str) -> tuple[np.ndarray, list[tuple[str, float]]]:
        """Return 0.3 s for each word."""
        words = [word.strip(".,?") for word in text.split()]
        sound = np.concatenate([tone(3000 if word.lower() in {"um", "uh"} else 200, 0.3) for word in words])
        return sound, [(word, 0.3 * place) for place, word in enumerate(words)]


def tone(hz: float, seconds: float) -> np.ndarray:
    """Return a tone."""
    return 0.5 * np.sin(2 * np.pi * hz * np.arange(round(seconds * RATE_HZ)) / RATE_HZ)


def high_share(sound: np.ndarray, start_s: float, end_s: float) -> float:
    """Return how much of a span's energy lies over 1500 Hz."""
    power = np.abs(np.fft.rfft(sound[round(start_s * RATE_HZ) : round(end_s * RATE_HZ)])) ** 2
    return float(power[len(power) * 1500 // 8000 :].sum() / max(1e-12, power.sum()))


@pytest.mark.parametrize("voice", [Toned(), Telling()])
@pytest.mark.parametrize("seed", range(4))
def test_spans_point_at_the_filled_pauses(voice: Toned, seed: int):
    """Every span holds a filled pause and nothing else, and outside the spans there is none."""
    text = "*Um* the first thing, *uh*, is {like} a plan. / [We we] we *um* *uh* wrote it down."
    rng = np.random.default_rng(seed)
    spoken = conditions.retimed(speaking.joined(speaking.speak(voice, text, rng)), 0.9 + 0.05 * seed)[0]
    assert [event.type for event in sorted(spoken.filled, key=lambda e: e.s)] == ["um", "uh", "um", "uh"]
    rest = spoken.sound.copy()
    for event in spoken.filled:
        assert high_share(spoken.sound, event.s, event.e) > 0.95
        rest[round(event.s * RATE_HZ) - 80 : round(event.e * RATE_HZ) + 80] = 0
    assert high_share(rest, 0, len(rest) / RATE_HZ) < 0.05


def test_silent_pauses_are_silent_and_other_events_lie_in_the_sound():
    """A marked pause has nothing in it; words, repetitions and discourse fillers lie within the clip, in order."""
    text = "{So} we sat down. / [I I] I know *uh* that it works."
    spoken = speaking.joined(speaking.speak(Telling(), text, np.random.default_rng(3)))
    for pause in spoken.pauses:
        assert not spoken.sound[round(pause.s * RATE_HZ) : round(pause.e * RATE_HZ)].any()
    assert [event.text for event in spoken.lexical] == ["So", "I I"]
    for event in spoken.lexical + spoken.words:
        assert 0 <= event.s < event.e <= len(spoken.sound) / RATE_HZ + 1e-6
        assert np.abs(spoken.sound[round(event.s * RATE_HZ) : round(event.e * RATE_HZ)]).max() > 0.01


def test_a_voice_that_tells_no_time_for_a_filled_pause_says_it_alone():
    """Where a word's time is missing, the filled pause is spliced in, with its exact span."""

    class Silent(Telling):
        def timed(self, text: str) -> tuple[np.ndarray, list[tuple[str, float]]]:
            return super().timed(text)[0], []

    for seed in range(6):
        spoken = speaking.joined(speaking.speak(Silent(), "We *um* wrote.", np.random.default_rng(seed)))
        assert high_share(spoken.sound, spoken.filled[0].s, spoken.filled[0].e) > 0.95


def test_long_takes_are_cut_between_sentences_into_equal_clips():
    """No clip grows too long for its model and none is a short rest; all sentences stay, in order."""
    parts = [speaking.Spoken(np.zeros(4 * RATE_HZ), str(place), "") for place in range(9)]
    cut = make_data.clips(parts)
    assert [len(clip.sound) // RATE_HZ for clip in cut] in ([16, 20], [20, 16])
    assert " ".join(clip.said for clip in cut) == "0 1 2 3 4 5 6 7 8"


def test_texts_lose_their_marks_and_keep_their_words():
    """What is said has the filled pauses, what counts as words has not, and neither has marks."""
    pieces = texts.pieces("*Um, uh,* we {kind of} [sat] sat, *erm*, down. / You know it.")
    assert texts.said(pieces) == "Um, uh, we kind of sat sat, erm, down. You know it."
    assert texts.said(pieces, with_filled=False) == "we kind of sat sat, down. You know it."
    assert [piece.text for piece in pieces if piece.kind == "filled"] == ["Um", "uh", "erm"]


def test_varied_texts_keep_their_words():
    """Filled pauses at other places leave every other word where it was."""
    for text in texts.TUNE[:8] + texts.FLUENT_TUNE[:4]:
        varied = texts.varied(text, np.random.default_rng(5), 0.2)
        assert words(texts.fluent(varied)) == words(texts.fluent(text))
        assert "*" in varied


def words(text: str) -> list[str]:
    """Return the bare words of a text."""
    return [word.strip(".,?:").lower() for word in text.split()]


def test_the_parts_share_no_speaker_and_no_text():
    """No speaker, no passage and no run of six words is in both parts."""
    assert not {voices.speaker(name) for name in voices.TUNE} & {voices.speaker(name) for name in voices.TEST}
    tune, test = texts.TUNE + texts.FLUENT_TUNE, texts.TEST + texts.FLUENT_TEST
    assert len(tune) >= 40
    assert len(test) >= 40
    runs = [
        {tuple(own[i : i + 6]) for text in part for own in [words(texts.fluent(text))] for i in range(len(own) - 5)}
        for part in (tune, test)
    ]
    assert not runs[0] & runs[1]


@pytest.mark.parametrize("name", sounds.NOISES)
def test_noises_are_sound_and_come_again(name: str):
    """Every noise has the wanted length, is finite and not silent, the same for one seed and another for the next."""
    make = sounds.NOISES[name]
    first, again, other = (make(5 * RATE_HZ, np.random.default_rng(seed)) for seed in (1, 1, 2))
    assert first.shape == (5 * RATE_HZ,)
    assert np.isfinite(first).all()
    assert first.std() > 0
    assert np.array_equal(first, again)
    assert not np.array_equal(first, other)


def test_noise_has_the_wanted_level():
    """The ratio of speech and noise comes out as asked for, over the louder half of the speech."""
    sound = np.concatenate([np.zeros(RATE_HZ), tone(440, 1.0)]).astype(np.float32) * 0.1
    noise = sounds.NOISES["hiss"](len(sound), np.random.default_rng(1))
    mixed = sounds.with_noise(sound, noise, 10.0)
    ratio = np.mean(sound[RATE_HZ:] ** 2) / np.mean((mixed - sound) ** 2)
    assert 10 * np.log10(ratio) == pytest.approx(10.0, abs=0.3)


def test_a_stretched_sound_keeps_its_pitch_and_gets_its_length():
    """Drawn out to three times its length a tone stays the same tone."""
    long = shaping.stretched(tone(150, 0.2), 0.6)
    assert len(long) == round(0.6 * RATE_HZ)
    assert shaping.pitch_hz(long) == pytest.approx(150, rel=0.03)
    assert shaping.level(long[3200:6400]) == pytest.approx(shaping.level(tone(150, 0.2)), rel=0.15)


def test_a_real_filled_pause_comes_near_to_the_voice():
    """Its pitch moves toward the voice's, by at most four semitones and the one of chance."""
    cut = human.Cut("um", tone(120, 0.4) + tone(240, 0.4), 120.0)
    pitches = [shaping.pitch_hz(human.changed(cut, 150.0, np.random.default_rng(seed))) for seed in range(5)]
    for semitones in 12 * np.log2(np.array(pitches) / 120):
        assert 2.5 < semitones < 4.3


def test_the_script_writes_clips_and_their_labels(tmp_path: Path):
    """Each line names a file that is there, as long as it says, with its events inside."""
    script = ROOT / "training" / "fillers" / "make_data.py"
    command = [sys.executable, script, "--side", "test", "--hours", "0.01", "--out", tmp_path, "--cache", tmp_path]
    subprocess.run(command, check=True, capture_output=True)
    lines = [json.loads(line) for line in (tmp_path / "clips.jsonl").read_text(encoding="utf-8").splitlines()]
    assert sum(line["duration_s"] for line in lines) >= 36
    for line in lines:
        assert (tmp_path / line["file"]).stat().st_size == pytest.approx(44 + 32_000 * line["duration_s"], abs=40)
        events = itertools.chain(*(line[key] for key in ("filled", "lexical", "words", "pauses", "between")))
        assert all(0 <= event["s"] < event["e"] <= line["duration_s"] + 0.001 for event in events)
