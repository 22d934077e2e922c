"""A question's tests as functions whose failed asserts say in words what was wrong."""

from __future__ import annotations

import ast
import contextlib
import reprlib
import sys
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from types import CodeType

FILE_NAME: Final = "<tests>"

_TOLD, _LEFT, _RIGHT = "__told__", "__left__", "__right__"
_LONGEST_SOURCE, _LONGEST_VALUE = 160, 240
_WORDS: Final = {
    "Eq": "should be",
    "NotEq": "should not be",
    "Lt": "should be less than",
    "LtE": "should be at most",
    "Gt": "should be more than",
    "GtE": "should be at least",
    "Is": "should be",
    "IsNot": "should not be",
    "In": "should be one of",
    "NotIn": "should not be one of",
}
_SHORT: Final = reprlib.Repr()
_SHORT.maxlist = _SHORT.maxtuple = _SHORT.maxset = _SHORT.maxfrozenset = _SHORT.maxdeque = _SHORT.maxarray = 20
_SHORT.maxdict = 12
_SHORT.maxstring = _SHORT.maxother = _LONGEST_VALUE


class BrokenTestsError(Exception):
    """A question's own tests cannot be used."""


def compiled(source: str) -> tuple[CodeType, tuple[tuple[str, str], ...]]:
    """Return tests ready to run, and the name and title (first line of the docstring) of each, in their order.

    They must be run with `told` as `__told__` among their globals.

    Raises:
        BrokenTestsError: It is no Python, or has no function `test_…`.
    """
    try:
        tree = ast.parse(source, FILE_NAME)
        found = [node for node in tree.body if isinstance(node, ast.FunctionDef) and node.name.startswith("test_")]
        titles = tuple((node.name, _title(node)) for node in found)
        code = compile(ast.fix_missing_locations(_ExplainedAsserts().visit(tree)), FILE_NAME, "exec")
    except (SyntaxError, ValueError, RecursionError, MemoryError) as error:
        raise BrokenTestsError(f"they are not Python ({error})") from error
    if not titles:
        raise BrokenTestsError("none of their functions has a name that begins with test_")
    return code, titles


def told(source: str, value: Any, operator: str, other: Any) -> str:
    """Return in words that what stands in `source` came out as `value` and should have been otherwise."""
    return f"{source} is {shown(value)}; it {_WORDS[operator]} {shown(other)}."


def shown(value: Any) -> str:
    """Return a value as Python writes it, shortened where it is long."""
    numpy = sys.modules.get("numpy")
    with contextlib.ExitStack() as stack:
        if numpy is not None:
            with contextlib.suppress(Exception):  # an older NumPy has no such look, and needs none
                stack.enter_context(numpy.printoptions(legacy="1.25", threshold=40, precision=6))
        text = _SHORT.repr(value)
    text = " ".join(text.split())
    return text if len(text) <= _LONGEST_VALUE else f"{text[:_LONGEST_VALUE]}…"


def _title(node: ast.FunctionDef) -> str:
    said = (ast.get_docstring(node) or "").strip()
    return said.splitlines()[0] if said else node.name.removeprefix("test_").replace("_", " ").capitalize()


class _ExplainedAsserts(ast.NodeTransformer):
    """Gives every assert without a message one that tells its values, so that nothing is computed twice."""

    def visit_Assert(self, node: ast.Assert) -> Any:
        """Rewrite one assert."""
        if node.msg is not None:
            return node
        source = _source(node.test)
        if not isinstance(node.test, ast.Compare) or len(node.test.ops) != 1:
            node.msg = ast.Constant(f"{source} does not hold.")
            return node
        operator = node.test.ops[0]
        left = ast.Assign([ast.Name(_LEFT, ast.Store())], node.test.left)
        right = ast.Assign([ast.Name(_RIGHT, ast.Store())], node.test.comparators[0])
        check = ast.Assert(
            ast.Compare(ast.Name(_LEFT, ast.Load()), [operator], [ast.Name(_RIGHT, ast.Load())]),
            ast.Call(
                ast.Name(_TOLD, ast.Load()),
                [
                    ast.Constant(_source(node.test.left)),
                    ast.Name(_LEFT, ast.Load()),
                    ast.Constant(type(operator).__name__),
                    ast.Name(_RIGHT, ast.Load()),
                ],
                [],
            ),
        )
        return [ast.copy_location(each, node) for each in (left, right, check)]


def _source(node: ast.expr) -> str:
    text = " ".join(ast.unparse(node).split())
    return text if len(text) <= _LONGEST_SOURCE else f"{text[:_LONGEST_SOURCE]}…"
