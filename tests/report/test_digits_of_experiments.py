"""The headlines of a sweep and of a break-even search have as many digits as the inputs are worth."""

import re
from typing import Any

import pytest
from breakeven_scenarios import CLOCKWORK, DELAY, searched
from quick import QUICK
from small_case import TEXT

from orgsim.experiment.breakeven.duel import BreakevenResult, Line
from orgsim.experiment.breakeven.finding import finding
from orgsim.experiment.breakeven.search import Sides
from orgsim.experiment.laboratory import Laboratory, Setting
from orgsim.experiment.sweep import sweep
from orgsim.report.experiments.sweep import sweep_paper
from orgsim.scenario import loads
from orgsim.scenario.factors import factor
from orgsim.statistics import Interval

FIGURES = re.compile(r"from ([0-9.]+) (?:h|min) .* to ([0-9.]+) (?:h|min) \(95%")


def sweep_of_one_design(basis: str) -> str:
    section: dict[str, Any] = {"points": 2, "designs": ["desks"], "replications": 3}
    section["vary"] = [{"path": "work.case.arrivals", "from": "0.6 per h", "to": "1.2 per h"}]
    scenario = loads(TEXT.replace('basis = "guessed"', f'basis = "{basis}"'), overrides={"sweep": section})
    with Laboratory(scenario, Setting(**QUICK)) as laboratory:
        return sweep_paper(sweep(laboratory)).headline


@pytest.mark.parametrize(("basis", "digits"), [("guessed", 2), ("measured", 3)])
def test_a_sweep_of_one_design(basis: str, digits: int) -> None:
    found = FIGURES.search(sweep_of_one_design(basis))
    assert found is not None
    assert [len(figure.replace(".", "").lstrip("0")) for figure in found.groups()] == [digits, digits]


@pytest.mark.parametrize(
    ("basis", "said"), [("guessed", "1.4h [1.3h, 1.6h]"), ("measured", "1.42h [1.28h, 1.56h]")]
)
def test_a_threshold(basis: str, said: str) -> None:
    """The advantage 2.84 - 2 x is zero at 1.42, and its limits, 0.28 to either side, at 1.28 and 1.56."""
    text = CLOCKWORK.replace('basis = "guessed"', f'basis = "{basis}"')
    result = searched(text, DELAY)
    amounts = (1.0, 1.3, 1.42, 1.5, 2.0)
    advantages = tuple(Interval(2.84 - 2 * x, 2.56 - 2 * x, 3.12 - 2 * x, 20) for x in amounts)
    line = Line(
        factor(loads(text), "designs.line.handoff.delay", "0h", "3h"), {}, Sides(amounts, advantages, False)
    )
    moved = BreakevenResult(result.duel, result.titles, None, result.written, result.provenance, (line,))
    assert said in finding(moved)
