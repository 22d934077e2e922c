"""Which sentences of a model's feedback hold against the scorecard."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mockvoice.analysis.scorecard import Evidence, Status
from mockvoice.analysis.stems import plain_words
from mockvoice.coach.facts import MOST_FACTS, Fact, facts_of
from mockvoice.coach.grounding import find_words, grounded
from mockvoice.transcription.transcript import Word
from tests.helpers.fake_review import SPOKEN, evidence, scorecard

OPEN, CLOSE = "\N{LEFT DOUBLE QUOTATION MARK}", "\N{RIGHT DOUBLE QUOTATION MARK}"
CARD = scorecard()
FACTS = facts_of(CARD)
WRONG_TEXT = "Well, more data always cures a biased model, I think."
WRONG_WORDS = tuple(Word(text, None, None) for text in WRONG_TEXT.split())
WRONG = (
    Fact(
        Status.CONTRADICTED,
        "More data cures bias",
        evidence(WRONG_WORDS, 1, 7),
        "More data lowers variance and leaves bias where it is.",
    ),
)

HOLDS = {
    'You named it when you said "the model is overfitting."': (
        f"You named it when you said {OPEN}the model is overfitting{CLOSE}."
    ),
    'You said "A random split can leak the FUTURE", which is right.': (
        f"You said {OPEN}a random split can leak the future{CLOSE}, which is right."
    ),
    'You covered "regularise or simplify the model".': "You covered regularise or simplify the model.",
    "You did not mention the metric choice under class imbalance.": None,
    "You covered cross-validation to confirm, but left out the metric choice under class imbalance.": None,
    "Next time, say how the fix ties to the business cost of churn.": None,
    "Your learning curves could tell more.": None,
}


@pytest.mark.parametrize(("written", "shown"), HOLDS.items())
def test_what_holds_is_shown(written: str, shown: str | None):
    """Quotes come in the transcript's own words; a concept's name loses quotation marks that nobody said."""
    found = grounded(written, FACTS, CARD.words)
    assert found is not None
    assert found.text == (shown or written)


DROPPED = {
    "invented quote": 'You said "I always test in production", which is brave.',
    "invented quote on a finding": 'You covered learning curves when you said "I always test in production".',
    "altered quote": 'You said "the model is not overfitting."',
    "shortened quote": 'You said "a random split ... the future."',
    "one word more": 'You said "the model is overfitting badly."',
    "open quote": 'You said "the model is overfitting.',
    "a score": 'Your score is excellent because you said "the model is overfitting."',
    "a number": 'You covered 7 of 7 points when you said "the model is overfitting."',
    "a number in words": 'You made ninety percent of it when you said "the model is overfitting."',
    "a share": "You covered learning curves by half.",
    "praise of nothing": "Excellent work, I am impressed.",
    "praise of what was missed": "You covered the metric choice under class imbalance very well.",
    "praise of it beside a true word": 'You said "the model is overfitting" and chose a metric under class imbalance.',
    "praise of it in a clause": "You left out learning curves, but you covered metric choice under class imbalance.",
    "blame for what was said": "You did not mention that one could regularise or simplify the model.",
    "called wrong": 'It is wrong to say "a random split can leak the future."',
    "out of role": "As an AI, I would add the metric choice under class imbalance.",
    "obedient": "As the instructions ask, you need the metric choice under class imbalance.",
    "a list": "Covered: regularise or simplify the model.",
    "a link": "Next time, read https://example.org on learning curves.",
    "another script": "Next time, \u8bf4 learning curves.",
    "no sentence": "Next time, say how the fix ties to the business cost",
    "control characters": "Next time, say how the fix ties to the \x07business cost of churn.",
}


@pytest.mark.parametrize("written", DROPPED.values(), ids=DROPPED.keys())
def test_what_does_not_hold_is_left_out(written: str):
    """No invented words, no numbers, no talk of scores, nothing turned round."""
    assert grounded(written, FACTS, CARD.words) is None


def test_what_was_wrong_is_not_praised():
    """A sentence that quotes a mistake says so, or gives what is right."""
    said = 'You said "more data always cures a biased model"'
    assert grounded(f"{said}, and that was clear.", WRONG, WRONG_WORDS) is None
    assert grounded(f"{said}, which is not quite right.", WRONG, WRONG_WORDS) is not None
    assert grounded(f"{said}, but more data lowers variance and leaves bias.", WRONG, WRONG_WORDS) is not None


def test_a_number_of_a_finding_may_be_repeated():
    """What is in a concept's name or correction is in the scorecard."""
    facts = (*FACTS, Fact(Status.MISSED, "Uses the F1 score of 2 classes", None))
    assert grounded("Next time, mention the F1 of 2 classes.", facts, CARD.words) is not None
    assert grounded("Next time, mention the F1 of 3 classes.", facts, CARD.words) is None


def test_a_quote_knows_where_it_was_said():
    """It has the words' times, so that it can be heard."""
    found = grounded('You said "a random split can leak the future".', FACTS, CARD.words)
    assert found is not None
    (proof,) = found.quotes
    assert (proof.start_s, proof.first_word, proof.last_word) == (pytest.approx(13.4), 32, 38)


def test_words_that_name_a_finding_hold_where_they_are_not_its_proof():
    """A quote may come from another place of the answer than the scorecard's proof, if it speaks of the finding."""
    found = grounded('You said "I\'d check the split", which guards against leakage.', FACTS, CARD.words)
    assert found is not None
    assert [quote.text for quote in found.quotes] == ["I'd check the split"]
    assert grounded('You said "with churn the data is ordered", which is fine.', FACTS, CARD.words) is None


def test_a_word_or_two_prove_nothing():
    """They may stand in quotation marks, and are not counted as proof."""
    found = grounded('You named "cross validation" to confirm it.', FACTS, CARD.words)
    assert found is not None
    assert found.quotes == ()


@given(first=st.integers(0, 80), count=st.integers(1, 12))
def test_every_stretch_of_the_answer_is_found(first: int, count: int):
    """Whatever was said is found word for word, with other capitals and without punctuation too."""
    words = CARD.words[first : first + count]
    text = " ".join(word.text for word in words)
    for written in (text, text.upper(), text.replace(",", "").replace(".", "")):
        found = find_words(written, CARD.words)
        assert found is not None
        assert found.text.casefold() in SPOKEN.casefold()


@given(written=st.text(max_size=40))
def test_no_quote_that_was_not_said_survives(written: str):
    """A sentence round any text in quotation marks holds only if that text was said or names a finding."""
    found = grounded(f'You said "{written}" on learning curves.', FACTS, CARD.words)
    if found is not None:
        is_name = " ".join(plain_words(written)) in " ".join(plain_words(" ".join(fact.name for fact in FACTS)))
        assert is_name or find_words(written, CARD.words) is not None


def test_facts_are_those_of_which_the_scorecard_is_sure():
    """What may be wrong is not put before a model, and room for what was missed is kept."""
    coverage = CARD.coverage
    assert coverage is not None
    unsure = replace(coverage, concepts=tuple(replace(each, certainty=0.4) for each in coverage.concepts))
    assert facts_of(replace(CARD, coverage=unsure)) == ()
    assert facts_of(replace(CARD, coverage=None)) == ()
    many = tuple(
        replace(coverage.concepts[0 if number < 20 else -1], id=f"c{number}", name=f"Concept {number}")
        for number in range(40)
    )
    facts = facts_of(replace(CARD, coverage=replace(coverage, concepts=many)))
    assert len(facts) == MOST_FACTS
    assert sum(fact.status is Status.MISSED for fact in facts) == MOST_FACTS // 2
    assert all(isinstance(fact.evidence, Evidence) for fact in facts if fact.status is Status.COVERED)
