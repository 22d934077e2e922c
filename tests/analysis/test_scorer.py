"""The whole analysis: pure, deterministic, and honest about what it could not measure."""

from __future__ import annotations

import json
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mockvoice.analysis.embedding import MiniLmEmbedder
from mockvoice.analysis.report import to_json_object
from mockvoice.analysis.scorecard import FillerKind, Status
from mockvoice.analysis.scorer import analyse
from mockvoice.analysis.targets import Targets
from mockvoice.paths import asset
from mockvoice.transcription.models import ModelStore
from mockvoice.transcription.transcript import Transcript, Word
from tests.analysis.spoken import GOOD_ANSWER, OTHER_ANSWER, QUESTION, sound_of, timed, untimed
from tests.helpers.fake_embedder import FakeEmbedder

if TYPE_CHECKING:
    from pathlib import Path


def test_a_good_answer_from_words_to_advice(model_folder: Path):
    """One spoken answer on the real content model gives every number with its evidence."""
    folder = ModelStore(model_folder).resolve("minilm")
    embedder = MiniLmEmbedder(folder / "model.onnx", asset("minilm/vocab.txt"))
    transcript = timed(GOOD_ANSWER, gaps={12: 0.6, 38: 0.6, 58: 0.6, 45: 1.6})
    card = analyse(QUESTION, transcript, sound_of(transcript.words), embedder=embedder)
    assert card.question_id == "churn"
    assert card.coverage is not None
    assert [concept.status for concept in card.coverage.concepts] == [Status.COVERED] * 3 + [Status.MISSED]
    assert [(event.text, event.kind) for event in card.fillers.events] == [
        ("um", FillerKind.FILLED_PAUSE),
        ("like", FillerKind.DISCOURSE_MARKER),
        ("you know", FillerKind.DISCOURSE_MARKER),
    ]
    assert card.pacing is not None
    assert len(card.pacing.pauses) == 4
    assert card.scores.content.reason == "3 of 4 concepts"
    assert "one 1.6 s pause mid-sentence" in card.scores.pacing.reason
    assert all(score.value is not None for score in (card.scores.overall, card.scores.clarity, card.scores.structure))


def test_the_same_input_gives_the_same_bytes():
    """Two runs, and a run after another answer, write the same JSON."""
    transcript = timed(GOOD_ANSWER)
    embedder = FakeEmbedder()
    first = json.dumps(to_json_object(analyse(QUESTION, transcript, sound_of(transcript.words), embedder=embedder)))
    analyse(QUESTION, timed(OTHER_ANSWER), None, embedder=embedder)
    second = json.dumps(to_json_object(analyse(QUESTION, transcript, sound_of(transcript.words), embedder=embedder)))
    assert first == second


def test_silence_scores_no_content_and_measures_nothing_else():
    """No words with a question: every concept missed, delivery unmeasured."""
    card = analyse(QUESTION, Transcript(()), None, embedder=FakeEmbedder())
    assert card.coverage is not None
    assert {concept.status for concept in card.coverage.concepts} == {Status.MISSED}
    assert (card.scores.content.value, card.scores.overall.value) == (0, 0)
    assert (card.scores.clarity.value, card.scores.pacing.value, card.scores.structure.value) == (None, None, None)


def test_without_a_question_only_delivery_is_measured():
    """Content is left out, delivery is not."""
    card = analyse(None, timed(GOOD_ANSWER), None, embedder=FakeEmbedder())
    assert (card.question_id, card.coverage, card.scores.content.value) == (None, None, None)
    assert card.scores.clarity.value is not None
    assert card.scores.pacing.value is not None


def test_text_alone_has_content_but_no_delivery():
    """Words without times keep content and structure."""
    card = analyse(QUESTION, untimed(GOOD_ANSWER), None, embedder=FakeEmbedder())
    assert card.pacing is None
    assert card.fillers.per_minute is None
    assert card.fillers.count == 3
    assert card.scores.content.value is not None
    assert (card.scores.clarity.value, card.scores.pacing.value) == (None, None)
    assert card.scores.overall.reason == "From content and structure only; not measured: clarity and pacing"


def test_wrong_answers_are_not_praised():
    """An answer to something else scores nothing for content, and well under half overall."""
    card = analyse(QUESTION, timed(OTHER_ANSWER), None, embedder=FakeEmbedder())
    assert card.scores.content.value == 0
    assert card.scores.overall.value is not None
    assert card.scores.overall.value < 45


def test_targets_are_heeded():
    """Other targets flag other answers."""
    transcript = timed(" ".join(["word"] * 60))
    usual = analyse(None, transcript, None, embedder=None).scores.pacing
    slower = Targets(slow_wpm=60, good_slowest_wpm=70, good_fastest_wpm=90, fast_wpm=100)
    assert usual.value == 100
    flagged = analyse(None, transcript, None, embedder=None, targets=slower).scores.pacing
    assert flagged.reason == "158 wpm, fast; 70-90 is easy to follow"
    assert flagged.value is not None
    assert flagged.value < 10


def test_words_are_rounded_and_kept_in_range():
    """Times are kept to the millisecond, and what is no number is dropped."""
    words = (Word("a", 0.12345, 0.5, 1.7), Word("b", float("inf"), 1.0, float("nan")), Word("c", 3.0, 2.0))
    card = analyse(None, Transcript(words), None, embedder=None)
    assert card.words == (Word("a", 0.123, 0.5, 1.0), Word("b", None, 1.0, None), Word("c", 3.0, 3.0, None))
    assert card.pacing is None


SPOKEN = [*GOOD_ANSWER.split(), "um,", "uh", "the", "the", "we", "like,", "--", "right?", "In", "short,"]


@settings(max_examples=80, deadline=None)
@given(
    st.lists(st.tuples(st.sampled_from(SPOKEN), st.floats(0.05, 1.0), st.floats(0.0, 4.0)), max_size=80),
    st.booleans(),
)
def test_every_scorecard_is_sound(rows: list[tuple[str, float, float]], is_timed: bool):  # noqa: FBT001
    """Whatever is said and however: scores in 0 to 100, spans within the words, pauses inside the speech, in order."""
    words, at_s = [], 0.2
    for text, word_s, gap_s in rows:
        words.append(Word(text, at_s, at_s + word_s) if is_timed else Word(text, None, None))
        at_s += word_s + gap_s
    card = analyse(QUESTION, Transcript(tuple(words)), None, embedder=FakeEmbedder())
    scores = card.scores
    for score in (scores.overall, scores.content, scores.clarity, scores.pacing, scores.structure):
        assert score.value is None or 0 <= score.value <= 100
        assert score.reason
    for event in card.fillers.events:
        assert 0 <= event.first_word <= event.last_word < len(words)
        if is_timed:
            assert event.start_s == card.words[event.first_word].start_s
            assert event.end_s == card.words[event.last_word].end_s
    assert card.fillers.count == len(card.fillers.events)
    assert len(card.advice) <= 3
    if card.pacing is not None:
        assert all(before.end_s <= after.start_s for before, after in pairwise(card.pacing.pauses))
        assert card.pacing.speaking_time_s <= card.pacing.duration_s


@settings(max_examples=40, deadline=None)
@given(st.integers(0, 80), st.sampled_from(["um,", "uh"]))
def test_one_more_filled_pause_never_raises_clarity(place: int, filler: str):
    """A filled pause put anywhere into an answer never raises its clarity."""
    words = GOOD_ANSWER.split()
    more = [*words[:place], filler, *words[place:]]
    before = analyse(None, timed(GOOD_ANSWER), None, embedder=None).scores.clarity.value
    after = analyse(None, timed(" ".join(more)), None, embedder=None).scores.clarity.value
    assert before is not None
    assert after is not None
    assert after <= before


@pytest.mark.parametrize("transcript", [timed(GOOD_ANSWER), untimed(GOOD_ANSWER)])
def test_punctuation_and_case_do_not_change_content(transcript: Transcript):
    """Content is the same in lower case without punctuation."""
    bare = tuple(Word(w.text.lower().strip(".,"), w.start_s, w.end_s) for w in transcript.words)
    with_marks = analyse(QUESTION, transcript, None, embedder=FakeEmbedder())
    without = analyse(QUESTION, Transcript(bare), None, embedder=FakeEmbedder())
    assert with_marks.coverage is not None
    assert without.coverage is not None
    assert [c.probability for c in with_marks.coverage.concepts] == [c.probability for c in without.coverage.concepts]
