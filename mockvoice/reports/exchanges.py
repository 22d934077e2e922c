"""An interview's answers made ready for judging: each question with its follow-ups, and the words to quote."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from mockvoice.analysis.speech import prepare, spoken_form
from mockvoice.reports.report_parts import AnswerState, Quote

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from mockvoice.analysis.scorecard import Evidence, Scorecard
    from mockvoice.analysis.speech import Speech
    from mockvoice.packs.model import Question
    from mockvoice.reports.interview_record import AnswerRecord, InterviewRecord, RoundRecord

_LONGEST_QUOTE = 22
"""In words: what is read at a glance. The rest is heard by playing it."""

_WORDS_BEFORE = 8
_WORDS_AFTER = 13
_FOLLOW_UP_MARK = "+"
_CANDIDATES_STAGE = "candidate-questions"
"""Packs have questions of this stage, too, which list concepts and are judged; the turn to ask lists none."""

_ORDINALS = ("", "second ", "third ", "fourth ")


@dataclass(frozen=True, slots=True)
class Heard:
    """An answer in which something was heard and scored.

    Attributes:
        place: Which answer it is, for the person.
        speech: The scorecard's words, ready for quoting.
    """

    record: AnswerRecord
    place: str
    card: Scorecard
    speech: Speech

    @property
    def question(self) -> Question:
        """What was asked."""
        return self.record.question


@dataclass(frozen=True, slots=True)
class Exchange:
    """A question, its answer and the answers to its follow-ups.

    Attributes:
        question: The main question.
        main: None where it was skipped, not heard or not scored.
        attempts: How often it was answered; the last answer that was scored is the one that counts.
    """

    place: str
    question: Question
    main: Heard | None
    follow_ups: tuple[Heard, ...]
    attempts: int = 1

    @property
    def heard(self) -> tuple[Heard, ...]:
        """All answers to it, the main one first."""
        return (*([] if self.main is None else [self.main]), *self.follow_ups)


def state_of(record: AnswerRecord) -> AnswerState:
    """Return what became of a question."""
    if record.question.stage == _CANDIDATES_STAGE and not record.question.concepts:
        return AnswerState.OWN_QUESTION
    if record.skipped:
        return AnswerState.SKIPPED
    if record.scorecard is None:
        return AnswerState.NOT_SCORED if record.answer_id else AnswerState.NOT_ANSWERED
    was_heard = any(spoken_form(word.text) for word in record.scorecard.words)
    return AnswerState.SCORED if was_heard else AnswerState.NOT_HEARD


def heard_of(answer: AnswerRecord, place: str) -> Heard | None:
    """Return an answer ready for judging; None where nothing was heard or scored."""
    if state_of(answer) is not AnswerState.SCORED or answer.scorecard is None:
        return None
    return Heard(answer, place, answer.scorecard, prepare(answer.scorecard.words))


def exchanges_of(record: InterviewRecord) -> tuple[tuple[Exchange, ...], ...]:
    """Return the questions of each round, in the order in which they were first asked."""
    is_long = len(record.rounds) > 1
    return tuple(
        tuple(_exchanges(one, f"round {number}, " if is_long else "")) for number, one in enumerate(record.rounds, 1)
    )


def places_of(record: InterviewRecord) -> tuple[tuple[str, ...], ...]:
    """Return what each answer of each round is called."""
    is_long = len(record.rounds) > 1
    return tuple(
        tuple(place for _, place in _placed(one, f"round {number}, " if is_long else ""))
        for number, one in enumerate(record.rounds, 1)
    )


def change_heard(exchanges: Sequence[Exchange], change: Callable[[Heard], Heard]) -> tuple[Exchange, ...]:
    """Return the exchanges with every answer put through `change`."""
    return tuple(
        replace(
            one,
            main=None if one.main is None else change(one.main),
            follow_ups=tuple(change(heard) for heard in one.follow_ups),
        )
        for one in exchanges
    )


def quote(heard: Heard, evidence: Evidence) -> Quote:
    """Return evidence as a quote, its first words where it is long."""
    last = min(evidence.last_word, evidence.first_word + _LONGEST_QUOTE - 1)
    return _cut(heard, evidence.first_word, last, is_open=last < evidence.last_word)


def quote_around(heard: Heard, word: int) -> Quote:
    """Return the sentence round a word of the transcript, cut to what is near that word."""
    tokens = heard.speech.tokens
    position = next((place for place, token in enumerate(tokens) if token.index >= word), len(tokens) - 1)
    first, last = next(span for span in heard.speech.sentences if span[0] <= position <= span[1])
    start, end = max(first, position - _WORDS_BEFORE), min(last, position + _WORDS_AFTER)
    return _cut(heard, tokens[start].index, tokens[end].index, is_begun=start > first, is_open=end < last)


def quote_start(heard: Heard) -> Quote:
    """Return the first sentence."""
    first, last = heard.speech.sentences[0]
    return quote(heard, heard.speech.evidence(first, last))


def quote_end(heard: Heard) -> Quote:
    """Return the last sentence, its last words where it is long."""
    first, last = heard.speech.sentences[-1]
    start = max(first, last - _LONGEST_QUOTE + 1)
    tokens = heard.speech.tokens
    return _cut(heard, tokens[start].index, tokens[last].index, is_begun=start > first)


def _cut(heard: Heard, first: int, last: int, *, is_begun: bool = False, is_open: bool = False) -> Quote:
    words = heard.card.words[first : last + 1]
    text = " ".join(word.text for word in words).strip(" ,;:")
    return Quote(
        answer_id=heard.record.answer_id,
        place=heard.place,
        text=f"{'… ' if is_begun else ''}{text}{' …' if is_open else ''}",
        at_s=words[0].start_s if heard.speech.is_timed else None,
    )


def _exchanges(one: RoundRecord, prefix: str) -> list[Exchange]:
    found: dict[str, Exchange] = {}
    last = ""
    for answer, place in _placed(one, prefix):
        if state_of(answer) is AnswerState.OWN_QUESTION:
            continue
        heard = heard_of(answer, place)
        key = _main_key(answer, last)
        if not answer.is_follow_up:
            last = key
        known = found.get(key)
        if known is None:
            known = Exchange(place, answer.question, None, (), attempts=0)
        if answer.is_follow_up:
            found[key] = replace(known, follow_ups=_with_attempt(known.follow_ups, heard))
        else:
            found[key] = replace(
                known, place=place, question=answer.question, main=heard or known.main, attempts=known.attempts + 1
            )
    return list(found.values())


def _with_attempt(follow_ups: tuple[Heard, ...], heard: Heard | None) -> tuple[Heard, ...]:
    """Return the follow-ups with another answer; one to the same item stands in the place of the earlier one."""
    if heard is None:
        return follow_ups
    item = heard.record.item
    if item and any(known.record.item == item for known in follow_ups):
        return tuple(heard if known.record.item == item else known for known in follow_ups)
    return (*follow_ups, heard)


def _placed(one: RoundRecord, prefix: str) -> list[tuple[AnswerRecord, str]]:
    """Return each record with what it is called: questions are numbered in the order in which they were asked."""
    numbers: dict[str, int] = {}
    follow_ups: dict[str, list[str]] = {}
    last = ""
    placed = []
    for answer in one.answers:
        if state_of(answer) is AnswerState.OWN_QUESTION:
            placed.append((answer, f"{prefix}your own questions"))
            continue
        key = _main_key(answer, last)
        number = numbers.setdefault(key, len(numbers) + 1)
        place = f"{prefix}question {number}"
        if answer.is_follow_up:
            known = follow_ups.setdefault(key, [])
            name = answer.item or answer.answer_id
            if name not in known:
                known.append(name)
            place = f"{prefix}{_ordinal(known.index(name))}follow-up to question {number}"
        else:
            last = key
        placed.append((answer, place))
    return placed


def _ordinal(index: int) -> str:
    return _ORDINALS[index] if index < len(_ORDINALS) else f"{index + 1}th "


def _main_key(answer: AnswerRecord, last: str) -> str:
    """Return what names the question that an answer belongs to: by its item, else the question before it."""
    if not answer.is_follow_up:
        return answer.item or answer.answer_id
    item = answer.item.partition(_FOLLOW_UP_MARK)[0] if _FOLLOW_UP_MARK in answer.item else ""
    return item or last or answer.answer_id
