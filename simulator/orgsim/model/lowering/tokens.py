"""Limits on work in progress: of a work type, of a stretch of a route, of a team."""

from __future__ import annotations

from dataclasses import dataclass, field

from orgsim.log.vocabulary import NONE
from orgsim.model.lowering.routes import Routes
from orgsim.scenario import Design


@dataclass
class Tokens:
    """Limits by number: name, most items, whether refusing; those of each step, and the one of each team or
    `NONE`."""

    names: list[str] = field(default_factory=list)
    items: list[int] = field(default_factory=list)
    refuses: list[int] = field(default_factory=list)
    steps: list[list[int]] = field(default_factory=list)
    teams: list[int] = field(default_factory=list)

    def add(self, name: str, items: int, when_full: str) -> int:
        """A new limit's number."""
        self.names.append(name)
        self.items.append(items)
        self.refuses.append(int(when_full == "refuse"))
        return len(self.names) - 1


def lower_tokens(routes: Routes, design: Design) -> Tokens:
    """All limits that hold in a design, numbered by work types, stretches and teams in the order of the
    file."""
    tokens = Tokens(steps=[[] for _ in routes.steps])
    for name, work in routes.scenario.work.items():
        if work.limit is not None:
            number = tokens.add(f"work {name}", work.limit.items, work.limit.when_full)
            for position, _ in routes.of_work(name):
                tokens.steps[position].append(number)
    for limit in design.limits:
        number = tokens.add(f"{limit.from_step} to {limit.to_step}", limit.items, limit.when_full)
        for name in routes.works if limit.work is None else [limit.work]:
            for position in _stretch(routes, name, limit.from_step, limit.to_step):
                tokens.steps[position].append(number)
    _leave_to_the_whole(routes, tokens)
    for name, team in design.teams.items():
        limit_of_team = team.wip_limit
        tokens.teams.append(
            NONE
            if limit_of_team is None
            else tokens.add(f"team {name}", limit_of_team.items, limit_of_team.when_full)
        )
    return tokens


def _leave_to_the_whole(routes: Routes, tokens: Tokens) -> None:
    """Parts need no token that the item holds of which they are parts."""
    for position, (work, step) in enumerate(routes.steps):
        for name in step.branch_steps:
            own = tokens.steps[routes.position(work, name)]
            own[:] = [limit for limit in own if limit not in tokens.steps[position]]


def _stretch(routes: Routes, work: str, first: str, last: str) -> list[int]:
    """The steps from one to another in the order of the file, if the work type has both."""
    names = [step.name for _, step in routes.of_work(work)]
    if first not in names or last not in names:
        return []
    inside = names[names.index(first) : names.index(last) + 1]
    return [position for position, step in routes.of_work(work) if step.name in inside]
