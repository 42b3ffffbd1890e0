"""Print what docs/bank-loan.md says about the log beyond what prepare.py prints.

    python scenarios/bank_loan_log/facts.py --data FOLDER

Hours are wall-clock hours in Amsterdam unless the line says UTC; gaps are elapsed time, except where it says
working.
"""

from __future__ import annotations

import argparse
from collections import Counter, defaultdict
from collections.abc import Iterator
from datetime import datetime, timedelta
from itertools import pairwise
from pathlib import Path

import numpy as np
from measure import (
    BACK,
    CHECK,
    FRONT,
    FRONT_WORK,
    ORIGIN,
    ZONE,
    Spell,
    clocks_of,
    functions_of,
    measure,
    named_steps,
    read_cases,
    shifts_of,
    skills_of,
    working_gaps,
)

Cases = list[list[Spell]]
FIT = (datetime(2016, 6, 1) - ORIGIN) / timedelta(hours=1)
LATER = (datetime(2016, 8, 29) - ORIGIN) / timedelta(hours=1)


def all_spells(cases: Cases) -> Iterator[Spell]:
    """Every spell of every case."""
    return (spell for spells in cases for spell in spells)


def time_zone(cases: Cases) -> None:
    """Spells that start between 17:00 and 18:00 by the timestamps as they are, in March and April 2016."""
    count: Counter[int] = Counter()
    for spell in all_spells(cases):
        local = ORIGIN + timedelta(hours=spell.start)
        raw = local - (ZONE.utcoffset(local) or timedelta())
        if raw.hour == 17:
            count[raw.month] += 1
    print(f"spells that start from 17:00 to 18:00 by the timestamps: March {count[3]}, April {count[4]}")


def left_open(cases: Cases) -> None:
    """Spells that end on another day than they began, and their hours."""
    over = [s.end - s.start for s in all_spells(cases) if s.start // 24 != s.end // 24]
    total = sum(s.end - s.start for s in all_spells(cases))
    print(
        f"left open overnight: {len(over)} of {sum(map(len, cases))} spells, {sum(over):.0f} of {total:.0f} "
        "hours"
    )


def two_functions(cases: Cases) -> None:
    """How people with 100 spells or more divide by the share of checking in checking and front-office
    work."""
    done: dict[str, Counter] = defaultdict(Counter)
    for spell in all_spells(cases):
        done[spell.person][spell.activity] += 1
    busy = [count for count in done.values() if count.total() >= 100]
    shares = np.array([count[CHECK] / (count[CHECK] + sum(count[a] for a in FRONT_WORK)) for count in busy])
    print(
        f"share of checking, {len(shares)} people: below 10 % {np.sum(shares < 0.1)}, above 90 % "
        f"{np.sum(shares > 0.9)}"
    )


def how_busy(cases: Cases, functions: dict[str, str]) -> None:
    """Logged hours over the hours between first start and last end of days with five spells or more."""
    days: dict[tuple[str, int], list[Spell]] = defaultdict(list)
    for spell in all_spells(cases):
        if spell.start // 24 == spell.end // 24:
            days[spell.person, int(spell.start // 24)].append(spell)
    for function in (FRONT, BACK):
        of = [day for (person, _), day in days.items() if functions[person] == function and len(day) >= 5]
        work = sum(s.end - s.start for day in of for s in day)
        span = sum(max(s.end for s in day) - min(s.start for s in day) for day in of)
        print(
            f"{function}: {work / span:.0%} of the time between a person's first and last spell of a day is "
            "logged work"
        )


def gaps(cases: Cases) -> None:
    """Share of the lead time and days per case of the gaps between two steps, and how gaps of a case hang
    together."""
    seen = measure(cases)
    lead = sum(max(s.end for s in spells) - spells[0].start for spells in cases)
    length = {move: np.maximum(np.subtract(*reversed(sides)), 0) for move, sides in seen.gaps.items()}
    for (origin, target), hours in sorted(length.items(), key=lambda pair: -pair[1].sum())[:16]:
        part, days = hours.sum() / lead, hours.sum() / 24 / len(cases)
        print(f"{part:6.1%} {days:5.2f} d per case, {hours.mean():6.1f} h each: {origin} -> {target}")
    first_call = length["Call after offers", "Call after offers again"]
    print(f"first call 88 to 100 h after the offer: {np.mean((first_call > 88) & (first_call < 100)):.0%}")
    hands_on = sum(s.end - s.start for s in all_spells(cases))
    print(f"hands-on time, as logged: {hands_on / lead:.2%} of the lead time")
    together(cases, {move: hours.mean() for move, hours in length.items()})


def together(cases: Cases, means: dict[tuple[str, str], float]) -> None:
    """Rank correlation of successive gaps of a case, and the variance of their sum over that of independent
    gaps."""
    before, after, sums, squares = [], [], [], []
    for spells in cases:
        steps = named_steps(spells)
        hours = [max(b.start - a.end, 0.0) for a, b in pairwise(spells)]
        off = np.array([h - means[move] for h, move in zip(hours, pairwise(steps), strict=True)])
        before += hours[:-1]
        after += hours[1:]
        sums.append(off.sum())
        squares.append(np.sum(off**2))
    rho = np.corrcoef(mean_ranks(before), mean_ranks(after))[0, 1]
    print(
        f"successive gaps: rank correlation {rho:.2f}; variance of their sum "
        f"{np.var(sums) / np.mean(squares):.2f} times independent"
    )


def mean_ranks(values: list[float]) -> np.ndarray:
    """Ranks from 1, ties sharing their mean rank."""
    _, place, count = np.unique(values, return_inverse=True, return_counts=True)
    return (np.cumsum(count) - (count - 1) / 2)[place]


def handed_back(fit: Cases, functions: dict[str, str]) -> None:
    """Working hours from the opening of a call by the back office to the first try of the front office."""
    skills, clocks = skills_of(fit, functions), clocks_of(shifts_of(fit, functions))
    move = ("Call incomplete files", "Call incomplete files again")
    assert [skills[step][0] for step in move] == [BACK, FRONT]
    hours = working_gaps(measure(fit), move, clocks[FRONT])
    print(
        f"back to front office: {hours.mean():.1f} working hours, {len(hours) / len(fit):.2f} times per case"
    )


def main() -> None:
    """Read the log and print every fact."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--data", type=Path, required=True, metavar="DIR", help="folder that holds the log")
    everything = read_cases(parser.parse_args().data)
    fit = [spells for spells in everything if spells[0].start < FIT]
    later = [spells for spells in everything if FIT <= spells[0].start < LATER]
    functions = functions_of(everything)
    time_zone(everything)
    left_open(everything)
    two_functions(everything)
    how_busy(everything, functions)
    handed_back(fit, functions)
    for label, cases in (("fit window", fit), ("later window", later)):
        print(f"\n{label}")
        gaps(cases)


if __name__ == "__main__":
    main()
