"""Run again what is in a run's folder: the same file, version and seed must give the same numbers."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

from orgsim.errors import ScenarioError
from orgsim.experiment import Options, Result, run
from orgsim.experiment.laboratory import Setting
from orgsim.experiment.listener import Listener, Progress
from orgsim.experiment.robustness import retested
from orgsim.experiment.stages import aim_of
from orgsim.report.kept import FolderError, KeptRun, kept_object, kept_run, kept_text
from orgsim.report.record import to_json
from orgsim.report.run_folder import AS_RUN
from orgsim.scenario import Files, Scenario
from orgsim.scenario.loading import build
from orgsim.scenario.reading.documents import LARGEST
from orgsim.scenario.tables.extending import read_with_bases

_CLOSE = 1e-9


def run_again(
    folder: str | Path,
    options: Options | None = None,
    progress: Progress | None = None,
    say: Callable[[str], None] | None = None,
    *,
    allow_outside: bool = False,
) -> Result:
    """The result that a folder holds, from a new run of the scenario in it.

    Of the options the cores and the engine count. Files that the scenario names are read where they were then
    only if that is in the current folder or beside the run's, unless ``allow_outside`` says otherwise: a
    folder may be of somebody else. Raises `FolderError` when the folder is not that of a run, or when the
    numbers are not the same: the files, or orgsim itself, have changed since then.
    """
    folder = Path(folder)
    known = kept_run(folder)
    scenario = _scenario(folder, known, allow_outside=allow_outside)
    unknown = [design for design in known.designs if design not in scenario.designs]
    if unknown:
        raise FolderError(f"{folder} holds a run of the design '{unknown[0]}', which is not in its {AS_RUN}")
    aim = None if known.until is None else aim_of(scenario, known.until.precision, known.until.at_most)
    wanted = set(known.replications)
    what: dict[str, Any] = {"replications": max(wanted), "seed": known.seed, "designs": tuple(known.designs)}
    result = run(scenario, replace(options or Options(), **what), progress, say)
    result = replace(result.of_replications(wanted), asked=known.asked, warm_up=known.warm_up, aim=aim)
    if dict(result.digests) != known.models or not _same(folder, result):
        raise FolderError(
            f"a new run of {folder} gives other numbers than it holds: orgsim ({known.orgsim} then), "
            "the time zones or a file that the scenario names has changed; run the scenario itself again"
        )
    return result


def robust_again(
    folder: str | Path, result: Result, setting: Setting, listener: Listener | None = None
) -> Result:
    """A result that was run again, with its verdict tested as it was; without where that was not done.

    Raises `FolderError` where other numbers come out.
    """
    folder = Path(folder)
    if not kept_run(folder).robustness:
        return result
    found = retested(result, setting, listener)
    if not _same(folder, found, "robustness"):
        raise FolderError(
            f"testing the robustness of {folder} again gives other numbers than it holds; "
            "run the scenario itself again"
        )
    return found


def _scenario(folder: Path, known: KeptRun, *, allow_outside: bool) -> Scenario:
    """The scenario as it was run; it finds the files it names where they were then, if that may be read."""
    text = kept_text(folder / AS_RUN, LARGEST)
    name = str(folder / AS_RUN)
    then = None if known.scenario.folder is None else Path(known.scenario.folder)
    if then is None or allow_outside or _is_near(then, folder):
        return build(read_with_bases(None, Files(then, allow_outside), text=text, name=name))
    try:
        return build(read_with_bases(None, Files(), text=text, name=name))
    except ScenarioError as error:
        raise FolderError(
            f"{folder}: {error.faults[0].message}. What it was run with lay in {then}, which is not near: "
            "--allow-outside reads it there"
        ) from error


def _is_near(then: Path, folder: Path) -> bool:
    """Whether a folder is the current one, in it, or the one that holds the run's; never the root of all."""
    try:
        place = then.resolve()
        near = place.is_relative_to(Path.cwd()) or place == folder.resolve().parent
    except (OSError, ValueError, RuntimeError):
        return False
    return near and place.parent != place


def _same(folder: Path, result: Result, key: str = "measures") -> bool:
    """Whether the measures, or what another key stands for, are those in the folder's ``result.json``."""
    stored = kept_object(folder / "result.json")
    if key not in stored:
        raise FolderError(f"{folder} is not the folder of a run: its result.json has no '{key}'")
    return _alike(stored[key], to_json(result)[key])


def _alike(one: Any, other: Any) -> bool:
    if isinstance(one, dict) and isinstance(other, dict):
        if one.keys() != other.keys():
            return False
        return all(_alike(value, other[key]) for key, value in one.items())
    if isinstance(one, list) and isinstance(other, list):
        return len(one) == len(other) and all(map(_alike, one, other))
    if isinstance(one, float) and isinstance(other, float | int):
        return math.isclose(one, other, rel_tol=_CLOSE, abs_tol=_CLOSE)
    return bool(one == other)
