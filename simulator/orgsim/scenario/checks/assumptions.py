"""Check that assumptions are about values that exist, and that their limits could stand in those places."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

from orgsim.errors import Fault
from orgsim.scenario.findings import Findings
from orgsim.scenario.reading.positions import Location
from orgsim.scenario.tables import editing
from orgsim.units import MisreadError, parse_number, parse_span, short

if TYPE_CHECKING:
    from orgsim.scenario.sections.assumptions import Assumption

Trial = Callable[[dict[str, Any]], tuple[Fault, ...]]


def check_assumptions(
    assumptions: tuple[Assumption, ...], document: Mapping[str, Any], trial: Trial, findings: Findings
) -> None:
    """Add a fault for an assumption about nothing, and for a limit that cannot be read in its place.

    ``document`` holds the tables with every design complete, and ``trial`` returns the faults of other tables.
    """
    without = {key: value for key, value in document.items() if key != "assumptions"}
    for number, assumption in enumerate(assumptions):
        at = ("assumptions", number)
        try:
            location = editing.locate(without, assumption.about)
        except MisreadError as error:
            findings.add((*at, "about"), error.message, error.suggestion)
            continue
        if isinstance(editing.value_at(without, location), Mapping):
            findings.add((*at, "about"), f"{short(assumption.about)} is a table; an assumption is about one value")
            continue
        for key, value in (("low", assumption.low), ("high", assumption.high)):
            if value is not None:
                changed, _ = editing.replaced(without, without, assumption.about, value)
                _check_limit((*at, key), trial(changed), findings)
        if _size(assumption.low) > _size(assumption.high):
            findings.add((*at, "low"), "'low' is above 'high'")


def _check_limit(at: Location, faults: tuple[Fault, ...], findings: Findings) -> None:
    if faults:
        findings.add(at, f"would not do there: {faults[0].message}", faults[0].suggestion)


def _size(value: Any) -> float:
    """Return the size of a number or an elapsed span; anything else cannot be compared."""
    for parse in (parse_number, lambda written: parse_span(written).micro()):
        try:
            return parse(value)
        except ValueError:
            continue
    return float("nan")
