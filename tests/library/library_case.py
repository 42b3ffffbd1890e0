"""A scenario that runs in a moment."""

TEXT = """
title = "Two <b>desks</b> or one & a counter?"
horizon = "2w"
warm_up = "none"
replications = 3
people.clerk.count = 2
[work.case]
arrivals = "1.5 per h"
steps = [{ name = "file", skill = "clerk", effort = "exponential(1h)" }]
[designs.counter]
title = "One <i>counter</i>"
teams.Counter = ["clerk"]
[designs.desks]
teams."Desk {1..2}" = { clerk = 1 }
serve = "at random"
"""
