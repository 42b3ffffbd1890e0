"""Charts of a result, each with its finding as the title; matplotlib is loaded for the first one drawn."""

from orgsim.charts.backend import leave_out_unknown_backend
from orgsim.charts.drawing import Drawing, save_all
from orgsim.charts.foot import with_provenance
from orgsim.charts.registry import CHARTS, Chart, charts_of, draw, load
from orgsim.charts.saving import FORMATS, save

leave_out_unknown_backend()

__all__ = [
    "CHARTS",
    "FORMATS",
    "Chart",
    "Drawing",
    "charts_of",
    "draw",
    "load",
    "save",
    "save_all",
    "with_provenance",
]
