"""The folder of an experiment: what was asked, at once; what was found, at the end."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from orgsim.report.paper import Paper, conducted_record, paper_record, paper_text
from orgsim.report.record import finite
from orgsim.report.run_folder import AS_RUN, CHARTS, PROVENANCE, origin, prepare, provenance_of, remove_former
from orgsim.report.toml_text import toml_text
from orgsim.scenario import Scenario

FINISHED: Final = "finished"


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
    """Make the folder and write what is asked; return whether the same was begun there before and not finished.

    Raises `FolderError` for a folder that is neither empty nor that of a run.
    """
    folder = prepare(folder)
    before = provenance_of(folder) if (folder / PROVENANCE).exists() else {}
    unfinished = before.get(FINISHED) is False and all(before.get(key) == value for key, value in asked.record().items())
    remove_former(folder)
    document = {key: value for key, value in asked.scenario.document.items() if key != "extends"}
    _write(folder / "scenario.toml", asked.scenario.source_text)
    _write(folder / AS_RUN, toml_text(document))
    _provenance(asked, folder, {FINISHED: False, "files": ["scenario.toml", AS_RUN, PROVENANCE]})
    return unfinished


def write_paper(paper: Paper, asked: Asked, folder: Path, *, formats: Sequence[str] = ("png",), charts: bool = True) -> list[Path]:
    """Write report, numbers and charts beside what `begin` wrote, and return the files; raises `OSError`."""
    record = json.dumps(paper_record(paper), ensure_ascii=False, indent=2, allow_nan=False)
    texts = {"report.txt": paper_text(paper), "result.json": f"{record}\n"}
    for name, text in texts.items():
        _write(folder / name, text)
    written = [folder / name for name in ("scenario.toml", AS_RUN, PROVENANCE, *texts)]
    for name, table in paper.tables.items():
        written.append(folder / f"{name}.csv")
        table.to_csv(written[-1])
    if charts:
        written += _charts(paper, folder / CHARTS, formats)
    files = sorted(path.relative_to(folder).as_posix() for path in written)
    _provenance(asked, folder, {FINISHED: True, **conducted_record(paper.conducted), "files": files})
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
