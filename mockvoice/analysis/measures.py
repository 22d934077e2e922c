"""All that was measured in one answer, before it is scored."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mockvoice.analysis.scorecard import Coverage, Fillers, Pacing, Recording, Structure, Voice
    from mockvoice.analysis.speech import Speech
    from mockvoice.analysis.targets import Targets
    from mockvoice.packs.model import Question


@dataclass(frozen=True, slots=True)
class Measures:
    """One answer's measures; None where a measure does not apply."""

    question: Question | None
    speech: Speech
    fillers: Fillers
    pacing: Pacing | None
    coverage: Coverage | None
    structure: Structure | None
    targets: Targets
    voice: Voice | None = None
    recording: Recording | None = None
