"""The event log: facts that an engine, or a real organisation, wrote down. Nothing here computes a statistic."""

from orgsim.log.header import Header, PersonFacts, StepFacts, TeamFacts, WorkFacts
from orgsim.log.log import ITEM_COLUMNS, Log
from orgsim.log.vocabulary import COLUMNS, NONE, Verb

__all__ = [
    "COLUMNS",
    "ITEM_COLUMNS",
    "NONE",
    "Header",
    "Log",
    "PersonFacts",
    "StepFacts",
    "TeamFacts",
    "Verb",
    "WorkFacts",
]
