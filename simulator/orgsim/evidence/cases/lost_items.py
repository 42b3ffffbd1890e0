"""Intake that is refused, and customers who give up."""

from __future__ import annotations

from orgsim.evidence.case import Case, Check, Part, Runs
from orgsim.evidence.cases.one_queue import team
from orgsim.evidence.theory import shared_queue
from orgsim.evidence.theory.shared_queue import Guarded


def _guarded(queue: Guarded, refused: bool) -> tuple[Check, ...]:
    lead_time = queue.inside / queue.throughput
    checks = (
        Check("lead time", lead_time),
        Check("work in progress", queue.inside),
        Check("queue length", queue.queue_length),
        Check("throughput", queue.throughput),
        Check("utilisation", queue.utilisation),
    )
    return (*checks, Check("refused", queue.lost)) if refused else checks


def _full_board(rate: float, effort: tuple[str, float], people: int, most: int, runs: Runs) -> Part:
    queue = shared_queue.mmck(rate, effort[1], people, most)
    more = f'limit = {{ items = {most}, when_full = "refuse" }}'
    text = team(
        f"At most {most} inside", runs, people, (f'"{rate:g} per h"', f"exponential({effort[0]})"), more
    )
    return Part(text, _guarded(queue, refused=queue.lost > 0.1))


def full_boards() -> Case:
    """M/M/3/7 and M/M/4/6 of a textbook."""
    return Case(
        "MMCK-01",
        "intake refused when the board is full",
        "Gross and Harris; printed values in the tests of the queueing package for Octave",
        "A birth-and-death chain that ends at the limit; those admitted keep Little's law.",
        (
            _full_board(40, ("2min", 1 / 30), 3, 7, Runs(40, 275, 5)),
            _full_board(50, ("6min", 0.1), 4, 6, Runs(40, 65, 5)),
        ),
    )


def overloaded_board() -> Case:
    """M/M/4/9 with more demand than capacity."""
    return Case(
        "MMCK-02",
        "more demand than the team can do, refused at nine in progress",
        "Gross and Harris",
        "As for MMCK-01; with a limit even an overloaded team has a long run.",
        (_full_board(4.2, ("1h", 1.0), 4, 9, Runs(40, 800, 50)),),
    )


def _patient(rate: float, people: int, patience: float, runs: Runs) -> Part:
    desk = shared_queue.erlang_a(rate, 1, people, patience)
    more = f'patience = "exponential({patience:g}h)"'
    text = team("Callers with patience", runs, people, (f'"{rate:g} per h"', "exponential(1h)"), more)
    checks = (
        Check("queue length", desk.queue_length),
        Check("work in progress", desk.inside),
        Check("utilisation", desk.utilisation),
        Check("abandoned", desk.lost),
        Check("throughput", desk.throughput),
    )
    return Part(text, checks)


def call_centre() -> Case:
    """Erlang A of a published table, with an hour for its minute."""
    return Case(
        "ERLA-01",
        "a call centre with callers who give up: 50 people, 48 calls per call time",
        "Garnett, Mandelbaum and Reiman (2002); Mandelbaum and Zeltyn (2005)",
        (
            "A birth-and-death chain in which those who wait also leave by themselves. The table has minutes "
            "for hours."
        ),
        (_patient(48, 50, 2, Runs(60, 500, 15)),),
    )


def service_desk() -> Case:
    """Erlang A, small."""
    return Case(
        "ERLA-02",
        "a service desk of ten at full load, callers who give up",
        "Palm (1957); Garnett, Mandelbaum and Reiman (2002)",
        "As for ERLA-01.",
        (_patient(10, 10, 4, Runs(50, 740, 40)),),
    )


CASES = {
    "MMCK-01": full_boards,
    "MMCK-02": overloaded_board,
    "ERLA-01": call_centre,
    "ERLA-02": service_desk,
}
