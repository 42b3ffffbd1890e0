"""Measures by name: those of the closed list, any percentile of a time, the share of items that keep a limit,
and each of these of one kind of work or one class of service."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Final

from orgsim.log.catalogue import DURATIONS, ITEM_MEASURES, MEASURES, Duration, Measure
from orgsim.units.span import parse_span
from orgsim.units.wording import MisreadError, nearest, short

_PERCENTILE: Final = re.compile(r"(?P<duration>.*\S) p(?P<percent>[0-9]{1,3})")
_WITHIN: Final = re.compile(r"(?P<duration>.*\S) within (?P<limit>\S.*)")
_OF: Final = " of "
"""What stands between a measure and the kind of work or the class that it is taken of."""


@dataclass(frozen=True)
class Asked:
    """What a name asks for that is not of the closed list.

    ``base`` is the measure without the ``part`` that it is taken of, a kind of work or a class by its name.
    Of one with a parameter, ``duration`` is the time of items of which ``percent`` or a ``limit`` is asked:
    microseconds, of elapsed or of working time as the time is.
    """

    measure: Measure
    base: str
    part: str | None = None
    duration: str = ""
    percent: int | None = None
    limit: int | None = None


def find(name: str) -> Measure:
    """The measure of a name, be it of `MEASURES` or one with a parameter.

    Percentiles are ``lead time p80`` with a whole number from 1 to 99, limits ``response time within 120s``;
    both are of one of the `DURATIONS`. The limit of a working time is in working h or min:
    ``lead time in working time within 70 working h``; how long a usual working day is, a log does not say.
    ``of request`` behind any measure of items takes it of one kind of work or one class of service; whether
    there is such a one, a name does not say.
    Raises `MisreadError` with the nearest right name.
    """
    return MEASURES[name] if name in MEASURES else parameters(name).measure


def decidable(name: str) -> Measure:
    """The measure of a name on which a verdict can rest; raises `MisreadError` as `find`, and where none is
    better."""
    measure = find(name)
    if measure.better is None:
        raise MisreadError(f"nothing can be decided on {short(name)}: neither more nor less of it is better")
    return measure


def base_of(name: str) -> str:
    """The name of a measure without the kind of work or the class that it is taken of; errors as `find`."""
    return name if name in MEASURES else parameters(name).base


def part_of(name: str) -> str | None:
    """The kind of work or the class that a measure is taken of, if it is; errors as `find`."""
    return None if name in MEASURES else parameters(name).part


def no_such_part(part: str, works: Iterable[str], classes: Iterable[str]) -> MisreadError:
    """What to say of a name that is no kind of work and no class."""
    return MisreadError(f"there is no kind of work or class {short(part)}", nearest(part, (*works, *classes)))


def parameters(name: str) -> Asked:
    """What a name that is not in `MEASURES` asks for; errors as `find`."""
    return _of_part(name) or _with_parameter(name)


def _of_part(name: str) -> Asked | None:
    """What is asked of one kind of work or class; None for a name that asks for no such thing."""
    base, of, part = name.rpartition(_OF)
    while of and part.strip():
        asked = _of_items(name, base)
        if asked is not None:
            text = _description(asked.measure.description, part)
            return replace(asked, measure=replace(asked.measure, name=name, description=text), part=part)
        base, of, further = base.rpartition(_OF)
        part = f"{further}{_OF}{part}"
    return None


def _description(text: str, part: str) -> str:
    """What a measure means, of one kind of work or one class."""
    if " items " in text:
        return text.replace(" items ", f" items of '{part}' ", 1)
    return f"{text.rstrip('.')}, of '{part}'."


def _of_items(name: str, base: str) -> Asked | None:
    """The measure that a name begins with, if it is one of items."""
    if base in ITEM_MEASURES:
        return Asked(ITEM_MEASURES[base], base)
    if base in MEASURES:
        message = f"{short(name)}: '{base}' is a measure of the whole, not of one kind of work or class"
        raise MisreadError(message, nearest(name, MEASURES))
    try:
        return _with_parameter(base)
    except MisreadError:
        return None


def _with_parameter(name: str) -> Asked:
    """The percentile, or the share within a limit, that a name asks for."""
    if found := _PERCENTILE.fullmatch(name):
        return _percentile(_duration(name, found["duration"]), name, int(found["percent"]))
    if found := _WITHIN.fullmatch(name):
        return _within(_duration(name, found["duration"]), name, found["limit"])
    raise _unknown(name, nearest(name, (*MEASURES, *(f"{duration} p80" for duration in DURATIONS))))


def _duration(name: str, written: str) -> Duration:
    """The time that a name begins with."""
    if written in DURATIONS:
        return DURATIONS[written]
    close = nearest(written, DURATIONS)
    raise _unknown(name, None if close is None else close + name.removeprefix(written))


def _percentile(duration: Duration, name: str, percent: int) -> Asked:
    measure = duration.percentile(percent)
    if not 1 <= percent <= 99:
        raise MisreadError(f"{short(name)} is not a measure: a percentile is a whole number from 1 to 99")
    if measure.name != name:
        raise _unknown(name, measure.name)
    return Asked(measure, measure.name, duration=duration.name, percent=percent)


def _within(duration: Duration, name: str, limit: str) -> Asked:
    try:
        span = parse_span(limit)
    except MisreadError as error:
        raise MisreadError(f"{short(name)}: {error.message}", error.suggestion) from None
    if span.working != (duration.unit == "working time") or span.hands_on or span.counts_days:
        raise _other_clock(duration, name)
    measure = duration.within(limit)
    return Asked(measure, measure.name, duration=duration.name, limit=span.microseconds())


def _other_clock(duration: Duration, name: str) -> MisreadError:
    """The limit is not in the time that is measured, or in days whose length would have to be known."""
    if duration.unit == "working time":
        units = "working time is in working h or working min: how long a working day is, is not known here"
    else:
        units = "elapsed time is in s, min, h, d or w"
    return MisreadError(f"{short(name)}: a limit on {units}")


def _unknown(name: str, hint: str | None) -> MisreadError:
    first = ("lead time", "cycle time", "response time", "throughput", "cost per item", "cost of delay")
    known = ", ".join(f"'{measure}'" for measure in first)
    return MisreadError(
        f"{short(name)} is not a measure: {known} and the rest of the list, a percentile such as 'lead time "
        "p80', "
        "or the share within a limit such as 'response time within 2h'",
        hint,
    )
