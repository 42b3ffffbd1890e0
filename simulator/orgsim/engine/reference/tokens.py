"""The tokens of limits that an item takes and gives back on its way (semantics, section 4.3)."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Final

from orgsim.engine.reference.instants import Steps
from orgsim.engine.reference.item import Item, waited_for
from orgsim.engine.reference.journal import Journal
from orgsim.engine.reference.limits import Limit
from orgsim.engine.reference.plan import Plan, Stage
from orgsim.log.facts import Verb
from orgsim.log.vocabulary import NONE

REFUSED: Final = int(Verb.REFUSED)
BLOCKED: Final = int(Verb.BLOCKED)
UNBLOCKED: Final = int(Verb.UNBLOCKED)


class Tokens:
    """Who passes which limit, and who waits outside."""

    def __init__(self, plan: Plan, limits: list[Limit], journal: Journal) -> None:
        self.plan = plan
        self.limits = limits
        self.journal = journal
        self.on_wait: Callable[[], None] | None = None
        """What is to be done as soon as an item waits outside a limit."""

    def pass_limits(self, item: Item, stage: Stage) -> Steps:
        """Take what holds at a step, in order, and give back what no longer does; false when a full limit
        refuses."""
        while (number := next(self._wanted(item, stage), NONE)) != NONE:
            if not (yield from self._pass(item, number)):
                return False
        self.give_back(item, self._holding(item, stage))
        return True

    def give_back(self, item: Item, keep: list[int]) -> None:
        """Give back all tokens but some."""
        for number in [token for token in item.tokens if token not in keep]:
            self.limits[number].give_back(item)

    def would_wait(self, item: Item, stage: Stage) -> bool:
        """Whether the item could not go on to a step of the team that it is with."""
        if item.passes_limits:
            return False
        return any(self.limits[number].full for number in self._wanted(item, stage))

    def leave_line(self, item: Item) -> None:
        """Wait outside no limit any more."""
        for limit in self.limits:
            limit.leave(item)

    def _holding(self, item: Item, stage: Stage) -> list[int]:
        """The limits that hold at a step: of its work, its stretch of the route, and its team, in the order
        of their numbers."""
        team = NONE if item.counted == NONE else self.plan.team_limit[item.counted]
        return stage.limits if team == NONE else sorted([*stage.limits, team])

    def _wanted(self, item: Item, stage: Stage) -> Iterator[int]:
        """The limits that hold at a step of which an item needs a token: that of no other item which waits
        for it is one of them."""
        holding = (number for number in self._holding(item, stage) if number not in item.tokens)
        return (number for number in holding if not _is_held_above(item, number))

    def _pass(self, item: Item, number: int) -> Steps:
        """Take a token, waiting outside if need be; false when a full limit refuses."""
        limit = self.limits[number]
        if not limit.full:
            limit.take(item)
            return True
        if limit.refuses:
            self.journal.note(REFUSED, item, number, NONE)
            return False
        self.journal.note(BLOCKED, item, number, NONE)
        let_in = limit.wait(item)
        if self.on_wait is not None:
            self.on_wait()
        yield let_in
        self.journal.note(UNBLOCKED, item, number, NONE)
        return True


def _is_held_above(item: Item, number: int) -> bool:
    """Whether an item that waits for this one, at once or through others, holds a token of a limit."""
    part = waited_for(item)
    while part is not None and part.join is not None:
        if number in part.join.whole.tokens:
            return True
        part = waited_for(part.join.whole)
    return False
