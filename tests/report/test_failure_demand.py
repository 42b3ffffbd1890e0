"""What work leads to, in the report: the share of failure demand, the table of items, the explanation."""

import math

import pytest

from orgsim.experiment import Options, run
from orgsim.experiment.expected import expected_records
from orgsim.model import lower
from orgsim.model.analysis.load import inflows, offered_load
from orgsim.model.analysis.stations import Stations
from orgsim.report.explain import explain
from orgsim.report.item_table import items
from orgsim.report.notes import notes
from orgsim.scenario import loads

DESK = """
title = "A desk"
horizon = "1d"
warm_up = "none"
replications = 1
people.ann.skills = ["answer", "fix"]
work.ticket.arrivals = { every = "1h", at_most = 4 }
work.ticket.steps = [{ name = "answer", effort = "30min" }]
work.ticket.leads_to = { bug = { number = 2, after = "5h" } }
work.bug.steps = [{ name = "fix", effort = "15min" }]
designs.d.teams.Desk = ["ann"]
"""
TO_ITSELF = """
title = "A desk"
horizon = "1000h"
people.ann.skills = ["answer"]
work.ticket.arrivals = "0.5 per h"
work.ticket.leads_to = [{ work = "ticket", chance = 0.3 }]
designs.d.teams.Desk = ["ann"]
[[work.ticket.steps]]
name = "answer"
effort = "exponential(1h)"
rework = { to = "answer", chance = 0.5 }
"""


def test_failure_demand_is_what_other_items_have_brought_over_all_arrivals() -> None:
    result = run(loads(DESK), Options(cores=1, engine="reference"))
    assert result.estimate("d", "failure demand").mean == pytest.approx(8 / 12)  # 4 tickets, 2 bugs of each
    assert result.estimate("d", "failure demand of bug").mean == 1.0


def test_the_table_of_items_names_parents_by_their_place() -> None:
    table = items(run(loads(DESK), Options(cores=1, engine="reference")))
    assert list(table.columns["item"]) == list(range(1, 13))
    assert list(table.columns["parent"]) == ["", "", "", "", *"11223344"]
    without = DESK.replace('work.ticket.leads_to = { bug = { number = 2, after = "5h" } }', "").replace(
        "work.bug.steps", 'work.bug.arrivals = "1 per h"\nwork.bug.steps'
    )
    assert "parent" not in items(run(loads(without), Options(cores=1, engine="reference"))).columns


def test_follow_up_work_that_is_due_after_the_end_is_said() -> None:
    # delivered at 01:30 to 04:30: the bugs of two come by 23:30, those of the other two never
    late = DESK.replace('"5h"', '"21h"')
    (note,) = [note for note in notes(run(loads(late), Options(cores=1))) if note.subject == "follow-up work"]
    assert "due only after the end: 'd' 4.00 (50.0% of those that came). They never came" in note.text
    assert not [
        note for note in notes(run(loads(DESK), Options(cores=1))) if note.subject == "follow-up work"
    ]


def test_loads_count_all_generations() -> None:
    # each ticket leads to 0.3 tickets, so there are 1 / 0.7 times as many; each is answered twice on average
    model = lower(loads(TO_ITSELF.replace('answer", chance = 0.5', 'answer", chance = 0.5')), "d")
    assert math.fsum(inflow.items or 0.0 for inflow in inflows(model)) == pytest.approx(500 / 0.7)
    assert offered_load(model).groups[0].load == pytest.approx(0.5 / 0.7 * 2)
    once = lower(loads(TO_ITSELF.replace("chance = 0.5", "chance = 0")), "d")
    (queue,) = Stations(once).queues
    # M/M/1 with a load of 5/7: the wait is load / (1 - load) times the effort
    assert queue.wait() / 3.6e9 == pytest.approx(5 / 7 / (2 / 7))
    assert expected_records(once) == pytest.approx(500 / 0.7 * (2 + 3))


def test_children_of_a_step_come_at_each_visit() -> None:
    leads_to = '{ work = "b", on = { finished = "answer" } }'
    text = TO_ITSELF.replace('{ work = "ticket", chance = 0.3 }', leads_to)
    steps = 'work.b.steps = [{ name = "rest", delay = "1h" }]'
    model = lower(loads(text.replace("designs.d", f"{steps}\ndesigns.d")), "d")
    assert inflows(model)[-1].items == pytest.approx(500 * 2)


def test_the_explanation_says_what_work_leads_to() -> None:
    text = " ".join(explain(loads(DESK), ["d"]).split())
    assert "About 8.00 of them come because other items lead to them." in text
    assert "When an item of 'ticket' is delivered, it leads to 2 of 'bug', after 5h." in text
    late = DESK.replace("number = 2", 'on = "late"').replace(
        "people.ann", 'work.ticket.promise = "1h"\npeople.ann'
    )
    text = " ".join(explain(loads(late), ["d"]).split())
    assert "How many items of 'bug' come depends on how long others wait" in text
