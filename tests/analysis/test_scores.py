"""Each score follows its norms, says why, and is left out where it was not measured."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mockvoice.analysis.fillers import find_fillers
from mockvoice.analysis.pacing import measure_pacing
from mockvoice.analysis.scorecard import (
    ConceptResult,
    Coverage,
    Evidence,
    FillerEvent,
    FillerKind,
    Fillers,
    Pacing,
    Pause,
    Score,
    Signpost,
    Status,
    StepResult,
    Structure,
)
from mockvoice.analysis.scores import (
    WEIGHTS,
    clarity_score,
    content_score,
    disturbing_pauses,
    overall_score,
    pacing_score,
    structure_score,
)
from mockvoice.analysis.speech import prepare
from mockvoice.analysis.targets import Targets
from tests.analysis.spoken import QUESTION, speech_of, timed

TARGETS = Targets()
SPEECH = prepare(timed(" ".join(["word"] * 200)).words)
PROOF = Evidence("words", 0.0, 1.0, 0, 1)


def pacing_of(rate_wpm: float, pauses: tuple[Pause, ...] = (), speaking_s: float = 60.0) -> Pacing:
    """Return a pace with these pauses."""
    longest_s = max((pause.duration_s for pause in pauses), default=None)
    return Pacing(rate_wpm, rate_wpm, pauses, longest_s, speaking_s, speaking_s)


def fillers_of(count: int, kind: FillerKind = FillerKind.FILLED_PAUSE, speaking_s: float = 60.0) -> Fillers:
    """Return so many fillers of one kind."""
    events = tuple(FillerEvent("um", None, None, kind, place, place) for place in range(count))
    return Fillers(count, round(count * 60 / speaking_s, 3), events)


def test_the_weights_add_up():
    """Shares of the overall score make a whole."""
    assert sum(WEIGHTS.values()) == pytest.approx(1.0)


@pytest.mark.parametrize(
    ("count", "lowest", "highest"),
    [(0, 100, 100), (2, 92, 96), (5, 75, 80), (6, 65, 75), (12, 25, 35), (24, 0, 0), (60, 0, 0)],
)
def test_clarity_follows_the_norms(count: int, lowest: int, highest: int):
    """Up to five fillers a minute are fair, twelve hurt."""
    score = clarity_score(SPEECH, fillers_of(count), pacing_of(150), TARGETS)
    assert score.value is not None
    assert lowest <= score.value <= highest


@pytest.mark.parametrize(
    ("count", "reason"),
    [
        (0, "No fillers"),
        (1, "1 filler, 1.0 a minute"),
        (4, "4 fillers, 4.0 a minute"),
        (6, "6.0 fillers a minute; aim for under 5"),
    ],
)
def test_clarity_says_why(count: int, reason: str):
    """The reason names count and rate, and the aim where it was missed."""
    assert clarity_score(SPEECH, fillers_of(count), pacing_of(150), TARGETS).reason == reason


@given(st.integers(0, 60), st.sampled_from(FillerKind))
def test_more_fillers_never_raise_clarity(count: int, kind: FillerKind):
    """One filler more is never better, and filled pauses are never milder than others."""
    values = [clarity_score(SPEECH, fillers_of(n, kind), pacing_of(150), TARGETS).value for n in (count, count + 1)]
    filled = clarity_score(SPEECH, fillers_of(count), pacing_of(150), TARGETS).value
    assert values[0] is not None
    assert values[1] is not None
    assert filled is not None
    assert 0 <= values[1] <= values[0] <= 100
    assert filled <= values[0]


@pytest.mark.parametrize("rate", [120, 148, 180])
def test_a_good_pace_is_worth_everything(rate: float):
    """Inside 120 to 180 words a minute nothing is lost."""
    assert pacing_score(SPEECH, pacing_of(rate), TARGETS) == Score(100, f"{rate} wpm")


@pytest.mark.parametrize(
    ("rate", "reason"),
    [(100, "100 wpm, slow; 120-180 is easy to follow"), (215, "215 wpm, fast; 120-180 is easy to follow")],
)
def test_a_flagged_pace_says_so(rate: float, reason: str):
    """Under 110 and over 200 words a minute are flagged and cost a quarter or more."""
    score = pacing_score(SPEECH, pacing_of(rate), TARGETS)
    assert score.reason == reason
    assert score.value is not None
    assert score.value < 75


@given(st.floats(0, 400), st.floats(0, 400))
def test_a_pace_further_from_the_good_range_never_scores_more(one: float, other: float):
    """On each side of the good range the score falls with the distance."""
    for low, high in ((min(one, other), max(one, other)),):
        slow = [pacing_score(SPEECH, pacing_of(min(rate, 120)), TARGETS).value for rate in (low, high)]
        fast = [pacing_score(SPEECH, pacing_of(max(rate, 180)), TARGETS).value for rate in (low, high)]
        assert slow[0] is not None
        assert slow[1] is not None
        assert fast[0] is not None
        assert fast[1] is not None
        assert 0 <= slow[0] <= slow[1] <= 100
        assert 0 <= fast[1] <= fast[0] <= 100


def test_a_long_pause_in_mid_sentence_costs_and_is_named():
    """2.8 s of silence in the middle of a sentence is named, and costs its share of the minute."""
    words = timed("We check the split. Then we retrain the whole model from scratch again.", gaps={6: 2.8}).words
    speech = prepare(words)
    pacing = measure_pacing(speech, None)
    assert pacing is not None
    (pause,) = disturbing_pauses(speech, pacing, TARGETS)
    assert pause.is_mid_sentence
    score = pacing_score(speech, pacing, TARGETS)
    assert score.reason.endswith("one 2.8 s pause mid-sentence")
    assert score.value is not None
    assert score.value < pacing_score(speech, pacing_of(pacing.speech_rate_wpm), TARGETS).value


def test_a_pause_between_sentences_may_be_longer():
    """Two seconds between sentences disturb nobody; three do."""
    text = "We check the split first. Then we retrain the whole model."
    for gap_s, count in ((2.0, 0), (3.0, 1)):
        speech = prepare(timed(text, gaps={4: gap_s}).words)
        pacing = measure_pacing(speech, None)
        assert pacing is not None
        assert len(disturbing_pauses(speech, pacing, TARGETS)) == count


def test_without_punctuation_no_pause_is_called_mid_sentence():
    """Where there are no full stops nobody can tell, and only very long pauses count."""
    speech = prepare(timed(" ".join(["word"] * 90), gaps={20: 1.5, 50: 4.0}).words)
    pacing = measure_pacing(speech, None)
    assert pacing is not None
    assert [pause.is_mid_sentence for pause in disturbing_pauses(speech, pacing, TARGETS)] == [False]


def coverage_of(*statuses: Status) -> Coverage:
    """Return coverage with these statuses and a score of 60."""
    concepts = tuple(ConceptResult(str(place), "name", 1.0, status, 0.5, None) for place, status in enumerate(statuses))
    return Coverage(60, concepts)


@pytest.mark.parametrize(
    ("statuses", "reason"),
    [
        ((Status.COVERED,) * 5 + (Status.MISSED,) * 2, "5 of 7 concepts"),
        ((Status.COVERED, Status.PARTLY, Status.PARTLY), "1 of 3 concepts, 2 more in part"),
        ((Status.MISSED,), "0 of 1 concept"),
    ],
)
def test_content_counts_concepts(statuses: tuple[Status, ...], reason: str):
    """The reason counts what was covered and what was covered in part."""
    assert content_score(QUESTION, coverage_of(*statuses), has_speech=True) == Score(60, reason)


def test_content_is_left_out_where_it_does_not_apply():
    """No question and no concepts are two different reasons; silence has nothing covered."""
    assert content_score(None, None, has_speech=True).reason == "Not measured: no question was given."
    assert content_score(QUESTION, None, has_speech=True).reason == "Not measured: this question lists no concepts."
    silent = Coverage(0, coverage_of(Status.MISSED).concepts)
    assert content_score(QUESTION, silent, has_speech=False) == Score(0, "No speech was heard.")


@pytest.mark.parametrize(
    ("opening", "closing", "kinds", "value", "reason"),
    [
        (True, True, ("sequence", "example", "result"), 100, "Opens with a point; 3 signposts; closes with a summary"),
        (True, False, (), 40, "Opens with a point; no signposts; no closing summary"),
        (False, False, ("sequence",), 15, "No clear opening; 1 signpost; no closing summary"),
        (False, True, ("sequence", "sequence"), 55, "No clear opening; 2 signposts; closes with a summary"),
    ],
)
def test_structure_adds_up(opening: bool, closing: bool, kinds: tuple[str, ...], value: int, reason: str):  # noqa: FBT001
    """Opening 40, signposts up to 30, closing 30, each named in the reason."""
    posts = tuple(Signpost(kind, PROOF) for kind in kinds)
    structure = Structure(PROOF if opening else None, PROOF if closing else None, posts)
    assert structure_score(SPEECH, structure, has_question=True) == Score(value, reason)


@pytest.mark.parametrize(
    ("present", "opening", "value", "reason"),
    [
        (4, True, 70, "4 of 4 steps; opens with a point; no signposts; no closing summary"),
        (1, False, 12, "1 of 4 steps; no clear opening; no signposts; no closing summary"),
        (0, True, 20, "0 of 4 steps; opens with a point; no signposts; no closing summary"),
    ],
)
def test_the_steps_of_a_framework_are_half_of_the_score(present: int, opening: bool, value: int, reason: str):  # noqa: FBT001
    """Their share that is present counts, those in part as well; the other points make the other half."""
    said = [StepResult("s", Status.COVERED if place else Status.PARTLY, 0.5, 0.5, PROOF) for place in range(present)]
    steps = (*said, *(StepResult("s", Status.MISSED, 0.1, 0.9) for _ in range(4 - present)))
    structure = Structure(PROOF if opening else None, None, (), steps)
    assert structure_score(SPEECH, structure, has_question=True) == Score(value, reason)


def test_without_a_question_the_opening_is_not_held_against_anybody():
    """Closing and signposts make the whole score where there was no question."""
    structure = Structure(None, PROOF, tuple(Signpost(kind, PROOF) for kind in ("sequence", "example")))
    assert structure_score(SPEECH, structure, has_question=False).value == 100


def test_overall_is_the_weighted_mean_of_what_was_measured():
    """All four; content and structure alone; delivery alone is too little."""
    score = {name: Score(points, "") for name, points in (("a", 82), ("b", 64), ("c", 86), ("d", 75))}
    nothing = Score(None, "")
    assert overall_score(*score.values()).value == 78
    partial = overall_score(score["a"], nothing, nothing, score["d"])
    assert partial.value == round((0.5 * 82 + 0.2 * 75) / 0.7)
    assert partial.reason == "From content and structure only; not measured: clarity and pacing"
    assert overall_score(nothing, score["b"], score["c"], nothing).value is None
    assert overall_score(nothing, score["b"], score["c"], score["d"]).value == 75


@pytest.mark.parametrize("text", ["", "yes it does", "the model"])
def test_too_little_speech_is_not_judged(text: str):
    """Silence and a few words have no delivery scores, and say why."""
    speech = prepare(timed(text).words)
    pacing = measure_pacing(speech, None)
    for score in (
        clarity_score(speech, find_fillers(speech), pacing, TARGETS),
        pacing_score(speech, pacing, TARGETS),
        structure_score(speech, None, has_question=True),
    ):
        assert score.value is None
        assert score.reason in {"No speech was heard.", "Not measured: too little was said to judge it."}


def test_words_without_times_have_no_delivery_scores():
    """Text alone says nothing about pace, and a typed answer has no fillers to count a minute."""
    speech = speech_of(" ".join(["word"] * 50))
    assert clarity_score(speech, find_fillers(speech), None, TARGETS).value is None
    assert pacing_score(speech, None, TARGETS).reason == "Not measured: the words carry no times."
