"""The desktop entry, the AppStream metainfo and the icon set belong together and are well formed."""

from __future__ import annotations

import configparser
import struct
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest

import mockvoice

PACKAGING = Path(__file__).parent.parent.parent / "packaging"
IDENTITY = "app.mockvoice.MockVoice"
SIZES_PX = (16, 22, 24, 32, 48, 64, 128, 256, 512)


@pytest.fixture
def entry() -> configparser.SectionProxy:
    """The desktop entry's one group."""
    parser = configparser.ConfigParser(interpolation=None)
    parser.optionxform = str  # type: ignore[assignment, method-assign]  # keys are told apart by case
    parser.read(PACKAGING / "desktop" / f"{IDENTITY}.desktop", encoding="utf-8")
    assert parser.sections() == ["Desktop Entry"]
    return parser["Desktop Entry"]


@pytest.fixture
def metainfo() -> ET.Element:
    """The metainfo's root."""
    return ET.parse(PACKAGING / "desktop" / f"{IDENTITY}.metainfo.xml").getroot()  # noqa: S314 (our own file)


def text_of(root: ET.Element, path: str) -> str:
    """Return the text of the element at `path`, which must be there."""
    element = root.find(path)
    assert element is not None, path
    return element.text or ""


def test_the_entry_starts_the_program(entry: configparser.SectionProxy) -> None:
    """The entry has what the specification asks of an application, and starts `mockvoice` without a terminal."""
    assert entry["Type"] == "Application"
    assert entry["Name"] == "MockVoice"
    assert entry["Exec"] == "mockvoice"
    assert entry["Terminal"] == "false"
    assert entry["Comment"]
    assert entry["Categories"].endswith(";")
    assert entry["Keywords"].endswith(";")


def test_the_metainfo_names_the_entry_and_the_program(metainfo: ET.Element, entry: configparser.SectionProxy) -> None:
    """A software centre finds entry, program, icon and licence through the metainfo."""
    assert metainfo.get("type") == "desktop-application"
    assert text_of(metainfo, "id") == IDENTITY
    assert text_of(metainfo, "launchable") == f"{IDENTITY}.desktop"
    assert text_of(metainfo, "provides/binary") == entry["Exec"]
    assert text_of(metainfo, "icon") == entry["Icon"]
    assert text_of(metainfo, "project_license") == "MIT"
    assert not text_of(metainfo, "summary").endswith(".")


def test_the_releases_in_the_metainfo_are_versions_of_the_program(metainfo: ET.Element) -> None:
    """Releases may be missing before the first one; the newest that is named is the program's version."""
    versions = [release.get("version") for release in metainfo.iterfind("releases/release")]
    assert versions[:1] in ([], [mockvoice.__version__])


@pytest.mark.parametrize("size_px", SIZES_PX)
def test_every_picture_has_its_size(size_px: int) -> None:
    """Each PNG is square and as large as its name says."""
    data = (PACKAGING / "icons" / f"mockvoice-{size_px}.png").read_bytes()
    assert data.startswith(b"\x89PNG\r\n\x1a\n")
    assert struct.unpack(">II", data[16:24]) == (size_px, size_px)


def test_the_windows_icon_holds_whole_pictures() -> None:
    """Each directory entry of the .ico points to a whole PNG of the size that it names."""
    data = (PACKAGING / "icons" / "mockvoice.ico").read_bytes()
    reserved, kind, count = struct.unpack_from("<HHH", data)
    assert (reserved, kind) == (0, 1)
    assert count >= 6
    for index in range(count):
        width, height, *_rest, size, place = struct.unpack_from("<BBBBHHII", data, 6 + 16 * index)
        picture = data[place : place + size]
        assert picture.endswith(b"IEND\xaeB`\x82")
        assert struct.unpack(">II", picture[16:24]) == (width or 256, height or 256)


def test_the_drawing_stands_alone() -> None:
    """The SVG that all pictures come from is well formed and needs nothing from elsewhere."""
    root = ET.parse(PACKAGING.parent / "assets" / "icon" / "mockvoice.svg").getroot()  # noqa: S314 (our own file)
    assert root.get("viewBox") == "0 0 512 512"
    assert not [element for element in root.iter() if element.tag.endswith("}image")]
