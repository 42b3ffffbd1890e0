"""What the integers in a log stand for: the names, people and opening hours it was written under."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from functools import cached_property

import numpy as np
import numpy.typing as npt

from orgsim.units.work_clock import WorkClock


@dataclass(frozen=True)
class DrawnValue:
    """A value drawn on arrival, in hundredths: by a row of a table of distributions, in plain tuples."""

    row: int
    columns: tuple[tuple[float, ...], ...]
    values: tuple[float, ...]


@dataclass(frozen=True)
class Worth:
    """What items of a work and a class earn and lose: as in `WorkFacts`; ``drawn`` stands in for a value."""

    value: float
    cost_of_delay: float
    drawn: DrawnValue | None = None


@dataclass(frozen=True)
class WorkFacts:
    """A work type. ``value`` is earned at delivery; ``cost_of_delay`` is money per microsecond of lead time.

    Where these differ among items, they are the highest of any class (of what is drawn the mean), and
    ``worths`` has them by class; else it is empty. Items whose log tells their value have that. ``costs`` has
    costs of delay by class and then those in cases, of work whose items are told which is theirs.
    """

    name: str
    value: float = 0.0
    cost_of_delay: float = 0.0
    worths: tuple[Worth, ...] = ()
    costs: tuple[float, ...] = ()


@dataclass(frozen=True)
class StepFacts:
    """A step of a work type (``work`` is its position). One that ``takes_people`` is done by them, others are
    waited for."""

    name: str
    work: int
    skill: str | None = None
    takes_people: bool = True


@dataclass(frozen=True)
class TeamFacts:
    """A team and its queue, at its place in the organisation."""

    name: str
    unit: str | None = None


@dataclass(frozen=True)
class PersonFacts:
    """A person: home teams, hours (``clock`` is a position), presence in ``[starts, ends)``, cost per
    microsecond on shift."""

    name: str
    role: str
    teams: tuple[int, ...]
    clock: int
    starts: int
    ends: int
    cost: float = 0.0


@dataclass(frozen=True)
class ChargeFacts:
    """What a design costs beside its people, in money.

    ``rate`` per microsecond runs in ``[starts, ends)``. ``once`` is paid at ``starts`` and spread evenly over
    ``[starts, spread_until)`` by measures of cost. Times are microseconds since the start of the run, before
    which they may lie.
    """

    purpose: str
    once: float
    rate: float
    starts: int
    ends: int
    spread_until: int

    def within(self, begin: int, end: int) -> float:
        """Return the money that falls into ``[begin, end)``."""
        running = self.rate * _overlap(begin, end, self.starts, self.ends)
        spread = self.spread_until - self.starts
        share = _overlap(begin, end, self.starts, self.spread_until) / spread if spread > 0 else 0.0
        return running + self.once * share


def _overlap(begin: int, end: int, starts: int, ends: int) -> int:
    return max(min(end, ends) - max(begin, starts), 0)


@dataclass(frozen=True)
class MarkFacts:
    """A mark that items carry, with the names of its levels, counted from 0, if it has any."""

    name: str
    levels: tuple[str, ...] = ()


@dataclass(frozen=True)
class Header:
    """Everything needed to read a log on its own. Times are microseconds since ``start``, up to
    ``horizon``."""

    design: str
    title: str
    start: datetime
    horizon: int
    works: tuple[WorkFacts, ...]
    steps: tuple[StepFacts, ...]
    teams: tuple[TeamFacts, ...]
    people: tuple[PersonFacts, ...]
    limits: tuple[str, ...]
    classes: tuple[str, ...]
    clocks: tuple[WorkClock, ...]
    working_clock: int
    currency: str | None = None
    charges: tuple[ChargeFacts, ...] = ()
    marks: tuple[MarkFacts, ...] = ()
    gates: tuple[str, ...] = ()
    questions: tuple[str, ...] = ()

    def on_shift(self, edges: npt.NDArray[np.int64]) -> npt.NDArray[np.int64]:
        """Microseconds that each person is on shift in each bin, within their dates: (bins, people)."""
        found = np.zeros((len(edges) - 1, len(self.people)), dtype=np.int64)
        alike: dict[tuple[int, int, int], list[int]] = {}
        for place, person in enumerate(self.people):
            alike.setdefault((person.clock, person.starts, person.ends), []).append(place)
        for (clock, starts, ends), places in alike.items():
            present = np.clip(edges, starts, max(starts, ends))
            found[:, places] = np.diff(self.clocks[clock].worked_many(present))[:, None]
        return found

    @cached_property
    def serving(self) -> tuple[tuple[int, ...], ...]:
        """For each team the people who serve it, by position."""
        found: list[list[int]] = [[] for _ in self.teams]
        for number, person in enumerate(self.people):
            for team in person.teams:
                found[team].append(number)
        return tuple(tuple(people) for people in found)

    @property
    def worth(self) -> tuple[object, ...]:
        """What money measures are reckoned with, which the flow of work does not depend on."""
        works = tuple((work.value, work.cost_of_delay, work.worths, work.costs) for work in self.works)
        people = tuple(
            (person.cost, person.teams, person.clock, person.starts, person.ends) for person in self.people
        )
        charges = (
            (charge.once, charge.rate, charge.starts, charge.ends, charge.spread_until)
            for charge in self.charges
        )
        return works, people, *charges
