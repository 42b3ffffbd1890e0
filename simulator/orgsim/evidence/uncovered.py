"""Questions of the field with a known answer that are no case here, each with the reason."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final, NamedTuple


class Uncovered(NamedTuple):
    """What is asked, and why it is no case."""

    question: str
    reason: str


_ALL_AT_A_GO: Final = "the language has no work that one person does for several items at one go"
_SEVERAL_IN_HAND: Final = "the language has no people with several items in hand at once"
_IN_ROUNDS: Final = "the language has no person who serves teams in rounds and pays for each move"
_SEVERAL_PEOPLE: Final = "the language has no step that several people do together"
_NO_FLOW: Final = "no question of flow: a formula without queue or time"
_RAMP: Final = "the language has no speed that grows with the time since somebody joined"
_STOCKS: Final = "the language has no stocks, and nothing that they act on"

UNCOVERED: Final[Mapping[str, Uncovered]] = MappingProxyType(
    {
        "MM1-03": Uncovered(
            "the variance of long runs of M/M/1, for the planning of run lengths",
            "replications are compared, not long runs, so no number of orgsim rests on it",
        ),
        "VAC-02": Uncovered(
            "somebody who begins only when four items wait (N-policy)",
            "the language has no team that waits for a number of items before it begins",
        ),
        "BAT-03": Uncovered("a bulk server that takes up to five items at a go", _ALL_AT_A_GO),
        "BAT-06": Uncovered("the batch size of least cost (economic order quantity)", _NO_FLOW),
        "POL-01": Uncovered("one specialist in turn for two teams, until each is empty", _IN_ROUNDS),
        "POL-02": Uncovered("the same with a move after every item", _IN_ROUNDS),
        "PS-01": Uncovered("processor sharing: everybody in hand advances at once", _SEVERAL_IN_HAND),
        "PS-02": Uncovered("the same up to a number in hand", _SEVERAL_IN_HAND),
        "PS-03": Uncovered("the same with loss by switching (Weinberg's table)", _SEVERAL_IN_HAND),
        "JUG-01": Uncovered("tasks in turn against one after the other", _SEVERAL_IN_HAND),
        "ORG-04": Uncovered("chains of flexible plants under uncertain demand", _NO_FLOW),
        "ORG-05": Uncovered("a swarm: all on one item, rates added", _SEVERAL_PEOPLE),
        "ORG-10": Uncovered("output of a team whose overhead grows with its pairs", _NO_FLOW),
        "STAT-05": Uncovered(
            "batch means of one long autocorrelated series",
            "intervals come from independent replications, never from batches",
        ),
        "STAT-10": Uncovered(
            "how often 95% intervals hold the true value",
            "`orgsim coverage` counts it: a thousand experiments of each of eight cases",
        ),
        "ECON-01": Uncovered("yearly cost of downtime and rework by published formulas", _NO_FLOW),
        "SUN-01": Uncovered(
            "work handed on at the end of a shift to the next site",
            "the language has no work in hand that is passed on when a shift ends",
        ),
        "ORDER-01": Uncovered(
            "more decisions that go up: longer waits, fewer faults unseen",
            "an ordering without numbers; DEC-01 and DEC-02 have its waits",
        ),
        "RAMP-01": Uncovered("when a hire pays", _RAMP),
        "RAMP-02": Uncovered("people added to a late project", _RAMP),
        "DEBT-01": Uncovered("the tipping point into firefighting", _STOCKS),
        "DEBT-02": Uncovered("the interest on technical debt", _STOCKS),
        "BUS-02": Uncovered(
            "how often nobody with a skill is there", "the language has no random absences of people"
        ),
        "TEAM-01": Uncovered("standing teams against teams formed for each project", _RAMP),
        "DORA-01": Uncovered("labels for delivery performance", _NO_FLOW),
    }
)
"""By the name that the question has among those of the cases."""
