"""What a search for thresholds found, in the words in which reports and charts tell it."""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Iterator
from typing import Final

from orgsim.experiment.breakeven.duel import BreakevenResult, Line
from orgsim.experiment.breakeven.search import SAME_MODEL, Stretch, Threshold
from orgsim.experiment.wording import as_named, basis_of, digits_of, figures, place_of
from orgsim.scenario.factors import Factor, full_name
from orgsim.statistics import Interval

Name = Callable[[Factor], str]


def value_text(line: Line, threshold: Threshold, digits: int | None = None) -> str:
    """``0.4h``, or ``between 5 and 6`` where there is nothing between."""
    if line.sides.discrete:
        low, high = (line.factor.text(amount) for amount in threshold.between)
        return f"between {low} and {high}"
    return told_as(line, threshold, threshold.at, digits)


def limits_text(line: Line, threshold: Threshold, digits: int | None = None) -> str:
    """``[0.2h, 0.7h]``; what lies beyond the range is said to. Whole numbers and words are decided at the
    limits."""
    low = "below the range"
    if threshold.low is not None:
        low = told_as(line, threshold, threshold.low, digits)
    high = "above the range"
    if threshold.high is not None:
        high = told_as(line, threshold, threshold.high, digits)
    return f"[{low}, {high}]"


def threshold_text(line: Line, threshold: Threshold, digits: int | None = None) -> str:
    """Value and interval, with so many significant ``digits`` if they are given.

    The value stands alone where it is decided on both sides of it what holds: of ``between 5 and 6``, or of
    one exact value.
    """
    if line.sides.discrete and (threshold.low, threshold.high) == threshold.between:
        return value_text(line, threshold)
    if threshold.low == threshold.high:
        return value_text(line, threshold)
    return f"{value_text(line, threshold, digits)} {limits_text(line, threshold, digits)}"


def finding(result: BreakevenResult, name: Name = full_name) -> str:
    """The answer in one sentence, without a full stop; ``name`` says how factors are named."""
    if result.same:
        both = f"'{result.titles[0]}' and '{result.titles[1]}' are the same model"
        return f"{both} at everything that was looked at: they give the same numbers in every run"
    if result.grid is not None:
        return _of_map(result)
    if result.assumed:
        return _of_assumptions(result, name)
    return of_line(result, result.lines[0], name)


def of_line(result: BreakevenResult, line: Line, name: Name = full_name) -> str:
    """Which design wins on which side of the thresholds of a line."""
    measure, path = as_named(result.duel.measure), name(line.factor)
    if not line.thresholds:
        return without_threshold(result, line, path)
    if len(line.thresholds) == 1:
        threshold = line.thresholds[0]
        winner = 1 if 1 in (threshold.below, threshold.above) else -1
        side = "below" if winner == threshold.below else "above"
        where = _where(line, threshold, side, digits_at(result, line, threshold))
        return (
            f"'{result.winner(winner)}' beats '{result.winner(-winner)}' on {measure} for {path} "
            f"{where}{_hedge(line, threshold)}"
        )
    parts = [
        (
            f"{_named(result, threshold.below)} up to "
            f"{threshold_text(line, threshold, digits_at(result, line, threshold))}"
        )
        for threshold in line.thresholds
    ]
    last = _named(result, line.thresholds[-1].above)
    return (
        f"On {measure} the winner changes {len(parts)} times along {path}: {', '.join(parts)}, and {last} "
        "beyond"
    )


def _hedge(line: Line, threshold: Threshold) -> str:
    """What holds on the side of a threshold on which neither wins; nothing where there is none."""
    if SAME_MODEL in (threshold.below, threshold.above):
        return (
            f"; {from_to(line.factor, line.stretches[0 if threshold.below == SAME_MODEL else -1])} the two "
            "are the same model"
        )
    if 0 in (threshold.below, threshold.above):
        return "; on the other side of that the runs are inconclusive"
    return ""


def winner_text(result: BreakevenResult, side: int) -> str:
    """The design that wins on a side, without quotes, for tables."""
    return {0: "inconclusive", SAME_MODEL: "the same model"}.get(side) or result.winner(side)


def as_written(result: BreakevenResult) -> str:
    """Who wins in the base case, without a full stop."""
    side = result.side(result.written)
    if result.written.trouble:
        return f"in the base case, '{result.titles[0]}' and '{result.titles[1]}' cannot be compared"
    if result.written.same:
        return f"in the base case, '{result.titles[0]}' and '{result.titles[1]}' are the same model"
    if not side:
        return f"the base case is inconclusive between '{result.titles[0]}' and '{result.titles[1]}'"
    return f"in the base case, '{result.winner(side)}' wins"


def distance_text(line: Line, threshold: Threshold) -> str:
    """How far the base case is from a threshold: ``13% of the range above it``."""
    share = line.distance(threshold)
    if math.isnan(share):
        return "-"
    if line.factor.levels:
        return f"written as {line.factor.text(line.factor.written)}"
    return f"{figures(100 * abs(share))}% of the range {'above' if share < 0 else 'below'} it"


def _where(line: Line, threshold: Threshold, side: str, digits: int) -> str:
    """``above 0.4h [0.2h, 0.7h]``, or which of several values it is."""
    if not line.sides.discrete:
        return f"{side} {threshold_text(line, threshold, digits)}"
    amount = threshold.between[side == "above"]
    sure = (threshold.low, threshold.high) == threshold.between
    limits = ""
    if not sure:
        limits = f"; decided only at the limits of {limits_text(line, threshold)} and beyond"
    if line.factor.levels:
        first = line.sides.amounts.index(amount)
        amounts = line.sides.amounts[first:] if side == "above" else line.sides.amounts[: first + 1]
        return " or ".join(line.factor.text(amount) for amount in amounts) + limits
    return f"{line.factor.text(amount)} or {'more' if side == 'above' else 'fewer'}{limits}"


def _named(result: BreakevenResult, side: int) -> str:
    return {0: "inconclusive", SAME_MODEL: "the same model"}.get(side) or f"'{result.winner(side)}'"


def _of_assumptions(result: BreakevenResult, name: Name) -> str:
    """Which assumption changes the answer first."""
    with_one = [line for line in result.lines if line.thresholds]
    if not with_one:
        undecided = [
            line
            for line in result.lines
            if any(not stretch.decided for stretch in line.stretches) or not line.stretches
        ]
        hedge = ""
        if undecided:
            hedge = f"; inconclusive in part of the range of {len(undecided)}"
        count = "the one assumption"
        if len(result.lines) > 1:
            count = f"none of the {len(result.lines)} assumptions"
        verb = "changes" if len(result.lines) > 1 else "does not change"
        return (
            f"A{as_written(result)[1:]} on {as_named(result.duel.measure)}, and {count} {verb} that alone "
            f"within its range{hedge}"
        )
    line, threshold = with_one[0], with_one[0].nearest
    assert threshold is not None
    decided = result.side(result.written) != 0 and not result.written.same
    could = "could do that alone" if decided else "have a threshold"
    more = ""
    if len(result.lines) > 1:
        more = f"; {len(with_one)} of {len(result.lines)} assumptions {could}"
    return f"{_turning(result, line, threshold, name(line.factor))}{more}"


def _turning(result: BreakevenResult, line: Line, threshold: Threshold, path: str) -> str:
    """Which winner would cease to win at the nearest threshold of all."""
    at = threshold_text(line, threshold, digits_at(result, line, threshold))
    factor, measure = line.factor, as_named(result.duel.measure)
    side = result.side(result.written)
    if result.written.same:
        return f"I{as_written(result)[1:]}; the nearest threshold is that of {path}, {at}"
    if not side:
        return f"The base case is inconclusive on {measure}; the nearest threshold is that of {path}, {at}"
    where = f"The nearest threshold is that of {path}, {at} (base case {factor.text(factor.written)})"
    return f"{where}: beyond it, '{result.winner(side)}' is no longer better on {measure}"


def _of_map(result: BreakevenResult) -> str:
    """At how many combinations each design wins."""
    assert result.grid is not None
    looks = result.grid.looks.values()
    sides = [result.side(look) for look in looks if not look.trouble and not look.same]
    same, missing = [look for look in looks if look.same], [look for look in looks if look.trouble]
    rest = {"the same model": len(same), "cannot be compared": len(missing)}
    counts = ", ".join(
        [*_tally(result, sides), *(f"{count} {words}" for words, count in rest.items() if count)]
    )
    return f"On {as_named(result.duel.measure)}, of {len(looks)} combinations: {counts}; {as_written(result)}"


def _tally(result: BreakevenResult, sides: list[int]) -> Iterator[str]:
    for side in (1, -1):
        if side in sides:
            yield f"'{result.winner(side)}' wins at {sides.count(side)}"
    if 0 in sides:
        yield f"{sides.count(0)} inconclusive"


def digits_at(result: BreakevenResult, line: Line, threshold: Threshold) -> int:
    """How many significant digits a headline gives a threshold: as many as the inputs are worth."""
    low, high = ends_of(line, threshold)
    return digits_of(
        basis_of(result.provenance.scenario), Interval(threshold.at, low, high, result.duel.replications)
    )


def told_as(line: Line, threshold: Threshold, amount: float, digits: int | None = None) -> str:
    """An amount with two figures of the width of the threshold's interval, or as `Factor.text` has it where
    that is fewer.

    With ``digits`` it has as many places as give the threshold so many figures, where its interval is wider
    than that.
    """
    low, high = ends_of(line, threshold)
    if line.sides.discrete or high <= low:
        return line.factor.text(amount)
    places = 1 - math.floor(math.log10(high - low))
    fewer = places if digits is None else min(places, place_of(threshold.at, digits))
    if round(low, fewer) == round(high, fewer):
        fewer = places
    return line.factor.text(round(amount, fewer))


def ends_of(line: Line, threshold: Threshold) -> tuple[float, float]:
    """The limits of a threshold's interval, those of the range in place of what lies beyond it."""
    low = line.factor.low if threshold.low is None else threshold.low
    return low, line.factor.high if threshold.high is None else threshold.high


_SHORT: Final = 0.1
"""The share of the range below which a stretch is only said to be near its end."""


def without_threshold(result: BreakevenResult, line: Line, path: str) -> str:
    """Who wins along a line, of the parameter named ``path``, on which the winner does not change."""
    factor, measure = line.factor, as_named(result.duel.measure)
    ends = f"from {factor.text(factor.low)} to {factor.text(factor.high)}"
    reach = f"among the values of {path}" if factor.levels else f"{ends} of {path}"
    if not line.sides.amounts:
        return (
            f"'{result.titles[0]}' and '{result.titles[1]}' cannot be compared on {measure} anywhere {reach}"
        )
    decided = [stretch.side for stretch in line.stretches if stretch.side]
    if not decided:
        return _without_winner(result, line, reach)
    winner, loser = result.winner(decided[0]), result.winner(-decided[0])
    if len(decided) == len(line.stretches):
        return f"'{winner}' beats '{loser}' on {measure} everywhere {reach}"
    rest = _rest(line)
    if all(_is_short(factor, part) for part in line.stretches if not part.side):
        return f"'{winner}' wins on {measure} throughout, {reach}{rest}"
    where = " and ".join(from_to(factor, part) for part in line.stretches if part.side)
    return f"'{winner}' wins on {measure} {where}{'' if factor.levels else f' of {path}'}{rest}"


def _without_winner(result: BreakevenResult, line: Line, reach: str) -> str:
    """That neither wins anywhere, for want of a significant difference or of any."""
    both = f"'{result.titles[0]}' and '{result.titles[1]}'"
    same = [part for part in line.stretches if part.same]
    if len(same) == len(line.stretches):
        return f"{both} are the same model everywhere {reach}"
    rest = _parts(line, same, "the two are the same model")
    on = as_named(result.duel.measure)
    return f"Inconclusive: {both} do not differ significantly on {on} anywhere {reach}{rest}"


def _rest(line: Line) -> str:
    """What holds where the winner does not win."""
    undecided = [part for part in line.stretches if not part.decided]
    same = [part for part in line.stretches if part.same]
    return _parts(line, undecided, "it is inconclusive") + _parts(line, same, "the two are the same model")


def _parts(line: Line, parts: list[Stretch], what: str) -> str:
    where = " and ".join(_where_open(line.factor, part) for part in parts)
    return f"; {where} {what}" if parts else ""


def _where_open(factor: Factor, part: Stretch) -> str:
    """Where neither wins: ``near 0h`` for what is short and at an end of the range, else from where to
    where."""
    at_end = next((end for end in (factor.low, factor.high) if end in (part.low, part.high)), None)
    if at_end is not None and part.low != part.high and _is_short(factor, part):
        return f"near {factor.text(at_end)}"
    return from_to(factor, part)


def _is_short(factor: Factor, part: Stretch) -> bool:
    return not factor.levels and part.high - part.low <= _SHORT * (factor.high - factor.low)


def from_to(factor: Factor, part: Stretch) -> str:
    """``from 1h to 3h``, or ``at 1h``."""
    low, high = factor.text(part.low), factor.text(part.high)
    if low == high:
        return f"at {low}"
    return f"from {low} to {high}"


_NUMBER: Final = re.compile(r"^(\D*?)(-?[\d.,]+)(.*)$")
_LONGEST_TITLE: Final = 19


def brief_range(factor: Factor) -> str:
    """``0 to 14 working h``, or how many words there are."""
    if factor.levels:
        return f"{len(factor.levels)} values"
    low, high = factor.text(factor.low), factor.text(factor.high)
    one, other = _NUMBER.match(low), _NUMBER.match(high)
    if one is None or other is None or (one[1], one[3]) != (other[1], other[3]):
        return f"{low} to {high}"
    return f"{one[1]}{one[2]} to {other[2]} {one[3].strip()}".rstrip()


def brief_written(factor: Factor) -> str:
    """The value in the base case, without the unit where the range has it."""
    return _bare(factor, factor.written_text or "-")


def brief_threshold(line: Line, threshold: Threshold | None) -> str:
    """``0.26 [0.16, 0.34]`` in the unit of the range; a limit beyond the range is told as such:
    ``43.4 [42.8, >44]``."""
    if threshold is None:
        return "none"
    factor = line.factor
    if line.sides.discrete:
        return threshold_text(line, threshold)
    low, at, high = (
        None if amount is None else _bare(factor, told_as(line, threshold, amount))
        for amount in (threshold.low, threshold.at, threshold.high)
    )
    return (
        f"{at} [{low or f'<{_bare(factor, factor.text(factor.low))}'}, "
        f"{high or f'>{_bare(factor, factor.text(factor.high))}'}]"
    )


def brief_title(title: str) -> str:
    """A design's title, cut at its end where it is long."""
    if len(title) <= _LONGEST_TITLE:
        return title
    return f"{title[: _LONGEST_TITLE - 1].rstrip()}…"


def _bare(factor: Factor, text: str) -> str:
    """An amount without what stands before and after the number at both ends of the range."""
    found, *ends = (_NUMBER.match(told) for told in (text, factor.text(factor.low), factor.text(factor.high)))
    if found is None or any(end is None or (end[1], end[3]) != (found[1], found[3]) for end in ends):
        return text
    return found[2]
