"""Many answers in one run: JSON Lines in, JSON Lines out. A bad line never stops the rest."""

from __future__ import annotations

import codecs
import json
import logging
import re
import sys
from typing import TYPE_CHECKING, Annotated, Any

import click
from pydantic import BaseModel, ConfigDict, Field, ValidationError

from mockvoice.analysis.report import to_json_object
from mockvoice.audio.codec import decode_file
from mockvoice.errors import MockVoiceError
from mockvoice.packs.reader import find_question, question_from_object
from mockvoice.packs.wording import fault
from mockvoice.transcription.languages import AUTO
from mockvoice.transcription.transcript import Transcript, Word

if TYPE_CHECKING:
    from pathlib import Path

    from mockvoice.analysis.scorecard import Scorecard
    from mockvoice.engine import Engine
    from mockvoice.packs.model import Question

_log = logging.getLogger(__name__)

SOURCES = ("audio", "text", "words")
_LONE_SURROGATE = re.compile("[\ud800-\udfff]")


class LineError(MockVoiceError):
    """A line of the input that cannot be scored."""


Seconds = Annotated[float, Field(ge=0, allow_inf_nan=False)]


class _GivenWord(BaseModel):
    model_config = ConfigDict(extra="ignore")

    text: str
    start_s: Seconds | None = None
    end_s: Seconds | None = None
    probability: Annotated[float, Field(ge=0, le=1)] | None = None


class _GivenWords(BaseModel):
    words: list[_GivenWord]


def score_lines(engine: Engine, source: Path, target: Path, *, language: str | None = None) -> tuple[int, int]:
    """Score each line of `source` into `target`; return how many were scored and how many failed.

    `language` is that of all answers, a code or "auto"; without it recordings are heard in the settings' language, and
    text and words count as English.

    Each line is in the file as soon as it is scored. Raises LineError where one of the two files cannot be opened, they
    are the same, or the person stops the run.
    """
    try:
        lines = source.read_bytes().removeprefix(codecs.BOM_UTF8).splitlines()
    except OSError as error:
        raise LineError(f"{source} cannot be read ({error.strerror}).", mend="Give a file of JSON lines.") from error
    if target.exists() and target.samefile(source):
        raise LineError(
            f"{target} is the file of answers itself.",
            kept="It was left as it is.",
            mend="Give another file for the results.",
        )
    work = [(number, line) for number, line in enumerate(lines, start=1) if line.strip()]
    written = failed = 0
    try:
        with (
            target.open("w", encoding="utf-8", newline="\n") as out,
            click.progressbar(work, label="Scoring", file=sys.stderr, hidden=not sys.stderr.isatty()) as bar,
        ):
            for number, line in bar:
                result = _score_line(engine, number, line, source.parent, language)
                out.write(_as_line(result))
                out.flush()
                written += 1
                failed += "error" in result
    except OSError as error:
        raise LineError(
            f"{target} cannot be written ({error.strerror}).",
            kept=f"The results of {written} of {len(work)} answers are in it." if written else "",
            mend="Make room or give another file.",
        ) from error
    except KeyboardInterrupt as error:
        raise LineError(
            f"The run was stopped after {written} of {len(work)} answers.",
            kept=f"Their results are in {target}.",
            mend="Run it again with the answers that are left.",
        ) from error
    return written - failed, failed


def _score_line(engine: Engine, number: int, line: bytes, folder: Path, language: str | None) -> dict[str, Any]:
    answer_id: object = None
    try:
        job = _parsed(number, line)
        answer_id = job.get("id")
        scorecard = _score(engine, number, _whole_characters(job), folder, language)
        return _labelled(answer_id, {"result": to_json_object(scorecard)})
    except MockVoiceError as error:
        return _labelled(answer_id, {"error": error.sentence})
    except Exception as error:  # noqa: BLE001 (a fault in one line must not cost the others; it is logged whole)
        _log.exception("line %d", number)
        return _labelled(answer_id, {"error": f"Line {number} could not be scored ({type(error).__name__}: {error})."})


def _labelled(answer_id: object, rest: dict[str, Any]) -> dict[str, Any]:
    return {"id": answer_id, **rest}


def _as_line(result: dict[str, Any]) -> str:
    """Return a result as a line that is JSON for every reader, whatever id it was given."""
    try:
        line = json.dumps(result, ensure_ascii=False, allow_nan=False)
    except ValueError:  # an id such as 1e999, which JSON has no infinity for
        line = json.dumps(result | {"id": str(result["id"])}, ensure_ascii=False)
    if _LONE_SURROGATE.search(line):
        line = json.dumps(json.loads(line))
    return line + "\n"


def _parsed(number: int, line: bytes) -> dict[str, Any]:
    try:
        # Python's own writer makes NaN of what was not measured, which JSON calls null.
        job = json.loads(line.decode("utf-8"), parse_constant=lambda name: None if name == "NaN" else float(name))
    except (ValueError, RecursionError) as error:
        raise LineError(f"Line {number} is not JSON ({error}).") from error
    if not isinstance(job, dict):
        raise LineError(f"Line {number} is not an object.", mend="Write one object a line.")
    return job


def _whole_characters(job: dict[str, Any]) -> dict[str, Any]:
    """Return the same with a mark for each half character, which a text cut off in an emoji has and no model reads."""
    written = json.dumps(job, ensure_ascii=False)
    if not _LONE_SURROGATE.search(written):
        return job
    whole: dict[str, Any] = json.loads(_LONE_SURROGATE.sub("\N{REPLACEMENT CHARACTER}", written))
    return whole


def _score(engine: Engine, number: int, job: dict[str, Any], folder: Path, language: str | None) -> Scorecard:
    question = _question(engine, job.get("question"))
    given = [name for name in SOURCES if job.get(name) is not None]
    if len(given) != 1:
        raise LineError(f"Line {number} needs exactly one of “audio”, “text” and “words”; it has {len(given)}.")
    value = job[given[0]]
    written_in = "en" if language in {None, AUTO} else str(language)
    if given[0] == "words":
        return engine.scorer.score_transcript(question, Transcript(_words(number, value), language=written_in))
    if not isinstance(value, str):
        raise LineError(f"“{given[0]}” in line {number} is not a text.")
    if given[0] == "text":
        return engine.scorer.score_transcript(
            question, Transcript(tuple(Word(word, None, None) for word in value.split()), language=written_in)
        )
    return engine.scorer.score(question, decode_file(_audio_path(value, folder)), language=language)


def _audio_path(name: str, folder: Path) -> Path:
    """Return the file: seen from the folder of the input file, else from where the command runs."""
    try:
        return folder / name if (folder / name).exists() else type(folder)(name)
    except OSError:  # a name that no file can have; reading it tells why
        return folder / name


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
        if first["type"] == "missing":
            raise LineError(f"“{where}” is missing in line {number}.") from error
        said = fault(first["type"], str(first["loc"][-1]), first["input"], first.get("ctx", {}))
        raise LineError(f"“{where}” in line {number}: {said}.") from error
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
