"""Fillers in words: how many, which, where, how sure."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

from mockvoice.analysis.scorecard import FillerKind, FillerPlace
from mockvoice.analysis.targets import FILLER_SOURCE, Targets
from mockvoice.ui import wording
from mockvoice.ui.delivery.facts import EARLIER_VERSION, Fact, Group, Place, Section, missing, place, unmeasured

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mockvoice.analysis.scorecard import FillerEvent, Fillers, Scorecard

TITLE = "Fillers"
UNSURE_BELOW = 0.5
"""A filler word, repetition or restart that was heard with less certainty is called not sure (convention).

No filled pause is: the recogniser often gives true ones low figures, so that a low one tells nothing.
"""

MOST_WORDS = 5
"""So many words of a kind have a line of their own; the others share one."""

_KINDS = {
    FillerKind.FILLED_PAUSE: "Filled pauses",
    FillerKind.DISCOURSE_MARKER: "Filler words",
    FillerKind.REPETITION: "Repetitions",
    FillerKind.RESTART: "Restarts",
}
_PLACES = {
    FillerPlace.ANSWER_START: ("At the start of the answer", ""),
    FillerPlace.SENTENCE_START: ("At the start of a sentence", ""),
    FillerPlace.BEFORE_TERM: ("Before one of the question's terms", "Often a sign that the term is the trouble."),
    FillerPlace.ELSEWHERE: ("Elsewhere", ""),
}
_IN_WORDS = {
    FillerPlace.ANSWER_START: "at the start of the answer",
    FillerPlace.SENTENCE_START: "at the start of a sentence",
    FillerPlace.BEFORE_TERM: "before one of the question's terms",
}
_NO_TIMES = "The words carry no times."


def certainty(event: FillerEvent) -> str:
    """Say how sure the recogniser is of the filler; "" where nobody knows."""
    if event.probability is None:
        return ""
    told = f"Heard with {100 * event.probability:.0f} % certainty"
    if event.probability >= UNSURE_BELOW:
        return f"{told}."
    return f"{told}: not sure." if is_unsure(event) else f"{told}, as many true ones are."


def is_unsure(event: FillerEvent) -> bool:
    """Whether it may not have been a filler at all."""
    is_low = event.probability is not None and event.probability < UNSURE_BELOW
    return is_low and event.kind is not FillerKind.FILLED_PAUSE


def where(event: FillerEvent) -> str:
    """Say where the filler stands; "" where it is nowhere in particular or was not measured."""
    return "" if event.place is None else _IN_WORDS.get(event.place, "")


def filler_section(scorecard: Scorecard) -> Section:
    """Return all that is known of an answer's fillers."""
    fillers, clarity = scorecard.fillers, scorecard.scores.clarity
    if clarity.value is None or fillers.per_minute is None:
        section = unmeasured(TITLE, clarity.reason or _NO_TIMES)
        return replace(section, groups=_by_kind(scorecard))
    if not fillers.events:
        reading = "None were heard."
        return Section(TITLE, "0", "fillers", reading, source=_norm())
    return Section(
        title=TITLE,
        figure=f"{fillers.per_minute:.1f}",
        unit="fillers a minute",
        reading=_reading(fillers.per_minute),
        source=_norm(),
        groups=(Group("", (_in_words(fillers),)), *_by_kind(scorecard), _where(scorecard), _crowded(fillers)),
    )


def _reading(per_minute: float) -> str:
    targets = Targets()
    if per_minute <= targets.fillers_per_minute:
        return "This may be acceptable."
    if per_minute < targets.many_fillers_per_minute:
        return "More than may be acceptable, fewer than hurt a speaker."
    return "So many hurt a speaker."


def _norm() -> str:
    targets = Targets()
    few, many = targets.fillers_per_minute, targets.many_fillers_per_minute
    return f"Up to {few:g} a minute may be acceptable, {many:g} hurt; {FILLER_SOURCE}."


def _in_words(fillers: Fillers) -> Fact:
    if fillers.per_100_words is None:
        return missing("In 100 words", EARLIER_VERSION)
    return Fact("In 100 words", f"{fillers.per_100_words:.1f}", f"{wording.count(fillers.count, 'filler')} in all.")


def _by_kind(scorecard: Scorecard) -> tuple[Group, ...]:
    groups = []
    for kind, title in _KINDS.items():
        events = [event for event in scorecard.fillers.events if event.kind is kind]
        if events:
            groups.append(Group(f"{title} · {len(events)}", _by_word(events, scorecard.language)))
    return tuple(groups)


def _by_word(events: Sequence[FillerEvent], language: str) -> tuple[Fact, ...]:
    counts = sorted(Counter(event.text for event in events).items(), key=lambda entry: (-entry[1], entry[0]))
    own = counts if len(counts) <= MOST_WORDS + 1 else counts[:MOST_WORDS]
    facts = [
        Fact(f"“{wording.written(text, language)}”", str(count), places=_places(events, text, language))
        for text, count in own
    ]
    named = {text for text, _ in own}
    others = [event for event in events if event.text not in named]
    if others:
        places = tuple(found for event in others if (found := _place(event, language)))
        facts.append(Fact("Others", str(len(others)), places=places))
    return tuple(facts)


def _places(events: Sequence[FillerEvent], text: str, language: str) -> tuple[Place, ...]:
    return tuple(found for event in events if event.text == text and (found := _place(event, language)))


def _place(event: FillerEvent, language: str) -> Place | None:
    if event.start_s is None:
        return None
    told = " ".join(part for part in (f"“{wording.written(event.text, language)}”", where(event)) if part)
    return place(
        event.start_s,
        ". ".join(part for part in (told, certainty(event)) if part),
        remark="not sure" if is_unsure(event) else "",
    )


def _where(scorecard: Scorecard) -> Group:
    title, events = "Where they stand", scorecard.fillers.events
    if all(event.place is None for event in events):
        return Group(title, (missing("Places", EARLIER_VERSION),))
    facts = []
    for key, (name, remark) in _PLACES.items():
        there = [event for event in events if event.place is key]
        if there:
            places = tuple(found for event in there if (found := _place(event, scorecard.language)))
            facts.append(Fact(name, str(len(there)), remark, places if key is not FillerPlace.ELSEWHERE else ()))
    return Group(title, tuple(facts))


def _crowded(fillers: Fillers) -> Group:
    title = "Clusters"
    if fillers.clusters is None:
        return Group(title, (missing("Three within ten seconds", EARLIER_VERSION),))
    places = tuple(
        place(cluster.start_s, f"{told} close together", end_s=cluster.end_s, remark=f"· {told}")
        for cluster in fillers.clusters
        if (told := wording.count(cluster.last_event - cluster.first_event + 1, "filler"))
    )
    remark = "" if places else "They never crowd."
    return Group(title, (Fact("Three within ten seconds", str(len(places)), remark, places),))
