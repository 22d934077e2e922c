"""From a recording to a scorecard: transcribe, then analyse."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

import numpy as np

from mockvoice.analysis.filler_words import shipped_filler_words
from mockvoice.analysis.fillers import find_fillers
from mockvoice.analysis.matching import read_ahead
from mockvoice.analysis.rates import pace_at
from mockvoice.analysis.scorer import analyse
from mockvoice.analysis.sound import SoundMeter
from mockvoice.analysis.speech import prepare
from mockvoice.audio import SAMPLE_RATE_HZ
from mockvoice.errors import MockVoiceError
from mockvoice.interview.parts import LiveView
from mockvoice.transcription.languages import AUTO
from mockvoice.transcription.transcript import Transcript

if TYPE_CHECKING:
    from collections.abc import Callable

    from numpy.typing import NDArray

    from mockvoice.analysis.filler_words import FillerWords
    from mockvoice.analysis.judged import JudgeScorer
    from mockvoice.analysis.scorecard import Scorecard
    from mockvoice.analysis.scorer import Embedder
    from mockvoice.interview.parts import Progress
    from mockvoice.packs.model import Question
    from mockvoice.transcription.first_speech import FirstSpeech
    from mockvoice.transcription.live import LiveTranscription
    from mockvoice.transcription.transcript import Word
    from mockvoice.transcription.whisper import Transcriber


_log = logging.getLogger(__name__)

BUSY_FROM_S = 0.75
"""With so much sound waiting there is no time for guesses."""

REHEARSED_WORDS = 20
"""So many more settled words are worth another rehearsal of the scoring."""


def _english() -> str:
    return "en"


def _no_judge() -> JudgeScorer | None:
    return None


def as_float(samples: NDArray[np.int16]) -> NDArray[np.float32]:
    """Return int16 samples as float32 in [-1, 1), the same shape."""
    return samples.astype(np.float32) / np.float32(32768.0)


def _first_speech() -> FirstSpeech:
    # Imported here because it loads the speech library, for which the window does not wait.
    from mockvoice.transcription.first_speech import FirstSpeech  # noqa: PLC0415

    return FirstSpeech()


class AnswerScorer:
    """Scores answers; the models are asked for only when they are needed.

    Args:
        transcriber: Returns the loaded speech model. May raise ModelError.
        embedder: Returns the loaded content model, or None where there is none.
        filler_words: Returns the words that may be fillers in a language, or None where there is no list for it.
        language: Returns the code of the language that answers are given in, or "auto".
        judge: Returns the loaded judge of content, or None where there is none; then the embedder alone compares.
    """

    def __init__(
        self,
        transcriber: Callable[[], Transcriber],
        embedder: Callable[[], Embedder | None],
        filler_words: Callable[[str], FillerWords | None] = shipped_filler_words,
        language: Callable[[], str] = _english,
        judge: Callable[[], JudgeScorer | None] = _no_judge,
    ) -> None:
        self._transcriber = transcriber
        self._embedder = embedder
        self._filler_words = filler_words
        self._language = language
        self._judge = judge

    def listen(self, question: Question) -> AnswerListening:
        """Begin to hear an answer to `question`; returns at once."""
        return AnswerListening(self, question, self._transcriber, self._language())

    def score(
        self,
        question: Question | None,
        samples: NDArray[np.int16],
        *,
        on_progress: Progress | None = None,
        language: str | None = None,
    ) -> Scorecard:
        """Score 16 kHz mono `samples`, shape (n,).

        `language` is a code or "auto"; without it the person's choice holds. Raises ModelError or TranscriptionError.
        """
        sound = as_float(samples)
        transcriber = self._transcriber()
        spoken = language or self._language()
        if spoken == AUTO:
            first = _first_speech()
            first.hear(sound)
            spoken = transcriber.detect_language(first.speech)
        transcript = transcriber.transcribe(sound, language=spoken, on_progress=on_progress)
        return self.analyse(question, transcript, sound)

    def score_transcript(self, question: Question | None, transcript: Transcript) -> Scorecard:
        """Score words that were given in place of sound."""
        return self.analyse(question, transcript, None)

    def view(self, live: LiveTranscription, language: str) -> LiveView:
        """Return what is known of an answer that is still being given in a language."""
        return live_view(live.words, self._filler_words(language), language=language, provisional=live.provisional)

    def analyse(
        self,
        question: Question | None,
        transcript: Transcript,
        sound: NDArray[np.float32] | None,
        *,
        meter: SoundMeter | None = None,
    ) -> Scorecard:
        """Score words and, where there is any, sound: float32, 16 kHz mono, shape (n,), in [-1, 1].

        `meter` has measured the beginning of the sound already.
        """
        return analyse(
            question,
            transcript,
            sound,
            embedder=self._embedder(),
            judge=self._judge(),
            filler_words=self._filler_words(transcript.language),
            meter=meter,
        )

    def read_ahead(self, question: Question) -> None:
        """Read a question's texts while the person still speaks; scoring then waits for the answer's alone."""
        embedder, judge = self._embedder(), self._judge()
        if judge is not None:
            judge.read_ahead(question)
        elif embedder is not None:
            read_ahead(question, embedder)


class AnswerListening:
    """Hears one answer while it is given, so that only its tail is left to do at the end."""

    def __init__(
        self,
        scorer: AnswerScorer,
        question: Question,
        transcriber: Callable[[], Transcriber],
        language: str,
    ) -> None:
        self._scorer = scorer
        self._question = question
        self._transcriber = transcriber
        self._language = language
        self._first_speech: FirstSpeech | None = None
        self._live: LiveTranscription | None = None
        self._has_failed = False
        self._rehearsed = 0
        self.so_far: Scorecard | None = None
        self._meter = SoundMeter()

    def hear(self, block: NDArray[np.int16], *, behind_s: float = 0.0) -> LiveView | None:
        """Take the next 16 kHz mono samples, shape (n,); return what is known now, None where nothing is new.

        `behind_s` is how much sound waits behind this block; work that only saves time later is left out then.

        Never raises: what fails here is tried again, and told, by `score`.
        """
        if self._has_failed:
            return None
        try:
            sound = as_float(block)
            self._meter.hear(sound)
            if self._language == AUTO:
                first = self._first_words()
                first.hear(sound)
                if not first.is_enough:
                    return None
                sound = first.heard
            live = self._begun()
            has_time = behind_s < BUSY_FROM_S
            is_more = live.hear(sound, may_guess=has_time)
            if has_time and not is_more:
                self._rehearse(live)
            return self._scorer.view(live, self._language) if is_more else None
        except MockVoiceError:
            _log.warning("live transcription failed; the answer is transcribed when it ends", exc_info=True)
            self._has_failed = True
            return None

    def score(self, samples: NDArray[np.int16], *, on_progress: Progress | None = None) -> Scorecard:
        """Score the whole answer, of which `samples` is all the sound. Raises ModelError or TranscriptionError."""
        if self._has_failed:
            return self._scorer.score(self._question, samples, on_progress=on_progress)
        sound = as_float(samples)
        if self._language == AUTO:
            first = self._first_words()
            first.hear(sound[len(first.heard) :])
        live = self._begun()
        begun_s = live.heard_count / SAMPLE_RATE_HZ
        left_s = max(len(sound) / SAMPLE_RATE_HZ - begun_s, 1e-3)
        tell = None if on_progress is None else lambda end_s: on_progress(min(1.0, max(0.0, end_s - begun_s) / left_s))
        live.hear(sound[live.heard_count :], on_piece=tell)
        transcript = live.finish(on_piece=tell)
        return self._scorer.analyse(self._question, transcript, sound, meter=self._meter)

    def _rehearse(self, live: LiveTranscription) -> None:
        """Score what is settled: what was read once is remembered, and scoring at the end waits less."""
        if len(live.words) >= self._rehearsed + REHEARSED_WORDS:
            self._rehearsed = len(live.words)
            words = Transcript(live.words, language=self._language)
            self.so_far = self._scorer.analyse(self._question, words, None)

    def _first_words(self) -> FirstSpeech:
        # Made here rather than at the beginning, which is in the window's thread.
        if self._first_speech is None:
            self._first_speech = _first_speech()
        return self._first_speech

    def _begun(self) -> LiveTranscription:
        if self._live is None:
            transcriber = self._transcriber()
            if self._language == AUTO:
                self._language = transcriber.detect_language(self._first_words().speech)
                self._first_speech = None
            self._live = transcriber.listen(self._language)
            self._scorer.read_ahead(self._question)
        return self._live


def live_view(
    words: tuple[Word, ...],
    filler_words: FillerWords | None = None,
    *,
    language: str = "en",
    provisional: tuple[Word, ...] = (),
) -> LiveView:
    """Return what a window shows of an answer whose first words these are.

    Fillers and pace count what is provisional too; the pace is that of the 20 s before the last word. `filler_words` is
    the list that the report will use; None is the shipped one, and a language without a list has no fillers.
    """
    filler_words = filler_words or shipped_filler_words(language)
    heard = (*words, *provisional)
    events = () if filler_words is None else find_fillers(prepare(heard), words=filler_words).events
    end_s = heard[-1].end_s if heard else None
    pace = None if end_s is None else pace_at(heard, end_s, language=language)
    within = {index for event in events for index in range(event.first_word, event.last_word + 1)}
    settled = frozenset(index for index in within if index < len(words))
    return LiveView(words, settled, len(events), None if pace is None else pace.speech_rate_wpm, provisional)
