"""What is worth knowing of the costs of designs."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from orgsim.scenario.scenario import Scenario
from orgsim.scenario.sections.charges import Charge
from orgsim.units import elapsed, length_text


def charge_notes(scenario: Scenario) -> list[str]:
    """Return a sentence for each cost of a design that the run does not see, and for each paid once that is
    spread over what is left of the run because nothing else is said."""
    found = (_notes(scenario, name, design.cost) for name, design in scenario.designs.items())
    return list(chain.from_iterable(found))


def _notes(scenario: Scenario, name: str, charges: tuple[Charge, ...]) -> Iterator[str]:
    horizon = scenario.horizon.microseconds()
    for charge in charges:
        starts = 0 if charge.starts is None else elapsed(scenario.start, charge.starts)
        paid = f"designs.{name}: {charge.text}{',' if charge.purpose else ''} is"
        if starts >= horizon:
            yield f"{paid} paid after the end of the run, and so in no measure of cost."
        elif charge.once is not None and charge.over is None:
            left = length_text(horizon - max(starts, 0))
            yield (
                f"{paid} spread by measures of cost over the {left} to the end of the run; "
                "say 'over' for another time."
            )
