"""The folder of a run: the report, every number as tidy tables, the charts, and what it takes to run it
again."""

from __future__ import annotations

import hashlib
import platform
import re
import sys
from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from datetime import UTC, datetime
from importlib.metadata import PackageNotFoundError, version
from itertools import product
from pathlib import Path
from typing import Any, Final

from orgsim.charts import CHARTS as CHART_NAMES
from orgsim.charts import FORMATS
from orgsim.experiment import Result
from orgsim.experiment.own_measures import functions_of
from orgsim.report.item_table import is_listed, item_blocks
from orgsim.report.kept import PROVENANCE, UNFINISHED, FolderError, kept_object, provenance_of
from orgsim.report.part_replications import part_blocks
from orgsim.report.record import finite, to_json
from orgsim.report.tables import TABLES, replication_blocks
from orgsim.report.terminal import terminal
from orgsim.report.toml_text import on_its_own, toml_text
from orgsim.report.violations import violations
from orgsim.scenario import Scenario
from orgsim.table import Table, write_blocks
from orgsim.units import zone_release
from orgsim.version import __version__
from orgsim.visible import json_text
from orgsim.writing import (
    PlaceError,
    Replacement,
    check_place,
    check_writable,
    is_begun,
    make_folder,
    replacing,
    write_text,
)

AS_RUN: Final = "as_run.toml"
CHARTS: Final = "charts"
_OWN: Final = re.compile(rf"({CHARTS}/)?[\w][\w .-]{{0,99}}", re.ASCII)
"""What the files of a run are called."""
_IN_BLOCKS: Final = ("items", "violations", "replications", "part_replications")
"""Tables that are written by themselves: long ones, and those of one replication."""
_ENDINGS: Final = (".json", ".toml", ".txt", ".csv", *(f".{ending}" for ending in FORMATS))


def default_folder(scenario: Scenario) -> Path:
    """Where a run is written unless it is said otherwise: ``results/`` and the name of the scenario's
    file."""
    return Path("results") / (scenario.path.stem if scenario.path is not None else "stdin")


def prepare(folder: Path) -> Path:
    """Make the folder, or see that it is empty or that of an earlier run, without links, and can be written
    to.

    Raises `FolderError` and OSError.
    """
    try:
        found = [path for path in make_folder(folder).iterdir() if not is_begun(path)]
        if found and not is_run_folder(folder):
            raise FolderError(
                f"{folder} is not empty and not the folder of a run: it is left as it is; give another with "
                "--output"
            )
        for path in found:
            _check_former(path)
        check_writable(folder)
    except PlaceError as error:
        raise FolderError(str(error)) from error
    return folder


def _check_former(path: Path) -> None:
    """Raise `PlaceError` where what is to be replaced is none that a run has written."""
    if path.name == CHARTS:
        make_folder(path)
    elif path.suffix in _ENDINGS:
        check_place(path)


def is_run_folder(folder: Path) -> bool:
    """Whether a folder is that of a run, or of an experiment that was begun."""
    if (folder / UNFINISHED).is_file():
        return True
    try:
        return "orgsim" in provenance_of(folder)
    except FolderError:
        return False


def write_run(
    result: Result,
    folder: str | Path,
    *,
    formats: Sequence[str] = ("png",),
    command: Sequence[str] | None = None,
    cores: int = 1,
    items: int | None = None,
) -> list[Path]:
    """Write a run to a folder and return the files; an earlier run's files there are replaced. Charts are
    drawn on all ``cores``.

    Without ``formats`` there are no charts. ``items`` is the replication whose items are listed, by default
    the first unless it has more than 100,000 in all designs.
    Raises `FolderError` for a folder that is neither empty nor that of a run, and `OSError` when it cannot be
    written.
    """
    folder = prepare(Path(folder))
    with Replacement(folder, former_files(folder), PROVENANCE) as new:
        if formats:
            from orgsim.charts import Drawing

            with Drawing(result, new.begun / CHARTS, formats, cores) as drawing:
                _texts_and_tables(result, new.begun, items)
                drawing.finish()
        else:
            _texts_and_tables(result, new.begun, items)
        record = provenance(result, command) | {"files": listed(new.begun)}
        write_text(new.begun / PROVENANCE, f"{json_text(finite(record))}\n")
        return settle(new, {"experiment": "run"})


def settle(new: Replacement, asked: Mapping[str, Any]) -> list[Path]:
    """Put new results in the place of former ones and return their files.

    Meanwhile, and for as long as they are a mixture because the process was killed, the folder says that they
    are unfinished: there is no provenance, and what was asked is noted with the names of the files of both.
    """
    note, before = new.folder / UNFINISHED, noted(new.folder)
    names = {path.relative_to(new.folder).as_posix() for path in new.former if path.is_file()}
    names |= {name.as_posix() for name in new.names()}
    write_text(note, f"{json_text({**before, **asked, 'files': sorted(names)})}\n")
    try:
        written = new.settle()
    except BaseException:
        if not before:
            with suppress(OSError):
                note.unlink()
        raise
    with suppress(OSError):
        note.unlink()
    return written


def listed(folder: Path) -> list[str]:
    """The files in a folder that is being written, and its provenance, by their names in it."""
    files = (path for path in folder.rglob("*") if path.is_file() and not is_begun(path))
    return sorted({*(path.relative_to(folder).as_posix() for path in files), PROVENANCE})


def _texts_and_tables(result: Result, folder: Path, items: int | None) -> None:
    texts = {
        "scenario.toml": result.scenario.source_text,
        AS_RUN: toml_text(on_its_own(result.scenario.document)),
        "report.txt": terminal(result),
        "result.json": f"{json_text(to_json(result))}\n",
    }
    for name, text in texts.items():
        write_text(folder / name, text)
    for name, table in TABLES.items():
        if name not in _IN_BLOCKS and is_asked(result, name):
            table(result).to_csv(folder / f"{name}.csv")
    _write_blocks(replication_blocks(result), folder / "replications.csv")
    _write_blocks(part_blocks(result), folder / "part_replications.csv")
    if is_listed(result, items):
        _write_blocks(item_blocks(result, items), folder / "items.csv")
        if result.rules and result.scenario.rules:
            violations(result, items).to_csv(folder / "violations.csv")


def is_asked(result: Result, table: str) -> bool:
    """Whether a table is written: that of goals only where the scenario has some, that of rules where they
    were judged."""
    if table == "rules":
        return bool(result.rules and result.scenario.rules)
    if table == "functions":
        return bool(functions_of(result.scenario))
    if table == "delivery":
        return bool(result.rules and result.scenario.releases)
    return table != "goals" or bool(result.scenario.goals)


def _write_blocks(blocks: Iterable[Table], path: Path) -> None:
    """Write a long table without having all of it in memory."""
    with replacing(path) as begun, begun.open("w", encoding="utf-8", newline="") as file:
        write_blocks(blocks, file)


def provenance(result: Result, command: Sequence[str] | None = None) -> dict[str, Any]:
    """Where a result came from and what it takes to get it again."""
    return origin(result.scenario, command) | {
        "designs": list(result.designs),
        "models": dict(result.digests),
        "seed": result.seed,
        "engine": result.ran.engine,
        "cross-check": result.ran.cross_check or None,
        "cross-check until microseconds": result.ran.until,
        "replications asked": result.asked,
        "replications": ranges(result.numbers),
        "warm-up microseconds": result.warm_up,
        "until": None
        if result.aim is None
        else {"precision": result.aim.text, "at most": result.aim.at_most},
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
        "packages": {
            name: _version(name) for name in ("numpy", "simpy", "llvmlite", "scipy", "pydantic", "tzdata")
        },
        "time zones": f"tzdata {zone_release()}",
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


def former_files(folder: Path) -> list[Path]:
    """What earlier runs have written there by their own account, of the kinds that a run writes, and nothing
    outside."""
    if not is_run_folder(folder):
        return []
    files = _files_of(provenance_of(folder)) if (folder / PROVENANCE).exists() else []
    files += _files_of(noted(folder))
    inside = folder.resolve()
    charts = [f"{CHARTS}/{name}.{ending}" for name, ending in product(CHART_NAMES, FORMATS)]
    paths = [folder / name for name in dict.fromkeys([*files, *charts])]
    return [
        path
        for path in paths
        if path.parent.resolve() in (inside, inside / CHARTS) and path.suffix in _ENDINGS
    ]


def noted(folder: Path) -> dict[str, Any]:
    """What a folder says of something that was begun in it and has not ended; nothing where that is not to be
    read."""
    try:
        return kept_object(folder / UNFINISHED)
    except FolderError:
        return {}


def _files_of(record: dict[str, Any]) -> list[str]:
    files = record.get("files", [])
    return (
        [name for name in files if isinstance(name, str) and _OWN.fullmatch(name)]
        if isinstance(files, list)
        else []
    )
