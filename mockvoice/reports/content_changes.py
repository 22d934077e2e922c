"""What could have been better in what was said: missing concepts, wrong statements, concepts only touched."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mockvoice.analysis.scorecard import Status
from mockvoice.reports.accuracy import earned_of, wrongs_of
from mockvoice.reports.changes import Change, unchanged
from mockvoice.reports.exchanges import quote, quote_end
from mockvoice.reports.mending import covering, righting
from mockvoice.reports.wordings import among, begun, count, named, variant

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from mockvoice.reports.accuracy import Earned, Wrong
    from mockvoice.reports.exchanges import Exchange

_MOST_QUOTES = 3
_MOST_WRONGS = 2
_WRONG_PRECEDENCE = 5.0
"""A wrong statement weighs more with an interviewer than the points that it costs."""

_ESSENTIAL_ONE = (
    "{place} turns on something that you did not say: {names}.",
    "What an interviewer listens for most in {place_in} was not there: {names}.",
    "Your answer to {place_in} ended without what decides it: {names}.",
)
_ESSENTIAL_MANY = (
    "{where} you left out what the question turns on: {names}.",
    "What decides a question was missing {where_in}: {names}.",
)
_ESSENTIAL_ADVICE = (
    "In {place}, say what it turns on: {names}.",
    "Make sure that {place} has its deciding point: {names}.",
    "Before you speak on {place}, ask yourself what decides it, and say that: {names}.",
)
_OTHERS_ADVICE = (
    "Round off {place} with what was left unsaid: {names}.",
    "In {place}, go on to this: {names}.",
    "Take {place} further: {names}.",
)


def content_changes(exchanges: Sequence[Exchange]) -> Iterator[Change]:
    """Yield what could have been better in content, in no order."""
    yield from _essentials(exchanges)
    yield from _wrongs(exchanges)
    yield from _others(exchanges)
    yield from _touched(exchanges)


def _missed(one: Exchange, *, essential: bool, sure: bool = True) -> list[Earned]:
    """Return the concepts of that sort that were never supplied, the heaviest first."""
    found = [
        each
        for each in earned_of(one)
        if each.result.status is Status.MISSED
        and each.is_essential is essential
        and each.result.is_sure is sure
        and each.recovery is None
    ]
    return sorted(found, key=lambda each: -each.result.weight)


def _essentials(exchanges: Sequence[Exchange]) -> Iterator[Change]:
    """Yield one note on all essential concepts that were missed, and advice for each question."""
    found = [(one, missed) for one in exchanges if (missed := _missed(one, essential=True))]
    total = sum(any(each.is_essential for each in earned_of(one)) for one in exchanges)
    if found:
        names = [each.result.name for _, missed in found for each in missed]
        mend = covering({key for _, missed in found for key in _keys(missed)})
        quotes = tuple(quote_end(one.main) for one, _ in found if one.main is not None)[:_MOST_QUOTES]
        place = found[0][0].place
        if len(found) == 1:
            note = variant(_ESSENTIAL_ONE, names[0]).format(place=begun(place), place_in=place, names=named(names))
        else:
            where = among(len(found), total, "answers", place)
            each = "; ".join(f"{missed[0].result.name.rstrip(' .')} ({one.place})" for one, missed in found[:3])
            note = variant(_ESSENTIAL_MANY, names[0]).format(where=begun(where), where_in=where, names=each)
            note = note if len(names) <= len(found[:3]) else f"{note[:-1]}; {count(len(names), 'such point')} in all."
        yield Change("essentials", note, "", mend, quotes)
    for number, (one, missed) in enumerate(found):
        advice = _ESSENTIAL_ADVICE[number % len(_ESSENTIAL_ADVICE)].format(
            place=one.place, names=named([each.result.name for each in missed])
        )
        yield _advice("essentials", advice, one, missed)
    for one in exchanges:
        doubtful = _missed(one, essential=True, sure=False)
        if doubtful:
            names_of = named([each.result.name for each in doubtful])
            advice = f"Say this more plainly in {one.place}, as it is not sure that it was said: {names_of}."
            yield _advice("essentials", advice, one, doubtful, is_sure=False)


def _others(exchanges: Sequence[Exchange]) -> Iterator[Change]:
    found = [(one, missed) for one in exchanges if (missed := _missed(one, essential=False))]
    for number, (one, missed) in enumerate(found):
        shown = missed[:_MOST_QUOTES]
        names = named([each.result.name for each in shown])
        advice = _OTHERS_ADVICE[number % len(_OTHERS_ADVICE)].format(place=one.place, names=names)
        yield _advice("completeness", advice, one, shown)
    many = [(one, missed) for one, missed in found if len(missed) * 2 >= len(earned_of(one))]
    if many:
        total = sum(bool(earned_of(one)) for one in exchanges)
        where = begun(among(len(many), total, "answers", many[0][0].place))
        names = named([missed[0].result.name for _, missed in many])
        note = f"{where} half or more of what a strong answer holds was left unsaid, such as: {names}."
        mend = covering({key for _, missed in many for key in _keys(missed)})
        quotes = tuple(quote_end(one.main) for one, _ in many if one.main is not None)[:_MOST_QUOTES]
        yield Change("completeness", note, "", mend, quotes)


def _touched(exchanges: Sequence[Exchange]) -> Iterator[Change]:
    """Yield a note on concepts that were only touched."""
    found = [
        each
        for one in exchanges
        for each in earned_of(one)
        if each.result.status is Status.PARTLY and each.result.is_sure and each.recovery is None
    ]
    found.sort(key=lambda each: -each.result.weight)
    quotes = tuple(quote(each.heard, each.result.evidence) for each in found if each.result.evidence is not None)
    if not quotes:
        return
    names = named([each.result.name for each in found])
    if len(found) == 1:
        note = f"You came near one point without making it in full: {names}."
    else:
        note = f"You touched {count(len(found), 'point')} rather than explain them: {names}."
    advice = f"Explain in a full sentence what you only touched: {names}."
    yield Change("half-said", note, advice, covering(set(_keys(found))), quotes[:_MOST_QUOTES])


def _wrongs(exchanges: Sequence[Exchange]) -> Iterator[Change]:
    """Yield each wrong statement, the surest first; only two of them make a note."""
    found = [wrong for one in exchanges for wrong in wrongs_of(one) if wrong.evidence is not None]
    found.sort(key=lambda wrong: -wrong.cost)
    for number, wrong in enumerate(found):
        if wrong.evidence is None:
            continue
        proof = quote(wrong.heard, wrong.evidence)
        is_noted = number < _MOST_WRONGS
        note = _wrong_note(wrong, number) if is_noted else ""
        precedence = _WRONG_PRECEDENCE if wrong.is_sure else 0.0
        advice = f"Look this up before the next interview: {_about(wrong)}."
        yield Change("accuracy", note, advice, righting(wrong), (proof,), wrong.is_sure, precedence)


def _wrong_note(wrong: Wrong, number: int) -> str:
    """Return what to say of a wrong statement: never more than that it looks so, since the judge errs."""
    place, name = wrong.heard.place, wrong.name.rstrip(" .")
    if not wrong.is_sure:
        note = f"Check this again, what you said may not be right ({place}): {name}."
    elif number == 0:
        note = f"{begun(place)} has a statement that does not look right: {name}."
    else:
        note = f"This hardly holds as you put it ({place}): {name}."
    if wrong.correction:
        note += f" Right is: {wrong.correction.rstrip()}"
        note += "" if note.endswith((".", "!", "?")) else "."
    return f"{note} When asked again, you put it right." if wrong.is_mended else note


def _about(wrong: Wrong) -> str:
    return f"{wrong.name.rstrip(' .')} ({wrong.heard.place})"


def _keys(earned: Sequence[Earned]) -> Iterator[tuple[str, str]]:
    for each in earned:
        yield each.heard.record.answer_id, each.result.id


def _advice(kind: str, advice: str, one: Exchange, missed: Sequence[Earned], *, is_sure: bool = True) -> Change:
    quotes = () if one.main is None else (quote_end(one.main),)
    mend = covering(set(_keys(missed))) if missed else unchanged
    return Change(kind, "", advice, mend, quotes, is_sure)
