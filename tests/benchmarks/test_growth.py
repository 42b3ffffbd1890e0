"""What the growth of cost is measured on: everything is done before the horizon, and it sits where it should."""

import growth
import numpy as np
import own
import pytest

from orgsim.log import STATES
from orgsim.measures import DELIVERED


@pytest.mark.parametrize(
    ("workload", "state"), [(growth.IN_QUEUES, "queue"), (growth.IN_HANDOFFS, "handoff")], ids=lambda value: str(value)
)
def test_items_of_a_burst_sit_where_they_should(workload, state):
    summary, _ = own.time_reference(own.model_of(workload, 300, growth.hours_of(workload, 300)), 1)
    assert (summary.items["outcome"] == DELIVERED).all()
    shares = np.array([summary.items[name].sum() for name in STATES], dtype=float)
    assert shares[STATES.index(state)] / shares.sum() > 0.8


def test_events_are_counted_as_they_are_in_a_line():
    summary, _ = own.time_reference(own.model_of(growth.line_of(3), 40), 1)
    assert own.events_of(summary) == 40 * (1 + 3 + 2)


def test_cost_is_the_median_of_at_least_three_replications(monkeypatch):
    monkeypatch.setitem(growth.ENGINES, "told", lambda model, seed: (model[seed - 1], [1e-6, 9e-6, 2e-6][seed - 1]))
    monkeypatch.setattr(growth, "events_of", lambda summary: summary)
    assert growth.cost("told", [1, 1, 1], 1) == pytest.approx(2000.0)
