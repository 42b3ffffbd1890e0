"""The bodies of the scenarios whose intervals are counted, as far as no case of `orgsim validate` has
them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from orgsim.evidence.case import Runs, scenario

REWORK: Final = """
    people = { maker = {}, checker = {} }

    [work.part]
    arrivals = "0.4 per h"

    [[work.part.steps]]
    name = "make"
    skill = "maker"
    effort = "exponential(1h)"

    [[work.part.steps]]
    name = "check"
    skill = "checker"
    effort = "exponential(1h)"
    rework = { to = "make", chance = 0.2 }

    [designs.shop]
    teams = { Make = ["maker"], Check = ["checker"] }
"""

SILOS: Final = """
    people = {{ reader = {{}}, checker = {{}}, signer = {{}} }}

    [work.case]
    arrivals = "{rate} per h"

    [[work.case.steps]]
    name = "read"
    skill = "reader"
    effort = "exponential(1h)"

    [[work.case.steps]]
    name = "check"
    skill = "checker"
    effort = "exponential(1h)"

    [[work.case.steps]]
    name = "sign"
    skill = "signer"
    effort = "exponential(1h)"

    [designs.functions]
    teams = {{ Read = ["reader"], Check = ["checker"], Sign = ["signer"] }}

    [designs.stream]
    teams.Pool = ["reader", "checker", "signer"]
    generalist_speed = 1.0
    case_worker = true
"""

ALIKE: Final = """
    people = {{ clerk = {{}} }}

    [work.case]
    arrivals = "0.5 per h"
    steps = [
        {{ name = "{name}", skill = "clerk", effort = "exponential(1h)" }},
        {{ name = "file", delay = "{delay}" }},
    ]

    [designs.desk]
    teams.Desk = ["clerk"]
"""
"""Draws are keyed by the names of work and step: another name of the step is other luck in it, with the same
arrivals."""

NAMES: Final = ("read", "weigh", "answer", "decide", "settle")


def alike(title: str, runs: Runs, delays: Sequence[str]) -> tuple[str, ...]:
    """M/M/1 and a delay, five times, with efforts drawn on their own and the same arrivals."""
    return tuple(
        scenario(title, runs, ALIKE.format(name=name, delay=delay))
        for name, delay in zip(NAMES, delays, strict=True)
    )
