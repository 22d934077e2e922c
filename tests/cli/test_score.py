"""Tests of `mockvoice score` and `mockvoice demo`."""

from __future__ import annotations

import io
import json
import subprocess
from typing import TYPE_CHECKING, Any

import av
import numpy as np
import pytest
from click.testing import CliRunner, Result

from mockvoice.analysis.report import json_schema
from mockvoice.cli import main
from mockvoice.paths import asset
from tests.helpers.schema import validate

if TYPE_CHECKING:
    from pathlib import Path

    from mockvoice.paths import Paths

pytestmark = pytest.mark.slow

SPOKEN = ("so", "um", "the", "model", "is", "overfitting", "it", "memorised", "the", "training", "data")

GIVEN_QUESTION = {
    "id": "Acme/Overfitting 1",
    "text": "Why does it fail on new customers?",
    "concepts": [
        {"id": "memorised", "name": "It memorised the training data", "terms": ["memorised", "overfitting"]},
        {"id": "leak", "name": "The split leaks the future", "phrasings": ["a random split can leak the future"]},
    ],
    "unknown": {"from": "another program"},
}


def run(*arguments: str) -> Result:
    """Run a command as a terminal would."""
    return CliRunner().invoke(main, list(arguments))


def batch(tmp_path: Path, *lines: object) -> list[dict[str, Any]]:
    """Score lines and return the results."""
    source, target = tmp_path / "in.jsonl", tmp_path / "out.jsonl"
    text = "\n".join(line if isinstance(line, str) else json.dumps(line) for line in lines)
    source.write_text(text, encoding="utf-8")
    result = run("score", "--batch", str(source), "--out", str(target))
    assert result.exit_code == 0, result.output
    return [json.loads(line) for line in target.read_text(encoding="utf-8").splitlines()]


@pytest.fixture(scope="module")
def demo_report(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """The JSON of the built-in answer."""
    target = tmp_path_factory.mktemp("demo") / "report.json"
    result = run("score", str(asset("demo/answer.flac")), "--question", "overfitting-churn", "--json", str(target))
    assert result.exit_code == 0, result.output
    report: dict[str, Any] = json.loads(target.read_text(encoding="utf-8"))
    return report


def test_the_report_has_every_promised_key(demo_report: dict[str, Any]) -> None:
    """The JSON obeys the published schema."""
    validate(demo_report, json_schema())
    assert demo_report["question"]["id"] == "overfitting-churn"
    assert set(demo_report["scores"]) >= {"overall", "content", "clarity", "pacing", "structure"}


def test_the_report_is_true(demo_report: dict[str, Any]) -> None:
    """The planted "um"s are found (the "uh" is too short), the covered concepts are covered, the clock is right."""
    pauses = [event for event in demo_report["fillers"]["events"] if event["kind"] == "filled_pause"]
    assert [event["text"].lower() for event in pauses] == [
        "um",
        "um",
    ]  # the "uh" of 0.16 s is too short to be told from a vowel
    for event, place_s in zip(pauses, (8.4, 38.7), strict=True):
        assert abs(event["start_s"] - place_s) < 5
    assert demo_report["pacing"]["duration_s"] == pytest.approx(56.085, abs=0.01)
    assert 120 <= demo_report["pacing"]["speech_rate_wpm"] <= 200
    assert demo_report["pacing"]["longest_pause_s"] > 1
    covered = [concept for concept in demo_report["coverage"]["concepts"] if concept["status"] == "covered"]
    assert len(covered) >= 3
    for concept in covered:
        assert concept["evidence"]["text"] in demo_report["transcript"]["text"]
        assert concept["evidence"]["end_s"] > concept["evidence"]["start_s"]
    for score in ("overall", "content", "clarity", "pacing", "structure"):
        assert 0 <= demo_report["scores"][score] <= 100


def test_the_demo_reads_well_in_a_terminal() -> None:
    """Scores, concepts, fillers, advice and the words are all there."""
    result = run("demo")
    assert result.exit_code == 0, result.output
    for heading in ("Overall", "Content", "Concepts", "Fillers", "Next time", "What was heard", "overfitting"):
        assert heading in result.stdout


def test_json_on_standard_output_is_nothing_but_json() -> None:
    """A pipe can read it."""
    result = run("demo", "--json", "-")
    validate(json.loads(result.stdout), json_schema())


def test_a_batch_scores_audio_text_and_words(tmp_path: Path) -> None:
    """Each kind of answer is scored, and what cannot be measured is null."""
    words = [{"text": word, "start_s": index * 0.4, "end_s": index * 0.4 + 0.3} for index, word in enumerate(SPOKEN)]
    text, timed, audio = batch(
        tmp_path,
        {"id": 1, "question": "overfitting-churn", "text": "It memorised the training rows, um, it is overfitting."},
        {"id": "two", "question": GIVEN_QUESTION, "words": words},
        {"question": None, "audio": str(asset("demo/answer.flac"))},
    )
    assert (text["id"], timed["id"], audio["id"]) == (1, "two", None)
    for line in (text, timed, audio):
        validate(line["result"], json_schema())
    assert text["result"]["pacing"] is None
    assert text["result"]["fillers"]["count"] == 1
    assert text["result"]["fillers"]["per_minute"] is None
    assert timed["result"]["pacing"]["speech_rate_wpm"] > 0
    assert timed["result"]["question"]["id"] == "Acme/Overfitting 1"
    assert [concept["id"] for concept in timed["result"]["coverage"]["concepts"]] == ["memorised", "leak"]
    assert audio["result"]["coverage"] is None
    assert audio["result"]["scores"]["content"] is None
    assert audio["result"]["scores"]["clarity"] is not None


def test_a_bad_line_never_stops_the_rest(tmp_path: Path) -> None:
    """Each bad line gets an error with a sentence, and the good one at the end is scored."""
    (tmp_path / "empty.wav").write_bytes(b"")
    (tmp_path / "notes.txt").write_text("not a sound", encoding="utf-8")
    bad: list[object] = [
        "{not json",
        "[1, 2]",
        {"id": "no answer"},
        {"id": "two answers", "text": "a", "words": []},
        {"id": "no such question", "question": "nonesuch", "text": "hello"},
        {"id": "half a question", "question": {"text": "no id"}, "text": "hello"},
        {"id": "no file", "audio": "missing.wav"},
        {"id": "empty file", "audio": "empty.wav"},
        {"id": "no audio", "audio": "notes.txt"},
        {"id": "a number", "text": 7},
        {"id": "backwards", "words": [{"text": "a", "start_s": 2, "end_s": 1}]},
        {"id": "endless", "words": [{"text": "a", "start_s": 0, "end_s": 1e999}]},
        {"id": "no words", "words": "hello"},
    ]
    *failed, good = batch(tmp_path, *bad, "", {"id": "good", "text": "hello there"})
    assert len(failed) == len(bad)
    for line in failed:
        assert set(line) == {"id", "error"}
        assert line["error"].endswith(".")
        assert "Traceback" not in line["error"]
    assert [line["id"] for line in failed[2:]] == [line["id"] for line in bad[2:] if isinstance(line, dict)]
    assert good["id"] == "good"
    assert "result" in good


def test_the_same_input_gives_the_same_bytes(tmp_path: Path) -> None:
    """Two runs agree byte for byte."""
    lines = [{"id": 1, "question": "overfitting-churn", "text": "It memorised the training rows."}]
    assert batch(tmp_path, *lines) == batch(tmp_path, *lines)


def test_silence_is_measured_as_silence(tmp_path: Path) -> None:
    """Ten seconds of nothing: no words, no invented fillers, no concept covered, no praise."""
    path = tmp_path / "silent.wav"
    write_wav(path, np.zeros(160_000, dtype=np.int16))
    (line,) = batch(tmp_path, {"question": "overfitting-churn", "audio": str(path)})
    report = line["result"]
    assert report["transcript"]["words"] == []
    assert report["fillers"]["count"] == 0
    assert {concept["status"] for concept in report["coverage"]["concepts"]} == {"missed"}
    assert report["scores"]["content"] == 0
    assert report["scores"]["pacing"] is None


@pytest.mark.parametrize(
    ("name", "content"),
    [("empty.wav", b""), ("letter.mp3", b"Dear Sir or Madam"), ("missing.ogg", None)],
    ids=["empty", "no audio", "missing"],
)
def test_a_file_that_is_no_sound_is_a_sentence(tmp_path: Path, name: str, content: bytes | None) -> None:
    """The exit status is not 0, the file is named, and there is no traceback."""
    path = tmp_path / name
    if content is not None:
        path.write_bytes(content)
    result = run("score", str(path))
    assert result.exit_code == 1
    assert name in result.stderr
    assert "Traceback" not in result.output


def test_a_wrong_question_id_suggests_the_right_one(tmp_path: Path) -> None:
    """The sentence helps."""
    path = tmp_path / "silent.wav"
    write_wav(path, np.zeros(16_000, dtype=np.int16))
    result = run("score", str(path), "--question", "overfiting-churn")
    assert result.exit_code == 1
    assert "overfitting-churn" in result.stderr


def test_options_that_do_not_go_together_are_refused(tmp_path: Path) -> None:
    """The usage is told before anything is loaded."""
    for arguments in (["score"], ["score", "--batch", "in.jsonl"], ["score", "a.wav", "--out", str(tmp_path)]):
        assert run(*arguments).exit_code == 2


def write_wav(path: Path, samples: np.ndarray) -> None:
    """Write 16 kHz mono int16 samples."""
    buffer = io.BytesIO()
    with av.open(buffer, "w", format="wav") as container:
        stream = container.add_stream("pcm_s16le", rate=16_000, layout="mono")
        frame = av.AudioFrame.from_ndarray(samples[None, :], format="s16", layout="mono")
        frame.sample_rate = 16_000
        container.mux(stream.encode(frame))
        container.mux(stream.encode(None))
    path.write_bytes(buffer.getvalue())


def test_another_language_needs_a_model_that_hears_it(tmp_path: Path, home: Paths) -> None:
    """German speech is written down in German; an English model refuses it with a sentence."""
    sound = tmp_path / "said.wav"
    said = "Ich würde zuerst prüfen, ob das Modell die Daten auswendig gelernt hat."
    subprocess.run(["espeak-ng", "-v", "de", "-s", "140", "-w", sound, said], check=True)
    heard = json.loads(run("score", str(sound), "--language", "auto", "--json", "-").stdout)
    assert heard["transcript"]["language"] == "de"
    assert "modell" in heard["transcript"]["text"].lower()
    home.settings.parent.mkdir(parents=True, exist_ok=True)
    home.settings.write_text('{"speech_model": "tiny.en"}', encoding="utf-8")
    refused = run("score", str(sound), "--language", "de")
    assert refused.exit_code == 1
    assert "The speech model “tiny.en” hears English only, and German was chosen." in refused.stderr
