"""Due moments instead of promises, and the order that goes by them, on both engines, by hand."""

from pathlib import Path

import numpy as np
import pytest
from both_engines import agreed, compare_text, differences, happened
from replay import Replay

from orgsim.engine import simulate
from orgsim.errors import ScenarioError
from orgsim.log import NONE, Verb
from orgsim.model import lower
from orgsim.report.explain import explain
from orgsim.report.explanation import explanation
from orgsim.scenario import loads
from orgsim.units.work_clock import NEVER

HOUR, DAY = 3_600_000_000, 24 * 3_600_000_000
OFFICE = """
start = 2027-01-04
horizon = "6w"
warm_up = "none"
replications = 1
calendars.office.open = "Mon-Fri 09:00-17:00"
people.ann = { calendar = "office", skills = ["do"] }
work.bill.steps = [{ name = "pay", skill = "do", effort = "1h" }]
designs.d.teams.Team = ["ann"]
"""
MONTH_END = 'work.bill.due = "last working day of the month 17:00"\n'


def arriving(*moments: str, work: str = "bill") -> str:
    return f"work.{work}.arrivals.dates = [{', '.join(moments)}]\n"


def dues(text: str) -> list[float]:
    """When the items are due, in days from the start."""
    return [due / DAY for due in agreed(text).items["due"].tolist()]


def test_an_item_is_due_at_the_first_moment_after_it_arrives() -> None:
    """The last working day of January 2027 is Friday 29th, day 25, and that of February Friday 26th, day 53,
    which lies after the end."""
    came = arriving("2027-01-04", "2027-01-29T16:59:59", "2027-01-29T17:00:00", "2027-02-10")
    first, second = 25 + 17 / 24, 53 + 17 / 24
    assert dues(OFFICE + MONTH_END + came) == [first, first, second, second]


def test_moments_in_closed_hours_are_moved_or_skipped_as_at_gates() -> None:
    came = arriving("2027-01-04")
    saturday = 'work.bill.due = {{ at = ["2027-01-09T12:00:00", "2027-01-12T10:00:00"], if_closed = "{}" }}\n'
    assert dues(OFFICE + saturday.format("next opening") + came) == [7 + 9 / 24]
    assert dues(OFFICE + saturday.format("skip") + came) == [8 + 10 / 24]


def test_after_the_last_date_nothing_is_due() -> None:
    came = arriving("2027-01-05", "2027-01-06T12:00:00", "2027-01-07")
    log = agreed(OFFICE + 'work.bill.due = "2027-01-06T12:00:00"\n' + came)
    assert log.items["due"].tolist() == [int(2.5 * DAY), NONE, NONE]


def test_the_backlog_and_what_other_work_brings_are_due_by_the_moments_too() -> None:
    text = OFFICE + (
        'work.bill.due = "every Friday 12:00"\nwork.bill.backlog = 1\nwork.call.steps = [{ name = "answer", '
        'skill = "do", effort = "1h" }]\nwork.call.leads_to = { bill = { after = "5d" } }\n'
    )
    found = dues(text + arriving("2027-01-04T09:00:00", work="call"))
    assert found == [4.5, NONE / DAY, 11.5]


def test_late_is_told_of_an_item_still_open_at_its_due_moment() -> None:
    """Ann works on Friday until 17:00 and on Monday: the first is paid in time, the second is late."""
    text = (
        OFFICE
        + 'work.bill.due = "every Friday 17:00"\n'
        + arriving("2027-01-08T15:30:00", "2027-01-08T16:00:00")
    )
    text += 'work.bill.leads_to = [{ work = "dunning", on = "late" }]\n'
    text += 'work.dunning.steps = [{ name = "dun", delay = "1h" }]\n'
    assert happened(agreed(text), Verb.ARRIVED, Verb.DELIVERED)[2:] == [
        (4 * 24 + 16.5, "delivered", 0),
        (4 * 24 + 17.0, "arrived", 2),
        (4 * 24 + 18.0, "delivered", 2),
        (7 * 24 + 9.5, "delivered", 1),
    ]


def job(name: str, *moments: str, effort: str = "1h") -> str:
    """Work with one step, and when it arrives."""
    steps = f'work.{name}.steps = [{{ name = "{name}", skill = "do", effort = "{effort}" }}]\n'
    return arriving(*moments, work=name) + steps


JOBS = (
    """
horizon = "4d"
warm_up = "none"
replications = 1
people.ann.skills = ["do"]
work.a.promise = "30h"
work.c.due = "2027-01-05T01:00:00"
designs.d = { order = "earliest due date", teams = { Team = ["ann"] } }
"""
    + job("first", "2027-01-04", effort="10h")
    + job("a", "2027-01-04T01:00:00", "2027-01-04T05:00:00")
    + job("b", "2027-01-04T02:00:00")
    + job("c", "2027-01-04T03:00:00")
)


def starts(text: str) -> list[int]:
    return [item for _, _, item in happened(agreed(text), Verb.STARTED)]


def test_what_is_due_first_is_taken_first_and_what_is_never_due_last() -> None:
    """Due at 31 h and 35 h (a), never (b), at 25 h (c)."""
    assert starts(JOBS) == [0, 3, 1, 4, 2]


def test_ties_go_by_the_time_of_joining() -> None:
    """At 31 h all of a, but the second that came at 05:00, and c."""
    assert starts(JOBS.replace("2027-01-05T01:00:00", "2027-01-05T07:00:00")) == [0, 1, 3, 4, 2]


def test_work_that_was_left_comes_before_what_is_due_earlier() -> None:
    """Bob leaves at 12:00 what he has begun; Ann then goes on with it, though other work is due earlier."""
    text = JOBS + 'people.bob = { skills = ["do b"], until = 2027-01-04T02:30:00 }\n'
    text = text.replace('["ann"]', '["ann", "bob"]').replace(
        'people.ann.skills = ["do"]', 'people.ann.skills = ["do", "do b"]'
    )
    text = text.replace('name = "b", skill = "do"', 'name = "b", skill = "do b"')
    log = agreed(text)
    assert [item for _, _, item in happened(log, Verb.RESUMED)] == [2]
    assert [item for _, _, item in happened(log, Verb.STARTED, Verb.RESUMED)] == [0, 2, 2, 3, 1, 4]


def test_a_gate_takes_what_is_due_first() -> None:
    text = JOBS.replace(
        'steps = [{ name = "a", skill = "do", effort = "1h" }]', 'steps = [{ name = "ga", gate = "board" }]'
    ).replace(
        'steps = [{ name = "c", skill = "do", effort = "1h" }]', 'steps = [{ name = "gc", gate = "board" }]'
    )
    text += 'gates.board = { opens = "every 6h", agenda = 1, order = "earliest due date" }\n'
    assert [item for _, _, item in happened(agreed(text), Verb.DECIDED)] == [3, 1, 4]


def test_parts_stand_where_their_item_does() -> None:
    """A splits at 01:00 and 05:00; its parts, due at 31 h and 35 h, come after c and before b."""
    split = '{ name = "halves", split = ["a1", "a2"] }'
    halves = ", ".join(f'{{ name = "{name}", skill = "do", effort = "1h" }}' for name in ("a1", "a2"))
    text = JOBS.replace('[{ name = "a", skill = "do", effort = "1h" }]', f"[{split}, {halves}]")
    log = agreed(text)
    works = [log.header.works[int(log.items["work"][item])].name for item in starts(text)]
    assert works == ["first", "c", *("a",) * 4, "b"]
    assert sorted(log.items["due"][log.items["part"] > 0].tolist()) == [NONE] * 4


@pytest.mark.parametrize("order", ["fifo", "earliest due date"])
def test_the_earliest_due_date_first_makes_the_largest_lateness_least(order: str) -> None:
    """Jackson's rule for one machine and jobs that are all there: no order has a smaller largest lateness."""
    jobs = [(3, 20), (5, 9), (2, 4), (7, 30), (4, 11), (6, 18)]
    text = 'horizon = "3d"\nwarm_up = "none"\nreplications = 1\npeople.ann.skills = ["do"]\n'
    for number, (effort, due) in enumerate(jobs):
        text += f'work.j{number} = {{ arrivals = {{ dates = [2027-01-04] }}, promise = "{due}h", '
        text += f'steps = [{{ name = "s{number}", skill = "do", effort = "{effort}h" }}] }}\n'
    log = agreed(text + f'designs.d = {{ order = "{order}", teams = {{ Team = ["ann"] }} }}\n')
    ended = np.array([hour for hour, _, _ in sorted(happened(log, Verb.DELIVERED), key=lambda row: row[2])])
    late = max(ended - np.array([due for _, due in jobs]))
    in_order, clock, best = sorted(jobs, key=lambda job: job[1]), 0, -NEVER
    for effort, due in in_order:
        clock += effort
        best = max(best, clock - due)
    assert late == best if order == "earliest due date" else late > best


FILE = """
start = 2027-01-04
horizon = "2w"
warm_up = "none"
replications = 1
people.ann.skills = ["do"]
work.job.arrivals = { file = "jobs.csv", column = "created", batch = 2 }
work.job.due = { column = "due" }
work.job.steps = [{ name = "do", effort = "1h" }]
designs.d = { order = "earliest due date", teams = { Team = ["ann"] } }
"""
ROWS = """id,created,due
1,2027-01-06,2027-01-07T12:00
2,2027-01-05,
3,2027-01-01,2027-01-09
4,2027-01-06,2027-01-06T05:00
5,2027-04-01,2027-05-01
"""


def of_file(folder: Path, rows: str) -> str:
    (folder / "jobs.csv").write_text(rows, encoding="utf-8")
    return FILE


def test_a_column_of_the_file_says_when_each_is_due(tmp_path: Path) -> None:
    """Rows in any order, without a due moment, before the start and after the end; two items of each."""
    model = lower(loads(of_file(tmp_path, ROWS), folder=tmp_path), "d")
    log = simulate(model, 1, 0)
    assert Replay(model, log).violations() == []
    assert [due / HOUR if due != NONE else None for due in log.items["due"].tolist()] == [
        None, None, 84.0, 84.0, 53.0, 53.0,
    ]  # fmt: skip
    assert [item for _, _, item in happened(log, Verb.STARTED)] == [0, 1, 4, 5, 2, 3]
    assert differences(model, (1, 0)) == []


def test_items_of_the_file_without_a_due_moment_are_said(tmp_path: Path) -> None:
    notes = loads(of_file(tmp_path, ROWS), folder=tmp_path).notes
    assert (
        "jobs.csv: 1 of 5 rows have no value in column 'due', the first is line 3: these items are never due."
        in notes
    )


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        (
            "2027-01-06T05:00",
            "2027-01-05T05:00",
            "jobs.csv line 5: '2027-01-05T05:00' lies before the item arrives",
        ),
        ("2027-01-06T05:00", "soon", "jobs.csv line 5: 'soon' is not a date"),
        ("created,due", "created,date", "jobs.csv has no column 'due'"),
    ],
)
def test_faults_of_the_column(tmp_path: Path, old: str, new: str, said: str) -> None:
    with pytest.raises(ScenarioError) as caught:
        loads(of_file(tmp_path, ROWS.replace(old, new)), folder=tmp_path)
    (fault,) = caught.value.faults
    assert said in str(fault.message) and fault.path == "work.job.due"


CAME = arriving("2027-01-04")


@pytest.mark.parametrize(
    ("more", "said"),
    [
        (
            MONTH_END + 'work.bill.promise = "3d"\n',
            "'promise' is a span from the arrival and 'due' says moments",
        ),
        ('work.bill.due = { column = "due" }\n', "stands in the file of the arrivals"),
        ('work.bill.due = "last working day of the month"\n', "has no time of day: say when"),
        ('work.bill.due = "31st of the month 17:00"\n', "not in every month: 'last day of the month'"),
        ('work.bill.due = "5d"\n', "does not end with a time of day"),
        ("work.bill.due = 2027-01-04\n", "is not after the start: no item would ever be due"),
        ('work.bill.due = "every 500ms"\n', "such moments over the horizon"),
        ('designs.d.order = "by due date"\n', "earliest due date"),
        ('designs.d.order = "earliest due date"\ndesigns.d.preempt = true\n', "nothing can interrupt"),
    ],
)
def test_faults(more: str, said: str) -> None:
    with pytest.raises(ScenarioError) as caught:
        loads(OFFICE + more + CAME)
    assert said in str(caught.value)


def test_an_order_by_due_date_where_nothing_is_due_is_noted() -> None:
    text = OFFICE + 'designs.d.order = "earliest due date"\n' + CAME
    late = text + 'work.bill.leads_to = [{ work = "bill", chance = 0.1, on = "late" }]\n'
    assert any("since none has a promise or is due" in note for note in loads(late).notes)
    assert any("first in, first out" in note for note in loads(text).notes)
    assert not any("first in, first out" in note for note in loads(text + MONTH_END).notes)


def test_promises_in_working_time_order_work_to_the_end_of_the_run() -> None:
    """Both fall due long after the end, the later arrival first."""
    text = OFFICE.replace('"6w"', '"1w"') + 'work.bill.promise = "60 working days"\n'
    text += 'work.call.promise = "50 working days"\n' + job("call", "2027-01-04T09:20:00")
    text += arriving("2027-01-04T09:00:00", "2027-01-04T09:10:00")
    text += 'designs.d.order = "earliest due date"\n'
    assert starts(text) == [0, 2, 1]


def test_explain_says_when_work_is_due() -> None:
    scenario = loads(OFFICE + MONTH_END + CAME)
    said = " ".join(explain(scenario, ("d",)).split())
    assert "Each 'bill' is due at the first of these moments after it arrives: last working day of" in said
    (record,) = explanation(scenario, "d")["demand"]
    assert record["due"] == {"at": "last working day of the month 17:00", "column": None}


def test_without_due_moments_the_model_is_the_same() -> None:
    """What is not used moves nothing: the digest is that of a model which knows nothing of it."""
    model = lower(loads(OFFICE + CAME), "d")
    assert not model.works.dues.values.size and (model.sources.dues == NONE).all()
    assert model.digest() != lower(loads(OFFICE + MONTH_END + CAME), "d").digest()
    assert compare_text(OFFICE + CAME) == []
