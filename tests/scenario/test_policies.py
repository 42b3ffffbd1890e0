"""Values that contradict each other are found when the scenario is read: all at once, with file and line."""

import pytest

from orgsim.errors import ScenarioError
from orgsim.scenario import loads

TEXT = """\
horizon = "4w"
classes = ["urgent", "standard"]
[calendars.seven]
open = "Mon-Fri 09:00-16:00"
[calendars.eight]
open = "Mon-Fri 09:00-17:00"
[people.clerk]
count = 4
calendar = "eight"
[people.temp]
calendar = "seven"
skills = ["clerk", "expert"]
[people.expert]
count = 2
calendar = "eight"
[work.form]
arrivals = "3 per d"
steps = [
  { name = "read", skill = "clerk", effort = "1h" },
  { name = "judge", skill = "expert", effort = "1h" },
]
[designs.one.teams]
Office = ["clerk", "temp"]
Court = ["expert"]
"""
TWO = '[designs.two]\n{}\nteams."T {{1..2}}" = {{ clerk = 2, expert = 1 }}\n'


def faults(*pairs: tuple[str, str], extra: str = "") -> str:
    text = TEXT
    for old, new in pairs:
        assert old in text
        text = text.replace(old, new)
    with pytest.raises(ScenarioError) as caught:
        loads(text + extra, name="x.toml")
    return str(caught.value)


ENOUGH = ('"3 per d"', '"always enough"')
LIMIT = ('"3 per d"', '"always enough"\nlimit = 3')


def test_the_scenario_is_sound() -> None:
    loads(TEXT)


@pytest.mark.parametrize(
    ("pairs", "extra", "message"),
    [
        (
            (),
            TWO.format("preempt = true"),
            "x.toml:26: designs.two.preempt: with the order 'fifo' no work is more urgent",
        ),
        (
            (
                (
                    'Court = ["expert"]',
                    'Court = { people = ["expert"], preempt = true, order = "shortest first" }',
                ),
            ),
            "",
            (
                "x.toml:24: designs.one.teams.Court.preempt: with the order 'shortest first' no work is more "
                "urgent"
            ),
        ),
        (
            (('["clerk", "temp"]', '{ people = ["clerk", "temp"], order = "fifo" }'),),
            '[designs.two]\nextends = "one"\norder = "class"\npreempt = true\n',
            "x.toml:28: designs.two.preempt: with the order 'fifo'",
        ),
        (
            (ENOUGH,),
            "",
            (
                "x.toml:17: work.form.arrivals: 'always enough' needs a limit, and in designs.one no single "
                "limit holds"
            ),
        ),
        (
            (LIMIT,),
            TWO.format('limits = [{ from = "read", to = "judge", items = 2, when_full = "refuse" }]'),
            (
                "x.toml:27: designs.two.limits.1: 'always enough' with a limit that refuses would refuse "
                "without end"
            ),
        ),
        (
            (LIMIT,),
            TWO.format('wip_limit = { items = 2, when_full = "refuse" }'),
            (
                "x.toml:27: designs.two.wip_limit: 'always enough' with a limit that refuses would refuse "
                "without end"
            ),
        ),
        ((ENOUGH,), TWO.format("wip_limit = 2"), "in designs.one no single limit"),
        (
            (ENOUGH, ('["clerk", "temp"]', '{ people = ["clerk", "temp"], wip_limit = 5 }')),
            TWO.format("wip_limit = 2"),
            "in designs.two no single limit",
        ),
        (
            (LIMIT, ('effort = "1h"', 'effort = "0h"')),
            "",
            "x.toml:17: work.form.arrivals: 'always enough' of work that takes no time",
        ),
        (
            (LIMIT, ("limit = 3", 'limit = 3\npatience = "0h"')),
            "",
            "that has no patience at its first step gives up without end",
        ),
        (
            (('"3 per d"', '{ every = "uniform(low=0h, high=0h)" }'),),
            "",
            "x.toml:17: work.form.arrivals.every: an interval of no time brings endless arrivals at once",
        ),
        (
            (('skill = "clerk", effort = "1h"', 'skill = "clerk", effort = "2 person-days"'),),
            "",
            "x.toml:19: work.form.steps.read.effort: the people who can do 'read' have different working "
            "days, "
            "8 h ('eight') and 7 h ('seven'): write its effort in hours",
        ),
        (
            (
                ('skill = "clerk", effort = "1h"', 'skill = "clerk", effort = "1h", next = "last"'),
                ("\n]\n", '\n  { name = "last", skill = "expert", effort = "1h", next = "judge" },\n]\n'),
                (
                    '{ name = "judge", skill = "expert", effort = "1h" }',
                    '{ name = "judge", skill = "expert", effort = "1h", next = "done" }',
                ),
            ),
            TWO.format('limits = [{ from = "last", to = "judge", items = 2 }]'),
            "designs.two.limits.1.to: 'judge' stands before 'last' in the file",
        ),
    ],
)
def test_a_contradiction_is_found(pairs: tuple[tuple[str, str], ...], extra: str, message: str) -> None:
    assert message in faults(*pairs, extra=extra)


def test_all_contradictions_are_found_at_once() -> None:
    found = faults(
        ENOUGH,
        ('skill = "clerk", effort = "1h"', 'skill = "clerk", effort = "2 person-days"'),
        extra=TWO.format("preempt = true"),
    )
    assert [
        part in found for part in ("no work is more urgent", "needs a limit", "different working days")
    ] == [True] * 3


@pytest.mark.parametrize(
    ("pairs", "extra"),
    [
        ((LIMIT,), TWO.format('preempt = true\norder = "class"')),
        ((), TWO.format('preempt = true\norder = "newest first"')),
        ((ENOUGH, ('["clerk", "temp"]', '{ people = ["clerk", "temp"], wip_limit = 5 }')), ""),
        ((ENOUGH,), ""),
        ((LIMIT, ('skill = "clerk", effort = "1h"', 'skill = "clerk", effort = "0h"')), ""),
    ],
)
def test_what_holds_together_is_sound(pairs: tuple[tuple[str, str], ...], extra: str) -> None:
    text = TEXT
    for old, new in pairs:
        text = text.replace(old, new)
    if pairs == (ENOUGH,):
        limits = 'limits = [{ from = "read", to = "judge", items = 2 }]'
        text = text.replace("[designs.one.teams]", f"[designs.one]\n{limits}\n[designs.one.teams]")
    loads(text + extra)


def test_a_team_of_several_teams_that_says_its_own_order_may_interrupt() -> None:
    loads(TEXT + TWO.format('order = "class"\npreempt = true'))


def test_five_thousand_steps_are_checked_without_a_table_of_all_pairs() -> None:
    steps = "\n".join(f'  {{ name = "s{n}", skill = "clerk", effort = "1h" }},' for n in range(5000))
    text = TEXT.replace('  { name = "read", skill = "clerk", effort = "1h" },', steps)
    assert len(loads(text).work["form"].steps) == 5001


JUDGE = 'skill = "expert", effort = "1h"'
READ = 'skill = "clerk", effort = "1h"'


ONE_TEAM = ('Office = ["clerk", "temp"]\nCourt = ["expert"]', 'Office = ["temp"]')
CASE_WORKERS = ("[designs.one.teams]", "[designs.one]\ncase_worker = true\n[designs.one.teams]")


def given_up(step: str, patience: str) -> tuple[str, str]:
    return step, f"{step}, patience = {patience}"


@pytest.mark.parametrize(
    ("pairs", "message"),
    [
        (
            (given_up(JUDGE, '{ time = "0s", then = "judge" }'),),
            "x.toml:20: work.form.steps.judge.patience: a loop that never ends: no item waits at 'judge', "
            "all give up at once and go to 'judge', and none ever comes to 'done'",
        ),
        (
            (
                given_up(READ, '{ time = "0min", then = "judge" }'),
                given_up(JUDGE, '{ time = "uniform(low=0h, high=0h)", then = "read" }'),
            ),
            "x.toml:19: work.form.steps.read.patience: a loop that never ends: no item waits at 'read'",
        ),
        (
            (('"3 per d"', '"3 per d"\npatience = { time = "0.4us", then = "judge" }'),),
            "x.toml:18: work.form.patience: a loop that never ends: no item waits at 'judge'",
        ),
        (
            # each step has its own team
            (
                given_up(JUDGE, '{ time = "0h", then = "judge" }'),
                ('["clerk", "expert"]', '["clerk"]'),
                CASE_WORKERS,
            ),
            "x.toml:20: work.form.steps.judge.patience: a loop that never ends: no item waits at 'judge'",
        ),
        (
            (given_up(READ, '{ time = "0h", then = "read" }'), ONE_TEAM, CASE_WORKERS),
            "x.toml:19: work.form.steps.read.patience: a loop that never ends: no item waits at 'read'",
        ),
        (
            (
                given_up(READ, '{ time = "0h", then = "post" }'),
                (JUDGE, JUDGE + ' },\n  { name = "post", delay = "0h", next = "read"'),
            ),
            "x.toml:19: work.form.steps.read.patience: a loop that never ends: no item waits at 'read'",
        ),
    ],
)
def test_steps_that_are_given_up_for_each_other_in_no_time_are_refused(
    pairs: tuple[tuple[str, str], ...], message: str
) -> None:
    assert message in faults(*pairs)


@pytest.mark.parametrize(
    "pairs",
    [
        (given_up(READ, '{ time = "0h", then = "judge" }'),),
        (given_up(JUDGE, '"0h"'),),
        (given_up(JUDGE, '{ time = "1h", then = "judge" }'),),
        (given_up(JUDGE, '{ time = "mixture(0.5 * 0h, 0.5 * 1h)", then = "judge" }'),),
        # whoever has read also judges: a case worker's item is not queued, and so is not given up
        (given_up(JUDGE, '{ time = "0h", then = "judge" }'), ONE_TEAM, CASE_WORKERS),
    ],
)
def test_giving_up_in_no_time_is_allowed_where_it_ends(pairs: tuple[tuple[str, str], ...]) -> None:
    text = TEXT
    for old, new in pairs:
        assert old in text
        text = text.replace(old, new)
    loads(text)
