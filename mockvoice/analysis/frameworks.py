"""The frameworks that ship: the steps of a well-built answer to a kind of question, in their order."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

import yaml
from pydantic import TypeAdapter

from mockvoice.packs.model import Step
from mockvoice.paths import asset

if TYPE_CHECKING:
    from mockvoice.packs.model import Question


@lru_cache(maxsize=1)
def shipped_frameworks() -> dict[str, tuple[Step, ...]]:
    """Return their steps by name."""
    text = asset("structure/frameworks.yaml").read_text(encoding="utf-8")
    return TypeAdapter(dict[str, tuple[Step, ...]]).validate_python(yaml.safe_load(text))


@lru_cache(maxsize=1)
def shipped_ways() -> dict[Step, tuple[str, ...]]:
    """Return for each step that ships some ways in which people take it."""
    text = asset("structure/ways.yaml").read_text(encoding="utf-8")
    given = TypeAdapter(dict[str, dict[str, tuple[str, ...]]]).validate_python(yaml.safe_load(text))
    return {step: given[name][step.name] for name, steps in shipped_frameworks().items() for step in steps}


def ways_of(step: Step) -> tuple[str, ...]:
    """Return some ways in which people take a step; none for one that a pack brings along."""
    return shipped_ways().get(step, ())


def steps_of(question: Question | None) -> tuple[Step, ...]:
    """Return the steps of a question's framework; none where it has none or names one that does not ship."""
    if question is None:
        return ()
    framework = question.framework
    return shipped_frameworks().get(framework, ()) if isinstance(framework, str) else framework
