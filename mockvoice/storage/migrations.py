"""The history file's format, as named steps. A step that has shipped is never edited: a change is a new step."""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING, Final

import sqlite_utils
from sqlite_utils import Migrations

from mockvoice.storage import times
from mockvoice.storage.faults import damaged

if TYPE_CHECKING:
    from pathlib import Path

HISTORY: Final = Migrations("mockvoice")

_FIRST_HISTORY: Final = (
    """
    CREATE TABLE sessions (
        id TEXT PRIMARY KEY NOT NULL,
        pack_id TEXT NOT NULL,
        pack_title TEXT NOT NULL,
        question_count INTEGER NOT NULL,
        started_at TEXT NOT NULL,
        ended_at TEXT,
        deleted_at TEXT
    )
    """,
    "CREATE INDEX sessions_by_start ON sessions (deleted_at, started_at)",
    # `number` is the order in which answers were given, which a clock that is set back cannot upset; `question` is
    # the whole question as JSON, and comes last so that listing never reads it.
    """
    CREATE TABLE answers (
        number INTEGER PRIMARY KEY,
        id TEXT NOT NULL UNIQUE,
        session_id TEXT NOT NULL REFERENCES sessions (id) ON DELETE CASCADE,
        position INTEGER NOT NULL,
        question_id TEXT NOT NULL,
        question_text TEXT NOT NULL,
        asked_at TEXT NOT NULL,
        deleted_at TEXT,
        question TEXT NOT NULL
    )
    """,
    "CREATE INDEX answers_of_session ON answers (session_id, deleted_at, position)",
    "CREATE INDEX answers_to_question ON answers (question_id, deleted_at)",
    "CREATE INDEX answers_deleted ON answers (deleted_at) WHERE deleted_at IS NOT NULL",
    # `body` is the report's JSON without its words: those are in `words`, and only there.
    """
    CREATE TABLE scorecards (
        answer_id TEXT PRIMARY KEY NOT NULL REFERENCES answers (id) ON DELETE CASCADE,
        schema_version INTEGER NOT NULL,
        saved_at TEXT NOT NULL,
        overall INTEGER,
        content INTEGER,
        clarity INTEGER,
        pacing INTEGER,
        structure INTEGER,
        body TEXT NOT NULL
    )
    """,
    """
    CREATE TABLE words (
        answer_id TEXT NOT NULL REFERENCES answers (id) ON DELETE CASCADE,
        position INTEGER NOT NULL,
        text TEXT NOT NULL,
        start_s REAL,
        end_s REAL,
        probability REAL,
        PRIMARY KEY (answer_id, position)
    ) WITHOUT ROWID
    """,
    # Open until `sealed_at` is set; `faults` is a JSON list of sentences.
    """
    CREATE TABLE recordings (
        id TEXT PRIMARY KEY NOT NULL,
        answer_id TEXT NOT NULL UNIQUE REFERENCES answers (id) ON DELETE CASCADE,
        started_at TEXT NOT NULL,
        sealed_at TEXT,
        duration_s REAL,
        overflow_count INTEGER NOT NULL DEFAULT 0,
        faults TEXT NOT NULL DEFAULT '[]'
    )
    """,
    "CREATE INDEX recordings_open ON recordings (started_at) WHERE sealed_at IS NULL",
    # What an open recording has: 16 kHz mono, 16 bits, little-endian.
    """
    CREATE TABLE recording_blocks (
        recording_id TEXT NOT NULL REFERENCES recordings (id) ON DELETE CASCADE,
        sequence INTEGER NOT NULL,
        sample_count INTEGER NOT NULL,
        samples BLOB NOT NULL,
        UNIQUE (recording_id, sequence)
    )
    """,
    # What a sealed recording has.
    """
    CREATE TABLE recording_flac (
        recording_id TEXT PRIMARY KEY NOT NULL REFERENCES recordings (id) ON DELETE CASCADE,
        flac BLOB NOT NULL
    )
    """,
)


@HISTORY(name="0001_history")
def _history(db: sqlite_utils.Database) -> None:
    for statement in _FIRST_HISTORY:
        db.execute(statement)


_INTERVIEWS: Final = (
    # `plan` is the whole plan as JSON, so that a changed pack never changes an interview that runs.
    """
    CREATE TABLE interviews (
        session_id TEXT PRIMARY KEY NOT NULL REFERENCES sessions (id) ON DELETE CASCADE,
        preset_id TEXT NOT NULL,
        title TEXT NOT NULL,
        mode TEXT NOT NULL,
        seed INTEGER NOT NULL,
        plan TEXT NOT NULL
    ) WITHOUT ROWID
    """,
    # What happened, in order, each as JSON: an interview that was cut off goes on from its last event.
    """
    CREATE TABLE interview_events (
        session_id TEXT NOT NULL REFERENCES interviews (session_id) ON DELETE CASCADE,
        number INTEGER NOT NULL,
        body TEXT NOT NULL,
        PRIMARY KEY (session_id, number)
    ) WITHOUT ROWID
    """,
    # `item` names the question's place in its interview; `thinking_s` is the time from its end to the answer's begin.
    "ALTER TABLE answers ADD COLUMN item TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE answers ADD COLUMN thinking_s REAL",
    # The pack of the question itself: an interview takes questions from many.
    "ALTER TABLE answers ADD COLUMN pack_id TEXT NOT NULL DEFAULT ''",
    "UPDATE answers SET pack_id = (SELECT pack_id FROM sessions WHERE sessions.id = session_id)",
    # What lists and charts ask for, so that they need not read whole questions and reports.
    "ALTER TABLE answers ADD COLUMN topic TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE answers ADD COLUMN stage TEXT NOT NULL DEFAULT ''",
    """
    UPDATE answers SET topic = coalesce(json_extract(question, '$.topic'), ''),
        stage = coalesce(json_extract(question, '$.stage'), '')
    """,
    "ALTER TABLE scorecards ADD COLUMN fillers_per_minute REAL",
    "ALTER TABLE scorecards ADD COLUMN speech_rate_wpm REAL",
    "ALTER TABLE scorecards ADD COLUMN speaking_time_s REAL",
    """
    UPDATE scorecards SET fillers_per_minute = json_extract(body, '$.fillers.per_minute'),
        speech_rate_wpm = json_extract(body, '$.pacing.speech_rate_wpm'),
        speaking_time_s = json_extract(body, '$.pacing.speaking_time_s')
    """,
    """
    CREATE TABLE concept_results (
        answer_id TEXT NOT NULL REFERENCES answers (id) ON DELETE CASCADE,
        position INTEGER NOT NULL,
        concept_id TEXT NOT NULL,
        name TEXT NOT NULL,
        status TEXT NOT NULL,
        weight REAL NOT NULL,
        PRIMARY KEY (answer_id, position)
    ) WITHOUT ROWID
    """,
    """
    INSERT INTO concept_results (answer_id, position, concept_id, name, status, weight)
    SELECT answer_id, key, json_extract(value, '$.id'), json_extract(value, '$.name'),
        json_extract(value, '$.status'), json_extract(value, '$.weight')
    FROM scorecards, json_each(body, '$.coverage.concepts')
    """,
    # When a question is due again: FSRS's card as JSON. `question_key` is "pack id/question id".
    """
    CREATE TABLE review_cards (
        question_key TEXT PRIMARY KEY NOT NULL,
        due_at TEXT NOT NULL,
        card TEXT NOT NULL
    ) WITHOUT ROWID
    """,
    "CREATE INDEX review_cards_due ON review_cards (due_at)",
    # From which answers the cards came, with the grade that each was worth.
    """
    CREATE TABLE reviews (
        answer_id TEXT PRIMARY KEY NOT NULL REFERENCES answers (id) ON DELETE CASCADE,
        question_key TEXT NOT NULL,
        rating INTEGER NOT NULL,
        reviewed_at TEXT NOT NULL
    ) WITHOUT ROWID
    """,
    "CREATE INDEX reviews_of_question ON reviews (question_key, reviewed_at)",
    # What was typed beside a spoken answer: the edits with their times, and how the question's tests went, as JSON.
    """
    CREATE TABLE code_work (
        answer_id TEXT PRIMARY KEY NOT NULL REFERENCES answers (id) ON DELETE CASCADE,
        language TEXT NOT NULL,
        edits TEXT NOT NULL,
        results TEXT
    ) WITHOUT ROWID
    """,
)


@HISTORY(name="0002_interviews")
def _interviews(db: sqlite_utils.Database) -> None:
    for statement in _INTERVIEWS:
        db.execute(statement)


@HISTORY(name="0003_erasing")
def _erasing(db: sqlite_utils.Database) -> None:
    # A recording whose sound is taken out keeps its row: how long an answer was stays known.
    db.execute("ALTER TABLE recordings ADD COLUMN deleted_at TEXT")


_PROGRESS: Final = (
    # What charts ask of ten thousand answers, beside the whole questions and reports, which would be read along.
    """
    CREATE INDEX answers_for_progress ON answers
        (deleted_at, asked_at, id, session_id, pack_id, topic, question_id, item, question_text)
    """,
    """
    CREATE INDEX scorecards_for_progress ON scorecards
        (answer_id, saved_at, overall, content, clarity, pacing, structure,
        fillers_per_minute, speech_rate_wpm, speaking_time_s)
    """,
    # How somebody speaks, counted in each answer, as JSON; `scored_at` is the `saved_at` of what was counted. Rows of
    # older answers are filled in little by little once the history is open.
    """
    CREATE TABLE habits (
        answer_id TEXT PRIMARY KEY NOT NULL REFERENCES answers (id) ON DELETE CASCADE,
        scored_at TEXT NOT NULL,
        rules INTEGER NOT NULL,
        body TEXT
    )
    """,
)


@HISTORY(name="0004_progress")
def _progress(db: sqlite_utils.Database) -> None:
    for statement in _PROGRESS:
        db.execute(statement)


_NOTES: Final = (
    # A bookmark is a note whose text is its name, which may be empty; `at_s` is None for a note on the whole answer.
    """
    CREATE TABLE notes (
        number INTEGER PRIMARY KEY,
        id TEXT NOT NULL UNIQUE,
        answer_id TEXT NOT NULL REFERENCES answers (id) ON DELETE CASCADE,
        kind TEXT NOT NULL,
        at_s REAL,
        text TEXT NOT NULL,
        created_at TEXT NOT NULL
    )
    """,
    "CREATE INDEX notes_of_answer ON notes (answer_id)",
    """
    CREATE TABLE stars (
        answer_id TEXT PRIMARY KEY NOT NULL REFERENCES answers (id) ON DELETE CASCADE,
        starred_at TEXT NOT NULL
    ) WITHOUT ROWID
    """,
    """
    CREATE TABLE tags (
        answer_id TEXT NOT NULL REFERENCES answers (id) ON DELETE CASCADE,
        tag TEXT NOT NULL COLLATE NOCASE,
        PRIMARY KEY (answer_id, tag)
    ) WITHOUT ROWID
    """,
    "CREATE INDEX answers_of_tag ON tags (tag, answer_id)",
    # What can be searched, a row for each answer that is not deleted; its rowid is the answer's number.
    """
    CREATE VIRTUAL TABLE answer_search USING fts5 (
        question, words, notes, tags, tokenize = 'unicode61 remove_diacritics 2', prefix = '1 2 3'
    )
    """,
    "INSERT INTO answer_search (answer_search, rank) VALUES ('rank', 'bm25(4.0, 1.0, 3.0, 3.0)')",
    # The characters that mark hits in what is found stand in no text; `mockvoice.storage.search` writes likewise.
    """
    INSERT INTO answer_search (rowid, question, words, notes, tags)
    SELECT a.number, replace(replace(replace(a.question_text, char(0), ' '), char(2), ' '), char(3), ' '), (
            SELECT replace(replace(replace(coalesce(group_concat(w.text, ' '), ''),
                char(0), ' '), char(2), ' '), char(3), ' ')
            FROM (SELECT text FROM words WHERE answer_id = a.id ORDER BY position) AS w
        ), '', ''
    FROM answers AS a WHERE a.deleted_at IS NULL
    """,
    # An answer can be found by its question before it is scored, and never once it is deleted.
    """
    CREATE TRIGGER answer_search_begun AFTER INSERT ON answers WHEN new.deleted_at IS NULL BEGIN
        INSERT INTO answer_search (rowid, question, words, notes, tags)
        VALUES (new.number, replace(replace(replace(new.question_text, char(0), ' '), char(2), ' '), char(3), ' '),
            '', '', '');
    END
    """,
    """
    CREATE TRIGGER answer_search_marked AFTER UPDATE OF deleted_at ON answers
    WHEN old.deleted_at IS NULL AND new.deleted_at IS NOT NULL BEGIN
        DELETE FROM answer_search WHERE rowid = old.number;
    END
    """,
    """
    CREATE TRIGGER answer_search_gone AFTER DELETE ON answers WHEN old.deleted_at IS NULL BEGIN
        DELETE FROM answer_search WHERE rowid = old.number;
    END
    """,
)


@HISTORY(name="0005_notes")
def _notes(db: sqlite_utils.Database) -> None:
    for statement in _NOTES:
        db.execute(statement)


_CORRECTIONS: Final = (
    # `first_word` counts the words as they were heard; `heard` is those words as JSON, `text` what was said.
    """
    CREATE TABLE corrections (
        answer_id TEXT NOT NULL REFERENCES answers (id) ON DELETE CASCADE,
        first_word INTEGER NOT NULL,
        heard TEXT NOT NULL,
        text TEXT NOT NULL,
        PRIMARY KEY (answer_id, first_word)
    ) WITHOUT ROWID
    """,
    # Each statement that the person looked at: what MockVoice said, and what they said where they said something.
    """
    CREATE TABLE verdicts (
        answer_id TEXT NOT NULL REFERENCES answers (id) ON DELETE CASCADE,
        kind TEXT NOT NULL,
        subject TEXT NOT NULL,
        judged TEXT NOT NULL,
        said TEXT,
        body TEXT,
        PRIMARY KEY (answer_id, kind, subject)
    ) WITHOUT ROWID
    """,
    """
    INSERT OR IGNORE INTO verdicts (answer_id, kind, subject, judged, said)
    SELECT answer_id, 'concept', json_extract(value, '$.id'), json_extract(value, '$.judged'),
        json_extract(value, '$.status')
    FROM scorecards, json_each(body, '$.coverage.concepts') WHERE json_extract(value, '$.judged') IS NOT NULL
    """,
)


@HISTORY(name="0006_corrections")
def _corrections(db: sqlite_utils.Database) -> None:
    for statement in _CORRECTIONS:
        db.execute(statement)


def known_names(migrations: Migrations) -> tuple[str, ...]:
    """Return the names of all steps, in order."""
    with closing(sqlite_utils.Database(memory=True)) as empty:
        return tuple(step.name for step in migrations.pending(empty))


def is_newer(db: sqlite_utils.Database, migrations: Migrations) -> bool:
    """Whether a file has steps, or a version, that these migrations do not know."""
    known = known_names(migrations)
    version = db.execute("PRAGMA user_version").fetchone()[0]
    return version > len(known) or any(step.name not in known for step in migrations.applied(db))


def bring_up_to_date(db: sqlite_utils.Database, path: Path | None, migrations: Migrations) -> None:
    """Take the steps that the file lacks, all or none, after a copy of a file that holds something.

    Foreign keys must be off, so that a step can rebuild a table; they are checked before the steps are committed. The
    write lock is held from before the copy until the end: two programs cannot take the steps at once, and nothing can
    be written that the copy lacks.

    Raises:
        DatabaseDamagedError: The steps would leave a row that points nowhere.
    """
    if not migrations.pending(db):
        return
    db.execute("BEGIN IMMEDIATE")
    try:
        pending = migrations.pending(db)
        if pending:
            if path is not None and migrations.applied(db):
                back_up(path, before=pending[0].name)
            migrations.apply(db)
            if db.execute("PRAGMA foreign_key_check").fetchone() is not None:
                raise damaged(path, "it has rows that belong to nothing")
            db.execute(f"PRAGMA user_version = {len(known_names(migrations))}")
        db.execute("COMMIT")
    finally:
        db.rollback()


def back_up(path: Path, *, before: str) -> Path:
    """Copy the file's committed content beside it, by SQLite's online backup. Returns where the copy is.

    The copy has its name only once it is whole and on the disk.
    """
    moment = times.now().strftime("%Y%m%dT%H%M%S%fZ")
    copy = path.with_name(f"{path.stem}.before-{before}.{moment}{path.suffix}")
    partial = copy.with_name(f"{copy.name}.partial")
    try:
        with (
            closing(sqlite3.connect(f"{path.as_uri()}?mode=ro", uri=True)) as source,
            closing(sqlite3.connect(partial)) as target,
        ):
            source.backup(target)
        with partial.open("rb") as written:
            os.fsync(written.fileno())
        partial.replace(copy)
    finally:
        partial.unlink(missing_ok=True)
    return copy
