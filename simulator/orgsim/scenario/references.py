"""Find the names that one part of a scenario uses for another, in tables that may be wrong in other ways."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from orgsim.scenario.calendars import ALWAYS
from orgsim.scenario.experiments import EXPERIMENTS
from orgsim.scenario.merging import long_form
from orgsim.scenario.positions import Location
from orgsim.scenario.steps import DONE
from orgsim.scenario.teams import LONGEST_RANGE, expand_name
from orgsim.units import MisreadError


@dataclass(frozen=True)
class Reference:
    """A name used at a location, what it should be, and the names of such."""

    location: Location
    name: str
    what: str
    known: frozenset[str] = field(repr=False)


Names = frozenset[str] | None
"""The names of a kind; ``None`` when they cannot be known because what gives them cannot be read."""


def references(document: Mapping[str, Any]) -> Iterator[Reference]:
    """Yield every name used for a calendar, role, skill, work, step, team, class or design."""
    known = _Known(document)
    yield from _used(("working_time",), document.get("working_time"), "calendar", known.calendars)
    designs = frozenset(table(document, "designs"))
    yield from _used(("baseline",), document.get("baseline"), "design", designs)
    for kind in EXPERIMENTS:
        yield from _of_experiment(kind, table(document, kind), designs)
    for role, spec in tables(document, "people"):
        yield from _used(("people", role, "calendar"), spec.get("calendar"), "calendar", known.calendars)
    for work, spec in tables(document, "work"):
        yield from _of_work(("work", work), spec, known)
    for design, spec in tables(document, "designs"):
        yield from _of_design(("designs", design), spec, known)


class _Known:
    """The names that a document has."""

    def __init__(self, document: Mapping[str, Any]) -> None:
        self.calendars = frozenset(table(document, "calendars")) | {ALWAYS}
        self.roles = frozenset(table(document, "people"))
        self.steps = {work: _step_names(spec) for work, spec in tables(document, "work")}
        self.skills = _all(_skills(role, spec) for role, spec in table(document, "people").items())
        self.classes = _strings(document.get("classes", ["standard"]))
        self.all_steps = _all(self.steps.values())
        self.works = frozenset(self.steps)


def _of_experiment(kind: str, spec: Mapping[str, Any], designs: Names) -> Iterator[Reference]:
    for key in ("design", "against"):
        yield from _used((kind, key), spec.get(key), "design", designs)
    named = spec.get("designs")
    for number, name in enumerate(named if isinstance(named, list) else [named]):
        yield from _used((kind, "designs", number), name, "design", designs)


def _of_work(at: Location, spec: Mapping[str, Any], known: _Known) -> Iterator[Reference]:
    steps = known.steps[str(at[-1])]
    yield from _used((*at, "class"), spec.get("class"), "class", known.classes)
    arrivals = table(spec, "arrivals")
    yield from _used((*at, "arrivals", "during"), arrivals.get("during"), "calendar", known.calendars)
    yield from _used((*at, "patience", "then"), table(spec, "patience").get("then"), "step", steps)
    yield from _used((*at, "backlog"), table(spec, "backlog"), "step", steps)
    after = None if steps is None else steps | {DONE}
    for number, step in entries(spec, "steps"):
        here = (*at, "steps", number)
        yield from _used((*here, "next"), step.get("next"), "step", after)
        yield from _of_step(here, step, steps, known)


def _of_step(at: Location, step: Mapping[str, Any], steps: Names, known: _Known) -> Iterator[Reference]:
    yield from _used((*at, "calendar"), step.get("calendar"), "calendar", known.calendars)
    yield from _used((*at, "patience", "then"), table(step, "patience").get("then"), "step", steps)
    for key in ("same_person_as", "different_person_from"):
        yield from _used((*at, key), step.get(key), "step", steps)
    for number, rework in entries(step, "rework"):
        yield from _used((*at, "rework", number, "to"), rework.get("to"), "step", steps)
    if "delay" not in step:
        key = "skill" if "skill" in step else "name"
        yield from _used((*at, key), step.get(key), "skill of anybody", known.skills)


def _of_design(at: Location, spec: Mapping[str, Any], known: _Known) -> Iterator[Reference]:
    teams = frozenset(name for written in table(spec, "teams") for name in _expanded(written))
    for key in ("handoff",):
        yield from _used((*at, key, "calendar"), table(spec, key).get("calendar"), "calendar", known.calendars)
    for number, line in entries(spec, "handoffs"):
        here = (*at, "handoffs", number)
        yield from _used((*here, "calendar"), line.get("calendar"), "calendar", known.calendars)
        for key in ("from", "to"):
            yield from _used((*here, key), line.get(key), "team", teams)
    for number, line in entries(spec, "limits"):
        yield from _of_limit((*at, "limits", number), line, known)
    yield from _used((*at, "shared"), table(spec, "shared"), "role", known.roles)
    for role, shared in table(spec, "shared").items():
        yield from _of_shared((*at, "shared", role), shared, teams)
    for team, written in table(spec, "teams").items():
        here = (*at, "teams", team)
        yield from _of_team(here, long_form(written, here), known)


def _of_limit(at: Location, line: Mapping[str, Any], known: _Known) -> Iterator[Reference]:
    work = line.get("work")
    yield from _used((*at, "work"), work, "work", known.works)
    steps = known.steps.get(work, known.all_steps) if isinstance(work, str) else known.all_steps
    for key in ("from", "to"):
        yield from _used((*at, key), line.get(key), "step", steps)


def _of_shared(at: Location, shared: Any, teams: frozenset[str]) -> Iterator[Reference]:
    written = shared.get("teams") if isinstance(shared, Mapping) else shared
    for one in _used(at, written, "team", teams):
        for name in _expanded(one.name):
            yield Reference(one.location, name, "team", teams)


def _of_team(at: Location, team: Any, known: _Known) -> Iterator[Reference]:
    if isinstance(team, Mapping):
        yield from _used((*at, "people"), team.get("people"), "role", known.roles)
        yield from _used((*at, "serves"), team.get("serves"), "step", known.all_steps)
        yield from _used((*at, "work"), team.get("work"), "work", known.works)


def _used(at: Location, value: Any, what: str, known: Names) -> Iterator[Reference]:
    if known is None:
        return
    if isinstance(value, str):
        yield Reference(at, value, what, known)
    elif isinstance(value, Mapping):
        yield from (Reference((*at, name), name, what, known) for name in value)
    elif isinstance(value, list):
        named = [(number, name) for number, name in enumerate(value) if isinstance(name, str)]
        yield from (Reference((*at, number), name, what, known) for number, name in named)


def table(spec: Any, key: str) -> Mapping[str, Any]:
    """Return the table at a key, or an empty one where something else stands."""
    value = spec.get(key) if isinstance(spec, Mapping) else None
    return value if isinstance(value, Mapping) else {}


def tables(spec: Any, key: str) -> list[tuple[str, Mapping[str, Any]]]:
    """Return the names and tables in the table at a key, leaving out what is no table."""
    return [(name, value) for name, value in table(spec, key).items() if isinstance(value, Mapping)]


def entries(spec: Any, key: str) -> list[tuple[int, Mapping[str, Any]]]:
    """Return the tables in the list at a key with their numbers; a table that stands alone is number 0."""
    value = spec.get(key) if isinstance(spec, Mapping) else None
    listed = value if isinstance(value, list) else []
    if isinstance(value, Mapping):
        listed = [value]
    return [(number, entry) for number, entry in enumerate(listed) if isinstance(entry, Mapping)]


def _step_names(work: Mapping[str, Any]) -> Names:
    return _strings([step.get("name") for _, step in entries(work, "steps")])


def _skills(role: str, spec: Any) -> Names:
    skills = spec.get("skills", [role]) if isinstance(spec, Mapping) else None
    if isinstance(skills, Mapping):
        return frozenset(skills)
    return _strings([skills] if isinstance(skills, str) else skills)


def _strings(value: Any) -> Names:
    if not isinstance(value, list) or not all(isinstance(name, str) for name in value):
        return None
    return frozenset(value)


def _all(kinds: Iterable[Names]) -> Names:
    found: set[str] = set()
    for names in kinds:
        if names is None:
            return None
        found |= names
    return frozenset(found)


def _expanded(name: str) -> list[str]:
    try:
        return expand_name(name)[:LONGEST_RANGE]
    except MisreadError:
        return [name]
