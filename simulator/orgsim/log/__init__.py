"""The event log: facts that an engine, or a real organisation, wrote down, at two resolutions.

`Log` is the full one, every record of a replication. `Summary` is the same replication summed up by item and
by time bin in exact integers, for volume: an engine may write it directly, and then it is what
`orgsim.measures.summarise` makes of the full log, field by field. `orgsim.log.facts` has a row for each
state, outcome and verb, and `orgsim.log.catalogue` one for each measure. Nothing here computes a statistic.

What holds arrays is imported when it is first used: whoever reads scenarios needs the rows and no NumPy.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from orgsim.log.facts import Outcome, State, Verb
from orgsim.log.vocabulary import COLUMNS, NONE

if TYPE_CHECKING:
    from orgsim.log.header import ChargeFacts, Header, MarkFacts, PersonFacts, StepFacts, TeamFacts, WorkFacts
    from orgsim.log.log import ITEM_COLUMNS, Log
    from orgsim.log.summary import ITEM_SUMMARY_COLUMNS, Summary

__all__ = [
    "COLUMNS",
    "ITEM_COLUMNS",
    "ITEM_SUMMARY_COLUMNS",
    "NONE",
    "ChargeFacts",
    "Header",
    "Log",
    "MarkFacts",
    "Outcome",
    "PersonFacts",
    "State",
    "StepFacts",
    "Summary",
    "TeamFacts",
    "Verb",
    "WorkFacts",
]


def __getattr__(name: str) -> Any:
    """What holds arrays, from the module that has it."""
    if name in __all__:
        for module in ("header", "log", "summary"):
            found = import_module(f"orgsim.log.{module}")
            if hasattr(found, name):
                return getattr(found, name)
    raise AttributeError(f"module 'orgsim.log' has no attribute '{name}'")
