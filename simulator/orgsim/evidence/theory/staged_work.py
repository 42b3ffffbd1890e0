"""Work in stages (Erlang) with several people, or with regular arrivals: exact by chains with phases."""

from __future__ import annotations

from itertools import chain

import numpy as np

from orgsim.evidence.theory.chain import Matrix
from orgsim.evidence.theory.levels import Levels, mean_level
from orgsim.evidence.theory.station import Station, require_stable

Stages = tuple[int, ...]


def _occupancies(people: int, stages: int) -> list[Stages]:
    """All ways in which ``people`` items in work are spread over the stages."""
    if stages == 1:
        return [(people,)]
    found: list[Stages] = []
    for first in range(people + 1):
        found += [(first, *rest) for rest in _occupancies(people - first, stages - 1)]
    return found


def _move(state: Stages, stage: int, after: int | None) -> Stages:
    """Take one item out of a stage and put it into another, or out."""
    counts = list(state)
    counts[stage] -= 1
    if after is not None:
        counts[after] += 1
    return tuple(counts)


def _advances(states: list[Stages], pace: float) -> Matrix:
    """Rates at which an item in work goes on to its next stage, the last one apart."""
    index = {state: i for i, state in enumerate(states)}
    rates = np.zeros((len(states), len(states)))
    for state in states:
        for stage in range(len(state) - 1):
            if state[stage]:
                rates[index[state], index[_move(state, stage, stage + 1)]] += pace * state[stage]
    return rates


def _completions(states: list[Stages], targets: list[Stages], pace: float, refill: bool) -> Matrix:
    """Rates at which the last stage ends; with ``refill`` the next item begins at once."""
    index = {state: i for i, state in enumerate(targets)}
    rates = np.zeros((len(states), len(targets)))
    for i, state in enumerate(states):
        if not state[-1]:
            continue
        after = _move(state, len(state) - 1, 0 if refill else None)
        if after in index:
            rates[i, index[after]] += pace * state[-1]
    return rates


def _begins(states: list[Stages], rate: float, people: int) -> Matrix:
    """Rates at which an arrival finds an idle person."""
    index = {state: i for i, state in enumerate(states)}
    rates = np.zeros((len(states), len(states)))
    for state in states:
        if sum(state) < people:
            rates[index[state], index[(state[0] + 1, *state[1:])]] = rate
    return rates


def _pooled_levels(rate: float, work: tuple[int, float], people: int) -> Levels:
    stages, mean = work
    pace = stages / mean
    full = _occupancies(people, stages)
    others = chain.from_iterable(_occupancies(busy, stages) for busy in range(people))
    states = [*others, *full]
    enter = np.zeros((len(states), len(full)))
    enter[-len(full) :] = rate * np.eye(len(full))
    leave = np.hstack(
        [np.zeros((len(full), len(states) - len(full))), _completions(full, full, pace, refill=True)]
    )
    bottom = (
        _advances(states, pace)
        + _completions(states, states, pace, refill=False)
        + _begins(states, rate, people)
    )
    down = _completions(full, full, pace, refill=True)
    return Levels(bottom, enter, leave, rate * np.eye(len(full)), _advances(full, pace), down)


def mekc(rate: float, stages: int, mean: float, people: int) -> Station:
    """M/E_k/c: the level is the number waiting, the phase is how many items in work are at each stage.

    Source: Hillier and Lo (1971) tabulate this model; solved here as in `levels`.
    """
    require_stable(rate * mean / people)
    waiting = mean_level(_pooled_levels(rate, (stages, mean), people))
    return Station(rate, people, waiting / rate, mean)


def ekek1(rate: float, arrival_stages: int, stages: int, mean: float) -> Station:
    """E_k/E_k/1: the level is the number inside, the phase the stage of the next arrival and that of the
    work."""
    require_stable(rate * mean)
    coming, working = _cycle(arrival_stages, arrival_stages * rate), _cycle(stages, stages / mean)
    first, same, arrived = np.eye(stages)[:1], np.eye(stages), np.eye(arrival_stages)
    levels = Levels(
        bottom=coming[0],
        enter=_beside(coming[1], first),
        leave=_beside(arrived, working[1][:, :1]),
        up=_beside(coming[1], same),
        local=_beside(coming[0], same) + _beside(arrived, working[0]),
        down=_beside(arrived, working[1]),
    )
    return Station(rate, 1, mean_level(levels) / rate - mean, mean)


def _beside(arrivals: Matrix, work: Matrix) -> Matrix:
    """Rates on pairs of phases: a change of one, or of both at once."""
    return np.asarray(np.kron(arrivals, work), dtype=np.float64)


def _cycle(stages: int, pace: float) -> tuple[Matrix, Matrix]:
    """Rates from stage to stage, and those of the last stage back to the first (an arrival, or an end of
    work)."""
    onward, around = np.diag(np.full(stages - 1, pace), 1), np.zeros((stages, stages))
    around[-1, 0] = pace
    return onward, around
