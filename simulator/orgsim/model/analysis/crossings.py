"""What crossings between teams cost, as the expected visits of items ask for it."""

from __future__ import annotations

import numpy as np

from orgsim.log.vocabulary import NONE
from orgsim.model.arrays import Floats
from orgsim.model.model import Model

Teams = frozenset[int]


class Crossings:
    """The costs of a move from one of some teams to one of others: the least that it may cost, where it is
    not certain between which it is."""

    def __init__(self, model: Model) -> None:
        """Look at the crossings of a model."""
        handoffs = model.handoffs
        self._kind = handoffs.kind
        self._sets = handoffs.sets.rows()
        self._loss = np.append(handoffs.loss, 0.0)
        self._returns = np.append(handoffs.returns, 0.0)
        typed = np.append(handoffs.retyping, NONE)
        self._typed = np.where(typed == NONE, 0.0, np.append(model.samplers.mean, 0.0)[typed])
        self._known: dict[tuple[Teams, Teams], list[int]] = {}
        self.may_return = bool(handoffs.returns.any())

    def loss(self, origin: Teams, target: Teams) -> float:
        """The share of the effort that is added."""
        return self._least(self._loss, origin, target)

    def returns(self, origin: Teams, target: Teams) -> float:
        """The chance that what is received is sent back."""
        return self._least(self._returns, origin, target)

    def typed(self, origin: Teams, target: Teams) -> float:
        """The mean effort of what is typed again, in microseconds."""
        return self._least(self._typed, origin, target)

    def sets(self, origin: Teams, target: Teams) -> list[int]:
        """The rows of what is set by typing again, where that is the same for all."""
        kinds = self.kinds(origin, target)
        return self._sets[kinds[0]] if len(kinds) == 1 and kinds[0] != NONE else []

    def _least(self, costs: Floats, origin: Teams, target: Teams) -> float:
        return float(costs[self.kinds(origin, target)].min())

    def kinds(self, origin: Teams, target: Teams) -> list[int]:
        """The kinds of hand-off that there may be, `NONE` for one that costs nothing."""
        if (origin, target) not in self._known:
            kinds = self._kind[np.ix_(sorted(origin), sorted(target))]
            self._known[origin, target] = np.unique(kinds).tolist()
        return self._known[origin, target]
