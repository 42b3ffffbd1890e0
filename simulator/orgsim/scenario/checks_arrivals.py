"""Say what of dated arrivals lies outside the run, and where a run goes on after its data end."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Final

from orgsim.scenario.arrivals import Dated, Pieces
from orgsim.units import DAY, elapsed, elapsed_each, local_moment, zone

if TYPE_CHECKING:
    from orgsim.scenario.scenario import Scenario

SILENT_SHARE: Final = 0.1
"""From this share of the run on, it is said that nothing arrives after the last moment of the data."""


def arrival_notes(scenario: Scenario) -> list[str]:
    """Return a sentence for what is outside the run of the moments and pieces that the file itself gives."""
    notes: list[str] = []
    for name, work in scenario.work.items():
        if isinstance(work.arrivals, Dated):
            notes += moment_notes(scenario, name, work.arrivals.moments)
        elif isinstance(work.arrivals, Pieces):
            notes += _piece_notes(scenario, name, work.arrivals)
    return notes


def moment_notes(scenario: Scenario, work: str, moments: Sequence[datetime]) -> Iterator[str]:
    """Yield a sentence for moments outside the run, and one where the run goes on long after the last.

    ``moments`` are those of the arrivals of a ``work``, aware, in order, at least one.
    """
    horizon = scenario.horizon.microseconds()
    since = elapsed_each(scenario.start, moments)
    within = [moment for moment in since if 0 <= moment < horizon]
    outside = len(moments) - len(within)
    count = f"{len(moments):,}"
    if outside:
        lie = "moment lies" if len(moments) == 1 else "moments lie"
        left_out = f"and {'is' if outside == 1 else 'are'} left out; {_stretch(moments)}."
        nothing = "" if within else " None is left, so nothing arrives."
        yield (
            f"work.{work}.arrivals: {outside:,} of {count} {lie} outside the run ({_run(scenario)}) {left_out}{nothing}"
        )
    if within and horizon - within[-1] > SILENT_SHARE * horizon:
        last = _day(local_moment(scenario.start, within[-1], zone(scenario.time_zone)))
        yield (
            f"work.{work}.arrivals: the last of {count} moments is {last}, and the run goes on for "
            f"{_days(horizon - within[-1])} of its {_days(horizon)} days without arrivals."
        )


def _piece_notes(scenario: Scenario, work: str, arrivals: Pieces) -> Iterator[str]:
    horizon = scenario.horizon.microseconds()
    starts = [elapsed(scenario.start, piece.starts) for piece in arrivals.pieces]
    late = [piece for piece, start in zip(arrivals.pieces, starts, strict=True) if start >= horizon]
    if late:
        begin, change = ("begins", "changes") if len(late) == 1 else ("begin", "change")
        yield (
            f"work.{work}.arrivals: {len(late):,} of {len(starts):,} pieces {begin} outside the run "
            f"({_run(scenario)}) and {change} nothing; the first of them is from {_day(late[0].starts)} on."
        )


def _stretch(moments: Sequence[datetime]) -> str:
    if len(moments) == 1:
        return f"it is {_day(moments[0])}"
    return f"they run from {_day(moments[0])} to {_day(moments[-1])}"


def _run(scenario: Scenario) -> str:
    end = local_moment(scenario.start, scenario.horizon.microseconds(), zone(scenario.time_zone))
    return f"{_day(scenario.start)} to {_day(end)}"


def _day(moment: datetime) -> str:
    return moment.date().isoformat()


def _days(span: int) -> str:
    return f"{span / DAY:,.3g}"
