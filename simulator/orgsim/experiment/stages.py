"""Replications in stages, until every difference that is decided on is known to a stated precision."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np

from orgsim.errors import UsageError
from orgsim.experiment.wording import shown_in
from orgsim.scenario import Scenario
from orgsim.scenario.checks.bounds import limit_of
from orgsim.scenario.experiments.fields import FIRST_STAGE, read_constraint, read_precision, share_in
from orgsim.statistics.sequential import Precision, Progress, further_replications
from orgsim.units import MisreadError

if TYPE_CHECKING:
    from orgsim.experiment.result import Result

Batch = Callable[[int, "Result | None"], "Result"]
"""Runs replications 1 to a number, of which an earlier result may hold some."""


@dataclass(frozen=True)
class PrecisionAim:
    """How well differences are to be known: ``text`` in the user's words, ``width`` on either side in the
    unit of the measure decided on.

    Where it is a ``share`` of the mean of the baseline (a design alone: of its own), that mean is taken from
    the first stage and then stays, so that the procedure is one of fixed width. ``at_most`` is how many
    replications there may be.
    """

    text: str
    at_most: int
    width: float
    share: float | None = None

    @property
    def first(self) -> int:
        """The replications that are run before anything is judged."""
        return min(FIRST_STAGE, self.at_most)


@dataclass(frozen=True)
class Stopping:
    """Where a run in stages stands: the half ``width`` to reach, NaN where none can be said, and the progress
    ``about`` each difference.

    A design alone is itself what it is about; designs that cannot be compared at all are left out.
    """

    aim: PrecisionAim
    width: float
    about: Mapping[str, Progress]

    @property
    def further(self) -> int:
        """How many more replications to run; 0 when it is over."""
        return max((progress.further for progress in self.about.values()), default=0)

    @property
    def reached(self) -> bool:
        """Whether everything is known to the stated precision."""
        return bool(self.about) and all(progress.reached for progress in self.about.values())


def aim_of(scenario: Scenario, text: str | None = None, at_most: int | None = None) -> PrecisionAim:
    """What a run in stages aims at; what is not given is the scenario's.

    Raises `UsageError` for a precision that is none of the measure decided on.
    """
    try:
        written = scenario.precision if text is None else read_precision(text)
        share = share_in(written)
        width = math.nan if share is not None else _amount(scenario, written)
    except MisreadError as error:
        raise UsageError(f"precision: {error}") from error
    most = scenario.at_most if at_most is None else at_most
    return PrecisionAim(written, most, width, share)


def in_stages(batch: Batch, aim: PrecisionAim, say: Callable[[str], None]) -> Result:
    """Run until the aim is reached or the most replications are; Ctrl-C ends it and keeps what is finished.

    The width asked for is settled by the first stage, and so is the warm-up. Each stage is sized as
    `orgsim.statistics.sequential.further_replications` has it.
    """
    result, stage = replace(batch(aim.first, None), aim=aim), 1
    while result.finished == result.asked and (found := stopping_of(result, aim)).further:
        stage, wanted = stage + 1, result.finished + found.further
        until = f"until {_what(result, found)} is known to {_precision(result, found)}"
        say(f"Stage {stage}: {found.further:,} more replications of each design, {wanted:,} in all, {until}.")
        try:
            more = batch(wanted, result)
        except KeyboardInterrupt:
            return replace(result, asked=wanted)
        result = replace(more, aim=aim) if more.finished >= result.finished else replace(result, asked=wanted)
    return result


def stopping_of(result: Result, aim: PrecisionAim) -> Stopping:
    """Where a result stands that aims at a precision."""
    name, base = result.scenario.decide_on, result.values(result.baseline, result.scenario.decide_on)
    others = [design for design in result.designs if design != result.baseline]
    pairs = {design: result.values(design, name) - base for design in others} or {result.baseline: base}
    early = [number <= aim.first for number in result.numbers]
    first = base[np.array(early, dtype=bool) & ~np.isnan(base)]
    width = aim.width
    if aim.share is not None:
        width = aim.share * abs(float(first.mean())) if len(first) else math.nan
    if not width > 0:
        return Stopping(aim, math.nan, {})
    goal = Precision(width, first=aim.first, cap=aim.at_most)
    return Stopping(
        aim,
        width,
        {d: further_replications(row, goal) for d, row in pairs.items() if not np.isnan(row).all()},
    )


def stopping_sentences(result: Result) -> list[str]:
    """How a run in stages ended, in words: the first says why, others what a reader must beware of; none for
    a fixed number."""
    found = result.stopping
    if found is None:
        return []
    if not found.about:
        why = (
            "there is nothing to compare"
            if found.width > 0
            else f"{found.aim.text} of a mean of zero is no precision; state an amount"
        )
        return [f"Stopped after {result.finished} replications: {why}."]
    return [
        _ended(result, found),
        *(_skewed(result, design, progress) for design, progress in found.about.items() if progress.skewed),
    ]


def _ended(result: Result, found: Stopping) -> str:
    runs = f"{result.finished:,} replications" + (" of each design" if len(result.designs) > 1 else "")
    what, precision = _what(result, found), _precision(result, found)
    if found.reached:
        return f"Stopped after {runs}: {what} is known to {precision}, as asked."
    short = max(found.about.values(), key=lambda progress: progress.interval.half_width)
    known = "is not known"
    if short.interval.n > 1:
        known = f"is known to ±{_amount_text(result, short.interval.half_width)}"
    why = (
        f"Stopped at the most allowed, {runs}"
        if result.finished >= found.aim.at_most
        else f"Ended early, after {runs}"
    )
    more = ""
    if math.isfinite(short.wanted):
        more = f"; that would take about {short.wanted:,.0f} replications"
    return f"{why}: {what} was to be known to {precision} and {known}{more}."


def _what(result: Result, found: Stopping) -> str:
    """What is to be known: ``every difference from 'Departments' in lead time``."""
    name, base = result.scenario.decide_on, f"'{result.title(result.baseline)}'"
    if len(result.designs) == 1:
        return f"{name} of {base}"
    return f"{'the' if len(found.about) == 1 else 'every'} difference from {base} in {name}"


def _precision(result: Result, found: Stopping) -> str:
    """How well it is to be known: ``±3.93 min (2% of the mean of 'Departments')``."""
    share = ""
    if found.aim.share is not None:
        share = f" ({found.aim.text} of the mean of '{result.title(result.baseline)}')"
    return f"±{_amount_text(result, found.width)}{share}"


def _skewed(result: Result, design: str, progress: Progress) -> str:
    what = "The differences"
    if len(result.designs) == 1:
        what = "The values"
    return (
        f"{what} of '{result.title(design)}' are far from normal (skewness {progress.skewness:.1f}): "
        f"{progress.interval.n:,} of "
        f"them, where {progress.normal_from:,.0f} would do, so that the interval misses the truth more "
        "often than stated."
    )


def _amount(scenario: Scenario, written: str) -> float:
    """A precision in the unit of the measure decided on, read as the bound of a constraint is; raises
    `UsageError`."""
    name = scenario.decide_on
    text = f"{name} <= {written}"
    try:
        limit = limit_of(scenario, read_constraint(text))
    except UsageError as error:
        raise UsageError(str(error).replace(f"'{text}'", f"precision {written}")) from error
    if limit.measure != name:
        raise UsageError(
            f"precision {written}: {name} is elapsed time, and so is a difference of it: write, for "
            "example, '2h'"
        )
    return limit.bound


def _amount_text(result: Result, size: float) -> str:
    """Half an interval, in the unit in which the result shows the measure decided on."""
    return shown_in(result, result.scenario.decide_on).difference.text(size)
