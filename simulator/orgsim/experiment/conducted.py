"""How an experiment was conducted: what it takes to get the same numbers again, and what it cost."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from orgsim.experiment.engines import Ran
from orgsim.experiment.sample import Sample
from orgsim.scenario import Scenario


@dataclass(frozen=True)
class Conducted:
    """An experiment on a scenario (with its section): seed, most ``replications`` of a design at a point, how many ``points``.

    ``warm_up`` is the shortest and the longest in microseconds. ``simulated`` replications were run now, ``remembered`` ones were known;
    ``ran`` is the engine, None when nothing had to be run. ``growing`` names what never settled, as pairs of a point in words and a
    design's title.
    """

    scenario: Scenario
    seed: int
    replications: int
    points: int
    warm_up: tuple[int, int]
    simulated: int
    remembered: int
    ran: Ran | None
    growing: tuple[tuple[str, str], ...] = ()


def growing_of(found: Sequence[tuple[str, Sample]]) -> tuple[tuple[str, str], ...]:
    """Of samples, each with the words for its point, those in which work in progress surely grows."""
    return tuple((words, sample.title) for words, sample in found if sample.growing)
