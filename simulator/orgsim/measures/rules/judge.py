"""From the log of a replication and its rules to the items that were judged and those that violate one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import chain

import numpy as np

from orgsim.log import NONE, Log
from orgsim.log.log import Integers
from orgsim.measures.measure import counted
from orgsim.measures.rules.judges import JUDGES, Judge
from orgsim.measures.rules.rule import VALUE, RuleOfWork
from orgsim.measures.rules.story import Arrival, Story, facts_of
from orgsim.measures.spells import Flags
from orgsim.measures.worth import HUNDREDTHS, worth_of


@dataclass(frozen=True)
class Violation:
    """An item that violates a ``rule`` (its place among those judged).

    ``moment`` is when it first did, ``people`` who did so, ``step`` the step that they took up (`NONE` at
    delivery), ``other`` the step that it did not suit, and ``times`` how often it did in all.
    """

    rule: int
    item: int
    moment: int
    people: tuple[int, ...]
    step: int
    other: int
    times: int


@dataclass(frozen=True, eq=False)
class Judged:
    """What came of some rules in a replication.

    ``counts`` (rules, 2) are the items to which each applied, and those of them that violate it. The
    ``violations`` are in the order of their moments.
    """

    counts: Integers
    violations: tuple[Violation, ...]


def judge(log: Log, rules: Sequence[RuleOfWork], warm_up: int = 0) -> Judged:
    """Judge rules on the log of a replication, item by item.

    Counted are the items that measures are over: those that arrived after the ``warm_up`` (microseconds),
    without backlog and parts. What happens to a part of an item has happened to the item. What people did
    before, to whichever item, is known all the same. The log alone is asked: nothing of how it came about.
    """
    judges = [JUDGES[rule.requires](rule, log.header) for rule in rules]
    _go_through(log, judges)
    for one in judges:
        one.close()
    is_counted = counted(log.items, warm_up)
    counts = np.zeros((len(rules), 2), dtype=np.int64)
    found: list[Violation] = []
    for place, one in enumerate(judges):
        counts[place] = _count(one.applied, is_counted), _count(one.broken, is_counted)
        found += [
            Violation(place, item, breach.moment, breach.people, breach.step, breach.other, breach.times)
            for item, breach in one.broken.items()
            if is_counted[item]
        ]
    return Judged(counts, tuple(sorted(found, key=lambda one: (one.moment, one.item, one.rule))))


def _count(items: Iterable[int], is_counted: Flags) -> int:
    return len([item for item in items if is_counted[item]])


def _go_through(log: Log, judges: Sequence[Judge]) -> None:
    """Tell the judges of each work what happened to its items."""
    by_work: defaultdict[int, list[Judge]] = defaultdict(list)
    for one in judges:
        by_work[one.rule.work].append(one)
    stories: dict[int, Story] = {}
    names = ("work", "arrived", "due")
    arrivals = (*(log.items[name] for name in names), _values(log, judges))
    classes = log.items["service_class"]
    for fact in facts_of(log, np.array(list(by_work), dtype=np.int64)):
        story = stories.get(fact.item)
        if story is None:
            came = Arrival(*(int(column[fact.item]) for column in arrivals))
            story = stories[fact.item] = Story(fact.item, came, int(classes[fact.item]))
        for one in by_work[story.came.work]:
            one.see(story, fact)
        story.take(fact)


def _values(log: Log, judges: Sequence[Judge]) -> Integers:
    """What each item earns, where a rule asks for it; `NONE` where none does."""
    tables = chain.from_iterable(one.rule.when for one in judges)
    if all(asked.trait != VALUE for asked in chain.from_iterable(tables)):
        return np.full(len(log.items["work"]), NONE, dtype=np.int64)
    return np.floor(worth_of(log, log.header, None).value * HUNDREDTHS + 0.5).astype(np.int64)
