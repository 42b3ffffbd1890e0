"""What people read for each state and each outcome, in the order in which they are told.

It stands this far below the report because charts, sentences and the catalogue of measures say it too.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from orgsim.log.facts import Outcome, State


@dataclass(frozen=True)
class StateWords:
    """A state: its ``label``, its measure defined, its ``phrase`` where that is not the label, a chart's
    ``note``."""

    label: str
    definition: str
    phrase: str = ""
    note: str = ""

    @property
    def spent(self) -> str:
        """Where an item is then said to spend time."""
        return self.phrase or self.label.lower()


@dataclass(frozen=True)
class OutcomeWords:
    """An outcome: its ``label``, its measure defined if it has one, and what items gone so ``did``."""

    label: str
    definition: str = ""
    did: str = ""


STATE_WORDS: Final[Mapping[State, StateWords]] = MappingProxyType(
    {
        State.TOUCH: StateWords(
            "Touch time",
            "Time worked on an item in the first visit of each step, on shift.",
            "in touch time",
            "Touch time: first visit of a step.",
        ),
        State.REWORK: StateWords(
            "Rework",
            "Time worked on an item in later visits of a step, on shift.",
            "in rework",
            "Rework: later visits.",
        ),
        State.QUEUE: StateWords(
            "Waiting in queue", "Time an item waits in queues, also after interruptions."
        ),
        State.HANDOFF: StateWords("In hand-off", "Time an item is on its way from one team to another."),
        State.GATE: StateWords("Waiting at a gate", "Time an item waits at gates until it is decided on."),
        State.BLOCKED: StateWords(
            "Blocked (full limit)",
            "Time an item waits outside a full limit.",
            "waiting outside a full limit",
        ),
        State.PAUSED: StateWords(
            "Paused out of hours",
            "Time an item in work waits because its person is off shift.",
            note="Paused: started, but the person is off shift.",
        ),
        State.DELAY: StateWords(
            "Waiting on others",
            "Time an item spends in steps that take time without people.",
            note="Waiting on others: steps that take no time of these people.",
        ),
        State.ASKING: StateWords(
            "Waiting for answers",
            "Time an item waits for answers to questions that came up in its work.",
        ),
        State.PARTS: StateWords(
            "Waiting for parts",
            "Time an item waits for the parallel parts into which it is split.",
            "waiting for its parts",
        ),
    }
)
OUTCOME_WORDS: Final[Mapping[Outcome, OutcomeWords]] = MappingProxyType(
    {
        Outcome.ABANDONED: OutcomeWords(
            "Abandoned",
            "Share of arrivals that were abandoned: they stopped waiting and left.",
            "abandoned",
        ),
        Outcome.REFUSED: OutcomeWords(
            "Refused entry",
            "Share of arrivals refused entry by a full limit.",
            "were refused entry",
        ),
        Outcome.REJECTED: OutcomeWords(
            "Rejected",
            "Share of arrivals that a gate rejected: neither delivered nor lost, and in no promise.",
            "were rejected by a gate",
        ),
        Outcome.CANCELLED: OutcomeWords(
            "Cancelled",
            "Share of arrivals that were cancelled: neither delivered nor lost, and in no promise.",
            "were cancelled",
        ),
        Outcome.STILL_OPEN: OutcomeWords(
            "Still open at the end",
            "Arrivals after the warm-up that are still open at the end of the run.",
        ),
        Outcome.DELIVERED: OutcomeWords("Delivered"),
        Outcome.WITHDRAWN: OutcomeWords("Withdrawn"),
    }
)

_LOST: Final = {outcome: words for outcome, words in OUTCOME_WORDS.items() if outcome.is_lost}
LOST_ITEMS: Final = " or ".join(outcome.key for outcome in _LOST)
LOST_ENTRY: Final = " or ".join(words.label.lower() for words in _LOST.values())
LOST_DID: Final = " or ".join(words.did for words in _LOST.values())
"""Lost items as in ``items that were ...`` (in short and in full) and ``arrivals that ...``."""
