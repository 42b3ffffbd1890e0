"""Morris's screening as sentences and tables."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

from orgsim.experiment.sensitivity.conduct import SensitivityResult
from orgsim.experiment.sensitivity.morris import Screening
from orgsim.experiment.sensitivity.words import counted, subject, unit_of
from orgsim.report.comparison import interval_text
from orgsim.report.page import Cell, Column
from orgsim.report.paper import Section
from orgsim.report.quantities import measure_unit
from orgsim.scenario.factors import full_name, short_name

_READ: Final = (
    "mu*: mean size of the effect of a value over its whole range, wherever the others lie. mu: the same with signs. sigma: how much the "
    "effect differs with where the others lie, chance included; it is large where values work together or the effect is no straight line.",
    "Noise: the part of sigma that is chance in the runs; an effect of chance alone would have the mu* in the last column.",
)


def screening_sentences(found: Screening) -> Iterator[str]:
    """Which values have no significant effect, and what the intervals rest on."""
    still = [full_name(one.factor) for one in found.screened if not one.matters]
    if still and len(still) < len(found.screened):
        yield f"Not significant: {', '.join(still)}."
    walked = counted(found.trajectories - found.left_out, "trajector")
    walked = walked.replace("trajectors", "trajectories").replace("trajector ", "trajectory ")
    yield f"Intervals are over {walked} through the ranges, and rough where they are few."


def screening_section(result: SensitivityResult, found: Screening) -> Section:
    """A row for each factor."""
    rows = found.screened
    unit = unit_of(result)
    columns = (
        Column("from", tuple(one.factor.text(one.factor.low) for one in rows), left=True),
        Column("to", tuple(one.factor.text(one.factor.high) for one in rows), left=True),
        Column("mu*", tuple(Cell(interval_text(one.mu_star, unit), "" if one.matters else "faint") for one in rows)),
        Column("mu", tuple(unit.figure(one.mu, sign=True) for one in rows)),
        Column("sigma", tuple(unit.figure(one.sigma) for one in rows)),
        Column("noise", tuple(unit.figure(one.noise) for one in rows)),
        Column("mu* by chance", tuple(unit.figure(one.floor) for one in rows)),
    )
    label = Column("value", tuple(short_name(one.factor) for one in rows), left=True)
    heading = f"{unit.heading}: mean [95% interval]".lstrip(": ")
    return Section(f"Effects on {subject(result.answer)}", heading, label, columns, _READ)


def screened_rows(result: SensitivityResult, found: Screening) -> Iterator[tuple[Any, ...]]:
    """A row for each factor."""
    answer = result.answer
    size, unit = measure_unit(answer.measure, answer.currency)
    for one in found.screened:
        values = (one.mu_star.mean, one.mu_star.low, one.mu_star.high, one.mu, one.sigma, one.noise, one.floor)
        yield one.factor.path, answer.measure, unit, *(value / size for value in values), one.mu_star.n
