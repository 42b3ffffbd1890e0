"""The standard workloads W1 to W5 as scenarios of orgsim, and the numbers that every other engine builds its
own program from.

W1 is M/M/1 at utilisation .9. W2 is five teams in line of 2, 3, 4, 3 and 2 people at utilisation .85, with an
exponential hand-off of mean 2 h between teams and a 20 % return from the fourth team to the second. W3 is W2
with 40 items a week, three classes of service (non-preemptive, first come first served within a class) and
teams that open for 8 h on five days of seven at 9, 9, 10, 10 and 11 o'clock; 40 a week is 1 per open hour, so
the efforts of W2 give the same utilisation of the open hours. W4 is W3 with at most 80 items inside, from the
first queue to delivery; the others wait outside, first come first served; and with a gate after the first
team, which opens every 168 h and lets go at most 60 items, first come first served. W5 is W4 with constant
efforts of 1, 2, 3, 2 and 1 h.

One rule holds for all engines in W3 to W5: nothing starts while a team is closed. Work that is not done when
the team closes pauses and goes on, by the same person, when it opens; work that is done at the closing moment
ends then, and the next starts in the morning. At the opening the most urgent item starts first. Hand-offs
take elapsed time.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, replace

Table = list[list[float]]
SHIFT = 8.0
"""Hours a day that a team is open."""


@dataclass(frozen=True)
class Workload:
    """What an engine needs to know; times in hours.

    ``rate`` of Poisson arrivals per hour; ``people`` and mean ``effort`` of each team, exponential or
    ``constant``; mean of the exponential ``handoff`` between teams (0: none); chance to go ``back`` from team
    4 to team 2; chances of the ``classes``, most urgent first; hour of the day at which each team ``opens``
    from Monday to Friday (empty: always open); most items ``inside`` (0: no limit); hours between the
    openings of the ``gate`` after the first team (0: none), and the most items on its ``agenda``.
    """

    name: str
    rate: float
    people: tuple[int, ...]
    effort: tuple[float, ...]
    handoff: float = 0.0
    back: float = 0.0
    classes: tuple[float, ...] = (1.0,)
    opens: tuple[float, ...] = ()
    inside: int = 0
    constant: bool = False
    gate: float = 0.0
    agenda: int = 0

    def goes_back(self, team: int) -> bool:
        """Whether work may return to the second team after this one (counted from 0)."""
        return team == 3 and self.back > 0

    def scenario(self, items: int, hours: float | None = None) -> str:
        """The workload as the text of a scenario that ends after ``hours``, by default when ``items`` items
        have gone through."""
        hours = (items + 10.0 * items**0.5) / self.rate + 2000.0 if hours is None else hours
        top = [
            f'title = "{self.name}"',
            f'horizon = "{hours * 60.0:.0f}min"',
            'warm_up = "none"',
            "replications = 1",
        ]
        if len(self.classes) > 1:
            top += [f"classes = [{', '.join(self._class_names)}]"]
        return "\n".join(top + self._hours() + self._people() + self._work(items) + self._design()) + "\n"

    @property
    def _class_names(self) -> list[str]:
        return [f'"class {n}"' for n in range(1, len(self.classes) + 1)]

    def _hours(self) -> list[str]:
        lines = []
        for hour in sorted(set(self.opens)):
            lines += [
                f'[calendars."from {hour:g}"]',
                f'open = "Mon-Fri {hour:02.0f}:00-{hour + SHIFT:02.0f}:00"',
            ]
        return lines

    def _people(self) -> list[str]:
        lines = []
        for team, count in enumerate(self.people):
            lines += [f"[people.role{team + 1}]", f"count = {count}"]
            if self.opens:
                lines += [f'calendar = "from {self.opens[team]:g}"']
        return lines

    def _work(self, items: int) -> list[str]:
        lines = ["[work.case]", f'arrivals = {{ rate = "{self.rate} per h", at_most = {items} }}']
        if len(self.classes) > 1:
            chances = (
                f"{name} = {chance}" for name, chance in zip(self._class_names, self.classes, strict=True)
            )
            lines += [f"class = {{ {', '.join(chances)} }}"]
        if self.inside:
            lines += [f"limit = {self.inside}"]
        for team, mean in enumerate(self.effort):
            effort = f"{mean}h" if self.constant else f"exponential({mean}h)"
            lines += [
                "[[work.case.steps]]",
                f'name = "step{team + 1}"',
                f'skill = "role{team + 1}"',
                f'effort = "{effort}"',
            ]
            if self.goes_back(team):
                lines += [f'rework = {{ to = "step2", chance = {self.back} }}']
            if self.gate and team == 0:
                moments = f'{{ at = "every {self.gate:g}h", calendar = "always" }}'
                gate = f"{{ opens = {moments}, agenda = {self.agenda} }}"
                lines += ["[[work.case.steps]]", 'name = "gate"', f"gate = {gate}"]
        return lines

    def _design(self) -> list[str]:
        lines = ["[designs.line]", 'takes = "lowest number"']
        lines += [f'teams.Team{n} = ["role{n}"]' for n in range(1, len(self.people) + 1)]
        if len(self.classes) > 1:
            lines += ['order = "class"']
        if self.handoff:
            lines += [f'handoff = {{ delay = "exponential({self.handoff}h)" }}']
        return lines


@dataclass
class Outcome:
    """What one run of an engine gives: model events (arrivals, ends of work and ends of hand-offs), seconds,
    and in hours the means of cycle time (arrival to delivery), of the cycle time of each class, and of the
    wait and the work at each team."""

    events: int
    seconds: float
    cycle_time: float
    by_class: list[float]
    waits: list[float]
    works: list[float]

    @classmethod
    def of(
        cls, events: int, seconds: float, cycle_times: list[list[float]], visits: tuple[Table, Table]
    ) -> Outcome:
        """The means of what was recorded: cycle times by class, waits and works by team."""
        waits, works = ([mean(values) for values in by_team] for by_team in visits)
        by_class = [mean(values) for values in cycle_times]
        return cls(
            events,
            seconds,
            mean([value for values in cycle_times for value in values]),
            by_class,
            waits,
            works,
        )

    def statistics(self) -> list[float]:
        """All means, one after the other."""
        return [self.cycle_time, *self.by_class, *self.waits, *self.works]


def mean(values: list[float]) -> float:
    """The mean, which is not a number where there are no values."""
    return sum(values) / len(values) if values else math.nan


def closed_time(opens: float, now: float, work: float) -> float:
    """The hours for which work of ``work`` hours pauses that starts at ``now``, in the opening hours of a
    team that opens at ``opens``."""
    day, hour = divmod(now - opens, 24.0)
    left, closed = work - (SHIFT - hour), 0.0
    while left > 0.0:
        closed += 64.0 if day % 7.0 == 4.0 else 16.0
        day += 1.0
        left -= SHIFT
    return closed


_VISITS = (1.0, 1.25, 1.25, 1.25, 1.0)
_SIZES = (2, 3, 4, 3, 2)
W1 = Workload("W1", 0.9, (1,), (1.0,))
W2 = Workload("W2", 1.0, _SIZES, tuple(0.85 * c / v for c, v in zip(_SIZES, _VISITS, strict=True)), 2.0, 0.2)
W3 = replace(W2, name="W3", rate=40.0 / 168.0, classes=(0.1, 0.3, 0.6), opens=(9.0, 9.0, 10.0, 10.0, 11.0))
W4 = replace(W3, name="W4", inside=80, gate=168.0, agenda=60)
W5 = replace(W4, name="W5", effort=(1.0, 2.0, 3.0, 2.0, 1.0), constant=True)
WORKLOADS = {workload.name: workload for workload in (W1, W2, W3, W4, W5)}
