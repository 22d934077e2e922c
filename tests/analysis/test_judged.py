"""Concepts judged by meaning: passages, verdicts joined, evidence, and the judge that ships."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pytest

from mockvoice.analysis.judge_features import FEATURES, SECOND_FEATURES
from mockvoice.analysis.judged import Calibration, JudgeScorer
from mockvoice.analysis.judging import concept_text, passage_text
from mockvoice.analysis.meaning import MeaningJudge
from mockvoice.analysis.passages import MOST_PASSAGES, PASSAGE_WORDS, choose_passages, cut_passages
from mockvoice.analysis.scorecard import Status
from mockvoice.errors import ModelError
from mockvoice.packs.model import Concept, Mistake, Question
from mockvoice.packs.reader import read_pack
from mockvoice.paths import asset
from mockvoice.paths import shipped as shipped_folder
from tests.analysis.spoken import speech_of
from tests.helpers.fake_embedder import FakeEmbedder
from tests.helpers.fake_judge import FakeJudge

if TYPE_CHECKING:
    from pathlib import Path

    from numpy.typing import NDArray

PLAIN = Calibration(
    np.eye(4, FEATURES) * [1, 1, 1, 0, 0],
    np.zeros(4),
    np.eye(4, SECOND_FEATURES) * ([1] * 3 + [0] * 7),
    np.zeros(4),
    1.0,
    -3.0,
)
"""Takes margins as they are."""

QUESTION = Question(
    id="fit",
    text="What goes wrong when a tree grows very deep?",
    concepts=(
        Concept(
            id="overfit",
            name="It overfits",
            description="A deep tree learns the noise of the training data by heart and does worse on new data.",
        ),
        Concept(
            id="prune",
            name="Pruning helps",
            description="Cutting branches back, or stopping early, lets it do better on data it has not seen.",
        ),
    ),
    mistakes=(
        Mistake(
            statement="A deeper tree always does better on new data.",
            correction="It does better on the training data only.",
        ),
    ),
)


@pytest.fixture(scope="module")
def shipped() -> JudgeScorer:
    """The judge that ships, with its calibration, finding passages by words."""
    judge = MeaningJudge(asset("judge/model.onnx"), asset("minilm/vocab.txt"))
    return JudgeScorer(judge, Calibration.read(asset("judge/calibration.yaml")), None)


def test_passages_overlap_and_hold_every_word():
    """A long answer is cut every twenty words; what was said early is cut alike however long it grows."""
    words = [f"word{number}" for number in range(130)]
    passages = cut_passages(speech_of(" ".join(words)))
    assert {word for passage in passages for word in passage.text.split()} == set(words)
    assert all(len(passage.text.split()) == PASSAGE_WORDS for passage in passages)
    assert passages[0].text.split() == words[:PASSAGE_WORDS]
    assert (passages[-1].first, passages[-1].last) == (130 - PASSAGE_WORDS, 129)
    assert cut_passages(speech_of(" ".join(words[:90])))[0] == passages[0]
    assert cut_passages(speech_of("")) == ()


def test_passages_are_bare_words():
    """Capitals, points and filled pauses make no difference to what the judge reads."""
    (loud,) = cut_passages(speech_of("So, UM, it's over-fitting!"))
    (quiet,) = cut_passages(speech_of("so it's over fitting"))
    assert loud.text == quiet.text == passage_text("So, um, it's over-fitting!")
    assert (loud.first, loud.last) == (0, 3)


def test_the_nearest_passages_are_read():
    """Of many passages those that share rare words with the concept are chosen, in the order of the answer."""
    text = " ".join(
        [*["filler words about nothing here"] * 60, "prune the overgrown branches", *["and so on it goes"] * 60]
    )
    passages = cut_passages(speech_of(text))
    chosen = choose_passages("prune branches", passages, None)
    assert len(chosen) == MOST_PASSAGES < len(passages)
    assert any("prune" in passage.text for passage in chosen)
    assert [passage.first for passage in chosen] == sorted(passage.first for passage in chosen)


def test_each_verdict_becomes_a_status_with_its_sentence():
    """Covered, contradicted and missed come with the sentence that the verdict rests on, or none."""
    judge = FakeJudge({"by heart": 0, "always": 2})
    speech = speech_of("Well, thanks for asking me that. It learns the rows by heart. That is all I can say today.")
    covered, second = JudgeScorer(judge, PLAIN, None).judge(QUESTION, speech)
    assert (covered.status, second.status) == (Status.COVERED, Status.COVERED)
    assert covered.first is not None
    assert covered.last is not None
    assert speech.evidence(covered.first, covered.last).text == "It learns the rows by heart."
    assert covered.probability == covered.certainty > 0.9
    wrong, _ = JudgeScorer(judge, PLAIN, None).judge(QUESTION, speech_of("a deep tree always wins"))
    assert (wrong.status, wrong.probability < 0.1) == (Status.CONTRADICTED, True)
    missed, _ = JudgeScorer(judge, PLAIN, None).judge(QUESTION, speech_of("I would ask a colleague about it"))
    assert (missed.status, missed.first, missed.last) == (Status.MISSED, None, None)


def test_without_words_nothing_is_judged():
    """Silence and a word or two miss everything without asking the judge."""
    judge = FakeJudge({"": 0})
    for text in ("", "um", "yes sure"):
        found = JudgeScorer(judge, PLAIN, None).judge(QUESTION, speech_of(text))
        assert [one.status for one in found] == [Status.MISSED] * 2
        assert JudgeScorer(judge, PLAIN, None).mistakes(QUESTION, speech_of(text))[0].probability == 0.0
    assert judge.asked == []


def test_a_common_mistake_is_found_where_it_was_said():
    """Something wrong in much the same words is it; other words, the correction, or no embedder to compare are not."""
    judge = FakeJudge({"training data only": 0, "always": 2})
    scorer = JudgeScorer(judge, PLAIN, FakeEmbedder())
    (said,) = scorer.mistakes(QUESTION, speech_of("So I grow it. A deeper tree always does better on new data."))
    assert said.probability > 0.9
    assert (said.first, said.last) == (4, 12)
    for text in (
        "my uncle always goes fishing in Norway with his neighbours",
        "it always does better on new data, no, on the training data only",
        "it learns the rows by heart",
    ):
        assert scorer.mistakes(QUESTION, speech_of(text))[0].probability < 0.1
    alone = JudgeScorer(judge, PLAIN, None)
    assert alone.mistakes(QUESTION, speech_of("A deeper tree always does better on new data."))[0].probability == 0.0


@pytest.mark.parametrize(
    "text",
    [
        "I'd say overfitting, pruning, regularisation, all of these are important topics for trees",
        "my favourite holiday was in Norway where we went fishing with my uncle for two weeks",
        "What goes wrong when a tree grows very deep?",
    ],
)
def test_names_other_subjects_and_the_question_cover_nothing(shipped: JudgeScorer, text: str):
    """Without substance no concept is covered or contradicted."""
    found = shipped.judge(QUESTION, speech_of(text))
    assert {one.status for one in found} <= {Status.MISSED, Status.PARTLY}


def test_right_is_told_from_wrong_in_the_same_words():
    """Of a statement and its opposite, equally assured, the second is the one that is contradicted."""
    right = "a very deep tree learns the noise in its training data, so it does badly on data it has not seen"
    wrong = "the deeper the tree the better it does on new data, it does not pick up any noise"
    text = concept_text(QUESTION.concepts[0].name, QUESTION.concepts[0].description)
    judge = MeaningJudge(asset("judge/model.onnx"), asset("minilm/vocab.txt"))
    margins = [logits[0] - logits[2] for said in (right, wrong) for logits in (judge.judge(text, passage_text(said)),)]
    assert margins[0] > 0 > margins[1]


def test_a_good_answer_of_the_first_pack_is_covered_and_another_is_not(shipped: JudgeScorer):
    """The pack's own model answer covers most of its concepts; that to another question covers next to nothing."""
    pack = read_pack(shipped_folder("question_packs") / "ml-foundations.yaml")
    question = next(found for found in pack.questions if found.id == "overfitting-churn")
    other = next(found for found in pack.questions if found.id == "hiring-fairness")
    own = [one.status for one in shipped.judge(question, speech_of(question.model_answer))]
    foreign = [one.status for one in shipped.judge(question, speech_of(other.model_answer))]
    assert own.count(Status.COVERED) >= len(own) - 2
    assert foreign.count(Status.COVERED) <= 1


def test_the_same_pair_gets_the_same_figures(shipped: JudgeScorer):
    """Whatever was judged between, to the last bit, and points and capitals change nothing."""
    speech = speech_of("It just memorised the rows. It does not carry over, um, to new ones.")
    before = shipped.judge(QUESTION, speech)
    shipped.judge(QUESTION, speech_of("something else altogether was said here"))
    assert shipped.judge(QUESTION, speech) == before
    bare = shipped.judge(QUESTION, speech_of("it just memorised the rows it does not carry over to new ones"))
    assert [one.probability for one in bare] == [one.probability for one in before]


def test_texts_of_any_length_are_judged(shipped: JudgeScorer):
    """A pack's description may be longer than what the judge reads; it is cut, not refused."""
    long = Concept(id="long", name="Long", description="The model has learned the noise by heart, " * 60)
    question = Question(id="q", text="Why?", concepts=(long,))
    for text in ("word " * 2000, "it learned the noise by heart and that is all there is to it"):
        (found,) = shipped.judge(question, speech_of(text))
        assert 0.0 <= found.probability <= 1.0


def test_a_concept_is_told_by_name_and_description():
    """Either may be missing."""
    assert concept_text("Pruning", "Cut back.") == "Pruning: Cut back."
    assert (concept_text("", "Cut back."), concept_text("Pruning", "")) == ("Cut back.", "Pruning")


def test_a_damaged_judge_is_told(tmp_path: Path):
    """A file that is no model, or another model, is a sentence, not a traceback."""
    broken = tmp_path / "model.onnx"
    broken.write_bytes(b"no model")
    with pytest.raises(ModelError, match="cannot be loaded"):
        MeaningJudge(broken, asset("minilm/vocab.txt"))


def test_a_second_look_leaves_what_is_covered_as_it_was():
    """Its probability stays, the others share the rest anew, and what was not covered does not become so."""
    first = np.zeros((4, FEATURES))
    again = np.zeros((4, SECOND_FEATURES))
    again[2, 5] = 5.0
    calibration = Calibration(first, np.asarray([0.5, 0.0, 0.6, 0.0]), again, np.zeros(4), 1.0, -3.0)
    features = np.zeros(FEATURES)
    before = calibration.chances(features)
    verdict, chances = calibration.decide(features, lambda: np.asarray([1.0, 0.0, 0.0, 0.0, 0.0]))
    assert (verdict, chances[0], chances[2] > 0.6) == (2, before[0], True)
    assert chances.sum() == pytest.approx(1.0)
    verdict, chances = calibration.decide(features, lambda: np.asarray([-1.0, 0.0, 0.0, 0.0, 0.0]))
    assert (verdict, chances[0]) == (1, before[0])


def test_what_is_covered_or_plainly_missed_is_not_looked_at_again():
    """Only what may be contradicted costs a second look."""
    asked = []

    def look() -> NDArray[np.float64]:
        asked.append(1)
        return np.zeros(SECOND_FEATURES - FEATURES)

    for constants, verdict in (([3.0, 0.0, 2.5, 0.0], 0), ([0.0, 0.0, 0.0, 3.0], 3)):
        calibration = Calibration(
            np.zeros((4, FEATURES)),
            np.asarray(constants),
            np.zeros((4, SECOND_FEATURES)),
            np.zeros(4),
            1.0,
            -3.0,
        )
        assert calibration.decide(np.zeros(FEATURES), look)[0] == verdict
    assert asked == []
