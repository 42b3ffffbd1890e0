"""Machines that fail, and the people who mend them."""

from __future__ import annotations

from orgsim.evidence.case import Case, Check, Part, Runs, scenario
from orgsim.evidence.theory import shared_queue


def _repair(machines: int, times: tuple[str, str], people: int, runs: Runs) -> str:
    body = f"""
        people = {{ engineer = {{ count = {people} }} }}

        [work.machine]
        arrivals = "always enough"
        limit = {machines}

        [[work.machine.steps]]
        name = "run"
        delay = "exponential({times[0]})"

        [[work.machine.steps]]
        name = "repair"
        skill = "engineer"
        effort = "exponential({times[1]})"

        [designs.on_call]
        teams.Engineers = ["engineer"]
    """
    return scenario(f"{machines} machines and {people} on call", runs, body)


def _repairs(machines: int, hours: tuple[float, float], people: int) -> tuple[Check, ...]:
    desk = shared_queue.machine_repair(machines, hours[0], hours[1], people)
    return (
        Check("throughput", desk.rate),
        Check("queue length", desk.queue_length),
        Check("queue time", desk.queue_length / desk.rate),
        Check("utilisation", desk.utilisation),
    )


def ten_machines() -> Case:
    """Ten machines, two people."""
    return Case(
        "MR-01",
        "ten services in production, two people on call",
        "Palm (1947); Gross and Harris",
        "A birth-and-death chain in the number that are down. A run and its repair are one round of an item.",
        (Part(_repair(10, ("10h", "1h"), 2, Runs(40, 4_500, 100)), _repairs(10, (10.0, 1.0), 2)),),
    )


def six_machines() -> Case:
    """Six machines, one person."""
    return Case(
        "MR-02",
        "six services in production, one person on call",
        "Palm (1947); Gross and Harris",
        "As for MR-01.",
        (Part(_repair(6, ("5h", "40min"), 1, Runs(40, 2_000, 50)), _repairs(6, (5.0, 2 / 3), 1)),),
    )


CASES = {
    "MR-01": ten_machines,
    "MR-02": six_machines,
}
