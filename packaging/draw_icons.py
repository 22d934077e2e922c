"""Draws the icon set in packaging/icons from assets/icon/mockvoice.svg: PNG files and one Windows icon.

Run by `make icons`; what it makes is kept in the repository, so that nobody needs it to build.
"""

from __future__ import annotations

import struct
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRectF
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

ROOT = Path(__file__).resolve().parent.parent
SOURCE = ROOT / "assets" / "icon" / "mockvoice.svg"
TARGET = ROOT / "packaging" / "icons"
SIZES_PX = (16, 22, 24, 32, 48, 64, 128, 256, 512)
WINDOWS_SIZES_PX = (16, 24, 32, 48, 64, 128, 256)
LARGEST_BYTE = 256


def draw(renderer: QSvgRenderer, size_px: int) -> bytes:
    """Return the drawing as a square PNG file of `size_px`."""
    image = QImage(size_px, size_px, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(0)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    renderer.render(painter, QRectF(0, 0, size_px, size_px))
    painter.end()
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]  # PySide6 6.12 types the format as bytes but takes text
    return bytes(data.data())


def windows_icon(pictures: dict[int, bytes]) -> bytes:
    """Return an .ico file that holds the PNG `pictures`, by their size in pixels (16 bytes a directory entry)."""
    header = struct.pack("<HHH", 0, 1, len(pictures))
    place = len(header) + 16 * len(pictures)
    directory = b""
    for size_px, picture in pictures.items():
        edge = size_px % LARGEST_BYTE  # 256 is written as 0
        directory += struct.pack("<BBBBHHII", edge, edge, 0, 0, 1, 32, len(picture), place)
        place += len(picture)
    return header + directory + b"".join(pictures.values())


def main() -> None:
    """Draw everything."""
    application = QGuiApplication([])
    renderer = QSvgRenderer(str(SOURCE))
    TARGET.mkdir(parents=True, exist_ok=True)
    pictures = {size_px: draw(renderer, size_px) for size_px in SIZES_PX}
    for size_px, picture in pictures.items():
        (TARGET / f"mockvoice-{size_px}.png").write_bytes(picture)
    (TARGET / "mockvoice.ico").write_bytes(windows_icon({size_px: pictures[size_px] for size_px in WINDOWS_SIZES_PX}))
    print(f"{len(pictures) + 1} files drawn in {TARGET.relative_to(ROOT)}.")
    application.quit()


if __name__ == "__main__":
    main()
