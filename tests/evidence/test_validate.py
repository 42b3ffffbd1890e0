"""The rule of agreement, and the cases that take no time."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from stand_in import StandIn

from orgsim.errors import UsageError
from orgsim.evidence import CASES, UNCOVERED, Case, Check, Effort, Part, engine_for, table, validate
from orgsim.evidence.case import Calculation, Runs, scenario
from orgsim.evidence.judge import calculated, judge
from orgsim.evidence.validate import judged

CASE = Case("X-01", "made up", "nowhere", "none")
CERTAIN = Case("X-02", "made up", "nowhere", "none", sampled=False)


def spread(mean: float, se: float, runs: int) -> np.ndarray:
    """Values with exactly this mean and standard error."""
    values = np.arange(runs, dtype=float) - (runs - 1) / 2
    return mean + values / values.std(ddof=1) * se * np.sqrt(runs)


@pytest.mark.parametrize(
    ("mean", "se", "runs", "verdict"),
    [
        (10.0, 0.1, 20, "agrees"),
        (10.41, 0.1, 20, "agrees"),  # t(19, 0.99975) = 4.187
        (10.43, 0.1, 20, "differs"),
        (9.57, 0.1, 20, "differs"),
        (10.37, 0.1, 50, "agrees"),  # t(49, 0.99975) = 3.73
        (10.38, 0.1, 50, "differs"),
        (10.0, 0.199, 20, "agrees"),
        (10.0, 0.201, 20, "too noisy"),
        (10.0, 0.1, 19, "too noisy"),
    ],
)
def test_near_enough_and_precise_enough(mean: float, se: float, runs: int, verdict: str) -> None:
    assert judge(CASE, Check("lead time", 10.0), spread(mean, se, runs)).verdict == verdict


def test_precision_narrows_what_is_allowed() -> None:
    values = spread(10.0, 0.15, 20)
    assert judge(CASE, Check("lead time", 10.0), values).agrees
    assert judge(CASE, Check("lead time", 10.0), values, precision=2).verdict == "too noisy"


def test_a_measure_without_spread_may_be_rounded() -> None:
    assert judge(CASE, Check("touch time", 17.0), np.full(20, 17.0 + 1e-10)).agrees
    assert judge(CASE, Check("touch time", 17.0), np.full(20, 17.1)).verdict == "differs"


def test_a_measure_that_does_not_exist_does_not_agree() -> None:
    assert not judge(CASE, Check("lead time", 10.0), np.full(20, np.nan)).agrees


def test_certain_cases_agree_to_nine_digits() -> None:
    assert judge(CERTAIN, Check("lead time", 5.0), np.array([5.0 + 4e-9])).agrees
    assert not judge(CERTAIN, Check("lead time", 5.0), np.array([5.0 + 6e-9])).agrees
    assert calculated(CERTAIN, Calculation("sum", 4.0, lambda: 2.0 + 2.0)).agrees
    assert not calculated(CERTAIN, Calculation("sum", 5.0, lambda: 2.0 + 2.0)).agrees


FILES = sorted({build.__module__ for build in CASES.values()})
"""Where cases are built: to build them all only to know their names would take long."""


@pytest.mark.parametrize("file", FILES)
def test_certain_cases(file: str) -> None:
    here = [name for name, build in CASES.items() if build.__module__ == file]
    found = {name: validate(name, cores=1) for name in here if not CASES[name]().sampled}
    assert all(found.values())
    assert [result for results in found.values() for result in results if not result.agrees] == []


def test_what_is_not_covered_stands_in_the_docs_and_is_no_case() -> None:
    page = (Path(__file__).parents[2] / "docs/validation.md").read_text(encoding="utf-8")
    for name, found in UNCOVERED.items():
        assert f"| {name} | {found.question} | {found.reason} |" in page
        assert name not in CASES
    with pytest.raises(UsageError, match=r"'ps-02' .* is no case: the language has no people with several"):
        validate("ps-02")


def test_a_sampled_case_through_the_whole_of_orgsim() -> None:
    asked = []
    results = validate("ORG-07", cores=1, precision=0.5, progress=lambda *what: asked.append(what))
    assert asked == [("ORG-07", 1, 1)]
    assert all(result.agrees for result in results)
    rows = table(results).to_records()
    assert rows[0]["case"] == "ORG-07"
    assert rows[0]["exact"] == pytest.approx(30.91666667)
    assert rows[0]["verdict"].startswith("agrees")


BODY = """
    people = {{ nobody = {{}} }}

    [work.order]
    arrivals = {{ every = "1h" }}

    [[work.order.steps]]
    name = "wait"
    delay = "{delay}"

    [designs.only]
    teams.Nobody = ["nobody"]
"""


def made_up(delay: str, exact: float, share: float = 0.02) -> Case:
    text = scenario("Made up", Runs(20, 300), BODY.format(delay=delay))
    return Case(
        "X-04", "made up", "nowhere", "none", (Part(text, (Check("lead time", exact, share=share),)),)
    )


def test_a_wrong_number_is_found_out_and_stays_so_in_the_repeat() -> None:
    (result,) = judged(made_up("uniform(1h, 3h)", 2.2), Effort(cores=1))
    assert (result.verdict, result.repeated, result.replications) == ("differs", True, 80)
    assert table([result]).to_records()[0]["verdict"] == "differs, repeated"


def test_a_right_number_needs_no_repeat() -> None:
    (result,) = judged(made_up("uniform(1h, 3h)", 2.0), Effort(cores=1))
    assert (result.verdict, result.repeated, result.replications) == ("agrees", False, 20)


def test_a_noisy_run_is_repeated_with_more() -> None:
    """The standard error of 6,000 items is 0.37 % of the mean, that of 24,000 is 0.19 %."""
    (result,) = judged(made_up("uniform(1h, 3h)", 2.0, share=0.003), Effort(cores=1))
    assert (result.verdict, result.repeated, result.replications) == ("agrees", True, 80)


@pytest.mark.slow
def test_all_fast_cases() -> None:
    assert [result for result in validate(fast=True) if not result.agrees] == []


@pytest.mark.slow
def test_all_cases() -> None:
    assert [result for result in validate() if not result.agrees] == []


def test_one_engine_is_chosen_for_all_cases_and_gives_the_same_numbers(stand_in: StandIn) -> None:
    effort = Effort(precision=0.5, cores=1)
    assert engine_for(["BAT-05"], effort).engine == "reference"
    assert engine_for(list(CASES), Effort(cores=1)).engine == "compiled"
    reference = validate("BAT-05", precision=0.5, cores=1, engine="reference")
    compiled = validate("BAT-05", precision=0.5, cores=1, engine="compiled")
    assert reference == compiled
    assert "summary" in stand_in.calls
    assert "simulate" not in stand_in.calls


def test_an_engine_that_cannot_be_had_is_bad_usage(stand_in: StandIn) -> None:
    stand_in.why_not = "llvmlite is not installed"
    assert engine_for(list(CASES), Effort()).why == "llvmlite is not installed"
    with pytest.raises(UsageError, match="llvmlite is not installed"):
        validate("BAT-05", engine="compiled")


def test_a_precision_of_nothing_is_bad_usage() -> None:
    with pytest.raises(UsageError, match="precision must be above 0"):
        validate("BAT-05", precision=0.0)


def test_twice_the_precision_takes_four_times_the_runs() -> None:
    (once,) = judged(made_up("uniform(1h, 3h)", 2.0), Effort(cores=1))
    (twice,) = judged(made_up("uniform(1h, 3h)", 2.0), Effort(precision=2.0, cores=1))
    assert (twice.replications, twice.share) == (4 * once.replications, once.share / 2)
