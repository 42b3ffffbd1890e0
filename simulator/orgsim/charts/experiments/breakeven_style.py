"""What charts of thresholds have in common: a colour for each of the two designs, and the name of a parameter."""

from __future__ import annotations

from typing import Final

from orgsim.charts.style import DESIGN_COLOURS
from orgsim.scenario.factors import Factor, short_name

WINS: Final = DESIGN_COLOURS[1]
LOSES: Final = DESIGN_COLOURS[2]
"""Blue where the design wins that is to beat the other, vermilion where the other does: the colour-blind tell them apart."""


def axis_name(factor: Factor) -> str:
    """The parameter with its unit, for an axis."""
    return f"{short_name(factor)}{f', {factor.unit}' if factor.unit else ''}"


def fold(text: str) -> str:
    """The text with a capital at its beginning."""
    return text[:1].upper() + text[1:]
