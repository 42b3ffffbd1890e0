"""Items that leave a gate before it lets them go, and gates in branches: on both engines, under the page."""

import numpy as np
import pytest
from replay import Replay

from orgsim.engine import compiled, simulate
from orgsim.errors import ScenarioError
from orgsim.log import NONE, Log, Outcome, Verb
from orgsim.measures import identities, measure, summarise
from orgsim.model import Model, lower
from orgsim.scenario import loads

HOUR = 3_600_000_000
Told = list[tuple[float, str, int]]
BOARD = """
classes = ["expedite", "standard"]
people = { ann.skills = ["a"], bob.skills = ["b"] }
gates.board = { opens = "every day 10:00", members = ["ann"], each = "1h" }
work.plea.arrivals = { dates = [2027-01-04T01:00:00, 2027-01-04T02:00:00, 2027-01-04T03:00:00] }
work.plea.steps = [{ name = "board", gate = "board" }, { name = "b", effort = "30min" }]
designs.d.teams = { A = ["ann"], B = ["bob"] }
horizon = "2d"
"""
SPLIT = """
people = { ann.skills = ["a"], bob.skills = ["b"], cat.skills = ["end"] }
gates.board = { opens = "every day 10:00" }
work.job.arrivals = { dates = [2027-01-04T01:00:00] }
work.job.steps = [
  { name = "both", split = { b0 = ["a", "first"], b1 = ["second"] } },
  { name = "a", effort = "1h" },
  { name = "first", gate = "board" },
  { name = "second", gate = "board" },
  { name = "end", effort = "1h" },
]
designs.d.teams = { A = ["ann"], B = ["bob"], C = ["cat"] }
horizon = "2d"
"""
STAYS = (Verb.OPENED, Verb.AWAY, Verb.BACK, Verb.DECIDED, Verb.CANCELLED)
JOINS = (Verb.DECIDED, Verb.REJECTED, Verb.WITHDRAWN, Verb.MERGED, Verb.DELIVERED)


def model_of(text: str) -> Model:
    return lower(loads(f'title = "A test"\n{text}'), "d")


def log_of(text: str) -> Log:
    """The log, which both engines write, the replay finds right and the compiled summary sums up."""
    model = model_of(text)
    log = simulate(model, 1, 0)
    assert np.array_equal(log.records, compiled.simulate(model, 1, 0).records)
    assert Replay(model, log).violations() == []
    edges = np.array([0, 7 * model.header.horizon // 32, model.header.horizon])
    summary = summarise(log, edges)
    assert summary.same_as(compiled.summary(model, 1, 0, edges))
    assert identities(summary, model.header) == []
    return log


def story(text: str, *verbs: Verb) -> Told:
    records = [record for record in log_of(text).records.tolist() if record[1] in verbs]
    return [(record[0] / HOUR, Verb(record[1]).key, record[2]) for record in records]


def until_noon(told: Told) -> Told:
    return [one for one in told if one[0] < 24]


def cancelled_at(moment: str, when: str, text: str = BOARD) -> str:
    return f"work.plea.cancelled = {{ at = 2027-01-04T{moment}:00, when = {when} }}\n{text}"


def test_nobody_takes_the_place_of_one_who_has_left_an_agenda() -> None:
    # item 1 would be let go at 12:00
    text = cancelled_at("10:30", '{ age = "8.4h..8.6h" }')
    assert until_noon(story(text, *STAYS)) == [
        (10.0, "opened", NONE),
        (10.0, "away", NONE),
        (10.5, "cancelled", 1),
        (11.0, "decided", 0),
        (13.0, "back", NONE),
        (13.0, "decided", 2),
    ]


@pytest.mark.parametrize(
    ("age", "gone", "decided"), [("9.4h..9.6h", 0, [12, 13]), ("7.4h..7.6h", 2, [11, 12])]
)
def test_the_first_or_the_last_of_an_agenda_leaves_and_the_meeting_lasts_as_long(
    age: str, gone: int, decided: list[float]
) -> None:
    told = until_noon(story(cancelled_at("10:30", f'{{ age = "{age}" }}'), *STAYS))
    assert (10.5, "cancelled", gone) in told and (13.0, "back", NONE) in told
    assert [moment for moment, verb, _ in told if verb == "decided"] == decided


def test_who_is_due_at_that_moment_is_let_go_first_and_who_waits_on_leaves_the_list() -> None:
    told = story(cancelled_at("11:00", '{ step = "board" }'), Verb.DECIDED, Verb.CANCELLED)
    assert told == [(11.0, "decided", 0), (11.0, "cancelled", 1), (11.0, "cancelled", 2)]
    text = cancelled_at("10:30", '{ age = "7.4h..7.6h" }').replace('each = "1h"', 'each = "1h", agenda = 2')
    told = story(text, Verb.DECIDED, Verb.CANCELLED)
    assert told == [(10.5, "cancelled", 2), (11.0, "decided", 0), (12.0, "decided", 1)]


@pytest.mark.parametrize("age", ['"> 7h"', '"7h..8.5h"'])
def test_a_batch_that_is_full_waits_for_the_end_of_a_meeting_that_has_lost_its_items(age: str) -> None:
    # the batch of three meets at 03:00 until 06:00, what comes after that at 04:00 fills another
    dates = ", ".join(f"2027-01-04T0{hour}:00:00" for hour in (1, 2, 3, 4, 4, 4))
    text = cancelled_at("03:30", '{ age = "> 0h" }').replace('opens = "every day 10:00"', "batch = 3")
    text = text.replace("2027-01-04T01:00:00, 2027-01-04T02:00:00, 2027-01-04T03:00:00", dates)
    told = story(text, Verb.OPENED, Verb.BACK, Verb.CANCELLED, Verb.DECIDED)
    assert [one for one in told if one[1] == "cancelled"] == [(3.5, "cancelled", item) for item in range(3)]
    assert [one for one in told if one[1] == "opened"] == [(3.0, "opened", NONE), (6.0, "opened", NONE)]
    assert [moment for moment, verb, _ in told if verb == "decided"] == [7.0, 8.0, 9.0]


def test_work_in_the_hand_of_a_member_is_cancelled_during_the_meeting() -> None:
    text = f"""
    work.job.arrivals = {{ dates = [2027-01-04T09:00:00, 2027-01-04T12:30:00] }}
    work.job.cancelled = {{ after = "1.5h", chance = 1.0 }}
    work.job.steps = [{{ name = "a", effort = "2h" }}]
    {BOARD}"""
    log = log_of(text)
    job = [record for record in log.records.tolist() if record[1] in (Verb.STARTED, Verb.CANCELLED)]
    told = [(record[0] / HOUR, Verb(record[1]).key) for record in job if record[6] in (0, NONE)]
    # ann is away from 10:00 to 13:00; the second job goes before its time is over, at 14:00
    assert told == [(9.0, "started"), (10.5, "cancelled"), (13.0, "started"), (14.0, "cancelled")]
    spent = summarise(log, np.array([0, log.header.horizon])).items
    gone = spent["outcome"] == Outcome.CANCELLED
    assert (spent["touch"][gone] / HOUR).tolist() == [1.0, 1.0]
    assert (spent["paused"][gone] / HOUR).tolist() == [0.5, 0.0]


def test_who_changes_class_on_an_agenda_keeps_its_place_and_is_voted_on_with_the_new_class() -> None:
    passes = '[{ when = { class = "expedite" }, is = 1.0 }, { is = 0.0 }]'
    vote = f"reviewers = {{ count = 1, needed = 1, passes = {passes} }}"
    text = BOARD.replace('each = "1h"', f'each = "1h", order = "class", {vote}')
    rule = 'work.plea.re_ranked = { at = 2027-01-04T10:30:00, to = "expedite", when = { age = "< 8h" } }\n'
    told = story(rule + text, Verb.DECIDED, Verb.REJECTED, Verb.RANKED)
    assert told == [
        (10.5, "ranked", 2),
        (11.0, "decided", 0),
        (11.0, "rejected", 0),
        (12.0, "decided", 1),
        (12.0, "rejected", 1),
        (13.0, "decided", 2),
    ]


def test_parts_wait_at_gates_and_go_on_with_their_own_visits() -> None:
    told = story(SPLIT, Verb.TABLED, *JOINS)
    assert told == [
        (1.0, "tabled", 2),
        (2.0, "tabled", 1),
        (10.0, "decided", 2),
        (10.0, "delivered", 2),
        (10.0, "decided", 1),
        (10.0, "delivered", 1),
        (10.0, "merged", 0),
        (11.0, "delivered", 0),
    ]


def test_a_part_on_the_agenda_or_on_the_list_is_withdrawn() -> None:
    text = SPLIT.replace('["second"] }', '["second"] }, join = "any"')
    assert story(text, *JOINS)[:4] == [
        (10.0, "decided", 2),
        (10.0, "delivered", 2),
        (10.0, "withdrawn", 1),
        (10.0, "merged", 0),
    ]
    told = story(text.replace('10:00" }', '10:00", agenda = 1 }'), *JOINS)
    assert told[2:4] == [(10.0, "withdrawn", 1), (10.0, "merged", 0)]
    told = story(text.replace('10:00" }', '10:00", members = ["ann"], each = "1h" }'), *JOINS, Verb.BACK)
    assert told[2:4] + told[5:6] == [(11.0, "withdrawn", 1), (11.0, "merged", 0), (12.0, "back", NONE)]


def test_a_batch_is_not_full_any_more_when_a_part_has_left() -> None:
    other = """
    work.other.arrivals = { dates = [2027-01-04T03:00:00, 2027-01-04T04:00:00] }
    work.other.steps = [{ name = "board", gate = "board" }]
    """
    text = SPLIT.replace('opens = "every day 10:00"', "batch = 2").replace(
        '["second"] }', '["second"] }, join = "any"'
    )
    text = other + text.replace('"first"]', '"b"]').replace(
        '"first", gate = "board"', '"b", effort = "30min"'
    )
    # the part waits from 01:00 to 02:30, and so the two others make the batch
    assert story(text, Verb.OPENED, Verb.WITHDRAWN) == [
        (2.5, "withdrawn", 2),
        (4.0, "opened", NONE),
    ]


def test_a_rejected_part_ends_its_item_once_too_few_are_left() -> None:
    text = SPLIT.replace(
        'gates.board = { opens = "every day 10:00" }',
        """
gates.board = { opens = "every day 10:00" }
gates.never = { opens = "every day 08:00", outcomes = { reject = 1.0 } }""",
    )
    text = text.replace('"second", gate = "board"', '"second", gate = "never"')
    log = log_of(text)
    rejected = log.records[log.column("verb") == Verb.REJECTED].tolist()
    assert [record[:5] + record[7:8] for record in rejected] == [
        [8 * HOUR, Verb.REJECTED, 2, NONE, NONE, 1],
        [8 * HOUR, Verb.REJECTED, 0, NONE, NONE, NONE],
    ]
    assert story(text, *JOINS) == [
        (8.0, "decided", 2),
        (8.0, "rejected", 2),
        (8.0, "withdrawn", 1),
        (8.0, "rejected", 0),
    ]
    found = measure(summarise(log, np.array([0, log.header.horizon])), log.header)
    assert (found["rejected"], found["abandoned"]) == (1.0, 0.0)
    some = story(text.replace('["second"] }', '["second"] }, join = "any"'), *JOINS)
    assert [one for one in some if one[2] == 0] == [(10.0, "merged", 0), (11.0, "delivered", 0)]


def test_a_gate_sends_a_part_back_to_the_step_before_in_its_branch() -> None:
    text = SPLIT.replace(
        '"first", gate = "board"',
        '"first", gate = { opens = "every day 10:00", outcomes = { "send back" = 0.999999 } }',
    )
    log = log_of(text.replace('horizon = "2d"', 'horizon = "30h"'))
    steps = [step.name for step in log.header.steps]
    of_part = log.records[(log.column("item") == 1) & (log.column("verb") == Verb.STARTED)].tolist()
    assert [(steps[record[3]], record[4]) for record in of_part] == [("a", 1), ("a", 2)]


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        (
            '["second"]',
            '["second"], b2 = ["both"]',
            "'both' is a split: a branch has steps with an effort",
        ),
        (
            '"second", gate = "board"',
            '"second", gate = { opens = "every day 10:00", outcomes = { "send back" = 0.1 } }',
            "there is no step before this one in its branch",
        ),
        (
            '"first", gate = "board"',
            '"first", send_back = "end", gate = { batch = 2, outcomes = { "send back" = 0.1 } }',
            "'end' is not in the branch 'b0' of 'both'",
        ),
    ],
)
def test_what_makes_no_sense_is_said(old: str, new: str, says: str) -> None:
    with pytest.raises(ScenarioError) as error:
        model_of(SPLIT.replace(old, new))
    assert says in str(error.value)
