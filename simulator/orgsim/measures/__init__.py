"""Measures of a run: from the log to exact integer summaries, and from those to the figures of the field."""

from orgsim.log import Summary
from orgsim.log.catalogue import ITEM_MEASURES, MEASURES, Measure
from orgsim.measures.identities import identities
from orgsim.measures.measure import by_class, by_work, charged_per_week, counted, item_measures, measure
from orgsim.measures.named import find, named_measures
from orgsim.measures.parts import TEAM_MEASURES, person_measures, seam_measures, team_measures, team_values
from orgsim.measures.summarise import bin_edges, summarise
from orgsim.measures.warm_up import Settling, course, growth, is_growing, settling, unstable, warm_up_edge
from orgsim.measures.whole_items import part_events, whole_items

__all__ = [
    "ITEM_MEASURES",
    "MEASURES",
    "TEAM_MEASURES",
    "Measure",
    "Settling",
    "Summary",
    "bin_edges",
    "by_class",
    "by_work",
    "charged_per_week",
    "counted",
    "course",
    "find",
    "growth",
    "identities",
    "is_growing",
    "item_measures",
    "measure",
    "named_measures",
    "part_events",
    "person_measures",
    "seam_measures",
    "settling",
    "summarise",
    "team_measures",
    "team_values",
    "unstable",
    "warm_up_edge",
    "whole_items",
]
