"""Question packs from other places: tables, Markdown, plain text, Anki, and archives of packs."""
