"""Select: the best of many designs with a stated probability of choosing right, within a budget of
replications."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Final

import numpy as np

from orgsim.errors import UsageError
from orgsim.experiment.designs import baseline_of
from orgsim.experiment.laboratory import Laboratory
from orgsim.experiment.provenance import Provenance
from orgsim.experiment.sample import Sample, Values
from orgsim.experiment.wording import (
    Scale,
    as_named,
    basis_of,
    digits_of,
    first_of,
    resampled_percent,
    scale,
    with_limits,
)
from orgsim.log.measure_names import find
from orgsim.scenario import Scenario
from orgsim.scenario.checks.bounds import limit_of
from orgsim.scenario.experiments import Select
from orgsim.scenario.experiments.fields import read_constraint
from orgsim.statistics import Interval
from orgsim.statistics.allocation import ocba_shares
from orgsim.statistics.best_design import probability_best
from orgsim.statistics.selection import Contest, kim_nelson
from orgsim.units import MisreadError, listed, parse_chance, percent_text

USUAL: Final = "2%"


@dataclass(frozen=True)
class IndifferenceZone:
    """A difference of ``size`` in the unit of its measure, as ``text`` asks for; ``share`` is that of the
    baseline's mean, if it is one.

    The size of a share is NaN until it is `measured`.
    """

    size: float
    text: str
    share: float | None = None

    def measured(self, measure: str, baseline: Sample) -> IndifferenceZone:
        """The zone with its size, once the baseline is known; raises `UsageError` where there is nothing to
        take a share of."""
        if self.share is None:
            return self
        mean = abs(baseline.estimate(measure).mean)
        if mean == 0 or math.isnan(mean):
            raise UsageError(
                f"zone {self.text}: the baseline has no {measure} of which this could be a share; say the "
                "difference outright"
            )
        return replace(self, size=self.share * mean)


def zone_of(scenario: Scenario, written: object, measure: str) -> IndifferenceZone:
    """The zone that a section asks for: ``2h``, ``GBP 5``, a number, or a percentage of the mean of the
    baseline.

    Nothing has to be run for it. Raises `UsageError` for what is no difference of the measure, and for one
    that is not above zero.
    """
    text = USUAL if written is None else str(written).strip()
    if not text.endswith("%"):
        return IndifferenceZone(_above_zero(_stated(scenario, text, measure), text), text)
    try:
        share = parse_chance(text)
    except MisreadError as error:
        raise UsageError(f"zone {text}: {error}") from error
    return IndifferenceZone(math.nan, text, _above_zero(share, text))


def _stated(scenario: Scenario, text: str, measure: str) -> float:
    """A difference with its unit, read as the bound of a constraint is."""
    try:
        limit = limit_of(scenario, read_constraint(f"{measure} <= {text}"))
    except MisreadError as error:
        raise UsageError(f"zone {text}: {error}") from error
    except UsageError as error:
        raise UsageError(str(error).replace(f"'{measure} <= {text}'", f"zone {text}")) from error
    if limit.measure != measure:
        raise UsageError(
            f"zone {text}: {measure} is elapsed time, and so is a difference of it: write, for example, '2h'"
        )
    return limit.bound


def _above_zero(size: float, text: str) -> float:
    if size <= 0:
        raise UsageError(f"zone {text}: the smallest difference worth detecting is above zero")
    return size


LEAST: Final = 10
"""The fewest replications of each design before any is dropped."""
STEP: Final = 10
"""How many are asked for at once from then on; it changes no decision."""


@dataclass(frozen=True, eq=False)
class SelectResult:
    """Which of the designs in ``samples`` was chosen as ``best`` on a ``measure``, with the replications that
    each of them got.

    ``alive`` are those that were not dropped: the best alone where the choice was made, several where the
    ``budget`` ended it. Then ``chances`` holds the share of bootstrap resamples in which each of them is
    best. ``shares`` are those of all replications that would tell the designs apart best, None where that is
    not known.
    """

    measure: str
    zone: IndifferenceZone
    confidence: float
    budget: int
    first: int
    samples: dict[str, Sample]
    best: str
    alive: tuple[str, ...]
    chances: dict[str, float]
    shares: dict[str, float] | None
    provenance: Provenance

    @property
    def decided(self) -> bool:
        """Whether the choice has its guarantee."""
        return len(self.alive) == 1

    @property
    def ranked(self) -> tuple[str, ...]:
        """The designs, the chosen one first, then those that are still in and those that stayed longest, the
        nearer to it the earlier."""
        sign = sign_of(self.measure)
        order = sorted(
            self.samples, key=lambda design: (-self.observed(design), sign * self.behind(design).mean)
        )
        return (self.best, *(design for design in order if design != self.best))

    @property
    def twins(self) -> tuple[str, ...]:
        """The designs that are the same model as the best, and so are as good whatever the seed."""
        best = self.samples[self.best]
        return tuple(
            design for design, one in self.samples.items() if design != self.best and one.is_same_model(best)
        )

    @property
    def currency(self) -> str | None:
        """The currency of money measures."""
        return self.samples[self.best].header.currency

    @property
    def used(self) -> int:
        """Replications of all designs together."""
        return sum(map(self.observed, self.samples))

    def title(self, design: str) -> str:
        """A design's name for readers."""
        return self.samples[design].title

    def observed(self, design: str) -> int:
        """How many replications a design got: those after which it was dropped, where it was."""
        return len(self.samples[design].observations)

    def estimate(self, design: str) -> Interval:
        """The 95% interval of the measure."""
        return self.samples[design].estimate(self.measure)

    def behind(self, design: str) -> Interval:
        """The paired 95% interval of a design minus the best, over the replications that both have."""
        ours, best = self.samples[design], self.samples[self.best]
        both = min(len(ours.observations), len(best.observations))
        return Sample(ours.job, ours.observations[:both]).difference(
            Sample(best.job, best.observations[:both]), self.measure
        )


class _Spent(Exception):  # noqa: N818
    """The budget does not reach for what was asked."""


def select(laboratory: Laboratory) -> SelectResult:
    """Run the ``[select]`` of a scenario; raises `UsageError` for what cannot be chosen, and what
    `Laboratory.samples` raises."""
    scenario, spec = laboratory.scenario, laboratory.scenario.select or Select.model_validate({})
    designs = tuple(dict.fromkeys(spec.designs)) or tuple(scenario.designs)
    measure = spec.measure or scenario.decide_on
    first = max(LEAST, spec.replications or scenario.replications)
    _check(designs, spec, first)
    stated = zone_of(scenario, spec.zone, measure)
    known = laboratory.samples([{}], first, designs, (measure,))[0]
    zone = stated.measured(measure, known[baseline_of(scenario, designs)])
    race = _Race(laboratory, designs, measure, spec.budget)
    try:
        chosen = kim_nelson(race.observe, Contest(len(designs), zone.size, spec.confidence, first, STEP))
        alive = {designs[chosen.best]}
    except _Spent:
        alive = set(race.alive)
    samples = race.samples()
    still = tuple(design for design in designs if design in alive)
    best = min(still, key=lambda design: sign_of(measure) * samples[design].estimate(measure).mean)
    provenance = laboratory.provenance(
        max(race.asked.values()), [("", sample) for sample in samples.values()]
    )
    chances = _chances(still, samples, measure, laboratory.seed)
    return SelectResult(
        measure,
        zone,
        spec.confidence,
        spec.budget,
        first,
        samples,
        best,
        still,
        chances,
        _shares(samples, measure),
        provenance,
    )


def sign_of(measure: str) -> float:
    """What turns a measure into one of which less is better."""
    if find(measure).better == "higher":
        return -1.0
    return 1.0


class _Race:
    """Runs the designs that are still in, and counts what they cost."""

    def __init__(self, laboratory: Laboratory, designs: tuple[str, ...], measure: str, budget: int) -> None:
        self.laboratory, self.designs, self.measure, self.budget = laboratory, designs, measure, budget
        self.asked = dict.fromkeys(designs, 0)
        self.alive = designs

    def observe(self, places: tuple[int, ...], replications: range) -> Values:
        """The measure, the smaller the better, of shape (designs, replications); raises `_Spent` and
        `UsageError`."""
        self.alive = tuple(self.designs[place] for place in places)
        if sum(self.asked.values()) + len(places) * len(replications) > self.budget:
            raise _Spent
        wanted = range(replications.start + 1, replications.stop + 1)
        found = self.laboratory.samples([{}], wanted, self.alive, (self.measure,))[0]
        self.asked |= dict.fromkeys(self.alive, replications.stop)
        values = sign_of(self.measure) * np.array(
            [found[design].values(self.measure) for design in self.alive]
        )
        if np.isnan(values).any():
            raise UsageError(self._unknown(values, wanted))
        return np.asarray(values)

    def samples(self) -> dict[str, Sample]:
        """All replications of each design."""
        return {
            design: self.laboratory.samples([{}], count, (design,), (self.measure,))[0][design]
            for design, count in self.asked.items()
        }

    def _unknown(self, values: Values, wanted: range) -> str:
        place, column = np.argwhere(np.isnan(values))[0].tolist()
        return (
            f"'{self.alive[place]}' has no {as_named(self.measure)} in replication {wanted[column]}: choose "
            "on another measure, such as throughput, or take a longer horizon"
        )


def _check(designs: tuple[str, ...], spec: Select, first: int) -> None:
    """Raise `UsageError` for a contest that cannot be held."""
    if len(designs) < 2:
        raise UsageError("there is one design only: there is nothing to choose from")
    if not 1 / len(designs) < spec.confidence < 1:
        least = f"{100 / len(designs):.3g}%"
        raise UsageError(
            f"confidence {100 * spec.confidence:g}%: with {len(designs)} designs it lies between {least} and "
            "100%"
        )
    if spec.budget < first * len(designs):
        raise UsageError(
            f"a budget of {spec.budget:,} does not reach for the first {first} replications of each of "
            f"{len(designs)} designs: give {first * len(designs):,} or more"
        )


def _chances(alive: tuple[str, ...], samples: dict[str, Sample], measure: str, seed: int) -> dict[str, float]:
    """The share of bootstrap resamples in which each design that is still in has the best mean."""
    if len(alive) == 1:
        return {}
    values = sign_of(measure) * np.array([samples[design].values(measure) for design in alive])
    return dict(zip(alive, probability_best(values, np.random.default_rng(seed)).tolist(), strict=True))


def _shares(samples: dict[str, Sample], measure: str) -> dict[str, float] | None:
    """The shares of replications that tell the designs apart best, as if they did not meet the same random
    draws."""
    values = [sign_of(measure) * sample.values(measure) for sample in samples.values()]
    try:
        found = ocba_shares([row.mean() for row in values], [row.var(ddof=1) for row in values])
    except ValueError:
        return None
    if not any(map(math.isnan, found)):
        return dict(zip(samples, found.tolist(), strict=True))
    return None


def headline(result: SelectResult) -> str:
    """Which design to choose, and whether that is sure."""
    if len(result.twins) == len(result.samples) - 1:
        return (
            f"{listed(_quoted(result, result.samples))} are the same model: there is nothing to choose "
            "between."
        )
    best, unit = result.title(result.best), unit_of(result)
    estimate = result.estimate(result.best)
    value = with_limits(estimate, unit, digits_of(basis_of(result.provenance.scenario), estimate))
    which = "highest" if find(result.measure).better == "higher" else "lowest"
    extreme = f"the {which} {as_named(result.measure)}"
    if result.decided:
        sure = f"{percent_text(result.confidence)} confidence for differences of {zone_text(result)} or more"
        return (
            f"Choose '{best}'{_or_twins(result)}: of {len(result.samples)} designs it has {extreme}, "
            f"{value}, with {sure}."
        )
    others = [design for design in result.alive if design != result.best]
    rivals = first_of(_quoted(result, [design for design in others if design not in result.twins] or others))
    return (
        f"No choice with {percent_text(result.confidence)} confidence yet: '{best}' has {extreme} so far, "
        f"{value}, but the budget of {result.budget:,} replications ended before {rivals} could be ruled out."
    )


def _or_twins(result: SelectResult) -> str:
    """`` or 'B', which are the same model``; nothing where the best is like no other."""
    if result.twins:
        return f" or {first_of(_quoted(result, result.twins))}, which are the same model"
    return ""


def _quoted(result: SelectResult, designs: Iterable[str]) -> list[str]:
    return [f"'{result.title(design)}'" for design in designs]


def sentences(result: SelectResult) -> Iterator[str]:
    """What the choice rests on, how firm it is, and what it cost."""
    share = ""
    if result.zone.share is not None:
        share = f" ({result.zone.text} of the baseline's mean over the first {result.first} replications)"
    yield (
        f"The smallest difference worth detecting is {zone_text(result)}{share}; a design nearer to the best "
        "than that counts as good as the best."
    )
    if not result.decided:
        order = sorted(result.chances, key=lambda design: -result.chances[design])
        chances = first_of(
            [f"'{result.title(design)}' in {resampled_percent(result.chances[design])}" for design in order]
        )
        yield (
            f"In bootstrap resamples of these replications, the best is {chances} of the resamples: that "
            "says how firmly these runs choose, and is no guarantee. A larger budget, or a larger difference "
            "worth detecting, would decide."
        )
    if dropped := [design for design in result.ranked if design not in (*result.alive, *result.twins)]:
        after = first_of(
            [f"'{result.title(design)}' after {result.observed(design):,}" for design in dropped]
        )
        yield f"Dropped: {after} replications."
    yield f"{result.used:,} of at most {result.budget:,} replications were used."


def zone_text(result: SelectResult) -> str:
    """The smallest difference worth detecting, with its unit."""
    if result.zone.share is None and any(sign.isalpha() for sign in result.zone.text):
        return result.zone.text
    return unit_of(result).text(result.zone.size)


def unit_of(result: SelectResult) -> Scale:
    """The scale in which the means of all designs read best together."""
    return scale(
        find(result.measure).unit,
        result.currency,
        *(result.estimate(design).mean for design in result.samples),
    )
