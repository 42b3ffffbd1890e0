"""The folder of a run: the report, every number as tidy tables, the charts, and what it takes to run it again."""

from __future__ import annotations

import hashlib
import json
import platform
import sys
from collections.abc import Sequence
from datetime import UTC, datetime
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any, Final

from orgsim.charts import CHARTS as CHART_NAMES
from orgsim.charts import FORMATS
from orgsim.errors import OrgsimError
from orgsim.experiment import Result
from orgsim.report.record import finite, to_json
from orgsim.report.tables import TABLES
from orgsim.report.terminal import terminal
from orgsim.report.toml_text import toml_text
from orgsim.scenario import Scenario
from orgsim.version import __version__

PROVENANCE: Final = "provenance.json"
UNFINISHED: Final = "unfinished.json"
"""In a folder whose experiment was begun and has not ended: what was asked."""
AS_RUN: Final = "as_run.toml"
CHARTS: Final = "charts"
_ENDINGS: Final = (".json", ".toml", ".txt", ".csv", *(f".{ending}" for ending in FORMATS))


class FolderError(OrgsimError):
    """A folder that cannot be written to, or is not that of a run."""


def default_folder(scenario: Scenario) -> Path:
    """Where a run is written unless it is said otherwise: ``results/`` and the name of the scenario's file."""
    return Path("results") / (scenario.path.stem if scenario.path is not None else "stdin")


def prepare(folder: Path) -> Path:
    """Make the folder, or see that it is empty or that of an earlier run; raises `FolderError` otherwise."""
    if folder.is_dir():
        if any(folder.iterdir()) and not is_run_folder(folder):
            raise FolderError(f"{folder} is not empty and not the folder of a run: it is left as it is; give another with --output")
    elif folder.exists():
        raise FolderError(f"{folder} is a file, not a folder")
    folder.mkdir(parents=True, exist_ok=True)
    return folder


def is_run_folder(folder: Path) -> bool:
    """Whether a folder is that of a run, or of an experiment that was begun."""
    if (folder / UNFINISHED).is_file():
        return True
    try:
        return "orgsim" in provenance_of(folder)
    except FolderError:
        return False


def provenance_of(folder: Path) -> dict[str, Any]:
    """The provenance of a run; raises `FolderError` when there is none."""
    try:
        found = json.loads((folder / PROVENANCE).read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise FolderError(f"{folder} is not the folder of a run: it has no readable {PROVENANCE}") from error
    if not isinstance(found, dict):
        raise FolderError(f"{folder} is not the folder of a run: its {PROVENANCE} is not an object")
    return found


def write_run(
    result: Result,
    folder: str | Path,
    *,
    formats: Sequence[str] = ("png",),
    charts: bool = True,
    command: Sequence[str] | None = None,
    cores: int = 1,
) -> list[Path]:
    """Write a run to a folder and return the files; an earlier run's files there are replaced. Charts are drawn on all ``cores``.

    Raises `FolderError` for a folder that is neither empty nor that of a run, and `OSError` when it cannot be written.
    """
    folder = prepare(Path(folder))
    remove_former(folder)
    written = [folder / PROVENANCE]
    _write_provenance(result, folder, written, command)
    if charts:
        from orgsim.charts import Drawing

        with Drawing(result, folder / CHARTS, formats, cores) as drawing:
            written += [*_texts(result, folder), *_tables(result, folder), *drawing.finish()]
    else:
        written += [*_texts(result, folder), *_tables(result, folder)]
    _write_provenance(result, folder, written, command)
    return written


def _tables(result: Result, folder: Path) -> list[Path]:
    written = []
    for name, table in TABLES.items():
        written.append(folder / f"{name}.csv")
        table(result).to_csv(written[-1])
    return written


def _texts(result: Result, folder: Path) -> list[Path]:
    document = {key: value for key, value in result.scenario.document.items() if key != "extends"}
    texts = {
        "scenario.toml": result.scenario.source_text,
        AS_RUN: toml_text(document),
        "report.txt": terminal(result),
        "result.json": json.dumps(to_json(result), ensure_ascii=False, indent=2, allow_nan=False) + "\n",
    }
    for name, text in texts.items():
        (folder / name).write_text(text, encoding="utf-8", newline="\n")
    return [folder / name for name in texts]


def _write_provenance(result: Result, folder: Path, written: Sequence[Path], command: Sequence[str] | None) -> None:
    record = provenance(result, command) | {"files": sorted(path.relative_to(folder).as_posix() for path in written)}
    text = json.dumps(finite(record), ensure_ascii=False, indent=2, allow_nan=False)
    (folder / PROVENANCE).write_text(text + "\n", encoding="utf-8", newline="\n")


def provenance(result: Result, command: Sequence[str] | None = None) -> dict[str, Any]:
    """Where a result came from and what it takes to get it again."""
    return origin(result.scenario, command) | {
        "designs": list(result.designs),
        "models": dict(result.digests),
        "seed": result.seed,
        "engine": result.ran.engine,
        "cross-check": result.ran.cross_check or None,
        "replications asked": result.asked,
        "replications": ranges([summary.replication for summary in result.summaries[result.baseline]]),
        "warm-up microseconds": result.warm_up,
        "until": None if result.aim is None else {"precision": result.aim.text, "at most": result.aim.at_most},
        "robustness": result.robustness is not None,
    }


def origin(scenario: Scenario, command: Sequence[str] | None = None) -> dict[str, Any]:
    """The version, the machine, the command and the scenario that numbers came from."""
    files = scenario.files
    return {
        "orgsim": __version__,
        "written": datetime.now(UTC).isoformat(timespec="seconds"),
        "command": list(sys.argv if command is None else command),
        "python": platform.python_version(),
        "packages": {name: _version(name) for name in ("numpy", "simpy", "numba", "scipy", "pydantic", "tzdata")},
        "platform": platform.platform(),
        "scenario": {
            "path": None if scenario.path is None else str(scenario.path),
            "sha256": hashlib.sha256(scenario.source_text.encode()).hexdigest(),
            "folder": None if files.folder is None else str(files.folder.resolve()),
            "allow outside": files.allow_outside,
        },
    }


def ranges(numbers: Sequence[int]) -> list[list[int]]:
    """Whole numbers in rising order as pairs of first and last: ``[[1, 20]]``."""
    found: list[list[int]] = []
    for number in numbers:
        if found and found[-1][1] == number - 1:
            found[-1][1] = number
        else:
            found.append([number, number])
    return found


def _version(package: str) -> str | None:
    try:
        return version(package)
    except PackageNotFoundError:
        return None


def remove_former(folder: Path) -> None:
    """Remove what an earlier run wrote, and nothing else."""
    if not is_run_folder(folder) or not (folder / PROVENANCE).exists():
        return
    inside = folder.resolve()
    charts = [f"{CHARTS}/{name}.{ending}" for name in CHART_NAMES for ending in FORMATS]
    for name in [*provenance_of(folder).get("files", []), *charts]:
        path = (folder / str(name)).resolve()
        if path.is_relative_to(inside) and path.is_file() and path.suffix in _ENDINGS:
            path.unlink()
