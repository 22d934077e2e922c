"""The keys of a report: to the next filler, pause, concept or sentence, closer and further, loops, and words."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from mockvoice.ui.lanes.stops import Stop
from mockvoice.ui.shortcuts import bind, explain

if TYPE_CHECKING:
    from PySide6.QtGui import QShortcut

    from mockvoice.ui.views.review import ReviewView

_STOP_KEYS = ((Stop.FILLER, "F"), (Stop.PAUSE, "P"), (Stop.CONCEPT, "C"), (Stop.SENTENCE, "S"))


def bind_keys(view: ReviewView) -> tuple[QShortcut, ...]:
    """Bind every key of `view`, each with words for the sheet of shortcuts."""
    made = [
        bind(view, "Left", "Five seconds back", view.go_back, repeats=True),
        bind(view, "Right", "Five seconds forward", view.go_forward, repeats=True),
    ]
    for stop, key in _STOP_KEYS:
        made.append(bind(view, key, f"To the next {stop}", partial(view.replaying.go_to, stop), repeats=True))
        back = partial(view.replaying.go_to, stop, is_back=True)
        made.append(bind(view, f"Shift+{key}", f"To the {stop} before", back, repeats=True))
    sound = view.sound
    for keys, text, call, repeats in (
        ("Shift+Left", "Choose a stretch: less, or to the left", partial(view.replaying.extend_stretch, -1), True),
        ("Shift+Right", "Choose a stretch: more, or to the right", partial(view.replaying.extend_stretch, 1), True),
        ("L", "Loop the chosen stretch, or the sentence", view.replaying.toggle_loop, False),
        ("K", "Skip silences, or play them", view.replaying.toggle_skip, False),
        ("A", "Hear the same moment of another attempt", view.replaying.toggle_attempt, False),
        ("[", "Slower", partial(sound.bar.change_speed, -1), True),
        ("]", "Faster", partial(sound.bar.change_speed, 1), True),
        ("+", "Look closer at the waveform", sound.zoom_in, True),
        ("=", "Look closer at the waveform", sound.zoom_in, True),
        ("-", "See more of the waveform", sound.zoom_out, True),
        ("0", "See all of the waveform", sound.see_all, False),
        ("Ctrl+F", "Search in the transcript", view.transcript_card.search.open_search, False),
        ("F3", "To the next place that was found", partial(view.transcript_card.search.step, 1), True),
        ("Shift+F3", "To the place before that was found", partial(view.transcript_card.search.step, -1), True),
        ("F2", "Change the word at the caret, or the selection", view.transcript.edit, False),
        ("X", "Say whether the word at the caret is a filler", view.transcript.judge_chosen, False),
    ):
        made.append(bind(view, keys, text, call, repeats=repeats))
    explain(view, ("Space", "Play or pause"), ("Esc", "Choose no stretch any more"))
    return tuple(made)
