"""Clocks of promises that stop where an item waits for somebody outside, on both engines, by hand."""

import pytest
from both_engines import agreed, compare_text, happened

from orgsim.errors import ScenarioError
from orgsim.log import Log, Verb
from orgsim.measures import measure, summarise
from orgsim.model import lower
from orgsim.report.explain import explain
from orgsim.report.explanation import explanation
from orgsim.scenario import loads

HOUR = 3_600_000_000
DESK = """
start = 2027-01-04
horizon = "5d"
warm_up = "none"
replications = 1
calendars.office.open = "Mon-Fri 09:00-17:00"
people.ann = { calendar = "office", skills = ["do"] }
work.call.arrivals.dates = [2027-01-04T09:00:00]
designs.d.teams.Desk = ["ann"]
"""
ASKED = """
work.call.promise = "8 working h"
work.call.clock = { calendar = "office", stops_in = ["customer decides"] }
work.call.steps = [
  { name = "look", skill = "do", effort = "2h" },
  { name = "customer decides", delay = "20h" },
  { name = "close", skill = "do", effort = "1h" },
]
"""
DUNNING = """
work.call.leads_to = [{ work = "dunning", on = "late" }]
work.dunning.steps = [{ name = "dun", delay = "30min" }]
"""


def due(text: str) -> list[float]:
    """When the items that are no parts are due, in hours from Monday 00:00."""
    log = agreed(text)
    return [hour / HOUR for hour in log.items["due"][log.items["part"] <= 0].tolist()]


def late(text: str) -> list[float]:
    """When dunnings came."""
    log = agreed(text + DUNNING)
    works = log.items["work"].tolist()
    return [hour for hour, _, item in happened(log, Verb.ARRIVED) if works[item] == 1]


def of(log: Log, name: str) -> float:
    return measure(summarise(log, [0, log.header.horizon]), log.header)[name]


def test_a_clock_stops_in_a_step_and_outside_opening_hours() -> None:
    """Monday 9-11 in work; at the customer until Tuesday 07:00, when the desk is closed; of 8 h 6 are left
    when it opens, so that the call is due on Tuesday at 15:00 and not on Monday at 17:00."""
    assert due(DESK + ASKED) == [39.0]
    assert due(DESK + ASKED.replace(', stops_in = ["customer decides"]', "")) == [17.0]
    assert of(agreed(DESK + ASKED), "promises kept") == 1.0
    assert of(agreed(DESK + ASKED.replace(', stops_in = ["customer decides"]', "")), "promises kept") == 0.0


def test_late_is_when_the_clock_passes_the_promise() -> None:
    """Closing takes until Tuesday 17:00; nothing happens on Monday at 17:00, and on Tuesday it does once."""
    assert late(DESK + ASKED.replace('effort = "1h"', 'effort = "8h"')) == [39.0]
    assert late(DESK + ASKED) == []


def test_a_promise_that_has_passed_stops_no_more() -> None:
    """Of 1 h, on Monday at 10:00; of 2 h, as the step comes in which it would stop."""
    assert late(DESK + ASKED.replace("8 working h", "1 working h")) == [10.0]
    assert late(DESK + ASKED.replace("8 working h", "2 working h")) == [11.0]
    assert due(DESK + ASKED.replace("8 working h", "2 working h")) == [11.0]


def test_each_visit_stops_it_again() -> None:
    """2 h on Monday; from Tuesday 09:00 a minute of closing, after which the call goes back, and 2 h of
    looking; then the customer until Wednesday 07:01, when 3 h 59 min are left."""
    close = '{ name = "close", skill = "do", effort = "1h" }'
    back = 'effort = "1min", rework = { to = "look", chance = 1.0, at_most = 1 } }'
    text = DESK + ASKED.replace(close, close.replace('effort = "1h" }', back))
    assert due(text) == [pytest.approx(2 * 24 + 9 + 3 + 59 / 60)]


SPLIT = """
work.call.promise = "8 working h"
work.call.clock = { calendar = "office", stops_in = ["client signs"] }
work.call.steps = [
  { name = "both", split = ["client signs", "prepare"] },
  { name = "client signs", delay = "10h" },
  { name = "prepare", skill = "do", effort = "2h" },
  { name = "close", skill = "do", effort = "1h" },
]
"""


def test_in_a_split_it_stops_while_every_open_part_stands() -> None:
    """Until 11:00 somebody prepares; from then on only the client's part is open, until 19:00: 6 h are left
    on Tuesday at 09:00. Where preparing stops it too, or the split, it has never run; where any part is
    enough it runs on after 11:00."""
    assert due(DESK + SPLIT) == [39.0]
    assert due(DESK + SPLIT.replace('["client signs"] }', '["client signs", "prepare"] }')) == [41.0]
    assert due(DESK + SPLIT.replace('"prepare"] }', '"prepare"], join = "any" }', 1)) == [17.0]
    assert due(DESK + SPLIT.replace('stops_in = ["client signs"]', 'stops_in = ["both"]')) == [41.0]


def test_other_work_in_a_branch_never_stands() -> None:
    """An order of its own is open as long as the client's part, so that the clock runs all the time."""
    text = SPLIT.replace('["client signs", "prepare"]', '["client signs", "order"]')
    text = text.replace('  { name = "prepare", skill = "do", effort = "2h" },\n', "")
    assert due(DESK + text + 'work.order.steps = [{ name = "place", delay = "10h" }]\n') == [17.0, -1 / HOUR]


QUESTION = """
work.call.promise = "8 working h"
work.call.clock = { stops_in = ["price"] }
work.call.steps = [{ name = "look", skill = "do", effort = "2h", asks = { price = 1.0 } }]
questions.price.delay = "5h"
"""


@pytest.mark.parametrize("hold", ["", ", hold = true"])
def test_it_stops_while_a_question_waits(hold: str) -> None:
    """Asked at 10:00 and answered at 15:00: of 7 h left 2 are on Monday, 5 on Tuesday."""
    text = DESK + QUESTION.replace("{ price = 1.0 }", f'[{{ question = "price"{hold} }}]')
    assert due(text) == [38.0]
    assert due(text.replace('stops_in = ["price"]', 'calendar = "office"')) == [17.0]


def test_it_stops_while_other_work_is_waited_for() -> None:
    text = DESK + QUESTION.replace("questions.price.delay", 'work.price.steps = [{ name = "p", delay')
    assert due(text.rstrip() + " }]\n") == [38.0, -1 / HOUR]


def test_what_stands_at_the_end_is_not_yet_due() -> None:
    """With the customer until after the end: neither kept nor broken, and counted."""
    log = agreed(DESK + ASKED.replace("20h", "200h"))
    assert log.items["due"].tolist() > [5 * 24 * HOUR]
    assert (of(log, "promises not yet due"), str(of(log, "promises kept"))) == (1.0, "nan")


def test_who_is_lost_while_it_stands_would_be_due_as_if_it_ran_on() -> None:
    """Gone at Monday 13:00 from the queue of the step in which it stops: 6 h are left then, and so 2 h on
    Tuesday."""
    text = DESK + ASKED.replace('delay = "20h"', 'skill = "never", effort = "1h", patience = "2h"')
    text = text.replace('["ann"]', '["ann", "bob"]') + (
        'people.bob = { calendar = "office", skills = ["never"], from = 2027-01-08 }\n'
    )
    assert due(text) == [24 + 11.0]
    assert of(agreed(text), "promises kept") == 0.0


def test_conditions_see_what_is_left_on_the_clock() -> None:
    """On Tuesday at 07:00 6 h are left of opening time, 8 h of elapsed time."""
    skip = '{ name = "hurry", skill = "do", effort = "1h", skip = { when = { due_in = ">= 8h" } } }'
    text = DESK + ASKED.replace('  { name = "close"', f"  {skip},\n" + '  { name = "close"')
    assert [verb for _, verb, _ in happened(agreed(text), Verb.SKIPPED)] == ["skipped"]
    assert happened(agreed(text.replace(">= 8h", "> 8h")), Verb.SKIPPED) == []


def test_the_earliest_due_date_goes_by_the_clock() -> None:
    """Both come to Ann on Tuesday at 10:00, and she takes the later one first. Without the stop the call
    would have been due on Monday."""
    text = DESK + ASKED.replace("20h", "23h") + 'designs.d.order = "earliest due date"\n'
    text += (
        'work.note.arrivals.dates = [2027-01-05T09:00:00]\nwork.note.promise = "5 working h"\n'
        'work.note.steps = [{ name = "rest", delay = "1h" }, { name = "n", skill = "do", effort = "1h" }]\n'
    )
    log = agreed(text)
    starts = [(hour, item) for hour, _, item in happened(log, Verb.STARTED) if hour >= 24 + 10]
    assert due(text) == [24 + 16.0, 24 + 14.0]
    assert starts == [(34.0, 1), (35.0, 0)]


PROMISED = 'work.call.promise = "8 working h"'
CUSTOMER = '["customer decides"]'


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ('"8 working h"', '"8h"', "the promise of '8h' is elapsed time, and the clock shows opening time"),
        ('"8 working h"', '"8h"', "write '8 working h', counted in opening hours"),
        ('"8 working h"', '"3d"', "write '8 working h'"),
        (PROMISED, 'work.call.due = "every Friday 12:00"', "a due moment is a date, which no clock moves"),
        (f"{PROMISED}\n", "", "nothing passes on this clock: write a promise"),
        (CUSTOMER, '["customer decide"]', "did you mean 'customer decides'?"),
        (CUSTOMER, '["look", "customer decides", "close"]', "stops in every step"),
        ('calendar = "office"', 'calendar = "offices"', "offices"),
    ],
)
def test_faults(old: str, new: str, said: str) -> None:
    with pytest.raises(ScenarioError) as caught:
        loads(DESK + ASKED.replace(old, new))
    assert said in str(caught.value)


def test_explain_says_on_which_clock_a_promise_passes() -> None:
    scenario = loads(DESK + ASKED)
    said = " ".join(explain(scenario, ("d",)).split())
    assert "'call' is promised within 8 working h on the calendar 'office'" in said
    assert "The clock of 'call' stops in 'customer decides'." in said
    promise = explanation(scenario, "d")["demand"][0]["promise"]
    assert (promise["calendar"], promise["stops in"]) == ("office", ["customer decides"])


def test_a_design_moves_where_its_clock_stops() -> None:
    text = DESK + ASKED + "designs.d.work.call.clock.stops_in = []\n"
    assert due(text) == [17.0]


def test_a_clock_that_stops_nowhere_is_that_of_its_calendar() -> None:
    """What is not used moves nothing: the model is the one whose working time is that of the calendar."""
    clock = 'work.call.clock = { calendar = "office", stops_in = ["customer decides"] }'
    plain = DESK + ASKED.replace(clock, "")
    named = DESK + ASKED.replace(', stops_in = ["customer decides"]', "")
    assert lower(loads(plain), "d").digest() == lower(loads(named), "d").digest()
    assert not lower(loads(named), "d").service_clocks.any
    assert compare_text(named) == []
