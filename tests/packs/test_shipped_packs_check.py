"""The packs that ship pass the check that their authors are given."""

from __future__ import annotations

import pytest
from click.testing import CliRunner

from mockvoice.cli import main
from mockvoice.packs.reader import load_packs
from mockvoice.paths import shipped

pytestmark = [pytest.mark.slow, pytest.mark.timeout(1500)]


def test_every_shipped_question_passes_the_check() -> None:
    """The scorer that judges answers finds nothing to be mended, by the very command that authors use."""
    count = sum(len(pack.questions) for pack in load_packs([shipped("question_packs")])[0])
    result = CliRunner().invoke(main, ["packs", "check"])
    table = result.stdout.splitlines()
    told = [line for place, line in enumerate(table) if "".join(table[place + 1 : place + 2]).startswith("    ")]
    faults = [line for line in table if line.startswith("    ")]
    assert (faults, told) == ([], [])
    assert table[-1] == f"{count} questions, none to be mended."
    assert result.exit_code == 0
