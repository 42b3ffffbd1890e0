"""Take from a result the values that a check asks for, in hours and per hour, one for each replication."""

from __future__ import annotations

from typing import Final

import numpy as np
import numpy.typing as npt

from orgsim.evidence.case import Check
from orgsim.experiment import Result
from orgsim.measures import MEASURES, by_work, person_measures, team_measures

Values = npt.NDArray[np.float64]

HOUR: Final = 3_600_000_000
WEEK_HOURS: Final = 168
_TEAM_TIMES: Final = ("wait", "wait of those who gave up")


def observe(result: Result, check: Check) -> Values:
    """Values (R,) of a check's measure in a result."""
    design = check.design or result.designs[0]
    summaries, header = result.summaries[design], result.headers[design]
    if check.team:
        columns = [team_measures(summary, header, result.warm_up) for summary in summaries]
        place = list(columns[0]["team"]).index(check.team)
        return _hours(np.array([column[check.measure][place] for column in columns], dtype=float), _team_scale(check))
    if check.role:
        columns = [person_measures(summary, header, result.warm_up) for summary in summaries]
        place = list(columns[0]["role"]).index(check.role)
        return np.array([column[check.measure][place] for column in columns], dtype=float)
    scale = _scale(check.measure)
    if check.work:
        rows = [by_work(summary, header, result.warm_up)[check.work] for summary in summaries]
        return _hours(np.array([row[check.measure] for row in rows], dtype=float), scale)
    return _hours(result.values(design, check.measure), scale)


def _hours(values: Values, scale: float) -> Values:
    return values / scale


def _scale(measure: str) -> float:
    """What to divide a measure by for hours and hourly rates."""
    unit = MEASURES[measure].unit
    if unit in ("time", "working time"):
        return HOUR
    return WEEK_HOURS if unit in ("per week", "money per week") else 1


def _team_scale(check: Check) -> float:
    if check.measure in _TEAM_TIMES:
        return HOUR
    return WEEK_HOURS if check.measure == "starts" else 1
