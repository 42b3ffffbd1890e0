"""Uncertainty: how the uncertainty of inputs carries over to the designs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
import numpy.typing as npt

from orgsim.errors import UsageError
from orgsim.experiment.conducted import Conducted
from orgsim.experiment.decided import baseline_of
from orgsim.experiment.laboratory import Laboratory, Samples
from orgsim.experiment.sweep import changes_at, words_at
from orgsim.experiment.uncertainty.beliefs import Belief, beliefs_of, draws_of
from orgsim.experiment.uncertainty.spread import Fit, Spread, fit, share_of_draws
from orgsim.experiment.unmoved import Compared, check_moves
from orgsim.measures import find
from orgsim.scenario.experiments import Uncertainty
from orgsim.statistics import Interval

Numbers = npt.NDArray[np.float64]


@dataclass(frozen=True, eq=False)
class Draw:
    """Amounts of all factors, and what was observed there; ``trouble`` says why the draw is left out."""

    amounts: tuple[float, ...]
    samples: Samples
    trouble: str = ""


@dataclass(frozen=True, eq=False)
class UncertaintyResult:
    """What a ``measure`` is at draws from the ``beliefs``, and as ``written``; those draws that are not left out tell."""

    measure: str
    baseline: str
    beliefs: tuple[Belief, ...]
    draws: tuple[Draw, ...]
    written: Samples
    replications: int
    conducted: Conducted

    @cached_property
    def kept(self) -> tuple[Draw, ...]:
        """The draws that tell."""
        return tuple(draw for draw in self.draws if not draw.trouble)

    @property
    def designs(self) -> tuple[str, ...]:
        """The designs by key."""
        return tuple(self.written)

    @property
    def others(self) -> tuple[str, ...]:
        """The designs that are compared with the baseline."""
        return tuple(design for design in self.designs if design != self.baseline)

    @cached_property
    def best(self) -> str:
        """The best in the base case of all but the baseline, as in `two_designs`; the baseline where it is alone."""
        means = {design: self._sign * self.written[design].estimate(self.measure).mean for design in self.others}
        return min(self.others, key=means.__getitem__, default=self.baseline)

    @cached_property
    def spreads(self) -> dict[str, Spread]:
        """The measure of each design."""
        return {design: Spread(self._values(design), self.conducted.seed) for design in self.designs}

    @cached_property
    def differences(self) -> dict[str, Spread]:
        """The paired difference of each other design from the baseline."""
        base = self._values(self.baseline)
        return {design: Spread(self._values(design) - base, self.conducted.seed) for design in self.others}

    @property
    def subject(self) -> Spread:
        """What the answer is about: the difference of the best, or the measure of the only design."""
        return self.differences[self.best] if self.others else self.spreads[self.baseline]

    @cached_property
    def influences(self) -> Fit | None:
        """Which values matter most for the answer, None where that cannot be said."""
        return self.fit(self.subject)

    def title(self, design: str) -> str:
        """A design's name for readers."""
        return self.written[design].title

    def is_best(self, design: str) -> Interval:
        """The share of draws in which a design has the best mean; a tie counts for each a part."""
        means = self._sign * np.array([spread.means for spread in self.spreads.values()])
        ahead = means == means.min(axis=0)
        return share_of_draws(float((ahead / ahead.sum(axis=0))[self.designs.index(design)].sum()), len(self.kept))

    def is_better(self, design: str) -> Interval:
        """The share of draws in which a design has a better mean than the baseline."""
        return share_of_draws(float((self._sign * self.differences[design].means < 0).sum()), len(self.kept))

    def is_worse(self, design: str) -> Interval:
        """The share of draws in which a design has a worse mean than the baseline."""
        return share_of_draws(float((self._sign * self.differences[design].means > 0).sum()), len(self.kept))

    def sure(self, design: str) -> tuple[int, int, int]:
        """In how many draws a design is significantly better than the baseline, significantly worse, and neither."""
        sides = -self._sign * self.differences[design].sides
        return int((sides > 0).sum()), int((sides < 0).sum()), int((sides == 0).sum())

    def as_written(self, design: str) -> int:
        """The verdict on a design against the baseline in the base case: 1 better, -1 worse, 0 inconclusive."""
        found = self.written[design].difference(self.written[self.baseline], self.measure)
        return int(-self._sign * np.sign(found.mean)) if found.excludes_zero else 0

    def fit(self, spread: Spread) -> Fit | None:
        """Which values matter most for a spread."""
        points = np.array([draw.amounts for draw in self.kept])
        return fit(self.beliefs, points, spread.means, np.random.default_rng(self.conducted.seed))

    @property
    def _sign(self) -> int:
        return -1 if find(self.measure).better == "higher" else 1

    def _values(self, design: str) -> Numbers:
        return np.array([draw.samples[design].values(self.measure) for draw in self.kept])


def uncertainty(laboratory: Laboratory) -> UncertaintyResult:
    """Run the ``[uncertainty]`` of a scenario, which may be left out; raises `UsageError`, and what `Laboratory.samples` raises."""
    scenario = laboratory.scenario
    spec = scenario.uncertainty or Uncertainty.model_validate({})
    replications = spec.replications or scenario.replications
    if replications < 2:
        raise UsageError("this takes two replications or more: one cannot separate chance in the runs from the uncertainty of the inputs")
    designs, measure = spec.designs or tuple(scenario.designs), spec.measure or scenario.decide_on
    beliefs = beliefs_of(scenario, spec.vary)
    check_moves(laboratory, [belief.factor for belief in beliefs], Compared(designs), asked=bool(spec.vary))
    amounts = draws_of(beliefs, spec.points, laboratory.seed)
    laboratory.telling.say(f"drawing inputs: {len(amounts)} points")
    written, draws = _drawn(laboratory, beliefs, amounts, (designs, measure, replications))
    named = [("", sample) for sample in written.values()]
    factors = [belief.factor for belief in beliefs]
    named += [(words_at(factors, draw.amounts), sample) for draw in draws for sample in draw.samples.values()]
    conducted = laboratory.conducted(replications, named)
    result = UncertaintyResult(measure, baseline_of(scenario, designs), beliefs, draws, written, replications, conducted)
    if len(result.kept) < 2:
        raise UsageError(f"{measure} is known at too few draws: {draws[0].trouble or draws[-1].trouble}")
    return result


def _drawn(
    laboratory: Laboratory, beliefs: Sequence[Belief], amounts: Sequence[tuple[float, ...]], asked: tuple[tuple[str, ...], str, int]
) -> tuple[Samples, tuple[Draw, ...]]:
    """The samples of the base case and at all draws, in one request; a draw that makes no scenario has none."""
    designs, measure, replications = asked
    factors = [belief.factor for belief in beliefs]
    points = [changes_at(factors, row) for row in amounts]
    faults = [laboratory.fault_at(point, designs) for point in points]
    sound = [point for point, fault in zip(points, faults, strict=True) if not fault]
    written, *found = laboratory.samples([{}, *sound], replications, designs, (measure,))
    rest = iter(found)
    draws = [Draw(row, {}, fault) if fault else _draw(row, next(rest), measure) for row, fault in zip(amounts, faults, strict=True)]
    return written, tuple(draws)


def _draw(amounts: tuple[float, ...], samples: Samples, measure: str) -> Draw:
    for sample in samples.values():
        unknown = int(np.isnan(sample.values(measure)).sum())
        if unknown:
            return Draw(
                amounts, samples, f"{measure} of '{sample.title}' is not known in {unknown} of {len(sample.observations)} replications"
            )
    return Draw(amounts, samples)
