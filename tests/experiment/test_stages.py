"""Replications until every difference is known to a stated precision."""

import signal

import numpy as np
import pytest
from quick import QUICK
from small_case import TEXT

from orgsim.errors import UsageError
from orgsim.experiment import Options, Result, run
from orgsim.experiment.crew import work
from orgsim.experiment.jobs import simulated
from orgsim.experiment.stages import stopping_sentences
from orgsim.scenario import loads
from orgsim.statistics.sequential import Precision, further_replications

HOUR = 3_600e6
BASE = {"replications": "auto", "precision": "0.04h", "at_most": 70}


def result(
    changes: dict[str, object] | None = None, said: list[str] | None = None, **options: object
) -> Result:
    how = Options(**{**QUICK, **options})  # type: ignore[arg-type]
    return run(
        loads(TEXT, overrides=BASE | (changes or {})), how, None, said.append if said is not None else None
    )


@pytest.fixture(scope="module")
def known() -> Result:
    return result()


def test_it_stops_where_the_procedure_says_and_not_before(known: Result) -> None:
    differences = known.values("counter", "lead time") - known.values("desks", "lead time")
    goal = Precision(0.04 * HOUR, first=20, cap=70)
    assert 20 < known.finished < 70
    assert further_replications(differences, goal).further == 0
    assert further_replications(differences[:20], goal).further > 0


def test_the_verdict_has_the_stated_precision_for_its_interval(known: Result) -> None:
    found = known.verdict.comparisons[0].difference
    assert found == known.difference("counter", "lead time")
    assert (found.low, found.high) == pytest.approx((found.mean - 0.04 * HOUR, found.mean + 0.04 * HOUR))
    assert known.difference("counter", "throughput").half_width != pytest.approx(0.04 * HOUR)
    assert stopping_sentences(known)[0] == (
        f"Stopped after {known.finished} replications of each design: "
        "the difference from 'Desks' in lead time is known to ±0.0400 h, as asked."
    )


def test_the_numbers_are_those_of_as_many_replications_asked_for(known: Result) -> None:
    fixed = run(loads(TEXT), Options(replications=known.finished, **QUICK))
    assert np.array_equal(known.values("counter", "lead time"), fixed.values("counter", "lead time"))


def test_no_replication_is_run_twice(monkeypatch: pytest.MonkeyPatch) -> None:
    seen = []

    def counted(job, replication, *rest):  # type: ignore[no-untyped-def]
        seen.append((job.key, replication))
        return simulated(job, replication, *rest)

    monkeypatch.setattr(work, "simulated", counted)
    found = result({"horizon": "1w", "at_most": 30}, engine="reference")
    assert found.finished > 20
    assert len(seen) == len(set(seen)) == 2 * found.finished


def test_a_share_is_of_the_baseline_in_the_first_stage_and_then_stays() -> None:
    found = result({"precision": "1.2%"})
    first = found.values("desks", "lead time")[:20].mean()
    assert found.finished > 20
    assert found.stopping is not None
    assert found.stopping.width == pytest.approx(0.012 * first)


def test_the_warm_up_is_that_of_the_first_stage() -> None:
    auto = result({"warm_up": "auto", "precision": "0.04h"})
    first = run(loads(TEXT, overrides={"warm_up": "auto"}), Options(replications=20, **QUICK))
    assert auto.finished > 20
    assert auto.warm_up == first.warm_up
    assert auto.notes == first.notes


def test_a_design_alone_is_known_itself() -> None:
    found = result({"precision": "0.3h"}, designs=["desks"])
    assert found.estimate("desks", "lead time").half_width == pytest.approx(0.3 * HOUR)
    assert "lead time of 'Desks' is known to ±0.300 h, as asked" in stopping_sentences(found)[0]


def test_the_cap_is_said_honestly() -> None:
    found = result({"precision": "1min", "at_most": 30})
    differences = found.values("counter", "lead time") - found.values("desks", "lead time")
    half = 2.045229642 * differences.std(ddof=1) / 30**0.5  # t(29, .975)
    assert found.finished == 30
    assert found.difference("counter", "lead time").half_width == pytest.approx(half)
    assert stopping_sentences(found)[0].startswith(
        "Stopped at the most allowed, 30 replications of each design:"
    )
    assert "was to be known to ±0.0167 h and is known to ±" in stopping_sentences(found)[0]


def test_stages_are_told() -> None:
    said: list[str] = []
    found = result(said=said)
    stage = f"Stage 2: {found.finished - 20} more replications of each design, {found.finished} in all"
    assert any(text.startswith(stage) for text in said)


def test_an_interruption_keeps_the_stages_before_it(monkeypatch: pytest.MonkeyPatch) -> None:
    left = iter(range(2 * 20 + 5))

    def interrupted(*arguments):  # type: ignore[no-untyped-def]
        if next(left, None) is None:
            signal.raise_signal(signal.SIGINT)
        return simulated(*arguments)

    monkeypatch.setattr(work, "simulated", interrupted)
    found = result({"precision": "0.03h", "horizon": "1w"}, engine="reference")
    assert 20 <= found.finished < 25 and found.asked > 25
    assert stopping_sentences(found)[0].startswith(f"Ended early, after {found.finished} replications")


@pytest.mark.parametrize(
    ("changes", "options", "words"),
    [
        ({"precision": "GBP 3"}, {}, "precision GBP 3: lead time is compared with a time"),
        ({"precision": "3 working h"}, {}, "lead time is elapsed time, and so is a difference of it"),
        ({}, {"precision": "soon"}, "'soon' is no precision"),
        ({}, {"at_most": 2}, "at_most is a whole number from 3"),
        ({}, {"replications": 5, "precision": "3h"}, "for runs of 'auto' replications"),
    ],
)
def test_what_makes_no_sense(changes: dict[str, object], options: dict[str, object], words: str) -> None:
    with pytest.raises(UsageError, match=words):
        result(changes, **options)


def test_a_share_of_nothing_ends_after_the_first_stage() -> None:
    found = result({"decide_on": "abandoned", "precision": "2%"})
    assert found.finished == 20
    assert stopping_sentences(found) == [
        "Stopped after 20 replications: 2% of a mean of zero is no precision; state an amount."
    ]


def test_everybody_else_gets_a_number() -> None:
    scenario = loads(TEXT, overrides=BASE)
    assert (scenario.replications, scenario.replications_written) == (20, "auto")
    assert run(scenario, Options(replications=2, **QUICK)).aim is None
