"""Questions that go up the units of an organisation: who decides there, and their delegates."""

import pytest
from both_engines import agreed, compare_text

from orgsim.engine import simulate
from orgsim.errors import DeadlockError, ScenarioError
from orgsim.log import Log, Verb
from orgsim.model import lower
from orgsim.model.analysis.design_differences import design_differences
from orgsim.model.analysis.load import offered_load
from orgsim.report.explain import explain
from orgsim.scenario import loads

BANK = """
title = "A test"
horizon = "3d"
calendars.day.open = "daily 09:00-17:00"
calendars.night.open = "daily 17:00-09:00"
people = { ann.skills = ["a"], head.calendar = "day", deputy.calendar = "night" }
work.job.arrivals = { dates = [2027-01-04T01:00:00, 2027-01-04T09:00:00, 2027-01-04T15:00:00] }
work.job.steps = [{ name = "a", effort = "1h", asks = "price" }]
questions.price = { skill = "a", effort = "1h" }
[designs.d]
decides.price = "2 levels up"
units.Bank = { people = ["head"], delegates = ["deputy"] }
teams.A = { people = ["ann"], unit = "Bank / Retail" }
"""
DECIDED = "deciders of Bank"


def decided(log: Log, verb: Verb = Verb.STARTED) -> list[tuple[float, str]]:
    """The hour of each record of answers with a verb, and who it is of."""
    own = len({step.work for step in log.header.steps})
    people = log.header.people
    return [
        (record[0] / 3.6e9, people[record[6]].name)
        for record in log.records.tolist()
        if record[1] == verb and record[3] >= own
    ]


def test_who_stands_so_many_levels_up_decides_and_the_delegate_while_nobody_is_there() -> None:
    log = agreed(BANK)
    assert decided(log) == [(1.5, "deputy"), (9.5, "head"), (15.5, "head")]
    assert log.header.teams[1].name == DECIDED and log.header.teams[1].unit == "Bank"


@pytest.mark.parametrize(
    ("level", "who"), [("1 level up", "clerk"), ("2 levels up", "head"), ("5 levels up", "head")]
)
def test_the_own_unit_is_the_first_and_above_the_top_is_the_top(level: str, who: str) -> None:
    text = BANK.replace("2 levels up", level).replace("people = {", "people = { clerk = {},")
    log = agreed(f'{text}units."Bank / Retail" = ["clerk"]\n')
    assert [name for _, name in decided(log)][1:] == [who, who]


def test_a_delegate_takes_what_waits_as_the_last_leaves_the_shift_and_keeps_what_they_began() -> None:
    late = BANK.replace("T09:00:00, 2027-01-04T15:00:00", "T16:00:00, 2027-01-04T16:00:00")
    late = late.replace("01:00:00", "08:00:00").replace("ann.skills", "ann = { count = 2, skills")
    late = late.replace('["a"], head', '["a"] }, head')
    log = agreed(late)
    # one begins at 8:30 off the deputy's last half hour, who goes on with it in the evening; of the two asked
    # at 16:30 the head has one overnight and the deputy begins the other when the head leaves
    assert decided(log) == [(8.5, "deputy"), (16.5, "head"), (17.5, "deputy")]
    assert decided(log, Verb.FINISHED) == [(17.5, "deputy"), (18.5, "deputy"), (33.5, "head")]
    idle = agreed(late.replace("2027-01-04T08:00:00, ", ""))
    assert decided(idle) == [(16.5, "head"), (17.0, "deputy")]


def test_a_delegate_who_is_free_waits_until_the_last_who_decides_has_left() -> None:
    text = BANK.replace("01:00:00, 2027-01-04T09:00:00, 2027-01-04T15:00:00", "15:10:00, 2027-01-04T15:10:00")
    text = text.replace('deputy.calendar = "night"', "deputy = {}")
    text = text.replace('ann.skills = ["a"]', 'ann = { count = 2, skills = ["a"] }')
    busy = text.replace('{ skill = "a", effort = "1h" }', '{ skill = "a", effort = "3h" }')
    assert decided(agreed(busy)) == [(15 + 2 / 3, "head"), (17.0, "deputy")]
    assert decided(agreed(text)) == [(15 + 2 / 3, "head"), (16 + 2 / 3, "head")]


def test_a_principal_who_leaves_for_good_leaves_it_to_the_delegate() -> None:
    gone = BANK.replace('head.calendar = "day"', "head.until = 2027-01-04T09:10:00")
    assert decided(agreed(gone.replace('deputy.calendar = "night"', "deputy = {}"))) == [
        (1.5, "head"),
        (9.5, "deputy"),
        (15.5, "deputy"),
    ]


def test_work_of_their_own_team_comes_first_for_delegates_and_people_may_be_in_teams() -> None:
    text = BANK.replace('deputy.calendar = "night"', 'deputy = { skills = ["b"] }')
    text = text.replace("[designs.d]", "", 1).replace(
        "decides.price",
        'work.other = { arrivals.dates = [2027-01-04T01:30:00], steps = [{ name = "b", effort = "2h" }] }\n'
        "[designs.d]\ndecides.price",
    )
    log = agreed(f'{text}teams.B = ["deputy", "head"]\n')
    assert decided(log)[0] == (3.5, "deputy")
    assert lower(loads(text + 'teams.B = ["deputy"]\n'), "d").queues.group.tolist() == [0, 1, 1]


def test_a_share_goes_up_and_draws_of_answers_are_those_of_any_design() -> None:
    text = BANK.replace('effort = "1h" }\n', 'effort = "exponential(30min)" }\n', 1)
    text = text.replace('asks = "price"', 'asks = [{ question = "price", number = 30 }]')
    shares = text.replace('"2 levels up"', '{ "the asker" = 0.4, "2 levels up" = 0.6 }')
    teams = shares.replace('"2 levels up" = 0.6', '"the team" = 0.6')
    up, some, team = (efforts_of(agreed(one)) for one in (text, shares, teams))
    assert 10 < len(some.keys() & team.keys()) < len(up)
    assert all(up.get(key, some[key]) == some[key] for key in some)
    assert all(team.get(key, some[key]) == some[key] for key in some)


def efforts_of(log: Log) -> dict[tuple[int, int], int]:
    """By who asked and what was asked before the effort of each answer."""
    rows, parents = log.records.tolist(), log.items["parent"].tolist()
    ordinals = {row[2]: row[8] for row in rows if row[1] == Verb.ARRIVED}
    answers = [row for row in rows if row[1] == Verb.QUEUED and row[3] == 1]
    first = [row[2] for row in rows if row[1] == Verb.ARRIVED and row[3] == 0]
    return {(first.index(parents[row[2]]), ordinals[row[2]]): row[8] for row in answers}


HELD = BANK.replace('asks = "price"', 'asks = [{ question = "price", hold = true }]').replace(
    'ann.skills = ["a"], head.calendar = "day"', 'head = { count = 2, skills = ["a"] }'
)
HELD = HELD.replace('people = ["ann"]', 'people = ["head"]').replace(
    "01:00:00, 2027-01-04T09", "09:00:00, 2027-01-04T09"
)


def test_principals_who_are_always_there_and_wait_for_each_other_are_an_error() -> None:
    model = lower(loads(HELD), "d")
    with pytest.raises(DeadlockError, match="are held by what they have asked for, which nobody else"):
        simulate(model, 1, 0)
    assert compare_text(HELD) == []
    # at the end of their day the delegate is free to decide
    log = agreed(HELD.replace("count = 2,", 'count = 2, calendar = "day",'))
    assert decided(log)[:2] == [(17.0, "deputy"), (18.0, "deputy")]


def test_units_for_which_nothing_is_decided_change_nothing_and_are_noted() -> None:
    text = BANK.replace('decides.price = "2 levels up"', "")
    without = text.replace('units.Bank = { people = ["head"], delegates = ["deputy"] }', "")
    assert lower(loads(text), "d").digest() == lower(loads(without), "d").digest()
    assert "designs.d.units: no question goes up to 'Bank'." in loads(text).notes


def test_a_right_at_a_level_needs_no_skill_and_no_step_is_done_by_who_only_decides() -> None:
    model = lower(
        loads(
            BANK.replace('"day"', '"day", skills = ["a"]')
            .replace("head.cal", "head = { cal")
            .replace('["a"], dep', '["a"] }, dep')
        ),
        "d",
    )
    assert model.steps.queues.rows() == [[0], [1]]


def test_the_load_and_explain_tell_who_decides() -> None:
    text = BANK.replace(
        "dates = [2027-01-04T01:00:00, 2027-01-04T09:00:00, 2027-01-04T15:00:00]", 'rate = "8 per d"'
    )
    model = lower(loads(text), "d")
    of = {group.people: group.load for group in offered_load(model).groups}
    assert of[0,] == pytest.approx(1 / 3) and of[1,] == pytest.approx(1 / 3)
    said = " ".join(explain(loads(text), ["d"]).split())
    assert "'price' is answered by who decides 2 levels up from the asking team" in said
    assert "2 levels up, 'Bank': 'head'; 'deputy' while nobody of these is on shift." in said
    assert "deciders of Bank: 1 x head" in said


def test_designs_differ_in_who_decides_for_a_unit() -> None:
    text = f'{BANK}[designs.e]\nextends = "d"\nunits.Bank.people = ["ann"]\nunits.Bank.delegates = []\n'
    differences = [one.text for one in design_differences(loads(text), "e", "d")]
    assert "who decides for 'Bank': ann instead of head, deputy as a delegate" in differences


FAULTS = {
    "a level at which nobody stands": ("2 levels up", "1 level up", "say who decides for 'Bank / Retail'"),
    "a team in no unit": (', unit = "Bank / Retail"', "", "'A', which is in no unit: say its unit"),
    "no unit": ("units.Bank ", "units.Bonk ", "did you mean 'Bank'"),
    "nobody": ('people = ["head"]', "people = []", "'Bank' has nobody who decides for it"),
    "unknown role": ('["deputy"]', '["debuty"]', "did you mean 'deputy'"),
    "too many": ('people = ["head"]', "people = { head = 2 }", "2 of 'head' are to decide, and there are 1"),
    "both": ('delegates = ["deputy"]', 'delegates = ["head"]', "so is nobody's delegate there"),
    "a step": ("decides.price", "decides.a", "let the step before 'a' ask it"),
    "a level that there is not": ("2 levels up", "20 levels up", "'20 levels up' is the name of no team"),
}


@pytest.mark.parametrize("fault", FAULTS)
def test_faults(fault: str) -> None:
    old, new, said = FAULTS[fault]
    assert old in BANK
    with pytest.raises(ScenarioError, match=said):
        loads(BANK.replace(old, new))


def test_alone_at_the_level_the_held_asker_has_nobody_to_ask() -> None:
    alone = HELD.replace("count = 2, ", "").replace(', delegates = ["deputy"]', "")
    with pytest.raises(ScenarioError, match="only the asker could answer"):
        loads(alone)
