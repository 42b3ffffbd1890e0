"""What work leads to: rules by which items bring others, their children (semantics, section 6)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import repeat
from typing import Final, NamedTuple

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
SPLITS: Final = "splits"
"""The events of a step that asks for other work, and of one that splits into it."""


class Rule(NamedTuple):
    """Work, what it leads to, on which of its occasions, and the branch that is it, of a split."""

    work: str
    found: LeadsTo
    on: Occasion
    branch: str = ""

    @property
    def cause(self) -> str:
        """The cause in words; that of a branch is as if it had steps."""
        if self.on.event == SPLITS:
            return f"{self.work}/{self.on.step}/{self.branch}"
        return f"{self.work}/{self.on.event}/{self.on.step or ''}/{self.found.work}"


def lower_children(routes: Routes, clocks: Clocks, table: SamplerTable, conditions: Collected) -> Children:
    """The rules of all work, those of a work in the order of the file."""
    rules = list(rules_of(routes))
    calendar = working_calendar(routes.scenario)
    day = clocks.usual_day(calendar) if any(_counts_days(rule.found) for rule in rules) else None
    children = [rule.found for rule in rules]
    works = [routes.number(rule.work) for rule in rules]
    return Children(
        of_work=Ragged.of([np.flatnonzero(np.array(works) == work) for work in range(len(routes.works))]),
        trigger=_integers([Trigger[rule.on.event.upper()] for rule in rules]),
        at_step=_integers([routes.position(rule.work, rule.on.step) for rule in rules]),
        word=np.array(list(map(cause_word, _causes(rules))), dtype=np.uint64),
        work=_integers([routes.number(found.work) for found in children]),
        first_step=_integers([first_step(routes, found.work) for found in children]),
        chance=np.array([found.chance for found in children], dtype=np.float64),
        number=_integers([NONE if found.number is None else table.add(found.number) for found in children]),
        delay=_integers([NONE if found.after is None else table.add(found.after, day) for found in children]),
        clock=_integers([clocks.place(calendar) if _is_working(found) else ELAPSED for found in children]),
        same_class=_integers([int(CLASS in found.inherits) for found in children]),
        when=_integers([conditions.add(found.when) for found in children]),
        inherits=_inherited(routes.scenario.marks, children),
    )


def _inherited(marks: Iterable[str], children: list[LeadsTo]) -> Integers:
    """Whether the children of a rule take over a mark: shape (rules, marks)."""
    names = list(marks)
    rows = [[int(name in found.inherits) for name in names] for found in children]
    return np.array(rows, dtype=np.int64).reshape(len(rows), len(names))


def rules_of(routes: Routes) -> Iterator[Rule]:
    """The rules of all work: what it leads to, and then what its steps wait for."""
    for name in routes.works:
        work = routes.work(name)
        for found in work.leads_to.values():
            yield from (Rule(name, found, occasion) for occasion in found.occasions)
        for step in work.steps:
            on = Occasion(ASKS if step.split is None else SPLITS, step.name)
            branches = step.other_work or repeat("")
            yield from (
                Rule(name, _awaited(routes, ask), on, branch)
                for ask, branch in zip(step.awaited, branches, strict=False)
            )


def _awaited(routes: Routes, ask: Asks) -> LeadsTo:
    """Other work that a step waits for, as what it leads to; it has the class of who waits unless it says its
    own."""
    inherits = ask.inherits if routes.work(ask.work).says_class else (CLASS, *ask.inherits)
    return LeadsTo.model_construct(
        work=ask.work, chance=ask.chance, number=ask.number, when=ask.when, inherits=inherits, after=None
    )


def _causes(rules: list[Rule]) -> Iterator[str]:
    """The cause of each rule in words; a second one that reads the same ends in `` 2``."""
    before: Counter[str] = Counter()
    for cause in (rule.cause for rule in rules):
        before[cause] += 1
        yield cause if before[cause] == 1 else f"{cause} {before[cause]}"


def first_step(routes: Routes, work: str) -> int:
    """The step at which items of a kind of work begin."""
    return routes.way_to(work, routes.work(work).steps[0].name)


def _is_working(found: LeadsTo) -> bool:
    return found.after is not None and found.after.working


def _counts_days(found: LeadsTo) -> bool:
    return found.after is not None and found.after.counts_days


def _integers(values: list[int]) -> Integers:
    return np.array(values, dtype=np.int64)
