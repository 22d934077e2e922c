"""What a reader of the report has to know beside it: what was not measured, what is not sure, what else happened."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from mockvoice.analysis.scorecard import RecordingFault
from mockvoice.reports.exchanges import state_of
from mockvoice.reports.report_parts import AnswerState
from mockvoice.reports.wordings import begun, count, listed

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from mockvoice.analysis.scorecard import ConceptResult, StepResult
    from mockvoice.reports.exchanges import Exchange
    from mockvoice.reports.interview_record import AnswerRecord, InterviewRecord

_FAULTS = {
    RecordingFault.CLIPPING: "overdriven",
    RecordingFault.NOISE: "noisy",
    RecordingFault.TOO_QUIET: "too quiet",
}
_REQUESTS = {
    "repeat": ("to hear the question again", "to hear questions again"),
    "rephrase": ("for the question in other words", "for questions in other words"),
    "moment": ("for a moment to think", "for moments to think"),
}
_MANY_UNSURE = 0.1


def notes_of(record: InterviewRecord, exchanges: Sequence[Exchange], places: Sequence[str]) -> tuple[str, ...]:
    """Return whole sentences, what touches the scores first.

    Args:
        record: The interview.
        exchanges: Its questions, of all rounds.
        places: What each answer is called, of all rounds.
    """
    answers = [answer for one in record.rounds for answer in one.answers]
    return (
        *_not_scored(answers, places),
        *_attempts(exchanges),
        *_unsure(exchanges),
        *_recordings(exchanges),
        *_thinking(answers),
        *_requests(answers),
        *record.remarks,
    )


def _not_scored(answers: Sequence[AnswerRecord], places: Sequence[str]) -> Iterator[str]:
    if not answers:
        yield "No question was asked, so there is nothing to report."
        return
    states = [(place, state_of(answer)) for answer, place in zip(answers, places, strict=True)]
    skipped = [place for place, state in states if state is AnswerState.SKIPPED]
    silent = [place for place, state in states if state is AnswerState.NOT_HEARD]
    left = [place for place, state in states if state is AnswerState.NOT_ANSWERED]
    waiting = [place for place, state in states if state is AnswerState.NOT_SCORED]
    if skipped:
        told = "was" if len(skipped) == 1 else "were"
        yield f"{begun(listed(skipped))} {told} skipped; the scores tell nothing of {_them(skipped)}."
    if left:
        yield f"{begun(listed(left))} had no answer; the scores tell nothing of {_them(left)}."
    if silent:
        yield (
            f"Nothing was heard in {listed(silent)}, so the scores leave {_them(silent)} out. Check the microphone in "
            "the settings if you spoke."
        )
    if waiting:
        told = "has" if len(waiting) == 1 else "have"
        yield f"{begun(listed(waiting))} {told} no score yet, and {'is' if len(waiting) == 1 else 'are'} left out."
    if not any(state is AnswerState.SCORED for _, state in states):
        yield "Nothing could be scored, so this report can say nothing of how you did."


def _them(places: Sequence[str]) -> str:
    return "it" if len(places) == 1 else "them"


def _attempts(exchanges: Sequence[Exchange]) -> Iterator[str]:
    again = [one.place for one in exchanges if one.attempts > 1]
    if again:
        told = "was" if len(again) == 1 else "were"
        yield f"{begun(listed(again))} {told} answered more than once; the last answer counts."


def _unsure(exchanges: Sequence[Exchange]) -> Iterator[str]:
    cards = [heard.card for one in exchanges for heard in one.heard]
    results: list[ConceptResult | StepResult] = [
        *(concept for card in cards if card.coverage is not None for concept in card.coverage.concepts),
        *(step for card in cards if card.structure is not None for step in card.structure.steps),
    ]
    unsure = sum(not result.is_sure for result in results)
    if unsure and unsure >= len(results) * _MANY_UNSURE:
        yield (
            f"{unsure} of {len(results)} judgements on what you said are not sure. They count half; open the answer "
            "where you see one otherwise."
        )


def _recordings(exchanges: Sequence[Exchange]) -> Iterator[str]:
    faults = Counter(
        fault
        for one in exchanges
        for heard in one.heard
        if heard.card.recording is not None
        for fault in heard.card.recording.faults
    )
    for fault, name in _FAULTS.items():
        if faults[fault]:
            yield (
                f"The recording of {count(faults[fault], 'answer')} is {name}, so words may have been heard wrongly. "
                "No score was lowered for it."
            )
    untimed = sum(not heard.speech.is_timed for one in exchanges for heard in one.heard)
    if untimed:
        yield f"The words of {count(untimed, 'answer')} carry no times, so pace and pauses are not measured there."


def _thinking(answers: Sequence[AnswerRecord]) -> Iterator[str]:
    times = [answer.thinking_s for answer in answers if answer.thinking_s is not None and not answer.skipped]
    if times:
        mean_s = sum(times) / len(times)
        yield (
            f"You thought for {mean_s:.0f} s on average before you spoke, {max(times):.0f} s at most. Thinking before "
            "an answer costs no points."
        )


def _requests(answers: Sequence[AnswerRecord]) -> Iterator[str]:
    counts = Counter(request for answer in answers for request in answer.requests)
    told = [words[counts[kind] > 1] for kind, words in _REQUESTS.items() if counts[kind]]
    if told:
        yield f"You asked {listed(told)}, which costs nothing."
