"""Turn the log of a bank's loan process into the measured part of a scenario.

Reads the work items of the BPI Challenge 2017 log (van Dongen, doi
10.4121/uuid:5f3067df-f10b-45da-b98b-86ae4c7a310b) as a table with the columns case_id, activity, resource,
start_time, end_time, and writes what ``bank_loan.toml`` extends: ``written_by_prepare.py.toml`` (calendars,
people, steps, chances) and the CSV files it names (arrivals, effort, delays, hand-offs).

    python scenarios/bank_loan_log/prepare.py --data FOLDER

Everything is measured on the cases that began before ``--fit-until``; those that began after it are left for
comparison. ``docs/bank-loan.md`` says why each rule below is as it is. Needs the standard library and numpy.
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from pathlib import Path

import numpy as np
from measure import (
    BACK,
    FRONT,
    HOLIDAYS,
    NAMES,
    ORIGIN,
    RARE,
    ZONE,
    Measured,
    Shift,
    Spell,
    WorkClock,
    clocks_of,
    functions_of,
    lead_days,
    measure,
    read_cases,
    shifts_of,
    skills_of,
    without_the_rare,
    working_gaps,
)

HERE = Path(__file__).resolve().parent


def chances_text(counts: dict[str, int]) -> str:
    """Chances in the order given, to a millionth; the largest takes what rounding leaves, so that they add up
    to 1."""
    parts = {name: round(1e6 * count / sum(counts.values())) for name, count in counts.items()}
    parts[max(parts, key=parts.__getitem__)] += 1_000_000 - sum(parts.values())
    return "{ " + ", ".join(f'"{name}" = {part / 1e6:.6f}' for name, part in parts.items()) + " }"


def slug(name: str) -> str:
    """A file name for a step."""
    return name.lower().replace(" ", "_")


def write_column(folder: Path, name: str, column: str, values: Iterable[object]) -> str:
    """Write one column of a CSV file and return the file's name."""
    (folder / name).write_text("\n".join([column, *map(str, values)]) + "\n", encoding="utf-8")
    return name


def write_hours(folder: Path, name: str, values: np.ndarray) -> str:
    """Write hours to a hundred-thousandth, shortest first, so that no row points to a case."""
    return write_column(folder, name, "hours", [f"{value:.5f}" for value in np.sort(values)])


@dataclass
class Writer:
    """Collects the text of ``written_by_prepare.py.toml`` and writes the files it names."""

    folder: Path
    seen: Measured
    skills: dict[str, tuple[str, float]]
    clocks: dict[str, WorkClock]
    handoff_hours: float

    def clock_to(self, step: str) -> WorkClock:
        """The clock of those who do a step."""
        return self.clocks[self.skills[step][0]]

    def way_out(self, step: str, moves: dict) -> tuple[str, list[str]]:
        """The chances of what follows a step, and the delay steps on the way."""
        counts, delays = {}, []
        for (_, target), count in sorted(
            ((k, c) for k, c in moves.items() if k[0] == step), key=lambda pair: -pair[1]
        ):
            name = "done" if target is None else target
            if target is not None and not self.is_handed_back(step, target):
                name = f"after {step} before {target}"
                delays.append(self.delay_step(name, step, target))
            counts[name] = count
        return chances_text(counts), delays

    def is_handed_back(self, step: str, target: str) -> bool:
        """Work that the back office gives to the front office: its gap is the hand-off, no delay beside
        it."""
        return self.skills[step][0] == BACK and self.skills[target][0] == FRONT

    def delay_step(self, name: str, step: str, target: str) -> str:
        """The text of a delay step, whose hours go into a file."""
        gaps = working_gaps(self.seen, (step, target), self.clock_to(target))
        if self.skills[step][0] == FRONT and self.skills[target][0] == BACK:
            gaps = np.maximum(gaps - self.handoff_hours, 0.0)
        file = write_hours(self.folder, f"delay_{slug(step)}_to_{slug(target)}.csv", gaps)
        return (
            f'\n[[work.loan.steps]]\nname = "{name}"\n'
            f'delay = \'empirical(file="data/{file}", column="hours", unit=working h)\'\n'
            f'calendar = "{self.skills[target][0]}"\nnext = "{target}"\n'
        )

    def work_step(self, step: str, moves: dict) -> str:
        """The text of a step of work and of the delays that may follow it."""
        file = write_hours(self.folder, f"effort_{slug(step)}.csv", np.array(self.seen.effort[step]))
        chances, delays = self.way_out(step, moves)
        skill, share = self.skills[step]
        return (
            f'\n[[work.loan.steps]]\nname = "{step}"\nskill = "{skill}"  # did {share:.1%} of these\n'
            f'effort = \'empirical(file="data/{file}", column="hours", unit=h)\'\nnext = {chances}\n'
            + "".join(delays)
        )

    def handoff_files(self) -> None:
        """The hours of a hand-off: measured from back to front; from front to back what the user assumes."""
        clock = self.clocks[FRONT]
        moves = [move for move in self.seen.gaps if None not in move and self.is_handed_back(*move)]
        gaps = [working_gaps(self.seen, move, clock) for move in moves if self.seen.moves[move] >= RARE]
        write_hours(self.folder, "handoff_back_to_front.csv", np.concatenate(gaps))
        write_hours(self.folder, "handoff_front_to_back.csv", np.array([self.handoff_hours]))

    def steps(self) -> str:
        """The text of all steps: first the way in, which takes no time."""
        moves, first = without_the_rare(self.seen.moves), without_the_rare(self.seen.first)
        entry = (
            '\n[[work.loan.steps]]\nname = "application arrives"\ndelay = "0h"\nnext = '
            f"{chances_text(first)}\n"
        )
        reached = {step for move in moves for step in move if step is not None}
        return entry + "".join(self.work_step(step, moves) for step in sorted(reached))


def calendar_text(name: str, days_and_hours: list[tuple[str, int, int]]) -> str:
    """The text of a calendar."""
    lines = ", ".join(f'"{days} {opens:02d}:00-{closes:02d}:00"' for days, opens, closes in days_and_hours)
    closed = ", ".join(f'"{day}"' for day in HOLIDAYS)
    return f'\n[calendars."{name}"]\ntime_zone = "{ZONE.key}"\nopen = [{lines}]\nclosed = [{closed}]\n'


def people_text(shifts: list[Shift]) -> str:
    """The text of calendars and people: one calendar a shift, and one a function for the delays before its
    work."""
    text = ""
    for skill in dict.fromkeys(shift.skill for shift in shifts):
        hours: dict[str, tuple[int, int]] = {}
        for shift in (shift for shift in shifts if shift.skill == skill):
            opens, closes = hours.get(shift.days, (24, 0))
            hours[shift.days] = min(opens, shift.opens), max(closes, shift.closes)
        text += calendar_text(skill, [(days, *pair) for days, pair in hours.items()])
    for shift in shifts:
        text += calendar_text(shift.role, [(shift.days, shift.opens, shift.closes)])
        text += (
            f'\n[people.{shift.role}]\ncount = {shift.count}\nskills = ["{shift.skill}"]\ncalendar = '
            f'"{shift.role}"\n'
        )
    return text


def report(label: str, cases: list[list[Spell]]) -> str:
    """One line of the logged lead times."""
    days = lead_days(cases)
    quantiles = "  ".join(f"P{q} {np.quantile(days, q / 100):6.2f}" for q in (10, 25, 50, 75, 85, 95))
    return f"{label:28s} {len(days):6d} cases  mean {days.mean():6.2f}  {quantiles} d"


def arguments() -> argparse.Namespace:
    """What the user asks."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument(
        "--data", type=Path, required=True, metavar="DIR", help="folder that holds " + " or ".join(NAMES[:2])
    )
    beside = "a folder named data, beside bank_loan.toml or a copy of it"
    parser.add_argument("-o", "--output", type=Path, default=HERE / "data", metavar="DIR", help=beside)
    parser.add_argument(
        "--fit-until",
        type=date.fromisoformat,
        default=date(2016, 6, 1),
        help="measure cases that began before",
    )
    parser.add_argument(
        "--later-until", type=date.fromisoformat, default=date(2016, 8, 29), help="end of the later window"
    )
    parser.add_argument(
        "--arrivals", choices=("fit", "later"), default="fit", help="which window's arrivals are simulated"
    )
    parser.add_argument(
        "--handoff",
        type=float,
        default=0.0,
        metavar="HOURS",
        help="working hours of each gap from front to back",
    )
    return parser.parse_args()


def main() -> None:
    """Read, measure, write, and print what was found."""
    asked = arguments()
    everything = read_cases(asked.data)
    edges = [
        (datetime(d.year, d.month, d.day) - ORIGIN) / timedelta(hours=1)
        for d in (asked.fit_until, asked.later_until)
    ]
    fit = [spells for spells in everything if spells[0].start < edges[0]]
    later = [spells for spells in everything if edges[0] <= spells[0].start < edges[1]]
    functions = functions_of(fit)
    shifts = shifts_of(fit, functions)
    asked.output.mkdir(parents=True, exist_ok=True)
    writer = Writer(asked.output, measure(fit), skills_of(fit, functions), clocks_of(shifts), asked.handoff)
    simulated = fit if asked.arrivals == "fit" else later
    first = ORIGIN if asked.arrivals == "fit" else datetime.combine(asked.fit_until, datetime.min.time())
    moments = [
        (ORIGIN + timedelta(hours=spells[0].start)).isoformat(timespec="seconds") for spells in simulated
    ]
    write_column(asked.output, "arrivals.csv", "arrived", moments)
    writer.handoff_files()
    weeks = int((simulated[-1][0].start - (first - ORIGIN) / timedelta(hours=1)) // 168) + 13
    (asked.output / "written_by_prepare.py.toml").write_text(
        f"# Written by prepare.py from the log; do not edit. Arrivals: the {asked.arrivals} window.\n"
        f'start = {first.date()}\ntime_zone = "{ZONE.key}"\nhorizon = '
        f'"{weeks}w"\n{people_text(shifts)}\n[work.loan]\n'
        f'arrivals = {{ file = "data/arrivals.csv", column = "arrived" }}\n{writer.steps()}',
        encoding="utf-8",
    )
    print(
        report("logged, fit window", fit),
        report("logged, later window", later),
        report("logged, all", everything),
        sep="\n",
    )
    print(
        "people in the log:", dict(Counter(functions.values())), " spells left open:", writer.seen.left_open
    )
    for shift in shifts:
        print(
            f"{shift.role:15s} {shift.count:3d} seats  {shift.days} "
            f"{shift.opens:02d}:00-{shift.closes:02d}:00  {shift.skill}"
        )


if __name__ == "__main__":
    main()
