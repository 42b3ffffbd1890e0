"""What an experiment concludes from its replications, and whether that is right: the kinds of experiment
whose promise is counted."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from itertools import combinations
from math import nan
from typing import Final, Literal

import numpy as np

from orgsim.evidence.coverage_bench import MEAN, Trial
from orgsim.evidence.observe import Values
from orgsim.statistics import Interval, paired_interval, t_interval
from orgsim.statistics.allocation import ocba_allocation
from orgsim.statistics.selection import Contest, kim_nelson
from orgsim.statistics.sequential import Precision, further_replications
from orgsim.statistics.simultaneous import simultaneous_paired_intervals, tukey_intervals

LEVEL: Final = 0.95
"""How often each of them promises to be right."""

Promise = Literal["as often", "at least as often", "none"]


@dataclass(frozen=True)
class Claim:
    """What an experiment claims to know.

    ``exact`` is the truth in hours, NaN where no number is estimated; ``measure`` is taken of design number
    ``design``, less that of design ``against`` where there is one. ``promise`` says whether the claim must be
    right in 95% of all experiments, in at least as many, or without a promise.
    """

    label: str
    exact: float = nan
    measure: str = MEAN
    design: int = 0
    against: int | None = None
    promise: Promise = "as often"


@dataclass(frozen=True)
class Outcome:
    """Whether one experiment was ``right``, the replications it took, and where it has them its estimate and
    half width in hours."""

    right: bool
    runs: int
    estimate: float = nan
    half_width: float = nan


Experiment = Callable[[Sequence[Claim], Trial], list[Outcome]]
"""Makes one experiment; gives an outcome for each claim."""


def intervals(replications: int, claims: Sequence[Claim], trial: Trial) -> list[Outcome]:
    """The t interval of each claim, or the paired one, from a fixed number of replications of each design."""
    designs = sorted(
        {claim.design for claim in claims} | {claim.against for claim in claims if claim.against is not None}
    )
    found = {design: trial.values(design, range(replications)) for design in designs}
    runs = replications * len(designs)
    return [
        _held(claim, _interval(claim, [found[d][claim.measure] for d in _designs(claim)]), runs)
        for claim in claims
    ]


def until_precise(goal: Precision, claims: Sequence[Claim], trial: Trial) -> list[Outcome]:
    """The interval of one claim at which ``further_replications`` asks for no more."""
    (claim,) = claims
    values: Values = np.empty(0)
    while (found := further_replications(values, goal)).further:
        more = range(len(values), len(values) + found.further)
        first, *second = (trial.values(design, more)[claim.measure] for design in _designs(claim))
        values = np.append(values, first - second[0] if second else first)
    return [_held(claim, found.interval, len(values) * len(_designs(claim)))]


def equal_designs(designs: int, replications: int, _: Sequence[Claim], trial: Trial) -> list[Outcome]:
    """All differences of designs that are equal, twice: with the same seed for all by Bonferroni, with
    different ones by Tukey."""
    same, own = (
        np.array([trial.values(design, range(replications), luck)[MEAN] for design, luck in enumerate(lucks)])
        for lucks in ([0] * designs, range(1, designs + 1))
    )
    return [
        _none_excludes_zero(found, designs * replications)
        for found in (simultaneous_paired_intervals(combinations(same, 2)), tukey_intervals(own))
    ]


def best_of(contest: Contest, best: int, _: Sequence[Claim], trial: Trial) -> list[Outcome]:
    """Whether Kim and Nelson's procedure chooses design ``best``, and OCBA with as many replications in
    all."""
    pool = _Pool(trial)
    chosen = kim_nelson(
        lambda designs, numbers: [pool.first(d, numbers.stop)[numbers.start :] for d in designs], contest
    )
    budget = sum(chosen.observed)
    return [Outcome(chosen.best == best, budget), Outcome(_allocated(contest, pool, budget) == best, budget)]


STEP: Final = 10
"""Replications that OCBA hands out at a time."""


def _allocated(contest: Contest, pool: _Pool, budget: int) -> int:
    """The design with the smallest mean when a budget is spent as `ocba_allocation` says, after the same
    first stage."""
    counts = np.full(contest.designs, contest.first)
    while True:
        values = [pool.first(design, count) for design, count in enumerate(counts.tolist())]
        means = [float(found.mean()) for found in values]
        if counts.sum() >= budget:
            return int(np.argmin(means))
        counts += ocba_allocation(
            means, [found.var(ddof=1) for found in values], counts, min(STEP, budget - int(counts.sum()))
        )


@dataclass
class _Pool:
    """The mean lead times of a trial so far, run when they are asked for."""

    trial: Trial
    known: dict[int, Values] = field(default_factory=dict)

    def first(self, design: int, count: int) -> Values:
        """The first ``count`` replications of a design."""
        known = self.known.get(design, np.empty(0))
        if count > len(known):
            known = self.known[design] = np.append(
                known, self.trial.values(design, range(len(known), count))[MEAN]
            )
        return known[:count]


def _designs(claim: Claim) -> tuple[int, ...]:
    return (claim.design,) if claim.against is None else (claim.design, claim.against)


def _interval(claim: Claim, values: Sequence[Values]) -> Interval:
    """The interval that a user's result shows."""
    return (
        t_interval(values[0], LEVEL)
        if claim.against is None
        else paired_interval(values[0], values[1], LEVEL)
    )


def _held(claim: Claim, found: Interval, runs: int) -> Outcome:
    return Outcome(found.low <= claim.exact <= found.high, runs, found.mean, found.half_width)


def _none_excludes_zero(found: Sequence[Interval], runs: int) -> Outcome:
    return Outcome(
        not any(each.excludes_zero for each in found),
        runs,
        half_width=float(np.mean([each.half_width for each in found])),
    )
