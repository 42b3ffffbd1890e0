"""The scenario that ``orgsim new`` writes."""

STARTER = """\
# A first scenario: departments or value streams? Change the numbers and run it.
title = "Departments or value streams?"
horizon = "26w"                      # how long each run lasts

[calendars.office]
open = "Mon-Fri 09:00-12:30, 13:30-17:00"

[people]                             # the same people in every design
analyst = { count = 4, calendar = "office", cost = "EUR 60/h" }
engineer = { count = 6, calendar = "office", cost = "EUR 70/h" }

[work.request]
arrivals = "12 per w"                # at random, so many a week
cost_of_delay = "EUR 50/d"

[[work.request.steps]]
name = "analyse"
skill = "analyst"                    # a role without skills of its own has the skill of its name
effort = "lognormal(median=5h, p90=12h)"

[[work.request.steps]]
name = "build"
skill = "engineer"
effort = "lognormal(median=8h, p90=20h)"
rework = { to = "analyse", chance = 0.1 }

[designs.departments]                # one team for each skill; work is handed over
teams = { Analysis = ["analyst"], Engineering = ["engineer"] }
handoff = { delay = "exponential(1 working day)", context_loss = 0.1 }

[designs.streams]                    # the same people in two teams that do everything
teams."Stream {1..2}" = { analyst = 2, engineer = 3 }
generalist_speed = { own = 1.0, other = 0.7 }

[[assumptions]]
about = "designs.departments.handoff.delay"
basis = "guessed"                    # measured, estimated or guessed
low = "2 working h"
high = "3 working days"
"""


def starter() -> str:
    """Return the text of a small scenario with two designs, with comments, that loads without faults."""
    return STARTER
