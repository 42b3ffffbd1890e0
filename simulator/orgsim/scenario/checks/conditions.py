"""Check conditions: their keys, and what each is compared with."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from itertools import chain
from typing import Final, NamedTuple

from orgsim.scenario.findings import Findings
from orgsim.scenario.reading.positions import Location
from orgsim.scenario.scenario import Scenario
from orgsim.scenario.sections.cases import ByClass
from orgsim.scenario.sections.conditions import KEYS, Bound, ReadWhen, Test
from orgsim.scenario.sections.marks import Mark
from orgsim.scenario.sections.units import around
from orgsim.scenario.sections.work import Work
from orgsim.scenario.sections.worth import DrawnMoney
from orgsim.scenario.tables.shape import found_in
from orgsim.units import Money, Span, listed, nearest, short

_TIMES: Final = ("age", "due_in")
_LATER: Final = ("step", "team", "unit", "visit", "age", "due_in", "late")
"""What is known of an item only once it is on its way."""
_ON_ARRIVAL: Final = {
    "promise": "a promise is made",
    "value": "a value is settled",
    "cost_of_delay": "a cost of delay is settled",
}
"""What of a work is settled as an item comes, and how that is said."""


class Tested(NamedTuple):
    """What a condition asks at one of its keys, and where that stands."""

    location: Location
    key: str
    test: Test


def tests_in(scenario: Scenario) -> Iterator[Tested]:
    """Yield what all conditions of a scenario ask."""
    for found in found_in(Scenario, scenario, ReadWhen):
        for number, table in enumerate(found.value):
            for key, test in table.items():
                yield Tested((*found.location, number, key), key, test)


def check_conditions(scenario: Scenario, findings: Findings) -> None:
    """Add faults for keys that there are not, for what cannot be compared with what stands at them, and for
    classes of which nothing is said."""
    _check_classes(scenario, findings)
    names = _names(scenario)
    for tested in tests_in(scenario):
        at, key, test = tested
        settled = _ON_ARRIVAL.get(str(at[2])) if at[0] == "work" and len(at) > 2 else None
        if key in _LATER and settled is not None:
            findings.add(at, f"'{key}' is not known on arrival, when {settled}")
        elif key == "value" and settled == _ON_ARRIVAL["value"]:
            findings.add(at, "what an item earns cannot depend on itself: ask for its class or a mark")
        elif key in scenario.marks:
            _check_mark(scenario, tested, findings)
        elif key in names:
            _check_names(names[key], tested, findings)
        elif key == "visit":
            _check_whole(tested, findings)
        elif key in _TIMES:
            _check_times(tested, findings)
        elif key == "value":
            _check_value(scenario, tested, findings)
        elif key == "late":
            _check_truth(tested, findings)
        else:
            findings.add(at, _unknown(scenario, key), nearest(key, (*KEYS, *scenario.marks)))
        _check_order(at, test, findings)


def _check_classes(scenario: Scenario, findings: Findings) -> None:
    """Add a fault for a value by class that leaves out some."""
    for found in found_in(Scenario, scenario, ByClass):
        if not isinstance(found.value, Mapping):
            continue
        missing = [name for name in scenario.classes if name not in found.value]
        if missing:
            findings.add(found.location, f"nothing is said for the class {short(missing[0])}")


def _names(scenario: Scenario) -> dict[str, tuple[str, ...]]:
    """The names that may stand at each key that takes names."""
    teams = list(chain.from_iterable(design.teams.items() for design in scenario.designs.values()))
    steps = [step.name for step in chain.from_iterable(work.steps for work in scenario.work.values())]
    return {
        "work": tuple(scenario.work),
        "class": scenario.classes,
        "step": tuple(dict.fromkeys(steps)),
        "team": tuple(dict.fromkeys(name for name, _ in teams)),
        "unit": tuple(dict.fromkeys(chain.from_iterable(around(team.unit) for _, team in teams))),
    }


def _unknown(scenario: Scenario, key: str) -> str:
    marks = listed([f"'{mark}'" for mark in scenario.marks]) if scenario.marks else "there are none"
    return f"unknown key {short(key)}: a condition has the keys {', '.join(KEYS)} and marks ({marks})"


def _check_names(known: tuple[str, ...], tested: Tested, findings: Findings) -> None:
    at, key, test = tested
    if not test.names:
        findings.add(at, f"at '{key}' stands a name, several in a list, or \"not NAME\"")
    for name in test.names:
        if name not in known:
            findings.add(at, f"there is no {key} {short(name)}", nearest(name, known))


def _check_mark(scenario: Scenario, tested: Tested, findings: Findings) -> None:
    at, key, test = tested
    mark = scenario.marks[key]
    if not _carried(mark, at):
        findings.add(
            at, f"'{at[1]}' does not carry the mark '{key}': it is one of {listed(list(mark.work or ()))}"
        )
    if mark.levels and not test.bounds:
        _check_names(tuple(mark.levels), Tested(at, key, test), findings)
        return
    unlike = [bound.quantity for bound in test.bounds if not isinstance(bound.quantity, int)]
    if mark.levels and unlike:
        names = list(mark.levels)[-2:]
        example = ", ".join(f'"{name}"' for name in names)
        findings.add(at, f"levels are names, which are not compared: write {key} = [{example}]")
    else:
        _check_whole(tested, findings)


def _carried(mark: Mark, at: Location) -> bool:
    """Whether the work at a location carries a mark; elsewhere any may."""
    return mark.work is None or at[0] != "work" or at[1] in mark.work


def _check_whole(tested: Tested, findings: Findings) -> None:
    at, key, test = tested
    if not _all_are(test, lambda bound: isinstance(bound.quantity, int)):
        findings.add(at, f'\'{key}\' is a whole number: write 2, ">= 2" or "1..3"')


def _check_times(tested: Tested, findings: Findings) -> None:
    at, key, test = tested
    if not _all_are(test, lambda bound: isinstance(bound.quantity, Span) and not bound.quantity.working):
        findings.add(at, f"'{key}' is elapsed time, compared with a limit: write \">= 5d\"")


def _check_value(scenario: Scenario, tested: Tested, findings: Findings) -> None:
    at, _, test = tested
    if not _all_are(test, lambda bound: isinstance(bound.quantity, Money)):
        findings.add(at, "'value' is compared with money: write \"> GBP 10000\"")
    works = [scenario.work[str(at[1])]] if at[0] == "work" else list(scenario.work.values())
    if not any(_differs(work) for work in works):
        findings.add(at, "all items have the same value: let it be a distribution, or ask for a mark instead")


def _differs(work: Work) -> bool:
    """Whether items of a work may have different values."""
    values = work.values
    return values is not None and (bool(values.cases) or isinstance(values.otherwise, DrawnMoney))


def _check_truth(tested: Tested, findings: Findings) -> None:
    if tested.test.truth is None:
        findings.add(tested.location, f"'{tested.key}' is true or false")


def _all_are(test: Test, holds: Callable[[Bound], bool]) -> bool:
    return bool(test.bounds) and all(holds(bound) for bound in test.bounds)


def _check_order(at: Location, test: Test, findings: Findings) -> None:
    """Add a fault for a range that begins above its end."""
    if len(test.bounds) < 2:
        return
    low, high = (bound.quantity for bound in test.bounds)
    both = (low, high) if isinstance(low, int) and isinstance(high, int) else None
    if isinstance(low, Span) and isinstance(high, Span) and not (low.counts_days or high.counts_days):
        both = (low.microseconds(), high.microseconds())
    if both is not None and both[0] > both[1]:
        findings.add(at, f"{short(test.written)} begins above its end: the lower limit comes first")
