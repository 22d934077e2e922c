"""Hearing a recording again."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

import pytest

from mockvoice.errors import NoLoudspeakerError
from mockvoice.ui.playback import Playback
from tests.helpers.fake_review import FakePlayer, speech_like

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


@pytest.fixture
def player() -> FakePlayer:
    """Make a player that the test moves."""
    return FakePlayer()


@pytest.fixture
def playback(qtbot: QtBot, player: FakePlayer) -> Playback:
    """Load ten seconds."""
    assert qtbot
    playback = Playback(player)
    playback.take(speech_like(10.0), 16_000)
    return playback


def test_the_player_is_only_loaded_when_something_is_played(playback: Playback, player: FakePlayer):
    """Others may use the player until then, and again after it was released."""
    assert (playback.duration_s, player.loads) == (10.0, 0)
    playback.toggle()
    playback.pause()
    playback.toggle()
    assert player.loads == 1
    playback.release()
    assert not playback.is_playing
    playback.toggle()
    assert player.loads == 2


def test_the_position_follows_the_player_while_it_plays(qtbot: QtBot, playback: Playback, player: FakePlayer):
    """The window asks the player where it is, by a timer, only while it plays."""
    playback.play_from(2.0)
    with qtbot.waitSignal(playback.position_changed, check_params_cb=lambda at_s: at_s == 3.5):
        player.position_s = 3.5
    playback.pause()
    player.position_s = 9.0
    playback.poll()
    assert playback.position_s == 3.5


def test_pausing_and_going_on_starts_where_it_stood(playback: Playback, player: FakePlayer):
    """Play, pause, play: the second time from the place of the pause."""
    playback.toggle()
    player.position_s = 4.25
    playback.toggle()
    playback.toggle()
    assert player.started_from == [0.0, 4.25]


def test_the_end_comes_from_another_thread(qtbot: QtBot, playback: Playback, player: FakePlayer):
    """At the natural end it stands still at the end, and plays from the start the next time."""
    playback.toggle()
    thread = threading.Thread(target=player.finish)
    with qtbot.waitSignal(playback.playing_changed, check_params_cb=lambda is_playing: not is_playing):
        thread.start()
    thread.join()
    assert playback.position_s == 10.0
    playback.toggle()
    assert player.started_from == [0.0, 0.0]


def test_a_late_end_of_an_earlier_run_changes_nothing(playback: Playback, player: FakePlayer):
    """Somebody who clicks a word at the very end is not stopped by the end of what played before."""
    playback.play_from(9.9)
    old_finish = player.finish
    playback.play_from(1.0)
    old_finish()
    assert playback.is_playing
    assert playback.position_s == 1.0


def test_places_outside_are_brought_inside(playback: Playback, player: FakePlayer):
    """Five seconds back from the start is the start, and forward from the end the end."""
    playback.nudge(-5)
    assert playback.position_s == 0
    playback.seek(900)
    assert playback.position_s == 10.0
    playback.play_from(8)
    playback.nudge(-5)
    assert player.position_s == 3


def test_the_speed_is_kept_for_the_next_time(playback: Playback, player: FakePlayer):
    """A speed chosen while nothing plays holds when it plays, and changes at once while it plays."""
    playback.set_speed(1.5)
    playback.toggle()
    assert player.speed == 1.5
    playback.set_speed(0.75)
    assert player.speed == 0.75


def test_without_a_loudspeaker_it_says_so(qtbot: QtBot, playback: Playback, player: FakePlayer):
    """The error is handed on, nothing plays, and the place is kept."""
    player.error = NoLoudspeakerError("There is no loudspeaker.", mend="Plug one in.")
    with qtbot.waitSignal(playback.playback_failed) as failed:
        playback.play_from(2.0)
    assert failed.args == [player.error]
    assert not playback.is_playing
    assert playback.position_s == 2.0


def test_nothing_to_play_is_no_fault(playback: Playback, player: FakePlayer):
    """Without a recording every button does nothing."""
    playback.take(None, 16_000)
    playback.toggle()
    playback.nudge(5)
    assert (player.loads, playback.position_s, playback.duration_s) == (0, 0.0, 0.0)
