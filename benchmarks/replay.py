"""How soon the waveform of a half-hour answer is there, and how fast it is drawn while one pans and zooms.

Run: python benchmarks/replay.py [--minutes 30] [--runs 5]

The recording is the built-in answer over and over, with its own words, so that fillers, pauses, pace and concepts are
as dense as in speech. It is stored and opened as the program does it, on the page of a past answer, 1280 by 800.

"Waveform" is the time from asking for the answer to the first picture with its bars: the history is read, the FLAC is
decoded and compared with its checksum, the outline is made, the page is drawn; below it the processor's own time for
all of that, which tells how busy the computer was with other things. "All lanes" is when pitch and loudness
are there too, which are measured on the side. A frame is one whole drawing of the waveform with all six lanes, as wide
as the page has it, by a script: across the recording at four zooms, from all of it to a second, and in and out.
"Playing" is what a moving playhead costs. Both are the processor's own time in the window's thread, so that other work
on the computer does not count. A picture every 16.7 ms makes 60 a second.

The command fails where the waveform takes a second or longer, or where a frame in a hundred takes longer than 16.7 ms.
"""

from __future__ import annotations

import argparse
import os
import statistics
import sys
import time
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

import numpy as np

sys.path.insert(0, str(Path(__file__).parent.parent))
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QPointF
from PySide6.QtWidgets import QApplication

from mockvoice.analysis.scorecard import ConceptResult, Coverage, Evidence, Status
from mockvoice.analysis.scorer import analyse
from mockvoice.app import App
from mockvoice.audio.codec import decode_file
from mockvoice.audio.player import Player
from mockvoice.engine import Engine
from mockvoice.packs.model import Concept, Question
from mockvoice.paths import Paths, asset
from mockvoice.storage.answers import Answers
from mockvoice.storage.database import Database
from mockvoice.storage.recordings import BLOCK_SAMPLES, Recordings
from mockvoice.transcription.transcript import Transcript, Word
from mockvoice.ui.lanes.lanes import LaneKind
from mockvoice.ui.lanes.time_view import TimeView
from mockvoice.ui.theme import apply_theme
from mockvoice.ui.views.review import ReviewView
from mockvoice.voice.system import SystemSpeaker

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from numpy.typing import NDArray

    from mockvoice.analysis.scorecard import Scorecard

RATE_HZ = 16_000
FRAME_MS = 1000 / 60
WAVEFORM_MS = 1000.0
PATIENCE_S = 120.0
WORDS_A_MINUTE = 145
SENTENCE = "so the model learns the noise in the rows and fails on what it has never seen."
FILLERS = ("um,", "uh,", "you know,", "like,")
QUESTION = Question(
    id="long",
    text="Tell me everything.",
    concepts=tuple(Concept(id=f"c{number}", name=f"Concept {number}") for number in range(12)),
)


def recording(minutes: float) -> NDArray[np.int16]:
    """Return the built-in answer over and over."""
    return np.resize(decode_file(asset("demo/answer.flac")), round(minutes * 60 * RATE_HZ))


def said(duration_s: float) -> tuple[Word, ...]:
    """Return words with a filler among every fourteen and a pause of a second after every forty."""
    texts = SENTENCE.split()
    words, at_s, number = [], 0.6, 0
    while at_s < duration_s - 1:
        text = FILLERS[number // 14 % len(FILLERS)] if number % 14 == 13 else texts[number % len(texts)]
        words.append(Word(text, round(at_s, 3), round(at_s + 0.3, 3), 0.9))
        at_s += 60 / WORDS_A_MINUTE + (1.2 if number % 40 == 39 else 0.0)
        number += 1
    return tuple(words)


def scored(words: tuple[Word, ...]) -> Scorecard:
    """Return the scorecard of the words, with twelve concepts proved along the answer."""
    card = analyse(QUESTION, Transcript(words), None, embedder=None)
    concepts = []
    for number, concept in enumerate(QUESTION.concepts):
        first = (number + 1) * len(words) // 14
        span = words[first : first + 12]
        proof = Evidence(" ".join(word.text for word in span), span[0].start_s, span[-1].end_s, first, first + 11)
        concepts.append(ConceptResult(concept.id, concept.name, 1.0, Status.COVERED, 0.9, proof, 0.9))
    return replace(card, coverage=Coverage(100, tuple(concepts)))


def store(paths: Paths, samples: NDArray[np.int16]) -> str:
    """Store the answer, and return its id."""
    with Database.open(paths.database) as database:
        answers, recordings = Answers(database), Recordings(database)
        answer_id = answers.begin_answer(answers.begin_session("long", "Long", 1), 1, QUESTION)
        recording_id = recordings.begin(answer_id)
        for number, start in enumerate(range(0, len(samples), BLOCK_SAMPLES)):
            recordings.append(recording_id, number, samples[start : start + BLOCK_SAMPLES])
        recordings.seal(recording_id, overflow_count=0)
        answers.save_scorecard(answer_id, scored(said(len(samples) / RATE_HZ)))
    return answer_id


def wait(qt: QApplication, is_so: Callable[[], bool]) -> None:
    """Run the window until it is so."""
    until = time.monotonic() + PATIENCE_S
    while not is_so():
        assert time.monotonic() < until, "it took too long"
        qt.processEvents()
        time.sleep(0.004)


def views(duration_s: float) -> Iterator[TimeView]:
    """Yield what a person sees who pans at four zooms, and then zooms in and out."""
    for length_s in (duration_s / 2, duration_s / 10, 20.0, 1.0):
        start_s = duration_s / 3
        for step in range(150):
            yield TimeView(duration_s, min(start_s + step * length_s / 60, duration_s - length_s), length_s)
    view = TimeView.whole(duration_s)
    for factor in [1.06] * 120 + [1 / 1.06] * 120:
        view = view.zoomed(factor, duration_s * 0.4)
        yield view


def frames_ms(draw: Callable[[], None], count: int) -> list[float]:
    """Return the processor's own time for each of so many drawings."""
    found = []
    for _ in range(count):
        began = time.thread_time()
        draw()
        found.append((time.thread_time() - began) * 1000)
    return found


def told(name: str, times_ms: list[float]) -> str:
    """Return a line of the report."""
    ordered = sorted(times_ms)
    rare = ordered[int(0.99 * len(ordered))]
    return f"{name:<28}{statistics.median(ordered):8.2f} ms median{rare:8.2f} ms 99 %{ordered[-1]:8.2f} ms worst"


def main() -> int:
    """Measure, print, and return 1 where a target is missed."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--minutes", type=float, default=30.0)
    parser.add_argument("--runs", type=int, default=5)
    options = parser.parse_args()
    qt = QApplication.instance() or QApplication([])
    assert isinstance(qt, QApplication)
    apply_theme(qt, "light", 1.0)
    with TemporaryDirectory() as folder:
        paths = Paths.below(Path(folder))
        paths.database.parent.mkdir(parents=True)
        answer_id = store(paths, recording(options.minutes))
        app = App(Engine(paths), speaker=SystemSpeaker(), player=Player(), question_player=Player())
        page = ReviewView(app)
        page.resize(1200, 800)
        page.show()
        there_ms, own_ms, lanes_ms = opened(qt, page, answer_id, options.runs)
        waveform = page.sound.waveform
        script = views(options.minutes * 60)
        count = 4 * 150 + 240

        def draw_next() -> None:
            waveform.set_view(next(script))
            waveform.repaint()

        drawn = frames_ms(draw_next, count)
        waveform.set_view(TimeView.whole(options.minutes * 60))
        waveform.repaint()
        moments = iter(np.linspace(0, options.minutes * 60, 400).tolist())

        def play_next() -> None:
            waveform.set_position(next(moments))
            qt.sendPostedEvents()
            qt.processEvents()

        played = frames_ms(play_next, 400)
        marks = len(waveform.marks)
        print(f"{options.minutes:g} minutes, {marks} marks, {waveform.width()} px wide, {qt.platformName()}")
        again_ms = min(lanes_ms[1:] or lanes_ms)
        print(f"{'Waveform':<28}{statistics.median(there_ms):8.0f} ms median{max(there_ms):8.0f} ms worst")
        print(f"{'  the processor for it':<28}{statistics.median(own_ms):8.0f} ms median{max(own_ms):8.0f} ms worst")
        print(f"{'All lanes':<28}{lanes_ms[0]:8.0f} ms at first{again_ms:8.0f} ms again")
        print(told("A frame of panning, zooming", drawn))
        print(told("A step of playing", played))
        page.close()
        app.close()
    rare_ms = sorted(drawn)[int(0.99 * len(drawn))]
    return int(statistics.median(there_ms) >= WAVEFORM_MS or rare_ms > FRAME_MS)


def opened(
    qt: QApplication, page: ReviewView, answer_id: str, runs: int
) -> tuple[list[float], list[float], list[float]]:
    """Open the answer several times; return times to the waveform, the processor's own, and times to all lanes."""
    there_ms, own_ms, lanes_ms = [], [], []
    shown: list[bool] = []
    page.replaying.sound_shown.connect(lambda: shown.append(True))
    for _ in range(runs):
        shown.clear()
        began, own = time.perf_counter(), time.process_time()
        page.show_answer(answer_id)
        wait(qt, lambda: bool(shown))
        page.sound.waveform.repaint()
        there_ms.append((time.perf_counter() - began) * 1000)
        own_ms.append((time.process_time() - own) * 1000)
        wait(qt, lambda: "dB" in page.sound.waveform.told_at(loud_place(page)))
        lanes_ms.append((time.perf_counter() - began) * 1000)
    return there_ms, own_ms, lanes_ms


def loud_place(page: ReviewView) -> QPointF:
    """Return a place in the middle of the lane of loudness."""
    lane = page.sound.waveform.rect_of_lane(LaneKind.LOUDNESS)
    return QPointF() if lane is None else lane.center()


if __name__ == "__main__":
    raise SystemExit(main())
