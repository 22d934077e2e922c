"""The page of packs, on a real folder: import with a preview and by dropping files, export, delete and undo."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from mockvoice.packs.reader import read_pack
from mockvoice.ui.views.packs import PacksView
from tests.helpers.desk_app import DeskApp
from tests.helpers.fake_app import pack

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from mockvoice.ui.widgets.import_preview import ImportPreview

DATA = Path(__file__).parents[2] / "packs" / "data"
TABLE = "Prompt text,Solution\nWhy do deep trees overfit?,They learn the noise of the training data by heart.\n"


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


def texts(widget: PacksView | ImportPreview | None) -> str:
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


def drop(target: QWidget, *urls: str) -> bool:
    """Drag files over a widget and drop them there, as Qt delivers it; return whether they were accepted."""
    data = QMimeData()
    data.setUrls([QUrl(url) for url in urls])
    ways = (Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    enter = QDragEnterEvent(QPoint(10, 10), *ways)
    QApplication.sendEvent(target, enter)
    if not enter.isAccepted():
        return False
    QApplication.sendEvent(target, QDragMoveEvent(QPoint(12, 12), *ways))
    event = QDropEvent(QPointF(12, 12), *ways)
    QApplication.sendEvent(target, event)
    return event.isAccepted()


def test_files_can_be_dropped_anywhere_on_the_page(page: PacksView, qtbot: QtBot):
    """On whatever is there; those that can hold questions are read, and the offer to drop goes away."""
    good = QUrl.fromLocalFile(str(DATA / "old.apkg")).toString()
    assert drop(page.rows["ml"].open_button, good, "file:///home/person/cat.png")
    qtbot.waitUntil(lambda: page.preview is not None, timeout=10_000)
    assert "old.apkg" in texts(page.preview)
    assert page.reading.isHidden()


def test_what_holds_no_questions_cannot_be_dropped(page: PacksView):
    """Neither a picture nor an address of the web; the page says nothing of dropping."""
    for url in ("file:///home/person/cat.png", "https://example.org/pack.yaml"):
        assert not drop(page, url)
    assert page.reading.isHidden()


def test_a_drag_that_is_led_away_leaves_nothing_behind(page: PacksView):
    """The offer to drop goes with it."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(DATA / "old.apkg"))])
    enter = QDragEnterEvent(
        QPoint(10, 10), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )
    QApplication.sendEvent(page, enter)
    assert page.reading.text() == "Drop to import."
    QApplication.sendEvent(page, QDragLeaveEvent())
    assert page.reading.isHidden()


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


def test_the_questions_of_a_pack_can_be_opened(page: PacksView, app: DeskApp, qtbot: QtBot):
    """Of every pack, own or not."""
    with qtbot.waitSignal(page.questions_requested) as asked:
        page.rows["phone"].open_button.click()
    assert asked.args == [app.packs[1]]


def test_lines_of_packs_that_did_not_change_stay(page: PacksView, app: DeskApp, qtbot: QtBot):
    """With the focus that one of them has, when another pack comes and goes."""
    row = page.rows["ml"]
    row.export_button.setFocus()
    app.library.take_in(pack("mine", "Mine", 1))
    app.reload()
    page.show_packs()
    assert page.rows["ml"] is row
    assert list(page.rows) == ["ml", "phone", "mine"]
    with qtbot.waitSignal(page.packs_changed, timeout=10_000):
        page.rows["mine"].delete_button.click()
    assert list(page.rows) == ["ml", "phone"]
    assert row.export_button.hasFocus()
