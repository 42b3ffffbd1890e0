"""How the numbers of a result are shown: one unit for each measure, and as many digits as its inputs are worth."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable
from statistics import median
from typing import TYPE_CHECKING, Final

from orgsim.experiment.wording import Scale, place_of, scale
from orgsim.measures import find
from orgsim.scenario import Scenario
from orgsim.statistics import Interval

if TYPE_CHECKING:
    from orgsim.experiment.result import Result

_FEWEST, _MOST = 2, 3
_OF_A_TIME: Final = re.compile(r" (?:sd|p[0-9]+)$")


def shown_in(result: Result, name: str) -> Scale:
    """The unit in which a measure is given wherever the result is shown: its values, differences, intervals and notes.

    It is the one that suits the median of the designs' means; a percentile and a standard deviation have that of their mean.
    """
    of_it = _OF_A_TIME.sub("", name)
    means = (result.estimate(design, of_it).mean for design in result.designs)
    return scale_for(find(name).unit, result.headers[result.baseline].currency, means)


def scale_for(unit: str, currency: str | None, values: Iterable[float]) -> Scale:
    """The scale that suits the median of some values, so that one far from the rest does not decide."""
    known = [abs(value) for value in values if math.isfinite(value)]
    return scale(unit, currency, median(known) if known else 0.0)


def basis_of(scenario: Scenario) -> str:
    """The weakest basis in the register of assumptions: ``guessed``, ``estimated``, ``measured``, or ``not stated`` without one."""
    found = {line.basis for line in scenario.assumptions}
    return next((basis for basis in ("guessed", "estimated", "measured") if basis in found), "not stated")


def digits_of(basis: str, answer: Interval) -> int:
    """How many significant digits the headline gives an ``answer`` whose inputs have a ``basis``.

    A guess supports two, measurements three. Estimates, and inputs of which nothing is stated, support as many as the interval leaves
    sure: those before the first digit of its half width, at least two and at most three.
    """
    if basis == "guessed":
        return _FEWEST
    if basis == "measured":
        return _MOST
    resolved = place_of(answer.half_width, 1) - place_of(answer.mean, 1)
    return _MOST if not answer.half_width > 0 else min(_MOST, max(_FEWEST, resolved))
