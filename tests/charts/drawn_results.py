"""Small results to draw: each is run once, on one core."""

from functools import cache
from typing import Any

from matplotlib.figure import Figure
from quick import QUICK

from orgsim.charts import draw
from orgsim.experiment import Result, run
from orgsim.experiment.runs import Options
from orgsim.scenario import loads

BANK = """
title = "Loans at $5 & <more>"
start = 2027-01-04
horizon = "12w"
warm_up = "2w"
replications = 4
[calendars.office]
open = "Mon-Fri 09:00-17:00"
[people.seller]
count = 2
calendar = "office"
cost = "GBP 40/h"
[people.checker]
count = 2
calendar = "office"
cost = "GBP 60/h"
[work.loan]
arrivals = "38 per w"
[[work.loan.steps]]
name = "sell"
skill = "seller"
effort = "exponential(90min)"
[[work.loan.steps]]
name = "check"
skill = "checker"
effort = "exponential(80min)"
rework = { to = "sell", chance = 0.1 }
[designs.silos]
title = "Departments"
teams.Sales = ["seller"]
teams.Checking = ["checker"]
handoff = { delay = "exponential(2d)" }
[designs.streams]
title = "Streams"
teams."Stream {1..2}" = { seller = 1, checker = 1 }
"""

DESK = """
title = "One desk"
horizon = "200h"
warm_up = "none"
replications = 3
people.clerk.count = 3
work.case.arrivals = "2 per h"
work.case.steps = [{ name = "answer", skill = "clerk", effort = "exponential(1h)" }]
designs.desk.teams.Desk = ["clerk"]
"""

TWIN = DESK + 'designs.twin.teams."Twin desk" = ["clerk"]\n'
FULL = DESK.replace('"2 per h"', '"6 per h"').replace("replications = 3", "replications = 6")
NEVER = TWIN.replace("exponential(1h)", "5000h")
ABANDONED = NEVER.replace("work.case.arrivals", 'work.case.patience = "1min"\nwork.case.arrivals')


def many(designs: int, teams: int) -> str:
    """So many designs of so many teams, all with long names."""
    lines = ['title = "Many"', 'horizon = "4w"', 'warm_up = "none"', "replications = 2"]
    lines += [f"people.r{k}.count = 1" for k in range(teams)] + ['work.case.arrivals = "10 per w"']
    lines += [
        f'[[work.case.steps]]\nname = "s{k}"\nskill = "r{k}"\neffort = "exponential(4h)"'
        for k in range(teams)
    ]
    for d in range(designs):
        lines += [
            f"[designs.d{d}]",
            (
                f'title = "Design {d} of the reorganisation of the group, all its subsidiaries and its one '
                'holding"'
            ),
        ]
        lines += [
            f'teams."Department {k} of Donaudampfschifffahrtsgesellschaftsangelegenheiten" = ["r{k}"]'
            for k in range(teams)
        ]
        lines += [f'handoff = {{ delay = "{d + 1}h" }}']
    return "\n".join(lines)


@cache
def result_of(text: str, **options: Any) -> Result:
    return run(loads(text), Options(**{**QUICK, **options}))


@cache
def drawn(text: str, name: str, **options: Any) -> Figure:
    """A chart of the result of a scenario, the same figure each time."""
    return draw(result_of(text, **options), name)
