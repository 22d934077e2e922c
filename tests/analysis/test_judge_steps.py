"""Steps of a framework: whether they were taken, and in which sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pytest

from mockvoice.analysis.frameworks import shipped_frameworks, ways_of
from mockvoice.analysis.judge_steps import (
    WINDOW_WORDS,
    StepCalibration,
    StepFit,
    StepScorer,
    cut_windows,
    shipped_calibration,
)
from mockvoice.analysis.meaning import MeaningJudge
from mockvoice.analysis.scorecard import Status
from mockvoice.packs.model import Step
from mockvoice.paths import asset
from tests.analysis.spoken import speech_of
from tests.helpers.fake_embedder import FakeEmbedder
from tests.helpers.fake_judge import FakeJudge

if TYPE_CHECKING:
    from numpy.typing import NDArray

PLAIN = StepCalibration(
    StepFit(np.asarray([[0, 0, 0, 1, 0, 0, 0, 0, 0], [0, 0, 0, 1, 1, 0, 0, 0, 0]]), np.asarray([0.0, 0.0])),
    StepFit(np.asarray([[1, 0, 0, 0], [1, 1, 0, 0]]), np.asarray([0.0, 0.0])),
    np.asarray([0.3, 0.4, 0.3]),
)
"""Takes margins as they are: of the ways where there are some, else of the description."""


@pytest.fixture(scope="module")
def shipped() -> StepScorer:
    """The judge that ships, with its calibration of steps, finding windows by words."""
    judge = MeaningJudge(asset("judge/model.onnx"), asset("minilm/vocab.txt"))
    return StepScorer(judge, None, shipped_calibration())


class StepJudge:
    """Says covered by a margin for each pair of a step's name and a word of the passage, else missed."""

    def __init__(self, margins: dict[tuple[str, str], float]) -> None:
        self._margins = margins

    def judge(self, concept: str, passage: str) -> NDArray[np.float32]:
        """Return logits, shape (4,), of the highest margin."""
        found = [
            margin for (name, word), margin in self._margins.items() if concept.startswith(name) and word in passage
        ]
        return np.asarray([max(found, default=-6.0), -9.0, -9.0, 0.0], dtype=np.float32)


STEPS = (Step(name="Task", description="What was to be done."), Step(name="Result", description="How it ended."))
STORY = "They wanted it before the summer. I wrote a script for it. It was ready in April in the end."


def test_a_step_stands_where_it_fits_best_and_the_others_least():
    """A sentence that fits another step better is not taken, though it fits this one a little better than its own."""
    judge = StepJudge({("Task", "summer"): 3.0, ("Task", "april"): 3.5, ("Result", "april"): 6.0})
    speech = speech_of(STORY)
    task, result = StepScorer(judge, None, PLAIN).judge(STEPS, speech)
    assert [(one.status, one.first, one.last) for one in (task, result)] == [
        (Status.COVERED, *speech.sentences[0]),
        (Status.COVERED, *speech.sentences[2]),
    ]


def test_steps_that_were_not_said_are_missed():
    """They have no place, and silence asks for nothing."""
    scorer = StepScorer(StepJudge({("Task", "summer"): 3.0}), None, PLAIN)
    task, result = scorer.judge(STEPS, speech_of(STORY))
    assert (task.status, task.first) == (Status.COVERED, 0)
    assert (result.status, result.first, result.last) == (Status.MISSED, None, None)
    for text in ("", "um", "nothing of all that was said in this answer"):
        assert [one.status for one in scorer.judge(STEPS, speech_of(text))] == [Status.MISSED] * 2
    assert scorer.judge((), speech_of(STORY)) == ()


def test_short_sentences_alone_can_hold_a_step():
    """Where no sentence has four words, each may be the place."""
    (task, _) = StepScorer(StepJudge({("Task", "summer"): 3.0}), None, PLAIN).judge(
        STEPS, speech_of("Yes. By summer. Not later.")
    )
    assert (task.first, task.last) == (1, 2)


DESIGN = (
    "Before I start, how many users are there, and how fast must the answer be? For the data I would take the logs of "
    "what was shown and clicked, but they are biased by position, so I correct for that. To evaluate it I would hold "
    "out the last week first, and then run an A B test for two weeks against what we have today. Once it is live I "
    "would watch the inputs for drift every day, with alerts, and retrain the model every week."
)


def test_the_judge_that_ships_finds_the_steps_of_a_design(shipped: StepScorer):
    """What was plainly said is there, each in its own sentence and in order; small talk has none of it."""
    steps = {step.name: step for step in shipped_frameworks()["ml-system-design"]}
    wanted = tuple(steps[name] for name in ("Clarify", "Data", "Evaluation", "Monitoring"))
    speech = speech_of(DESIGN)
    found = shipped.judge(wanted, speech)
    assert all(one.status in {Status.COVERED, Status.PARTLY} for one in found)
    assert [(one.first, one.last) for one in found] == list(speech.sentences)
    assert shipped.judge(wanted, speech) == found
    holiday = "My favourite holiday was in Norway. We went fishing with my uncle for two weeks and it rained a lot."
    assert all(one.status is Status.MISSED for one in shipped.judge(wanted, speech_of(holiday)))


def test_windows_hold_all_words():
    """They overlap by half, and too few words make none."""
    words = [f"word{number}" for number in range(70)]
    windows = cut_windows(speech_of(" ".join(words)))
    assert {word for window in windows for word in window.text.split()} == set(words)
    assert all(len(window.text.split()) <= WINDOW_WORDS for window in windows)
    assert (windows[0].text.split(), windows[1].text.split()[0]) == (words[:WINDOW_WORDS], words[WINDOW_WORDS // 2])
    assert cut_windows(speech_of("um, well, yes")) == ()


DESIGN_STEPS = shipped_frameworks()["ml-system-design"]


def test_a_step_that_ships_is_judged_by_the_ways_in_which_people_take_it():
    """What fits its ways is it, though its description fits nothing; in part is called so and is not sure."""
    clarify = DESIGN_STEPS[0]
    text = "Well, I would want to know who is going to use this at all."

    class Ways:
        """Says one verdict of the step's ways, and missed of its description."""

        def __init__(self, margins: tuple[float, float]) -> None:
            self._margins = margins

        def judge(self, concept: str, _passage: str) -> NDArray[np.float32]:
            """Return logits, shape (4,)."""
            margins = self._margins if concept in ways_of(clarify) else (-9.0, -9.0)
            return np.asarray([*margins, -9.0, 0.0], dtype=np.float32)

    (covered,) = StepScorer(Ways((4.0, -9.0)), FakeEmbedder(), PLAIN).judge([clarify], speech_of(text))
    assert (covered.status, covered.first is not None, covered.certainty > 0.9) == (Status.COVERED, True, True)
    (partly,) = StepScorer(Ways((-0.4, 1.0)), FakeEmbedder(), PLAIN).judge([clarify], speech_of(text))
    assert (partly.status, partly.certainty < 0.5, partly.probability < 0.5) == (Status.PARTLY, True, True)
    (missed,) = StepScorer(Ways((-9.0, -9.0)), FakeEmbedder(), PLAIN).judge([clarify], speech_of(text))
    assert (missed.status, missed.first, missed.certainty > 0.9) == (Status.MISSED, None, True)


def test_steps_stand_in_the_sentences_nearest_to_their_ways():
    """With an embedder, each step is placed where its own ways fit and those of the others do not."""
    monitoring = DESIGN_STEPS[-1]
    evaluation = next(step for step in DESIGN_STEPS if step.name == "Evaluation")
    speech = speech_of(f"{ways_of(monitoring)[0]}. There was cake for everybody. {ways_of(evaluation)[0]}.")
    scorer = StepScorer(FakeJudge({"": 0}), FakeEmbedder(), PLAIN)
    first, last = scorer.judge((evaluation, monitoring), speech)
    assert [(one.first, one.last) for one in (first, last)] == [speech.sentences[2], speech.sentences[0]]


def test_points_and_capitals_make_no_difference_to_a_step(shipped: StepScorer):
    """The same words get the same figures."""
    bare = " ".join("".join(letter for letter in DESIGN.lower() if letter.isalnum() or letter == " ").split())
    loud, quiet = (shipped.judge(DESIGN_STEPS, speech_of(text)) for text in (DESIGN, bare))
    assert [(one.status, one.probability) for one in loud] == [(one.status, one.probability) for one in quiet]
