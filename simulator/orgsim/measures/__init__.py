"""Measures of a run: from the log to exact integer summaries, and from those to the figures of the field."""

from orgsim.log import ABANDONED, DELIVERED, REFUSED, STATES, UNFINISHED, Summary
from orgsim.measures.identities import identities
from orgsim.measures.measure import by_class, by_work, item_measures, measure
from orgsim.measures.parts import person_measures, seam_measures, team_measures
from orgsim.measures.registry import ITEM_MEASURES, MEASURES, Measure
from orgsim.measures.summarise import bin_edges, summarise
from orgsim.measures.trace import cumulative_flow, queues_over_time, states_over_time
from orgsim.measures.warm_up import growth, is_growing, warm_up_edge

__all__ = [
    "ABANDONED",
    "DELIVERED",
    "ITEM_MEASURES",
    "MEASURES",
    "REFUSED",
    "STATES",
    "UNFINISHED",
    "Measure",
    "Summary",
    "bin_edges",
    "by_class",
    "by_work",
    "cumulative_flow",
    "growth",
    "identities",
    "is_growing",
    "item_measures",
    "measure",
    "person_measures",
    "queues_over_time",
    "seam_measures",
    "states_over_time",
    "summarise",
    "team_measures",
    "warm_up_edge",
]
