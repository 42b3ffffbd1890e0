"""Rules as a scenario has them: what they are about, and what is wrong with them, in the user's words."""

from pathlib import Path

import pytest

from orgsim.errors import ScenarioError
from orgsim.log.requirements import Requirement
from orgsim.model import lower
from orgsim.scenario import load, loads

TEXT = """\
horizon = "4w"
marks.risk = { low = 0.7, high = 0.3 }
marks.faults = { initial = 0, work = ["claim"] }
[calendars.office]
open = "Mon-Fri 09:00-17:00"
[gates.board]
opens = "every Tuesday 14:00"
[people.clerk]
skills = ["build", "review", "deploy", "look"]
[work.change]
arrivals = "3 per d"
value = "uniform(low=GBP 100, high=GBP 900)"
steps = [
  { name = "build", effort = "1h" },
  { name = "review", effort = "1h" },
  { name = "board", gate = "board" },
  { name = "deploy", effort = "1h" },
]
[work.claim]
arrivals = "1 per d"
steps = [{ name = "look", effort = "1h" }, { name = "build", effort = "1h" }]
[designs.one.teams]
Office = ["clerk"]
"""
RULE = '[[rules]]\nname = "r"\n'


def faults(rule: str) -> str:
    with pytest.raises(ScenarioError) as caught:
        loads(TEXT + RULE + rule, name="x.toml")
    return str(caught.value)


def test_a_rule_is_read_with_all_that_it_says() -> None:
    more = 'require = "within"\nsteps = "deploy"\ntime = "2 working days"\nwhen = { risk = "high" }'
    scenario = loads(TEXT + RULE + more)
    (rule,) = scenario.rules
    assert (rule.require, rule.steps, str(rule.time)) == (Requirement.WITHIN, ("deploy",), "2 working days")
    assert rule.works(scenario.work) == ("change",)


@pytest.mark.parametrize(
    ("rule", "works"),
    [
        ('require = "within"\ntime = "1d"\nsteps = ["build"]', ("change", "claim")),
        ('require = "within"\ntime = "1d"\nsteps = ["build"]\nwork = "claim"', ("claim",)),
        ('require = "not both"\nsteps = ["look", "build"]', ("claim",)),
        ('require = "approved"\ngate = "board"', ("change",)),
    ],
)
def test_a_rule_is_about_each_kind_of_work_with_its_steps_or_about_the_one_named(
    rule: str, works: tuple[str, ...]
) -> None:
    scenario = loads(TEXT + RULE + rule)
    assert scenario.rules[0].works(scenario.work) == works


FAULTS = {
    'require = "four eyes"\nsteps = ["build", "review"]': (
        "x.toml:26: rules.r.require: 'four eyes' is said otherwise here: require = 'different people'"
    ),
    'require = "segregation of duties"\nsteps = ["build", "review"]': "require = 'not both'",
    'require = "diferent people"\nsteps = ["build", "review"]': "did you mean 'different people'?",
    'steps = ["build", "review"]': "rules.r.require: 'require' is missing",
    'require = "not both"\nsteps = ["build"]': "'not both' is about two steps or more: steps =",
    'require = "not both"\nsteps = ["build", "build"]': "the step 'build' is named twice",
    'require = "within"\ntime = "1d"': "rules.r.steps: say which step must be over in time",
    'require = "within"\nsteps = ["build"]': "say within which time: time = '3d' or '2 working days'",
    'require = "within"\nsteps = ["build", "review", "deploy"]\ntime = "1d"': "from one step to another",
    'require = "within"\nsteps = ["build"]\ntime = "2 person-days"': "'2 person-days' is hands-on work",
    'require = "not both"\nsteps = ["build", "review"]\ntime = "1d"': "'time' is the limit of 'within'",
    'require = "approved"\nsteps = ["deploy"]': "rules.r.gate: say who approves: gate = '...'",
    'require = "not both"\nsteps = ["build", "review"]\ngate = "board"': "'not both' asks for no approval",
    'require = "not both"\nsteps = ["build", "reveiw"]': "did you mean 'review'?",
    'require = "not both"\nwork = "claim"\nsteps = ["build", "review"]': "'review' is the name of no step",
    'require = "not both"\nsteps = ["look", "review"]': (
        "a rule is about steps of one kind of work, and 'look' is a step of 'claim' and 'review' is"
    ),
    'require = "not both"\nsteps = ["build", "board"]': "rules.r.steps.2: nobody does 'board'",
    'require = "approved"\ngate = "bord"': "'bord' is the name of no gate; did you mean 'board'?",
    'require = "approved"\ngate = "review"': "no step of 'change' or 'claim' is at the gate 'review'",
    'require = "approved"\ngate = "board"\nwork = "claim"': "no step of 'claim' is at the gate 'board'",
    'require = "within"\ntime = "1d"\nsteps = ["look"]\nwhen = { visit = 2 }': "'visit' is of one step",
    'require = "within"\ntime = "1d"\nsteps = ["look"]\nwhen = { work = "claim" }': "beside the rule: work",
    'require = "within"\ntime = "1d"\nsteps = ["deploy"]\nwhen = { faults = 1 }': (
        "'change' does not carry the mark 'faults'"
    ),
    'require = "within"\ntime = "1d"\nsteps = ["look"]\nwhen = { value = "> EUR 5" }': "is in EUR, and",
    'require = "within"\ntime = "1d"\nsteps = ["look"]\nwhen = { rsk = "high" }': "did you mean 'risk'?",
}


@pytest.mark.parametrize("rule", FAULTS)
def test_what_is_wrong_with_a_rule_is_said_where_it_stands(rule: str) -> None:
    assert FAULTS[rule] in faults(rule)


def test_two_rules_have_two_names_and_all_faults_come_at_once() -> None:
    found = faults('require = "within"\n' + RULE + 'require = "approved"')
    assert "there are two rules named 'r'" in found
    assert found.count("\n") == 2


def test_a_limit_of_a_rule_goes_by_its_name_in_a_path() -> None:
    text = TEXT + RULE + 'require = "within"\nsteps = ["deploy"]\ntime = "3d"'
    assert str(loads(text, overrides={"rules.r.time": "4d"}).rules[0].time) == "4d"


def test_a_rule_in_single_brackets_is_no_rule_of_the_file_that_is_extended(tmp_path: Path) -> None:
    (tmp_path / "base.toml").write_text(TEXT + RULE + 'require = "approved"\ngate = "board"')
    own = tmp_path / "own.toml"
    own.write_text('extends = "base.toml"\n[rules]\nname = "s"\nrequire = "within"')
    with pytest.raises(ScenarioError, match=r"write \[\[rules\]\], in double brackets"):
        load(own)
    own.write_text('extends = "base.toml"\n[rules.r]\nsteps = ["deploy"]')
    assert load(own).rules[0].steps == ("deploy",)


def test_a_mark_that_a_rule_asks_for_is_no_mark_that_nobody_reads() -> None:
    text = TEXT.replace('marks.faults = { initial = 0, work = ["claim"] }\n', "") + RULE
    asked = text + 'require = "within"\nsteps = ["deploy"]\ntime = "3d"\nwhen = { risk = "high" }'
    assert any("marks.risk" in note for note in loads(text.replace(RULE, "")).notes)
    assert not any("marks.risk" in note for note in loads(asked).notes)


def test_a_rule_moves_nothing_in_the_model() -> None:
    rule = 'require = "approved"\ngate = "board"\nsteps = ["deploy"]\nwhen = { value = "> GBP 500" }'
    assert lower(loads(TEXT + RULE + rule), "one").digest() == lower(loads(TEXT), "one").digest()
