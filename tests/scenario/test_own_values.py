"""Values of work, people and calendars that one design says otherwise."""

import json

import pytest

from orgsim.errors import ScenarioError
from orgsim.model import lower, lower_all
from orgsim.model.analysis.design_differences import design_differences
from orgsim.model.analysis.load import offered_load
from orgsim.scenario import loads

BASE = """
title = "Change board or rules"
horizon = "8w"
calendars.office = { open = "Mon-Fri 09:00-17:00" }
people.developer = { count = 4, skills = ["build", "check"], cost = "GBP 60/h" }
[work.change]
arrivals = "2 per h"
steps = [
  { name = "build", effort = "exponential(1h)" },
  { name = "board", delay = "2d" },
  { name = "check", effort = "30min" },
]
[designs.base]
abstract = true
teams = { "Team A" = ["developer"] }
[designs.board]
extends = "base"
[designs.rules]
extends = "base"
"""


def steps(scenario, design):
    return [step.name for step in scenario.of(design).work["change"].steps]


def faults(text):
    with pytest.raises(ScenarioError) as error:
        loads(BASE + text, name="x.toml")
    return [str(fault) for fault in error.value.faults]


def test_an_abstract_design_is_only_there_to_be_extended():
    scenario = loads(BASE)
    assert list(scenario.designs) == ["board", "rules"]
    assert scenario.baseline == "board"
    assert scenario.of("board") is scenario


def test_a_design_has_its_own_values_and_the_others_those_of_the_file():
    scenario = loads(
        BASE
        + """
        people.developer.count = 5
        work.change.steps.board.delay = "1h"
        work.change.steps.look = { after = "board", delay = "5min" }
        work.change.steps.plan = { before = "build", delay = "1min" }
        """
    )
    assert steps(scenario, "rules") == ["plan", "build", "board", "look", "check"]
    assert steps(scenario, "board") == ["build", "board", "check"]
    assert scenario.of("rules").people["developer"].count == 5
    assert scenario.people["developer"].count == 4
    models = lower_all(scenario, scenario.designs)
    assert [len(models[design].header.people) for design in models] == [4, 5]
    assert models["rules"].digest() == lower(scenario, "rules").digest()


def test_own_values_are_the_same_as_a_file_with_these_values():
    scenario = loads(BASE + 'people.developer.share = 0.5\nwork.change.steps.check.effort = "10min"')
    alone = loads(BASE, overrides={"people.developer.share": 0.5, "work.change.steps.check.effort": "10min"})
    assert lower(scenario, "rules").digest() == lower(alone, "rules").digest()
    assert lower(scenario, "board").digest() == lower(loads(BASE), "board").digest()


def test_the_draws_of_what_stays_are_the_same():
    scenario = loads(BASE + 'work.change.steps.look = { after = "build", delay = "5min" }')
    ours, theirs = lower(scenario, "rules"), lower(scenario, "board")
    words = dict(zip([step.name for step in ours.header.steps], ours.steps.word.tolist(), strict=True))
    others = dict(zip([step.name for step in theirs.header.steps], theirs.steps.word.tolist(), strict=True))
    assert others.items() <= words.items()


def test_a_design_may_bring_roles_and_calendars():
    scenario = loads(
        BASE
        + """
        calendars.night = { open = "Mon-Fri 20:00-24:00" }
        people.tester = { count = 2, skills = ["check"], calendar = "night" }
        people.developer.skills = ["build"]
        teams.Tests = ["tester"]
        """
    )
    assert [group.people for group in offered_load(lower(scenario, "rules")).groups]
    assert "tester" not in scenario.people


def test_own_values_are_taken_from_the_design_that_is_extended():
    text = (
        BASE + 'people.developer.count = 5\n[designs.more]\nextends = "rules"\npeople.developer.share = 0.5'
    )
    role = loads(text).of("more").people["developer"]
    assert (role.count, role.share) == (5, 0.5)


def test_all_faults_are_said_at_once_where_they_stand():
    found = faults(
        """people.developer.count = 0
work.chnge.arrivals = "3 per h"
work.change.steps.bord.delay = "1h"
work.change.steps.look = { after = "built", delay = "5min" }
work.change.steps.build.effort = "1 hour or so"
work.change.stops = 4
work.change.steps.check.skill = "inspect"
"""
    )
    lines = BASE.count("\n")
    assert found == [
        f"x.toml:{lines + 2}: designs.rules.work.chnge: there is no work 'chnge': a design changes work that "
        "the scenario has; did you mean 'change'?",
        f"x.toml:{lines + 3}: designs.rules.work.change.steps.bord: there is no step 'bord'; a new one says "
        "where it comes: after = \"check\"; did you mean 'board'?",
        f"x.toml:{lines + 4}: designs.rules.work.change.steps.look.after: there is no step 'built'; did you "
        "mean 'build'?",
        f"x.toml:{lines + 7}: designs.rules.work.change.steps.check.skill: nobody has the skill 'inspect'",
        f"x.toml:{lines + 1}: designs.rules.people.developer.count: 0 is out of range: a whole number lies "
        "between 1 and 100000",
        f"x.toml:{lines + 5}: designs.rules.work.change.steps.build.effort: unknown unit 'hour or so': units "
        "are s, min, h, d, w, working h, working days, person-days (here: '1 hour or so'); did you mean "
        "'hours'?",
        f"x.toml:{lines + 6}: designs.rules.work.change.stops: unknown key 'stops'; did you mean 'steps'?",
    ]


def test_what_is_wrong_in_the_file_itself_is_said_once():
    text = BASE.replace('"2 per h"', '"2 per fortnigt"') + "people.developer.count = 5"
    with pytest.raises(ScenarioError) as error:
        loads(text, name="x.toml")
    assert [fault.path for fault in error.value.faults] == ["work.change.arrivals"]


def test_what_cannot_be_read_in_a_design_is_said_beside_what_cannot_be_read_elsewhere():
    found = faults('people.developer.count = 0\n[designs.more]\nextends = "rules"\ntakes = "anybody"\n')
    assert [fault.split(": ")[1] for fault in found] == [
        "designs.more.takes",
        "designs.rules.people.developer.count",
    ]


def test_values_are_replaced_by_path_where_the_design_says_them_or_not():
    scenario = loads(BASE + "people.developer.count = 5")
    path = "designs.rules.work.change.steps.check.effort"
    assert scenario.value(path) == "30min"
    changed = scenario.override({path: "10min", "designs.rules.people.developer.count": 6})
    assert changed.value(path) == "10min"
    assert changed.value("work.change.steps.check.effort") == "30min"
    assert changed.of("rules").people["developer"].count == 6
    assert changed.of("board").people["developer"].count == 4


def test_differences_are_told_by_kind():
    scenario = loads(
        BASE
        + """
        people.developer = { count = 5, cost = "GBP 70/h" }
        work.change.arrivals = { rate = "3 per h", at_most = 300 }
        work.change.steps.board.delay = "1h"
        work.change.steps.look = { after = "board", delay = "5min" }
        """
    )
    found = design_differences(scenario, "rules", "board")
    assert [(one.kind, one.text) for one in found] == [
        ("people", "people in the role 'developer': 5 instead of 4"),
        ("process", "step 'board' of 'change', delay: 1h instead of 2d"),
        ("process", "step 'look' of 'change': delay 5min, which is new"),
        ("demand", "'change', arrivals: rate 3 per h, at_most 300 instead of 2 per h"),
        ("money", "role 'developer', cost: GBP 70/h instead of GBP 60/h"),
    ]
    assert design_differences(scenario, "board", "board") == ()


def test_another_order_of_the_same_steps_is_a_difference():
    first, board, last = BASE.split("steps = [")[1].split("]")[0].strip().splitlines()
    scenario = loads(BASE + f"work.change.steps = [{board}{first}{last}]")
    assert [one.text for one in design_differences(scenario, "rules", "board")] == [
        "'change', steps in order: board, build, check instead of build, board, check"
    ]


def test_an_unknown_name_in_a_design_with_own_values_is_a_fault_and_nothing_else():
    text = """
        horizon = "1w"
        people.ann.skills = ["a"]
        marks.risk = { low = 0.5, high = 0.5 }
        work.job.arrivals = "1 per d"
        work.job.steps = [{ name = "x", skill = "a", effort = "1h", sets = { rsk = "high" }, next = "y" }]
        [designs.d]
        teams.A = ["anne"]
        work.job.cost_of_delay = "GBP 1/d"
    """
    with pytest.raises(ScenarioError) as caught:
        loads(text)
    said = [fault.message for fault in caught.value.faults]
    assert [name for name in ("'rsk'", "'anne'", "'y'") if not any(name in message for message in said)] == []


BASE_OF_SHORT_FORMS = """
title = "Short forms"
horizon = "8w"
marks = { size = { low = 0.5, high = 0.5 }, faults = 0 }
people.developer.skills = ["build", "fix"]
work.bug.steps = [{ name = "fix", effort = "1h" }]
[work.change]
arrivals = "1 per d"
cancelled = "exponential(20d)"
leads_to = [{ work = "bug", on = "cancelled" }]
steps = [
  { name = "build", effort = "1h", sets = { faults = "+1" } },
  { name = "board", gate = "every 2d" },
]
[designs.board]
teams.A = ["developer"]
[designs.rules]
extends = "board"
"""


def faults_of(text):
    with pytest.raises(ScenarioError) as error:
        loads(text)
    return [str(fault) for fault in error.value.faults]


@pytest.mark.parametrize(
    ("path", "value"),
    [
        ("cancelled.chance", "0.5"),
        ("cancelled.when.size", '"high"'),
        ("leads_to.bug.on.event", '"delivered"'),
        ("steps.board.gate.agenda", "3"),
        ("steps.build.sets.faults.chance", "0.5"),
        ("steps.build.sets.faults", "2"),
        ("steps.build.sets.size", '"low"'),
    ],
)
def test_a_key_below_a_short_form_may_be_said_by_a_design_and_set(path, value):
    text = BASE_OF_SHORT_FORMS
    own = loads(f"{text}\nwork.change.{path} = {value}").of("rules").work["change"]
    overridden = loads(text, overrides={f"work.change.{path}": json.loads(value)}).work["change"]
    assert own == overridden != loads(text).work["change"]


def test_a_mark_that_a_design_sets_must_exist_too():
    (fault,) = faults_of(f"{BASE_OF_SHORT_FORMS}\nwork.change.steps.build.sets = {{ fault = 1 }}")
    assert "'fault' is the name of no mark" in fault and "did you mean 'faults'" in fault


@pytest.mark.parametrize(
    ("old", "new", "path"),
    [
        ('"exponential(20d)"', '"5"', "work.change.cancelled"),
        ('"exponential(20d)"', '{ after = "5d", chances = 1 }', "work.change.cancelled.chances"),
        ('on = "cancelled"', 'on = "canceled"', "work.change.leads_to.bug.on"),
        ('"+1"', '"1"', "work.change.steps.build.sets.to"),
        ('"+1"', "99_000_000_000", "work.change.steps.build.sets.to"),
        ('"every 2d"', '{ opens = "every 2d", outcomes = { reject = 2 } }', "outcomes"),
    ],
)
def test_what_is_wrong_without_the_values_of_a_design_is_told_once(old, new, path):
    text = BASE_OF_SHORT_FORMS.replace(old, new)
    assert text != BASE_OF_SHORT_FORMS
    own = '\nwork.change.cancelled.chance = 0.5\nwork.change.steps.build.effort = "2h"'
    (fault, *others) = [
        one for one in faults_of(text + own) if "add up to" not in one and "approve" not in one
    ]
    assert not others and path in fault and "designs" not in fault


def test_a_fault_in_a_list_has_its_own_number_in_a_design_too():
    text = BASE_OF_SHORT_FORMS.replace('on = "cancelled"', 'on = "cancelled", inherits = ["size", "sze"]')
    (fault,) = faults_of(f'{text}\nwork.change.steps.build.effort = "2h"')
    assert "inherits.2" in fault and "'sze'" in fault


def test_a_table_over_a_list_of_rules_is_told_where_the_design_says_it():
    text = BASE_OF_SHORT_FORMS.replace('"exponential(20d)"', '[{ after = "5d" }, { after = "9d" }]')
    (fault,) = faults_of(f"{text}\nwork.change.cancelled.chance = 0.5")
    assert "designs.rules.work.change.cancelled" in fault and "say when" in fault


ASKS = """
title = "What a step asks"
horizon = "2w"
people = {{ ann.skills = ["a"], bob.skills = ["price", "cost"] }}
work.job.arrivals = "1 per h"
work.job.steps = [{{ name = "a", effort = "10min", asks = {here} }}]
questions = {{ price.effort = "5min", cost.effort = "1min" }}
designs.d.teams = {{ A = ["ann"], B = ["bob"] }}
designs.e.extends = "d"
designs.e.work.job.steps.a.asks{own}
"""


@pytest.mark.parametrize(
    ("here", "own", "said"),
    [
        ("{ price = 0.4 }", ".price.chance = 0.2", ["asks price chance: 0.2 instead of 0.4"]),
        ("{ price = 0.4 }", ".cost = 0.3", ["asks cost: chance 0.3, which is new"]),
        ('"price"', ".price.chance = 0.2", ["asks price chance: 0.2 instead of 1"]),
        (
            "{ price = 0.4 }",
            ' = [{ question = "price", chance = 0.4, hold = true }]',
            ["asks price hold: yes, which is new"],
        ),
        (
            '"price"',
            ' = "cost"',
            ["asks price: not there, instead of chance 1", "asks cost: chance 1, which is new"],
        ),
    ],
)
def test_what_a_step_asks_otherwise_is_told_by_what_it_asks(here: str, own: str, said: list[str]) -> None:
    scenario = loads(ASKS.format(here=here, own=own))
    found = [one.text for one in design_differences(scenario, "e", "d")]
    assert found == [f"step 'a' of 'job', {text}" for text in said]
