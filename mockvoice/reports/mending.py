"""Answers as they would have been, had one thing been better: what a change would bring is computed, not guessed."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from mockvoice.analysis.scorecard import Evidence, Fillers, Score, Signpost, SignpostKind, Status
from mockvoice.analysis.scores import clarity_score, pacing_score
from mockvoice.analysis.targets import Targets, targets_for
from mockvoice.reports.exchanges import change_heard
from mockvoice.reports.result import OVERALL, measure

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Sequence

    from mockvoice.analysis.scorecard import ConceptResult, Pacing, Structure
    from mockvoice.reports.accuracy import Wrong
    from mockvoice.reports.exchanges import Exchange, Heard

_MINUTE_S = 60.0
_SAID = Evidence("", None, None, 0, 0)
"""Stands for words that were never said; what is mended is measured and not shown."""

_GOOD_SIGNPOSTS = ("sequence", "example")


def gain_of(
    exchanges: Sequence[Exchange], mend: Callable[[Heard], Heard], before: dict[str, float | None] | None = None
) -> tuple[float, str]:
    """Return by how many points a change would raise the result, and which score that is.

    It is the overall score, or the first area that was measured where there is none; no points where nothing was.

    Args:
        exchanges: As they were.
        mend: Gives each answer as it would have been.
        before: What `measure` says of the exchanges, where it is known already.
    """
    before = measure(exchanges) if before is None else before
    name = next((name for name, value in before.items() if value is not None), OVERALL)
    after = measure(change_heard(exchanges, mend))[name]
    now = before[name]
    return (0.0 if now is None or after is None else 100 * (after - now)), name


def covering(wanted: Collection[tuple[str, str]]) -> Callable[[Heard], Heard]:
    """Return what covers some concepts, named by answer id and concept id."""

    def mend(heard: Heard) -> Heard:
        coverage = heard.card.coverage
        if coverage is None:
            return heard
        concepts = tuple(
            _covered(result) if (heard.record.answer_id, result.id) in wanted else result
            for result in coverage.concepts
        )
        return _with_card(heard, coverage=replace(coverage, concepts=concepts))

    return mend


def righting(wrong: Wrong) -> Callable[[Heard], Heard]:
    """Return what puts a wrong statement right, with every common mistake in the same words."""
    cover = covering({(wrong.heard.record.answer_id, wrong.concept_id)})

    def mend(heard: Heard) -> Heard:
        coverage = heard.card.coverage
        if coverage is None or heard.record.answer_id != wrong.heard.record.answer_id:
            return heard
        left = tuple(
            mistake
            for mistake in coverage.mistakes
            if wrong.evidence is None
            or mistake.evidence.first_word > wrong.evidence.last_word
            or mistake.evidence.last_word < wrong.evidence.first_word
        )
        return cover(_with_card(heard, coverage=replace(coverage, mistakes=left)))

    return mend


def with_few_fillers(heard: Heard) -> Heard:
    """Return the answer with no more fillers than may be acceptable."""
    pacing, fillers, targets = heard.card.pacing, heard.card.fillers, targets_for(heard.question)
    if pacing is None or heard.card.scores.clarity.value is None or not pacing.speaking_time_s:
        return heard
    most = int(targets.fillers_per_minute * pacing.speaking_time_s / _MINUTE_S)
    if fillers.count <= most:
        return heard
    kept = Fillers(most, most * _MINUTE_S / pacing.speaking_time_s, fillers.events[:most])
    clarity = _better(heard.card.scores.clarity, clarity_score(heard.speech, kept, pacing, targets))
    return _with_card(heard, scores=replace(heard.card.scores, clarity=clarity))


def with_good_pace(heard: Heard) -> Heard:
    """Return the answer at the nearest good rate of speech, its pauses as they are."""
    targets = targets_for(heard.question)

    def paced(pacing: Pacing) -> Pacing:
        rate = min(max(pacing.speech_rate_wpm, targets.good_slowest_wpm), targets.good_fastest_wpm)
        return replace(pacing, speech_rate_wpm=rate)

    return _with_pacing(heard, paced, targets)


def without_long_pauses(heard: Heard) -> Heard:
    """Return the answer without any pause, its rate of speech as it is."""
    return _with_pacing(heard, lambda pacing: replace(pacing, pauses=()), targets_for(heard.question))


def with_opening(heard: Heard) -> Heard:
    """Return the answer with an opening."""
    return _with_structure(heard, lambda built: replace(built, opening=built.opening or _SAID))


def with_closing(heard: Heard) -> Heard:
    """Return the answer with a closing."""
    return _with_structure(heard, lambda built: replace(built, closing=built.closing or _SAID))


def with_signposts(heard: Heard) -> Heard:
    """Return the answer with signposts of two more kinds."""
    more = tuple(Signpost(kind, _SAID) for kind in _GOOD_SIGNPOSTS)
    return _with_structure(heard, lambda built: replace(built, signposts=(*built.signposts, *more)))


def naming(kind: SignpostKind, answer_ids: Collection[str]) -> Callable[[Heard], Heard]:
    """Return what names a trade-off, or asks a clarifying question, in some answers.

    The phrase also is a signpost, so what it brings to the communication score comes with it.
    """

    def mend(heard: Heard) -> Heard:
        if heard.record.answer_id not in answer_ids:
            return heard
        return _with_structure(heard, lambda built: replace(built, signposts=(*built.signposts, Signpost(kind, _SAID))))

    return mend


def taking_steps(wanted: Collection[tuple[str, str]]) -> Callable[[Heard], Heard]:
    """Return what takes some steps of a framework, named by answer id and step name."""

    def mend(heard: Heard) -> Heard:
        def stepped(built: Structure) -> Structure:
            steps = tuple(
                replace(step, status=Status.COVERED, certainty=1.0)
                if (heard.record.answer_id, step.name) in wanted
                else step
                for step in built.steps
            )
            return replace(built, steps=steps)

        return _with_structure(heard, stepped)

    return mend


def _covered(result: ConceptResult) -> ConceptResult:
    return replace(result, status=Status.COVERED, certainty=1.0, judged=None, correction="")


def _with_pacing(heard: Heard, change: Callable[[Pacing], Pacing], targets: Targets) -> Heard:
    pacing = heard.card.pacing
    if pacing is None or heard.card.scores.pacing.value is None:
        return heard
    score = _better(heard.card.scores.pacing, pacing_score(heard.speech, change(pacing), targets))
    return _with_card(heard, scores=replace(heard.card.scores, pacing=score))


def _with_structure(heard: Heard, change: Callable[[Structure], Structure]) -> Heard:
    structure = heard.card.structure
    return heard if structure is None else _with_card(heard, structure=change(structure))


def _with_card(heard: Heard, **changes: object) -> Heard:
    return replace(heard, card=replace(heard.card, **changes))  # type: ignore[arg-type]


def _better(now: Score, then: Score) -> Score:
    return then if (then.value or 0) > (now.value or 0) else now
