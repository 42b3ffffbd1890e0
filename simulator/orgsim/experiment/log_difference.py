"""Where two logs part, in words."""

from __future__ import annotations

import numpy as np

from orgsim.log import COLUMNS, ITEM_COLUMNS, NONE, Header, Log, Verb
from orgsim.log.log import Integers

HOUR = 3_600_000_000


def first_difference(one: Log, other: Log) -> str:
    """The first record in which the log of the SimPy engine, ``one``, and the ``other``'s are not the
    same."""
    shared = min(len(one.records), len(other.records))
    rows = np.flatnonzero((one.records[:shared] != other.records[:shared]).any(axis=1))
    place = int(rows[0]) if len(rows) else shared
    if place < max(len(one.records), len(other.records)):
        return (
            f"record {place + 1:,} is {_told(one, place)} on the SimPy engine and {_told(other, place)} on "
            "the compiled one"
        )
    return f"the records are the same, but not the items' {_column(one, other)}"


def _told(log: Log, place: int) -> str:
    if place < len(log.records):
        return _words(log.records[place], log.header)
    return "missing"


def _words(record: Integers, header: Header) -> str:
    """A record as a reader of the log would tell it; every column that is not empty."""
    facts = dict(zip(COLUMNS, record.tolist(), strict=True))
    names = {"step": header.steps, "queue": header.teams, "person": header.people}
    told = [f"'{Verb(facts['verb']).key}' at {facts['time'] / HOUR:,.6f} h ({facts['time']} microseconds)"]
    for name, value in facts.items():
        if name not in ("time", "verb") and value != NONE:
            told.append(f"{name} '{names[name][value].name}'" if name in names else f"{name} {value}")
    return ", ".join(told)


def _column(one: Log, other: Log) -> str:
    """The first column in which the items differ."""
    return next(name for name in ITEM_COLUMNS if not np.array_equal(one.items[name], other.items[name]))
