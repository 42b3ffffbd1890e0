"""Assumptions and thresholds in few words, so that a table of them fits a page: units said once, long names without their middle."""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from typing import Final

from orgsim.experiment.breakeven.result import Line
from orgsim.experiment.breakeven.sides import Threshold
from orgsim.experiment.breakeven.words import threshold_text, told_as, written_text
from orgsim.scenario.factors import Factor

_NUMBER: Final = re.compile(r"^(\D*?)(-?[\d.,]+)(.*)$")
_LONGEST: Final = 24
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
    return "-" if math.isnan(factor.written) else _bare(factor, written_text(factor) or "-")


def brief_threshold(line: Line, threshold: Threshold | None) -> str:
    """``0.26 [0.16, 0.34]`` in the unit of the range; a limit beyond the range is told as such: ``43.4 [42.8, >44]``."""
    if threshold is None:
        return "none"
    factor = line.factor
    if line.sides.discrete:
        return threshold_text(line, threshold)
    low, at, high = (
        None if amount is None else _bare(factor, told_as(line, threshold, amount))
        for amount in (threshold.low, threshold.at, threshold.high)
    )
    return f"{at} [{low or f'<{_bare(factor, factor.text(factor.low))}'}, {high or f'>{_bare(factor, factor.text(factor.high))}'}]"


def brief_names(names: Sequence[str]) -> tuple[str, ...]:
    """Names without the words in their middle where they are long, as long as they stay apart."""
    found = tuple(map(_without_middle, names))
    return found if len(set(found)) == len(set(names)) else tuple(names)


def brief_title(title: str) -> str:
    """A design's title, cut at its end where it is long."""
    return title if len(title) <= _LONGEST_TITLE else f"{title[: _LONGEST_TITLE - 1].rstrip()}…"


def _without_middle(name: str) -> str:
    words = name.split()
    if len(name) <= _LONGEST or len(words) < 3:
        return name
    middle = len(words) // 2
    kept = [words[:middle], words[middle + 1 :]]
    while len(_dotted(kept)) > _LONGEST and len(kept[0]) + len(kept[1]) > 2:
        if len(kept[0]) > len(kept[1]):
            kept[0].pop()
        else:
            kept[1].pop(0)
    return _dotted(kept)


def _dotted(kept: list[list[str]]) -> str:
    return f"{' '.join(kept[0])} … {' '.join(kept[1])}"


def _bare(factor: Factor, text: str) -> str:
    """An amount without what stands before and after the number at both ends of the range."""
    found, *ends = (_NUMBER.match(told) for told in (text, factor.text(factor.low), factor.text(factor.high)))
    if found is None or any(end is None or (end[1], end[3]) != (found[1], found[3]) for end in ends):
        return text
    return found[2]
