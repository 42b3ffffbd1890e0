"""Charts of a result, each with its finding as the title. matplotlib is loaded when the first one is drawn."""

from orgsim.charts.registry import CHARTS, Chart, draw
from orgsim.charts.saving import FORMATS, save, save_all

__all__ = ["CHARTS", "FORMATS", "Chart", "draw", "save", "save_all"]
