"""A scenario that runs in a moment."""

TEXT = """
title = "Two desks or one counter?"
horizon = "3w"
warm_up = "none"
replications = 3
[people.clerk]
count = 2
cost = "EUR 30/h"
[people.judge]
cost = "EUR 50/h"
[work.case]
arrivals = "1.2 per h"
promise = "6h"
cost_of_delay = "EUR 10/h"
[[work.case.steps]]
name = "file"
skill = "clerk"
effort = "exponential(1h)"
[[work.case.steps]]
name = "decide"
skill = "judge"
effort = "exponential(20min)"
rework = { to = "file", chance = 0.1 }
[designs.desks]
title = "Desks"
handoff = { delay = "30min" }
teams.Files = ["clerk"]
teams.Court = ["judge"]
[designs.counter]
title = "Counter"
generalist_speed = 0.9
teams.Counter = ["clerk", "judge"]
[[assumptions]]
about = "designs.desks.handoff.delay"
basis = "guessed"
source = "nobody asked"
low = "5min"
high = "2h"
"""
