"""Which teams of a design do a step: its work, its steps, and the skill of somebody in it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence, Set
from itertools import chain, product

from orgsim.scenario.sections.steps import Step
from orgsim.scenario.sections.teams import Team

Key = tuple[str | None, str | None]
"""A work type, `None` for teams that take all, and the name of a step or a skill."""


class Serving:
    """The teams of a design, found by work type, step and skill without looking at each of them."""

    def __init__(self, teams: Sequence[Team], able: Sequence[Set[str]]) -> None:
        """Sort the teams; ``able`` has for each the skills of those who serve it."""
        self._able = able
        self._by_step: dict[Key, list[int]] = defaultdict(list)
        self._by_skill: dict[Key, list[int]] = defaultdict(list)
        for number, team in enumerate(teams):
            named, kept = (
                (self._by_skill, able[number]) if team.serves is None else (self._by_step, set(team.serves))
            )
            for key in product([None] if team.work is None else set(team.work), kept):
                named[key].append(number)

    def teams(self, work: str, step: Step) -> list[int]:
        """The positions of the teams that do a step of a work type, in order; none for a delay."""
        if step.skill is None:
            return []
        keys = [(None, step.name), (work, step.name)]
        naming = chain.from_iterable(self._by_step.get(key, ()) for key in keys)
        named = [team for team in naming if step.skill in self._able[team]]
        able = [self._by_skill.get((whose, step.skill), ()) for whose in (None, work)]
        return sorted(chain(named, *able))
