"""The folder of an experiment: what is asked is noted at once, what was found is written at the end."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from orgsim.report.paper import Paper, conducted_record, paper_record, paper_text
from orgsim.report.record import finite
from orgsim.report.run_folder import AS_RUN, CHARTS, PROVENANCE, UNFINISHED, FolderError, origin, prepare, provenance_of, remove_former
from orgsim.report.toml_text import toml_text
from orgsim.scenario import Scenario


@dataclass(frozen=True)
class Asked:
    """An experiment of a ``kind`` on a scenario with a ``seed``, as it stands in the provenance of its folder."""

    kind: str
    scenario: Scenario
    seed: int

    def record(self) -> dict[str, Any]:
        """What makes two requests the same."""
        document = toml_text({key: value for key, value in self.scenario.document.items() if key != "extends"})
        return {"experiment": self.kind, "seed": self.seed, "as run": document}


def default_experiment_folder(kind: str, scenario: Scenario) -> Path:
    """``results/``, the name of the scenario's file and the kind of experiment."""
    return Path("results") / f"{scenario.path.stem if scenario.path is not None else 'stdin'}-{kind}"


def begin(asked: Asked, folder: Path) -> bool:
    """Make the folder and note what is asked; return whether the same was begun there before and has not ended.

    What an earlier experiment found stays there until this one has ended. Raises `FolderError` for a folder that is neither empty nor
    that of the same kind of experiment.
    """
    prepare(folder)
    before = provenance_of(folder).get("experiment", "run") if (folder / PROVENANCE).exists() else asked.kind
    if before != asked.kind:
        raise FolderError(f"{folder} holds the results of another kind, '{before}': give another folder with --output")
    text = json.dumps(asked.record(), ensure_ascii=False, indent=2) + "\n"
    unfinished = folder / UNFINISHED
    same = unfinished.is_file() and unfinished.read_text(encoding="utf-8") == text
    _write(unfinished, text)
    return same


def abandon(folder: Path) -> None:
    """Take back what `begin` noted, where the experiment cannot be conducted, and the folder if nothing else is in it."""
    (folder / UNFINISHED).unlink(missing_ok=True)
    if not any(folder.iterdir()):
        folder.rmdir()


def write_paper(paper: Paper, asked: Asked, folder: Path, *, formats: Sequence[str] = ("png",), charts: bool = True) -> list[Path]:
    """Write report, numbers and charts in place of an earlier experiment's, and return the files; raises `OSError`."""
    remove_former(folder)
    _provenance(asked, folder, {"files": [PROVENANCE]})
    record = json.dumps(paper_record(paper), ensure_ascii=False, indent=2, allow_nan=False)
    document = {key: value for key, value in asked.scenario.document.items() if key != "extends"}
    texts = {
        "scenario.toml": asked.scenario.source_text,
        AS_RUN: toml_text(document),
        "report.txt": paper_text(paper),
        "result.json": f"{record}\n",
    }
    for name, text in texts.items():
        _write(folder / name, text)
    written = [folder / name for name in (PROVENANCE, *texts)]
    for name, table in paper.tables.items():
        written.append(folder / f"{name}.csv")
        table.to_csv(written[-1])
    if charts:
        written += _charts(paper, folder / CHARTS, formats)
    files = sorted(path.relative_to(folder).as_posix() for path in written)
    _provenance(asked, folder, {**conducted_record(paper.conducted), "files": files})
    (folder / UNFINISHED).unlink(missing_ok=True)
    return written


def _charts(paper: Paper, folder: Path, formats: Sequence[str]) -> list[Path]:
    from orgsim.charts import save
    from orgsim.charts.style import house_style

    written = []
    for name, draw in paper.charts.items():
        with house_style():
            written += save(draw(), folder / name, formats)
    return written


def _provenance(asked: Asked, folder: Path, more: dict[str, Any]) -> None:
    record = origin(asked.scenario) | asked.record() | more
    _write(folder / PROVENANCE, json.dumps(finite(record), ensure_ascii=False, indent=2, allow_nan=False) + "\n")


def _write(path: Path, text: str) -> None:
    path.write_text(text, encoding="utf-8", newline="\n")
