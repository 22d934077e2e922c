"""The PDF report: real text, whole lines, numbered pages."""

from __future__ import annotations

import re
from datetime import UTC
from typing import TYPE_CHECKING

import pytest
from pypdf import PdfReader
from PySide6.QtCore import QLocale

from mockvoice.errors import ExportError
from mockvoice.reports.export_sheets import answer_outline, session_outline
from mockvoice.ui.pdf import write_pdf
from tests.reports.papers import HOSTILE, answer, hostile_answer, scorecard, session

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

LONG = " ".join(f"word{number}" for number in range(3000))


def texts_of(path: Path) -> list[str]:
    """Return the text of each page."""
    return [page.extract_text() for page in PdfReader(path).pages]


def squeezed(text: str) -> str:
    """Return text without its blanks, which a PDF has or has not at the ends of lines."""
    return "".join(text.split())


def test_its_text_is_text(qtbot: QtBot, tmp_path: Path):
    """Scores, reasons, ideas, words, norms and times can be selected and searched."""
    del qtbot
    path = tmp_path / "answer.pdf"
    count = write_pdf(answer_outline(answer(), UTC), path)
    pages = texts_of(path)
    assert len(pages) == count
    whole = squeezed(" ".join(pages))
    for part in (
        "4 March 2026, 18:41 · 0:08",
        "Overall 78 Weighted",
        "Names overfitting",
        "Said, but not right (not sure)",
        "Um, the model is overfitting. The split is fine, I never check it. To sum up, I would regularise.",
        "(Tauroza and Allison 1990)",
        "not measured",
        "Page 1 of",
    ):
        assert squeezed(part) in whole, part
    info = PdfReader(path).metadata
    assert info is not None
    assert info.title == answer().question.text


def test_words_are_parted_by_blanks(qtbot: QtBot, tmp_path: Path):
    """So that what is copied or searched is what is read."""
    del qtbot
    path = tmp_path / "answer.pdf"
    write_pdf(answer_outline(answer(), UTC), path)
    whole = " ".join(texts_of(path))
    assert "the model is overfitting." in whole
    assert "\t" not in whole


def test_no_line_is_cut_or_lost_at_the_end_of_a_page(qtbot: QtBot, tmp_path: Path):
    """Of three thousand words each stands on one page, and in order."""
    del qtbot
    path = tmp_path / "long.pdf"
    write_pdf(answer_outline(answer(scorecard=scorecard(f"{LONG}.", coverage=None, structure=None)), UTC), path)
    found = [int(each) for page in texts_of(path) for each in re.findall(r"word(\d+)", squeezed(page))]
    assert found == list(range(3000))


def test_every_page_is_numbered_and_within_its_margins(qtbot: QtBot, tmp_path: Path):
    """Also in a long session, in which every answer begins a page."""
    del qtbot
    path = tmp_path / "session.pdf"
    count = write_pdf(session_outline(session(*(answer(number) for number in range(1, 9))), UTC), path)
    pages = texts_of(path)
    assert len(pages) == count >= 9
    for number, text in enumerate(pages, 1):
        assert squeezed(f"Page {number} of {count}") in squeezed(text)
    assert sum("Answer " in text[:60] for text in pages) == 8


def test_hostile_texts_are_text(qtbot: QtBot, tmp_path: Path):
    """No mark-up of theirs is obeyed: every letter of it is on the page, and nothing can be clicked."""
    del qtbot
    path = tmp_path / "hostile.pdf"
    write_pdf(answer_outline(hostile_answer(), UTC), path)
    whole = squeezed(" ".join(texts_of(path)))
    assert squeezed("<script>alert(1)</script><img src=x onerror=alert(2)>") in whole
    assert squeezed(HOSTILE[:60]) in whole
    reader = PdfReader(path)
    assert not [note for page in reader.pages for note in page.get("/Annots", ())]
    assert not {"/OpenAction", "/AA", "/AcroForm"} & set(reader.trailer["/Root"])
    assert not {"/JavaScript", "/EmbeddedFiles"} & set(reader.trailer["/Root"].get("/Names", {}))


@pytest.mark.parametrize(("locale", "width_pt"), [("en_GB", 595), ("en_US", 612)])
def test_the_paper_is_that_of_the_country(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, locale: str, width_pt: int
):
    """A4, or Letter where that is used."""
    del qtbot
    monkeypatch.setattr(QLocale, "system", lambda: QLocale(locale))
    path = tmp_path / "paper.pdf"
    write_pdf(answer_outline(answer(), UTC), path)
    assert round(float(PdfReader(path).pages[0].mediabox.width)) == width_pt


def test_a_place_that_cannot_be_written_is_told(qtbot: QtBot, tmp_path: Path):
    """With a sentence, and an older file stays."""
    del qtbot
    with pytest.raises(ExportError, match="cannot be written"):
        write_pdf(answer_outline(answer(), UTC), tmp_path / "missing" / "a.pdf")
    folder = tmp_path / "a.pdf"
    folder.mkdir()
    with pytest.raises(ExportError, match="cannot be written"):
        write_pdf(answer_outline(answer(), UTC), folder)
    assert [file.name for file in tmp_path.iterdir()] == ["a.pdf"]
