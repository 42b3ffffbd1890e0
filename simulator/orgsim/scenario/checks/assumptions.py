"""Check that assumptions are about values that exist, and that their limits could stand in those places."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from itertools import chain
from typing import Any

from orgsim.errors import Fault
from orgsim.scenario.findings import Findings
from orgsim.scenario.reading.positions import Location
from orgsim.scenario.scenario import Scenario
from orgsim.scenario.sections.assumptions import Assumption
from orgsim.scenario.tables import editing
from orgsim.scenario.tables.own_values import designs_with_own
from orgsim.units import MisreadError, parse_number, parse_span, short

Trial = Callable[[dict[str, Any]], tuple[Fault, ...]]


@dataclass(frozen=True)
class _Limit:
    """The low or high ``value`` (``key``) of an assumption by ``number``, which is ``about`` a path in a
    ``part``."""

    number: int
    key: str
    about: str
    value: Any
    part: Location


@dataclass(frozen=True)
class Tables:
    """The tables of a scenario with every design complete (``document``), and how others like them are read.

    ``trial`` returns the faults of other tables. In the ``sound`` ones, which there were before a change, no
    fault was found; none are known where they are empty.
    """

    document: Mapping[str, Any]
    trial: Trial
    sound: Mapping[str, Any]

    def are_known(self, limit: _Limit) -> bool:
        """Whether the limit was found to do, and the part round its place is as it was then."""
        read_with = ["time_zone"]
        if designs_with_own(self.document):
            read_with.append("designs")
        if any(self.sound.get(key) != self.document.get(key) for key in read_with):
            return False
        places = (limit.part, ("assumptions", limit.number))
        return all(_is_same(self.sound, self.document, place) for place in places)


def check_assumptions(assumptions: tuple[Assumption, ...], tables: Tables, findings: Findings) -> None:
    """Add a fault for an assumption about nothing, and for a limit that cannot be read in its place."""
    without = {key: value for key, value in tables.document.items() if key != "assumptions"}
    located: dict[int, Location] = {}
    for number, assumption in enumerate(assumptions):
        location = _location(assumption.about, without, ("assumptions", number), findings)
        if location is not None:
            located[number] = location
    limits = [_limits(assumptions[number], number, _part(location)) for number, location in located.items()]
    unknown = [limit for limit in chain.from_iterable(limits) if not tables.are_known(limit)]
    refused = _refused(unknown, without, tables.trial, findings)
    for number in sorted(located.keys() - refused):
        if _size(assumptions[number].low) > _size(assumptions[number].high):
            findings.add(("assumptions", number, "low"), "'low' is above 'high'")


def _refused(limits: list[_Limit], document: dict[str, Any], trial: Trial, findings: Findings) -> set[int]:
    """Add a fault for each limit that cannot be read in its place; return the numbers of their
    assumptions."""
    refused: set[int] = set()
    for together in _rounds(limits):
        suspected = together if trial(_with(document, together)) else []
        for limit in suspected:
            faults = trial(_with(document, [limit]))
            if faults:
                at = ("assumptions", limit.number, limit.key)
                findings.add(at, f"would not do there: {faults[0].message}", faults[0].suggestion)
                refused.add(limit.number)
    return refused


def assumption_notes(scenario: Scenario) -> list[str]:
    """Return a sentence for each assumption with one end of a range, which no experiment varies."""
    ends = [(line.about, line.low is None, line.high is None) for line in scenario.assumptions]
    return [
        f"The assumption about {about} is not varied: it has {'no low' if no_low else 'no high'} end."
        for about, no_low, no_high in ends
        if no_low != no_high
    ]


def _location(about: str, document: Mapping[str, Any], at: Location, findings: Findings) -> Location | None:
    """Where the value is that an assumption is about; None, and a fault, where there is none."""
    try:
        location = editing.locate(document, about)
    except MisreadError as error:
        findings.add((*at, "about"), error.message, error.suggestion)
        return None
    if isinstance(editing.value_at(document, location), Mapping):
        findings.add((*at, "about"), f"{short(about)} is a table; an assumption is about one value")
        return None
    return location


def _limits(assumption: Assumption, number: int, part: Location) -> list[_Limit]:
    about, values = assumption.about, {"low": assumption.low, "high": assumption.high}
    return [_Limit(number, key, about, value, part) for key, value in values.items() if value is not None]


def _part(location: Location) -> Location:
    """The smallest part round a location that is read by itself: a step, another key of work, a name of a
    section."""
    if location[:1] != ("work",):
        return location[:2]
    return location[:4] if location[2:3] == ("steps",) else location[:3]


def _is_same(one: Mapping[str, Any], other: Mapping[str, Any], place: Location) -> bool:
    """Whether both tables have something at a location, and the same."""
    try:
        same: bool = editing.value_at(one, place) == editing.value_at(other, place)
    except (KeyError, IndexError, TypeError, MisreadError):
        return False
    return same


def _rounds(limits: list[_Limit]) -> list[list[_Limit]]:
    """The limits in as few rounds as there are limits in one part, so that no two of a part share a round.

    Since each part is read by itself, all of a round are sound where the tables with all of them are.
    """
    rounds: list[list[_Limit]] = []
    turns: Counter[Location] = Counter()
    for limit in limits:
        if turns[limit.part] == len(rounds):
            rounds.append([])
        rounds[turns[limit.part]].append(limit)
        turns[limit.part] += 1
    return rounds


def _with(document: dict[str, Any], limits: list[_Limit]) -> dict[str, Any]:
    """The tables with limits in the places that they are about."""
    for limit in limits:
        document, _ = editing.replaced(document, document, limit.about, limit.value)
    return document


def _size(value: Any) -> float:
    """Return the size of a number or an elapsed span; anything else cannot be compared."""
    for parse in (parse_number, lambda written: parse_span(written).micro()):
        try:
            return parse(value)
        except ValueError:
            continue
    return float("nan")
