"""Tests of mockvoice.transcription.prompted."""

from __future__ import annotations

import numpy as np
import pytest

from mockvoice.transcription.pieces import Piece
from mockvoice.transcription.prompted import PromptedEar, is_filled_pause
from tests.helpers.fake_whisper import FakeModel, FakeWhisper, RawSegment
from tests.transcription.spoken import heard, timed

START_S = 10.0


def piece(duration_s: float, *, silent: tuple[float, float] = (0.0, 0.0)) -> Piece:
    """Return a piece with a voice everywhere but between two times."""
    samples = np.zeros(round(duration_s * 16_000), dtype=np.float32)
    voice = np.ones(-(-len(samples) // 512), dtype=np.float32)
    voice[round(silent[0] / 0.032) : round(silent[1] / 0.032)] = 0.0
    return Piece(START_S, samples, voice)


def ear(fake: FakeWhisper, *, language: str = "en") -> PromptedEar:
    """Return an ear over the fake."""
    model = FakeModel(fake, "cpu")
    return PromptedEar(lambda decode: decode(model), language=language)


def decode(fake: FakeWhisper, sound: Piece, *, previous_text: str = "") -> str:
    """Return what is heard in a piece, as a sentence."""
    return " ".join(word.text for word in ear(fake).decode(sound, previous_text=previous_text))


@pytest.mark.parametrize("text", ["um", "Um,", "uhhh...", "er", "Erm,", "hmm", "mm", "Ah,", "uhm"])
def test_filled_pauses_are_known(text: str) -> None:
    """All forms, with the punctuation that the model writes."""
    assert is_filled_pause(text)


@pytest.mark.parametrize("text", ["ER", "a", "her", "I", "umbrella", "error", "hum", "oh", ""])
def test_other_words_are_none(text: str) -> None:
    """Words that begin alike, and abbreviations."""
    assert not is_filled_pause(text)


def test_one_decoding_does_where_it_hears_everything() -> None:
    """The second prompt is for pieces in which a voice was left unheard."""
    fake = FakeWhisper(prompted=[heard("So um this works")])
    assert decode(fake, piece(1.6)) == "So um this works"
    assert len(fake.calls) == 1


def test_a_piece_is_encoded_no_longer_than_it_is() -> None:
    """Encoding 30 s for each piece would double the work."""
    fake = FakeWhisper(prompted=[heard("So um this works")])
    decode(fake, piece(1.6))
    assert fake.calls[0]["context_s"] is not None


def test_times_count_from_the_start_of_the_recording() -> None:
    """The piece's own start is added, and no word reaches over its end."""
    fake = FakeWhisper(prompted=[heard("So um this")])
    words = ear(fake).decode(piece(1.0))
    assert [(word.start_s, word.end_s) for word in words] == [(10.0, 10.3), (10.4, 10.7), (10.8, 11.0)]


def test_what_was_said_before_follows_the_prompt() -> None:
    """The last words are handed on, filled pauses and all."""
    fake = FakeWhisper(prompted=[heard("and so um on")])
    decode(fake, piece(1.6), previous_text="we uh began")
    assert fake.calls[0]["prompt"].endswith("we uh began")


def test_a_filled_pause_without_a_voice_is_dropped() -> None:
    """Nobody can have said it where there is silence."""
    fake = FakeWhisper(prompted=[heard("So um this works um")])
    assert decode(fake, piece(2.0, silent=(0.2, 0.9))) == "So this works um"


def test_a_filled_pause_at_the_end_needs_a_voice_of_its_own() -> None:
    """The voice of the word before it is none of it."""
    fake = FakeWhisper(prompted=[heard("So this um", step_s=0.31)])
    assert decode(fake, piece(1.4, silent=(0.63, 1.4))) == "So this"


def test_an_improbable_filled_pause_at_the_end_is_dropped() -> None:
    """The tail of the word before it gives it a voice, but the model itself hardly believes in it."""
    fake = FakeWhisper(prompted=[[RawSegment(1.0, [timed(" So", 0.0, 0.4), timed(" um", 0.4, 1.0, 0.001)])]])
    assert decode(fake, piece(1.0)) == "So"


def test_of_a_loop_no_filled_pause_stays_and_another_prompt_is_tried() -> None:
    """What the second prompt hears where the first left room is added."""
    fake = FakeWhisper(prompted=[heard("So um this works " + "um " * 9), heard("So um this uh works")])
    text = decode(fake, piece(9.0))
    assert len(fake.calls) == 2
    assert text.count("um") == 1


def test_a_second_prompt_is_tried_where_the_first_left_a_voice_unheard() -> None:
    """Its filled pauses are put where the first decoding left room; its other words are not wanted."""
    first = [RawSegment(2.0, [timed(" So", 0.0, 0.3), timed(" this", 0.8, 1.1), timed(" works", 1.2, 1.5)])]
    fake = FakeWhisper(prompted=[first, heard("So um this wirks")])
    assert decode(fake, piece(1.6)) == "So um this works"


def test_what_the_model_holds_for_no_speech_is_left_out() -> None:
    """A segment that is improbable and probably no speech is invented."""
    invented = RawSegment(1.0, [timed(" um", 0.1, 0.4)], no_speech_prob=0.9, avg_logprob=-1.2)
    assert decode(FakeWhisper(prompted=[[invented]]), piece(0.5)) == ""


def test_a_language_without_a_prompt_is_not_decoded() -> None:
    """Its words come from the windows alone."""
    fake = FakeWhisper(prompted=[heard("Das geht")])
    assert ear(fake, language="xx").decode(piece(0.8)) == ()
    assert fake.calls == []
