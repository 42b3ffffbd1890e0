"""How certain a comparison is: intervals that hold jointly, p-values that allow for several comparisons, and
which design is best."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import product
from typing import TYPE_CHECKING, Final

import numpy as np
import numpy.typing as npt

from orgsim.measures import find
from orgsim.statistics import Interval, t_quantile
from orgsim.statistics.best_design import probability_best
from orgsim.statistics.simultaneous import holm, paired_p_value, simultaneous_paired_intervals

if TYPE_CHECKING:
    from orgsim.experiment.result import Result

HEADLINE: Final = ("lead time", "lead time p85", "throughput", "cost per item")
"""The headline measures."""
LEVEL: Final = 0.95
"""The confidence in which all intervals of a family hold jointly."""
FEWEST_RESAMPLED: Final = 10
"""Replications below which they are not resampled: the few resamples that there are then agree far too
often."""
_MOST_RESAMPLES: Final = 10_000
_FEWEST_RESAMPLES: Final = 1_000
_LABOUR: Final = 20_000_000
"""Replications drawn in all, above which there are fewer resamples."""

Floats = npt.NDArray[np.float64]


@dataclass(frozen=True)
class Certainty:
    """How certain the difference of each design from the baseline is.

    ``joint`` are the paired intervals of the measure decided on, which all hold at once with 95% confidence,
    and ``p_values`` those of no difference, adjusted by Holm for being several. ``best`` is for each design
    the share of bootstrap ``resamples`` in which it is best; there are none of fewer than `FEWEST_RESAMPLED`
    replications. ``headline_measures`` are the intervals by measure and design of those, a family of its own:
    all of them hold at once. Designs that are the same model have one share of resamples, and those that are
    the baseline's model no interval and no p-value.
    """

    joint: Mapping[str, Interval]
    p_values: Mapping[str, float]
    best: Mapping[str, float]
    resamples: int
    headline_measures: Mapping[str, Mapping[str, Interval]]

    @property
    def family(self) -> int:
        """How many intervals of headline measures hold at once."""
        return sum(map(len, self.headline_measures.values()))


def certainty_of(result: Result) -> Certainty | None:
    """How certain a result is; None where that says nothing: for one design, or fewer than two replications
    with what is decided on."""
    same = result.same
    others = [design for design in result.designs if same.get(design, design) != result.baseline]
    distinct = [design for design in result.designs if design not in same]
    rows = {design: result.values(design, result.scenario.decide_on) for design in distinct}
    known = ~np.isnan(np.array(list(rows.values()))).any(axis=0)
    if not others or known.sum() < 2:
        return None
    values = {design: row[known] for design, row in rows.items()}
    p_values = [
        paired_p_value(values[same.get(design, design)], values[result.baseline]) for design in others
    ]
    best, resamples = (
        _best(result, np.array(list(values.values()))) if known.sum() >= FEWEST_RESAMPLED else ([], 0)
    )
    share = dict(zip(values, best, strict=True)) if resamples else {}
    return Certainty(
        joint=_joint(result, others),
        p_values=dict(zip(others, map(float, holm(p_values)), strict=True)),
        best={design: share[same.get(design, design)] for design in result.designs} if share else {},
        resamples=resamples,
        headline_measures=_headline(result, others),
    )


def _joint(result: Result, others: Sequence[str]) -> dict[str, Interval]:
    """Intervals that hold at once; where a precision was reached it is widened as a t interval would be."""
    name = result.scenario.decide_on
    found = _simultaneous(result, [(design, name) for design in others])
    for design, progress in (result.stopping.about if result.stopping else {}).items():
        if progress.reached and (design, name) in found:
            known, level = progress.interval, found[design, name].level
            half = (
                known.half_width
                * t_quantile((1 + level) / 2, known.n - 1)
                / t_quantile((1 + LEVEL) / 2, known.n - 1)
            )
            found[design, name] = replace(known, low=known.mean - half, high=known.mean + half, level=level)
    return {design: interval for (design, _), interval in found.items()}


def _headline(result: Result, others: Sequence[str]) -> dict[str, dict[str, Interval]]:
    """The intervals of the headline measures that there are."""
    names = [name for name in HEADLINE if _is_measured(result, name)]
    found = _simultaneous(result, [(design, name) for name, design in product(names, others)])
    return {name: {design: found[design, name] for design in others} for name in names}


def _is_measured(result: Result, name: str) -> bool:
    """Whether a measure is known in two replications of every design, and is not zero in all."""
    rows = np.array([result.values(design, name) for design in result.designs])
    return bool((~np.isnan(rows).any(axis=0)).sum() > 1 and np.nansum(np.abs(rows)) > 0)


def _simultaneous(result: Result, asked: Sequence[tuple[str, str]]) -> dict[tuple[str, str], Interval]:
    pairs = [(result.values(design, name), result.values(result.baseline, name)) for design, name in asked]
    return dict(zip(asked, simultaneous_paired_intervals(pairs, LEVEL), strict=True))


def _best(result: Result, values: Floats) -> tuple[list[float], int]:
    """The share of resamples in which each design is best, and how many there are; ``values`` are (designs,
    replications)."""
    sign = 1.0
    if find(result.scenario.decide_on).better == "higher":
        sign = -1.0
    resamples = min(_MOST_RESAMPLES, max(_FEWEST_RESAMPLES, _LABOUR // values.shape[1]))
    return probability_best(sign * values, np.random.default_rng(result.seed), resamples).tolist(), resamples
