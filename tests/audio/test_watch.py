"""When a microphone counts as lost."""

from __future__ import annotations

from mockvoice.audio.watch import MicrophoneWatch


class Clock:
    """A clock that a test moves."""

    now_s = 100.0

    def __call__(self) -> float:
        """The time."""
        return self.now_s


def watched(watch: MicrophoneWatch, clock: Clock, *, look_every_s: float, looks: int, frame_count: int) -> str | None:
    """The first reason of loss in so many looks without new frames."""
    for _ in range(looks):
        clock.now_s += look_every_s
        if reason := watch.reason_of_loss(frame_count):
            return reason
    return None


def test_frames_that_come_are_all_well():
    """While frames come nothing is wrong, for as long as it takes."""
    clock = Clock()
    watch = MicrophoneWatch(lambda: True, asks_server=False, clock=clock)
    assert all(
        watched(watch, clock, look_every_s=0.025, looks=1, frame_count=1 + number // 4) is None for number in range(400)
    )


def test_a_stall_is_a_loss():
    """A second without frames, while we looked, is a loss; less is none."""
    clock = Clock()
    watch = MicrophoneWatch(lambda: True, asks_server=False, clock=clock)
    assert watched(watch, clock, look_every_s=0.025, looks=38, frame_count=10) is None
    assert watched(watch, clock, look_every_s=0.025, looks=5, frame_count=10) == "it stopped giving sound"


def test_a_computer_that_stood_still_is_no_loss():
    """After the lid was closed for an hour, or the whole process did not run, the microphone gets its chance."""
    clock = Clock()
    watch = MicrophoneWatch(lambda: True, asks_server=False, clock=clock)
    assert watched(watch, clock, look_every_s=0.025, looks=5, frame_count=10) is None
    assert watched(watch, clock, look_every_s=3600.0, looks=1, frame_count=10) is None
    assert watched(watch, clock, look_every_s=0.025, looks=100, frame_count=11) is not None


def test_a_slow_start_is_no_loss():
    """A headset that takes four seconds to begin is waited for; one that never begins is not."""
    clock = Clock()
    watch = MicrophoneWatch(lambda: True, asks_server=False, clock=clock)
    assert watched(watch, clock, look_every_s=0.025, looks=4 * 40, frame_count=0) is None
    assert watched(watch, clock, look_every_s=0.025, looks=2 * 40, frame_count=0) == "it gave no sound for 5 s"


def test_a_stream_that_ended_is_a_loss():
    """PortAudio's own notice is believed at once."""
    watch = MicrophoneWatch(lambda: False, asks_server=False)
    assert watch.reason_of_loss(10) == "its connection ended"
    watch.close()
