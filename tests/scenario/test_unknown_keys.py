"""A key in the wrong place is told where it belongs."""

import pytest

from orgsim.errors import ScenarioError
from orgsim.scenario import loads

TEXT = """\
horizon = "4w"
{top}
[people.clerk]
count = 4
{role}
[work.form]
arrivals = "3 per d"
{work}
[[work.form.steps]]
name = "read"
skill = "clerk"
effort = "1h"
{step}
[designs.one]
{design}
[designs.one.teams.Office]
people = ["clerk"]
{team}
"""
PLACES = ("top", "role", "work", "step", "design", "team")


def refused(**parts: str) -> str:
    with pytest.raises(ScenarioError) as caught:
        loads(TEXT.format(**(dict.fromkeys(PLACES, "") | parts)), name="x.toml")
    return str(caught.value)


@pytest.mark.parametrize(
    ("place", "written", "message"),
    [
        (
            "design",
            'arrivals = "5 per d"',
            "x.toml:15: designs.one.arrivals: unknown key 'arrivals': it belongs to work as "
            "work.NAME.arrivals, or for this design alone as designs.NAME.work.NAME.arrivals",
        ),
        (
            "design",
            'effort = "2h"',
            "it belongs to a step of work as work.NAME.steps.STEP.effort, or for this design alone as "
            "designs.NAME.work.NAME.steps.STEP.effort",
        ),
        (
            "design",
            'promise = "3d"',
            "it belongs to work as work.NAME.promise, or for this design alone as "
            "designs.NAME.work.NAME.promise",
        ),
        (
            "design",
            "count = 3",
            "it belongs to people as people.ROLE.count, or for this design alone as "
            "designs.NAME.people.ROLE.count",
        ),
        ("design", 'cost = "GBP 3/h"', "what a person costs is people.ROLE.cost"),
        (
            "design",
            'horizon = "3w"',
            "designs.one.horizon: unknown key 'horizon': it belongs to the top of the file",
        ),
        ("design", 'open = "always"', "as calendars.NAME.open"),
        ("design", "context_loss = 0.1", "it belongs to a hand-off as designs.NAME.handoff.context_loss"),
        ("design", 'serves = ["read"]', "it belongs to a team as designs.NAME.teams.TEAM.serves"),
        ("design", 'unit = "Bank"', "it belongs to a team as designs.NAME.teams.TEAM.unit"),
        (
            "team",
            'serve = "in turn"',
            "unknown key 'serve': it belongs to a design as designs.NAME.serve; did you mean 'serves'?",
        ),
        ("team", 'handoff = { delay = "1h" }', "it belongs to a design as designs.NAME.handoff"),
        (
            "team",
            'skills = ["clerk"]',
            "it belongs to people as people.ROLE.skills, or for this design alone as "
            "designs.NAME.people.ROLE.skills",
        ),
        (
            "work",
            'effort = "2h"',
            (
                "work.form.effort: unknown key 'effort': it belongs to a step of work as "
                "work.NAME.steps.STEP.effort"
            ),
        ),
        ("work", 'during = "office"', "it belongs to the arrivals of work as work.NAME.arrivals.during"),
        ("step", 'arrivals = "3 per d"', "it belongs to work as work.NAME.arrivals"),
        ("step", "chance = 0.5", "it belongs to the rework of a step as work.NAME.steps.STEP.rework.chance"),
        ("role", 'order = "class"', "it belongs to a team as designs.NAME.teams.TEAM.order"),
        (
            "top",
            "wip_limit = 3",
            "wip_limit: unknown key 'wip_limit': it belongs to a team as designs.NAME.teams.TEAM.wip_limit",
        ),
        ("top", "count = 3", "it belongs to people as people.ROLE.count"),
        ("design", "arival = 3", "unknown key 'arival'"),
    ],
)
def test_where_a_key_belongs(place: str, written: str, message: str) -> None:
    assert message in refused(**{place: written})


def test_a_key_is_never_suggested_for_itself() -> None:
    for place in PLACES:
        for key in (
            "arrivals",
            "effort",
            "order",
            "horizon",
            "during",
            "people",
            "teams",
            "calendar",
            "limit",
            "limits",
            "work",
        ):
            try:
                found = refused(**{place: f"{key} = 3"})
            except (ScenarioError, pytest.fail.Exception):
                continue
            assert f"did you mean '{key}'?" not in found
