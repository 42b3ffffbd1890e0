"""Run again what is in a run's folder. The same file, version and seed give the same numbers, and that is checked."""

from __future__ import annotations

import json
import math
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

from orgsim.experiment import Options, Result, run
from orgsim.experiment.laboratory import Setting
from orgsim.experiment.robustness import retested
from orgsim.experiment.run import Telling
from orgsim.experiment.stages import aim_of
from orgsim.experiment.tasks import Progress
from orgsim.report.record import to_json
from orgsim.report.run_folder import AS_RUN, FolderError, provenance_of
from orgsim.scenario import Files, Scenario
from orgsim.scenario.extending import read_with_bases
from orgsim.scenario.loading import build

_CLOSE = 1e-9


def run_again(
    folder: str | Path, options: Options | None = None, progress: Progress | None = None, say: Callable[[str], None] | None = None
) -> Result:
    """The result that a folder holds, from a new run of the scenario in it; of the options its cores and engine count.

    Raises `FolderError` when the folder is not that of a run, or when the numbers are not the same: the files that the
    scenario names, or orgsim itself, have changed since then.
    """
    folder = Path(folder)
    known = provenance_of(folder)
    try:
        wanted = [number for first, last in known["replications"] for number in range(first, last + 1)]
        what: dict[str, Any] = {"replications": max(wanted), "seed": int(known["seed"]), "designs": tuple(known["designs"])}
        asked, warm_up, models = int(known["replications asked"]), int(known["warm-up microseconds"]), dict(known["models"])
        scenario = _scenario(folder, known["scenario"])
        aim = None if known.get("until") is None else aim_of(scenario, str(known["until"]["precision"]), int(known["until"]["at most"]))
    except (KeyError, TypeError, ValueError) as error:
        raise FolderError(f"{folder} is not the folder of a run: its provenance lacks something ({error})") from error
    result = run(scenario, replace(options or Options(), **what), progress, say)
    kept = {
        design: tuple(summary for summary in rows if summary.replication in wanted) for design, rows in result.summaries.items()
    }
    result = replace(result, summaries=kept, asked=asked, warm_up=warm_up, aim=aim)
    if dict(result.digests) != models or not _same(folder, result):
        raise FolderError(
            f"a new run of {folder} gives other numbers than it holds: orgsim ({known.get('orgsim')} then) or a file that the "
            "scenario names has changed; run the scenario itself again"
        )
    return result


def robust_again(folder: str | Path, result: Result, setting: Setting, telling: Telling | None = None) -> Result:
    """A result that was run again, with its verdict tested as it was; without where that was not done.

    Raises `FolderError` where other numbers come out.
    """
    folder = Path(folder)
    if not provenance_of(folder).get("robustness"):
        return result
    found = retested(result, setting, telling)
    if not _same(folder, found, "robustness"):
        raise FolderError(f"testing the verdict of {folder} again gives other numbers than it holds; run the scenario itself again")
    return found


def _scenario(folder: Path, known: dict[str, Any]) -> Scenario:
    """The scenario as it was run, which finds the files it names where it found them then."""
    files = Files(None if known["folder"] is None else Path(known["folder"]), bool(known["allow outside"]))
    try:
        text = (folder / AS_RUN).read_text(encoding="utf-8")
    except OSError as error:
        raise FolderError(f"{folder / AS_RUN}: {error.strerror}") from error
    return build(read_with_bases(None, files, text=text, name=str(folder / AS_RUN)))


def _same(folder: Path, result: Result, key: str = "measures") -> bool:
    """Whether the measures, or what another key stands for, are those in the folder's ``result.json``."""
    try:
        stored = json.loads((folder / "result.json").read_text(encoding="utf-8"))[key]
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise FolderError(f"{folder} is not the folder of a run: it has no readable result.json") from error
    return _alike(stored, to_json(result)[key])


def _alike(one: Any, other: Any) -> bool:
    if isinstance(one, dict) and isinstance(other, dict):
        return one.keys() == other.keys() and all(_alike(value, other[key]) for key, value in one.items())
    if isinstance(one, list) and isinstance(other, list):
        return len(one) == len(other) and all(map(_alike, one, other))
    if isinstance(one, float) and isinstance(other, float | int):
        return math.isclose(one, other, rel_tol=_CLOSE, abs_tol=_CLOSE)
    return bool(one == other)
