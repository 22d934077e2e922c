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
    assert (sound.exit_code, sound.stdout.splitlines()[-1]) == (0, "1 questions, none to be mended.")
    question["model_answer"] = "Our holiday by the sea was pleasant, and we ate fish on most evenings of that week."
    path.write_text(json.dumps(pack), encoding="utf-8")
    broken = CliRunner().invoke(main, ["packs", "check", str(path)])
    assert broken.exit_code == 1
    assert "it lacks: It learns the noise." in broken.stdout
