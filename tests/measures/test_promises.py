"""First response in working time, and promises: what is kept, broken, and not yet due."""

import math
from collections.abc import Callable

import pytest

from orgsim.experiment import Options, run
from orgsim.log import Log
from orgsim.measures import measure, summarise
from orgsim.report.notes import notes
from orgsim.scenario import loads

HOUR = 3_600_000_000
CALLS = """
start = 2027-01-04
horizon = "2w"
warm_up = "none"
replications = 1
decide_on = "response time in working time within 1 working h"
classes = ["urgent", "usual"]
calendars.office.open = "Mon-Fri 09:00-17:00"
people.agent.calendar = "office"
work.call.arrivals = { dates = [2027-01-08T16:30:00, 2027-01-08T16:40:00] }
work.call.steps = [{ name = "answer", skill = "agent", effort = "2h" }]
designs.d.teams.Desk = ["agent"]
"""


@pytest.mark.parametrize("part", ["", " of call", " of usual"])
def test_first_response_in_working_time_does_not_count_the_weekend(part: str) -> None:
    """Friday 16:30 and 16:40, one agent until 17:00: the second waits 20 minutes on Friday and 90 on Monday
    morning."""
    decided = f"response time in working time within 1 working h{part}"
    result = run(loads(CALLS, overrides={"decide_on": decided}), Options(cores=1))
    assert result.verdict.measure == decided
    assert result.estimate("d", decided).mean == 0.5
    for minutes, share in ((109, 0.5), (110, 1.0)):
        name = f"response time in working time within {minutes} working min{part}"
        assert result.values("d", name) == pytest.approx([share])
    assert result.estimate("d", f"response time in working time{part}").mean == 55 * HOUR / 60
    assert result.estimate("d", f"response time{part}").mean == pytest.approx((65 + 5 / 6) * HOUR / 2)


PROMISED = [(2, "delivered", 0), (9, "delivered", 1), (3, "abandoned", 2), (1, "refused", 3)]


def test_what_is_open_and_not_yet_due_is_left_out_and_counted(log_of: Callable[..., Log]) -> None:
    """Delivered 3 h early and 1 h late, abandoned, refused, open and 4 h past due; open and due after the
    end, and delivered long before such a date."""
    story = [*((1, "arrived", item) for item in range(7)), *sorted([*PROMISED, (2, "delivered", 6)])]
    log = log_of(story, 24, items={"due": [hour * HOUR for hour in (5, 8, 24, 6, 20, 25, 30)]})
    found = measure(summarise(log, [0, 24 * HOUR]), log.header)
    assert (found["promises kept"], found["promises not yet due"]) == (1 / 5, 2.0)
    assert found["promises kept excluding losses"] == 1 / 3
    assert [found[name] / HOUR for name in ("lateness", "tardiness", "largest lateness")] == pytest.approx(
        [(-3 + 1 + 4) / 3, (0 + 1 + 4) / 3, 4]
    )


def test_without_a_promise_nothing_is_late(log_of: Callable[..., Log]) -> None:
    log = log_of([(1, "arrived", 0), (2, "delivered", 0)], 24)
    found = measure(summarise(log, [0, 24 * HOUR]), log.header)
    assert found["promises not yet due"] == 0.0
    assert all(math.isnan(found[name]) for name in ("lateness", "tardiness", "largest lateness"))


def test_where_promises_decide_the_report_says_how_many_are_not_yet_due() -> None:
    values = {"decide_on": "promises kept of call", "work.call.promise": "10d"}
    (note,) = [n for n in notes(run(loads(CALLS, overrides=values), Options(cores=1))) if "due" in n.text]
    assert note.text.startswith("Promises that fall due after the end, items in a run: 'd' 2.")
    early = run(loads(CALLS, overrides=values | {"work.call.promise": "5d"}), Options(cores=1))
    assert not [n for n in notes(early) if n.subject == "promises"]
