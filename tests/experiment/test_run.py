"""Replications, common random numbers and verdicts."""

import math
from dataclasses import replace

import numpy as np
import pytest

from orgsim.errors import EngineError, UsageError
from orgsim.experiment import Result, jobs, run
from orgsim.experiment.jobs import job_of, simulated
from orgsim.experiment.runs import Options
from orgsim.measures import MEASURES, bin_edges, named_measures
from orgsim.model import lower
from orgsim.scenario import loads

TEXT = """
title = "Two ways"
horizon = "6w"
warm_up = "1w"
replications = 6
people.analyst.count = 2
people.checker.count = 2
work.case.arrivals = "60 per w"
work.case.steps = [
  {name = "analyse", skill = "analyst", effort = "exponential(4h)", rework = {to = "analyse", chance = 0.1}},
  { name = "check", skill = "checker", effort = "exponential(4h)" },
]
designs.silos.teams = { Analysis = ["analyst"], Checking = ["checker"] }
designs.silos.handoff = { delay = "exponential(12h)" }
designs.streams = { teams = { "Stream {1..2}" = { analyst = 1, checker = 1 } } }
"""


def result(text: str = TEXT, **options: object) -> Result:
    return run(loads(text), Options(**options))  # type: ignore[arg-type]


def every_value(found: Result) -> np.ndarray:
    return np.array([[found.values(design, name) for name in MEASURES] for design in found.designs])


def test_the_numbers_are_the_same_on_one_core_and_on_many() -> None:
    assert np.array_equal(every_value(result(cores=1)), every_value(result(cores=3)), equal_nan=True)


def test_another_seed_gives_other_numbers() -> None:
    assert not np.array_equal(
        every_value(result(cores=1)), every_value(result(cores=1, seed=2)), equal_nan=True
    )


def test_more_replications_leave_the_first_ones_as_they_were() -> None:
    few, many = result(cores=1, replications=2), result(cores=1, replications=4)
    assert np.array_equal(few.values("silos", "lead time"), many.values("silos", "lead time")[:2])


def test_a_design_gives_the_same_numbers_alone_and_beside_others() -> None:
    alone, beside = result(cores=1, designs=["streams"]), result(cores=1)
    assert np.array_equal(alone.values("streams", "lead time"), beside.values("streams", "lead time"))


def test_designs_meet_the_same_luck_so_that_differences_vary_less_than_they_would() -> None:
    found = result(cores=1, replications=30)
    silos, streams = found.values("silos", "touch time"), found.values("streams", "touch time")
    # the work is the same in both: what differs is only who is unfinished at the end
    assert (streams - silos).var() < 0.2 * (silos.var() + streams.var())


def test_the_difference_is_that_of_the_pairs() -> None:
    found = result(cores=1)
    pairs = found.values("streams", "lead time") - found.values("silos", "lead time")
    interval = found.difference("streams", "lead time")
    half = 2.5705818356363155 * pairs.std(ddof=1) / math.sqrt(6)  # t(5, .975)
    assert interval.mean == pytest.approx(pairs.mean())
    assert interval.low == pytest.approx(pairs.mean() - half)


def test_measures_with_a_parameter_are_computed_when_they_are_asked_for() -> None:
    found = result(cores=1)
    values = found.values("silos", "lead time p80")
    rows = [
        named_measures(summary, found.headers["silos"], found.warm_up, ["lead time p80"])
        for summary in found.summaries["silos"]
    ]
    assert values.tolist() == [row["lead time p80"] for row in rows]
    assert np.all(found.values("silos", "lead time p50") <= values) and np.all(
        values <= found.values("silos", "lead time p85")
    )
    pairs = found.values("streams", "lead time p80") - values
    assert found.difference("streams", "lead time p80").mean == pytest.approx(pairs.mean())
    values[0] = 0
    assert found.values("silos", "lead time p80")[0] != 0
    assert found.measures == tuple(MEASURES)


def test_a_measure_that_does_not_exist() -> None:
    with pytest.raises(KeyError, match="did you mean 'lead time p80'"):
        result(cores=1, replications=1).values("silos", "leed time p80")


def test_a_share_within_a_limit_decides_the_other_way_round() -> None:
    within = result('decide_on = "lead time within 30h"\n' + TEXT, cores=1, replications=12)
    lead = result(cores=1, replications=12)
    assert within.verdict.measure == "lead time within 30h"
    assert within.measures == (*MEASURES, "lead time within 30h")
    one, other = (found.verdict.comparisons[0] for found in (within, lead))
    assert one.outcome == other.outcome == "better"
    assert one.difference.mean > 0 > other.difference.mean
    assert one.sentence.startswith("With 'streams', the share of items with a lead time within 30h is ")
    assert " points higher than with 'silos' (" in one.sentence


def test_courses_are_of_each_replication() -> None:
    found = result(cores=1)
    courses, edges = found.courses("silos"), found.edges("silos")
    assert courses.shape == (6, len(edges) - 1)
    whole = courses @ np.diff(edges) / edges[-1]
    assert whole == pytest.approx(replace(found, warm_up=0).values("silos", "work in progress"))


def test_designs_that_are_the_same_model_are_said_to_be() -> None:
    found = result(TEXT + 'designs.twin = { extends = "silos" }\n', cores=1)
    twin = next(comparison for comparison in found.verdict.comparisons if comparison.design == "twin")
    assert (twin.outcome, twin.difference.mean) == ("same", 0.0)
    assert twin.sentence == "'twin' is the same model as 'silos': they cannot differ."


def test_silos_win_where_a_hand_off_costs_nothing_and_generalists_are_slow() -> None:
    slow = TEXT.replace('"exponential(12h)"', '"0h"').replace(
        "checker = 1 } } }", "checker = 1 } }, generalist_speed = 0.8 }"
    )
    assert result(slow, cores=1, replications=12).verdict.comparisons[0].outcome == "worse"
    headline = result(slow, cores=1, replications=12).verdict.headline
    assert headline.startswith("With 'streams', lead time is ") and " longer than with 'silos' (" in headline


def test_replications_of_a_design_that_has_not_changed_are_taken_from_an_earlier_result() -> None:
    before = result(replications=3)
    changed = loads(TEXT, overrides={"designs.silos.handoff.delay": "exponential(6h)"})
    found = run(changed, Options(replications=4, known=before, cross_check=False))
    assert found.summaries["streams"][:3] == before.summaries["streams"]
    assert not set(found.summaries["silos"]) & set(before.summaries["silos"])
    assert np.array_equal(
        every_value(found), every_value(run(changed, Options(replications=4))), equal_nan=True
    )


def test_an_earlier_result_may_be_all_of_a_run() -> None:
    before = result(replications=3)
    found = result(replications=2, known=before, cross_check=False)
    assert found.ran == before.ran
    assert all(found.summaries[design] == before.summaries[design][:2] for design in found.designs)


def test_what_the_engines_are_compared_on_is_run_anew() -> None:
    before = result(replications=2)
    found = result(replications=2, known=before, engine="compiled")
    assert found.ran.cross_check == "same log"
    for design in found.designs:
        assert found.summaries[design][0] is not before.summaries[design][0]
        assert found.summaries[design][1] is before.summaries[design][1]


@pytest.mark.parametrize(
    "other",
    [
        pytest.param({"seed": 2}, id="seed"),
        pytest.param({"warm_up": "1501min"}, id="bins"),
        pytest.param({"work.case.promise": "1 working d", "working_time": "day"}, id="hours"),
    ],
)
def test_nothing_is_taken_from_a_result_that_would_not_be_the_same(other: dict[str, object]) -> None:
    text = TEXT + 'calendars.day.open = "Mon-Fri 09:00-17:00"\n'
    before = result(text, replications=2)
    found = run(loads(text, overrides=other), Options(replications=2, known=before, cross_check=False))
    assert not any(set(found.summaries[design]) & set(before.summaries[design]) for design in found.designs)


def test_an_unknown_design_is_named() -> None:
    with pytest.raises(UsageError, match="no design 'x'"):
        result(designs=["x"])


def test_a_run_that_breaks_an_identity_is_an_error(monkeypatch: pytest.MonkeyPatch) -> None:
    scenario = loads(TEXT)
    model = lower(scenario, "silos")
    whole = jobs.summarise
    monkeypatch.setattr(
        jobs, "summarise", lambda log, edges: replace(whole(log, edges), wip=whole(log, edges).wip + 1)
    )
    with pytest.raises(EngineError, match="Little's law"):
        simulated(job_of(model, 1, bin_edges(model.header)), 1, "reference", lambda: False)
