"""Take from a result the values that a check asks for, in hours and per hour, one for each replication."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any, Final

import numpy as np
import numpy.typing as npt

from orgsim.evidence.case import Check
from orgsim.experiment import Result
from orgsim.log import Header
from orgsim.log.catalogue import PART_UNITS
from orgsim.measures import Summary, by_work, find, person_measures, team_measures

Values = npt.NDArray[np.float64]
PartMeasures = Callable[[Summary, Header, int], Mapping[str, Any]]

UNITS: Final = MappingProxyType(
    {"time": 3.6e9, "working time": 3.6e9, "per week": 168.0, "money per week": 168.0}
    | dict.fromkeys(("share", "items", "people"), 1.0)
)
"""What to divide a measure by for hours and hourly rates."""


def observe(result: Result, check: Check) -> Values:
    """Values (R,) of a check's measure in a result."""
    if check.team:
        return _of_part(result, check, ("team", check.team), team_measures) / UNITS[PART_UNITS[check.measure]]
    if check.role:
        return _of_part(result, check, ("role", check.role), person_measures)
    scale = UNITS.get(find(check.measure).unit, 1.0)
    if check.work:
        return _of_work(result, check) / scale
    return result.values(_design(result, check), check.measure) / scale


def _design(result: Result, check: Check) -> str:
    return check.design or result.designs[0]


def _of_part(result: Result, check: Check, part: tuple[str, str], measures: PartMeasures) -> Values:
    """A measure of the first team or person of a name."""
    design = _design(result, check)
    columns = [
        measures(summary, result.headers[design], result.warm_up) for summary in result.summaries[design]
    ]
    place = list(columns[0][part[0]]).index(part[1])
    return np.array([column[check.measure][place] for column in columns], dtype=np.float64)


def _of_work(result: Result, check: Check) -> Values:
    design = _design(result, check)
    rows = [by_work(summary, result.headers[design], result.warm_up) for summary in result.summaries[design]]
    return np.array([row[check.work][check.measure] for row in rows], dtype=np.float64)
