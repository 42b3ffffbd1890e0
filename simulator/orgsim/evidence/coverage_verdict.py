"""Whether experiments were right as often as they promise."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import inf, isnan, nan, sqrt
from typing import Final, Literal

import numpy as np

from orgsim.evidence.coverage_experiments import LEVEL, Outcome, Promise
from orgsim.evidence.coverage_studies import Study
from orgsim.statistics import t_quantile

BAND: Final = 0.99
"""How probable it is that a correct procedure counts within the band."""

BIAS: Final = 0.1
"""Standard errors by which estimates may be off on average: it costs an interval .001 of its coverage."""

NOISE: Final = 0.9995
"""The share of Student's t up to which the bias may be noise of its own."""

CoverageVerdict = Literal["agrees", "too seldom", "too often", "biased", "no promise"]


@dataclass(frozen=True)
class CoverageResult:
    """How many of ``macro`` experiments of a case were ``right`` about a claim, and from how many (``least``
    to ``most``) must be.

    ``exact``, ``estimate`` (mean over the experiments) and ``half_width`` (mean) are in hours and NaN where
    no number is estimated. ``bias`` is estimate less exact, in standard deviations of the estimate of one
    experiment: its own standard error is 1 / sqrt(macro). ``replications`` is the mean number of them in an
    experiment, over all designs. ``repeated`` says that a first count did not agree and this is the repeat.
    """

    case: str
    claim: str
    exact: float
    estimate: float
    half_width: float
    bias: float
    replications: float
    right: int
    macro: int
    least: int
    most: int
    verdict: CoverageVerdict
    repeated: bool = False

    @property
    def agrees(self) -> bool:
        """Whether the promise is kept, or there is none."""
        return self.verdict in ("agrees", "no promise")


def judge(study: Study, outcomes: Sequence[Sequence[Outcome]]) -> list[CoverageResult]:
    """Count the outcomes, of shape (experiments, claims)."""
    return [_judged(study, number, [row[number] for row in outcomes]) for number in range(len(study.claims))]


def _judged(study: Study, number: int, outcomes: Sequence[Outcome]) -> CoverageResult:
    claim, macro, right = study.claims[number], len(outcomes), sum(outcome.right for outcome in outcomes)
    estimates = np.array([outcome.estimate for outcome in outcomes])
    bias, (least, most) = _bias(estimates, claim.exact), band(macro, claim.promise)
    return CoverageResult(
        study.name,
        claim.label,
        claim.exact,
        float(estimates.mean()),
        float(np.mean([outcome.half_width for outcome in outcomes])),
        bias,
        float(np.mean([outcome.runs for outcome in outcomes])),
        right,
        macro,
        least,
        most,
        _verdict(right, (least, most), _biased(bias, macro), claim.promise),
    )


def band(macro: int, promise: Promise) -> tuple[int, int]:
    """From how many to how many of ``macro`` experiments a correct procedure is right with 99% probability.

    These are quantiles of Binomial(macro, .95): .005 and .995, and for "at least as often" the lower one
    alone.
    """
    from scipy.stats import binom

    if promise == "none":
        return 0, macro
    low, high = (int(binom.ppf(share, macro, LEVEL)) for share in ((1 - BAND) / 2, (1 + BAND) / 2))
    return low, high if promise == "as often" else macro


def _bias(estimates: np.ndarray[tuple[int], np.dtype[np.float64]], exact: float) -> float:
    """The mean error of estimates in units of their standard deviation; NaN where nothing is estimated."""
    if isnan(exact) or len(estimates) < 2:
        return nan
    spread, error = float(estimates.std(ddof=1)), float(estimates.mean()) - exact
    if spread:
        return error / spread
    return 0.0 if abs(error) < 1e-9 * abs(exact) else inf


def _biased(bias: float, macro: int) -> bool:
    """Whether a bias is more than `BIAS`, its own noise allowed for."""
    return macro > 1 and abs(bias) > BIAS + t_quantile(NOISE, macro - 1) / sqrt(macro)


def _verdict(right: int, allowed: tuple[int, int], biased: bool, promise: Promise) -> CoverageVerdict:
    """A bias is said first: where runs are too short, counting says nothing about intervals."""
    if promise == "none":
        return "no promise"
    if biased:
        return "biased"
    if right < allowed[0]:
        return "too seldom"
    return "too often" if right > allowed[1] else "agrees"
