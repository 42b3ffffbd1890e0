"""Uncertainty as tidy tables."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

from orgsim.experiment.uncertainty.conduct import UncertaintyResult
from orgsim.experiment.uncertainty.spread import Spread
from orgsim.report.experiments.quantities import ESTIMATE, estimate_row
from orgsim.report.quantities import measure_unit
from orgsim.statistics import Interval

_RANGE: Final = ("p5", "p5 low", "p5 high", "p95", "p95 low", "p95 high")
_SPLIT: Final = ("inputs share", "inputs share low", "inputs share high", "sd by inputs", "sd by chance", "chance share among draws")
SPREADS: Final = ("design", *ESTIMATE, *_RANGE, *_SPLIT, "best share", "best share low", "best share high")
DIFFERENCES: Final = (
    *("design", "baseline", *ESTIMATE, *_RANGE, *_SPLIT),
    *("better share", "better share low", "better share high", "significantly better", "significantly worse", "inconclusive"),
)
DRAWS: Final = ("design", *ESTIMATE, "left out because")
INFLUENCES: Final = ("subject", "path", "belief", "share", "low", "high", "rises", "explained by all")


def spreads(result: UncertaintyResult) -> Iterator[tuple[Any, ...]]:
    """A row for each design; ``n`` is the number of draws."""
    for design, spread in result.spreads.items():
        yield design, *_spread(result, spread), *_limits(result.is_best(design))


def differences(result: UncertaintyResult) -> Iterator[tuple[Any, ...]]:
    """A row for each design that is not the baseline."""
    for design, spread in result.differences.items():
        yield design, result.baseline, *_spread(result, spread), *_limits(result.is_better(design)), *result.sure(design)


def draws(result: UncertaintyResult) -> Iterator[tuple[Any, ...]]:
    """A row for each draw and design; ``n`` is the number of replications."""
    currency = result.written[result.baseline].header.currency
    for number, draw in enumerate(result.draws, 1):
        words = tuple(belief.factor.text(amount) for belief, amount in zip(result.beliefs, draw.amounts, strict=True))
        for design in result.designs:
            if design in draw.samples:
                yield (
                    number,
                    *words,
                    design,
                    *estimate_row(result.measure, currency, draw.samples[design].estimate(result.measure)),
                    draw.trouble,
                )
            else:
                nothing = Interval(float("nan"), float("nan"), float("nan"), 0)
                yield number, *words, design, *estimate_row(result.measure, currency, nothing), draw.trouble


def influences(result: UncertaintyResult) -> Iterator[tuple[Any, ...]]:
    """A row for each design or difference and each value, where there are draws enough for the fit."""
    kinds = {belief.factor.path: belief.kind for belief in result.beliefs}
    subjects = dict(result.spreads)
    subjects |= {f"{design} minus {result.baseline}": spread for design, spread in result.differences.items()}
    for name, spread in subjects.items():
        fit = result.fit(spread)
        for one in () if fit is None else fit.influences:
            assert fit is not None
            yield name, one.factor.path, kinds[one.factor.path], *_limits(one.share), one.rises, fit.explained.mean


def _spread(result: UncertaintyResult, spread: Spread) -> tuple[Any, ...]:
    currency = result.written[result.baseline].header.currency
    size, _ = measure_unit(result.measure, currency)
    ends = (value / size for end in spread.ends for value in _limits(end))
    split = spread.split
    return (
        *estimate_row(result.measure, currency, spread.mean),
        *ends,
        *_limits(split.share),
        split.inputs**0.5 / size,
        split.chance**0.5 / size,
        split.blur,
    )


def _limits(interval: Interval) -> tuple[float, float, float]:
    return interval.mean, interval.low, interval.high
