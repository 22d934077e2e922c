"""Everything that scoring needs: settings, packs and models. No devices, no database, no window."""

from __future__ import annotations

import threading
from functools import cached_property
from typing import TYPE_CHECKING

from mockvoice.errors import LanguageError, ModelError, SettingsError
from mockvoice.packs.library import Library
from mockvoice.packs.reader import PackFiles
from mockvoice.paths import asset, shipped
from mockvoice.settings import SettingsFile
from mockvoice.transcription.languages import require_language
from mockvoice.transcription.models import ModelStore

if TYPE_CHECKING:
    from collections.abc import Callable

    from mockvoice.analysis.filler_words import FillerWords
    from mockvoice.analysis.judged import JudgeScorer
    from mockvoice.analysis.scorer import Embedder
    from mockvoice.errors import MockVoiceError
    from mockvoice.interview.scoring import AnswerScorer
    from mockvoice.packs.model import Pack
    from mockvoice.paths import Paths
    from mockvoice.settings import Settings
    from mockvoice.transcription.placement import Placement
    from mockvoice.transcription.whisper import WhisperTranscriber

CONTENT_MODEL = "minilm"
SPEECH_SETTINGS = ("speech_model", "device", "compute_type")
"""The settings after a change of which the speech model is loaded anew."""


def _ignore_move(_placement: Placement) -> None:
    return None


class Engine:
    """Settings, packs and models of one person. Models are loaded when they are first asked for, from any thread.

    Attributes:
        problems: What was wrong with the settings file, packs and own lists of fillers, for the person to read.
        packs: Every sound pack, the shipped ones first.
        library: The person's own packs.
        judge_error: Why the judge of content cannot be used; None where it can, or was not asked for yet.
        on_moved: Told, from a worker, where the speech model is now when it had to leave the graphics card.
    """

    def __init__(self, paths: Paths) -> None:
        self.paths = paths
        self.models = ModelStore(paths.models)
        self.settings_file = SettingsFile(paths.settings)
        self.settings, unreadable = self.settings_file.load()
        self.packs: tuple[Pack, ...]
        self._pack_files = PackFiles()
        shipped_ids = (path.stem for path in shipped("question_packs").glob("*.yaml"))
        self.library = Library(paths.packs, shipped_ids, self._pack_files)
        self.packs, left_out = self._pack_files.load((shipped("question_packs"), paths.packs))
        self.problems: tuple[MockVoiceError, ...] = (
            *(() if unreadable is None else (unreadable,)),
            *left_out,
            *self._unusable_filler_lists(),
        )
        self.on_moved: Callable[[Placement], None] = _ignore_move
        self._lock = threading.Lock()
        self._transcriber: WhisperTranscriber | None = None
        self._embedder: Embedder | None = None
        self._embedder_error: ModelError | None = None
        self._judge: JudgeScorer | None = None
        self.judge_error: ModelError | None = None

    def reload_packs(self) -> None:
        """Read the packs again whose files changed, after one was taken in or out."""
        self.packs, _ = self._pack_files.load((shipped("question_packs"), self.paths.packs))

    def reload(self) -> None:
        """Read settings and packs again, after others were put in their place."""
        self.settings, _ = self.settings_file.load()
        with self._lock:
            self._transcriber = None
        self.reload_packs()

    @cached_property
    def scorer(self) -> AnswerScorer:
        """What turns answers into scorecards; it asks for the models when it needs them."""
        # Imported here because the list of packs needs none of it.
        from mockvoice.interview.scoring import AnswerScorer  # noqa: PLC0415

        return AnswerScorer(
            self.transcriber,
            self.embedder,
            self.filler_words,
            language=lambda: self.settings.answer_language,
            judge=self.judge,
        )

    def filler_words(self, language: str) -> FillerWords | None:
        """Return the fillers of a language with the person's own; the shipped ones alone where those are no good."""
        # Likewise.
        from mockvoice.analysis.filler_words import filler_words, shipped_filler_words  # noqa: PLC0415

        try:
            return filler_words(language, self.paths.fillers)
        except SettingsError:
            return shipped_filler_words(language)

    def _unusable_filler_lists(self) -> tuple[SettingsError, ...]:
        """Return what is wrong with the person's own lists; hardly anybody has one, and then nothing is imported."""
        found = []
        for path in sorted(self.paths.fillers.glob("*.yaml")):
            from mockvoice.analysis.filler_words import filler_words  # noqa: PLC0415 - see above

            try:
                filler_words(path.stem, self.paths.fillers)
            except SettingsError as error:
                found.append(error)
        return tuple(found)

    def change_settings(self, **changes: object) -> None:
        """Take new settings and save them.

        Raises:
            LanguageError: The chosen speech model cannot hear the chosen language; nothing is changed.
            SettingsError: They cannot be saved; they hold all the same.
        """
        old = self.settings
        new = type(old).model_validate(old.model_dump() | changes)
        if {"speech_model", "answer_language"} & changes.keys():
            self._require_language(new)
        self.settings = new
        if any(getattr(old, name) != getattr(new, name) for name in SPEECH_SETTINGS):
            with self._lock:
                self._transcriber = None
        self.settings_file.save(self.settings)

    def transcriber(self) -> WhisperTranscriber:
        """Return the speech model that the settings name, loaded. Raises ModelError."""
        with self._lock:
            if self._transcriber is None:
                # Imported here because it takes longer than showing the window.
                from mockvoice.transcription.whisper import WhisperTranscriber  # noqa: PLC0415

                name = self.settings.speech_model
                loaded = WhisperTranscriber(
                    self.models.resolve(name),
                    name=name,
                    device=self.settings.device,
                    compute_type=self.settings.compute_type,
                    on_moved=self.on_moved,
                )
                loaded.warm_up()
                self._transcriber = loaded
            return self._transcriber

    def _require_language(self, settings: Settings) -> None:
        """Raise LanguageError where a model that is installed cannot hear the language of `settings`."""
        model = next((model for model in self.models.installed() if model.name == settings.speech_model), None)
        if model is not None:
            try:
                require_language(model.name, settings.answer_language, is_multilingual=model.is_multilingual)
            except LanguageError as error:
                raise LanguageError(error.what, kept="Nothing was changed.", mend=error.mend) from error

    def embedder(self) -> Embedder | None:
        """Return the content model, loaded; None where it cannot be used, and `embedder_error` says why."""
        with self._lock:
            if self._embedder is None and self._embedder_error is None:
                # Likewise.
                from mockvoice.analysis.embedding import MiniLmEmbedder  # noqa: PLC0415

                try:
                    folder = self.models.resolve(CONTENT_MODEL)
                    self._embedder = MiniLmEmbedder(folder / "model.onnx", asset("minilm/vocab.txt"))
                except ModelError as error:
                    self._embedder_error = error
            return self._embedder

    def judge(self) -> JudgeScorer | None:
        """Return the judge of content, loaded; None where it cannot be used, and `judge_error` says why."""
        embedder = self.embedder()
        with self._lock:
            if self._judge is None and self.judge_error is None:
                # Likewise.
                from mockvoice.analysis.judged import Calibration, JudgeScorer  # noqa: PLC0415
                from mockvoice.analysis.meaning import MeaningJudge  # noqa: PLC0415

                try:
                    judge = MeaningJudge(asset("judge/model.onnx"), asset("minilm/vocab.txt"))
                    self._judge = JudgeScorer(judge, Calibration.read(asset("judge/calibration.yaml")), embedder)
                except ModelError as error:
                    self.judge_error = error
            return self._judge

    @property
    def embedder_error(self) -> ModelError | None:
        """Why the content model cannot be used; None where it can, or was not asked for yet."""
        return self._embedder_error
