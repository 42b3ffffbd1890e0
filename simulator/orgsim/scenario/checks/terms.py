"""Check times, money, limits and assumptions."""

from __future__ import annotations

from collections.abc import Iterator

from orgsim.scenario.experiments import EXPERIMENTS
from orgsim.scenario.findings import Findings
from orgsim.scenario.reading.positions import Location
from orgsim.scenario.scenario import Scenario
from orgsim.scenario.tables.shape import found_in
from orgsim.units import Money, MoneyRate, Span, elapsed


def check_terms(scenario: Scenario, findings: Findings) -> None:
    """Add faults for the times of the run, and for two currencies."""
    _check_times(scenario, findings)
    _check_currencies(scenario, findings)


def _check_times(scenario: Scenario, findings: Findings) -> None:
    horizon = scenario.horizon.microseconds()
    if horizon <= 0:
        findings.add(("horizon",), "the horizon is above zero")
    elif isinstance(scenario.warm_up, Span) and scenario.warm_up.microseconds() >= horizon:
        findings.add(("warm_up",), f"the warm-up is not shorter than the horizon ('{scenario.horizon}')")
    for name, role in scenario.people.items():
        if role.ends is not None and elapsed(scenario.start, role.ends) <= 0:
            findings.add(("people", name, "until"), "nobody in this role is still there at the start")


def money_terms(scenario: Scenario) -> Iterator[tuple[Location, str]]:
    """Yield where each amount of money stands, and its currency, those of experiments apart."""
    for found in found_in(type(scenario), scenario, Money, MoneyRate):
        if found.location[0] not in EXPERIMENTS:
            yield found.location, found.value.currency


def _check_currencies(scenario: Scenario, findings: Findings) -> None:
    terms = list(money_terms(scenario))
    for location, currency in terms[1:]:
        if currency != terms[0][1]:
            findings.add(
                location, f"the money here is in {currency}, and elsewhere in the file in {terms[0][1]}"
            )
