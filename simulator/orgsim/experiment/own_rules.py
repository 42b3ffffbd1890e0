"""The rules and releases of a scenario in the positions of the logs of one of its designs."""

from __future__ import annotations

from collections.abc import Container, Iterable, Mapping
from itertools import chain
from types import MappingProxyType
from typing import Final

from orgsim.experiment.rule_jobs import OwnRules
from orgsim.log import NONE, Header
from orgsim.measures.releases import ReleaseOf
from orgsim.measures.rules import Asked, RuleOfWork
from orgsim.measures.rules.rule import AGE, CLASS, DUE_IN, MARK, VALUE
from orgsim.model.lowering.conditions import within
from orgsim.model.lowering.routes import working_calendar
from orgsim.scenario import Scenario
from orgsim.scenario.sections.conditions import Test
from orgsim.scenario.sections.releases import Release
from orgsim.scenario.sections.rules import Rule
from orgsim.units import MINUTE
from orgsim.units.work_clock import NEVER

Spans = tuple[tuple[int, int], ...]
_TIMES: Final = MappingProxyType({"age": AGE, "due_in": DUE_IN})


def own_rules(scenario: Scenario, header: Header) -> OwnRules:
    """The rules of a scenario in the positions of the logs of one of its designs."""
    works = [work.name for work in header.works]
    pairs = list(
        chain.from_iterable(
            ((place, work) for work in rule.works(scenario.work)) for place, rule in enumerate(scenario.rules)
        )
    )
    found = (_of_work(scenario, header, scenario.rules[place], works.index(work)) for place, work in pairs)
    releases = tuple(_release(scenario, header, release) for release in scenario.releases)
    return OwnRules(tuple(found), tuple(place for place, _ in pairs), len(scenario.rules), releases)


def _release(scenario: Scenario, header: Header, release: Release) -> ReleaseOf:
    """What counts as a deployment."""
    names = [work.name for work in header.works]
    works = {names.index(name) for name in release.works(scenario.work)}
    return ReleaseOf(
        steps=_steps_named(header, works, release.step),
        since=_steps_named(header, works, release.since),
        failures=tuple(names.index(name) for name in release.failures),
    )


def _steps_named(header: Header, works: Container[int], name: str | None) -> tuple[int, ...]:
    """The steps of a name in some works."""
    steps = enumerate(header.steps)
    return tuple(place for place, step in steps if step.name == name and step.work in works)


def _of_work(scenario: Scenario, header: Header, rule: Rule, work: int) -> RuleOfWork:
    """A rule of a kind of work."""
    positions = {step.name: place for place, step in enumerate(header.steps) if step.work == work}
    name = header.works[work].name
    gates = () if rule.gate is None else rule.steps_at_gate(scenario.work[name])
    day = scenario.calendars[working_calendar(scenario)].usual_day * MINUTE
    return RuleOfWork(
        name=rule.name,
        requires=rule.require,
        work=work,
        steps=tuple(positions[step] for step in rule.steps),
        at_gates=tuple(positions[step] for step in gates),
        limit=0 if rule.time is None else rule.time.microseconds(day),
        in_working_time=rule.time is not None and rule.time.working,
        when=tuple(
            tuple(_asked(scenario, name, key, test) for key, test in table.items()) for table in rule.when
        ),
    )


def _asked(scenario: Scenario, work: str, key: str, test: Test) -> Asked:
    """What a condition asks at one of its keys."""
    if key in scenario.marks:
        mark = scenario.marks[key]
        levels = {name: level for level, name in enumerate(mark.levels)}
        spans = (within(test.bounds, -NEVER, NEVER),) if test.bounds else _of_names(test, levels)
        initial = NONE if mark.levels else mark.initial
        return Asked(MARK, spans, list(scenario.marks).index(key), initial)
    if key == "class":
        return Asked(CLASS, _of_names(test, {name: place for place, name in enumerate(scenario.classes)}))
    if key == "late":
        return Asked(DUE_IN, ((-NEVER, -1),) if test.truth else ((0, NEVER),))
    if key == "value":
        earns = scenario.work[work].values is not None
        return Asked(VALUE, (within(test.bounds, -NEVER, NEVER),) if earns else ())
    return Asked(_TIMES[key], (within(test.bounds, -NEVER, NEVER),))


def _of_names(test: Test, places: Mapping[str, int]) -> Spans:
    """The positions of names, or all others."""
    named = {places[name] for name in test.names}
    wanted: Iterable[int] = set(places.values()) - named if test.excluded else named
    return tuple((place, place) for place in sorted(wanted))
