"""Checks a report against its published JSON Schema."""

from __future__ import annotations

from typing import Any

import jsonschema


def validate(report: dict[str, Any], schema: dict[str, Any]) -> None:
    """Fail where `report` does not obey `schema`."""
    jsonschema.Draft202012Validator(schema).validate(report)
