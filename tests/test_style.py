"""House style that no linter has a rule for: one decision a line."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parents[1] / "simulator/orgsim"
COMPREHENSIONS = (ast.ListComp, ast.SetComp, ast.DictComp, ast.GeneratorExp)


def names() -> list[str]:
    """All sources, by their path in the package."""
    return sorted(path.relative_to(PACKAGE).as_posix() for path in PACKAGE.rglob("*.py"))


def has_several_clauses(node: ast.AST) -> bool:
    """Whether it is a comprehension with more than one ``for``, or more than one ``if``."""
    if not isinstance(node, COMPREHENSIONS):
        return False
    conditions = sum(len(clause.ifs) for clause in node.generators)
    return len(node.generators) > 1 or conditions > 1


def is_nested_conditional(node: ast.AST) -> bool:
    """Whether it is a conditional expression with another one in it."""
    if not isinstance(node, ast.IfExp):
        return False
    return sum(isinstance(inner, ast.IfExp) for inner in ast.walk(node)) > 1


def faults(text: str) -> Iterator[str]:
    """What a source has of both, with the lines."""
    for node in ast.walk(ast.parse(text)):
        if has_several_clauses(node):
            yield f"line {node.lineno}: a comprehension with more than one for and one if"
        if is_nested_conditional(node):
            yield f"line {node.lineno}: a conditional expression in another"


@pytest.mark.parametrize("name", names())
def test_there_is_one_decision_a_line(name: str) -> None:
    assert list(faults((PACKAGE / name).read_text(encoding="utf-8"))) == []


@pytest.mark.parametrize(
    "text",
    [
        "[b for a in x for b in a]",
        "{b for b in x if b if c}",
        "{a: b for a in x for b in a}",
        "f(b for a in x if a for b in a)",
        "1 if a else 2 if b else 3",
        "(1 if a else 2) if b else 3",
    ],
)
def test_a_dense_expression_is_found(text: str) -> None:
    assert len(list(faults(text))) == 1


def test_a_plain_expression_is_none() -> None:
    assert list(faults("[1 if a else 2 for a in x if a]")) == []
