"""The page on which an interview begins."""

from __future__ import annotations

from datetime import datetime
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import Qt

from mockvoice.errors import SettingsError
from mockvoice.interview.session import Session
from mockvoice.interview_desk import InterviewDesk
from mockvoice.packs.reader import load_packs
from mockvoice.paths import shipped
from mockvoice.settings import Settings
from mockvoice.ui.views.interviews import FIRST_PRESET, InterviewStart
from tests.helpers.session_parts import PATIENCE_S, Stage
from tests.interview.plans import part, plan

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

PACKS = load_packs([shipped("question_packs")])[0]


class SmallApp(SimpleNamespace):
    """What the page asks of the program, over a real desk and a real history file."""

    def __init__(self, stage: Stage, folder: Path) -> None:
        super().__init__(settings=Settings(), packs=PACKS, refused=None)
        self.sessions: list[Session] = []
        self.interviews = InterviewDesk(
            lambda: self.packs,
            stage.parts,
            settings=lambda: self.settings,
            folder=folder,
            begun=self.sessions.append,
            now=lambda: datetime(2026, 3, 2, 9, 30),  # noqa: DTZ001 (local time, as the desk is told it)
        )

    def change_settings(self, **changes: Any) -> None:
        """Take new settings, or refuse them."""
        if self.refused is not None:
            raise self.refused
        self.settings = self.settings.model_copy(update=changes)


@pytest.fixture
def stage(tmp_path: Path) -> Iterator[Stage]:
    """Parts over a fresh history file."""
    made = Stage(tmp_path / "history.db")
    yield made
    made.close()


@pytest.fixture
def app(stage: Stage, tmp_path: Path) -> SmallApp:
    """A program with all shipped packs."""
    return SmallApp(stage, tmp_path / "interviews")


@pytest.fixture
def page(app: SmallApp, qtbot: QtBot) -> InterviewStart:
    """The page, shown."""
    made = InterviewStart(app)  # type: ignore[arg-type]
    qtbot.addWidget(made)
    made.resize(1200, 800)
    with qtbot.waitExposed(made):
        made.show()
    return made


def test_every_interview_that_ships_can_be_begun(page: InterviewStart):
    """Each has a card, is held as it is meant to be, and has enough questions."""
    assert page.cards[FIRST_PRESET].isChecked()
    for name, card in page.cards.items():
        card.setChecked(True)
        preset = page.preset
        assert preset is not None
        assert preset.id == name
        assert page.start_button.isEnabled(), name


def test_return_begins_the_chosen_interview(page: InterviewStart, app: SmallApp, qtbot: QtBot):
    """A session comes, and the choice is remembered."""
    page.cards["ml-depth"].setChecked(True)
    with qtbot.waitSignal(page.session_ready) as ready:
        qtbot.keyClick(page, Qt.Key.Key_Return)
    (session,) = ready.args
    assert isinstance(session, Session)
    assert session.is_interview
    assert app.settings.last_interview_id == "ml-depth"


def test_a_number_brings_the_same_questions(page: InterviewStart, qtbot: QtBot):
    """The first question of interview 42 is the first question of interview 42."""
    page.seed.setText("42")
    asked = []
    for _ in range(2):
        with qtbot.waitSignal(page.session_ready) as ready:
            page.start()
        asked.append(ready.args[0].state.question)
    assert asked[0] == asked[1]


def test_how_it_is_held_can_be_chosen(page: InterviewStart, qtbot: QtBot):
    """A realistic interview can be coached."""
    page.mode.button("coached").click()
    with qtbot.waitSignal(page.session_ready) as ready:
        page.start()
    assert not ready.args[0].state.is_realistic


def test_an_interview_is_put_together(page: InterviewStart):
    """From packs, topics and difficulty, by time or by number."""
    page.custom_card.setChecked(True)
    assert page.custom.isVisible()
    page.custom.name.setText("Only mine")
    page.custom.packs.tick("mlops")
    assert 0 < page.custom.topics.count() < 20
    page.custom.measure.button("questions").click()
    page.custom.length.set_value(3)
    preset = page.preset
    assert preset is not None
    assert (preset.title, preset.rounds[0].packs, preset.rounds[0].questions) == ("Only mine", ("mlops",), 3)
    assert page.start_button.isEnabled()


def test_too_few_questions_are_told_before_the_start(page: InterviewStart):
    """Nothing can be begun that would end at once, and the page says why."""
    page.custom_card.setChecked(True)
    page.custom.packs.tick("questions-to-ask")
    page.custom.measure.button("questions").click()
    page.custom.length.set_value(30)
    assert not page.start_button.isEnabled()
    page.start()


def test_an_own_interview_is_kept_and_deleted_with_undo(page: InterviewStart, app: SmallApp):
    """What was put together stands among the others; deleting it can be undone."""
    page.custom_card.setChecked(True)
    page.custom.name.setText("My loop")
    page.save_button.click()
    assert "my-loop" in page.cards
    page.cards["my-loop"].setChecked(True)
    assert page.delete_button.isVisible()
    page.delete_button.click()
    assert "my-loop" not in page.cards
    (undo,) = [button for notice in page.notices.notices for button in notice.buttons if button.text() == "Undo"]
    undo.click()
    assert "my-loop" in page.cards
    assert (app.interviews.folder / "my-loop.yaml").is_file()


def test_what_ships_can_be_copied_but_not_deleted(page: InterviewStart):
    """The copy is the person's own."""
    assert not page.delete_button.isVisible()
    page.copy_button.click()
    assert any("copy" in name for name in page.cards)


def test_a_broken_file_is_told(page: InterviewStart, app: SmallApp):
    """And left out."""
    app.interviews.folder.mkdir(parents=True, exist_ok=True)
    (app.interviews.folder / "broken.yaml").write_text("id: broken\n", encoding="utf-8")
    page.show_presets()
    assert any("broken.yaml" in text for text in page.notices.texts)


def test_an_interview_that_was_left_can_be_gone_on_with(
    page: InterviewStart, stage: Stage, app: SmallApp, qtbot: QtBot
):
    """The card offers it; going on brings a session, finishing it brings the report."""
    session = app.interviews.begin(plan(part("a", "b")))
    session.start()
    session.leave()
    stage.on_database(lambda _: None)
    page.look()
    qtbot.waitUntil(page.interrupted.isVisible)
    ((finish, resume),) = page.interrupted.buttons.values()
    with qtbot.waitSignal(page.session_ready) as ready:
        resume.click()
    assert ready.args[0].session_id == session.session_id
    with qtbot.waitSignal(page.report_requested) as asked:
        finish.click()
    assert asked.args == [session.session_id]
    page.look()
    qtbot.waitUntil(page.interrupted.isHidden)
    assert app.interviews.interrupted().result(PATIENCE_S) == ()


def test_settings_that_cannot_be_saved_are_told(page: InterviewStart, app: SmallApp, qtbot: QtBot):
    """The interview begins all the same."""
    app.refused = SettingsError("The settings could not be saved.")
    with qtbot.waitSignal(page.session_ready):
        page.start()
    assert any("could not be saved" in text for text in page.notices.texts)
