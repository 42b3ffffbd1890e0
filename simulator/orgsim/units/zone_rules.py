"""What the rules of time zones were when this version was built, so that other rules are noticed.

``python -m orgsim.units.zone_rules`` writes the table beside this file again, from the ``tzdata`` that is
installed.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import Any, Final

from orgsim.units.offsets import changes_in
from orgsim.units.zones import zone, zone_names

TABLE: Final = Path(__file__).with_suffix(".json")
YEARS: Final = range(2020, 2041)
DIGITS: Final = 4
"""Hexadecimal digits that stand for the rules of a zone in a year."""


@cache
def zone_release() -> str:
    """The release of the time zone data that is installed, such as ``2026.6``."""
    from importlib.metadata import version

    return version("tzdata")


def known_release() -> str:
    """The release whose rules this version of orgsim was built with."""
    return str(_table()["release"])


def changed_zones(names: Iterable[str], first: int, last: int) -> tuple[str, ...]:
    """Those zones whose rules in the years ``first`` to ``last`` are not those of `known_release`, by name.

    Nothing is said of zones and years that are not in the table.
    """
    if zone_release() == known_release():
        return ()
    years = [year for year in YEARS if first <= year <= last]
    return tuple(name for name in sorted(set(names)) if _is_changed(name, years))


def _is_changed(name: str, years: Iterable[int]) -> bool:
    place = _table()["zones"].get(name)
    if place is None:
        return False
    known = _table()["rules"][place]
    return any(rules_digest(name, year) != _of_year(known, year) for year in years)


def _of_year(known: str, year: int) -> str:
    begin = DIGITS * (year - YEARS[0])
    return known[begin : begin + DIGITS]


def rules_digest(name: str, year: int) -> str:
    """The first digits of the SHA-256 of when the clocks of a zone change in a year (UTC), and to what
    offset."""
    changes = changes_in(zone(name), year)
    texts = [f"{moment:%m-%dT%H:%M:%S}{offset.total_seconds():+.0f}" for moment, offset in changes]
    return hashlib.sha256(";".join(texts).encode()).hexdigest()[:DIGITS]


@cache
def _table() -> dict[str, Any]:
    return dict(json.loads(TABLE.read_text(encoding="utf-8")))


def table() -> dict[str, Any]:
    """The rules of all zones that are installed.

    Each sequence of digests stands there once, beside the number of the sequence of each zone.
    """
    found = {name: "".join(rules_digest(name, year) for year in YEARS) for name in sorted(zone_names())}
    rules = sorted(set(found.values()))
    zones = {name: rules.index(digests) for name, digests in found.items()}
    return {"release": zone_release(), "first year": YEARS[0], "rules": rules, "zones": zones}


if __name__ == "__main__":
    TABLE.write_text(json.dumps(table(), indent=0, separators=(",", ":")) + "\n", encoding="utf-8")
