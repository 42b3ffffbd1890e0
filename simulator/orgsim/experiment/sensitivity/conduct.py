"""Sensitivity: which values move the answer, one at a time or all together."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from orgsim.experiment.conducted import Conducted
from orgsim.experiment.factors import assumed_factors, factors_of
from orgsim.experiment.laboratory import Laboratory
from orgsim.experiment.sample import Sample
from orgsim.experiment.sensitivity.answer import Answer, Found, answer_of, known_as_written
from orgsim.experiment.sensitivity.methods import BASE, TRAJECTORIES, Screening, Shares, Tornado, morris, sobol, tornado
from orgsim.experiment.unmoved import Compared, check_moves
from orgsim.scenario.experiments import Sensitivity
from orgsim.scenario.factors import Factor, check_apart


@dataclass(frozen=True, eq=False)
class SensitivityResult:
    """The answer as ``written``, and how the ``factors`` move it, by one of three methods."""

    answer: Answer
    factors: tuple[Factor, ...]
    written: Found
    found: Tornado | Screening | Shares
    conducted: Conducted


def sensitivity(laboratory: Laboratory) -> SensitivityResult:
    """Run the ``[sensitivity]`` of a scenario, which may be left out; raises `UsageError`, and what `Laboratory.samples` raises."""
    scenario = laboratory.scenario
    spec = scenario.sensitivity or Sensitivity.model_validate({})
    factors = factors_of(scenario, spec.vary) if spec.vary else assumed_factors(scenario)
    answer = answer_of(laboratory, (spec.design, spec.against), spec.measure, spec.replications)
    check_moves(laboratory, factors, Compared(answer.designs), asked=bool(spec.vary))
    written = known_as_written(laboratory, answer)
    found: Tornado | Screening | Shares
    if spec.method == "tornado":
        found = tornado(laboratory, answer, factors, written)
    else:
        check_apart(factors)
        if spec.method == "morris":
            found = morris(laboratory, answer, factors, spec.points or TRAJECTORIES)
        else:
            found = sobol(laboratory, answer, factors, spec.points or BASE)
    samples = [("", sample) for sample in written.samples.values()] + list(_samples(found))
    return SensitivityResult(answer, factors, written, found, laboratory.conducted(answer.replications, samples))


def _samples(found: Tornado | Screening | Shares) -> Iterator[tuple[str, Sample]]:
    """Every sample with the words for its point."""
    if isinstance(found, Tornado):
        for swing in found.swings:
            for end in swing.ends:
                yield from ((f"{swing.factor.path} = {swing.factor.text(end.amount)}", sample) for sample in end.found.samples.values())
        return
    for words, one in zip(found.cube.words, found.cube.found, strict=True):
        yield from ((words, sample) for sample in one.samples.values())
