"""The window in another language: its catalogue is complete, and nothing on any page is left in English."""

from __future__ import annotations

import importlib.util
import subprocess
import sys
from datetime import date, datetime
from pathlib import Path
from string import Formatter
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLabel, QLineEdit, QPlainTextEdit, QWidget

from mockvoice.paths import asset
from mockvoice.ui import language, wording
from mockvoice.ui.language import tr, use_language
from mockvoice.ui.main_window import MainWindow
from mockvoice.ui.views.settings import LANGUAGES as OFFERED
from mockvoice.ui.widgets.card import label
from mockvoice.ui.widgets.key_button import KeyButton
from tests.helpers.every_page import EVERY_PAGE, WholeApp, open_page

if TYPE_CHECKING:
    from collections.abc import Iterator
    from types import ModuleType

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot


def _script() -> ModuleType:
    """Load the script that collects the texts; a package of the same name as its folder is installed."""
    path = Path(__file__).parents[2] / "packaging" / "translations.py"
    spec = importlib.util.spec_from_file_location("collecting_translations", path)
    assert spec is not None
    assert spec.loader is not None
    made = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(made)
    return made


translations = _script()
CODES = [code for code in language.LANGUAGES if code != "en"]


@pytest.fixture
def german(qapp: QApplication) -> None:
    """The window speaks German; `conftest.py` brings English back."""
    use_language(qapp, "de")


@pytest.fixture
def app(tmp_path: Path) -> Iterator[WholeApp]:
    """A program with something on every page."""
    made = WholeApp(tmp_path)
    yield made
    made.shut()


def places(text: str) -> set[str]:
    """Return the names of the places of a template."""
    return {name for _, name, _, _ in Formatter().parse(text) if name}


@pytest.mark.parametrize("code", CODES)
def test_every_text_of_the_window_is_translated(code: str):
    """What is written in the code today is in the file of texts, finished, with all its places and line breaks."""
    found, known = translations.collect(), translations.read(code)
    assert sorted(set(found) - set(known)) == []
    assert sorted(set(known) - set(found)) == []
    assert [text for text, translation in known.items() if not translation.strip()] == []
    templates = {line.replace("\\n", "\n") for line in translations.templates_of(found)}
    wrong = [
        (text, translation)
        for text, translation in known.items()
        if text in templates and places(text) - {"them"} != places(translation) - {"them"}
    ]
    assert wrong == []
    assert [text for text, translation in known.items() if text.count("\n") != translation.count("\n")] == []


def test_the_list_of_templates_is_that_of_the_code():
    """The window knows every sentence with places, and none that is gone."""
    lines = asset("translations/templates.txt").read_text(encoding="utf-8").splitlines()
    assert lines == translations.templates_of(translations.collect())


@pytest.mark.parametrize("code", CODES)
def test_the_compiled_file_is_that_of_the_texts(tmp_path: Path, code: str):
    """Nobody forgot to compile: Qt's own tool makes the same file again."""
    fresh = tmp_path / "fresh.qm"
    tool = [sys.executable, "-c", "from PySide6.scripts.pyside_tool import lrelease; lrelease()"]
    subprocess.run([*tool, "-silent", translations.path_of(code), "-qm", fresh], check=True, timeout=60)
    assert fresh.read_bytes() == translations.path_of(code).with_suffix(".qm").read_bytes()


@pytest.mark.usefixtures("german")
@pytest.mark.parametrize(
    ("english", "shown"),
    [
        ("Practice", "Üben"),
        ("5 answers", "5 Antworten"),
        ("2.8 s", "2,8 s"),
        ("Machine learning fundamentals · Question 1 of 5", "Machine learning fundamentals · Frage 1 von 5"),
        ("Swap “um” for a breath: 4.2 fillers a minute, and under 2 is good.",
         "Statt „um“ einfach atmen: 4,2 Füllwörter in der Minute, und unter 2 ist gut."),
        ("Say this too: Open the file and read {it}.", "Sagen Sie auch das: Open the file and read {it}."),
        ("No microphone was found. The recording is kept.",
         "Es wurde kein Mikrofon gefunden. Die Aufnahme bleibt."),
        ("1 minute 58 seconds", "1 Minute 58 Sekunden"),
        ("Think first, then speak: a pause of 2.6 s came in mid-sentence at 0:24.",
         "Erst denken, dann sprechen: mitten im Satz bei 0:24 kam eine Pause von 2,6 s."),
    ],
)  # fmt: skip
def test_sentences_are_translated_with_what_was_put_into_them(english: str, shown: str):
    """Counts, figures, stored sentences and whole errors come out in the window's language."""
    assert tr(english) == shown


@pytest.mark.usefixtures("german")
@pytest.mark.parametrize(
    "own",
    [
        "Statistics and probability",
        "Your churn model scores 99% on training data. What is happening?",
        "to be or not to be",
        "",
        "  ",
        "{",
        "“um”",
        "100 %",
        "\N{MICROPHONE}",
    ],
)
def test_what_is_no_text_of_the_window_stays(own: str):
    """Questions, titles and odd signs are not touched, apart from the marks of a quote."""
    assert tr(own).strip("„“”") == own.strip("“”")


@pytest.mark.usefixtures("german")
def test_a_widget_keeps_its_english_for_the_code(qtbot: QtBot):
    """The person reads one language, the code another; a label that shows words as they are translates nothing."""
    button, words, own = KeyButton("Start practice"), label("Settings"), label("Settings", verbatim=True)
    for widget in (button, words, own):
        qtbot.addWidget(widget)
    assert (button.text(), words.text(), own.text()) == ("Start practice", "Settings", "Settings")
    assert QAbstractButton.text(button) == "Üben beginnen"
    assert (QLabel.text(words), QLabel.text(own)) == ("Einstellungen", "Settings")


def test_days_and_numbers_are_written_by_the_language(qapp: QApplication):
    """Dates, times of day and decimals are those of the language; English without a locale is the house's own."""
    today = date(2026, 3, 12)
    moments = (datetime(2026, 3, 5, 8, 5).astimezone(), datetime(2026, 3, 11, 18, 40).astimezone())

    def written() -> tuple[str, ...]:
        return (
            *(wording.moment(moment, today) for moment in moments),
            wording.on_day(date(2025, 12, 31), today),
            wording.size(1_640_000_000),
        )

    english = written()
    use_language(qapp, "de")
    assert english == ("Thursday 5 March, 8:05", "yesterday 18:40", "on 31 December 2025", "1.6 GB")
    assert written() == ("Donnerstag, 5. März, 08:05", "gestern 18:40", "am 31. Dezember 2025", "1,6 GB")


def test_the_system_decides_where_it_is_asked():
    """The first of the system's languages that there is; English where there is none of them."""
    assert language.code_for("system", QLocale("de_AT")) == "de"
    assert language.code_for("system", QLocale("fi_FI")) == "en"
    assert language.code_for("de", QLocale("en_GB")) == "de"


def test_every_language_is_offered():
    """What can be chosen in the settings is what there is."""
    assert {value for value, _ in OFFERED} == {"system", *language.LANGUAGES}


def test_a_missing_file_leaves_the_window_english(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, caplog: pytest.LogCaptureFixture
):
    """Without its file a language is not spoken, and the log says so."""
    monkeypatch.setattr(language, "asset", lambda name: tmp_path / name)
    use_language(qapp, "de")
    assert (language.language(), tr("Practice")) == ("en", "Practice")
    assert "another language's file" in caplog.text


def bare(text: str) -> str:
    """Return `text` without the marks of its quotes, which stay as they are around somebody's own words."""
    return text.strip().translate(str.maketrans("", "", "„“”"))


def words_on(window: MainWindow) -> Iterator[tuple[QWidget, str]]:
    """Yield every text that is shown or said on the open page and the rail."""
    for widget in window.findChildren(QWidget):
        if not widget.isVisible():
            continue
        if isinstance(widget, QLabel):
            yield widget, QLabel.text(widget)
        elif isinstance(widget, QAbstractButton):
            yield widget, QAbstractButton.text(widget)
        elif isinstance(widget, QComboBox):
            yield from ((widget, widget.itemText(row)) for row in range(widget.count()))
        elif isinstance(widget, QLineEdit | QPlainTextEdit):
            yield widget, widget.placeholderText()
        yield widget, widget.toolTip()
        interface = QAccessible.queryAccessibleInterface(widget)
        if interface is not None and widget.focusPolicy() != Qt.FocusPolicy.NoFocus:
            yield widget, interface.text(QAccessible.Text.Name)
            yield widget, interface.text(QAccessible.Text.Description)


@pytest.mark.usefixtures("german")
@pytest.mark.parametrize("page", EVERY_PAGE)
def test_nothing_on_a_page_is_left_in_english(app: WholeApp, qtbot: QtBot, page: str):
    """Every label, button, tooltip, choice and name for screen readers has passed through the translation."""
    window = MainWindow(app)
    qtbot.addWidget(window)
    window.show()
    open_page(window, app, page, qtbot)
    own = {pack.title for pack in app.packs}
    shown = {bare(text) for _, text in words_on(window)} - own
    untouched = {text for text in shown if text and bare(tr(text)) != text}
    assert sorted(untouched) == []
