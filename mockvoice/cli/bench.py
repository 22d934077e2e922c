"""`mockvoice bench`: how fast each speech model is on this computer, in a process of its own for each."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from mockvoice.cli.context import CommandContext, pass_command_context
from mockvoice.cli.terminal import echo_json
from mockvoice.errors import MockVoiceError, ModelError
from mockvoice.transcription.models import ModelStore
from mockvoice.transcription.speed import duration_words
from mockvoice.transcription.trial_process import COMMAND, TrialProcess, as_line, trial_line

if TYPE_CHECKING:
    from mockvoice.transcription.trial import Trial

NO_CARD = "There is no NVIDIA graphics card here that CTranslate2 can use."
EXPLAINED = (
    "load    from the checked files to a model in memory\n"
    "factor  seconds of decoding for a second of speech, fillers included\n"
    "wait    for what is left to write down when the answer ends, if it was decoded while it was given\n"
    "memory  the most that the process held; what lies on a graphics card is not in it"
)
_DEVICES = {"cpu": "the processor", "cuda": "the graphics card"}
_HEAD = ("model", "device", "format", "load", "factor", "2-minute answer", "wait", "memory")
_WORD_COLUMNS = 3
"""So many columns hold words, which begin below one another; the rest are figures."""


@dataclass(frozen=True, slots=True)
class _Place:
    """A device and a number format."""

    device: str
    compute_type: str


@click.command()
@click.option("--model", "names", multiple=True, metavar="NAME", help="Only this speech model; may be given again.")
@click.option("--device", type=click.Choice(["all", "cpu", "cuda"]), default="all", help="Where to run them.")
@click.option(
    "--seconds", "sound_s", type=click.FloatRange(5, 600), default=30.0, show_default=True, help="How much speech."
)
@click.option("--json", "is_json", is_flag=True, help="Print JSON.")
@pass_command_context
def bench(context: CommandContext, names: tuple[str, ...], device: str, sound_s: float, *, is_json: bool) -> None:
    """Measure the speech models on this computer.

    Each installed model is run on each device in each number format, on the built-in answer. Exits with 1 where nothing
    could be measured.
    """
    store = ModelStore(context.paths.models)
    models = _chosen(store, names)
    places, remarks = _places(device)
    for remark in remarks:
        click.echo(remark, err=True)
    trials: list[Trial] = []
    for name in models:
        for place in places:
            trial = _try(store, name, place, sound_s, remarks)
            trials += [] if trial is None else [trial]
    if is_json:
        echo_json({"trials": [_as_object(trial) for trial in trials], "remarks": remarks})
    elif trials:
        click.echo(_table(trials))
        click.echo(f"\n{EXPLAINED}")
    if not trials:
        raise click.exceptions.Exit(1)


@click.command(COMMAND, hidden=True)
@click.argument("folder", type=click.Path(path_type=Path))
@click.argument("name")
@click.option("--device", default="auto")
@click.option("--compute-type", default="auto")
@click.option("--seconds", "sound_s", type=float, default=10.0)
@click.option("--wait", "measures_wait", is_flag=True)
def model_trial(  # noqa: PLR0917 (Click hands every option over by name)
    folder: Path,
    name: str,
    device: Any,
    compute_type: Any,
    sound_s: float,
    measures_wait: bool,  # noqa: FBT001
) -> None:
    """Measure the model NAME in FOLDER; MockVoice starts this itself."""
    # Imported here because it is only this process that decodes.
    from mockvoice.transcription.trial import try_model  # noqa: PLC0415

    try:
        trial = try_model(
            ModelStore(folder),
            name,
            device=device,
            compute_type=compute_type,
            sound_s=sound_s,
            measures_wait=measures_wait,
            on_step=lambda step: click.echo(as_line(step=step)),
        )
    except MockVoiceError as error:
        click.echo(as_line(error=error.sentence))
        return
    click.echo(trial_line(trial))


def _chosen(store: ModelStore, names: tuple[str, ...]) -> tuple[str, ...]:
    found = tuple(model.name for model in store.installed() if model.purpose == "speech")
    unknown = [name for name in names if name not in found]
    if unknown:
        raise ModelError(
            f"There is no speech model “{unknown[0]}” here.", mend=f"There are: {', '.join(found) or 'none'}."
        )
    if not found:
        raise ModelError("There are no speech models here.", mend="Run “make run”, or import or download one.")
    return tuple(dict.fromkeys(names)) or found


def _places(device: str) -> tuple[list[_Place], list[str]]:
    # Imported here because it loads the speech library, which the help text need not wait for.
    from mockvoice.transcription.placement import compute_types, cuda_device_count  # noqa: PLC0415

    places = [_Place("cpu", name) for name in compute_types("cpu")] if device in {"all", "cpu"} else []
    if device in {"all", "cuda"}:
        if cuda_device_count() == 0:
            return places, [NO_CARD if device == "cuda" else f"{NO_CARD} Only the processor is measured."]
        places += [_Place("cuda", name) for name in compute_types("cuda")]
    return places, []


def _try(store: ModelStore, name: str, place: _Place, sound_s: float, remarks: list[str]) -> Trial | None:
    """Return what was measured; None where it could not be, with a remark that says why."""
    # The processor knows one format only, which needs no name.
    compute_type = "auto" if place.device == "cpu" else place.compute_type
    said = f"{name} on {_DEVICES[place.device]}, {place.compute_type}"
    run = TrialProcess(
        store.folder, name, device=place.device, compute_type=compute_type, sound_s=sound_s, measures_wait=True
    )
    try:
        trial = run.run(lambda step: click.echo(f"{said}: {step} …", err=True))
    except ModelError as error:
        remark = f"{said}: {error.sentence}"
    else:
        if trial.device == place.device:
            return trial
        remark = f"{said}: {trial.note}"
    click.echo(remark, err=True)
    remarks.append(remark)
    return None


def _as_object(trial: Trial) -> dict[str, Any]:
    return {
        "model": trial.model,
        "device": trial.device,
        "compute_type": trial.compute_type,
        "sound_s": round(trial.sound_s, 3),
        "load_s": round(trial.load_s, 3),
        "decode_s": round(trial.decode_s, 3),
        "real_time_factor": round(trial.real_time_factor, 4),
        "wait_s": None if trial.wait_s is None else round(trial.wait_s, 3),
        "peak_memory_bytes": trial.peak_memory_bytes,
    }


def _table(trials: list[Trial]) -> str:
    rows = [_HEAD, *(_row(trial) for trial in trials)]
    widths = [max(len(row[column]) for row in rows) for column in range(len(_HEAD))]
    return "\n".join(
        "  ".join(
            cell.ljust(width) if column < _WORD_COLUMNS else cell.rjust(width)
            for column, (cell, width) in enumerate(pairs)
        )
        for pairs in (list(zip(row, widths, strict=True)) for row in rows)
    )


def _row(trial: Trial) -> tuple[str, ...]:
    memory = "unknown" if trial.peak_memory_bytes is None else f"{trial.peak_memory_bytes / 1e6:.0f} MB"
    return (
        trial.model,
        "processor" if trial.device == "cpu" else "graphics card",
        trial.compute_type,
        f"{trial.load_s:.1f} s",
        f"{trial.real_time_factor:.2f}",
        duration_words(trial.real_time_factor * 120),
        "" if trial.wait_s is None else f"{trial.wait_s:.1f} s",
        memory,
    )
