"""All cases by name, built when they are asked for, the simplest organisations first."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import cache
from types import MappingProxyType
from typing import Final

from orgsim.errors import UsageError
from orgsim.evidence.case import Case
from orgsim.evidence.cases import (
    arrivals,
    audits,
    cancelled_work,
    case_workers,
    children,
    closed_networks,
    counting,
    estimates,
    from_empty,
    gates,
    hours,
    interruptions,
    lines,
    lost_items,
    machines,
    marks_and_skips,
    one_person,
    one_queue,
    pooling,
    questions,
    reorganised,
    returns,
    seams,
    splits,
    two_kinds,
    urgency,
    wip_limits,
    worth,
)
from orgsim.evidence.uncovered import UNCOVERED

_BUILDERS: Final[Mapping[str, Callable[[], Case]]] = MappingProxyType(
    {
        **one_person.CASES,
        **from_empty.CASES,
        **arrivals.CASES,
        **one_queue.CASES,
        **pooling.CASES,
        **lost_items.CASES,
        **cancelled_work.CASES,
        **urgency.CASES,
        **reorganised.CASES,
        **lines.CASES,
        **closed_networks.CASES,
        **two_kinds.CASES,
        **wip_limits.CASES,
        **machines.CASES,
        **interruptions.CASES,
        **hours.CASES,
        **gates.CASES,
        **case_workers.CASES,
        **returns.CASES,
        **children.CASES,
        **marks_and_skips.CASES,
        **worth.CASES,
        **audits.CASES,
        **splits.CASES,
        **questions.CASES,
        **seams.CASES,
        **counting.CASES,
        **estimates.CASES,
    }
)

CASES: Final = MappingProxyType({name: cache(build) for name, build in _BUILDERS.items()})
"""What gives each case, which is built when it is first asked for."""

FAST: Final = (
    "MG1-02",
    "MMCK-02",
    "HET-01",
    "HET-02",
    "CQN-04",
    "FP-01",
    "MR-02",
    "MT-01",
    "CAL-01",
    "BAT-05",
    "ORG-07",
    "ORG-09",
    "ORG-06",
    "MARK-01",
    "CALL-02",
    "CALL-03",
    "CALL-04",
    "CALL-05",
    "STAT-01",
    "STAT-02",
    "STAT-06",
    *estimates.CASES,
)
"""The cases that take seconds each."""


def _no_case(part: str) -> str:
    """What to say of a name that is none of a case."""
    known = UNCOVERED.get(part.upper())
    if known is not None:
        return f"'{part}' ({known.question}) is no case: {known.reason}"
    return f"there is no case '{part}'; the cases are {', '.join(CASES)}"


def chosen(only: Sequence[str] | str | None = None, *, fast: bool = False) -> list[str]:
    """Names of cases in order; ``only`` picks them by name or by how the name begins, case ignored.

    Raises `UsageError` for a choice that fits no case.
    """
    wanted = [only] if isinstance(only, str) else list(only or ())
    for part in wanted:
        if not any(name.startswith(part.upper()) for name in CASES):
            raise UsageError(_no_case(part))
    names = [name for name in CASES if not wanted or any(name.startswith(part.upper()) for part in wanted)]
    return [name for name in names if not fast or name in FAST]
