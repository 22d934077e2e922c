"""Tests of mockvoice.interview.scoring."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import pytest

from mockvoice.analysis.filler_words import shipped_filler_words
from mockvoice.analysis.rates import pace_at
from mockvoice.audio.codec import decode_file
from mockvoice.interview.scoring import AnswerScorer, live_view
from mockvoice.packs.model import Question
from mockvoice.paths import asset
from mockvoice.transcription.transcript import Transcript, Word
from mockvoice.transcription.whisper import WhisperTranscriber
from tests.helpers.fake_whisper import FakeWhisper, RawSegment, RawWord

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from mockvoice.analysis.scorecard import Scorecard
    from mockvoice.analysis.sound import SoundMeter

SPOKEN = ("So", "um,", "the", "model", "is", "overfitting,", "uh,", "it", "memorised", "the", "training", "rows.") * 2
WORDS = tuple(Word(text, index * 0.4, index * 0.4 + 0.3, 0.9) for index, text in enumerate(SPOKEN))


def test_the_live_view_marks_and_counts_as_the_report_does():
    """Fillers are found with the list that is handed in, and the pace is that of the report's moving window."""
    view = live_view(WORDS, shipped_filler_words("en"))
    assert {WORDS[index].text for index in view.fillers} == {"um,", "uh,"}
    assert view.filler_count == 4
    pace = pace_at(WORDS, WORDS[-1].end_s or 0.0)
    assert pace is not None
    assert view.pace_wpm == pace.speech_rate_wpm


def test_what_is_provisional_counts_but_is_not_marked():
    """The figures keep up with the speaker; only settled words are drawn as fillers."""
    view = live_view(WORDS[:6], provisional=WORDS[6:])
    assert (view.words, view.provisional) == (WORDS[:6], WORDS[6:])
    assert view.filler_count == 4
    assert {WORDS[index].text for index in view.fillers} == {"um,"}
    assert view.pace_wpm == live_view(WORDS).pace_wpm


def test_before_the_first_word_there_is_nothing():
    """No words, no fillers, no pace."""
    view = live_view(())
    assert (view.words, view.filler_count, view.pace_wpm) == ((), 0, None)


def test_a_language_without_a_list_has_no_live_fillers():
    """English words are not counted as fillers in a German answer."""
    assert live_view(WORDS, None, language="de").filler_count == 0


VOICE = decode_file(asset("demo/answer.flac"))[: 12 * 16_000]
ANSWER = np.concatenate([np.zeros(3 * 16_000, dtype=np.int16), VOICE])
QUESTION = Question(id="q", text="Why?")


def scorer_for(fake: FakeWhisper, language: str) -> AnswerScorer:
    """Return a scorer over a model that hears one word in each piece, for a person who answers in `language`."""
    fake.segments = [RawSegment(14.9, [RawWord(" Hallo.", 3.6, 14.9)])]
    transcriber = WhisperTranscriber(Path("m"), name="fake", device="cpu", load=fake.load)
    return AnswerScorer(lambda: transcriber, lambda: None, language=lambda: language)


def heard_live(scorer: AnswerScorer) -> Scorecard:
    """Score an answer as the recorder delivers it, in half-second blocks."""
    listening = scorer.listen(QUESTION)
    for start in range(0, len(ANSWER), 8_000):
        listening.hear(ANSWER[start : start + 8_000])
    return listening.score(ANSWER)


@pytest.mark.parametrize("language", ["en", "de"])
def test_the_chosen_language_reaches_the_model(language: str):
    """Heard live or afterwards, the answer is decoded in the person's language, and the report says which."""
    fake = FakeWhisper()
    scorer = scorer_for(fake, language)
    assert heard_live(scorer).language == language
    assert scorer.score(QUESTION, ANSWER).language == language
    assert {call["language"] for call in fake.calls} == {language}
    assert fake.detected == []


def test_the_language_is_told_from_the_first_speech():
    """It is asked for once, live as afterwards from the same sound, and no word is lost before it is known."""
    fake = FakeWhisper(spoken="es")
    scorer = scorer_for(fake, "auto")
    live = heard_live(scorer)
    afterwards = scorer.score(QUESTION, ANSWER)
    assert live.language == afterwards.language == "es"
    assert live.words == afterwards.words
    assert live.words
    assert len(fake.detected) == 2
    assert fake.detected[0] == fake.detected[1] < len(ANSWER)


def test_an_answer_too_short_to_tell_is_told_from_all_there_is():
    """At the end of the answer what was said must do; where nothing was, it counts as English."""
    fake = FakeWhisper(spoken="es")
    scorer = scorer_for(fake, "auto")
    listening = scorer.listen(QUESTION)
    listening.hear(VOICE[: 2 * 16_000])
    assert listening.score(VOICE[: 2 * 16_000]).language == "es"
    silence = np.zeros(16_000, dtype=np.int16)
    assert scorer.listen(QUESTION).score(silence).language == "en"


def test_one_answer_can_be_scored_in_another_language():
    """What is said for one answer goes before the person's own choice."""
    fake = FakeWhisper()
    assert scorer_for(fake, "en").score(QUESTION, ANSWER, language="de").language == "de"


class _Recorded(AnswerScorer):
    """Notes whether each analysis had sound."""

    had_sound: list[bool]

    def analyse(
        self,
        question: Question | None,
        transcript: Transcript,
        sound: NDArray[np.float32] | None,
        *,
        meter: SoundMeter | None = None,
    ) -> Scorecard:
        self.had_sound = [*getattr(self, "had_sound", []), sound is not None]
        return super().analyse(question, transcript, sound, meter=meter)


def test_what_is_settled_is_scored_ahead_where_there_is_time():
    """A long answer's first words are read before it ends, unless sound waits; the report is the same."""
    fake = FakeWhisper()
    fake.segments = [RawSegment(28.0, [RawWord(f" word{at}", at, at + 0.8) for at in range(1, 28)])]
    transcriber = WhisperTranscriber(Path("m"), name="fake", device="cpu", load=fake.load)
    answer = np.concatenate([VOICE, np.zeros(8_000, dtype=np.int16)] * 4)
    cards = []
    for behind_s, expected in ((0.0, [False, True]), (5.0, [True])):
        scorer = _Recorded(lambda: transcriber, lambda: None)
        listening = scorer.listen(QUESTION)
        for start in range(0, len(answer), 8_000):
            listening.hear(answer[start : start + 8_000], behind_s=behind_s)
        cards.append(listening.score(answer))
        assert sorted(set(scorer.had_sound)) == expected
        assert scorer.had_sound.count(True) == 1
    assert cards[0].scores == cards[1].scores
