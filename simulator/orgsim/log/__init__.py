"""The event log: facts that an engine, or a real organisation, wrote down, at two resolutions.

`Log` is the full one, every record of a replication. `Summary` is the same replication summed up by item and by time bin
in exact integers, for volume: an engine may write it directly, and then it is what `orgsim.measures.summarise` makes of
the full log, field by field. Nothing here computes a statistic.
"""

from orgsim.log.header import Header, PersonFacts, StepFacts, TeamFacts, WorkFacts
from orgsim.log.log import ITEM_COLUMNS, Log
from orgsim.log.summary import ABANDONED, DELIVERED, ITEM_SUMMARY_COLUMNS, REFUSED, STATES, STILL_OPEN, Summary
from orgsim.log.vocabulary import COLUMNS, NONE, Verb

__all__ = [
    "ABANDONED",
    "COLUMNS",
    "DELIVERED",
    "ITEM_COLUMNS",
    "ITEM_SUMMARY_COLUMNS",
    "NONE",
    "REFUSED",
    "STATES",
    "STILL_OPEN",
    "Header",
    "Log",
    "PersonFacts",
    "StepFacts",
    "Summary",
    "TeamFacts",
    "Verb",
    "WorkFacts",
]
