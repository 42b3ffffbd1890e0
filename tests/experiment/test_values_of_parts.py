"""Values by replication of the parts of a design, and values and intervals in a unit that is asked for."""

import math
from collections.abc import Callable
from typing import Any

import numpy as np
import pytest
from quick import QUICK

from orgsim.errors import UsageError
from orgsim.experiment import Options, Result, run
from orgsim.experiment.parts import PLACES, SPLITS
from orgsim.measures import by_class, by_work, seam_measures, team_measures
from orgsim.report.tables import seams
from orgsim.scenario import loads
from orgsim.statistics import t_interval

HOUR = 3_600_000_000
TEXT = """
title = "Two kinds of work"
horizon = "2w"
warm_up = "none"
replications = 4
classes = ["urgent", "usual"]
people = { ann = { cost = "GBP 40/h" }, bob = {} }
[work.letter]
class = { urgent = 0.3, usual = 0.7 }
arrivals = "0.5 per h"
steps = [
    { name = "draft", skill = "ann", effort = "30min" },
    { name = "check", skill = "bob", effort = "exponential(20min)" },
]
[work.call]
arrivals = "0.5 per h"
steps = [{ name = "answer", skill = "bob", effort = "exponential(30min)", patience = "40min" }]
[designs.apart]
teams = { Front = ["ann"], Back = ["bob"] }
[designs.together]
order = "class"
teams.All = ["ann", "bob"]
"""


@pytest.fixture(scope="module")
def result() -> Result:
    return run(loads(TEXT), Options(**QUICK))


def test_a_team_in_every_replication(result: Result) -> None:
    rows = [team_measures(summary, result.headers["apart"]) for summary in result.summaries["apart"]]
    assert result.values("apart", "wait", team="Back").tolist() == [float(row["wait"][1]) for row in rows]
    assert result.estimate("apart", "wait", team="Back") == t_interval([row["wait"][1] for row in rows])


KINDS = [("work", by_work, ("letter", "call")), ("service_class", by_class, ("urgent", "usual"))]


@pytest.mark.parametrize(("key", "split", "names"), KINDS)
def test_items_of_a_kind_in_every_replication(
    result: Result, key: str, split: Callable[..., Any], names: tuple[str, ...]
) -> None:
    for name in names:
        rows = [split(summary, result.headers["apart"])[name] for summary in result.summaries["apart"]]
        found = result.values("apart", "lead time p85", **{key: name})
        np.testing.assert_array_equal(found, [row["lead time p85"] for row in rows])


def test_a_percentile_of_one_kind_of_work(result: Result) -> None:
    """P85 is in the closed list and can be asked for as any other: of a part the two ways agree."""
    closed = result.values("apart", "lead time p85", work="letter")
    below = result.values("apart", "lead time p84", work="letter")
    above = result.values("apart", "lead time p86", work="letter")
    assert np.all(below <= closed) and np.all(closed <= above)
    kept = result.values("apart", "lead time within 1h", work="letter")
    assert np.all((kept > 0) & (kept < 1))


def test_a_person_and_a_seam(result: Result) -> None:
    busy = result.values("apart", "busy", person="ann", unit="h")
    np.testing.assert_allclose(busy / 336, result.values("apart", "utilisation", person="ann"))
    rows = [seam_measures(summary, result.headers["apart"]) for summary in result.summaries["apart"]]
    assert result.values("apart", "hand-offs", seam=("Front", "Back")).tolist() == [
        row["hand-offs"][0] for row in rows
    ]
    assert np.isnan(result.values("apart", "hand-offs", seam=("Back", "Front"))).all()


def test_differences_of_a_part(result: Result) -> None:
    found = result.difference("together", "abandoned", work="call", unit="points")
    pairs = [result.values(design, "abandoned", work="call") for design in ("together", "apart")]
    assert found.mean == pytest.approx(100 * float(np.mean(pairs[0] - pairs[1])))


@pytest.mark.parametrize(
    ("measure", "unit", "size"),
    [
        ("lead time", "s", 1e6),
        ("lead time", "min", 6e7),
        ("lead time", "h", HOUR),
        ("lead time", "d", 24 * HOUR),
        ("lead time", "w", 168 * HOUR),
        ("lead time in working time", "working h", HOUR),
        ("response time in working time", "working min", 6e7),
        ("utilisation", "%", 0.01),
        ("utilisation", "share", 1),
        ("throughput", "per week", 1),
        ("throughput", "per w", 1),
        ("throughput", "per d", 7),
        ("throughput", "per h", 168),
        ("cost", "GBP per week", 1),
        ("cost", "GBP per h", 168),
        ("cost per item", "GBP", 1),
        ("work in progress", "items", 1),
        ("hand-offs", "per item", 1),
        ("lead time p80", "h", HOUR),
        ("response time within 30min", "%", 0.01),
    ],
)
def test_units(result: Result, measure: str, unit: str, size: float) -> None:
    """A rate of 168 a week is 24 a day and one an hour."""
    raw = result.values("apart", measure)
    np.testing.assert_allclose(result.values("apart", measure, unit=unit), raw / size)
    whole, asked = result.estimate("apart", measure), result.estimate("apart", measure, unit=unit)
    assert (asked.mean, asked.low, asked.high) == pytest.approx(
        (whole.mean / size, whole.low / size, whole.high / size)
    )
    assert (asked.n, asked.level) == (whole.n, whole.level)


@pytest.mark.parametrize(
    ("measure", "unit", "part", "message"),
    [
        ("lead time", "hours", {}, "'hours' is no unit of 'lead time': write 's', 'min', 'h', 'd', 'w'"),
        ("lead time", "working h", {}, "no unit of 'lead time'"),
        ("lead time in working time", "h", {}, "write 'working s', 'working min', 'working h'"),
        ("utilisation", "h", {}, "write 'share', '%', 'points'"),
        ("cost", "EUR per week", {}, "GBP per week"),
        ("wait", "%", {"team": "Front"}, "no unit of 'wait'"),
        ("wait", None, {"team": "Front", "work": "call"}, "does not name one part"),
        ("wait", None, {"squad": "Front"}, "does not name one part"),
    ],
)
def test_what_cannot_be_asked(
    result: Result, measure: str, unit: str | None, part: dict[str, Any], message: str
) -> None:
    with pytest.raises(UsageError, match=message):
        result.estimate("apart", measure, unit=unit, **part)


@pytest.mark.parametrize(
    ("design", "measure", "part", "message"),
    [
        ("apart", "wait", {"team": "Frnt"}, "did you mean 'Front'"),
        ("apart", "wait", {"team": "All"}, "no team 'All'"),
        ("apart", "lead time", {"team": "Front"}, "not a measure of a team: there are queue length, wait"),
        ("apart", "lead time", {"work": "letters"}, "did you mean 'letter'"),
        ("apart", "lead tim", {"work": "letter"}, "did you mean 'lead time'"),
        ("apart", "utilisation", {"work": "letter"}, "of the whole, not of one work"),
        ("apart", "lead time", {"service_class": "urgnt"}, "no class 'urgnt'; did you mean 'urgent'"),
        ("apart", "busy", {"person": "cyd"}, "no person 'cyd'"),
        ("apart", "returns", {"seam": ("Front", "Rear")}, "no seam"),
        ("alone", "lead time", {}, "no design 'alone': there are apart, together"),
    ],
)
def test_what_is_not_there(
    result: Result, design: str, measure: str, part: dict[str, Any], message: str
) -> None:
    with pytest.raises(KeyError, match=message):
        result.values(design, measure, **part)


def test_the_intervals_of_parts_are_those_of_their_values(result: Result) -> None:
    for row in result.teams("apart"):
        assert row["queue length"] == result.estimate("apart", "queue length", team=row["team"])
    for name, row in result.works("apart").items():
        assert row["promises kept"].n == 0 and math.isnan(row["promises kept"].mean)
        assert row["wait"] == result.estimate("apart", "wait", work=name)
    assert {*PLACES, *SPLITS} == {"team", "person", "seam", "work", "service_class"}


def test_a_measure_is_gathered_once_and_given_as_an_array_of_ones_own(
    result: Result, monkeypatch: pytest.MonkeyPatch
) -> None:
    mine = result.values("apart", "lead time")
    kept = mine.tolist()
    mine[:] = 0
    monkeypatch.setattr(Result, "account", lambda *_: pytest.fail("the replications are asked again"))
    assert result.values("apart", "lead time").tolist() == kept


SELDOM = """
title = "Questions now and then"
horizon = "1w"
warm_up = "none"
replications = 6
people = { ann.skills = ["ask"], bob.skills = ["answer"] }
work.job.arrivals = { every = "4h", at_most = 6 }
work.job.steps = [{ name = "ask", effort = "1h" }, { name = "answer", effort = "2h" }]
designs.d.handoff.questions = { chance = 0.08, effort = "5min" }
designs.d.teams = { A = ["ann"], B = ["bob"] }
"""


def test_what_seams_count_is_0_in_replications_without_any() -> None:
    result = run(loads(SELDOM), Options(**QUICK))
    values = result.values("d", "questions", seam=("A", "B"))
    there = [summary.seam_questions.sum() for summary in result.summaries["d"]]
    assert values.tolist() == there
    assert 0 in there
    assert 1 in there
    (seam,) = result.seams("d")
    assert seam["questions"] == t_interval(there)
    rows = [row for row in seams(result).to_records() if row["measure"] == "questions"]
    assert [(row["from"], row["to"], row["unit"]) for row in rows] == [("A", "B", "per week")]
