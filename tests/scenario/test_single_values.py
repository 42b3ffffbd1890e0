"""A single value in place of a table or a list is told what to write; one mistake is one fault."""

from __future__ import annotations

import tomllib

import pytest

from orgsim.errors import ScenarioError
from orgsim.scenario import loads
from orgsim.scenario.tables.examples import EXAMPLES

TEXT = """
title = "Single values"
horizon = "2w"
classes = ["expedite", "standard"]
{above}
people.ann = {{}}
[work.feature]
arrivals = "1 per h"
{of_work}
steps = [{{ name = "build", skill = "ann", effort = "1h" }},
  {{ name = "test", skill = "ann", effort = "5min"{of_step} }}]
[designs.d]
{of_design}
teams.T = ["ann"]
"""


def faults(above: str = "", of_work: str = "", of_step: str = "", of_design: str = "") -> list[str]:
    """What is wrong, without the lines."""
    text = TEXT.format(above=above, of_work=of_work, of_step=of_step, of_design=of_design)
    try:
        loads(text)
    except ScenarioError as error:
        return [f"{fault.path}: {fault.message}" for fault in error.faults]
    return []


WRONG = [
    ("of_work", "{key} = 0.1", "work.feature.{key}", ("cancelled", "re_ranked", "ages", "leads_to", "class")),
    (
        "of_step",
        ", {key} = 0.1",
        "work.feature.steps.test.{key}",
        ("asks", "sets", "rework", "next", "split"),
    ),
    (
        "of_design",
        "{key} = 0.1",
        "designs.d.{key}",
        ("handoff", "handoffs", "misrouted", "limits", "decides", "units", "shared"),
    ),
    ("above", "{key}.q = 0.1", "{key}.q", ("questions", "gates", "sites")),
    ("of_design", "work.feature.{key} = 0.1", "designs.d.work.feature.{key}", ("cancelled",)),
]


@pytest.mark.parametrize(("where", "line", "path", "keys"), WRONG)
def test_a_number_where_more_is_to_be_said(where: str, line: str, path: str, keys: tuple[str, ...]) -> None:
    for key in keys:
        (fault,) = faults(**{where: line.format(key=key)})
        told = f"0.1 alone does not say what is meant: write, for example, {EXAMPLES[key]}"
        assert fault == f"{path.format(key=key)}: {told}"


def test_questions_of_a_hand_off_are_others() -> None:
    (fault,) = faults(of_design="handoff.questions = 0.3")
    assert fault.endswith("write, for example, questions = { chance = 0.3, effort = '15min' }")
    assert faults(of_design="handoff.questions = { chance = 0.3, effort = '15min' }") == []


def test_a_role_that_is_shared_with_a_number() -> None:
    (fault,) = faults(of_design="shared.ann = 1")
    assert fault.endswith("write, for example, shared.lawyer = ['A', 'B']")


@pytest.mark.parametrize("key", [key for key, text in EXAMPLES.items() if not text.startswith("[")])
def test_the_examples_are_tables_and_lists(key: str) -> None:
    assert isinstance(tomllib.loads(EXAMPLES[key])[key], dict | list)


@pytest.mark.parametrize(
    ("where", "example"),
    [
        ("of_work", "cancelled"),
        ("of_work", "re_ranked"),
        ("of_work", "ages"),
        ("of_work", "class"),
        ("of_step", "rework"),
        ("of_design", "handoff"),
        ("of_design", "limits"),
        ("of_design", "cost"),
        ("above", "marks"),
        ("above", "questions"),
    ],
)
def test_the_examples_can_be_read(where: str, example: str) -> None:
    line = EXAMPLES[example]
    assert faults(**{where: f", {line}" if where == "of_step" else line}) == []


OUT_OF_RANGE = "is out of range: a chance lies between 0 and 1"


@pytest.mark.parametrize(
    ("outcomes", "found"),
    [
        ("{ reject = -0.2 }", [f"gates.board.outcomes.reject: -0.2 {OUT_OF_RANGE}"]),
        ("{ reject = 1.2, 'send back' = 0.1 }", [f"gates.board.outcomes.reject: 1.2 {OUT_OF_RANGE}"]),
        (
            "{ reject = 0.7, 'send back' = 0.7 }",
            ["gates.board.outcomes: the chances of the outcomes add up to 1.4, and should add up to 1"],
        ),
        ("{ reject = '5%', 'send back' = 0.1 }", []),
    ],
)
def test_one_wrong_chance_of_a_gate_is_one_fault(outcomes: str, found: list[str]) -> None:
    assert faults(above=f"gates.board = {{ opens = 'every 2d', outcomes = {outcomes} }}") == found


@pytest.mark.parametrize(
    ("above", "of_design", "path"),
    [
        ("marks.risk = { low = 0.4 }", "", "marks.risk"),
        ("marks.risk.levels = { low = 0.4 }", "", "marks.risk.levels"),
        ("", "marks.risk = { low = 0.4 }", "designs.d.marks.risk"),
        ("marks.risk = { low = 0.2, high = 0.8 }", "marks.risk.high = 0.2", "designs.d.marks.risk"),
    ],
)
def test_chances_of_levels_are_told_in_the_words_of_the_file(above: str, of_design: str, path: str) -> None:
    assert faults(above=above, of_design=of_design) == [
        f"{path}: the chances add up to 0.4, and should add up to 1"
    ]
