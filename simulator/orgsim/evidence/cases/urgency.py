"""Classes of service and costs of delay."""

from __future__ import annotations

import math
from collections.abc import Sequence

from orgsim.evidence.case import Case, Check, Part, Runs, scenario
from orgsim.evidence.theory import priority, shared_queue, single
from orgsim.evidence.theory.priority import Demand
from orgsim.evidence.theory.shapes import Mixture, exponential
from orgsim.evidence.theory.station import Station

LANE = """
    [work.{name}]
    class = "{name}"
    arrivals = "{rate} per h"
    {more}

    [[work.{name}.steps]]
    name = "answer {name}"
    skill = "analyst"
    effort = "exponential({mean}h)"
"""

Lane = tuple[str, float, float, str]
"""Name, arrivals per hour, mean effort in hours, and another line about the work."""


def lanes(rows: Sequence[Lane], people: int, designs: str) -> str:
    """Work in classes, the most urgent first, for one team."""
    names = ", ".join(f'"{row[0]}"' for row in rows)
    work = "".join(LANE.format(name=name, rate=rate, mean=mean, more=more) for name, rate, mean, more in rows)
    return f"classes = [{names}]\n\n    [people.analyst]\n    count = {people}\n{work}\n{designs}"


def _text(title: str, runs: Runs, body: str) -> str:
    return scenario(title, runs, "\n".join(line.strip() for line in body.splitlines()))


ONE = '[designs.lanes]\norder = "class"\nteams.Team = ["analyst"]\n'


def _waits(names: Sequence[str], stations: Sequence[Station], design: str = "") -> tuple[Check, ...]:
    return tuple(
        Check("queue time", s.wait, design, work=name) for name, s in zip(names, stations, strict=True)
    )


def three_classes() -> Case:
    """Non-preemptive priorities."""
    rows: list[Lane] = [("red", 0.2, 0.5, ""), ("amber", 0.3, 1, ""), ("green", 0.3, 1, "")]
    demands = [Demand(rate, exponential(mean)) for _, rate, mean, _ in rows]
    checks = _waits(["red", "amber", "green"], priority.without_interruption(demands))
    return Case(
        "PRI-01",
        "three classes, nobody interrupted",
        "Cobham (1954)",
        "An item waits for the work in hand, for all before it, and for the more urgent that come meanwhile.",
        (Part(_text("Three classes", Runs(50, 16_000, 400), lanes(rows, 1, ONE)), checks),),
    )


def interruption() -> Case:
    """The same two classes in order of arrival, by class, and with interruption."""
    rows: list[Lane] = [("urgent", 0.3, 1, ""), ("normal", 0.5, 1, "")]
    demands = [Demand(0.3, exponential(1)), Demand(0.5, exponential(1))]
    designs = """
        [designs.fifo]
        teams.Team = ["analyst"]

        [designs.lanes]
        order = "class"
        teams.Team = ["analyst"]

        [designs.interrupting]
        order = "class"
        preempt = true
        teams.Team = ["analyst"]
    """
    interrupting = zip(("urgent", "normal"), priority.with_interruption(demands), strict=True)
    checks = (
        Check("lead time", single.mm1(0.8, 1).lead_time, "fifo"),
        *_waits(["urgent", "normal"], priority.without_interruption(demands), "lanes"),
        *(Check("lead time", station.lead_time, "interrupting", work=name) for name, station in interrupting),
        Check("lead time", single.mm1(0.8, 1).lead_time, "interrupting"),
        Check("wait", single.mm1(0.8, 1).wait, "interrupting", team="Team"),
    )
    return Case(
        "PRI-02",
        "an urgent class, with and without interruption",
        "White and Christie (1958); Kleinrock II (1976) chapter 3",
        "With interruption the urgent class does not see the other; what it gains the other loses.",
        (Part(_text("An urgent class", Runs(50, 20_000, 500), lanes(rows, 1, designs)), checks),),
    )


def expedite_lane() -> Case:
    """M/M/3 with two classes."""
    rows: list[Lane] = [("expedite", 0.6, 1, ""), ("standard", 1.8, 1, "")]
    both = Check("queue time", shared_queue.mmc(2.4, 1, 3).wait)
    checks = (*_waits(["expedite", "standard"], priority.shared_by(3, 1, [0.6, 1.8])), both)
    return Case(
        "PRI-03",
        "an expedite lane over a team of three",
        "Cobham (1954)",
        "As for one person, with Erlang's C for the share that has to wait.",
        (Part(_text("An expedite lane", Runs(50, 5_200, 300), lanes(rows, 3, ONE)), checks),),
    )


def cost_of_delay() -> Case:
    """Cost of delay over effort against order of arrival."""
    rows: list[Lane] = [
        ("small", 0.3, 0.5, 'cost_of_delay = "GBP 1/h"'),
        ("costly", 0.3, 1, 'cost_of_delay = "GBP 6/h"'),
        ("large", 0.2, 1.5, 'cost_of_delay = "GBP 3/h"'),
    ]
    designs = """
        [designs.fifo]
        teams.Team = ["analyst"]

        [designs.weighted]
        order = "cost of delay over effort"
        teams.Team = ["analyst"]
    """
    text = _text("Cost of delay", Runs(60, 15_000, 500), lanes(rows, 1, designs))
    return Case(
        "PRI-04",
        "sequencing by cost of delay over effort",
        "Cox and Smith (1961), the c-mu rule; Reinertsen (2009)",
        "Cobham's waits for the classes in order of cost over mean effort, and the cost of the time spent "
        "inside. "
        "Two classes tie, so their order does not matter to the cost.",
        (Part(text, _costs([(rate, mean) for _, rate, mean, _ in rows], [1.0, 6.0, 3.0])),),
    )


def _costs(rows: Sequence[tuple[float, float]], costs: Sequence[float]) -> tuple[Check, ...]:
    demands = [Demand(rate, exponential(mean)) for rate, mean in rows]
    order = priority.cheapest_order(demands, costs)
    stations = dict(zip(order, priority.without_interruption([demands[k] for k in order]), strict=True))
    total = math.fsum(demand.rate for demand in demands)
    mixed = Mixture(tuple((demand.rate / total, demand.work) for demand in demands))
    wait = single.mg1(total, mixed).wait
    fifo = math.fsum(
        cost * demand.rate * (wait + demand.work.moment(1))
        for cost, demand in zip(costs, demands, strict=True)
    )
    best = math.fsum(costs[k] * stations[k].inside for k in order)
    return (
        Check("queue time", wait, "fifo"),
        Check("cost of delay", fifo, "fifo"),
        Check("queue time", stations[1].wait, "weighted", work="costly"),
        Check("cost of delay", best, "weighted"),
    )


CASES = {
    "PRI-01": three_classes,
    "PRI-02": interruption,
    "PRI-03": expedite_lane,
    "PRI-04": cost_of_delay,
}
