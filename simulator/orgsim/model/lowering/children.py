"""What work leads to: rules by which items bring others, their children (semantics, section 6)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Final

import numpy as np

from orgsim.chance.philox import cause_word
from orgsim.log.vocabulary import NONE
from orgsim.model.arrays import Integers, Ragged
from orgsim.model.kinds import ELAPSED, Trigger
from orgsim.model.lowering.calendars import Clocks
from orgsim.model.lowering.conditions import Collected
from orgsim.model.lowering.routes import Routes, working_calendar
from orgsim.model.lowering.samplers import SamplerTable
from orgsim.model.mechanisms import Children
from orgsim.scenario import LeadsTo, Occasion
from orgsim.scenario.sections.asks import Asks
from orgsim.scenario.sections.leads_to import CLASS

ASKS: Final = "asks"
"""The event of a step that asks for other work."""
Rule = tuple[str, LeadsTo, Occasion]
"""Work, what it leads to, and on which of its occasions."""


def lower_children(routes: Routes, clocks: Clocks, table: SamplerTable, conditions: Collected) -> Children:
    """The rules of all work, those of a work in the order of the file."""
    rules = list(_rules(routes))
    calendar = working_calendar(routes.scenario)
    day = clocks.usual_day(calendar) if any(_counts_days(found) for _, found, _ in rules) else None
    works = [routes.number(work) for work, _, _ in rules]
    return Children(
        of_work=Ragged.of([np.flatnonzero(np.array(works) == work) for work in range(len(routes.works))]),
        trigger=_integers([Trigger[on.event.upper()] for _, _, on in rules]),
        at_step=_integers([routes.position(work, on.step) for work, _, on in rules]),
        word=np.array(list(map(cause_word, _causes(rules))), dtype=np.uint64),
        work=_integers([routes.number(found.work) for _, found, _ in rules]),
        first_step=_integers([_first_step(routes, found.work) for _, found, _ in rules]),
        chance=np.array([found.chance for _, found, _ in rules], dtype=np.float64),
        number=_integers(
            [NONE if found.number is None else table.add(found.number) for _, found, _ in rules]
        ),
        delay=_integers(
            [NONE if found.after is None else table.add(found.after, day) for _, found, _ in rules]
        ),
        clock=_integers([clocks.place(calendar) if _is_working(found) else ELAPSED for _, found, _ in rules]),
        same_class=_integers([int(CLASS in found.inherits) for _, found, _ in rules]),
        when=_integers([conditions.add(found.when) for _, found, _ in rules]),
        inherits=_inherited(routes.scenario.marks, rules),
    )


def _inherited(marks: Iterable[str], rules: list[Rule]) -> Integers:
    """Whether the children of a rule take over a mark: shape (rules, marks)."""
    names = list(marks)
    rows = [[int(name in found.inherits) for name in names] for _, found, _ in rules]
    return np.array(rows, dtype=np.int64).reshape(len(rows), len(names))


def _rules(routes: Routes) -> Iterator[Rule]:
    for name in routes.works:
        work = routes.work(name)
        for found in work.leads_to.values():
            yield from ((name, found, occasion) for occasion in found.occasions)
        for step in work.steps:
            asked = (ask for ask in step.asks.values() if ask.work)
            yield from ((name, _awaited(routes, ask), Occasion(ASKS, step.name)) for ask in asked)


def _awaited(routes: Routes, ask: Asks) -> LeadsTo:
    """Other work that a step asks for, as what it leads to; it has the class of who asks unless it says its
    own."""
    inherits = ask.inherits if routes.work(ask.work).says_class else (CLASS, *ask.inherits)
    return LeadsTo.model_construct(
        work=ask.work, chance=ask.chance, number=ask.number, when=ask.when, inherits=inherits, after=None
    )


def _causes(rules: list[Rule]) -> Iterator[str]:
    """The cause of each rule in words; a second one that reads the same ends in `` 2``."""
    before: Counter[str] = Counter()
    for work, found, on in rules:
        cause = f"{work}/{on.event}/{on.step or ''}/{found.work}"
        before[cause] += 1
        yield cause if before[cause] == 1 else f"{cause} {before[cause]}"


def _first_step(routes: Routes, work: str) -> int:
    return routes.way_to(work, routes.work(work).steps[0].name)


def _is_working(found: LeadsTo) -> bool:
    return found.after is not None and found.after.working


def _counts_days(found: LeadsTo) -> bool:
    return found.after is not None and found.after.counts_days


def _integers(values: list[int]) -> Integers:
    return np.array(values, dtype=np.int64)
