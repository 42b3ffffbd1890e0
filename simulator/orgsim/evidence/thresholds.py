"""Seek thresholds that are known exactly with `orgsim.experiment.breakeven.conduct`, and compare."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import nan
from typing import Final, Literal

import numpy as np

from orgsim.errors import UsageError
from orgsim.evidence.case import Runs
from orgsim.evidence.thresholds_cases import THRESHOLDS, Known
from orgsim.experiment.breakeven.conduct import breakeven
from orgsim.experiment.engines import Engine
from orgsim.experiment.laboratory import Laboratory, Setting
from orgsim.scenario import loads
from orgsim.table import Table

REPEAT: Final = 4
"""How many times the replications of a repeat are those of the search whose interval missed."""


@dataclass(frozen=True)
class Found:
    """What a search found for a known threshold; ``share`` is half the width of its interval over the exact
    value."""

    name: str
    exact: float
    at: float
    low: float
    high: float
    replications: int
    share: float
    verdict: Literal["agrees", "differs", "too wide"]
    repeated: bool = False


def thresholds(
    only: str = "", *, fast: bool = False, cores: int | None = None, engine: Engine = "auto"
) -> list[Found]:
    """Seek every threshold whose name begins with ``only``; ``fast`` takes seconds each, and allows intervals
    four times as wide.

    An interval holds the exact threshold in 95% of all searches. Where it does not, the search is made once
    more with another seed and four times the replications, and that decides. Raises `UsageError` where no
    name begins so.
    """
    names = [name for name in THRESHOLDS if name.startswith(only.upper())]
    if not names:
        raise UsageError(f"there is no threshold '{only}'; they are {', '.join(THRESHOLDS)}")
    results = []
    for name in names:
        known = THRESHOLDS[name]()
        runs, share = (known.quick, 4 * known.share) if fast else (known.runs, known.share)
        found = sought(known, runs, Setting(cores=cores, engine=engine, cross_check=False), share)
        if found.verdict != "agrees":
            more = Runs(REPEAT * runs.replications, runs.horizon, runs.warm_up)
            found = sought(
                known,
                more,
                Setting(seed=2, cores=cores, engine=engine, cross_check=False),
                share,
                repeated=True,
            )
        results.append(found)
    return results


def sought(known: Known, runs: Runs, setting: Setting, share: float, *, repeated: bool = False) -> Found:
    """Seek a known threshold; not a number where there is none, more than one, or a limit beyond the
    range."""
    with Laboratory(loads(known.text(runs), name=known.name), setting) as laboratory:
        lines = breakeven(laboratory).lines
    found = lines[0].thresholds
    amounts = (found[0].at, found[0].low, found[0].high) if len(found) == 1 else (None, None, None)
    at, *limits = (nan if amount is None else known.value(amount) for amount in amounts)
    low, high = sorted(limits)
    half = (high - low) / 2 / known.exact
    verdict: Literal["agrees", "differs", "too wide"] = "agrees" if low <= known.exact <= high else "differs"
    if verdict == "agrees" and not half <= share:
        verdict = "too wide"
    return Found(known.name, known.exact, at, low, high, runs.replications, half, verdict, repeated)


def table(results: Sequence[Found]) -> Table:
    """The results as a table."""
    return Table(
        {
            "threshold": [found.name for found in results],
            "exact": np.array([found.exact for found in results], dtype=float),
            "estimate": np.array([found.at for found in results], dtype=float),
            "low": np.array([found.low for found in results], dtype=float),
            "high": np.array([found.high for found in results], dtype=float),
            "replications": np.array([found.replications for found in results], dtype=int),
            "half width over exact": np.array([found.share for found in results], dtype=float),
            "verdict": [
                f"{found.verdict}, repeated" if found.repeated else found.verdict for found in results
            ],
        }
    )
