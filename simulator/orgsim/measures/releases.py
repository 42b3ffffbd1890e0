"""Delivery measures of software, from the log of a replication: how often is deployed, how soon, how often
that fails, and how soon it is mended.

The measures are those of DORA's *Accelerate State of DevOps Report 2024*: change lead time, deployment
frequency, change fail rate, failed deployment recovery time and rework rate. They have no labels such as
"elite", which are of that report's respondents.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

import numpy as np

from orgsim.log import NONE, Log, Verb
from orgsim.log.log import Integers
from orgsim.measures.measure import WEEK, mean, ratio
from orgsim.measures.rules.story import BEGINS, wholes
from orgsim.measures.spells import Flags

DELIVERY: Final[Mapping[str, str]] = MappingProxyType(
    {
        "deployment frequency": "per week",
        "change lead time": "time",
        "change lead time p50": "time",
        "change fail rate": "share",
        "failed deployment recovery time": "time",
        "failures not yet mended": "items",
        "deployment rework rate": "share",
    }
)
"""The measures of releases, and their units."""
_GOOD: Final = 0
"""The value of a step that ended onward, and of an approval."""
_BACK: Final = 1
"""The value of a step that ended in rework: what was deployed is rolled back."""


@dataclass(frozen=True)
class ReleaseOf:
    """What counts as a deployment, in the positions of a log: the end of one of the ``steps``.

    Lead time counts from the first beginning of one of the steps ``since``, or without any from the arrival;
    ``failures`` are works.
    """

    steps: tuple[int, ...]
    since: tuple[int, ...]
    failures: tuple[int, ...]


def delivery(log: Log, release: ReleaseOf, warm_up: int = 0) -> dict[str, float]:
    """The `DELIVERY` measures of a replication over the window from the ``warm_up`` (microseconds) on.

    What ends in one moment is one deployment, as those of a release train are. A deployment has failed if it
    is rolled back (its step ends in rework) or one of its items leads to a failure before it is deployed
    again. What is not known by the end of the run has not happened. Times are in microseconds; what does not
    exist is NaN.
    """
    found = _Deployments(log, release, warm_up)
    weeks = (log.header.horizon - warm_up) / WEEK
    lead_times, mended, open_ = found.lead_times(), found.mended(), found.open
    return {
        "deployment frequency": found.count / weeks,
        "change lead time": mean(lead_times),
        "change lead time p50": float(np.median(lead_times)) if len(lead_times) else math.nan,
        "change fail rate": ratio(len(found.failed), found.count),
        "failed deployment recovery time": mean(mended),
        "failures not yet mended": float(open_),
        "deployment rework rate": ratio(found.reworked, found.count),
    }


class _Deployments:
    """The deployments of a log: of each change in one the moment, the item and whether it was rolled back."""

    def __init__(self, log: Log, release: ReleaseOf, warm_up: int) -> None:
        self._log, self._release, self._warm_up = log, release, warm_up
        self._whole = wholes(log)
        rows = _ends(log, release.steps)
        self._moment = log.column("time")[rows]
        self._item = self._whole[log.column("item")[rows]]
        self._is_back = log.column("value")[rows] == _BACK
        self._ended = _ended(log)
        self._rows: dict[int, list[int]] = {}
        for row, item in enumerate(self._item.tolist()):
            self._rows.setdefault(item, []).append(row)
        self.failed: set[int] = set()
        """Moments of deployments that have failed."""
        self.open = 0
        """Failures that are not mended by the end."""
        self._mended: list[int] = []
        self._follow_rolled_back()
        self._follow_failures()

    @property
    def _counted(self) -> Flags:
        counted: Flags = self._moment >= self._warm_up
        return counted

    @property
    def count(self) -> int:
        """How many there are in the window."""
        return len(np.unique(self._moment[self._counted]))

    @property
    def reworked(self) -> int:
        """How many of them have an item that a failure has led to, or that is one."""
        made = np.array([self._is_rework(item) for item in self._item.tolist()], dtype=bool)
        return len(np.unique(self._moment[self._counted & made]))

    def lead_times(self) -> Integers:
        """From the begin of each change to its first deployment that was not rolled back, where that is in
        the window."""
        good = ~self._is_back
        items, first = np.unique(self._item[good], return_index=True)
        until = self._moment[good][first]
        since = self._begins()[items]
        is_known = (until >= self._warm_up) & (since != NONE)
        return np.asarray((until - since)[is_known], dtype=np.int64)

    def mended(self) -> Integers:
        """How long each failure that is over took, from the moment at which it showed."""
        return np.array(self._mended, dtype=np.int64)

    def _begins(self) -> Integers:
        """When each item set out: as it came, or in work with a step that says so as it first began that;
        `NONE` where it never did."""
        log = self._log
        works = {log.header.steps[step].work for step in self._release.since}
        begins = np.isin(log.column("verb"), [int(verb) for verb in BEGINS])
        rows = np.flatnonzero(begins & np.isin(log.column("step"), self._release.since))
        found = np.where(np.isin(log.items["work"], list(works)), NONE, log.items["arrived"])
        items, first = np.unique(self._whole[log.column("item")[rows]], return_index=True)
        found[items] = log.column("time")[rows][first]
        return found

    def _follow_rolled_back(self) -> None:
        """A change that was rolled back is mended as it is deployed again for good."""
        for row in np.flatnonzero(self._is_back & self._counted).tolist():
            self.failed.add(int(self._moment[row]))
            later = (other for other in self._rows[int(self._item[row])] if other > row)
            again = next((int(self._moment[other]) for other in later if not self._is_back[other]), NONE)
            self._close(int(self._moment[row]), again)

    def _follow_failures(self) -> None:
        """What deployed items have led to is the failure of the last deployment before it."""
        items = self._log.items
        is_failure = np.isin(items["work"], self._release.failures) & (items["part"] <= 0)
        for child in np.flatnonzero(is_failure & (items["parent"] != NONE)).tolist():
            parent, came = int(self._whole[items["parent"][child]]), int(items["arrived"][child])
            before = [row for row in self._rows.get(parent, ()) if self._moment[row] <= came]
            if before and self._moment[before[-1]] >= self._warm_up:
                self.failed.add(int(self._moment[before[-1]]))
                self._close(came, int(self._ended[child]))

    def _close(self, begin: int, end: int) -> None:
        if end == NONE:
            self.open += 1
        else:
            self._mended.append(end - begin)

    def _is_rework(self, item: int) -> bool:
        """Whether an item is a failure, or one has led to it."""
        items = self._log.items
        while item != NONE:
            if int(items["work"][item]) in self._release.failures:
                return True
            item = int(items["parent"][item])
        return False


def _ends(log: Log, steps: tuple[int, ...]) -> Integers:
    """The rows in which one of some steps is over, one at a gate by its approval."""
    verb, value = log.column("verb"), log.column("value")
    is_over = (verb == Verb.FINISHED) | ((verb == Verb.DECIDED) & (value == _GOOD))
    return np.flatnonzero(is_over & np.isin(log.column("step"), steps))


def _ended(log: Log) -> Integers:
    """When each item was delivered, or `NONE`."""
    found = np.full(len(log.items["work"]), NONE, dtype=np.int64)
    rows = np.flatnonzero(log.column("verb") == Verb.DELIVERED)
    found[log.column("item")[rows]] = log.column("time")[rows]
    return found
