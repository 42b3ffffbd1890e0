"""A line without a threshold in words: who wins throughout it, and where it is inconclusive."""

from __future__ import annotations

from typing import Final

from orgsim.experiment.breakeven.result import BreakevenResult, Line
from orgsim.experiment.breakeven.sides import Stretch
from orgsim.scenario.factors import Factor

_SHORT: Final = 0.1
"""The share of the range below which a stretch is only said to be near its end."""


def without_threshold(result: BreakevenResult, line: Line, path: str) -> str:
    """Who wins along a line, of the parameter named ``path``, on which the winner does not change."""
    factor, measure = line.factor, result.duel.measure
    ends = f"from {factor.text(factor.low)} to {factor.text(factor.high)}"
    reach = f"among the values of {path}" if factor.levels else f"{ends} of {path}"
    if not line.sides.amounts:
        return f"'{result.titles[0]}' and '{result.titles[1]}' cannot be compared on {measure} anywhere {reach}"
    decided = [stretch.side for stretch in line.stretches if stretch.side]
    if not decided:
        return f"Inconclusive: '{result.titles[0]}' and '{result.titles[1]}' do not differ significantly on {measure} anywhere {reach}"
    winner, loser = result.winner(decided[0]), result.winner(-decided[0])
    if len(decided) == len(line.stretches):
        return f"'{winner}' beats '{loser}' on {measure} everywhere {reach}"
    undecided = [part for part in line.stretches if not part.side]
    rest = f"; {' and '.join(_where_open(factor, part) for part in undecided)} it is inconclusive"
    if all(_is_short(factor, part) for part in undecided):
        return f"'{winner}' wins on {measure} throughout, {reach}{rest}"
    where = " and ".join(_from_to(factor, part) for part in line.stretches if part.side)
    return f"'{winner}' wins on {measure} {where}{'' if factor.levels else f' of {path}'}{rest}"


def _where_open(factor: Factor, part: Stretch) -> str:
    """Where it is open who wins: ``near 0h`` for what is short and at an end of the range, else from where to where."""
    at_end = next((end for end in (factor.low, factor.high) if end in (part.low, part.high)), None)
    if at_end is not None and part.low != part.high and _is_short(factor, part):
        return f"near {factor.text(at_end)}"
    return _from_to(factor, part)


def _is_short(factor: Factor, part: Stretch) -> bool:
    return not factor.levels and part.high - part.low <= _SHORT * (factor.high - factor.low)


def _from_to(factor: Factor, part: Stretch) -> str:
    low, high = factor.text(part.low), factor.text(part.high)
    return f"at {low}" if low == high else f"from {low} to {high}"
