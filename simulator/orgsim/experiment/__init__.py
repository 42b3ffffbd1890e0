"""Experiments: replications of the designs of a scenario under common random numbers, and what they say."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from orgsim.experiment.engines import Ran
    from orgsim.experiment.result import Result
    from orgsim.experiment.runs import Options, run
    from orgsim.experiment.verdict import Verdict

_WHERE: Final = {"Ran": "engines", "Result": "result", "Options": "runs", "run": "runs", "Verdict": "verdict"}
"""What is imported when it is first used: a process that only simulates needs none of it, and begins
sooner."""


def __getattr__(name: str) -> Any:
    if name not in _WHERE:
        raise AttributeError(f"module '{__name__}' has no attribute '{name}'")
    return getattr(import_module(f"{__name__}.{_WHERE[name]}"), name)


__all__ = ["Options", "Ran", "Result", "Verdict", "run"]
