"""Write the Anki packages beside this file with Anki's own library: one of each kind.

Run: python make_packages.py, in an environment with the package `anki` (AGPL-3.0, needed for nothing else).
"""

from __future__ import annotations

import tempfile
from pathlib import Path

from anki.collection import Collection, DeckIdLimit, ExportAnkiPackageOptions

HERE = Path(__file__).parent
WORSE = "<div>On new data they do worse &amp; worse.</div>"
NOTES = (
    (
        "Why do <b>deep</b> trees overfit?",
        "<div>They learn the noise of the training data by heart.</div>" + WORSE,
    ),
    (
        "What does a random forest average?<br>[sound:forest.mp3]",
        "Many trees, each grown on another sample of the rows.",
    ),
    ("<img src='x.png'>", "A card with a picture alone on its front."),
)
CLOZE = "{{c1::Regularisation::what?}} takes freedom from a model."


def main() -> None:
    """Make a collection with two decks, and export it in both formats."""
    with tempfile.TemporaryDirectory() as folder:
        collection = Collection(str(Path(folder) / "collection.anki2"))
        deck = collection.decks.id("Interviews::Trees")
        for front, back in NOTES:
            note = collection.new_note(collection.models.by_name("Basic"))
            note["Front"], note["Back"] = front, back
            collection.add_note(note, deck)
        note = collection.new_note(collection.models.by_name("Cloze"))
        note["Text"], note["Back Extra"] = CLOZE, "A penalty, for instance."
        collection.add_note(note, collection.decks.id("Interviews::Penalties"))
        limit = DeckIdLimit(collection.decks.id("Interviews"))
        for name, is_old in (("old.apkg", True), ("new.apkg", False)):
            options = ExportAnkiPackageOptions(
                with_scheduling=False, with_deck_configs=False, with_media=False, legacy=is_old
            )
            collection.export_anki_package(out_path=str(HERE / name), options=options, limit=limit)
        collection.close()


if __name__ == "__main__":
    main()
