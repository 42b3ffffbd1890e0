"""Work that makes work: when children come, how many, in which order, and with which draws."""

from collections import Counter
from collections.abc import Callable
from dataclasses import replace

import numpy as np
import pytest
from both_engines import numbered
from replay import Replay

from orgsim.chance.philox import Purpose, cause_word, child_word, source_word, uniform, whole_block
from orgsim.engine import compiled, simulate
from orgsim.errors import ScenarioError
from orgsim.log import NONE, Log
from orgsim.model import lower
from orgsim.scenario import loads

Story = Callable[..., list[str]]
DESK = """
people.ann.skills = ["answer"]
people.bob.skills = ["fix"]
work.ticket.arrivals = { every = "1h", at_most = 2 }
work.ticket.steps = [{ name = "answer", effort = "2h" }]
work.bug.steps = [{ name = "fix", effort = "30min" }]
designs.d.teams = { Desk = ["ann"], Fixing = ["bob"] }
"""
ALL = "arrived started delivered refused abandoned"


def log_of(text: str, seed: int = 1, design: str = "d") -> Log:
    return simulate(lower(loads(f'title = "A test"\n{text}'), design), seed, 0)


def test_a_child_comes_at_once_when_its_parent_is_delivered(story: Story) -> None:
    # A comes at 01:00 and is answered at 03:00, B comes at 02:00 and is answered at 05:00
    assert story(DESK + 'work.ticket.leads_to = { bug = 1 }\nhorizon = "1d"', ALL) == [
        "Mon 01:00 arrived A",
        "Mon 01:00 started A answer by ann",
        "Mon 02:00 arrived B",
        "Mon 03:00 delivered A",
        "Mon 03:00 arrived C",
        "Mon 03:00 started B answer by ann",
        "Mon 03:00 started C fix by bob",
        "Mon 03:30 delivered C",
        "Mon 05:00 delivered B",
        "Mon 05:00 arrived D",
        "Mon 05:00 started D fix by bob",
        "Mon 05:30 delivered D",
    ]


@pytest.mark.parametrize(
    ("leads_to", "arrivals"),
    [
        ('{ work = "bug", after = "90min" }', ["04:30", "06:30"]),
        ('{ work = "bug", number = 2 }', ["03:00", "03:00", "05:00", "05:00"]),
        ('{ work = "bug", number = 0 }', []),
        ('{ work = "bug", on = "arrived" }', ["01:00", "02:00"]),
        ('{ work = "bug", on = { started = "answer" } }', ["01:00", "03:00"]),
        ('{ work = "bug", on = { finished = "answer" }, after = "1h" }', ["04:00", "06:00"]),
        ('{ work = "bug", on = ["arrived", "delivered"] }', ["01:00", "02:00", "03:00", "05:00"]),
        ('{ work = "bug", chance = 0 }', []),
        (
            '[{ work = "bug", after = "2h" }, { work = "bug", after = "1h" }]',
            ["04:00", "05:00", "06:00", "07:00"],
        ),
    ],
)
def test_children_come_when_the_file_says(story: Story, leads_to: str, arrivals: list[str]) -> None:
    told = story(DESK + f'work.ticket.leads_to = {leads_to}\nhorizon = "1d"', "arrived")
    assert told[:2] == ["Mon 01:00 arrived A", "Mon 02:00 arrived B"] or "01:00" in arrivals
    times = [line.split()[1] for line in told]
    assert sorted(times) == sorted([*arrivals, "01:00", "02:00"])


def test_who_leaves_for_good_or_is_turned_away_leads_to_work(story: Story) -> None:
    text = (
        DESK
        + """
    horizon = "1d"
    work.ticket.patience = "30min"
    work.ticket.leads_to = [{ work = "bug", on = "gave up" }]
    """
    )
    # B waits from 02:00 and gives up at 02:30
    assert "Mon 02:30 arrived C" in story(text, "arrived")
    assert "Mon 03:00 arrived D" not in story(text, "arrived")
    elsewhere = text.replace('patience = "30min"', "patience = " + '{ time = "30min", then = "answer" }')
    assert story(elsewhere, "arrived") == ["Mon 01:00 arrived A", "Mon 02:00 arrived B"]
    full = (
        DESK
        + """
    horizon = "1d"
    work.ticket.limit = { items = 1, when_full = "refuse" }
    work.ticket.leads_to = [{ work = "bug", on = "refused", after = "5min" }]
    """
    )
    assert story(full, "arrived refused") == [
        "Mon 01:00 arrived A",
        "Mon 02:00 arrived B",
        "Mon 02:00 refused B by work ticket",
        "Mon 02:05 arrived C",
    ]


def test_who_is_open_at_the_due_moment_is_late_and_who_ends_then_is_not(story: Story) -> None:
    # promised in 2 h: A ends at 03:00, its due moment; B is due at 04:00 and open until 05:00
    text = (
        DESK
        + """
    horizon = "1d"
    work.ticket.promise = "2h"
    work.ticket.leads_to = [{ work = "bug", on = "late" }]
    """
    )
    assert story(text, "arrived delivered") == [
        "Mon 01:00 arrived A",
        "Mon 02:00 arrived B",
        "Mon 03:00 delivered A",
        "Mon 04:00 arrived C",
        "Mon 04:30 delivered C",
        "Mon 05:00 delivered B",
    ]


def test_a_child_comes_before_arrivals_and_after_ends_of_work_of_its_moment(story: Story) -> None:
    text = DESK.replace('every = "1h", at_most = 2', "dates = [2027-01-04T00:00:00, 2027-01-04T02:00:00]")
    told = story(text + 'work.ticket.leads_to = { bug = 1 }\nhorizon = "1d"', "delivered arrived")
    assert told[:4] == [
        "Mon 00:00 arrived A",
        "Mon 02:00 delivered A",
        "Mon 02:00 arrived B",
        "Mon 02:00 arrived C",
    ]
    assert log_of(text + 'work.ticket.leads_to = { bug = 1 }\nhorizon = "1d"').items["work"].tolist()[:3] == [
        0,
        1,
        0,
    ]


def test_what_is_due_at_the_horizon_never_comes_and_is_counted() -> None:
    # A is delivered at 03:00 and B at 05:00: children 5 h later are due at 08:00 and 10:00
    text = DESK + 'work.ticket.leads_to = { bug = { after = "5h" } }\n'
    for horizon, came, too_late in (("11h", 2, 0), ("10h", 1, 1), ("8h", 0, 2)):
        log = log_of(f'{text}horizon = "{horizon}"')
        assert (int((log.items["parent"] != NONE).sum()), log.too_late) == (came, too_late)


def test_parents_ordinals_and_classes_stand_in_the_log() -> None:
    text = (
        DESK
        + """
    horizon = "1d"
    classes = ["expedite", "standard"]
    work.ticket.class = "expedite"
    work.ticket.leads_to = [{ work = "bug", number = 2, inherits = "class" }, { work = "bug" }]
    """
    )
    items = log_of(text).items
    assert items["parent"].tolist() == [-1, -1, 0, 0, 0, 1, 1, 1]
    assert items["number"].tolist() == [0, 1, 0, 1, 0, 0, 1, 0]
    assert items["service_class"].tolist() == [0, 0, 0, 0, 1, 0, 0, 1]


def test_draws_are_those_of_the_page() -> None:
    text = (
        DESK.replace("at_most = 2", "at_most = 40")
        + """
    horizon = "30d"
    work.ticket.leads_to = { bug = { chance = 0.4, number = "uniform(1, 3)", after = "uniform(0h, 1h)" } }
    """
    )
    log, key = log_of(text, seed=7), (7, 0)
    cause, children = cause_word("ticket/delivered//bug"), Counter[int](log.items["parent"].tolist())
    for number in range(40):
        parent = source_word("ticket") + number
        whether, how_many, *_ = whole_block(key, (parent, Purpose.CHILDREN, cause, 0))
        place = int(np.flatnonzero((log.items["work"] == 0) & (log.items["number"] == number))[0])
        expected = 1 + int(3 * uniform(how_many)) if uniform(whether) < 0.4 else 0
        assert children[place] == expected
    assert sum(children[n] for n in children if n != NONE) > 10


def words(*numbers: int) -> np.ndarray:
    return np.array(numbers, dtype=np.uint64)


def test_the_word_of_a_child_is_that_of_its_parent_and_cause() -> None:
    cause = cause_word("ticket/delivered//bug")
    assert child_word(5, cause, 0, 1) == int(
        np.random.Philox(key=words(0, 0), counter=words(5, cause, 0, 1)).random_raw()
    )


ORDERS = """
horizon = "20d"
people.ann = { count = 2, skills = ["answer", "fix"] }
work.ticket.arrivals = { every = "50min", at_most = 300 }
work.ticket.leads_to = { ticket = { chance = 0.2, after = "exponential(3h)" }, bug = { chance = 0.3 } }
work.bug.steps = [{ name = "fix", effort = "exponential(1h)" }]
designs.d = { order = "fifo", teams = { Desk = ["ann"] } }
designs.newest = { order = "newest first", teams = { Desk = ["ann"] } }
designs.short = { order = "shortest first", teams = { Desk = ["ann"] } }
[[work.ticket.steps]]
name = "answer"
effort = "exponential(80min)"
rework = { to = "answer", chance = 0.1 }
"""


def lineage(log: Log) -> dict[tuple[tuple[int, ...], ...], int]:
    """Items by where they come from (work and place of each ancestor), with the effort of their first
    visit."""
    work, number, parent = (log.items[name].tolist() for name in ("work", "number", "parent"))
    names: list[tuple[tuple[int, ...], ...]] = []
    for item, above in enumerate(parent):
        own = ((work[item], number[item]),)
        names.append(own if above == NONE else names[above] + own)
    records = log.records[(log.column("verb") == 7) & (log.column("visit") == 1)]
    return {
        names[item]: effort
        for item, effort in zip(records[:, 2].tolist(), records[:, 8].tolist(), strict=True)
    }


@pytest.mark.parametrize("other", ["newest", "short"])
def test_the_same_parents_in_another_order_have_the_same_children_with_the_same_draws(other: str) -> None:
    one, two = log_of(ORDERS, design="d"), log_of(ORDERS, design=other)
    first, second = lineage(one), lineage(two)
    both = first.keys() & second.keys()
    assert len(both) > 450 and len(both) > 0.98 * max(len(first), len(second))
    assert all(first[name] == second[name] for name in both)
    moved = [one.items["work"][n] != two.items["work"][n] for n in range(min(len(first), len(second)))]
    assert sum(moved) > 50, "the order of the items is another one, or this shows nothing"


def test_more_children_than_there_is_room_for_at_the_start() -> None:
    pytest.importorskip("llvmlite")
    text = (
        DESK
        + 'horizon = "99d"\nwork.ticket.leads_to = { bug = { number = 3000, after = "uniform(0h, 90d)" } }'
    )
    model = lower(loads(f'title = "A test"\n{text}'), "d")
    log = compiled.simulate(model, 1, 0)
    assert int((log.items["parent"] != NONE).sum()) == 6000
    assert log.digest() == simulate(model, 1, 0).digest()


@pytest.mark.parametrize("column", ["chance", "delay", "same_class", "number"])
def test_the_replay_sees_children_that_are_not_as_drawn(column: str) -> None:
    text = (
        ORDERS.replace('horizon = "20d"', 'horizon = "5d"\nclasses = ["a", "b"]')
        .replace("chance = 0.3", 'chance = 0.3, number = "uniform(1, 2)"')
        .replace("work.bug.steps", "work.bug.class = { a = 0.5, b = 0.5 }\nwork.bug.steps")
    )
    model = lower(loads(f'title = "A test"\n{text}'), "d")
    children = model.children
    wrong = {"chance": children.chance * 0.9, "same_class": 1 - children.same_class}
    wrong |= {name: np.full_like(getattr(children, name), NONE) for name in ("delay", "number")}
    other = replace(model, children=replace(children, **{column: wrong[column]}))
    log = simulate(other, 1, 0)
    assert Replay(other, log).violations() == []
    assert Replay(model, log).violations() != []


@pytest.mark.parametrize("number", range(6))
def test_random_models_lead_to_work(number: int) -> None:
    """Most models of the series have it, so that both engines and the replay are tried on it."""
    found = [numbered(20261130, 8 * number + place)[1].children.any for place in range(8)]
    assert any(found)


def faults(text: str) -> str:
    with pytest.raises(ScenarioError) as caught:
        loads(f'title = "A test"\nhorizon = "1d"\n{DESK}{text}')
    return str(caught.value)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ('work.ticket.leads_to = { ticket = 1, bug = 1 }', "leads to 1 more of them on average: it never"),
        (
            'work.ticket.leads_to = { ticket = { chance = 0.8, number = "poisson(mean=1.3)" }, bug = 0.1 }',
            "work.ticket.leads_to.ticket: each 'ticket' leads to 1.04 more of them on average: it never ends",
        ),
        (
            'work.ticket.leads_to = { bug = 1 }\nwork.bug.leads_to = [{ work = "ticket", number = 4 }]',
            "'ticket', 'bug' lead to one another, and there are 2 times as many each time",
        ),
        ('work.ticket.leads_to = { bugg = 0.1 }', "'bugg' is the name of no work"),
        ('work.ticket.leads_to = { bug = 1.5 }', "1.5 is out of range: a chance"),
        ('work.ticket.leads_to = [{ chance = 0.5 }]', "say which work it leads to"),
        ('work.ticket.leads_to = [{ work = "bug", on = "done" }]', "'delivered'"),
        ('work.ticket.leads_to = [{ work = "bug", on = { finished = "anser" } }]', "'anser'"),
        ('work.ticket.leads_to = [{ work = "bug", on = { ended = "answer" } }]', "unknown key 'ended'"),
        ('work.ticket.leads_to = [{ work = "bug", number = -1 }]', "should be between 0 and"),
        ('work.ticket.leads_to = [{ work = "bug", number = "gamma(2d, cv=1)" }]', "not give whole numbers"),
        ('work.ticket.leads_to = [{ work = "bug", after = "2 person-days" }]', "hands-on work"),
        ('work.ticket.leads_to = [{ work = "bug", inherits = ["risk"] }]', "'risk' is the name of no mark"),
        ('work.ticket.leads_to = [{ work = "bug", when = "late" }]', "'late' is a sentence"),
        ("", "'arrivals' is missing"),
        ('work.bug.leads_to = { bug = 0.5 }', "'arrivals' is missing"),
    ],
)  # fmt: skip
def test_what_cannot_be_is_said(text: str, message: str) -> None:
    assert message in faults(text)


def test_a_step_does_not_lead_to_work() -> None:
    text = DESK.replace('effort = "2h"', 'effort = "2h", leads_to = { bug = 0.1 }')
    with pytest.raises(ScenarioError) as caught:
        loads(f'title = "A test"\nhorizon = "1d"\n{text}')
    assert 'on = { finished = "answer" }' in str(caught.value)


def test_faults_stand_at_the_entry_that_they_are_of() -> None:
    text = f"""title = "A test"
horizon = "1d"
{DESK.strip()}
[[work.ticket.leads_to]]
work = "bug"
[[work.ticket.leads_to]]
work = "ticket"
chance = 2
"""
    with pytest.raises(ScenarioError) as caught:
        loads(text)
    (fault,) = caught.value.faults
    assert (fault.path, fault.line) == ("work.ticket.leads_to.ticket.chance", text.count("\n"))


def test_designs_and_overrides_reach_the_entries_by_the_work_they_lead_to() -> None:
    text = f"""title = "A test"
horizon = "1d"
{DESK}
work.ticket.leads_to = {{ bug = 0.3 }}
designs.good = {{ extends = "d", work = {{ ticket = {{ leads_to = {{ bug = 0.1 }} }} }} }}
designs.late = {{ extends = "d", work.ticket.leads_to.bug.after = "2h" }}
"""
    scenario = loads(text)
    found = {name: scenario.of(name).work["ticket"].leads_to["bug"] for name in scenario.designs}
    assert {name: (one.chance, str(one.after)) for name, one in found.items()} == {
        "d": (0.3, "None"),
        "good": (0.1, "None"),
        "late": (0.3, "2h"),
    }
    changed = scenario.override(
        {"work.ticket.leads_to.bug.chance": 0.5, "work.ticket.leads_to.bug.number": 3}
    )
    assert changed.work["ticket"].leads_to["bug"].chance == 0.5
    assert str(changed.work["ticket"].leads_to["bug"].number) == "3"


def test_entries_that_lead_to_the_same_go_by_their_number() -> None:
    text = f"""title = "A test"
horizon = "1d"
{DESK}
work.ticket.leads_to = [{{ work = "bug", chance = 0.1 }}, {{ work = "bug", on = "arrived" }}]
designs.good = {{ extends = "d", work.ticket.leads_to.2.chance = 0.5 }}
"""
    scenario = loads(text)
    found = scenario.of("good").work["ticket"].leads_to
    assert [(one.work, one.chance) for one in found.values()] == [("bug", 0.1), ("bug", 0.5)]
    assert (
        scenario.override({"work.ticket.leads_to.1.chance": 0.2}).value("work.ticket.leads_to.1.chance")
        == 0.2
    )


def test_what_never_happens_is_noted() -> None:
    leads_to = 'work.ticket.leads_to = [{ work = "bug", on = ["late", "gave up"] }]'
    text = f'title = "A test"\nhorizon = "1d"\n{DESK}{leads_to}'
    assert loads(text).notes == (
        "work.ticket.leads_to.bug: no item is ever late, since none has a promise or is due.",
        "work.ticket.leads_to.bug: no item is ever abandoned, since none has a patience.",
    )
