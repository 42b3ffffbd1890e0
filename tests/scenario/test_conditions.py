"""What is wrong with marks and conditions is said with its place and the nearest right word."""

import pytest

from orgsim.errors import ScenarioError
from orgsim.scenario import loads
from orgsim.scenario.factors import factor
from orgsim.scenario.sections.conditions import read_test
from orgsim.units import MisreadError

TEXT = """\
horizon = "4w"
classes = ["urgent", "usual"]
people.ann.skills = ["build", "test"]
[marks]
faults = 0
risk = { low = 0.7, high = 0.3 }
size = { initial = 1, least = 1, most = 9, work = ["job"] }
[work.job]
arrivals = "3 per d"
[[work.job.steps]]
name = "build"
effort = "1h"
sets = [{ mark = "faults", add = 1, chance = 0.25 }, { mark = "size", add = 1 }]
[[work.job.steps]]
name = "test"
effort = "1h"
rework = { to = "build", chance = 0.5, when = { faults = ">= 1", size = "<= 8" }, sets = { faults = 0 } }
next = [{ when = { risk = "low" }, is = "done" }, { is = "check" }]
[[work.job.steps]]
name = "check"
delay = "1h"
[work.other]
arrivals = "1 per d"
steps = [{ name = "build it", skill = "build", effort = "1h" }]
[designs.d]
teams.A = { people = ["ann"], unit = "North / One" }
"""


def faults(*pairs: tuple[str, str]) -> str:
    text = TEXT
    for old, new in pairs:
        assert old in text
        text = text.replace(old, new)
    with pytest.raises(ScenarioError) as error:
        loads(text)
    return str(error.value)


def test_the_scenario_is_sound():
    assert loads(TEXT).notes == ()


WHEN = 'when = { risk = "low" }'
FAULTS = {
    "an unknown key": ((WHEN, 'when = { risks = "low" }'), "unknown key 'risks'", "did you mean 'risk'"),
    "all keys and marks": ((WHEN, "when = { colour = 1 }"), "due_in", "'faults', 'risk' and 'size'"),
    "a sentence": ((WHEN, 'when = "risk is low"'), 'when = { class = "expedite" }'),
    "an unknown level": ((WHEN, 'when = { risk = "lwo" }'), "there is no risk 'lwo'", "did you mean 'low'"),
    "levels compared": ((WHEN, 'when = { risk = ">= high" }'), 'write risk = ["low", "high"]'),
    "a name for a number": ((WHEN, 'when = { faults = "many" }'), "'faults' is a whole number"),
    "an unknown class": ((WHEN, 'when = { class = "usal" }'), "there is no class 'usal'", "'usual'"),
    "an unknown step": ((WHEN, 'when = { step = "biuld" }'), "there is no step 'biuld'", "'build'"),
    "a number for a name": ((WHEN, "when = { class = 1 }"), "at 'class' stands a name"),
    "a number for a time": ((WHEN, 'when = { age = ">= 5" }'), "'age' is elapsed time", '">= 5d"'),
    "working time": ((WHEN, 'when = { age = ">= 5 working h" }'), "'age' is elapsed time"),
    "no truth": ((WHEN, 'when = { late = "yes" }'), "'late' is true or false"),
    "an odd comparison": ((WHEN, 'when = { faults = "!= 1" }'), "is no comparison"),
    "a range upside down": ((WHEN, 'when = { faults = "5..1" }'), "begins above its end"),
    "nothing otherwise": (
        ('{ is = "check" }', '{ when = { faults = 1 }, is = "check" }'),
        "nothing says what holds",
    ),
    "a case too early": ((WHEN + ", is", "is"), "case 1 holds always"),
    "to for is": (('is = "done"', 'to = "done"'), "a step or its chances stand after 'is'"),
    "an unknown next step": (('is = "check"', 'is = "chek"'), "'chek'", "did you mean 'check'"),
    "chances of a case": (('is = "check"', "is = { check = 0.5 }"), "add up to 0.5"),
    "an unknown mark": (('mark = "faults"', 'mark = "fault"'), "'fault' is the name of no mark", "'faults'"),
    "text for a number": (
        ("sets = { faults = 0 }", 'sets = { faults = "1" }'),
        "write 1 to set it, '+1' to add",
    ),
    "an unknown level to set": (
        ("sets = { faults = 0 }", 'sets = { risk = "hihg" }'),
        "no level 'hihg'",
        "'high'",
    ),
    "beyond the most": (("sets = { faults = 0 }", "sets = { size = 10 }"), "10 is not between"),
    "add and to": (("add = 1, chance", "add = 1, to = 1, chance"), "either added to ('add') or set ('to')"),
    "neither": (("add = 1, chance", "chance"), "either added to ('add') or set ('to')"),
    "add nothing": (("add = 1, chance", "add = 0, chance"), "adding 0 changes nothing"),
    "a mark of other work": (('work = ["job"]', 'work = ["other"]'), "'job' does not carry the mark 'size'"),
    "work that there is not": (('work = ["job"]', 'work = ["jobs"]'), "'jobs' is the name of no work"),
    "levels that do not add up": (("low = 0.7", "low = 0.6"), "add up to 0.9"),
    "named like a key": (("risk = { low", "visit = { low"), "a mark cannot be called 'visit'"),
    "a first value outside": (("initial = 1", "initial = 10"), "it begins at 10"),
    "levels with limits": (
        ("{ initial = 1, least = 1,", "{ levels = { a = 1 },"),
        "'most' means nothing here",
    ),
}


@pytest.mark.parametrize("name", FAULTS)
def test_a_fault_is_said_with_the_right_word(name):
    pair, *words = FAULTS[name]
    said = faults(pair)
    assert [word for word in words if word not in said] == []


def test_a_fault_names_its_line():
    assert ":18" in faults((WHEN, "when = { colour = 1 }")).replace("line ", ":")


def test_a_mark_that_no_condition_asks_for_is_noted():
    notes = loads(TEXT.replace('size = "<= 8"', 'class = "usual"')).notes
    assert notes == ("marks.size: no condition asks for it, so it changes nothing.",)


def test_a_level_moves_by_its_path_and_the_others_share_what_it_leaves():
    moved = factor(loads(TEXT), "marks.risk.low", 0.1, 0.9).changes(0.4)
    assert moved == {"marks.risk.low": 0.4, "marks.risk.high": 0.6}


def test_a_limit_in_a_condition_moves_by_its_path():
    path = "work.job.steps.test.rework.when.faults"
    found = factor(loads(TEXT), path, 1, 3)
    assert found.changes(2) == {path: ">= 2"}
    assert found.text(2) == ">= 2"
    scenario = loads(TEXT, overrides={path: ">= 3"})
    assert str(scenario.work["job"].steps[1].rework[0].when[0]["faults"]) == ">= 3"


def test_a_chance_of_what_sets_a_mark_moves_by_the_name_of_the_mark():
    path = "work.job.steps.build.sets.faults.chance"
    scenario = loads(TEXT, overrides={path: 0.75})
    assert scenario.work["job"].steps[0].sets[0].chance == 0.75
    assert factor(scenario, path, 0.1, 0.9).written == 0.75


def test_a_design_may_have_marks_of_its_own():
    scenario = loads(TEXT + "marks.risk = { low = 0.5, high = 0.5 }\n[designs.e]\nteams.A = ['ann']\n")
    assert scenario.of("d").marks["risk"].levels == {"low": 0.5, "high": 0.5}
    assert scenario.of("e").marks["risk"].levels == {"low": 0.7, "high": 0.3}


def test_a_design_changes_what_sets_a_mark_by_the_name_of_the_mark():
    own = "work.job.steps.build.sets.faults.chance = 0.5\nwork.job.steps.test.rework.when.faults = '>= 2'\n"
    scenario = loads(TEXT.replace("[designs.d]\n", f"[designs.d]\n{own}"))
    build, test, _ = scenario.of("d").work["job"].steps
    assert [(sets.mark, sets.chance) for sets in build.sets] == [("faults", 0.5), ("size", 1.0)]
    assert str(test.rework[0].when[0]["faults"]) == ">= 2"
    assert str(test.rework[0].when[0]["size"]) == "<= 8"


@pytest.mark.parametrize("value", [1.5, [], [1], "", ">=", ">= ", "=> 2", None, {"a": 1}])
def test_what_is_no_part_of_the_grammar_is_refused(value):
    with pytest.raises(MisreadError):
        read_test(value)


def test_a_mark_that_one_design_does_not_ask_for_is_of_use_to_the_others():
    text = """
    horizon = "4w"
    people.clerk = {{}}
    marks.risk = {{ low = 0.5, high = 0.5 }}
    [work.case]
    arrivals = "1 per d"
    steps = [{{ name = "do", skill = "clerk", effort = "1h", skip = {skip} }}]
    [designs.one]
    teams.A = ["clerk"]
    [designs.two]
    extends = "one"
    work.case.steps.do.skip = {own}
    """
    asks = '{ when = { risk = "low" } }'
    note = "marks.risk: no condition asks for it, so it changes nothing."
    for skip, own in ((asks, "false"), ("false", asks), (asks, asks)):
        assert note not in loads(text.format(skip=skip, own=own)).notes
    assert note in loads(text.format(skip="false", own="true")).notes
