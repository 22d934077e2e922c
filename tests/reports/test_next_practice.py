"""What to practise next: what was missed once more, then the weakest topics, then steps that were left out."""

from __future__ import annotations

from mockvoice.analysis.scorecard import Status
from mockvoice.packs.model import Pack, Question
from mockvoice.packs.reader import load_packs
from mockvoice.paths import shipped
from mockvoice.reports.interview_record import AnswerRecord
from mockvoice.reports.interview_report import make_report
from mockvoice.reports.next_practice import MOST, next_practice
from tests.reports.interviews import ALL, answer, built, interview, question, step

MISSED = Status.MISSED


def pack(name: str, *questions: Question) -> Pack:
    """Return a pack of some questions."""
    return Pack(id=name, title=name.title(), version="1", questions=questions)


def other(name: str, topic: str, **fields: str) -> Question:
    """Return a question that was not asked."""
    return Question(id=name, text=f"Then {name}?", topic=topic, **fields)


def test_what_was_missed_comes_first_then_its_topic():
    """The question itself with what it lacked, then unasked ones of the weakest topic, two at most."""
    weak, strong = question("weak", topic="trees"), question("strong", topic="text")
    packs = [pack("p", weak, strong, *(other(f"t{n}", "trees") for n in range(3)), other("x", "text"))]
    report = make_report(
        interview(answer("a1", "1.1", weak, statuses=dict.fromkeys(ALL, MISSED)), answer("a2", "1.2", strong))
    )
    found = next_practice(report, packs)
    assert [(one.pack_id, one.question.id) for one in found] == [("p", "weak"), ("p", "t0"), ("p", "t1")]
    assert found[0].reason == "Answer this once more; you missed: Concept a."
    assert [one.reason for one in found[1:]] == ["The topic “trees” came out at 0 of 100.", "Another one on “trees”."]


def test_the_weakest_topic_comes_before_the_weak():
    """Topics are ordered by how they went."""
    half, none = question("half", topic="half"), question("none", topic="none")
    packs = [pack("p", other("h", "half"), other("n", "none"))]
    report = make_report(
        interview(
            answer("a1", "1.1", half, statuses={"b": MISSED, "c": MISSED, "d": MISSED}),
            answer("a2", "1.2", none, statuses={"b": MISSED, "c": MISSED, "d": MISSED, "a": Status.PARTLY}),
        )
    )
    assert [one.question.id for one in next_practice(report, packs)] == ["n", "h"]


def test_of_questions_alike_the_nearest_comes_first():
    """Same pack, then same difficulty, then same stage; packs and questions in their order otherwise."""
    asked = question("q", topic="trees", difficulty="mid", stage="ml-depth")
    near = other("near", "trees", difficulty="mid", stage="ml-depth")
    far = other("far", "trees", difficulty="senior", stage="ml-breadth")
    record = answer("a1", "1.1", asked, statuses={"b": MISSED, "c": MISSED})
    report = make_report(
        interview(AnswerRecord(record.answer_id, "1.1", asked, scorecard=record.scorecard, pack_id="two"))
    )
    packs = [pack("one", near), pack("two", far, other("same", "trees", difficulty="mid", stage="ml-depth"))]
    assert [one.question.id for one in next_practice(report, packs)] == ["same", "far"]


def test_after_a_good_interview_come_harder_ones():
    """Where nothing was weak, the next level of the same topic."""
    asked = question("q", topic="trees", difficulty="mid")
    packs = [pack("p", other("easy", "trees", difficulty="junior"), other("hard", "trees", difficulty="senior"))]
    found = next_practice(make_report(interview(answer("a1", "1.1", asked))), packs)
    assert [(one.question.id, one.reason) for one in found] == [
        ("hard", "The topic “trees” went well; this is a harder one.")
    ]


def test_a_step_that_was_left_out_is_practised():
    """By a question of the same stage whose framework has it."""
    asked = question("q", stage="system-design", topic="search")
    steps = [step("Data"), step("Monitoring", MISSED)]
    report = make_report(interview(answer("a1", "1.1", asked, structure=built(steps=steps))))
    packs = [
        pack(
            "p",
            other("elsewhere", "feeds", stage="coding", framework="ml-system-design"),
            other("here", "feeds", stage="system-design", framework="ml-system-design"),
        )
    ]
    found = next_practice(report, packs)
    assert [(one.question.id, one.reason) for one in found] == [
        ("here", "Its steps have “Monitoring”, which you left out.")
    ]


def test_without_a_scored_answer_there_is_nothing_to_practise():
    """Nothing is guessed."""
    report = make_report(interview(AnswerRecord("", "1.1", question(), skipped=True)))
    assert next_practice(report, [pack("p", other("t", "models"))]) == []


def test_with_the_packs_that_ship_there_are_five_and_none_was_asked():
    """A weak answer to a shipped question finds company."""
    packs, problems = load_packs((shipped("question_packs"),))
    assert not problems
    asked = next(one for each in packs for one in each.questions if each.id == "ml-foundations")
    record = answer("a1", "1.1", asked, statuses={concept.id: MISSED for concept in asked.concepts})
    report = make_report(interview(record))
    found = next_practice(report, packs)
    assert found == next_practice(report, packs)
    assert 2 <= len(found) <= MOST
    assert [one.question.id for one in found].count(asked.id) == 1
    assert len({(one.pack_id, one.question.id) for one in found}) == len(found)
