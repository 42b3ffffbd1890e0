"""What a design becomes: the arrays of small scenarios, by hand."""

from datetime import UTC, datetime

import numpy as np
import pytest

from orgsim.chance.philox import source_word, step_word
from orgsim.chance.sampler import Shape
from orgsim.errors import ScenarioError
from orgsim.log import NONE
from orgsim.model import lower
from orgsim.model.kinds import ELAPSED, Arrivals, Order, Serve, StepKind, Takes
from orgsim.scenario import loads
from orgsim.units.work_clock import NEVER

HOUR = 3_600_000_000
DAY = 24 * HOUR
HEAD = 'title = "A test"\nhorizon = "2w"\n'


def model_of(text, design="d"):
    return lower(loads(HEAD + text), design)


BANK = """
classes = ["expedite", "standard", "someday"]
calendars.office.open = "Mon-Fri 09:00-17:00"
people.clerk = { count = 3, skills = ["file"], calendar = "office", cost = "GBP 36/h" }
people.judge = { skills = { decide = 2.0, file = 0.5 }, share = 0.5, calendar = "office" }
people.temp = { skills = ["file"], from = 2027-01-05, until = 2027-01-06T12:00:00 }
[work.loan]
arrivals = "2 per h"
class = { expedite = 0.1, someday = 0.9 }
value = "GBP 900"
cost_of_delay = "GBP 12/h"
promise = "2 working days"
limit = 9
backlog = { decide = 2, file = 1 }
patience = "3h"
[[work.loan.steps]]
name = "file"
effort = "exponential(2h)"
rework = [{ to = "file", chance = 0.25, falling = 0.5, at_most = 3 }]
next = { decide = 0.4, post = 0.6 }
[[work.loan.steps]]
name = "decide"
effort = "1h"
different_person_from = "file"
patience = { time = "1h", then = "post" }
[[work.loan.steps]]
name = "post"
delay = "3 working h"
[work.card]
arrivals = { every = "1h", batch = 2, at_most = 7 }
[[work.card.steps]]
name = "file"
effort = "30min"
[designs.d]
order = "class"
serve = "in turn"
handoff = { delay = "1h", context_loss = 0.1 }
handoffs = [{ from = "Court", to = "Front", context_loss = 0.5 }]
limits = [{ from = "decide", to = "post", items = 4, when_full = "refuse" }]
shared.temp = ["Court", "Front"]
[designs.d.teams.Front]
people = { clerk = 2 }
wip_limit = 5
takes = "fastest"
[designs.d.teams.Court]
people = ["judge"]
order = "fifo"
case_worker = true
"""


@pytest.fixture(scope="module")
def bank():
    return model_of(BANK)


def test_steps_of_all_work_stand_in_one_list(bank):
    assert [(step.name, step.work) for step in bank.header.steps] == [
        ("file", 0),
        ("decide", 0),
        ("post", 0),
        ("file", 1),
    ]
    assert bank.steps.work.tolist() == [0, 0, 0, 1]
    assert bank.steps.word.tolist() == [step_word("loan", name) for name in ("file", "decide", "post")] + [
        step_word("card", "file")
    ]
    # skills in the order of the steps that take them: file, decide; a delay has none
    assert bank.steps.skill.tolist() == [0, 1, NONE, 0]
    assert bank.steps.other_person.tolist() == [NONE, 0, NONE, NONE]
    assert bank.steps.same_person.tolist() == [NONE] * 4


def test_efforts_delays_and_patience_are_rows_of_one_table_of_samplers(bank):
    def row(number):
        return Shape(int(bank.samplers.shape[number])), float(bank.samplers.a[number])

    assert [row(number) for number in bank.steps.sampler.tolist()] == [
        (Shape.EXPONENTIAL, 2.0 * HOUR),
        (Shape.CONSTANT, HOUR),
        (Shape.CONSTANT, 3.0 * HOUR),
        (Shape.CONSTANT, HOUR / 2),
    ]
    # a step's own patience before that of its work; a delay has none, nor has a card
    assert [NONE if number == NONE else row(number)[1] for number in bank.steps.patience.tolist()] == [
        3.0 * HOUR,
        HOUR,
        NONE,
        NONE,
    ]
    assert bank.steps.patience_to.tolist() == [NONE, 2, NONE, NONE]
    # only what is not work has a row in the table of its kind
    assert bank.steps.kind.tolist() == [StepKind.WORK, StepKind.WORK, StepKind.DELAY, StepKind.WORK]
    assert bank.steps.row.tolist() == [NONE, NONE, 0, NONE]
    clock = bank.header.clocks[int(bank.stops.delays.clock[0])]
    assert clock.work(0, 7 * DAY) == 40 * HOUR


def test_ways_out_are_rework_first_and_then_what_is_left(bank):
    rows = bank.steps.exits.rows()
    columns = (bank.exits.to, bank.exits.chance, bank.exits.falling, bank.exits.at_most, bank.exits.rework)
    ways = [[tuple(column[place].item() for column in columns) for place in row] for row in rows]
    assert ways == [
        [(0, 0.25, 0.5, 3, 1), (1, 0.4, 1.0, NONE, 0), (2, 0.6, 1.0, NONE, 0)],
        [(2, 1.0, 1.0, NONE, 0)],
        [(NONE, 1.0, 1.0, NONE, 0)],
        [(NONE, 1.0, 1.0, NONE, 0)],
    ]


def test_teams_take_their_people_in_order_and_the_rest_of_shared_roles_serve_the_teams_named(bank):
    # Front: two clerks of three; Court: the judge; the temp serves Court and Front, longest wait first (both
    # rank 0)
    assert [(person.name, person.teams) for person in bank.header.people] == [
        ("clerk 1", (0,)),
        ("clerk 2", (0,)),
        ("judge", (1,)),
        ("temp", (0, 1)),
    ]
    assert bank.people.rank.tolist() == [[0, NONE], [0, NONE], [NONE, 0], [0, 0]]
    assert bank.people.speed.tolist() == [[1.0, 0.0], [1.0, 0.0], [0.5, 2.0], [1.0, 0.0]]
    assert bank.people.starts.tolist() == [0, 0, 0, DAY]
    assert bank.people.ends.tolist() == [NEVER, NEVER, NEVER, 2 * DAY + 12 * HOUR]
    weeks = [bank.header.clocks[clock].work(0, 7 * DAY) // HOUR for clock in bank.people.clock.tolist()]
    assert weeks == [40, 40, 20, 168]
    assert bank.header.people[0].cost == pytest.approx(36 / HOUR)


def test_queues_know_their_rules_and_form_groups_through_shared_people(bank):
    assert bank.queues.order.tolist() == [Order.CLASS, Order.FIFO]
    assert bank.queues.takes.tolist() == [Takes.FASTEST, Takes.LEAST_BUSY]
    assert bank.queues.case_worker.tolist() == [0, 1]
    assert bank.queues.preempt.tolist() == [0, 0]
    assert bank.queues.group.tolist() == [0, 0]
    assert bank.queues.people.tolist() == [3, 2]
    assert bank.steps.serve.tolist() == [Serve.IN_TURN] * 4


def test_a_team_serves_the_steps_somebody_in_it_can_do(bank):
    # filing: clerks and the temp at Front, the judge and the temp at Court; deciding: the judge
    assert bank.steps.queues.rows() == [[0, 1], [1], [], [0, 1]]
    assert bank.steps.chooser.tolist()[0] == bank.steps.chooser.tolist()[3] != bank.steps.chooser.tolist()[1]


def test_limits_are_numbered_by_work_stretch_and_team(bank):
    assert bank.header.limits == ("work loan", "decide to post", "team Front")
    assert bank.limits.items.tolist() == [9, 4, 5]
    assert bank.limits.refuses.tolist() == [0, 1, 0]
    assert bank.steps.limits.rows() == [[0], [0, 1], [0, 1], []]
    assert bank.queues.limit.tolist() == [2, NONE]


def test_hand_offs_are_rows_for_pairs_of_teams(bank):
    kind = bank.handoffs.kind.tolist()
    assert kind[0][0] == kind[1][1] == NONE and kind[0][1] != kind[1][0]
    there, back = kind[0][1], kind[1][0]
    assert (bank.handoffs.loss[there], bank.handoffs.loss[back]) == (0.1, 0.5)
    assert bank.samplers.a[bank.handoffs.sampler[there]] == HOUR and bank.handoffs.clock[there] == ELAPSED
    assert bank.handoffs.sampler[back] == NONE


def test_sources_are_backlogs_before_their_work(bank):
    sources = bank.sources
    assert sources.kind.tolist() == [Arrivals.BACKLOG, Arrivals.BACKLOG, Arrivals.POISSON, Arrivals.RENEWAL]
    assert sources.first_step.tolist() == [1, 0, 0, 3]
    assert sources.at_most.tolist() == [2, 1, NONE, 7]
    assert sources.word.tolist() == [source_word("loan backlog")] * 2 + [
        source_word("loan"),
        source_word("card"),
    ]
    assert sources.profile.rows() == [[], [], [0], []]
    assert sources.rates.tolist() == [pytest.approx(2 / HOUR)]
    assert bank.samplers.a[sources.batch[3]] == 2.0 and sources.batch.tolist()[:3] == [NONE] * 3


def test_work_types_have_classes_promises_and_worth(bank):
    assert np.allclose(bank.works.classes, [[0.1, 0.1, 1.0], [0.0, 0.0, 1.0]])
    # two working days of the office are 16 h of its clock
    assert bank.works.promise.tolist() == [16 * HOUR, NONE]
    assert bank.header.clocks[int(bank.works.clock[0])].work(0, 7 * DAY) == 40 * HOUR
    assert bank.works.clock.tolist()[1] == ELAPSED
    assert [(work.name, work.value) for work in bank.header.works] == [("loan", 900.0), ("card", 0.0)]
    # 12 per h over a mean of 2 h and of 1 h; per microsecond twice
    assert bank.steps.urgency.tolist() == pytest.approx(
        [12 / HOUR / (2 * HOUR), 12 / HOUR / HOUR, 12 / HOUR / (3 * HOUR), 0.0]
    )


def test_the_header_says_when_and_under_what_names(bank):
    facts = bank.header
    assert (facts.design, facts.title, facts.start, facts.horizon) == (
        "d",
        "d",
        datetime(2027, 1, 4, tzinfo=UTC),
        14 * DAY,
    )
    assert (facts.classes, facts.currency) == (("expedite", "standard", "someday"), "GBP")
    assert facts.clocks[facts.working_clock].work(0, 7 * DAY) == 40 * HOUR


def test_shared_people_in_order_have_rising_ranks_and_join_groups_through_others():
    model = model_of("""
    people.a = { skills = ["x"] }
    people.b = { skills = ["x"] }
    people.c = { skills = ["x"] }
    people.d = { skills = ["x"] }
    work.job = { arrivals = "1 per h", steps = [{ name = "x", effort = "1h" }] }
    [designs.d]
    shared.a = { teams = ["Four", "One"], pick = "in order" }
    shared.b = { teams = ["Four", "Three"], pick = "in order" }
    teams = { One = [], Two = ["c"], Three = [], Four = ["d"] }
    """)
    ranks = dict(
        zip((person.name for person in model.header.people), model.people.rank.tolist(), strict=True)
    )
    assert ranks == {
        "c": [NONE, 0, NONE, NONE],
        "d": [NONE, NONE, NONE, 0],
        "a": [1, NONE, NONE, 0],
        "b": [NONE, NONE, 1, 0],
    }
    # One and Four share a, Four and Three share b; Two is by itself
    assert model.queues.group.tolist() == [0, 1, 0, 0]


GENERALISTS = """
people.ann.skills = { draft = 2.0 }
people.bob.skills = { build = 1.5, draft = 1.0 }
people.cyd.skills = ["test"]
work.job.arrivals = "1 per h"
work.job.steps = [
    { name = "draft", effort = "1h" },
    { name = "build", effort = "1h" },
    { name = "test", effort = "1h" },
]
"""


@pytest.mark.parametrize(
    ("speed", "want"),
    [
        # Ann adds building, Bob adds nothing to draft and build, Cyd is elsewhere
        ("0.8", [[1.6, 1.6, 0.0], [1.0, 1.5, 0.0], [0.0, 0.0, 1.0]]),
        ("{ own = 1.0, other = 0.5 }", [[2.0, 1.0, 0.0], [1.0, 1.5, 0.0], [0.0, 0.0, 1.0]]),
        ("{ own = 0.9, other = 0.5 }", [[1.8, 1.0, 0.0], [1.0, 1.5, 0.0], [0.0, 0.0, 1.0]]),
    ],
)
def test_generalists_cover_the_skills_that_their_team_brings(speed, want):
    model = model_of(
        GENERALISTS
        + f"""
    designs.d.generalist_speed = {speed}
    designs.d.teams = {{ Works = ["ann", "bob"], Lab = ["cyd"] }}
    """
    )
    assert np.allclose(model.people.speed, want)


def test_generalists_cover_the_steps_that_their_team_says_it_serves():
    model = model_of(
        GENERALISTS
        + """
    people.all.skills = ["draft", "build", "test"]
    designs.d.generalist_speed = 0.5
    designs.d.teams.Works = { people = ["ann", "bob"], serves = ["draft", "test"] }
    designs.d.teams.Lab = ["cyd", "all"]
    """
    )
    speeds = dict(
        zip((person.name for person in model.header.people), model.people.speed.tolist(), strict=True)
    )
    # Ann and Bob add testing, and so are slowed in all: 2.0 and 1.5 are their best
    assert speeds["ann"] == [1.0, 0.0, 1.0] and speeds["bob"] == [0.5, 0.75, 0.75]
    # building is not among what Works serves, though Bob could
    assert model.steps.queues.rows() == [[0, 1], [1], [0, 1]]


def test_teams_take_only_the_work_and_the_steps_they_name():
    model = model_of("""
    people = { a = { skills = ["x", "y"] }, b = { skills = ["x", "y"] } }
    work.one = { arrivals = "1 per h", steps = [
        { name = "p", skill = "x", effort = "1h" },
        { name = "q", skill = "y", effort = "1h" },
    ] }
    work.two = { arrivals = "1 per h", steps = [{ name = "p", skill = "x", effort = "1h" }] }
    designs.d.teams.One = { people = ["a"], work = ["one"] }
    designs.d.teams.Two = { people = ["b"], serves = ["p"] }
    """)
    assert model.steps.queues.rows() == [[0, 1], [0], [1]]


def test_the_clock_of_a_calendar_is_laid_out_in_moments_since_the_start():
    model = model_of("""
    start = 2027-03-26T10:00:00
    time_zone = "Europe/London"
    calendars.office.open = "Fri-Mon 09:00-12:00, 13:00-17:00"
    people.a = { skills = ["x"], calendar = "office" }
    work.job = { arrivals = "1 per h", steps = [{ name = "x", effort = "1h" }] }
    designs.d.teams.One = ["a"]
    """)
    clock = model.header.clocks[int(model.people.clock[0])]
    # Friday from 10:00: 0-2 h, 3-7 h; Saturday 09:00 is 23 h later; Sunday 09:00 BST is 46 h after the start,
    # not 47
    assert (clock.opens[:6] // HOUR).tolist() == [0, 3, 23, 27, 46, 50]
    assert (clock.closes[:6] // HOUR).tolist() == [2, 7, 26, 31, 49, 54]


def test_a_person_day_is_the_usual_day_of_those_who_have_the_skill():
    model = model_of("""
    calendars.office.open = ["Mon-Thu 09:00-12:00, 13:00-17:00", "Fri 09:00-12:00"]
    people.a = { skills = ["x"], calendar = "office" }
    work.job = { arrivals = "1 per h", steps = [{ name = "x", effort = "2 person-days" }] }
    designs.d.teams.One = ["a"]
    """)
    assert model.samplers.a[model.steps.sampler[0]] == 14 * HOUR


def fault(text):
    with pytest.raises(ScenarioError) as error:
        model_of(text)
    return str(error.value)


BASE = """
people.a = {{ count = 2, skills = ["x"] }}
work.job = {{ arrivals = {arrivals}, steps = [{{ name = "x", effort = {effort}{step} }}] }}
{design}
"""


def written(arrivals='"1 per h"', effort='"1h"', step="", design='designs.d.teams.One = ["a"]'):
    return BASE.format(arrivals=arrivals, effort=effort, step=step, design=design)


def test_a_person_day_of_people_with_different_days_is_a_fault():
    text = (
        written(effort='"1 person-day"', design='designs.d.teams.One = ["a", "b"]').replace(
            "people.a =", "people.b =", 1
        )
        + """
    [calendars.half]
    open = "Mon-Fri 09:00-13:00"
    [people.a]
    skills = ["x"]
    calendar = "half"
    """
    )
    assert "different working days" in fault(text)


def test_pre_emption_needs_an_order_with_more_and_less_urgent_work():
    text = written(design='designs.d = { order = "shortest first", preempt = true, teams = { One = ["a"] } }')
    assert "no work is more urgent" in fault(text)


def test_always_enough_needs_one_limit_that_holds_it_back():
    text = written(
        '"always enough"',
        design="designs.d = { wip_limit = 2, teams = { One = { a = 1 }, Two = { a = 1 } } }",
    )
    assert "no single limit" in fault(text)


def test_always_enough_before_a_limit_that_refuses_would_never_end():
    design = """
    designs.d.wip_limit = 2
    designs.d.teams.One = ["a"]
    designs.d.limits = [{ from = "x", to = "x", items = 1, when_full = "refuse" }]
    """
    assert "without end" in fault(written('"always enough"', design=design))
