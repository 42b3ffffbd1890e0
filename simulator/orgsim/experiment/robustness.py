"""How robust a verdict is: its main comparison again, at the ends of the assumptions that move it most."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import chain
from typing import Final

from orgsim.errors import OrgsimError, UsageError
from orgsim.experiment.breakeven.duel import Duel, PairedDifference
from orgsim.experiment.ends import End, Outcome, Robustness, Trial
from orgsim.experiment.laboratory import Changes, InterruptedExperiment, Laboratory, Setting
from orgsim.experiment.listener import Listener
from orgsim.experiment.result import Result
from orgsim.experiment.verdict import outcome_of
from orgsim.experiment.wording import counted
from orgsim.measures import Summary
from orgsim.scenario import Scenario
from orgsim.scenario.factors import Factor, factor, short_name
from orgsim.scenario.factors.movable import Number
from orgsim.statistics import paired_interval
from orgsim.units import percent_text

_Pair = tuple[PairedDifference, PairedDifference]
"""What was found at the low and at the high end of a factor."""

__all__ = ["TESTED", "End", "Outcome", "Robustness", "Trial", "is_testable", "retested"]

GLANCED: Final = 3
"""Replications at each end of every assumption to begin with, to see which move the difference."""
SCREENED: Final = 5
"""Replications at an end where those do not show the answer to hold."""
TESTED: Final = 3
"""How many assumptions are tested in up to the full number of replications."""
CLEAR: Final = 10
"""Replications at an end of those where `SCREENED` leave doubt; the end is run no further where these leave
none."""
SURE: Final = 0.999
"""The level of the interval that must exclude zero for that."""


def is_testable(scenario: Scenario, designs: Sequence[str]) -> bool:
    """Whether there is a comparison to test, and an assumption with a range to test it at."""
    return len(designs) > 1 and any(
        line.low is not None and line.high is not None for line in scenario.assumptions
    )


def replications_ahead(scenario: Scenario, designs: Sequence[str], replications: int) -> int:
    """How many replications the test of a run takes where no end is in doubt, at most: of two designs, at two
    ends of each assumption.

    An assumption about one design leaves the other as it was run already.
    """
    if not is_testable(scenario, designs):
        return 0
    ranges = [line.about for line in scenario.assumptions if line.low is not None and line.high is not None]
    of_one_design = [about for about in ranges if about.startswith("designs.")]
    touched = 2 * len(ranges) - len(of_one_design)
    return 2 * touched * min(GLANCED, replications)


def retested(result: Result, setting: Setting, listener: Listener | None = None) -> Result:
    """The result with its `Robustness`, or with a note on why there is none.

    That is never an error, since the result is there: nothing is tested after an interruption, without
    intervals, or where no assumption with a range can be varied. Ctrl-C leaves the test out.
    """
    listener = listener or Listener()
    if result.finished < max(2, result.asked) or not is_testable(result.scenario, result.designs):
        return result
    try:
        setting = replace(setting, seed=result.seed, cross_check=False)
        with Laboratory(result.scenario, setting, listener, _before(result)) as laboratory:
            return result.with_robustness(_tested(result, laboratory))
    except (InterruptedExperiment, KeyboardInterrupt):
        return _without(result, "it was interrupted")
    except OrgsimError as error:
        return _without(result, str(error))


def _before(result: Result) -> Mapping[str, Sequence[Summary]]:
    """The summaries of the run, which hold wherever an assumption does not touch a design; none where they
    were not kept."""
    if result.accounts:
        return {}
    return {digest: result.summaries[design] for design, digest in result.digests.items()}


def _without(result: Result, why: str) -> Result:
    return replace(
        result,
        notes=(*result.notes, f"The robustness of the answer to other assumptions was not tested: {why}."),
    )


def _tested(result: Result, laboratory: Laboratory) -> Robustness:
    factors, left_out = _factors(result.scenario)
    comparison = result.verdict.main
    if not factors or comparison is None:
        raise UsageError(f"no assumption with a range can be varied ({'; '.join(left_out)})")
    outcome = "undecided"
    if comparison.outcome != "same":
        outcome = comparison.outcome
    few = Duel(comparison.design, result.baseline, result.scenario.decide_on, min(GLANCED, result.finished))
    verdict = outcome, few.measure
    laboratory.listener.say(_screening(len(factors), few.replications))
    looks = dict(zip(factors, _pairs(few.looks(laboratory, _ends(factors))), strict=True))
    moving = _moving(looks, _base_case(result, few))
    screened = min(SCREENED, result.finished)
    screening = _Deeper(few, laboratory, screened, lambda look: _outcome(look, *verdict) == "holds")
    testing = _Deeper(few, laboratory, result.finished, lambda look: _is_clear(look, few))
    rest = screening.looks({one: looks[one] for one in moving[TESTED:]})
    if moving:
        laboratory.listener.say(_testing(result.finished))
    tested = testing.looks({one: looks[one] for one in moving[:TESTED]})
    glimpsed = [_at_ends(one, pair, verdict) for one, pair in rest.items()]
    return Robustness(
        design=comparison.design,
        difference=comparison.difference,
        outcome=outcome,
        screened=len(factors),
        tested=tuple(_at_ends(one, pair, verdict) for one, pair in tested.items()),
        replications=result.finished,
        left_out=left_out,
        glimpsed=tuple(one for one in glimpsed if any(end.outcome == "reversed" for end in one.ends)),
    )


def _screening(count: int, replications: int) -> str:
    assumptions = counted(count, "assumption")
    return (
        f"How robust is the answer? Screening {assumptions} with a range, {replications} replications at "
        "each end."
    )


def _testing(replications: int) -> str:
    many = f"up to {counted(replications, 'replication')}"
    return f"Testing it at both ends of those that move it most, {many} where fewer leave doubt."


@dataclass(frozen=True)
class _Deeper:
    """Ends of factors compared in more and more replications until the answer there ``is_settled``, ``most``
    at last."""

    duel: Duel
    laboratory: Laboratory
    most: int
    is_settled: Callable[[PairedDifference], bool]

    def looks(self, first: Mapping[Factor, _Pair]) -> dict[Factor, _Pair]:
        """What is found in the end, from what a ``first`` look at both ends of each factor has shown."""
        factors = list(first)
        looks = list(chain.from_iterable(first.values()))
        for replications in sorted({min(SCREENED, self.most), min(CLEAR, self.most), self.most}):
            self._go_on(looks, _ends(factors), replications)
        return dict(zip(factors, _pairs(looks), strict=True))

    def _go_on(self, looks: list[PairedDifference], points: Sequence[Changes], replications: int) -> None:
        open_ = [place for place, look in enumerate(looks) if not self.is_settled(look)]
        longer = replace(self.duel, replications=replications)
        found = longer.looks(self.laboratory, [points[place] for place in open_])
        for place, look in zip(open_, found, strict=True):
            looks[place] = look


def _is_clear(look: PairedDifference, duel: Duel) -> bool:
    """Whether a difference is beyond doubt: its interval at the `SURE` level excludes zero."""
    if look.trouble:
        return False
    return look.samples[duel.design].difference(look.samples[duel.against], duel.measure, SURE).excludes_zero


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
    ends = [(one.changes(one.low), one.changes(one.high)) for one in factors]
    return list(chain.from_iterable(ends))


def _base_case(result: Result, duel: Duel) -> float:
    """The mean difference of as many replications of the base case, the scenario as its file says."""
    ours, theirs = (
        result.values(design, duel.measure)[: duel.replications] for design in (duel.design, duel.against)
    )
    return paired_interval(ours, theirs).mean


def _moving(looks: Mapping[Factor, _Pair], base: float) -> list[Factor]:
    """The factors that move the difference, most first: by how far it goes from one end to the other, or from
    the base case."""
    moved: dict[Factor, float] = {}
    for one, pair in looks.items():
        known = [mean for mean in (base, *(look.difference.mean for look in pair)) if not math.isnan(mean)]
        moved[one] = max(known) - min(known) if known else 0.0
    return sorted((one for one in looks if moved[one] > 0), key=lambda one: -moved[one])


def _pairs(looks: Sequence[PairedDifference]) -> list[_Pair]:
    """The same by factor: the low end and the high one."""
    return list(zip(looks[::2], looks[1::2], strict=True))


def _at_ends(
    one: Factor, looks: tuple[PairedDifference, PairedDifference], verdict: tuple[str, str]
) -> Trial:
    low, high = (
        _end(one, amount, look, verdict) for amount, look in zip((one.low, one.high), looks, strict=True)
    )
    return Trial(one.path, _told(one, one.written), low, high, short_name(one), graded=not one.levels)


def _end(one: Factor, amount: float, look: PairedDifference, verdict: tuple[str, str]) -> End:
    move = abs(amount - one.written) / (one.high - one.low)
    growing = bool(look.samples) and look.growing
    outcome = _outcome(look, *verdict)
    return End(
        _told(one, amount), look.difference, outcome, growing, look.trouble, 1.0 if math.isnan(move) else move
    )


def _told(one: Factor, amount: float) -> str:
    """An amount as a reader is told; that of a share in percent."""
    if isinstance(one.spoken, Number) and not one.whole and one.low >= 0 and max(one.high, one.written) <= 1:
        return percent_text(amount)
    return one.text(amount)


def _outcome(look: PairedDifference, outcome: str, measure: str) -> Outcome:
    """What becomes of the answer where this was found."""
    if look.trouble:
        return "not known"
    found = outcome_of(look.difference, measure)
    if found == outcome:
        return "holds"
    if found == "undecided":
        return "inconclusive"
    if outcome == "undecided":
        return "decided"
    return "reversed"
