"""Pauses and fluency in words: where silence stands, and how far speech runs between."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mockvoice.analysis.scorecard import PausePlace
from mockvoice.analysis.targets import Targets
from mockvoice.ui import wording
from mockvoice.ui.delivery.facts import EARLIER_VERSION, Fact, Group, Section, missing, place, unmeasured

if TYPE_CHECKING:
    from mockvoice.analysis.scorecard import Pacing, Pause, Scorecard
    from mockvoice.ui.delivery.facts import Place

TITLE = "Pauses and flow"
SOURCE = "From 250 ms, after de Jong and Bosker 2013; long from 1 s, by convention."

_NO_TIMES = "The words carry no times."
_PLACES = {
    PausePlace.BOUNDARY: ("At a boundary", "Where a sentence or clause ends: these help the listener."),
    PausePlace.MID_CLAUSE: ("In mid-clause", "Inside a thought: these are heard as hesitation."),
    None: ("Not told apart", "What was heard has too few full stops to tell."),
}
_IN_WORDS = {PausePlace.BOUNDARY: "at a boundary", PausePlace.MID_CLAUSE: "in mid-clause"}


def pause_section(scorecard: Scorecard) -> Section:
    """Return what is known of silence and of the runs between."""
    pacing, score = scorecard.pacing, scorecard.scores.pacing
    if pacing is None or score.value is None:
        return unmeasured(TITLE, score.reason or _NO_TIMES)
    long = [pause for pause in pacing.pauses if pause.duration_s >= Targets().long_pause_s]
    return Section(
        title=TITLE,
        figure=str(len(pacing.pauses)),
        unit="silent pause" if len(pacing.pauses) == 1 else "silent pauses",
        reading=_reading(pacing, long),
        source=SOURCE,
        groups=(Group("", _where(pacing, long)), Group("Between the pauses", _flow(pacing))),
    )


def _reading(pacing: Pacing, long: list[Pause]) -> str:
    if not pacing.pauses:
        return "You spoke without a pause of 250 ms or longer."
    if not long:
        return f"None of them is long; the longest lasts {pacing.longest_pause_s or 0.0:.1f} s."
    verb = "is" if len(long) == 1 else "are"
    return f"{len(long)} {verb} long; the longest lasts {pacing.longest_pause_s or 0.0:.1f} s."


def _where(pacing: Pacing, long: list[Pause]) -> tuple[Fact, ...]:
    facts = []
    if pacing.time_to_first_word_s is None and pacing.pauses:
        facts.append(missing("Where they stand", EARLIER_VERSION))
    else:
        for key, (name, remark) in _PLACES.items():
            there = [pause for pause in pacing.pauses if pause.place is key]
            if there:
                places = tuple(_place(pause) for pause in there) if key is PausePlace.MID_CLAUSE else ()
                facts.append(Fact(name, str(len(there)), remark, places))
    facts.append(Fact("Long pauses", str(len(long)), "", tuple(_place(pause, has_length=True) for pause in long)))
    return tuple(facts)


def _place(pause: Pause, *, has_length: bool = False) -> Place:
    length = f"{pause.duration_s:.1f} s"
    told = f"A pause of {length}" + (f" {_IN_WORDS[pause.place]}" if pause.place is not None else "")
    return place(pause.start_s, told, remark=f"· {length}" if has_length else "")


def _flow(pacing: Pacing) -> tuple[Fact, ...]:
    if pacing.time_to_first_word_s is None:
        return (missing("First word, runs", EARLIER_VERSION),)
    first_s = pacing.time_to_first_word_s
    facts = [
        Fact("Time to the first word", f"{first_s:.1f} s", "Time to think before you start costs nothing."),
    ]
    run = pacing.longest_run
    if run is None:
        facts.append(missing("Longest fluent run", "No two words stand without a pause or a filler between."))
    else:
        length = f"{run.end_s - run.start_s:.1f} s, {wording.count(run.word_count, 'word')}"
        facts.append(
            Fact(
                "Longest fluent run",
                length,
                "Without a pause and without a filler.",
                (place(run.start_s, f"The longest fluent run, {length}", end_s=run.end_s),),
            )
        )
    facts.append(_mean_run(pacing))
    return tuple(facts)


def _mean_run(pacing: Pacing) -> Fact:
    words, syllables = pacing.mean_run_words, pacing.mean_run_syllables
    if words is None:
        return missing("Mean length of runs", "There are no words.")
    value = f"{words:.1f} words"
    if syllables is not None:
        value = f"{syllables:.1f} syllables, {value}"
    return Fact("Mean length of runs", value, "From one silent pause to the next.")
