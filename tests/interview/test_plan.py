"""Which questions an interview asks, and in which order."""

from __future__ import annotations

import itertools
from functools import lru_cache
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mockvoice.interview.plan import InterviewPlan, PlannedRound, custom_preset, expected_duration_s, fits, make_plan
from mockvoice.interview.presets import Preset, Round, shipped_presets
from mockvoice.packs.model import Pack, Question
from mockvoice.packs.reader import load_packs

LEVELS = ("junior", "mid", "senior")


@lru_cache(maxsize=1)
def shipped_packs() -> tuple[Pack, ...]:
    """The packs that ship."""
    return load_packs([Path(__file__).parents[2] / "question_packs"])[0]


def names(plan: InterviewPlan | PlannedRound) -> list[str]:
    """The questions of a plan or round in their order, as "pack/question"."""
    rounds = plan.rounds if isinstance(plan, InterviewPlan) else (plan,)
    return [f"{item.pack_id}/{item.question.id}" for part in rounds for item in part.questions]


def pack(name: str = "own", *, count: int = 12, topics: int = 4, prefix: str = "") -> Pack:
    """A pack of questions that go round the topics and levels."""
    questions = tuple(
        Question(
            id=f"q{number:02}",
            text=f"{prefix}Question {number}?",
            topic=f"topic {number % topics}",
            difficulty=LEVELS[number // topics % 3],
            target_s=90,
        )
        for number in range(count)
    )
    return Pack(id=name, title=name.title(), version="1", questions=questions)


def simple(**fields: object) -> Preset:
    """An interview of one round of 20 minutes."""
    part = Round.model_validate({"title": "One", "about": "it", "minutes": 20, "follow_ups": 0} | fields)
    return Preset(id="simple", title="Simple", summary="For the tests.", minutes=20, rounds=(part,))


@pytest.mark.parametrize("preset", shipped_presets(), ids=lambda each: each.id)
def test_the_shipped_packs_fill_each_preset_with_variety(preset: Preset):
    """Every round has what its minutes hold; its topics are as many as its questions allow; seeds differ."""
    assert fits(preset, shipped_packs()) == ""
    plans = [make_plan(preset, shipped_packs(), seed) for seed in range(6)]
    for part, asked in zip(preset.rounds, plans[0].rounds, strict=True):
        fitting = {
            question.topic
            for each in shipped_packs()
            for question in each.questions
            if (not part.stages or question.stage in part.stages)
            and (not part.topics or question.topic in part.topics)
            and (not part.kinds or question.kind in part.kinds)
            and (not part.packs or each.id in part.packs)
        }
        topics = {item.question.topic for item in asked.questions[: asked.expected_count]}
        assert asked.expected_count == part.questions if part.questions else asked.expected_count >= 3
        assert len(topics) >= min(len(fitting), asked.expected_count) * 0.6
    assert len({tuple(names(plan)) for plan in plans}) >= len(plans) - 1


@pytest.mark.parametrize("preset", shipped_presets(), ids=lambda each: each.id)
def test_a_round_takes_about_its_minutes(preset: Preset):
    """What is expected to be asked fills its time to the nearest question, less what is kept for the candidate."""
    for part in make_plan(preset, shipped_packs(), 3).rounds:
        if not part.by_count:
            durations_s = [
                expected_duration_s(item.question, part.follow_ups) for item in part.questions[: part.expected_count]
            ]
            free_s = part.minutes * 60 - part.candidate_questions_s
            assert abs(sum(durations_s) - free_s) <= max(durations_s) or part.expected_count == len(part.questions)


@pytest.mark.parametrize("preset", shipped_presets(), ids=lambda each: each.id)
def test_a_plan_repeats_nothing_and_gets_harder(preset: Preset):
    """No question stands in it twice; a round's expected questions get harder, and so do its spare ones."""
    for seed in range(4):
        plan = make_plan(preset, shipped_packs(), seed)
        assert len(names(plan)) == len(set(names(plan)))
        for part in plan.rounds:
            levels = [LEVELS.index(item.question.difficulty) for item in part.questions]
            assert levels[: part.expected_count] == sorted(levels[: part.expected_count])
            assert levels[part.expected_count :] == sorted(levels[part.expected_count :])


@pytest.mark.parametrize("preset", shipped_presets(), ids=lambda each: each.id)
def test_the_same_seed_gives_the_same_plan_byte_for_byte(preset: Preset):
    """The order of the packs changes nothing, and JSON keeps all of it."""
    plan = make_plan(preset, shipped_packs(), 11)
    again = make_plan(preset, tuple(reversed(shipped_packs())), 11)
    assert plan.model_dump_json() == again.model_dump_json()
    assert InterviewPlan.model_validate_json(plan.model_dump_json()) == plan


@given(
    seed=st.integers(0, 2**63 - 1),
    count=st.integers(1, 40),
    wanted=st.none() | st.integers(1, 20),
    due=st.lists(st.integers(0, 45), max_size=6),
    seen=st.lists(st.integers(0, 45), max_size=30),
)
def test_any_plan_is_sound(seed: int, count: int, wanted: int | None, due: list[int], seen: list[int]):
    """Whatever is due or seen: nothing twice, no more than is wanted, all that is there where it is too little."""
    own = pack(count=count)
    preset = simple(questions=wanted)
    due_ids, seen_ids = ([f"own/q{number:02}" for number in numbers] for numbers in (due, seen))
    plan = make_plan(preset, [own], seed, due=due_ids, seen=seen_ids)
    (part,) = plan.rounds
    assert len(set(names(plan))) == len(names(plan))
    assert 1 <= part.expected_count <= len(part.questions) <= count
    assert plan == make_plan(preset, [own], seed, due=due_ids, seen=seen_ids)
    if wanted:
        assert len(part.questions) == min(wanted, count)
        assert (fits(preset, [own]) == "") == (count >= wanted)
    asked = names(plan)[: part.expected_count]
    possible = [name for name in dict.fromkeys(due_ids) if int(name[-2:]) < count]
    assert set(possible[: part.expected_count]) <= set(asked)


def test_what_is_due_comes_first_and_what_was_seen_last():
    """Due questions are taken before new ones, and of those that were seen the one asked longest ago comes first."""
    own = pack(count=12)
    seen = [f"q{number:02}" for number in range(11)]
    plan = make_plan(simple(questions=3), [own], 5, due=["own/q07"], seen=seen)
    assert set(names(plan)) == {"own/q07", "own/q11", "own/q00"}


def test_what_is_due_but_does_not_fit_is_left_alone():
    """A preset's topics hold for due questions as well."""
    plan = make_plan(simple(questions=2, topics=("Topic 1",)), [pack()], 5, due=["q00", "q02"])
    assert {item.question.topic for item in plan.rounds[0].questions} == {"topic 1"}


def test_topics_are_spread():
    """Four questions of four topics are four topics, and none follows itself."""
    plan = make_plan(simple(questions=8), [pack(count=24)], 9)
    topics = [item.question.topic for item in plan.rounds[0].questions]
    assert all(topics.count(topic) == 2 for topic in set(topics))
    assert all(first != second for first, second in itertools.pairwise(topics))


def test_rounds_do_not_repeat_each_other():
    """Nor is a question asked again from a copy of its pack."""
    part = simple(questions=8).rounds[0]
    twice = Preset(id="twice", title="Twice", summary="S", minutes=40, rounds=(part, part))
    plan = make_plan(twice, [pack(count=12), pack("copy", count=12)], 1)
    texts = [item.question.text for each in plan.rounds for item in each.questions]
    assert len(texts) == len(set(texts)) == 12
    assert [each.expected_count for each in plan.rounds] == [8, 4]
    assert fits(twice, [pack(count=12)]) == (
        'The packs have too few questions for the round "One" (4 of 8). Allow more topics, stages or packs, give it '
        "fewer minutes, or add a pack."
    )


def test_there_are_spare_questions_where_the_minutes_decide():
    """Quick answers do not end an interview early; a fixed number is just that number."""
    (timed,) = make_plan(simple(), [pack(count=40)], 1).rounds
    assert len(timed.questions) >= timed.expected_count * 1.5
    assert not timed.by_count
    (counted,) = make_plan(simple(questions=4), [pack(count=40)], 1).rounds
    assert len(counted.questions) == counted.expected_count == 4
    assert counted.by_count


def test_time_is_kept_for_the_candidates_questions():
    """At most five minutes and a fifth of the round; fewer questions are expected then."""
    (without,) = make_plan(simple(), [pack(count=40)], 1).rounds
    (with_them,) = make_plan(simple(candidate_questions=True), [pack(count=40)], 1).rounds
    assert (without.candidate_questions_s, with_them.candidate_questions_s) == (0, 240)
    assert with_them.expected_count < without.expected_count


def test_a_question_is_copied_whole():
    """What the pack says later changes nothing about a plan."""
    own = pack()
    plan = make_plan(simple(questions=12), [own], 1)
    by_id = {question.id: question for question in own.questions}
    assert {item.question.id: item.question for item in plan.rounds[0].questions} == by_id
    assert {(item.pack_id, item.pack_title) for item in plan.rounds[0].questions} == {("own", "Own")}


def test_nothing_fits():
    """A plan without questions is told by `fits`; so is one without packs."""
    preset = simple(topics=("no such topic",))
    assert make_plan(preset, [pack()], 1).rounds[0].questions == ()
    assert '"One" (0 of 1)' in fits(preset, [pack()])
    assert fits(simple(), []) != ""


def test_questions_without_a_difficulty_stand_in_the_middle():
    """Packs of other people need not name one."""
    questions = (
        Question(id="a", text="A?", difficulty="senior"),
        Question(id="b", text="B?"),
        Question(id="c", text="C?", difficulty="junior"),
    )
    own = Pack(id="own", title="Own", version="1", questions=questions)
    assert names(make_plan(simple(questions=3), [own], 1)) == ["own/c", "own/b", "own/a"]


def test_working_takes_time():
    """A question that is typed or sketched takes longer than one that is only answered, and follow-ups add to it."""
    talk, code, design = (
        Question(id="a", text="Why?", kind=kind, target_s=90, follow_ups=("One?", "Two?"))
        for kind in ("concept", "coding-walk-through", "system-design")
    )
    assert expected_duration_s(talk, 0) < expected_duration_s(design, 0) < expected_duration_s(code, 0)
    assert expected_duration_s(talk, 0) < expected_duration_s(talk, 1) < expected_duration_s(talk, 2)


def test_an_interview_is_put_together_by_number_or_minutes():
    """Its round names what is asked, and it can be planned like any other."""
    by_number = custom_preset(
        "My 3 questions", questions=3, packs=["own"], topics=["topic 1", "topic 2"], mode="coached"
    )
    (part,) = make_plan(by_number, [pack(), pack("other", prefix="Other ")], 1).rounds
    assert (by_number.id, by_number.mode, part.about) == ("my-3-questions", "coached", "topic 1 and topic 2")
    assert {item.pack_id for item in part.questions} == {"own"}
    assert len(part.questions) == 3
    by_minutes = custom_preset("Half an hour", minutes=30, difficulties=["senior"], candidate_questions=True)
    (part,) = make_plan(by_minutes, [pack(count=40)], 1).rounds
    assert (by_minutes.minutes, part.minutes, part.about) == (30, 30, "several topics")
    assert {item.question.difficulty for item in part.questions} == {"senior"}
    longest = custom_preset("Long", questions=50)
    assert 150 <= longest.minutes <= 240


@pytest.mark.parametrize("wrong", [{}, {"minutes": 5, "questions": 3}, {"minutes": 0}, {"questions": 51}])
def test_an_interview_cannot_be_put_together_from_nonsense(wrong: dict[str, int]):
    """Both or neither of minutes and questions, or too many of them, are refused."""
    with pytest.raises(ValueError, match=r"either|bounds|less|greater"):
        custom_preset("Wrong", **wrong)  # type: ignore[arg-type]


def test_a_plan_knows_how_long_it_takes():
    """Its rounds with the breaks between them."""
    part = simple(questions=1).rounds[0].model_copy(update={"break_after_minutes": 10})
    day = Preset(id="day", title="Day", summary="S", minutes=60, rounds=(part, part))
    assert make_plan(day, [pack()], 1).minutes == 50
