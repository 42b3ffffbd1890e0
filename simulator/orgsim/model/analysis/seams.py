"""How often work can be expected to cross from one team to another."""

from __future__ import annotations

import math
from collections import defaultdict
from itertools import product

from orgsim.log.vocabulary import NONE
from orgsim.model.analysis.load import Inflow, inflows
from orgsim.model.analysis.once import once
from orgsim.model.analysis.visits import expected_visits
from orgsim.model.model import Model


@once
def expected_handoffs(model: Model) -> dict[tuple[str, str], float]:
    """Hand-offs of one run by the teams that give and receive, where there are any.

    They are NaN where work is always enough: how much comes is not known before. Where it is not certain
    which of some teams an item comes to, each is taken to be as likely.
    """
    names = [team.name for team in model.header.teams]
    found: dict[tuple[str, str], float] = defaultdict(float)
    for inflow in inflows(model):
        items = _items(inflow)
        for (givers, receivers), times in expected_visits(model).of(inflow.first_step).crossings.items():
            pairs = [pair for pair in product(sorted(givers), sorted(receivers)) if pair[0] != pair[1]]
            for giver, receiver in pairs:
                found[names[giver], names[receiver]] += items * times / len(pairs)
    return {pair: times for pair, times in found.items() if times != 0}


def is_free(model: Model, giver: str, receiver: str) -> bool:
    """Whether a hand-off between two teams takes no time, loses nothing, and nothing is typed again, asked or
    sent back."""
    names = [team.name for team in model.header.teams]
    handoffs, asked = model.handoffs, model.questions_back
    kind = int(handoffs.kind[names.index(giver), names.index(receiver)])
    if kind == NONE:
        return True
    takes = [int(handoffs.sampler[kind]), int(handoffs.retyping[kind])]
    lasts = any(row != NONE and model.samplers.mean[row] > 0 for row in takes)
    asks = asked.any and asked.chance[kind] > 0
    sets_marks = len(handoffs.sets.rows()[kind]) > 0
    return not (lasts or asks or sets_marks or handoffs.loss[kind] > 0 or handoffs.returns[kind] > 0)


def _items(inflow: Inflow) -> float:
    """The items of a run, NaN where there are always enough."""
    return math.nan if inflow.items is None else inflow.items
