"""The answer at points of the cube of all factors, one row of points at a time."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from orgsim.errors import UsageError
from orgsim.experiment.laboratory import Laboratory
from orgsim.experiment.sensitivity.answer import Answer, Found
from orgsim.experiment.sweep import changes_at, words_at
from orgsim.scenario.factors import Factor

Numbers = npt.NDArray[np.float64]


@dataclass(frozen=True, eq=False)
class Cube:
    """Rows of points: ``amounts`` (rows, points, factors), and the answer by replication (rows, points, R), NaN where not known.

    ``words`` and ``found`` are in the order of the points, row by row.
    """

    factors: tuple[Factor, ...]
    amounts: Numbers
    values: Numbers
    words: tuple[str, ...]
    found: tuple[Found, ...]

    @property
    def complete(self) -> npt.NDArray[np.bool_]:
        """The rows in which the answer is known at every point in every replication: bool (rows,)."""
        return np.asarray(~np.isnan(self.values).any(axis=(1, 2)))

    @property
    def troubles(self) -> list[str]:
        """Why the answer is not known, for each point at which it is not."""
        return [one.trouble for one in self.found if one.trouble]


def measured(laboratory: Laboratory, answer: Answer, factors: tuple[Factor, ...], amounts: Numbers) -> Cube:
    """Run all points in one request. Raises `UsageError` where fewer than two rows are complete."""
    rows, across, _ = amounts.shape
    points = [tuple(map(float, point)) for point in amounts.reshape(rows * across, -1)]
    laboratory.telling.say(f"moving all values together: {len(points)} points")
    found = answer.at(laboratory, [changes_at(factors, point) for point in points])
    values = np.array([one.values for one in found]).reshape(rows, across, -1)
    cube = Cube(factors, amounts, values, tuple(words_at(factors, point) for point in points), tuple(found))
    if cube.complete.sum() < 2:
        raise UsageError(f"the answer is known at too few points: {cube.troubles[0]}")
    return cube
