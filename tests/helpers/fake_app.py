"""A program without devices, models or database, and a session that a test moves by hand, for the window's pages."""

from __future__ import annotations

from concurrent.futures import Future
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from mockvoice.audio.devices import Device
from mockvoice.audio.level import NOTHING_YET, Meter
from mockvoice.interview.state import Phase, SessionState
from mockvoice.interview.steps import Ask
from mockvoice.packs.model import Pack, Question
from mockvoice.practice.streak import Streak
from mockvoice.practice.today import PracticeDay
from mockvoice.readiness import PART_NAMES, PartState, PartStatus
from mockvoice.settings import Settings
from mockvoice.transcription.models import InstalledModel
from mockvoice.voice.speaker import Voice
from tests.helpers.fake_progress import FakeProgress
from tests.helpers.fake_review import QUESTION, FakeReviewApp
from tests.helpers.fake_shelf import FakeShelf

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from mockvoice.errors import LanguageError, MockVoiceError, SettingsError
    from mockvoice.interview.requests import RequestKind
    from mockvoice.storage.code_works import CodeWork

LONG_TEXT = (
    "Your churn model scores ninety-nine percent on training data and seventy-two percent on validation. "
    "What is happening, and what would you do about it?"
)


def question(number: int, *, topic: str = "Foundations", target_s: int = 120) -> Question:
    """Make a question."""
    return Question(id=f"q{number}", text=LONG_TEXT, topic=topic, target_s=target_s)


def pack(pack_id: str = "ml", title: str = "Machine learning fundamentals", count: int = 6) -> Pack:
    """Make a pack of `count` questions in two topics."""
    topics = ("Foundations", "Evaluation")
    return Pack(
        id=pack_id,
        title=title,
        version="1.0",
        description="The questions that come up in almost every first interview for a machine-learning role.",
        questions=tuple(question(number, topic=topics[number % 2]) for number in range(count)),
    )


def meter(**changes: Any) -> Meter:
    """Return the state of a recording in which somebody speaks."""
    return replace(NOTHING_YET, **({"elapsed_s": 1.0, "peak_dbfs": -14.0, "rms_dbfs": -24.0} | changes))


def device(name: str, *, inputs: int = 0, outputs: int = 0) -> Device:
    """Make a sound device."""
    return Device(0, name, "ALSA", inputs, outputs, 48_000.0, is_default_input=False, is_default_output=False)


@dataclass(frozen=True, slots=True)
class FakeCutOff:
    """A recording that was cut off."""

    recording_id: str
    answer_id: str
    question_text: str = LONG_TEXT
    started_at: datetime = datetime(2025, 3, 4, 18, 40, tzinfo=UTC)
    duration_s: float = 48.0


class FakeSession:
    """Keeps to the real session's phases; a test ends the reading, the opening and the scoring."""

    def __init__(self, pack_title: str, questions: Sequence[Question], *, answer_id: str = "a1") -> None:
        self.on_changed: Callable[[SessionState], None] = lambda _: None
        self.on_fault: Callable[[MockVoiceError], None] = lambda _: None
        self.calls: list[str] = []
        self.level: Meter = meter()
        self.opens_at_once = True
        self._questions = tuple(questions)
        self._answer_id = answer_id
        self._is_opening = False
        self.is_interview = False
        self.code: list[CodeWork] = []
        self.left_s: float | None = None
        self.session_id: str | None = None
        self.state = SessionState(Phase.ASKING, pack_title, self._ask(1))

    def start(self) -> None:
        """Ask."""
        self.calls.append("start")
        self.change(phase=Phase.ASKING)

    def repeat_question(self) -> None:
        """Ask once more."""
        self.calls.append("repeat")
        if self.state.phase in {Phase.ASKING, Phase.THINKING} and not self._is_opening:
            self.change(phase=Phase.ASKING)

    def request(self, kind: RequestKind) -> None:
        """Note what was asked for."""
        self.calls.append(f"request {kind}")

    def begin_answer(self) -> None:
        """Open the microphone."""
        self.calls.append("begin")
        if self.state.phase in {Phase.ASKING, Phase.THINKING} and not self._is_opening:
            self._is_opening = True
            self.change(phase=Phase.THINKING)
            if self.opens_at_once:
                self.finish_opening()

    def end_answer(self) -> None:
        """Close it."""
        self.calls.append("end")
        if self.state.phase is Phase.RECORDING:
            self.change(phase=Phase.SCORING)

    def next_question(self) -> None:
        """Go on."""
        self.calls.append("next")
        if self.state.phase is Phase.SCORED:
            self._advance()

    def try_again(self) -> None:
        """Ask the same question."""
        self.calls.append("again")
        self.change(phase=Phase.ASKING, answer_id=None, scorecard=None, notice="")

    def skip_question(self) -> None:
        """Go on without an answer."""
        self.calls.append("skip")
        if self.state.phase in {Phase.ASKING, Phase.THINKING} and not self._is_opening:
            self._advance()

    def leave(self) -> None:
        """End."""
        self.calls.append("leave")
        if self.state.phase is not Phase.ENDED:
            self.change(phase=Phase.ENDED, notice="", progress=None)

    def keep_code(self, work: CodeWork) -> None:
        """Keep what was typed."""
        self.code.append(work)

    def save_again(self) -> None:
        """Note that it was asked for."""
        self.calls.append("save")

    def meter(self) -> Meter | None:
        """The level that the test set."""
        return self.level if self.state.phase is Phase.RECORDING else None

    def finish_asking(self, notice: str = "") -> None:
        """The question was read, or could not be."""
        self.change(phase=Phase.THINKING, notice=notice)

    def finish_opening(self) -> None:
        """The microphone is open."""
        self._is_opening = False
        self.change(phase=Phase.RECORDING, notice="")

    def fail_opening(self, error: MockVoiceError) -> None:
        """There is no microphone."""
        self._is_opening = False
        self.change(phase=Phase.THINKING, notice=error.sentence)
        self.on_fault(error)

    def finish_scoring(self, **changes: Any) -> None:
        """The report is there."""
        self.change(**({"phase": Phase.SCORED, "answer_id": self._answer_id, "progress": None} | changes))

    def change(self, **changes: Any) -> None:
        """Take a new state and tell."""
        self.state = replace(self.state, **changes)
        self.on_changed(self.state)

    def _ask(self, number: int) -> Ask:
        asked = self._questions[number - 1]
        return Ask(f"{number}", asked, "pack", "Pack", number=number, count=len(self._questions))

    def _advance(self) -> None:
        if self.state.number == self.state.count:
            self.change(phase=Phase.ENDED)
            return
        self.state = replace(self.state, ask=self._ask(self.state.number + 1))
        self.change(phase=Phase.ASKING, answer_id=None, scorecard=None, notice="", progress=None)


NEWCOMER = PracticeDay((), (), None, 0, Streak(0, 0, practised_today=False, can_miss_today=False), (), ())
"""What is remembered of somebody who never answered a question."""


class FakeApp(FakeReviewApp):
    """What the window asks of the program, answered from memory."""

    def __init__(self, *, packs: Sequence[Pack] | None = None, settings: Settings | None = None) -> None:
        super().__init__()
        self.packs = (pack(), pack("phone", "Technical phone screen", 12)) if packs is None else tuple(packs)
        self.settings = settings or Settings()
        self.problems: tuple[MockVoiceError, ...] = ()
        self.database_path = Path("/home/person/.local/share/mockvoice/mockvoice.db")
        self.pack_folder = Path("/home/person/.local/share/mockvoice/packs")
        self.filler_folder = Path("/home/person/.config/mockvoice/fillers")
        self.log_folder = Path("/home/person/.local/state/mockvoice/log")
        self.status = tuple(PartStatus(name, PartState.WARMING, "Getting ready.") for name in PART_NAMES)
        self.on_status: Callable[[tuple[PartStatus, ...]], None] = lambda _: None
        self.settings_error: SettingsError | None = None
        self.cut_off: list[FakeCutOff] = []
        self.discarded: list[str] = []
        self.recoveries: dict[str, Future[str]] = {}
        self.made: list[FakeSession] = []
        self.asked_for: list[tuple[str, int]] = []
        self.warmed = 0
        self.closed = 0
        self.looked_again = 0
        self.histories_begun = 0
        self.voice_calls: list[Future[None]] = []
        self.day = NEWCOMER
        self.days_asked = 0
        self.shelf = FakeShelf()
        self.progress = FakeProgress()
        self.own_pack_ids: set[str] = set()
        self.language_error: LanguageError | None = None

    def warm_up(self) -> None:
        """Note that it was asked for."""
        self.warmed += 1

    def look_again(self) -> None:
        """Note that it was asked for."""
        self.looked_again += 1

    def use_post(self, post: Callable[[Callable[[], None]], None]) -> None:
        """Take the way into the window's thread."""
        self.post = post

    def report(self, name: str, state: PartState, sentence: str, note: str = "") -> None:
        """A part came to something."""
        self.status = tuple(PartStatus(name, state, sentence, note) if s.name == name else s for s in self.status)
        self.on_status(self.status)

    def report_all_ready(self) -> None:
        """Every part is ready."""
        for name in PART_NAMES:
            self.report(name, PartState.READY, f"The {name} is ready.")

    def owns(self, chosen: Pack) -> bool:
        """Whether the test made a pack the person's own."""
        return chosen.id in self.own_pack_ids

    def new_session(self, chosen: Pack, question_count: int, *, seed: int | None = None) -> FakeSession:
        """Make a session over the first questions."""
        del seed
        self.asked_for.append((chosen.id, question_count))
        return self._keep(FakeSession(chosen.title, chosen.questions[:question_count]))

    def session_for(self, asked: Question, pack_title: str) -> FakeSession:
        """Make a session over one question."""
        return self._keep(FakeSession(pack_title, (asked,)))

    def session_of(self, questions: Sequence[tuple[str, str, Question]], title: str) -> FakeSession:
        """Make a session over questions of any packs."""
        return self._keep(FakeSession(title, [asked for _, _, asked in questions]))

    def practice_today(self) -> Future[PracticeDay]:
        """Give what the test says is remembered."""
        self.days_asked += 1
        return self._done(self.day)

    def change_settings(self, **changes: object) -> None:
        """Take settings, and raise what the test put into `settings_error`; with `language_error` take none."""
        if self.language_error is not None:
            raise self.language_error
        self.settings = Settings.model_validate(self.settings.model_dump() | changes)
        if self.settings_error is not None:
            raise self.settings_error

    def cut_off_recordings(self) -> Future[tuple[FakeCutOff, ...]]:
        """Give what was cut off."""
        return self._done(tuple(self.cut_off))

    def recover(self, recording_id: str) -> Future[str]:
        """Give a future that the test ends."""
        return self.recoveries.setdefault(recording_id, Future())

    def discard_recording(self, recording_id: str) -> Future[None]:
        """Throw it away."""
        self.discarded.append(recording_id)
        return self._done(None)

    def start_new_history(self) -> Future[Path]:
        """Set the history aside."""
        self.histories_begun += 1
        return self._done(self.database_path.with_suffix(".damaged.db"))

    def input_devices(self) -> Future[tuple[Device, ...]]:
        """Give two microphones."""
        return self._done((device("Laptop microphone", inputs=2), device("USB headset", inputs=1)))

    def output_devices(self) -> Future[tuple[Device, ...]]:
        """Give two loudspeakers."""
        return self._done((device("Laptop speakers", outputs=2), device("USB headset", outputs=2)))

    def voices(self) -> Future[tuple[Voice, ...]]:
        """Give three voices."""
        names = (("en-gb", "English (Great Britain)"), ("en-us", "English (America)"), ("de", "German"))
        return self._done(tuple(Voice(id_, name, id_) for id_, name in names))

    def speech_models(self) -> Future[tuple[InstalledModel, ...]]:
        """Give a model of the catalogue and one that was imported."""
        names = (("base", "Whisper base, multilingual"), ("my-own", "my-own"))
        return self._done(
            tuple(InstalledModel(name, title, "speech", "MIT", "folder", Path(name), 1) for name, title in names)
        )

    def hear_voice(self) -> Future[None]:
        """Give a future that the test ends."""
        self.voice_calls.append(Future())
        return self.voice_calls[-1]

    def close(self) -> None:
        """Note that it was asked for."""
        self.closed += 1

    def _keep(self, session: FakeSession) -> FakeSession:
        self.made.append(session)
        return session


__all__ = ["QUESTION", "FakeApp", "FakeCutOff", "FakeSession", "device", "meter", "pack", "question"]
