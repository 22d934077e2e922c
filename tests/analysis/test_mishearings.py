"""Known mis-hearings of a question's terms are read as what was meant, and told."""

from __future__ import annotations

from mockvoice.analysis.coverage import measure_coverage
from mockvoice.analysis.matching import MatchingScorer
from mockvoice.analysis.mishearings import misheard_in_words, read_as_meant
from mockvoice.packs.model import Concept, Question, Term
from tests.analysis.spoken import speech_of

LASSO = Concept(
    id="lasso",
    name="Lasso",
    phrasings=("I would take the lasso for a short list.", "Lasso drops the weak ones."),
    terms=(Term(term="Lasso", heard_as=("last so", "lass")), Term(term="elastic net", heard_as=("a lastic net",))),
)
QUESTION = Question(id="q", text="Which penalty?", concepts=(LASSO,))


def test_a_mishearing_is_read_as_the_term_and_its_place_is_kept():
    """The words stay as heard; the form that is judged is the term, once."""
    speech = speech_of("I'd take the last so, not the last one.")
    read, misheard = read_as_meant(QUESTION, speech)
    assert [token.form for token in read.tokens] == ["i'd", "take", "the", "lasso", "", "not", "the", "last", "one"]
    assert read.words == speech.words
    (found,) = misheard
    assert (found.term, found.evidence.text) == ("lasso", "last so,")
    assert misheard_in_words(misheard) == "Read as what it sounds like: “last so” as lasso."


def test_the_longest_mishearing_counts_and_several_are_found():
    """A lastic net is not a lass and a net."""
    read, misheard = read_as_meant(QUESTION, speech_of("a lastic net or lass"))
    assert [token.form for token in read.tokens] == ["elastic net", "", "", "or", "lasso"]
    assert [found.term for found in misheard] == ["elastic net", "lasso"]


def test_without_known_mishearings_nothing_changes():
    """The very same speech comes back."""
    speech = speech_of("the last so")
    plain = QUESTION.model_copy(update={"concepts": (Concept(id="a", name="A", terms=(Term(term="lasso"),)),)})
    assert read_as_meant(plain, speech) == (speech, ())
    assert misheard_in_words(()) == ""


def test_what_is_assumed_counts_and_stands_in_the_coverage():
    """A term that was mis-heard speaks for its concept; the proof is quoted as it was heard."""
    said = "for the short list I would take the last so penalty"
    coverage = measure_coverage(QUESTION, speech_of(said), MatchingScorer(None))
    deaf = LASSO.model_copy(update={"terms": (Term(term="Lasso"),)})
    without = measure_coverage(QUESTION.model_copy(update={"concepts": (deaf,)}), speech_of(said), MatchingScorer(None))
    assert coverage is not None
    assert without is not None
    assert [found.evidence.text for found in coverage.misheard] == ["last so"]
    assert coverage.concepts[0].probability > without.concepts[0].probability
    assert coverage.concepts[0].evidence is not None
    assert "last so" in coverage.concepts[0].evidence.text
    assert without.misheard == ()
