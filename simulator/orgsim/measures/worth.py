"""What each item earns and loses: as its log tells, or by work and class, and what of that is drawn."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final, Protocol

import numpy as np
import numpy.typing as npt

from orgsim.chance.philox import Purpose, blocks, source_word
from orgsim.chance.sampler import Samplers, sample_many
from orgsim.log import Header
from orgsim.log.header import DrawnValue
from orgsim.log.log import Integers
from orgsim.log.vocabulary import NONE
from orgsim.measures.spells import Flags

HUNDREDTHS: Final = 100
"""Parts of one unit of money in which values are drawn."""
Floats = npt.NDArray[np.float64]


class Told(Protocol):
    """A log or a summary: the columns of its items by name, and the replication that it is of."""

    @property
    def items(self) -> Mapping[str, Integers]:
        """The columns of items."""

    @property
    def seed(self) -> int:
        """The seed of the run."""

    @property
    def replication(self) -> int:
        """The number of the replication."""


@dataclass(frozen=True, eq=False)
class ItemWorth:
    """Arrays (items,): what each earns when it is delivered, and loses for each microsecond inside."""

    value: Floats
    cost_of_delay: Floats


def worth_of(summary: Told, header: Header, where: Flags | None) -> ItemWorth:
    """What the items are worth, or those that the mask ``where`` (items,) marks."""
    rows = slice(None) if where is None else np.flatnonzero(where)
    work, service_class = summary.items["work"][rows], summary.items["service_class"][rows]
    is_settled = (summary.items["value"] != NONE).any() or (summary.items["cost_case"] != NONE).any()
    if not is_settled and not any(facts.worths for facts in header.works):
        value = np.array([facts.value for facts in header.works], dtype=np.float64)[work]
        cost = np.array([facts.cost_of_delay for facts in header.works], dtype=np.float64)[work]
        return ItemWorth(value, cost)
    by_class = [facts.worths or (facts,) * len(header.classes) for facts in header.works]
    values = np.array([[worth.value for worth in row] for row in by_class], dtype=np.float64)
    costs = np.array([[worth.cost_of_delay for worth in row] for row in by_class], dtype=np.float64)
    found = values[summary.items["work"], summary.items["service_class"]]
    for number, facts in enumerate(header.works):
        for place, worth in enumerate(facts.worths):
            if worth.drawn is not None:
                mine = (summary.items["work"] == number) & (summary.items["service_class"] == place)
                mine &= summary.items["value"] == NONE
                found[mine] = _drawn(summary, facts.name, worth.drawn, mine)
    cost = costs[work, service_class]
    _settle(found, summary.items["value"])
    _settle_costs(cost, (work, summary.items["cost_case"][rows]), header)
    return ItemWorth(found[rows], cost)


def _settle(found: Floats, told: Integers) -> None:
    """Put in the values that the log tells."""
    found[told != NONE] = told[told != NONE] / HUNDREDTHS


def _settle_costs(found: Floats, told: tuple[Integers, Integers], header: Header) -> None:
    """Put in the costs of delay of items that the log tells the case of, by their work and case."""
    work, case = told
    for number, facts in enumerate(header.works):
        mine = (work == number) & (case != NONE)
        if facts.costs:
            found[mine] = np.array(facts.costs, dtype=np.float64)[case[mine]]


def _drawn(summary: Told, work: str, drawn: DrawnValue, mine: Flags) -> Floats:
    """The values of some items of a work, drawn by their definition (semantics, section 3)."""
    numbers, backlog = summary.items["number"][mine], summary.items["backlog"][mine] > 0
    found = np.zeros(len(numbers), dtype=np.float64)
    for is_backlog in (False, True):
        own = backlog == is_backlog
        if own.any():
            name = f"{work} backlog" if is_backlog else work
            found[own] = _values(summary, name, drawn, numbers[own])
    return found / HUNDREDTHS


def _values(summary: Told, source: str, drawn: DrawnValue, numbers: Integers) -> Integers:
    counter = (source_word(source), int(Purpose.VALUE), 0, 0)
    first, second = blocks((summary.seed, summary.replication), counter, int(numbers.max()) + 1)
    return sample_many(_samplers(drawn), drawn.row, first, second)[numbers]


def _samplers(drawn: DrawnValue) -> Samplers:
    shape, a, b, c, start, size, mean = drawn.columns
    return Samplers(
        shape=np.array(shape, dtype=np.int64),
        a=np.array(a, dtype=np.float64),
        b=np.array(b, dtype=np.float64),
        c=np.array(c, dtype=np.float64),
        start=np.array(start, dtype=np.int64),
        size=np.array(size, dtype=np.int64),
        mean=np.array(mean, dtype=np.float64),
        values=np.array(drawn.values, dtype=np.float64),
    )
