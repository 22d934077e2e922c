"""Patterns of speech over many answers: fillers and where, overused words, hedges, long sentences, openings, ends."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from mockvoice.analysis.stems import plain_words
from mockvoice.reports.report_parts import Quote

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from mockvoice.analysis.habits import SaidSentence
    from mockvoice.analysis.scorecard import FillerPlace
    from mockvoice.packs.model import Pack
    from mockvoice.storage.progress import AnswerHabits

LATEST_ANSWERS: Final = 1_000
"""Patterns are those of so many of the latest answers at most: what one did years ago is no habit of today."""

FEWEST_ANSWERS: Final = 5
"""From fewer answers nothing is called a pattern."""

LEAST_G2: Final = 15.13
"""Log-likelihood from which a word counts as overused: p < 0.0001 (Rayson, Berridge and Francis 2004)."""

LEAST_RATIO: Final = 1.5
FEWEST_QUESTIONS: Final = 3
"""A word that comes in fewer different questions belongs to a subject, and not to a manner of speaking."""

MOST_WORDS: Final = 12
MOST_ROWS: Final = 12
MOST_QUOTES: Final = 3
MOST_SENTENCES: Final = 5
_LONG_SENTENCE_WORDS: Final = 30
_PLACE_LENGTH: Final = 60
_THOUSAND: Final = 1000.0

QuestionKey = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Reference:
    """What strong answers say, to hold one's own words against.

    Attributes:
        words: How often each word stands in the model answer of a question, by pack id and question id; questions
            without a model answer are not in it.
    """

    words: Mapping[QuestionKey, Mapping[str, int]]


@dataclass(frozen=True, slots=True)
class FillerPattern:
    """A filler over all answers.

    Attributes:
        places: How often it was said in each sort of place; None stands for reports that do not tell.
        answers: In how many answers.
        quotes: The latest answers with it, each where it was first said.
    """

    text: str
    count: int
    answers: int
    places: dict[FillerPlace | None, int]
    quotes: tuple[Quote, ...]


@dataclass(frozen=True, slots=True)
class HedgePattern:
    """A hedge over all answers."""

    phrase: str
    count: int
    answers: int
    quotes: tuple[Quote, ...]


@dataclass(frozen=True, slots=True)
class OverusedWord:
    """A word that comes more often than in strong answers to the same questions.

    Attributes:
        per_1000: How often in 1,000 own words.
        strong_per_1000: The same in the model answers.
        g2: Log-likelihood G2 (Dunning 1993): how surely that is no chance.
        latest_id: The latest answer with it.
    """

    word: str
    count: int
    answers: int
    per_1000: float
    strong_per_1000: float
    g2: float
    latest_id: str


@dataclass(frozen=True, slots=True)
class LongSentence:
    """A sentence that is hard to follow."""

    word_count: int
    quote: Quote


@dataclass(frozen=True, slots=True)
class Openings:
    """How answers begin.

    Attributes:
        measured: Answers of which it is known whether their first sentence makes a point.
        with_point: Of them with a point.
        with_filler: Of all answers those that begin with a filler.
        first_words: The commonest first words with how many answers begin so.
        quotes: The latest that make no point, else the latest.
    """

    measured: int
    with_point: int
    with_filler: int
    first_words: tuple[tuple[str, int], ...]
    quotes: tuple[Quote, ...]


@dataclass(frozen=True, slots=True)
class Endings:
    """How answers end.

    Attributes:
        measured: Answers of which it is known whether they sum up.
        with_summary: Of them those that do.
        told: Answers in a language of which it is known how one trails off.
        trailing: Of them those that trail off.
        quotes: The latest that trail off, else the latest that do not sum up.
    """

    measured: int
    with_summary: int
    told: int
    trailing: int
    quotes: tuple[Quote, ...]


@dataclass(frozen=True, slots=True)
class Patterns:
    """Everything about the manner of speaking.

    Attributes:
        answers: How many answers were looked at.
        words: Words in them.
        waiting: Scored answers that were not counted yet.
        is_cut: Whether there are more answers than were looked at.
        hedges: None where no answer is in a language with a list.
        overused: None where no question has a model answer to hold the words against.
        compared_answers: Of how many answers the words were held against model answers.
    """

    answers: int
    words: int
    waiting: int
    is_cut: bool
    fillers: tuple[FillerPattern, ...]
    hedges: tuple[HedgePattern, ...] | None
    overused: tuple[OverusedWord, ...] | None
    compared_answers: int
    long_sentences: tuple[LongSentence, ...]
    openings: Openings
    endings: Endings

    @property
    def is_enough(self) -> bool:
        """Whether there are answers enough to call anything a pattern."""
        return self.answers >= FEWEST_ANSWERS


def reference_of(packs: Iterable[Pack], keys: Iterable[QuestionKey]) -> Reference:
    """Return the words of the model answers of the questions with these keys, as far as a pack has them."""
    wanted = set(keys)
    found = {
        (pack.id, question.id): Counter(plain_words(question.model_answer))
        for pack in packs
        for question in pack.questions
        if (pack.id, question.id) in wanted and question.model_answer
    }
    return Reference(found)


def find_patterns(
    answers: Sequence[AnswerHabits], reference: Reference, *, waiting: int = 0, is_cut: bool = False
) -> Patterns:
    """Return the patterns of answers in the order of time.

    Args:
        answers: What was counted in each.
        reference: What strong answers to their questions say.
        waiting: Answers that were not counted yet.
        is_cut: Whether earlier answers were left out.
    """
    overused, compared = _overused(answers, reference)
    return Patterns(
        answers=len(answers),
        words=sum(one.habits.word_count for one in answers),
        waiting=waiting,
        is_cut=is_cut,
        fillers=_fillers(answers),
        hedges=_hedges(answers),
        overused=overused,
        compared_answers=compared,
        long_sentences=_long_sentences(answers),
        openings=_openings(answers),
        endings=_endings(answers),
    )


def log_likelihood(own: float, own_total: float, other: float, other_total: float) -> float:
    """Return G2 of a word that comes `own` times in `own_total` words and `other` times in `other_total`.

    G2 = 2 (a ln(a / E1) + b ln(b / E2)), where E1 and E2 are what one would expect if the word were as frequent in both
    (Dunning 1993; in this form Rayson and Garside 2000).
    """
    share = (own + other) / (own_total + other_total)
    pairs = ((own, own_total * share), (other, other_total * share))
    return 2.0 * sum(count * math.log(count / expected) for count, expected in pairs if count > 0)


def _fillers(answers: Sequence[AnswerHabits]) -> tuple[FillerPattern, ...]:
    places: defaultdict[str, Counter[FillerPlace | None]] = defaultdict(Counter)
    said_in: defaultdict[str, dict[str, Quote]] = defaultdict(dict)
    for one in answers:
        for found in one.habits.fillers:
            places[found.text][found.place] += found.count
            said_in[found.text].setdefault(one.answer_id, _quote(one, found.text, found.first_s))
    made = [
        FillerPattern(text, sum(counts.values()), len(said_in[text]), dict(counts), _latest(said_in[text]))
        for text, counts in places.items()
    ]
    return tuple(sorted(made, key=lambda one: (-one.count, one.text))[:MOST_ROWS])


def _hedges(answers: Sequence[AnswerHabits]) -> tuple[HedgePattern, ...] | None:
    told = [(one, one.habits.hedges) for one in answers if one.habits.hedges is not None]
    if not told:
        return None
    counts: Counter[str] = Counter()
    said_in: defaultdict[str, dict[str, Quote]] = defaultdict(dict)
    for one, hedges in told:
        for found in hedges:
            counts[found.phrase] += found.count
            said_in[found.phrase][one.answer_id] = _quote(one, found.phrase, found.first_s)
    ordered = sorted(counts.items(), key=lambda entry: (-entry[1], entry[0]))[:MOST_ROWS]
    return tuple(
        HedgePattern(phrase, count, len(said_in[phrase]), _latest(said_in[phrase])) for phrase, count in ordered
    )


def _overused(answers: Sequence[AnswerHabits], reference: Reference) -> tuple[tuple[OverusedWord, ...] | None, int]:
    """Return the overused words, and of how many answers.

    Each model answer weighs as often as its question was answered, so that a subject that is practised much does not
    make its terms look overused; the weighted frequencies then stand for as many words as the model answers have once.
    """
    compared = [one for one in answers if (one.pack_id, one.question_id) in reference.words]
    own: Counter[str] = Counter()
    questions: defaultdict[str, set[QuestionKey]] = defaultdict(set)
    latest: dict[str, str] = {}
    in_answers: Counter[str] = Counter()
    attempts: Counter[QuestionKey] = Counter()
    for one in compared:
        key = (one.pack_id, one.question_id)
        attempts[key] += 1
        own.update(one.habits.words)
        in_answers.update(one.habits.words.keys())
        for word in one.habits.words:
            questions[word].add(key)
            latest[word] = one.answer_id
    own_total = own.total()
    strong_total = sum(sum(reference.words[key].values()) for key in attempts)
    if not own_total or not strong_total:
        return None, 0
    strong: Counter[str] = Counter()
    for key, count in attempts.items():
        strong.update({word: number * count for word, number in reference.words[key].items()})
    weighted_total = strong.total()
    found = []
    for word, count in own.items():
        other = strong[word] * strong_total / weighted_total
        rate, strong_rate = count / own_total, other / strong_total
        if len(questions[word]) < FEWEST_QUESTIONS or rate < LEAST_RATIO * strong_rate:
            continue
        g2 = log_likelihood(count, own_total, other, strong_total)
        if g2 >= LEAST_G2:
            found.append(
                OverusedWord(word, count, in_answers[word], _THOUSAND * rate, _THOUSAND * strong_rate, g2, latest[word])
            )
    found.sort(key=lambda one: (-one.g2, one.word))
    return tuple(found[:MOST_WORDS]), len(compared)


def _long_sentences(answers: Sequence[AnswerHabits]) -> tuple[LongSentence, ...]:
    long = [
        LongSentence(said.word_count, _sentence(one, said))
        for one in answers
        if (said := one.habits.longest) is not None and said.word_count >= _LONG_SENTENCE_WORDS
    ]
    long.sort(key=lambda one: -one.word_count)
    # Somebody who says a sentence in every attempt is shown it once.
    different = {one.quote.text: one for one in reversed(long)}
    return tuple(sorted(different.values(), key=lambda one: -one.word_count)[:MOST_SENTENCES])


def _openings(answers: Sequence[AnswerHabits]) -> Openings:
    measured = [one for one in answers if one.habits.opens_with_point is not None]
    first_words = Counter(one.habits.first_words.partition(" ")[0] for one in answers if one.habits.first_words)
    pointless = [one for one in measured if not one.habits.opens_with_point]
    return Openings(
        measured=len(measured),
        with_point=sum(bool(one.habits.opens_with_point) for one in measured),
        with_filler=sum(one.habits.opens_with_filler for one in answers),
        first_words=tuple(first_words.most_common(MOST_SENTENCES)),
        quotes=tuple(_sentence(one, one.habits.opening) for one in (pointless or answers)[: -MOST_QUOTES - 1 : -1]),
    )


def _endings(answers: Sequence[AnswerHabits]) -> Endings:
    measured = [one for one in answers if one.habits.closes_with_summary is not None]
    told = [one for one in answers if one.habits.trails_off is not None]
    trailing = [one for one in told if one.habits.trails_off]
    shown = trailing or [one for one in measured if not one.habits.closes_with_summary] or answers
    return Endings(
        measured=len(measured),
        with_summary=sum(bool(one.habits.closes_with_summary) for one in measured),
        told=len(told),
        trailing=len(trailing),
        quotes=tuple(
            _sentence(one, one.habits.closing or one.habits.opening) for one in shown[: -MOST_QUOTES - 1 : -1]
        ),
    )


def _latest(quotes: Mapping[str, Quote]) -> tuple[Quote, ...]:
    return tuple(list(quotes.values())[: -MOST_QUOTES - 1 : -1])


def _sentence(one: AnswerHabits, said: SaidSentence) -> Quote:
    return _quote(one, said.text, said.at_s)


def _quote(one: AnswerHabits, text: str, at_s: float | None) -> Quote:
    place = one.question_text
    if len(place) > _PLACE_LENGTH:
        place = f"{place[:_PLACE_LENGTH].rsplit(' ', 1)[0]} …"
    return Quote(one.answer_id, place, text, at_s)
