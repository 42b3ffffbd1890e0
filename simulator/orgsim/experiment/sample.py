"""What was observed of one design of one variant of a scenario: measures by replication."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
import numpy.typing as npt

from orgsim.experiment.observation import MeasuredJob, Observation
from orgsim.log import Header
from orgsim.measures import TEAM_MEASURES
from orgsim.measures.warm_up import is_growing, warm_up_edge
from orgsim.statistics import Interval, paired_interval, t_interval

Values = npt.NDArray[np.float64]


@dataclass(frozen=True, eq=False)
class Sample:
    """Observations of a job, in the order of its replications. Times are in microseconds."""

    job: MeasuredJob
    observations: tuple[Observation, ...]

    @property
    def header(self) -> Header:
        """What the numbers stand for."""
        return self.job.header

    @property
    def title(self) -> str:
        """The design's name for readers."""
        return self.job.title

    def is_same_model(self, other: Sample) -> bool:
        """Whether another sample is of the same model, measured alike: then both have the same numbers
        whatever the seed."""
        return self.job.key == other.job.key

    @property
    def warm_up(self) -> int:
        """Microseconds left out at the beginning."""
        return self.job.warm_up

    @cached_property
    def _table(self) -> Values:
        return np.array([observation.values for observation in self.observations])

    def values(self, name: str) -> Values:
        """One measure by replication: float64 (R,). Raises KeyError for one that was not asked for."""
        if name not in self.job.names:
            raise KeyError(name)
        return np.asarray(self._table[:, self.job.names.index(name)])

    def estimate(self, name: str, level: float = 0.95) -> Interval:
        """The t interval of a measure over the replications."""
        return t_interval(self.values(name), level)

    def difference(self, other: Sample, name: str, level: float = 0.95) -> Interval:
        """The paired-t interval of this minus another sample of the same replications, under common random
        numbers."""
        return paired_interval(self.values(name), other.values(name), level)

    def teams(self, name: str) -> Values:
        """One of `TEAM_MEASURES` by replication and team: float64 (R, Q), teams in the order of the
        header."""
        return np.array(
            [observation.teams[:, TEAM_MEASURES.index(name)] for observation in self.observations]
        )

    @cached_property
    def settles(self) -> int:
        """Where the warm-up would end if it were found in these replications, in microseconds."""
        return settles(self.job, self.observations)

    @property
    def courses(self) -> Values:
        """Work in progress by replication and time bin: float64 (R, B)."""
        return np.array([observation.course for observation in self.observations])

    @cached_property
    def growing(self) -> bool:
        """Whether work in progress surely grows: then means depend on how long the run was, and there is no
        long average."""
        return is_growing(self.courses, self.job.edges)


def settles(job: MeasuredJob, observations: Sequence[Observation]) -> int:
    """Where the warm-up of a job ends by some of its replications (MSER-5), in microseconds."""
    return warm_up_edge(
        np.array([observation.course for observation in observations]), job.edges, job.header
    )[0]
