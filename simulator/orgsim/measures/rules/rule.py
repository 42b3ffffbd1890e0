"""A rule in the positions of a log."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from orgsim.log import NONE
from orgsim.log.requirements import Requirement

CLASS: Final = "class"
VALUE: Final = "value"
AGE: Final = "age"
DUE_IN: Final = "due in"
MARK: Final = "mark"


@dataclass(frozen=True)
class Asked:
    """What a condition asks of an item: that a trait lies in one of some ``spans``, both ends included.

    The traits are its ``class`` (by position), its ``value`` in hundredths, its ``age`` and the time it is
    still ``due in``, in microseconds, and a ``mark`` by position, which is ``initial`` until the log tells
    another value, `NONE` where it always does.
    """

    trait: str
    spans: tuple[tuple[int, int], ...]
    mark: int = NONE
    initial: int = NONE


@dataclass(frozen=True)
class RuleOfWork:
    """What a rule requires of the items of a ``work``, as `Requirement` has it.

    ``steps`` and the steps ``at_gates``, whose approval counts, are positions in the header of the log.
    ``limit`` is in microseconds, elapsed or on the clock of working time. One of the tables of ``when`` must
    hold with all that it asks; without any, the rule is about all items.
    """

    name: str
    requires: Requirement
    work: int
    steps: tuple[int, ...] = ()
    at_gates: tuple[int, ...] = ()
    limit: int = 0
    in_working_time: bool = False
    when: tuple[tuple[Asked, ...], ...] = ()
