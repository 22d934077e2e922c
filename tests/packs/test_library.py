"""Own packs: written, read back, updated by their questions' ids, and given away in every kind of file."""

from __future__ import annotations

import csv
import io
import sqlite3
import zipfile
from typing import TYPE_CHECKING

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from mockvoice.errors import PackError
from mockvoice.packs.anki_export import to_apkg
from mockvoice.packs.checking import check
from mockvoice.packs.importers.files import read_drafts
from mockvoice.packs.library import Library
from mockvoice.packs.model import Pack, Question
from mockvoice.packs.problems import UnreadablePackError
from mockvoice.packs.proposals import proposed_concepts, with_proposed_concepts
from mockvoice.packs.reader import PackFiles, load_packs, read_pack
from mockvoice.packs.writing import pack_object, selection, to_csv, to_json, to_yaml, to_zip
from mockvoice.packs.yaml_source import decode, parse
from mockvoice.packs.yaml_text import yaml_text
from mockvoice.paths import shipped

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    Write = Callable[..., Path]

SHIPPED, _ = load_packs([shipped("question_packs")])


@pytest.fixture
def small(write: Write, sound_pack: str) -> Pack:
    """A pack with two questions."""
    return read_pack(write(sound_pack))


@pytest.fixture
def library(tmp_path: Path) -> Library:
    """An empty library beside the packs that ship."""
    return Library(tmp_path / "packs", (pack.id for pack in SHIPPED))


@pytest.mark.parametrize("pack", SHIPPED, ids=lambda pack: pack.id)
def test_a_pack_that_is_written_reads_back_to_the_same(pack: Pack, tmp_path: Path):
    """As YAML, as JSON and in an archive."""
    for name, content in (("a.yaml", to_yaml(pack)), ("a.json", to_json(pack))):
        (tmp_path / name).write_text(content, encoding="utf-8")
        (draft,) = read_drafts(tmp_path / name)
        assert draft.problems == ()
        assert draft.pack == pack.model_copy(update={"format": 2}) or draft.pack == pack
    (tmp_path / "a.zip").write_bytes(to_zip([pack]))
    assert read_drafts(tmp_path / "a.zip")[0].pack == pack
    assert to_zip([pack]) == to_zip([pack])


def test_awkward_texts_survive(small: Pack, tmp_path: Path):
    """Colons, quotes, lines, blanks at the end of a line, words that YAML takes for values."""
    texts = ("yes", "12", "a: b", "- x", "# no", "'", '"quoted"', "ends with:", "é\u2028?", "x " * 60 + "y", "null")
    for text in texts:
        awkward = {"model_answer": f"{text}\n  {text}", "hints": (text,)}
        question = Question.model_validate(small.questions[0].model_dump() | awkward)
        path = tmp_path / "a.yaml"
        path.write_text(to_yaml(small.model_copy(update={"questions": (question,)})), encoding="utf-8")
        assert read_pack(path).questions == (question,)


def test_a_pack_is_taken_in_and_found(small: Pack, library: Library):
    """Before that everything in it is new."""
    change = library.change_by(small)
    assert (change.is_new, change.new, change.gone) == (True, ("overfitting", "leakage"), ())
    path = library.take_in(small)
    assert (path.name, read_pack(path), library.path_of("small")) == ("small.yaml", small, path)
    assert [entry.name for entry in library.folder.iterdir()] == ["small.yaml"]


def test_a_newer_version_updates_by_id(small: Pack, library: Library):
    """Changed questions are replaced; what it lacks stays unless it is to go."""
    library.take_in(small)
    first, _ = small.questions
    newer = small.model_copy(update={"version": "2", "questions": (first.model_copy(update={"text": "Now how?"}),)})
    change = library.change_by(newer)
    assert (change.is_new, change.new, change.changed, change.same) == (False, (), ("overfitting",), ())
    assert change.gone == ("leakage",)
    kept = read_pack(library.take_in(newer))
    assert (kept.version, [question.text for question in kept.questions]) == ("2", ["Now how?", "What is leakage?"])
    replaced = read_pack(library.take_in(newer, keeps_gone=False))
    assert [question.id for question in replaced.questions] == ["overfitting"]


def test_what_the_person_added_stays_when_a_file_without_it_comes_again(small: Pack, library: Library):
    """Such as concepts accepted for an imported question; what the file does say is taken."""
    library.take_in(small)
    bare = tuple(
        question.model_copy(update={"concepts": (), "follow_ups": (), "target_s": 90}) for question in small.questions
    )
    newer = small.model_copy(update={"questions": bare})
    assert library.change_by(newer).changed == ("overfitting", "leakage")
    for question, old in zip(read_pack(library.take_in(newer)).questions, small.questions, strict=True):
        assert (question.concepts, question.follow_ups, question.target_s) == (old.concepts, old.follow_ups, 90)
    assert library.change_by(newer).same == ("overfitting", "leakage")


def test_a_pack_in_a_file_of_another_name_is_updated_there(small: Pack, library: Library):
    """Its owner chose the name."""
    library.take_in(small).rename(library.folder / "mine.yml")
    assert library.take_in(small).name == "mine.yml"


def test_a_pack_that_ships_cannot_be_replaced(library: Library):
    """It is told, and nothing is written."""
    assert library.change_by(SHIPPED[0]).is_shipped
    with pytest.raises(PackError, match="ships with MockVoice"):
        library.take_in(SHIPPED[0])
    assert not library.folder.exists()


def test_what_cannot_be_written_is_told_and_nothing_is_lost(
    small: Pack, library: Library, monkeypatch: pytest.MonkeyPatch
):
    """The earlier version stays."""
    path = library.take_in(small)

    def fail(descriptor: int) -> None:
        raise OSError(28, f"No space left on device {descriptor}")

    monkeypatch.setattr("os.fsync", fail)
    with pytest.raises(PackError, match=r"cannot be written.*Nothing was changed"):
        library.take_in(small.model_copy(update={"version": "2"}))
    assert read_pack(path) == small
    assert [entry.name for entry in library.folder.iterdir()] == ["small.yaml"]


def test_a_pack_that_was_taken_out_can_be_put_back(small: Pack, library: Library):
    """Its content is handed back."""
    path = library.take_in(small)
    content = library.take_out("small")
    assert not path.exists()
    assert content is not None
    path.write_bytes(content)
    assert read_pack(path) == small
    assert library.take_out("nonesuch") is None


def test_a_selection_is_a_new_pack(small: Pack):
    """In the order that was chosen; a name that is taken gets its pack's before it; licences are told."""
    other = small.model_copy(update={"id": "other", "licence": "CC0"})
    chosen = ["other/leakage", "small/overfitting", "small/leakage"]
    pack = selection([small, other], chosen, name="mine", title="Mine")
    assert (pack.id, pack.title, pack.licence) == ("mine", "Mine", "CC0")
    assert [question.id for question in pack.questions] == ["leakage", "overfitting", "small-leakage"]


def test_a_table_comes_back(small: Pack, tmp_path: Path):
    """Questions, topics, target times and ids are kept, and names of concepts."""
    (tmp_path / "t.csv").write_text(to_csv(small), encoding="utf-8")
    (draft,) = read_drafts(tmp_path / "t.csv")
    assert draft.pack is not None
    assert draft.problems == ()
    for back, question in zip(draft.pack.questions, small.questions, strict=True):
        assert (back.id, back.text, back.topic, back.target_s) == (
            question.id,
            question.text,
            question.topic,
            question.target_s,
        )
        assert [concept.name for concept in back.concepts] == [concept.name for concept in question.concepts]
        assert [each.text for each in back.follow_ups] == [each.text for each in question.follow_ups]


def test_a_formula_in_a_table_is_defused(small: Pack):
    """A spreadsheet would run it."""
    question = small.questions[0].model_copy(update={"text": '=HYPERLINK("http://x")'})
    rows = list(csv.reader(io.StringIO(to_csv(small.model_copy(update={"questions": (question,)})))))
    assert rows[1][0] == '\'=HYPERLINK("http://x")'


def test_an_anki_package_comes_back(small: Pack, tmp_path: Path):
    """Our own reader takes it, and SQLite finds it sound."""
    (tmp_path / "small.apkg").write_bytes(to_apkg(small))
    (draft,) = read_drafts(tmp_path / "small.apkg")
    assert draft.pack is not None
    assert [question.text for question in draft.pack.questions] == [question.text for question in small.questions]
    assert draft.pack.questions[0].model_answer.startswith(small.questions[0].model_answer)
    assert draft.pack.questions[0].topic == "A small pack"
    with zipfile.ZipFile(tmp_path / "small.apkg") as archive:
        (tmp_path / "c.db").write_bytes(archive.read("collection.anki2"))
    connection = sqlite3.connect(tmp_path / "c.db")
    assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    assert connection.execute("SELECT count(*) FROM cards").fetchone() == (2,)
    connection.close()


def test_html_is_escaped_for_anki(small: Pack, tmp_path: Path):
    """Anki would render it."""
    question = small.questions[0].model_copy(update={"text": "Is <b>x</b> & y?"})
    (tmp_path / "a.apkg").write_bytes(to_apkg(small.model_copy(update={"questions": (question,)})))
    (draft,) = read_drafts(tmp_path / "a.apkg")
    assert draft.pack is not None
    assert draft.pack.questions[0].text == "Is <b>x</b> & y?"


ANSWER = "Deep trees learn the noise by heart. So they do. On new data they do much worse, which is called overfitting."


def test_concepts_are_proposed_from_the_sentences_that_tell():
    """In their order, with the longest words as terms; a short sentence is none."""
    first, second = proposed_concepts(ANSWER)
    assert first["name"] == "Deep trees learn the noise by heart"
    assert first["phrasings"] == ("Deep trees learn the noise by heart.",)
    assert "overfitting" in second["terms"]


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("The model is overfitting: it has memorised the rows.", "The model is overfitting"),
        ("I would check for leakage between the two splits.", "I would check for leakage"),
        ("First, I would plot the learning curves.", "First I would plot the learning curves"),
    ],
)
def test_a_proposed_concept_is_named_by_a_clause_that_stands_alone(sentence: str, name: str):
    """It ends where a clause ends, and never with a word that waits for another."""
    assert [concept["name"] for concept in proposed_concepts(sentence)] == [name]


def test_only_questions_without_concepts_get_proposed_ones(small: Pack):
    """And only where there is an answer to propose them from; the pack stays sound."""
    bare = small.questions[0].model_copy(update={"concepts": (), "model_answer": ANSWER})
    silent = small.questions[1].model_copy(update={"id": "s", "concepts": (), "model_answer": ""})
    pack = with_proposed_concepts(small.model_copy(update={"questions": (bare, small.questions[1], silent)}))
    assert [len(question.concepts) for question in pack.questions] == [2, 1, 0]
    assert pack.questions[1] == small.questions[1]


@given(
    texts=st.lists(st.text(alphabet=st.characters(exclude_categories=["Cs"]), min_size=1, max_size=200), min_size=1),
    number=st.floats(0.1, 10),
)
def test_any_text_is_written_so_that_it_reads_back(texts: list[str], number: float):
    """By this program and by PyYAML alike, or it is one that no pack may hold."""
    lines = [f"?{text}" for text in texts]
    concept: dict[str, object] = {"id": "a", "name": "A", "description": lines[0], "weight": number}
    concept |= {"terms": lines[:20], "phrasings": lines[:4]}
    answer = "\n\n ".join(lines)
    question = {"id": "q", "text": "Why?", "target_s": 60, "model_answer": answer, "concepts": [concept]}
    pack = Pack.model_validate({"id": "p", "title": "T", "version": "1.0", "questions": [question]})
    text = to_yaml(pack)
    try:
        assert check(parse(decode(text.encode()))) == (pack, [])
    except UnreadablePackError:
        assert "\\u" in text.lower()
    else:
        assert yaml.safe_load(text) == pack_object(pack)


@pytest.mark.parametrize(
    "text",
    [
        "\ttab",
        " blank first",
        "a\n\nb",
        "a\n b\n",
        "a \nb",
        "\n",
        "x  y " * 40,
        "a" * 300,
        "0x1f",
        "yes",
        "a\r\nb",
        "…",
    ],
)
def test_a_text_is_written_as_it_is(text: str):
    """Whatever its lines, blanks and breaks are."""
    assert yaml.safe_load(yaml_text({"a": text, "b": [text, {"c": text}], "d": {"e": text}})) == {
        "a": text,
        "b": [text, {"c": text}],
        "d": {"e": text},
    }


def test_a_pack_that_could_not_be_read_again_is_not_written(small: Pack, library: Library):
    """Because it has too many questions, or too much text."""
    first = small.questions[0]
    many = tuple(first.model_copy(update={"id": f"q{number}"}) for number in range(10_001))
    long = tuple(one.model_copy(update={"model_answer": "word " * 1000}) for one in many[:4000])
    for questions in (many, long):
        with pytest.raises(PackError, match="would be larger than a pack may be"):
            library.take_in(small.model_copy(update={"questions": questions}))
    assert not library.folder.exists()


def test_a_file_that_was_changed_by_hand_is_read_again(small: Pack, library: Library):
    """One that was not is remembered."""
    files = PackFiles()
    path = library.take_in(small)
    first = files.read(path)
    assert files.read(path) is first
    path.write_text(path.read_text("utf-8").replace("A small pack", "My own pack"), encoding="utf-8")
    assert files.read(path).title == "My own pack"


def test_questions_that_go_take_no_concepts_of_others_with_them(small: Pack, library: Library):
    """What the person made of a question stays although the new version is to be all that there is."""
    library.take_in(small)
    bare = small.questions[0].model_copy(update={"concepts": ()})
    stored = read_pack(library.take_in(small.model_copy(update={"questions": (bare,)}), keeps_gone=False))
    assert stored.questions == (small.questions[0],)


def test_what_is_saved_whole_replaces_everything(small: Pack, library: Library):
    """As the editor does: a concept that was taken out there is gone."""
    library.take_in(small)
    bare = small.model_copy(update={"questions": (small.questions[0].model_copy(update={"concepts": ()}),)})
    assert read_pack(library.take_in(bare, keeps_gone=False, completes=False)) == bare


def test_concepts_are_proposed_only_where_there_are_none(small: Pack, library: Library):
    """Those that were accepted before stay when the file comes again."""
    library.take_in(small)
    first, second = (question.model_copy(update={"concepts": ()}) for question in small.questions)
    new = second.model_copy(update={"id": "new", "model_answer": "It knows of the future what nobody can know."})
    stored = read_pack(library.take_in(small.model_copy(update={"questions": (first, new)}), proposes=True))
    assert stored.questions[0].concepts == small.questions[0].concepts
    assert stored.questions[1].concepts[0].name == "It knows of the future what nobody"
