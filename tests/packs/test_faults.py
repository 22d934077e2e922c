"""What an author is told about each fault that a pack file can have."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

import pytest

from mockvoice.errors import PackError
from mockvoice.packs.reader import read_pack

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


class Fault(NamedTuple):
    """What is replaced in the sound pack and by what; then the line, the place and the advice that must be named."""

    old: str
    new: str
    line: int
    place: str
    advice: str


GAP = 'question "overfitting", concept "gap"'

FAULTS = {
    "misspelt field": Fault("        phrasings:\n", "        phrasing:\n", 14, GAP, 'did you mean "phrasings"?'),
    "unknown field": Fault("title: A", "shade: A", 2, "", 'the field "shade" is not known'),
    "field of another part": Fault(
        "    topic: f", "    weight: f", 8, 'question "overfitting"', "it belongs to a concept"
    ),
    "missing id": Fault("  - id: leakage\n    text", "  - text", 29, "question 2", 'the field "id" is missing'),
    "missing target": Fault("    target_s: 60\n", "", 6, 'question "overfitting"', 'the field "target_s" is missing'),
    "missing terms": Fault("        terms: [gap, validation]\n", "", 11, GAP, 'the field "terms" is missing'),
    "missing version": Fault('version: "1.0"\n', "", 1, "", 'the field "version" is missing'),
    "missing questions": Fault("questions:", "author:", 1, "", 'the field "questions" is missing'),
    "questions of the wrong type": Fault(
        "questions:\n", "questions: 5\nlicence:\n", 5, 'field "questions"', "must be a list"
    ),
    "newer format": Fault(
        'version: "1.0"\n', 'version: "1.0"\nformat: 3\n', 4, 'field "format"', "and this version of MockVoice knows 2"
    ),
    "misspelt field of code": Fault(
        "    topic: foundations",
        "    coding: {test: x}",
        8,
        'question "overfitting", field "coding"',
        'did you mean "tests"?',
    ),
    "entry that is no name": Fault(
        "    topic: foundations",
        "    coding: {entry: k-means}",
        8,
        'question "overfitting", field "coding", field "entry"',
        "is not a name in Python",
    ),
    "unknown stage": Fault(
        "    topic: foundations",
        "    stage: ML breadth",
        8,
        'question "overfitting", field "stage"',
        "one of the words",
    ),
    "misspelt difficulty": Fault(
        "    topic: foundations",
        "    difficulty: senoir",
        8,
        'question "overfitting", field "difficulty"',
        'did you mean "senior"?',
    ),
    "follow-up on no concept": Fault(
        "      - What would you try first?",
        "      - {text: And then?, probes: remedies}",
        28,
        'question "overfitting", follow-up 1, field "probes"',
        'did you mean "remedy"?',
    ),
    "unknown field of a term": Fault(
        "[gap, validation]", "[{term: gap, heard: cap}]", 17, GAP, 'the field "heard" is not known'
    ),
    "number for a text": Fault('"1.0"', "1.0", 3, 'field "version"', "put it in quotes"),
    "truth value for a term": Fault(
        "[gap, validation]", "[gap, true]", 17, f'{GAP}, field "terms", entry 2', "must be text"
    ),
    "text for a list": Fault("[gap, validation]", "gap", 17, f'{GAP}, field "terms"', "must be a list"),
    "list for a text": Fault(
        "The gap", "[The, gap]", 12, f'{GAP}, field "name"', "must be text, and a list stands here"
    ),
    "words for a number": Fault(
        "60", "a minute", 9, 'question "overfitting", field "target_s"', "must be a whole number"
    ),
    "fraction for a whole number": Fault("60", "60.5", 9, 'field "target_s"', "must be a whole number"),
    "minutes and seconds": Fault("60", "1:30", 9, 'field "target_s"', "must be a whole number"),
    "time too short": Fault("60", "5", 9, 'field "target_s"', "at least 10"),
    "weight of nothing": Fault("weight: 2", "weight: 0", 18, f'{GAP}, field "weight"', "more than 0"),
    "weight that is no number": Fault("weight: 2", "weight: .nan", 18, f'{GAP}, field "weight"', "must be a number"),
    "weight without end": Fault("weight: 2", "weight: .inf", 18, f'{GAP}, field "weight"', "must be a number"),
    "value left empty": Fault("name: The gap", "name:", 12, f'{GAP}, field "name"', "the value is empty"),
    "empty text": Fault("The gap", '"  "', 12, f'{GAP}, field "name"', "the text is empty"),
    "too long a text": Fault("The gap", "g" * 121, 12, f'{GAP}, field "name"', "at most 120 are allowed"),
    "no phrasing": Fault(
        "[I would regularise, I'd get more data]", "[]", 22, 'concept "remedy", field "phrasings"', "the list is empty"
    ),
    "five phrasings": Fault(
        "[I would regularise, ", "[a, b, c, d, ", 22, 'concept "remedy", field "phrasings"', "at most 4"
    ),
    "no terms": Fault("[gap, validation]", "[]", 17, f'{GAP}, field "terms"', "the list is empty"),
    "no follow-up": Fault(
        "['How do you find it?']", "[]", 39, 'question "leakage", field "follow_ups"', "the list is empty"
    ),
    "empty model answer": Fault(
        "answer: A feature tells what is known only later.",
        'answer: ""',
        38,
        'question "leakage", field "model_answer"',
        "empty",
    ),
    "concept that is a text": Fault(
        "      - id: future", "      - later\n      - id: future", 33, 'question "leakage", concept 1', "set of fields"
    ),
    "id with blanks": Fault("id: leakage", "id: Data Leakage", 29, 'field "id"', 'did you mean "data-leakage"?'),
    "wrong language": Fault("title", "language: the English one\ntitle", 2, 'field "language"', "en or en-GB"),
    "misspelt framework": Fault(
        "    topic:",
        "    framework: ml-systems-design\n    topic:",
        8,
        'field "framework"',
        'did you mean "ml-system-design"?',
    ),
    "unknown framework": Fault(
        "    topic:",
        "    framework: waterfall\n    topic:",
        8,
        'question "overfitting", field "framework"',
        "take one of star, ml-system-design, metric-drop, case-study, comparison and project, or list the steps",
    ),
    "number for a framework": Fault(
        "    topic:", "    framework: 5\n    topic:", 8, 'field "framework"', "the number 5 names no framework"
    ),
    "step without description": Fault(
        "    topic:",
        "    framework:\n      - name: Why\n      - name: How\n        description: How it works.\n    topic:",
        9,
        'question "overfitting", field "framework", entry 1',
        'the field "description" is missing',
    ),
    "misspelt field of a step": Fault(
        "    topic:",
        "    framework:\n      - {name: Why, descripton: It says why.}\n      - name: How\n    topic:",
        9,
        'field "framework", entry 1',
        'did you mean "description"?',
    ),
    "one step": Fault(
        "    topic:",
        "    framework:\n      - {name: Why, description: It says why.}\n    topic:",
        8,
        'field "framework"',
        "1 of at least 2",
    ),
    "same question twice": Fault("id: leakage", "id: overfitting", 29, 'question 2, field "id"', "already on line 6"),
    "same concept twice": Fault(
        "id: remedy", "id: gap", 19, 'question "overfitting", concept 2, field "id"', "already on line 11"
    ),
    "same field twice": Fault(
        "    topic:", "    text: Again?\n    topic:", 8, 'question "overfitting", field "text"', "first on line 7"
    ),
    "colon in a plain text": Fault(
        "How do you", "Tell me: how do you", 7, 'question "overfitting", field "text"', "must stand in quotes"
    ),
    "tab": Fault("    topic:", "\ttopic:", 8, 'question "overfitting"', "indent with blanks"),
    "bracket left open": Fault("[gap, validation]", "[gap, validation", 18, f'{GAP}, field "terms"', "closing bracket"),
    "quote left open": Fault("A small pack", '"A small pack', 3, 'field "title"', "quote"),
    "list entry out of line": Fault("  - id: leakage", " - id: leakage", 29, "", "same column"),
    "anchor": Fault("The gap", "&name The gap", 12, f'{GAP}, field "name"', 'the anchor "name" is not allowed'),
    "alias": Fault("The gap", "*name", 12, f'{GAP}, field "name"', 'the alias "name" is not allowed'),
    "merged mapping": Fault("weight: 2", "<<: {weight: 2}", 18, GAP, 'the field "<<" is not known'),
    "tag that calls a function": Fault(
        "A small pack",
        "!!python/object/apply:os.system [ls]",
        2,
        'field "title"',
        'the tag "!!python/object/apply:os.system"',
    ),
    "tag that names a class": Fault("The gap", "!!python/name:os.system", 12, f'{GAP}, field "name"', "is not allowed"),
    "tag of another program": Fault("The gap", "!Ref gap", 12, f'{GAP}, field "name"', 'the tag "!Ref"'),
    "tag of plain YAML": Fault("60", "!!int 60", 9, 'field "target_s"', "is not allowed"),
    "control character": Fault("The gap", "The\x07 gap", 12, 'field "name"', "U+0007"),
    "nothing character": Fault("The gap", "The\x00 gap", 12, 'field "name"', "U+0000"),
    "control character by escape": Fault("The gap", r'"The\agap"', 12, f'{GAP}, field "name"', "U+0007"),
    "second document": Fault("  - id: leakage", "---\n  - id: leakage", 29, "", "a file holds one pack"),
    "directive": Fault("id: small", "%YAML 1.1\n---\nid: small", 1, "", "percent sign"),
    "key that is a list": Fault("title:", "? [a]\n:", 2, "", "name of a field"),
}


@pytest.mark.parametrize("fault", FAULTS.values(), ids=FAULTS)
def test_a_fault_names_file_line_place_and_what_is_right(sound_pack: str, write: Callable[..., Path], fault: Fault):
    """Each fault gives one error that names the file, the line, the place and what would be right."""
    assert fault.old in sound_pack
    path = write(sound_pack.replace(fault.old, fault.new, 1))
    with pytest.raises(PackError) as caught:
        read_pack(path)
    said = str(caught.value)
    assert str(path) in said
    found = re.search(rf"line {fault.line}(, [^:]*)?: .*", said)
    assert found is not None, said
    assert fault.place in found[0]
    assert fault.advice in found[0]
    assert caught.value.mend
