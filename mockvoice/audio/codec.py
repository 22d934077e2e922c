"""Sound files in and out, through FFmpeg's libraries as PyAV brings them.

Inside the program a recording is 16 kHz mono int16. Only this module knows containers and codecs.
"""

from __future__ import annotations

import hashlib
import io
import stat
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any, Final

import av
import numpy as np

from mockvoice.audio import SAMPLE_RATE_HZ
from mockvoice.audio.recorded_at import recorded_at
from mockvoice.audio.tempo import change_tempo
from mockvoice.errors import AudioFileError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from av.container import InputContainer
    from numpy.typing import NDArray

__all__ = ["SAMPLE_RATE_HZ", "SoundFile", "change_tempo", "decode_file", "decode_flac", "encode_flac", "look_at_file"]

_LONGEST_SHOWN: Final = 200
_KNOWS_ITS_LENGTH: Final = {"wav", "flac", "ogg", "mp4", "matroska", "aiff"}
_TOLERATED_BAD_PACKETS: Final = 2
_TOLERATED_BAD_SHARE: Final = 0.02
_STREAMINFO_TOTAL_SAMPLES: Final = slice(21, 26)  # 36 bits, after 4 bits of the sample size (RFC 9639, section 8.2)
_STREAMINFO_MD5: Final = slice(26, 42)
_FLAC_MARK: Final = b"fLaC"
_BLOCKS_BETWEEN_NEWS: Final = 200


@dataclass(frozen=True, slots=True)
class SoundFile:
    """What a sound file says of itself.

    Attributes:
        duration_s: How long it says to be, in seconds; None where it does not say.
        recorded_at: When it was recorded, aware; None where it does not say, or nonsense. A day without a time is its
            noon, in this computer's time zone.
        changed_at: When the file was last changed, aware.
    """

    duration_s: float | None
    recorded_at: datetime | None
    changed_at: datetime


def look_at_file(path: Path) -> SoundFile:
    """What an audio or video file says of itself; nothing is decoded.

    Raises:
        AudioFileError: The file is missing, empty, no sound or video at all, or has no sound.
    """
    _require_file_with_content(path)
    try:
        with _opened(path) as container:
            _require_sound(container, path)
            stream = container.streams.audio[0]
            said = {key.lower(): value for key, value in (stream.metadata | container.metadata).items()}
            length = container.duration
            changed_at = datetime.fromtimestamp(path.stat().st_mtime, UTC).astimezone()
            return SoundFile(None if length is None else length / av.time_base, recorded_at(said), changed_at)
    except (av.FFmpegError, OSError, ValueError, OverflowError) as error:
        raise _unreadable(path, error) from error


def decode_file(
    path: Path, *, longest_s: float = 3600.0, on_progress: Callable[[float], None] | None = None
) -> NDArray[np.int16]:
    """The sound of any audio or video file that FFmpeg can read.

    A few damaged packets, as at the end of a file that was cut off, are passed over; more than that is an error.

    Args:
        path: The file.
        longest_s: What is longer, in seconds, is refused as soon as decoding gets there, so that memory stays bounded
            whatever the file's header claims.
        on_progress: Told now and then which share of the file is read, 0 to 1, where its length is known. What it
            raises ends the reading.

    Returns:
        int16 samples at 16 kHz, mono, shape (n,), n > 0.

    Raises:
        AudioFileError: The file is missing, empty, damaged, too long, or has no sound.
    """
    _require_file_with_content(path)
    longest_samples = round(longest_s * SAMPLE_RATE_HZ)
    blocks: list[NDArray[np.int16]] = []
    sample_count = 0
    try:
        with _opened(path) as container:
            if _is_surely_longer(container, longest_s):
                raise _too_long(path, longest_s)
            for block in _decoded_blocks(container, path):
                sample_count += len(block)
                if sample_count > longest_samples:
                    raise _too_long(path, longest_s)
                blocks.append(block)
                if on_progress is not None and container.duration and len(blocks) % _BLOCKS_BETWEEN_NEWS == 0:
                    on_progress(min(1.0, sample_count / SAMPLE_RATE_HZ * av.time_base / container.duration))
    except (av.FFmpegError, OSError, ValueError) as error:
        raise _unreadable(path, error) from error
    if sample_count == 0:
        raise AudioFileError(
            f"“{path.name}” holds no sound.",
            mend="Choose a file with a spoken answer in it.",
        )
    return np.concatenate(blocks)


def encode_flac(samples: NDArray[np.int16]) -> bytes:
    """Samples as a FLAC file, without loss.

    Args:
        samples: int16 at 16 kHz, mono, shape (n,); n may be 0.

    Returns:
        A whole FLAC file, with the number of samples and their MD5 in its header.
    """
    if samples.dtype != np.int16 or samples.ndim != 1:
        raise TypeError(f"expected int16 samples of shape (n,), got {samples.dtype} of shape {samples.shape}")
    buffer = io.BytesIO()
    with av.open(buffer, "w", format="flac") as container:
        stream = container.add_stream("flac", rate=SAMPLE_RATE_HZ)
        stream.codec_context.layout = "mono"
        stream.codec_context.format = "s16"
        stream.codec_context.open()
        frame_size = stream.codec_context.frame_size
        for start in range(0, len(samples), frame_size):
            block = np.ascontiguousarray(samples[np.newaxis, start : start + frame_size])
            frame = av.AudioFrame.from_ndarray(block, format="s16", layout="mono")
            frame.sample_rate = SAMPLE_RATE_HZ
            frame.pts = start
            container.mux(stream.encode(frame))
        container.mux(stream.encode(None))
    return buffer.getvalue()


def decode_flac(data: bytes) -> NDArray[np.int16]:
    """Samples of a FLAC file that `encode_flac` made, compared with the checksum in its header.

    Args:
        data: A whole FLAC file, 16 kHz mono.

    Returns:
        int16 samples, shape (n,).

    Raises:
        AudioFileError: The data is not FLAC, was cut off or altered.
    """
    try:
        return _checked_flac_samples(data)
    except (av.FFmpegError, ValueError, IndexError) as error:
        raise AudioFileError(
            f"A kept recording is damaged ({_reason(error)}).",
            kept="The words and scores of this answer are untouched.",
            mend="If you have a copy of the history file from an earlier day, the recording may be whole there.",
        ) from error


def _checked_flac_samples(data: bytes) -> NDArray[np.int16]:
    if not data.startswith(_FLAC_MARK):
        raise ValueError("no FLAC mark at its start")
    expected_count = int.from_bytes(data[_STREAMINFO_TOTAL_SAMPLES]) & 0xF_FFFF_FFFF
    blocks: list[NDArray[np.int16]] = []
    with av.open(io.BytesIO(data), "r", format="flac") as container:
        for frame in container.decode(audio=0):
            if frame.format.name not in {"s16", "s16p"} or len(frame.layout.channels) != 1:
                raise ValueError(f"it holds {frame.format.name} in place of 16 bits, mono")
            # `to_ndarray` takes as long as the decoding itself, which half an hour of sound makes felt.
            plane: Any = frame.planes[0]
            blocks.append(np.frombuffer(plane, np.int16, frame.samples).copy())
    samples = np.concatenate(blocks) if blocks else np.zeros(0, np.int16)
    if len(samples) != expected_count:
        raise ValueError(f"{len(samples)} of {expected_count} samples are there")
    if hashlib.md5(samples.tobytes(), usedforsecurity=False).digest() != data[_STREAMINFO_MD5]:
        raise ValueError("its checksum does not fit")
    return samples


def _opened(path: Path) -> InputContainer:
    # An absolute path cannot be taken for a protocol, and the whitelist keeps playlists inside the file system.
    return av.open(str(path.resolve()), options={"protocol_whitelist": "file"})


def _require_sound(container: InputContainer, path: Path) -> None:
    if not container.streams.audio:
        raise AudioFileError(
            f"“{path.name}” has no sound in it.",
            mend="Choose a sound file, or a video that has a sound track.",
        )


def _require_file_with_content(path: Path) -> None:
    try:
        status = path.stat()
    except FileNotFoundError as error:
        raise AudioFileError(f"There is no file “{path}”.", mend="Check the path and its spelling.") from error
    except (OSError, ValueError) as error:
        raise AudioFileError(
            f"The file “{str(path)[:_LONGEST_SHOWN]}” cannot be read ({_reason(error)}).",
            mend="Check the path and that you may open it.",
        ) from error
    if not stat.S_ISREG(status.st_mode):
        raise AudioFileError(f"“{path}” is not a file.", mend="Choose one sound file.")
    if status.st_size == 0:
        raise AudioFileError(f"“{path.name}” is empty.", mend="Choose a file with a spoken answer in it.")


def _is_surely_longer(container: InputContainer, longest_s: float) -> bool:
    """Whether there is sound beyond `longest_s`: a header may be wrong, so a packet from there has to prove it.

    Where lengths are guessed from the bit rate, as in MP3, it is not asked: decoding will tell.
    """
    if container.duration is None or container.duration <= longest_s * av.time_base or not container.streams.audio:
        return False
    if not _KNOWS_ITS_LENGTH & set(container.format.name.split(",")):
        return False
    stream = container.streams.audio[0]
    try:
        container.seek(round((longest_s + 1.0) * av.time_base), backward=False)
        frame = next(container.decode(stream), None)
    except av.FFmpegError:
        frame = None
    container.seek(0)
    return frame is not None and frame.time is not None and frame.time > longest_s


def _decoded_blocks(container: InputContainer, path: Path) -> Iterator[NDArray[np.int16]]:
    """The container's first sound stream as int16 blocks of 16 kHz mono."""
    _require_sound(container, path)
    stream = container.streams.audio[0]
    resampler = av.AudioResampler(format="s16", layout="mono", rate=SAMPLE_RATE_HZ)
    packet_count = bad_packets = 0
    for packet in container.demux(stream):
        packet_count += 1
        try:
            frames = packet.decode()
        except av.InvalidDataError:
            bad_packets += 1
            continue
        for frame in frames:
            for resampled in resampler.resample(frame):
                yield resampled.to_ndarray()[0]
    for resampled in resampler.resample(None):
        yield resampled.to_ndarray()[0]
    if bad_packets > max(_TOLERATED_BAD_PACKETS, _TOLERATED_BAD_SHARE * packet_count):
        raise AudioFileError(
            f"“{path.name}” is damaged: {bad_packets} of its {packet_count} parts cannot be decoded.",
            mend="Save or export the sound again, and choose the new file.",
        )


def _unreadable(path: Path, error: Exception) -> AudioFileError:
    return AudioFileError(
        f"“{path.name}” could not be read as sound ({_reason(error)}).",
        mend="Choose a sound file such as WAV, FLAC, MP3, OGG or M4A that plays in another program.",
    )


def _too_long(path: Path, longest_s: float) -> AudioFileError:
    return AudioFileError(
        f"“{path.name}” is longer than {longest_s / 60:.0f} minutes, the longest answer that is scored.",
        mend="Cut the file to the answer itself.",
    )


def _reason(error: Exception) -> str:
    """What a library says, without its own number and path."""
    text = str(getattr(error, "strerror", None) or error)
    return text[:1].lower() + text[1:]
