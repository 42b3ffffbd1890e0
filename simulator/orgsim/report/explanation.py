"""What a design became, as a record: teams, steps, hand-offs, demand and load; `explain` gives it words."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Mapping, Sequence
from itertools import chain
from typing import Any, Final

import numpy as np

from orgsim.log import TeamFacts
from orgsim.log.vocabulary import NONE
from orgsim.model import Model, lower, lower_all
from orgsim.model.analysis.crossings import Teams
from orgsim.model.analysis.design_differences import design_differences
from orgsim.model.analysis.load import GroupLoad, OfferedLoad, expected_children, offered_load
from orgsim.model.analysis.notes import model_notes
from orgsim.model.analysis.overload import overloads, who
from orgsim.model.analysis.visit_sums import Visits
from orgsim.model.analysis.working_delays import WorkingDelays
from orgsim.model.kinds import ELAPSED
from orgsim.model.lowering.deciders import deciding_units, with_units
from orgsim.model.lowering.routes import Routes
from orgsim.report.design_differences import cost_records
from orgsim.report.explained_children import of_leads_to
from orgsim.report.explained_delays import of_due, of_handoff, of_promise, of_step, working_time
from orgsim.report.explained_gates import of_gates
from orgsim.report.explained_marks import of_cases, of_marks, of_rework, of_sets, of_skip, of_ways
from orgsim.report.explained_people import HOUR, WEEK, people_of_teams
from orgsim.report.explained_questions import of_asks, of_questions
from orgsim.report.explained_releases import of_releases
from orgsim.report.explained_rules import of_rules
from orgsim.report.explained_seams import of_lines, of_misrouted, of_seam
from orgsim.report.explained_splits import of_split
from orgsim.report.explained_timers import of_timers
from orgsim.report.explained_worth import of_worth
from orgsim.scenario import LeadsTo, Limit, RouteLimit, Scenario, Step, Team, Work
from orgsim.scenario.checks.children import bringing
from orgsim.scenario.crossings import site_of
from orgsim.scenario.sections.asks import Asks

Bringing = Mapping[str | None, set[type]]
"""By work: whether other work leads to it, or waits for it."""
MINUTE: Final = 60_000_000


def explained(scenario: Scenario, designs: Sequence[str]) -> tuple[list[dict[str, Any]], tuple[str, ...]]:
    """The `explanation` of each of some designs, and what is worth knowing about the scenario and them.

    The latter are a sentence each.
    """
    models = lower_all(scenario, designs)
    notes = (*scenario.notes, *model_notes(scenario, models))
    return [_record(scenario, model) for model in models.values()], notes


def explanation(scenario: Scenario, design: str) -> dict[str, Any]:
    """Everything about one design, ready for JSON: times in hours, loads and chances as shares of 1."""
    return _record(scenario, lower(scenario, design))


def _record(whole: Scenario, model: Model) -> dict[str, Any]:
    scenario = whole.of(model.header.design)
    spec = scenario.designs[model.header.design]
    offered = offered_load(model)
    visits = _visits(offered)
    return {
        "design": model.header.design,
        "title": spec.title,
        "differences": [one.record for one in design_differences(whole, model.header.design, whole.baseline)],
        "costs": cost_records(spec),
        "working time": working_time(scenario),
        "demand": _demand(scenario, model, offered),
        "marks": of_marks(scenario),
        "rules": of_rules(scenario),
        "releases": of_releases(scenario),
        "teams": _teams(scenario, model),
        "choice of team": spec.serve,
        "steps": _steps(scenario, model, visits),
        "hand-offs": _handoffs(scenario, model, visits),
        "marks set at hand-offs": of_lines(scenario, model.header.design),
        "misrouted": of_misrouted(scenario, model, visits),
        "questions": of_questions(scenario, model, offered),
        "limits": _limits(scenario, model.header.design),
        "goals": dict(whole.goals),
        "offered load": _load(model, offered),
        "overloads": [{"load": found.load, "text": found.text} for found in overloads(model)],
    }


def _switched_off(work: Work, items: float | None) -> dict[str, Any]:
    """Whether none of a work comes, since the file says so; nothing where it does not."""
    return {"switched off": True} if work.is_switched_off and items == 0.0 else {}


def _brought(
    scenario: Scenario, brings: Bringing, work: str, items: float | None, children: float
) -> dict[str, Any]:
    """What work leads to, and how many of its items come because other work leads to them or waits for them;
    nothing where no work of the scenario does either.

    ``waits decide`` where it comes only from items that are late, abandoned or refused.
    """
    if not brings:
        return {}
    ways = brings.get(work, set())
    return {
        "brought by other items": children,
        "led to": LeadsTo in ways,
        "waited for": Asks in ways,
        "waits decide": items == 0.0 and scenario.work[work].arrivals is None,
        "leads to": of_leads_to(scenario.work[work]),
    }


def _brings(scenario: Scenario) -> Bringing:
    """In which ways each work is brought by other work."""
    found = defaultdict[str | None, set[type]](set)
    for one in chain.from_iterable(map(bringing, scenario.work.values())):
        found[one.work].add(type(one))
    return found


def _visits(offered: OfferedLoad) -> list[Visits]:
    """For each work type the visits of an item that arrives at its first step."""
    firsts: dict[int, int] = {}
    for number, step in enumerate(offered.header.steps):
        firsts.setdefault(step.work, number)
    return [offered.visits(firsts[work]) for work in range(len(offered.header.works))]


def _limits(scenario: Scenario, design: str) -> list[dict[str, Any]]:
    """Limits on work in progress: of a work type, of the steps ``from`` one ``to`` another, of a team."""
    rows = [_limit(work.limit, work=name) for name, work in scenario.work.items() if work.limit is not None]
    spec = scenario.designs[design]
    rows += [_limit(limit, limit.work, (limit.from_step, limit.to_step)) for limit in spec.limits]
    of_teams = {name: team.wip_limit for name, team in spec.teams.items()}
    rows += [_limit(limit, team=name) for name, limit in of_teams.items() if limit is not None]
    return rows


def _limit(
    limit: Limit | RouteLimit,
    work: str | None = None,
    stretch: tuple[str, str] | None = None,
    team: str | None = None,
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
    items: dict[int, list[float | None]] = defaultdict(list)
    for expected, work in zip(offered.sources, model.sources.work.tolist(), strict=True):
        items[work].append(expected)
    weeks, children = model.header.horizon / WEEK, expected_children(model)
    demand, brings = [], _brings(scenario)
    for work, facts in enumerate(model.header.works):
        known = _all([*items[work], children[work]])
        demand.append(
            {
                "work": facts.name,
                "items": known,
                "per week": None if known is None else known / weeks,
                **_switched_off(scenario.work[facts.name], known),
                **_brought(scenario, brings, facts.name, known, children[work]),
                **of_timers(scenario.work[facts.name]),
                "promise": of_promise(scenario, model, work),
                **of_due(scenario.work[facts.name]),
                **of_worth(scenario.work[facts.name]),
            }
        )
    return demand


def _all(counts: Sequence[float | None]) -> float | None:
    """The sum of some counts; None where there is always enough of one."""
    known = [count for count in counts if count is not None]
    if len(known) < len(counts):
        return None
    return math.fsum(known)


def _teams(scenario: Scenario, model: Model) -> list[dict[str, Any]]:
    design = scenario.designs[model.header.design]
    design = with_units(design, deciding_units(scenario, design))
    specs = design.teams
    people = people_of_teams(scenario, model)
    teams = zip(model.header.teams, people, strict=True)
    sites = (site_of(scenario, design, facts.name) for facts in model.header.teams)
    return [
        {**_team(facts, specs[facts.name], own), "site": site}
        for (facts, own), site in zip(teams, sites, strict=True)
    ]


def _team(facts: TeamFacts, spec: Team, people: list[dict[str, Any]]) -> dict[str, Any]:
    limit = spec.wip_limit
    return {
        "team": facts.name,
        "unit": facts.unit,
        "people": people,
        "order": spec.order,
        "preempt": spec.preempt,
        "takes": spec.takes,
        "case worker": spec.case_worker,
        "limit": None if limit is None else {"items": limit.items, "when full": limit.when_full},
    }


def _steps(scenario: Scenario, model: Model, visits: list[Visits]) -> list[dict[str, Any]]:
    teams = [team.name for team in model.header.teams]
    days = _usual_days(scenario)
    gates = of_gates(scenario, model)
    found = []
    written = np.flatnonzero(model.steps.looks_for == NONE).tolist()
    queues = model.steps.queues.rows()
    for number, (work, spec) in zip(written, Routes.of(scenario).own_steps, strict=False):
        mean = visits[int(model.steps.work[number])].length(model, number)
        found.append(
            {
                "work": work,
                "step": spec.name,
                "skill": spec.skill,
                "teams": [teams[team] for team in queues[number]],
                "people": spec.takes_people,
                "written": spec.written,
                "mean hours": mean / HOUR,
                "mean person-days": _person_days(spec, mean, days),
                "working time": spec.takes_people or (spec.delay is not None and spec.delay.working),
                **of_step(scenario, spec, mean),
                "at gate": gates.get(number),
                "visits per item": visits[int(model.steps.work[number])].steps.get(number, 0.0),
                "rework": [of_rework(back) for back in spec.rework],
                "cases": of_cases(spec.lengths),
                "skip": of_skip(spec),
                "split": of_split(spec),
                "asks": of_asks(spec),
                **of_ways(spec),
                "sets": [of_sets(one) for one in spec.sets],
                "same person as": spec.same_person_as,
                "different person from": spec.different_person_from,
            }
        )
    return found


def _usual_days(scenario: Scenario) -> dict[str, set[int]]:
    """For each skill the usual working days of those who have it, in minutes."""
    of_calendars = {name: calendar.usual_day for name, calendar in scenario.calendars.items()}
    found: dict[str, set[int]] = defaultdict(set)
    for role in scenario.people.values():
        for skill in role.skills:
            found[skill].add(of_calendars[role.calendar])
    return found


def _person_days(step: Step, mean: float, days: Mapping[str, set[int]]) -> float | None:
    """The mean effort of a step in usual working days of those who can do it; `None` for a delay.

    So it is where the days of those people differ.
    """
    own = days.get(step.skill or "", set())
    if step.effort is None or len(own) != 1:
        return None
    return mean / (min(own) * MINUTE)


def _handoffs(scenario: Scenario, model: Model, visits: list[Visits]) -> list[dict[str, Any]]:
    """Crossings between teams that an item makes, and what they cost where that is the same for all teams."""
    teams = [team.name for team in model.header.teams]
    found = []
    delays = WorkingDelays(scenario, model)
    for facts, of_item in zip(model.header.works, visits, strict=True):
        for (origin, target), count in of_item.crossings.items():
            found.append(
                {
                    "work": facts.name,
                    "from": [teams[team] for team in sorted(origin)],
                    "to": [teams[team] for team in sorted(target)],
                    "per item": count,
                    **_cost(model, origin, target),
                    **of_handoff(delays, origin, target),
                    **of_seam(model, of_item, origin, target),
                }
            )
    return found


def _cost(model: Model, origin: Teams, target: Teams) -> dict[str, Any]:
    kinds = np.unique(model.handoffs.kind[np.ix_(list(origin), list(target))]).tolist()
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
    busiest_first = sorted(offered.groups, key=lambda group: (-round(group.load, 9), group.people))
    for group in busiest_first:
        by_load.setdefault(round(group.load, 9), []).append(group)
    return [_load_row(model, tuple(groups)) for groups in by_load.values()]


def _load_row(model: Model, groups: tuple[GroupLoad, ...]) -> dict[str, Any]:
    facts = model.header
    people = sorted(chain.from_iterable(group.people for group in groups))
    teams = set(chain.from_iterable(group.teams for group in groups))
    return {
        "roles": list(dict.fromkeys(facts.people[person].role for person in people)),
        "teams": [facts.teams[team].name for team in sorted(teams)],
        "people": len(people),
        "hours on shift": sum(group.on_shift for group in groups) / HOUR,
        "hours offered": math.fsum(group.asked for group in groups) / HOUR,
        "offered load": groups[0].load,
        "subject": " ".join(who(model, groups)),
    }
