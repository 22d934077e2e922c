"""Records without end into the history named on the command line, and prints each block's number once it is stored."""

from __future__ import annotations

import itertools
import sys
from pathlib import Path

from mockvoice.storage.database import Database
from mockvoice.storage.recordings import Recordings
from tests.storage.builders import begun_answer, block

with Database.open(Path(sys.argv[1]), exclusive=True) as database:
    recordings = Recordings(database)
    recording_id = recordings.begin(begun_answer(database))
    for sequence in itertools.count():
        recordings.append(recording_id, sequence, block(sequence))
        print(sequence, flush=True)  # noqa: T201 - the parent reads it
