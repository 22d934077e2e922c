"""Tests of `mockvoice packs`."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from click.testing import CliRunner

from mockvoice.cli import main
from mockvoice.paths import shipped

if TYPE_CHECKING:
    from pathlib import Path

    from mockvoice.paths import Paths


def test_the_list_is_json_for_programs() -> None:
    """`--json` prints id, title, version and the questions' ids and texts."""
    result = CliRunner().invoke(main, ["packs", "list", "--json"])
    assert result.exit_code == 0
    packs = json.loads(result.stdout)
    assert [set(pack) for pack in packs] == [{"id", "title", "version", "questions"}] * len(packs)
    questions = [question for pack in packs for question in pack["questions"]]
    assert len(questions) >= 20
    assert all(set(question) == {"id", "text"} for question in questions)


def test_the_list_is_text_for_people() -> None:
    """Every question's id can be copied from it."""
    result = CliRunner().invoke(main, ["packs", "list"])
    assert result.exit_code == 0
    assert "overfitting-churn" in result.stdout


def test_a_question_is_shown_with_what_a_strong_answer_contains() -> None:
    """Concepts, the model answer and the follow-ups are there."""
    result = CliRunner().invoke(main, ["packs", "show", "overfitting-churn"])
    assert result.exit_code == 0
    for heading in ("Concepts", "A strong answer", "Follow-ups"):
        assert heading in result.stdout


def test_a_pack_is_shown_with_its_questions() -> None:
    """`show` takes a pack's id too."""
    result = CliRunner().invoke(main, ["packs", "show", "ml-foundations"])
    assert result.exit_code == 0
    assert "overfitting-churn" in result.stdout


def test_what_is_not_there_is_a_sentence() -> None:
    """An unknown id exits with 1."""
    result = CliRunner().invoke(main, ["packs", "show", "nonesuch"])
    assert result.exit_code == 1
    assert "nonesuch" in result.stderr


def test_sound_and_broken_files_are_told_apart(tmp_path: Path) -> None:
    """One broken file makes the exit status 1 and is named; the sound one is said to be sound."""
    broken = tmp_path / "broken.yaml"
    broken.write_text("id: x\ntitle: [", encoding="utf-8")
    good = next(shipped("question_packs").glob("*.yaml"))
    result = CliRunner().invoke(main, ["packs", "validate", str(good), str(broken)])
    assert result.exit_code == 1
    assert "sound" in result.stdout
    assert "broken.yaml" in result.stderr
    assert CliRunner().invoke(main, ["packs", "validate", str(good)]).exit_code == 0


def test_a_broken_pack_of_the_persons_own_does_not_hide_the_others(home: Paths) -> None:
    """It is told on standard error; what is shipped can still be listed."""
    home.packs.mkdir(parents=True)
    (home.packs / "mine.yaml").write_text("- no\n- pack\n", encoding="utf-8")
    result = CliRunner().invoke(main, ["packs", "list", "--json"])
    assert result.exit_code == 0
    assert json.loads(result.stdout)
    assert "mine.yaml" in result.stderr


def test_the_check_judges_questions_with_the_real_scorer(tmp_path: Path) -> None:
    """A question whose answer says its concept passes; one whose answer says something else fails and is named."""
    question = {
        "id": "deep-trees",
        "text": "What goes wrong when a tree grows very deep?",
        "target_s": 30,
        "concepts": [
            {
                "id": "noise",
                "name": "It learns the noise",
                "description": "A deep tree learns the noise of the training data by heart and does worse on new data.",
                "phrasings": ["It memorises the training rows.", "It fits the noise."],
                "terms": ["noise"],
            }
        ],
        "model_answer": "A deep tree learns the noise of its training data by heart, so on new data it does worse.",
        "follow_ups": ["And then?"],
    }
    pack = {"id": "own", "title": "Own", "version": "1.0", "questions": [question]}
    path = tmp_path / "own.yaml"
    path.write_text(json.dumps(pack), encoding="utf-8")
    sound = CliRunner().invoke(main, ["packs", "check", str(path)])
    assert (sound.exit_code, sound.stdout.splitlines()[-1]) == (0, "1 question, none to be mended.")
    question["model_answer"] = "Our holiday by the sea was pleasant, and we ate fish on most evenings of that week."
    path.write_text(json.dumps(pack), encoding="utf-8")
    broken = CliRunner().invoke(main, ["packs", "check", str(path)])
    assert broken.exit_code == 1
    assert "it lacks: It learns the noise." in broken.stdout


def test_a_new_pack_passes_the_check_and_can_be_taken_in(tmp_path: Path, home: Paths) -> None:
    """What `new` writes is sound and good; `import` puts it among the packs, and a second time changes nothing."""
    path = tmp_path / "Own Pack.yaml"
    run = CliRunner().invoke
    assert run(main, ["packs", "new", str(path), "--title", "Mine: all"]).exit_code == 0
    again = run(main, ["packs", "new", str(path)])
    assert (again.exit_code, "already" in again.stderr) == (1, True)
    checked = run(main, ["packs", "check", str(path)])
    assert (checked.exit_code, "none to be mended" in checked.stdout) == (0, True)
    assert "1 new. Nothing was changed." in run(main, ["packs", "import", "--dry-run", str(path)]).stdout
    assert not home.packs.exists()
    assert "Mine, all (own-pack): 1 new." in run(main, ["packs", "import", str(path)]).stdout
    assert "1 as before." in run(main, ["packs", "import", str(path)]).stdout
    assert "own-pack" in run(main, ["packs", "list"]).stdout


def test_what_is_left_out_is_listed_and_the_rest_is_taken(tmp_path: Path, home: Paths) -> None:
    """The exit status says so; columns can be named, and a field that is not known is refused."""
    table = tmp_path / "t.csv"
    table.write_text("q1,a1\nWhy?,Trees learn the noise by heart.\n,nothing\n", encoding="utf-8")
    columns = ["--column", "q1=text", "--column", "a1=model_answer"]
    result = CliRunner().invoke(main, ["packs", "import", *columns, "--propose-concepts", str(table)])
    assert result.exit_code == 1
    assert "t.csv: left out: line 3" in result.stderr
    assert "t (t): 1 new." in result.stdout
    assert "Trees learn the noise by heart" in (home.packs / "t.yaml").read_text(encoding="utf-8")
    wrong = CliRunner().invoke(main, ["packs", "import", "--column", "q1=colour", str(table)])
    assert (wrong.exit_code, "the fields are" in wrong.stderr) == (2, True)


def test_packs_and_questions_are_exported(tmp_path: Path) -> None:
    """The file's ending says the kind; several packs need an archive; what is not there is told."""
    run = CliRunner().invoke
    for ending in ("yaml", "json", "csv", "apkg", "zip"):
        path = tmp_path / f"all.{ending}"
        assert run(main, ["packs", "export", "ml-foundations", "--to", str(path)]).exit_code == 0
        assert path.stat().st_size > 1000
    chosen = tmp_path / "chosen.yaml"
    run(main, ["packs", "export", "ml-foundations/overfitting-churn", "--to", str(chosen)])
    assert "chosen.yaml" in run(main, ["packs", "validate", str(chosen)]).stdout
    assert run(main, ["packs", "export", "nonesuch", "--to", str(chosen)]).exit_code == 1
    assert run(main, ["packs", "export", "ml-foundations", "--to", "x.png"]).exit_code == 2


def test_the_schema_is_printed() -> None:
    """As JSON."""
    result = CliRunner().invoke(main, ["packs", "schema"])
    assert json.loads(result.stdout)["title"] == "MockVoice question pack"


def test_archives_and_folders_are_checked_as_files_are(tmp_path: Path) -> None:
    """A fault in one of their packs is named with its file; a sound one is counted."""
    path = tmp_path / "packs" / "mine.yaml"
    path.parent.mkdir()
    run = CliRunner().invoke
    run(main, ["packs", "new", str(path)])
    run(main, ["packs", "import", str(path)])
    assert run(main, ["packs", "export", "mine", "--to", str(tmp_path / "mine.zip")]).exit_code == 0
    for target in (path.parent, tmp_path / "mine.zip"):
        told = run(main, ["packs", "validate", str(target)])
        assert (told.exit_code, "My question pack, 1 question, sound." in told.stdout) == (0, True)
    path.write_text(path.read_text("utf-8").replace("kind: scenario", "kind: riddle"), encoding="utf-8")
    broken = run(main, ["packs", "validate", str(path.parent)])
    assert broken.exit_code == 1
    assert 'mine.yaml" cannot be used: line 17' in broken.stderr
