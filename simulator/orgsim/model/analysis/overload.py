"""Who is offered more work than they have time for, in sentences."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from itertools import chain
from typing import Final

import numpy as np

from orgsim.log.vocabulary import NONE
from orgsim.model.analysis.gates import overbooked
from orgsim.model.analysis.load import GroupLoad, offered_load
from orgsim.model.kinds import Arrivals
from orgsim.model.model import Model
from orgsim.units import listed

_MOST_NAMES: Final = 12
"""More names than these are not all written out in a sentence."""

FULL: Final = 1.0 - 1e-9
"""The load from which a queue has no long average."""


@dataclass(frozen=True)
class Overload:
    """Groups that together are offered more work than they have time for, or (without groups) a gate to which
    more comes than it takes. ``text`` says so in a sentence."""

    design: str
    load: float
    groups: tuple[GroupLoad, ...]
    text: str


def overloads(model: Model) -> list[Overload]:
    """Where the load offered to people is all of their time or more, heaviest first, and then gates that take
    less than comes to them; queues there cannot settle."""
    by_load: dict[float, list[GroupLoad]] = defaultdict(list)
    for group in offered_load(model).groups:
        if group.load > (FULL if _goes_on(model) else 2.0 - FULL):
            by_load[round(group.load, 9)].append(group)
    found = [_overload(model, tuple(by_load[load])) for load in sorted(by_load, reverse=True)]
    return found + [Overload(model.header.design, load, (), text) for load, text in overbooked(model)]


def _overload(model: Model, groups: tuple[GroupLoad, ...]) -> Overload:
    load = groups[0].load
    asked = f"{100 * load:.3g}" if load < 10.0 else f"{100 * load:,.0f}"
    text = (
        f"In '{model.header.title}', {' '.join(who(model, groups))} an offered load of {asked}%: "
        f"{_consequence(model, load)}."
    )
    return Overload(model.header.design, load, groups, text)


def busiest(model: Model) -> tuple[str, float]:
    """Who has the highest offered load, in words, and how much it is; nobody where no work is expected."""
    groups = offered_load(model).groups
    most = max(group.load for group in groups)
    if most == 0.0:
        return "nobody", 0.0
    return who(model, tuple(group for group in groups if round(group.load, 9) == round(most, 9)))[0], most


def _goes_on(model: Model) -> bool:
    """Whether work keeps coming, rather than at stated moments or all at the start."""
    return bool(np.isin(model.sources.kind, (Arrivals.POISSON, Arrivals.RENEWAL)).any())


def _consequence(model: Model, load: float) -> str:
    if not _goes_on(model):
        return "not all of it can be done within the run"
    if (model.steps.patience != NONE).any() or model.limits.refuses.any():
        return "work waits until it gives up or is turned away"
    return "the queue never settles" if load < 1.0005 else "the queue grows for as long as work keeps coming"


def who(model: Model, groups: tuple[GroupLoad, ...]) -> tuple[str, str]:
    """The people of groups and the verb for them: ``everybody in 'Sales'`` has,
    ``people in the role 'clerk' in 'Sales'`` have."""
    facts = model.header
    people = set(chain.from_iterable(group.people for group in groups))
    teams = sorted(set(chain.from_iterable(group.teams for group in groups)))
    roles = dict.fromkeys(facts.people[person].role for person in sorted(people))
    if not teams:
        return f"people in the role {quoted(list(roles))}", "have"
    where = quoted([facts.teams[team].name for team in teams])
    if people.issuperset(chain.from_iterable(facts.serving[team] for team in teams)):
        several = len(people) > 1
        return f"everybody in {where}" if several else f"'{facts.people[min(people)].name}' in {where}", "has"
    return f"people in the role {quoted(list(roles))} in {where}", "have"


def quoted(names: list[str]) -> str:
    """Names in a sentence, each in quotes; of very many the first, and how many more."""
    shown = names if len(names) <= _MOST_NAMES else names[: _MOST_NAMES - 2]
    more = [] if shown is names else [f"{len(names) - len(shown):,} more"]
    return listed([*(f"'{name}'" for name in shown), *more])
