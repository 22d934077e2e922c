"""Batches as they come from other programs: text alone, so that no speech model is needed."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest
from click.testing import CliRunner, Result

from mockvoice.cli import main
from mockvoice.cli.batch import LineError, score_lines
from mockvoice.engine import Engine
from mockvoice.paths import shipped

if TYPE_CHECKING:
    from pathlib import Path

    from mockvoice.paths import Paths


def run(source: Path, target: Path) -> Result:
    """Score a batch as a terminal would."""
    return CliRunner().invoke(main, ["score", "--batch", str(source), "--out", str(target)])


def batch(tmp_path: Path, content: bytes) -> list[dict[str, Any]]:
    """Score the lines of `content` and return the results."""
    source, target = tmp_path / "in.jsonl", tmp_path / "out.jsonl"
    source.write_bytes(content)
    result = run(source, target)
    assert result.exit_code == 0, result.output
    return [json.loads(line) for line in target.read_text(encoding="utf-8").split("\n")[:-1]]


def refused(name: str) -> Any:
    """Take no word that is not JSON."""
    raise ValueError(name)


def test_the_documented_lines_are_scored(tmp_path: Path):
    """What docs/command-line.md shows works as it stands there."""
    page = (shipped("docs") / "command-line.md").read_text(encoding="utf-8")
    lines = batch(tmp_path, page.partition("```jsonl\n")[2].partition("```")[0].encode())
    assert [line["id"] for line in lines] == ["a1", "a2", 3]
    assert all("result" in line for line in lines)
    assert lines[1]["result"]["pacing"] is not None


def test_a_windows_file_is_read(tmp_path: Path):
    """A byte order mark at the start and carriage returns at the ends of lines are no part of the answers."""
    (one, two) = batch(tmp_path, b'\xef\xbb\xbf{"id": 1, "text": "hello"}\r\n\r\n{"id": 2, "text": "there"}\r\n')
    assert [one["id"], two["id"]] == [1, 2]
    assert one["result"]["transcript"]["text"] == "hello"


def test_half_characters_do_not_stop_the_rest(tmp_path: Path):
    """A lone surrogate in an id, a text or a question is passed on or marked, and every line out is UTF-8."""
    question = r'{"id": "q", "text": "a \udc00 b", "concepts": [{"id": "c", "name": "the \ud800 thing"}]}'
    first, second, last = batch(
        tmp_path,
        b'{"id": "x\\ud800", "text": "cut \\ud83d off"}\n'
        + f'{{"id": 2, "question": {question}, "text": "hi"}}\n'.encode()
        + b'{"id": 3, "text": "fine"}',
    )
    assert first["id"] == "x\ud800"
    assert first["result"]["transcript"]["text"] == "cut \N{REPLACEMENT CHARACTER} off"
    assert "result" in second
    assert last["result"]["transcript"]["text"] == "fine"


def test_every_line_out_is_strict_json(tmp_path: Path):
    """An id that JSON has no number for becomes a text, and a probability of NaN counts as none."""
    source, target = tmp_path / "in.jsonl", tmp_path / "out.jsonl"
    source.write_text(
        '{"id": NaN, "text": "a"}\n{"id": 1e999, "text": "b"}\n{"id": [1, {"a": null}], "text": "c"}\n'
        '{"id": 4, "words": [{"text": "d", "start_s": 0, "end_s": 1, "probability": NaN}]}\n',
        encoding="utf-8",
    )
    run(source, target)
    lines = [json.loads(line, parse_constant=refused) for line in target.read_text(encoding="utf-8").splitlines()]
    assert [line["id"] for line in lines] == [None, "inf", [1, {"a": None}], 4]
    assert lines[3]["result"]["transcript"]["words"][0]["probability"] is None


@pytest.mark.parametrize(
    ("word", "said"),
    [
        ('{"start_s": 0}', "“words.0.text” is missing in line 1"),
        ('{"text": "a", "start_s": -1}', "at least 0"),
        ('{"text": "a", "probability": 2}', "at most 1"),
        ('{"text": 7}', "this must be text"),
        ('{"text": "a", "end_s": 1e999}', "a number"),
        ('"a"', "“words.0” in line 1"),
    ],
)
def test_a_wrong_word_is_told_in_words(tmp_path: Path, word: str, said: str):
    """The field, the line and what would be right are named."""
    (line,) = batch(tmp_path, f'{{"id": 1, "words": [{word}]}}'.encode())
    assert said in line["error"]
    assert line["error"].endswith(".")


@pytest.mark.parametrize("name", ["a\\u0000b.wav", "a" * 400, "missing.wav", "."])
def test_a_name_that_no_file_has_is_a_sentence(tmp_path: Path, name: str):
    """An audio path that cannot be opened is told without a word about Python."""
    (line,) = batch(tmp_path, f'{{"audio": "{name}"}}'.encode())
    assert line["error"].startswith(("There is no file", "The file", "“"))
    assert "Error" not in line["error"]


def test_a_sound_file_is_looked_for_beside_the_answers(tmp_path: Path):
    """A relative path is seen from the folder of the input file."""
    (tmp_path / "beside.wav").write_bytes(b"")
    (line,) = batch(tmp_path, b'{"audio": "beside.wav"}')
    assert line["error"].startswith("“beside.wav” is empty.")


def test_the_answers_are_never_overwritten(tmp_path: Path):
    """Writing the results into the input file, by whatever name, is refused, and it stays as it was."""
    source = tmp_path / "in.jsonl"
    source.write_text('{"text": "hello"}\n', encoding="utf-8")
    (tmp_path / "link.jsonl").symlink_to(source)
    for target in (source, tmp_path / "link.jsonl"):
        result = run(source, target)
        assert result.exit_code == 1
        assert "Give another file" in result.stderr
    assert source.read_text(encoding="utf-8") == '{"text": "hello"}\n'


def test_files_that_cannot_be_opened_are_told(tmp_path: Path):
    """A missing input and a missing folder for the output exit with 1 and name the path."""
    source = tmp_path / "in.jsonl"
    result = run(source, tmp_path / "out.jsonl")
    assert result.exit_code == 1
    assert str(source) in result.stderr
    source.write_text('{"text": "hello"}\n', encoding="utf-8")
    result = run(source, tmp_path / "missing" / "out.jsonl")
    assert result.exit_code == 1
    assert "missing" in result.stderr


def test_no_answers_make_no_results(tmp_path: Path):
    """An empty input gives an empty output."""
    assert batch(tmp_path, b"") == []


def test_a_stopped_run_keeps_what_it_has(tmp_path: Path, home: Paths, monkeypatch: pytest.MonkeyPatch):
    """Ctrl-C in mid-batch leaves the finished lines in the file and says how many there are."""
    engine = Engine(home)
    source, target = tmp_path / "in.jsonl", tmp_path / "out.jsonl"
    source.write_text('{"id": 1, "text": "a"}\n{"id": 2, "text": "b"}\n{"id": 3, "text": "c"}\n', encoding="utf-8")
    score, calls = engine.scorer.score_transcript, []

    def interrupted(*arguments: Any) -> Any:
        calls.append(arguments)
        if len(calls) == 2:
            raise KeyboardInterrupt
        return score(*arguments)

    monkeypatch.setattr(engine.scorer, "score_transcript", interrupted)
    with pytest.raises(LineError, match="stopped after 1 of 3"):
        score_lines(engine, source, target)
    assert [json.loads(line)["id"] for line in target.read_text(encoding="utf-8").splitlines()] == [1]


def test_a_missing_content_model_is_told_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """Lines are scored by words alone then, and standard error says so."""
    monkeypatch.setattr("mockvoice.engine.CONTENT_MODEL", "nonesuch")
    source, target = tmp_path / "in.jsonl", tmp_path / "out.jsonl"
    source.write_text('{"question": "overfitting-churn", "text": "It is overfitting."}\n' * 2, encoding="utf-8")
    result = run(source, target)
    assert result.exit_code == 0
    assert result.stderr.count("What to judge was found by words alone.") == 1
    assert all("result" in json.loads(line) for line in target.read_text(encoding="utf-8").splitlines())


def test_the_language_of_a_batch_is_that_of_its_reports(tmp_path: Path):
    """Text in German is not searched for English fillers; told from nothing it counts as English."""
    source, target = tmp_path / "in.jsonl", tmp_path / "out.jsonl"
    source.write_text('{"text": "Also, um, das Modell hat auswendig gelernt."}\n', encoding="utf-8")
    languages = {}
    for language in ("de", "auto", "en"):
        command = ["score", "--batch", str(source), "--out", str(target), "--language", language]
        assert CliRunner().invoke(main, command).exit_code == 0
        report = json.loads(target.read_text(encoding="utf-8"))["result"]
        languages[language] = (report["transcript"]["language"], report["fillers"]["count"])
    assert languages == {"de": ("de", 0), "auto": ("en", 1), "en": ("en", 1)}


def test_an_unknown_language_is_refused_before_anything_is_scored(tmp_path: Path):
    """The results are not begun."""
    source, target = tmp_path / "in.jsonl", tmp_path / "out.jsonl"
    source.write_text('{"text": "Hello."}\n', encoding="utf-8")
    result = CliRunner().invoke(main, ["score", "--batch", str(source), "--out", str(target), "--language", "xx"])
    assert result.exit_code == 2
    assert "“xx” is no language" in result.stderr
    assert not target.exists()
