"""Uncertainty: how the uncertainty of inputs carries over to the designs."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
import numpy.typing as npt

from orgsim.errors import UsageError
from orgsim.experiment.designs import baseline_of
from orgsim.experiment.factors import ComparedDesigns, check_moves
from orgsim.experiment.laboratory import Laboratory, Samples
from orgsim.experiment.provenance import Provenance
from orgsim.experiment.sweep import changes_at, words_at
from orgsim.experiment.uncertainty.spread import (
    Belief,
    Fit,
    Split,
    Spread,
    beliefs_of,
    draws_of,
    fit,
    share_of_draws,
)
from orgsim.experiment.wording import (
    NEARLY_NONE,
    Scale,
    as_named,
    basis_of,
    counted,
    decimals,
    digits_of,
    scale,
    whole_percent,
)
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
    """What a ``measure`` is at draws from the ``beliefs``, and as ``written``; those draws that are not left
    out tell."""

    measure: str
    baseline: str
    beliefs: tuple[Belief, ...]
    draws: tuple[Draw, ...]
    written: Samples
    replications: int
    provenance: Provenance

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
        """The best in the base case of all but the baseline, as in `two_designs`; the baseline where it is
        alone."""
        means = {
            design: self._sign * self.written[design].estimate(self.measure).mean for design in self.others
        }
        return min(self.others, key=means.__getitem__, default=self.baseline)

    @cached_property
    def spreads(self) -> dict[str, Spread]:
        """The measure of each design."""
        return {design: Spread(self._values(design), self.provenance.seed) for design in self.designs}

    @cached_property
    def differences(self) -> dict[str, Spread]:
        """The paired difference of each other design from the baseline."""
        base = self._values(self.baseline)
        return {design: Spread(self._values(design) - base, self.provenance.seed) for design in self.others}

    @property
    def subject(self) -> Spread:
        """What the answer is about: the difference of the best, or the measure of the only design."""
        if self.others:
            return self.differences[self.best]
        return self.spreads[self.baseline]

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
        return share_of_draws(
            float((ahead / ahead.sum(axis=0))[self.designs.index(design)].sum()), len(self.kept)
        )

    def is_better(self, design: str) -> Interval:
        """The share of draws in which a design has a better mean than the baseline."""
        return share_of_draws(float((self._sign * self.differences[design].means < 0).sum()), len(self.kept))

    def is_worse(self, design: str) -> Interval:
        """The share of draws in which a design has a worse mean than the baseline."""
        return share_of_draws(float((self._sign * self.differences[design].means > 0).sum()), len(self.kept))

    def sure(self, design: str) -> tuple[int, int, int]:
        """In how many draws a design is significantly better than the baseline, significantly worse, and
        neither."""
        sides = -self._sign * self.differences[design].sides
        return int((sides > 0).sum()), int((sides < 0).sum()), int((sides == 0).sum())

    def as_written(self, design: str) -> int:
        """The verdict on a design against the baseline in the base case: 1 better, -1 worse, 0
        inconclusive."""
        found = self.written[design].difference(self.written[self.baseline], self.measure)
        if found.excludes_zero:
            return int(-self._sign * np.sign(found.mean))
        return 0

    def fit(self, spread: Spread) -> Fit | None:
        """Which values matter most for a spread."""
        points = np.array([draw.amounts for draw in self.kept])
        return fit(self.beliefs, points, spread.means, np.random.default_rng(self.provenance.seed))

    @property
    def _sign(self) -> int:
        if find(self.measure).better == "higher":
            return -1
        return 1

    def _values(self, design: str) -> Numbers:
        return np.array([draw.samples[design].values(self.measure) for draw in self.kept])


def uncertainty(laboratory: Laboratory) -> UncertaintyResult:
    """Run the ``[uncertainty]`` of a scenario, which may be left out; raises `UsageError`, and what
    `Laboratory.samples` raises."""
    scenario = laboratory.scenario
    spec = scenario.uncertainty or Uncertainty.model_validate({})
    replications = spec.replications or scenario.replications
    if replications < 2:
        raise UsageError(
            "this takes two replications or more: one cannot separate chance in the runs from the "
            "uncertainty of the inputs"
        )
    designs, measure = spec.designs or tuple(scenario.designs), spec.measure or scenario.decide_on
    beliefs = beliefs_of(scenario, spec.vary)
    check_moves(
        laboratory, [belief.factor for belief in beliefs], ComparedDesigns(designs), asked=bool(spec.vary)
    )
    amounts = draws_of(beliefs, spec.points, laboratory.seed)
    laboratory.listener.say(f"drawing inputs: {len(amounts)} points")
    written, draws = _drawn(laboratory, beliefs, amounts, (designs, measure, replications))
    named = [("", sample) for sample in written.values()]
    factors = [belief.factor for belief in beliefs]
    for draw in draws:
        named += [(words_at(factors, draw.amounts), sample) for sample in draw.samples.values()]
    provenance = laboratory.provenance(replications, named)
    result = UncertaintyResult(
        measure, baseline_of(scenario, designs), beliefs, draws, written, replications, provenance
    )
    if len(result.kept) < 2:
        raise UsageError(f"{measure} is known at too few draws: {draws[0].trouble or draws[-1].trouble}")
    return result


def _drawn(
    laboratory: Laboratory,
    beliefs: Sequence[Belief],
    amounts: Sequence[tuple[float, ...]],
    asked: tuple[tuple[str, ...], str, int],
) -> tuple[Samples, tuple[Draw, ...]]:
    """The samples of the base case and at all draws, in one request; a draw that makes no scenario has
    none."""
    designs, measure, replications = asked
    factors = [belief.factor for belief in beliefs]
    points = [{}, *(changes_at(factors, row) for row in amounts)]
    written, *found = laboratory.samples_or_faults(points, replications, designs, (measure,))
    assert not isinstance(written, str)  # the base case makes a scenario
    draws = [
        Draw(row, {}, one) if isinstance(one, str) else _draw(row, one, measure)
        for row, one in zip(amounts, found, strict=True)
    ]
    return written, tuple(draws)


def _draw(amounts: tuple[float, ...], samples: Samples, measure: str) -> Draw:
    for sample in samples.values():
        unknown = int(np.isnan(sample.values(measure)).sum())
        if unknown:
            return Draw(
                amounts,
                samples,
                (
                    f"{measure} of '{sample.title}' is not known in {unknown} of {len(sample.observations)} "
                    "replications"
                ),
            )
    return Draw(amounts, samples)


def finding(result: UncertaintyResult) -> str:
    """The answer in one sentence, without a full stop."""
    spread = result.subject
    believed = f"Given the uncertainty of {counted(len(result.beliefs), 'value')}"
    unit = unit_of(result)
    digits = digits_of(basis_of(result.provenance.scenario), spread.mean)
    reach = f"runs from {range_text(spread, unit, sign=bool(result.others), digits=digits)} (5 to 95%)"
    if not result.others:
        subject = f"{as_named(result.measure)} of '{result.title(result.baseline)}'"
        return f"{believed}, {subject} {reach} over {len(result.kept)} draws; {split_text(spread.split)}"
    winner, loser, share = leading(result)
    return (
        f"{believed}, '{winner}' is better than '{loser}' on {as_named(result.measure)} in "
        f"{whole_percent(share.mean)} of {len(result.kept)} draws of the inputs; "
        f"'{result.title(result.best)}' minus '{result.title(result.baseline)}' {reach}; "
        f"{split_text(spread.split)}"
    )


def leading(result: UncertaintyResult) -> tuple[str, str, Interval]:
    """Of the best design and the baseline the title of the one that is better in more draws, that of the
    other, and the share."""
    titles, share = (result.title(result.best), result.title(result.baseline)), result.is_better(result.best)
    if share.mean >= 0.5:
        return (*titles, share)
    return titles[1], titles[0], result.is_worse(result.best)


def caption(result: UncertaintyResult) -> str:
    """The finding in fewer words, for what stands over a chart that shows the rest."""
    values, draws = counted(len(result.beliefs), "value"), f"{len(result.kept)} draws"
    if not result.others:
        unit = unit_of(result)
        reach = range_text(result.subject, unit)
        measure = as_named(result.measure)
        return f"Given the uncertainty of {values}, {measure} runs from {reach} (5 to 95% of {draws})"
    winner, loser, share = leading(result)
    limits = f"95% interval {whole_percent(share.low)} to {whole_percent(share.high)}"
    often = f"in {whole_percent(share.mean)} of {draws} ({limits}), given the uncertainty of {values}"
    return f"'{winner}' is better than '{loser}' on {as_named(result.measure)} {often}"


def split_text(found: Split) -> str:
    """What the variance is made of:
    ``97% of its variance comes from the inputs, 3% from chance in the runs``."""
    share = found.share.mean
    if math.isnan(share):
        return "nothing varies"
    if share >= 1 - NEARLY_NONE and found.chance == 0:
        return "all of its variance comes from the inputs, none from chance in the runs"
    return (
        f"{whole_percent(share)} of its variance comes from the inputs, {whole_percent(1 - share)} from "
        "chance in the runs"
    )


def unit_of(result: UncertaintyResult) -> Scale:
    """The unit of the measure in everything that is said of it: that which suits the means over the draws."""
    currency = result.written[result.baseline].header.currency
    values = (spread.mean.mean for spread in result.spreads.values())
    return scale(find(result.measure).unit, currency, *values)


def range_text(spread: Spread, unit: Scale, *, sign: bool = False, digits: int = 3) -> str:
    """Both ends of a range with the unit: ``-3.10 to +0.20 days``."""
    places = min(decimals(max(map(abs, spread.range)) / unit.size, digits), 6)
    low, high = (unit.figure(end, sign=sign, digits=places) for end in spread.range)
    return unit.with_unit(f"{low} to {high}")
