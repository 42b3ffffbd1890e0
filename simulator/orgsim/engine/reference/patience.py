"""How long an item waits at a step before it gives up."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from orgsim.chance.philox import Purpose
from orgsim.engine.reference.conditions import Conditions
from orgsim.engine.reference.draws import Draws, Stream
from orgsim.engine.reference.item import Item
from orgsim.log.vocabulary import NONE
from orgsim.model.model import Model


@dataclass(frozen=True, slots=True, eq=False)
class Patience:
    """The patience of a step, and the step ``to`` which an item goes that has lost it, or `NONE`.

    ``cases`` are conditions and what stands in for ``usual`` where they hold.
    """

    usual: Stream
    cases: list[tuple[int, Stream]]
    to: int

    def length(self, conditions: Conditions, item: Item) -> int:
        """How long the item waits in this visit."""
        stream = conditions.first(self.cases, self.usual, item) if self.cases else self.usual
        length: int = stream.value(item.word, item.visit)
        return length


def patience_of(model: Model, draws: Draws, step: int, cases: Sequence[tuple[int, float]]) -> Patience | None:
    """The patience of a step, with the conditions and rows of its cases; none where items wait for ever."""
    usual, word = int(model.steps.patience[step]), int(model.steps.word[step])
    if usual == NONE:
        return None

    def stream(row: int) -> Stream:
        return draws.stream(Purpose.PATIENCE, row, word)

    in_cases = [(when, stream(int(row))) for when, row in cases]
    return Patience(stream(usual), in_cases, int(model.steps.patience_to[step]))
