"""Run the cases and compare what comes out with theory."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from math import ceil
from typing import Final
from zlib import crc32

import numpy as np

from orgsim.evidence.case import Case, Part
from orgsim.evidence.catalogue import CASES, chosen
from orgsim.evidence.judge import LEAST_RUNS, CaseResult, calculated, judge
from orgsim.evidence.observe import Values, observe
from orgsim.experiment import run
from orgsim.experiment.run import Options
from orgsim.scenario import loads

Progress = Callable[[str, int, int], None]
"""Called before each case with its name, its number from 1 and the number of cases."""

REPEAT: Final = 4
"""How many times the runs of a repeat are those of the run that did not agree."""

CHUNK: Final = 100
"""Replications held in memory at a time; each hundred has the next seed."""


@dataclass(frozen=True)
class Effort:
    """How hard to try: ``precision`` divides the standard errors allowed; ``cores`` None takes all."""

    precision: float = 1.0
    cores: int | None = None


def validate(
    only: Sequence[str] | str | None = None,
    *,
    fast: bool = False,
    precision: float = 1.0,
    cores: int | None = None,
    progress: Progress | None = None,
) -> list[CaseResult]:
    """Run the cases that ``only`` names (all of them when None; ``fast``: those that take seconds) and judge each number.

    A part of a case in which a number does not agree is run once more with other seeds and four times the runs, and
    that decides; the result says so. Raises `UsageError` for a case that does not exist.
    """
    names, results, effort = chosen(only, fast=fast), [], Effort(precision, cores)
    for number, name in enumerate(names, start=1):
        if progress is not None:
            progress(name, number, len(names))
        results += judged(CASES[name](), effort)
    return results


def judged(case: Case, effort: Effort) -> list[CaseResult]:
    """Run all parts of a case and judge their numbers."""
    results = [calculated(case, calculation) for calculation in case.calculations]
    for number, part in enumerate(case.parts, start=1):
        first = _attempt(case, part, effort, seed(case, number))
        if case.sampled and not all(result.agrees for result in first):
            first = _settled(first, _attempt(case, part, effort, seed(case, number, repeated=True), repeated=True))
        results += first
    return results


def _settled(first: list[CaseResult], again: list[CaseResult]) -> list[CaseResult]:
    """Of the numbers that did not agree, the repeat."""
    return [old if old.agrees else new for old, new in zip(first, again, strict=True)]


def seed(case: Case, part: int, *, repeated: bool = False) -> int:
    """A seed for each part of each case, so that no two meet the same luck: CRC-32 of its name."""
    return crc32(f"{case.name}, part {part}, {'repeat' if repeated else 'run'}".encode())


def _attempt(case: Case, part: Part, effort: Effort, start: int, *, repeated: bool = False) -> list[CaseResult]:
    scenario = loads(part.scenario, name=case.name)
    runs = scenario.replications
    if case.sampled:
        runs = max(LEAST_RUNS, ceil(runs * effort.precision**2)) * (REPEAT if repeated else 1)
    found: list[list[Values]] = [[] for _ in part.checks]
    for number, begin in enumerate(range(0, runs, CHUNK)):
        result = run(scenario, Options(min(CHUNK, runs - begin), start + number, effort.cores))
        for values, check in zip(found, part.checks, strict=True):
            values.append(observe(result, check))
    return [
        judge(case, check, np.concatenate(values), precision=effort.precision, repeated=repeated)
        for values, check in zip(found, part.checks, strict=True)
    ]
