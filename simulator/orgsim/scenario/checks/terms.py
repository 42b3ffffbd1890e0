"""Check times, money, limits and assumptions."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import chain

from orgsim.scenario.experiments import EXPERIMENTS
from orgsim.scenario.findings import Findings
from orgsim.scenario.reading.positions import Location
from orgsim.scenario.scenario import Scenario
from orgsim.scenario.sections.conditions import ReadWhen, money_in
from orgsim.scenario.sections.worth import DrawnMoney
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
    for found in found_in(type(scenario), scenario, Money, MoneyRate, DrawnMoney, ReadWhen):
        if found.location[0] in EXPERIMENTS:
            continue
        amounts = money_in(found.value) if isinstance(found.mark, ReadWhen) else (found.value,)
        yield from ((found.location, amount.currency) for amount in amounts)


def currency_of(scenario: Scenario) -> str | None:
    """Return the one currency of a scenario and of its designs, if it names money at all."""
    designed = (scenario.of(design) for design in scenario.designs)
    apart = (one for one in designed if one is not scenario)
    found = chain(money_terms(scenario), chain.from_iterable(map(money_terms, apart)))
    return next((currency for _, currency in found), None)


def check_currencies_of_designs(
    scenario: Scenario, designed: Mapping[str, Scenario], findings: Findings
) -> None:
    """Add a fault for each design with values of its own (``designed``) whose money is in another currency
    than that of the rest of the file."""
    alike = {name: design for name, design in scenario.designs.items() if name not in designed}
    terms = list(money_terms(scenario.with_designs(alike)))
    for name, its in designed.items():
        own = list(money_terms(its))
        if terms and own and own[0][1] != terms[0][1]:
            location = own[0][0] if own[0][0][0] == "designs" else ("designs", name)
            message = (
                f"the money of this design is in {own[0][1]}, and elsewhere in the file in {terms[0][1]}"
            )
            findings.add(location, message)
        terms += own


def _check_currencies(scenario: Scenario, findings: Findings) -> None:
    terms = list(money_terms(scenario))
    for location, currency in terms[1:]:
        if currency != terms[0][1]:
            findings.add(
                location, f"the money here is in {currency}, and elsewhere in the file in {terms[0][1]}"
            )
