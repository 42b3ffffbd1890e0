"""What is sent to a wrong team first: a look before the step that it is sent for (semantics, section 4)."""

from __future__ import annotations

from dataclasses import replace
from itertools import chain
from typing import Final

from orgsim.model.lowering.routes import Look, Routes
from orgsim.model.lowering.staff import Member
from orgsim.model.lowering.tokens import Tokens
from orgsim.scenario import AlwaysEnough, Design, Misrouted, Rework, Step, Work
from orgsim.scenario.sections.steps import Skip

LOOKING: Final = "looking"
"""The skill that a look takes, which everybody has."""
Queues = list[list[int]]


def with_looks(
    routes: Routes, design: Design, queues: Queues, members: list[Member]
) -> tuple[Routes, Queues]:
    """The routes and queues with a look before each step that items are misrouted for.

    Members have the skill for it from then on. Where every team does a step, no team is wrong for it.
    """
    if not design.misrouted:
        return routes, queues
    steps: list[tuple[str, Step]] = []
    served: Queues = []
    looks: dict[tuple[str, str], Look] = {}
    names = list(design.teams)
    manned = set(chain.from_iterable(member.ranks for member in members)) & set(range(len(names)))
    own = len(routes.own_steps)
    for (work, step), able in zip(routes.own_steps, queues[:own], strict=True):
        line = line_of(design, routes.work(work), work, step)
        named = names if line is None or line.to is None else line.to
        teams = sorted((manned - set(able)).intersection(map(names.index, named)))
        if line is not None and teams:
            looks[work, step.name] = Look(len(steps), len(steps) + 1, tuple(teams))
            steps.append((work, _look(line, step)))
            served.append(teams)
        steps.append((work, step))
        served.append(able)
    if not looks:
        return routes, queues
    for member in members:
        member.speeds = {**member.speeds, _skill(routes): 1.0}
    served += queues[own:]
    skills = (*routes.skills, _skill(routes))
    return replace(routes, own_steps=tuple(steps), skills=skills, looks=looks), served


def leave_limits(routes: Routes, tokens: Tokens) -> None:
    """Let the limits of a step hold for the look before it too."""
    for look in routes.looks.values():
        tokens.steps[look.position] = list(tokens.steps[look.step])


def line_of(design: Design, work: Work, name: str, step: Step) -> Misrouted | None:
    """The first line by which items are misrouted that are sent for a step of a work type."""
    if not step.takes_people:
        return None
    first = next(one for one in work.steps if one.takes_people)
    endless = isinstance(work.arrivals, AlwaysEnough) and step is work.steps[0]
    for line in design.misrouted:
        is_meant = step is first if line.step is None else line.step == step.name
        if line.work in (None, name) and is_meant and not endless and line.chance > 0.0:
            return line
    return None


def _skill(routes: Routes) -> str:
    """A name for the skill that no other has."""
    return LOOKING if LOOKING not in routes.skills else f"{LOOKING} at what is misrouted"


def _look(line: Misrouted, step: Step) -> Step:
    """A look as a step: skipped by what is sent to the right team at once."""
    name = look_name(step.name)
    again = Rework.model_construct(to=name, written=line.again, falling=1.0, at_most=None, when=(), sets=())
    return Step.model_construct(
        name=name,
        skill=LOOKING,
        effort_written=line.look,
        rework=(again,) if line.again > 0.0 else (),
        next={step.name: 1.0},
        skip=Skip.model_construct(chance=1.0 - line.chance, when=()),
        patience=step.patience,
    )


def look_name(step: str) -> str:
    """The name of the look before a step."""
    return f"{step} (misrouted)"
