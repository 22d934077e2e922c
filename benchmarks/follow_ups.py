"""How soon a realistic interviewer goes on: from the end of a two-minute answer to the first sound of the follow-up.

The whole program runs but for the devices: sound is delivered in half-second blocks at the pace at which it was spoken,
and the loudspeaker is one that plays nothing and is done at once. Voice, recognition and scoring are the real ones. The
report of each answer is made meanwhile; how long that takes is printed beside it. Target: 2 s (the longest run).

    python benchmarks/follow_ups.py [RUNS]
"""

from __future__ import annotations

import queue
import statistics
import sys
import tempfile
import threading
import time
from pathlib import Path
from typing import TYPE_CHECKING

sys.path.insert(0, str(Path(__file__).parent.parent))

from benchmarks.parts.sound import two_minutes
from mockvoice.app import App
from mockvoice.audio.level import NOTHING_YET, Meter
from mockvoice.audio.player import Player
from mockvoice.audio.recorder import RecordingStats
from mockvoice.engine import Engine
from mockvoice.interview.plan import InterviewPlan, PlannedQuestion, PlannedRound
from mockvoice.interview.state import Phase
from mockvoice.packs.reader import find_question
from mockvoice.paths import Paths
from mockvoice.voice.system import SystemSpeaker

if TYPE_CHECKING:
    from collections.abc import Callable

    import numpy as np
    from numpy.typing import NDArray

    from mockvoice.audio.recorder import BlockSink
    from mockvoice.errors import NoLoudspeakerError
    from mockvoice.interview.session import Session

BLOCK = 8_000
TARGET_S = 2.0
PATIENCE_S = 300.0


class SilentLoudspeaker(Player):
    """Plays nothing, and is done at once."""

    def load(self, samples: NDArray[np.float32] | NDArray[np.int16], sample_rate_hz: int) -> None:
        """Take the sound."""

    def play(
        self,
        *,
        on_finished: Callable[[], None] | None = None,
        on_lost: Callable[[NoLoudspeakerError], None] | None = None,  # noqa: ARG002 (it is never lost)
    ) -> None:
        """Be done."""
        if on_finished is not None:
            threading.Thread(target=on_finished).start()

    def stop(self) -> None:
        """Stop nothing."""


class Candidate:
    """Delivers an answer in real time, as a recorder does, and says when it is over."""

    def __init__(self, answer: NDArray[np.int16], sink: BlockSink, over: threading.Event) -> None:
        self._answer, self._sink, self._over = answer, sink, over
        self._thread = threading.Thread(target=self._speak)
        self._count = 0

    def start(self) -> None:
        """Begin to speak."""
        self._thread.start()

    def stop(self) -> RecordingStats:
        """Be silent."""
        self._thread.join()
        count = self._count
        return RecordingStats(
            sample_count=count, duration_s=count / 16_000, overflow_count=0, lost_frames=0, clipped_blocks=0
        )

    @property
    def meter(self) -> Meter:
        """Nobody looks."""
        return NOTHING_YET

    def _speak(self) -> None:
        start = time.perf_counter()
        for number, at in enumerate(range(0, len(self._answer), BLOCK)):
            block = self._answer[at : at + BLOCK]
            time.sleep(max(0.0, start + (at + len(block)) / 16_000 - time.perf_counter()))
            self._sink(number, block)
            self._count += len(block)
        self._over.set()


class Room:
    """An interview in which every question gets the same answer."""

    def __init__(self, folder: Path, runs: int) -> None:
        self._calls: queue.Queue[Callable[[], None]] = queue.Queue()
        self._over = threading.Event()
        self._sound = two_minutes()
        self._run = 0
        engine = Engine(Paths.below(folder))
        self.app = App(
            engine,
            speaker=SystemSpeaker(),
            player=Player(),
            question_player=SilentLoudspeaker(),
            make_recorder=lambda sink, *, on_lost: Candidate(self._answer(), sink, self._over),  # noqa: ARG005
        )
        self.app.use_post(self._calls.put)
        question = find_question(self.app.packs, "overfitting-churn")
        asked = [question.model_copy(update={"id": f"{question.id}-{number}"}) for number in range(runs + 1)]
        planned = tuple(PlannedQuestion(pack_id="ml", pack_title="ML", question=each) for each in asked)
        part = PlannedRound(
            title="Depth",
            about="depth",
            minutes=240,
            follow_ups=1,
            expected_count=len(planned),
            by_count=True,
            questions=planned,
        )
        plan = InterviewPlan(preset_id="depth", title="Depth", mode="realistic", seed=7, rounds=(part,))
        self.session: Session = self.app.interviews.begin(plan)
        self.session.on_fault = lambda error: print(error.sentence)

    def _answer(self) -> NDArray[np.int16]:
        # Not all of the made sound, so that no two answers end alike.
        return self._sound[: len(self._sound) - 16_000 * 3 * self._run]

    def until(self, reached: Callable[[], bool]) -> None:
        """Run what is posted until `reached` holds."""
        deadline = time.monotonic() + PATIENCE_S
        while not reached():
            if time.monotonic() > deadline:
                raise TimeoutError(f"nothing came in phase {self.session.state.phase}")
            try:
                self._calls.get(timeout=0.05)()
            except queue.Empty:
                continue

    def go_on(self) -> tuple[float, float, bool]:
        """Answer a question; return the wait for the first sound and for the report, and whether a follow-up came."""
        session = self.session
        self.until(lambda: session.state.phase is Phase.THINKING)
        self._over.clear()
        session.begin_answer()
        self.until(self._over.is_set)
        item = session.state.ask.item
        end = time.perf_counter()
        session.end_answer()
        self.until(lambda: session.state.ask.item != item and session.state.line is not None)
        heard_s = time.perf_counter() - end
        self.until(lambda: session.state.pending_count == 0)
        report_s = time.perf_counter() - end
        is_follow_up = session.state.ask.is_follow_up
        if is_follow_up:
            session.skip_question()
        self._run += 1
        return heard_s, report_s, is_follow_up


def main(runs: str = "3") -> int:
    """Print the waits; return 1 where the target is missed."""
    with tempfile.TemporaryDirectory() as folder:
        room = Room(Path(folder), int(runs))
        room.app.warm_up()
        room.session.start()
        waits = [room.go_on() for _ in range(int(runs))]
        room.session.leave()
        room.app.close()
    heard, reports, follow_ups = (list(column) for column in zip(*waits, strict=True))
    print(f"first sound after the end: {statistics.median(heard):.2f} s median of {runs}, longest {max(heard):.2f} s")
    print(f"report after the end: {statistics.median(reports):.2f} s median, longest {max(reports):.2f} s")
    print(f"follow-ups: {sum(follow_ups)} of {runs}")
    is_met = max(heard) <= TARGET_S
    print(f"target at most {TARGET_S:.0f} s: {'met' if is_met else 'MISSED'}")
    return 0 if is_met else 1


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
