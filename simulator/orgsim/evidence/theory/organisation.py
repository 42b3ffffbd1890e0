"""One job cut into steps for specialists, or done whole by case workers: when does which win?

Model: ``steps`` steps in a row, as many people, Poisson arrivals at ``rate``; each step has the same mean
work. In the functional design each person does one step; case workers do all of them, fed at random, in turn,
or from one queue.
Source: after Buzacott (1996), Management Science 42(5):768-782, and Loch (1998); the numbers follow from the
formulas.
"""

from __future__ import annotations

from collections.abc import Callable

from orgsim.evidence.theory.constant_work import mdc
from orgsim.evidence.theory.shapes import Constant, Erlang
from orgsim.evidence.theory.single import mg1, mm1
from orgsim.evidence.theory.staged_work import ekek1, mekc


def functional(steps: int, rate: float, work: float) -> float:
    """Lead time through a line of specialists with exponential steps: steps x M/M/1. Source: Burke (1956)."""
    return steps * mm1(rate, work).lead_time


def cases_at_random(steps: int, rate: float, work: float) -> float:
    """Lead time if each case goes to one of the case workers at random: M/E_n/1 at rate / n."""
    return mg1(rate / steps, Erlang(steps, steps * work)).lead_time


def cases_in_turn(steps: int, rate: float, work: float) -> float:
    """Lead time if case workers are given cases in turn: every n-th Poisson arrival, E_n/E_n/1."""
    return ekek1(rate / steps, steps, steps, steps * work).lead_time


def cases_pooled(steps: int, rate: float, work: float) -> float:
    """Lead time if case workers take cases from one queue: M/E_n/n."""
    return mekc(rate, steps, steps * work, steps).lead_time


def functional_constant(steps: int, rate: float, work: float) -> float:
    """Lead time through a line with constant steps: only the first one queues. Source: Friedman (1965)."""
    return mg1(rate, Constant(work)).lead_time + (steps - 1) * work


def cases_at_random_constant(steps: int, rate: float, work: float) -> float:
    """Lead time of case workers fed at random with constant work: M/D/1 at rate / n."""
    return mg1(rate / steps, Constant(steps * work)).lead_time


def cases_pooled_constant(steps: int, rate: float, work: float) -> float:
    """Lead time of case workers on one queue with constant work: M/D/n."""
    return mdc(rate, steps * work, steps).lead_time


def tolerable_slowdown(
    cases: Callable[[int, float, float], float], steps: int, rate: float, work: float
) -> float:
    """By which share a case worker may be slower than specialists before the functional design wins."""
    from scipy.optimize import brentq

    aim = functional(steps, rate, work)
    most = (1 / (rate * work) - 1) * (1 - 1e-6)
    return float(brentq(lambda slower: cases(steps, rate, work * (1 + slower)) - aim, 0.0, most, xtol=1e-12))
