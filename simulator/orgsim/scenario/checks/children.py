"""Check what work leads to: whether it ever ends, whether something brings all work, and how many items it
makes."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from itertools import chain
from typing import Any, Final

from orgsim.chance.distribution_mean import mean_of
from orgsim.scenario.checks.due import has_due
from orgsim.scenario.checks.files import numbers_in
from orgsim.scenario.checks.routes import reachable
from orgsim.scenario.checks.visits import expected_visits
from orgsim.scenario.findings import Findings
from orgsim.scenario.reading.positions import Location
from orgsim.scenario.scenario import Scenario
from orgsim.scenario.sections.asks import Asks
from orgsim.scenario.sections.fields import EntriesBy
from orgsim.scenario.sections.leads_to import LeadsTo, Occasion
from orgsim.scenario.sections.splits import read_branches
from orgsim.scenario.sections.steps import Step
from orgsim.scenario.sections.work import Work
from orgsim.scenario.tables.own_values import designs_with_own, own_values
from orgsim.units import number_text

Matrix = dict[str, dict[str, float]]
"""By work the number of items of each work that one of its items brings on average."""

_ENDS: Final = 1.0 - 1e-9
"""From so many children of each item in a generation on there is no end of them."""
_MOST_ROUNDS: Final = 10_000
_CLOSE: Final = 1e-9
"""Rounds of a sum that is approached from below, and the share by which it then no longer grows."""
_SURE: Final = ("arrived", "delivered")
"""What happens once to every item that does not give up and is not refused."""
_ENTRIES: Final = EntriesBy("work", "chance")
_ASKED: Final = EntriesBy("question", "chance", also="work")


def check_brought(document: Mapping[str, Any], findings: Findings) -> None:
    """Add a fault for work that no design brings: it has no arrivals, and nothing that comes leads to it.

    The tables may be wrong in other ways.
    """
    work = document.get("work")
    if not isinstance(work, Mapping):
        return
    own = (own_values(document["designs"][name]).get("work") for name in designs_with_own(document))
    tables = [work, *(table for table in own if isinstance(table, Mapping))]
    led_to: dict[str, set[str]] = defaultdict(set)
    brought: set[str] = set()
    for name, values in chain.from_iterable(table.items() for table in tables):
        if not isinstance(values, Mapping):
            brought.add(name)
            continue
        steps = list(_tables(values.get("steps")))
        led_to[name].update(_led_to(values.get("leads_to")), _asked(steps), _in_branches(steps))
        if "arrivals" in values:
            brought.add(name)
    brought = reachable(brought, led_to)
    for name in work:
        if name not in brought:
            message = "'arrivals' is missing, and no other work that comes leads to this"
            findings.add(("work", name, "arrivals"), message)


def _led_to(value: Any) -> Iterator[str]:
    entries = _ENTRIES(value)
    for entry in entries.values() if isinstance(entries, Mapping) else ():
        if isinstance(entry, Mapping) and isinstance(entry.get("work"), str):
            yield entry["work"]


def _tables(steps: Any) -> Iterator[Mapping[str, Any]]:
    """The steps that are tables."""
    tables = steps.values() if isinstance(steps, Mapping) else steps
    if isinstance(steps, Mapping | list):
        yield from (step for step in tables if isinstance(step, Mapping))


def _in_branches(steps: Iterable[Mapping[str, Any]]) -> Iterator[str]:
    """The names in the branches of steps, kinds of work among them."""
    for step in steps:
        branches = read_branches(step.get("split"))
        for names in branches.values() if isinstance(branches, Mapping) else ():
            alone = [names] if isinstance(names, str) else names
            yield from (name for name in alone if isinstance(alone, list) and isinstance(name, str))


def _asked(steps: Iterable[Mapping[str, Any]]) -> Iterator[str]:
    """The names of what steps ask, work among it."""
    for step in steps:
        asked = _ASKED(step.get("asks"))
        for entry in asked.values() if isinstance(asked, Mapping) else ():
            named = (entry.get(key) for key in ("question", "work")) if isinstance(entry, Mapping) else ()
            yield from (name for name in named if isinstance(name, str))


def check_children(scenario: Scenario, findings: Findings) -> None:
    """Add a fault where items bring so many others that there is no end of them."""
    matrix = children_per_item(scenario)
    for circle in _circles(matrix):
        growth = _growth(matrix, circle)
        if growth < _ENDS:
            continue
        at = next(_places(scenario, circle))
        findings.add(at, _endless(circle, growth, waits=at[2] == "steps"))


def check_inherited(scenario: Scenario, findings: Findings) -> None:
    """Add a fault for a mark that is to be taken over where the one work or the other does not carry it."""
    for name, work in scenario.work.items():
        for at_entry, found in _bringing(name, work):
            for place, mark in enumerate(found.inherits):
                at = (*at_entry, "inherits", place)
                for lacking in _lacking(scenario, mark, (name, found.work)):
                    findings.add(
                        at, f"'{lacking}' does not carry the mark '{mark}', so it cannot be inherited"
                    )


def _bringing(name: str, work: Work) -> Iterator[tuple[Location, LeadsTo | Asks]]:
    """What brings other work, and where it stands."""
    yield from ((("work", name, "leads_to", key), found) for key, found in work.leads_to.items())
    for number, step in enumerate(work.steps):
        for key, ask in step.asks.items():
            if ask.work:
                yield ("work", name, "steps", number, "asks", key), ask


def _lacking(scenario: Scenario, mark: str, works: Iterable[str]) -> list[str]:
    """Which of some work does not carry a mark; none for the class and for what is no mark."""
    carriers = None if mark not in scenario.marks else scenario.marks[mark].work
    return [] if carriers is None else [name for name in dict.fromkeys(works) if name not in carriers]


def bringing(work: Work) -> Iterator[LeadsTo | Asks]:
    """Yield what brings other work: what it leads to, and what its steps wait for."""
    yield from work.leads_to.values()
    yield from chain.from_iterable(step.awaited for step in work.steps)


def _places(scenario: Scenario, circle: list[str]) -> Iterator[Location]:
    """Where the first work of a circle brings others of it, or waits for them."""
    name = circle[0]
    for key, one in scenario.work[name].leads_to.items():
        if one.work in circle:
            yield "work", name, "leads_to", key
    for number, step in enumerate(scenario.work[name].steps):
        at: Location = ("work", name, "steps", number)
        yield from ((*at, "asks", key) for key, ask in step.asks.items() if ask.work in circle)
        if not set(circle).isdisjoint(step.other_work.values()):
            yield *at, "split"


def _endless(names: list[str], growth: float, waits: bool) -> str:
    """What to say of work that brings itself, or of several that bring each other, without end."""
    number = number_text(float(f"{growth:.3g}"))
    if waits:
        listed = ", which waits for ".join(f"'{name}'" for name in [*names, names[0]])
        return f"{listed}: {number} times as many each time, so that it never ends"
    if len(names) == 1:
        return f"each '{names[0]}' leads to {number} more of them on average: it never ends"
    listed = ", ".join(f"'{name}'" for name in names)
    return f"{listed} lead to one another, and there are {number} times as many each time: it never ends"


def child_notes(scenario: Scenario) -> list[str]:
    """Return a sentence for everything that never happens, so that it leads to nothing, and for work that
    nothing brings."""
    notes = list(_switched_off(scenario))
    for name, work in scenario.work.items():
        for key, found in work.leads_to.items():
            reasons = [_never(work, occasion) for occasion in found.occasions]
            if found.when and all({"step", "visit"} & table.keys() for table in found.when):
                reasons += [_at_no_step(occasion) for occasion in found.occasions]
            notes += [f"work.{name}.leads_to.{key}: {reason}." for reason in reasons if reason]
    return notes


def _switched_off(scenario: Scenario) -> Iterator[str]:
    """Say which work does not come at all, since its arrivals are none and nothing else brings it."""
    brought = {found.work for found in chain.from_iterable(map(bringing, scenario.work.values()))}
    for name, work in scenario.work.items():
        if work.is_switched_off and name not in brought and not work.backlog:
            where = ", ".join(f"'{design}'" for design in scenario.designs)
            yield (
                f"work.{name}.arrivals: none in {where}, where nothing else brings it, so no '{name}' comes."
            )


def _at_no_step(occasion: Occasion) -> str:
    """Why a condition that asks for the step does not hold; nothing where it may."""
    if occasion.event not in ("delivered", "rejected"):
        return ""
    return f"an item that is {occasion.event} is at no step any more, so that this condition never holds"


def _never(work: Work, occasion: Occasion) -> str:
    """Why an occasion never comes; nothing where it may."""
    patient = work.patience is None and all(step.patience is None for step in work.steps)
    if occasion.event == "abandoned" and patient:
        return "no item is ever abandoned, since none has a patience"
    rejects = any(step.meets is not None and step.meets.may("reject") for step in work.steps)
    if occasion.event == "rejected" and not rejects:
        return "no item is ever rejected, since it comes to no gate that rejects"
    if occasion.event == "cancelled" and not work.cancelled:
        return "no item is ever cancelled, since nothing says when"
    if occasion.event == "late" and not has_due(work):
        return "no item is ever late, since none has a promise or is due"
    return ""


def children_per_item(scenario: Scenario) -> Matrix:
    """Return how many children of each work an item of each work brings on average, if it does not give up
    and is not refused; what depends on a condition is left out, so that it is a lower bound.

    Not a number where a file cannot be read.
    """
    matrix: Matrix = {name: defaultdict(float) for name in scenario.work}
    for name, work in scenario.work.items():
        for found in work.leads_to.values():
            if not found.when:
                matrix[name][found.work] += _mean(scenario, found) * _times(work, found)
        for step, ask in _work_awaited(work):
            if not ask.when:
                matrix[name][ask.work] += _mean(scenario, ask) * expected_visits(work).get(step.name, 0.0)
    return matrix


def _work_awaited(work: Work) -> Iterator[tuple[Step, Asks]]:
    """The other work that each step of a work waits for."""
    for step in work.steps:
        yield from ((step, ask) for ask in step.awaited)


def with_children(scenario: Scenario, items: dict[str, float]) -> dict[str, float]:
    """Return how many items of each work there are with the children of all, children of children and so on,
    where so many come by themselves; no more than these where there would be no end."""
    matrix = children_per_item(scenario)
    if any(not _growth(matrix, circle) < _ENDS for circle in _circles(matrix)):
        return items
    parents: dict[str, list[tuple[str, float]]] = {name: [] for name in items}
    for parent, row in matrix.items():
        for name in row.keys() & parents.keys():
            parents[name].append((parent, row[name]))
    whole, change = dict(items), 1.0
    for _ in range(_MOST_ROUNDS):
        if not change > _CLOSE:
            break
        before = math.fsum(whole.values())
        for name in whole:
            whole[name] = items[name] + math.fsum(whole[parent] * mean for parent, mean in parents[name])
        change = math.fsum(whole.values()) / before - 1.0 if before else 0.0
    return whole


def _mean(scenario: Scenario, found: LeadsTo | Asks) -> float:
    """How many children there are on average each time."""
    return found.chance * (1.0 if found.number is None else mean_of(found.number, numbers_in(scenario)))


def _times(work: Work, found: LeadsTo) -> float:
    """How often an item brings children, as far as its chances alone say."""
    of_steps = [occasion.step for occasion in found.occasions if occasion.step is not None]
    visits = expected_visits(work) if of_steps else {}
    sure = sum(occasion.event in _SURE for occasion in found.occasions)
    return math.fsum([sure, *(visits.get(step, 0.0) for step in of_steps)])


def _growth(matrix: Matrix, circle: list[str]) -> float:
    """How many times as many items of a circle there are in each generation, in the long run.

    That is the spectral radius, between the least and the most that any work grows by (Collatz 1942, *Math.
    Z.* 48:221); with the items themselves counted in (then less 1), the two come together.
    """
    counts = dict.fromkeys(circle, 1.0)
    growth = 0.0
    for _ in range(_MOST_ROUNDS):
        after = {
            name: counts[name] + math.fsum(matrix[name].get(to, 0.0) * counts[to] for to in circle)
            for name in circle
        }
        ratios = [after[name] / counts[name] - 1.0 for name in circle]
        growth = max(ratios)
        if growth - min(ratios) < 1e-12:
            break
        most = max(after.values())
        counts = {name: value / most for name, value in after.items()}
    return growth


def _circles(matrix: Matrix) -> list[list[str]]:
    """The sets of work that bring one another, or themselves, directly or through others."""
    following = {name: {to for to, mean in row.items() if mean > 0.0} for name, row in matrix.items()}
    reached = {name: reachable(following[name], following) for name in matrix}
    found: list[list[str]] = []
    for name in matrix:
        if name in reached[name]:
            circle = [other for other in matrix if other in reached[name] and name in reached[other]]
            if circle not in found:
                found.append(circle)
    return found
