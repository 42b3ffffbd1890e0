"""Clocks on which promises pass, which stop while items stand in some steps or questions (semantics,
section 6)."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from orgsim.engine.clock_effects import CLOCK_EFFECTS, ClockEffect
from orgsim.engine.reference.instants import Instants
from orgsim.engine.reference.item import Item, waited_for
from orgsim.engine.reference.journal import Journal
from orgsim.log.facts import Verb
from orgsim.log.log import ITEM_COLUMNS
from orgsim.log.vocabulary import NONE
from orgsim.model.kinds import StepKind
from orgsim.model.model import Model

ABANDONED: Final = int(Verb.ABANDONED)
DUE_COLUMN: Final = ITEM_COLUMNS.index("due")
AT_STEP, ASKING, JOINED, GONE, IN_PARTS, NOTHING = (
    *(ClockEffect.AT_STEP, ClockEffect.ASKING, ClockEffect.JOINED),
    *(ClockEffect.GONE, ClockEffect.IN_PARTS, ClockEffect.NONE),
)


class ServiceClocks:
    """Follows the items of work whose clock stops, from fact to fact."""

    def __init__(self, env: Instants, journal: Journal, model: Model) -> None:
        self._env = env
        self._journal = journal
        stops = model.service_clocks
        self._steps = stops.steps.tolist()
        self._asked = [frozenset(row) for row in stops.asked.rows()]
        self._horizon = model.header.horizon
        self._standing: dict[int, Item] = {}
        self._branches = _branches(model)
        self.watch: Callable[[Item], None] = _nobody
        """What is told of an item whose due moment has changed."""
        self.used = stops.any
        if self.used:
            journal.effects.append(self.follow)

    def follow(self, verb: int, item: Item, cause: int) -> None:
        """A fact has happened to an item."""
        effect = CLOCK_EFFECTS[verb]
        if effect == NOTHING:
            return
        if effect == GONE or (verb == ABANDONED and cause == NONE):
            self._gone(item)
            return
        own = item.stands_itself
        if effect == IN_PARTS:
            item.open_parts, item.standing_parts = self._branches[item.step], 0
        elif effect == JOINED:
            item.open_parts = item.standing_parts = 0
        if effect != JOINED:
            own = self._stands_itself(effect, item, cause)
        self._settle(item, own)

    def _stands_itself(self, effect: int, item: Item, cause: int) -> bool:
        """Whether an item stands in a step or a question in which the clock of its work stops."""
        if effect == ASKING:
            return cause != NONE and (bool(self._steps[item.step]) or cause in self._asked[item.work])
        return effect in (AT_STEP, IN_PARTS) and bool(self._steps[item.step])

    def _settle(self, item: Item, own: bool) -> None:
        """Stop the clock of an item, or let it go on, as it stands now, itself or in all of its parts."""
        item.stands_itself = own
        stands = own or 0 < item.open_parts == item.standing_parts
        if stands == item.stands:
            return
        item.stands = stands
        if item.part is None:
            self._turn(item, stands)
        elif (whole := _in_parts(item)) is not None:
            whole.standing_parts += 1 if stands else -1
            self._settle(whole, whole.stands_itself)

    def _turn(self, item: Item, stands: bool) -> None:
        clock, now = item.clock, self._env.moment
        if clock is None:
            return
        if stands and clock.stop(now):
            self._standing[item.number] = item
        elif not stands and clock.stands:
            self._go_on(item)
            self.watch(item)

    def _go_on(self, item: Item) -> None:
        """The clock of an item runs again."""
        del self._standing[item.number]
        assert item.clock is not None
        item.clock.go_on(self._env.moment)
        item.due = item.clock.due
        self._tell(item, item.due)

    def _gone(self, item: Item) -> None:
        """An item is gone: its clock shows when it would have been due, and it is no part any more."""
        whole = _in_parts(item)
        if item.clock is not None and item.clock.stands and item.part is None:
            self._go_on(item)
        if whole is not None:
            whole.open_parts -= 1
            whole.standing_parts -= item.stands and item.part is not None
            self._settle(whole, whole.stands_itself)

    def _tell(self, item: Item, due: int) -> None:
        row = self._journal.items[item.number]
        self._journal.items[item.number] = (*row[:DUE_COLUMN], due, *row[DUE_COLUMN + 1 :])

    def end(self) -> None:
        """The run is over: what stands is due as if its clock ran on from then, and not yet."""
        for item in self._standing.values():
            assert item.clock is not None
            self._tell(item, max(item.clock.due_as_if_running(self._horizon), self._horizon + 1))


def _in_parts(item: Item) -> Item | None:
    """The item of which one is a part, or other work in a branch, while that is in parts."""
    part = waited_for(item)
    if part is None or part.join is None or not part.join.whole.open_parts:
        return None
    return part.join.whole


def _branches(model: Model) -> list[int]:
    """How many branches each step has."""
    splits, found = model.stops.splits, [0] * len(model.steps.kind)
    steps = [step for step, kind in enumerate(model.steps.kind.tolist()) if kind == StepKind.SPLIT]
    for step, size in zip(steps, (splits.last - splits.first).tolist(), strict=True):
        found[step] = size
    return found


def _nobody(item: Item) -> None:
    """Nobody waits for a due moment."""
