"""Sites, and hand-offs that ask for teams and sites."""

import pytest

from orgsim.errors import ScenarioError
from orgsim.model import lower
from orgsim.report.explain import explain
from orgsim.report.explanation import explanation
from orgsim.scenario import loads
from orgsim.scenario.crossings import own_lines, site_of

TEXT = """
horizon = "4w"
calendars.london = {{ open = "Mon-Fri 09:00-17:00", time_zone = "Europe/London" }}
calendars.pune = {{ open = "Mon-Fri 09:00-17:00", time_zone = "Asia/Kolkata" }}
calendars.nights = {{ open = "daily 20:00-23:00" }}
sites = {{ London = {{ calendar = "london" }}, Pune = {{ calendar = "pune" }}, Attic = {{}} }}
people.analyst = {{ site = "London" }}
people.developer = {{ site = "Pune" }}
people.tester = {{ site = "Pune", calendar = "nights" }}
people.writer = {{ site = "Attic" }}
people.lawyer = {{}}
[work.change]
arrivals = "1 per d"
steps = [
  {{ name = "a", skill = "analyst", effort = "1h" }},
  {{ name = "d", skill = "developer", effort = "1h" }},
  {{ name = "t", skill = "tester", effort = "1h" }},
]
[designs.one]
handoffs = {handoffs}
[designs.one.teams]
A = ["analyst"]
D = ["developer"]
T = {{ people = ["tester"]{tester} }}
"Mixed" = {{ people = ["writer", "lawyer"], site = "London" }}
"""


def scenario(handoffs="[]", tester=""):
    return loads(TEXT.format(handoffs=handoffs, tester=tester))


def faults(handoffs, tester=""):
    with pytest.raises(ScenarioError) as caught:
        scenario(handoffs, tester)
    return [(fault.path, fault.message) for fault in caught.value.faults]


def test_people_keep_the_hours_of_their_site_unless_they_have_their_own():
    people = scenario().people
    assert [people[role].calendar for role in ("analyst", "developer", "tester", "writer", "lawyer")] == [
        *("london", "pune", "nights", "always", "always")
    ]


def test_a_team_is_where_all_of_its_people_are_or_where_it_says():
    found = scenario()
    assert [site_of(found, found.designs["one"], team) for team in ("A", "D", "T", "Mixed")] == [
        *("London", "Pune", "Pune", "London")
    ]
    moved = scenario(tester=', site = "London"')
    assert site_of(moved, moved.designs["one"], "T") == "London"


def pairs(handoffs, tester=""):
    """For each pair of teams with a line, the place of the line in the list."""
    found = scenario(handoffs, tester)
    design = found.designs["one"]
    return {pair: design.handoffs.index(line) for pair, line in own_lines(found, design).items()}


def test_the_first_line_that_holds_is_that_of_a_pair():
    assert pairs('[{ when = { site = "other" }, delay = "1d" }]') == {
        ("A", "D"): 0,
        ("A", "T"): 0,
        ("D", "A"): 0,
        ("D", "Mixed"): 0,
        ("T", "A"): 0,
        ("T", "Mixed"): 0,
        ("Mixed", "D"): 0,
        ("Mixed", "T"): 0,
    }
    assert pairs(
        '[{ from = "A", to = "D", delay = "2d" }, { when = { from = "A" }, delay = "1d" }, '
        '{ when = { to = ["T", "D"], site = "same" }, delay = "1h" }]'
    ) == {("A", "D"): 0, ("A", "T"): 1, ("A", "Mixed"): 1, ("D", "T"): 2, ("T", "D"): 2}


def test_what_a_crossing_costs_follows_from_it():
    lines = (
        '[{ when = { site = "other" }, delay = "1d", context_loss = 0.5 }, '
        '{ when = { site = "same" }, delay = "1h" }]'
    )
    handoffs = lower(scenario(lines), "one").handoffs
    model = lower(scenario(lines), "one")
    means = [float(model.samplers.mean[sampler]) / 3.6e9 for sampler in handoffs.sampler]
    kinds = handoffs.kind.tolist()
    assert [means[kinds[0][1]], means[kinds[1][2]]] == [24.0, 1.0]
    assert [handoffs.loss[kinds[0][1]], handoffs.loss[kinds[1][2]]] == [0.5, 0.0]


def test_explain_says_where_teams_are():
    found = scenario('[{ when = { site = "other" }, delay = "1d" }]')
    assert [team["site"] for team in explanation(found, "one")["teams"]] == [
        *("London", "Pune", "Pune", "London")
    ]
    assert "At Pune." in explain(found, ["one"])


@pytest.mark.parametrize(
    ("handoffs", "path", "message"),
    [
        (
            '[{ delay = "1d" }]',
            "designs.one.handoffs.1",
            "between which teams? Give 'from' and 'to', or 'when' = { site = 'other' }",
        ),
        (
            '[{ from = "A", delay = "1d" }]',
            "designs.one.handoffs.1",
            "between which teams? Give 'from' and 'to', or 'when' = { site = 'other' }",
        ),
        (
            '[{ from = "A", to = "D", when = { site = "same" }, delay = "1d" }]',
            "designs.one.handoffs.1",
            "either 'from' and 'to', or 'when', not both",
        ),
        (
            '[{ when = { site = "elsewhere" }, delay = "1d" }]',
            "designs.one.handoffs.1.when.site",
            "'elsewhere' is not where another team may be: one of 'same', 'other'",
        ),
        (
            '[{ when = { from = "B" }, delay = "1d" }]',
            "designs.one.handoffs.1.when.from",
            "'B' is the name of no team",
        ),
        (
            '[{ from = "A", to = "D", delay = "1d" }, { from = "A", to = "D", delay = "2d" }]',
            "designs.one.handoffs.2",
            "there are two hand-offs from 'A' to 'D'",
        ),
    ],
)
def test_faults(handoffs, path, message):
    assert faults(handoffs) == [(path, message)]


def test_a_team_without_a_site_where_one_is_asked_for():
    text = TEXT.replace(', site = "London" }}\n"""', ' }}\n"""').replace(
        '"Mixed" = {{ people = ["writer", "lawyer"], site = "London" }}',
        '"Mixed" = {{ people = ["writer", "lawyer"] }}',
    )
    with pytest.raises(ScenarioError) as caught:
        loads(text.format(handoffs='[{ when = { site = "other" }, delay = "1d" }]', tester=""))
    assert [(fault.path, fault.message) for fault in caught.value.faults] == [
        (
            "designs.one.teams.Mixed",
            "a hand-off asks whether teams are at the same site, and this one is at none: give it or its "
            "people a 'site'",
        )
    ]


def test_an_unknown_site():
    with pytest.raises(ScenarioError, match=r"'Pun' is the name of no site.*did you mean 'Pune'"):
        loads(
            TEXT.replace('developer = {{ site = "Pune" }}', 'developer = {{ site = "Pun" }}').format(
                handoffs="[]", tester=""
            )
        )


def test_a_line_that_never_holds_is_noted():
    notes = scenario(
        '[{ when = { from = "A" }, delay = "1d" }, { from = "A", to = "D", delay = "2d" }]'
    ).notes
    assert [note for note in notes if "handoffs" in note] == [
        "designs.one.handoffs.2 changes nothing: it holds for no pair of teams for which no earlier line "
        "does."
    ]
