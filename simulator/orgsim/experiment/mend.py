"""What mending each seam of a design would give: the hand-off between two teams without its cost, under the
same random draws."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

from orgsim.errors import UsageError
from orgsim.experiment.designs import alone
from orgsim.experiment.laboratory import Changes, Laboratory, Samples
from orgsim.experiment.provenance import Provenance
from orgsim.experiment.ranking import in_favour
from orgsim.experiment.sample import Sample
from orgsim.experiment.wording import Scale, scale, spoken, with_limits
from orgsim.log.measure_names import find
from orgsim.measures.measure import WEEK
from orgsim.model import Model
from orgsim.model.analysis.seams import expected_handoffs, is_free
from orgsim.scenario import Scenario
from orgsim.scenario.experiments.mend import Mend
from orgsim.scenario.reading.paths import path_text
from orgsim.statistics import Interval

COST: Final = "cost of delay"
"""The measure of money that is told beside another."""
Pair = tuple[str, str]


@dataclass(frozen=True, eq=False)
class Seam:
    """The hand-off from one team to another: how often it can be expected in a week (NaN: not known before),
    and what is observed where it costs nothing."""

    giver: str
    receiver: str
    per_week: float
    mended: Sample


@dataclass(frozen=True, eq=False)
class MendResult:
    """The seams of a design that cost something, the one whose mending gives most first.

    ``today`` is observed as the design is, ``together`` with all of these seams mended; ``left_out`` are more
    seams than were asked for, and ``free`` those that cost nothing as they are.
    """

    design: str
    measure: str
    seams: tuple[Seam, ...]
    today: Sample
    together: Sample
    left_out: int
    free: tuple[Pair, ...]
    provenance: Provenance

    @property
    def currency(self) -> str | None:
        """The currency of measures of money."""
        return self.today.header.currency

    @property
    def level(self) -> float:
        """The level of the interval of each seam, with which all of them hold jointly at 95% (Bonferroni)."""
        return 1 - 0.05 / len(self.seams)

    def gain(self, seam: Seam) -> Interval:
        """How much better the measure is with the seam mended: above zero is better."""
        return gain(self.measure, self.today, seam.mended, self.level)

    @property
    def of_all(self) -> Interval:
        """How much better the measure is with all seams mended."""
        return gain(self.measure, self.today, self.together)

    def saved(self, mended: Sample) -> Interval:
        """The cost of delay that is saved; the limits are NaN where nothing costs."""
        return gain(COST, self.today, mended)

    @property
    def tells_cost(self) -> bool:
        """Whether delay costs something, and is not the measure itself."""
        return self.measure != COST and self.today.estimate(COST).mean > 0


def gain(measure: str, before: Sample, after: Sample, level: float = 0.95) -> Interval:
    """The paired difference of a measure, in the direction that is better."""
    return in_favour(measure, after.difference(before, measure, level))


def unit_of(result: MendResult) -> Scale:
    """The scale in which gains read best together."""
    means = (result.gain(seam).mean for seam in result.seams)
    return scale(find(result.measure).unit, result.currency, *means, result.of_all.mean).difference


def headline(result: MendResult) -> str:
    """The seam whose mending gives most, hedged where no gain is beyond doubt."""
    best = result.seams[0]
    found, name = result.gain(best), spoken(result.measure)
    where, size = f"that from '{best.giver}' to '{best.receiver}'", with_limits(found, unit_of(result))
    title = result.today.title
    if not any(result.gain(seam).mean for seam in result.seams):
        return f"Mending any one seam of '{title}' leaves {name.text} as it is."
    if not found.low > 0:
        return (
            f"It is inconclusive whether mending any one seam of '{title}' gives anything: {where} comes "
            f"first, with {size} of {name.text}."
        )
    better = name.less if find(result.measure).better == "lower" else name.more
    return f"Of the seams of '{title}', mending {where} gives most: {name.text} {name.verb} {size} {better}."


def mend(laboratory: Laboratory) -> MendResult:
    """Run the ``[mend]`` of a scenario, which may have none.

    Raises `UsageError` where nothing crosses between teams or no crossing costs anything, and what
    `Laboratory.samples` raises.
    """
    scenario = laboratory.scenario
    spec = scenario.mend or Mend.model_validate({})
    design, measure = spec.design or scenario.baseline, spec.measure or scenario.decide_on
    base, replications = alone(scenario, design), spec.replications or scenario.replications
    model = laboratory.models(base, (design,))[design]
    crossed = _most_crossed(model)
    if not crossed:
        raise UsageError(f"no work crosses from one team to another in '{design}': there is no seam to mend")
    costly = [pair for pair in crossed if not is_free(model, *pair)]
    if not costly:
        raise UsageError(f"no hand-off between teams of '{design}' costs anything: there is nothing to mend")
    chosen = costly[: spec.most]
    points = [base, *(_mended(scenario, base, design, [pair]) for pair in chosen)]
    if len(chosen) > 1:
        points.append(_mended(scenario, base, design, chosen))
    laboratory.listener.say(f"{len(chosen):,} seams, {len(points) * replications:,} replications in all")
    found = laboratory.samples(points, replications, (design,), (measure, COST))
    samples = [one[design] for one in found]
    seams = [
        Seam(*pair, crossed[pair] * WEEK / model.header.horizon, sample)
        for pair, sample in zip(chosen, samples[1:], strict=False)
    ]
    return MendResult(
        design=design,
        measure=measure,
        seams=tuple(sorted(seams, key=lambda seam: -_mean_gain(measure, samples[0], seam))),
        today=samples[0],
        together=samples[-1],
        left_out=len(costly) - len(chosen),
        free=tuple(pair for pair in crossed if pair not in costly),
        provenance=laboratory.provenance(replications, _named(chosen, found, design)),
    )


def _most_crossed(model: Model) -> dict[Pair, float]:
    """The seams of a model, those first that are crossed most often in a run."""
    found = expected_handoffs(model)

    def order(pair: Pair) -> tuple[bool, float]:
        times = found[pair]
        return not math.isnan(times), -times

    return {pair: found[pair] for pair in sorted(found, key=order)}


def _mended(scenario: Scenario, base: Changes, design: str, pairs: Sequence[Pair]) -> Changes:
    """The design alone with hand-offs that cost nothing between some pairs of teams."""
    lines: list[Any] = [{"when": {"from": [giver], "to": [receiver]}} for giver, receiver in pairs]
    path = path_text({}, ("designs", design, "handoffs"))
    return {**base, path: [*lines, *_written(base, design)]}


def _written(base: Changes, design: str) -> list[Any]:
    """The lines of hand-offs that the design has."""
    written = base["designs"][design].get("handoffs", [])
    return written if isinstance(written, list) else [written]


def _mean_gain(measure: str, today: Sample, seam: Seam) -> float:
    mean = gain(measure, today, seam.mended).mean
    return -math.inf if math.isnan(mean) else mean


def _named(pairs: Sequence[Pair], found: Sequence[Samples], design: str) -> list[tuple[str, Sample]]:
    """What was observed, with the words for each point."""
    words = [
        "no seam mended",
        *(f"'{giver}' to '{receiver}'" for giver, receiver in pairs),
        "all seams mended",
    ]
    return [(name, samples[design]) for name, samples in zip(words, found, strict=False)]
