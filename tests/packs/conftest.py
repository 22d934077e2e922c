"""A small sound pack for the tests to break."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

SOUND_PACK = """\
id: small
title: A small pack
version: "1.0"
description: For the tests.
questions:
  - id: overfitting
    text: How do you notice overfitting?
    topic: foundations
    target_s: 60
    concepts:
      - id: gap
        name: The gap
        description: The validation score is far below the training score.
        phrasings:
          - the validation score is much lower
          - it does well only on training data
        terms: [gap, validation]
        weight: 2
      - id: remedy
        name: A remedy
        description: Regularise the model or get more data.
        phrasings: [I would regularise, I'd get more data]
        terms: [regularise, more data]
    model_answer: >-
      The validation score is far below the training score,
      so I would regularise the model.
    follow_ups:
      - What would you try first?
  - id: leakage
    text: What is leakage?
    target_s: 45
    concepts:
      - id: future
        name: The future
        description: A feature tells what is known only later.
        phrasings: [it knows the future, you would not have that value yet]
        terms: [future]
    model_answer: A feature tells what is known only later.
    follow_ups: ['How do you find it?']
"""


@pytest.fixture(scope="session")
def sound_pack() -> str:
    """The text of a pack without a fault."""
    return SOUND_PACK


@pytest.fixture
def write(tmp_path: Path) -> Callable[..., Path]:
    """A function that writes a pack file and returns its path."""

    def write_file(content: str | bytes, name: str = "broken.yaml") -> Path:
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return path

    return write_file
