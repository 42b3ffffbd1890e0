"""What the scripts that plant faults share: a fault, a copy of the project with it, and the loop."""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor, as_completed
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[1]

Way = Callable[[Path, int], str]
"""Seeks the fault in a copy of the project, with so many random models at most; returns what it found, which
is empty where it found nothing."""
Ways = Mapping[str, Way]
"""Ways to search by name, the quickest first."""


@dataclass(frozen=True)
class Fault:
    """In ``file`` the text ``right``, which occurs once, becomes ``wrong``."""

    name: str
    file: str
    right: str
    wrong: str


def hunt(about: str, faults: Sequence[Fault], ways: Ways, models: int) -> int:
    """Plant the faults that the command line chooses one by one, and print what finds them.

    ``about`` describes the script, ``models`` are usual. Returns its exit status: 1 where a fault is not
    found.
    """
    given = _arguments(about, models)
    chosen = [fault for fault in faults if any(part in fault.name for part in given.only.split("|"))]
    missed = []
    check_sound(ways)
    with ThreadPoolExecutor(given.cores) as pool:
        waiting = {pool.submit(_found, fault, ways, given): fault.name for fault in chosen}
        for future in as_completed(waiting):
            name, found = waiting[future], future.result()
            print(
                name,
                *(f"    {way}: {what or 'not found'}" for way, what in found.items()),
                sep="\n",
                flush=True,
            )
            if not any(found.values()):
                missed.append(name)
    print(f"{len(chosen)} faults planted, {len(missed)} not found", *missed, sep="\n    ")
    return 1 if missed else 0


def _arguments(about: str, models: int) -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=about.splitlines()[0])
    parser.add_argument(
        "--models",
        type=int,
        default=models,
        help=f"how many random models at most for each fault (default {models})",
    )
    parser.add_argument(
        "--only",
        default="",
        help="plant only the faults whose names contain this, or one of these with | between",
    )
    parser.add_argument(
        "--every-way", action="store_true", help="go on after the first way of searching that finds a fault"
    )
    parser.add_argument(
        "--cores",
        type=int,
        default=os.cpu_count(),
        help="how many faults at once (default: one for each core)",
    )
    return parser.parse_args()


def _found(fault: Fault, ways: Ways, given: argparse.Namespace) -> Mapping[str, str]:
    """What each way of searching has found, up to the first that has."""
    found: dict[str, str] = {}
    with tempfile.TemporaryDirectory() as folder:
        plant(fault, Path(folder))
        for name, way in ways.items():
            found[name] = way(Path(folder), given.models)
            if found[name] and not given.every_way:
                break
    return found


def copy_to(folder: Path) -> None:
    """Copy what the tests need into ``folder``."""
    for name in ("simulator", "tests", "benchmarks", "docs", "scenarios"):
        shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "pyproject.toml", folder)


def check_sound(ways: Ways) -> None:
    """End the script where something is found in a copy without a fault: every fault would seem to be
    caught."""
    with tempfile.TemporaryDirectory() as folder:
        copy_to(Path(folder))
        found = [what for what in (way(Path(folder), 1) for way in ways.values()) if what]
    if found:
        raise SystemExit(f"a copy without any fault is found to have one: {', '.join(found)}")


def plant(fault: Fault, folder: Path) -> None:
    """Copy what the tests need into ``folder``, with the fault in it."""
    copy_to(folder)
    file = folder / "simulator" / "orgsim" / fault.file
    text = file.read_text(encoding="utf-8")
    if text.count(fault.right) != 1:
        raise SystemExit(
            f"'{fault.name}' fits {text.count(fault.right)} times in {fault.file}: write it anew"
        )
    file.write_text(text.replace(fault.right, fault.wrong), encoding="utf-8")


def ran(
    folder: Path, arguments: Sequence[str], *, seconds: int, **environment: str
) -> subprocess.CompletedProcess[str] | None:
    """A Python command that has run in the folder, None where it did not end within so many seconds."""
    try:
        return subprocess.run(
            [sys.executable, *arguments],
            cwd=folder,
            env={**os.environ, "PYTHONDONTWRITEBYTECODE": "1", **environment},
            capture_output=True,
            text=True,
            timeout=seconds,
            check=False,
        )
    except subprocess.TimeoutExpired:
        return None
