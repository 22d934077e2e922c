"""Which sentences of a language model's feedback hold against the scorecard.

A sentence stays only if the words it quotes were said, if it has no number that the scorecard's findings lack, and if
it does not turn a finding round. What does not hold is left out; the report's own advice stands beside it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from mockvoice.analysis.scorecard import Evidence, Status
from mockvoice.analysis.stems import content_stems, plain_words
from mockvoice.coach.plain_text import is_plain

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mockvoice.coach.facts import Fact
    from mockvoice.transcription.transcript import Word

_QUOTED: Final = re.compile(r'"([^"]*)"')
_WORDS_THAT_PROVE: Final = 3
_NAMED_FROM: Final = 0.6
_MOST_QUOTES: Final = 20
_ENDS: Final = (".", "!", "?")
_LABELLED: Final = re.compile(r"^[^\"]{0,40}:|\bquotes?:", re.IGNORECASE)
_CLAUSE: Final = re.compile(r";|,? \b(?:but|however|although|though|while|whereas|yet)\b", re.IGNORECASE)


def _any_of(*patterns: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(patterns)})\b", re.IGNORECASE)


_NUMBERS: Final = re.compile(
    r"\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen"
    r"|(?:twen|thir|for|fif|six|seven|eigh|nine)ty|hundreds?|thousands?|millions?|billions?|dozens?|half|twice"
    r"|percent|percentage)\b|\w*[0-9][\w.,%]*|%",
    re.IGNORECASE,
)
_SCORES: Final = _any_of(
    r"score[sd]?",
    r"grade[sd]?",
    "ratings?",
    "marks?",
    "points? (?:for|out of)",
    "passed",
    "failed",
    "hired?",
    "flawless",
)
_OUT_OF_ROLE: Final = _any_of(
    "as an ai",
    "language model,",
    "instructions?",
    "prompt",
    "the facts",
    "the candidate",
    "i cannot",
    "i can't",
    "i'm sorry",
    "i am sorry",
    "https?:.*",
    r"www\..*",
)
_LACKING: Final = _any_of(
    "miss(?:ed|ing|es)?",
    "(?:did|does|do|was|were|has|have|had) not",
    "(?:did|does|do|was|were|has|have|had)n't",
    r"not (?:mention\w*|cover\w*|hear\w*|said|includ\w*)",
    r"forg[eo]t\w*",
    "left out",
    r"lack\w*",
    r"omit\w*",
    "without",
    "never",
)
_ADVISING: Final = _any_of(
    "next time",
    "could",
    "should",
    "try",
    "consider",
    "add",
    r"includ\w+",
    "remember",
    "would",
    "will",
    "make sure",
    "also say",
    "work on",
    r"improv\w+",
    r"need\w*",
    "bring",
    "explain how",
    "practi[sc]e",
    "be sure",
    "want to",
    "might",
    "mention",
)
_BLAMING: Final = _any_of(
    r"wrong\w*",
    r"incorrect\w*",
    "inaccurate",
    r"mistake\w*",
    "not (?:quite |entirely |fully )?(?:right|correct|true|accurate)",
)
_CORRECTING: Final = _any_of(
    r"wrong\w*",
    r"incorrect\w*",
    "inaccurate",
    r"mistake\w*",
    "not (?:quite |entirely |fully )?(?:right|correct|true|accurate)",
    "in fact",
    "actually",
    "rather than",
    "be careful",
    "correction",
    r"misunderst\w+",
    r"confus\w+",
    "mixed up",
    "is not",
    "isn't",
    "does not",
    "doesn't",
)


@dataclass(frozen=True, slots=True)
class _Quoted:
    """Words in quotation marks.

    Attributes:
        bare: Without the marks.
        shown: As they may be shown; empty where they were never said.
        proof: Where they were said; None where they prove nothing.
    """

    bare: str
    shown: str
    proof: Evidence | None


@dataclass(frozen=True, slots=True)
class Grounded:
    """A sentence that holds.

    Attributes:
        text: As it may be shown, its quotes in the transcript's own words.
        quotes: Where they were said.
        mends: Whether it speaks of something that can be better.
    """

    text: str
    quotes: tuple[Evidence, ...]
    mends: bool


def grounded(sentence: str, facts: Sequence[Fact], words: Sequence[Word]) -> Grounded | None:
    """Return a sentence as it may be shown, or None where it does not hold.

    Args:
        sentence: As the model wrote it, plain (see `plain_text`).
        facts: What the scorecard found.
        words: The transcript's.
    """
    if not is_plain(sentence) or sentence.count('"') % 2 or not sentence.endswith((*_ENDS, '"')):
        return None
    if _LABELLED.search(sentence):
        return None
    names = " ".join(f"{fact.name} {fact.correction}" for fact in facts)
    quotes = [_quote(found[1], names, words) for found in _QUOTED.finditer(sentence)]
    if len(quotes) > _MOST_QUOTES or any(not quote.shown for quote in quotes):
        return None
    marks = (_mark(number) if quote.proof else f" {quote.bare} " for number, quote in enumerate(quotes))
    own = _QUOTED.sub(lambda _: next(marks), sentence)
    if _has_own_number(own, names) or _SCORES.search(own) or _OUT_OF_ROLE.search(own):
        return None
    if not _agrees(own, quotes, facts):
        return None
    shown = iter(quotes)
    text = _QUOTED.sub(lambda _: next(shown).shown, sentence)
    proofs = tuple(quote.proof for quote in quotes if quote.proof is not None)
    mends = bool(_ADVISING.search(own)) or any(fact.status is not Status.COVERED for fact in _about(own, quotes, facts))
    return Grounded(text if text.endswith(_ENDS) else f"{text}.", proofs, mends)


def find_words(text: str, words: Sequence[Word]) -> Evidence | None:
    """Return where a text was said word for word; capitals, accents and punctuation do not matter."""
    heard = [(token, index) for index, word in enumerate(words) for token in plain_words(word.text)]
    wanted = plain_words(text)
    if not wanted:
        return None
    tokens = [token for token, _ in heard]
    for start in range(len(tokens) - len(wanted) + 1):
        if tokens[start : start + len(wanted)] == wanted:
            first, last = heard[start][1], heard[start + len(wanted) - 1][1]
            said = " ".join(word.text for word in words[first : last + 1]).strip(" .,;:!?-")
            return Evidence(said, words[first].start_s, words[last].end_s, first, last)
    return None


def _quote(text: str, names: str, words: Sequence[Word]) -> _Quoted:
    """Return how quoted words are shown, and where they were said.

    The name of a finding in quotation marks is no quote of the person, so it loses them.
    """
    end = text[-1:] if text[-1:] in {".", ",", "!", "?"} else ""
    found = find_words(text, words)
    if found is not None:
        proof = found if len(plain_words(text)) >= _WORDS_THAT_PROVE else None
        shown = f"\N{LEFT DOUBLE QUOTATION MARK}{found.text}\N{RIGHT DOUBLE QUOTATION MARK}{end}"
        return _Quoted(text, shown, proof)
    wanted = plain_words(text)
    is_name = wanted and f" {' '.join(wanted)} " in f" {' '.join(plain_words(names))} "
    return _Quoted(text, text if is_name else "", None)


def _has_own_number(own: str, names: str) -> bool:
    allowed = {token.casefold().strip(".,") for token in _NUMBERS.findall(names)}
    return any(token.casefold().strip(".,") not in allowed for token in _NUMBERS.findall(own))


def _agrees(own: str, quotes: Sequence[_Quoted], facts: Sequence[Fact]) -> bool:
    """Return whether a sentence speaks of findings, and of each as what it is.

    Args:
        own: The sentence with marks in place of its quotes.
        quotes: Their words, and where those that prove something were said.
        facts: What the scorecard found.
    """
    about = _about(own, quotes, facts)
    if not about:
        # Advice may lean on a word of a finding; praise of nothing may not stand.
        spoken = set(content_stems(own))
        leans = any(not spoken.isdisjoint(content_stems(f"{fact.name} {fact.correction}")) for fact in facts)
        return leans and _ADVISING.search(own) is not None and not any(quote.proof for quote in quotes)
    wrong = [fact for fact in about if fact.status is Status.CONTRADICTED]
    if wrong and not _CORRECTING.search(own) and not any(_names(own, fact.correction) for fact in wrong):
        return False
    for clause in _CLAUSE.split(own):
        statuses = {fact.status for fact in _about(clause, quotes, facts)}
        if Status.MISSED in statuses and not (_LACKING.search(clause) or _ADVISING.search(clause)):
            return False
        if statuses == {Status.COVERED} and (_BLAMING.search(clause) or _LACKING.search(clause)):
            return False
    return True


def _about(clause: str, quotes: Sequence[_Quoted], facts: Sequence[Fact]) -> tuple[Fact, ...]:
    """Return the findings that a clause names, by its own words or those that it quotes, or quotes the proof of."""
    quoted = [quote for number, quote in enumerate(quotes) if _mark(number) in clause]
    proofs = [quote.proof for quote in quoted if quote.proof]
    said = " ".join((clause, *(quote.bare for quote in quoted)))
    return tuple(
        fact
        for fact in facts
        if _names(said, fact.name) or (fact.evidence is not None and _touch(proofs, fact.evidence))
    )


def _mark(number: int) -> str:
    return f" \N{SECTION SIGN}{chr(ord('a') + number)} "


def _names(clause: str, text: str) -> bool:
    stems = set(content_stems(text))
    return bool(stems) and len(stems & set(content_stems(clause))) >= _NAMED_FROM * len(stems)


def _touch(quotes: Sequence[Evidence], proof: Evidence) -> bool:
    return any(quote.first_word <= proof.last_word and proof.first_word <= quote.last_word for quote in quotes)
