"""A written report as PDF: A4 or Letter by the computer's locale, with real text and numbered pages."""

from __future__ import annotations

import re
from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final
from uuid import uuid4

from PySide6.QtCore import QBuffer, QLocale, QMarginsF, QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QPageLayout,
    QPageSize,
    QPainter,
    QPdfWriter,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextLength,
    QTextListFormat,
    QTextTableFormat,
)

from mockvoice.errors import ExportError
from mockvoice.reports.export_outline import Heading, Listing, Paragraph, ScoreBlock, Style, Table, Words
from mockvoice.reports.export_printable import one_line
from mockvoice.ui.palette import LIGHT
from mockvoice.ui.theme import FONT_FAMILY, load_fonts

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtGui import QTextBlock, QTextLine, QTextTable

    from mockvoice.reports.export_outline import Block, Outline, Run, Runs, Sheet

_RESOLUTION_DPI: Final = 1200
_MARGIN_MM: Final = 18.0
_FOOT_PT: Final = 26.0
_INDENT_PT: Final = 18.0
_BODY_PT: Final = 10.0
_SMALL_PT: Final = 8.5
_TITLE_PT: Final = 17.0
_HEADINGS_PT: Final = {2: 12.5, 3: 11.0}
_POINTS_PER_INCH: Final = 72.0
_UNITS_PER_PT: Final = 10
_LEGEND: Final = (
    "Fillers are underlined with dots; ideas of a good answer with a line, where they were said in part with dashes, "
    "and with a wave where what was said is not right."
)
_TEXT_OF_GLYPHS: Final = re.compile(rb"beginbfrange\n[^()]*?endbfrange")
_LINES: Final = {
    Style.FILLER: (QTextCharFormat.UnderlineStyle.DotLine, LIGHT.warn),
    Style.COVERED: (QTextCharFormat.UnderlineStyle.SingleUnderline, LIGHT.good),
    Style.PARTLY: (QTextCharFormat.UnderlineStyle.DashUnderline, LIGHT.accent),
    Style.WRONG: (QTextCharFormat.UnderlineStyle.WaveUnderline, LIGHT.bad),
}
_COLOURS: Final = {
    Style.MUTED: LIGHT.muted,
    Style.COVERED: LIGHT.good,
    Style.PARTLY: LIGHT.warn,
    Style.WRONG: LIGHT.bad,
}
_BOLD: Final = frozenset({Style.STRONG, Style.COVERED, Style.PARTLY, Style.WRONG})
_WIDTHS: Final = {3: (36, 22, 42), 4: (27, 22, 37, 14), 8: (4, 40, 8, 9, 10, 9, 9, 11)}
_LETTER_TERRITORIES: Final = frozenset(
    {QLocale.Country.UnitedStates, QLocale.Country.Canada, QLocale.Country.Mexico, QLocale.Country.Philippines}
)


def write_pdf(outline: Outline, path: Path) -> int:
    """Write the report; called from the window's thread.

    Args:
        outline: The report.
        path: The file; one that is there is replaced once the new one is whole.

    Returns:
        How many pages it has.

    Raises:
        ExportError: It cannot be written there.
    """
    load_fonts()
    buffer = QBuffer()
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    count = _write(outline, QPdfWriter(buffer))
    content = _TEXT_OF_GLYPHS.sub(_with_blanks, bytes(buffer.data().data()))
    fresh = path.with_name(f".{path.name[:40]}.{uuid4().hex}.new")
    try:
        with fresh.open("xb") as file:
            file.write(content)
        fresh.replace(path)
    except OSError as error:
        raise ExportError(
            f"The file “{path}” cannot be written: {(error.strerror or str(error)).lower()}.",
            mend="Check that the folder is there, that you may write to it, and that there is room.",
        ) from error
    finally:
        with suppress(OSError):
            fresh.unlink(missing_ok=True)
    return count


def _with_blanks(found: re.Match[bytes]) -> bytes:
    """Let the glyph of the blank stand for a blank.

    Qt (6.11 and before) writes that it stands for a tab, the first letter that has no other glyph, and then words that
    are copied from the file are parted by tabs. The file's length stays. When Qt is upgraded: see the test of blanks.
    """
    return found[0].replace(b"<0009>", b"<0020>")


def _write(outline: Outline, writer: QPdfWriter) -> int:
    size = (
        QPageSize.PageSizeId.Letter if QLocale.system().territory() in _LETTER_TERRITORIES else QPageSize.PageSizeId.A4
    )
    margins = QMarginsF(_MARGIN_MM, _MARGIN_MM, _MARGIN_MM, _MARGIN_MM)
    writer.setPageLayout(
        QPageLayout(QPageSize(size), QPageLayout.Orientation.Portrait, margins, QPageLayout.Unit.Millimeter)
    )
    writer.setResolution(_RESOLUTION_DPI)
    writer.setTitle(one_line(outline.title))
    writer.setCreator("MockVoice")
    page = writer.pageLayout().paintRect(QPageLayout.Unit.Point).size() * _UNITS_PER_PT
    body = QSizeF(page.width(), page.height() - _FOOT_PT * _UNITS_PER_PT)
    document = _document(outline, body)
    count = document.pageCount()
    painter = QPainter(writer)
    scale = _RESOLUTION_DPI / _POINTS_PER_INCH / _UNITS_PER_PT
    painter.scale(scale, scale)
    for number, lines in enumerate(_lines_by_page(document, body)):
        if number:
            writer.newPage()
        _paint_page(painter, lines, number, body)
        _paint_foot(painter, outline.title, f"Page {number + 1} of {count}", page)
    painter.end()
    return count


@dataclass(frozen=True, slots=True)
class _PlacedLine:
    """A line of text, where its block begins, and the mark before it; "" where it begins no item of a list."""

    line: QTextLine
    block_at: QPointF
    mark: str


def _lines_by_page(document: QTextDocument, body: QSizeF) -> list[list[_PlacedLine]]:
    """Return the lines of each page. Qt's own drawing writes a page's last line, unseen, on the next page again."""
    pages: list[list[_PlacedLine]] = [[] for _ in range(document.pageCount())]
    layout = document.documentLayout()
    block = document.begin()
    while block.isValid():
        text = block.layout()
        block_at = layout.blockBoundingRect(block).topLeft() - text.boundingRect().topLeft()
        if block.textList() is not None:
            block_at.setX(text.position().x())  # Qt counts the room for the mark to the block; lists are in no table
        for number in range(text.lineCount()):
            line = text.lineAt(number)
            page = int((block_at.y() + line.y() + line.height() / 2) // body.height())
            pages[min(max(page, 0), len(pages) - 1)].append(_PlacedLine(line, block_at, "" if number else _mark(block)))
        block = block.next()
    return pages


def _mark(block: QTextBlock) -> str:
    listing = block.textList()
    if listing is None:
        return ""
    is_numbered = listing.format().style() is QTextListFormat.Style.ListDecimal
    return f"{listing.itemNumber(block) + 1}." if is_numbered else "\N{BULLET}"


def _paint_page(painter: QPainter, lines: list[_PlacedLine], number: int, body: QSizeF) -> None:
    painter.save()
    painter.translate(0, -number * body.height())
    painter.setFont(_font(_BODY_PT))
    for placed in lines:
        painter.setPen(LIGHT.text)
        placed.line.draw(painter, placed.block_at)
        if placed.mark:
            width = painter.fontMetrics().horizontalAdvance(f"{placed.mark} ")
            start = placed.block_at + QPointF(placed.line.x() - width, placed.line.y() + placed.line.ascent())
            painter.drawText(start, placed.mark)
    painter.restore()


def _paint_foot(painter: QPainter, title: str, pages: str, page: QSizeF) -> None:
    painter.setFont(_font(_SMALL_PT))
    painter.setPen(LIGHT.muted)
    metrics = painter.fontMetrics()
    foot = QRectF(0, 0, page.width(), page.height())
    room = int(page.width() - metrics.horizontalAdvance(pages) - 3 * _BODY_PT * _UNITS_PER_PT)
    told = metrics.elidedText(one_line(title), Qt.TextElideMode.ElideRight, room)
    painter.drawText(foot, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom, told)
    painter.drawText(foot, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignBottom, pages)


def _font(size_pt: float, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
    """Return a font for the document, on whose canvas `_UNITS_PER_PT` are a point: fonts have whole sizes there."""
    made = QFont(FONT_FAMILY)
    made.setPixelSize(round(size_pt * _UNITS_PER_PT))
    made.setWeight(weight)
    # Inter draws a colon between digits and some brackets by shapes of their own, which a PDF cannot turn into text.
    made.setFeature(QFont.Tag("calt"), 0)
    return made


def _document(outline: Outline, body: QSizeF) -> QTextDocument:
    document = QTextDocument()
    document.setUseDesignMetrics(True)
    document.setDocumentMargin(0)
    document.setDefaultFont(_font(_BODY_PT))
    document.setPageSize(body)
    document.setIndentWidth(_INDENT_PT * _UNITS_PER_PT)
    writer = _Writer(document)
    for number, sheet in enumerate(outline.sheets):
        writer.write_sheet(sheet, is_first=number == 0)
    return document


class _Writer:
    """Fills a document, block by block."""

    def __init__(self, document: QTextDocument) -> None:
        self._cursor = QTextCursor(document)
        self._is_begun = False

    def write_sheet(self, sheet: Sheet, *, is_first: bool) -> None:
        self._begin(after_pt=2, breaks=not is_first)
        self._insert(sheet.line, _format(_BODY_PT, LIGHT.muted))
        self._begin(after_pt=8)
        self._insert(sheet.title, _format(_TITLE_PT, LIGHT.text, QFont.Weight.Bold))
        for block in sheet.blocks:
            self._write(block)

    def _write(self, block: Block) -> None:
        match block:
            case Heading():
                self._begin(before_pt=12 if block.level == 2 else 8, after_pt=3)  # noqa: PLR2004 - a section
                self._insert(block.text, _format(_HEADINGS_PT[block.level], LIGHT.text, QFont.Weight.DemiBold))
            case Paragraph():
                self._begin(after_pt=4)
                self._insert_runs(block.runs)
            case Listing():
                self._write_list(block)
            case Table():
                self._write_table(block.head, [[*row] for row in block.rows])
            case ScoreBlock():
                self._write_scores(block)
            case Words():
                self._write_words(block)

    def _write_words(self, block: Words) -> None:
        self._begin(after_pt=4, line_percent=135)
        waiting = ""  # plain words are written together: Qt leaves out a text of blanks alone
        for run in block.runs:
            if run.style not in _LINES:
                waiting += f"{one_line(run.text)} "
                continue
            self._cursor.insertText(waiting, _format(_BODY_PT, LIGHT.text))
            waiting = " "
            line, colour = _LINES[run.style]
            shape = _format(_BODY_PT, LIGHT.text)
            shape.setUnderlineStyle(line)
            shape.setUnderlineColor(colour)
            self._insert(run.text, shape)
        self._cursor.insertText(waiting.rstrip(), _format(_BODY_PT, LIGHT.text))
        if any(run.style in _LINES for run in block.runs):
            self._begin(after_pt=4)
            self._insert(_LEGEND, _format(_SMALL_PT, LIGHT.muted))

    def _write_list(self, block: Listing) -> None:
        style = QTextListFormat.Style.ListDecimal if block.is_numbered else QTextListFormat.Style.ListDisc
        shape = QTextListFormat()
        shape.setStyle(style)
        made = None
        for item in block.items:
            self._begin(after_pt=2)
            if made is None:
                made = self._cursor.createList(shape)
            else:
                made.add(self._cursor.block())
            self._insert_runs(item)
        if made is not None:
            self._begin(after_pt=0)
            self._is_begun = False
            made.remove(self._cursor.block())
            plain = self._cursor.blockFormat()
            plain.setIndent(0)
            self._cursor.setBlockFormat(plain)

    def _write_scores(self, block: ScoreBlock) -> None:
        table = self._begin_table(len(block.lines), (24, 16, 60))
        for row, line in enumerate(block.lines):
            weight = QFont.Weight.Bold if row == 0 else QFont.Weight.DemiBold
            size_pt = _HEADINGS_PT[2] if row == 0 else _BODY_PT
            value, reason = str(line.value), line.reason
            if line.value is None:
                value, reason = "not measured", line.reason.removeprefix("Not measured: ")
            for column, (text, shape) in enumerate(
                (
                    (line.name, _format(size_pt, LIGHT.text, weight)),
                    (value, _format(size_pt if line.value is not None else _SMALL_PT, LIGHT.text, weight)),
                    (reason, _format(_BODY_PT, LIGHT.muted)),
                )
            ):
                self._cursor = table.cellAt(row, column).firstCursorPosition()
                self._insert(text, shape)
        self._end_table(table)

    def _write_table(self, head: tuple[str, ...], rows: list[list[Runs]]) -> None:
        widths = _WIDTHS.get(len(head), (100 // len(head),) * len(head))
        table = self._begin_table(len(rows) + 1, widths)
        for column, name in enumerate(head):
            self._cursor = table.cellAt(0, column).firstCursorPosition()
            self._insert(name, _format(_SMALL_PT, LIGHT.muted, QFont.Weight.DemiBold))
        for number, row in enumerate(rows, 1):
            for column, cell in enumerate(row):
                self._cursor = table.cellAt(number, column).firstCursorPosition()
                self._insert_runs(cell, size_pt=9.0)
        self._end_table(table)

    def _begin_table(self, row_count: int, widths: tuple[int, ...]) -> QTextTable:
        shape = QTextTableFormat()
        shape.setBorder(0)
        shape.setCellPadding(3 * _UNITS_PER_PT)
        shape.setCellSpacing(0)
        shape.setTopMargin(2 * _UNITS_PER_PT)
        shape.setBottomMargin(6 * _UNITS_PER_PT)
        shape.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
        shape.setColumnWidthConstraints([QTextLength(QTextLength.Type.PercentageLength, width) for width in widths])
        return self._cursor.insertTable(row_count, len(widths), shape)

    def _end_table(self, table: QTextTable) -> None:
        self._cursor = table.lastCursorPosition()
        self._cursor.movePosition(QTextCursor.MoveOperation.NextBlock)
        self._is_begun = False

    def _begin(
        self,
        *,
        before_pt: float = 0,
        after_pt: float = 0,
        line_percent: int = 115,
        breaks: bool = False,
    ) -> None:
        """Begin a block: the empty one that stands there, or a new one."""
        shape = QTextBlockFormat()
        shape.setTopMargin(before_pt * _UNITS_PER_PT)
        shape.setBottomMargin(after_pt * _UNITS_PER_PT)
        shape.setLineHeight(line_percent, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        if breaks:
            shape.setPageBreakPolicy(QTextBlockFormat.PageBreakFlag.PageBreak_AlwaysBefore)
        if self._is_begun:
            self._cursor.insertBlock(shape, QTextCharFormat())
        else:
            self._cursor.setBlockFormat(shape)
        self._is_begun = True

    def _insert_runs(self, runs: Runs, *, size_pt: float = _BODY_PT) -> None:
        for run in runs:
            self._insert(run.text, _run_format(run, size_pt), keeps_ends=True)

    def _insert(self, text: str, shape: QTextCharFormat, *, keeps_ends: bool = False) -> None:
        line = one_line(text)
        if keeps_ends:
            line = f"{' ' if text[:1].isspace() else ''}{line}{' ' if line and text[-1:].isspace() else ''}"
        self._cursor.insertText(line, shape)


def _run_format(run: Run, size_pt: float) -> QTextCharFormat:
    weight = QFont.Weight.DemiBold if run.style in _BOLD else QFont.Weight.Normal
    colour = LIGHT.accent if run.style is Style.TIME else _COLOURS.get(run.style, LIGHT.text)
    return _format(size_pt, colour, weight)


def _format(size_pt: float, colour: QColor, weight: QFont.Weight = QFont.Weight.Normal) -> QTextCharFormat:
    shape = QTextCharFormat()
    shape.setFont(_font(size_pt, weight))
    shape.setForeground(colour)
    return shape
