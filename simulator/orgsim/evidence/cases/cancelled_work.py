"""Work that is cancelled while it waits or is in hand."""

from __future__ import annotations

from orgsim.evidence.case import Case, Check, Part, Runs
from orgsim.evidence.cases.one_queue import team
from orgsim.evidence.theory import cancelled


def cancelled_anywhere() -> Case:
    """An exponential lifetime beside exponential work."""
    return Case(
        "CANC-01",
        "work that is cancelled at any time, waiting or in hand: two people at more than full load",
        "Palm (1957); Ancker and Gafarian (1962)",
        (
            "A birth-and-death chain in which all inside leave by themselves too. Of the hours worked, the "
            "share that goes into cancelled items is effort / (effort + lifetime)."
        ),
        (_part(2.4, 2, 4), _part(0.7, 1, 1.5)),
    )


def _part(rate: float, people: int, lifetime: float) -> Part:
    desk = cancelled.cancelled_anywhere(rate, 1, people, lifetime)
    more = f'cancelled = "exponential({lifetime:g}h)"'
    demand = (f'"{rate:g} per h"', "exponential(1h)")
    text = team(f"Work of {people} that may be cancelled", Runs(40, 1500, 50), people, demand, more)
    checks = (
        Check("work in progress", desk.inside),
        Check("queue length", desk.queue_length),
        Check("utilisation", desk.utilisation),
        Check("cancelled", desk.lost),
        Check("throughput", desk.throughput),
        Check("cancelled work share", cancelled.share_of_work_cancelled(1, lifetime)),
    )
    return Part(text, checks)


CASES = {"CANC-01": cancelled_anywhere}
