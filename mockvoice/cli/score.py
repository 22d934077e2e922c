"""`mockvoice score` and `mockvoice demo`: from a recording to a report in the terminal."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from mockvoice.analysis.report import to_json_object
from mockvoice.audio.codec import decode_file
from mockvoice.cli.batch import score_lines
from mockvoice.cli.context import CommandContext, pass_command_context
from mockvoice.cli.report_text import report_text
from mockvoice.cli.terminal import echo_json
from mockvoice.packs.reader import find_question
from mockvoice.paths import asset
from mockvoice.transcription.languages import AUTO, LANGUAGES

if TYPE_CHECKING:
    from collections.abc import Callable

    from mockvoice.analysis.scorecard import Scorecard
    from mockvoice.packs.model import Question

DEMO_QUESTION = "overfitting-churn"
LANGUAGE_HELP = "What the answer is given in: a code such as en or de, or auto; the settings' choice otherwise."
JSON_HELP = "Write the report as JSON to FILE, or with - to standard output."


def _known_language(_context: click.Context, _option: click.Parameter, language: str | None) -> str | None:
    if language is not None and language not in {AUTO, *LANGUAGES}:
        raise click.BadParameter(f"“{language}” is no language that a speech model here knows. Try en, de or auto.")
    return language


@click.command()
@click.argument("answer", type=click.Path(path_type=Path), required=False)
@click.option("--question", "question_id", metavar="ID", help="The question it answers; see `mockvoice packs list`.")
@click.option("--language", metavar="CODE", callback=_known_language, help=LANGUAGE_HELP)
@click.option("--json", "json_target", metavar="FILE|-", help=JSON_HELP)
@click.option("--batch", type=click.Path(path_type=Path), metavar="IN.jsonl", help="Score many answers, one a line.")
@click.option("--out", type=click.Path(path_type=Path), metavar="OUT.jsonl", help="Where --batch writes its results.")
@pass_command_context
def score(  # noqa: PLR0917 (Click hands every option over by name)
    context: CommandContext,
    answer: Path | None,
    question_id: str | None,
    language: str | None,
    json_target: str | None,
    batch: Path | None,
    out: Path | None,
) -> None:
    """Score a recorded ANSWER: any file that FFmpeg can read.

    Without --question only the delivery is measured. With --batch each line of IN.jsonl is an object with `question`
    (an id or a whole question), one of `audio`, `text` or `words`, and perhaps an `id`.
    """
    if batch is not None:
        if answer is not None or question_id is not None or json_target is not None or out is None:
            raise click.UsageError("--batch IN.jsonl goes with --out OUT.jsonl and --language, and nothing else.")
        scored, failed = score_lines(context.engine, batch, out, language=language)
        _tell_of_missing_content_model(context)
        click.echo(f"{scored} scored, {failed} failed.", err=True)
        return
    if answer is None or out is not None:
        raise click.UsageError("Give a recording to score, or --batch IN.jsonl --out OUT.jsonl.")
    question = None if question_id is None else find_question(context.engine.packs, question_id)
    _require_folder(json_target)
    _show(_score_file(context, answer, question, language), question, json_target)


@click.command()
@click.option("--json", "json_target", metavar="FILE|-", help=JSON_HELP)
@pass_command_context
def demo(context: CommandContext, json_target: str | None) -> None:
    """Score the built-in spoken answer, with the same code as your own."""
    question = find_question(context.engine.packs, DEMO_QUESTION)
    _require_folder(json_target)
    if json_target != "-":
        click.echo("This is the built-in answer, a synthetic voice with two planted “um”s and an “uh”.\n")
    _show(_score_file(context, asset("demo/answer.flac"), question, "en"), question, json_target)


def _require_folder(json_target: str | None) -> None:
    """Say what is wrong with the target before the answer is listened to, not after."""
    if json_target not in {None, "-"} and not Path(str(json_target)).absolute().parent.is_dir():
        raise click.ClickException(f"The report cannot be written to {json_target}: there is no such folder.")


def _score_file(context: CommandContext, path: Path, question: Question | None, language: str | None) -> Scorecard:
    samples = decode_file(path)
    with click.progressbar(length=100, label="Listening", file=sys.stderr) as bar:
        scorecard = context.engine.scorer.score(question, samples, on_progress=_advance(bar), language=language)
        bar.update(100 - bar.pos)
    if question is not None:
        _tell_of_missing_content_model(context)
    return scorecard


def _tell_of_missing_content_model(context: CommandContext) -> None:
    engine = context.engine
    if engine.judge_error is not None:
        click.echo(f"{engine.judge_error.sentence} Content was compared instead of judged by its meaning.", err=True)
    if engine.embedder_error is not None:
        click.echo(f"{engine.embedder_error.sentence} What to judge was found by words alone.", err=True)


def _advance(bar: click._termui_impl.ProgressBar[int]) -> Callable[[float], None]:
    def advance(share: float) -> None:
        bar.update(max(0, round(share * 100) - bar.pos))

    return advance


def _show(scorecard: Scorecard, question: Question | None, json_target: str | None) -> None:
    if json_target is None:
        click.echo(report_text(scorecard, question))
        return
    report = to_json_object(scorecard)
    if json_target == "-":
        echo_json(report)
        return
    text = json.dumps(report, ensure_ascii=False, indent=2)
    try:
        Path(json_target).write_text(text + "\n", encoding="utf-8")
    except OSError as error:
        raise click.ClickException(f"The report could not be written to {json_target} ({error.strerror}).") from error
