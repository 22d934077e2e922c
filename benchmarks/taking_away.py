"""How long backup, restore and erasing take on a history with sound; `--megabytes N` says how much."""

from __future__ import annotations

import argparse
import os
import tempfile
import time
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from mockvoice.packs.model import Question
from mockvoice.paths import Paths
from mockvoice.storage.answers import Answers
from mockvoice.storage.backup import back_up
from mockvoice.storage.database import Database
from mockvoice.storage.erasing import Erasing
from mockvoice.storage.recordings import Recordings
from mockvoice.storage.restoring import restore

if TYPE_CHECKING:
    from collections.abc import Iterator

ANSWER_BYTES = 2_000_000
"""About two minutes as FLAC."""


@contextmanager
def timed(what: str, megabytes: float) -> Iterator[None]:
    """Print how long a block took, and how much that is a second."""
    begin = time.perf_counter()
    yield
    seconds = time.perf_counter() - begin
    print(f"{what:<44} {seconds:6.2f} s  {megabytes / seconds:7.0f} MB/s")


def fill(paths: Paths, megabytes: int) -> list[str]:
    """Store answers with that much sound, which are random bytes: no step looks into it. Returns their ids."""
    ids = []
    with Database.open(paths.database) as database:
        answers, recordings = Answers(database), Recordings(database)
        session_id = answers.begin_session("ml", "Machine learning", 5)
        for number in range(megabytes * 1_000_000 // ANSWER_BYTES):
            ids.append(answers.begin_answer(session_id, number + 1, Question(id="q", text="Why?")))
            recording_id = recordings.begin(ids[-1])
            with database.transaction():
                database.execute(
                    "INSERT INTO recording_flac (recording_id, flac) VALUES (?, ?)",
                    (recording_id, os.urandom(ANSWER_BYTES)),
                )
                database.execute("UPDATE recordings SET sealed_at = started_at, duration_s = 120")
    return ids


def main() -> None:
    """Measure each step once."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--megabytes", type=int, default=200)
    megabytes = parser.parse_args().megabytes
    with tempfile.TemporaryDirectory() as folder:
        paths = Paths.below(Path(folder) / "home")
        ids = fill(paths, megabytes)
        print(f"A history of {paths.database.stat().st_size / 1e6:.0f} MB, {len(ids)} answers")
        plain, sealed = Path(folder) / "plain", Path(folder) / "sealed"
        with timed("backup, with reading it back", megabytes):
            back_up(paths, plain)
        with timed("sealed backup, with reading it back", megabytes):
            back_up(paths, sealed, passphrase="correct horse battery")  # noqa: S106 - of this measurement alone
        with timed("restore of the sealed backup", megabytes):
            restore(paths, sealed, passphrase="correct horse battery")  # noqa: S106 - see above
        with Database.open(paths.database) as database:
            for answer_id in ids[: len(ids) // 10]:
                Answers(database).delete_answer(answer_id)
            with timed("erasing a tenth, as when it is closed", megabytes / 10):
                Erasing(database).erase_marked()
            with timed("“Erase now”: the whole file anew", megabytes * 0.9):
                Erasing(database).erase_marked(rewrite=True)


if __name__ == "__main__":
    main()
