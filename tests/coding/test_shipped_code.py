"""The code of the shipped questions: a right solution passes, the starter does not, and usual mistakes are found."""

from __future__ import annotations

import ast
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import pytest

from mockvoice.coding.checks import compiled
from mockvoice.coding.result import CodeResult, Ending, Outcome
from mockvoice.coding.runner import CodeRunner
from mockvoice.packs.reader import load_packs

if TYPE_CHECKING:
    from mockvoice.packs.model import Coding

ROOT = Path(__file__).parents[2]
SOLUTIONS = Path(__file__).parent / "solutions"
CODINGS: dict[str, Coding] = {
    question.id: question.coding
    for pack in load_packs([ROOT / "question_packs"])[0]
    for question in pack.questions
    if question.coding is not None
}
RUNNER = CodeRunner()
STARTS_WITH_A_FAULT = {
    "double-loop-of-distances",
    "negative-variance",
    "not-in-returns-nothing",
    "one-row-per-customer",
    "predicts-only-the-average",
    "revenue-too-high",
    "score-fell-nothing-changed",
    "sessions-from-clicks",
}
"""Their starter is the code that the question complains about, so that some tests pass from the start."""


def solution(question_id: str) -> str:
    """The right solution of a question."""
    suffix = "sql" if CODINGS[question_id].language == "sql" else "py"
    return (SOLUTIONS / f"{question_id.replace('-', '_')}.{suffix}").read_text(encoding="utf-8")


def tried(question_id: str, code: str) -> CodeResult:
    """What the question's tests say of a code."""
    coding = CODINGS[question_id]
    return RUNNER.run(code, coding.tests, coding.language, entry=coding.entry, setup=coding.setup)


def test_many_questions_have_code():
    """Sixteen of the eighteen coding questions, with four to seven tests each, and no solution without a question."""
    assert len(CODINGS) >= 16
    for coding in CODINGS.values():
        _, titles = compiled(coding.tests)
        assert 4 <= len(titles) <= 7
    known = {question_id.replace("-", "_") for question_id in CODINGS}
    assert {path.stem for path in SOLUTIONS.iterdir() if path.suffix in {".py", ".sql"}} == known


@pytest.mark.parametrize("question_id", CODINGS)
def test_every_test_says_what_it_asks_for(question_id: str):
    """Each has a docstring of one sentence, none of them twice, and imports nothing but the library and NumPy."""
    tree = ast.parse(CODINGS[question_id].tests)
    tests = [node for node in tree.body if isinstance(node, ast.FunctionDef) and node.name.startswith("test_")]
    docs = [ast.get_docstring(node) or "" for node in tests]
    assert all(doc.endswith(".") and doc[0].isupper() and "\n" not in doc for doc in docs)
    assert len(set(docs)) == len({node.name for node in tests}) == len(docs)
    imported = {name.name for node in ast.walk(tree) if isinstance(node, ast.Import) for name in node.names}
    assert imported <= {"numpy", "random", "tracemalloc"}
    assert not any(isinstance(node, ast.ImportFrom) for node in ast.walk(tree))


@pytest.mark.parametrize("question_id", CODINGS)
def test_a_right_solution_passes(question_id: str):
    """With no test left out."""
    result = tried(question_id, solution(question_id))
    assert [(test.name, test.message) for test in result.tests if test.outcome is not Outcome.PASSED] == []
    assert result.has_passed


@pytest.mark.parametrize("question_id", CODINGS)
def test_the_starter_does_not_pass(question_id: str):
    """It can be read, but none of its tests passes unless it is the faulty code that the question is about."""
    result = tried(question_id, CODINGS[question_id].starter)
    assert result.ending is Ending.FINISHED
    assert not result.has_passed
    assert result.passed_count == 0 or question_id in STARTS_WITH_A_FAULT


class Mistake(NamedTuple):
    """What is replaced in the right solution, and which tests must notice."""

    question_id: str
    old: str
    new: str
    noticed_by: set[str]


MISTAKES = [
    Mistake("k-means-larger-than-memory", "centres.copy()", "np.zeros_like(centres)", {"test_empty_centre"}),
    Mistake("k-means-larger-than-memory", "np.asarray(centres, dtype=float)", "centres", {"test_precision"}),
    Mistake("k-means-larger-than-memory", "error += squares", "error = squares", {"test_chunks"}),
    Mistake("k-means-larger-than-memory", "moved = centres.copy()", "moved = centres", {"test_untouched"}),
    Mistake("hundred-largest-scores", "sorted(heap, reverse=True)", "heap", {"test_order", "test_stream"}),
    Mistake("hundred-largest-scores", "for score in scores", "for score in list(scores)", {"test_memory"}),
    Mistake("hundred-largest-scores", "for score in scores", "for score in set(scores)", {"test_equal"}),
    Mistake("drawing-by-weight", "* self.totals[-1]", "", {"test_proportions"}),
    Mistake("drawing-by-weight", "rng.random(count)", "np.random.default_rng(0).random(count)", {"test_generator"}),
    Mistake("double-loop-of-distances", "np.maximum(squares, 0)", "squares", {"test_same_point"}),
    Mistake("double-loop-of-distances", "np.sqrt(np.maximum(squares, 0))", "squares", {"test_known", "test_loop"}),
    Mistake("double-loop-of-distances", ", dtype=float)", ")", {"test_integers"}),
    Mistake(
        "double-loop-of-distances",
        "squares = (block**2).sum(axis=1)[:, None] + vector_squares - 2 * block @ vectors.T",
        "squares = ((block[:, None] - vectors[None]) ** 2).sum(axis=2)",
        {"test_memory"},
    ),
    Mistake("softmax-that-survives", "scores - np.where", "scores - 0 * np.where", {"test_large", "test_small"}),
    Mistake("softmax-that-survives", "np.where(total > 0, total, 1)", "total", {"test_all_masked"}),
    Mistake("softmax-that-survives", "weights.sum(axis=axis,", "weights.sum(axis=-1,", {"test_axis"}),
    Mistake("negative-variance", "step * (value - self.mean)", "step * step", {"test_known"}),
    Mistake("negative-variance", " if self.count else None", "", {"test_empty"}),
    Mistake("negative-variance", " + step * step * self.count * other.count / count", "", {"test_merge"}),
    Mistake("revenue-too-high", "sum(value)", "sum(DISTINCT value)", {"test_equal_orders"}),
    Mistake("revenue-too-high", "coalesce(o.revenue, 0)", "o.revenue", {"test_without_orders"}),
    Mistake(
        "revenue-too-high",
        "LEFT JOIN (SELECT customer_id, count",
        "JOIN (SELECT customer_id, count",
        {"test_without_tickets"},
    ),
    Mistake("one-row-per-customer", ", row_id DESC", "", {"test_tie"}),
    Mistake("one-row-per-customer", "changed_at DESC", "changed_at", {"test_newest"}),
    Mistake("one-row-per-customer", "ORDER BY person", "ORDER BY address", {"test_order"}),
    Mistake("missed-payments-before", "  AND m.recorded_on < a.applied_on\n", "", {"test_known_later"}),
    Mistake("missed-payments-before", "LEFT JOIN", "JOIN", {"test_no_history"}),
    Mistake("missed-payments-before", "m.due_on >=", "m.due_on >", {"test_edges"}),
    Mistake("missed-payments-before", "m.customer_id = a.customer_id", "1", {"test_other_customers"}),
    Mistake("missed-payments-before", "GROUP BY a.id", "GROUP BY a.customer_id", {"test_each_application"}),
    Mistake(
        "not-in-returns-nothing",
        "NOT EXISTS (SELECT 1 FROM orders o WHERE o.customer_id = c.id)",
        "id NOT IN (SELECT customer_id FROM orders WHERE customer_id IS NOT NULL)",
        {"test_unknown_customer"},
    ),
    Mistake("sessions-from-clicks", "<= 30", "< 30", {"test_exactly_thirty"}),
    Mistake(
        "sessions-from-clicks", "(PARTITION BY user ORDER BY minute) <=", "(ORDER BY minute) <=", {"test_users_apart"}
    ),
    Mistake("thousand-from-a-stream", "randrange(self.seen)", "randrange(self.size * 2)", {"test_fair"}),
    Mistake("thousand-from-a-stream", "self.sample[place] = message", "self.sample.append(message)", {"test_size"}),
    Mistake("thousand-from-a-stream", "self.rng.randrange", "__import__('random').Random(0).randrange", {"test_fair"}),
    Mistake(
        "forty-gigabyte-file",
        "            bad += 1\n            continue\n        if",
        "            continue\n        if",
        {"test_bad_lines"},
    ),
    Mistake("forty-gigabyte-file", "not math.isfinite(value)", "False", {"test_bad_lines"}),
    Mistake("forty-gigabyte-file", "in lines", "in list(lines)", {"test_memory"}),
    Mistake("unique-visitors-sketch", "max(self.registers[place], rank)", "rank", {"test_large"}),
    Mistake(
        "unique-visitors-sketch",
        "        if estimate <= 2.5 * size and empty:\n",
        "        if False:\n",
        {"test_small"},
    ),
    Mistake(
        "unique-visitors-sketch", "self.registers = bytearray(max", "other.registers = bytearray(max", {"test_merge"}
    ),
    Mistake("predicts-only-the-average", "{(count,), (count, 1)}", "{(count,), (count, 1), (1, count)}", {"test_wide"}),
    Mistake("score-fell-nothing-changed", "(least + most) // 2", "least", {"test_few_runs"}),
    Mistake("score-fell-nothing-changed", "least < len(commits)", "least <= len(commits)", {"test_none"}),
]


@pytest.mark.parametrize("mistake", MISTAKES, ids=lambda each: f"{each.question_id}: {each.new.strip() or each.old}")
def test_usual_mistakes_are_noticed(mistake: Mistake):
    """A wrong solution fails the very tests that are there for it."""
    right = solution(mistake.question_id)
    assert mistake.old in right
    result = tried(mistake.question_id, right.replace(mistake.old, mistake.new))
    failed = {test.name for test in result.tests if test.outcome is not Outcome.PASSED}
    assert mistake.noticed_by <= failed
