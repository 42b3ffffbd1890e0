"""A visit's wait is all that it waits in its team's queue: before it is taken up, after each interruption, or
until it leaves."""

import numpy as np
import pytest

from orgsim.engine import compiled, simulate
from orgsim.log import Summary
from orgsim.measures import bin_edges, identities, seam_measures, summarise, team_measures
from orgsim.model import Model, lower
from orgsim.scenario import loads

HOUR = 3_600_000_000
INTERRUPTED = """
start = 2027-03-01
horizon = "20h"
classes = ["urgent", "standard"]
people.ann = {}
[work.report]
arrivals = { dates = [2027-03-01T00:00:00] }
steps = [{ name = "write", skill = "ann", effort = "4h" }]
[work.fire]
class = "urgent"
arrivals = { dates = [2027-03-01T01:00:00, 2027-03-01T08:00:00] }
steps = [{ name = "put out", skill = "ann", effort = "5h" }]
[designs.d]
order = "class"
preempt = true
teams.Desk = ["ann"]
"""
"""The report is worked on 0-1 and 6-8, waits 1-6 for the first fire and 8-13 for the second, and ends at 14:
it waits 10 h."""

IMPATIENT = """
start = 2027-03-01
horizon = "20h"
people.ann = {}
[work.call]
arrivals = { dates = [2027-03-01T00:00:00, 2027-03-01T01:00:00, 2027-03-01T02:00:00, 2027-03-01T18:00:00] }
steps = [{ name = "answer", skill = "ann", effort = "8h", patience = "9h" }]
[designs.d]
teams.Desk = ["ann"]
"""
"""Ann answers the first call 0-8 and the second 8-16 after 7 h; the third leaves at 11 after 9 h; the last is
taken up at once."""

HANDED_ON = """
start = 2027-03-01
horizon = "20h"
classes = ["urgent", "standard"]
people = { ann = {}, bob = {} }
[work.report]
arrivals = { dates = [2027-03-01T00:00:00] }
steps = [{ name = "draft", skill = "ann", effort = "1h" }, { name = "write", skill = "bob", effort = "4h" }]
[work.fire]
class = "urgent"
arrivals = { dates = [2027-03-01T02:00:00] }
steps = [{ name = "put out", skill = "bob", effort = "5h" }]
[designs.d]
order = "class"
preempt = true
teams = { Front = ["ann"], Back = ["bob"] }
"""
"""Bob writes 1-2, is interrupted 2-7 and goes on: the report, which came over the seam, waits 5 h behind
it."""


def model_of(text: str) -> Model:
    scenario = loads(f'title = "A test"\nwarm_up = "none"\n{text}')
    return lower(scenario, "d")


def of_the_log(model: Model) -> Summary:
    return summarise(simulate(model, 1, 1), bin_edges(model.header))


def of_the_kernel(model: Model) -> Summary:
    return compiled.summary(model, 1, 1, bin_edges(model.header))


def desk(summary: Summary, model: Model, team: str = "Desk") -> dict[str, float]:
    found = team_measures(summary, model.header)
    place = found.pop("team").tolist().index(team)
    return {name: float(values[place]) for name, values in found.items()}


@pytest.mark.parametrize("producer", [of_the_log, of_the_kernel])
def test_what_an_interrupted_visit_waits_later_is_part_of_its_wait(producer) -> None:
    model = model_of(INTERRUPTED)
    summary = producer(model)
    assert identities(summary, model.header) == []
    found = desk(summary, model)
    assert found["wait"] == 10 * HOUR / 3  # of three visits, two of which wait not at all
    assert found["queue length"] == 10 / 20
    assert found["visits"] / 168 * found["wait"] / HOUR == pytest.approx(found["queue length"], rel=1e-12)


@pytest.mark.parametrize("producer", [of_the_log, of_the_kernel])
def test_a_visit_that_is_abandoned_has_waited(producer) -> None:
    model = model_of(IMPATIENT)
    summary = producer(model)
    assert identities(summary, model.header) == []
    found = desk(summary, model)
    assert found["wait"] == (0 + 7 + 9 + 0) * HOUR / 4
    assert found["wait of abandoned items"] == 9 * HOUR
    assert found["queue length"] == 16 / 20
    assert found["visits"] / 168 * found["wait"] / HOUR == pytest.approx(found["queue length"], rel=1e-12)


@pytest.mark.parametrize("producer", [of_the_log, of_the_kernel])
def test_the_wait_behind_a_seam_goes_on_after_an_interruption(producer) -> None:
    model = model_of(HANDED_ON)
    found = seam_measures(producer(model), model.header)
    assert found["wait after"].tolist() == [5 * HOUR]


@pytest.mark.parametrize("producer", [of_the_log, of_the_kernel])
@pytest.mark.parametrize("text", [INTERRUPTED, IMPATIENT])
def test_those_still_waiting_at_the_horizon_count_with_their_ages(producer, text: str) -> None:
    """At 4 h the report has waited 3 h, or the calls 3 h and 2 h: nothing of it has ended."""
    model = model_of(
        text.replace('"20h"', '"4h"')
        .replace(", 2027-03-01T08:00:00]", "]")
        .replace(", 2027-03-01T18:00:00]", "]")
    )
    summary = producer(model)
    assert identities(summary, model.header) == []
    ages = 3 * HOUR if text is INTERRUPTED else 5 * HOUR
    assert (summary.still_waiting.tolist(), int(np.sum(summary.waits))) == ([ages], 0)
