"""When what a design costs once is paid back by what it saves."""

from __future__ import annotations

import math
from dataclasses import dataclass
from itertools import chain
from typing import TYPE_CHECKING, Final

from orgsim.log import ChargeFacts, Header
from orgsim.measures import charged_per_week
from orgsim.statistics import Interval, paired_interval
from orgsim.units import WEEK

if TYPE_CHECKING:
    from orgsim.experiment.result import Result, Values

_LEAST: Final = 1e-9
"""The share of what is paid below which an amount is no more than rounding."""


@dataclass(frozen=True)
class Payback:
    """What a ``design`` costs once more than the baseline, and saves per week against it, in money.

    ``saving`` counts what is in ``counted``. ``weeks`` are those after which the saving adds up to the
    outlay, without discounting; there is no interval of them where it is not certain that anything is saved,
    and no mean where nothing is.
    """

    design: str
    outlay: float
    saving: Interval
    weeks: Interval
    counted: tuple[str, ...]

    @property
    def outcome(self) -> str:
        """``paid back``, ``not paid back``, or ``open`` where the runs do not tell whether anything is
        saved."""
        if self.saving.low > 0:
            return "paid back"
        if self.saving.high < 0:
            return "not paid back"
        return "open"


def paybacks(result: Result) -> list[Payback]:
    """For each design with costs of its own that has to pay back more than the baseline, what is known of
    that."""
    others = [design for design in result.designs if design != result.baseline]
    found = (_payback(result, design) for design in others)
    return [one for one in found if one is not None]


def _payback(result: Result, design: str) -> Payback | None:
    ours, base = result.headers[design], result.headers[result.baseline]
    outlay = outlay_of(ours) - outlay_of(base)
    if outlay <= _LEAST * outlay_of(ours):
        return None
    saving = paired_interval(_cost(result, result.baseline), _cost(result, design))
    return Payback(design, outlay, saving, _weeks(outlay, saving), _counted(result))


def outlay_of(header: Header) -> float:
    """Return what a design costs once: what is paid at a moment, and running costs that end within the
    run."""
    return math.fsum(charge.once + _ended(charge, header.horizon) for charge in header.charges)


def running_of(header: Header) -> float:
    """Return what a design costs per week beside its people once all of its running costs have begun."""
    return math.fsum(charge.rate for charge in header.charges if charge.ends > header.horizon) * WEEK


def _ended(charge: ChargeFacts, horizon: int) -> float:
    """What a running cost comes to that ends within the run."""
    return charge.rate * (charge.ends - charge.starts) if charge.ends <= horizon else 0.0


def _cost(result: Result, design: str) -> Values:
    """What a design costs per week in each replication, all that the scenario gives in money: people, running
    costs, cost of delay less value."""
    header = result.headers[design]
    people = result.values(design, "cost") - charged_per_week(header, result.warm_up)
    delayed, value = result.values(design, "cost of delay"), result.values(design, "value")
    return people + running_of(header) + delayed - value


def _counted(result: Result) -> tuple[str, ...]:
    """What is counted in money, in words."""
    headers = result.headers.values()
    people = chain.from_iterable(header.people for header in headers)
    works = list(chain.from_iterable(header.works for header in headers))
    known = {
        "people": any(person.cost for person in people),
        "running costs": any(running_of(header) for header in headers),
        "cost of delay": any(work.cost_of_delay for work in works),
        "value delivered": any(work.value for work in works),
    }
    return tuple(what for what, is_there in known.items() if is_there)


def _weeks(outlay: float, saving: Interval) -> Interval:
    """The weeks of some saving that add up to an outlay."""
    mean = outlay / saving.mean if saving.mean > 0 else math.nan
    if not saving.low > 0:
        return Interval(mean, math.nan, math.nan, saving.n)
    return Interval(mean, outlay / saving.high, outlay / saving.low, saving.n)
