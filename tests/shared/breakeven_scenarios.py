"""Small scenarios whose thresholds are known, and the searches for them."""

import json
from functools import cache
from typing import Any

from orgsim.experiment.breakeven.conduct import breakeven
from orgsim.experiment.breakeven.duel import BreakevenResult
from orgsim.experiment.laboratory import Laboratory, Setting
from orgsim.scenario import loads

CLOCKWORK = """
title = "A line at full speed, or one desk at 80%"
horizon = "400h"
warm_up = "none"
replications = 3
people = { reader = {}, signer = {} }
work.case.arrivals = { every = "10h" }
work.case.steps = [
  { name = "read", skill = "reader", effort = "1h" },
  { name = "sign", skill = "signer", effort = "1h" },
]
[designs.line]
title = "Line"
teams = { Read = ["reader"], Sign = ["signer"] }
handoff = { delay = "1h" }
[designs.desk]
title = "Desk"
teams.Desk = ["reader", "signer"]
generalist_speed = 0.8
[[assumptions]]
about = "work.case.arrivals.every"
basis = "guessed"
low = "8h"
high = "20h"
[[assumptions]]
about = "designs.desk.generalist_speed"
basis = "guessed"
low = 0.5
high = 1.0
[[assumptions]]
about = "designs.line.handoff.delay"
basis = "guessed"
low = "0h"
high = "3h"
"""
"""Nothing is left to chance: 2 h and the hand-off in the line, 2 h over the speed at the desk, so that 0.5 h
makes them equal."""

QUEUES = """
title = "One queue or two"
horizon = "600h"
warm_up = "50h"
replications = 6
people.clerk.count = 4
work.case.arrivals = "3 per h"
work.case.steps = [{ name = "answer", skill = "clerk", effort = "exponential(1h)" }]
[designs.pooled]
title = "One queue for all the people of the whole house"
teams.All = ["clerk"]
[designs.split]
title = "Two"
teams."Half {1..2}" = { clerk = 2 }
serve = "at random"
"""
"""One queue is better than two."""


def vary(path: str, low: Any = None, high: Any = None) -> dict[str, Any]:
    return {"path": path} if low is None else {"path": path, "from": low, "to": high}


DELAY = vary("designs.line.handoff.delay", "0h", "3h")
SPEED = vary("designs.desk.generalist_speed", 0.5, 1.0)


def searched(text: str, *varied: dict[str, Any], **keys: Any) -> BreakevenResult:
    """What is found in a scenario with a section ``[breakeven]``; each is sought once."""
    section = ({"vary": list(varied)} if varied else {}) | keys
    return _searched(text, json.dumps({f"breakeven.{key}": value for key, value in section.items()}))


@cache
def _searched(text: str, overrides: str) -> BreakevenResult:
    scenario = loads(text, overrides=json.loads(overrides) or None)
    with Laboratory(scenario, Setting(cores=1, engine="compiled", cross_check=False)) as laboratory:
        return breakeven(laboratory)
