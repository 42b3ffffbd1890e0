"""Thresholds as tidy tables."""

from __future__ import annotations

import math
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from orgsim.experiment.breakeven.duel import PairedDifference
from orgsim.experiment.breakeven.result import (
    BreakevenResult,
)
from orgsim.experiment.breakeven.search import SAME_MODEL
from orgsim.report.experiments.rows import ESTIMATE, estimate_row
from orgsim.report.tables import table
from orgsim.table import Table

if TYPE_CHECKING:
    pass

_DUEL = ("design", "against", *ESTIMATE, "wins")


def thresholds(result: BreakevenResult) -> Table:
    """A row for each threshold: amounts in the unit of the file, limits beyond the range not given, and which
    design wins on which side."""
    names = (
        "path",
        "threshold",
        "low",
        "high",
        "unit",
        "wins below",
        "wins above",
        "base case",
        "distance in ranges",
        "from",
        "to",
    )
    return table(names, _thresholds(result))


def values(result: BreakevenResult) -> Table:
    """A row for each value that was looked at."""
    return table(("path", "value", "amount", "unit", *_DUEL), _values(result))


def cells(result: BreakevenResult) -> Table:
    """A row for each combination."""
    assert result.grid is not None
    first, second = result.grid.factors
    rows = (
        (first.text(one), one, second.text(other), other, *_row(result, look))
        for (one, other), look in result.grid.looks.items()
    )
    return table((first.path, f"{first.path} amount", second.path, f"{second.path} amount", *_DUEL), rows)


def _thresholds(result: BreakevenResult) -> Iterator[tuple[Any, ...]]:
    keys = {1: result.duel.design, -1: result.duel.against, 0: "inconclusive", SAME_MODEL: "same model"}
    for line in result.lines:
        factor = line.factor
        for found in line.thresholds:
            limits = (math.nan if limit is None else limit for limit in (found.low, found.high))
            sides = (keys[found.below], keys[found.above])
            yield (
                factor.path,
                found.at,
                *limits,
                factor.unit,
                *sides,
                factor.written,
                line.distance(found),
                factor.low,
                factor.high,
            )


def _values(result: BreakevenResult) -> Iterator[tuple[Any, ...]]:
    for line in result.lines:
        for amount, look in line.looks.items():
            yield line.factor.path, line.factor.text(amount), amount, line.factor.unit, *_row(result, look)


def _row(result: BreakevenResult, look: PairedDifference) -> tuple[Any, ...]:
    duel = result.duel
    return (
        duel.design,
        duel.against,
        *estimate_row(duel.measure, result.currency, look.difference),
        _wins(result, look),
    )


def _wins(result: BreakevenResult, look: PairedDifference) -> str:
    """The key of the design that wins, or why none does."""
    if look.trouble:
        return "cannot be compared"
    if look.same:
        return "same model"
    return {1: result.duel.design, -1: result.duel.against, 0: "inconclusive"}[result.side(look)]
