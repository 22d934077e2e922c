"""What is missed again and again, and how surely."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mockvoice.packs.model import Question
from mockvoice.practice.weak_spots import (
    FEWEST_ANSWERS,
    SpotSort,
    WeakSpot,
    find_weak_spots,
    shortened,
    top_spots,
    wilson_lower_bound,
)
from mockvoice.storage.practice import Attempt, StepSaid
from tests.practice.builders import COVERED, MISSED, PARTLY, WRONG, attempts, question

FAIRNESS = {f"ml/q{n}": question(f"q{n}", topic="fairness", stage="system-design", kind="scenario") for n in range(4)}


def of_sort(spots: tuple[WeakSpot, ...], sort: SpotSort) -> list[WeakSpot]:
    """Return the spots of one sort."""
    return [spot for spot in spots if spot.sort is sort]


@pytest.mark.parametrize(
    ("rate", "count", "expected"),
    [(0.5, 10, 0.2366), (7 / 9, 9, 0.4526), (1.0, 3, 0.4385), (0.0, 20, 0.0), (0.3, 0, 0.0)],
)
def test_wilsons_lower_end(rate: float, count: float, expected: float):
    """The figures are those of the textbook formula."""
    assert wilson_lower_bound(rate, count) == pytest.approx(expected, abs=2e-4)


@given(st.integers(1, 200), st.data())
def test_more_of_the_same_is_surer(count: int, data: st.DataObject):
    """At the same share more answers raise the lower end, and it is never over the share."""
    rate = data.draw(st.integers(1, count)) / count
    assert wilson_lower_bound(rate, count) <= wilson_lower_bound(rate, 2 * count) <= rate + 1e-12


def test_a_concept_of_one_question_is_told_with_it():
    """It was forgotten in each of three answers to the same question."""
    asked = question("q1", concepts=2)
    given_ = attempts(*[("ml/q1", 3, (COVERED, MISSED))] * 3)
    (spot,) = of_sort(find_weak_spots(given_, {"ml/q1": asked}, {}), SpotSort.CONCEPT)
    assert spot.sentence == "You missed “q1 concept 1” in 3 of 3 answers to “What about q1?”"
    assert (spot.question_keys, spot.missed_in) == (("ml/q1",), frozenset({"a0", "a1", "a2"}))


def test_concepts_of_different_questions_meet_where_their_names_agree():
    """The same name in three questions of a stage is one thing, letter case aside; other names are not."""
    names = ("Business impact", "business impact", "Business Impact")
    questions = {
        f"ml/q{n}": Question.model_validate(
            {"id": f"q{n}", "text": "?", "stage": "system-design", "concepts": [{"id": "x", "name": name}]}
        )
        for n, name in enumerate(names)
    }
    given_ = tuple(
        Attempt(a.answer_id, a.number, a.question_key, a.grade, a.answered_at, tuple(said))
        for a, said in (
            (a, [type(a.concepts[0])("x", names[n % 3], MISSED if n != 4 else COVERED)])
            for n, a in enumerate(attempts(*[(f"ml/q{n % 3}", 1, (MISSED,)) for n in range(6)]))
        )
    )
    (spot,) = of_sort(find_weak_spots(given_, questions, {}), SpotSort.CONCEPT)
    assert spot.sentence.casefold() == "you missed “business impact” in 5 of 6 system design answers."
    assert spot.question_keys == ("ml/q0", "ml/q2", "ml/q1")


def test_topics_stages_and_kinds_count_answers_that_fell_short():
    """Each answer counts once, by its grade, whatever its concepts."""
    told = [
        (key, grade, (MISSED, COVERED, COVERED, COVERED)) for key, grade in zip(FAIRNESS, (1, 1, 3, 1), strict=True)
    ]
    spots = find_weak_spots(attempts(*told), FAIRNESS, {})
    assert [spot.sentence for spot in spots] == [
        "You fell short in 3 of 4 answers to scenario questions.",
        "You fell short in 3 of 4 system design answers.",
        "You fell short in 3 of 4 answers on “fairness”.",
    ]


def test_steps_meet_where_names_and_stages_agree():
    """The same step of another stage is another thing."""
    asked = {
        "ml/q0": question("q0", stage="system-design", framework="ml-system-design"),
        "ml/q1": question("q1", stage="ml-depth", framework="ml-system-design"),
    }
    given_ = attempts(*[("ml/q0", 3, (COVERED,))] * 4, *[("ml/q1", 3, (COVERED,))] * 2)
    steps = {
        a.answer_id: (StepSaid("Metric", is_present=a.number == 0), StepSaid("Data", is_present=True)) for a in given_
    }
    (spot,) = of_sort(find_weak_spots(given_, asked, steps), SpotSort.STEP)
    assert spot.sentence == "You left out the step “Metric” in 3 of 4 system design answers."


def test_nothing_is_claimed_of_little():
    """Two answers, one miss in many, and less than a third missed say nothing."""
    asked = {"ml/q1": question("q1", concepts=1, topic="fairness")}
    for told in ([MISSED] * 2, [MISSED, *[COVERED] * 3], [MISSED, MISSED, *[COVERED] * 3]):
        given_ = attempts(*[("ml/q1", 3, (status,)) for status in told])
        assert find_weak_spots(given_, asked, {}) == ()


def test_covered_in_part_is_no_miss_and_wrong_is():
    """What was said in part was said; what was said wrongly was not."""
    asked = {"ml/q1": question("q1", concepts=2)}
    given_ = attempts(*[("ml/q1", 2, (PARTLY, WRONG))] * 3)
    assert [spot.name for spot in find_weak_spots(given_, asked, {})] == ["q1 concept 1"]


def test_the_latest_attempts_count_more():
    """The same misses weigh more when they are the latest ones."""
    asked = {"ml/q1": question("q1", concepts=1)}
    mended = attempts(*[("ml/q1", 3, (status,)) for status in (MISSED, MISSED, MISSED, COVERED)])
    broken = attempts(*[("ml/q1", 3, (status,)) for status in (COVERED, MISSED, MISSED, MISSED)])
    (before,), (after,) = find_weak_spots(mended, asked, {}), find_weak_spots(broken, asked, {})
    assert (before.missed, before.answers) == (after.missed, after.answers) == (3, 4)
    weights = [0.7**k for k in range(4)]
    assert before.miss_rate == pytest.approx(sum(weights[1:]) / sum(weights))
    assert before.miss_rate < after.miss_rate
    assert before.sureness < after.sureness


def test_questions_that_are_not_known_are_passed_over():
    """Nothing is said of them, and nothing fails."""
    assert find_weak_spots(attempts(*[("ml/gone", 1, (MISSED,))] * 5), {}, {}) == ()


_told = st.lists(
    st.tuples(
        st.sampled_from(sorted(FAIRNESS)),
        st.integers(1, 4),
        st.lists(st.sampled_from((COVERED, MISSED, PARTLY, WRONG)), min_size=4, max_size=4),
    ),
    max_size=20,
)


@given(_told)
def test_every_spot_is_true_of_the_answers(told: list[tuple[str, int, list[object]]]):
    """Counts are counts of the answers, the order is by sureness, and the least that is asked for holds."""
    spots = find_weak_spots(attempts(*told), FAIRNESS, {})  # type: ignore[arg-type]
    assert [spot.sureness for spot in spots] == sorted((spot.sureness for spot in spots), reverse=True)
    for spot in spots:
        assert FEWEST_ANSWERS <= spot.answers <= len(told)
        assert 2 <= spot.missed == len(spot.missed_in) <= spot.answers
        assert 0 < spot.sureness <= spot.miss_rate <= 1
        assert str(spot.missed) in spot.sentence
        assert set(spot.question_keys) <= set(FAIRNESS)


def test_the_first_spots_say_different_things():
    """Topic, stage and kind of the same answers are one piece of news; another topic is another."""
    others = {f"ml/r{n}": question(f"r{n}", topic="privacy", stage="phone-screen") for n in range(4)}
    told = [(key, 1, (COVERED, COVERED, COVERED, COVERED)) for key in [*FAIRNESS, *others]]
    spots = find_weak_spots(attempts(*told), FAIRNESS | others, {})
    chosen = top_spots(spots)
    assert len(chosen) == 2
    assert not chosen[0].missed_in & chosen[1].missed_in
    assert top_spots(spots, 1) == chosen[:1]
    assert top_spots(()) == ()


def test_at_most_two_spots_of_a_sort_come_first():
    """Three topics are not all that is shown."""
    asked = {f"{topic}/q": question("q", concepts=0, essential=0, topic=topic) for topic in ("a", "b", "c")}
    told = [(key, 1, ()) for key in asked for _ in range(3)]
    assert len(top_spots(find_weak_spots(attempts(*told), asked, {}))) == 2


def test_long_texts_are_cut_at_a_word():
    """What is short stays as it is."""
    assert shortened("Short.") == "Short."
    assert shortened("One two, three four", 12) == "One two …"
