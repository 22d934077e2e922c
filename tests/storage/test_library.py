"""Lists show what is stored, in order, and find it by an index."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone
from typing import TYPE_CHECKING, Any

from hypothesis import given, settings
from hypothesis import strategies as st

from mockvoice.packs.model import Question
from mockvoice.storage.answers import Answers
from mockvoice.storage.database import Database
from mockvoice.storage.library import Library
from mockvoice.storage.recordings import Recordings
from tests.storage.builders import QUESTION, Clock, begun_answer, block, scorecard

if TYPE_CHECKING:
    from collections.abc import Callable

OTHER = Question(id="boosting", text="What is boosting?")


def test_sessions_come_newest_first_in_pages(database: Database):
    """Going on from the last one of a page shows each session once."""
    answers = Answers(database, clock=Clock())
    ids = []
    for _ in range(7):
        ids.append(answers.begin_session("ml", "Machine learning", 1))
        answers.begin_answer(ids[-1], 1, QUESTION)
    library = Library(database)
    first = library.sessions(limit=3)
    second = library.sessions(limit=3, before=first[-1].started_at)
    third = library.sessions(limit=3, before=second[-1].started_at)
    assert [session.id for session in (*first, *second, *third)] == ids[::-1]


def test_a_page_may_be_asked_for_in_any_time_zone(database: Database):
    """A moment is the same moment in another zone."""
    begun_answer(database)
    (session,) = Library(database).sessions()
    there = timezone(timedelta(hours=9))
    later = (session.started_at + timedelta(seconds=1)).astimezone(there)
    assert Library(database).sessions(before=later) == (session,)
    assert Library(database).sessions(before=session.started_at.astimezone(there)) == ()


def test_a_session_is_summed_up(database: Database):
    """Counts, mean and questions are those of the answers that are there."""
    answers = Answers(database, clock=Clock(datetime(2026, 5, 1, tzinfo=UTC)))
    session_id = answers.begin_session("ml", "Machine learning", 5)
    for position, question, overall in ((1, QUESTION, 40), (1, QUESTION, 61), (2, OTHER, None), (3, OTHER, 99)):
        answer_id = answers.begin_answer(session_id, position, question)
        answers.save_scorecard(answer_id, scorecard(overall))
    answers.delete_answer(answer_id)
    (session,) = Library(database).sessions()
    assert (session.id, session.pack_title, session.question_count) == (session_id, "Machine learning", 5)
    assert session.started_at == datetime(2026, 5, 1, 0, 0, 1, tzinfo=UTC)
    assert session.ended_at is None
    assert (session.answer_count, session.mean_overall) == (3, 50)
    assert session.question_texts == (QUESTION.text, OTHER.text)


@settings(max_examples=30, deadline=None)
@given(overalls=st.lists(st.none() | st.integers(0, 100), min_size=1, max_size=6))
def test_the_mean_is_over_scored_answers_alone(overalls: list[int | None]):
    """What was not measured pulls no mean down."""
    with Database.in_memory() as database:
        answers = Answers(database)
        session_id = answers.begin_session("ml", "Machine learning", len(overalls))
        for position, overall in enumerate(overalls, 1):
            answers.save_scorecard(answers.begin_answer(session_id, position, QUESTION), scorecard(overall))
        scores = [overall for overall in overalls if overall is not None]
        expected = round(sum(scores) / len(scores)) if scores else None
        assert Library(database).sessions()[0].mean_overall == expected


def test_answers_come_by_question_and_attempt(database: Database):
    """A second attempt stands right after the first, with its number, its score and its length."""
    answers, recordings = Answers(database), Recordings(database)
    session_id = answers.begin_session("ml", "Machine learning", 2)
    first = answers.begin_answer(session_id, 1, QUESTION)
    other = answers.begin_answer(session_id, 2, OTHER)
    again = answers.begin_answer(session_id, 1, QUESTION)
    answers.save_scorecard(again, scorecard(66))
    recording_id = recordings.begin(again)
    recordings.append(recording_id, 0, block(0, 4000))
    recordings.seal(recording_id, overflow_count=0)
    found = Library(database).answers(session_id)
    assert [(a.id, a.position, a.attempt) for a in found] == [(first, 1, 1), (again, 1, 2), (other, 2, 1)]
    assert [(a.overall, a.duration_s) for a in found] == [(None, None), (66, 0.25), (None, None)]
    assert [(a.question_id, a.question_text) for a in found][2] == (OTHER.id, OTHER.text)


def test_sessions_without_answers_are_not_listed(database: Database):
    """There is nothing to open in them."""
    answers = Answers(database)
    answers.begin_session("ml", "Machine learning", 2)
    answers.delete_answer(begun_answer(database))
    assert Library(database).sessions() == ()


def test_the_previous_attempt_may_be_in_an_earlier_session(database: Database):
    """The last answer before this one to the same question of the same pack is found, and no other."""
    answers, library = Answers(database), Library(database)
    first, second, third = (begun_answer(database) for _ in range(3))
    elsewhere = answers.begin_answer(answers.begin_session("x", "Another pack", 1), 1, QUESTION)
    other = begun_answer(database, OTHER)
    previous = library.previous_attempt(third)
    assert previous is not None
    assert (previous.id, previous.question_id) == (second, QUESTION.id)
    answers.delete_session(answers.load(second).session_id)
    previous = library.previous_attempt(third)
    assert previous is not None
    assert previous.id == first
    assert [library.previous_attempt(answer) for answer in (first, elsewhere, other)] == [None, None, None]


def test_the_previous_attempt_keeps_its_number(database: Database):
    """Within a session the attempt before the third is the second."""
    answers = Answers(database)
    session_id = answers.begin_session("ml", "Machine learning", 1)
    ids = [answers.begin_answer(session_id, 1, QUESTION) for _ in range(3)]
    previous = Library(database).previous_attempt(ids[2])
    assert previous is not None
    assert (previous.id, previous.attempt) == (ids[1], 2)


def test_answers_are_found_by_the_beginning_of_an_id(database: Database):
    """The beginning of an answer's id finds it, that of a session's finds all of its answers."""
    answers, library = Answers(database), Library(database)
    session_id = answers.begin_session("ml", "Machine learning", 2)
    ids = tuple(answers.begin_answer(session_id, position, QUESTION) for position in (1, 2))
    stranger = begun_answer(database)
    assert library.find_answers(session_id) == ids
    assert library.find_answers(f" {stranger[:12].upper()} ") == (stranger,)
    assert library.find_answers("") == ()
    assert library.find_answers("no such id") == ()
    answers.delete_session(session_id)
    assert library.find_answers(session_id) == ()


def test_no_list_reads_a_whole_table(database: Database):
    """Every statement that a list, a review or the start of a recording needs is answered by an index, in order."""
    answer_id = begun_answer(database)
    session_id = Answers(database).load(answer_id).session_id
    library, answers, recordings = Library(database), Answers(database), Recordings(database)
    calls: tuple[Callable[[], object], ...] = (
        library.sessions,
        lambda: library.sessions(before=datetime.now(UTC)),
        lambda: library.answers(session_id),
        lambda: library.previous_attempt(answer_id),
        lambda: library.find_answers(answer_id[:6]),
        lambda: answers.load(answer_id),
        recordings.cut_off,
    )
    statements: list[tuple[str, Any]] = []
    with database.sqlite.tracer(lambda sql, parameters: statements.append((sql, parameters))):
        for call in calls:
            call()
    selects = [(sql, parameters) for sql, parameters in statements if sql.strip().startswith("SELECT")]
    assert len(selects) >= len(calls)
    for sql, parameters in selects:
        plan = [row["detail"] for row in database.query(f"EXPLAIN QUERY PLAN {sql}", parameters or ())]
        assert plan
        assert not [step for step in plan if "TEMP B-TREE" in step], (sql, plan)
        scans = [step for step in plan if step.startswith("SCAN") and "CONSTANT ROW" not in step]
        # An index of open recordings alone has as many rows as there are recordings to offer.
        assert [step for step in scans if "recordings_open" not in step] == [], (sql, plan)
