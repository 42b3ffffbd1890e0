"""A small valid scenario, in text that tests change line by line."""

VALID = """\
title = "Loans"
start = 2027-01-04
horizon = "52w"
time_zone = "Europe/London"
classes = ["expedite", "standard"]
warm_up = "4w"

[calendars.office]
open = "Mon-Fri 09:00-12:30, 13:30-17:00"
closed = ["2027-12-25", "2027-12-27..2027-12-31"]
special = { "2027-12-24" = "09:00-12:00" }

[people.underwriter]
count = 6
skills = ["underwriting"]
calendar = "office"
cost = "GBP 62/h"

[people.processor]
count = 3

[work.loan]
arrivals = { rate = "40 per w", during = "office", batch = 2 }
class = { expedite = 0.1, standard = 0.9 }
value = "GBP 900"
cost_of_delay = "GBP 120/d"
promise = "15 working days"
patience = { time = "exponential(20d)", then = "assess" }
limit = { items = 60, when_full = "refuse" }
backlog = { "collect" = 3 }

[[work.loan.steps]]
name = "collect"
skill = "processor"
effort = "1 person-day"

[[work.loan.steps]]
name = "assess"
skill = "underwriting"
effort = "lognormal(median=90min, p90=4h)"
rework = { to = "collect", chance = 0.15, falling = 0.5, at_most = 3 }
next = { decide = 0.9, done = 0.1 }
different_person_from = "collect"

[[work.loan.steps]]
name = "decide"
delay = "2 working days"
calendar = "office"

[designs.silos]
title = "Departments"
handoff = { delay = "exponential(6h)", context_loss = 0.1 }
limits = [{ from = "collect", to = "assess", items = 20 }]
teams.Underwriting = ["underwriter"]
teams.Processing = { people = ["processor"], wip_limit = 12, order = "class" }

[designs.streams]
teams."Stream {1..3}" = { underwriter = 2, processor = 1 }
serve = "in turn"
generalist_speed = { own = 1.0, other = 0.85 }

[[assumptions]]
about = "designs.silos.handoff.delay"
basis = "estimated"
low = "2h"
high = "12h"
"""
