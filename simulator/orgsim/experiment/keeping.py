"""What is kept of the replications of a run: their summaries, or where these would be too large, their
accounts."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, fields, replace
from typing import Final, overload

import numpy as np

from orgsim.engine import compiled, simulate
from orgsim.experiment.account import Account
from orgsim.experiment.engines import Chosen
from orgsim.experiment.memory import give_back
from orgsim.log import Summary
from orgsim.log.log import Integers
from orgsim.measures import summarise
from orgsim.model import Model

ROOM: Final = 84 * 2**20
"""Bytes of summaries that a run keeps; where there are more, each is folded into its account."""


Find = Callable[[Mapping[tuple[str, int], Summary]], "int | None"]
"""Finds the warm-up in summaries by design and replication."""


@dataclass(frozen=True, eq=False)
class Again(Sequence[Summary]):
    """Summaries that were not kept: each is simulated again when it is asked for, with the same numbers."""

    model: Model
    seed: int
    replications: tuple[int, ...]
    edges: Integers
    engine: Chosen

    def __len__(self) -> int:
        """Count the replications."""
        return len(self.replications)

    @overload
    def __getitem__(self, place: int) -> Summary: ...

    @overload
    def __getitem__(self, place: slice) -> Again: ...

    def __getitem__(self, place: int | slice) -> Summary | Again:
        """The summary at a place, or some of them."""
        if isinstance(place, slice):
            return replace(self, replications=self.replications[place])
        return self._simulated(self.replications[place])

    def __iter__(self) -> Iterator[Summary]:
        """Simulate one after the other."""
        return map(self._simulated, self.replications)

    def of(self, wanted: Sequence[int]) -> Again:
        """Those of some replications."""
        return replace(self, replications=tuple(number for number in self.replications if number in wanted))

    def _simulated(self, replication: int) -> Summary:
        if self.engine == "compiled":
            return compiled.summary(self.model, self.seed, replication, self.edges)
        return summarise(simulate(self.model, self.seed, replication), self.edges)


class Keeper:
    """Takes the summaries of a run as they come, and folds them as soon as they are more than there is room
    for.

    ``find`` gives the warm-up in microseconds, None while there are too few replications to tell: until then
    nothing is folded. Accounts know the measures ``asked`` for by name. Where ``may_fold`` is False, nothing
    ever is folded.
    """

    def __init__(
        self, models: Mapping[str, Model], asked: Sequence[str], find: Find, *, may_fold: bool = True
    ) -> None:
        """Nothing is there yet."""
        self._models, self._asked, self._find, self._may_fold = models, tuple(asked), find, may_fold
        self._bytes = 0
        self._warm_up: int | None = None
        self.summaries: dict[tuple[str, int], Summary] = {}
        self.accounts: dict[tuple[str, int], Account] = {}
        self.first: dict[str, Summary] = {}

    def __contains__(self, key: object) -> bool:
        """Whether there is a replication of a design."""
        return key in self.summaries or key in self.accounts

    def take(self, key: tuple[str, int], summary: Summary) -> None:
        """Take the summary of a design and replication; `first` holds number 1 of each, without its items
        where these are many."""
        self.accounts.pop(key, None)
        self.summaries[key] = summary
        self._bytes += size_of_summary(summary)
        if summary.replication == 1:
            self.first[key[0]] = summary if size_of_summary(summary) < ROOM else replace(summary, items={})
        self._fold()

    def know(self, key: tuple[str, int], row: Summary | Account) -> None:
        """Take what an earlier run has of a design and replication."""
        if isinstance(row, Account):
            self.accounts[key] = row
            self._warm_up = row.warm_up
        else:
            self.take(key, row)

    def summaries_of(self, design: str, replications: Sequence[int]) -> tuple[Summary, ...]:
        """The summaries of some replications where nothing was folded."""
        return tuple(self.summaries[design, number] for number in replications)

    def accounts_of(self, design: str, replications: Sequence[int]) -> tuple[Account, ...]:
        """The accounts of some replications where any was folded."""
        self._fold()
        return tuple(self.accounts[design, number] for number in replications)

    def _fold(self) -> None:
        """Fold what is there, where it is too much and the warm-up is known."""
        if not self._may_fold or not (self.accounts or self._bytes > ROOM):
            return
        if self._warm_up is None:
            self._warm_up = self._find(self.summaries)
        if self._warm_up is None:
            return
        are_many = len(self.summaries) > 1
        for (design, replication), summary in self.summaries.items():
            account = Account(summary, self._models[design].header, self._warm_up, self._asked)
            self.accounts[design, replication] = account.folded()
        self.summaries.clear()
        if are_many:
            give_back()


def size_of_summary(summary: Summary) -> int:
    """The bytes of all arrays of a summary, as far as it does not share them with others."""
    arrays = [
        getattr(summary, field.name)
        for field in fields(summary)
        if field.name not in ("items", "edges", "on_shift")
    ]
    own = sum(array.nbytes for array in arrays if isinstance(array, np.ndarray))
    return own + sum(column.nbytes for column in summary.items.values())
