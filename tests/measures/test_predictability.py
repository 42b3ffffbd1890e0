"""How predictable delivery is: the spread of lead times, and of deliveries week by week, by hand."""

import math

import numpy as np
import pytest

from orgsim.engine import simulate
from orgsim.measures import by_work, measure, summarise
from orgsim.model import lower
from orgsim.scenario import loads

TEXT = """
start = 2027-01-04
horizon = "3w"
warm_up = "none"
people.clerk.count = 1
[work.case]
arrivals = { dates = [
    2027-01-05, 2027-01-05, 2027-01-05,
    2027-01-12,
    2027-01-20, 2027-01-20,
] }
steps = [{ name = "do", skill = "clerk", effort = "1h" }]
[designs.one.teams]
Desk = ["clerk"]
"""


def measured(changes: dict[str, object] | None = None, warm_up: int = 0) -> dict[str, float]:
    model = lower(loads(TEXT, overrides=changes or {}), "one")
    edges = np.arange(0, model.header.horizon + 1, 7 * 24 * 3_600_000_000)
    return measure(summarise(simulate(model, 1, 1), edges), model.header, warm_up)


def test_three_one_and_two_items_in_three_weeks():
    """Lead times are 1, 2, 3, 1, 1 and 2 h: half of them take at most 1 h, 85% at most 3 h. Deliveries of 3,
    1 and 2 a week have mean 2 and standard deviation 1."""
    found = measured()
    assert found["lead time p85 to p50 ratio"] == pytest.approx(3.0)
    assert found["variation of weekly throughput"] == pytest.approx(0.5)


def test_weeks_begin_with_the_warm_up_and_the_last_is_whole():
    """After the first week 1 and 2: mean 1.5, standard deviation sqrt(0.5). The half week behind is left
    out."""
    found = measured({"horizon": "24d"}, 7 * 24 * 3_600_000_000)
    assert found["variation of weekly throughput"] == pytest.approx(math.sqrt(0.5) / 1.5)


@pytest.mark.parametrize("changes", [{"horizon": "1w"}, {"work.case.arrivals": {"dates": ["2027-02-01"]}}])
def test_one_week_or_no_delivery_has_no_variation(changes):
    assert math.isnan(measured(changes)["variation of weekly throughput"])


def test_one_kind_of_work_has_its_own():
    model = lower(loads(TEXT), "one")
    edges = np.array([0, model.header.horizon])
    found = by_work(summarise(simulate(model, 1, 1), edges), model.header)
    assert found["case"]["variation of weekly throughput"] == pytest.approx(0.5)
