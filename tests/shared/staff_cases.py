"""Scenarios of which the cheapest staffing is known."""

from quick import QUICK

from orgsim.experiment.laboratory import Laboratory, Setting
from orgsim.experiment.staff.conduct import staff
from orgsim.experiment.store import Store
from orgsim.scenario import loads

LINE = """
title = "Two stations in a line"
horizon = "1500h"
warm_up = "100h"
replications = 10
people.turner = { count = 9, cost = "EUR 50/h" }
people.packer = { count = 9, cost = "EUR 20/h" }
work.part.arrivals = "4 per h"
[[work.part.steps]]
name = "turn"
skill = "turner"
effort = "exponential(1h)"
[[work.part.steps]]
name = "pack"
skill = "packer"
effort = "exponential(30min)"
[designs.line]
title = "Line"
teams.Lathe = ["turner"]
teams.Pack = ["packer"]
[staff]
promise = "lead time <= 1.92h"
demand = [1, 2]
"""

DESK = """
title = "A desk"
horizon = "200h"
warm_up = "20h"
replications = 10
people.clerk = { count = 3 }
work.case.arrivals = "4 per h"
work.case.steps = [{ name = "file", skill = "clerk", effort = "exponential(1h)" }]
designs.desk.teams.Desk = ["clerk"]
[staff]
promise = "lead time <= 90min"
demand = 1
"""

TEAMS = """
horizon = "8w"
people.adviser = { count = 7 }
people.lawyer = { count = 5 }
people.porter = { count = 2 }
work.case.arrivals = "1 per h"
work.case.steps = [
  { name = "advise", skill = "adviser", effort = "1h" },
  { name = "check", skill = "lawyer", effort = "30min" },
]
designs.whole.teams = { Sales = ["adviser"], Legal = ["lawyer"], Door = ["porter"] }
designs.mixed.teams."Stream {1..3}" = { adviser = 2 }
designs.mixed.teams.Desk = { adviser = 1, lawyer = 1 }
designs.mixed.teams.Legal = { lawyer = 1 }
designs.mixed.shared = { lawyer = ["Stream {1..3}", "Desk"] }
designs.child = { extends = "mixed", title = "Child" }
[[assumptions]]
about = "designs.whole.teams.Sales"
basis = "guessed"
source = "nobody asked"
[sweep]
vary = "people.adviser.count"
designs = ["whole"]
[staff]
promise = "lead time <= 3h"
"""


def staffed(text, changes=None):
    """The result of a staffing, with nothing kept on disk."""
    with Laboratory(loads(text, overrides=changes), Setting(**QUICK, store=Store())) as laboratory:
        return staff(laboratory)
