"""The editor of packs, on a real folder: make, change, check, take out with a way back, and save without loss."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QLabel

from mockvoice.packs.model import Concept, FollowUp, Pack, Question, Step
from mockvoice.packs.reader import load_packs, read_pack
from mockvoice.paths import shipped
from mockvoice.ui.views.pack_editor import SOUND, PackEditor
from mockvoice.ui.widgets.framework_form import OWN
from tests.helpers.desk_app import DeskApp

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from mockvoice.ui.widgets.question_form import QuestionForm

SHIPPED, _ = load_packs([shipped("question_packs")])
WAIT_MS = 10_000


@pytest.fixture
def app(tmp_path: Path) -> Iterator[DeskApp]:
    """A program with two shipped packs and an empty folder."""
    made = DeskApp(tmp_path / "packs")
    yield made
    made.desk.close()


def concept(name: str, **more: object) -> Concept:
    """A sound concept."""
    fields = {"id": name, "name": f"The {name}", "description": f"Says {name}.", "phrasings": [f"It is {name}."]}
    return Concept.model_validate(fields | {"terms": [name]} | more)


OWN_PACK = Pack(
    id="mine",
    title="Mine",
    version="1",
    description="One line,\nand another.",
    questions=(
        Question(
            id="q",
            text="Why do deep trees overfit?",
            target_s=60,
            concepts=(concept("noise", weight=0.3), concept("variance", weight=2.5, essential=True)),
            model_answer="They learn the noise.\n\nSo the variance is high.",
            follow_ups=(
                FollowUp(text="And shallow ones?", probes="variance", concepts=(concept("bias"), concept("gap"))),
                FollowUp(text="Anything else?"),
            ),
            framework=(Step(name="First", description="Says why."), Step(name="Then", description="Says how.")),
        ),
        Question(id="r", text="What is a stump?", target_s=45),
    ),
)


@pytest.fixture
def own(editor: PackEditor, app: DeskApp) -> PackEditor:
    """The editor with an own pack that is stored."""
    app.library.take_in(OWN_PACK)
    app.reload()
    editor.edit(OWN_PACK)
    return editor


def texts(editor: PackEditor) -> str:
    """Everything that is written on the page."""
    return "\n".join(label.text() for label in editor.findChildren(QLabel) if not label.isHidden())


def form_of(editor: PackEditor) -> QuestionForm:
    """The form of the question that is open."""
    assert editor.form is not None
    return editor.form


def saved(editor: PackEditor, qtbot: QtBot, app: DeskApp, name: str = "mine") -> Pack:
    """Save, and return what the file holds then."""
    with qtbot.waitSignal(editor.packs_changed, timeout=WAIT_MS):
        editor.save()
    return read_pack(app.library.folder / f"{name}.yaml")


def undo(editor: PackEditor) -> None:
    """Press Undo on the newest notice that has it."""
    next(notice for notice in editor.notices.notices if notice.buttons).buttons[0].click()


@pytest.fixture
def editor(app: DeskApp, qtbot: QtBot) -> PackEditor:
    """The editor with a new pack."""
    made = PackEditor(app)
    made.resize(1100, 800)
    qtbot.addWidget(made)
    made.show()
    made.edit(None)
    return made


def test_a_pack_is_made_and_saved(editor: PackEditor, app: DeskApp, qtbot: QtBot):
    """What is missing is said while one writes; ids come from the texts; nothing is stored before."""
    assert "the text is empty" in editor.state.text()
    editor.title.setText("My pack")
    assert editor.form is not None
    editor.form.text.setPlainText("Why do deep\ntrees overfit?")
    editor.form.model_answer.setPlainText("Deep trees learn the noise of the training data by heart.")
    editor.form.propose_button.click()
    qtbot.waitUntil(lambda: editor.state.text() == SOUND, timeout=5_000)
    assert editor.list.item(0).text() == "Why do deep trees overfit?"
    editor.form.hear_button.click()
    assert app.heard == ["Why do deep trees overfit?"]
    assert not app.library.folder.exists()
    with qtbot.waitSignal(editor.packs_changed, timeout=10_000):
        editor.save_button.click()
    stored = read_pack(app.library.folder / "my-pack.yaml")
    assert (stored.title, stored.questions[0].id) == ("My pack", "why-do-deep-trees-overfit")
    assert stored.questions[0].concepts[0].name == "Deep trees learn the noise"
    assert not editor.has_changes


def test_what_is_wrong_is_not_saved(editor: PackEditor, app: DeskApp):
    """It is said instead."""
    editor.title.setText("My pack")
    editor.save()
    assert "Not saved yet" in texts(editor)
    assert not app.library.folder.exists()


def test_what_the_form_does_not_show_survives(editor: PackEditor, app: DeskApp, qtbot: QtBot):
    """Other names of terms, and the code of a question with its tests."""
    old = read_pack(shipped("question_packs") / "coding-talked-through.yaml")
    rich = next(one for one in old.questions if one.coding)
    own = old.model_copy(update={"id": "mine", "questions": (rich,)})
    app.library.take_in(own)
    app.reload()
    editor.edit(own)
    assert not editor.has_changes
    assert editor.state.text() == SOUND
    assert editor.form is not None
    editor.form.topic.setText("another topic")
    with qtbot.waitSignal(editor.packs_changed, timeout=10_000):
        editor.save()
    (stored,) = read_pack(app.library.folder / "mine.yaml").questions
    assert stored == rich.model_copy(update={"topic": "another topic"})


def test_questions_are_added_and_taken_out_with_a_way_back(editor: PackEditor):
    """The last one stays."""
    editor.delete_question()
    assert "at least one question" in texts(editor)
    assert editor.form is not None
    editor.form.text.setPlainText("First?")
    editor.add_question()
    assert editor.form is not None
    editor.form.text.setPlainText("Second?")
    editor.list.setCurrentRow(0)
    editor.delete_question()
    assert [question["text"] for question in editor.fields["questions"]] == ["Second?"]
    notice = next(notice for notice in editor.notices.notices if notice.buttons)
    notice.buttons[0].click()
    assert [question["text"] for question in editor.fields["questions"]] == ["First?", "Second?"]


def test_leaving_asks_where_something_is_not_saved(editor: PackEditor, qtbot: QtBot):
    """And goes at once where nothing is."""
    with qtbot.waitSignal(editor.back_requested):
        editor.back_button.click()
    editor.title.setText("Changed")
    editor.back_button.click()
    assert editor.question is not None
    with qtbot.waitSignal(editor.back_requested):
        editor.question.yes_button.click()


@pytest.mark.parametrize("pack", SHIPPED, ids=lambda pack: pack.id)
def test_a_pack_that_is_opened_and_saved_is_the_same(pack: Pack, editor: PackEditor, app: DeskApp, qtbot: QtBot):
    """Every question is looked at with a follow-up's concepts, nothing is changed, and the pack is saved."""
    mine = pack.model_copy(update={"id": "mine"})
    app.library.take_in(mine)
    app.reload()
    editor.edit(mine)
    for place in range(len(mine.questions)):
        editor.list.setCurrentRow(place)
        for follow_up in form_of(editor).follow_ups.forms[:1]:
            follow_up.fold.click()
        assert not editor.has_changes, mine.questions[place].id
    assert editor.state.text() == SOUND
    assert saved(editor, qtbot, app) == mine


def test_what_a_form_cannot_show_as_it_is_survives(own: PackEditor, app: DeskApp, qtbot: QtBot):
    """Fractions of weights, paragraphs, line breaks in a line, and a description over two lines."""
    own.list.setCurrentRow(1)
    own.list.setCurrentRow(0)
    assert not own.has_changes
    assert saved(own, qtbot, app) == OWN_PACK


def test_a_follow_up_is_edited_as_what_it_is(own: PackEditor, app: DeskApp, qtbot: QtBot):
    """Its text, the concept that it probes, and its own concepts, which are folded away until they are opened."""
    first, second = form_of(own).follow_ups.forms
    assert (first.probed, second.probed) == ("variance", "")
    assert first.concepts is None
    assert "concepts: 2" in first.fold.text()
    first.fold.click()
    assert first.concepts is not None
    first.concepts.forms[0].name.setText("Another name")
    second.text.setPlainText("What would you\nsay instead?")
    second.probes.setCurrentIndex(second.probes.findData("noise"))
    stored = saved(own, qtbot, app).questions[0].follow_ups
    assert stored[0].concepts == (concept("bias").model_copy(update={"name": "Another name"}), concept("gap"))
    assert stored[1] == FollowUp(text="What would you say instead?", probes="noise")


def test_a_follow_up_can_be_added_that_probes_a_new_concept(own: PackEditor, app: DeskApp, qtbot: QtBot):
    """The concept gets its id from its name, and the follow-up knows it."""
    form = form_of(own)
    form.concepts.add_button.click()
    new = form.concepts.forms[-1]
    new.name.setText("A penalty")
    new.description.setPlainText("Adds a penalty.")
    new.phrasings.setPlainText("I would add a penalty.")
    new.terms.setPlainText("penalty")
    form.follow_ups.add_button.click()
    added = form.follow_ups.forms[-1]
    added.text.setPlainText("How large?")
    added.probes.setCurrentIndex(added.probes.findText("A penalty"))
    assert form.fields["follow_ups"][-1] == {"text": "How large?", "probes": "a-penalty"}
    stored = saved(own, qtbot, app).questions[0]
    assert (stored.concepts[-1].id, stored.follow_ups[-1].probes) == ("a-penalty", "a-penalty")


def test_a_removed_concept_comes_back_with_what_probed_it(own: PackEditor, app: DeskApp, qtbot: QtBot):
    """Meanwhile the follow-up may always be asked; also after another question was opened."""
    form_of(own).concepts.forms[1].remove_button.click()
    assert "probes" not in form_of(own).fields["follow_ups"][0]
    assert "Removed the concept “The variance”." in texts(own)
    own.list.setCurrentRow(1)
    undo(own)
    assert own.list.currentRow() == 0
    assert saved(own, qtbot, app) == OWN_PACK


@pytest.mark.parametrize("part", ["mistake", "follow-up", "its concept", "step"])
def test_every_part_that_is_removed_can_be_put_back(part: str, own: PackEditor, app: DeskApp, qtbot: QtBot):
    """Where it stood, as it was."""
    form = form_of(own)
    if part == "mistake":
        form.mistakes.put({"statement": "Deep is good.", "correction": "It is not."})
        form.mistakes.put({"statement": "More is more.", "correction": "It is not."})
        before = saved(own, qtbot, app)
        form = form_of(own)
        form.mistakes.forms[0].remove_button.click()
    else:
        before = OWN_PACK
        if part == "follow-up":
            form.follow_ups.forms[0].remove_button.click()
        elif part == "its concept":
            form.follow_ups.forms[0].fold.click()
            concepts = form.follow_ups.forms[0].concepts
            assert concepts is not None
            concepts.forms[0].remove_button.click()
        else:
            form.framework.steps.forms[0].remove_button.click()
    assert own.has_changes
    undo(own)
    assert saved(own, qtbot, app) == before


def test_a_framework_is_chosen(own: PackEditor, app: DeskApp, qtbot: QtBot):
    """One that ships, with its steps told; or none."""
    choice = form_of(own).framework.choice
    choice.setCurrentIndex(choice.findData("star"))
    assert "Situation → Task → Action → Result" in texts(own)
    assert saved(own, qtbot, app).questions[0].framework == "star"
    choice = form_of(own).framework.choice
    choice.setCurrentIndex(choice.findData(""))
    assert saved(own, qtbot, app).questions[0].framework == ()


def test_own_steps_begin_with_those_of_the_framework_that_was_chosen(own: PackEditor):
    """So that a framework can be made to fit."""
    own.list.setCurrentRow(1)
    framework = form_of(own).framework
    framework.choice.setCurrentIndex(framework.choice.findData("star"))
    framework.choice.setCurrentIndex(framework.choice.findData(OWN))
    assert [step["name"] for step in framework.value] == ["Situation", "Task", "Action", "Result"]


def test_steps_are_added_and_moved(own: PackEditor, app: DeskApp, qtbot: QtBot):
    """Up and down, as far as there is room; the focus stays on the step that is moved."""
    framework = form_of(own).framework
    framework.steps.add_button.click()
    last = framework.steps.forms[-1]
    last.name.setText("Before all")
    last.description.setPlainText("Asks what it is for.")
    assert not last.down_button.isEnabled()
    last.up_button.click()
    assert last.up_button.hasFocus()
    last.up_button.click()
    assert last.down_button.hasFocus()
    assert not last.up_button.isEnabled()
    steps = saved(own, qtbot, app).questions[0].framework
    assert not isinstance(steps, str)
    assert [step.name for step in steps] == ["Before all", "First", "Then"]


def with_comments(app: DeskApp, *lines: tuple[str, str]) -> Path:
    """Write remarks into the pack's file, each after a text."""
    path = app.library.folder / "mine.yaml"
    text = path.read_text("utf-8")
    for place, remark in lines:
        assert place in text
        text = text.replace(place, f"{place}{remark}", 1)
    path.write_text(text, encoding="utf-8")
    return path


def test_comments_are_not_lost_without_a_word(own: PackEditor, app: DeskApp, qtbot: QtBot):
    """Before the first save the person is asked; Cancel changes nothing, and after the yes nobody asks again."""
    path = with_comments(app, ("id: mine\n", "# written at night\n"))
    before = path.read_bytes()
    own.title.setText("Mine again")
    own.save()
    qtbot.waitUntil(lambda: own.question is not None, timeout=WAIT_MS)
    assert own.question is not None
    own.question.no_button.click()
    assert own.has_changes
    assert path.read_bytes() == before
    own.question = None
    own.save()
    qtbot.waitUntil(lambda: own.question is not None, timeout=WAIT_MS)
    with qtbot.waitSignal(own.packs_changed, timeout=WAIT_MS):
        own.question.yes_button.click()
    assert b"night" not in path.read_bytes()
    own.title.setText("Mine once more")
    assert saved(own, qtbot, app).title == "Mine once more"


def test_a_copy_leaves_the_comments_where_they_are(own: PackEditor, app: DeskApp, qtbot: QtBot):
    """The editor goes on with the copy."""
    path = with_comments(app, ('version: "1"', " # or two"))
    before = path.read_bytes()
    form_of(own).topic.setText("trees")
    own.save()
    qtbot.waitUntil(lambda: own.question is not None, timeout=WAIT_MS)
    assert own.question is not None
    with qtbot.waitSignal(own.packs_changed, timeout=WAIT_MS):
        own.question.other_button.click()
    assert path.read_bytes() == before
    stored = read_pack(app.library.folder / "mine-copy.yaml")
    assert (stored.title, stored.questions[0].topic) == ("Mine, a copy", "trees")
    form_of(own).topic.setText("forests")
    assert saved(own, qtbot, app, "mine-copy").questions[0].topic == "forests"


def test_a_large_pack_is_checked_where_one_writes(editor: PackEditor, app: DeskApp):
    """So that writing stays fluid; when it is saved, all of it is looked at."""
    question = OWN_PACK.questions[1]
    many = tuple(question.model_copy(update={"id": f"q{number}"}) for number in range(300))
    editor.edit(OWN_PACK.model_copy(update={"questions": many}))
    form_of(editor).text.setPlainText("")
    editor.list.setCurrentRow(1)
    assert editor.state.text() == SOUND
    editor.save()
    assert "the text is empty" in editor.state.text()
    assert not app.library.folder.exists()


def test_concepts_are_proposed_for_a_question_and_stay_only_when_they_are_saved(
    own: PackEditor, app: DeskApp, qtbot: QtBot
):
    """The question is opened, and it is said what to do; a sentence of four words is none, nor is one twice."""
    own.list.setCurrentRow(1)
    own.propose("nowhere")
    own.propose("q")
    assert own.list.currentRow() == 0
    assert [form.name.said for form in form_of(own).concepts.forms][2:] == ["So the variance is high"]
    assert "proposed from the strong answer" in texts(own)
    assert own.save_button.isEnabled()
    assert read_pack(app.library.folder / "mine.yaml") == OWN_PACK
    form_of(own).propose_button.click()
    assert "no other sentence" in texts(own)
    concepts = saved(own, qtbot, app).questions[0].concepts
    assert [concept.id for concept in concepts] == ["noise", "variance", "so-the-variance-is-high"]
