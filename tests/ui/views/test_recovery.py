"""Recordings that were cut off."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from mockvoice.errors import ModelError
from mockvoice.ui.views.recovery import RecoveryBanner
from tests.helpers.fake_app import FakeApp, FakeCutOff

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


@pytest.fixture
def banner(fake_app: FakeApp, qtbot: QtBot) -> RecoveryBanner:
    """Two recordings are offered."""
    fake_app.cut_off = [FakeCutOff("r1", "a1"), FakeCutOff("r2", "a2", duration_s=7.0)]
    made = RecoveryBanner(fake_app)
    qtbot.addWidget(made)
    made.look()
    qtbot.waitUntil(lambda: len(made.rows) == 2)
    return made


def test_it_hides_while_there_is_nothing(fake_app: FakeApp, qtbot: QtBot):
    """Without a cut-off recording nothing is shown."""
    banner = RecoveryBanner(fake_app)
    qtbot.addWidget(banner)
    banner.look()
    assert banner.isHidden()


def test_a_recording_is_recovered_once(banner: RecoveryBanner, fake_app: FakeApp, qtbot: QtBot):
    """While one is being recovered nothing else can be done with it; afterwards its row goes."""
    banner.rows["r1"].recover_button.click()
    assert not banner.rows["r1"].recover_button.isEnabled()
    assert not banner.rows["r1"].discard_button.isEnabled()
    with qtbot.waitSignal(banner.answer_recovered):
        fake_app.recoveries["r1"].set_result("a1")
    assert list(banner.rows) == ["r2"]


def test_a_recovery_that_failed_can_be_tried_again(banner: RecoveryBanner, fake_app: FakeApp, qtbot: QtBot):
    """The reason is told and the recording stays."""
    banner.rows["r1"].recover_button.click()
    with qtbot.waitSignal(banner.fault_occurred):
        fake_app.recoveries["r1"].set_exception(ModelError("The speech model is missing."))
    assert banner.rows["r1"].recover_button.isEnabled()


def test_discarding_asks_first(banner: RecoveryBanner, fake_app: FakeApp, qtbot: QtBot):
    """Only a yes deletes the recording, and only that one."""
    banner.ask_to_discard("r2").no_button.click()
    assert fake_app.discarded == []
    banner.ask_to_discard("r2").yes_button.click()
    qtbot.waitUntil(lambda: list(banner.rows) == ["r1"])
    assert fake_app.discarded == ["r2"]


def test_after_the_last_one_it_hides(banner: RecoveryBanner, qtbot: QtBot):
    """When every recording is dealt with the banner goes."""
    for name in ("r1", "r2"):
        banner.ask_to_discard(name).yes_button.click()
    qtbot.waitUntil(banner.isHidden)
