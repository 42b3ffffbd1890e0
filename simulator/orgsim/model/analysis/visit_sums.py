"""What one item can be expected to ask for, summed up over its way."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field

from orgsim.chance.moments import second_moment
from orgsim.model.analysis.crossings import Teams
from orgsim.model.model import Model


@dataclass
class Visits:
    """What one item can be expected to ask for.

    ``steps``: visits by step. ``asked``: visits by step and the teams one of which does it, each counted 1 +
    context loss; where the crossing is not certain, the least that it may lose. ``crossings``: hand-offs by
    teams left and teams reached, ``returned`` those that are sent back and ``questions`` what is
    asked at them; ``typed`` the effort of what is typed
    again, by step and teams, in microseconds. ``lengths`` and ``efforts`` are the time that visits and
    ``asked`` take, and ``squares`` the sums of its squares, of steps that take other times in some cases.
    ``occasions``: how often something happens that leads to children only under a condition, and the
    condition holds, by rule. ``unfollowed``: probability that was still under way at the end.
    """

    steps: dict[int, float] = field(default_factory=lambda: defaultdict(float))
    asked: dict[tuple[int, Teams], float] = field(default_factory=lambda: defaultdict(float))
    crossings: dict[tuple[Teams, Teams], float] = field(default_factory=lambda: defaultdict(float))
    returned: dict[tuple[Teams, Teams], float] = field(default_factory=lambda: defaultdict(float))
    questions: dict[tuple[Teams, Teams], float] = field(default_factory=lambda: defaultdict(float))
    typed: dict[tuple[int, Teams], float] = field(default_factory=lambda: defaultdict(float))
    lengths: dict[int, float] = field(default_factory=lambda: defaultdict(float))
    squares: dict[int, float] = field(default_factory=lambda: defaultdict(float))
    efforts: dict[tuple[int, Teams], float] = field(default_factory=lambda: defaultdict(float))
    occasions: dict[int, float] = field(default_factory=lambda: defaultdict(float))
    unfollowed: float = 0.0

    def length(self, model: Model, step: int) -> float:
        """Return the mean length of a visit of a step in microseconds, without context lost."""
        if step not in self.lengths or not self.steps[step]:
            return float(model.samplers.mean[model.steps.sampler[step]])
        return self.lengths[step] / self.steps[step]

    def square(self, model: Model, step: int) -> float:
        """Return the mean square of the length of a visit of a step, in squared microseconds."""
        if step not in self.squares:
            return second_moment(model.samplers, int(model.steps.sampler[step]))
        return self.squares[step] / self.steps[step]
