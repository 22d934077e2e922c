"""Advice is concrete, short, and about what would help most."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mockvoice.analysis.advice import MOST_ADVICE, NO_SPEECH
from mockvoice.analysis.judgement import Judgement
from mockvoice.analysis.matching import MatchingScorer
from mockvoice.analysis.scorecard import Status
from mockvoice.analysis.scorer import analyse
from mockvoice.analysis.targets import targets_for
from mockvoice.packs.model import Concept, Question, Step
from mockvoice.transcription.transcript import Transcript
from tests.analysis.spoken import GOOD_ANSWER, QUESTION, timed
from tests.helpers.fake_embedder import FakeEmbedder

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mockvoice.analysis.speech import Speech


def advice(text: str, *, question: Question | None = QUESTION, **timing: object) -> tuple[str, ...]:
    """Return the advice on an answer."""
    transcript = timed(text, **timing)  # type: ignore[arg-type]
    return analyse(question, transcript, None, embedder=FakeEmbedder()).advice


def test_silence_points_to_the_microphone():
    """Where nothing was heard there is one sentence, and it says what to do."""
    assert analyse(QUESTION, Transcript(()), None, embedder=None).advice == (NO_SPEECH,)


def test_the_heaviest_missed_concept_is_named():
    """What was missed is named in the pack's words."""
    assert "Say this too: Metric choice under class imbalance." in advice(GOOD_ANSWER)


def test_many_fillers_are_named_with_their_place():
    """The commonest filler is quoted; that they start sentences is said where it is so."""
    sentence = "Um, the model is overfitting because it memorised the training data it has seen."
    text = " ".join([sentence] * 6)
    assert "Swap “um” for a breath; 6 of 6 fillers came at the start of a sentence." in advice(text, question=None)


def test_a_fast_speaker_is_told_so():
    """Pace far from the good range is told with its figure."""
    found = advice(" ".join(["word"] * 120), question=None, word_s=0.2, gap_s=0.03)
    assert any(sentence.startswith("Slow down: 261 words a minute") for sentence in found)


def test_a_slow_speaker_is_told_so():
    """Slowness is told likewise."""
    found = advice(" ".join(["word"] * 60), question=None, word_s=0.5, gap_s=0.2)
    assert any(sentence.startswith("Speak a little faster: 86 words a minute") for sentence in found)


def test_a_long_pause_is_told_with_its_place():
    """A pause in mid-sentence is told with length and time."""
    text = "I would check the split. Then I would add dropout to the model and look again at the whole data."
    found = advice(text, question=None, gaps={8: 4.0})
    assert any("a pause of 4.0 s came in mid-sentence at 0:03" in sentence for sentence in found)


class SomeSteps(MatchingScorer):
    """Hears the first step of a framework, surely misses the second, third and fourth, and is not sure of others."""

    def steps(self, steps: Sequence[Step], speech: Speech) -> tuple[Judgement, ...]:
        """Return one judgement for each step."""
        assert speech.tokens
        sure, unsure = Judgement(Status.MISSED, 0.1, 0.9), Judgement(Status.MISSED, 0.4, 0.4)
        return (Judgement(Status.COVERED, 0.9, 0.9, 0, 3), *[sure] * 3, *[unsure] * len(steps))[: len(steps)]


def test_steps_that_were_left_out_are_named():
    """All that are surely missing, and none that is not sure."""
    question = Question(id="q", text="What is happening, and why does the model fail?", framework="ml-system-design")
    card = analyse(question, timed(GOOD_ANSWER), None, embedder=None, judge=SomeSteps(None))
    assert "Take these steps too: Metric, Data and Features." in card.advice
    star = question.model_copy(update={"framework": "star"})
    shorter = analyse(star, timed(GOOD_ANSWER), None, embedder=None, judge=SomeSteps(None))
    assert "Take these steps too: Task, Action and Result." in shorter.advice
    two = question.model_copy(update={"framework": (Step(name="Problem"), Step(name="Lesson"))})
    assert (
        "Take this step too: Lesson."
        in analyse(two, timed(GOOD_ANSWER), None, embedder=None, judge=SomeSteps(None)).advice
    )


def test_a_short_answer_is_told_its_target():
    """An answer far under its target time is told both lengths."""
    question = QUESTION.model_copy(update={"target_s": 120})
    found = advice("The model is overfitting so I would check the split for leakage.", question=question)
    assert any("you spoke for 4 seconds, and a good answer takes about 2:00 minutes" in line for line in found)


def test_advice_is_short_and_whole():
    """Never more than three sentences, each a whole one, none twice."""
    for text in (GOOD_ANSWER, "um " * 40, "the the " * 30, "word " * 300):
        found = advice(text)
        assert len(found) <= MOST_ADVICE
        assert len(set(found)) == len(found)
        assert all(line[0].isupper() and line.endswith(".") for line in found)


def test_a_strong_answer_is_left_in_peace():
    """Where nothing was found to mend there is no advice for advice's sake."""
    question = Question(
        id="q",
        text="What is overfitting?",
        target_s=30,
        concepts=(
            Concept(id="a", name="Memorising noise", terms=("memorises", "noise"), phrasings=("It memorises noise",)),
        ),
    )
    text = (
        "Overfitting means that a model memorises the noise in its training data. First, it fits every point that it "
        "has seen, and the training loss keeps falling. For example, a deep tree can give every row a leaf of its own. "
        "To sum up, it memorises noise, and new data shows that at once."
    )
    assert analyse(question, timed(text), None, embedder=None).advice == ()


def test_a_behavioural_question_is_told_by_its_kind():
    """Its answers may take two minutes whatever its own target; other kinds go by that."""
    asked = Question(id="q", text="Tell me about a failure.", topic="failure and learning", target_s=90)
    assert targets_for(asked).longest_answer_s is None
    assert targets_for(asked.model_copy(update={"kind": "behavioural"})).longest_answer_s == 120
