"""Values in cases: efforts, delays, patience, promises and chances of rework, each by what an item is."""

import pytest

from orgsim.engine import simulate
from orgsim.errors import ScenarioError
from orgsim.log import Log, Verb
from orgsim.model import lower
from orgsim.model.analysis.load import offered_load
from orgsim.model.analysis.visits import expected_visits
from orgsim.scenario import loads
from orgsim.scenario.factors import factor

HOUR = 3_600_000_000
TEXT = """
title = "Cases"
horizon = "4w"
classes = ["urgent", "usual"]
calendars.office.open = "Mon-Fri 09:00-17:00"
people.ann = {{ count = {people}, skills = ["a"] }}
marks.size = {{ small = 0.5, large = 0.5 }}
[work.job]
arrivals = {{ dates = [2027-01-04], batch = 40 }}
class = {{ urgent = 0.5, usual = 0.5 }}
{work}
[[work.job.steps]]
name = "x"
skill = "a"
{step}
[designs.d]
teams.Team = ["ann"]
"""


def text(step: str = 'effort = "1h"', work: str = "", people: int = 40) -> str:
    return TEXT.format(step=step, work=work, people=people)


def run(written: str) -> Log:
    return simulate(lower(loads(written), "d"), 1, 0)


def sizes(log: Log) -> list[int]:
    return [record[8] for record in log.records.tolist() if record[1] == Verb.MARKED]


def values(log: Log, verb: Verb) -> dict[int, int]:
    """The value of the first record of a verb of each item."""
    found: dict[int, int] = {}
    for record in log.records.tolist():
        if record[1] == verb:
            found.setdefault(record[2], record[8])
    return found


def test_an_effort_is_that_of_the_first_case_that_holds():
    log = run(
        text(
            'effort = [{ when = { size = "large", class = "urgent" }, is = "5h" }, '
            '{ when = { size = "large" }, is = "3h" }, { is = "1h" }]'
        )
    )
    classes = log.items["service_class"].tolist()
    efforts = values(log, Verb.QUEUED)
    kinds = enumerate(zip(sizes(log), classes, strict=True))
    hours = {kind: efforts[item] // HOUR for item, kind in kinds}
    assert hours == {(0, 0): 1, (0, 1): 1, (1, 0): 5, (1, 1): 3}


def test_a_delay_by_class_has_a_short_form():
    log = run(text('delay = { urgent = "1h", usual = "2h" }').replace('skill = "a"\n', ""))
    classes = log.items["service_class"].tolist()
    assert {(classes[item], value // HOUR) for item, value in values(log, Verb.STARTED).items()} == {
        (0, 1),
        (1, 2),
    }


def test_patience_and_where_it_leads():
    work = 'patience = { time = [{ when = { class = "urgent" }, is = "2h" }, { is = "30min" }] }'
    log = run(text('effort = "3h"', work, people=1))
    classes, gone = log.items["service_class"].tolist(), log.records[log.column("verb") == Verb.ABANDONED]
    assert {(classes[record[2]], record[0] / HOUR) for record in gone.tolist()} == {(0, 2.0), (1, 0.5)}


def test_a_promise_by_class_and_by_what_is_drawn_on_arrival():
    promise = (
        'promise = [{ when = { class = "urgent" }, is = "2d" }, '
        '{ when = { size = "small" }, is = "1 working day" }, { is = "1w" }]'
    )
    log = run(text(work=promise))
    due, classes = log.items["due"].tolist(), log.items["service_class"].tolist()
    for moment, cls, size in zip(due, classes, sizes(log), strict=True):
        assert moment / HOUR == (48 if cls == 0 else 17 if size == 0 else 168)


def test_a_chance_of_rework_in_cases():
    rework = 'rework = { to = "x", chance = { urgent = 1, usual = 0 }, at_most = 2 }'
    log = run(text(f'effort = "1h"\n{rework}'))
    visits = {record[2]: record[4] for record in log.records.tolist() if record[1] == Verb.FINISHED}
    classes = log.items["service_class"].tolist()
    assert {(classes[item], visit) for item, visit in visits.items()} == {(0, 3), (1, 1)}


def test_the_load_is_the_mean_over_the_cases():
    model = lower(loads(text('effort = [{ when = { size = "large" }, is = "3h" }, { is = "1h" }]')), "d")
    found = offered_load(model)
    assert sum(found.efforts.values()) / HOUR == pytest.approx(40 * 2)
    assert expected_visits(model).of(0).length(model, 0) / HOUR == pytest.approx(2)


def test_the_visits_follow_chances_in_cases():
    rework = 'rework = { to = "x", chance = [{ when = { class = "urgent" }, is = 0.5 }, { is = 0 }] }'
    model = lower(loads(text(f'effort = "1h"\n{rework}')), "d")
    assert expected_visits(model).of(0).steps[0] == pytest.approx(0.5 * 2 + 0.5)


FAULTS = {
    "a class left out": ('effort = { urgent = "1h" }', "", "nothing is said for the class 'usual'"),
    "an unknown class": ('effort = { urgent = "1h", usul = "2h" }', "", "'usul'"),
    "an odd time": (
        'effort = [{ when = { size = "large" }, is = "3 apples" }, { is = "1h" }]',
        "",
        "unknown unit",
    ),
    "elapsed and working": (
        'delay = { urgent = "1h", usual = "1 working h" }',
        "",
        "all elapsed or all working",
    ),
    "nothing otherwise": (
        'effort = [{ when = { size = "large" }, is = "3h" }]',
        "",
        "nothing says what holds",
    ),
    "not known yet": (
        'effort = "1h"',
        'promise = [{ when = { visit = 2 }, is = "1h" }, { is = "2h" }]',
        "not known on arrival",
    ),
    "to for is": (
        'effort = [{ when = { size = "large" }, to = "3h" }, { is = "1h" }]',
        "",
        "stands after 'is'",
    ),
}


@pytest.mark.parametrize("name", FAULTS)
def test_a_fault_is_said(name):
    step, work, words = FAULTS[name]
    written = text(step, work)
    with pytest.raises(ScenarioError, match=words):
        loads(written if "effort" in step else written.replace('skill = "a"\n', ""))


def test_a_value_in_a_case_moves_by_its_path():
    scenario = loads(
        text(
            'effort = [{ when = { size = "large" }, is = "3h" }, { is = "1h" }]',
            'promise = { urgent = "1d", usual = "2d" }',
        )
    )
    for path, value in (("work.job.steps.x.effort.1.is", "5h"), ("work.job.promise.usual", "3d")):
        assert factor(scenario, path, "1h", "100h").changes(float(value[:-1])) == {path: value}
        assert scenario.override({path: value}).value(path) == value
