"""The account of a replication: what a result, its report and its charts take from it, with or without its
summary."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import lru_cache
from types import MappingProxyType
from typing import Any, Final, TypeVar

import numpy as np

from orgsim.log import Header, Outcome
from orgsim.log.log import Integers
from orgsim.measures import (
    Summary,
    by_class,
    by_work,
    counted,
    measure,
    named_measures,
    part_events,
    person_measures,
    seam_measures,
    team_measures,
    whole_items,
)
from orgsim.measures.slots import slots

Value = TypeVar("Value")


class Account:
    """Measures and courses of a replication after a ``warm_up`` (microseconds), each reckoned when it is
    first asked for.

    They come from the ``summary`` until `folded` has reckoned them all and let go of it. ``asked`` are
    measures by name that a folded account knows beside `MEASURES`.
    """

    def __init__(self, summary: Summary, header: Header, warm_up: int, asked: Iterable[str] = ()) -> None:
        """Nothing is reckoned yet."""
        self.replication, self.edges = summary.replication, summary.edges
        self.header, self.warm_up, self.asked = header, warm_up, tuple(asked)
        self._summary: Summary | None = summary
        self._known: dict[str, Any] = {}

    @property
    def summary(self) -> Summary | None:
        """The summary; None once it is folded."""
        return self._summary

    @property
    def measures(self) -> Mapping[str, float]:
        """All `MEASURES` by name; times in microseconds."""
        return self._of("measures", lambda summary: measure(summary, self.header, self.warm_up))

    def part(self, kind: str) -> Mapping[str, Any]:
        """The measures of the parts of a kind, as the functions of `orgsim.measures` give them."""
        return self._of(kind, lambda summary: PARTS[kind](summary, self.header, self.warm_up))

    def named(self, name: str) -> float | None:
        """A measure by its name, such as ``lead time p80``; None where a folded account does not know it."""
        if self._summary is not None and name not in self._known:
            self._known[name] = named_measures(self._summary, self.header, self.warm_up, (name,))[name]
        return self._known.get(name)

    @property
    def wip(self) -> Integers:
        """Work in progress without parts, integrated over each time bin: int64 (B,)."""
        return self._of("wip", whole_items)

    @property
    def queued(self) -> Integers:
        """Items in all queues, integrated over each time bin: int64 (B,)."""
        return self._of("queued", lambda summary: summary.queue_length.sum(axis=1))

    @property
    def queues(self) -> Integers:
        """Items in each queue, integrated over each slot (`orgsim.measures.slots`): int64 (slots, Q)."""
        return self._of(
            "queues", lambda summary: slots(summary.edges, self.header).total(summary.queue_length)
        )

    @property
    def flow(self) -> Mapping[str, Integers]:
        """Items ``arrived``, ``delivered`` and ``gone`` undelivered by each edge of the slots: int64 (slots +
        1,)."""
        return self._of("flow", lambda summary: _flow(summary, self.header))

    @property
    def lead_times(self) -> Integers:
        """Lead times of the items that the measures are over, in microseconds: int64 (n,)."""
        return self._of("lead times", lambda summary: _lead_times(summary, self.warm_up))

    @property
    def count(self) -> int:
        """How many items there are in all."""
        return self._of("count", lambda summary: len(summary.items["work"]))

    @property
    def too_late(self) -> int:
        """How many items that others led to were due at the end or later, and never came."""
        return self._of("too_late", lambda summary: summary.too_late)

    def folded(self) -> Account:
        """This account with everything reckoned and without its summary."""
        for name in (*PROPERTIES, *self._parts()):
            _ = self.part(name) if name in PARTS else getattr(self, name)
        for name in self.asked:
            self.named(name)
        self._known = {name: _own(value) for name, value in self._known.items()}
        self._summary = None
        return self

    def _parts(self) -> list[str]:
        """The kinds of parts of which there is more than the whole."""
        only = {"work": len(self.header.works) == 1, "service_class": len(self.header.classes) == 1}
        return [kind for kind in PARTS if not only.get(kind, False)]

    def _of(self, name: str, reckon: Callable[[Summary], Value]) -> Value:
        if name not in self._known:
            if self._summary is None:
                raise KeyError(name)
            self._known[name] = reckon(self._summary)
        found: Value = self._known[name]
        return found


PARTS: Final[Mapping[str, Callable[[Summary, Header, int], Mapping[str, Any]]]] = MappingProxyType(
    {
        "team": team_measures,
        "person": person_measures,
        "seam": seam_measures,
        "work": by_work,
        "service_class": by_class,
    }
)
"""The measures of the parts of an organisation by their kind."""
PROPERTIES: Final = ("measures", "wip", "queued", "queues", "flow", "lead_times", "count", "too_late")


def _flow(summary: Summary, header: Header) -> dict[str, Integers]:
    found = slots(summary.edges, header)
    arrived, delivered, gone = part_events(summary)
    counts = {
        "arrived": summary.arrivals - arrived,
        "delivered": summary.deliveries - delivered,
        "gone": summary.losses - gone,
    }
    return {
        name: np.concatenate([[0], np.cumsum(found.total(count))]).astype(np.int64)
        for name, count in counts.items()
    }


def _lead_times(summary: Summary, warm_up: int) -> Integers:
    items = summary.items
    kept = counted(items, warm_up) & (items["outcome"] == Outcome.DELIVERED)
    return np.asarray((items["ended"] - items["arrived"])[kept], dtype=np.int64)


def _own(value: Any) -> Any:
    """A value that holds on to no larger array and takes little room: what is a view is copied, floats by
    name are packed."""
    if isinstance(value, np.ndarray):
        return value if value.base is None else value.copy()
    if not isinstance(value, Mapping):
        return value
    if all(isinstance(inner, float) for inner in value.values()):
        return Packed(value)
    return {name: _own(inner) for name, inner in value.items()}


class Packed(Mapping[str, float]):
    """Floats by name, in the order of the names: 8 bytes each, where a dictionary takes some 80.

    All that have the same names share them.
    """

    __slots__ = ("_places", "_values")

    def __init__(self, values: Mapping[str, float]) -> None:
        """Take over the values."""
        self._places = _places(tuple(values))
        self._values = array("d", values.values())

    def __getitem__(self, name: str) -> float:
        """Return a value; raises KeyError where there is none of that name."""
        return self._values[self._places[name]]

    def __iter__(self) -> Iterator[str]:
        """Yield the names in order."""
        return iter(self._places)

    def __len__(self) -> int:
        """Count the values."""
        return len(self._values)


@lru_cache(maxsize=64)
def _places(names: tuple[str, ...]) -> Mapping[str, int]:
    return {name: place for place, name in enumerate(names)}
