"""The JSON Schema of the pack format."""

from __future__ import annotations

import json
from pathlib import Path

import jsonschema
import pytest
import yaml

from mockvoice.errors import PackError
from mockvoice.packs.model import Question
from mockvoice.packs.reader import pack_json_schema, read_pack
from mockvoice.packs.writing import to_yaml

ROOT = Path(__file__).parents[2]
SCHEMA_FILE = ROOT / "docs" / "pack.schema.json"


@pytest.fixture
def validator() -> jsonschema.Draft202012Validator:
    """A validator of the schema as kept in the file."""
    return jsonschema.Draft202012Validator(json.loads(SCHEMA_FILE.read_text(encoding="utf-8")))


def test_the_file_is_what_is_generated():
    """The schema in docs is the one that the types give; else write it anew from pack_json_schema()."""
    assert SCHEMA_FILE.read_text(encoding="utf-8") == json.dumps(pack_json_schema(), indent=2) + "\n"


def test_the_schema_is_a_schema():
    """It keeps the rules of its draft."""
    jsonschema.Draft202012Validator.check_schema(pack_json_schema())


def test_the_shipped_packs_fit(validator: jsonschema.Draft202012Validator):
    """Every pack that ships validates."""
    paths = sorted((ROOT / "question_packs").glob("*.yaml"))
    assert paths
    for path in paths:
        validator.validate(yaml.safe_load(path.read_text(encoding="utf-8")))


def test_the_example_in_the_guide_fits_and_is_read(validator: jsonschema.Draft202012Validator, tmp_path: Path):
    """The complete example of docs/pack-format.md is a sound pack."""
    guide = (ROOT / "docs" / "pack-format.md").read_text(encoding="utf-8")
    example = guide.split("```yaml\n", 1)[1].split("```", 1)[0]
    validator.validate(yaml.safe_load(example))
    path = tmp_path / "example.yaml"
    path.write_text(example, encoding="utf-8")
    assert read_pack(path).questions


@pytest.mark.parametrize(
    "framework", ["star", "[{name: Why, description: Says why.}, {name: How, description: Says how.}]"]
)
def test_schema_and_reader_take_a_framework(
    validator: jsonschema.Draft202012Validator, tmp_path: Path, sound_pack: str, framework: str
):
    """By name, or with steps of its own."""
    text = sound_pack.replace("topic:", f"framework: {framework}\n    topic:", 1)
    validator.validate(yaml.safe_load(text))
    path = tmp_path / "pack.yaml"
    path.write_text(text, encoding="utf-8")
    first, second = read_pack(path).questions
    assert first.framework == "star" or [step.name for step in first.framework] == ["Why", "How"]
    assert second.framework == ()
    assert Question.model_validate(first.model_dump(mode="json")) == first


CODING = """coding:
      entry: largest
      starter: |
        def largest(numbers):
            ...
      tests: |
        def test_one():
            assert largest([1]) == 1
    """


def test_schema_and_reader_take_code(validator: jsonschema.Draft202012Validator, tmp_path: Path, sound_pack: str):
    """Its lines and their indentation stay as they are, also when the pack is written again."""
    text = sound_pack.replace("topic:", f"{CODING}topic:", 1)
    validator.validate(yaml.safe_load(text))
    path = tmp_path / "pack.yaml"
    path.write_text(text, encoding="utf-8")
    pack = read_pack(path)
    first, second = pack.questions
    assert first.coding is not None
    assert first.coding.starter == "def largest(numbers):\n    ...\n"
    assert first.coding.tests == "def test_one():\n    assert largest([1]) == 1\n"
    assert (first.coding.language, first.coding.entry, first.coding.setup) == ("python", "largest", "")
    assert second.coding is None
    assert Question.model_validate(first.model_dump(mode="json")) == first
    path.write_text(to_yaml(pack), encoding="utf-8")
    assert "starter: |\n" in path.read_text(encoding="utf-8")
    assert read_pack(path) == pack


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("topic:", "coding: {language: perl}\n    topic:"),
        ("topic:", "coding: {entry: two words}\n    topic:"),
        ("topic:", "coding: {starter: '  '}\n    topic:"),
        ("topic:", f"coding: {{tests: {'x' * 20_001}}}\n    topic:"),
        ("topic:", "coding: {test: x}\n    topic:"),
        ("topic:", "coding:\n    topic:"),
        ("topic:", "coding: print(1)\n    topic:"),
        ("terms:", "words:"),
        ("target_s: 60", "target_s: soon"),
        ("target_s: 60", "target_s: 5"),
        ('"1.0"', "1.0"),
        ("id: leakage", "id: Data Leakage"),
        ("[future]", "[]"),
        ("[future]", "['  ']"),
        ("weight: 2", "weight: 0"),
        ("name: The gap\n", "name:\n"),
        ("topic:", "framework: waterfall\n    topic:"),
        ("topic:", "framework: []\n    topic:"),
        ("topic:", "framework: [{name: Why}, {name: How, description: How it works.}]\n    topic:"),
        ("title: A small pack\n", ""),
        ("title: A small pack\n", "title: A small pack\nlanguage: the English one\n"),
    ],
)
def test_schema_and_reader_refuse_the_same(
    validator: jsonschema.Draft202012Validator, tmp_path: Path, sound_pack: str, old: str, new: str
):
    """A fault that an editor shows by the schema is one for the reader as well."""
    assert old in sound_pack
    text = sound_pack.replace(old, new, 1)
    assert not validator.is_valid(yaml.safe_load(text))
    path = tmp_path / "pack.yaml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(PackError):
        read_pack(path)
