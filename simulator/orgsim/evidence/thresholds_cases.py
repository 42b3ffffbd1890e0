"""Organisations with one threshold that is known exactly."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from textwrap import dedent
from types import MappingProxyType
from typing import Final

from orgsim.evidence.case import Runs, scenario
from orgsim.evidence.cases.case_workers import STEPS
from orgsim.evidence.cases.pooling import UNLIKE_WORK
from orgsim.evidence.theory import organisation, shared_queue, single
from orgsim.evidence.theory.shapes import Mixture, exponential
from orgsim.evidence.theory.station import average

_GENERALISTS: Final = """
    people = { reader = {}, signer = {} }

    [work.case]
    arrivals = "0.6 per h"

    [[work.case.steps]]
    name = "read"
    skill = "reader"
    effort = "exponential(1h)"

    [[work.case.steps]]
    name = "sign"
    skill = "signer"
    effort = "exponential(1h)"

    [designs.line]
    teams = { Read = ["reader"], Sign = ["signer"] }
    handoff = { delay = "1h" }

    [designs.pool]
    teams.Pool = ["reader", "signer"]
    generalist_speed = 0.75
"""

_BREAKEVEN: Final = """
    [breakeven]
    vary = {{ path = "{path}", from = {low}, to = {high} }}
    design = "{design}"
    against = "{against}"
"""


@dataclass(frozen=True)
class Known:
    """A scenario with one threshold that is known: ``runs`` of the ``body`` with the section ``varied``, and
    the ``exact`` value.

    ``value`` turns the amount in the file into that value. ``share`` is how much of the exact one half the
    width of the interval may be; ``quick`` are the runs of a quick look.
    """

    name: str
    title: str
    source: str
    exact: float
    body: str
    varied: str
    runs: Runs
    quick: Runs
    share: float
    value: Callable[[float], float] = float

    def text(self, runs: Runs) -> str:
        """The scenario with its section, as anybody could have typed it."""
        return scenario(self.title, runs, self.body) + dedent(self.varied)


def _slow_down(design: str, cases: Callable[[int, float, float], float], share: float) -> Known:
    """ORG-01 with case workers who are slower than specialists: their speed in the file is 1 / (1 +
    slow-down)."""
    return Known(
        name=f"THR-{design.upper().replace('_', '-')}",
        title=f"Functions or case workers: how much slower may case workers be, {design.replace('_', ' ')}?",
        source="after Buzacott (1996); Loch (1998)",
        exact=organisation.tolerable_slowdown(cases, 4, 0.8, 1),
        body=STEPS.format(effort="exponential(1h)"),
        varied=_BREAKEVEN.format(
            path=f"designs.{design}.generalist_speed", low=0.75, high=1.0, design=design, against="functions"
        ),
        runs=Runs(100, 10_000, 1_000),
        quick=Runs(12, 2_500, 500),
        share=share,
        value=lambda speed: 1 / speed - 1,
    )


def _handoff() -> Known:
    """Two specialists in a line, or two generalists at three quarters of their speed on one queue.

    A case goes through two M/M/1 queues and the hand-off between them, or twice through one M/M/2 queue at
    twice the rate (a network of one station with returns: Jackson 1957). What is left of the pool's lead time
    without the line's is the hand-off that makes them equal.
    """
    exact = 2 * shared_queue.mmc(1.2, 1 / 0.75, 2).lead_time - 2 * single.mm1(0.6, 1).lead_time
    return Known(
        name="THR-HANDOFF",
        title=(
            "A line of two specialists, or two generalists at three quarters of their speed: what may a "
            "hand-off take?"
        ),
        source="Burke (1956); Jackson (1957)",
        exact=exact,
        body=_GENERALISTS,
        varied=_BREAKEVEN.format(
            path="designs.line.handoff.delay", low='"0h"', high='"8h"', design="pool", against="line"
        ),
        runs=Runs(50, 20_500, 500),
        quick=Runs(12, 2_500, 500),
        share=0.1,
    )


def _unlike_work() -> Known:
    """ORG-03 with more or less of all work: when does one machine of twice the speed lose against two
    people?"""
    from scipy.optimize import brentq

    merged = Mixture(((0.8 / 0.88, exponential(0.5)), (0.08 / 0.88, exponential(5))))

    def worse(times: float) -> float:
        apart = average([single.mm1(0.8 * times, 1), single.mm1(0.08 * times, 10)])
        return single.mg1(0.88 * times, merged).lead_time - apart

    return Known(
        name="THR-MERGED",
        title="Unlike work, apart or merged: from how much work on does merging hurt?",
        source="Mandelbaum and Reiman (1998), Management Science 44(7):971-981",
        exact=float(brentq(worse, 0.01, 1.2, xtol=1e-12)),
        body=UNLIKE_WORK,
        varied=_BREAKEVEN.format(
            path="work.*.arrivals", low=0.3, high=1.1, design="merged", against="separate"
        ),
        runs=Runs(50, 32_000, 2_000),
        quick=Runs(12, 16_000, 1_000),
        share=0.05,
    )


THRESHOLDS: Final[Mapping[str, Callable[[], Known]]] = MappingProxyType(
    {
        "THR-AT-RANDOM": partial(_slow_down, "at_random", organisation.cases_at_random, 0.15),
        "THR-POOLED": partial(_slow_down, "pooled", organisation.cases_pooled, 0.05),
        "THR-HANDOFF": _handoff,
        "THR-MERGED": _unlike_work,
    }
)
"""All cases by name, built when they are asked for."""
