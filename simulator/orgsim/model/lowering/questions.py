"""Questions: what steps ask, and who answers it (semantics, section 12)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import accumulate, chain
from typing import Final

import numpy as np

from orgsim.chance.philox import cause_word
from orgsim.log.vocabulary import NONE
from orgsim.model.arrays import Ragged
from orgsim.model.lowering.conditions import Collected
from orgsim.model.lowering.routes import Routes
from orgsim.model.lowering.samplers import SamplerTable
from orgsim.model.mechanisms import Questions
from orgsim.scenario import Design, Step
from orgsim.scenario.sections.asks import Asks
from orgsim.scenario.sections.questions import THE_ASKER, THE_TEAM

SKILLED: Final = ""
"""Instead of a decider: whoever has the skill."""
Asked = tuple[str, Step, Asks, str]
"""A work, a step of it, what it asks, and the cause."""
Decider = tuple[float, int, list[int]]
"""Up to which chance, the step of the answer, and the queue by the queue that asks."""


def lower_questions(routes: Routes, design: Design, table: SamplerTable, conditions: Collected) -> Questions:
    """What all steps ask, in the order of the file."""
    asked = list(_asked(routes))
    names = list(routes.scenario.questions)
    deciders = [_deciders(routes, design, work, ask.question) for work, _, ask, _ in asked]
    ends = [0, *accumulate(map(len, deciders))]
    rows = list(chain.from_iterable(deciders))
    places = [routes.position(work, step.name) for work, step, _, _ in asked]
    return Questions(
        question=_integers([names.index(ask.question) for _, _, ask, _ in asked]),
        word=np.array([cause_word(cause) for *_, cause in asked], dtype=np.uint64),
        chance=np.array([ask.chance for _, _, ask, _ in asked], dtype=np.float64),
        number=_integers([NONE if ask.number is None else table.add(ask.number) for _, _, ask, _ in asked]),
        when=_integers([conditions.add(ask.when) for _, _, ask, _ in asked]),
        holds=_integers([int(ask.hold) for _, _, ask, _ in asked]),
        first=_integers(ends[:-1]),
        last=_integers(ends[1:]),
        upto=np.array([upto for upto, _, _ in rows], dtype=np.float64),
        step=_integers([step for _, step, _ in rows]),
        queues=np.array([queues for *_, queues in rows], dtype=np.int64).reshape(
            len(rows), len(design.teams)
        ),
        of_step=Ragged.of([np.flatnonzero(np.array(places) == step) for step in range(len(routes.steps))]),
    )


def _asked(routes: Routes) -> Iterator[Asked]:
    """All that steps ask, each with its cause; a second one of a step that reads the same ends in `` 2``."""
    for work, step in routes.own_steps:
        before: Counter[str] = Counter()
        for ask in step.asks.values():
            before[ask.question] += 1
            count = before[ask.question]
            end = "" if count == 1 else f" {count}"
            yield work, step, ask, f"{work}/{step.name}/{ask.question}{end}"


def _deciders(routes: Routes, design: Design, work: str, question: str) -> list[Decider]:
    """Who answers a question of a work."""
    step, names = routes.answer(work, question), list(design.teams)
    chances = design.decides.get(question) or {SKILLED: 1.0}
    upto = list(accumulate(chances.values()))
    upto[-1] = 1.0
    return [
        (up, NONE if name == THE_ASKER else step, _queues(name, names))
        for name, up in zip(chances, upto, strict=True)
    ]


def _queues(decider: str, teams: list[str]) -> list[int]:
    """By the queue that asks the one that answers, `NONE` where the rule of the step chooses it."""
    if decider in teams:
        return [teams.index(decider)] * len(teams)
    return list(range(len(teams))) if decider == THE_TEAM else [NONE] * len(teams)


@dataclass(frozen=True)
class Answering:
    """The teams that answer the questions of a design."""

    design: Design
    able: list[set[str]]
    """By team the skills of which somebody who serves it has some."""

    def queues(self, question: str, step: Step) -> list[int]:
        """The queues at which a question may be asked."""
        deciders = self.design.decides.get(question)
        if deciders is None:
            return [team for team, skills in enumerate(self.able) if step.skill in skills]
        if THE_TEAM in deciders:
            return list(range(len(self.able)))
        return [team for team, name in enumerate(self.design.teams) if name in deciders]


def _integers(values: list[int]) -> np.ndarray[tuple[int], np.dtype[np.int64]]:
    return np.array(values, dtype=np.int64)
