"""Timers: rules by which items are cancelled, or change their class, as time passes (semantics, section
11)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

import numpy as np

from orgsim.chance.philox import cause_word
from orgsim.log.vocabulary import NONE
from orgsim.model.arrays import Integers, Ragged
from orgsim.model.kinds import ELAPSED
from orgsim.model.lowering.calendars import Clocks, Timetable
from orgsim.model.lowering.conditions import Collected
from orgsim.model.lowering.moments import moments_of
from orgsim.model.lowering.routes import Routes, working_calendar
from orgsim.model.lowering.samplers import SamplerTable
from orgsim.model.mechanisms import Timers
from orgsim.scenario.sections.timers import InTime, ReRanked

Rule = tuple[str, InTime]
"""Work, and something that befalls its items."""


def lower_timers(
    routes: Routes, timetable: Timetable, clocks: Clocks, table: SamplerTable, conditions: Collected
) -> Timers:
    """The rules of all work, those of a work in the order of the file."""
    rules = list(_rules(routes))
    calendar = working_calendar(routes.scenario)
    afters = [rule.after for _, rule in rules]
    counts_days = any(after is not None and after.counts_days for after in afters)
    day = clocks.usual_day(calendar) if counts_days else None
    works = np.array([routes.number(work) for work, _ in rules], dtype=np.int64)
    return Timers(
        word=np.array(list(map(cause_word, _causes(rules))), dtype=np.uint64),
        chance=np.array([rule.chance for _, rule in rules], dtype=np.float64),
        when=_integers([conditions.add(rule.when) for _, rule in rules]),
        delay=_integers([NONE if after is None else table.add(after, day) for after in afters]),
        clock=_integers(
            [clocks.place(calendar) if after is not None and after.working else ELAPSED for after in afters]
        ),
        to=_integers([_class(routes, rule) for _, rule in rules]),
        moments=Ragged.of([_moments(timetable, rule) for _, rule in rules]),
        of_work=Ragged.of([np.flatnonzero(works == work) for work in range(len(routes.works))]),
    )


def _rules(routes: Routes) -> Iterator[Rule]:
    for name in routes.works:
        yield from ((name, rule) for rule in routes.work(name).timers)


def _causes(rules: list[Rule]) -> Iterator[str]:
    """The cause of each rule in words; a second one that reads the same ends in `` 2``."""
    before: Counter[str] = Counter()
    for work, rule in rules:
        cause = f"{work}/re-ranked/{rule.to}" if isinstance(rule, ReRanked) else f"{work}/cancelled"
        before[cause] += 1
        yield cause if before[cause] == 1 else f"{cause} {before[cause]}"


def _class(routes: Routes, rule: InTime) -> int:
    return routes.scenario.classes.index(rule.to) if isinstance(rule, ReRanked) else NONE


def _moments(timetable: Timetable, rule: InTime) -> Integers:
    return _integers([]) if rule.at is None else moments_of(timetable, rule.at)


def _integers(values: list[int]) -> Integers:
    return np.array(values, dtype=np.int64)
