"""Whether a verdict survives what is only assumed: its main comparison again, at the ends of the assumptions that move it most."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final, Literal

from orgsim.errors import OrgsimError, UsageError
from orgsim.experiment.breakeven.duel import Duel, Look
from orgsim.experiment.laboratory import Changes, InterruptedExperiment, Laboratory, Setting
from orgsim.experiment.result import Result
from orgsim.experiment.run import Telling
from orgsim.experiment.verdict import outcome_of
from orgsim.scenario import Scenario
from orgsim.scenario.factors import Factor, factor
from orgsim.statistics import Interval, paired_interval

SCREENED: Final = 5
"""Replications at each end of every assumption, to see which move the difference."""
TESTED: Final = 3
"""How many assumptions are tested at the full number of replications."""

Fate = Literal["stands", "hedged", "turned round", "decided", "not known"]
"""What becomes of a verdict elsewhere: the same; no longer sure; the opposite; now sure where it was open; no difference is known."""


@dataclass(frozen=True)
class End:
    """One end of the range of an assumption: its value in words, the difference there, and what becomes of the verdict.

    ``growing`` says that work in progress never settles there; ``trouble`` why nothing could be run, else it is empty.
    """

    text: str
    difference: Interval
    fate: Fate
    growing: bool = False
    trouble: str = ""


@dataclass(frozen=True)
class Trial:
    """An assumption by its ``path``, with its value as written and both ends of its range; ``label`` is what readers call it."""

    path: str
    written: str
    low: End
    high: End
    label: str = ""

    @property
    def name(self) -> str:
        """The label, else the path."""
        return self.label or self.path

    @property
    def ends(self) -> tuple[End, End]:
        """The low and the high end."""
        return self.low, self.high


@dataclass(frozen=True)
class Robustness:
    """The main comparison of a verdict, ``design`` less the baseline, at the ends of the assumptions that move it most.

    ``screened`` assumptions with a range were looked at; ``tested`` are those that move the difference, most first, each in so many
    ``replications``. ``left_out`` names those that could not be varied, with the reason.
    """

    design: str
    difference: Interval
    outcome: str
    screened: int
    tested: tuple[Trial, ...]
    replications: int
    left_out: tuple[str, ...] = ()

    @property
    def survives(self) -> bool:
        """Whether the verdict is the same at every end."""
        return all(end.fate == "stands" for one in self.tested for end in one.ends)


def is_testable(scenario: Scenario, designs: Sequence[str]) -> bool:
    """Whether there is a comparison to test, and an assumption with a range to test it at."""
    return len(designs) > 1 and any(line.low is not None and line.high is not None for line in scenario.assumptions)


def retested(result: Result, setting: Setting, telling: Telling | None = None) -> Result:
    """The result with its `Robustness`, or with a note on why there is none.

    That is never an error, since the result is there: nothing is tested after an interruption, without intervals, or where no
    assumption with a range can be varied. Ctrl-C leaves the test out.
    """
    telling = telling or Telling()
    if result.finished < max(2, result.asked) or not is_testable(result.scenario, result.designs):
        return result
    try:
        with Laboratory(result.scenario, replace(setting, seed=result.seed, cross_check=False), telling) as laboratory:
            return replace(result, robustness=_tested(result, laboratory))
    except (InterruptedExperiment, KeyboardInterrupt):
        return _without(result, "it was interrupted")
    except OrgsimError as error:
        return _without(result, str(error))


def _without(result: Result, why: str) -> Result:
    return replace(result, notes=(*result.notes, f"Whether the verdict survives other assumptions was not tested: {why}."))


def _tested(result: Result, laboratory: Laboratory) -> Robustness:
    factors, left_out = _factors(result.scenario)
    comparison = result.verdict.main
    if not factors or comparison is None:
        raise UsageError(f"no assumption with a range can be varied ({'; '.join(left_out)})")
    say = laboratory.telling.say
    several = "1 assumption" if len(factors) == 1 else f"{len(factors)} assumptions"
    say(f"Does the verdict survive? Screening {several} with a range, {min(SCREENED, result.finished)} replications at each end.")
    few = Duel(comparison.design, result.baseline, result.scenario.decide_on, min(SCREENED, result.finished))
    moving = _moving(factors, few.looks(laboratory, _ends(factors)), _as_written(result, few))[:TESTED]
    if moving:
        say(f"Testing it at both ends of those that move it most, {result.finished:,} replications each.")
    full = replace(few, replications=result.finished).looks(laboratory, _ends(moving)) if moving else []
    return Robustness(
        design=comparison.design,
        difference=comparison.difference,
        outcome=comparison.outcome,
        screened=len(factors),
        tested=tuple(_at_ends(one, pair, (comparison.outcome, few.measure)) for one, pair in zip(moving, _pairs(full), strict=True)),
        replications=result.finished,
        left_out=left_out,
    )


def _factors(scenario: Scenario) -> tuple[list[Factor], tuple[str, ...]]:
    """A factor for every assumption with a range, and in words those that make none."""
    found, left_out = [], []
    for line in scenario.assumptions:
        if line.low is not None and line.high is not None:
            try:
                found.append(factor(scenario, line.about))
            except OrgsimError as error:
                left_out.append(str(error))
    return found, tuple(left_out)


def _ends(factors: Sequence[Factor]) -> list[Changes]:
    """The low end of each factor, and after it the high one."""
    return [one.changes(amount) for one in factors for amount in (one.low, one.high)]


def _as_written(result: Result, duel: Duel) -> float:
    """The mean difference of as many replications of the scenario as written."""
    ours, theirs = (result.values(design, duel.measure)[: duel.replications] for design in (duel.design, duel.against))
    return paired_interval(ours, theirs).mean


def _moving(factors: Sequence[Factor], looks: Sequence[Look], written: float) -> list[Factor]:
    """The factors that move the difference, most first: by how far it goes from one end to the other, or from as written."""
    moved: dict[Factor, float] = {}
    for one, pair in zip(factors, _pairs(looks), strict=True):
        known = [mean for mean in (written, *(look.difference.mean for look in pair)) if not math.isnan(mean)]
        moved[one] = max(known) - min(known) if known else 0.0
    return sorted((one for one in factors if moved[one] > 0), key=lambda one: -moved[one])


def _pairs(looks: Sequence[Look]) -> list[tuple[Look, Look]]:
    """What was found at the low and at the high end of each factor."""
    return list(zip(looks[::2], looks[1::2], strict=True))


def _at_ends(one: Factor, looks: tuple[Look, Look], verdict: tuple[str, str]) -> Trial:
    low, high = (_end(one.text(amount), look, verdict) for amount, look in zip((one.low, one.high), looks, strict=True))
    return Trial(one.path, one.text(one.written), low, high, one.label)


def _end(text: str, look: Look, verdict: tuple[str, str]) -> End:
    return End(text, look.difference, _fate(look, *verdict), bool(look.samples) and look.growing, look.trouble)


def _fate(look: Look, outcome: str, measure: str) -> Fate:
    """What becomes of the verdict where this was found."""
    if look.trouble:
        return "not known"
    found = outcome_of(look.difference, measure)
    if found == outcome:
        return "stands"
    if found == "undecided":
        return "hedged"
    return "decided" if outcome == "undecided" else "turned round"
