"""What charts of thresholds have in common: the colours of the two designs, and the name of a parameter."""

from __future__ import annotations

from orgsim.charts.experiments.own_colours import two_colours
from orgsim.experiment.breakeven.result import BreakevenResult
from orgsim.scenario.factors import Factor, short_name


def colours_of(result: BreakevenResult) -> tuple[str, str]:
    """The colour of the design that is to win, and that of the other."""
    return two_colours(result.conducted, (result.duel.design, result.duel.against))


def axis_name(factor: Factor) -> str:
    """The parameter with its unit, for an axis."""
    return f"{short_name(factor)}{f', {factor.unit}' if factor.unit else ''}"


def fold(text: str) -> str:
    """The text with a capital at its beginning."""
    return text[:1].upper() + text[1:]
