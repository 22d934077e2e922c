"""The page of a pack's questions: found by words, ticked, and exported as a new pack in every kind of file."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from mockvoice.pack_desk import EXPORTS
from mockvoice.packs.importers.files import read_drafts
from mockvoice.packs.model import Pack, Question
from mockvoice.ui.views.pack_questions import PackQuestions
from tests.helpers.desk_app import DeskApp

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

TEXTS = ("Why do deep trees overfit?", "What does a penalty do?", "How is a forest grown?")
PACK = Pack(
    id="trees",
    title="Trees",
    version="1",
    author="A. Person",
    licence="MIT",
    questions=tuple(
        Question(id=f"q{place}", text=text, topic="forests" if "forest" in text else "trees", difficulty="mid")
        for place, text in enumerate(TEXTS)
    ),
)


@pytest.fixture
def app(tmp_path: Path) -> Iterator[DeskApp]:
    """A program with an empty folder of packs."""
    made = DeskApp(tmp_path / "packs")
    yield made
    made.desk.close()


@pytest.fixture
def page(app: DeskApp, qtbot: QtBot) -> PackQuestions:
    """The page with a pack of three questions."""
    made = PackQuestions(app)
    made.resize(1000, 800)
    qtbot.addWidget(made)
    made.show()
    made.show_pack(PACK)
    return made


def texts(page: PackQuestions) -> str:
    """Everything that is written on the page."""
    return "\n".join(label.text() for label in page.findChildren(QLabel) if not label.isHidden())


def test_a_pack_is_shown_with_nothing_ticked(page: PackQuestions):
    """Each question with its topic, difficulty and time; nothing can be exported yet."""
    assert page.list.item(2).text() == "How is a forest grown?\nforests · mid · 120 s"
    assert page.ticked == ()
    assert not page.export_button.isEnabled()
    assert "None ticked yet." in texts(page)


def test_questions_are_found_by_words_and_topics(page: PackQuestions):
    """All words must be there; what is ticked stays ticked while it is not seen."""
    page.tick("q0")
    page.filter.setText("FOREST grown")
    assert page.shown == ("q2",)
    assert "1 of 3 questions found. 1 ticked." in texts(page)
    page.all_button.click()
    page.filter.clear()
    assert page.ticked == ("q0", "q2")
    page.none_button.click()
    assert page.ticked == ()


def test_space_ticks_a_question(page: PackQuestions, qtbot: QtBot):
    """The list has the keyboard from the beginning."""
    qtbot.keyClick(page.list, Qt.Key.Key_Down)
    qtbot.keyClick(page.list, Qt.Key.Key_Space)
    assert page.ticked == ("q1",)


@pytest.mark.parametrize("suffix", EXPORTS)
def test_a_selection_becomes_a_pack_of_its_own(suffix: str, page: PackQuestions, qtbot: QtBot, tmp_path: Path):
    """In each kind of file, in the pack's order; a pack keeps its author and licence under the new title."""
    page.tick("q2")
    page.tick("q0")
    page.new_title.setText("  Two  of three ")
    page.export(tmp_path / f"out{suffix}")
    qtbot.waitUntil(lambda: "“Two of three” with 2 questions was written to" in texts(page), timeout=10_000)
    (draft,) = read_drafts(tmp_path / f"out{suffix}")
    assert draft.problems == ()
    assert draft.pack is not None
    assert [question.text for question in draft.pack.questions] == [TEXTS[0], TEXTS[2]]
    if suffix in {".yaml", ".json", ".zip"}:
        head = (draft.pack.id, draft.pack.title, draft.pack.author, draft.pack.licence)
        assert head == ("two-of-three", "Two of three", "A. Person", "MIT")
        assert draft.pack.questions[0] == PACK.questions[0]


def test_the_dialog_offers_a_name_and_takes_the_ending_of_the_kind(page: PackQuestions, qtbot: QtBot, tmp_path: Path):
    """A name without an ending gets the one of the kind that was chosen."""
    page.tick("q1")
    page.choose_export()
    dialog = page.dialog
    assert dialog is not None
    dialog.filterSelected.emit("Table (*.csv)")
    assert dialog.defaultSuffix() == "csv"
    dialog.fileSelected.emit(str(tmp_path / "mine.csv"))
    qtbot.waitUntil(lambda: "was written to" in texts(page), timeout=10_000)
    assert "What does a penalty do?" in (tmp_path / "mine.csv").read_text("utf-8-sig")
    dialog.close()


def test_what_cannot_be_written_is_told(page: PackQuestions, qtbot: QtBot, tmp_path: Path):
    """In a sentence above the page."""
    page.tick("q1")
    page.export(tmp_path / "nowhere" / "out.yaml")
    qtbot.waitUntil(lambda: "cannot be written" in texts(page), timeout=10_000)


def test_only_an_own_pack_is_offered_to_be_edited(page: PackQuestions, app: DeskApp, qtbot: QtBot):
    """One that ships is not."""
    with qtbot.waitSignal(page.edit_requested):
        page.edit_button.click()
    page.show_pack(app.packs[0])
    assert page.edit_button.isHidden()
