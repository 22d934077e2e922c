"""Tests of mockvoice.transcription.decoding."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from mockvoice.transcription.decoding import PieceDecoder, in_order, is_filled_pause, joined, without_loops
from mockvoice.transcription.pieces import Piece
from mockvoice.transcription.transcript import Word
from tests.helpers.fake_whisper import FakeModel, FakeWhisper, RawSegment, RawWord

START_S = 10.0


def said(text: str, *, step_s: float = 0.4) -> list[Word]:
    """Return words of .3 s, one every `step_s`."""
    return [Word(word, place * step_s, place * step_s + 0.3, 0.9) for place, word in enumerate(text.split())]


def heard(text: str, *, step_s: float = 0.4) -> list[RawSegment]:
    """Return the same as a model delivers it."""
    raw = [RawWord(f" {word.text}", word.start_s or 0.0, word.end_s or 0.0) for word in said(text, step_s=step_s)]
    return [RawSegment(raw[-1].end if raw else 0.0, raw)]


def piece(duration_s: float, *, silent: tuple[float, float] = (0.0, 0.0)) -> Piece:
    """Return a piece with a voice everywhere but between two times."""
    samples = np.zeros(round(duration_s * 16_000), dtype=np.float32)
    voice = np.ones(-(-len(samples) // 512), dtype=np.float32)
    voice[round(silent[0] / 0.032) : round(silent[1] / 0.032)] = 0.0
    return Piece(START_S, samples, voice)


def decode(fake: FakeWhisper, sound: Piece, *, language: str = "en", previous_text: str = "") -> str:
    """Return what is heard in a piece, as a sentence."""
    decoder = PieceDecoder(FakeModel(fake, "cpu"), language=language)
    return " ".join(word.text for word in decoder.decode(sound, previous_text=previous_text))


@pytest.mark.parametrize("text", ["um", "Um,", "uhhh...", "er", "Erm,", "hmm", "mm", "Ah,", "uhm"])
def test_filled_pauses_are_known(text: str) -> None:
    """All forms, with the punctuation that the model writes."""
    assert is_filled_pause(text)


@pytest.mark.parametrize("text", ["ER", "a", "her", "I", "umbrella", "error", "hum", "oh", ""])
def test_other_words_are_none(text: str) -> None:
    """Words that begin alike, and abbreviations."""
    assert not is_filled_pause(text)


def test_one_prompted_decoding_does_where_it_hears_everything() -> None:
    """Its words are taken, and nothing is decoded twice."""
    fake = FakeWhisper(prompted=[heard("So um this works")])
    assert decode(fake, piece(1.6)) == "So um this works"
    assert len(fake.calls) == 1


def test_times_count_from_the_start_of_the_recording() -> None:
    """The piece's own start is added, and no word reaches over its end."""
    fake = FakeWhisper(prompted=[heard("So um this")])
    words = PieceDecoder(FakeModel(fake, "cpu")).decode(piece(1.0))
    assert [(word.start_s, word.end_s) for word in words] == [(10.0, 10.3), (10.4, 10.7), (10.8, 11.0)]


def test_what_was_said_before_follows_the_prompt() -> None:
    """The last words are handed on, filled pauses and all."""
    fake = FakeWhisper(prompted=[heard("and so um on")])
    decode(fake, piece(1.6), previous_text="we uh began")
    assert fake.calls[0]["initial_prompt"].endswith("we uh began")


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
    fake = FakeWhisper(prompted=[[RawSegment(1.0, [RawWord(" So", 0.0, 0.4), RawWord(" um", 0.4, 1.0, 0.001)])]])
    assert decode(fake, piece(1.0)) == "So"


def test_a_decoding_that_runs_in_circles_gives_way_to_the_plain_one() -> None:
    """Its filled pauses are still used, and put in their places."""
    fake = FakeWhisper(
        segments=heard("So this works very well for us"), prompted=[heard("So um this works " + "you know " * 9)]
    )
    assert decode(fake, piece(9.0)) == "So um this works very well for us"


def test_a_lost_sentence_is_taken_from_the_plain_decoding() -> None:
    """A voice that goes on after the last word is looked into."""
    fake = FakeWhisper(segments=heard("So this works very well"), prompted=[heard("So um this")])
    assert decode(fake, piece(4.0)) == "So um this works very well"


def test_a_second_prompt_is_tried_where_the_first_left_a_voice_unheard() -> None:
    """The words stay those of the first, the filled pauses come from the second."""
    first = [RawSegment(2.0, [RawWord(" So", 0.0, 0.3), RawWord(" this", 0.8, 1.1), RawWord(" works", 1.2, 1.5)])]
    fake = FakeWhisper(prompted=[first, heard("So um this wirks")])
    assert decode(fake, piece(1.6)) == "So um this works"


def test_what_the_model_holds_for_no_speech_is_left_out() -> None:
    """A segment that is improbable and probably no speech is invented."""
    invented = RawSegment(1.0, [RawWord(" Thank", 0.1, 0.4)], no_speech_prob=0.9, avg_logprob=-1.2)
    assert decode(FakeWhisper(segments=[invented]), piece(0.5)) == ""


def test_a_language_without_a_prompt_is_decoded_once() -> None:
    """And what was said before is its context."""
    fake = FakeWhisper(segments=heard("Das geht"))
    assert decode(fake, piece(0.8), language="de", previous_text="Ja.") == "Das geht"
    assert [call["initial_prompt"] for call in fake.calls] == ["Ja."]


def test_a_word_said_five_times_is_kept_and_a_loop_is_not() -> None:
    """People do say "words words words words words"; nobody says it twenty times."""
    five = said("more words words words words words and")
    assert without_loops(five) == five
    assert [word.text for word in without_loops(said("so " + "um " * 20 + "yes"))] == ["so", "yes"]
    assert [word.text for word in without_loops(said("so " + "you know " * 6 + "yes"))] == ["so", "you", "know", "yes"]


def test_filled_pauses_are_put_between_the_words_that_both_share() -> None:
    """Words heard otherwise do not matter, nor do times that are a little off."""
    plain = said("we built a small model for the shop")
    prompted = said("we um built the small model uh for the")
    assert " ".join(word.text for word in joined(plain, prompted)) == "we um built a small model uh for the shop"


def test_a_filled_pause_that_both_heard_is_there_once() -> None:
    """The plain one stays."""
    assert [word.text for word in joined(said("we um built"), said("we uh built"))] == ["we", "um", "built"]


@given(st.lists(st.sampled_from(["we", "built", "a", "model", "um", "uh", "the", "so"]), max_size=30), st.data())
def test_joining_keeps_all_plain_words_and_times_in_order(forms: list[str], data: st.DataObject) -> None:
    """Nothing but filled pauses is added, nothing is lost, and no time runs backwards."""
    plain = said(" ".join(forms))
    other = said(" ".join(data.draw(st.permutations(forms))), step_s=0.3)
    words = in_order(joined(plain, other))
    starts = [word.start_s or 0.0 for word in words]
    assert starts == sorted(starts)
    assert all((word.start_s or 0.0) <= (word.end_s or 0.0) for word in words)
    content = [word.text for word in words if not is_filled_pause(word.text)]
    assert content == [form for form in forms if not is_filled_pause(form)]
