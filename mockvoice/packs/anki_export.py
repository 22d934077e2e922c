"""A pack as an Anki package of the old kind (schema 11), which every version of Anki reads.

Tables and fields are those of Anki's rslib/src/storage/schema11.sql. A question's note keeps its identity (guid) from
one export to the next, so that Anki updates it.
"""

from __future__ import annotations

import hashlib
import io
import json
import sqlite3
import time
import zipfile
from contextlib import closing
from html import escape
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mockvoice.packs.model import Pack, Question

_SCHEMA = """
CREATE TABLE col (id integer PRIMARY KEY, crt integer NOT NULL, mod integer NOT NULL, scm integer NOT NULL,
  ver integer NOT NULL, dty integer NOT NULL, usn integer NOT NULL, ls integer NOT NULL, conf text NOT NULL,
  models text NOT NULL, decks text NOT NULL, dconf text NOT NULL, tags text NOT NULL);
CREATE TABLE notes (id integer PRIMARY KEY, guid text NOT NULL, mid integer NOT NULL, mod integer NOT NULL,
  usn integer NOT NULL, tags text NOT NULL, flds text NOT NULL, sfld integer NOT NULL, csum integer NOT NULL,
  flags integer NOT NULL, data text NOT NULL);
CREATE TABLE cards (id integer PRIMARY KEY, nid integer NOT NULL, did integer NOT NULL, ord integer NOT NULL,
  mod integer NOT NULL, usn integer NOT NULL, type integer NOT NULL, queue integer NOT NULL, due integer NOT NULL,
  ivl integer NOT NULL, factor integer NOT NULL, reps integer NOT NULL, lapses integer NOT NULL,
  left integer NOT NULL, odue integer NOT NULL, odid integer NOT NULL, flags integer NOT NULL, data text NOT NULL);
CREATE TABLE revlog (id integer PRIMARY KEY, cid integer NOT NULL, usn integer NOT NULL, ease integer NOT NULL,
  ivl integer NOT NULL, lastIvl integer NOT NULL, factor integer NOT NULL, time integer NOT NULL,
  type integer NOT NULL);
CREATE TABLE graves (usn integer NOT NULL, oid integer NOT NULL, type integer NOT NULL);
"""
_KIND = 1_700_000_000_001
_CSS = ".card { font-family: sans-serif; font-size: 20px; text-align: left; }"


def to_apkg(pack: Pack) -> bytes:
    """Return a package with a note for each question: the question on its front; answer and concepts on its back."""
    now_s = int(time.time())
    with closing(sqlite3.connect(":memory:")) as connection:
        connection.executescript(_SCHEMA)
        deck = _number(pack.id)
        connection.execute(
            "INSERT INTO col VALUES (1, ?, ?, ?, 11, 0, 0, 0, '{}', ?, ?, ?, '{}')",
            (
                now_s,
                1000 * now_s,
                1000 * now_s,
                json.dumps({str(_KIND): _kind(deck)}),
                json.dumps(_decks(pack, deck)),
                json.dumps({"1": _OPTIONS}),
            ),
        )
        for place, question in enumerate(pack.questions):
            note = deck + 1 + place
            front = escape(question.text)
            connection.execute(
                "INSERT INTO notes VALUES (?, ?, ?, ?, -1, ?, ?, ?, ?, 0, '')",
                (
                    note,
                    f"mockvoice-{_number(f'{pack.id}/{question.id}')}",
                    _KIND,
                    now_s,
                    f" {question.topic.replace(' ', '-')} " if question.topic else "",
                    f"{front}\x1f{_back(question)}",
                    front,
                    int(hashlib.sha1(question.text.encode(), usedforsecurity=False).hexdigest()[:8], 16),
                ),
            )
            connection.execute(
                "INSERT INTO cards VALUES (?, ?, ?, 0, ?, -1, 0, 0, ?, 0, 0, 0, 0, 0, 0, 0, 0, '')",
                (note, note, deck, now_s, place),
            )
        connection.commit()
        database = connection.serialize()
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("collection.anki2", database)
        archive.writestr("media", "{}")
    return out.getvalue()


def _back(question: Question) -> str:
    concepts = "".join(f"<li>{escape(concept.name)}</li>" for concept in question.concepts)
    return "".join(
        (
            f"<div>{escape(question.model_answer)}</div>" if question.model_answer else "",
            f"<ul>{concepts}</ul>" if concepts else "",
        )
    )


def _number(name: str) -> int:
    """Return the same number for the same name, of the size of Anki's own ids (milliseconds since 1970)."""
    return 1_600_000_000_000 + int(hashlib.sha256(name.encode()).hexdigest()[:9], 16)


def _kind(deck: int) -> dict[str, object]:
    field = {"font": "Arial", "media": [], "rtl": False, "size": 20, "sticky": False}
    template = {
        "name": "Question",
        "ord": 0,
        "qfmt": "{{Question}}",
        "afmt": "{{FrontSide}}<hr id=answer>{{Answer}}",
        "bafmt": "",
        "bqfmt": "",
        "did": None,
    }
    return {
        "id": _KIND,
        "name": "MockVoice",
        "type": 0,
        "mod": 1_700_000_000,
        "usn": -1,
        "sortf": 0,
        "did": deck,
        "tmpls": [template],
        "flds": [field | {"name": "Question", "ord": 0}, field | {"name": "Answer", "ord": 1}],
        "css": _CSS,
        "latexPre": "",
        "latexPost": "",
        "req": [[0, "any", [0]]],
        "tags": [],
        "vers": [],
    }


def _decks(pack: Pack, deck: int) -> dict[str, object]:
    def one(number: int, name: str, about: str) -> dict[str, object]:
        today = {name: [0, 0] for name in ("newToday", "revToday", "lrnToday", "timeToday")}
        return today | {
            "id": number,
            "name": name,
            "desc": about,
            "mod": 1_700_000_000,
            "usn": -1,
            "conf": 1,
            "dyn": 0,
            "collapsed": False,
            "browserCollapsed": False,
            "extendNew": 0,
            "extendRev": 0,
        }

    return {"1": one(1, "Default", ""), str(deck): one(deck, pack.title, escape(pack.description))}


_OPTIONS = {
    "id": 1,
    "name": "Default",
    "mod": 0,
    "usn": 0,
    "maxTaken": 60,
    "autoplay": True,
    "timer": 0,
    "replayq": True,
    "dyn": False,
    "new": {"delays": [1, 10], "ints": [1, 4, 0], "initialFactor": 2500, "order": 1, "perDay": 20, "bury": False},
    "rev": {"perDay": 200, "ease4": 1.3, "ivlFct": 1, "maxIvl": 36500, "bury": False, "hardFactor": 1.2},
    "lapse": {"delays": [10], "mult": 0, "minInt": 1, "leechFails": 8, "leechAction": 1},
}
"""Anki's usual ones."""
