"""Uncertainty as tables for readers."""

from __future__ import annotations

from typing import Final

import numpy as np

from orgsim.experiment.uncertainty.conduct import UncertaintyResult
from orgsim.experiment.uncertainty.influence import DRAWS_PER_COLUMN, Fit
from orgsim.experiment.uncertainty.spread import Spread
from orgsim.experiment.uncertainty.words import percent, percent_limits, range_text, unit_of
from orgsim.experiment.wording import Scale
from orgsim.report.comparison import NOT_KNOWN, interval_text
from orgsim.report.page import Column
from orgsim.report.paper import Section
from orgsim.scenario.factors import short_name

_RANGE: Final = "mean over the draws [95% interval], range from 5 to 95% of the draws"
_SHARES: Final = (
    "Shares of draws with their exact 95% intervals, as if draws were independent; they are spread evenly, so the true precision is better."
)
_SPLIT: Final = (
    "Of the mean over {runs} replications at one set of values. Twice as many replications halve the part of chance; only better knowledge "
    "of the values makes that of the inputs smaller. Intervals allow for other draws of the inputs and other random draws in the runs.",
)
_FIT: Final = (
    "The share of the variance over the draws that a linear fit loses without the value; the fit as a whole explains {explained}. What "
    "values do together is not in it: orgsim sensitivity --method sobol shows that, with more points."
)


def designs_section(result: UncertaintyResult) -> Section:
    """Each design over the draws."""
    designs = result.designs
    unit = unit_of(result)
    columns = _ranges([result.spreads[design] for design in designs], unit)
    written = Column("base case", tuple(interval_text(result.written[design].estimate(result.measure), unit) for design in designs))
    best = [Column("probability best", tuple(percent_limits(result.is_best(design)) for design in designs))] if result.others else []
    label = Column("", tuple(map(result.title, designs)), left=True)
    title = f"{result.measure[:1].upper()}{result.measure[1:]} ({unit.heading or 'as it is'})"
    return Section(title, _RANGE, label, (written, *columns, *best), (_SHARES,) if best else ())


def differences_section(result: UncertaintyResult) -> Section:
    """The paired difference of each design from the baseline over the draws."""
    others = result.others
    unit = unit_of(result)
    columns = _ranges([result.differences[design] for design in others], unit, sign=True)
    better = Column("better in", tuple(percent_limits(result.is_better(design)) for design in others))
    label = Column("", tuple(map(result.title, others)), left=True)
    title = f"Difference from the baseline ({unit.heading or 'as it is'})"
    return Section(title, f"paired, from '{result.title(result.baseline)}'", label, (*columns, better))


def split_section(result: UncertaintyResult) -> Section:
    """What the variance is made of."""
    rows = [(result.title(design), spread) for design, spread in result.spreads.items()]
    rows += [(f"difference: {result.title(design)}", spread) for design, spread in result.differences.items()]
    shares = [spread.split.share for _, spread in rows]
    columns = (
        Column("inputs", tuple(NOT_KNOWN if share.mean != share.mean else percent_limits(share) for share in shares)),
        Column("chance", tuple(NOT_KNOWN if share.mean != share.mean else percent(1 - share.mean) for share in shares)),
        Column("chance among draws", tuple(NOT_KNOWN if s.split.blur != s.split.blur else percent(s.split.blur) for _, s in rows)),
    )
    remarks = [text.format(runs=result.replications) for text in _SPLIT]
    remarks.append("Chance among draws: the part of the variance of the draws' means that is chance, by which ranges are too wide.")
    if any(spread.split.clipped for _, spread in rows):
        remarks.append("Where inputs are at 0%, the draws differ by no more than chance.")
    return Section(
        "Where the variance comes from", "share [95% interval]", Column("", tuple(t for t, _ in rows), left=True), columns, tuple(remarks)
    )


def few_draws(result: UncertaintyResult) -> str:
    """Why nothing is said of which value matters most."""
    if np.ptp(result.subject.means) == 0:
        return "Which value matters most cannot be said: the answer is the same at all draws."
    return f"Which value matters most cannot be said from {len(result.kept)} draws: take --points {_enough(result)} or more."


def influences_section(result: UncertaintyResult, fit: Fit) -> Section:
    """Which value matters most, and what is believed of each."""
    about = (
        f"'{result.title(result.best)}' minus '{result.title(result.baseline)}'" if result.others else f"'{result.title(result.baseline)}'"
    )
    words = {belief.factor.path: belief.words for belief in result.beliefs}
    factors = [one.factor for one in fit.influences]
    columns = (
        Column("from", tuple(factor.text(factor.low) for factor in factors), left=True),
        Column("to", tuple(factor.text(factor.high) for factor in factors), left=True),
        Column("belief", tuple(words[factor.path] for factor in factors), left=True),
        Column("share", tuple(percent_limits(one.share) for one in fit.influences)),
        Column("answer", tuple({1: "rises", -1: "falls", 0: ""}[one.rises] for one in fit.influences), left=True),
    )
    explanation = f"share of the variance of {about} over the draws [95% interval]"
    label = Column("value", tuple(map(short_name, factors)), left=True)
    remarks = (_FIT.format(explained=percent_limits(fit.explained)),)
    return Section("Which value matters most", explanation, label, columns, remarks)


def _enough(result: UncertaintyResult) -> int:
    """The least power of two of draws that a linear fit takes."""
    columns = sum(max(1, len(belief.factor.levels) - 1) for belief in result.beliefs)
    return max(8, 1 << (DRAWS_PER_COLUMN * columns - 1).bit_length())


def _ranges(found: list[Spread], unit: Scale, *, sign: bool = False) -> tuple[Column, ...]:
    bare = Scale(unit.size, "")
    return (
        Column("mean", tuple(interval_text(spread.mean, unit, sign=sign) for spread in found)),
        Column("5 to 95%", tuple(range_text(spread, bare, sign=sign) for spread in found)),
    )
