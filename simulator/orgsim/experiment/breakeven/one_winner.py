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
        return _without_winner(result, line, reach)
    winner, loser = result.winner(decided[0]), result.winner(-decided[0])
    if len(decided) == len(line.stretches):
        return f"'{winner}' beats '{loser}' on {measure} everywhere {reach}"
    rest = _rest(line)
    if all(_is_short(factor, part) for part in line.stretches if not part.side):
        return f"'{winner}' wins on {measure} throughout, {reach}{rest}"
    where = " and ".join(from_to(factor, part) for part in line.stretches if part.side)
    return f"'{winner}' wins on {measure} {where}{'' if factor.levels else f' of {path}'}{rest}"


def _without_winner(result: BreakevenResult, line: Line, reach: str) -> str:
    """That neither wins anywhere, for want of a significant difference or of any."""
    both = f"'{result.titles[0]}' and '{result.titles[1]}'"
    same = [part for part in line.stretches if part.same]
    if len(same) == len(line.stretches):
        return f"{both} are the same model everywhere {reach}"
    rest = _parts(line, same, "the two are the same model")
    return f"Inconclusive: {both} do not differ significantly on {result.duel.measure} anywhere {reach}{rest}"


def _rest(line: Line) -> str:
    """What holds where the winner does not win."""
    undecided = [part for part in line.stretches if not part.decided]
    same = [part for part in line.stretches if part.same]
    return _parts(line, undecided, "it is inconclusive") + _parts(line, same, "the two are the same model")


def _parts(line: Line, parts: list[Stretch], what: str) -> str:
    where = " and ".join(_where_open(line.factor, part) for part in parts)
    return f"; {where} {what}" if parts else ""


def _where_open(factor: Factor, part: Stretch) -> str:
    """Where neither wins: ``near 0h`` for what is short and at an end of the range, else from where to where."""
    at_end = next((end for end in (factor.low, factor.high) if end in (part.low, part.high)), None)
    if at_end is not None and part.low != part.high and _is_short(factor, part):
        return f"near {factor.text(at_end)}"
    return from_to(factor, part)


def _is_short(factor: Factor, part: Stretch) -> bool:
    return not factor.levels and part.high - part.low <= _SHORT * (factor.high - factor.low)


def from_to(factor: Factor, part: Stretch) -> str:
    """``from 1h to 3h``, or ``at 1h``."""
    low, high = factor.text(part.low), factor.text(part.high)
    return f"at {low}" if low == high else f"from {low} to {high}"
