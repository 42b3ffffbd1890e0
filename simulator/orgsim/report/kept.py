"""What a folder says of the run in it; nothing is believed before it is checked: kinds, sizes, ranges."""

from __future__ import annotations

import json
import os
import stat
from itertools import chain, pairwise
from pathlib import Path
from typing import Annotated, Any, Final, Self

from pydantic import BaseModel, ConfigDict, Field, ValidationError, model_validator

from orgsim.errors import OrgsimError

PROVENANCE: Final = "provenance.json"
"""In a folder whose results are whole: where they came from."""
UNFINISHED: Final = "unfinished.json"
"""In a folder where something was begun and has not ended: what was asked, and which files may be there.

They are of what was begun, or of before it.
"""
LARGEST: Final = 64 * 1024 * 1024
"""Bytes of a file that are read; a result with many designs, people and points has some megabytes."""
DEEPEST: Final = 40
MOST_RUNS: Final = 1_000_000
MOST_SEED: Final = 2**63 - 1
_MOST_NAMES: Final = 10_000
_LONGEST_TIME: Final = 2**62


class FolderError(OrgsimError):
    """A folder that cannot be written to, or is not that of a run."""


def kept_text(path: Path, largest: int = LARGEST) -> str:
    """The text of a file in a results folder; raises `FolderError` for anything but UTF-8 of that size."""
    try:
        if not stat.S_ISREG(path.lstat().st_mode):
            raise FolderError(f"{path} is no file")
        with path.open("rb") as opened:
            content = opened.read(largest + 1)
        if len(content) > largest:
            raise FolderError(f"{path} is larger than {largest // 2**20} MiB, which no run writes")
        return content.decode("utf-8")
    except UnicodeDecodeError as error:
        raise FolderError(f"{path} is not UTF-8 text") from error
    except (OSError, ValueError) as error:
        why = getattr(error, "strerror", None) or "not the name of a file"
        raise FolderError(f"{path}: {why}") from error


def kept_object(path: Path) -> dict[str, Any]:
    """The JSON object in a file of a folder of results; raises `FolderError` for anything else."""
    try:
        found = json.loads(kept_text(path), parse_constant=_no_number)
    except (ValueError, RecursionError) as error:
        raise FolderError(f"{path} is not JSON") from error
    if not isinstance(found, dict) or _depth(found) > DEEPEST:
        raise FolderError(f"{path} is not the object that a run writes")
    return found


class _Strict(BaseModel):
    """A part of the account of a run: of the right kinds, whatever else stands beside it."""

    model_config = ConfigDict(strict=True, frozen=True, populate_by_name=True)


_Runs = Annotated[int, Field(ge=1, le=MOST_RUNS)]
_Name = Annotated[str, Field(max_length=1000)]


class KeptAim(_Strict):
    """Until when a run in stages ran."""

    precision: _Name
    at_most: Annotated[int, Field(alias="at most", ge=3, le=MOST_RUNS)]


class KeptScenario(_Strict):
    """Where the files were that the scenario names."""

    folder: Annotated[str, Field(max_length=4096)] | None


class KeptRun(_Strict):
    """The account of a run in its ``provenance.json``, as far as it takes part in running it again."""

    orgsim: _Name
    seed: Annotated[int, Field(ge=0, le=MOST_SEED)]
    designs: Annotated[list[_Name], Field(min_length=1, max_length=_MOST_NAMES)]
    models: Annotated[dict[str, _Name], Field(max_length=_MOST_NAMES)]
    asked: Annotated[_Runs, Field(alias="replications asked")]
    ranges: Annotated[list[list[_Runs]], Field(alias="replications", max_length=_MOST_NAMES)]
    warm_up: Annotated[int, Field(alias="warm-up microseconds", ge=0, le=_LONGEST_TIME)]
    until: KeptAim | None = None
    robustness: bool = False
    scenario: KeptScenario

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        """Replications are pairs of first and last, rising, none above what was asked for; no design is there
        twice."""
        if len(set(self.designs)) < len(self.designs):
            raise ValueError("a design is there twice")
        numbers = list(chain.from_iterable(self.ranges))
        if any(len(pair) != 2 for pair in self.ranges) or not numbers:
            raise ValueError("replications are not pairs of first and last")
        if numbers != sorted(numbers) or numbers[-1] > self.asked:
            raise ValueError("replications do not rise, or are more than were asked for")
        if any(later[0] <= earlier[1] for earlier, later in pairwise(self.ranges)):
            raise ValueError("a replication is there twice")
        return self

    @property
    def replications(self) -> list[int]:
        """The replications that the result rests on."""
        numbers = chain.from_iterable(range(first, last + 1) for first, last in self.ranges)
        return sorted(set(numbers))


def provenance_of(folder: Path) -> dict[str, Any]:
    """The provenance of the results in a folder; raises `FolderError` where there is none.

    There is none either while they are unfinished.
    """
    try:
        return kept_object(folder / PROVENANCE)
    except FolderError as error:
        if (folder / UNFINISHED).is_file() and not os.path.lexists(folder / PROVENANCE):
            raise FolderError(
                f"the results in {folder} are unfinished: what wrote them was ended before it was done; "
                "run it again"
            ) from error
        raise FolderError(f"{folder} is not the folder of a run: {error}") from error


def kept_run(folder: Path) -> KeptRun:
    """The account of the run in a folder; raises `FolderError` that names what is missing or cannot be."""
    try:
        return KeptRun.model_validate(provenance_of(folder))
    except ValidationError as error:
        first = error.errors()[0]
        where = ".".join(map(str, first["loc"]))
        raise no_run(folder, f"{where}: {first['msg']}" if where else first["msg"]) from error


def no_run(folder: Path, why: str) -> FolderError:
    """The error of a folder whose account of a run cannot be true."""
    return FolderError(f"{folder} is not the folder of a run: its {PROVENANCE} says otherwise ({why})")


def _no_number(text: str) -> float:
    raise ValueError(f"{text} is no number of JSON")


def _depth(value: Any) -> int:
    """How deep lists and objects stand in each other, as far as it matters."""
    level = [value]
    depth = 0
    while level and depth <= DEEPEST:
        level = list(chain.from_iterable(map(_inside, level)))
        depth += 1
    return depth


def _inside(value: Any) -> list[Any]:
    if isinstance(value, dict):
        return list(value.values())
    if isinstance(value, list):
        return value
    return []
