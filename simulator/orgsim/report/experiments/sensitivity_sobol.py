"""Sobol's shares of variance as sentences and tables."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

from orgsim.experiment.sensitivity.conduct import SensitivityResult
from orgsim.experiment.sensitivity.sobol import Shares
from orgsim.experiment.sensitivity.words import PERCENT, told, unit_of
from orgsim.report.comparison import interval_text
from orgsim.report.page import Column
from orgsim.report.paper import Section
from orgsim.scenario.factors import short_name

_READ: Final = (
    "First: what a value explains on its own, were it known. Total: what it explains with all it does together with others; totals may add "
    "up to more than 100%. Noise: the part of the total that is chance in the runs, on average; more replications make it "
    "smaller.",
    "Estimates from few points may pass 0 and 100%: then take more.",
)


def shares_sentences(result: SensitivityResult, found: Shares) -> Iterator[str]:
    """How far the answer spreads, what is done by values together, and what chance adds."""
    unit = unit_of(result)
    yield (
        f"Over the ranges the answer has a standard deviation of {unit.text(found.deviation)}; {PERCENT.text(found.noise)} of its square "
        f"is chance in the runs, which adds up to {PERCENT.text(max(one.noise for one in found.shares))} to a total."
    )
    yield f"On their own the values explain {told(found.sum_of_first, PERCENT)}; what is left to 100% they do together, and chance does."
    if found.rough and found.ranks:
        yield f"Some intervals are wider than 50%: {found.base} base points are few, take --points {found.enough}."


def shares_section(found: Shares) -> Section:
    """A row for each factor."""
    rows = found.shares
    columns = (
        Column("from", tuple(one.factor.text(one.factor.low) for one in rows), left=True),
        Column("to", tuple(one.factor.text(one.factor.high) for one in rows), left=True),
        Column("first %", tuple(interval_text(one.first, PERCENT) for one in rows)),
        Column("total %", tuple(interval_text(one.total, PERCENT) for one in rows)),
        Column("noise %", tuple(PERCENT.figure(one.noise) for one in rows)),
    )
    label = Column("value", tuple(short_name(one.factor) for one in rows), left=True)
    return Section("Shares of the variance", "estimate [95% interval]", label, columns, _READ)


def shares_rows(found: Shares) -> Iterator[tuple[Any, ...]]:
    """A row for each factor; shares of 1."""
    for one in found.shares:
        first, total = ((interval.mean, interval.low, interval.high) for interval in (one.first, one.total))
        yield one.factor.path, *first, *total, one.noise, one.first.n
