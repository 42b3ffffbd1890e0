"""The result of an experiment: what was measured, with intervals and paired differences."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

import numpy as np
import numpy.typing as npt

from orgsim.experiment.engines import Ran
from orgsim.experiment.verdict import Verdict, judge
from orgsim.log import Header
from orgsim.measures import (
    ITEM_MEASURES,
    MEASURES,
    Summary,
    by_class,
    by_work,
    measure,
    person_measures,
    seam_measures,
    team_measures,
)
from orgsim.model import Model, lower
from orgsim.scenario import Scenario
from orgsim.statistics import Interval, paired_interval, t_interval

Values = npt.NDArray[np.float64]


@dataclass(frozen=True, eq=False)
class Result:
    """Summaries of all replications, by design, in the order of the replications.

    ``warm_up`` is in microseconds; ``asked`` is how many replications were wanted, `finished` how many there are in every
    design; ``digests`` identify the models; ``notes`` say what a reader should know, and ``ran`` which engine ran.
    """

    scenario: Scenario
    headers: Mapping[str, Header]
    digests: Mapping[str, str]
    summaries: Mapping[str, tuple[Summary, ...]]
    warm_up: int
    seed: int
    asked: int
    notes: tuple[str, ...] = ()
    ran: Ran = field(default_factory=Ran)

    @property
    def designs(self) -> tuple[str, ...]:
        """The designs by key, in the order of the file."""
        return tuple(self.headers)

    @property
    def baseline(self) -> str:
        """The design that the others are compared with."""
        return self.scenario.baseline if self.scenario.baseline in self.headers else self.designs[0]

    @property
    def finished(self) -> int:
        """Replications finished in every design."""
        return min(map(len, self.summaries.values()), default=0)

    def title(self, design: str) -> str:
        """A design's name for readers."""
        return self.headers[design].title

    @cached_property
    def _measured(self) -> dict[str, list[dict[str, float]]]:
        return {
            design: [measure(summary, self.headers[design], self.warm_up) for summary in rows]
            for design, rows in self.summaries.items()
        }

    def replications(self, design: str) -> list[dict[str, float]]:
        """All `MEASURES` of each replication of a design; times in microseconds."""
        return self._measured[design]

    def values(self, design: str, name: str) -> Values:
        """One measure of a design, by replication: float64 (R,). Raises KeyError for a measure that does not exist."""
        if name not in MEASURES:
            raise KeyError(name)
        return np.array([row[name] for row in self._measured[design]], dtype=np.float64)

    def estimate(self, design: str, name: str) -> Interval:
        """The 95 % t interval of a measure of a design over its replications."""
        return t_interval(self.values(design, name))

    def difference(self, design: str, name: str) -> Interval:
        """The 95 % paired-t interval of design minus baseline under common random numbers."""
        return paired_interval(self.values(design, name), self.values(self.baseline, name))

    @cached_property
    def models(self) -> Mapping[str, Model]:
        """What the designs became."""
        return {design: lower(self.scenario, design) for design in self.designs}

    def teams(self, design: str) -> list[dict[str, Any]]:
        """For each team its measures as `Interval`, under ``team`` its name."""
        return self._teams[design]

    def people(self, design: str) -> list[dict[str, Any]]:
        """For each person their measures as `Interval`, under ``person`` and ``role`` the names."""
        return self._people[design]

    def seams(self, design: str) -> list[dict[str, Any]]:
        """For each pair of teams that exchange work the measures as `Interval`, under ``from`` and ``to`` the names."""
        return self._seams[design]

    def works(self, design: str) -> dict[str, dict[str, Interval]]:
        """The measures of items by work type, as `Interval`."""
        return self._works[design]

    def classes(self, design: str) -> dict[str, dict[str, Interval]]:
        """The measures of items by class of service, as `Interval`."""
        return self._classes[design]

    @cached_property
    def verdict(self) -> Verdict:
        """What the paired differences of ``decide_on`` say, in a sentence that is hedged when they do not decide."""
        return judge(self)

    @cached_property
    def _teams(self) -> dict[str, list[dict[str, Any]]]:
        return {design: self._parts(design, team_measures, ("team",)) for design in self.designs}

    @cached_property
    def _people(self) -> dict[str, list[dict[str, Any]]]:
        return {design: self._parts(design, person_measures, ("person", "role")) for design in self.designs}

    @cached_property
    def _seams(self) -> dict[str, list[dict[str, Any]]]:
        return {design: self._parts(design, seam_measures, ("from", "to")) for design in self.designs}

    @cached_property
    def _works(self) -> dict[str, dict[str, dict[str, Interval]]]:
        return {design: self._split(design, by_work, [work.name for work in self.headers[design].works]) for design in self.designs}

    @cached_property
    def _classes(self) -> dict[str, dict[str, dict[str, Interval]]]:
        return {design: self._split(design, by_class, self.headers[design].classes) for design in self.designs}

    def _split(
        self, design: str, split: Callable[[Summary, Header, int], dict[str, dict[str, float]]], parts: Sequence[str]
    ) -> dict[str, dict[str, Interval]]:
        """The measures of items by part; those of an only part are those of all items."""
        header = self.headers[design]
        if len(parts) == 1:
            rows = [{parts[0]: row} for row in self._measured[design]]
        else:
            rows = [split(summary, header, self.warm_up) for summary in self.summaries[design]]
        return {part: {name: t_interval([row[part][name] for row in rows]) for name in ITEM_MEASURES} for part in parts if rows}

    def _parts(
        self, design: str, parts: Callable[[Summary, Header, int], Mapping[str, Any]], keys: tuple[str, ...]
    ) -> list[dict[str, Any]]:
        header = self.headers[design]
        by_part: dict[tuple[str, ...], list[dict[str, float]]] = {}
        for summary in self.summaries[design]:
            columns = parts(summary, header, self.warm_up)
            measures = [name for name in columns if name not in keys]
            for place, part in enumerate(zip(*(columns[key] for key in keys), strict=True)):
                by_part.setdefault(part, []).append({name: float(columns[name][place]) for name in measures})
        return [
            dict(zip(keys, part, strict=True)) | {name: t_interval([row[name] for row in rows]) for name in rows[0]}
            for part, rows in by_part.items()
        ]
