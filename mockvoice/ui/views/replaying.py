"""Ways through a recording: to the next filler, pause, concept or sentence, round loops, past silences, to attempts."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from mockvoice.errors import SettingsError
from mockvoice.ui import wording
from mockvoice.ui.jobs import watch
from mockvoice.ui.lanes.stops import Stop, Stops

if TYPE_CHECKING:
    from collections.abc import Sequence
    from concurrent.futures import Future

    from mockvoice.analysis.scorecard import Scorecard
    from mockvoice.analysis.tracks import VoiceTracks
    from mockvoice.app import App
    from mockvoice.review_desk import ReplaySound, Reviewed
    from mockvoice.storage.answers import StoredAnswer
    from mockvoice.storage.library import AnswerSummary
    from mockvoice.ui.playback import Playback
    from mockvoice.ui.widgets.marks import Mark
    from mockvoice.ui.widgets.sound_card import SoundCard

_STRETCH_STEPS = 40
"""So many presses of a key choose all that is seen of the waveform."""

_USUAL_SKIP_S = 1.0


class Replaying(QObject):
    """Leads through the sound of the answer that is shown.

    Args:
        app: The program.
        playback: Of the answer.
        sound: Shows it.
    """

    place_chosen = Signal(float)
    """Keys led to a place, in seconds."""

    mark_reached = Signal(object)
    """Keys led to this Mark."""

    sound_shown = Signal()
    """The recording can be heard now."""

    failed = Signal(object)
    """Carries a MockVoiceError."""

    def __init__(self, app: App, playback: Playback, sound: SoundCard, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._app = app
        self._playback = playback
        self._sound = sound
        self._answer: StoredAnswer | None = None
        self._marks: tuple[Mark, ...] = ()
        self._stops = Stops()
        self._attempts: tuple[AnswerSummary, ...] = ()
        self._skip_s = _USUAL_SKIP_S
        self._fetched: tuple[str, Future[ReplaySound]] | None = None
        sound.show_hidden(app.settings.hidden_lanes)
        if app.settings.skip_silence_s is not None:
            self._skip_s = app.settings.skip_silence_s
            sound.skip_silences(self._skip_s)
        sound.lanes_hidden.connect(self._keep_lanes)
        sound.skip_changed.connect(self._keep_skip)
        sound.bar.attempt_chosen.connect(self.choose_attempt)
        sound.attempt.playback.playback_failed.connect(self.failed)

    def fetch_sound(self, answer_id: str) -> None:
        """Begin to decode an answer's sound, while the rest of it is read and laid out."""
        self._fetched = answer_id, self._app.review.sound(answer_id)

    def show_answer(self, answer: StoredAnswer, marks: Sequence[Mark]) -> None:
        """Fetch the sound of an answer and all that is drawn beside it."""
        self._answer = answer
        self._attempts = ()
        self._sound.bar.show_attempts((), None)
        self.show_marks(answer.scorecard, marks)
        if answer.recording_id is None:
            self._sound.show_silence()
            return
        self._sound.show_waiting(marks, answer.duration_s or 0.0)
        self._sound.show_scorecard(answer.scorecard)
        self._sound.show_tracks(None)
        desk, fail = self._app.review, self.failed.emit
        fetched, self._fetched = self._fetched, None
        sound = fetched[1] if fetched is not None and fetched[0] == answer.id else desk.sound(answer.id)
        watch(sound, self, lambda found: self._take_sound(answer.id, found), fail)
        watch(desk.tracks(answer.id), self, lambda found: self._take_tracks(answer.id, found), fail)
        watch(desk.earlier_attempts(answer.id), self, lambda found: self._take_attempts(answer.id, found), fail)

    def show_marks(self, scorecard: Scorecard | None, marks: Sequence[Mark]) -> None:
        """Lead to these marks, and to the sentences of a scorecard, from now on."""
        self._marks = tuple(marks)
        self._stops = Stops(scorecard, marks)

    def go_to(self, stop: Stop, *, is_back: bool = False) -> None:
        """Go to the next filler, pause, concept or sentence, or to the one before; playing or not."""
        at_s = self._playback.position_s
        place = self._stops.previous(stop, at_s) if is_back else self._stops.next(stop, at_s)
        if place is not None:
            self.place_chosen.emit(place)
            mark = self._stops.mark_at(stop, place)
            if mark is not None:
                self.mark_reached.emit(mark)

    def nudge(self, by_s: float) -> None:
        """Go forward by seconds, or back, in the attempt that is heard."""
        if self._sound.attempt.is_heard:
            self._sound.heard.nudge(by_s)
        else:
            self.place_chosen.emit(self._playback.position_s + by_s)

    def come_back_to(self, at_s: float) -> None:
        """Hear this attempt and no other, outside of any loop that does not hold the place."""
        if self._sound.attempt.is_heard:
            self._sound.attempt.chip.toggle()
        self._sound.leave_loop_for(at_s)
        self._sound.waveform.show_place(at_s)

    def extend_stretch(self, steps: int) -> None:
        """Choose a stretch from the playhead on, or move the end of the one that is chosen."""
        view = self._sound.waveform.view
        at_s = self._playback.position_s
        start_s, end_s = self._sound.waveform.stretch or (at_s, at_s)
        by_s = steps * view.length_s / _STRETCH_STEPS
        if end_s + by_s < start_s:
            start_s = max(0.0, start_s + by_s)
        else:
            end_s = min(end_s + by_s, view.duration_s)
        self._sound.choose_stretch((start_s, end_s) if end_s > start_s else None)

    def toggle_loop(self) -> None:
        """Play the chosen stretch, or the sentence that is heard, again and again; or no more."""
        self._sound.loop(is_looped=not self._sound.is_looped, otherwise=self._sentence())

    def toggle_skip(self) -> None:
        """Skip silences, or play them."""
        self._sound.skip_silences(None if self._sound.skip_from_s is not None else self._skip_s)

    def toggle_attempt(self) -> None:
        """Hear the same moment of another attempt, or of this one again; the latest one where none was chosen."""
        if self._sound.attempt.has_sound:
            self._sound.attempt.chip.toggle()
        elif self._attempts:
            self.choose_attempt(self._attempts[0].id)

    def choose_attempt(self, answer_id: str | None) -> None:
        """Show an earlier attempt below this one, or none."""
        if self._sound.attempt.is_heard:
            self._sound.attempt.chip.toggle()
        self._sound.attempt.clear()
        self._show_attempts(answer_id)
        if answer_id is not None and self._answer is not None:
            here = self._answer.id
            watch(
                self._app.review.open(answer_id), self, lambda found: self._fetch_attempt(here, found), self.failed.emit
            )

    def keep(self, **changes: object) -> None:
        """Remember how the person likes to listen."""
        if any(getattr(self._app.settings, name) != value for name, value in changes.items()):
            try:
                self._app.change_settings(**changes)
            except SettingsError as error:
                self.failed.emit(error)

    def _sentence(self) -> tuple[float, float] | None:
        return self._stops.sentence_at(self._playback.position_s)

    def _is_shown(self, answer_id: str) -> bool:
        return self._answer is not None and self._answer.id == answer_id

    def _take_sound(self, answer_id: str, sound: ReplaySound) -> None:
        if self._is_shown(answer_id):
            self._sound.show_sound(sound, self._marks)
            self._sound.sentence = self._sentence
            self.sound_shown.emit()

    def _take_tracks(self, answer_id: str, tracks: VoiceTracks) -> None:
        if self._is_shown(answer_id):
            self._sound.show_tracks(tracks)

    def _take_attempts(self, answer_id: str, attempts: tuple[AnswerSummary, ...]) -> None:
        if self._is_shown(answer_id):
            self._attempts = tuple(attempt for attempt in attempts if attempt.duration_s)
            self._show_attempts(None)

    def _show_attempts(self, chosen: str | None) -> None:
        self._sound.bar.show_attempts([(attempt.id, _name_of(attempt)) for attempt in self._attempts], chosen)

    def _fetch_attempt(self, here: str, there: Reviewed) -> None:
        sound = self._app.review.sound(there.answer.id)
        watch(sound, self, lambda found: self._take_attempt(here, there, found), self.failed.emit)

    def _take_attempt(self, here: str, there: Reviewed, sound: ReplaySound) -> None:
        if self._is_shown(here):
            name = next((_name_of(a) for a in self._attempts if a.id == there.answer.id), "the other attempt")
            self._sound.attempt.show_attempt(name, sound, there.answer.scorecard)

    def _keep_lanes(self, hidden: tuple[str, ...]) -> None:
        self.keep(hidden_lanes=hidden)

    def _keep_skip(self, shortest_s: float | None) -> None:
        self._skip_s = shortest_s or self._skip_s
        self.keep(skip_silence_s=shortest_s)


def _name_of(attempt: AnswerSummary) -> str:
    """Return what to call an earlier attempt in a menu: its day, its time and its score."""
    moment = wording.moment(attempt.asked_at.astimezone(), datetime.now().astimezone().date())
    return f"the attempt of {moment}" + ("" if attempt.overall is None else f" ({attempt.overall})")
