"""What makes a question fail the check of its pack, and what does not."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

import pytest

from mockvoice.analysis.pack_check import QuestionCheck, check_packs
from mockvoice.analysis.scorecard import Status
from mockvoice.packs.model import Concept, FollowUp, Pack, Question
from tests.helpers.fake_embedder import FakeEmbedder

if TYPE_CHECKING:
    from mockvoice.analysis.speech import Speech


class SaysSo:
    """Judges a concept covered where its name is said."""

    def statuses(self, question: Question, speech: Speech) -> tuple[Status, ...]:
        """Look for each concept's name among the words."""
        said = " ".join(token.form for token in speech.tokens)
        return tuple(Status.COVERED if concept.name.lower() in said else Status.MISSED for concept in question.concepts)


def asked(name: str, text: str, answer: str, **more: object) -> Question:
    """A question with the concepts small trees (weight 3) and a penalty (weight 1)."""
    concepts = (Concept(id="a", name="small trees", weight=3), Concept(id="b", name="a penalty"))
    fields = {"topic": "trees", "target_s": 10, "concepts": concepts} | more
    return Question.model_validate({"id": name, "text": text, "model_answer": answer} | fields)


def checked(*questions: Question) -> list[QuestionCheck]:
    """What the check finds of a pack with these questions."""
    pack = Pack(id="p", title="P", version="1", questions=questions)
    return list(check_packs([pack], SaysSo(), FakeEmbedder()))


SOUND = asked("sound", "What would you change in this forest?", "I would grow small trees and add a penalty.")
OTHER = asked("other", "Why is the queue at the till long?", "Few tills are open.", topic="queues", concepts=())


def test_a_sound_question_has_no_problem():
    """All of its weight is covered by its own answer, and nothing else is wrong."""
    first, second = checked(SOUND, OTHER)
    assert (first.id, first.own_share, first.others_share, first.problems) == ("p/sound", 1.0, None, ())
    assert (second.own_share, second.problems) == (None, ())


def test_an_answer_that_lacks_a_concept_is_told_with_its_name():
    """Three quarters of the weight are not enough."""
    (found,) = checked(asked("q", "What now?", "I would grow small trees."))
    assert found.own_share == pytest.approx(0.75)
    assert found.problems == ("Its own model answer covers 75% of the weight; it lacks: a penalty.",)


def test_answers_to_other_questions_of_the_topic_must_not_earn_the_concepts():
    """The median over them counts; other topics do not."""
    same = asked("same", "And in that wood, far away?", "I would grow small trees and add a penalty there.")
    elsewhere = asked("elsewhere", "Who waters it?", "Small trees and a penalty.", topic="gardens")
    first, second, third = checked(SOUND, same, elsewhere)
    assert first.others_share == second.others_share == 1.0
    assert third.others_share is None
    assert any("other questions of its topic" in problem for problem in first.problems)


def test_a_follow_up_must_not_give_its_own_answer_away():
    """Neither its text nor the question's may say its concept."""
    own = Concept(id="c", name="smaller trees")
    fine = asked("q", "What now?", SOUND.model_answer, follow_ups=(FollowUp(text="And then?", concepts=(own,)),))
    told = asked("q", "Smaller trees?", SOUND.model_answer, follow_ups=(FollowUp(text="And?", concepts=(own,)),))
    assert checked(fine)[0].told == ()
    assert checked(told)[0].told == ("smaller trees",)


def test_nearly_the_same_question_is_named():
    """Each of the two names the other."""
    first, second, _ = checked(SOUND, SOUND.model_copy(update={"id": "again"}), OTHER)
    assert first.alike is not None
    assert second.alike is not None
    assert (first.alike[0], second.alike[0]) == ("p/again", "p/sound")


@pytest.mark.parametrize(
    ("text", "place"),
    [("Is it O(n)?", "Is it O(n)?"), ("Say 3 words?", "Say 3 words?"), ("Weiß man's, \N{EM DASH} “ja”; ob: doch!", "")],
)
def test_what_cannot_be_read_aloud_is_shown(text: str, place: str):
    """Digits and symbols cannot; letters of any language and plain punctuation can."""
    assert checked(asked("q", text, SOUND.model_answer))[0].unspeakable == place


def test_a_spoken_form_stands_in_for_the_text():
    """Where it is given, the text may hold what it likes."""
    assert checked(asked("q", "Is it O(n)?", SOUND.model_answer, spoken="Is it O of n?"))[0].unspeakable == ""


def test_an_answer_longer_than_its_target_is_told():
    """At 150 words a minute."""
    (found,) = checked(asked("q", "What now?", f"{SOUND.model_answer} {'So be it. ' * 9}"))
    assert found.answer_s == pytest.approx(36 / 2.5)
    assert found.problems == ("Its model answer takes 14 s, and 10 s are the target.",)


def test_several_workers_find_the_same_in_the_same_order():
    """However many look at questions at a time."""
    questions = tuple(
        asked(f"q{place}", f"What now, {'very ' * place}soon?", "I would grow small trees.") for place in range(9)
    )
    pack = Pack(id="p", title="P", version="1", questions=questions)
    alone = list(check_packs([pack], SaysSo(), FakeEmbedder()))
    assert list(check_packs([pack], SaysSo(), FakeEmbedder(), workers=4)) == alone
    assert [found.id for found in alone] == [f"p/q{place}" for place in range(9)]


def test_who_stops_listening_leaves_no_thread_behind():
    """As after Ctrl+C in the terminal."""
    pack = Pack(id="p", title="P", version="1", questions=(SOUND, OTHER))
    found = check_packs([pack], SaysSo(), FakeEmbedder(), workers=2)
    next(found)
    found.close()
    assert not [thread for thread in threading.enumerate() if thread.name.startswith("pack-check")]
