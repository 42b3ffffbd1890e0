"""Say what of dated arrivals lies outside the run, and where a run goes on after its data end."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Final, SupportsInt

from orgsim.scenario.scenario import Scenario
from orgsim.scenario.sections.arrivals import CountedFile, Dated, Pieces
from orgsim.units import DAY, HOUR, MINUTE, elapsed, elapsed_each, local_moment, zone

if TYPE_CHECKING:
    from orgsim.units.local_times import Micros

_UNITS: Final = ((DAY, "day"), (HOUR, "hour"), (MINUTE, "minute"))
SILENT_SHARE: Final = 0.1
"""From this share of the run on, it is said that nothing arrives after the last moment of the data."""


def arrival_notes(scenario: Scenario) -> list[str]:
    """Return a sentence for what is outside the run of the moments and pieces that the file itself gives."""
    notes: list[str] = []
    for name, work in scenario.work.items():
        if isinstance(work.arrivals, Dated):
            notes += moment_notes(scenario, name, elapsed_each(scenario.start, work.arrivals.moments))
        elif isinstance(work.arrivals, Pieces):
            notes += _piece_notes(scenario, name, work.arrivals)
    return notes


def moment_notes(scenario: Scenario, work: str, moments: Sequence[int] | Micros) -> Iterator[str]:
    """Yield a sentence for moments outside the run, and one where the run goes on long after the last.

    ``moments`` are those of the arrivals of a ``work``, in microseconds since the start, in order, at least
    one.
    """
    horizon = scenario.horizon.microseconds()
    first, end = bisect_left(moments, 0), bisect_left(moments, horizon)
    outside = len(moments) - (end - first)
    if outside:
        lie = f"{_of(moments, 'moment')} {'lies' if len(moments) == 1 else 'lie'}"
        left_out = f"and {'is' if outside == 1 else 'are'} left out; {_stretch(scenario, moments)}."
        nothing = "" if end > first else " None is left, so nothing arrives."
        yield (
            f"work.{work}.arrivals: {outside:,} of {lie} outside the run ({_run(scenario)}) "
            f"{left_out}{nothing}"
        )
    if end > first and horizon - moments[end - 1] > SILENT_SHARE * horizon:
        yield (
            f"work.{work}.arrivals: {_last_of(moments)} is {_day_of(scenario, moments[end - 1])}, and the "
            f"run goes on for {_part(horizon - int(moments[end - 1]), horizon)} without arrivals."
        )


def first_time(scenario: Scenario, arrivals: CountedFile) -> int:
    """Return when the first of the times of a count begins, in microseconds since the start."""
    return 0 if arrivals.starts is None else elapsed(scenario.start, arrivals.starts)


def count_notes(scenario: Scenario, work: str, arrivals: CountedFile, counts: Sequence[int]) -> Iterator[str]:
    """Yield a sentence for counts outside the run, and one where the run goes on long after the last."""
    horizon, each = scenario.horizon.microseconds(), arrivals.each.microseconds()
    first = first_time(scenario, arrivals)
    begins = range(first, first + each * len(counts), each)
    outside = sum(1 for begin in begins if not 0 <= begin < horizon)
    end = begins[-1] + each
    if outside:
        nothing = " None is left, so nothing arrives." if outside == len(counts) else ""
        yield (
            f"work.{work}.arrivals: {outside:,} of {len(counts):,} counts are of times that do not begin "
            f"within the run ({_run(scenario)}) and are left out; all run from "
            f"{_day_of(scenario, first)} to {_day_of(scenario, end)}.{nothing}"
        )
    if outside < len(counts) and horizon - end > SILENT_SHARE * horizon:
        yield (
            f"work.{work}.arrivals: the counts end on {_day_of(scenario, end)}, and the run goes on for "
            f"{_part(horizon - end, horizon)} without arrivals."
        )


def _piece_notes(scenario: Scenario, work: str, arrivals: Pieces) -> Iterator[str]:
    horizon = scenario.horizon.microseconds()
    starts = [elapsed(scenario.start, piece.starts) for piece in arrivals.pieces]
    late = [piece for piece, start in zip(arrivals.pieces, starts, strict=True) if start >= horizon]
    if late:
        begin, change = ("begins", "changes") if len(late) == 1 else ("begin", "change")
        yield (
            f"work.{work}.arrivals: {len(late):,} of {_of(starts, 'piece')} {begin} outside the run "
            f"({_run(scenario)}) and {change} nothing; the first of them is from {_day(late[0].starts)} on."
        )


def _stretch(scenario: Scenario, moments: Sequence[int] | Micros) -> str:
    if len(moments) == 1:
        return f"it is {_day_of(scenario, moments[0])}"
    return f"they run from {_day_of(scenario, moments[0])} to {_day_of(scenario, moments[-1])}"


def _run(scenario: Scenario) -> str:
    return f"{_day(scenario.start)} to {_day_of(scenario, scenario.horizon.microseconds())}"


def _day_of(scenario: Scenario, moment: SupportsInt) -> str:
    """The date of a moment, in microseconds since the start, in the scenario's time zone."""
    return _day(local_moment(scenario.start, int(moment), zone(scenario.time_zone)))


def _day(moment: datetime) -> str:
    return moment.date().isoformat()


def _of(things: Sequence[int] | Micros, word: str) -> str:
    """How many things there are: ``3 moments``."""
    return f"{len(things):,} {word}{'' if len(things) == 1 else 's'}"


def _last_of(moments: Sequence[int] | Micros) -> str:
    return "the only moment" if len(moments) == 1 else f"the last of {_of(moments, 'moment')}"


def _part(span: int, whole: int) -> str:
    """A part of the run and all of it: ``14 of its 28 days``, ``4 hours of its 1 day``."""
    (number, unit), (all_of_it, unit_of_all) = _length(span), _length(whole)
    same = unit.rstrip("s") == unit_of_all.rstrip("s")
    return f"{number if same else f'{number} {unit}'} of its {all_of_it} {unit_of_all}"


def _length(span: int) -> tuple[str, str]:
    """A span in days, hours where it is below a day, minutes where it is below an hour, and the unit."""
    size, word = next((one for one in _UNITS if span >= one[0]), _UNITS[-1])
    amount = span / size
    number = f"{amount:,.0f}" if amount >= 100 else f"{amount:.3g}"
    return number, word if number == "1" else f"{word}s"
