"""A process that is killed in mid-answer loses at most the block that it was about to store."""

from __future__ import annotations

import signal
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from mockvoice.storage.answers import Answers
from mockvoice.storage.database import Database
from mockvoice.storage.recordings import Recordings
from tests.storage.builders import QUESTION, block

ROOT = Path(__file__).parents[2]


@pytest.mark.parametrize("stored_count", [1, 7, 300])
def test_what_was_stored_before_a_kill_is_offered_and_can_be_sealed(path: Path, stored_count: int):
    """After SIGKILL the next start opens the file, offers the recording, and every stored sample is in it."""
    child = subprocess.Popen(
        [sys.executable, "-m", "tests.storage.recording_child", str(path)], cwd=ROOT, stdout=subprocess.PIPE, text=True
    )
    with child:
        assert child.stdout is not None
        seen = [int(child.stdout.readline()) for _ in range(stored_count)]
        child.send_signal(signal.SIGKILL)
        seen += [int(line) for line in child.stdout.read().split()]
    assert child.returncode == -signal.SIGKILL
    with Database.open(path, exclusive=True) as database:
        database.check()
        recordings = Recordings(database)
        (cut,) = recordings.cut_off()
        assert cut.question_text == QUESTION.text
        samples = recordings.samples(cut.recording_id)
        block_count = len(samples) // 8000
        # The last block may have been stored without its number having been printed.
        assert seen == list(range(len(seen)))
        assert block_count in {len(seen), len(seen) + 1}
        assert cut.duration_s == block_count / 2
        assert np.array_equal(samples, np.concatenate([block(sequence) for sequence in range(block_count)]))
        recordings.seal(cut.recording_id, overflow_count=0, faults=("The recording was cut off.",))
        assert np.array_equal(recordings.samples(cut.recording_id), samples)
        assert recordings.cut_off() == ()
        assert Answers(database).load(cut.answer_id).faults == ("The recording was cut off.",)
