"""Which words are fillers, chosen in the window: every change is in the file at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
import yaml
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton

from mockvoice.analysis.filler_words import english, filler_words
from mockvoice.analysis.own_fillers import EntryKind
from mockvoice.ui.views.fillers import FillersView

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from tests.helpers.fake_app import FakeApp


@pytest.fixture
def page(fake_app: FakeApp, qtbot: QtBot, tmp_path: Path) -> FillersView:
    """The page in English, with nothing changed yet."""
    fake_app.filler_folder = tmp_path
    made = FillersView(fake_app)  # type: ignore[arg-type]
    made.resize(1000, 900)
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    return made


def written(folder: Path, language: str = "en") -> object:
    """Return what the file holds; None without one."""
    path = folder / f"{language}.yaml"
    return yaml.safe_load(path.read_text(encoding="utf-8")) if path.exists() else None


def press(page: FillersView, text: str) -> None:
    """Press a button of a notice."""
    next(b for notice in page.notices.notices for b in notice.buttons if b.text() == text).click()


def test_the_shipped_list_stands_there_with_a_switch_each(page: FillersView):
    """All of it is on, and nothing is written by looking."""
    words = english()
    count = len(words.filled_pauses) + len(words.discourse_markers) + len(words.restart_phrases)
    assert len(page.shipped.switches) == count
    assert all(switch.isChecked() for switch in page.shipped.switches.values())
    assert page.shipped.switches["i mean"].text() == "I mean"
    assert not page.own.isVisible()
    assert not page.forget_button.isVisible()


def test_a_switch_takes_a_filler_out_and_puts_it_back(page: FillersView, tmp_path: Path):
    """The file follows, and without any change there is none."""
    page.shipped.switches["actually"].click()
    page.shipped.switches["u+h*m+"].click()
    assert written(tmp_path) == {"without": ["actually", "u+h*m+"]}
    page.shipped.switches["actually"].click()
    page.shipped.switches["u+h*m+"].click()
    assert written(tmp_path) is None


def test_a_phrase_is_added_by_return(page: FillersView, qtbot: QtBot, tmp_path: Path):
    """It counts from now on, and the field is empty for the next one."""
    qtbot.keyClicks(page.add.field, "To be  fair")
    assert page.add.button.isEnabled()
    qtbot.keyClick(page.add.field, Qt.Key.Key_Return)
    assert written(tmp_path) == {"discourse_markers": ["to be fair"]}
    assert page.add.field.text() == ""
    assert page.add.field.hasFocus()
    assert list(page.own.buttons) == ["to be fair"]


def test_a_sound_is_added_in_all_its_lengths(page: FillersView, qtbot: QtBot, tmp_path: Path):
    """It is kept as an expression and shown as a word."""
    page.add.kind.button(EntryKind.FILLED_PAUSE).click()
    qtbot.keyClicks(page.add.field, "ayy")
    page.add.button.click()
    assert written(tmp_path) == {"filled_pauses": ["a+y+"]}
    assert list(page.own.buttons) == ["ay"]


def test_what_is_typed_is_checked_at_once(page: FillersView, qtbot: QtBot, tmp_path: Path):
    """The reason stands below the field, and neither Return nor the button adds it."""
    qtbot.keyClicks(page.add.field, "you know")
    assert page.add.remark.text() == "It is on the shipped list and counts where it only fills."
    assert not page.add.button.isEnabled()
    qtbot.keyClick(page.add.field, Qt.Key.Key_Return)
    assert written(tmp_path) is None
    qtbot.keyClicks(page.add.field, " now")
    assert page.add.remark.text() == "Counts wherever you say it."
    page.add.kind.button(EntryKind.FILLED_PAUSE).click()
    assert "one sound" in page.add.remark.text()


def test_a_removed_word_can_be_brought_back(page: FillersView, tmp_path: Path):
    """Remove takes it out of the file, Undo puts the file back."""
    page.add_entry("innit", EntryKind.MARKER)
    page.add_entry("to be fair", EntryKind.MARKER)
    page.own.buttons["innit"].click()
    assert written(tmp_path) == {"discourse_markers": ["to be fair"]}
    assert page.notices.texts == ("“innit” was removed.",)
    press(page, "Undo")
    assert written(tmp_path) == {"discourse_markers": ["innit", "to be fair"]}
    assert page.notices.texts == ()


def test_back_to_the_shipped_list_can_be_undone(page: FillersView, tmp_path: Path):
    """Everything of one's own goes at once, and comes back at once."""
    page.add_entry("innit", EntryKind.MARKER)
    page.shipped.switches["like"].click()
    before = written(tmp_path)
    page.forget_button.click()
    assert filler_words("en", tmp_path) == english()
    assert page.shipped.switches["like"].isChecked()
    press(page, "Undo")
    assert written(tmp_path) == before
    assert not page.shipped.switches["like"].isChecked()
    assert list(page.own.buttons) == ["innit"]


def test_undo_is_offered_for_the_last_change_only(page: FillersView):
    """After another change the way back is gone, so that it never takes that one along."""
    page.add_entry("innit", EntryKind.MARKER)
    page.own.buttons["innit"].click()
    page.shipped.switches["like"].click()
    assert page.notices.texts == ()


def test_the_whole_shipped_list_can_be_switched_off(page: FillersView, tmp_path: Path):
    """Its switches rest meanwhile, and are as before when it counts again."""
    page.shipped.switches["like"].click()
    page.shipped.all.click()
    assert written(tmp_path) == {"without": ["like"], "replace": True}
    assert not any(switch.isEnabled() or switch.isChecked() for switch in page.shipped.switches.values())
    page.shipped.all.click()
    off = [text for text, switch in page.shipped.switches.items() if not switch.isChecked()]
    assert off == ["like"]


def test_another_language_has_its_own_file(page: FillersView, tmp_path: Path):
    """German ships without a list; the first word makes fillers count in it."""
    page.language.setCurrentIndex(page.language.findText("German"))
    page.language.activated.emit(page.language.currentIndex())
    assert page.shipped.switches == {}
    assert not page.shipped.all.isVisible()
    page.add_entry("sozusagen", EntryKind.MARKER)
    assert written(tmp_path, "de") == {"discourse_markers": ["sozusagen"]}
    assert page.forget_button.text() == "Remove all of them"
    page.show_language("en")
    assert written(tmp_path) is None
    assert len(page.shipped.switches) > 20


def test_a_language_that_has_a_file_is_offered(page: FillersView, tmp_path: Path):
    """Also one that the window does not offer by itself."""
    (tmp_path / "cy.yaml").write_text("discourse_markers: [fel]\n", encoding="utf-8")
    page.show_language("en")
    assert page.language.findText("Welsh") >= 0


def test_a_file_that_cannot_be_used_is_set_aside_when_asked(page: FillersView, tmp_path: Path):
    """It is told and left as it is; then it is kept under another name, and one can begin anew."""
    (tmp_path / "en.yaml").write_text("filled_pauses: ['(']", encoding="utf-8")
    page.show_language("en")
    assert "en.yaml, cannot be used" in page.notices.texts[0]
    assert not page.shipped.isVisible()
    press(page, "Set it aside and begin anew")
    assert (tmp_path / "en.yaml.unusable-1").read_text(encoding="utf-8") == "filled_pauses: ['(']"
    assert "en.yaml.unusable-1" in page.notices.texts[0]
    assert page.shipped.isVisible()


def test_a_change_that_cannot_be_saved_is_told(fake_app: FakeApp, qtbot: QtBot, tmp_path: Path):
    """The switch goes back to what counts."""
    (tmp_path / "fillers").symlink_to(tmp_path / "a disk" / "that is gone")
    fake_app.filler_folder = tmp_path / "fillers"
    page = FillersView(fake_app)  # type: ignore[arg-type]
    qtbot.addWidget(page)
    page.show()
    page.shipped.switches["like"].click()
    assert "could not be saved" in page.notices.texts[0]
    assert page.shipped.switches["like"].isChecked()


def test_a_file_that_was_changed_by_hand_is_read_again(page: FillersView, tmp_path: Path):
    """Whenever the page is opened."""
    page.hide()
    (tmp_path / "en.yaml").write_text("discourse_markers: [innit]\n", encoding="utf-8")
    page.show()
    assert list(page.own.buttons) == ["innit"]


def test_every_control_has_a_name(page: FillersView):
    """A screen reader never meets a nameless button."""
    page.add_entry("innit", EntryKind.MARKER)
    assert all(button.accessibleName() for button in page.findChildren(QAbstractButton))
    assert page.own.buttons["innit"].accessibleName() == "Remove “innit”"
