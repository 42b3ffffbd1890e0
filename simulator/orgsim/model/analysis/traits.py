"""What conditions ask of an item, as far as it is known before a run: its class and its marks.

What only a run shows is taken as it is at an arrival: an item is new, no promise has passed, and of several
teams it is with the first.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import chain, pairwise, product
from typing import Final

from orgsim.chance.moments import share_below
from orgsim.log.vocabulary import NONE
from orgsim.model.kinds import LACKING, Trait
from orgsim.model.model import Model
from orgsim.units.work_clock import NEVER

Carried = tuple[int, ...]
"""The class of an item, its value and its marks, each 0 where no condition asks for it; empty where none asks
at all."""
Likely = tuple[Carried, float]
"""What an item may carry, and how likely it is."""
FIRST_MARK: Final = 2
"""Where the marks begin in what is carried."""
ONLY_IN_A_RUN: Final = {Trait.AGE: "age", Trait.DUE_IN: "promise"}
"""What conditions may ask that is not known beforehand."""


@dataclass(frozen=True)
class Visit:
    """An item at a step: which visit it is, the team that it is with or `NONE`, and what it carries."""

    work: int
    step: int
    number: int
    team: int
    carried: Carried

    def carrying(self, carried: Carried) -> Visit:
        """The same of an item that carries this: mostly what it carries already, and a copy takes as long as
        all that is done with it."""
        if carried is self.carried:
            return self
        return replace(self, carried=carried)


class Traits:
    """The conditions of a model, and what items carry."""

    def __init__(self, model: Model) -> None:
        """Take both from the arrays."""
        rows = model.conditions
        columns = (rows.trait, rows.low, rows.high, rows.yes, rows.no)
        self._rows = list(zip(*(column.tolist() for column in columns), strict=True))
        self.asked = {row[0] for row in self._rows}
        self._classes = model.works.classes.tolist()
        self._marks = _marks(model)
        self._limits = list(zip(model.marks.least.tolist(), model.marks.most.tolist(), strict=True))
        self._carried = model.marks.carried.tolist()
        self._worths, self._samplers = model.worths.value, model.samplers
        self._values, self._of_cases = model.worths.values.rows(), model.cases
        sets = model.sets
        rows_of_sets = (sets.mark, sets.adds, sets.amount, sets.chance, sets.when)
        self._sets = list(zip(*(column.tolist() for column in rows_of_sets), strict=True))

    @property
    def highest_visit(self) -> int:
        """Return the visit from which on conditions no longer tell one from the next; 0 where none asks."""
        pairs = [row[1:3] for row in self._rows if row[0] == Trait.VISIT]
        limits = [limit for limit in chain.from_iterable(pairs) if 0 < limit < NEVER]
        return max(limits, default=-1) + 1

    def on_arrival(self, work: int) -> list[Likely]:
        """Return what an item may carry when it comes; marks are drawn each by itself."""
        if not self.asked:
            return [((), 1.0)]
        marks = [self._mark(work, mark) for mark in range(len(self._marks))]
        found: dict[Carried, float] = defaultdict(float)
        for carried, chance in self._classes_and_values(work):
            for some in product(*marks):
                values = tuple(value for value, _ in some)
                found[*carried, *values] += chance * math.prod(share for _, share in some)
        if self._values[work] and Trait.VALUE in self.asked:
            return self._with_values(work, found)
        return list(found.items())

    def _with_values(self, work: int, likely: Mapping[Carried, float]) -> list[Likely]:
        """What items may carry whose value goes by marks, with a value for each stretch between limits."""
        found: dict[Carried, float] = defaultdict(float)
        for carried, chance in likely.items():
            visit = Visit(work, NONE, 0, NONE, carried)
            rows = (row for row in self._values[work] if self.hold(int(self._of_cases.when[row]), visit))
            case = next(rows, NONE)
            usual = int(self._worths[work, carried[0]])
            sampler = usual if case == NONE else int(self._of_cases.value[case])
            for value, share in self._stretches(sampler):
                found[_with(carried, 1, value)] += chance * share
        return list(found.items())

    def hold(self, first: int, visit: Visit) -> bool:
        """Return whether a condition holds at a visit; `NONE` always does."""
        row = first
        while row >= 0:
            trait, low, high, yes, no = self._rows[row]
            row = yes if low <= self._value(trait, visit) <= high else no
        return row == NONE

    def after(self, rows: Sequence[int], visit: Visit) -> list[Likely]:
        """Return what an item may carry once marks have been set by some rows, in order."""
        found = [(visit.carried, 1.0)]
        for row in rows:
            found = list(chain.from_iterable(self._each_set(row, visit, likely) for likely in found))
        return found

    def _each_set(self, row: int, visit: Visit, likely: Likely) -> list[Likely]:
        """What may be carried after one row by an item that carries what is likely to some extent."""
        carried, share = likely
        return [(after, share * chance) for after, chance in self._set(row, replace(visit, carried=carried))]

    def _set(self, row: int, visit: Visit) -> Iterator[Likely]:
        mark, adds, amount, chance, when = self._sets[row]
        place = Trait.MARK + mark
        if place not in self.asked or chance <= 0.0 or not self.hold(when, visit):
            yield visit.carried, 1.0
            return
        least, most = self._limits[mark]
        if visit.carried[FIRST_MARK + mark] == LACKING:
            yield visit.carried, 1.0
            return
        value = amount + (visit.carried[FIRST_MARK + mark] if adds else 0)
        yield _with(visit.carried, FIRST_MARK + mark, min(max(value, least), most)), chance
        if chance < 1.0:
            yield visit.carried, 1.0 - chance

    def _value(self, trait: int, visit: Visit) -> int:
        if trait >= Trait.MARK:
            return visit.carried[FIRST_MARK + trait - Trait.MARK]
        return {
            Trait.WORK: visit.work,
            Trait.CLASS: visit.carried[0],
            Trait.STEP: visit.step,
            Trait.TEAM: visit.team,
            Trait.VISIT: visit.number,
            Trait.AGE: 0,
            Trait.DUE_IN: NEVER,
            Trait.VALUE: visit.carried[1],
        }[Trait(trait)]

    def _classes_and_values(self, work: int) -> list[Likely]:
        """Classes with the values that their items may have."""
        by_class = {Trait.CLASS, Trait.VALUE} & self.asked
        found: list[Likely] = []
        for service_class, chance in _levels(self._classes[work]) if by_class else [(0, 1.0)]:
            shown = service_class if Trait.CLASS in self.asked else 0
            for value, share in self._value_of(work, service_class):
                found.append(((shown, value), chance * share))
        return found

    def _value_of(self, work: int, service_class: int) -> list[tuple[int, float]]:
        """The values of items of a class, with the chance of each; nothing yet where they go by marks."""
        if Trait.VALUE not in self.asked or self._values[work]:
            return [(0, 1.0)]
        return self._stretches(int(self._worths[work, service_class]))

    def _stretches(self, sampler: int) -> list[tuple[int, float]]:
        """A value of a distribution for each stretch between the limits that conditions set, and its
        chance."""
        if sampler == NONE:
            return [(LACKING, 1.0)]
        pairs = [(row[1], row[2] + 1) for row in self._rows if row[0] == Trait.VALUE]
        limits = sorted({limit for limit in chain.from_iterable(pairs) if 0 < limit < NEVER})
        below = [share_below(self._samplers, sampler, limit - 0.5) for limit in limits]
        shares = [high - low for low, high in pairwise([0.0, *below, 1.0])]
        return [(value, share) for value, share in zip([0, *limits], shares, strict=True) if share > 0.0]

    def _mark(self, work: int, mark: int) -> list[tuple[int, float]]:
        if Trait.MARK + mark not in self.asked:
            return [(0, 1.0)]
        return self._marks[mark] if self._carried[work][mark] else [(LACKING, 1.0)]


def _marks(model: Model) -> list[list[tuple[int, float]]]:
    """The values that each mark may have on arrival, with the chance of each."""
    marks = model.marks
    found = []
    for initial, (begin, end) in zip(
        marks.initial.tolist(), pairwise(marks.first_level.tolist()), strict=True
    ):
        found.append(_levels(marks.levels[begin:end].tolist()) if begin < end else [(initial, 1.0)])
    return found


def _levels(cumulative: Iterable[float]) -> list[tuple[int, float]]:
    """The places of cumulative chances that can be drawn, with the chance of each."""
    chances = [high - low for low, high in pairwise([0.0, *cumulative])]
    return [(place, chance) for place, chance in enumerate(chances) if chance > 0.0]


def _with(carried: Carried, place: int, value: int) -> Carried:
    return (*carried[:place], value, *carried[place + 1 :])


def condition_notes(model: Model) -> Iterator[str]:
    """Yield a sentence where the load counted beforehand takes something for known that a run alone shows."""
    asked = set(model.conditions.trait.tolist())
    found = [what for trait, what in ONLY_IN_A_RUN.items() if trait in asked]
    if found:
        yield (
            f"Conditions ask for the {' and the '.join(found)} of items, which only a run shows: expected "
            "visits and the offered load are counted as if no item were old or late."
        )
