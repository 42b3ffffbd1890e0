"""Sensitivity: which values move the answer, one at a time or all together."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import chain
from typing import Final

from orgsim.experiment.factors import ComparedDesigns, assumed_factors, check_moves, factors_of
from orgsim.experiment.laboratory import Laboratory
from orgsim.experiment.provenance import Provenance
from orgsim.experiment.sample import Sample
from orgsim.experiment.sensitivity.answer import Answer, Response, answer_of, known_as_written
from orgsim.experiment.sensitivity.methods import (
    BASE,
    TRAJECTORIES,
    RangeEnd,
    Screening,
    Share,
    Shares,
    Swing,
    Tornado,
    morris,
    sobol,
    tornado,
    turn,
)
from orgsim.experiment.wording import Scale, basis_of, capital, counted, decimals, digits_of, scale, spoken
from orgsim.measures import find
from orgsim.scenario.experiments import Sensitivity
from orgsim.scenario.factors import Factor, check_apart, full_name
from orgsim.statistics import Interval


@dataclass(frozen=True, eq=False)
class SensitivityResult:
    """The answer as ``written``, and how the ``factors`` move it, by one of three methods."""

    answer: Answer
    factors: tuple[Factor, ...]
    written: Response
    found: Tornado | Screening | Shares
    provenance: Provenance


def sensitivity(laboratory: Laboratory) -> SensitivityResult:
    """Run the ``[sensitivity]`` of a scenario, which may be left out; raises `UsageError`, and what
    `Laboratory.samples` raises."""
    scenario = laboratory.scenario
    spec = scenario.sensitivity or Sensitivity.model_validate({})
    factors = factors_of(scenario, spec.vary) if spec.vary else assumed_factors(scenario)
    answer = answer_of(laboratory, (spec.design, spec.against), spec.measure, spec.replications)
    check_moves(laboratory, factors, ComparedDesigns(answer.designs), asked=bool(spec.vary))
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
    return SensitivityResult(
        answer, factors, written, found, laboratory.provenance(answer.replications, samples)
    )


def _samples(found: Tornado | Screening | Shares) -> Iterator[tuple[str, Sample]]:
    """Every sample with the words for its point."""
    if isinstance(found, Tornado):
        for swing in found.swings:
            for end in swing.ends:
                yield from (
                    (f"{swing.factor.path} = {swing.factor.text(end.amount)}", sample)
                    for sample in end.found.samples.values()
                )
        return
    for words, one in zip(found.cube.words, found.cube.found, strict=True):
        yield from ((words, sample) for sample in one.samples.values())


Name = Callable[[Factor], str]
PERCENT: Final = Scale(0.01, "%")
TURNS: Final = {
    "turned": "reverses the verdict",
    "open": "makes the verdict inconclusive",
    "decided": "decides the verdict",
    "": "",
}


def finding(result: SensitivityResult, name: Name = full_name) -> str:
    """The answer in one sentence, without a full stop; ``name`` says how factors are named."""
    if isinstance(result.found, Tornado):
        return _of_tornado(result, result.found, name)
    if isinstance(result.found, Screening):
        return _of_screening(result, result.found, name)
    return _of_shares(result, result.found, name)


def caption(result: SensitivityResult, name: Name) -> str:
    """The finding in fewer words, for what stands over a chart that shows the rest: ``the answer`` is said
    below it."""
    found = result.found
    if isinstance(found, Tornado):
        if not found.swings[0].known or not any(swing.moves for swing in found.swings):
            return finding(result, name)
        most = " most" if len(found.swings) > 1 else ""
        return f"The answer depends{most} on {name(found.swings[0].factor)}{_verdicts(result, found)}"
    if isinstance(found, Screening):
        matter, total = sum(one.matters for one in found.screened), counted(len(found.screened), "value")
        if not matter:
            return f"None of {total} has a significant effect on the answer"
        first = f"The answer depends{_most(found)} on {name(found.screened[0].factor)}{_unsure(found, name)}"
        return (
            f"{first}; {matter} of {total} "
            f"{'has a significant effect' if matter == 1 else 'have significant effects'}"
        )
    if not found.ranks:
        return _no_ranks(found)
    share = found.shares[0]
    return f"{_share_of(share, 'the answer', name)}{_lead(found, name)}"


def subject(answer: Answer) -> str:
    """What depends on the values: ``lead time of 'Streams' minus 'Departments'``."""
    less = ""
    if answer.against is not None:
        less = f" minus '{answer.titles[1]}'"
    return f"{spoken(answer.measure).text} of '{answer.titles[0]}'{less}"


def _depends(answer: Answer) -> str:
    if spoken(answer.measure).plural:
        return "depend"
    return "depends"


def unit_of(result: SensitivityResult) -> Scale:
    """The unit of the answer in everything that is said of it: that which suits it in the base case and
    wherever it was moved."""
    values = [result.written.interval.mean]
    if isinstance(result.found, Tornado):
        values += [
            end.found.interval.mean
            for end in chain.from_iterable(swing.known for swing in result.found.swings)
        ]
    elif isinstance(result.found, Screening):
        values += [one.mu_star.mean for one in result.found.screened]
    else:
        values.append(result.found.deviation)
    return scale(find(result.answer.measure).unit, result.answer.currency, *values)


def told(interval: Interval, unit: Scale, *, sign: bool = False, digits: int = 3) -> str:
    """A mean with its limits and unit: ``-2.24 [-2.44, -2.04] days``; the larger limit has so many
    significant ``digits``."""
    if math.isnan(interval.low) or interval.low == interval.high:
        return unit.text(interval.mean, sign=sign)
    places = min(decimals(max(abs(interval.low), abs(interval.high)) / unit.size, digits), 6)
    mean, low, high = (
        unit.figure(value, sign=sign, digits=places) for value in (interval.mean, interval.low, interval.high)
    )
    return unit.with_unit(f"{mean} [{low}, {high}]")


def turns(result: SensitivityResult, swing: Swing) -> list[tuple[RangeEnd, str]]:
    """The ends of a swing at which the verdict is another one, each with what becomes of it."""
    found = ((end, turn(result.answer, result.written, end)) for end in swing.ends)
    return [(end, kind) for end, kind in found if kind]


def _of_tornado(result: SensitivityResult, found: Tornado, name: Name) -> str:
    answer, first = result.answer, found.swings[0]
    if not first.known:
        return (
            f"It is not known on what {subject(answer)} {_depends(answer)}: there is no answer at any end of "
            "the ranges"
        )
    if not any(swing.moves for swing in found.swings):
        count = len(found.swings)
        if count > 1:
            return (
                f"Over the given ranges, none of {count} values has a significant effect on {subject(answer)}"
            )
        return f"Over the given range, {name(first.factor)} has no significant effect on {subject(answer)}"
    unit = unit_of(result)
    digits, sign = _digits(result), answer.against is not None
    at = [
        f"{told(end.found.interval, unit, sign=sign, digits=digits)} at {first.factor.text(end.amount)}"
        for end in _far(first)
    ]
    most = " most" if len(found.swings) > 1 else ""
    return (
        f"{capital(subject(answer))} {_depends(answer)}{most} on {name(first.factor)}: "
        f"{' and '.join(at)}{_verdicts(result, found)}"
    )


def _digits(result: SensitivityResult) -> int:
    """How many significant digits a headline gives: as many as the inputs are worth."""
    return digits_of(basis_of(result.provenance.scenario), result.written.interval)


def _far(swing: Swing) -> list[RangeEnd]:
    """The ends with the lowest and the highest answer, in the order of their amounts."""
    return sorted(
        {id(end): end for end in (swing.known[0], swing.known[-1])}.values(), key=lambda end: end.amount
    )


def _verdicts(result: SensitivityResult, found: Tornado) -> str:
    """How many values turn the verdict round, or leave it open."""
    if result.answer.against is None:
        return ""
    kinds = [{kind for _, kind in turns(result, swing)} for swing in found.swings]
    turned, opened, decided = (sum(kind in one for one in kinds) for kind in ("turned", "open", "decided"))
    if not result.answer.side(result.written.interval):
        return (
            f"; the base case is inconclusive, and {decided} of {counted(len(kinds), 'value')} would decide "
            "it at an end of the range"
        )
    if turned:
        return f"; {_some(turned, len(kinds))} the verdict within the given range"
    unknown = any(not end.known for end in chain.from_iterable(swing.ends for swing in found.swings))
    where = " where there is an answer" if unknown else ""
    none = "it does not reverse"
    if len(kinds) != 1:
        none = f"no value of {len(kinds)} reverses"
    if opened:
        return (
            f"; {none} the verdict{where}, but {opened} {'makes' if opened == 1 else 'make'} it inconclusive"
        )
    return f"; {none} the verdict{where}"


def _some(count: int, total: int) -> str:
    """``it reverses``, ``1 of 7 values reverses``, ``2 of 7 values reverse``."""
    if total == 1:
        return "it reverses"
    verb = "reverses" if count == 1 else "reverse"
    return f"{count} of {total} values {verb}"


def _of_screening(result: SensitivityResult, found: Screening, name: Name) -> str:
    first, matter = found.screened[0], [one for one in found.screened if one.matters]
    total = counted(len(found.screened), "value")
    if not matter:
        return f"Over the given ranges, none of {total} has a significant effect on {subject(result.answer)}"
    unit = unit_of(result)
    size = told(first.mu_star, unit, digits=_digits(result))
    what = (
        f"{capital(subject(result.answer))} {_depends(result.answer)}{_most(found)} on {name(first.factor)}"
    )
    lead = f"{what}: it changes by {size} on average over the range"
    can = "have significant effects"
    if len(matter) == 1:
        can = "has a significant effect"
    return f"{lead}{_unsure(found, name)}; {len(matter)} of {total} {can}"


def _most(found: Screening) -> str:
    if len(found.screened) > 1:
        return " most"
    return ""


def _unsure(found: Screening, name: Name) -> str:
    """That the first may not be first, where the intervals of the first two overlap."""
    if len(found.screened) > 1 and found.screened[1].mu_star.high > found.screened[0].mu_star.low:
        return f", though the lead over {name(found.screened[1].factor)} is not significant"
    return ""


def _of_shares(result: SensitivityResult, found: Shares, name: Name) -> str:
    if not found.ranks:
        return (
            f"{_no_ranks(found)}; from so few any of them may account for nearly all or none of how "
            f"{subject(result.answer)} varies"
        )
    first = found.shares[0]
    return (
        f"{_share_of(first, subject(result.answer), name)}{_lead(found, name)}; {PERCENT.text(found.noise)} "
        "is chance in the runs"
    )


def _share_of(share: Share, whole: str, name: Name) -> str:
    """How much of the variance comes from a value:
    ``65% of the variance of ... comes from ... (95% interval 44% to 98%)``."""
    mean, low, high = (
        f"{100 * value:.0f}%" for value in (share.total.mean, share.total.low, share.total.high)
    )
    return f"{mean} of the variance of {whole} comes from {name(share.factor)} (95% interval {low} to {high})"


def _no_ranks(found: Shares) -> str:
    """That there are too few points for an order of the values, and how many to take."""
    values = counted(len(found.shares), "value")
    return (
        f"{counted(found.base, 'base point')} are too few to say which of {values} matters most: take "
        f"--points {found.enough}"
    )


def _lead(found: Shares, name: Name) -> str:
    """That the first may not be first, where the intervals of the first two overlap."""
    if len(found.shares) > 1 and found.shares[1].total.high > found.shares[0].total.low:
        return f", though the lead over {name(found.shares[1].factor)} is not significant"
    return ""
