"""Work that makes work: items that bring others about, on the same desk or elsewhere."""

from __future__ import annotations

import math
from functools import partial
from typing import Final

import numpy as np

from orgsim.evidence.case import Calculation, Case, Check, Part, Runs, scenario
from orgsim.evidence.theory import rework
from orgsim.model import lower
from orgsim.model.analysis.load import inflows
from orgsim.scenario import loads

COUPLED: Final = ((0.0, 0.2, 0.1), (0.3, 0.0, 0.4), (0.1, 0.2, 0.0))
"""How much work of each kind (row) an hour of work of each kind (column) brings."""
KINDS: Final = ("design", "software", "tests")
COUPLED_RUNS: Final = Runs(20, 4_000, 100)


def part_of_calls(share: float, runs: Runs) -> Part:
    """A desk of which each call leads to another with a chance, as an item of its own."""
    body = f"""
        people = {{ agent = {{}} }}

        [work.call]
        arrivals = "0.5 per h"
        leads_to = {{ call = {share} }}
        steps = [{{ name = "answer", skill = "agent", effort = "exponential(1h)" }}]

        [designs.desk]
        teams.Desk = ["agent"]
    """
    contact = rework.with_failure_demand(0.5, 1, share)
    checks = (
        Check("failure demand", share, share=0.01),
        Check("arrivals", 0.5 / (1 - share), share=0.01),
        Check("lead time", contact.lead_time),
        Check("utilisation", contact.utilisation),
        Check("work in progress", contact.inside),
    )
    return Part(scenario(f"A share of {share} asks again", runs, body), checks)


def asking_again() -> Case:
    """Failure demand on the same desk, each contact an item of its own."""
    return Case(
        "SPAWN-01",
        "failure demand on the same desk, as items of their own",
        "Jackson (1957), Management Science 10(1):131-142; Seddon (2003) for the mechanism",
        "Each item that is delivered brings another at once with chance f, so the desk is M/M/1 with the "
        "demand 0.5 / (1 - f), a share f of it failure demand; every item takes 1 / (1 - load).",
        (part_of_calls(0.3, Runs(40, 14_000, 300)),),
    )


def coupled_work() -> Case:
    """Three kinds of work, each of which makes work of the others."""
    matrix = np.array(COUPLED)
    totals = np.linalg.solve(np.eye(len(KINDS)) - matrix, np.ones(len(KINDS))).tolist()
    radius = float(np.abs(np.linalg.eigvals(matrix)).max())
    named = dict(zip(KINDS, totals, strict=True))
    checks = tuple(Check("arrivals", 2.0 * total, work=kind, share=0.01) for kind, total in named.items())
    calculations = tuple(
        Calculation(f"items of {kind}", 2.0 * COUPLED_RUNS.horizon * total, partial(_expected, kind))
        for kind, total in named.items()
    )
    growth = Calculation("spectral radius", radius, partial(rework.growth, COUPLED))
    return Case(
        "ORG-06",
        "kinds of work that make work of one another",
        "Smith and Eppinger (1997), Management Science 43(3):276-293",
        "Work of all generations is U = u + A U, so U = (I - A)^-1 u, which is finite as the spectral radius "
        "of A is below 1.",
        (Part(_coupled(), checks),),
        (*calculations, growth),
    )


def _coupled() -> str:
    parts = []
    for place, kind in enumerate(KINDS):
        brings = {to: COUPLED[row][place] for row, to in enumerate(KINDS) if COUPLED[row][place]}
        led_to = ", ".join(f"{to} = {chance}" for to, chance in brings.items())
        parts.append(
            f'[work.{kind}]\narrivals = "2 per h"\nleads_to = {{ {led_to} }}\n'
            f'steps = [{{ name = "do {kind}", delay = "1h" }}]\n'
        )
    ends = '[designs.only]\nteams.Nobody = ["nobody"]\n'
    body = "\n".join(["people = { nobody = {} }", *parts, ends])
    return scenario("Work that makes work", COUPLED_RUNS, body)


def _expected(kind: str) -> float:
    """The items of a kind that can be expected, worked out before anything is run."""
    model = lower(loads(_coupled()), "only")
    works = model.steps.work.tolist()
    mine = [one.items or 0.0 for one in inflows(model) if KINDS[works[one.first_step]] == kind]
    return math.fsum(mine)


CASES = {"SPAWN-01": asking_again, "ORG-06": coupled_work}
