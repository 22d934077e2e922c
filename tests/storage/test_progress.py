"""Figures, concepts and habits are read from the history, quickly and without what was deleted."""

from __future__ import annotations

from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from mockvoice.analysis.scorecard import Status
from mockvoice.packs.model import Question
from mockvoice.storage.answers import Answers
from mockvoice.storage.database import Database
from mockvoice.storage.interviews import Interviews
from mockvoice.storage.progress import Selection, Timeline
from mockvoice.storage.recordings import Recordings
from tests.storage.builders import QUESTION, Clock, block, scorecard

if TYPE_CHECKING:
    import pytest

OTHER = Question(id="boosting", text="What is boosting?", topic="Trees")
FIRST_FORMAT = Path(__file__).parent / "data" / "history-0001.sql"


def answered(
    database: Database, question: Question = QUESTION, *, pack_id: str = "ml", session: str = "", scored: bool = True
) -> str:
    """Store an answer; returns its id."""
    answers = Answers(database, on_changed=Timeline(database).count)
    session = session or answers.begin_session(pack_id, "Machine learning", 1)
    answer_id = answers.begin_answer(session, 1, question, pack_id=pack_id)
    if scored:
        answers.save_scorecard(answer_id, scorecard())
    return answer_id


def test_every_figure_of_an_answer(database: Database):
    """What the scorecard says stands in the figures; what it does not say is None."""
    answer_id = answered(database)
    recordings = Recordings(database)
    recording_id = recordings.begin(answer_id)
    recordings.append(recording_id, 0, block(0))
    recordings.seal(recording_id, overflow_count=0)
    (found,) = Timeline(database).figures(Selection())
    card = scorecard()
    assert card.pacing is not None
    assert (found.id, found.topic, found.pack_id) == (answer_id, "Learning theory", "ml")
    assert (found.overall, found.content, found.clarity, found.pacing, found.structure) == (71, 50, 80, 90, None)
    assert found.fillers_per_minute == card.fillers.per_minute
    assert found.speech_rate_wpm == card.pacing.speech_rate_wpm
    assert (found.duration_s, found.is_interview, found.is_follow_up) == (0.5, False, False)


def test_an_answer_without_scores_has_no_zeros(database: Database):
    """Unmeasured is None."""
    answered(database, scored=False)
    (found,) = Timeline(database).figures(Selection())
    assert {found.overall, found.fillers_per_minute, found.speaking_time_s, found.duration_s} == {None}


def test_selections(database: Database):
    """Each restriction leaves out the others' answers."""
    answers = Answers(database)
    session = answers.begin_session("ml", "Machine learning", 1)
    Interviews(database).begin(session, preset_id="", title="Breadth", mode="realistic", seed=1, plan="{}")
    in_interview = answered(database, session=session)
    other_pack = answered(database, OTHER, pack_id="trees")
    timeline = Timeline(database)

    def chosen(**wish: object) -> list[str]:
        selection = Selection(**wish)  # type: ignore[arg-type]
        assert {one.last_answer_id for one in timeline.concepts(selection)} <= {
            o.id for o in timeline.figures(selection)
        }
        return [one.id for one in timeline.figures(selection)]

    assert chosen() == [in_interview, other_pack]
    assert chosen(is_interview=True) == [in_interview]
    assert chosen(is_interview=False) == [other_pack]
    assert chosen(pack_id="trees") == chosen(topic="Trees") == [other_pack]
    assert chosen(since=datetime.max.replace(tzinfo=UTC)) == []
    assert timeline.choices() == (("ml", "Learning theory"), ("trees", "Trees"))


def test_deleted_answers_are_in_nothing(database: Database):
    """Neither figures, concepts, attempts, choices, habits nor counts tell of a deleted answer."""
    answer_id = answered(database)
    Answers(database).delete_answer(answer_id)
    timeline = Timeline(database)
    everything = Selection()
    assert (timeline.figures(everything), timeline.concepts(everything), timeline.attempts(answer_id)) == ((), (), ())
    assert (timeline.habits(everything, latest=9), timeline.choices(), timeline.answered()) == ((), (), 0)


def test_concepts_are_tallied_over_attempts(database: Database):
    """A concept's row says how often it was asked for, and how it was the last time."""
    answered(database)
    last = answered(database)
    variance, bias = Timeline(database).concepts(Selection())
    assert (variance.name, variance.asked, variance.missed, variance.covered) == ("Variance", 2, 2, 0)
    assert (bias.name, bias.covered, bias.last_status) == ("Bias", 2, Status.COVERED)
    assert variance.last_answer_id == last


def test_attempts_are_those_at_the_same_question_of_the_same_pack(database: Database):
    """Another question, and the same one of another pack, are none."""
    first, second = answered(database), answered(database)
    answered(database, OTHER)
    answered(database, pack_id="copy")
    assert [one.id for one in Timeline(database).attempts(first)] == [first, second]


def test_habits_follow_each_scoring(database: Database):
    """What is scored again is counted again."""
    answer_id = answered(database)
    timeline = Timeline(database)
    (before,) = timeline.habits(Selection(), latest=9)
    answers = Answers(database, clock=Clock(datetime(2030, 1, 1, tzinfo=UTC)), on_changed=timeline.count)
    answers.save_scorecard(answer_id, scorecard(text="um maybe it is too simple"))
    (after,) = timeline.habits(Selection(), latest=9)
    assert (before.habits.word_count, after.habits.word_count) == (5, 6)
    assert after.habits.hedges is not None
    assert [one.phrase for one in after.habits.hedges] == ["maybe"]


def test_only_the_latest_habits_are_read(database: Database):
    """The earliest are left out, and the order is that of time."""
    ids = [answered(database) for _ in range(4)]
    assert [one.answer_id for one in Timeline(database).habits(Selection(), latest=2)] == ids[2:]


def test_older_histories_are_counted_afterwards(path: Path):
    """A history of the first format opens without habits; counting them leaves nothing uncounted."""
    import sqlite3  # noqa: PLC0415 (to write a file as the first version left it)

    path.parent.mkdir()
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript(FIRST_FORMAT.read_text(encoding="utf-8"))
    with Database.open(path) as database:
        timeline = Timeline(database)
        waiting = timeline.uncounted()
        assert len(waiting) == 2
        assert timeline.habits(Selection(), latest=9) == ()
        timeline.count(*waiting)
        assert timeline.uncounted() == ()
        assert len(timeline.habits(Selection(), latest=9)) == 2


def test_a_report_that_cannot_be_read_is_passed_over(database: Database, caplog: pytest.LogCaptureFixture):
    """It is logged once, and not tried for ever."""
    answer_id = answered(database)
    database.execute("DELETE FROM habits")
    database.execute("UPDATE scorecards SET body = json_set(body, '$.fillers.events', 'nonsense')")
    timeline = Timeline(database)
    timeline.count(answer_id)
    assert answer_id in caplog.text
    assert (timeline.uncounted(), timeline.habits(Selection(), latest=9)) == ((), ())


def test_whole_questions_and_reports_are_not_read(database: Database):
    """Figures come from covering indexes alone, however long questions and reports are."""
    statements: list[str] = []
    database.sqlite.conn.set_trace_callback(statements.append)
    Timeline(database).figures(Selection())
    database.sqlite.conn.set_trace_callback(None)
    plan = " ".join(row["detail"] for row in database.query(f"EXPLAIN QUERY PLAN {statements[-1]}"))
    assert "COVERING INDEX answers_for_progress" in plan
    assert "COVERING INDEX scorecards_for_progress" in plan
