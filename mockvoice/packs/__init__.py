"""Question packs: what is asked, and what a strong answer contains."""
