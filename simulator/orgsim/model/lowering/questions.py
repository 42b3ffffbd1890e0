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
from orgsim.model.kinds import Trigger
from orgsim.model.lowering.conditions import Collected
from orgsim.model.lowering.deciders import Deciding
from orgsim.model.lowering.routes import Routes
from orgsim.model.lowering.samplers import SamplerTable
from orgsim.model.mechanisms import Children, Questions
from orgsim.scenario import Design, Step
from orgsim.scenario.sections.asks import Asks
from orgsim.scenario.sections.questions import THE_ASKER, THE_TEAM
from orgsim.scenario.sections.units import LEVELS

SKILLED: Final = ""
"""Instead of a decider: whoever has the skill."""
Asked = tuple[str, Step, Asks, str]
"""A work, a step of it, what it asks, and the cause."""
Decider = tuple[float, int, list[int]]
"""Up to which chance, the step of the answer, and the queue by the queue that asks."""


def lower_questions(
    routes: Routes, answering: Answering, table: SamplerTable, conditions: Collected, children: Children
) -> Questions:
    """What all steps ask, in the order of the file."""
    asked = list(_asked(routes))
    names = asked_names(routes)
    deciders = [_deciders(routes, answering, work, ask) for work, _, ask, _ in asked]
    rules = iter(np.flatnonzero(children.trigger == Trigger.ASKS).tolist())
    ends = [0, *accumulate(map(len, deciders))]
    rows = list(chain.from_iterable(deciders))
    places = [routes.position(work, step.name) for work, step, _, _ in asked]
    return Questions(
        question=_integers([names.index(ask.target) for _, _, ask, _ in asked]),
        word=np.array([cause_word(cause) for *_, cause in asked], dtype=np.uint64),
        chance=np.array([ask.chance for _, _, ask, _ in asked], dtype=np.float64),
        number=_integers([NONE if ask.number is None else table.add(ask.number) for _, _, ask, _ in asked]),
        when=_integers([conditions.add(ask.when) for _, _, ask, _ in asked]),
        holds=_integers([int(ask.hold) for _, _, ask, _ in asked]),
        first=_integers(ends[:-1]),
        last=_integers(ends[1:]),
        rule=_integers([next(rules) if ask.work else NONE for _, _, ask, _ in asked]),
        upto=np.array([upto for upto, _, _ in rows], dtype=np.float64),
        step=_integers([step for _, step, _ in rows]),
        queues=np.array([queues for *_, queues in rows], dtype=np.int64).reshape(len(rows), answering.count),
        of_step=Ragged.of([np.flatnonzero(np.array(places) == step) for step in range(len(routes.steps))]),
    )


def _asked(routes: Routes) -> Iterator[Asked]:
    """All that steps ask, each with its cause; a second one of a step that reads the same ends in `` 2``."""
    for work, step in routes.own_steps:
        before: Counter[str] = Counter()
        for ask in step.asks.values():
            cause = f"{work}/{step.name}/{ask.question}"
            if ask.work:
                cause = f"{work}/asks/{step.name}/{ask.work}"
            before[cause] += 1
            yield work, step, ask, cause if before[cause] == 1 else f"{cause} {before[cause]}"


def asked_names(routes: Routes) -> list[str]:
    """What may be asked: the questions, and after them the work that some step asks for."""
    steps = (step for _, step in routes.own_steps)
    asked = {ask.work for ask in chain.from_iterable(step.asks.values() for step in steps)}
    return [*routes.scenario.questions, *(work for work in routes.works if work in asked)]


def _deciders(routes: Routes, answering: Answering, work: str, ask: Asks) -> list[Decider]:
    """Who answers a question of a work; nobody where other work is asked for."""
    if ask.work:
        return []
    question = ask.question
    step = routes.answer(work, question)
    chances = answering.design.decides.get(question) or {SKILLED: 1.0}
    upto = list(accumulate(chances.values()))
    upto[-1] = 1.0
    return [
        (up, NONE if name == THE_ASKER else step, answering.by_asker(name))
        for name, up in zip(chances, upto, strict=True)
    ]


@dataclass(frozen=True)
class Answering:
    """The teams, and the units that decide, which answer the questions of a design as its file has it."""

    design: Design
    deciding: Deciding
    able: list[set[str]]
    """By queue the skills of which somebody who serves it has some."""

    @property
    def count(self) -> int:
        """How many queues there are."""
        return len(self.design.teams) + len(self.deciding.units)

    def by_asker(self, decider: str) -> list[int]:
        """By the queue that asks the one that answers, `NONE` where the rule of the step chooses it."""
        teams = list(self.design.teams)
        found = [NONE] * len(teams)
        if decider in LEVELS:
            found = self.deciding.above(decider)
        elif decider == THE_TEAM:
            found = list(range(len(teams)))
        elif decider in teams:
            found = [teams.index(decider)] * len(teams)
        return found + [NONE] * len(self.deciding.units)

    def queues(self, question: str, step: Step) -> list[int]:
        """The queues at which a question may be asked."""
        deciders = self.design.decides.get(question)
        if deciders is None:
            own = self.able[: len(self.design.teams)]
            return [team for team, skills in enumerate(own) if step.skill in skills]
        queues = chain.from_iterable(self.by_asker(name) for name in deciders if name != THE_ASKER)
        return sorted(set(queues) - {NONE})


def _integers(values: list[int]) -> np.ndarray[tuple[int], np.dtype[np.int64]]:
    return np.array(values, dtype=np.int64)
