"""Check that assumptions are about values that exist, and that their limits could stand in those places."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

from orgsim.errors import Fault
from orgsim.scenario import editing
from orgsim.scenario.findings import Findings
from orgsim.units import Misread, parse_number, parse_span, short

if TYPE_CHECKING:
    from orgsim.scenario.assumptions import Assumption

Trial = Callable[[dict[str, Any]], tuple[Fault, ...]]


def check_assumptions(
    assumptions: tuple[Assumption, ...], document: Mapping[str, Any], trial: Trial, findings: Findings
) -> None:
    """Add a fault for an assumption about nothing, and for a limit that makes a scenario with faults.

    ``document`` holds the tables with every design complete, and ``trial`` returns the faults of other tables.
    """
    without = {key: value for key, value in document.items() if key != "assumptions"}
    for number, assumption in enumerate(assumptions):
        at = ("assumptions", number)
        try:
            location = editing.locate(without, assumption.about)
        except Misread as error:
            findings.add((*at, "about"), error.message, error.suggestion)
            continue
        if isinstance(editing.value_at(without, location), Mapping):
            findings.add((*at, "about"), f"{short(assumption.about)} is a table; an assumption is about one value")
            continue
        _check_limits(number, assumption, lambda value, about=assumption.about: _tried(without, about, value, trial), findings)


def _check_limits(
    number: int, assumption: Assumption, tried: Callable[[Any], tuple[Fault, ...]], findings: Findings
) -> None:
    for key, value in (("low", assumption.low), ("high", assumption.high)):
        faults = tried(value) if value is not None else ()
        if faults:
            findings.add(("assumptions", number, key), f"would not do there: {faults[0].message}", faults[0].suggestion)
    if _size(assumption.low) > _size(assumption.high):
        findings.add(("assumptions", number, "low"), "'low' is above 'high'")


def _tried(document: Mapping[str, Any], about: str, value: Any, trial: Trial) -> tuple[Fault, ...]:
    changed, _ = editing.replaced(document, document, about, value)
    return trial(changed)


def _size(value: Any) -> float:
    """Return the size of a number or an elapsed span; anything else cannot be compared."""
    for parse in (parse_number, lambda written: parse_span(written).micro()):
        try:
            return parse(value)
        except ValueError:
            continue
    return float("nan")
