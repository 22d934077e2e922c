"""Words of one decoding and filled pauses of another, in one order of time."""

from __future__ import annotations

from dataclasses import replace
from difflib import SequenceMatcher
from typing import TYPE_CHECKING

from mockvoice.transcription.prompted import is_filled_pause, span_of
from mockvoice.transcription.windows import form_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mockvoice.transcription.transcript import Word

_SAME_S = 0.15


def joined(plain: Sequence[Word], prompted: Sequence[Word]) -> tuple[Word, ...]:
    """Return the plain words with the filled pauses of a prompted decoding among them.

    A filled pause stands where the prompted decoding has it between words that both share; where they share none, its
    time decides. A plain decoding stretches its words over what it leaves out, so the shared words next to a filled
    pause take their times from the prompted one, and others are cut short.
    """
    others = [word for word in prompted if not is_filled_pause(word.text)]
    matcher = SequenceMatcher(
        a=[form_of(word.text) for word in others], b=[form_of(word.text) for word in plain], autojunk=False
    )
    partner = {a + i: b + i for a, b, size in matcher.get_matching_blocks() for i in range(size)}
    known = [span_of(word) for word in plain if is_filled_pause(word.text)]
    base = list(plain)
    placed: dict[int, list[Word]] = {}
    seen = 0
    for word in prompted:
        if not is_filled_pause(word.text):
            seen += 1
            continue
        start_s, end_s = span_of(word)
        if any(start_s < end + _SAME_S and end_s > start - _SAME_S for start, end in known):
            continue
        before = max((partner[i] + 1 for i in range(seen) if i in partner), default=0)
        after = min((partner[i] for i in range(seen, len(others)) if i in partner), default=len(plain))
        place = before
        while place < after and sum(span_of(plain[place])) < start_s + end_s:
            place += 1
        placed.setdefault(place, []).append(word)
        for other in (seen - 1, seen):
            if other in partner:
                timed = others[other]
                base[partner[other]] = replace(base[partner[other]], start_s=timed.start_s, end_s=timed.end_s)
    words: list[Word] = []
    for place in range(len(base) + 1):
        words += placed.get(place, [])
        words += base[place : place + 1]
    return tuple(words)


def in_order(words: Sequence[Word], *, after_s: float = 0.0) -> list[Word]:
    """Return the words with times that never run backwards; a word that reaches into the next one is cut short.

    None begins before `after_s`.
    """
    ordered: list[Word] = []
    for word in words:
        start_s, end_s = (max(after_s, at_s) for at_s in span_of(word))
        if ordered:
            last = ordered[-1]
            last_start, last_end = span_of(last)
            if is_filled_pause(last.text) and last_end > start_s and end_s > last_end:
                start_s = last_end
            start_s = max(start_s, last_start)
            if last_end > start_s:
                ordered[-1] = replace(last, end_s=start_s)
        ordered.append(replace(word, start_s=start_s, end_s=max(start_s, end_s)))
    return ordered
