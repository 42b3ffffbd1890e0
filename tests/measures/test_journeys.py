"""An item and all that it led to, by hand."""

import math

import numpy as np
import pytest

from orgsim.engine import simulate
from orgsim.measures import by_work, measure, summarise
from orgsim.model import lower
from orgsim.scenario import loads

TEXT = """
start = 2027-01-04
horizon = "1w"
warm_up = "none"
people.clerk.count = 9
[work.ticket]
arrivals = { dates = [2027-01-04T00:00:00, 2027-01-05T00:00:00] }
steps = [{ name = "answer", skill = "clerk", effort = "1h" }]
leads_to = [{ work = "bug", after = "4h" }, { work = "note", on = { finished = "answer" } }]
[work.bug]
steps = [{ name = "fix", skill = "clerk", effort = "2h" }]
leads_to = [{ work = "note", after = "1h" }]
[work.note]
steps = [{ name = "write", skill = "clerk", effort = "30min" }]
[designs.one.teams]
Desk = ["clerk"]
"""
HOUR = 3_600_000_000


def measured(changes: dict[str, object] | None = None) -> dict[str, float]:
    model = lower(loads(TEXT, overrides=changes or {}), "one")
    edges = np.array([0, model.header.horizon])
    return measure(summarise(simulate(model, 1, 1), edges), model.header)


def test_a_journey_ends_with_the_last_item_that_it_led_to():
    """A ticket takes 1 h; 4 h later a bug takes 2 h; 1 h later a note takes half an hour: 8.5 h. Another note
    came meanwhile: four items."""
    found = measured()
    assert found["journey time"] == pytest.approx(8.5 * HOUR)
    assert found["contacts"] == 4.0
    assert found["failure demand"] == pytest.approx(6 / 8)


def test_an_item_that_leads_to_nothing_is_its_own_journey():
    found = measured({"work.ticket.leads_to": [], "work.bug.arrivals": "none", "work.note.arrivals": "none"})
    assert found["journey time"] == found["lead time"] == HOUR
    assert found["contacts"] == 1.0


def test_a_journey_of_which_something_is_open_is_left_out():
    """The second ticket comes a day after the first: its bug is being mended when the run ends after 30 h."""
    found = measured({"horizon": "30h"})
    assert (found["journey time"], found["contacts"]) == (pytest.approx(8.5 * HOUR), 4.0)
    assert math.isnan(measured({"horizon": "6h"})["journey time"])


def test_only_kinds_that_nothing_led_to_have_journeys():
    model = lower(loads(TEXT), "one")
    found = by_work(summarise(simulate(model, 1, 1), np.array([0, model.header.horizon])), model.header)
    assert found["ticket"]["journey time"] == pytest.approx(8.5 * HOUR)
    assert math.isnan(found["bug"]["journey time"])
