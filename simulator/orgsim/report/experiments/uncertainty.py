"""How the uncertainty of inputs carries over to the answer, as a paper."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator
from itertools import chain
from typing import Any, Final

import numpy as np

from orgsim.experiment.uncertainty.conduct import (
    UncertaintyResult,
    finding,
    range_text,
    unit_of,
)
from orgsim.experiment.uncertainty.spread import DRAWS_PER_COLUMN, Fit, Split, Spread
from orgsim.experiment.wording import Scale, as_named, capital, whole_percent, whole_percent_limits
from orgsim.report.comparison import NOT_KNOWN, interval_text
from orgsim.report.experiments.rows import ESTIMATE, chart, estimate_row, factor_record, range_columns
from orgsim.report.notes import Note
from orgsim.report.page import Column
from orgsim.report.paper import Paper, Section
from orgsim.report.quantities import measure_unit
from orgsim.report.tables import table
from orgsim.scenario.factors import short_name
from orgsim.statistics import NO_INTERVAL, Interval

_RANGE: Final = "mean over the draws [95% interval], range from 5 to 95% of the draws"
_SHARES: Final = (
    "Shares of draws with their exact 95% intervals, as if draws were independent; they are spread evenly, "
    "so the true precision is better."
)
_SPLIT: Final = (
    "Of the mean over {runs} replications at one set of values. Twice as many replications halve the part "
    "of chance; only better knowledge of the values makes that of the inputs smaller. Intervals allow for "
    "other draws of the inputs and other random draws in the runs.",
)
_FIT: Final = (
    "The share of the variance over the draws that a linear fit loses without the value; the fit as a whole "
    "explains {explained}. What values do together is not in it: orgsim sensitivity --method sobol shows "
    "that, with more points."
)


def designs_section(result: UncertaintyResult) -> Section:
    """Each design over the draws."""
    designs = result.designs
    unit = unit_of(result)
    columns = _ranges([result.spreads[design] for design in designs], unit)
    written = Column(
        "base case",
        tuple(interval_text(result.written[design].estimate(result.measure), unit) for design in designs),
    )
    best = []
    if result.others:
        best = [
            Column(
                "probability best", tuple(whole_percent_limits(result.is_best(design)) for design in designs)
            )
        ]
    label = Column("", tuple(map(result.title, designs)), left=True)
    title = f"{capital(as_named(result.measure))} ({unit.heading or 'as it is'})"
    return Section(title, _RANGE, label, (written, *columns, *best), (_SHARES,) if best else ())


def differences_section(result: UncertaintyResult) -> Section:
    """The paired difference of each design from the baseline over the draws."""
    others = result.others
    unit = unit_of(result)
    columns = _ranges([result.differences[design] for design in others], unit, sign=True)
    better = Column("better in", tuple(whole_percent_limits(result.is_better(design)) for design in others))
    label = Column("", tuple(map(result.title, others)), left=True)
    title = f"Difference from the baseline ({unit.heading or 'as it is'})"
    return Section(title, f"paired, from '{result.title(result.baseline)}'", label, (*columns, better))


def split_section(result: UncertaintyResult) -> Section:
    """What the variance is made of."""
    rows = [(result.title(design), spread) for design, spread in result.spreads.items()]
    rows += [(f"difference: {result.title(design)}", spread) for design, spread in result.differences.items()]
    splits = [spread.split for _, spread in rows]

    def column(title: str, share: Callable[[Split], float], text: Callable[[Split], str]) -> Column:
        return Column(title, tuple(NOT_KNOWN if math.isnan(share(one)) else text(one) for one in splits))

    columns = (
        column("inputs", _by_inputs, lambda one: whole_percent_limits(one.share)),
        column("chance", _by_inputs, lambda one: whole_percent(1 - one.share.mean)),
        column("chance among draws", lambda one: one.blur, lambda one: whole_percent(one.blur)),
    )
    remarks = [text.format(runs=result.replications) for text in _SPLIT]
    remarks.append(
        "Chance among draws: the part of the variance of the draws' means that is chance, by which ranges "
        "are too wide."
    )
    if any(split.clipped for split in splits):
        remarks.append("Where inputs are at 0%, the draws differ by no more than chance.")
    return Section(
        "Where the variance comes from",
        "share [95% interval]",
        Column("", tuple(t for t, _ in rows), left=True),
        columns,
        tuple(remarks),
    )


def _by_inputs(split: Split) -> float:
    return split.share.mean


def few_draws(result: UncertaintyResult) -> str:
    """Why nothing is said of which value matters most."""
    if np.ptp(result.subject.means) == 0:
        return "Which value matters most cannot be said: the answer is the same at all draws."
    return (
        f"Which value matters most cannot be said from {len(result.kept)} draws: take --points "
        f"{_enough(result)} or more."
    )


def influences_section(result: UncertaintyResult, fit: Fit) -> Section:
    """Which value matters most, and what is believed of each."""
    if result.others:
        about = f"'{result.title(result.best)}' minus '{result.title(result.baseline)}'"
    else:
        about = f"'{result.title(result.baseline)}'"
    words = {belief.factor.path: belief.words for belief in result.beliefs}
    factors = [one.factor for one in fit.influences]
    columns = (
        *range_columns(factors),
        Column("belief", tuple(words[factor.path] for factor in factors), left=True),
        Column("share", tuple(whole_percent_limits(one.share) for one in fit.influences)),
        Column(
            "answer", tuple({1: "rises", -1: "falls", 0: ""}[one.rises] for one in fit.influences), left=True
        ),
    )
    explanation = f"share of the variance of {about} over the draws [95% interval]"
    label = Column("value", tuple(map(short_name, factors)), left=True)
    remarks = (_FIT.format(explained=whole_percent_limits(fit.explained)),)
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


_RANGE_COLUMNS: Final = ("p5", "p5 low", "p5 high", "p95", "p95 low", "p95 high")
_SPLIT_COLUMNS: Final = (
    *("inputs share", "inputs share low", "inputs share high"),
    *("sd by inputs", "sd by chance", "chance share among draws"),
)
SPREADS: Final = (
    "design",
    *ESTIMATE,
    *_RANGE_COLUMNS,
    *_SPLIT_COLUMNS,
    "best share",
    "best share low",
    "best share high",
)
DIFFERENCES: Final = (
    *("design", "baseline", *ESTIMATE, *_RANGE_COLUMNS, *_SPLIT_COLUMNS),
    *(
        "better share",
        "better share low",
        "better share high",
        "significantly better",
        "significantly worse",
        "inconclusive",
    ),
)
DRAWS: Final = ("design", *ESTIMATE, "left out because")
INFLUENCES: Final = ("subject", "path", "belief", "share", "low", "high", "rises", "explained by all")


def spreads(result: UncertaintyResult) -> Iterator[tuple[Any, ...]]:
    """A row for each design; ``n`` is the number of draws."""
    for design, spread in result.spreads.items():
        yield design, *_spread(result, spread), *_limits(result.is_best(design))


def differences(result: UncertaintyResult) -> Iterator[tuple[Any, ...]]:
    """A row for each design that is not the baseline."""
    for design, spread in result.differences.items():
        yield (
            design,
            result.baseline,
            *_spread(result, spread),
            *_limits(result.is_better(design)),
            *result.sure(design),
        )


def draws(result: UncertaintyResult) -> Iterator[tuple[Any, ...]]:
    """A row for each draw and design; ``n`` is the number of replications."""
    currency = result.written[result.baseline].header.currency
    for number, draw in enumerate(result.draws, 1):
        words = tuple(
            belief.factor.text(amount) for belief, amount in zip(result.beliefs, draw.amounts, strict=True)
        )
        for design in result.designs:
            if design in draw.samples:
                yield (
                    number,
                    *words,
                    design,
                    *estimate_row(result.measure, currency, draw.samples[design].estimate(result.measure)),
                    draw.trouble,
                )
            else:
                yield (
                    number,
                    *words,
                    design,
                    *estimate_row(result.measure, currency, NO_INTERVAL),
                    draw.trouble,
                )


def influences(result: UncertaintyResult) -> Iterator[tuple[Any, ...]]:
    """A row for each design or difference and each value, where there are draws enough for the fit."""
    kinds = {belief.factor.path: belief.kind for belief in result.beliefs}
    subjects = dict(result.spreads)
    subjects |= {f"{design} minus {result.baseline}": spread for design, spread in result.differences.items()}
    for name, spread in subjects.items():
        fit = result.fit(spread)
        for one in () if fit is None else fit.influences:
            assert fit is not None
            yield (
                name,
                one.factor.path,
                kinds[one.factor.path],
                *_limits(one.share),
                one.rises,
                fit.explained.mean,
            )


def _spread(result: UncertaintyResult, spread: Spread) -> tuple[Any, ...]:
    currency = result.written[result.baseline].header.currency
    size, _ = measure_unit(result.measure, currency)
    ends = (value / size for value in chain.from_iterable(_limits(end) for end in spread.ends))
    split = spread.split
    return (
        *estimate_row(result.measure, currency, spread.mean),
        *ends,
        *_limits(split.share),
        split.inputs**0.5 / size,
        split.chance**0.5 / size,
        split.blur,
    )


def _limits(interval: Interval) -> tuple[float, float, float]:
    return interval.mean, interval.low, interval.high


def uncertainty_paper(result: UncertaintyResult) -> Paper:
    """What is to be said of what is not known."""
    paths = tuple(belief.factor.path for belief in result.beliefs)
    tables = {
        "designs": table(SPREADS, spreads(result)),
        "draws": table(("draw", *paths, *DRAWS), draws(result)),
    }
    if result.others:
        tables["differences"] = table(DIFFERENCES, differences(result))
    tables["influences"] = table(INFLUENCES, influences(result))
    return Paper(
        kind="uncertainty",
        headline=f"{finding(result)}.",
        sentences=tuple(_sentences(result)),
        sections=tuple(_sections(result)),
        tables=tables,
        charts={"uncertainty": chart("uncertainty.uncertainty", result)},
        provenance=result.provenance,
        notes=tuple(_notes(result)),
        record={
            "measure": result.measure,
            "baseline": result.baseline,
            "unit": measure_unit(result.measure, result.written[result.baseline].header.currency)[1],
            "draws": len(result.draws),
            "draws left out": len(result.draws) - len(result.kept),
            "beliefs": [factor_record(belief.factor) | {"belief": belief.kind} for belief in result.beliefs],
        },
    )


def _sentences(result: UncertaintyResult) -> Iterator[str]:
    """How sure the runs are at each draw, and how the verdict of the base case fares."""
    count = len(result.kept)
    for design in result.others:
        better, worse, apart = result.sure(design)
        verdict = result.as_written(design)
        base = f"'{result.title(result.baseline)}'"
        said = {
            1: f"it is significantly better, as it is in {better} draws",
            -1: f"it is significantly worse, as it is in {worse} draws",
        }.get(verdict, "the runs are inconclusive")
        yield (
            f"'{result.title(design)}' against {base}: better in "
            f"{whole_percent_limits(result.is_better(design))} of draws; significantly better in {better} of "
            f"{count}, significantly worse in {worse}, inconclusive in {apart}. In the base case, {said}."
        )
    if len(result.others) > 1:
        best = (
            f"'{result.title(design)}' in {whole_percent(result.is_best(design).mean)}"
            for design in result.designs
        )
        yield f"Best of all: {', '.join(best)} of {count} draws."
    if result.influences is None:
        yield few_draws(result)


def _sections(result: UncertaintyResult) -> Iterator[Section]:
    yield designs_section(result)
    if result.others:
        yield differences_section(result)
    yield split_section(result)
    if result.influences is not None:
        yield influences_section(result, result.influences)


def _notes(result: UncertaintyResult) -> Iterator[Note]:
    troubles = [draw.trouble for draw in result.draws if draw.trouble]
    if troubles:
        yield Note(
            "values",
            f"{len(troubles)} of {len(result.draws)} draws are left out, such as one where {troubles[0]}.",
            True,
        )
    if len(result.beliefs) > 1:
        yield Note(
            "beliefs",
            "The values are drawn independently: if some of them go together in fact, the ranges are others.",
        )
