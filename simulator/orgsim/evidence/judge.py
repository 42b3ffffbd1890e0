"""The rule by which an estimate agrees with an exact value, and the table of what was found."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import sqrt
from typing import Final, Literal

import numpy as np

from orgsim.evidence.case import Calculation, Case, Check
from orgsim.evidence.observe import Values
from orgsim.statistics import t_quantile
from orgsim.table import Table

LEAST_RUNS: Final = 20
CONFIDENCE: Final = 0.99975
ROUNDING: Final = 1e-9

Verdict = Literal["agrees", "differs", "too noisy"]


@dataclass(frozen=True)
class CaseResult:
    """One number of one case: exact value, estimate, standard error over the replications and what follows.

    Times are hours and rates per hour. ``repeated`` says that a first run did not agree and this is the
    repeat.
    """

    case: str
    measure: str
    source: str
    exact: float
    estimate: float
    se: float
    replications: int
    share: float
    verdict: Verdict
    repeated: bool = False

    @property
    def agrees(self) -> bool:
        """Whether the estimate is near enough and precise enough."""
        return self.verdict == "agrees"


def judge(
    case: Case, check: Check, values: Values, *, precision: float = 1.0, repeated: bool = False
) -> CaseResult:
    """Compare the values of a measure, one for each replication, with its exact value.

    Of a sampled case the mean must lie within t(R - 1, 0.99975) standard errors of the exact value, and the
    standard error may be at most the check's share of it (divided by ``precision``); R is at least 20. Where
    nothing is left to chance, the difference may be 1e-9 of the value, or 1e-9 if that is more.
    """
    runs, mean = len(values), float(np.mean(values))
    se = float(np.std(values, ddof=1)) / sqrt(runs) if runs > 1 else 0.0
    share = check.share / precision if case.sampled else 0.0
    verdict = _sampled(check, mean, (se, share), runs) if case.sampled else _certain(check.exact, mean)
    return CaseResult(
        case.name, check.label, case.source, check.exact, mean, se, runs, share, verdict, repeated=repeated
    )


def calculated(case: Case, calculation: Calculation) -> CaseResult:
    """Compare a number that is computed without simulating."""
    value = calculation.compute()
    verdict = _certain(calculation.exact, value)
    return CaseResult(
        case.name, calculation.label, case.source, calculation.exact, value, 0.0, 0, 0.0, verdict
    )


def _sampled(check: Check, mean: float, error: tuple[float, float], runs: int) -> Verdict:
    se, share = error
    slack = ROUNDING * abs(check.exact)
    if runs < LEAST_RUNS or se > share * abs(check.exact) + slack:
        return "too noisy"
    return "agrees" if abs(mean - check.exact) <= t_quantile(CONFIDENCE, runs - 1) * se + slack else "differs"


def _certain(exact: float, value: float) -> Verdict:
    return "agrees" if abs(value - exact) <= ROUNDING * max(1.0, abs(exact)) else "differs"


def table(results: Sequence[CaseResult]) -> Table:
    """The results as a table: case, what was measured, source, exact value, estimate, standard error,
    verdict."""
    return Table(
        {
            "case": [result.case for result in results],
            "measure": [result.measure for result in results],
            "source": [result.source for result in results],
            "exact": np.array([result.exact for result in results], dtype=float),
            "estimate": np.array([result.estimate for result in results], dtype=float),
            "standard error": np.array([result.se for result in results], dtype=float),
            "runs": np.array([result.replications for result in results], dtype=int),
            "verdict": [_words(result) for result in results],
        }
    )


def _words(result: CaseResult) -> str:
    return f"{result.verdict}, repeated" if result.repeated else result.verdict
