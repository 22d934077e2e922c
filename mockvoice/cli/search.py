"""`mockvoice search` and `mockvoice import`: find what was said, and take in what was recorded elsewhere."""

from __future__ import annotations

import sys
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from mockvoice.audio.codec import look_at_file
from mockvoice.cli.context import CommandContext, pass_command_context
from mockvoice.cli.report_text import clock
from mockvoice.cli.terminal import echo_json
from mockvoice.import_desk import read_whole
from mockvoice.packs.reader import find_question
from mockvoice.practice.schedule import ReviewSchedule
from mockvoice.storage.database import Database
from mockvoice.storage.imports import question_for
from mockvoice.storage.search import MOST_ANSWERS, Search, Source
from mockvoice.storage.worker import DatabaseWorker

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from mockvoice.packs.model import Question
    from mockvoice.storage.search import Found, FoundAnswer, Piece

NOTHING_YET = "Nothing was practised yet. Run “mockvoice” and answer a question."
_SOURCES = {Source.NOTE: "note: ", Source.TAG: "tag: "}
_MOMENTS = ("%Y-%m-%d %H:%M", "%Y-%m-%dT%H:%M", "%Y-%m-%dT%H:%M:%S", "%Y-%m-%d")


@click.command()
@click.argument("words", nargs=-1, required=True)
@click.option(
    "--limit", default=MOST_ANSWERS, show_default=True, type=click.IntRange(1), help="How many answers, the best first."
)
@click.option("--json", "as_json", is_flag=True, help="Print a JSON object.")
@pass_command_context
def search(context: CommandContext, words: tuple[str, ...], limit: int, *, as_json: bool) -> None:
    """Find answers by WORDS that were asked, said, noted or tagged.

    Words are found by their beginnings, and all must be there; '"words in quotes"' are found as they stand.
    """
    path = context.paths.database
    with Database.open(path) if path.exists() else Database.in_memory() as database:
        found = Search(database).find(" ".join(words), limit=limit)
    if as_json:
        echo_json(_as_object(found))
        return
    for session in found.sessions:
        kind = "interview  " if session.is_interview else ""
        when = session.started_at.astimezone().strftime("%Y-%m-%d %H:%M")
        click.echo(f"{session.session_id[:8]}  {when}  {kind}{session.title}")
        for answer in session.answers:
            _print(answer)
    if found.is_cut:
        click.echo(f"These {found.answer_count} answers fit best; more words find fewer.", err=True)
    elif not found.sessions:
        click.echo("Nothing was found." if path.exists() else NOTHING_YET)


def _print(answer: FoundAnswer) -> None:
    overall = "-" if answer.overall is None else str(answer.overall)
    star = "  starred" if answer.is_starred else ""
    click.echo(f"  {answer.answer_id[:8]}  {overall}{star}  {_marked(answer.question)}")
    for place in answer.places:
        moment = "" if place.at_s is None else f"{clock(place.at_s)}  "
        click.echo(f"      {moment}{_SOURCES.get(place.source, '')}{_marked(place.pieces)}")


def _marked(pieces: tuple[Piece, ...]) -> str:
    """Return a text with its hits in bold, which a terminal shows and a file does not get."""
    return "".join(
        click.style(piece.text, bold=True, underline=True) if piece.is_hit else piece.text for piece in pieces
    )


def _as_object(found: Found) -> dict[str, Any]:
    return {
        "text": found.text,
        "is_cut": found.is_cut,
        "sessions": [
            {
                "id": session.session_id,
                "title": session.title,
                "started_at": session.started_at.isoformat(),
                "is_interview": session.is_interview,
                "answers": [
                    {
                        "id": answer.answer_id,
                        "question": answer.question_text,
                        "asked_at": answer.asked_at.isoformat(),
                        "overall": answer.overall,
                        "is_starred": answer.is_starred,
                        "places": [
                            {
                                "source": place.source.value,
                                "text": place.text,
                                "hits": [piece.text for piece in place.pieces if piece.is_hit],
                                "at_s": place.at_s,
                            }
                            for place in answer.places
                        ],
                    }
                    for answer in session.answers
                ],
            }
            for session in found.sessions
        ],
    }


@click.command("import")
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("--question", "question_id", metavar="ID", help="The question they answer; see `mockvoice packs list`.")
@click.option(
    "--date",
    "recorded_at",
    type=click.DateTime(_MOMENTS),
    help="When it was recorded, in local time; otherwise what the file says.",
)
@click.option("--no-score", is_flag=True, help="Only store; the window scores it when it is opened.")
@pass_command_context
def import_recordings(
    context: CommandContext,
    files: tuple[Path, ...],
    question_id: str | None,
    recorded_at: datetime | None,
    *,
    no_score: bool,
) -> None:
    """Take recorded FILES into the history as answers, and score them.

    Sound of up to two hours from anything that FFmpeg reads, films included; the files themselves are only read.
    Without --question only the delivery is measured.
    """
    engine = context.engine
    question = None if question_id is None else find_question(engine.packs, question_id)
    schedule = ReviewSchedule(lambda: engine.settings.retention, lambda: engine.packs)
    with closing(DatabaseWorker(lambda: Database.open(context.paths.database), schedule)) as database:
        for path in files:
            moment = _moment_of(path, recorded_at)
            answer_id = _take_in(context, database, path, question, moment, no_score=no_score)
            click.echo(f"{answer_id[:8]}  {moment:%Y-%m-%d %H:%M}  {path.name}")


def _take_in(
    context: CommandContext,
    database: DatabaseWorker,
    path: Path,
    question: Question | None,
    moment: datetime,
    *,
    no_score: bool,
) -> str:
    pack_id = next((pack.id for pack in context.engine.packs if question in pack.questions), "")
    asked = question_for(path.stem) if question is None else question
    with _bar(f"Reading {path.name}") as bar:
        samples, flac = read_whole(path, on_progress=_advance(bar))
        bar.update(100 - bar.pos)
    stored = database.submit(
        lambda stores: stores.imports.store(
            asked, pack_id=pack_id, recorded_at=moment, flac=flac, sample_count=len(samples)
        )
    )
    answer_id = stored.result()
    if not no_score:
        with _bar(f"Scoring {path.name}") as bar:
            scorecard = context.engine.scorer.score(asked, samples, on_progress=_advance(bar))
            bar.update(100 - bar.pos)
        database.submit(lambda stores: stores.answers.save_scorecard(answer_id, scorecard)).result()
    return answer_id


def _moment_of(path: Path, chosen: datetime | None) -> datetime:
    """Return when a file was recorded: as chosen, as it says, as the person says, or else when it was last changed."""
    seen = look_at_file(path)
    if chosen is not None:
        return chosen.astimezone()
    if seen.recorded_at is not None:
        return seen.recorded_at.astimezone()
    changed_at = seen.changed_at.astimezone()
    if sys.stdin.isatty():
        return click.prompt(
            f"{path.name} does not say when it was recorded. When was it",
            default=changed_at.replace(tzinfo=None),
            type=click.DateTime(_MOMENTS),
        ).astimezone()
    click.echo(f"{path.name} does not say when it was recorded; the time of its last change is taken.", err=True)
    return changed_at


def _bar(text: str) -> click._termui_impl.ProgressBar[int]:
    return click.progressbar(length=100, label=text, file=sys.stderr, hidden=not sys.stderr.isatty())


def _advance(bar: click._termui_impl.ProgressBar[int]) -> Callable[[float], None]:
    def advance(share: float) -> None:
        bar.update(max(0, round(share * 100) - bar.pos))

    return advance
