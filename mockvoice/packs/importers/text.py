"""Plain text: a question a line."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from mockvoice.packs.drafts import Drafting, tidy

if TYPE_CHECKING:
    from pathlib import Path

    from mockvoice.packs.drafts import Draft

_NUMBER = re.compile(r"^(?:[-*\u2022\u2013]|\(?\d{1,4}[.):])\s+")


def read_text(path: Path, text: str) -> Draft:
    """Return a question for each line that is not blank; numbers and bullets before it are taken away."""
    drafting = Drafting(title=path.stem)
    for number, line in enumerate(text.splitlines(), start=1):
        if question := _NUMBER.sub("", tidy(line)):
            drafting.add(question, number)
    return drafting.draft(path)
