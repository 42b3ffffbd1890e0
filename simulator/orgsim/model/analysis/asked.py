"""The answers that a visit can be expected to ask for, and in which teams they are given."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence

import numpy as np

from orgsim.log.vocabulary import NONE
from orgsim.model.analysis.traits import Traits, Visit
from orgsim.model.model import Model

Teams = frozenset[int]
Answer = tuple[int, Teams, Teams, float]
"""The step that an answer is, the team at which it is asked, or those to one of which it goes if it can, and
how many there are."""
NOWHERE: Teams = frozenset()


class Asked:
    """What the steps of a model ask."""

    def __init__(self, model: Model) -> None:
        """Take it from the arrays."""
        rows = model.questions
        self._rows, self._of_step = rows, rows.of_step.rows()
        self._back = model.questions_back
        self.any_back = self._back.any
        """Whether anything is asked at hand-offs."""
        self.steps = model.answers
        """The steps that are answers."""
        self._numbers = _means(model, rows.number.tolist())
        self._numbers_back = _means(model, self._back.number.tolist())

    def answers(self, visit: Visit, teams: Teams, traits: Traits) -> Iterator[Answer]:
        """The answers to what comes up in a visit that one of some teams has."""
        rows = self._rows
        for row in self._of_step[visit.step]:
            if not traits.hold(int(rows.when[row]), visit):
                continue
            count, before = float(rows.chance[row]) * self._numbers[row], 0.0
            for place in range(int(rows.first[row]), int(rows.last[row])):
                share, before = float(rows.upto[place]) - before, float(rows.upto[place])
                step, queues = int(rows.step[place]), {int(rows.queues[place, team]) for team in teams}
                if step == NONE or count * share <= 0.0:
                    continue
                fixed = frozenset(queues) - {NONE}
                yield step, fixed, NOWHERE if fixed else teams, count * share

    def back(self, visit: Visit, kinds: Sequence[int], traits: Traits) -> tuple[int, float]:
        """The step that an answer is to what is asked at hand-offs of some kinds, and the fewest that there
        may be: of the work of a visit to the step that the item comes to."""
        back, found = self._back, (NONE, math.inf)
        for kind in kinds if self.any_back else ():
            count = 0.0
            if kind != NONE and traits.hold(int(back.when[kind]), visit):
                count = float(back.chance[kind]) * self._numbers_back[kind]
            if count < found[1]:
                found = (int(back.step[kind, visit.work]), count)
        return found if found[1] < math.inf else (NONE, 0.0)


def _means(model: Model, numbers: Sequence[int]) -> list[float]:
    """How often something is asked on average, by samplers of that, `NONE` for once."""
    return [1.0 if number == NONE else float(model.samplers.mean[number]) for number in numbers]


def held_notes(model: Model) -> Iterator[str]:
    """Yield a sentence where people wait with their items for answers, which no load counts beforehand."""
    if np.any(model.questions.holds):
        yield (
            "People wait with their item for answers (hold = true): the offered load counts the answers, and "
            "not the time that people are held, so that they are busier than it says."
        )
