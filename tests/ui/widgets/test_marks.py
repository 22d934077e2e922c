"""Marks are read from the scorecard."""

from __future__ import annotations

from dataclasses import replace

from mockvoice.analysis.scorecard import Fillers
from mockvoice.ui.widgets.marks import MarkKind, marks_of
from tests.helpers.fake_delivery import measured
from tests.helpers.fake_review import scorecard


def test_every_filler_long_pause_and_proof_is_marked_once():
    """Marks match the scorecard: its fillers, its pauses of a second and more, and the evidence of its concepts."""
    card = scorecard()
    marks = marks_of(card)
    fillers = [(m.start_s, m.end_s) for m in marks if m.kind is MarkKind.FILLER]
    assert fillers == [(e.start_s, e.end_s) for e in card.fillers.events]
    assert card.pacing is not None
    assert card.coverage is not None
    pauses = [(m.start_s, m.end_s) for m in marks if m.kind is MarkKind.PAUSE]
    assert pauses == [(p.start_s, p.end_s) for p in card.pacing.pauses if p.duration_s >= 1]
    proofs = [(m.first_word, m.last_word) for m in marks if m.kind in (MarkKind.COVERED, MarkKind.PARTLY)]
    assert proofs == [
        (c.evidence.first_word, c.evidence.last_word) for c in card.coverage.concepts if c.evidence is not None
    ]


def test_a_mark_says_what_it_is_and_why():
    """The tooltip carries text and reason."""
    told = [mark.tooltip for mark in marks_of(scorecard())]
    assert "Covered: Names the problem: overfitting, high variance\n“the model is overfitting.”" in told
    assert "Partly covered: Learning curves: would more data help?\n“plot learning curves”" in told
    assert "Filler: “um”\nCounted as a filled pause" in told
    assert "Long pause\n2.6 s of silence" in told


def test_a_filler_says_where_it_stands_and_how_sure_it_is():
    """What the recogniser doubts is called not sure, in words."""
    told = [mark.tooltip for mark in marks_of(measured(probabilities={"um": 0.82, "know": 0.31}))]
    start = "Filler: “um”\nCounted as a filled pause, at the start of the answer\nHeard with 82 % certainty."
    assert start in told
    doubt = next(text for text in told if text.startswith("Filler: “you know”\nCounted as a filler word\nHeard with "))
    assert doubt.endswith(" % certainty: not sure.")


def test_an_answer_of_which_little_was_measured_has_few_marks():
    """Without pacing and coverage only fillers are left, and one beyond the words is left out."""
    card = scorecard(pacing=None, coverage=None)
    assert {mark.kind for mark in marks_of(card)} == {MarkKind.FILLER}
    stray = replace(card.fillers.events[0], first_word=5000, last_word=5000)
    assert marks_of(replace(card, fillers=Fillers(1, None, (stray,)))) == ()
