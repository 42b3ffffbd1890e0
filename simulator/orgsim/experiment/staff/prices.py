"""What a person of each role costs in a week."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from orgsim.experiment.laboratory import Laboratory
from orgsim.model.load import cost_per_week


@dataclass(frozen=True)
class Prices:
    """Cost of a person-week by role in a ``currency``; without one each person counts as one, and cost is headcount.

    ``unpriced`` are the roles without a cost, where others have one.
    """

    by_role: Mapping[str, float]
    currency: str | None
    unpriced: tuple[str, ...] = ()


def prices_of(laboratory: Laboratory, designs: Sequence[str]) -> Prices:
    """The prices of the roles that some designs use: cost per hour on shift times hours on shift in a week, over the run."""
    found: dict[str, float] = {}
    currency = None
    for model in laboratory.models({}, designs).values():
        currency = model.header.currency
        for number, person in enumerate(model.header.people):
            if person.role not in found:
                found[person.role] = cost_per_week(model, number)
    unpriced = tuple(role for role, price in found.items() if price <= 0.0)
    if unpriced:
        return Prices(dict.fromkeys(found, 1.0), None, unpriced if len(unpriced) < len(found) else ())
    return Prices(found, currency)
