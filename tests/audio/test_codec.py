"""Sound files in and out."""

from __future__ import annotations

import tracemalloc
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import av
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from mockvoice.audio.codec import SAMPLE_RATE_HZ, decode_file, decode_flac, encode_flac, look_at_file
from mockvoice.errors import AudioFileError, StoppedError

if TYPE_CHECKING:
    from numpy.typing import NDArray

FORMATS = [
    ("wav", "pcm_s16le", 44_100, "stereo"),
    ("wav", "pcm_s24le", 48_000, "mono"),
    ("wav", "pcm_u8", 8_000, "mono"),
    ("flac", "flac", 48_000, "stereo"),
    ("mp3", "mp3", 44_100, "stereo"),
    ("ogg", "libopus", 48_000, "stereo"),
    ("opus", "libopus", 48_000, "mono"),
    ("m4a", "aac", 44_100, "stereo"),
    ("mp4", "aac", 44_100, "stereo"),
    ("aiff", "pcm_s16be", 22_050, "mono"),
]

WAV_FIELDS = [(1, 2), (1, 2), (SAMPLE_RATE_HZ, 4), (2 * SAMPLE_RATE_HZ, 4), (2, 2), (16, 2)]  # format to sample size


def write_tone(path: Path, codec: str, rate_hz: int, layout: str, *, duration_s: float = 1.5, video: bool = False):
    """A sound file with a tone of 440 Hz at half of full scale."""
    tone = (0.5 * np.sin(2 * np.pi * 440 * np.arange(round(duration_s * rate_hz)) / rate_hz)).astype(np.float32)
    channels = 2 if layout == "stereo" else 1
    with av.open(str(path), "w") as container:
        if video:
            pictures = container.add_stream("mpeg4", rate=10)
            pictures.width, pictures.height, pictures.pix_fmt = 64, 64, "yuv420p"
        stream = container.add_stream(codec, rate=rate_hz)
        stream.codec_context.layout = layout
        stream.codec_context.open()
        convert = av.AudioResampler(
            stream.codec_context.format, layout, rate_hz, frame_size=stream.codec_context.frame_size or 1024
        )
        frame = av.AudioFrame.from_ndarray(np.repeat(tone[np.newaxis], channels, axis=0), "fltp", layout)
        frame.sample_rate = rate_hz
        for part in (frame, None):
            for converted in convert.resample(part):
                container.mux(stream.encode(converted))
        container.mux(stream.encode(None))
        if video:
            picture = av.VideoFrame.from_ndarray(np.zeros((64, 64, 3), np.uint8), "rgb24")
            container.mux(pictures.encode(picture.reformat(format="yuv420p")))
            container.mux(pictures.encode(None))


def write_silent_wav(path: Path, *, duration_s: int):
    """A WAV file of silence at 16 kHz, whose sound takes no room on the disk."""
    size = duration_s * SAMPLE_RATE_HZ * 2
    header = b"RIFF" + (36 + size).to_bytes(4, "little") + b"WAVEfmt " + (16).to_bytes(4, "little")
    header += b"".join(value.to_bytes(width, "little") for value, width in WAV_FIELDS)
    path.write_bytes(header + b"data" + size.to_bytes(4, "little"))
    with path.open("r+b") as raw:
        raw.truncate(44 + size)


def dominant_hz(samples: NDArray[np.int16]) -> float:
    """The strongest frequency."""
    spectrum = np.abs(np.fft.rfft(samples.astype(np.float64) * np.hanning(len(samples))))
    return float(np.argmax(spectrum) * SAMPLE_RATE_HZ / len(samples))


@given(samples=arrays(np.int16, st.integers(0, 3000)))
def test_flac_keeps_every_sample(samples: NDArray[np.int16]):
    """What is encoded and decoded again is the same, bit for bit, silence and nothing at all included."""
    decoded = decode_flac(encode_flac(samples))
    assert decoded.dtype == np.int16
    assert np.array_equal(decoded, samples)


def test_flac_takes_any_slice():
    """A view with a stride is encoded as what it shows."""
    samples = np.arange(9000, dtype=np.int16)[::3]
    assert np.array_equal(decode_flac(encode_flac(samples)), samples)


@pytest.mark.parametrize("samples", [np.zeros(10, np.float32), np.zeros((10, 1), np.int16)])
def test_flac_refuses_other_samples(samples: NDArray[np.int16]):
    """Only int16 of one dimension is encoded."""
    with pytest.raises(TypeError, match="expected int16"):
        encode_flac(samples)


@given(position=st.integers(0, 10**9), flip=st.integers(1, 255))
def test_flac_notices_every_altered_byte_of_sound(position: int, flip: int):
    """One altered byte anywhere in the sound is an error, or harmless: never other samples."""
    samples = (np.sin(np.arange(4000) / 9) * 9000).astype(np.int16)
    data = bytearray(encode_flac(samples))
    data[position % len(data)] ^= flip
    try:
        decoded = decode_flac(bytes(data))
    except AudioFileError:
        return
    assert np.array_equal(decoded, samples)


@pytest.mark.parametrize("kept_bytes", [0, 3, 4, 60, 9000])
def test_flac_notices_what_is_cut_off(kept_bytes: int):
    """A recording that was cut off in its bytes is an error with a sentence, not a shorter recording."""
    data = encode_flac((np.sin(np.arange(20_000) / 9) * 9000).astype(np.int16))
    with pytest.raises(AudioFileError, match="kept recording is damaged") as caught:
        decode_flac(data[:kept_bytes])
    assert caught.value.mend


@pytest.mark.parametrize(("suffix", "codec", "rate_hz", "layout"), FORMATS)
def test_reads_every_common_format(tmp_path: Path, suffix: str, codec: str, rate_hz: int, layout: str):
    """Any format, rate and number of channels comes out as 16 kHz mono of the same length, pitch and loudness."""
    path = tmp_path / f"answer.{suffix}"
    write_tone(path, codec, rate_hz, layout)
    samples = decode_file(path)
    assert samples.dtype == np.int16
    assert len(samples) / SAMPLE_RATE_HZ == pytest.approx(1.5, abs=0.1)
    middle = samples[SAMPLE_RATE_HZ // 4 : SAMPLE_RATE_HZ]
    assert dominant_hz(middle) == pytest.approx(440, abs=3)
    assert np.abs(middle.astype(np.int32)).max() == pytest.approx(16_384, rel=0.1)


def test_reads_the_sound_of_a_video(tmp_path: Path):
    """A video's sound track is an answer too."""
    path = tmp_path / "answer.mp4"
    write_tone(path, "aac", 44_100, "stereo", video=True)
    assert dominant_hz(decode_file(path)) == pytest.approx(440, abs=3)


def test_reads_names_that_look_like_addresses(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """A relative file name with a colon or a percent sign is a file, not a protocol or a pattern."""
    monkeypatch.chdir(tmp_path)
    for name in ("http:answer.wav", "concat:a|b.wav", "answer %03d.wav", "-answer.wav", "Antwört.wav"):
        (tmp_path / name).unlink(missing_ok=True)
        write_tone(tmp_path / "plain.wav", "pcm_s16le", 16_000, "mono", duration_s=0.2)
        (tmp_path / "plain.wav").rename(tmp_path / name)
        assert len(decode_file(Path(name))) == 3200


def test_never_follows_a_playlist_to_the_network(tmp_path: Path):
    """A playlist that names an address is refused without a connection."""
    path = tmp_path / "answer.m3u8"
    path.write_text("#EXTM3U\n#EXT-X-TARGETDURATION:5\n#EXTINF:5,\nhttp://127.0.0.1:9/a.ts\n#EXT-X-ENDLIST\n")
    with pytest.raises(AudioFileError):
        decode_file(path)


def test_says_what_is_wrong_with_a_file(tmp_path: Path):
    """Missing, empty, a folder, text, pictures without sound, or nothing but a header: each has its own sentence."""
    (tmp_path / "empty.wav").touch()
    (tmp_path / "text.wav").write_text("This is no sound.\n" * 200)
    (tmp_path / "noise.mp3").write_bytes(np.random.default_rng(1).bytes(20_000))
    write_silent_wav(tmp_path / "header.wav", duration_s=0)
    with av.open(str(tmp_path / "silent.mp4"), "w") as container:
        stream = container.add_stream("mpeg4", rate=10)
        stream.width, stream.height, stream.pix_fmt = 64, 64, "yuv420p"
        picture = av.VideoFrame.from_ndarray(np.zeros((64, 64, 3), np.uint8), "rgb24").reformat(format="yuv420p")
        container.mux(stream.encode(picture))
        container.mux(stream.encode(None))
    for name, sentence in {
        "missing.wav": "There is no file",
        "empty.wav": "is empty",
        ".": "is not a file",
        "text.wav": "could not be read as sound",
        "noise.mp3": "could not be read as sound|is damaged",
        "header.wav": "holds no sound",
        "silent.mp4": "has no sound in it",
    }.items():
        with pytest.raises(AudioFileError, match=sentence) as caught:
            decode_file(tmp_path / name)
        assert caught.value.mend.endswith(".")


def test_reads_what_is_left_of_a_file_that_was_cut_off(tmp_path: Path):
    """Half of an MP3 is half of the answer."""
    whole = tmp_path / "whole.mp3"
    write_tone(whole, "mp3", 44_100, "stereo", duration_s=4.0)
    half = tmp_path / "half.mp3"
    half.write_bytes(whole.read_bytes()[: whole.stat().st_size // 2])
    assert len(decode_file(half)) / SAMPLE_RATE_HZ == pytest.approx(2.0, abs=0.2)


def test_refuses_a_file_with_much_damage(tmp_path: Path):
    """Where a good part cannot be decoded the file is refused, not scored with holes in it."""
    path = tmp_path / "answer.flac"
    write_tone(path, "flac", 48_000, "stereo", duration_s=4.0)
    data = bytearray(path.read_bytes())
    for start in range(9000, len(data) - 200, 1500):
        data[start : start + 200] = bytes(200)
    path.write_bytes(data)
    with pytest.raises(AudioFileError, match=r"damaged|could not be read"):
        decode_file(path)


@pytest.mark.parametrize(("suffix", "codec"), [("mp3", "mp3"), ("flac", "flac"), ("opus", "libopus"), ("m4a", "aac")])
def test_refuses_what_is_too_long(tmp_path: Path, suffix: str, codec: str):
    """A file beyond the limit is refused, whether its length is known at once or only by decoding; less is read."""
    path = tmp_path / f"long.{suffix}"
    write_tone(path, codec, 48_000, "mono", duration_s=8.0)
    for longest_s in (2.0, 7.5):
        with pytest.raises(AudioFileError, match="longer than") as caught:
            decode_file(path, longest_s=longest_s)
        assert caught.value.mend
    assert len(decode_file(path, longest_s=8.5)) / SAMPLE_RATE_HZ == pytest.approx(8.0, abs=0.1)


def test_refuses_three_hours_without_their_memory(tmp_path: Path):
    """Three hours of sound are refused with hardly any memory."""
    path = tmp_path / "long.wav"
    write_silent_wav(path, duration_s=3 * 3600)
    tracemalloc.start()
    with pytest.raises(AudioFileError, match="longer than 60 minutes"):
        decode_file(path)
    peak_bytes = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak_bytes < 20_000_000


def test_believes_the_sound_and_not_the_header(tmp_path: Path):
    """A WAV file whose header claims three hours, as after a crash of a recorder, is read for what it holds."""
    path = tmp_path / "claims.wav"
    write_silent_wav(path, duration_s=3 * 3600)
    with path.open("r+b") as raw:
        raw.truncate(44 + 2 * SAMPLE_RATE_HZ * 5)
    assert len(decode_file(path)) == 5 * SAMPLE_RATE_HZ


def test_reads_what_is_exactly_as_long_as_allowed(tmp_path: Path):
    """The limit itself is allowed."""
    path = tmp_path / "answer.wav"
    write_tone(path, "pcm_s16le", SAMPLE_RATE_HZ, "mono", duration_s=2.0)
    assert len(decode_file(path, longest_s=2.0)) == 2 * SAMPLE_RATE_HZ


@pytest.mark.parametrize(("suffix", "codec", "rate_hz", "layout"), FORMATS)
def test_a_file_says_how_long_it_is(tmp_path: Path, suffix: str, codec: str, rate_hz: int, layout: str):
    """Without being decoded; and when it was last changed, where it does not say when it was recorded."""
    path = tmp_path / f"tone.{suffix}"
    write_tone(path, codec, rate_hz, layout)
    seen = look_at_file(path)
    assert seen.duration_s == pytest.approx(1.5, abs=0.1)
    assert seen.recorded_at is None
    assert seen.changed_at.timestamp() == pytest.approx(path.stat().st_mtime)


def test_a_file_says_when_it_was_recorded(tmp_path: Path):
    """As the voice memos of a phone do."""
    path = tmp_path / "memo.m4a"
    with av.open(str(path), "w") as container:
        container.metadata["creation_time"] = "2026-03-01T18:40:00Z"
        stream = container.add_stream("aac", rate=44_100)
        frame = av.AudioFrame.from_ndarray(np.zeros((1, 1024), np.float32), "fltp", "mono")
        frame.sample_rate = 44_100
        stream.codec_context.layout = "mono"
        for part in (frame, None):
            container.mux(stream.encode(part))
    assert look_at_file(path).recorded_at == datetime(2026, 3, 1, 18, 40, tzinfo=UTC)


def test_what_has_no_sound_is_refused_at_the_first_look(tmp_path: Path):
    """A film without sound, a text and a file that is not there."""
    silent = tmp_path / "silent.mp4"
    with av.open(str(silent), "w") as container:
        pictures = container.add_stream("mpeg4", rate=10)
        pictures.width, pictures.height, pictures.pix_fmt = 64, 64, "yuv420p"
        picture = av.VideoFrame.from_ndarray(np.zeros((64, 64, 3), np.uint8), "rgb24")
        for part in (picture.reformat(format="yuv420p"), None):
            container.mux(pictures.encode(part))
    text = tmp_path / "notes.txt"
    text.write_text("no sound at all\n" * 20)
    for path, sentence in (
        (silent, "has no sound in it"),
        (text, "could not be read as sound"),
        (tmp_path / "gone.wav", "There is no file"),
    ):
        with pytest.raises(AudioFileError, match=sentence):
            look_at_file(path)


def test_reading_tells_how_far_it_is_and_can_be_ended(tmp_path: Path):
    """Shares grow up to 1; what the listener raises ends the reading."""
    path = tmp_path / "long.wav"
    write_tone(path, "pcm_s16le", 16_000, "mono", duration_s=60.0)
    shares: list[float] = []
    decode_file(path, on_progress=shares.append)
    assert len(shares) > 2
    assert shares == sorted(shares)
    assert 0 < shares[0] < 0.6
    assert shares[-1] <= 1.0

    def stop(_share: float) -> None:
        raise StoppedError("The import was stopped.")

    with pytest.raises(StoppedError):
        decode_file(path, on_progress=stop)
