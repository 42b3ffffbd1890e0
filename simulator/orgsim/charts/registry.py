"""The closed list of charts by name."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from orgsim.errors import UsageError

if TYPE_CHECKING:
    from matplotlib.figure import Figure

    from orgsim.experiment import Result

Chart = Callable[["Result"], "Figure"]


def _comparison(result: Result) -> Figure:
    from orgsim.charts.comparison import comparison

    return _drawn(comparison, result)


def _where_time_goes(result: Result) -> Figure:
    from orgsim.charts.where_time_goes import where_time_goes

    return _drawn(where_time_goes, result)


def _lead_time(result: Result) -> Figure:
    from orgsim.charts.lead_time import lead_time

    return _drawn(lead_time, result)


def _cumulative_flow(result: Result) -> Figure:
    from orgsim.charts.cumulative_flow import cumulative_flow

    return _drawn(cumulative_flow, result)


def _utilisation_wait(result: Result) -> Figure:
    from orgsim.charts.utilisation_wait import utilisation_wait

    return _drawn(utilisation_wait, result)


def _queue_over_time(result: Result) -> Figure:
    from orgsim.charts.queue_over_time import queue_over_time

    return _drawn(queue_over_time, result)


def _seams(result: Result) -> Figure:
    from orgsim.charts.seams import seams

    return _drawn(seams, result)


def _warm_up(result: Result) -> Figure:
    from orgsim.charts.warm_up import warm_up

    return _drawn(warm_up, result)


def _robustness(result: Result) -> Figure:
    from orgsim.charts.robustness import robustness

    return _drawn(robustness, result)


CHARTS: Final[Mapping[str, Chart]] = MappingProxyType(
    {
        "comparison": _comparison,
        "where-time-goes": _where_time_goes,
        "lead-time": _lead_time,
        "cumulative-flow": _cumulative_flow,
        "utilisation-wait": _utilisation_wait,
        "queue-over-time": _queue_over_time,
        "seams": _seams,
        "warm-up": _warm_up,
        "robustness": _robustness,
    }
)
"""Every chart by its name, in the order in which they are read."""


def charts_of(result: Result) -> tuple[str, ...]:
    """The names of the charts that there are of a result.

    That of the verdict's robustness is not among them where it was not tested.
    """
    if result.robustness is None:
        return tuple(name for name in CHARTS if name != "robustness")
    return tuple(CHARTS)


def draw(result: Result, name: str) -> Figure:
    """Draw one of `CHARTS`; its finding is also the figure's label (``figure.get_label()``).

    Raises `UsageError` for a chart that does not exist, or not of this result.
    """
    if name not in CHARTS:
        raise UsageError(f"there is no chart '{name}'; the charts are {', '.join(CHARTS)}")
    if name not in charts_of(result):
        raise UsageError(f"there is no chart '{name}' of this run: how robust its answer is was not tested")
    return CHARTS[name](result)


def load() -> None:
    """Load what drawing needs, for whoever has time before there is something to draw."""
    from matplotlib.backends import backend_agg  # noqa: F401

    from orgsim.charts import (  # noqa: F401
        comparison,
        cumulative_flow,
        lead_time,
        queue_over_time,
        robustness,
        seams,
        utilisation_wait,
        warm_up,
        where_time_goes,
    )


def _drawn(chart: Chart, result: Result) -> Figure:
    """Draw the best of many designs and the baseline in the house style; say so where no run was finished."""
    from orgsim.charts.foot import Foot
    from orgsim.charts.page import Words, empty
    from orgsim.charts.style import house_style

    with house_style():
        if not result.finished:
            words = Words("No run was finished", result.scenario.title, Foot())
            return empty(words, "No run was finished, so there is nothing to show.")
        return chart(_best(result))


def _best(result: Result) -> Result:
    """The baseline and the best of many designs, or all of a few."""
    from orgsim.experiment.ranking import designs_shown, is_folded

    if not is_folded(result):
        return result
    others = [design for design in designs_shown(result) if design != result.baseline]
    return result.limited_to([result.baseline, *others])
