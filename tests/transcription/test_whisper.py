"""Tests of mockvoice.transcription.whisper."""

from __future__ import annotations

import subprocess
from pathlib import Path

import numpy as np
import pytest

from mockvoice.audio.codec import decode_file
from mockvoice.errors import LanguageError, ModelError, TranscriptionError
from mockvoice.interview.scoring import as_float
from mockvoice.paths import asset
from mockvoice.transcription import whisper
from mockvoice.transcription.first_speech import FirstSpeech
from mockvoice.transcription.models import ModelStore
from mockvoice.transcription.transcript import Segment
from mockvoice.transcription.whisper import Placement, WhisperTranscriber
from tests.helpers.fake_whisper import FakeWhisper, RawSegment, RawWord

VOICE = as_float(decode_file(asset("demo/answer.flac"))[: 4 * 16_000])


def make(fake: FakeWhisper, device: whisper.DeviceChoice = "auto") -> WhisperTranscriber:
    """Return a transcriber over the fake."""
    return WhisperTranscriber(Path("model"), name="fake", device=device, load=fake.load)


@pytest.fixture(params=[0, 1], ids=["no GPU", "one GPU"])
def gpu_count(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> int:
    """How many CUDA devices CTranslate2 claims to see."""
    monkeypatch.setattr(whisper, "cuda_device_count", lambda: request.param)
    return int(request.param)


def test_the_gpu_is_taken_where_there_is_one(gpu_count: int) -> None:
    """CUDA runs in float16, the CPU in int8."""
    placement = make(FakeWhisper()).placement
    assert (placement.device, placement.compute_type) == (("cuda", "float16") if gpu_count else ("cpu", "int8"))
    assert placement.note == ""


def test_the_cpu_takes_over_where_cuda_does_not_start() -> None:
    """The reason that the library gave is kept for the person."""
    fake = FakeWhisper(broken=frozenset({"cuda"}))
    placement = make(fake, "cuda").placement
    assert fake.loads == [("cuda", "float16"), ("cpu", "int8")]
    assert (placement.device, placement.compute_type) == ("cpu", "int8")
    assert "libcudnn.so.9 is not found" in placement.note


def test_an_answer_survives_a_gpu_that_fails_in_the_middle() -> None:
    """The same answer is decoded again on the CPU, and later ones stay there."""
    fake = FakeWhisper([RawSegment(1.0, [RawWord(" Hello.", 1.0, 3.9)])], failing=frozenset({"cuda"}))
    transcriber = make(fake, "cuda")
    assert transcriber.transcribe(VOICE).text == "Hello."
    assert transcriber.transcribe(VOICE).text == "Hello."
    devices = [call["device"] for call in fake.calls]
    assert devices[0] == "cuda"
    assert set(devices[1:]) == {"cpu"}
    assert "out of memory" in transcriber.placement.note


def test_the_number_format_on_the_gpu_can_be_chosen() -> None:
    """The processor keeps its own."""
    fake = FakeWhisper()
    for device in ("cuda", "cpu"):
        WhisperTranscriber(Path("m"), name="fake", device=device, compute_type="int8_float16", load=fake.load)
    assert fake.loads == [("cuda", "int8_float16"), ("cpu", "int8")]


def test_a_library_that_is_missing_is_found_before_anybody_speaks() -> None:
    """Warming up decodes once on the graphics card; where that fails the processor takes over, and it is told."""
    fake = FakeWhisper(failing=frozenset({"cuda"}))
    moved: list[Placement] = []
    transcriber = WhisperTranscriber(Path("m"), name="fake", device="cuda", load=fake.load, on_moved=moved.append)
    transcriber.warm_up()
    assert transcriber.placement.device == "cpu"
    assert moved == [transcriber.placement]
    calls = len(fake.calls)
    transcriber.warm_up()
    assert len(fake.calls) == calls


def test_a_move_in_mid_answer_is_told() -> None:
    """Whoever shows where the model runs hears of it at once."""
    fake = FakeWhisper([RawSegment(1.0, [RawWord(" Hello.", 1.0, 3.9)])], failing=frozenset({"cuda"}))
    moved: list[Placement] = []
    transcriber = WhisperTranscriber(Path("m"), name="fake", device="cuda", load=fake.load, on_moved=moved.append)
    assert transcriber.transcribe(VOICE).text == "Hello."
    assert [placement.device for placement in moved] == ["cpu"]


def test_the_language_is_the_models_business() -> None:
    """It reaches the model and the transcript; an English model refuses others before anything is decoded."""
    fake = FakeWhisper([RawSegment(1.0, [RawWord(" Hallo.", 0.1, 0.5)])])
    assert make(fake, "cpu").transcribe(VOICE, language="de").language == "de"
    assert {call["language"] for call in fake.calls} == {"de"}
    english = FakeWhisper(languages=("en",))
    with pytest.raises(LanguageError, match=r"“fake” hears English only"):
        make(english, "cpu").listen("de")
    assert english.calls == []


def test_the_language_is_detected_by_the_model() -> None:
    """A multilingual model tells it; one for English alone, or no sound, is English without being asked."""
    fake = FakeWhisper(spoken="de")
    assert make(fake, "cpu").detect_language(VOICE) == "de"
    assert make(fake, "cpu").detect_language(VOICE[:0]) == "en"
    assert make(FakeWhisper(languages=("en",), spoken="de"), "cpu").detect_language(VOICE) == "en"
    assert len(fake.detected) == 1


def test_detecting_survives_a_gpu_that_fails() -> None:
    """The processor takes over; where there is nothing else it is a sentence."""
    fake = FakeWhisper(failing=frozenset({"cuda"}), spoken="de")
    transcriber = make(fake, "cuda")
    assert transcriber.detect_language(VOICE) == "de"
    assert transcriber.placement.device == "cpu"
    with pytest.raises(TranscriptionError, match=r"recording is kept"):
        make(FakeWhisper(failing=frozenset({"cpu"})), "cpu").detect_language(VOICE)


def test_a_failure_on_the_cpu_is_told_and_the_recording_kept() -> None:
    """There is no third device: the person reads what happened."""
    transcriber = make(FakeWhisper(failing=frozenset({"cpu"})), "cpu")
    with pytest.raises(TranscriptionError, match=r"recording is kept"):
        transcriber.transcribe(VOICE)


def test_a_folder_that_cannot_be_loaded_is_a_sentence() -> None:
    """What CTranslate2 throws becomes a ModelError."""
    with pytest.raises(ModelError, match=r"could not be loaded"):
        make(FakeWhisper(broken=frozenset({"cpu"})), "cpu")


def test_words_come_with_their_times_and_the_filled_pauses_among_them() -> None:
    """Blanks are stripped, times count from the start of the recording, and each piece is a segment."""
    said = [RawWord(" So", 1.00049, 1.3), RawWord(" overfitting.", 1.5, 2.0, 0.87654)]
    later = [RawWord(" So", 9.0, 9.3), RawWord(" overfitting.", 9.5, 11.9)]
    prompted = [RawWord(" So", 0.6, 0.9), RawWord(" um,", 0.95, 1.3, 0.5), RawWord(" overfitting.", 1.4, 2.0)]
    fake = FakeWhisper([RawSegment(11.9, [*said, *later])], prompted=[[RawSegment(2.0, prompted)]])
    told: list[float] = []
    silence = np.zeros(4 * 16_000, dtype=np.float32)
    transcript = make(fake, "cpu").transcribe(np.concatenate([VOICE, silence, VOICE]), on_progress=told.append)
    assert [word.text for word in transcript.words] == ["So", "um,", "overfitting."] * 2
    starts = [word.start_s or 0.0 for word in transcript.words]
    assert starts == sorted(starts)
    assert starts == [round(start, 3) for start in starts]
    assert transcript.segments == (Segment(0, 2), Segment(3, 5))
    assert told
    assert max(told) <= 1.0
    assert (transcript.text, transcript.model) == ("So um, overfitting. So um, overfitting.", "fake")


def test_silence_is_never_decoded() -> None:
    """Where there is no voice the model is not asked, so it can invent nothing."""
    fake = FakeWhisper([RawSegment(1.0, [RawWord(" Thank", 1.0, 1.3)])])
    assert make(fake, "cpu").transcribe(np.zeros(64_000, dtype=np.float32)).words == ()
    assert fake.calls == []


def test_an_empty_recording_has_no_words() -> None:
    """Nothing is decoded where nothing was recorded."""
    fake = FakeWhisper()
    assert make(fake, "cpu").transcribe(np.zeros(0, dtype=np.float32)).words == ()
    assert fake.calls == []


@pytest.fixture(scope="module")
def base(model_folder: Path) -> WhisperTranscriber:
    """The real Whisper base."""
    return WhisperTranscriber(ModelStore(model_folder).resolve("base"), name="base", device="cpu", cpu_threads=2)


@pytest.mark.slow
def test_the_built_in_answer_is_heard_with_its_fillers(base: WhisperTranscriber) -> None:
    """The real model hears what was said and both planted "um"s, in the order of time."""
    sound = as_float(decode_file(asset("demo/answer.flac")))
    transcript = base.transcribe(sound)
    heard = transcript.text.lower()
    for phrase in ("overfitting", "check the split", "random split", "early stopping", "learning curves"):
        assert phrase in heard
    fillers = [word.text.lower().strip(",.") for word in transcript.words]
    assert fillers.count("um") == 2
    starts = [word.start_s for word in transcript.words if word.start_s is not None]
    assert starts == sorted(starts)
    assert starts[-1] < len(sound) / 16_000


@pytest.mark.slow
@pytest.mark.parametrize("level", [0.0, 0.001], ids=["digital silence", "quiet room"])
def test_silence_gives_no_words(base: WhisperTranscriber, level: float) -> None:
    """No "thank you for watching" is invented."""
    noise = np.random.default_rng(3).standard_normal(16_000 * 8).astype(np.float32) * np.float32(level)
    assert base.transcribe(noise).words == ()


@pytest.mark.slow
def test_real_human_speech_is_heard(base: WhisperTranscriber) -> None:
    """A sentence read aloud by a person, from Debian's pocketsphinx-testdata, comes out as it was read."""
    name = "sense_and_sensibility_01_austen_64kb-0880"
    folder = Path("/usr/share/pocketsphinx/test/data/librivox")
    lines = (folder / "transcription").read_text(encoding="utf-8").splitlines()
    truth = next(line for line in lines if name in line).split("(")[0].replace("<s>", "").replace("</s>", "").split()
    sound = as_float(decode_file(folder / f"{name}.wav"))
    heard = {word.text.lower().strip(".,;:'\"") for word in base.transcribe(sound).words}
    missing = [word for word in truth if word not in heard]
    assert len(missing) <= 0.15 * len(truth)


@pytest.mark.slow
@pytest.mark.parametrize(("voice", "language"), [("de", "de"), ("es", "es"), ("en-us", "en")])
def test_the_real_model_tells_languages_apart(
    base: WhisperTranscriber, tmp_path: Path, voice: str, language: str
) -> None:
    """Made speech in three languages is told apart by its first words."""
    sentences = {
        "de": "Ich würde zuerst prüfen, ob das Modell die Trainingsdaten auswendig gelernt hat, und dann vereinfachen.",
        "es": "Primero comprobaría si el modelo ha memorizado los datos de entrenamiento, y luego lo simplificaría.",
        "en-us": "First I would check whether the model has memorised the training data, and then I would simplify it.",
    }
    path = tmp_path / "said.wav"
    subprocess.run(["espeak-ng", "-v", voice, "-s", "150", "-w", path, sentences[voice]], check=True)
    first = FirstSpeech()
    first.hear(as_float(decode_file(path)))
    assert base.detect_language(first.speech) == language
