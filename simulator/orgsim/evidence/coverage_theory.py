"""Lead times that a share of items keeps in two organisations without a formula, exact by following one item
through a chain."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

import numpy as np

from orgsim.evidence.theory.chain import Matrix, Vector, from_rates, stationary

State = tuple[int, ...]
Moves = Callable[[State], Iterable[tuple[State, float]]]
"""The states that follow a state, each with its rate; the empty state is the end."""

END: State = ()


@dataclass(frozen=True, eq=False)
class Passage:
    """The time until the end: ``left[k]`` is the chance to be still under way after k jumps, which come at
    ``pace`` per unit of time."""

    pace: float
    left: Vector

    @property
    def mean(self) -> float:
        """Mean time until the end."""
        return float(self.left.sum()) / self.pace

    def tail(self, time: float) -> float:
        """P(still under way at ``time``): jumps are a Poisson number. Source: Jensen (1953)."""
        from scipy.special import gammaln

        jumps, expected = np.arange(len(self.left)), self.pace * time
        return float(np.exp(jumps * np.log(expected) - expected - gammaln(jumps + 1)) @ self.left)

    def quantile(self, share: float) -> float:
        """The time by which a ``share`` has come to the end."""
        from scipy.optimize import brentq

        return float(
            brentq(lambda time: self.tail(time) - (1 - share), self.mean * 1e-3, self.mean * 20, xtol=1e-12)
        )


def passage(start: Mapping[State, float], moves: Moves) -> Passage:
    """The time from ``start`` (chances by state) to the end, from which nothing leads back."""
    from scipy.sparse import csr_matrix

    index, jumps = _explored(start, moves)
    rows, columns, rates = (np.array(column) for column in zip(*jumps, strict=True))
    away = np.bincount(rows, rates, len(index))
    pace, inside = float(away.max()), columns >= 0
    step = csr_matrix((rates[inside], (columns[inside], rows[inside])), shape=(len(index), len(index))) / pace
    shares = np.zeros(len(index))
    shares[[index[state] for state in start]] = list(start.values())
    left = [float(shares.sum())]
    while left[-1] > 1e-14:
        shares = step @ shares + (1 - away / pace) * shares
        left.append(float(shares.sum()))
    return Passage(pace, np.array(left))


def long_run(start: State, moves: Moves) -> dict[State, float]:
    """Long-run share of time in each state that can be reached from ``start``."""
    index, jumps = _explored({start: 1.0}, moves)
    rates: Matrix = np.zeros((len(index), len(index)))
    for row, column, rate in jumps:
        rates[row, column] += rate
    return dict(zip(index, stationary(from_rates(rates)).tolist(), strict=True))


def _explored(start: Iterable[State], moves: Moves) -> tuple[dict[State, int], list[tuple[int, int, float]]]:
    """The states that can be reached, numbered, and the jumps between them; a jump to the end goes to -1."""
    index, jumps = {state: number for number, state in enumerate(start)}, list[tuple[int, int, float]]()
    waiting = list(index)
    while waiting:
        state = waiting.pop()
        for after, rate in moves(state):
            if after != END and after not in index:
                index[after] = len(index)
                waiting.append(after)
            jumps.append((index[state], -1 if after == END else index[after], rate))
    return index, jumps


def rework_line(rate: float, service: float, again: float, most: int = 40) -> Passage:
    """Lead time in a line of two one-person stations whose second returns a share ``again`` to the end of the
    first's queue.

    Arrivals are Poisson, all work exponential of mean ``service``. One item is followed: (its station, ahead
    of it there, behind it there, items at the other station). What it finds on arrival is the product form of
    Jackson (1957), as for every Poisson arrival; with ``most`` items beside it further arrivals are left out.
    """
    busy = rate / (1 - again) * service

    def moves(state: State) -> Iterable[tuple[State, float]]:
        second, ahead, behind, other = state
        if ahead + behind + other < most:
            yield ((1, ahead, behind, other + 1) if second else (0, ahead, behind + 1, other)), rate
        if second:
            yield from _second_station(ahead, behind, other)
        else:
            yield from _first_station(ahead, behind, other)

    def _first_station(ahead: int, behind: int, other: int) -> Iterable[tuple[State, float]]:
        yield ((0, ahead - 1, behind, other + 1) if ahead else (1, other, 0, behind)), 1 / service
        if other:
            yield (0, ahead, behind + 1, other - 1), again / service
            yield (0, ahead, behind, other - 1), (1 - again) / service

    def _second_station(ahead: int, behind: int, other: int) -> Iterable[tuple[State, float]]:
        yield ((1, ahead - 1, behind, other + 1) if ahead else (0, other, 0, behind)), again / service
        yield ((1, ahead - 1, behind, other) if ahead else END), (1 - again) / service
        if other:
            yield (1, ahead, behind + 1, other - 1), 1 / service

    found: dict[State, float] = {}
    for n in range(most):
        share = (1 - busy) ** 2 * busy**n
        for first in range(n + 1):
            found[0, first, 0, n - first] = share
    return passage(found, moves)


def pooled_cases(rate: float, steps: int, work: float, most: int = 60) -> Passage:
    """Lead time of cases of ``steps`` exponential steps of mean ``work``, done whole by as many people from
    one queue: M/E_n/n.

    The chain of (waiting, items in work by step) gives what a Poisson arrival finds; then one item is
    followed from its place in the queue. Queues beyond ``most`` are left out.
    """

    def ends(state: State) -> Iterable[tuple[State, float]]:
        """Steps that end; who is free begins with the first of those waiting, at the first step."""
        waiting, *busy = state
        for step, count in enumerate(busy):
            if count:
                after = [number - (place == step) + (place == step + 1) for place, number in enumerate(busy)]
                begins = step == steps - 1 and waiting > 0
                yield (waiting - begins, after[0] + begins, *after[1:]), count / work

    def floor(state: State) -> Iterable[tuple[State, float]]:
        waiting, first, *others = state
        yield from ends(state)
        if first + sum(others) < steps:
            yield (0, first + 1, *others), rate
        elif waiting < most:
            yield (waiting + 1, first, *others), rate

    def one(state: State) -> Iterable[tuple[State, float]]:
        if len(state) == 1:
            yield (END if state[0] == steps - 1 else (state[0] + 1,)), 1 / work
            return
        for after, pace in ends(state):
            yield (after if after[0] else (0,)), pace

    return passage(_joined(long_run((0,) * (steps + 1), floor), steps), one)


def _joined(found: Mapping[State, float], people: int) -> dict[State, float]:
    """What follows an arrival: (step,) where someone was free, else (its place in the queue from 1, items in
    work by step)."""
    free = math.fsum(share for (_, *busy), share in found.items() if sum(busy) < people)
    return {(0,): free} | {
        (waiting + 1, *busy): share for (waiting, *busy), share in found.items() if sum(busy) == people
    }
