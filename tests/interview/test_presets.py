"""Interviews that ship, and the person's own in a folder."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from mockvoice.errors import InterviewFileError
from mockvoice.interview.preset_files import read_preset, to_yaml
from mockvoice.interview.presets import (
    Preset,
    Round,
    copy_preset,
    delete_preset,
    own_presets,
    put_back,
    save_preset,
    shipped_presets,
)
from mockvoice.paths import asset

SOUND = """\
id: mine
title: My interview
summary: For the tests.
minutes: 30
rounds:
  - title: One
    about: the first part
    minutes: 20
    stages: [phone-screen]
  - title: Two
    about: the second part
    minutes: 10
"""


def preset(name: str = "mine", title: str = "My interview") -> Preset:
    """A small interview."""
    rounds = (Round(title="One", about="the first part", minutes=20, stages=("coding",), break_after_minutes=5),)
    return Preset(id=name, title=title, summary="For the tests.", minutes=30, rounds=rounds)


def problem(folder: Path, content: str | bytes) -> str:
    """What is told about a file with this content."""
    (folder / "broken.yaml").write_bytes(content if isinstance(content, bytes) else content.encode())
    presets, problems = own_presets(folder)
    assert presets == ()
    return problems[0].sentence


def test_the_interviews_that_were_promised_ship():
    """Each has its minutes, lies in a file of its own name with a comment, and takes no longer than it says."""
    minutes = {each.id: each.minutes for each in shipped_presets()}
    assert minutes == {
        "recruiter-screen": 15,
        "technical-phone-screen": 30,
        "ml-depth": 45,
        "ml-breadth": 45,
        "system-design": 45,
        "coding-talked-through": 30,
        "behavioural": 30,
        "take-home-review": 30,
        "explain-to-a-stakeholder": 15,
        "on-site-day": 300,
        "daily-drill": 10,
    }
    assert {path.stem for path in asset("interviews").iterdir()} == set(minutes)
    for each in shipped_presets():
        assert asset(f"interviews/{each.id}.yaml").read_text(encoding="utf-8").startswith("# ")
        assert each.minutes - 5 <= each.rounds_min <= each.minutes


def test_what_is_said_of_a_shipped_round_is_speakable():
    """It holds letters and the simplest punctuation alone, and ends a sentence that begins "This part is about"."""
    for each in shipped_presets():
        for part in each.rounds:
            assert re.fullmatch(r"[a-z][A-Za-z ,'-]+[a-z]", part.about), part.about


def test_the_on_site_day_has_breaks_and_a_drill_is_coached():
    """A day has several rounds with breaks between them; a drill shows scores at once, the others at the end."""
    by_id = {each.id: each for each in shipped_presets()}
    day = by_id["on-site-day"]
    assert len(day.rounds) >= 4
    assert all(part.break_after_minutes for part in day.rounds[:-1])
    assert [each.id for each in shipped_presets() if each.mode == "coached"] == ["daily-drill"]


def test_own_interviews_are_read_in_the_order_of_their_files(tmp_path: Path):
    """A folder that does not exist holds none, and other files are passed over."""
    assert own_presets(tmp_path / "nowhere") == ((), ())
    for name in ("b", "a"):
        (tmp_path / f"{name}.yaml").write_text(SOUND.replace("mine", name), encoding="utf-8")
    (tmp_path / "notes.txt").write_text("not an interview", encoding="utf-8")
    presets, problems = own_presets(tmp_path)
    assert [each.id for each in presets] == ["a", "b"]
    assert presets[0].rounds[0].stages == ("phone-screen",)
    assert problems == ()


@pytest.mark.parametrize(
    ("before", "after", "told"),
    [
        ("minutes: 30", "minuts: 30", 'line 4: the field "minuts" is not known; did you mean "minutes"?'),
        ("minutes: 30", "minutes: thirty", 'line 4, field "minutes": this must be a whole number'),
        (
            "minutes: 30",
            "minutes: 20",
            'line 4, field "minutes": the rounds take 30 minutes with their breaks and the interview',
        ),
        (
            "minutes: 30",
            "minutes: 30\nmode: relaxed",
            'line 5, field "mode": the text "relaxed" is not one of the words',
        ),
        ("minutes: 10", "minutes: 0", 'line 12, round 2, field "minutes": the number 0 is out of bounds'),
        ("[phone-screen]", "[phone-sceen]", 'line 9, round 1, field "stages", entry 1: the text "phone-sceen" is not'),
        ("[phone-screen]", "phone-screen", 'line 9, round 1, field "stages": this must be a list'),
        ("title: My interview", "title: 12", 'line 2, field "title": this must be text, and the number 12 stands here'),
        ("    about: the first part\n", "", 'line 6, round 1: the field "about" is missing; write for example about:'),
        ("minutes: 10", "minutes: 10\n    follow_ups: 3", 'round 2, field "follow_ups": the number 3 is out of bounds'),
        ("minutes: 10", "minutes: 10\n    candidate_questions: maybe", "this must be true or false"),
        (
            "minutes: 10",
            "minutes: 10\n    mode: coached",
            'the field "mode" is not known here; it belongs to the inter',
        ),
        ("id: mine", "id: My Own", '"My Own" is not an id; use small letters, digits, dots and hyphens; did you mean'),
        ("minutes: 10", "minutes: 10\n    minutes: 11", "the field stands here a second time (first on line 12)"),
        ("stages: [", "stages: &all [", 'the anchor "all" is not allowed'),
        ("stages: [", "stages: !!set [", "is not allowed"),
        ("title: One", "title: *one", 'the alias "one" is not allowed'),
        ("[phone-screen]", "[" * 30, "nested more than 10 deep"),
        ("    minutes: 20", "\tminutes: 20", "the line is indented with a tab"),
    ],
)
def test_a_fault_is_told_with_line_field_and_remedy(tmp_path: Path, before: str, after: str, told: str):
    """The file is left out; the sentence names it, the line and field, and what would be right."""
    sentence = problem(tmp_path, SOUND.replace(before, after, 1))
    assert told in sentence
    assert f'The interview "{tmp_path / "broken.yaml"}" cannot be used' in sentence
    assert "docs/interviews.md" in sentence


@pytest.mark.parametrize(
    "content",
    ["", "- a list", "just text", SOUND + "---\n" + SOUND, b"\xff\xfe", b"id: \xe9", "id: a\x07", "a: b\n" * 60_000],
)
def test_what_is_no_interview_is_told_without_a_word_of_packs(tmp_path: Path, content: str | bytes):
    """The limits of the pack reader hold, and what is said speaks of interviews."""
    sentence = problem(tmp_path, content)
    assert "cannot be used" in sentence
    assert "pack" not in sentence.replace(str(tmp_path), "")


def test_all_faults_of_a_file_are_told_at_once(tmp_path: Path):
    """They stand in the order of their lines."""
    sentence = problem(tmp_path, SOUND.replace("title: My", "titel: My").replace("minutes: 20", "minutes: no"))
    assert sentence.index("line 2") < sentence.index("line 8")


def test_a_taken_id_is_told(tmp_path: Path):
    """Neither an interview that ships nor an earlier file of the person's is replaced."""
    for name in ("a", "b"):
        (tmp_path / f"{name}.yaml").write_text(SOUND, encoding="utf-8")
    (tmp_path / "c.yaml").write_text(SOUND.replace("mine", "behavioural"), encoding="utf-8")
    presets, problems = own_presets(tmp_path)
    assert [each.id for each in presets] == ["mine"]
    assert "that of an interview that ships with MockVoice" in problems[1].sentence
    assert "a.yaml" in problems[0].sentence
    assert all("left out" in each.sentence and 'Change the field "id"' in each.sentence for each in problems)


def test_an_unreadable_folder_is_told(tmp_path: Path):
    """What stands where the folder should be is named."""
    (tmp_path / "interviews").write_text("", encoding="utf-8")
    presets, problems = own_presets(tmp_path / "interviews")
    assert presets == ()
    assert "cannot be read" in problems[0].sentence


@pytest.mark.parametrize("source", shipped_presets(), ids=lambda each: each.id)
def test_a_copy_says_the_same_under_its_own_name(tmp_path: Path, source: Preset):
    """Rounds, minutes and mode stay, and so do the comments of the file that it comes from."""
    path = copy_preset(source, tmp_path / "own", f"{source.title}: mine, #2")
    presets, problems = own_presets(tmp_path / "own")
    assert problems == ()
    (copied,) = presets
    assert path.stem == copied.id != source.id
    assert copied.model_copy(update={"id": source.id, "title": source.title}) == source
    assert copied.title == f"{source.title}: mine, #2"
    comment = asset(f"interviews/{source.id}.yaml").read_text(encoding="utf-8").splitlines()[0]
    assert comment in path.read_text(encoding="utf-8")


def test_a_second_copy_gets_an_id_of_its_own(tmp_path: Path):
    """So does one whose title is that of an interview that ships, or has no letters."""
    titles = ["Mine", "Mine", "Behavioural", "Behavioural interview", "???"]
    names = [copy_preset(preset(), tmp_path, title).stem for title in titles]
    assert names == ["mine", "mine-2", "behavioural-2", "behavioural-interview", "my-interview"]
    assert len(own_presets(tmp_path)[0]) == 5


@pytest.mark.parametrize("title", ["", "  ", "x" * 121])
def test_a_copy_needs_a_title(tmp_path: Path, title: str):
    """Nothing is written without one."""
    with pytest.raises(InterviewFileError, match="Nothing was copied"):
        copy_preset(preset(), tmp_path, title)
    assert list(tmp_path.glob("*.yaml")) == []


def test_an_interview_is_saved_changed_deleted_and_put_back(tmp_path: Path):
    """A change goes into the file that the interview came from, whatever its name."""
    (tmp_path / "other-name.yaml").write_text(SOUND, encoding="utf-8")
    changed = preset(title="Changed")
    assert save_preset(changed, tmp_path) == tmp_path / "other-name.yaml"
    assert own_presets(tmp_path)[0] == (changed,)
    content = delete_preset("mine", tmp_path)
    assert content is not None
    assert own_presets(tmp_path) == ((), ())
    assert delete_preset("mine", tmp_path) is None
    put_back("mine", content, tmp_path)
    assert own_presets(tmp_path)[0] == (changed,)


def test_an_interview_that_ships_cannot_be_replaced(tmp_path: Path):
    """A copy has to be made of it."""
    with pytest.raises(InterviewFileError, match="ships with MockVoice"):
        save_preset(shipped_presets()[0], tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_cannot_be_written_is_told(tmp_path: Path):
    """Nothing is changed then."""
    (tmp_path / "file").write_text("", encoding="utf-8")
    with pytest.raises(InterviewFileError, match="cannot be written"):
        save_preset(preset(), tmp_path / "file" / "interviews")


def test_rounds_must_fit_into_the_minutes():
    """The break after the last round is none."""
    assert preset().rounds_min == 20
    with pytest.raises(ValidationError, match="rounds_too_long"):
        Preset(id="a", title="A", summary="S", minutes=19, rounds=preset().rounds)
    with pytest.raises(ValidationError, match="minuts"):
        Round.model_validate({"title": "A", "about": "a", "minutes": 1, "minuts": 2})


texts = st.text(min_size=1, max_size=60).filter(lambda text: text.strip() != "" and text.isprintable())
words = st.sampled_from(["no", "1e3", "12", "null", "0x1f", "~", "- a", "a: b", "# c", "'", "true", ".inf", "*a", "&b"])
rounds = st.builds(
    Round,
    title=texts | words,
    about=texts | words,
    minutes=st.integers(1, 20),
    stages=st.sampled_from([(), ("coding",), ("phone-screen", "take-home")]),
    topics=st.lists(texts | words, max_size=3).map(tuple),
    packs=st.lists(words, max_size=2).map(tuple),
    questions=st.none() | st.integers(1, 9),
    follow_ups=st.integers(0, 2),
    candidate_questions=st.booleans(),
    break_after_minutes=st.integers(0, 9),
)


@given(st.builds(preset, title=texts | words), st.lists(rounds, min_size=1, max_size=3).map(tuple))
def test_what_is_written_reads_back_the_same(
    tmp_path_factory: pytest.TempPathFactory, start: Preset, parts: tuple[Round, ...]
):
    """Whatever titles, topics and numbers an interview has, its file says the same."""
    whole = Preset.model_validate(dict(start) | {"minutes": 200, "rounds": parts, "mode": "coached"})
    path = tmp_path_factory.mktemp("written") / "mine.yaml"
    path.write_text(to_yaml(whole), encoding="utf-8")
    assert read_preset(path) == whole


def test_the_documentation_names_every_field_and_its_example_is_sound(tmp_path: Path):
    """What docs/interviews.md shows can be copied as it is; its table has the interviews that ship."""
    text = (Path(__file__).parents[2] / "docs" / "interviews.md").read_text(encoding="utf-8")
    (tmp_path / "example.yaml").write_text(text.split("```yaml\n")[1].split("```")[0], encoding="utf-8")
    presets, problems = own_presets(tmp_path)
    assert problems == ()
    assert presets[0].id == "my-phone-screen"
    for field in (*Preset.model_fields, *Round.model_fields):
        assert f"| `{field}` |" in text
    for each in shipped_presets():
        assert f"| {each.title} | {each.minutes} |" in text
