"""How things are counted: Little's law, items not yet finished, and the end of the warm-up."""

from __future__ import annotations

from orgsim.evidence.case import Calculation, Case, Check, Part, Runs, scenario
from orgsim.evidence.theory import censoring
from orgsim.statistics import mser5

TRACE = """
    people = {{ nobody = {{}} }}

    [work.early]
    arrivals = {{ dates = [2027-01-04T00:00:00, 2027-01-04T01:00:00{later}] }}

    [[work.early.steps]]
    name = "wait four hours"
    delay = "4h"

    [work.late]
    arrivals = {{ dates = [2027-01-04T02:00:00] }}

    [[work.late.steps]]
    name = "wait seven hours"
    delay = "7h"

    [designs.only]
    teams.Nobody = ["nobody"]
"""


def hand_trace() -> Case:
    """Three items one can follow by hand, then a fourth that is not finished."""
    text = scenario("Three items", Runs(1, 10), TRACE.format(later=""))
    longer = scenario("Three items and an open one", Runs(1, 10), TRACE.format(later=", 2027-01-04T08:00:00"))
    return Case(
        "STAT-01",
        "Little's law on a trace one can follow by hand",
        "Little (1961); Kim and Whitt (2013)",
        (
            "Items come at 0, 1 and 2 and leave at 4, 5 and 9; ten hours hold 15 item hours. One more comes "
            "at "
            "8 and stays."
        ),
        (
            Part(text, (Check("work in progress", 1.5), Check("lead time", 5.0), Check("throughput", 0.3))),
            Part(
                longer,
                (
                    Check("work in progress", 1.7),
                    Check("lead time", 5.0),
                    Check("arrivals", 0.4),
                    Check("still open", 1.0),
                ),
            ),
        ),
        sampled=False,
    )


def finished_only() -> Case:
    """A look back after thirty hours at lead times of ten."""
    body = """
        people = { nobody = {} }

        [work.order]
        arrivals = "100 per h"

        [[work.order.steps]]
        name = "wait for the customer"
        delay = "exponential(10h)"

        [designs.only]
        teams.Nobody = ["nobody"]
    """
    checks = (
        Check("lead time", censoring.mean_of_finished(10, 30), share=0.01),
        Check("throughput", censoring.finished(100, 10, 30) / 30, share=0.01),
        Check("still open share", 1 - censoring.finished(100, 10, 30) / 3000, share=0.01),
        Check("lead time p50", censoring.quantile(10, 0.5), share=0.01),
        Check("lead time p85", censoring.quantile(10, 0.85), share=0.01),
    )
    return Case(
        "STAT-02",
        "looking at finished items only understates lead time by 39%",
        "thinning of the Poisson process; Kaplan and Meier (1958)",
        "After 30 hours an item of length x is finished if it came before 30 - x: the mean is 6.09, not 10. "
        "The "
        "percentiles count the unfinished as longer than their age and come out right.",
        (Part(scenario("A look back after thirty hours", Runs(40, 30), body), checks),),
    )


def _decaying() -> list[float]:
    return [5 + 10 * 0.9**i + ((7919 * i) % 11 - 5) / 5 for i in range(200)]


def warm_up() -> Case:
    """MSER-5 on a series that decays."""
    return Case(
        "STAT-06",
        "where the warm-up ends",
        "White (1997); Hoad, Robinson and Davies (2010)",
        "MSER-5 on y_i = 5 + 10 x 0.9^i + ((7919 i mod 11) - 5)/5, i < 200.",
        calculations=(
            Calculation("observations dropped", 50.0, lambda: float(mser5(_decaying()).observations)),
            Calculation("statistic", 0.003692952695, lambda: mser5(_decaying()).statistic),
        ),
        sampled=False,
    )


CASES = {"STAT-01": hand_trace, "STAT-02": finished_only, "STAT-06": warm_up}
