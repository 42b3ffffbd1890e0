"""Clocks that stop: the steps and questions in which those of each work do."""

from __future__ import annotations

import numpy as np

from orgsim.model.arrays import Ragged
from orgsim.model.lowering.questions import asked_names
from orgsim.model.lowering.routes import Routes
from orgsim.model.mechanisms import ServiceClocks
from orgsim.scenario import Work


def lower_service_clocks(routes: Routes) -> ServiceClocks:
    """Where the clocks of all work stop."""
    works = [routes.work(name) for name in routes.works]
    if not any(map(_stops, works)):
        return ServiceClocks(np.zeros(0, dtype=np.int64), Ragged.of([[] for _ in works]))
    steps, names = np.zeros(len(routes.steps), dtype=np.int64), asked_names(routes)
    asked: list[list[int]] = []
    for name, work in zip(routes.works, works, strict=True):
        mine = _stops(work)
        for step in work.steps:
            steps[routes.position(name, step.name)] = step.name in mine
        asked.append([place for place, question in enumerate(names) if question in mine])
    return ServiceClocks(steps, Ragged.of(asked))


def _stops(work: Work) -> tuple[str, ...]:
    return () if work.clock is None else work.clock.stops_in
