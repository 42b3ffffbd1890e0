"""What a Model has that the theory of a queue in front of equal people knows nothing of, in words."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

import numpy as np

from orgsim.log.vocabulary import NONE
from orgsim.model.kinds import Arrivals, Order, Serve
from orgsim.model.model import Model

CLOSING: Final = "closing hours, before which work gathers"


def left_out(model: Model) -> tuple[str, ...]:
    """What makes waits in runs longer or shorter than `Station.wait`, as parts of a sentence."""
    return tuple(words for words, there in _features(model) if there)


def _features(model: Model) -> Iterator[tuple[str, bool]]:
    queues, people, steps = model.queues, model.people, model.steps
    served = (people.rank != NONE).sum(axis=1)
    clocks = model.header.clocks
    yield CLOSING, any(not clocks[int(clock)].is_always for clock in people.clock)
    yield "people shared by several teams", bool((served > 1).any())
    yield (
        "people who differ in speed",
        any(len(np.unique(speeds[speeds > 0])) > 1 for speeds in people.speed.T),
    )
    yield "the choice of the least loaded team", _by_load(model)
    yield (
        "an order other than that of arrival",
        bool((queues.order != Order.FIFO).any() or queues.preempt.any()),
    )
    yield "limits on work in progress", bool((queues.limit != NONE).any() or steps.limits.values.size)
    yield "who may or must do a step", _bound_to_people(model)
    yield "work that gives up waiting", bool((steps.patience != NONE).any())
    yield "work that is cancelled", bool((model.timers.to == NONE).any())
    yield "demand that varies with time", _varies(model)
    yield "batches", bool((model.sources.batch != NONE).any())
    yield "gates, which let work go together", len(model.gates) > 0
    yield "the rhythm in which other teams pass work on", int(steps.takes_people.sum()) > 1


def _by_load(model: Model) -> bool:
    several = np.diff(model.steps.queues.start) > 1
    return bool((several & (model.steps.serve == Serve.LEAST_LOAD)).any())


def _bound_to_people(model: Model) -> bool:
    steps = model.steps
    return bool(
        (steps.same_person != NONE).any()
        or (steps.other_person != NONE).any()
        or model.queues.case_worker.any()
    )


def _varies(model: Model) -> bool:
    """Whether the rate of a source is not the same all the time."""
    sources = model.sources
    rows = np.diff(sources.profile.start)[np.isin(sources.kind, (Arrivals.POISSON, Arrivals.COUNTED))]
    in_hours = any(clock != NONE and not model.header.clocks[clock].is_always for clock in sources.clock)
    return bool((rows > 1).any()) or in_hours
