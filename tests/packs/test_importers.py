"""Questions from other places: what each kind of file becomes, and what is left out and why."""

from __future__ import annotations

import stat
import zipfile
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from mockvoice.errors import PackError
from mockvoice.packs.importers.files import read_drafts
from mockvoice.packs.importers.table import guess_mapping, header_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from mockvoice.packs.drafts import Draft

    Write = Callable[..., Path]

DATA = Path(__file__).parent / "data"


def only(path: Path, mapping: dict[str, str] | None = None) -> Draft:
    """The single draft of a file."""
    (draft,) = read_drafts(path, mapping)
    return draft


def test_of_a_pack_the_sound_questions_are_taken(write: Write, sound_pack: str):
    """What is wrong with the others is told with line and field."""
    draft = only(write(sound_pack.replace("target_s: 45", "target_s: soon"), "half.yaml"))
    assert draft.pack is not None
    assert [question.id for question in draft.pack.questions] == ["overfitting"]
    (problem,) = draft.problems
    assert str(problem).startswith('line 31, question "leakage", field "target_s": this must be a whole number')


def test_of_two_questions_with_one_id_the_first_is_taken(write: Write, sound_pack: str):
    """The second is told, with the line of the first."""
    draft = only(write(sound_pack.replace("id: leakage", "id: overfitting"), "twice.yaml"))
    assert draft.pack is not None
    assert len(draft.pack.questions) == 1
    assert "stands already on line 6" in str(draft.problems[0])


def test_a_pack_without_a_head_or_without_a_sound_question_gives_nothing(write: Write, sound_pack: str):
    """There is no pack then, and every problem is told."""
    headless = only(write(sound_pack.replace("title: A small pack\n", ""), "headless.yaml"))
    assert headless.pack is None
    assert 'the field "title" is missing' in str(headless.problems[0])
    barren = only(write(sound_pack.replace("target_s:", "target:"), "barren.yaml"))
    assert barren.pack is None
    assert len(barren.problems) == 2


def test_json_is_read_as_the_yaml_that_it_is(write: Write):
    """A pack in JSON is the same model."""
    text = '{"id": "j", "title": "J", "version": "1", "questions": [{"id": "q", "text": "Why?", "target_s": 60}]}'
    draft = only(write(text, "pack.json"))
    assert draft.pack is not None
    assert (draft.pack.id, draft.pack.questions[0].text, draft.problems) == ("j", "Why?", ())


def test_an_archive_gives_each_of_its_packs(tmp_path: Path, sound_pack: str):
    """What is no pack is passed over; what is a broken one is told."""
    path = tmp_path / "packs.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("a/one.yaml", sound_pack)
        archive.writestr("readme.txt", "Hello")
        archive.writestr("__MACOSX/._one.yaml", "junk")
        archive.writestr("two.json", "[1")
    one, two = read_drafts(path)
    assert (one.source, one.pack is not None) == ("packs.zip: a/one.yaml", True)
    assert (two.source, two.pack) == ("packs.zip: two.json", None)
    assert two.problems


@pytest.mark.parametrize(
    ("name", "mode", "what"),
    [
        ("../out.yaml", 0o644, "points out of the archive"),
        ("/etc/out.yaml", 0o644, "points out of the archive"),
        ("C:\\out.yaml", 0o644, "points out of the archive"),
        ("link.yaml", stat.S_IFLNK | 0o777, "is a link"),
    ],
)
def test_what_points_out_of_an_archive_is_left_out(tmp_path: Path, sound_pack: str, name: str, mode: int, what: str):
    """Such a member is told and never read."""
    path = tmp_path / "bad.zip"
    with zipfile.ZipFile(path, "w") as archive:
        info = zipfile.ZipInfo("x.yaml")
        info.filename = name
        info.external_attr = mode << 16
        archive.writestr(info, sound_pack)
    before = set(tmp_path.rglob("*"))
    draft = only(path)
    assert draft.pack is None
    assert what in str(draft.problems[0])
    assert set(tmp_path.rglob("*")) == before


def test_a_zip_bomb_is_left_out_before_it_is_unpacked(tmp_path: Path):
    """A member that grows beyond the limit is told, whatever size it claims."""
    path = tmp_path / "bomb.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("bomb.yaml", b" " * (40 * 1024 * 1024))
    assert path.stat().st_size < 100_000
    assert "more than 16 MB unpacked" in str(only(path).problems[0])


def test_what_is_no_archive_is_told(write: Write):
    """A text with the ending of an archive is refused as a whole."""
    for name in ("no.zip", "no.apkg"):
        with pytest.raises(PackError, match="not a zip archive"):
            read_drafts(write("hello", name))


MARKDOWN = """\
# Trees and forests

Some words before the first question are part of it? No: of the title alone.

## Trees

### Why do **deep** trees overfit?

They learn the noise of the training data by heart.
On new data they do worse.

- Noise: a deep tree learns the rows by heart
- Prune it, see [the book](http://example.org)

```python
- no bullet
```

### What is a `random forest`?

1. Many trees
"""


def test_markdown_without_a_heading_holds_no_question(write: Write):
    """Which is told, whatever else stands in it."""
    for text in ("", "Only a paragraph.\n\n- and a bullet\n"):
        draft = only(write(text, "plain.md"))
        assert draft.pack is None
        assert "no question was found" in str(draft.problems[0])


def test_markdown_headings_are_questions(write: Write):
    """Bullets are concepts, paragraphs the model answer, headings above headings title and topic."""
    draft = only(write(MARKDOWN.replace("Some words before", "Some words before", 1), "trees.md"))
    assert draft.pack is not None
    first, second, third = draft.pack.questions
    assert (draft.pack.title, draft.pack.id) == ("trees", "trees")
    assert first.text == "Trees and forests"
    assert (second.text, second.topic) == ("Why do deep trees overfit?", "Trees")
    assert second.model_answer == "They learn the noise of the training data by heart. On new data they do worse."
    assert [(concept.name, concept.description) for concept in second.concepts] == [
        ("Noise", "a deep tree learns the rows by heart"),
        ("Prune it, see the book", "Prune it, see the book"),
    ]
    assert (third.text, [concept.name for concept in third.concepts]) == ("What is a random forest?", ["Many trees"])


def test_a_heading_alone_at_the_top_is_the_title(write: Write):
    """It is no question when nothing but deeper headings follows it."""
    draft = only(write("# Trees\n\n## Why?\n", "any.md"))
    assert draft.pack is not None
    assert (draft.pack.title, [question.text for question in draft.pack.questions]) == ("Trees", ["Why?"])


def test_html_in_a_text_stays_a_text(write: Write):
    """It is neither taken out nor rendered."""
    draft = only(write("Is <b>this</b> bold?\n", "html.txt"))
    assert draft.pack is not None
    assert draft.pack.questions[0].text == "Is <b>this</b> bold?"


def test_marks_that_nobody_sees_are_taken_out(write: Write):
    """Such as those that turn the direction of writing."""
    draft = only(write("Is \u202ethis\u202c s\u200bafe?\n", "hidden.txt"))
    assert draft.pack is not None
    assert draft.pack.questions[0].text == "Is this safe?"


def test_plain_text_is_a_question_a_line(write: Write):
    """Numbers and bullets before it go; the same question gets another id when it comes again."""
    draft = only(write("1. What is a p-value?\n\n  - Why cross-validate?\n\u2022 Why cross-validate?\n", "list.txt"))
    assert draft.pack is not None
    assert [(question.id, question.text) for question in draft.pack.questions] == [
        ("what-is-a-p-value", "What is a p-value?"),
        ("why-cross-validate", "Why cross-validate?"),
        ("why-cross-validate-2", "Why cross-validate?"),
    ]
    assert [question.target_s for question in draft.pack.questions] == [120] * 3


def test_columns_are_guessed_by_their_names():
    """Whatever their case and spaces; each field once."""
    header = header_of("Question\tModel Answer\tTopic\tAnswer\tNotes\n", ".tsv")
    assert guess_mapping(header) == {"Question": "text", "Model Answer": "model_answer", "Topic": "topic"}


def test_a_table_is_a_question_a_row(write: Write):
    """Semicolons, quotes and lines within a cell are understood."""
    text = (
        'Question;Answer;Key points;Category;Seconds;Level\n"Why; though?";"It is\nso.";"one; two";basics;90;Senior\n'
    )
    draft = only(write(text, "t.csv"))
    assert draft.pack is not None
    (question,) = draft.pack.questions
    assert (question.text, question.model_answer) == ("Why; though?", "It is\nso.")
    assert [concept.name for concept in question.concepts] == ["one", "two"]
    assert (question.topic, question.target_s, question.difficulty) == ("basics", 90, "senior")
    assert draft.problems == ()


def test_a_mapping_says_which_column_is_what(write: Write):
    """Columns that it does not name are passed over."""
    draft = only(write("a,b,c\nthe answer,Why so?,junk\n", "t.csv"), {"b": "text", "a": "model_answer"})
    assert draft.pack is not None
    assert (draft.pack.questions[0].text, draft.pack.questions[0].model_answer) == ("Why so?", "the answer")


def test_rows_that_are_no_question_are_told_with_their_line(write: Write):
    """The others are taken; a word of no known level is told, too."""
    text = "question,level,seconds\n,junior,\nWhy?,wizard,\nWhy not?,junior,soon\n,,\n"
    draft = only(write(text, "t.csv"))
    assert draft.pack is not None
    assert [question.text for question in draft.pack.questions] == ["Why not?"]
    assert [(problem.line, problem.what.split(";")[0]) for problem in draft.problems] == [
        (2, "the text is empty"),
        (3, 'the text "wizard" is not one of the words that may stand here'),
        (4, "the target time soon is not a number of seconds"),
    ]


def test_a_table_without_a_column_for_the_question_is_told(write: Write):
    """Nothing is guessed from the order of the columns."""
    draft = only(write("a,b\n1,2\n", "t.csv"))
    assert draft.pack is None
    assert "no column holds the question" in str(draft.problems[0])


def test_a_table_as_a_spreadsheet_saves_it_is_read(write: Write):
    """UTF-16 with tabs, and UTF-8 with a byte order mark."""
    for data, name in (
        ("question\nWhy?\n".encode("utf-16"), "u16.tsv"),
        ("question\nWhy?\n".encode("utf-8-sig"), "bom.csv"),
    ):
        draft = only(write(data, name))
        assert draft.pack is not None
        assert draft.pack.questions[0].text == "Why?"


@pytest.mark.parametrize("name", ["old.apkg", "new.apkg"])
def test_both_kinds_of_anki_package_are_read(name: str):
    """Front, back, deck and note number are taken; HTML, sounds and cloze marks go; an empty front is told."""
    draft = only(DATA / name)
    assert draft.pack is not None
    first, second, third = draft.pack.questions
    assert first.text == "Why do deep trees overfit?"
    assert (
        first.model_answer == "They learn the noise of the training data by heart.\nOn new data they do worse & worse."
    )
    assert (first.topic, second.text) == ("Trees", "What does a random forest average?")
    assert (third.text, third.topic) == ("Regularisation takes freedom from a model.", "Penalties")
    assert third.model_answer == "A penalty, for instance."
    assert all(question.id.startswith("note-") for question in draft.pack.questions)
    assert [str(problem) for problem in draft.problems] == ["note 3: it has nothing on its front."]


def test_the_same_note_has_the_same_id_in_both_kinds():
    """So a package that comes again updates its questions."""
    ids = [
        [q.id for q in draft.pack.questions]
        for draft in map(only, (DATA / "old.apkg", DATA / "new.apkg"))
        if draft.pack
    ]
    assert ids[0] == ids[1]


def test_a_folder_gives_what_its_files_give(tmp_path: Path, sound_pack: str):
    """Files of other kinds are passed over; a folder without any is told."""
    (tmp_path / "a.yaml").write_text(sound_pack, encoding="utf-8")
    (tmp_path / "b.txt").write_text("Why?\n", encoding="utf-8")
    (tmp_path / "c.png").write_bytes(b"\x89PNG")
    assert [draft.source for draft in read_drafts(tmp_path)] == ["a.yaml", "b.txt"]
    (tmp_path / "empty").mkdir()
    with pytest.raises(PackError, match="no file with questions"):
        read_drafts(tmp_path / "empty")


def test_other_files_are_refused_with_what_can_be_read(write: Write):
    """The endings that there are stand in the sentence."""
    with pytest.raises(PackError, match="hold no questions") as caught:
        read_drafts(write("x", "picture.png"))
    assert ".apkg" in str(caught.value)
    with pytest.raises(PackError, match="cannot be read"):
        read_drafts(Path("nowhere.yaml"))
