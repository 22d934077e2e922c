"""The recording of an answer: its waveform with lanes above the controls that play it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QMenu, QScrollBar, QSizePolicy

from mockvoice.audio import SAMPLE_RATE_HZ
from mockvoice.audio.route import SHORTEST_LOOP_S, Route
from mockvoice.ui.lanes.lanes import LANE_NAMES, LaneKind, curve_lanes, shown_lanes
from mockvoice.ui.lanes.stops import joined, skipped_stretches
from mockvoice.ui.language import tr
from mockvoice.ui.theme import set_kind
from mockvoice.ui.widgets.attempt_strip import AttemptStrip
from mockvoice.ui.widgets.card import label
from mockvoice.ui.widgets.icon_button import IconButton
from mockvoice.ui.widgets.key_button import KeyButton, TextButton
from mockvoice.ui.widgets.playback_bar import PlaybackBar
from mockvoice.ui.widgets.tall_card import TallCard
from mockvoice.ui.widgets.waveform import ZOOM_STEP, Waveform

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Sequence

    from PySide6.QtWidgets import QWidget

    from mockvoice.analysis.scorecard import Scorecard
    from mockvoice.analysis.tracks import VoiceTracks
    from mockvoice.audio.peaks import PeakPyramid
    from mockvoice.review_desk import ReplaySound
    from mockvoice.ui.lanes.time_view import TimeView
    from mockvoice.ui.playback import Playback, PlayerLike
    from mockvoice.ui.widgets.marks import Mark
    from mockvoice.ui.widgets.waveform import Stretch

_MS = 1000


class SoundCard(TallCard):
    """Drives `playback`, shows where it is, and says which parts of the recording it plays.

    Attributes:
        sentence: Returns the sentence at the playhead, which is looped where no stretch was chosen.
    """

    lanes_hidden = Signal(object)
    """Carries the names of the lanes that the person hides, sorted."""

    skip_changed = Signal(object)
    """Carries the shortest silence that is skipped, in seconds, or None."""

    def __init__(self, playback: Playback, player: PlayerLike, parent: QWidget | None = None) -> None:
        super().__init__(parent, margin_px=20, spacing_px=8)
        self._playback = playback
        self._scorecard: Scorecard | None = None
        self._tracks: VoiceTracks | None = None
        self._skip_from_s: float | None = None
        self._skipped: tuple[Stretch, ...] = ()
        self._is_looped = False
        self.sentence: Callable[[], Stretch | None] = _no_stretch
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.waveform = Waveform()
        self.scrollbar = QScrollBar(Qt.Orientation.Horizontal)
        self.scrollbar.setAccessibleName(tr("Part of the recording that is seen"))
        self.zoom_out_button = IconButton("minus", "See more of it", "See more of it. Key: -")
        self.zoom_in_button = IconButton("plus", "Look closer", "Look closer. Key: +")
        self.fit_button = KeyButton("All", kind="quiet")
        self.fit_button.setToolTip("See all of it. Key: 0")
        self.fit_button.setAccessibleName("See all of the recording")
        self.lanes_button = TextButton("Lanes")
        self.bar = PlaybackBar()
        self.attempt = AttemptStrip(player)
        self.silence = label("There is no recording of this answer.", "muted", wraps=True)
        set_kind(self.lanes_button, "menu")
        self.lanes_button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.lanes_button.setToolTip("Which lanes are shown")
        self.bar.add_tools((self.zoom_out_button, self.zoom_in_button, self.fit_button, self.lanes_button))
        for part in (self.waveform, self.scrollbar, self.bar, self.attempt, self.silence):
            self.body.addWidget(part)
        self._make_lane_menu()
        self._connect()

    @property
    def heard(self) -> Playback:
        """What is heard: this attempt, or the other one."""
        return self.attempt.playback if self.attempt.is_heard else self._playback

    @property
    def skipped(self) -> tuple[Stretch, ...]:
        """What is left out when it is played, in seconds."""
        return self._skipped

    @property
    def is_looped(self) -> bool:
        """Whether the chosen stretch is played again and again."""
        return self._is_looped

    @property
    def skip_from_s(self) -> float | None:
        """From which length on silences are skipped; None for none."""
        return self._skip_from_s

    def show_hidden(self, hidden: Collection[str]) -> None:
        """Hide the lanes of these names."""
        shown = shown_lanes(hidden)
        self.waveform.show_lanes([kind for kind in LaneKind if kind in shown])
        for action in self._lane_menu.actions():
            action.setChecked(action.data() in {kind.value for kind in shown})

    def show_waiting(self, marks: Sequence[Mark], duration_s: float) -> None:
        """Show where the sound will be; it can be played once `show_sound` brought it."""
        self._show(None, marks, duration_s)
        self._set_heard(is_heard=True)

    def show_sound(self, sound: ReplaySound, marks: Sequence[Mark]) -> None:
        """Show a recording, standing at its start."""
        self._show(sound.peaks, marks, sound.peaks.duration_s)
        self._set_heard(is_heard=len(sound.samples) > 0)
        self._playback.take(sound.samples if len(sound.samples) else None, SAMPLE_RATE_HZ)
        self.bar.play_button.setEnabled(len(sound.samples) > 0)
        self._draw_lanes()
        self._choose_route()

    def show_scorecard(self, scorecard: Scorecard | None) -> None:
        """Take what was measured: pace, pauses, and with them what can be skipped."""
        self._scorecard = scorecard
        self._draw_lanes()
        self._choose_route()

    def show_tracks(self, tracks: VoiceTracks | None) -> None:
        """Draw how pitch and loudness move, or no more."""
        self._tracks = tracks
        self._draw_lanes()

    def show_marks(self, marks: Sequence[Mark]) -> None:
        """Show other marks over the same sound, which goes on."""
        if not self.waveform.isHidden():
            self.waveform.show_marks(marks)

    def show_silence(self) -> None:
        """Say that there is no sound."""
        self._show(None, (), 0.0)
        self._set_heard(is_heard=False)

    def toggle(self) -> None:
        """Play what is heard, or pause it."""
        self.heard.toggle()

    def show_other(self, *, is_other: bool) -> None:
        """Hear the other attempt at the same moment, or this one again."""
        if is_other:
            self.attempt.switch_from(self._scorecard, self._playback)
        else:
            self.attempt.switch_to(self._scorecard, self._playback)
        self.bar.show_length(self.heard.duration_s)
        self.bar.show_position(self.heard.position_s)
        self.bar.show_playing(self.heard.is_playing)

    def skip_silences(self, shortest_s: float | None) -> None:
        """Skip silences of a length and more, or none."""
        self._skip_from_s = shortest_s
        self._choose_route()
        self.skip_changed.emit(shortest_s)

    def choose_stretch(self, stretch: Stretch | None) -> None:
        """Choose a stretch of the recording, or none; a loop goes on in it, or ends."""
        if stretch is None:
            self._is_looped = False
        self.waveform.show_stretch(stretch, is_looped=self._is_looped)
        self._choose_route()

    def loop(self, *, is_looped: bool, otherwise: Stretch | None = None) -> None:
        """Play the chosen stretch again and again, or `otherwise` where none is chosen; or no more."""
        stretch = self.waveform.stretch or otherwise
        if is_looped and (stretch is None or stretch[1] - stretch[0] < SHORTEST_LOOP_S):
            is_looped = False
        self._is_looped = is_looped
        self.waveform.show_stretch(stretch if is_looped else self.waveform.stretch, is_looped=is_looped)
        self._choose_route()
        if is_looped and stretch is not None and not stretch[0] <= self._playback.position_s < stretch[1]:
            self._playback.seek(stretch[0])

    def leave_loop_for(self, at_s: float) -> None:
        """End a loop where the person went somewhere else."""
        stretch = self.waveform.stretch
        if self._is_looped and stretch is not None and not stretch[0] <= at_s < stretch[1]:
            self.choose_stretch(None)

    def zoom_in(self) -> None:
        """Look closer."""
        self.waveform.zoom(ZOOM_STEP)

    def zoom_out(self) -> None:
        """See more."""
        self.waveform.zoom(1 / ZOOM_STEP)

    def see_all(self) -> None:
        """See the whole recording."""
        self.waveform.zoom(1e-9)

    def _show(self, peaks: PeakPyramid | None, marks: Sequence[Mark], duration_s: float) -> None:
        self._playback.take(None, SAMPLE_RATE_HZ)
        self._is_looped = False
        self._skipped = ()
        self.waveform.show_sound(peaks, marks, duration_s)
        self.bar.show_length(duration_s)
        self.bar.show_loop(is_looped=False)
        self.bar.play_button.setEnabled(False)

    def _draw_lanes(self) -> None:
        self.waveform.show_curves(curve_lanes(self._scorecard, self._tracks))
        pacing = None if self._scorecard is None else self._scorecard.pacing
        pauses = () if pacing is None else pacing.pauses
        self.waveform.show_pauses([(pause.start_s, pause.end_s) for pause in pauses])

    def _choose_route(self) -> None:
        """Tell the playback what to skip and what to loop, and show both."""
        duration_s = self._playback.duration_s
        self._skipped = ()
        if self._skip_from_s is not None and self._scorecard is not None and duration_s > 0:
            self._skipped = skipped_stretches(self._scorecard, duration_s, self._skip_from_s)
        stretch = self.waveform.stretch
        is_long = stretch is not None and stretch[1] - stretch[0] >= SHORTEST_LOOP_S
        if duration_s > 0:
            self._playback.set_route(Route(self._skipped, stretch if self._is_looped and is_long else None))
        self.waveform.show_skipped(self._skipped)
        self.bar.show_skip(self._skip_from_s, joined(self._skipped))
        self.bar.show_loop(is_looped=self._is_looped)

    def _take_stretch(self, stretch: Stretch | None) -> None:
        self.choose_stretch(stretch)

    def _take_loop(self, is_looped: bool) -> None:  # noqa: FBT001 - the slot of a signal that carries a bool
        self.loop(is_looped=is_looped, otherwise=self.sentence())

    def _take_other(self, is_other: bool) -> None:  # noqa: FBT001 - likewise
        self.show_other(is_other=is_other)

    def _show_position(self, _at_s: float) -> None:
        self.bar.show_position(self.heard.position_s)

    def _show_playing(self, _is_playing: bool) -> None:  # noqa: FBT001 - likewise
        self.bar.show_playing(self.heard.is_playing)

    def _scroll_to(self, start_ms: int) -> None:
        self.waveform.set_view(self.waveform.view.from_start(start_ms / _MS))

    def _show_view(self, view: TimeView) -> None:
        was_blocked = self.scrollbar.blockSignals(True)  # noqa: FBT003 - Qt's own signature
        self.scrollbar.setPageStep(max(1, round(view.length_s * _MS)))
        self.scrollbar.setSingleStep(max(1, round(view.length_s * _MS / 10)))
        self.scrollbar.setRange(0, max(0, round((view.duration_s - view.length_s) * _MS)))
        self.scrollbar.setValue(round(view.start_s * _MS))
        self.scrollbar.blockSignals(was_blocked)
        self.scrollbar.setVisible(not view.is_whole and not self.waveform.isHidden())
        self.fit_button.setEnabled(not view.is_whole)
        self.zoom_out_button.setEnabled(not view.is_whole)

    def _toggle_lane(self) -> None:
        hidden = sorted(str(action.data()) for action in self._lane_menu.actions() if not action.isChecked())
        self.show_hidden(hidden)
        self.lanes_hidden.emit(tuple(hidden))

    def _set_heard(self, *, is_heard: bool) -> None:
        self.waveform.setVisible(is_heard)
        self.scrollbar.setVisible(is_heard and not self.waveform.view.is_whole)
        self.bar.setVisible(is_heard)
        self.silence.setVisible(not is_heard)
        if not is_heard:
            self.attempt.clear()

    def _make_lane_menu(self) -> None:
        self._lane_menu = QMenu(self.lanes_button)
        for kind in LaneKind:
            action = self._lane_menu.addAction(tr(LANE_NAMES[kind]))
            action.setCheckable(True)
            action.setChecked(True)
            action.setData(kind.value)
            action.triggered.connect(self._toggle_lane)
        self.lanes_button.setMenu(self._lane_menu)

    def _connect(self) -> None:
        self._playback.position_changed.connect(self.waveform.set_position)
        for playback in (self._playback, self.attempt.playback):
            playback.position_changed.connect(self._show_position)
            playback.playing_changed.connect(self._show_playing)
        self.bar.toggled.connect(self.toggle)
        self.attempt.switched.connect(self._take_other)
        self.bar.speed_chosen.connect(self._playback.set_speed)
        self.bar.speed_chosen.connect(self.attempt.playback.set_speed)
        self.bar.skip_chosen.connect(self.skip_silences)
        self.bar.loop_toggled.connect(self._take_loop)
        self.waveform.stretch_chosen.connect(self._take_stretch)
        self.waveform.view_changed.connect(self._show_view)
        self.scrollbar.valueChanged.connect(self._scroll_to)
        self.zoom_out_button.clicked.connect(self.zoom_out)
        self.zoom_in_button.clicked.connect(self.zoom_in)
        self.fit_button.clicked.connect(self.see_all)


def _no_stretch() -> Stretch | None:
    return None
