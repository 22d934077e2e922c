"""The style sheet."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from mockvoice.ui import style_sheet
from mockvoice.ui.palette import DARK, LIGHT


@pytest.mark.parametrize("scale", [0.8, 1.0, 1.5, 2.0])
def test_every_text_grows_with_the_font(scale: float):
    """The size of each role is its size at 100 % times the scale, to the pixel."""
    for name, role in style_sheet.ROLES.items():
        assert style_sheet.size_px(name, scale) == round(role.size_px * scale)


@pytest.mark.parametrize("palette", [LIGHT, DARK], ids=lambda palette: palette.name)
def test_the_sheet_is_whole(palette: object):
    """No placeholder is left open, and every picture that is named exists."""
    sheet = style_sheet.build(palette, 1.25)
    assert "$" not in sheet
    pictures = re.findall(r'url\("([^"]+)"\)', sheet)
    assert pictures
    assert all(Path(picture).is_file() for picture in pictures)


def test_every_role_has_a_rule():
    """Each role that a widget may name is set by the sheet."""
    sheet = style_sheet.build(LIGHT, 1.0)
    assert all(f'[role="{name}"]' in sheet for name in style_sheet.ROLES)
