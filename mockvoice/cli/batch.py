"""Many answers in one run: JSON Lines in, JSON Lines out. A bad line never stops the rest."""

from __future__ import annotations

import json
import logging
import math
import sys
from typing import TYPE_CHECKING, Annotated, Any

import click
from pydantic import AfterValidator, BaseModel, ConfigDict, Field, ValidationError

from mockvoice.analysis.report import to_json_object
from mockvoice.audio.codec import decode_file
from mockvoice.errors import MockVoiceError
from mockvoice.packs.reader import find_question, question_from_object
from mockvoice.transcription.transcript import Transcript, Word

if TYPE_CHECKING:
    from pathlib import Path

    from mockvoice.analysis.scorecard import Scorecard
    from mockvoice.engine import Engine
    from mockvoice.packs.model import Question

_log = logging.getLogger(__name__)

SOURCES = ("audio", "text", "words")


class LineError(MockVoiceError):
    """A line of the input that cannot be scored."""


def _finite(value: float) -> float:
    if not math.isfinite(value):
        raise ValueError("must be a finite number")
    return value


Seconds = Annotated[float, Field(ge=0), AfterValidator(_finite)]


class _GivenWord(BaseModel):
    model_config = ConfigDict(extra="ignore")

    text: str
    start_s: Seconds | None = None
    end_s: Seconds | None = None
    probability: Annotated[float, Field(ge=0, le=1)] | None = None


class _GivenWords(BaseModel):
    words: list[_GivenWord]


def score_lines(engine: Engine, source: Path, target: Path) -> tuple[int, int]:
    """Score each line of `source` into `target`; return how many were scored and how many failed.

    Raises LineError where one of the two files cannot be opened.
    """
    try:
        lines = source.read_bytes().splitlines()
    except OSError as error:
        raise LineError(f"{source} cannot be read ({error.strerror}).", mend="Give a file of JSON lines.") from error
    work = [(number, line) for number, line in enumerate(lines, start=1) if line.strip()]
    failed = 0
    try:
        with (
            target.open("w", encoding="utf-8") as out,
            click.progressbar(work, label="Scoring", file=sys.stderr, hidden=not sys.stderr.isatty()) as bar,
        ):
            for number, line in bar:
                result = _score_line(engine, number, line, source.parent)
                failed += "error" in result
                out.write(json.dumps(result, ensure_ascii=False) + "\n")
                out.flush()
    except OSError as error:
        raise LineError(
            f"{target} cannot be written ({error.strerror}).",
            kept="What was written before is there.",
            mend="Make room or give another file.",
        ) from error
    return len(work) - failed, failed


def _score_line(engine: Engine, number: int, line: bytes, folder: Path) -> dict[str, Any]:
    answer_id: object = None
    try:
        job = _parsed(number, line)
        answer_id = job.get("id")
        scorecard = _score(engine, number, job, folder)
        return _labelled(answer_id, {"result": to_json_object(scorecard)})
    except MockVoiceError as error:
        return _labelled(answer_id, {"error": error.sentence})
    except Exception as error:  # noqa: BLE001 (a fault in one line must not cost the others; it is logged whole)
        _log.exception("line %d", number)
        return _labelled(answer_id, {"error": f"Line {number} could not be scored ({type(error).__name__}: {error})."})


def _labelled(answer_id: object, rest: dict[str, Any]) -> dict[str, Any]:
    return {"id": answer_id, **rest}


def _parsed(number: int, line: bytes) -> dict[str, Any]:
    try:
        job = json.loads(line.decode("utf-8"))
    except (ValueError, RecursionError) as error:
        raise LineError(f"Line {number} is not JSON ({error}).") from error
    if not isinstance(job, dict):
        raise LineError(f"Line {number} is not an object.", mend="Write one object a line.")
    return job


def _score(engine: Engine, number: int, job: dict[str, Any], folder: Path) -> Scorecard:
    question = _question(engine, job.get("question"))
    given = [name for name in SOURCES if job.get(name) is not None]
    if len(given) != 1:
        raise LineError(f"Line {number} needs exactly one of “audio”, “text” and “words”; it has {len(given)}.")
    value = job[given[0]]
    if given[0] == "words":
        return engine.scorer.score_transcript(question, Transcript(words=_words(number, value)))
    if not isinstance(value, str):
        raise LineError(f"“{given[0]}” in line {number} is not a text.")
    if given[0] == "text":
        return engine.scorer.score_transcript(
            question, Transcript(words=tuple(Word(word, None, None) for word in value.split()))
        )
    return engine.scorer.score(question, decode_file(_audio_path(value, folder)))


def _audio_path(name: str, folder: Path) -> Path:
    """Return the file: as the path says, else beside the input file."""
    direct = type(folder)(name)
    return direct if direct.is_absolute() or direct.exists() else folder / name


def _question(engine: Engine, given: object) -> Question | None:
    if given is None:
        return None
    if isinstance(given, str):
        return find_question(engine.packs, given)
    return question_from_object(given)


def _words(number: int, given: object) -> tuple[Word, ...]:
    try:
        words = _GivenWords.model_validate({"words": given}).words
    except ValidationError as error:
        first = error.errors()[0]
        where = ".".join(str(part) for part in first["loc"])
        raise LineError(f"“{where}” in line {number}: {first['msg']}.") from error
    for index, word in enumerate(words):
        if word.start_s is not None and word.end_s is not None and word.end_s < word.start_s:
            raise LineError(f"“words.{index}” in line {number} ends before it starts.")
    return tuple(
        Word(word.text.strip(), _rounded(word.start_s), _rounded(word.end_s), _rounded(word.probability))
        for word in words
        if word.text.strip()
    )


def _rounded(value: float | None) -> float | None:
    return None if value is None else round(value, 3)
