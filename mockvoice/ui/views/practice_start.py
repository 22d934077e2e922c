"""Where practice begins: which pack, how many questions, and go."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QBoxLayout, QButtonGroup, QHBoxLayout, QVBoxLayout, QWidget

from mockvoice.errors import DatabaseDamagedError, DatabaseTooNewError, MockVoiceError, SettingsError
from mockvoice.readiness import PartState
from mockvoice.ui import wording
from mockvoice.ui.jobs import watch
from mockvoice.ui.shortcuts import explain
from mockvoice.ui.theme import scaled
from mockvoice.ui.views.recovery import RecoveryBanner
from mockvoice.ui.widgets.card import Card, label, offline_pill
from mockvoice.ui.widgets.choices import ChoiceCard, Stepper, Switch
from mockvoice.ui.widgets.confirm import Confirm
from mockvoice.ui.widgets.how_it_goes import HowItGoes
from mockvoice.ui.widgets.key_button import RETURN_KEYS, KeyButton
from mockvoice.ui.widgets.notice import NoticeBoard
from mockvoice.ui.widgets.page import Page
from mockvoice.ui.widgets.practice_today import PracticeToday

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtGui import QKeyEvent, QResizeEvent, QShowEvent

    from mockvoice.app import App
    from mockvoice.packs.model import Pack
    from mockvoice.readiness import PartStatus
    from mockvoice.ui.widgets.notice import Notice

MOST_QUESTIONS = 50
MOST_DESCRIBED = 6
"""With more packs than this only the chosen one is described."""

FIRST_PACK = "ml-foundations"
"""Chosen before the person has chosen any."""

_SIDE_BY_SIDE_FROM_PX = 700
_OPTIONS_WIDTH_PX = 340
_TOPICS_SHOWN = 5
_HISTORY = "history"
_DEVICES = {"microphone", "loudspeaker", "voice"}


def describe_pack(pack: Pack) -> str:
    """Return a pack's figures in a line: how many questions, and on what."""
    topics = [topic for topic, _ in Counter(q.topic for q in pack.questions if q.topic).most_common()]
    named = ", ".join(topics[:_TOPICS_SHOWN]) + (" and more" if len(topics) > _TOPICS_SHOWN else "")
    return " · ".join(part for part in (wording.count(len(pack.questions), "question"), named) if part)


def warming_line(status: tuple[PartStatus, ...]) -> str:
    """Say which parts are still getting ready, in one line."""
    warming = [part.name for part in status if part.state is PartState.WARMING]
    if warming:
        return f"Still getting ready: {', '.join(warming)}. You can start all the same."
    if any(part.state is PartState.FAILED for part in status):
        return "Not everything is ready; see above."
    return "Everything is ready."


class PracticeStart(QWidget):
    """Packs on the left; on the right how many questions, whether they are read aloud, and the start button."""

    start_requested = Signal(object, int)
    """Carries the Pack and the number of questions."""

    answer_recovered = Signal(str)

    questions_requested = Signal(object, str)
    """Carries questions of any packs, as `App.session_of` takes them, and a title for the session."""

    def __init__(self, app: App, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._app = app
        self._wanted_count = app.settings.question_count
        self._told: dict[str, Notice] = {}
        self.confirm: Confirm | None = None
        self.notices = NoticeBoard()
        self.recovery = RecoveryBanner(app)
        self.today = PracticeToday(app)
        self.pack_cards: dict[str, ChoiceCard] = {}
        self._packs = QButtonGroup(self)
        self._list = QVBoxLayout()
        self._shown: tuple[Pack, ...] = ()
        self.stepper = Stepper("Number of questions")
        self.read_aloud = Switch("Read questions aloud")
        self.start_button = KeyButton("Start practice", key="Enter", kind="primary")
        self._about = label("", "small-muted", wraps=True)
        self._length = label("", "small-muted", wraps=True)
        self._readiness = label("", "small-muted", wraps=True)
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._options = Card(margin_px=24, spacing_px=14)
        self._course = HowItGoes()
        self._lay_out()
        self._connect()
        self._choose_remembered()
        self.show_status(app.status)
        for problem in app.problems:
            self.notices.post(problem.sentence, "warn")

    @property
    def pack(self) -> Pack | None:
        """The chosen pack; None where there is none."""
        index = self._packs.checkedId()
        return self._shown[index] if index >= 0 else None

    @property
    def readiness_text(self) -> str:
        """What is said about parts that are getting ready."""
        return self._readiness.text()

    def start(self) -> None:
        """Remember the choice and ask for a session."""
        pack = self.pack
        if pack is None:
            return
        count = self.stepper.value
        self._change(last_pack_id=pack.id, question_count=count)
        self.start_requested.emit(pack, count)

    def look_for_recordings(self) -> None:
        """Offer recordings that were cut off and show what is due, or say why the history cannot be read."""
        self.recovery.look()
        self.today.reload()

    def show_status(self, status: tuple[PartStatus, ...]) -> None:
        """Say what is still warming up, what failed with what to do about it, and what works otherwise than wished."""
        self._readiness.setText(warming_line(status))
        for part in status:
            standing = self._told.pop(part.name, None)
            has_failed = part.state is PartState.FAILED and part.name != _HISTORY
            text = part.sentence if has_failed else part.note
            if standing is not None and standing.text != text:
                self.notices.remove(standing)
                standing = None
            if text and standing is None:
                standing = self.notices.post(text, "warn" if has_failed else "info")
                if part.name in _DEVICES:
                    standing.add_action("Look again", self._app.look_again)
            if standing is not None:
                self._told[part.name] = standing

    def show_packs(self) -> None:
        """List the packs that there are now; the chosen one stays chosen where it is still there."""
        chosen = self.pack
        while (item := self._list.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for old in self.pack_cards.values():
            self._packs.removeButton(old)
        self.pack_cards = {}
        self._options.setEnabled(True)
        self._options.show()
        self._list_packs()
        card = self.pack_cards.get(chosen.id if chosen else "") or next(iter(self.pack_cards.values()), None)
        if card is not None:
            card.setChecked(True)

    def show_settings(self) -> None:
        """Follow what was changed elsewhere."""
        self.read_aloud.setChecked(self._app.settings.read_aloud)

    def tell(self, error: MockVoiceError) -> None:
        """Show an error; where the history cannot be used, offer to begin a new one."""
        notice = self.notices.post(error.sentence, "bad")
        if isinstance(error, DatabaseDamagedError | DatabaseTooNewError) and not notice.buttons:
            notice.add_action("Begin a new history…", self.ask_for_new_history)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the two columns side by side where there is room."""
        super().resizeEvent(event)
        is_wide = self._page.content_width_px >= scaled(_SIDE_BY_SIDE_FROM_PX)
        self._columns.setDirection(QBoxLayout.Direction.LeftToRight if is_wide else QBoxLayout.Direction.TopToBottom)
        self._options.setMaximumWidth(scaled(_OPTIONS_WIDTH_PX) if is_wide else 16_777_215)
        self._course.setVisible(is_wide and bool(self._app.packs))

    def showEvent(self, event: QShowEvent) -> None:
        """Let Return start practice."""
        super().showEvent(event)
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Start practice by Return, wherever it is not used for something else."""
        if event.key() in RETURN_KEYS and not event.isAutoRepeat():
            self.start()
        else:
            super().keyPressEvent(event)

    def _lay_out(self) -> None:
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        explain(self, ("Return", "Start practice"))
        self._page = Page()
        line = QHBoxLayout()
        line.addWidget(label("Practice", "title"), 1)
        line.addWidget(offline_pill(), 0, Qt.AlignmentFlag.AlignVCenter)
        self._page.head.addLayout(line)
        self._page.head.addWidget(self.notices)
        packs = QVBoxLayout()
        packs.setSpacing(12)
        self._list.setSpacing(12)
        packs.addLayout(self._list)
        self._list_packs()
        packs.addSpacing(8)
        packs.addWidget(self._course)
        packs.addStretch()
        for part in (
            self._about,
            label("How many questions?", "subheading"),
            self.stepper,
            self._length,
            self.read_aloud,
            self.start_button,
            self._readiness,
        ):
            self._options.body.addWidget(part)
        side = QVBoxLayout()
        side.addWidget(self._options)
        side.addStretch()
        self._columns.setSpacing(20)
        self._columns.addLayout(packs, 1)
        self._columns.addLayout(side)
        self._page.body.addWidget(self.recovery)
        self._page.body.addWidget(self.today)
        self._page.body.addLayout(self._columns, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._page)

    def _list_packs(self) -> None:
        """Put a card for each pack into the list, the one that was used last ahead of all."""
        first = (self._app.settings.last_pack_id, FIRST_PACK)
        ahead = [pack for name in first for pack in self._app.packs if pack.id == name]
        self._shown = tuple({pack.id: pack for pack in (*ahead, *self._app.packs)}.values())
        for index, pack in enumerate(self._shown):
            is_short = len(self._shown) > MOST_DESCRIBED
            card = ChoiceCard(pack.title, "" if is_short else pack.description, describe_pack(pack), verbatim=True)
            card.setToolTip(pack.description if is_short else "")
            self._packs.addButton(card, index)
            self.pack_cards[pack.id] = card
            self._list.addWidget(card)
        if not self._shown:
            self._list.addWidget(self._empty())

    def _empty(self) -> Card:
        card = Card(margin_px=28)
        card.body.addWidget(label("There are no question packs", "subheading"))
        card.body.addWidget(
            label(
                f"Put a pack file into {self._app.pack_folder} and start MockVoice again. Your past sessions are all "
                "there.",
                "muted",
                wraps=True,
            )
        )
        folder = KeyButton("Open the folder", icon_name="folder")
        folder.clicked.connect(self._open_pack_folder)
        card.body.addWidget(folder, 0, Qt.AlignmentFlag.AlignLeft)
        self._options.setEnabled(False)
        self._options.hide()
        return card

    def _open_pack_folder(self) -> None:
        folder = self._app.pack_folder
        folder.mkdir(parents=True, exist_ok=True)
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder))):
            self.notices.post(f"No program here opens folders. The folder is {folder}.", "info")

    def _connect(self) -> None:
        self._packs.idToggled.connect(self._take_pack)
        self.stepper.field.valueChanged.connect(self._take_count)
        self.stepper.field.editingFinished.connect(self._keep_count)
        self.stepper.less_button.clicked.connect(self._keep_count)
        self.stepper.more_button.clicked.connect(self._keep_count)
        self.read_aloud.toggled.connect(self._take_read_aloud)
        self.start_button.clicked.connect(self.start)
        self.recovery.answer_recovered.connect(self.answer_recovered)
        self.recovery.fault_occurred.connect(self.tell)
        self.today.questions_requested.connect(self.questions_requested)
        self.today.fault_occurred.connect(self.tell)

    def _choose_remembered(self) -> None:
        self.show_settings()
        remembered = self.pack_cards.get(self._app.settings.last_pack_id or "")
        card = remembered or self.pack_cards.get(FIRST_PACK) or next(iter(self.pack_cards.values()), None)
        if card is not None:
            card.setChecked(True)

    def _take_pack(self, index: int, is_chosen: bool) -> None:  # noqa: FBT001 (Qt hands it over by position)
        if not is_chosen:
            return
        is_short = len(self._shown) > MOST_DESCRIBED
        self._about.setText(self._shown[index].description if is_short else "")
        self._about.setVisible(bool(self._about.text()))
        self.stepper.set_range(1, min(MOST_QUESTIONS, len(self._shown[index].questions)))
        self.stepper.set_value(self._wanted_count)
        self._take_count()

    def _take_count(self) -> None:
        pack = self.pack
        if pack is None:
            return
        mean_s = sum(question.target_s for question in pack.questions) / len(pack.questions)
        minutes = max(1, round(mean_s * self.stepper.value / 60))
        self._length.setText(f"Chosen at random from the pack. About {wording.count(minutes, 'minute')} of speaking.")

    def _keep_count(self) -> None:
        self._wanted_count = self.stepper.value

    def _take_read_aloud(self, is_on: bool) -> None:  # noqa: FBT001 (Qt hands it over by position)
        if is_on != self._app.settings.read_aloud:
            self._change(read_aloud=is_on)

    def _change(self, **changes: object) -> None:
        try:
            self._app.change_settings(**changes)
        except SettingsError as error:
            self.tell(error)

    def ask_for_new_history(self) -> None:
        """Ask whether to set the history aside and begin a new one."""
        self.confirm = question = Confirm(
            self.window(),
            "Begin a new history?",
            f"The file {self._app.database_path} is renamed and kept as it is, and an empty history takes its place.",
            yes="Begin a new history",
            no="Leave it",
        )
        question.confirmed.connect(self._begin_new_history)
        question.open()

    def _begin_new_history(self) -> None:
        watch(self._app.start_new_history(), self, self._new_history_begun, self.tell)

    def _new_history_begun(self, old: Path) -> None:
        self.notices.clear()
        self.notices.post(f"A new history was begun. The old file was kept as {old}.", "good")
        self.look_for_recordings()
