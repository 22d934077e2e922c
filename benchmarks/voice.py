"""How soon the interviewer is heard: from `say` to the first sound, with the next line made ahead and without.

The first sound is the first block of the loudspeaker's monitor that is not silent; the virtual sound card and the
listening program add some tens of milliseconds, so the true time is a little shorter. Real voices; lines are questions
of the shipped packs, each said once. Beside it, how long the making of a line takes in a new process, in one that was
started ahead and in one that is kept, and whether each makes the same sound twice. Target: 150 ms for a line that was
prepared (95th percentile).

Piper is measured where it is installed (`make test-neural-voice`, then with `build/neural-voice/bin/python`). With
`with-hearing`, Whisper base writes down what each voice says, and the word error rate is printed.

    python benchmarks/voice.py [with-hearing]
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
import tempfile
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import psutil
import soxr

sys.path.insert(0, str(Path(__file__).parent.parent))

from mockvoice.audio.player import Player
from mockvoice.interview.interviewer import SpeakingInterviewer
from mockvoice.packs.reader import load_packs
from mockvoice.paths import Paths, shipped
from mockvoice.settings import Settings
from mockvoice.transcription.models import ModelStore
from mockvoice.transcription.whisper import WhisperTranscriber
from mockvoice.voice.neural import neural_speaker
from mockvoice.voice.process import SpeakingProcess, speech_in
from mockvoice.voice.system import SystemSpeaker
from tests.helpers.sound_server import SoundServer, environment

if TYPE_CHECKING:
    from collections.abc import Callable

    from mockvoice.errors import MockVoiceError
    from mockvoice.voice.speaker import Speaker, Speech

LINES = 20
TARGET_MS = 150.0
PATIENCE_S = 60.0
QUIET = 30
BETWEEN_S = 0.4  # a person needs longer to answer; by then the next process is ready
WORKER = (sys.executable, "-P", "-m", "mockvoice.voice.worker")


def questions(count: int) -> list[str]:
    """Return questions without digits, spread over all shipped packs."""
    packs, _ = load_packs([shipped("question_packs")])
    every = [question.aloud for pack in packs for question in pack.questions]
    plain = [text for text in every if not re.search(r"\d", text)]
    return plain[:: max(1, len(plain) // count)][:count]


def shown(name: str, seconds: list[float]) -> float:
    """Print a row of milliseconds; return the 95th percentile."""
    middle, most = (float(np.percentile(seconds, share)) * 1000 for share in (50, 95))
    print(f"  {name:58} median {middle:6.0f} ms   95 % {most:6.0f} ms")
    return most


class Ear:
    """Listens to the loudspeaker's monitor and notes when it is not silent."""

    def __init__(self) -> None:
        command = ["parec", "--raw", "--device=loudspeaker.monitor", "--latency-msec=5"]
        command += ["--format=s16le", "--rate=48000", "--channels=1"]
        self._process = subprocess.Popen(command, stdout=subprocess.PIPE, env=os.environ)
        self.heard = threading.Event()
        self.silent = threading.Event()
        self.heard_at = 0.0
        self._thread = threading.Thread(target=self._listen)
        self._thread.start()

    def _listen(self) -> None:
        pipe = self._process.stdout
        assert pipe is not None
        while block := os.read(pipe.fileno(), 4096):
            now = time.perf_counter()
            samples = np.frombuffer(block[: len(block) // 2 * 2], np.int16)
            if np.abs(samples.astype(np.int32)).max(initial=0) > QUIET:
                if not self.heard.is_set():
                    self.heard_at = now
                self.heard.set()
                self.silent.clear()
            else:
                self.silent.set()

    def close(self) -> None:
        """Stop listening."""
        self._process.terminate()
        self._process.wait()
        self._thread.join()


class Stage:
    """An interviewer with a real voice and a real player."""

    def __init__(self, speaker: Speaker, voice_id: str | None, ear: Ear) -> None:
        self._ear = ear
        self._workers = (ThreadPoolExecutor(1), ThreadPoolExecutor(1))
        self._player = Player()
        settings = Settings(voice_id=voice_id)
        self._interviewer = SpeakingInterviewer(
            speaker,
            self._player,
            making=self._workers[0],
            playing=self._workers[1],
            settings=lambda: settings,
        )

    def first_sound_s(self, text: str, *, prepared: bool = False, meanwhile: str = "") -> float:
        """Say a text and return when it is heard; `meanwhile` is being prepared then."""
        if prepared:
            self._interviewer.prepare(text)
            self._workers[0].submit(lambda: None).result(PATIENCE_S)
        time.sleep(BETWEEN_S)
        if meanwhile:
            self._interviewer.prepare(meanwhile)
        assert self._ear.silent.wait(PATIENCE_S), "the loudspeaker does not fall silent"
        self._ear.heard.clear()
        start = time.perf_counter()
        self._interviewer.say(text, _expect_no_error)
        assert self._ear.heard.wait(PATIENCE_S), "nothing was heard"
        taken_s = self._ear.heard_at - start
        self._interviewer.hush()
        for worker in self._workers:
            worker.submit(lambda: None).result(PATIENCE_S)
        return taken_s

    def close(self) -> None:
        """Leave no thread behind."""
        for worker in self._workers:
            worker.shutdown()
        self._player.close()


def _expect_no_error(error: MockVoiceError | None) -> None:
    if error is not None:
        raise error


def making_s(make: Callable[[str], Speech], texts: list[str], *, pause_s: float = 0.0) -> list[float]:
    """Return how long each text takes to become sound."""
    taken = []
    for text in texts:
        time.sleep(pause_s)
        start = time.perf_counter()
        make(text)
        taken.append(time.perf_counter() - start)
    return taken


def compare_processes(texts: list[str]) -> None:
    """Print what a new process, one that waits and one that is kept cost."""
    print("Making a line, eSpeak NG by pyttsx3:")
    speaker = SystemSpeaker()
    shown("a new process for each line", making_s(speaker.synthesise, texts))
    speaker.get_ready()
    shown("a process started ahead, for one line", making_s(speaker.synthesise, texts, pause_s=BETWEEN_S))
    time.sleep(BETWEEN_S)
    (waiting,) = [child for child in psutil.Process().children() if WORKER[-1] in child.cmdline()]
    memory = f"{waiting.memory_full_info().uss / 1e6:.0f} MB of its own"
    twice = [speaker.synthesise(texts[0]).samples for _ in range(2)]
    speaker.close()
    print(f"  the same line twice is the same sound: {_yes(np.array_equal(*twice))}; it waits with {memory}")
    process = SpeakingProcess(WORKER)

    def ask(text: str) -> Speech:
        with tempfile.TemporaryDirectory() as folder:
            request = {"do": "speak", "text": text, "voice_id": None, "rate_wpm": 170}
            process.ask(Path(folder), request, PATIENCE_S)
            return speech_in(Path(folder))

    shown("one process kept for all lines", making_s(ask, texts))
    twice = [ask(texts[0]).samples for _ in range(2)]
    process.end()
    print(f"  the same line twice is the same sound: {_yes(np.array_equal(*twice))}")


def _yes(is_so: bool) -> str:  # noqa: FBT001 (a word for a truth)
    return "yes" if is_so else "no"


def measure(name: str, speaker: Speaker, voice_id: str | None, texts: list[str]) -> bool:
    """Print how soon a voice is heard; return whether the target is met."""
    print(f"From `say` to the first sound, {name}:")
    speaker.get_ready(voice_id)
    ear = Ear()
    stage = Stage(speaker, voice_id, ear)
    stage.first_sound_s("Hello.")
    shown("not prepared", [stage.first_sound_s(text) for text in texts])
    others = [f"Meanwhile, {text}" for text in texts]
    again = [f"So, {text}" for text in texts]
    while_preparing = [stage.first_sound_s(own, meanwhile=other) for own, other in zip(again, others, strict=True)]
    shown("not prepared, while another line is being prepared", while_preparing)
    prepared = [stage.first_sound_s(f"Now, {text}", prepared=True) for text in texts]
    most_ms = shown("prepared", prepared)
    stage.close()
    ear.close()
    print(f"  target for prepared lines: {TARGET_MS:.0f} ms: {'met' if most_ms <= TARGET_MS else 'MISSED'}")
    return most_ms <= TARGET_MS


def words_of(text: str) -> list[str]:
    """Return the words of a text, in lower case."""
    plain = text.lower().replace("\N{RIGHT SINGLE QUOTATION MARK}", "'")
    return re.findall(r"[a-z']+", plain)


def word_errors(said: list[str], heard: list[str]) -> int:
    """Return the fewest words to replace, leave out or put in that lead from one to the other (Levenshtein, 1966)."""
    row = list(range(len(heard) + 1))
    for number, word in enumerate(said, start=1):
        left, row[0] = row[0], number
        for index, other in enumerate(heard, start=1):
            left, row[index] = row[index], min(row[index] + 1, row[index - 1] + 1, left + (word != other))
    return row[-1]


def listen(name: str, speaker: Speaker, voice_id: str | None, texts: list[str], ear: WhisperTranscriber) -> None:
    """Print the word error rate of what Whisper hears."""
    errors = count = 0
    for text in texts:
        speech = speaker.synthesise(text, voice_id=voice_id)
        heard = ear.transcribe(soxr.resample(speech.samples, speech.sample_rate_hz, 16_000).astype(np.float32)).text
        errors += word_errors(words_of(text), words_of(heard))
        count += len(words_of(text))
    print(f"  {name:58} {errors / count:.1%} of {count} words")


def main() -> int:
    """Print all figures; return 1 where the target is missed."""
    texts = questions(LINES)
    system = SystemSpeaker()
    neural = neural_speaker(Paths.default().data / "voices")
    neural_voices = neural.voices() if neural is not None else ()
    met = True
    with tempfile.TemporaryDirectory() as folder, SoundServer(Path(folder)) as server, environment(server.env):
        compare_processes(texts)
        met &= measure("the system's voice", system, None, texts)
        for voice in neural_voices[:1]:
            assert neural is not None
            start = time.perf_counter()
            neural.get_ready(voice.id)
            print(f"Piper is loaded after {time.perf_counter() - start:.2f} s.")
            met &= measure(voice.name, neural, voice.id, texts)
    if "with-hearing" in sys.argv[1:]:
        print("Word error rate of Whisper base on the voices:")
        ear = WhisperTranscriber(ModelStore(Paths.default().models).resolve("base"), name="base", device="cpu")
        listen("the system's voice", system, None, texts, ear)
        for voice in neural_voices[:1]:
            assert neural is not None
            listen(voice.name, neural, voice.id, texts, ear)
    for speaker in (system, neural):
        if speaker is not None:
            speaker.close()
    return 0 if met else 1


if __name__ == "__main__":
    sys.exit(main())
