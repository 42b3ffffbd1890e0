"""Inspections that find a defect with some chance, one after the other, and send back what they find."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class Inspected:
    """What inspections do: the ``builds`` of an item until it passes all of them, the ``visits`` to each, and
    the share of items ``faulty`` that have passed."""

    builds: float
    visits: tuple[float, ...]
    faulty: float


def inspected(defect: float, catches: Sequence[float]) -> Inspected:
    """An item gets a defect with the chance ``defect`` whenever it is built, and is built again when that is
    found.

    Bayes' rule: of those that pass all, P(defect | passed) = p m / (1 - p + p m), where m is the chance that
    all miss it. Source: Feller, An Introduction to Probability Theory and Its Applications I (1968), chapter
    V.2; Montgomery, Introduction to Statistical Quality Control (2013), chapter 15, for inspections in line.
    """
    missed = math.prod(1 - caught for caught in catches)
    builds = 1 / (1 - defect * (1 - missed))
    reached = [math.prod(1 - caught for caught in catches[:place]) for place in range(len(catches))]
    visits = tuple(builds * (1 - defect + defect * share) for share in reached)
    return Inspected(builds, visits, defect * missed / (1 - defect + defect * missed))
