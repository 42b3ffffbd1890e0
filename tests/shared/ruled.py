"""A change board with rules, of which one design skips half of the approvals."""

from typing import Final

TEXT: Final = """
title = "Is the board asked?"
horizon = "8w"
warm_up = "1w"
replications = 3
[gates.board]
opens = "every Tuesday 14:00"
[people]
developer = { count = 3, skills = ["build", "review", "deploy"] }
[work.change]
arrivals = "12 per w"
value = "uniform(low=GBP 100, high=GBP 900)"
promise = "5d"
steps = [
  { name = "build", effort = "exponential(8h)" },
  { name = "review", effort = "1h", different_person_from = "build" },
  { name = "board", gate = "board" },
  { name = "deploy", effort = "30min" },
]
[[rules]]
name = "four eyes"
require = "different people"
steps = ["build", "review"]
[[rules]]
name = "=approval"
require = "approved"
gate = "board"
steps = ["deploy"]
[[rules]]
name = "dear ones approved"
require = "approved"
gate = "board"
when = { value = ">= GBP 500" }
[[rules]]
name = "in time"
require = "within"
steps = ["deploy"]
time = "5d"
[[rules]]
name = "duties"
require = "not both"
steps = ["build", "deploy"]
[designs.asked.teams]
Development = ["developer"]
[designs.skipped]
extends = "asked"
work.change.steps.board.skip = 0.5
"""
