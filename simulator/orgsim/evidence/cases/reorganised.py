"""What changes when people leave, and when more and more work is urgent."""

from __future__ import annotations

from typing import Final

from orgsim.evidence.case import Case, Check, Part, Runs, scenario
from orgsim.evidence.theory import priority, shared_queue, single
from orgsim.evidence.theory.priority import Demand
from orgsim.evidence.theory.shapes import exponential

THREE_OR_TWO = """
[people.expert]
count = 3

[work.request]
arrivals = "1.8 per h"
steps = [{ name = "answer", skill = "expert", effort = "exponential(1h)" }]

[designs.three]
teams.Team = ["expert"]

[designs.two]
extends = "three"
people.expert.count = 2
"""


def an_expert_leaves() -> Case:
    """Three experts and, after one has left, two."""
    found = {"three": shared_queue.mmc(1.8, 1.0, 3), "two": shared_queue.mmc(1.8, 1.0, 2)}
    checks = [Check("lead time", station.lead_time, design) for design, station in found.items()]
    text = scenario("One of three experts leaves", Runs(60, 12_000, 400), THREE_OR_TWO)
    return Case(
        "BUS-01",
        "one of three experts leaves",
        "Erlang (1917)",
        "M/M/3 becomes M/M/2: a load of 60% becomes one of 90%, and the mean time is four times as long.",
        (Part(text, tuple(checks)),),
    )


RATE: Final = 0.8
SHARES: Final = {"tenth": 0.1, "half": 0.5, "two thirds": 2 / 3}
LANE = """
classes = ["urgent", "usual"]

[people.analyst]
count = 1

[work.urgent]
class = "urgent"
arrivals = "none of these per h"
steps = [{ name = "answer urgent", skill = "analyst", effort = "exponential(1h)" }]

[work.usual]
class = "usual"
arrivals = "the others per h"
steps = [{ name = "answer usual", skill = "analyst", effort = "exponential(1h)" }]
"""


def more_and_more_is_urgent() -> Case:
    """A larger and larger share of the same work goes first."""
    body, checks = LANE.replace("none of these", f"{RATE / 2}").replace("the others", f"{RATE / 2}"), []
    for design, share in SHARES.items():
        urgent, usual = RATE * share, RATE * (1.0 - share)
        body += f'\n[designs."{design}"]\norder = "class"\nteams.Team = ["analyst"]\n'
        body += (
            f'work = {{ urgent.arrivals = "{urgent:.12g} per h", usual.arrivals = "{usual:.12g} per h" }}\n'
        )
        demands = [Demand(urgent, exponential(1.0)), Demand(usual, exponential(1.0))]
        waits = zip(("urgent", "usual"), priority.without_interruption(demands), strict=True)
        checks += [
            Check("queue time", station.wait, design, work=work, share=0.03) for work, station in waits
        ]
        checks.append(Check("queue time", single.mm1(RATE, 1.0).wait, design, share=0.03))
    return Case(
        "LANE-01",
        "an expedite lane for more and more of the work",
        "Kleinrock (1965), the conservation law; Cobham (1954)",
        "Whoever goes first, the work that waits stays the same: with equal efforts the mean wait of all "
        "is that of one queue, and the lane is worth less the more use it.",
        (Part(scenario("An expedite lane for more and more", Runs(50, 16_000, 400), body), tuple(checks)),),
    )


CASES = {"BUS-01": an_expert_leaves, "LANE-01": more_and_more_is_urgent}
