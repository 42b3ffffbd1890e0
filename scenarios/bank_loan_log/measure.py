"""What the log of the loan process holds: spells of work, who does what, when, and the time between.

Read by ``prepare.py``. ``docs/bank-loan.md`` says why each rule here is as it is.
"""

from __future__ import annotations

import csv
import gzip
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import numpy as np

NAMES = ("train.csv.gz", "BPIC_2017_W.csv.gz", "train.csv", "BPIC_2017_W.csv")
ZONE = ZoneInfo("Europe/Amsterdam")
ORIGIN = datetime(2016, 1, 1)
HOLIDAYS = ("2016-01-01", "2016-03-28", "2016-04-27", "2016-05-05", "2016-05-16", "2016-12-26")
FRAUD, CHECK = "Assess potential fraud", "Validate application"
FRONT_WORK = ("Complete application", "Call after offers", "Handle leads", "Shortened completion")
FRONT, BACK, FRAUD_DESK = "front office", "back office", "fraud desk"
RARE = 20  # a move between two steps seen less often than this is left out


@dataclass(frozen=True)
class Spell:
    """One spell of work: hours are local wall-clock hours since 1 January 2016."""

    activity: str
    person: str
    start: float
    end: float


@dataclass(frozen=True)
class Shift:
    """A group of seats: how many people are usually there, and when (hours of the day)."""

    role: str
    skill: str
    days: str
    count: int
    opens: int
    closes: int


def weekday(day: int) -> int:
    """Monday is 0; days count from the origin."""
    return (day + ORIGIN.weekday()) % 7


def holidays() -> set[int]:
    """The closed days, counted from the origin."""
    return {(datetime.fromisoformat(day) - ORIGIN).days for day in HOLIDAYS}


class WorkClock:
    """Working hours of a week with holidays: ``at(t)`` is the working time between the origin and ``t``, in
    hours."""

    def __init__(self, hours_by_weekday: dict[int, tuple[int, int]], days: int = 800):
        closed = holidays()
        hours = [
            (12, 12) if day in closed else hours_by_weekday.get(weekday(day), (12, 12)) for day in range(days)
        ]
        self.opens, self.closes = (np.array(side, dtype=float) for side in zip(*hours, strict=True))
        self.before = np.concatenate([[0.0], np.cumsum(self.closes - self.opens)])

    def at(self, hours: np.ndarray) -> np.ndarray:
        """Working hours from the origin to each moment, an array of the same length."""
        day = np.floor(hours / 24).astype(int)
        worked = np.clip(hours - 24 * day - self.opens[day], 0, self.closes[day] - self.opens[day])
        return self.before[day] + worked


def local_hours(text: str) -> float:
    """Wall-clock hours in Amsterdam since 1 January 2016 of a moment; one without an offset is UTC."""
    moment = datetime.fromisoformat(text)
    moment = moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment
    return (moment.astimezone(ZONE).replace(tzinfo=None) - ORIGIN) / timedelta(hours=1)


def read_cases(folder: Path) -> list[list[Spell]]:
    """The spells of each case in the order in which they started, cases by their first start."""
    path = next((folder / name for name in NAMES if (folder / name).is_file()), None)
    if path is None:
        sys.exit(
            f"prepare.py: no {' or '.join(NAMES[:2])} in {folder}; README.md beside this script says where "
            "it comes from"
        )
    content = path.read_bytes()
    text = (gzip.decompress(content) if path.suffix == ".gz" else content).decode("utf-8")
    cases: dict[str, list[Spell]] = defaultdict(list)
    for row in csv.DictReader(text.splitlines()):
        times = local_hours(row["start_time"]), local_hours(row["end_time"])
        cases[row["case_id"]].append(Spell(row["activity"].removeprefix("W_"), row["resource"], *times))
    for spells in cases.values():
        spells.sort(key=lambda spell: (spell.start, spell.end))
    return sorted(cases.values(), key=lambda spells: spells[0].start)


def functions_of(cases: list[list[Spell]]) -> dict[str, str]:
    """What each person mostly does: fraud, checking applications (back office), or offers and calls (front
    office)."""
    done: dict[str, Counter] = defaultdict(Counter)
    for spell in (spell for spells in cases for spell in spells):
        done[spell.person][spell.activity] += 1
    functions = {}
    for person, count in done.items():
        front = sum(count[activity] for activity in FRONT_WORK)
        fraud = count[FRAUD] > count.total() / 2
        functions[person] = FRAUD_DESK if fraud else FRONT if front > count[CHECK] else BACK
    return functions


def named_steps(spells: list[Spell]) -> list[str]:
    """The step each spell belongs to: its activity, and "again" where the spell before it was of the same
    activity."""
    before = [None] + [spell.activity for spell in spells[:-1]]
    return [s.activity + (" again" if s.activity == b else "") for s, b in zip(spells, before, strict=True)]


def skills_of(cases: list[list[Spell]], functions: dict[str, str]) -> dict[str, tuple[str, float]]:
    """For each step, the function that did most of it, and its share of the spells."""
    done: dict[str, Counter] = defaultdict(Counter)
    for spells in cases:
        for step, spell in zip(named_steps(spells), spells, strict=True):
            done[step][functions[spell.person]] += 1
    top = {step: count.most_common(1)[0] for step, count in done.items()}
    # Two steps of the fraud desk are often done by others; they are still its work.
    return {
        step: (FRAUD_DESK if FRAUD in step else top[step][0], top[step][1] / done[step].total())
        for step in done
    }


def presence(
    cases: list[list[Spell]], functions: dict[str, str]
) -> dict[tuple[str, int], list[tuple[float, float]]]:
    """First start and last end, hours of the day, of each person with three spells or more that day, by
    (function, day)."""
    seen: dict[tuple[str, int], list[Spell]] = defaultdict(list)
    for spell in (spell for spells in cases for spell in spells):
        seen[spell.person, int(spell.start // 24)].append(spell)
    there = defaultdict(list)
    for (person, day), spells in seen.items():
        if len(spells) >= 3:
            last = min(max(spell.end for spell in spells), 24 * day + 24)
            there[functions[person], day].append((min(s.start for s in spells) - 24 * day, last - 24 * day))
    return there


def one_shift(role: str, skill: str, days: str, there: list[list[tuple[float, float]]]) -> Shift:
    """Seats: the median number of people; hours: the quartiles of first start and last end, to the nearest
    hour."""
    starts, ends = zip(*(pair for day in there for pair in day), strict=True)
    opens, closes = round(np.quantile(starts, 0.25)), round(np.quantile(ends, 0.75))
    return Shift(
        role, skill, days, max(1, round(float(np.median([len(day) for day in there])))), opens, closes
    )


def shifts_of(cases: list[list[Spell]], functions: dict[str, str]) -> list[Shift]:
    """The seats of a usual week: the front office in an early and a late shift and on Saturday, the back
    office, fraud."""
    there = presence(cases, functions)
    closed = holidays()

    def days_of(function: str, wanted: Iterable[int]) -> list[list[tuple[float, float]]]:
        return [
            pairs
            for (f, day), pairs in there.items()
            if f == function and weekday(day) in wanted and day not in closed
        ]

    week, saturday = range(5), (5,)
    early = [[pair for pair in day if pair[0] < 11] for day in days_of(FRONT, week)]
    late = [[pair for pair in day if pair[0] >= 11] for day in days_of(FRONT, week)]
    back = one_shift("back", BACK, "Mon-Fri", days_of(BACK, week))
    return [
        one_shift("front_early", FRONT, "Mon-Fri", early),
        one_shift("front_late", FRONT, "Mon-Fri", late),
        one_shift("front_saturday", FRONT, "Sat", days_of(FRONT, saturday)),
        back,
        Shift("fraud", FRAUD_DESK, "Mon-Fri", 1, back.opens, back.closes),
    ]


def clocks_of(shifts: list[Shift]) -> dict[str, WorkClock]:
    """Working time of each function: all hours in which any of its shifts is there."""
    clocks = {}
    for skill in {shift.skill for shift in shifts}:
        hours: dict[int, tuple[int, int]] = {}
        for shift in (shift for shift in shifts if shift.skill == skill):
            for weekday in (5,) if shift.days == "Sat" else range(5):
                opens, closes = hours.get(weekday, (24, 0))
                hours[weekday] = min(opens, shift.opens), max(closes, shift.closes)
        clocks[skill] = WorkClock(hours)
    return clocks


@dataclass
class Measured:
    """What the fit window holds, by step and by move between two steps; ``None`` stands for the end of the
    case."""

    first: Counter
    moves: Counter
    effort: dict[str, list[float]]
    gaps: dict[tuple[str, str], tuple[list[float], list[float]]]  # ends and next starts
    left_open: int


def measure(cases: list[list[Spell]]) -> Measured:
    """Count first steps and moves, and collect hands-on hours and gaps.

    A spell that ends on another day than it began was left open, not worked on: it says nothing about effort.
    """
    seen = Measured(Counter(), Counter(), defaultdict(list), defaultdict(lambda: ([], [])), 0)
    for spells in cases:
        steps = named_steps(spells)
        seen.first[steps[0]] += 1
        for number, spell in enumerate(spells):
            if spell.start // 24 == spell.end // 24:
                seen.effort[steps[number]].append(spell.end - spell.start)
            else:
                seen.left_open += 1
            follower = steps[number + 1] if number + 1 < len(steps) else None
            seen.moves[steps[number], follower] += 1
            if follower is not None:
                ends, starts = seen.gaps[steps[number], follower]
                ends.append(spell.end)
                starts.append(spells[number + 1].start)
    return seen


def without_the_rare(counts: Counter) -> dict:
    """The counts of at least RARE."""
    return {key: count for key, count in counts.items() if count >= RARE}


def working_gaps(seen: Measured, move: tuple[str, str], clock: WorkClock) -> np.ndarray:
    """Working hours, on the clock of those who work next, between the end of a spell and the start of the
    next."""
    ends, starts = (np.array(side) for side in seen.gaps[move])
    return np.maximum(clock.at(starts) - clock.at(ends), 0.0)


def lead_days(cases: list[list[Spell]]) -> np.ndarray:
    """Days from the start of the first spell to the end of the last, for each case."""
    return np.array([max(s.end for s in spells) - spells[0].start for spells in cases]) / 24
