"""What a person put right or said otherwise is kept, and how often they let MockVoice's word stand is counted."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from mockvoice.analysis.correction import Correction
from mockvoice.analysis.disagreement import with_verdict
from mockvoice.analysis.filler_verdicts import verdict_on
from mockvoice.analysis.scorecard import Status
from mockvoice.errors import DatabaseDamagedError
from mockvoice.storage.answers import Answers
from mockvoice.storage.corrections import Agreement, Corrections, Remarks, Tally
from mockvoice.storage.database import Database
from tests.storage.builders import QUESTION, begun_answer, scorecard

if TYPE_CHECKING:
    from pathlib import Path

CARD = scorecard()
JUDGED = {"bias": Status.COVERED, "variance": Status.MISSED}
STEP = "0006_corrections"
NOTHING = Agreement(Tally(), Tally())


@pytest.fixture
def answer_id(database: Database) -> str:
    """A scored answer."""
    made = begun_answer(database)
    Answers(database).save_scorecard(made, CARD)
    return made


@pytest.fixture
def store(database: Database) -> Corrections:
    """What is stored of it."""
    return Corrections(database)


def test_what_was_said_is_read_back(store: Corrections, answer_id: str):
    """Corrections with what was heard, verdicts on fillers with what was counted, and concepts."""
    assert store.of(answer_id) == Remarks()
    remarks = Remarks(
        (Correction(1, CARD.words[1:3], "buyers are"), Correction(4, CARD.words[4:], "")),
        (verdict_on(CARD, 0, 0, is_filler=False), verdict_on(CARD, 3, 3, is_filler=True)),
        {"variance": Status.PARTLY},
    )
    store.save(answer_id, remarks, JUDGED)
    assert store.of(answer_id) == remarks
    store.save(answer_id, Remarks(), JUDGED)
    assert store.of(answer_id) == Remarks()


def test_agreement_counts_what_was_looked_at(store: Corrections, answer_id: str):
    """Looking lets stand, saying otherwise does not, taking it back lets stand again, and nothing is counted twice."""
    assert store.agreement() == NOTHING
    for _ in range(2):
        store.look_at_concept(answer_id, "bias", Status.COVERED)
        store.look_at_filler(answer_id, verdict_on(CARD, 0, 0, is_filler=True))
    assert store.agreement() == Agreement(Tally(1, 1), Tally(1, 1))
    said = (verdict_on(CARD, 0, 0, is_filler=False), verdict_on(CARD, 3, 3, is_filler=True))
    store.save(answer_id, Remarks((), said, {"variance": Status.COVERED}), JUDGED)
    agreement = store.agreement()
    assert agreement == Agreement(Tally(2, 1), Tally(2, 0))
    assert (agreement.looked_at, agreement.let_stand) == (4, 1)
    store.save(answer_id, Remarks(), JUDGED)
    assert store.agreement() == Agreement(Tally(2, 2), Tally(2, 2))


def test_a_look_never_undoes_a_verdict(store: Corrections, answer_id: str):
    """Opening a concept that was judged changes nothing."""
    store.save(answer_id, Remarks((), (), {"bias": Status.MISSED}), JUDGED)
    store.look_at_concept(answer_id, "bias", Status.COVERED)
    assert store.of(answer_id).concepts == {"bias": Status.MISSED}
    assert store.agreement() == Agreement(Tally(1, 0), Tally())


def test_a_verdict_whose_words_are_gone_still_counts(store: Corrections, answer_id: str):
    """It was given; it applies to no word any more."""
    said = verdict_on(CARD, 0, 0, is_filler=False)
    store.save(answer_id, Remarks((), (said,)), JUDGED)
    store.retire(answer_id, said)
    store.save(answer_id, Remarks(), JUDGED)
    assert store.of(answer_id).fillers == ()
    assert store.agreement() == Agreement(Tally(), Tally(1, 0))


def test_deleted_answers_do_not_count(database: Database, store: Corrections, answer_id: str):
    """While an answer is deleted it counts for nothing; once it is gone for good so are its remarks."""
    remarks = Remarks((Correction(1, CARD.words[1:2], "buyer"),), (), {"bias": Status.MISSED})
    store.save(answer_id, remarks, JUDGED)
    answers = Answers(database)
    answers.delete_answer(answer_id)
    assert store.agreement() == NOTHING
    answers.restore_answer(answer_id)
    assert store.agreement().looked_at == 1
    answers.delete_answer(answer_id)
    answers.purge()
    assert database.query("SELECT * FROM corrections") == database.query("SELECT * FROM verdicts") == []


def test_what_cannot_be_read_is_told(database: Database, store: Corrections, answer_id: str):
    """A damaged row is a damaged history, and no crash."""
    store.save(answer_id, Remarks((Correction(1, CARD.words[1:2], "x"),)), JUDGED)
    database.execute("UPDATE corrections SET heard = '{'")
    with pytest.raises(DatabaseDamagedError):
        store.of(answer_id)


def test_verdicts_of_older_histories_are_kept(tmp_path: Path):
    """What was said of concepts before verdicts had a place of their own is found there after the change of format."""
    path = tmp_path / "mockvoice.db"
    card = with_verdict(replace(CARD, question_id=QUESTION.id), QUESTION, "variance", Status.COVERED)
    with Database.open(path) as database:
        answer_id = begun_answer(database)
        Answers(database).save_scorecard(answer_id, card)
    with closing(sqlite3.connect(path)) as raw:
        raw.execute("DROP TABLE corrections")
        raw.execute("DROP TABLE verdicts")
        raw.execute("DELETE FROM _sqlite_migrations WHERE name = ?", (STEP,))
        raw.commit()
    with Database.open(path) as database:
        assert Corrections(database).of(answer_id).concepts == {"variance": Status.COVERED}
        assert Corrections(database).agreement() == Agreement(Tally(1, 0), Tally())
