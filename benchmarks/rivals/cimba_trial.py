"""What the two cimba programs have in common: classes of service, opening hours in compiled code, and a trial
read as an outcome."""

# No postponed annotations here: cimba reads those of a model when its class is made.
import time
from itertools import accumulate

import cimba as cb
from numba import njit
from workloads import Outcome, Workload, closed_time

ALWAYS = -1.0
"""The opening hour of a team that never closes."""
compiled_closed_time = njit(closed_time)


class Class(cb.Model):
    """A class of service: the share of items of this class or a more urgent one, and the cycle times of its
    own."""

    up_to: cb.Param[float]
    cycle_times: cb.Dataset
    cycle_time: cb.Output[float]
    delivered: cb.Output[int]

    def __init__(self, up_to: float) -> None:
        self.up_to = up_to

    @cb.on_end
    def measure(self):
        self.cycle_time = self.cycle_times.sample_mean()
        self.delivered = self.cycle_times.sample_count()


def classes_of(workload: Workload) -> list[Class]:
    """The classes of service, most urgent first."""
    return [Class(share) for share in (*accumulate(workload.classes[:-1]), 1.0)]


def opening_hours(workload: Workload) -> tuple[float, ...]:
    """The hour at which each team opens."""
    return workload.opens or (ALWAYS,) * len(workload.people)


def trial(line: cb.Model, items: int, seed: int) -> Outcome:
    """Run a model with ``teams``, ``classes`` and ``events`` once on one thread; cimba compiles its classes
    in the first trial."""
    experiment = cb.Experiment(line, window=cb.Window.until_idle(), seed=seed)
    begin = time.process_time()
    results = experiment.run(workers=1)
    seconds = time.process_time() - begin
    waits, works = (
        [float(getattr(results[team], name)[0, 0]) for team in line.teams] for name in ("wait", "work")
    )
    by_class = [float(results[kind].cycle_time[0, 0]) for kind in line.classes]
    cycle_time = (
        sum(
            float(results[kind].delivered[0, 0]) * mean
            for kind, mean in zip(line.classes, by_class, strict=True)
        )
        / items
    )
    return Outcome(int(results[line].events[0, 0]), seconds, cycle_time, by_class, waits, works)
