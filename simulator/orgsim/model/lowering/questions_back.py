"""Questions at hand-offs: what is asked on receipt of whoever worked on an item last (semantics, section
12)."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from orgsim.chance.philox import cause_word
from orgsim.log.vocabulary import NONE
from orgsim.model.arrays import Words
from orgsim.model.lowering.conditions import Collected
from orgsim.model.lowering.routes import BACK, Routes
from orgsim.model.lowering.samplers import SamplerTable
from orgsim.model.mechanisms import QuestionsBack
from orgsim.scenario.sections.handoffs import QuestionsBack as Written


def lower_questions_back(
    routes: Routes, asked: Sequence[Written | None], table: SamplerTable, conditions: Collected
) -> QuestionsBack:
    """What is asked at each kind of hand-off; no row where nothing is at any."""
    if not any(asked) or not routes.answers_back:
        asked = ()
    numbers = [None if one is None else one.number for one in asked]
    return QuestionsBack(
        chance=np.array([0.0 if one is None else one.chance for one in asked], dtype=np.float64),
        number=np.array([NONE if one is None else table.add(one) for one in numbers], dtype=np.int64),
        when=np.array([NONE if one is None else conditions.add(one.when) for one in asked], dtype=np.int64),
        step=np.array([_steps(routes, one) for one in asked], dtype=np.int64).reshape(
            len(asked), len(routes.works)
        ),
        word=_words(routes) if asked else np.zeros(0, dtype=np.uint64),
    )


def _steps(routes: Routes, asked: Written | None) -> list[int]:
    """By work the step that an answer is."""
    if asked is None:
        return [NONE] * len(routes.works)
    return [routes.answer_back(work, asked.effort) for work in routes.works]


def _words(routes: Routes) -> Words:
    """The word of the cause by step; one that reads like that of a question of the step ends in `` 2``."""
    words = np.zeros(len(routes.steps), dtype=np.uint64)
    for place, (work, step) in enumerate(routes.own_steps):
        same = sum(ask.question == BACK for ask in step.asks.values())
        end = f" {same + 1}" if same else ""
        words[place] = cause_word(f"{work}/{step.name}/{BACK}{end}")
    return words
