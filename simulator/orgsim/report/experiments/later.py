"""Charts that are drawn, and loaded, only when somebody wants to see them."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from matplotlib.figure import Figure


def chart(place: str, *of: Any) -> Callable[[], Figure]:
    """The chart at ``module.function`` of `orgsim.charts.experiments`, of what the function is given."""
    module, function = place.split(".")

    def draw() -> Figure:
        figure: Figure = getattr(import_module(f"orgsim.charts.experiments.{module}"), function)(*of)
        return figure

    return draw
