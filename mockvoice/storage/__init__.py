"""The one SQLite file that holds a person's history."""
