"""What is too large is refused with the number and the limit, before anything is laid out."""

from pathlib import Path

import pytest

from orgsim.chance.distribution import parse_distribution
from orgsim.chance.distribution_mean import mean_of
from orgsim.errors import ScenarioError
from orgsim.experiment.runs import Options, run
from orgsim.experiment.variant import lowered
from orgsim.model import lower
from orgsim.scenario import Files, loads
from orgsim.scenario.checks.limits import expected_items
from orgsim.scenario.sections import limits

TEXT = """
horizon = "52w"
replications = 2
[people.a]
count = 2
[work.w]
arrivals = "1 per h"
steps = [{ name = "a", effort = "1h" }]
[designs.d.teams]
T = ["a"]
"""


def refused(changes: dict[str, object], text: str = TEXT) -> str:
    with pytest.raises(ScenarioError) as caught:
        loads(text, overrides=changes)
    return str(caught.value)


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"people.a.count": 10**9}, "people.a.count: 1000000000 is out of range"),
        (
            {f"people.b{n}": {"count": 60_000} for n in range(2)},
            "people: all roles together have 120,002 people; at most 100,000",
        ),
        (
            {"designs.d.teams": {"T {1..10000}": ["a"]}},
            "designs.d.teams: the design has 10,000 teams; at most 5,000",
        ),
        (
            {f"designs.x{n}": {"teams": {"T {1..4000}": ["a"]}} for n in range(6)},
            "designs: the 7 designs have 24,001 teams together; at most 20,000",
        ),
        (
            {"people.a.count": 50_000, "designs.d.teams": {"T {1..3000}": {"a": 1}}},
            "designs: 50,000 people times 3,000 teams of all designs make 150,000,000; at most 100,000,000",
        ),
        (
            {"work.w.arrivals": "1e5 per s"},
            (
                "work.w.arrivals: about 3,144,960,000,000 items are expected in a replication of 52w; at "
                "most "
                "10,000,000"
            ),
        ),
        ({"work.w.arrivals": {"rate": "1 per h", "batch": 100_000}}, "about 873,600,000 items"),
        ({"work.w.arrivals": {"every": "exponential(2s)"}}, "about 15,724,800 items"),
        ({"work.w.arrivals": {"every": "mixture(0.5 * 0s, 0.5 * 4s)"}}, "about 15,724,800 items"),
        ({"work.w.backlog": 10_000_000}, "about 10,008,736 items"),
        (
            {
                "work.w.arrivals": {
                    "pieces": [
                        {"from": "2027-01-04", "rate": "1 per s"},
                        {"from": "2028-01-02", "rate": "1 per h"},
                    ]
                }
            },
            "about 31,363,224 items",
        ),
        (
            {"work.w.arrivals": {"rate": "1 per h", "wave": {"amplitude": 0.5, "period": "1s"}}},
            "work.w.arrivals: the rate changes about 8,051,097,600 times over the horizon; at most 4,000,000",
        ),
        (
            {"calendars.c": {"open": "always", "closed": ["2027-01-01..2036-01-01"] * 400}},
            "calendars.c.closed: these are more than 1,000,000 dates",
        ),
        (
            {"horizon": "52000w", "calendars.c": {"open": [f"daily {h:02}:00-{h:02}:30" for h in range(24)]}},
            "horizon: the calendars open about 8,736,072 times over the horizon",
        ),
    ],
)
def test_what_is_too_large_is_refused_with_the_number(changes: dict[str, object], message: str) -> None:
    assert message in refused(changes)


ENOUGH = {"work.w.arrivals": "always enough"}


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        (
            {"work.w.limit": 1_000_000_000},
            "work.w.limit: what is always enough fills its limits at the start, which makes 1,000,000,000",
        ),
        (
            {"work.w.limit": 1_000_000_000},
            "work.w.arrivals: about 1,000,000,000 items are expected in a replication of 52w; at most 10,000",
        ),
        ({"work.w.limit": 1_000_000}, "makes 1,000,000 items at one moment; at most 250,000 are allowed"),
        ({"work.w.limit": 1_000, "most_items": 999}, "work.w.arrivals: about 1,000 items are expected"),
        ({"designs.d.wip_limit": 600_000}, "designs.d.wip_limit: what is always enough fills its limits"),
        (
            {"designs.d.limits": [{"from": "a", "to": "a", "items": 600_000}]},
            "designs.d.limits.1: what is always enough fills its limits",
        ),
        (
            {
                "work.w.limit": 150_000,
                "work.v": {
                    "arrivals": "always enough",
                    "limit": 150_001,
                    "steps": [{"name": "b", "skill": "a", "effort": "1h"}],
                },
            },
            "work.v.limit: what is always enough fills its limits at the start, which makes 300,001 items",
        ),
    ],
)
def test_more_than_can_fill_a_limit_at_the_start_is_refused(changes: dict[str, object], message: str) -> None:
    assert message in refused(ENOUGH | changes)


@pytest.mark.parametrize(
    "changes",
    [
        {"work.w.limit": 250_000},
        {"work.w.limit": 250_000, "designs.d.wip_limit": 600_000},
        {"work.w.arrivals": {"always": "enough", "at_most": 10}, "work.w.limit": 1_000_000_000},
    ],
)
def test_what_fills_a_limit_at_the_start_is_allowed(changes: dict[str, object]) -> None:
    loads(TEXT, overrides=ENOUGH | changes)


def test_a_thousand_designs_are_the_most() -> None:
    text = TEXT + "".join(f'[designs.x{n}]\nextends = "d"\n' for n in range(1000))
    assert "there are 1,001 designs; at most 1,000 are allowed" in refused({}, text)


def test_several_limits_are_told_at_once() -> None:
    found = refused(
        {
            "work.w.arrivals": "10 per s",
            "horizon": "52000w",
            "calendars.c": {"open": ["Mon-Fri 09:00-10:00"] * 1},
        }
    )
    assert "items are expected" in found
    many = refused({"work.w.arrivals": "10 per s", f"people.b{1}": {"count": 99_999}})
    assert "items are expected" in many
    assert "100,001 people" in many


@pytest.mark.parametrize(
    "changes",
    [
        {"people.a.count": 20_000},
        {"work.w.arrivals": "10 per min"},
        {"horizon": "1000w", "calendars.c": {"open": "Mon-Fri 09:00-12:00, 13:00-17:00"}},
        {
            "horizon": "52000w",
            "work.w.arrivals": "1 per d",
            "calendars.c": {"open": "Mon-Fri 09:00-12:00, 13:00-17:00"},
        },
        {"work.w.arrivals": "1 per s", "most_items": 40_000_000},
        {"work.w.arrivals": {"rate": "1e5 per s", "at_most": 1000}},
    ],
)
def test_what_organisations_need_is_allowed(changes: dict[str, object]) -> None:
    loads(TEXT, overrides=changes)


def test_all_replications_together_are_refused_where_they_are_run() -> None:
    scenario = loads(TEXT, overrides={"work.w.arrivals": "15 per min"})
    lowered(scenario, ("d",), 12)
    message = "about 102,211,200 items are expected in 13 replications of 1 design; at most 100,000,000"
    with pytest.raises(ScenarioError, match=message):
        lowered(scenario, ("d",), 13)
    with pytest.raises(ScenarioError, match=message):
        run(scenario, Options(replications=13))


@pytest.mark.parametrize(
    "changes",
    [
        {"work.w.arrivals": "always enough", "work.w.limit": 3, "work.w.steps.a.effort": "1us"},
        {
            "work.w.arrivals": "5 per min",
            "work.w.steps.a": {"name": "a", "effort": "0h", "rework": {"to": "a", "chance": 0.999}},
        },
    ],
)
def test_more_events_than_can_be_waited_for_are_refused(changes: dict[str, object]) -> None:
    scenario = loads(TEXT, overrides=changes)
    with pytest.raises(
        ScenarioError,
        match=r"horizon: about [\d,]+ events are expected in a replication of 'd'; at most 2,000,000,000",
    ):
        lowered(scenario, ("d",), 2)


@pytest.mark.parametrize(
    "text",
    [
        "2h",
        "uniform(1h, 4h)",
        "triangular(1h, 2h, 6h)",
        "exponential(3h)",
        "lognormal(median=90min, p90=4h)",
        "lognormal(mean=2h, cv=2)",
        "lognormal(mean=2h, sd=5h)",
        "gamma(mean=2h, cv=0.5)",
        "erlang(k=4, mean=75min)",
        "weibull(scale=2h, shape=1.5)",
        "weibull(mean=2h, shape=0.5)",
        "hyperexponential(mean=2h, cv=3)",
        "mixture(0.3 * 10min, 0.7 * exponential(4h))",
    ],
)
def test_the_estimated_mean_is_that_of_what_is_drawn(text: str) -> None:
    from orgsim.model.lowering.samplers import SamplerTable

    table = SamplerTable(Files())
    distribution = parse_distribution(text)
    assert mean_of(distribution, Files().numbers) == pytest.approx(
        table.mean(table.add(distribution)), rel=1e-9
    )


@pytest.mark.parametrize(
    "arrivals",
    [
        "3 per d",
        {"rate": "3 per d", "batch": "geometric(mean=4)", "at_most": 50},
        {"every": "erlang(k=4, mean=75min)", "batch": "uniform(1, 5)"},
        {"dates": ["2027-02-01", "2027-03-01"]},
        {"pieces": [{"from": "2027-02-01", "rate": "2 per d"}, {"from": "2027-06-01", "rate": "5 per d"}]},
    ],
)
def test_the_estimated_items_are_those_of_the_model(arrivals: object) -> None:
    from orgsim.model.analysis.load import OfferedLoad

    scenario = loads(TEXT, overrides={"work.w.arrivals": arrivals, "work.w.backlog": 7})
    assert sum(OfferedLoad(lower(scenario, "d")).sources) == pytest.approx(expected_items(scenario)["w"])


def test_the_page_names_the_limits() -> None:
    page = (
        (Path(__file__).parents[2] / "docs" / "scenario.md").read_text(encoding="utf-8").split("## Limits")[1]
    )
    for value in (
        limits.MOST_PEOPLE,
        limits.MOST_STEPS,
        limits.MOST_DESIGNS,
        limits.MOST_TEAMS,
        limits.MOST_TEAMS_IN_ALL,
        limits.MOST_PLACES,
        limits.MOST_OPENINGS,
        limits.MOST_DATES,
        limits.MOST_RATES,
        limits.MOST_EXPECTED,
        limits.MOST_AT_ONCE,
        limits.REPLICATIONS_OF_MOST,
        limits.EVENTS_OF_AN_ITEM,
    ):
        assert f"{value:,}" in page
