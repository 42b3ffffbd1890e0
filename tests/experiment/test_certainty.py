"""How certain a comparison is."""

from itertools import combinations

import numpy as np
import pytest
from quick import QUICK
from small_case import TEXT

from orgsim.experiment import Options, Result, run
from orgsim.report.certainty import certainty_record
from orgsim.report.terminal import terminal
from orgsim.scenario import loads
from orgsim.statistics.simultaneous import paired_p_value, simultaneous_paired_intervals

THREE = TEXT + '[designs.spread]\ntitle = "Spread"\nextends = "desks"\nhandoff = { delay = "40min" }\n'


@pytest.fixture(scope="module")
def three() -> Result:
    return run(loads(THREE), Options(replications=12, **QUICK))


def test_intervals_of_what_is_decided_hold_jointly(three: Result) -> None:
    base = three.values("desks", "lead time")
    pairs = [(three.values(design, "lead time"), base) for design in ("counter", "spread")]
    assert three.certainty is not None
    assert tuple(three.certainty.joint.values()) == simultaneous_paired_intervals(pairs)
    assert three.certainty.joint["counter"].half_width > three.difference("counter", "lead time").half_width


def test_headline_measures_are_a_family_of_their_own(three: Result) -> None:
    assert three.certainty is not None
    assert list(three.certainty.headline_measures) == [
        "lead time",
        "lead time p85",
        "throughput",
        "cost per item",
    ]
    assert three.certainty.family == 8
    level = three.certainty.headline_measures["throughput"]["counter"].level
    assert level == pytest.approx(1 - 0.05 / 8)


def test_p_values_allow_for_several_comparisons(three: Result) -> None:
    base = three.values("desks", "lead time")
    alone = {
        design: paired_p_value(three.values(design, "lead time"), base) for design in ("counter", "spread")
    }
    assert three.certainty is not None
    least = min(alone, key=lambda design: alone[design])
    assert three.certainty.p_values[least] == pytest.approx(2 * alone[least])
    assert all(three.certainty.p_values[design] >= alone[design] for design in alone)


def test_the_best_is_the_one_with_the_shortest_lead_time_and_the_highest_throughput(three: Result) -> None:
    assert three.certainty is not None
    assert sum(three.certainty.best.values()) == pytest.approx(1)
    assert max(three.certainty.best, key=lambda design: three.certainty.best[design]) == "counter"  # type: ignore[union-attr]
    most = run(loads(THREE, overrides={"decide_on": "throughput"}), Options(replications=12, **QUICK))
    means = {design: most.estimate(design, "throughput").mean for design in most.designs}
    assert most.certainty is not None
    for one, other in combinations(means, 2):
        if abs(means[one] - means[other]) > 0.05:
            assert (means[one] > means[other]) == (most.certainty.best[one] > most.certainty.best[other])


def test_it_is_the_same_every_time(three: Result) -> None:
    again = run(loads(THREE), Options(replications=12, **QUICK))
    assert again.certainty == three.certainty


def test_nothing_is_said_where_there_is_nothing_to_say() -> None:
    assert run(loads(TEXT), Options(**QUICK, designs=["desks"])).certainty is None
    assert run(loads(TEXT), Options(**QUICK, replications=1)).certainty is None
    endless = {"work.case.arrivals": {"dates": ["2030-01-01"]}, "assumptions": []}
    assert run(loads(TEXT, overrides=endless), Options(**QUICK)).certainty is None


def test_intervals_of_a_run_until_they_are_known_are_never_narrower_than_those_of_the_verdict() -> None:
    found = run(loads(THREE, overrides={"replications": "auto", "precision": "5min"}), Options(**QUICK))
    assert found.certainty is not None
    for design, interval in found.certainty.joint.items():
        assert interval.half_width > found.difference(design, "lead time").half_width


def test_a_replication_without_the_measure_is_left_out() -> None:
    found = run(
        loads(TEXT, overrides={"work.case.arrivals": "0.3 per w", "horizon": "1w"}),
        Options(replications=30, **QUICK),
    )
    unknown = np.isnan(found.values("desks", "lead time"))
    assert unknown.any() and not unknown.all()
    assert found.certainty is not None


def test_a_few_replications_are_not_resampled() -> None:
    nine = run(loads(THREE), Options(replications=9, **QUICK))
    assert nine.certainty is not None and (nine.certainty.best, nine.certainty.resamples) == ({}, 0)
    assert "bootstrap" not in terminal(nine) and "probability best" not in terminal(nine)
    record = certainty_record(nine)
    assert record is not None and record["probability best"] is None


def test_designs_that_are_the_same_model_are_no_comparison() -> None:
    found = run(
        loads(THREE + '[designs.twin]\ntitle = "Twin"\nextends = "desks"\n'),
        Options(replications=12, **QUICK),
    )
    assert found.certainty is not None
    assert set(found.certainty.joint) == set(found.certainty.p_values) == {"counter", "spread"}
    assert found.certainty.best["twin"] == found.certainty.best["desks"]
    text = " ".join(terminal(found).split())
    assert (
        "The 2 intervals are widened" in text
        and "'Twin' is the same model as 'Desks': they cannot differ." in text
    )
    assert "'Twin' same model" in text
