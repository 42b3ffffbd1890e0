"""How sure a comparison is: intervals that hold together, p values that allow for several comparisons, and which design is best."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

import numpy as np
import numpy.typing as npt

from orgsim.measures import find
from orgsim.statistics import Interval, t_quantile
from orgsim.statistics.best_design import probability_best
from orgsim.statistics.simultaneous import holm, paired_p_value, simultaneous_paired_intervals

if TYPE_CHECKING:
    from orgsim.experiment.result import Result

BOARD: Final = ("lead time", "lead time p85", "throughput", "cost per item")
"""The measures a board looks at."""
LEVEL: Final = 0.95
"""The confidence in which all intervals of a family hold together."""
_MOST_DRAWS: Final = 10_000
_FEWEST_DRAWS: Final = 1_000
_LABOUR: Final = 20_000_000
"""Replications drawn in all, above which there are fewer draws."""

Floats = npt.NDArray[np.float64]


@dataclass(frozen=True)
class Certainty:
    """How sure the difference of each design from the baseline is.

    ``together`` are the paired intervals of the measure decided on, which all hold at once with 95 % confidence, and ``p_values`` those of
    no difference, adjusted by Holm for being several. ``best`` is for each design the share of ``draws`` in which it is best. ``board``
    are the intervals by measure and design of what a board looks at, a family of its own: all of them hold at once.
    """

    together: Mapping[str, Interval]
    p_values: Mapping[str, float]
    best: Mapping[str, float]
    draws: int
    board: Mapping[str, Mapping[str, Interval]]

    @property
    def board_family(self) -> int:
        """How many intervals of what a board looks at hold at once."""
        return sum(map(len, self.board.values()))


def certainty_of(result: Result) -> Certainty | None:
    """How sure a result is; None where that says nothing: for one design, or fewer than two replications with what is decided on."""
    others = [design for design in result.designs if design != result.baseline]
    rows = {design: result.values(design, result.scenario.decide_on) for design in result.designs}
    known = ~np.isnan(np.array(list(rows.values()))).any(axis=0)
    if not others or known.sum() < 2:
        return None
    values = {design: row[known] for design, row in rows.items()}
    p_values = [paired_p_value(values[design], values[result.baseline]) for design in others]
    best, draws = _best(result, np.array(list(values.values())))
    return Certainty(
        together=_together(result, others),
        p_values=dict(zip(others, map(float, holm(p_values)), strict=True)),
        best=dict(zip(values, best, strict=True)),
        draws=draws,
        board=_board(result, others),
    )


def _together(result: Result, others: Sequence[str]) -> dict[str, Interval]:
    """Intervals that hold at once; where a precision was reached it is widened as a t interval would be."""
    name = result.scenario.decide_on
    found = _simultaneous(result, [(design, name) for design in others])
    for design, progress in (result.stopping.about if result.stopping else {}).items():
        if progress.reached:
            known, level = progress.interval, found[design, name].level
            half = known.half_width * t_quantile((1 + level) / 2, known.n - 1) / t_quantile((1 + LEVEL) / 2, known.n - 1)
            found[design, name] = replace(known, low=known.mean - half, high=known.mean + half, level=level)
    return {design: interval for (design, _), interval in found.items()}


def _board(result: Result, others: Sequence[str]) -> dict[str, dict[str, Interval]]:
    """The intervals of what a board looks at, of those measures that there are."""
    names = [name for name in BOARD if _is_measured(result, name)]
    found = _simultaneous(result, [(design, name) for name in names for design in others])
    return {name: {design: found[design, name] for design in others} for name in names}


def _is_measured(result: Result, name: str) -> bool:
    """Whether a measure is known in two replications of every design, and is not zero in all."""
    rows = np.array([result.values(design, name) for design in result.designs])
    return bool((~np.isnan(rows).any(axis=0)).sum() > 1 and np.nansum(np.abs(rows)) > 0)


def _simultaneous(result: Result, asked: Sequence[tuple[str, str]]) -> dict[tuple[str, str], Interval]:
    pairs = [(result.values(design, name), result.values(result.baseline, name)) for design, name in asked]
    return dict(zip(asked, simultaneous_paired_intervals(pairs, LEVEL), strict=True))


def _best(result: Result, values: Floats) -> tuple[list[float], int]:
    """The share of draws in which each design is best, and how many draws; ``values`` are (designs, replications)."""
    sign = -1.0 if find(result.scenario.decide_on).better == "higher" else 1.0
    draws = min(_MOST_DRAWS, max(_FEWEST_DRAWS, _LABOUR // values.shape[1]))
    return probability_best(sign * values, np.random.default_rng(result.seed), draws).tolist(), draws
