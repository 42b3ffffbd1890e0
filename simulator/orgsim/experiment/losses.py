"""Items that are lost (abandoned, refused entry), rejected or cancelled: how many, and what a verdict adds
where designs differ in that."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Final

import numpy as np

from orgsim.experiment.wording import fixed
from orgsim.log.facts import LOST, Outcome
from orgsim.log.measure_names import base_of, part_of
from orgsim.log.words import LOST_DID, OUTCOME_WORDS
from orgsim.measures import Measure, find
from orgsim.statistics import Interval, paired_interval, t_interval

if TYPE_CHECKING:
    from orgsim.experiment.result import Result, Values

MATERIAL: Final = 0.005
"""A difference in losses is told where the whole of its paired 95% interval lies beyond this share of
arrivals on one side."""


def lost(result: Result, design: str, kinds: Sequence[str] = LOST) -> Values:
    """The share of arrivals that are lost, or that are lost in some of the ways of `LOST`, by replication:
    float64 (R,)."""
    return np.asarray(np.sum([result.values(design, name) for name in kinds], axis=0))


def losses(result: Result, design: str) -> Interval:
    """The share of arrivals that a design loses."""
    return t_interval(lost(result, design))


def difference_in_losses(result: Result, design: str, kinds: Sequence[str] = LOST) -> Interval:
    """By how much more of the arrivals a design loses than the baseline, paired.

    Of all arrivals, or of those of the kind of work or the class that the scenario decides on.
    """
    names = [_decided(result, kind) for kind in kinds]
    return paired_interval(lost(result, design, names), lost(result, result.baseline, names))


def _decided(result: Result, name: str) -> str:
    """A measure of the items that the scenario decides on: of all, of one kind of work or of one class."""
    part = part_of(result.scenario.decide_on)
    return name if part is None else f"{name} of {part}"


def losses_sentence(result: Result, design: str) -> str:
    """That a design loses more or fewer items than the baseline, or has more or fewer rejected or cancelled;
    empty where it does not, or not by a `MATERIAL` share."""
    sentences = (_lost_items(result, design), *_gone_otherwise(result, design))
    return " ".join(sentence for sentence in sentences if sentence)


def _lost_items(result: Result, design: str) -> str:
    """That a design loses more or fewer items."""
    measure, difference = find(result.scenario.decide_on), difference_in_losses(result, design)
    base = base_of(measure.name)
    if base in LOST:
        return _beside(result, design, base)
    if not _is_material(difference):
        return ""
    return f"{_told(result, design, difference)}{_uncounted(result, design, measure)}."


def _gone_otherwise(result: Result, design: str) -> Iterator[str]:
    """That more or fewer items are gone without being lost, of those that the measure leaves out."""
    measure = find(result.scenario.decide_on)
    for kind in measure.leaves_out:
        difference = difference_in_losses(result, design, [kind.key])
        if kind.is_lost or not _is_material(difference):
            continue
        more = "more" if difference.mean > 0 else "fewer"
        items = f"{more} items{_of_part(result)} {OUTCOME_WORDS[kind].did} too"
        shares = _shares(result, design, [kind.key])
        yield f"With '{result.title(design)}' {items} ({shares}){_not_counted(measure)}."


def _beside(result: Result, design: str, name: str) -> str:
    """What is added to a verdict on one way of losing items: all losses, where the others differ too."""
    others = [kind for kind in LOST if kind != name]
    if not _is_material(difference_in_losses(result, design, others)):
        return ""
    difference = difference_in_losses(result, design)
    if _is_material(difference):
        return f"{_told(result, design, difference)}, counting all that {LOST_DID}."
    return (
        f"Counting all that {LOST_DID}, '{result.title(design)}' does not clearly lose more or fewer items "
        f"({_shares(result, design)})."
    )


def _is_material(difference: Interval) -> bool:
    """Whether a difference is surely more than is worth a word."""
    return difference.low > MATERIAL or difference.high < -MATERIAL


def _told(result: Result, design: str, difference: Interval) -> str:
    """``'X' also loses more items (39% against 2%)``."""
    more = "more" if difference.mean > 0 else "fewer"
    return f"'{result.title(design)}' also loses {more} items{_of_part(result)} ({_shares(result, design)})"


def _of_part(result: Result) -> str:
    """Of which items the scenario decides, where not of all."""
    part = part_of(result.scenario.decide_on)
    return "" if part is None else f" of '{part}'"


def _uncounted(result: Result, design: str, measure: Measure) -> str:
    """Which of the lost items are left out of a measure; empty where all are in it."""
    occur = [kind for kind in Outcome if kind.is_lost and _occurs(result, design, kind)]
    gone = [kind for kind in occur if kind in measure.leaves_out]
    if not gone:
        return ""
    if len(gone) < len(occur):
        return (
            f", of which those that {' or '.join(OUTCOME_WORDS[kind].did for kind in gone)} are not counted"
        )
    return _not_counted(measure)


def _not_counted(measure: Measure) -> str:
    """That items are left out of a measure."""
    if measure.unit in ("time", "working time"):
        return ", whose times are not counted"
    if measure.unit == "share":
        return ", which are not counted in this share"
    return ", which are not counted in this mean"


def _occurs(result: Result, design: str, kind: Outcome) -> bool:
    """Whether a design or the baseline loses items so."""
    return any(result.values(one, _decided(result, kind.key)).any() for one in (design, result.baseline))


def _shares(result: Result, design: str, kinds: Sequence[str] = LOST) -> str:
    """What the two lose, in whole percent or with as many decimals as tell them apart."""
    names = [_decided(result, kind) for kind in kinds]
    ours, theirs = (t_interval(lost(result, one, names)).mean for one in (design, result.baseline))
    texts = [(fixed(100 * ours, digits), fixed(100 * theirs, digits)) for digits in range(4)]
    one, other = next((pair for pair in texts if pair[0] != pair[1]), texts[-1])
    return f"{one}% against {other}%"
