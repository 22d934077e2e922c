"""Reading pack files, and what an author is told about a broken one."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest
import yaml

from mockvoice.errors import PackError
from mockvoice.packs.model import Pack, Question
from mockvoice.packs.reader import load_packs, read_pack

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    Write = Callable[..., Path]


def test_a_sound_pack_is_read(sound_pack: str, write: Write):
    """A pack without a fault is read as plain model types, with folded text on one line."""
    pack = read_pack(write(sound_pack))
    assert type(pack) is Pack
    assert (pack.id, pack.version, pack.language) == ("small", "1.0", "en")
    assert [type(question) for question in pack.questions] == [Question, Question]
    first = pack.questions[0]
    assert first.model_answer.endswith("training score, so I would regularise the model.")
    assert [concept.weight for concept in first.concepts] == [2, 1]
    assert first.target_s == 60
    assert pack.questions[1].topic == ""


def test_words_that_old_yaml_takes_for_truth_values_stay_words(sound_pack: str, write: Write):
    """A term such as no or on needs no quotes."""
    pack = read_pack(write(sound_pack.replace("[future]", "[no, on, Off, 2024-01-01]")))
    assert pack.questions[1].concepts[0].all_terms == ("no", "on", "Off", "2024-01-01")


def test_a_byte_order_mark_and_windows_line_ends_are_read(sound_pack: str, write: Write):
    """A file saved by a Windows editor is the same pack."""
    windows = b"\xef\xbb\xbf" + sound_pack.replace("\n", "\r\n").encode()
    assert read_pack(write(windows)) == read_pack(write(sound_pack, "same.yaml"))


def test_all_faults_of_a_file_are_told_in_the_order_of_the_lines(sound_pack: str, write: Write):
    """One error lists every problem of a file, those of YAML's structure included."""
    text = (
        sound_pack.replace("target_s: 60", "target_s: soon").replace("[future]", "[]").replace("id: leakage", "id: L")
    )
    text = text.replace("version:", "title: Again\nversion:")
    with pytest.raises(PackError, match="4 problems") as caught:
        read_pack(write(text))
    lines = [line for line in str(caught.value).splitlines() if line.startswith("- line")]
    assert [line.split(",")[0].split(":")[0] for line in lines] == ["- line 3", "- line 10", "- line 30", "- line 38"]


def test_faulty_entries_do_not_count_as_missing_ones(sound_pack: str, write: Write):
    """A list with enough entries, one of them wrong, is told of that entry alone."""
    with pytest.raises(PackError) as caught:
        read_pack(write(sound_pack.replace("[I would regularise, I'd get", "[7, I'd get")))
    assert "entry 1" in str(caught.value)
    assert "problems" not in str(caught.value)


def test_at_most_twenty_problems_are_told(sound_pack: str, write: Write):
    """A file that is wrong throughout gives twenty problems and says that there may be more."""
    head, question = sound_pack[: sound_pack.index("  - id:")], sound_pack[sound_pack.index("  - id: leakage") :]
    questions = [question.replace("id: leakage", f"id: q{count}").replace("terms", "term") for count in range(100)]
    with pytest.raises(PackError, match="at least 20 problems") as caught:
        read_pack(write(head + "".join(questions)))
    assert str(caught.value).count("- line") == 20


@pytest.mark.parametrize("content", [b"", b"# nothing here\n", b"- a list\n", b"just words", b"~", b"{}"])
def test_what_is_no_set_of_fields_is_refused(write: Write, content: bytes):
    """An empty file, a list and a lone text are refused with the line."""
    with pytest.raises(PackError, match="line 1"):
        read_pack(write(content))


@pytest.mark.parametrize(
    ("encoding", "line", "advice"),
    [
        ("latin-1", 'line 2, field "title"', "0xe9 is not UTF-8"),
        ("utf-16", "line 1", "UTF-16"),
        ("utf-32", "line 1", "UTF-"),
    ],
)
def test_another_encoding_is_refused(sound_pack: str, write: Write, encoding: str, line: str, advice: str):
    """A file that is not UTF-8 is refused at the first byte that shows it, with the advice to save it as UTF-8."""
    path = write(sound_pack.replace("A small pack", "A café pack").encode(encoding))
    with pytest.raises(PackError) as caught:
        read_pack(path)
    assert line in str(caught.value)
    assert advice in str(caught.value)
    assert "save" in str(caught.value)


def test_a_file_that_is_not_there_is_told_by_name(tmp_path: Path):
    """A missing file and a folder in place of a file are pack errors."""
    with pytest.raises(PackError, match=r"gone\.yaml.*no such file"):
        read_pack(tmp_path / "gone.yaml")
    with pytest.raises(PackError, match="not an ordinary file"):
        read_pack(tmp_path)


def test_a_pipe_is_refused_and_not_waited_for(tmp_path: Path):
    """A named pipe in a pack folder does not stop the program."""
    os.mkfifo(tmp_path / "pipe.yaml")
    with pytest.raises(PackError, match="not an ordinary file"):
        read_pack(tmp_path / "pipe.yaml")


def test_no_tag_runs_code(write: Write, tmp_path: Path, sound_pack: str):
    """A tag that would create a file through Python's YAML constructors creates none."""
    touched = tmp_path / "touched"
    tag = f"!!python/object/apply:pathlib.Path.touch [!!python/object/apply:pathlib.Path ['{touched}']]"
    with pytest.raises(PackError):
        read_pack(write(sound_pack.replace("A small pack", tag)))
    assert not touched.exists()


def test_bad_packs_never_stop_the_others(sound_pack: str, write: Write, tmp_path: Path):
    """Each bad file is left out with its own error, and the sound ones are read in the order of folders and names."""
    write(sound_pack.replace("id: small", "id: second"), "one/b.yml")
    write(sound_pack, "one/a.yaml")
    write("id: [", "one/broken.yaml")
    write(b"\xff\xfe", "one/c.YAML")
    write("not a pack", "one/notes.txt")
    write("hidden: yes", "one/.hidden.yaml")
    write(sound_pack.replace("id: small", "id: third"), "two/c.yaml")
    packs, left_out = load_packs([tmp_path / "one", tmp_path / "absent", tmp_path / "two"])
    assert [pack.id for pack in packs] == ["small", "second", "third"]
    assert len(left_out) == 2
    assert any("broken.yaml" in str(error) for error in left_out)
    assert any("c.YAML" in str(error) for error in left_out)


def test_of_two_packs_with_one_id_the_second_is_left_out(sound_pack: str, write: Write, tmp_path: Path):
    """The error about the second pack names the id and both files."""
    first = write(sound_pack, "one/a.yaml")
    second = write(sound_pack.replace("A small pack", "Another"), "two/a.yaml")
    packs, left_out = load_packs([tmp_path / "one", tmp_path / "two"])
    assert [pack.title for pack in packs] == ["A small pack"]
    assert len(left_out) == 1
    assert all(name in str(left_out[0]) for name in (str(first), str(second), '"small"'))
    assert left_out[0].mend


def test_a_folder_that_is_a_file_is_told(sound_pack: str, write: Write, tmp_path: Path):
    """A pack folder that cannot be listed is one of the errors, and the other folders are read."""
    not_a_folder = write("text", "notes")
    write(sound_pack, "one/a.yaml")
    packs, left_out = load_packs([not_a_folder, tmp_path / "one"])
    assert len(packs) == 1
    assert str(not_a_folder) in str(left_out[0])


def test_the_sound_pack_means_the_same_to_other_yaml_readers(sound_pack: str, write: Write):
    """What is read here agrees with PyYAML's safe loader."""
    assert read_pack(write(sound_pack)) == Pack.model_validate(yaml.safe_load(sound_pack))


def test_a_pack_in_format_2_keeps_what_is_new_in_it(sound_pack: str, write: Write):
    """Stage, difficulty, kind, hints, sources, what follow-ups want, and what a term is heard as."""
    more = "format: 2\nquestions:"
    asked = "    topic: foundations\n    stage: ml-depth\n    difficulty: mid\n    kind: scenario\n    spoken: How so?"
    gap = "        terms: [{term: gap, also: [distance], heard_as: [cap]}, validation]\n        essential: true"
    follow_up = """\
      - text: And then?
        probes: remedy
        concepts:
          - id: less
            name: Less freedom
            description: Takes freedom from the model.
            phrasings: [smaller trees, a stronger penalty]
            terms: [penalty]
    hints: [Compare the two scores.]
    sources: [Any textbook]"""
    text = sound_pack.replace("questions:", more).replace("    topic: foundations", asked)
    text = text.replace("        terms: [gap, validation]", gap)
    question, other = read_pack(write(text.replace("      - What would you try first?", follow_up))).questions
    assert (question.stage, question.difficulty, question.kind) == ("ml-depth", "mid", "scenario")
    assert (question.aloud, other.aloud) == ("How so?", "What is leakage?")
    assert question.concepts[0].essential
    assert question.concepts[0].all_terms == ("gap", "distance", "validation")
    assert question.concepts[0].terms[0].heard_as == ("cap",)
    assert question.follow_ups[0].probes == "remedy"
    assert [concept.name for concept in question.follow_ups[0].concepts] == ["Less freedom"]
    assert (question.hints, question.sources) == (("Compare the two scores.",), ("Any textbook",))
