"""Every fact passes through one function of each engine, where what it sets off can be asked for."""

import ast
from collections.abc import Iterator
from itertools import chain
from pathlib import Path

import pytest

import orgsim
from orgsim.log import Verb

ENGINES = Path(orgsim.__file__).parent / "engine"
NOTES = {"note", "note_of_team", "note_person", "note_gate", "note_meeting", "step_over", "withdraw"}


def calls(engine: str) -> Iterator[tuple[Path, str, ast.Call]]:
    """The calls of an engine's modules, each with its file and the last part of its name."""
    for file in sorted((ENGINES / engine).rglob("*.py")):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call):
                name = getattr(node.func, "attr", None) or getattr(node.func, "id", "")
                yield file, name, node


def names(nodes: list[ast.expr]) -> set[str]:
    """The names that stand in some expressions."""
    found = chain.from_iterable(map(ast.walk, nodes))
    return {node.id for node in found if isinstance(node, ast.Name)}


@pytest.mark.parametrize("engine", ["reference", "compiled"])
def test_an_engine_notes_every_verb_that_there_is(engine: str) -> None:
    found: set[str] = set()
    for file, name, call in calls(engine):
        if name in NOTES:
            found |= names(call.args)
            if "verb" in names(call.args):
                found |= verbs_of(file)
    assert {verb.name for verb in Verb} <= found


def verbs_of(file: Path) -> set[str]:
    """The verbs that a module gives names to."""
    tree = ast.walk(ast.parse(file.read_text(encoding="utf-8")))
    return {node.attr for node in tree if isinstance(node, ast.Attribute) and node.attr in Verb.__members__}


WRITERS = {
    "reference": {"record": "journal.py"},
    "compiled": {
        "write": "journal.py",
        "write_of_team": "journal.py",
        "write_bare": "journal.py",
        "write_of_gate": "journal.py",
        "book": "journal.py",
    },
}
"""What writes a record or books a fact, and the module that may ask for it."""


@pytest.mark.parametrize("engine", WRITERS)
def test_only_the_journal_writes_what_has_happened(engine: str) -> None:
    asked = {(name, file.name) for file, name, _ in calls(engine) if name in WRITERS[engine]}
    assert asked == set(WRITERS[engine].items())
