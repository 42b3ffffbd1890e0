"""The folder of an experiment: what is asked is noted at once, what was found is written at the end."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from orgsim.errors import ScenarioError, UsageError
from orgsim.report.kept import PROVENANCE, UNFINISHED, FolderError, provenance_of
from orgsim.report.paper import Paper, paper_record, paper_text, provenance_record
from orgsim.report.record import finite
from orgsim.report.run_folder import (
    AS_RUN,
    CHARTS,
    former_files,
    listed,
    noted,
    origin,
    prepare,
    settle,
)
from orgsim.report.toml_text import on_its_own, toml_text
from orgsim.scenario import Scenario
from orgsim.visible import json_text
from orgsim.writing import Replacement, write_text


@dataclass(frozen=True)
class Asked:
    """An experiment of a ``kind`` on a scenario with a ``seed``, as the provenance of its folder has it.

    A ``run`` is one too, of some ``designs``.
    """

    kind: str
    scenario: Scenario
    seed: int
    designs: tuple[str, ...] = ()

    def record(self) -> dict[str, Any]:
        """What makes two requests the same."""
        document = toml_text(on_its_own(self.scenario.document))
        record: dict[str, Any] = {"experiment": self.kind, "seed": self.seed, "as run": document}
        if self.designs:
            record["designs"] = list(self.designs)
        return record


def default_experiment_folder(kind: str, scenario: Scenario) -> Path:
    """``results/``, the name of the scenario's file and the kind of experiment."""
    name = "stdin" if scenario.path is None else scenario.path.stem
    return Path("results") / f"{name}-{kind}"


def begin(asked: Asked, folder: Path) -> bool:
    """Make the folder and note what is asked; return whether the same was begun there and has not ended.

    What an earlier experiment found stays there until this one has ended. Raises `FolderError` for a folder
    that is neither empty nor that of the same kind of experiment.
    """
    prepare(folder)
    kind = asked.kind
    if (folder / PROVENANCE).exists():
        kind = provenance_of(folder).get("experiment", "run")
    if kind != asked.kind:
        raise FolderError(
            f"{folder} holds the results of another kind, '{kind}': give another folder with --output"
        )
    before = noted(folder)
    record = asked.record()
    if before.items() >= record.items():
        return True
    if "files" in before:
        record["files"] = before["files"]
    write_text(folder / UNFINISHED, f"{json_text(record)}\n")
    return False


@contextmanager
def begun(asked: Asked, folder: Path) -> Iterator[bool]:
    """`begin`, and where the experiment then cannot be conducted, leave the folder as it was.

    So what an earlier command noted there is noted again: without it, results that it left as a mixture when
    it was killed would be taken for somebody else's files.
    """
    note = folder / UNFINISHED
    before = noted(folder) if note.is_file() else None
    is_begun = begin(asked, folder)
    try:
        yield is_begun
    except (ScenarioError, UsageError):
        if before is None:
            note.unlink(missing_ok=True)
        else:
            write_text(note, f"{json_text(before)}\n")
        if not any(folder.iterdir()):
            folder.rmdir()
        raise


def write_paper(
    paper: Paper, asked: Asked, folder: Path, *, formats: Sequence[str] = ("png",), charts: bool = True
) -> list[Path]:
    """Write report, numbers and charts in place of an earlier experiment's; return the files.

    Raises `OSError`.
    """
    with Replacement(folder, former_files(folder), PROVENANCE) as new:
        _texts_and_tables(paper, asked, new.begun)
        if charts:
            _charts(paper, new.begun / CHARTS, formats)
        account = provenance_record(paper.provenance)
        _provenance(asked, new.begun, {**account, "files": listed(new.begun)})
        return settle(new, asked.record())


def _texts_and_tables(paper: Paper, asked: Asked, folder: Path) -> None:
    texts = {
        "scenario.toml": asked.scenario.source_text,
        AS_RUN: toml_text(on_its_own(asked.scenario.document)),
        "report.txt": paper_text(paper),
        "result.json": f"{json_text(paper_record(paper))}\n",
    }
    for name, text in texts.items():
        write_text(folder / name, text)
    for name, table in paper.tables.items():
        table.to_csv(folder / f"{name}.csv")


def _charts(paper: Paper, folder: Path, formats: Sequence[str]) -> None:
    from orgsim.charts import save
    from orgsim.charts.style import house_style

    for name, draw in paper.charts.items():
        with house_style():
            save(draw(), folder / name, formats)


def _provenance(asked: Asked, folder: Path, more: dict[str, Any]) -> None:
    record = origin(asked.scenario) | asked.record() | more
    write_text(folder / PROVENANCE, f"{json_text(finite(record))}\n")
