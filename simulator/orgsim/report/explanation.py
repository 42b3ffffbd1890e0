"""What a design became, as a record: teams, steps, hand-offs, demand and load. `explain` puts it into words."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Any, Final

from orgsim.log.vocabulary import NONE
from orgsim.model import Model, lower
from orgsim.model.load import GroupLoad, OfferedLoad
from orgsim.model.model import ELAPSED
from orgsim.model.notes import model_notes
from orgsim.model.overload import overloads, who
from orgsim.model.visits import Teams
from orgsim.model.working_delays import WorkingDelays
from orgsim.report.explained_delays import of_handoff, of_promise, of_step, working_time
from orgsim.scenario import Limit, RouteLimit, Scenario, Step, Team

HOUR: Final = 3_600_000_000
MINUTE: Final = 60_000_000
WEEK: Final = 168 * HOUR


def explained_notes(scenario: Scenario, designs: Sequence[str]) -> tuple[str, ...]:
    """What is worth knowing about the scenario and some of its designs, a sentence each."""
    return (*scenario.notes, *model_notes(scenario, {design: lower(scenario, design) for design in designs}))


def explanation(scenario: Scenario, design: str) -> dict[str, Any]:
    """Everything about one design, ready for JSON: times in hours, loads and chances as shares of 1."""
    model = lower(scenario, design)
    offered = OfferedLoad(model)
    return {
        "design": design,
        "title": scenario.designs[design].title,
        "working time": working_time(scenario),
        "demand": _demand(scenario, model, offered),
        "teams": [_team(scenario, model, number) for number in range(len(model.header.teams))],
        "choice of team": scenario.designs[design].serve,
        "steps": [_step(scenario, offered, number) for number in range(len(model.header.steps))],
        "hand-offs": _handoffs(scenario, offered),
        "limits": _limits(scenario, design),
        "offered load": _load(model, offered),
        "overloads": [{"load": found.load, "text": found.text} for found in overloads(model)],
    }


def _limits(scenario: Scenario, design: str) -> list[dict[str, Any]]:
    """Limits on work in progress: of a work type, of the steps ``from`` one ``to`` another, of a team."""
    rows = [_limit(work.limit, work=name) for name, work in scenario.work.items() if work.limit is not None]
    spec = scenario.designs[design]
    rows += [_limit(limit, limit.work, (limit.from_step, limit.to_step)) for limit in spec.limits]
    rows += [_limit(team.wip_limit, team=name) for name, team in spec.teams.items() if team.wip_limit is not None]
    return rows


def _limit(
    limit: Limit | RouteLimit, work: str | None = None, stretch: tuple[str, str] | None = None, team: str | None = None
) -> dict[str, Any]:
    return {
        "team": team,
        "work": work,
        "from": stretch and stretch[0],
        "to": stretch and stretch[1],
        "items": limit.items,
        "refuses": limit.when_full == "refuse",
    }


def _demand(scenario: Scenario, model: Model, offered: OfferedLoad) -> list[dict[str, Any]]:
    """Items expected over the horizon by work type; `None` where there is always enough."""
    weeks, demand = model.header.horizon / WEEK, []
    for work, facts in enumerate(model.header.works):
        items = [n for n, mine in zip(offered.sources, model.sources.work.tolist(), strict=True) if mine == work]
        known = None if None in items else math.fsum(n for n in items if n is not None)
        demand.append(
            {
                "work": facts.name,
                "items": known,
                "per week": None if known is None else known / weeks,
                "promise": of_promise(scenario, model, work),
            }
        )
    return demand


def _team(scenario: Scenario, model: Model, number: int) -> dict[str, Any]:
    facts = model.header.teams[number]
    spec: Team = scenario.designs[model.header.design].teams[facts.name]
    limit = spec.wip_limit
    return {
        "team": facts.name,
        "unit": facts.unit,
        "people": _people(scenario, model, number),
        "order": spec.order,
        "preempt": spec.preempt,
        "takes": spec.takes,
        "case worker": spec.case_worker,
        "limit": None if limit is None else {"items": limit.items, "when full": limit.when_full},
    }


def _people(scenario: Scenario, model: Model, team: int) -> list[dict[str, Any]]:
    """Those who serve a team, alike ones together."""
    kinds: dict[tuple[Any, ...], dict[str, Any]] = {}
    for number, person in enumerate(model.header.people):
        if team not in person.teams:
            continue
        speeds = model.people.speed[number].tolist()
        key = (person.role, person.teams, person.starts, person.ends, *speeds)
        role = scenario.people[person.role]
        found = kinds.setdefault(
            key,
            {
                "role": person.role,
                "count": 0,
                "skills": {skill: speed for skill, speed in zip(_skills(scenario), speeds, strict=True) if speed > 0.0},
                "calendar": role.calendar,
                "hours a week": offered_hours(model, number),
                "shared with": [model.header.teams[other].name for other in person.teams if other != team],
            },
        )
        found["count"] += 1
    return list(kinds.values())


def offered_hours(model: Model, person: int) -> float:
    """Hours on shift of a person in an average week of their presence."""
    facts = model.header.people[person]
    ends = min(facts.ends, model.header.horizon)
    if ends <= facts.starts:
        return 0.0
    return model.header.clocks[facts.clock].work(facts.starts, ends) / HOUR / ((ends - facts.starts) / WEEK)


def _skills(scenario: Scenario) -> tuple[str, ...]:
    from orgsim.model.routes import Routes

    return Routes.of(scenario).skills


def _step(scenario: Scenario, offered: OfferedLoad, number: int) -> dict[str, Any]:
    model, facts = offered.model, offered.model.header.steps[number]
    work = model.header.works[facts.work].name
    spec: Step = scenario.work[work].step(facts.name)
    mean = float(model.samplers.mean[model.steps.sampler[number]])
    written = spec.delay if spec.effort is None else spec.effort
    return {
        "work": work,
        "step": facts.name,
        "skill": facts.skill,
        "teams": [model.header.teams[team].name for team in model.steps.queues.rows()[number]],
        "people": spec.delay is None,
        "written": str(written),
        "mean hours": mean / HOUR,
        "mean person-days": _person_days(scenario, spec, mean),
        "working time": bool(int(model.steps.clock[number]) != ELAPSED) or spec.delay is None,
        **of_step(scenario, spec, mean),
        "visits per item": _visits(offered, facts.work).get(number, 0.0),
        "rework": [back.model_dump() for back in spec.rework],
        "next": dict(spec.next),
        "same person as": spec.same_person_as,
        "different person from": spec.different_person_from,
    }


def _person_days(scenario: Scenario, step: Step, mean: float) -> float | None:
    """The mean effort of a step in usual working days of those who can do it; `None` for a delay, or if they differ."""
    roles = (role for role in scenario.people.values() if step.skill in role.skills)
    days = {scenario.calendars[role.calendar].usual_day for role in roles}
    return mean / (days.pop() * MINUTE) if step.effort is not None and len(days) == 1 else None


def _visits(offered: OfferedLoad, work: int) -> dict[int, float]:
    """Expected visits by step of an item that arrives at the first step of its work."""
    return dict(offered.visits(first_step(offered.model, work)).steps)


def first_step(model: Model, work: int) -> int:
    """The first step of a work type."""
    return next(number for number, step in enumerate(model.header.steps) if step.work == work)


def _handoffs(scenario: Scenario, offered: OfferedLoad) -> list[dict[str, Any]]:
    """Crossings between teams that an item makes, with what they cost where that is the same for all teams meant."""
    model, found = offered.model, []
    delays = WorkingDelays(scenario, model)
    for work, facts in enumerate(model.header.works):
        for (origin, target), count in offered.visits(first_step(model, work)).crossings.items():
            found.append(
                {
                    "work": facts.name,
                    "from": [model.header.teams[team].name for team in sorted(origin)],
                    "to": [model.header.teams[team].name for team in sorted(target)],
                    "per item": count,
                    **_cost(model, origin, target),
                    **of_handoff(delays, origin, target),
                }
            )
    return found


def _cost(model: Model, origin: Teams, target: Teams) -> dict[str, Any]:
    kinds = sorted({int(model.handoffs.kind[a, b]) for a in origin for b in target})
    if len(kinds) > 1 or kinds == [NONE]:
        nothing = 0.0 if kinds == [NONE] else None
        return {"mean delay hours": nothing, "working time": False, "context loss": nothing}
    sampler = int(model.handoffs.sampler[kinds[0]])
    return {
        "mean delay hours": 0.0 if sampler == NONE else float(model.samplers.mean[sampler]) / HOUR,
        "working time": int(model.handoffs.clock[kinds[0]]) != ELAPSED,
        "context loss": float(model.handoffs.loss[kinds[0]]),
    }


def _load(model: Model, offered: OfferedLoad) -> list[dict[str, Any]]:
    """The load offered to people over the horizon, busiest first; those with the same load together."""
    by_load: dict[float, list[GroupLoad]] = {}
    for group in sorted(offered.groups, key=lambda group: (-round(group.load, 9), group.people)):
        by_load.setdefault(round(group.load, 9), []).append(group)
    return [_load_row(model, tuple(groups)) for groups in by_load.values()]


def _load_row(model: Model, groups: tuple[GroupLoad, ...]) -> dict[str, Any]:
    facts = model.header
    people = sorted(person for group in groups for person in group.people)
    return {
        "roles": list(dict.fromkeys(facts.people[person].role for person in people)),
        "teams": [facts.teams[team].name for team in sorted({team for group in groups for team in group.teams})],
        "people": len(people),
        "hours on shift": sum(group.on_shift for group in groups) / HOUR,
        "hours offered": math.fsum(group.asked for group in groups) / HOUR,
        "offered load": groups[0].load,
        "subject": " ".join(who(model, groups)),
    }
