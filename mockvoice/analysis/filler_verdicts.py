"""Where the person says otherwise of a filler: what was counted and is none, and what is one and was not counted."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from mockvoice.analysis.advice import give_advice
from mockvoice.analysis.correction import find_again
from mockvoice.analysis.filler_places import with_places
from mockvoice.analysis.filler_words import shipped_filler_words
from mockvoice.analysis.fillers import fillers_of, is_filled_pause
from mockvoice.analysis.fluency import longest_run, place_of_pause
from mockvoice.analysis.measures import Measures
from mockvoice.analysis.pacing import syllables_of
from mockvoice.analysis.scorecard import FillerEvent, FillerKind
from mockvoice.analysis.scores import give_scores
from mockvoice.analysis.speech import prepare
from mockvoice.analysis.targets import targets_for
from mockvoice.transcription.transcript import Word  # noqa: TC001 - read by pydantic at run time

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from mockvoice.analysis.scorecard import Scorecard
    from mockvoice.packs.model import Question


@dataclass(frozen=True, slots=True)
class FillerVerdict:
    """What the person said of a run of words.

    Attributes:
        first_word: Index of the first in the scorecard's words.
        words: The run itself, at least one word.
        is_filler: Whether it is a filler.
        counted: What MockVoice had counted there; None where it counted nothing.
    """

    first_word: int
    words: tuple[Word, ...]
    is_filler: bool
    counted: FillerEvent | None

    @property
    def last_word(self) -> int:
        """Index of the last, inclusive."""
        return self.first_word + len(self.words) - 1

    @property
    def text(self) -> str:
        """The words, joined by blanks."""
        return " ".join(word.text for word in self.words)

    @property
    def agrees(self) -> bool:
        """Whether the person says what MockVoice had said."""
        return self.is_filler == (self.counted is not None)


def verdict_on(scorecard: Scorecard, first_word: int, last_word: int, *, is_filler: bool) -> FillerVerdict:
    """Return the person's verdict on words of an answer; on a filler that was counted it holds for the whole of it.

    Raises:
        ValueError: There are no such words.
    """
    if not 0 <= first_word <= last_word < len(scorecard.words):
        raise ValueError(f"there are no words {first_word} to {last_word}")
    counted = event_at(scorecard.fillers.events, first_word, last_word)
    if counted is not None:
        first_word, last_word = counted.first_word, counted.last_word
    return FillerVerdict(first_word, scorecard.words[first_word : last_word + 1], is_filler, counted)


def event_at(events: Iterable[FillerEvent], first_word: int, last_word: int) -> FillerEvent | None:
    """Return the first filler that shares a word with a run; None where none does."""
    return next((event for event in events if event.first_word <= last_word and event.last_word >= first_word), None)


def with_filler_verdicts(
    scorecard: Scorecard,
    question: Question | None,
    verdicts: Iterable[FillerVerdict],
    taken_back: Iterable[FillerVerdict] = (),
) -> Scorecard:
    """Return the scorecard as it is by the person's verdicts; rates, runs, scores and advice follow.

    Args:
        scorecard: With what MockVoice counted, or with verdicts that were given before; both lead to the same.
        question: What was asked.
        verdicts: All that hold.
        taken_back: Those that held until now: what MockVoice had counted there counts again.
    """
    events = list(scorecard.fillers.events)
    for verdict in taken_back:
        events = [event for event in events if not _lies_in(event, verdict)]
        if verdict.counted is not None:
            events.append(_at(verdict.counted, verdict))
    for verdict in verdicts:
        events = [event for event in events if not _lies_in(event, verdict)]
        if verdict.is_filler:
            events.append(
                _told(verdict, scorecard.language) if verdict.counted is None else _at(verdict.counted, verdict)
            )
    return with_fillers(scorecard, question, events)


def with_fillers(scorecard: Scorecard, question: Question | None, events: Sequence[FillerEvent]) -> Scorecard:
    """Return the scorecard with other fillers in place of its own; all that depends on them follows.

    What was measured of sound, content and structure is taken over as it is.
    """
    speech = prepare(scorecard.words)
    in_order = sorted(events, key=lambda event: event.first_word)
    placed = with_places(in_order, speech, question)
    fillers = fillers_of(
        speech, tuple(replace(event, place=there.place) for event, there in zip(in_order, placed, strict=True))
    )
    if scorecard.fillers.per_minute is None:
        fillers = replace(fillers, per_minute=None)  # no list of this language: one named filler measures no rate
    pacing = scorecard.pacing
    if pacing is not None and pacing.time_to_first_word_s is not None:
        pauses = tuple(
            replace(pause, place=place_of_pause(speech, fillers, pause.start_s, pause.end_s)) for pause in pacing.pauses
        )
        run = longest_run(speech, fillers, pauses, syllables_of(speech, scorecard.language))
        pacing = replace(pacing, pauses=pauses, longest_run=run)
    measures = Measures(
        question=question,
        speech=speech,
        fillers=fillers,
        pacing=pacing,
        coverage=scorecard.coverage,
        structure=scorecard.structure,
        targets=targets_for(question),
        voice=scorecard.voice,
        recording=scorecard.recording,
    )
    scores = give_scores(measures)
    return replace(scorecard, fillers=fillers, pacing=pacing, scores=scores, advice=give_advice(measures, scores))


def found_again(words: Sequence[Word], verdict: FillerVerdict, scorecard: Scorecard) -> FillerVerdict | None:
    """Return a verdict as it applies to a scorecard whose words were heard or put right anew; None where it does not.

    Args:
        words: Of `scorecard`.
        verdict: Given on other words of the same sound.
        scorecard: With what MockVoice counted, without any verdict of the person.
    """
    first = find_again(words, verdict.words, verdict.first_word)
    if first is None:
        return None
    last = first + len(verdict.words) - 1
    counted = event_at(scorecard.fillers.events, first, last)
    return FillerVerdict(first, tuple(words[first : last + 1]), verdict.is_filler, counted)


def _lies_in(event: FillerEvent, verdict: FillerVerdict) -> bool:
    return event.first_word <= verdict.last_word and event.last_word >= verdict.first_word


def _at(event: FillerEvent, verdict: FillerVerdict) -> FillerEvent:
    """Return what was counted, where the verdict's words are."""
    last = verdict.first_word + event.last_word - event.first_word
    return replace(event, first_word=verdict.first_word, last_word=last)


def _told(verdict: FillerVerdict, language: str) -> FillerEvent:
    """Return the filler that the person named; it has no probability, since nobody guessed."""
    speech = prepare(verdict.words)
    text = " ".join(token.form for token in speech.tokens) or verdict.text
    known = shipped_filler_words(language)
    is_sound = known is not None and is_filled_pause(text, known)
    kind = FillerKind.FILLED_PAUSE if is_sound else FillerKind.DISCOURSE_MARKER
    start_s, end_s = verdict.words[0].start_s, verdict.words[-1].end_s
    return FillerEvent(text, start_s, end_s, kind, verdict.first_word, verdict.last_word)
