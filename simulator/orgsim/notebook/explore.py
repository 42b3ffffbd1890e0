"""What-if sliders: `Study.explore` from its arguments to what a notebook shows."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from orgsim.errors import UsageError
from orgsim.notebook.explore_control import Named, controls
from orgsim.notebook.explore_state import Exploration

if TYPE_CHECKING:
    from orgsim.notebook.explore_widgets import Explorer
    from orgsim.notebook.result import Result
    from orgsim.notebook.study import Study


def explore(study: Study, named: Sequence[Named], run: Callable[[Study, Result | None], Result]) -> Explorer:
    """Return the sliders of a study for the values that are named; ``run`` runs it, with an earlier result of
    which it may use a part.

    Raises `ScenarioError` with every path at which nothing stands, and `UsageError` for a value that cannot
    be moved, for limits that do not fit it, and where ipywidgets is not installed.
    """
    try:
        import ipywidgets  # noqa: F401
    except ImportError as error:
        raise UsageError("sliders need ipywidgets: pip install orgsim[notebook]") from error
    from orgsim.notebook.explore_widgets import Explorer

    return Explorer(Exploration(study, controls(study.scenario, named), run))
