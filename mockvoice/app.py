"""The running program: every part built and wired together. Tests hand in parts of their own."""

from __future__ import annotations

import gc
import logging
import random
import time
from concurrent.futures import Future, ThreadPoolExecutor
from functools import partial
from typing import TYPE_CHECKING, Any

from mockvoice.audio.devices import Device, find_input, find_output, list_devices
from mockvoice.audio.player import Player
from mockvoice.audio.recorder import Recorder
from mockvoice.coach_desk import CoachDesk
from mockvoice.code_desk import CodeDesk
from mockvoice.data_desk import DataDesk
from mockvoice.engine import SPEECH_SETTINGS, Engine
from mockvoice.errors import DiskFullError, MicrophoneLostError, MockVoiceError, StorageError
from mockvoice.export_desk import ExportDesk
from mockvoice.import_desk import ImportDesk
from mockvoice.interview.drill import Drill
from mockvoice.interview.interviewer import SpeakingInterviewer
from mockvoice.interview.lines import Lines
from mockvoice.interview.parts import Parts, RecorderFactory, Scorer
from mockvoice.interview.quiet_recorder import QuietRecorder
from mockvoice.interview.session import Session
from mockvoice.interview.state import Phase
from mockvoice.interview_desk import InterviewDesk
from mockvoice.model_shelf import ModelShelf
from mockvoice.notes_desk import NotesDesk
from mockvoice.pack_desk import PackDesk
from mockvoice.paths import Paths, is_frozen, self_command
from mockvoice.practice.schedule import ReviewSchedule
from mockvoice.practice.today import look_at_today
from mockvoice.progress_desk import ProgressDesk
from mockvoice.readiness import PART_NAMES, PartState, PartStatus, device_in_use, speech_ready
from mockvoice.review_desk import ReviewDesk
from mockvoice.storage import times
from mockvoice.storage.database import Database, set_aside
from mockvoice.storage.worker import DatabaseWorker, Stores
from mockvoice.transcription.languages import require_language
from mockvoice.voice.choice import ChoiceOfVoices
from mockvoice.voice.neural import neural_speaker
from mockvoice.voice.system import SystemSpeaker

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import datetime
    from pathlib import Path

    import numpy as np
    from numpy.typing import NDArray

    from mockvoice.analysis.scorecard import Scorecard, Status
    from mockvoice.audio.recorder import BlockSink
    from mockvoice.packs.model import Pack, Question
    from mockvoice.practice.today import PracticeDay
    from mockvoice.review_desk import Reviewed
    from mockvoice.settings import Settings
    from mockvoice.storage.answers import StoredAnswer
    from mockvoice.storage.library import AnswerSummary, SessionSummary
    from mockvoice.storage.recordings import CutOffRecording
    from mockvoice.transcription.models import InstalledModel
    from mockvoice.transcription.placement import Placement
    from mockvoice.voice.speaker import Speaker, Voice


_log = logging.getLogger(__name__)

CUT_OFF = (
    "This recording was cut off: MockVoice was closed in the middle of the answer. All that was said up to then was "
    "kept and is scored here. Try again to give the whole answer."
)
SAMPLE_LINE = "Hello. This is how I will read the questions to you."


def _run_now(call: Callable[[], None]) -> None:
    call()


def _ignore_status(_status: tuple[PartStatus, ...]) -> None:
    return None


class App:
    """Everything behind the window.

    Nothing slow runs in the caller's thread: devices, models, voices and the database have workers of their own, and
    what comes back is a future or a call on the thread that `use_post` names.

    Args:
        engine: Settings, packs and models.
        speaker: The interviewer's voice.
        neural: Natural voices; None where they are not installed.
        player: For listening to recordings.
        question_player: For the interviewer.
        make_recorder: Makes a recorder for one answer.
        scorer: Scores answers.
        exclusive: Whether this program alone may hold the history file, as a window does.
        clock: Tells interviews the time in seconds; a test may let it run faster.
    """

    def __init__(
        self,
        engine: Engine,
        *,
        speaker: Speaker,
        player: Player,
        question_player: Player,
        make_recorder: RecorderFactory | None = None,
        scorer: Scorer | None = None,
        neural: Speaker | None = None,
        exclusive: bool = True,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._engine = engine
        self.player = player
        self.problems = engine.problems
        self.database_path: Path = engine.paths.database
        self.log_folder: Path = engine.paths.logs
        self.pack_folder: Path = engine.paths.packs
        self.filler_folder: Path = engine.paths.fillers
        self.on_status: Callable[[tuple[PartStatus, ...]], None] = _ignore_status
        self.status: tuple[PartStatus, ...] = tuple(
            PartStatus(name, PartState.WARMING, "Getting ready.") for name in PART_NAMES
        )
        self._post: Callable[[Callable[[], None]], None] = _run_now
        self._speaker = ChoiceOfVoices(speaker, neural)
        self._speaker.on_replaced = self._report_replaced_voice
        self._question_player = question_player
        self._scorer = scorer or engine.scorer
        self._make_recorder = make_recorder or self._recorder
        self._speech = ThreadPoolExecutor(max_workers=1, thread_name_prefix="speech")
        self._devices = ThreadPoolExecutor(max_workers=1, thread_name_prefix="devices")
        self._voice = ThreadPoolExecutor(max_workers=1, thread_name_prefix="voice")
        self._playing = ThreadPoolExecutor(max_workers=1, thread_name_prefix="interviewer")
        self._database = DatabaseWorker(
            lambda: Database.open(self.database_path, exclusive=exclusive),
            ReviewSchedule(lambda: self.settings.retention, lambda: self.packs),
        )
        self._interviewer = SpeakingInterviewer(
            self._speaker, question_player, making=self._voice, playing=self._playing, settings=lambda: self.settings
        )
        self.coach = CoachDesk(lambda: self.settings)
        self._parts = Parts(
            database=self._database,
            speech=self._speech,
            devices=self._devices,
            interviewer=self._interviewer,
            make_recorder=self._quiet_recorder,
            scorer=self._scorer,
            post=self._run_posted,
            coach=self.coach,
            clock=clock,
        )
        self._sessions: list[Session] = []
        self.interviews = InterviewDesk(
            lambda: self.packs,
            self._parts,
            settings=lambda: self.settings,
            folder=engine.paths.interviews,
            begun=self._sessions.append,
        )
        self.review = ReviewDesk(self._database, self._speech, score=self._scorer.score, analyse=engine.scorer.analyse)
        self.progress = ProgressDesk(self._database, lambda: self.packs)
        self.notes = NotesDesk(self._database, lambda: self.packs)
        self.imports = ImportDesk(
            self._database,
            self._speech,
            self._scorer,
            post=self._run_posted,
            is_practising=lambda: any(session.state.phase is not Phase.ENDED for session in tuple(self._sessions)),
        )
        self.code = CodeDesk(self._database)
        self.exports = ExportDesk(self._database, self.interviews.report, post=self._run_posted)
        self.data = DataDesk(
            self._database,
            engine.paths,
            settings=lambda: self.settings,
            replaced=self._take_replaced_data,
            post=self._run_posted,
        )
        self.desk = PackDesk(engine.library, engine.reload_packs)
        self.shelf = ModelShelf(engine.models, lambda: self.settings, post=self._run_posted)
        engine.on_moved = self._report_move

    @classmethod
    def build(cls, paths: Paths | None = None) -> App:
        """Return the program with its real parts."""
        engine = Engine(paths or Paths.default())
        worker = self_command("voice-worker") if is_frozen() else None
        return cls(
            engine,
            speaker=SystemSpeaker() if worker is None else SystemSpeaker(command=worker),
            neural=neural_speaker(engine.paths.data / "voices"),
            player=Player(device_name=engine.settings.output_device),
            question_player=Player(device_name=engine.settings.output_device),
        )

    @property
    def packs(self) -> tuple[Pack, ...]:
        """Every pack as it is now, the shipped ones first."""
        return self._engine.packs

    def owns(self, pack: Pack) -> bool:
        """Return whether a pack is the person's own, and not one that ships."""
        return self._engine.library.owns(pack)

    @property
    def settings(self) -> Settings:
        """What the person chose."""
        return self._engine.settings

    def change_settings(self, **changes: object) -> None:
        """Take new settings and save them. Raises LanguageError or SettingsError, as `Engine.change_settings` does."""
        old = self.settings
        try:
            self._engine.change_settings(**changes)
        finally:
            self._follow_settings(old)

    def use_post(self, post: Callable[[Callable[[], None]], None]) -> None:
        """Let every callback run through `post`, which must hand it to the thread that owns the window."""
        self._post = post

    def warm_up(self) -> None:
        """Start the background work: open the history, look at the devices and voices, load the models."""
        self._warm("history", self._database.submit(self._open_history))
        self._warm("microphone", self._devices.submit(self._look_at_microphone))
        self._warm("loudspeaker", self._devices.submit(self._look_at_loudspeaker))
        self._warm("voice", self._voice.submit(self._look_at_voice))
        self._warm("speech model", self._speech.submit(self._load_speech_model))
        self._warm("content model", self._speech.submit(self._load_content_model))

    def look_again(self) -> None:
        """Look at the devices and voices once more, after something was plugged in."""
        self._warm("microphone", self._devices.submit(self._look_at_microphone))
        self._warm("loudspeaker", self._devices.submit(self._look_at_loudspeaker))
        self._warm("voice", self._voice.submit(self._look_at_voice))

    # Practice

    def new_session(self, pack: Pack, question_count: int, *, seed: int | None = None) -> Session:
        """Return a session over `question_count` questions of `pack`, chosen at random; the same seed chooses alike."""
        chooser = random.Random(seed)  # noqa: S311 (a choice of questions, not a secret)
        count = max(1, min(question_count, len(pack.questions)))
        return self._session(pack.id, pack.title, chooser.sample(pack.questions, count))

    def session_for(self, question: Question, pack_title: str) -> Session:
        """Return a session over one question, to try it again."""
        of_title = (pack for pack in self.packs if pack.title == pack_title)
        of_text = (pack for pack in self.packs if any(own.text == question.text for own in pack.questions))
        pack = next(of_title, None) or next(of_text, None)
        if pack is None:
            return self._session("", pack_title, (question,))
        return self._session(pack.id, pack.title, (question,))

    def session_of(self, questions: Sequence[tuple[str, str, Question]], title: str) -> Session:
        """Return a session over questions of any packs, in their order: each with its pack's id and title."""
        pack_ids = {pack_id for pack_id, _, _ in questions}
        session = Session(
            self._parts,
            Drill(questions),
            pack_id=pack_ids.pop() if len(pack_ids) == 1 else "",
            title=title,
            lines=Lines(0),
            read_aloud=self.settings.read_aloud,
        )
        self._sessions.append(session)
        return session

    def practice_today(self) -> Future[PracticeDay]:
        """What is due, the streak and the weak spots, as they are now."""
        packs, last_pack_id = self.packs, self.settings.last_pack_id
        preferred = (last_pack_id,) if last_pack_id else ()
        return self._database.submit(
            lambda stores: look_at_today(stores.practice, packs, now=times.now(), preferred_packs=preferred)
        )

    def score_sound(self, samples: NDArray[np.int16]) -> Future[Scorecard]:
        """Measure the delivery of 16 kHz mono sound that belongs to no question; nothing is stored."""
        return self._speech.submit(self._scorer.score, None, samples)

    def speech_models(self) -> Future[tuple[InstalledModel, ...]]:
        """The speech models on this computer."""
        return self._devices.submit(
            lambda: tuple(model for model in self._engine.models.installed() if model.purpose == "speech")
        )

    # History: everything below runs on the database worker

    def sessions(self, *, before: datetime | None = None) -> Future[tuple[SessionSummary, ...]]:
        """Past sessions, newest first, a page at a time."""
        return self._database.submit(lambda stores: stores.library.sessions(before=before))

    def answers(self, session_id: str) -> Future[tuple[AnswerSummary, ...]]:
        """The answers of a session, in order."""
        return self._database.submit(lambda stores: stores.library.answers(session_id))

    def answer(self, answer_id: str) -> Future[StoredAnswer]:
        """One answer with its scorecard."""
        return self._database.submit(lambda stores: stores.answers.load(answer_id))

    def samples(self, answer_id: str) -> Future[NDArray[np.int16]]:
        """An answer's sound, 16 kHz mono; empty where there is none."""
        return self._database.submit(lambda stores: stores.recordings.samples_of_answer(answer_id))

    def previous_attempt(self, answer_id: str) -> Future[AnswerSummary | None]:
        """The attempt at the same question before this one."""
        return self._database.submit(lambda stores: stores.library.previous_attempt(answer_id))

    def delete_session(self, session_id: str) -> Future[None]:
        """Take a session out of the history; `restore_session` brings it back until the program is closed."""
        return self._database.submit(lambda stores: stores.answers.delete_session(session_id))

    def restore_session(self, session_id: str) -> Future[None]:
        """Undo `delete_session`."""
        return self._database.submit(lambda stores: stores.answers.restore_session(session_id))

    def cut_off_recordings(self) -> Future[tuple[CutOffRecording, ...]]:
        """Recordings that were still running when the program was last cut off."""
        return self._database.submit(lambda stores: stores.recordings.cut_off())

    def discard_recording(self, recording_id: str) -> Future[None]:
        """Throw a cut-off recording away for good."""

        def discard(stores: Stores) -> None:
            answer_id = stores.recordings.answer_of(recording_id)
            stores.recordings.discard(recording_id)
            stores.answers.delete_answer(answer_id)

        return self._database.submit(discard)

    def recover(self, recording_id: str) -> Future[str]:
        """Close a cut-off recording and score it; the future holds the answer's id."""
        return self._speech.submit(self._recover, recording_id)

    def score_again(self, answer_id: str) -> Future[str]:
        """Score a stored answer anew; the future holds the same id."""
        return self._speech.submit(self._score_stored, answer_id)

    def give_verdict(self, answer_id: str, concept_id: str, status: Status | None) -> Future[Reviewed]:
        """Let the person's word on a concept hold, or take it back by None; the future holds the answer with it."""
        return self.review.give_verdict(answer_id, concept_id, status)

    def start_new_history(self) -> Future[Path]:
        """Set a history file that cannot be opened aside and begin a new one; the future holds where the old one is."""
        moved = self._devices.submit(partial(set_aside, self.database_path))
        moved.add_done_callback(lambda _: self._warm("history", self._database.submit(self._open_history)))
        return moved

    # Devices and voices

    def input_devices(self) -> Future[tuple[Device, ...]]:
        """All microphones."""
        return self._devices.submit(lambda: tuple(d for d in list_devices() if d.input_channels > 0))

    def output_devices(self) -> Future[tuple[Device, ...]]:
        """All loudspeakers."""
        return self._devices.submit(lambda: tuple(d for d in list_devices() if d.output_channels > 0))

    def voices(self) -> Future[tuple[Voice, ...]]:
        """All voices of this system."""
        return self._voice.submit(self._speaker.voices)

    def hear_voice(self) -> Future[None]:
        """Speak a line with the settings that hold now; the future ends with the line, or with why it was not heard."""
        return self.hear_text(SAMPLE_LINE)

    def hear_text(self, text: str) -> Future[None]:
        """Speak a text likewise."""
        heard: Future[None] = Future()

        def done(error: MockVoiceError | None) -> None:
            if error is None:
                heard.set_result(None)
            else:
                heard.set_exception(error)

        self._interviewer.say(text, done)
        return heard

    def close(self) -> None:
        """End everything: stop the stream, drain, join the workers, close the database. Nothing recorded is lost."""
        for session in self._sessions:
            session.leave()
        self._post = _drop
        self._interviewer.hush()
        self._speaker.close()
        self.imports.close()
        for executor in (self._voice, self._devices, self._playing, self._speech):
            executor.shutdown()
        self.player.close()
        self._question_player.close()
        self.shelf.close()
        self.desk.close()
        self.exports.close()
        self.data.close()
        self.code.close()
        self.coach.close()
        self.review.close()
        self.progress.close()
        self._database.close()

    # Inside

    def _session(self, pack_id: str, title: str, questions: Sequence[Question]) -> Session:
        return self.session_of([(pack_id, title, question) for question in questions], title)

    def _run_posted(self, call: Callable[[], None]) -> None:
        self._post(call)

    def _recorder(self, sink: BlockSink, *, on_lost: Callable[[MicrophoneLostError], None]) -> Recorder:
        return Recorder(sink, on_lost=on_lost, device_name=self.settings.input_device)

    def _quiet_recorder(self, sink: BlockSink, *, on_lost: Callable[[MicrophoneLostError], None]) -> QuietRecorder:
        return QuietRecorder(self._make_recorder(sink, on_lost=on_lost), self._interviewer)

    def _recover(self, recording_id: str) -> str:
        def seal(stores: Stores) -> str:
            answer_id = stores.recordings.answer_of(recording_id)
            stores.recordings.seal(recording_id, overflow_count=0, faults=(CUT_OFF,))
            return answer_id

        return self._score_stored(self._database.submit(seal).result())

    def _score_stored(self, answer_id: str) -> str:
        self.review.score_now(answer_id)
        return answer_id

    def _follow_settings(self, old: Settings) -> None:
        new = self.settings
        if any(getattr(old, name) != getattr(new, name) for name in (*SPEECH_SETTINGS, "answer_language")):
            self._warm("speech model", self._speech.submit(self._load_speech_model))
        if old.output_device != new.output_device:
            for player in (self.player, self._question_player):
                player.choose_device(new.output_device)
            self._warm("loudspeaker", self._devices.submit(self._look_at_loudspeaker))
        if old.input_device != new.input_device:
            self._warm("microphone", self._devices.submit(self._look_at_microphone))
        if old.retention != new.retention:
            self._database.submit(self._catch_up)

    def _warm(self, name: str, future: Future[str] | Future[tuple[str, str]]) -> None:
        self._run_posted(partial(self._report, PartStatus(name, PartState.WARMING, "Getting ready.")))

        def done(finished: Future[Any]) -> None:
            error = finished.exception()
            if error is None:
                found = finished.result()
                sentence, note = (found, "") if isinstance(found, str) else found
                status = PartStatus(name, PartState.READY, sentence, note)
            elif isinstance(error, MockVoiceError):
                status = PartStatus(name, PartState.FAILED, error.sentence)
            else:
                self._run_posted(partial(_raise, error))
                status = PartStatus(name, PartState.FAILED, f"The {name} failed unexpectedly ({error}).")
            self._run_posted(partial(self._report, status))

        future.add_done_callback(done)

    def _report(self, status: PartStatus) -> None:
        self.status = tuple(status if old.name == status.name else old for old in self.status)
        self.on_status(self.status)
        if all(part.state is not PartState.WARMING for part in self.status):
            # What was loaded stays until the end: collecting garbage need not look through it, which stops every thread
            # for a tenth of a second and more.
            gc.freeze()

    def _open_history(self, stores: Stores) -> str:
        try:
            stores.answers.purge()
            stores.erasing.erase_marked()
        except DiskFullError:
            _log.warning("deleted answers could not be removed for good", exc_info=True)
        self._catch_up(stores)
        self.progress.catch_up()
        return f"Everything is kept in {self.database_path}."

    def _take_replaced_data(self) -> None:
        """Read what a restore or an erasure left, on whichever thread it ran."""
        old = self.settings
        self._engine.reload()
        self._follow_settings(old)
        self._warm("history", self._database.submit(self._open_history))

    def _catch_up(self, stores: Stores) -> None:
        try:
            stores.practice.catch_up()
        except StorageError:
            _log.warning("what is due could not be brought up to date", exc_info=True)

    def _look_at_microphone(self) -> tuple[str, str]:
        return device_in_use("microphone", self.settings.input_device, find_input(self.settings.input_device))

    def _look_at_loudspeaker(self) -> tuple[str, str]:
        return device_in_use("loudspeaker", self.settings.output_device, find_output(self.settings.output_device))

    def _look_at_voice(self) -> tuple[str, str]:
        count = len(self._speaker.voices())
        voice_id = self.settings.voice_id
        self._speaker.get_ready(voice_id)
        replaced = self._speaker.replacement(voice_id)
        sentence = f"{count} voices to choose from." if count != 1 else "One voice to choose from."
        return sentence, "" if replaced is None else replaced.sentence

    def _report_replaced_voice(self, error: MockVoiceError) -> None:
        """Say why another voice than the chosen one reads."""
        self._run_posted(partial(self._report, PartStatus("voice", PartState.READY, error.sentence)))

    def _load_speech_model(self) -> tuple[str, str]:
        transcriber = self._engine.transcriber()
        require_language(transcriber.name, self.settings.answer_language, is_multilingual=transcriber.is_multilingual)
        return speech_ready(transcriber.placement)

    def _report_move(self, placement: Placement) -> None:
        """Say where the speech model is now that it had to leave the graphics card."""
        sentence, note = speech_ready(placement)
        self._run_posted(partial(self._report, PartStatus("speech model", PartState.READY, sentence, note)))

    def _load_content_model(self) -> str:
        self._engine.judge()
        error = self._engine.judge_error or self._engine.embedder_error
        if error is not None:
            raise error
        return "Ready to judge what you say against what was asked."


def _drop(_call: Callable[[], None]) -> None:
    """Run nothing: the window that would have been told is gone."""


def _raise(error: BaseException) -> None:
    raise error
