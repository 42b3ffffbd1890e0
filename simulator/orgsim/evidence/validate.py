"""Run the cases and compare what comes out with theory."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from math import ceil
from typing import Final
from zlib import crc32

import numpy as np

from orgsim.errors import UsageError
from orgsim.evidence.case import Case, Check, Part
from orgsim.evidence.catalogue import CASES, chosen
from orgsim.evidence.judge import LEAST_RUNS, CaseResult, calculated, judge
from orgsim.evidence.observe import Values, observe
from orgsim.experiment import Options, run
from orgsim.experiment.engines import Choice, Engine, Size, choose
from orgsim.experiment.expected import expected_records
from orgsim.experiment.processes import cores_to_use
from orgsim.model import lower_all
from orgsim.scenario import Scenario

Progress = Callable[[str, int, int], None]
"""Called before each case with its name, its number from 1 and the number of cases."""

REPEAT: Final = 4
"""How many times the runs of a repeat are those of the run that did not agree."""

CHUNK: Final = 100
"""Replications held in memory at a time; each hundred has the next seed."""


@dataclass(frozen=True)
class Effort:
    """How hard to try: ``precision`` divides the standard errors allowed; ``cores`` None takes all; the
    engine is one of `ENGINES`."""

    precision: float = 1.0
    cores: int | None = None
    engine: Engine = "auto"


def validate(
    only: Sequence[str] | str | None = None,
    *,
    fast: bool = False,
    precision: float = 1.0,
    cores: int | None = None,
    engine: Engine = "auto",
    progress: Progress | None = None,
) -> list[CaseResult]:
    """Run the cases that ``only`` names (all of them when None; ``fast``: those that take seconds) and judge
    each number.

    A part of a case in which a number does not agree is run once more with other seeds and four times the
    runs, and that decides; the result says so. Twice the ``precision`` halves the standard errors allowed and
    takes four times the runs. Raises `UsageError` for a case that does not exist, or an engine that cannot
    run here.
    """
    if not precision > 0:
        raise UsageError(f"precision must be above 0, not {precision:g}")
    names, results = chosen(only, fast=fast), []
    effort = Effort(precision, cores, engine)
    effort = replace(effort, engine=engine_for(names, effort).engine)
    for number, name in enumerate(names, start=1):
        if progress is not None:
            progress(name, number, len(names))
        results += judged(CASES[name](), effort)
    return results


def engine_for(names: Sequence[str], effort: Effort) -> Choice:
    """The engine for cases by name: one for all of them, so that it starts once. Raises `UsageError`."""
    records = math.fsum(_records(CASES[name](), effort) for name in names) if effort.engine == "auto" else 0.0
    return choose(
        effort.engine, Size(records, 0.0, 0.0), cores_to_use(effort.cores), check=False, dispatch=False
    )


def _records(case: Case, effort: Effort) -> float:
    """How many records the logs of a case can be expected to have."""
    records = 0.0
    for number, part in enumerate(case.parts):
        with part.read(case.name) as scenario:
            models = lower_all(scenario, scenario.designs).values()
        of_each = math.fsum(expected_records(model) for model in models)
        records += of_each * Attempt(case, number, effort).replications(scenario)
    return records


def judged(case: Case, effort: Effort) -> list[CaseResult]:
    """Run all parts of a case and judge their numbers."""
    results = [calculated(case, calculation) for calculation in case.calculations]
    for number in range(len(case.parts)):
        first = Attempt(case, number, effort).results()
        if case.sampled and not all(result.agrees for result in first):
            again = Attempt(case, number, effort, repeated=True).results()
            first = [old if old.agrees else new for old, new in zip(first, again, strict=True)]
        results += first
    return results


@dataclass(frozen=True)
class Attempt:
    """One run of part ``number`` (from 0) of a case, or its repeat."""

    case: Case
    number: int
    effort: Effort
    repeated: bool = False

    @property
    def part(self) -> Part:
        """The scenario and its checks."""
        return self.case.parts[self.number]

    @property
    def seed(self) -> int:
        """A seed of its own, so that no two parts face the same random draws: CRC-32 of its name."""
        return crc32(f"{self.case.name}, part {self.number}, {'repeat' if self.repeated else 'run'}".encode())

    def replications(self, scenario: Scenario) -> int:
        """How many replications to make of a scenario that asks for some number."""
        if not self.case.sampled:
            return scenario.replications
        enough = max(LEAST_RUNS, ceil(scenario.replications * self.effort.precision**2))
        return enough * REPEAT if self.repeated else enough

    def results(self) -> list[CaseResult]:
        """Run the scenario and judge every check of it."""
        with self.part.read(self.case.name) as scenario:
            return self._judged(scenario)

    def _judged(self, scenario: Scenario) -> list[CaseResult]:
        total, found = self.replications(scenario), [list[Values]() for _ in self.part.checks]
        for ordinal, begin in enumerate(range(0, total, CHUNK)):
            result = run(scenario, self._options(min(CHUNK, total - begin), self.seed + ordinal))
            for values, check in zip(found, self.part.checks, strict=True):
                values.append(observe(result, check))
        return [
            self._verdict(check, np.concatenate(values))
            for check, values in zip(self.part.checks, found, strict=True)
        ]

    def _options(self, replications: int, seed: int) -> Options:
        """How to run; theory takes the place of a cross-check."""
        return Options(replications, seed, self.effort.cores, engine=self.effort.engine, cross_check=False)

    def _verdict(self, check: Check, values: Values) -> CaseResult:
        return judge(self.case, check, values, precision=self.effort.precision, repeated=self.repeated)
