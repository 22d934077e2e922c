"""How well an answer's language is told from its first speech: made speech in ten languages, and real English speech.

Each recording is cut to so many seconds of voice, with the same `FirstSpeech` that live answers go through. Made speech
(eSpeak NG) is harder for the model than a person; the real speech is read aloud (pocketsphinx-testdata, LibriVox).
Target: with the 6 s that MockVoice waits for, every real recording is English. Aim: at most one made one is wrong.

    python benchmarks/languages.py
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

sys.path.insert(0, str(Path(__file__).parent.parent))

from mockvoice.audio.codec import decode_file
from mockvoice.interview.scoring import as_float
from mockvoice.paths import Paths
from mockvoice.transcription import first_speech
from mockvoice.transcription.models import ModelStore
from mockvoice.transcription.whisper import WhisperTranscriber

if TYPE_CHECKING:
    import numpy as np

REAL = Path("/usr/share/pocketsphinx/test/data/librivox")
LENGTHS_S = (1.0, 2.0, 4.0, 6.0, 8.0, 16.0)
MOST_WRONG = 1
SAID = {
    "en": "First I would check whether the model has memorised the training data, and then I would make it simpler.",
    "de": "Ich würde zuerst prüfen, ob das Modell die Trainingsdaten auswendig gelernt hat, und es dann vereinfachen.",
    "es": "Primero comprobaría si el modelo ha memorizado los datos de entrenamiento, y luego lo haría más sencillo.",
    "fr": "Je vérifierais d'abord si le modèle a mémorisé les données d'entraînement, puis je le rendrais plus simple.",
    "it": "Per prima cosa controllerei se il modello ha memorizzato i dati di addestramento, poi lo semplificherei.",
    "pt": "Primeiro eu verificaria se o modelo memorizou os dados de treino, e depois eu o tornaria mais simples.",
    "nl": "Ik zou eerst nagaan of het model de gegevens uit het hoofd heeft geleerd, en het dan eenvoudiger maken.",
    "pl": "Najpierw sprawdziłbym, czy model nauczył się danych na pamięć, a potem uprościłbym go, żeby lepiej działał.",
    "sv": "Först skulle jag kontrollera om modellen har lärt sig träningsdata utantill, och sedan göra den enklare.",
    "tr": "Önce modelin eğitim verilerini ezberleyip ezberlemediğine bakardım, sonra onu daha basit hale getirirdim.",  # noqa: RUF001
}


def recordings(folder: Path) -> list[tuple[str, str, np.ndarray]]:
    """Return (kind, language, sound) of everything that is told apart."""
    found = []
    for language, text in SAID.items():
        path = folder / f"{language}.wav"
        subprocess.run(["espeak-ng", "-v", language, "-s", "150", "-w", path, f"{text} {text} {text}"], check=True)
        found.append(("made", language, as_float(decode_file(path))))
    found += [("real", "en", as_float(decode_file(path))) for path in sorted(REAL.glob("*.wav"))]
    return found


def main() -> int:
    """Print how many were told right after so many seconds of voice; return 1 where the target is missed."""
    wanted_s = first_speech.ENOUGH_VOICE_S
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        model = WhisperTranscriber(ModelStore(Paths.below(folder).models).resolve("base"), name="base", device="cpu")
        sounds = recordings(folder)
        is_met = is_aim_met = True
        for length_s in LENGTHS_S:
            first_speech.ENOUGH_VOICE_S = length_s
            wrong = []
            for kind, language, sound in sounds:
                first = first_speech.FirstSpeech()
                first.hear(sound)
                heard = model.detect_language(first.speech)
                wrong += [] if heard == language else [(kind, language, heard)]
            said = ", ".join(f"{kind} {language} taken for {heard}" for kind, language, heard in wrong) or "none"
            print(f"{length_s:.0f} s of voice: {len(sounds) - len(wrong)} of {len(sounds)} right; wrong: {said}")
            if length_s == wanted_s:
                is_met = all(kind == "made" for kind, *_ in wrong)
                is_aim_met = is_met and len(wrong) <= MOST_WRONG
    print(f"target with {wanted_s:.0f} s, real speech: {'met' if is_met else 'MISSED'}")
    print(f"aim with {wanted_s:.0f} s, at most {MOST_WRONG} wrong: {'met' if is_aim_met else 'not yet'}")
    return 0 if is_met else 1


if __name__ == "__main__":
    sys.exit(main())
