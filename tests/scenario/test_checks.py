"""Parts of a scenario that do not fit together, and notes."""

import re

import pytest
from loans import VALID

from orgsim.errors import ScenarioError
from orgsim.scenario import loads

SMALL = """\
horizon = "4w"
[people]
clerk = { count = 4 }
expert = { count = 2 }
[work.form]
arrivals = "3 per d"
steps = [
  { name = "read", skill = "clerk", effort = "1h" },
  { name = "judge", skill = "expert", effort = "1h" },
]
[designs.one.teams]
Office = ["clerk"]
Court = ["expert"]
"""


def changed(*pairs: tuple[str, str], text: str = SMALL) -> str:
    for old, new in pairs:
        assert old in text
        text = text.replace(old, new)
    return text


def faults(text: str) -> str:
    with pytest.raises(ScenarioError) as caught:
        loads(text, name="x.toml")
    return str(caught.value)


def notes(text: str) -> tuple[str, ...]:
    return loads(text).notes


def test_the_small_scenario_is_sound() -> None:
    assert notes(SMALL) == ()


@pytest.mark.parametrize(
    ("extra", "message"),
    [
        (
            '[designs.two.teams]\nA = ["clerk"]\nB = { expert = 3 }',
            "x.toml:16: designs.two.teams.B.expert: the teams have 3 'expert', and there are 2",
        ),
        (
            '[designs.two.teams]\nA = ["clerk", "expert"]\nB = ["expert"]',
            "designs.two.teams.B: everybody in 'expert' is in 2 teams",
        ),
        (
            '[designs.two.teams]\n"T {1..2}" = ["clerk", "expert"]',
            'x.toml:15: designs.two.teams."T {1..2}": everybody in',
        ),
        (
            '[designs.two.teams]\nA = { clerk = 1, expert = 2 }\n[designs.two.shared]\nexpert = ["A"]',
            "x.toml:17: designs.two.shared.expert: every 'expert' is",
        ),
        (
            '[designs.two.teams]\nA = ["clerk"]',
            (
                "x.toml:14: designs.two.teams: nobody does the step 'judge' of 'form': no team serves it "
                "with "
                "the skill 'expert'"
            ),
        ),
        (
            '[designs.two.teams]\nA = { people = ["clerk", "expert"], serves = ["read"] }',
            "nobody does the step 'judge'",
        ),
        (
            '[designs.two]\nserve = "by type"\nteams."T {1..2}" = { clerk = 2, expert = 1 }',
            "x.toml:15: designs.two.serve: 'by type' leaves the step 'read' of 'form' to 'T 1' and 'T 2'",
        ),
        ('[designs.two]\nextends = "three"', "x.toml:15: designs.two.extends: there is no design 'three'"),
        (
            '[designs.two]\nextends = "two"',
            "x.toml:15: designs.two.extends: the designs extend each other in a circle: two",
        ),
        ('[designs.two]\nextends = "six"\n[designs.six]\nextends = "two"', "in a circle: two, six"),
        (
            '[designs.two]\nextends = "one"\nlimits = [{ from = "judge", to = "read", items = 3 }]',
            "x.toml:16: designs.two.limits.1.to: no work goes from 'judge' to 'read'",
        ),
        (
            '[[assumptions]]\nabout = "people.clerk.cuont"\nbasis = "guessed"',
            "x.toml:15: assumptions.1.about: nothing stands at 'people.clerk.cuont': there is no 'cuont'",
        ),
        (
            '[[assumptions]]\nabout = "people.clerk"\nbasis = "guessed"',
            "is a table; an assumption is about one value",
        ),
        (
            '[[assumptions]]\nabout = "people.clerk.count"\nbasis = "guessed"\nlow = "2h"',
            "x.toml:17: assumptions.1.low: would not do there: '2h' is not a whole number",
        ),
        (
            '[[assumptions]]\nabout = "work.form.arrivals"\nbasis = "guessed"\nhigh = 3',
            "assumptions.1.high: would not do there: 3 is not a rate",
        ),
        (
            '[[assumptions]]\nabout = "people.clerk.count"\nbasis = "guessed"\nlow = 6\nhigh = 2',
            "x.toml:17: assumptions.1.low: 'low' is above 'high'",
        ),
        (
            '[[assumptions]]\nabout = "people.clerk.count"\nbasis = "known"',
            "x.toml:16: assumptions.1.basis: 'known' is not a basis",
        ),
    ],
)
def test_what_does_not_fit_a_design_is_said(extra: str, message: str) -> None:
    assert message in faults(SMALL + extra + "\n")


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ('horizon = "4w"', 'horizon = "0w"', "x.toml:1: horizon: the horizon is above zero"),
        (
            'horizon = "4w"',
            'horizon = "4w"\nwarm_up = "28d"',
            "x.toml:2: warm_up: the warm-up is not shorter than the horizon ('4w')",
        ),
        (
            "count = 2",
            "count = 2, until = 2026-01-01",
            "x.toml:4: people.expert.until: nobody in this role is still there",
        ),
        (
            "count = 2",
            'count = 2, cost = "EUR 3/h" }\nboss = { cost = "GBP 9/h"',
            "x.toml:5: people.boss.cost: the money here is in GBP, and elsewhere in the file in EUR",
        ),
        (
            '"3 per d"',
            '"always enough"',
            (
                "x.toml:6: work.form.arrivals: 'always enough' needs a limit, and in designs.one no single "
                "limit holds back"
            ),
        ),
        (
            '"3 per d"',
            '"always enough"\nlimit = { items = 3, when_full = "refuse" }',
            "would refuse without end",
        ),
        (
            'skill = "expert",',
            'skill = "expert", next = { read = 0.5, done = 0.4 },',
            "x.toml:9: work.form.steps.judge.next: the chances add up to 0.9",
        ),
        (
            '"3 per d"',
            '"3 per d"\nclass = { standard = 0.7 }',
            "x.toml:7: work.form.class: the chances add up to 0.7",
        ),
        (
            'skill = "expert",',
            'skill = "expert", rework = [{ to = "read", chance = 0.6 }, { to = "judge", chance = 0.5 }],',
            "steps.judge.rework: the chances of rework add up to 1.1",
        ),
        (
            'skill = "expert",',
            'skill = "expert", next = "read",',
            "x.toml:8: work.form.steps.read: a loop that never ends: from 'read' no item",
        ),
        (
            'skill = "expert",',
            'skill = "expert", rework = { to = "read", chance = 1 },',
            "a loop that never ends",
        ),
        (
            'skill = "expert",',
            'skill = "expert", same_person_as = "judge",',
            "x.toml:9: work.form.steps.judge.same_person_as: a step cannot be tied to itself",
        ),
        (
            '"judge", skill',
            '"read", skill',
            "x.toml:9: work.form.steps.2.name: there are two steps named 'read'",
        ),
    ],
)
def test_what_does_not_fit_is_said(old: str, new: str, message: str) -> None:
    assert message in faults(changed((old, new)))


@pytest.mark.parametrize(
    ("rework", "next_step"),
    [
        ('{ to = "read", chance = 1, falling = 0.9 }', "done"),
        ('{ to = "read", chance = 1, at_most = 3 }', "done"),
        ('{ to = "read", chance = 0.99 }', "done"),
        ('[{ to = "read", chance = 0.5 }, { to = "judge", chance = 0.5, at_most = 2 }]', "done"),
    ],
)
def test_loops_that_end_some_day_are_sound(rework: str, next_step: str) -> None:
    loads(changed(('skill = "expert",', f'skill = "expert", rework = {rework}, next = "{next_step}",')))


def test_a_loop_is_found_behind_rework_that_falls() -> None:
    text = changed(
        (
            'skill = "expert",',
            'skill = "expert", rework = { to = "again", chance = 0.1, falling = 0.5 }, next = "done",',
        )
    )
    text = text.replace(
        "]\n[designs", '  { name = "again", skill = "expert", effort = "1h", next = "again" },\n]\n[designs'
    )
    assert "a loop that never ends: from 'again'" in faults(text)


def test_giving_up_does_not_end_a_loop() -> None:
    text = changed(('skill = "expert",', 'skill = "expert", next = "read", patience = "1h",'))
    assert "a loop that never ends" in faults(text)


def test_always_enough_may_be_bounded_in_each_design() -> None:
    text = changed(
        ('"3 per d"', '"always enough"'),
        ('Office = ["clerk"]', 'Office = { people = ["clerk"], wip_limit = 3 }'),
    )
    loads(text)
    more = text + (
        '[designs.two]\nlimits = [{ from = "read", to = "judge", items = 3 }]\nteams.All = ["clerk", '
        '"expert"]\n'
    )
    loads(more)
    assert "in designs.two no single limit holds back" in faults(
        more.replace('limits = [{ from = "read"', 'limits = [{ from = "judge"')
    )


def test_generalists_do_what_their_team_serves() -> None:
    team = (
        '[designs.two.teams]\nAll = { people = ["clerk"], serves = ["read", "judge"], generalist_speed = '
        "0.8 }\n"
    )
    scenario = loads(SMALL + team)
    assert scenario.notes == (
        "designs.two leaves 2 of 2 'expert' without a team.",
        "designs.two does not use the same people as designs.one: 0 instead of 2 'expert'.",
    )
    assert "nobody does the step 'judge'" in faults(SMALL + team.replace(", generalist_speed = 0.8", ""))


def test_shared_specialists_are_the_rest_of_their_role() -> None:
    text = SMALL + '[designs.two]\nshared = { expert = ["T {1..2}"] }\nteams."T {1..2}" = { clerk = 2 }\n'
    scenario = loads(text)
    assert scenario.notes == ()
    assert scenario.designs["two"].shared["expert"].teams == ("T 1", "T 2")


def test_by_type_with_one_team_for_each_work_is_sound() -> None:
    text = changed(("[designs.one.teams]", '[designs.one]\nserve = "by type"\n[designs.one.teams]'))
    assert loads(text).designs["one"].serve == "by type"


def test_work_of_a_team() -> None:
    text = SMALL + '[designs.two.teams]\nAll = { people = ["clerk", "expert"], work = ["forms"] }\n'
    assert "designs.two.teams.All.work.1: 'forms' is the name of no work; did you mean 'form'?" in faults(
        text
    )


def test_notes_say_what_is_odd_but_no_fault() -> None:
    text = changed(
        ("count = 2", 'count = 2, skills = ["expert", "law"]'),
        ('skill = "clerk",', 'skill = "clerk", next = "done",'),
    )
    assert notes(text) == (
        "work.form: no item ever comes to the step 'judge'.",
        "No step takes the skill 'law'.",
    )


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        (
            'skills = ["underwriting"]',
            'skills = ["underwritng"]',
            (
                "x.toml:39: work.loan.steps.assess.skill: nobody has the skill 'underwriting'; did you mean "
                "'underwritng'?"
            ),
        ),
        (
            'during = "office"',
            'during = "ofice"',
            (
                "x.toml:23: work.loan.arrivals.during: 'ofice' is the name of no calendar; did you mean "
                "'office'?"
            ),
        ),
        (
            "expedite = 0.1",
            "expdite = 0.1",
            "x.toml:24: work.loan.class.expdite: 'expdite' is the name of no class",
        ),
        (
            'then = "assess"',
            'then = "asess"',
            "x.toml:28: work.loan.patience.then: 'asess' is the name of no step; did you mean 'assess'?",
        ),
        (
            '"collect" = 3',
            '"colect" = 3',
            "x.toml:30: work.loan.backlog.colect: 'colect' is the name of no step",
        ),
        (
            'to = "collect", chance',
            'to = "colect", chance',
            "x.toml:41: work.loan.steps.assess.rework.to: 'colect'",
        ),
        (
            "decide = 0.9",
            "decde = 0.9",
            (
                "x.toml:42: work.loan.steps.assess.next.decde: 'decde' is the name of no step; did you mean "
                "'decide'?"
            ),
        ),
        (
            'from = "collect"\n',
            'from = "colect"\n',
            "x.toml:43: work.loan.steps.assess.different_person_from: 'colect'",
        ),
        (
            'calendar = "office"\n\n[designs',
            'calendar = "ofice"\n\n[designs',
            "x.toml:48: work.loan.steps.decide.calendar: 'ofice'",
        ),
        ('to = "assess", items', 'to = "asess", items', "x.toml:53: designs.silos.limits.1.to: 'asess'"),
        (
            '["underwriter"]',
            '["underwritr"]',
            (
                "x.toml:54: designs.silos.teams.Underwriting: 'underwritr' is the name of no role; did you "
                "mean "
                "'underwriter'?"
            ),
        ),
        (
            "processor = 1",
            "procesor = 1",
            "x.toml:58: designs.streams.teams.\"Stream {1..3}\".procesor: 'procesor' is the name of no role",
        ),
        (
            'warm_up = "4w"',
            'baseline = "silo"',
            "x.toml:6: baseline: 'silo' is the name of no design; did you mean 'silos'?",
        ),
        (
            'warm_up = "4w"',
            'working_time = "offices"',
            "x.toml:6: working_time: 'offices' is the name of no calendar",
        ),
        (
            "[calendars.office]",
            '[calendars.always]\nopen = "Mon 09:00-10:00"\n[calendars.office]',
            "x.toml:8: calendars.always: the calendar 'always' exists already",
        ),
    ],
)
def test_names_that_nothing_has_are_said_with_the_nearest(old: str, new: str, message: str) -> None:
    assert old in VALID
    assert message in faults(VALID.replace(old, new))


@pytest.mark.parametrize(
    ("extra", "message"),
    [
        (
            'handoffs = [{ from = "Processing", to = "Underwritin", delay = "1h" }]',
            "handoffs.1.to: 'Underwritin' is the name of no team; did you mean 'Underwriting'?",
        ),
        (
            'shared = { underwriter = ["Procesing"] }',
            "shared.underwriter.1: 'Procesing' is the name of no team",
        ),
        (
            'shared = { underwritr = ["Processing"] }',
            "shared.underwritr: 'underwritr' is the name of no role",
        ),
        ('handoff.calendar = "ofice"', "handoff.calendar: 'ofice' is the name of no calendar"),
        (
            'teams.Processing.serves = ["colect"]',
            "teams.Processing.serves.1: 'colect' is the name of no step",
        ),
    ],
)
def test_names_in_designs_that_nothing_has(extra: str, message: str) -> None:
    assert re.search(
        re.escape(f"designs.more.{message}"), faults(VALID + f'[designs.more]\nextends = "silos"\n{extra}\n')
    )


def test_generalists_with_nothing_to_learn_are_noted() -> None:
    text = """
    title = "Pods"
    horizon = "1w"
    people = { a = {}, b = {} }
    work.w = { arrivals = "1 per d", steps = [{ name = "a", effort = "1h" }, { name = "b", effort = "1h" }] }
    designs.pods = { teams = { One = ["a"], Two = ["b"] }, generalist_speed = 0.9 }
    """
    assert any("the generalist speed changes nothing" in note for note in loads(text).notes)
    both = 'serves = ["a", "b"]'
    serving = text.replace(
        'One = ["a"], Two = ["b"]', f'One = {{ people = ["a"], {both} }}, Two = {{ people = ["b"], {both} }}'
    )
    assert not any("generalist" in note for note in loads(serving).notes)


SPLIT_IN_A_LOOP = """
horizon = "1w"
people.ann = {}
work.form.arrivals = "1 per d"
work.form.steps = [
  { name = "both", split = { left = ["one", "two"], right = ["three"] } },
  { name = "one", skill = "ann", effort = "1h" },
  { name = "two", skill = "ann", effort = "1h", rework = { to = "one", chance = 0.5 } },
  { name = "three", skill = "ann", effort = "1h" },
  { name = "look", skill = "ann", effort = "1h", rework = { to = "both", chance = 0.5 } },
]
designs.d.teams.A = ["ann"]
"""


def test_a_loop_round_a_split_or_within_a_branch_must_end():
    loads(SPLIT_IN_A_LOOP)
    around = SPLIT_IN_A_LOOP.replace('to = "both", chance = 0.5', 'to = "both", chance = 1')
    assert "a loop that never ends" in faults(around)
    within = SPLIT_IN_A_LOOP.replace('to = "one", chance = 0.5', 'to = "one", chance = 1')
    assert "a loop that never ends" in faults(within)


def test_a_gate_that_sends_back_into_a_branch_is_told_at_the_gate():
    gate = '{ opens = "every 2d", outcomes = { "send back" = 0.1 }, send_back = "two" }'
    text = SPLIT_IN_A_LOOP.replace("\n]\n", f'\n  {{ name = "board", gate = {gate} }},\n]\n')
    assert "steps.board.gate: 'two' is in a branch of 'both'" in faults(text)
    at_step = text.replace(', send_back = "two" }', ' }, send_back = "two"')
    assert "steps.board.send_back: 'two' is in a branch of 'both'" in faults(at_step)


def test_what_is_added_to_a_mark_is_a_whole_number():
    text = "marks.faults = 0\n" + SPLIT_IN_A_LOOP.replace('"look",', '"look", sets = { faults = "+1.5" },')
    assert "'+1.5' is no whole number, and 'faults' has no levels: write 1 to set it, '+1' to add" in faults(
        text
    )
