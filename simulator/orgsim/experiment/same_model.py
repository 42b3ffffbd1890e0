"""Which designs of a result are the same model as another one of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from orgsim.model.analysis.same_model import same_models

if TYPE_CHECKING:
    from orgsim.experiment.result import Result


def twins(result: Result) -> dict[str, str]:
    """For each design that gives the same numbers as another one whatever the seed, that other one.

    It is the baseline where that is one of them, else the first of them, which itself is not listed.
    """
    found: dict[str, str] = {}
    for group in same_models(result.headers, result.digests):
        first = result.baseline if result.baseline in group else group[0]
        found |= {design: first for design in group if design != first}
    return found
