"""More or less demand: the arrivals of every work type times a factor; and whether demand itself grows.

Where it does, work in progress may grow although there are people enough.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any, Final

import numpy as np

from orgsim.chance.distribution import Distribution
from orgsim.errors import UsageError
from orgsim.log.vocabulary import NONE
from orgsim.model import Model
from orgsim.model.analysis.load import counted_before
from orgsim.model.kinds import Arrivals
from orgsim.scenario import AlwaysEnough, CountedFile, Dated, DatedFile, NoArrivals, Pieces, Renewal, Scenario
from orgsim.scenario.factors.round_numbers import plain
from orgsim.scenario.factors.wording import wording
from orgsim.scenario.reading.paths import path_text
from orgsim.units import Span


@dataclass(frozen=True)
class _Arrivals:
    """The arrivals of one work: the ``place`` where they stand, as they were ``written``, and by how much
    they are multiplied."""

    work: str
    place: tuple[str, ...]
    written: Any
    multiple: float

    def path(self, *keys: str) -> str:
        """The path of a value below the arrivals."""
        return path_text({}, (*self.place, *keys))

    def rate(self, text: str) -> str:
        """A rate, in the unit it was written in."""
        found = wording(text)
        return found.at(plain(found.amount * self.multiple, 12))


def scaled(scenario: Scenario, multiple: float) -> dict[str, Any]:
    """The values by path with which ``multiple`` times as much of every work arrives.

    Rates are multiplied and intervals divided; the sizes of batches, seasons and waves stay as they are, and
    so does what waits at the start. A bound on the items in all (``at_most``) is multiplied and rounded, at
    least 1. Raises `UsageError` for work whose arrivals are stated moments, come from a file, or of which
    there is always enough.
    """
    if multiple == 1.0:
        return {}
    found: dict[str, Any] = {}
    for place, read in _places(scenario):
        written = scenario.value(path_text({}, place))
        found |= dict(_changes(_Arrivals(place[-2], place, written, multiple), read))
    return found


def _places(scenario: Scenario) -> Iterator[tuple[tuple[str, ...], object]]:
    """Where arrivals stand, and what they are: of every work, and in designs that say them otherwise."""
    for name, work in scenario.work.items():
        if work.arrivals is not None:
            yield ("work", name, "arrivals"), work.arrivals
    for design, spec in scenario.designs.items():
        for name, own in spec.work.items():
            if "arrivals" in own:
                place = ("designs", design, "work", name, "arrivals")
                yield place, scenario.of(design).work[name].arrivals


def _changes(arrivals: _Arrivals, read: object) -> Iterator[tuple[str, Any]]:
    for kind, reason in _FIXED.items():
        if isinstance(read, kind):
            raise UsageError(f"the demand of '{arrivals.work}' cannot be multiplied: {reason}")
    if isinstance(read, NoArrivals):
        return
    if isinstance(read, Pieces):
        for number, piece in enumerate(arrivals.written["pieces"], 1):
            yield arrivals.path("pieces", str(number), "rate"), arrivals.rate(piece["rate"])
    elif isinstance(read, Renewal):
        yield arrivals.path("every"), str(_divided(read.every, arrivals))
    else:
        yield from _poisson(arrivals)
    most = None
    if isinstance(arrivals.written, Mapping):
        most = arrivals.written.get("at_most")
    if most is not None:
        yield arrivals.path("at_most"), max(1, round(most * arrivals.multiple))


def _poisson(arrivals: _Arrivals) -> Iterator[tuple[str, Any]]:
    if isinstance(arrivals.written, Mapping):
        yield arrivals.path("rate"), arrivals.rate(arrivals.written["rate"])
    else:
        yield arrivals.path(), arrivals.rate(arrivals.written)


def _divided(every: Distribution, arrivals: _Arrivals) -> Distribution:
    """The distribution of intervals that are shorter by the factor, of the same shape."""
    if every.parts:
        return replace(every, parts=tuple((weight, _divided(part, arrivals)) for weight, part in every.parts))
    if every.name == "empirical":
        raise UsageError(
            f"the demand of '{arrivals.work}' cannot be multiplied: its intervals are values in a file"
        )
    return replace(
        every, parameters={key: _shorter(value, arrivals) for key, value in every.parameters.items()}
    )


def _shorter(value: Any, arrivals: _Arrivals) -> Any:
    """A parameter of a distribution: a time is divided, a number that gives the shape is left."""
    if not isinstance(value, Span):
        return value
    return Span(value.amount / arrivals.multiple, value.unit)


_FIXED: Mapping[type, str] = {
    Dated: "it comes at stated moments",
    CountedFile: "it comes as it was counted",
    DatedFile: "it comes at the moments in a file",
    AlwaysEnough: "there is always enough of it",
}


_MORE: Final = 1.05
"""By how much more the last quarter of a run has to bring than the one before it."""


def demand_grows(model: Model) -> bool:
    """Whether some source is expected to bring more in the last quarter of the run than in the third."""
    return any(_grows(model, source) for source in range(len(model.sources.kind)))


def _grows(model: Model, source: int) -> bool:
    third, last = (_expected_arrivals(model, source, quarter / 4, (quarter + 1) / 4) for quarter in (2, 3))
    return last > _MORE * third


def _expected_arrivals(model: Model, source: int, begin: float, end: float) -> float:
    """Arrivals, a batch being one, expected between two shares of the horizon; none where they come evenly or
    as there is room."""
    sources, horizon = model.sources, model.header.horizon
    low, high = begin * horizon, end * horizon
    if sources.kind[source] == Arrivals.DATED:
        dates = sources.dates.values[sources.dates.start[source] : sources.dates.start[source + 1]]
        return float(((dates >= low) & (dates < high)).sum())
    if sources.kind[source] == Arrivals.COUNTED:
        return counted_before(model, source, high) - counted_before(model, source, low)
    clock = int(sources.clock[source])
    if clock != NONE:
        open_time = model.header.clocks[clock].work(int(low), int(high))
        return open_time / float(model.samplers.mean[sources.sampler[source]])
    if sources.kind[source] != Arrivals.POISSON:
        return 0.0
    first, after = sources.profile.start[source : source + 2].tolist()
    edges = np.clip(np.append(sources.profile.values[first:after], horizon), low, high)
    return float(np.diff(edges) @ sources.rates[first:after])
