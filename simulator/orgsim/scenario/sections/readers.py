"""Read values from what a user types, saying in plain words what is wrong with them."""

from __future__ import annotations

from datetime import datetime
from typing import Literal

from pydantic import ValidationInfo

from orgsim.chance.distribution import Distribution, parse_distribution
from orgsim.scenario.sections.spec import zone_of
from orgsim.units import MisreadError, Span, localise, parse_moment, parse_span, short, zone


def read_name(value: object) -> str:
    """Return a name: text that is not empty, has no line breaks or other unseen characters and no spaces at
    its ends."""
    if isinstance(value, list | tuple):
        raise MisreadError(f"{short(list(value))} is a list: one name stands here, in quotes")
    if not isinstance(value, str):
        raise MisreadError(f"{short(value)} is not a name: write text in quotes")
    if not value or value != value.strip() or not value.isprintable() or len(value) > 200:
        raise MisreadError(
            f"{short(value)} is not a name: at most 200 characters, no line breaks, no characters that "
            "cannot be seen, no spaces at its ends"
        )
    return value


def read_text(value: object) -> str:
    """Return free text of at most 10,000 characters."""
    if not isinstance(value, str):
        raise MisreadError(f"{short(value)} is not text: write it in quotes")
    if len(value) > 10_000:
        raise MisreadError("text of more than 10000 characters")
    return value


def read_switch(value: object) -> bool:
    """Return a boolean; nothing else stands for one."""
    if not isinstance(value, bool):
        raise MisreadError(f"{short(value)} is neither true nor false")
    return value


def read_elapsed(value: object) -> Span:
    """Return a span of elapsed time."""
    span = parse_span(value)
    if span.working:
        raise MisreadError(f"'{span}' is working time; this takes elapsed time, such as '52w'")
    return span


def read_wait(value: object) -> Span:
    """Return a span of elapsed or of working time."""
    span = parse_span(value)
    _no_person_time(span)
    return span


def read_effort(value: object) -> Distribution:
    """Return a distribution of hands-on work."""
    found = parse_distribution(value)
    for span in found.spans():
        if span.unit.startswith("working "):
            raise MisreadError(
                f"'{span}' is time on a calendar; an effort is hands-on work, such as '6h' or '2 person-days'"
            )
        if span.unit in ("d", "w"):
            raise MisreadError(
                f"'{span}' is elapsed time, nights included; an effort is hands-on work, such as '2 "
                "person-days'"
            )
    return found


def read_delay(value: object) -> Distribution:
    """Return a distribution of elapsed or of working time."""
    found = parse_distribution(value)
    for span in found.spans():
        _no_person_time(span)
    return found


def read_interval(value: object) -> Distribution:
    """Return a distribution of elapsed time."""
    found = parse_distribution(value)
    for span in found.spans():
        read_elapsed(span)
    return found


def read_moment(value: object, info: ValidationInfo) -> datetime:
    """Return an aware moment in the time zone of the scenario."""
    return localise(parse_moment(value), zone_of(info))


def read_zone(value: object) -> str:
    """Return the name of a time zone that exists."""
    if not isinstance(value, str):
        raise MisreadError(f"{short(value)} is not a time zone: write a name such as 'Europe/London'")
    zone(value)
    return value


def _no_person_time(span: Span) -> None:
    if span.hands_on:
        raise MisreadError(
            f"'{span}' is hands-on work; a time that passes is elapsed ('2d') or working ('2 working days')"
        )


def read_warm_up(value: object) -> Literal["auto", "none"] | Span:
    """Return ``"auto"``, ``"none"`` or a span of elapsed time."""
    if value == "auto":
        return "auto"
    return "none" if value == "none" else read_elapsed(value)
