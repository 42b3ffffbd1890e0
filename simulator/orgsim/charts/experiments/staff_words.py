"""The words around the chart of what a promise costs in people."""

from __future__ import annotations

from typing import Final

from orgsim.experiment.staff.beyond import mostly_beyond
from orgsim.experiment.staff.conduct import StaffResult
from orgsim.units import number_text

_DECIDED: Final = "Every point is decided: its 95% interval keeps the promise, and everything cheaper that was run breaks it."
_OPEN: Final = (
    "Thick lines and hollow points: the runs are inconclusive; they reach from the cheapest staffing that is not ruled out to the cheapest "
    "that significantly keeps the promise (95% intervals)."
)


def unit_of(result: StaffResult) -> str:
    """The unit of cost: people, or money a week."""
    return "people" if result.prices.currency is None else f"{result.prices.currency} a week"


def shown(result: StaffResult, over_demand: bool) -> str:
    """What is drawn, for below the title."""
    least = f"The least cost of people that keeps the promise, {unit_of(result)}"
    what = "The fewest people that keep the promise" if result.prices.currency is None else least
    heads = " The numbers at the points are people." if result.prices.currency is not None and over_demand else ""
    named = " The title names the cheapest design." if len(result.designs) > 1 else ""
    return what + (", at multiples of the base-case demand." if over_demand else ".") + named + heads


def how(result: StaffResult) -> str:
    """How the marks are read, and on what they rest."""
    text = _OPEN if any(one.best and one.low < one.high for one in result.staffed) else _DECIDED
    missing = [f"'{one.posts.title}' at {number_text(one.demand)} times the demand" for one in result.staffed if one.best is None]
    rest = f" and {len(missing) - 2} more" if len(missing) > 2 else ""
    text += "".join(
        f" With '{title}', people in the role '{role}' do mostly work outside their own skills."
        for title, role in _beyond(result)
    )
    return text + (f" The promise cannot be kept: {'; '.join(missing[:2])}{rest}." if missing else "")


def _beyond(result: StaffResult) -> list[tuple[str, str]]:
    """The designs and roles whose people do mostly the work of others at some level of demand."""
    found = [(one.posts.title, role) for one in result.staffed for role in mostly_beyond(result.conducted.scenario, one)]
    return list(dict.fromkeys(found))
