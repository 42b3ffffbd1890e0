"""An organisation in which nobody waits: lead time is the sum of three constant delays, and every index is
known exactly."""

TEXT = """
title = "Three delays"
horizon = "2d"
warm_up = "none"
replications = 3
[people.clerk]
count = 2
[work.case]
arrivals = "1 per h"
[[work.case.steps]]
name = "first"
delay = "5h"
[[work.case.steps]]
name = "second"
delay = "10h"
[[work.case.steps]]
name = "third"
delay = "2h"
[designs.one]
title = "One way"
teams.Desk = ["clerk"]
"""
FIRST, SECOND, THIRD = (f"work.case.steps.{name}.delay" for name in ("first", "second", "third"))
RANGES = [
    {"path": FIRST, "from": "4h", "to": "7h"},
    {"path": SECOND, "from": "8.5h", "to": "10.5h"},
    {"path": THIRD, "from": "2h", "to": "3h"},
]
"""Widths of 3, 2 and 1 h: of a uniform belief the variances are 9, 4 and 1 twelfths."""
HOUR = 3.6e9
