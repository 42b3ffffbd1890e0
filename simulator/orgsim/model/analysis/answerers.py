"""Notes on questions that nobody is ever there to answer, and on delegates who never decide."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import chain, product

import numpy as np

from orgsim.log.vocabulary import NONE
from orgsim.model.lowering.deciders import DELEGATE
from orgsim.model.model import Model
from orgsim.units.work_clock import WorkClock


def answerer_notes(model: Model) -> Iterator[str]:
    """Yield a sentence for each question that nobody is ever there to answer, and for each unit whose
    delegates are there only while somebody who decides is."""
    if not model.questions.any:
        return
    shifts = _shifts(model)
    serving = _serving(model)
    for (name, queue), people in _answering(model, serving).items():
        if not any(len(shifts[person].opens) for person in people):
            yield (
                f"designs.{model.header.design}: {_whoever(model, name, queue)} is at work at any time of "
                "the run, so that whatever asks it waits to the end."
            )
    for queue in np.flatnonzero(model.queues.delegates).tolist():
        if _never_decides(serving[queue], shifts):
            unit = model.header.teams[queue].unit
            yield (
                f"designs.{model.header.design}.units: the delegates of '{unit}' are at work only while "
                "somebody who decides for it is, so they never decide: questions with which all who decide "
                "wait themselves are never answered."
            )


def _shifts(model: Model) -> list[WorkClock]:
    """When each person is there and on shift within the run."""
    header, found = model.header, []
    for person in header.people:
        clock = header.clocks[person.clock]
        begin, end = max(0, person.starts), min(header.horizon, person.ends)
        found.append(WorkClock.joined(np.maximum(clock.opens, begin), np.minimum(clock.closes, end)))
    return found


def _serving(model: Model) -> dict[int, dict[int, int]]:
    """By queue the people who serve it, with the rank that it has for them."""
    found: dict[int, dict[int, int]] = defaultdict(dict)
    for person, ranks in enumerate(model.people.ranks.rows()):
        for queue, rank in ranks.items():
            found[queue][person] = int(rank)
    return found


def _answering(model: Model, serving: dict[int, dict[int, int]]) -> dict[tuple[str, int], set[int]]:
    """By question, and the queue where that is one by right, who could answer it."""
    rows, steps = model.questions, model.steps
    names = {step: model.header.steps[step].name.removeprefix("question/") for step in rows.answers}
    queues_of, skills = steps.queues.rows(), model.people.speeds.rows()
    found: dict[tuple[str, int], set[int]] = {}
    asked = enumerate(rows.of_step.rows())
    for row, teams in chain.from_iterable(product(of_step, [queues_of[asker]]) for asker, of_step in asked):
        for place in range(int(rows.first[row]), int(rows.last[row])):
            step = int(rows.step[place])
            if step == NONE or not steps.takes_people[step]:
                continue
            for queue in {int(rows.queues[place, team]) for team in teams}:
                several = queues_of[step] if queue == NONE else [queue]
                people = chain.from_iterable(serving[one] for one in several)
                skill = int(steps.skill[step])
                able = {person for person in people if queue != NONE or skills[person].get(skill, 0) > 0}
                found[names[step], queue] = able
    return found


def _never_decides(ranks: dict[int, int], shifts: list[WorkClock]) -> bool:
    """Whether the delegates among those who serve a queue are there only while somebody else of it is."""
    deciding = _together(shifts[person] for person, rank in ranks.items() if rank != DELEGATE)
    delegates = _together(shifts[person] for person, rank in ranks.items() if rank == DELEGATE)
    both = deciding.worked_many(delegates.closes) - deciding.worked_many(delegates.opens)
    there = delegates.closes - delegates.opens
    return bool(len(there)) and bool(both.sum() == there.sum())


def _together(clocks: Iterable[WorkClock]) -> WorkClock:
    """When any of some clocks is open."""
    every = list(clocks)
    empty = np.zeros(0, dtype=np.int64)
    return WorkClock.joined(
        np.concatenate([empty, *(clock.opens for clock in every)]),
        np.concatenate([empty, *(clock.closes for clock in every)]),
    )


def _whoever(model: Model, name: str, queue: int) -> str:
    """Nobody of those who answer a question."""
    if queue == NONE:
        return f"nobody who could answer '{name}'"
    return f"nobody of '{model.header.teams[queue].name}', who answer '{name}',"
