"""Arrivals more regular than chance, or less."""

from __future__ import annotations

from math import fsum

from orgsim.evidence.case import Case, Check, Part, Runs, scenario
from orgsim.evidence.cases.one_person import desk, standing
from orgsim.evidence.cases.one_queue import team
from orgsim.evidence.theory.counted import pair_wait, still_in_progress
from orgsim.evidence.theory.regular_arrivals import gim1, gimc
from orgsim.evidence.theory.shapes import Constant, Erlang, Shape, hyperexponential


def _alone(name: str, title: str, every: str, between: Shape, runs: Runs) -> Case:
    return Case(
        name,
        title,
        "Kleinrock I (1975) chapter 6",
        "An arrival finds a geometric number inside; its ratio s solves s = A((1 - s) / service).",
        (
            Part(
                desk(title.capitalize(), runs, (f'{{ every = "{every}" }}', "exponential(1h)")),
                standing(gim1(between, 1)),
            ),
        ),
    )


def clockwork() -> Case:
    """D/M/1."""
    return _alone("GG1-01", "arrivals like clockwork", "75min", Constant(1.25), Runs(40, 15_000, 400))


def staged_arrivals() -> Case:
    """E4/M/1."""
    return _alone(
        "GG1-02", "fairly regular arrivals", "erlang(k=4, mean=75min)", Erlang(4, 1.25), Runs(40, 14_000, 400)
    )


def bursty_arrivals() -> Case:
    """H2/M/1."""
    between = hyperexponential(1.25, 4)
    return _alone(
        "GG1-03", "arrivals in bursts", "hyperexponential(mean=75min, cv=2)", between, Runs(60, 27_000, 1_000)
    )


def _three(name: str, every: str, between: Shape, runs: Runs) -> Case:
    text = team("Three people", runs, 3, (f'{{ every = "{every}" }}', "exponential(1h)"))
    return Case(
        name,
        f"three people, arrivals every {every}",
        "Takacs (1962) chapter 2",
        (
            "Those who find all three busy wait for an exponential time; a recursion over the busy people "
            "gives "
            "the share."
        ),
        (Part(text, standing(gimc(between, 1, 3))),),
    )


def regular_team() -> Case:
    """D/M/3."""
    return _three("GGC-01", "25min", Constant(1 / 2.4), Runs(40, 5_000, 200))


def staged_team() -> Case:
    """E2/M/3."""
    return _three("GGC-02", "erlang(k=2, mean=25min)", Erlang(2, 1 / 2.4), Runs(40, 6_500, 200))


def bursty_team() -> Case:
    """H2/M/3."""
    between = hyperexponential(1 / 2.4, 4)
    return _three("GGC-03", "hyperexponential(mean=25min, cv=2)", between, Runs(60, 10_500, 400))


OPENING_HOURS = """
calendars.office.open = "Mon-Fri 09:00-12:30, 13:30-18:00"
people.analyst.calendar = "office"
work.request.arrivals = { every = "erlang(k=4, mean=75min)", during = "office" }
work.request.steps = [{ name = "answer", skill = "analyst", effort = "exponential(1h)" }]
designs.desk.teams.Desk = ["analyst"]
"""
OPEN_SHARE = 40 / 168


def in_opening_time() -> Case:
    """E4/M/1 on office hours."""
    queue = gim1(Erlang(4, 1.25), 1)
    checks = (
        Check("lead time", queue.lead_time / OPEN_SHARE),
        Check("work in progress", queue.inside),
        Check("queue length", queue.queue_length),
        Check("utilisation", queue.utilisation),
        Check("throughput", queue.rate * OPEN_SHARE),
        Check("arrivals", queue.rate * OPEN_SHARE),
    )
    return Case(
        "ARR-01",
        "arrivals of a renewal process that runs in opening time",
        "Kleinrock I (1975) chapter 6; Little (1961)",
        "All stands still while the office is closed, so the numbers inside are those of a queue that never "
        "closes; 40 of 168 hours are open, and by Little's law times are 168 / 40 of that queue's.",
        (Part(scenario("Arrivals in opening time", Runs(40, 58_800, 1_680), OPENING_HOURS), checks),),
    )


COUNTS = (2, 0, 1, 0)
"""In each hour; nothing waits from one hour with arrivals to the next."""
LOADS = (5, 40, 0, 25, 10)

COUNTED = """
people.clerk = {{}}
work.call.arrivals = {{ counts = "calls.csv", column = "calls", each = "1h" }}
work.call.steps = [{{ name = "answer", {step} }}]
designs.desk.teams.Desk = ["clerk"]
"""


def _counted(title: str, runs: Runs, step: str, counts: tuple[int, ...], checks: tuple[Check, ...]) -> Part:
    """A scenario whose arrivals are counted, in a file."""
    file = "".join(f"{number}\n" for number in ("calls", *counts))
    return Part(scenario(title, runs, COUNTED.format(step=step)), checks, {"calls.csv": file})


def counted_arrivals() -> Case:
    """Pairs of calls, and calls that nobody waits for."""
    cycles, rate = 400, fsum(COUNTS) / len(COUNTS)
    wait = pair_wait(0.5) / fsum(COUNTS)
    answered = (
        Check("queue time", wait),
        Check("lead time", wait + 0.5, share=0.01),
        Check("arrivals", rate),
        Check("utilisation", rate * 0.5),
    )
    runs, step = Runs(40, len(COUNTS) * cycles), 'skill = "clerk", effort = "30min"'
    open_at_end = Check("still open", still_in_progress(LOADS, 1, 2), share=0.01)
    return Case(
        "ARR-02",
        "arrivals counted hour by hour, in a file",
        "arithmetic; Eick, Massey and Whitt (1993)",
        "Moments within an hour are uniform and independent. Of two, the second waits for what is left of "
        "half an hour after the first; and each call that nobody waits for is still there by its own chance.",
        (
            _counted("Pairs of calls", runs, step, COUNTS * cycles, answered),
            _counted(
                "Calls without a queue", Runs(400, 5), 'delay = "exponential(2h)"', LOADS, (open_at_end,)
            ),
        ),
    )


CASES = {
    "ARR-01": in_opening_time,
    "ARR-02": counted_arrivals,
    "GG1-01": clockwork,
    "GG1-02": staged_arrivals,
    "GG1-03": bursty_arrivals,
    "GGC-01": regular_team,
    "GGC-02": staged_team,
    "GGC-03": bursty_team,
}
