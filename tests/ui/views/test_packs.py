"""The page of packs and the editor, on a real folder: import with a preview, export, delete, make, change and save."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QLabel

from mockvoice.pack_desk import PackDesk
from mockvoice.packs.library import Library
from mockvoice.packs.reader import load_packs, read_pack
from mockvoice.paths import shipped
from mockvoice.ui.views.pack_editor import SOUND, PackEditor
from mockvoice.ui.views.packs import PacksView
from tests.helpers.fake_app import FakeApp, pack

if TYPE_CHECKING:
    from collections.abc import Iterator
    from concurrent.futures import Future

    from pytestqt.qtbot import QtBot

    from mockvoice.packs.model import Pack

DATA = Path(__file__).parents[2] / "packs" / "data"
TABLE = "Prompt text,Solution\nWhy do deep trees overfit?,They learn the noise of the training data by heart.\n"


class DeskApp(FakeApp):
    """A program whose packs lie in a folder."""

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self.shipped = self.packs
        self.library = Library(folder, (own.id for own in self.shipped))
        self.desk = PackDesk(self.library, self.reload)
        self.heard: list[str] = []

    def reload(self) -> None:
        """Read the folder again."""
        self.packs = (*self.shipped, *load_packs([self.library.folder])[0])

    def owns(self, asked: Pack) -> bool:
        """Whether it is no shipped one."""
        return self.library.owns(asked)

    def hear_text(self, text: str) -> Future[None]:
        """Note what was to be heard."""
        self.heard.append(text)
        return self._done(None)


@pytest.fixture
def app(tmp_path: Path) -> Iterator[DeskApp]:
    """A program with two shipped packs and an empty folder."""
    made = DeskApp(tmp_path / "packs")
    yield made
    made.desk.close()


@pytest.fixture
def page(app: DeskApp, qtbot: QtBot) -> PacksView:
    """The page, on the screen."""
    made = PacksView(app)
    made.resize(1000, 800)
    qtbot.addWidget(made)
    made.show()
    return made


def texts(widget: PacksView | PackEditor | None) -> str:
    """Everything that is written on a widget."""
    assert widget is not None
    return "\n".join(label.text() for label in widget.findChildren(QLabel) if not label.isHidden())


def read(page: PacksView, qtbot: QtBot, *paths: Path) -> None:
    """Read files and wait for the preview."""
    page.read(paths)
    qtbot.waitUntil(lambda: page.preview is not None, timeout=10_000)


def agree(page: PacksView, qtbot: QtBot) -> None:
    """Import what the preview shows."""
    assert page.preview is not None
    with qtbot.waitSignal(page.packs_changed, timeout=10_000):
        page.preview.import_button.click()


def test_shipped_packs_can_be_exported_and_nothing_else(page: PacksView):
    """And the page says that there are none of one's own."""
    row = page.rows["ml"]
    assert not row.export_button.isHidden()
    assert row.edit_button.isHidden()
    assert row.delete_button.isHidden()
    assert "You have no packs of your own yet" in texts(page)


def test_an_anki_package_is_shown_before_it_is_imported(page: PacksView, app: DeskApp, qtbot: QtBot):
    """Counts, topics, questions and what is left out; nothing is stored before the person agrees."""
    read(page, qtbot, DATA / "new.apkg")
    shown = texts(page.preview)
    for part in (
        "3 questions · Trees, Penalties",
        "A new pack.",
        "• Why do deep trees overfit?",
        "Left out: 1 problem",
    ):
        assert part in shown
    assert not app.library.folder.exists()
    assert page.preview is not None
    assert page.preview.import_button.text() == "Import 3 questions"
    page.preview.propose.setChecked(True)
    agree(page, qtbot)
    assert "Imported 3 questions into “new”." in texts(page)
    assert "new" in page.rows
    stored = read_pack(app.library.folder / "new.yaml")
    assert stored.questions[0].concepts[0].name.startswith("They learn the noise")


def test_the_columns_of_a_table_can_be_chosen(page: PacksView, app: DeskApp, qtbot: QtBot, tmp_path: Path):
    """What the names do not tell is asked; the preview follows, and a field goes to the column chosen last."""
    path = tmp_path / "mine.csv"
    path.write_text(TABLE, encoding="utf-8")
    read(page, qtbot, path)
    preview = page.preview
    assert preview is not None
    qtbot.waitUntil(lambda: len(preview.columns) == 2, timeout=10_000)
    assert not preview.import_button.isEnabled()
    assert "no column holds the question" in texts(page.preview)
    box = preview.columns["Prompt text"]
    box.setCurrentIndex(box.findData("text"))
    qtbot.waitUntil(preview.import_button.isEnabled, timeout=10_000)
    other = preview.columns["Solution"]
    assert other.currentData() == "model_answer"
    other.setCurrentIndex(other.findData("text"))
    assert box.currentData() == "-"
    qtbot.waitUntil(lambda: "They learn the noise" in texts(page.preview), timeout=10_000)
    box.setCurrentIndex(box.findData("text"))
    qtbot.waitUntil(lambda: "• Why do deep trees overfit?" in texts(page.preview), timeout=10_000)
    agree(page, qtbot)
    assert read_pack(app.library.folder / "mine.yaml").questions[0].text == "Why do deep trees overfit?"


def test_files_can_be_dropped(page: PacksView, qtbot: QtBot):
    """Those that can hold questions are read."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(DATA / "old.apkg")), QUrl.fromLocalFile("/home/person/cat.png")])
    event = QDropEvent(
        QPointF(100, 100),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    page.dropEvent(event)
    qtbot.waitUntil(lambda: page.preview is not None, timeout=10_000)
    assert "old.apkg" in texts(page.preview)


def test_what_cannot_be_read_is_told(page: PacksView, qtbot: QtBot, tmp_path: Path):
    """In a sentence above the list."""
    page.read([tmp_path / "nowhere.yaml"])
    qtbot.waitUntil(lambda: "cannot be read" in texts(page), timeout=10_000)
    assert page.reading.isHidden()


def test_a_newer_version_takes_questions_out_only_when_asked(
    page: PacksView, app: DeskApp, qtbot: QtBot, tmp_path: Path
):
    """The preview says how many the file lacks."""
    app.library.take_in(pack("mine", "Mine", 3))
    app.reload()
    path = tmp_path / "mine.yaml"
    path.write_text((app.library.folder / "mine.yaml").read_text("utf-8").split("- id: q1")[0], encoding="utf-8")
    read(page, qtbot, path)
    preview = page.preview
    assert preview is not None
    assert "You have this pack already: 1 as before. 2 questions of yours are not in it." in texts(page.preview)
    assert not preview.drop_gone.isHidden()
    preview.drop_gone.setChecked(True)
    agree(page, qtbot)
    assert len(read_pack(app.library.folder / "mine.yaml").questions) == 1


def test_a_pack_that_was_deleted_can_be_brought_back(page: PacksView, app: DeskApp, qtbot: QtBot):
    """From the notice that tells it."""
    path = app.library.take_in(pack("mine", "Mine", 3))
    before = path.read_bytes()
    app.reload()
    page.show_packs()
    with qtbot.waitSignal(page.packs_changed, timeout=10_000):
        page.rows["mine"].delete_button.click()
    assert not path.exists()
    assert "Deleted “Mine”." in texts(page)
    (notice,) = page.notices.notices
    with qtbot.waitSignal(page.packs_changed, timeout=10_000):
        notice.buttons[0].click()
    assert path.read_bytes() == before


def test_a_pack_is_exported(page: PacksView, app: DeskApp, qtbot: QtBot, tmp_path: Path):
    """As the file's ending says; without one as YAML."""
    page.export(app.packs[0], tmp_path / "out")
    qtbot.waitUntil(lambda: "was written to" in texts(page), timeout=10_000)
    assert len(read_pack(tmp_path / "out.yaml").questions) == 6


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
    assert stored.questions[0].concepts[0].name == "Deep trees learn the noise of the"
    assert not editor.has_changes


def test_what_is_wrong_is_not_saved(editor: PackEditor, app: DeskApp):
    """It is said instead."""
    editor.title.setText("My pack")
    editor.save()
    assert "Not saved yet" in texts(editor)
    assert not app.library.folder.exists()


def test_what_the_form_does_not_show_survives(editor: PackEditor, app: DeskApp, qtbot: QtBot):
    """Concepts of follow-ups, other names of terms, a framework."""
    old = read_pack(shipped("question_packs") / "ml-foundations.yaml")
    rich = next(one for one in old.questions if one.framework)
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


def test_a_removed_concept_leaves_no_follow_up_that_probes_it(editor: PackEditor):
    """The follow-up stays, and may then always be asked."""
    concept = {"id": "a", "name": "A", "phrasings": ["It is so."], "terms": ["so"], "description": "D."}
    question = {
        "id": "q",
        "text": "Why?",
        "target_s": 60,
        "concepts": [concept],
        "follow_ups": [{"text": "And then?", "probes": "a", "concepts": [concept | {"id": "b"}]}],
    }
    editor._fields = editor._fields | {"title": "T", "questions": [question]}
    editor._list_questions(0)  # noqa: SLF001 (likewise)
    assert editor.form is not None
    assert editor.form.fields["follow_ups"] == question["follow_ups"]
    editor.form.concepts[0].remove_button.click()
    assert editor.form.fields["follow_ups"][0]["text"] == "And then?"
    assert "probes" not in editor.form.fields["follow_ups"][0]
