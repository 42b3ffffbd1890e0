"""What a sweep over many factors says: where a design is better, and on which factor the difference depends most."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Final

import numpy as np
import numpy.typing as npt

from orgsim.charts.experiments.sweep_words import HIGHER, LOWER, outcomes, over_points, telling
from orgsim.experiment.sweep import SweepResult
from orgsim.measures import find
from orgsim.scenario.factors import short_name
from orgsim.statistics import Interval

MOST_DESIGNS: Final = 4
_CLEAR: Final = 3.0
"""Standard errors, 1/sqrt(points - 1) each, that a rank correlation must exceed to be spoken of: about 1 in 400 by chance."""
_FEWEST: Final = 12


def finding(result: SweepResult, measure: str) -> str:
    """At how many points the telling design is better, and the factor on which the difference depends most if one clearly does."""
    said = over_points(result, measure, "points")
    design = shown_designs(result, measure)[0]
    found = result.differences(design, measure) if result.others else result.estimates(design, measure)
    strengths = [rank_correlation([point[place] for point in result.points], found) for place in range(len(result.factors))]
    strongest = max(range(len(strengths)), key=lambda place: abs(strengths[place]))
    if len(result.factors) < 2 or len(found) < _FEWEST or abs(strengths[strongest]) < _CLEAR / math.sqrt(len(found) - 1):
        return said
    return f"{said}; {'the difference' if result.others else 'it'} depends most on {short_name(result.factors[strongest])}"


def shown_designs(result: SweepResult, measure: str) -> list[str]:
    """The designs that are drawn, the telling one first: those that are significantly better than the baseline at most points."""
    if not result.others:
        return [result.baseline]
    good = HIGHER if find(measure).better == "higher" else LOWER
    first = telling(result, measure)
    better = {design: outcomes(result, design, measure).count(good) for design in result.others if design != first}
    return [first, *sorted(better, key=lambda design: -better[design])][:MOST_DESIGNS]


def rank_correlation(amounts: Sequence[float], found: Sequence[Interval]) -> float:
    """Spearman's rank correlation (1904, *Am. J. Psychol.* 15:72) of amounts and the means that are known; 0 where either is constant."""
    known = [(amount, one.mean) for amount, one in zip(amounts, found, strict=True) if math.isfinite(one.mean)]
    pairs = np.array(known).reshape(-1, 2)
    if any(len(np.unique(column)) < 2 for column in pairs.T):
        return 0.0
    return float(np.corrcoef([_ranks(column) for column in pairs.T])[0, 1])


def _ranks(values: npt.NDArray[np.float64]) -> npt.NDArray[np.float64]:
    """Ranks from 1, equal values sharing the mean of theirs."""
    _, inverse, counts = np.unique(values, return_inverse=True, return_counts=True)
    last = np.cumsum(counts)
    return np.asarray((last - (counts - 1) / 2)[inverse], dtype=np.float64)
