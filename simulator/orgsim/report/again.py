"""Run again what is in a run's folder: the same file, version and seed must give the same numbers."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from orgsim.errors import ScenarioError, UsageError
from orgsim.experiment import Options, Result, run
from orgsim.experiment.laboratory import Setting
from orgsim.experiment.listener import Listener, Progress
from orgsim.experiment.robustness import retested
from orgsim.experiment.stages import PrecisionAim, aim_of
from orgsim.report.kept import FolderError, KeptRun, kept_object, kept_run, kept_text, no_run
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
    aim = _aim(folder, scenario, known)
    wanted = set(known.replications)
    what: dict[str, Any] = {"replications": max(wanted), "seed": known.seed, "designs": tuple(known.designs)}
    result = run(scenario, replace(options or Options(), **what), progress, say)
    result = replace(result.of_replications(wanted), asked=known.asked, warm_up=known.warm_up, aim=aim)
    _check_warm_up(folder, result)
    stored, found = kept_object(folder / "result.json"), to_json(result)
    if dict(result.digests) != known.models or not _same(folder, stored, found):
        raise FolderError(
            f"a new run of {folder} gives other numbers than it holds: orgsim ({known.orgsim} then), "
            "the time zones or a file that the scenario names has changed; run the scenario itself again"
        )
    _check_run(folder, stored, found)
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
    if not _same(folder, kept_object(folder / "result.json"), to_json(found), "robustness"):
        raise FolderError(
            f"testing the robustness of {folder} again gives other numbers than it holds; "
            "run the scenario itself again"
        )
    return found


def check_rules_again(folder: str | Path, result: Result) -> None:
    """Raise `FolderError` where the rules of a run that was run again, judged again, come to other numbers
    than its folder holds; where it holds none, they were not judged then."""
    folder = Path(folder)
    stored = kept_object(folder / "result.json")
    if stored.get("rules") and not _same(folder, stored, to_json(result), "rules"):
        raise FolderError(
            f"judging the rules of {folder} again gives other numbers than it holds; run the scenario itself "
            "again"
        )


def _aim(folder: Path, scenario: Scenario, known: KeptRun) -> PrecisionAim | None:
    """Until which precision the run was, None where the number of replications was fixed."""
    if known.until is None:
        return None
    try:
        return aim_of(scenario, known.until.precision, known.until.at_most)
    except UsageError as error:
        raise no_run(folder, f"until.{error}") from error


def _check_warm_up(folder: Path, result: Result) -> None:
    """Raise `FolderError` where no warm-up of the scenario can end when that of the folder does."""
    if any(result.warm_up not in result.edges(design)[:-1] for design in result.designs if result.finished):
        raise no_run(folder, f"warm-up microseconds: {result.warm_up:,} is not where a time bin begins")


def _check_run(folder: Path, stored: Mapping[str, Any], found: Mapping[str, Any]) -> None:
    """Raise `FolderError` where the run is not the one that the folder's ``result.json`` tells of."""
    for key, value in _asked(found).items():
        if _asked(stored).get(key) != value:
            raise no_run(folder, f"{key}: not as in its result.json")


def _asked(record: Mapping[str, Any]) -> dict[str, Any]:
    """What a record says was asked of a run: how many replications, and until when."""
    run = record.get("run")
    if not isinstance(run, dict):
        return {}
    stopped = run.get("stopped")
    until = stopped if isinstance(stopped, dict) else {}
    return {
        "replications asked": run.get("replications asked"),
        "until.precision": until.get("precision"),
        "until.at most": until.get("at most"),
    }


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


def _same(folder: Path, stored: Mapping[str, Any], found: Mapping[str, Any], key: str = "measures") -> bool:
    """Whether the measures, or what another key stands for, are those in the folder's ``result.json``."""
    if key not in stored:
        raise FolderError(f"{folder} is not the folder of a run: its result.json has no '{key}'")
    return _alike(stored[key], found[key])


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
