"""How a concept and a passage are written down for the judge of meaning, in training and in use alike."""

from __future__ import annotations

from mockvoice.analysis.filler_words import english
from mockvoice.analysis.fillers import is_filled_pause
from mockvoice.analysis.stems import plain_words


def concept_text(name: str, description: str) -> str:
    """Return a concept's side: its name, then what has to be said; one of them may be empty."""
    return ": ".join(part for part in (name.strip(), description.strip()) if part)


def passage_text(said: str) -> str:
    """Return a passage's side: bare words in lower case, joined by blanks, without filled pauses."""
    known = english()
    words = (token for token in said.split() if not is_filled_pause(token.strip(",.;:!?…-").lower(), known))
    return " ".join(plain_words(" ".join(words)))
