"""Answers, sessions and the history written to files for elsewhere, while the window stays fluid."""

from __future__ import annotations

import io
import os
import re
import wave
import zipfile
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import replace
from typing import TYPE_CHECKING, Any, Final, Protocol, TypeVar
from uuid import uuid4

from mockvoice.audio import SAMPLE_RATE_HZ
from mockvoice.errors import AudioFileError, ExportError, StorageError
from mockvoice.reports.export_csv import to_csv
from mockvoice.reports.export_html import Sound, html_pieces, no_sound
from mockvoice.reports.export_json import answer_json, session_json
from mockvoice.reports.export_markdown import to_markdown
from mockvoice.reports.export_printable import one_line
from mockvoice.reports.export_sheets import SessionPaper, answer_outline, session_outline
from mockvoice.reports.export_subtitles import to_srt, to_text, to_vtt
from mockvoice.storage.history_rows import flac_of_answer, history_rows, session_row

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping
    from datetime import datetime
    from pathlib import Path

    from mockvoice.reports.export_outline import Outline
    from mockvoice.reports.report_parts import InterviewReport
    from mockvoice.storage.answers import StoredAnswer
    from mockvoice.storage.worker import DatabaseWorker, Stores

T = TypeVar("T")

ANSWER_KINDS: Final = {
    ".html": "Report to open in a browser, with the sound",
    ".pdf": "Report to print (PDF)",
    ".md": "Report as Markdown",
    ".json": "Everything as JSON",
    ".txt": "What was said, plain text",
    ".srt": "Subtitles, SubRip",
    ".vtt": "Subtitles, WebVTT",
    ".flac": "Sound, FLAC",
    ".wav": "Sound, WAV",
}
"""What an answer can be written as, by the ending of the file. PDF is made by the window alone."""

SESSION_KINDS: Final = {
    ".html": "Report to open in a browser, with the sound",
    ".pdf": "Report to print (PDF)",
    ".md": "Report as Markdown",
    ".json": "Everything as JSON",
    ".zip": "Recordings, subtitles and texts (archive)",
}
"""Likewise for a session."""

_UNSAFE: Final = re.compile(r'[<>:"/\\|?*]+')
_RESERVED: Final = re.compile(r"^(con|prn|aux|nul|com\d|lpt\d)$", re.IGNORECASE)
_LONGEST_NAME: Final = 80


class Reported(Protocol):
    """The report of an interview, with the id of each answer by the name that the report has for it."""

    @property
    def report(self) -> InterviewReport:
        """The report."""

    @property
    def answer_ids(self) -> Mapping[str, str]:
        """The ids."""


def ignore_progress(_share: float) -> None:
    """Take a share of the work that is done, 0 to 1, and do nothing."""


def file_name(title: str, moment: datetime, suffix: str) -> str:
    """Return a name that every file system takes: the day in local time, then the title, cut at a word."""
    words = _UNSAFE.sub(" ", one_line(title)).split()
    name = ""
    for word in words:
        if len(name) + 1 + len(word) > _LONGEST_NAME:
            break
        name = f"{name} {word}".strip()
    name = (name or "".join(words)[:_LONGEST_NAME]).strip(". ")
    if not name or _RESERVED.match(name):
        name = "MockVoice"
    return f"{moment.astimezone():%Y-%m-%d} {name}{suffix}"


class Exporter:
    """Collects what is to be written, and writes it. Slow: used on a thread of its own, or by a command.

    A file is there whole or not at all; one of the same name is replaced once the new one is whole.

    Args:
        fetch: Runs a job on the open history and returns what it returns.
        report_of: Returns the report of an interview; None where the session was none.
    """

    def __init__(
        self, fetch: Callable[[Callable[[Stores], object]], object], report_of: Callable[[str], Reported | None]
    ) -> None:
        self._fetch_any = fetch
        self._report_of = report_of

    def answer(self, answer_id: str) -> StoredAnswer:
        """Return an answer. Raises StorageError where there is none."""
        return self._fetch(lambda stores: stores.answers.load(answer_id))

    def session(self, session_id: str) -> SessionPaper:
        """Return a session with all its answers. Raises StorageError where there is none."""
        row = self._fetch(lambda stores: session_row(stores.database, session_id))
        ids = self._fetch(lambda stores: stores.interviews.answer_ids(session_id))
        answers = tuple(map(self.answer, ids))
        found = self._report_of(session_id)
        paper = SessionPaper(row.id, row.title, row.started_at, row.ended_at, answers)
        return paper if found is None else replace(paper, interview=found.report, places=found.answer_ids)

    def outline(self, answer_id: str = "", session_id: str = "") -> Outline:
        """Return the written report of an answer, or else of a session."""
        return answer_outline(self.answer(answer_id)) if answer_id else session_outline(self.session(session_id))

    def write_answer(self, answer_id: str, path: Path, *, with_sound: bool = True) -> None:
        """Write an answer; the ending of `path` says as what (see `ANSWER_KINDS`).

        Raises:
            ExportError: It cannot be written there, or there is nothing to be written: no sound, or no words.
            StorageError: There is no such answer.
        """
        answer = self.answer(answer_id)
        suffix = path.suffix.lower()
        if suffix == ".html":
            sound_of = self._sound if with_sound else no_sound
            pieces: Iterable[bytes] = (piece.encode() for piece in html_pieces(answer_outline(answer), sound_of))
        elif suffix == ".md":
            pieces = (to_markdown(answer_outline(answer)).encode(),)
        elif suffix == ".json":
            pieces = (answer_json(answer).encode(),)
        elif suffix in {".txt", ".srt", ".vtt"}:
            pieces = (_words_of(answer, suffix),)
        elif suffix in {".flac", ".wav"}:
            pieces = (self._sound_file(answer_id, suffix),)
        else:
            raise _unknown(path, ANSWER_KINDS)
        _write(path, pieces)

    def write_session(
        self,
        session_id: str,
        path: Path,
        *,
        with_sound: bool = True,
        on_progress: Callable[[float], None] = ignore_progress,
    ) -> None:
        """Write a session; the ending of `path` says as what (see `SESSION_KINDS`).

        Args:
            session_id: The session.
            path: The file.
            with_sound: Whether an HTML report has the recordings in it.
            on_progress: Told the share that is done, 0 to 1.

        Raises:
            ExportError: It cannot be written there.
            StorageError: There is no such session.
        """
        paper = self.session(session_id)
        suffix = path.suffix.lower()
        total = max(1, len(paper.answers))
        done = 0

        def sound_of(answer_id: str) -> Sound | None:
            nonlocal done
            on_progress(done / total)
            done += 1
            return self._sound(answer_id)

        if suffix == ".html":
            outline = session_outline(paper)
            pieces: Iterable[bytes] = (
                piece.encode() for piece in html_pieces(outline, sound_of if with_sound else no_sound)
            )
        elif suffix == ".md":
            pieces = (to_markdown(session_outline(paper)).encode(),)
        elif suffix == ".json":
            pieces = (session_json(paper).encode(),)
        elif suffix == ".zip":
            pieces = self._archive(paper, sound_of)
        else:
            raise _unknown(path, SESSION_KINDS)
        _write(path, pieces)
        on_progress(1.0)

    def write_history(self, path: Path) -> int:
        """Write every answer as a line of a table (CSV, UTF-8). Returns how many. Raises ExportError."""
        rows = self._fetch(lambda stores: history_rows(stores.database))
        _write(path, (to_csv(rows).encode("utf-8-sig"),))  # spreadsheets know UTF-8 by its mark
        return len(rows)

    def _fetch(self, job: Callable[[Stores], T]) -> T:
        return self._fetch_any(job)  # type: ignore[return-value]

    def _sound(self, answer_id: str) -> Sound | None:
        flac = self._fetch(lambda stores: flac_of_answer(stores.database, answer_id))
        return None if flac is None else Sound("audio/flac", flac)

    def _sound_file(self, answer_id: str, suffix: str) -> bytes:
        sound = self._sound(answer_id)
        if sound is None:
            raise ExportError("This answer has no sound.", mend="Export its report or its words instead.")
        if suffix == ".flac":
            return sound.content
        try:
            samples = self._fetch(lambda stores: stores.recordings.samples_of_answer(answer_id))
        except AudioFileError as error:
            raise ExportError(error.what, kept=error.kept, mend=error.mend) from error
        buffer = io.BytesIO()
        with wave.open(buffer, "wb") as file:
            file.setnchannels(1)
            file.setsampwidth(2)
            file.setframerate(SAMPLE_RATE_HZ)
            file.writeframes(samples.astype("<i2").tobytes())
        return buffer.getvalue()

    def _archive(self, paper: SessionPaper, sound_of: Callable[[str], Sound | None]) -> Iterator[bytes]:
        """Yield an archive member by member: a report, and for each answer its sound, subtitles and words."""
        sink = _Sink()
        moment = paper.started_at.astimezone().timetuple()[:6]
        with zipfile.ZipFile(sink, "w", zipfile.ZIP_DEFLATED) as archive:
            report = "".join(html_pieces(session_outline(paper)))
            archive.writestr(zipfile.ZipInfo("report.html", moment), report, zipfile.ZIP_DEFLATED)
            for number, answer in enumerate(paper.answers, 1):
                yield sink.taken()
                stem = f"answer-{number:02}"
                sound = sound_of(answer.id)
                if sound is not None:
                    archive.writestr(zipfile.ZipInfo(f"{stem}.flac", moment), sound.content, zipfile.ZIP_STORED)
                if answer.scorecard is not None:
                    for suffix in (".txt", ".vtt", ".srt"):
                        if suffix == ".txt" or _is_timed(answer):
                            content = _words_of(answer, suffix)
                            archive.writestr(zipfile.ZipInfo(stem + suffix, moment), content, zipfile.ZIP_DEFLATED)
        yield sink.taken()


class ExportDesk:
    """Does its work on a thread of its own; every answer is a Future.

    Args:
        database: Where the history is.
        report_of: Returns, in time, the report of an interview (`Reported`), None where the session was none.
        post: Runs a call in the thread that progress is told in.
    """

    def __init__(
        self,
        database: DatabaseWorker,
        report_of: Callable[[str], Future[Any]],
        *,
        post: Callable[[Callable[[], None]], None],
    ) -> None:
        self._exporter = Exporter(lambda job: database.submit(job).result(), lambda each: report_of(each).result())
        self._post = post
        self._worker = ThreadPoolExecutor(max_workers=1, thread_name_prefix="export")

    def outline_of_answer(self, answer_id: str) -> Future[Outline]:
        """The written report of an answer, to be made a PDF."""
        return self._worker.submit(self._exporter.outline, answer_id)

    def outline_of_session(self, session_id: str) -> Future[Outline]:
        """Likewise of a session."""
        return self._worker.submit(self._exporter.outline, "", session_id)

    def write_answer(self, answer_id: str, path: Path, *, with_sound: bool = True) -> Future[Path]:
        """Write an answer, as `Exporter.write_answer` does; the future holds the file."""

        def write() -> Path:
            self._exporter.write_answer(answer_id, path, with_sound=with_sound)
            return path

        return self._worker.submit(write)

    def write_session(
        self,
        session_id: str,
        path: Path,
        *,
        with_sound: bool = True,
        on_progress: Callable[[float], None] = ignore_progress,
    ) -> Future[Path]:
        """Write a session likewise."""

        def write() -> Path:
            self._exporter.write_session(
                session_id,
                path,
                with_sound=with_sound,
                on_progress=lambda share: self._post(lambda: on_progress(share)),
            )
            return path

        return self._worker.submit(write)

    def write_history(self, path: Path) -> Future[int]:
        """Write the history as a table; the future holds how many answers it has."""
        return self._worker.submit(self._exporter.write_history, path)

    def close(self) -> None:
        """Wait for what is being written."""
        self._worker.shutdown()


class _Sink(io.RawIOBase):
    """Takes bytes and gives them on."""

    def __init__(self) -> None:
        super().__init__()
        self._held: list[bytes] = []

    def writable(self) -> bool:
        return True

    def write(self, data: object, /) -> int:
        self._held.append(bytes(data))  # type: ignore[call-overload]
        return len(self._held[-1])

    def taken(self) -> bytes:
        held = b"".join(self._held)
        self._held.clear()
        return held


def _is_timed(answer: StoredAnswer) -> bool:
    card = answer.scorecard
    return card is not None and all(word.start_s is not None and word.end_s is not None for word in card.words)


def _words_of(answer: StoredAnswer, suffix: str) -> bytes:
    if answer.scorecard is None:
        raise ExportError(
            "This answer was not scored, so that its words are not known.",
            mend="Open it and have it scored, then export it again.",
        )
    write = {".srt": to_srt, ".vtt": to_vtt}.get(suffix, to_text)
    return write(answer.scorecard.words).encode()


def _unknown(path: Path, kinds: dict[str, str]) -> ExportError:
    return ExportError(
        f"“{path.name}” has no ending that says what to write.",
        mend=f"Give the file one of these endings: {', '.join(kinds)}.",
    )


def _write(path: Path, pieces: Iterable[bytes]) -> None:
    fresh = path.with_name(f".{path.name[:40]}.{uuid4().hex}.new")
    try:
        with fresh.open("xb") as file:
            for piece in pieces:
                file.write(piece)
            file.flush()
            os.fsync(file.fileno())
        fresh.replace(path)
    except StorageError:
        raise
    except OSError as error:
        raise ExportError(
            f"The file “{path}” cannot be written: {(error.strerror or str(error)).lower()}.",
            mend="Check that the folder is there, that you may write to it, and that there is room.",
        ) from error
    finally:
        fresh.unlink(missing_ok=True)
