"""Tests of mockvoice.interview_desk: presets, beginning, going on, and the report."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING

import pytest

from mockvoice.errors import DatabaseDamagedError
from mockvoice.interview.plan import custom_preset
from mockvoice.interview.presets import shipped_presets
from mockvoice.interview.state import Phase
from mockvoice.interview_desk import InterviewDesk
from mockvoice.packs.reader import load_packs
from mockvoice.paths import shipped
from mockvoice.reports.report_parts import to_json
from mockvoice.settings import Settings
from tests.helpers.session_parts import PATIENCE_S, Stage, tone
from tests.interview.plans import part, plan

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from mockvoice.interview.plan import InterviewPlan
    from mockvoice.interview.session import Session

DUE = "2026-04-01T09:00:00.000000Z"
MORNING = datetime(2026, 3, 2, 9, 30)  # noqa: DTZ001 (local time, as the desk is told it)


class Office:
    """A desk over real parts, and a candidate who answers everything."""

    def __init__(self, folder: Path) -> None:
        folder.mkdir()
        self.stage = Stage(folder / "history.db")
        self.now_s = 0.0
        self.now = MORNING
        self.sessions: list[Session] = []
        self.desk = InterviewDesk(
            lambda: PACKS,
            replace(self.stage.parts, clock=lambda: self.now_s, later=lambda _s, _call: lambda: None),
            settings=Settings,
            folder=folder / "interviews",
            begun=self.sessions.append,
            now=lambda: self.now,
        )

    def answer(self, session: Session) -> None:
        """Hear the question, answer it, and hear the next one begin."""
        pump, state = self.stage.pump, session.state
        self.stage.interviewer.finish()
        pump.run_until(lambda: session.state.phase is Phase.THINKING)
        self.now_s += 5
        session.begin_answer()
        pump.run_until(lambda: session.state.phase is Phase.RECORDING)
        self.stage.recorders[-1].deliver(tone())
        self.now_s += 90
        session.end_answer()
        pump.run_until(lambda: session.state.phase in {Phase.ASKING, Phase.CLOSING} and session.state != state)

    def hold(self, followed: InterviewPlan) -> str:
        """Hold an interview from start to end; return its session's id."""
        session = self.desk.begin(followed)
        session.start()
        while session.state.phase is not Phase.CLOSING:
            self.answer(session)
        self.stage.interviewer.finish()
        self.stage.pump.run_until(lambda: session.state.phase is Phase.ENDED)
        assert session.session_id is not None
        return session.session_id

    def close(self) -> None:
        """Join every thread."""
        self.stage.close()


PACKS = load_packs([shipped("question_packs")])[0]


@pytest.fixture
def new_office(tmp_path: Path) -> Iterator[Callable[[str], Office]]:
    """Make offices, and close them all."""
    made: list[Office] = []

    def make(name: str) -> Office:
        made.append(Office(tmp_path / name))
        return made[-1]

    yield make
    for office in made:
        office.close()


def test_the_same_number_gives_the_same_interview(new_office: Callable[[str], Office]):
    """Whatever was practised meanwhile; without a number another one is drawn."""
    office = new_office("one")
    preset = shipped_presets()[0]
    first = office.desk.plan(preset, 4711).result(PATIENCE_S)
    office.hold(office.desk.plan(custom_preset("Mine", questions=1), 3).result(PATIENCE_S))
    assert office.desk.plan(preset, 4711).result(PATIENCE_S) == first
    assert first.seed == 4711


def test_questions_that_were_never_asked_come_first(new_office: Callable[[str], Office]):
    """Unless a number is given, what was answered before comes last."""
    office = new_office("one")
    preset = custom_preset("Mine", questions=8, packs=("questions-to-ask",))
    before = office.desk.plan(custom_preset("Mine", questions=2, packs=("questions-to-ask",))).result(PATIENCE_S)
    office.hold(before)
    asked = {each.question.id for each in before.rounds[0].questions}
    later = office.desk.plan(preset).result(PATIENCE_S)
    smaller = office.desk.plan(custom_preset("Mine", questions=5, packs=("questions-to-ask",))).result(PATIENCE_S)
    assert len(later.rounds[0].questions) == 8
    assert not asked & {each.question.id for each in smaller.rounds[0].questions}


def test_the_same_seed_and_answers_give_the_same_report(new_office: Callable[[str], Office]):
    """Two interviews in two histories give reports that are the same byte for byte."""
    reports = []
    for name in ("one", "two"):
        office = new_office(name)
        session_id = office.hold(plan(part("a", "b", "c"), part("d", title="Next"), seed=5))
        finished = office.desk.report(session_id).result(PATIENCE_S)
        assert finished is not None
        reports.append((to_json(finished.report), office.stage.interviewer.said))
        assert len(finished.answer_ids) >= 4
        for each in finished.answer_ids.values():
            assert office.stage.on_database(lambda stores, each=each: stores.answers.load(each)).id == each
    assert reports[0] == reports[1]


def test_the_report_names_the_number_of_the_interview(new_office: Callable[[str], Office]):
    """So that the same questions can be had again."""
    office = new_office("one")
    finished = office.desk.report(office.hold(plan(part("a"), seed=815))).result(PATIENCE_S)
    assert finished is not None
    assert any("815" in note for note in finished.report.notes)


def test_an_interview_that_was_cut_off_goes_on(new_office: Callable[[str], Office]):
    """At the question that it had reached, with what was said before; it can be finished in place of that."""
    office = new_office("one")
    session = office.desk.begin(plan(part("a", "b", follow_ups=0)))
    session.start()
    office.answer(session)
    assert session.state.ask.item == "1.2"
    session.leave()
    (left,) = office.desk.interrupted().result(PATIENCE_S)
    stored = office.desk.load(left.session_id).result(PATIENCE_S)
    assert stored is not None
    resumed = office.desk.resume(stored)
    assert resumed.state.ask.item == "1.2"
    assert resumed.at_s == 95
    finished = office.desk.report(left.session_id).result(PATIENCE_S)
    assert finished is not None
    assert any("left before its end" in note for note in finished.report.notes)
    office.desk.finish(left.session_id).result(PATIENCE_S)
    assert office.desk.interrupted().result(PATIENCE_S) == ()


def test_an_interview_that_cannot_be_read_is_told(new_office: Callable[[str], Office]):
    """With what is kept and what to do."""
    office = new_office("one")
    session_id = office.hold(plan(part("a", follow_ups=0)))
    office.stage.on_database(lambda stores: stores.database.execute("UPDATE interviews SET plan = '{'"))
    stored = office.desk.load(session_id).result(PATIENCE_S)
    assert stored is not None
    with pytest.raises(DatabaseDamagedError, match="Sessions"):
        office.desk.resume(stored)


def test_there_is_no_report_of_what_is_no_interview(new_office: Callable[[str], Office]):
    """None, and no error."""
    office = new_office("one")
    assert office.desk.report("nobody").result(PATIENCE_S) is None
    assert office.desk.load("nobody").result(PATIENCE_S) is None


def test_own_interviews_are_copied_and_deleted_with_undo(new_office: Callable[[str], Office]):
    """What ships cannot be deleted; a copy can, and comes back."""
    office = new_office("one")
    preset = shipped_presets()[0]
    assert not office.desk.owns(preset)
    office.desk.copy(preset, "My own")
    own = next(each for each in office.desk.presets()[0] if each.title == "My own")
    assert office.desk.owns(own)
    put_back = office.desk.delete(own)
    assert own not in office.desk.presets()[0]
    assert put_back is not None
    put_back()
    assert own in office.desk.presets()[0]


def test_a_coached_interview_begins_with_what_is_due(new_office: Callable[[str], Office]):
    """Months after an answer its question is due, and comes first where practice is meant; elsewhere it comes last."""
    office = new_office("one")
    before = office.desk.plan(custom_preset("Mine", questions=1, packs=("mlops",)), 5).result(PATIENCE_S)
    office.hold(before)
    asked = before.rounds[0].questions[0].question.id
    card = ("INSERT INTO review_cards (question_key, due_at, card) VALUES (?, ?, '{}')", (f"mlops/{asked}", DUE))
    office.stage.on_database(lambda stores: stores.database.execute(*card))
    office.now = datetime(2031, 3, 2, 9, 30)  # noqa: DTZ001 (local time, as the desk is told it)
    coached = custom_preset("Mine", questions=1, packs=("mlops",), mode="coached")
    assert office.desk.plan(coached).result(PATIENCE_S).rounds[0].questions[0].question.id == asked
    realistic = custom_preset("Mine", questions=1, packs=("mlops",))
    assert office.desk.plan(realistic).result(PATIENCE_S).rounds[0].questions[0].question.id != asked
