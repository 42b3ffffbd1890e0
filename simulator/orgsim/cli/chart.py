"""`orgsim chart`: draw charts of a scenario or of a run."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from orgsim.cli.options import (
    CACHE,
    CORES,
    ENGINE,
    FOLDER,
    FORMAT,
    JSON,
    NO_CACHE,
    NO_CROSS_CHECK,
    OUTSIDE,
    PROVENANCE,
    QUIET,
    SET,
    chosen,
    read,
    store_for,
)
from orgsim.cli.output import emit_json, emit_line
from orgsim.cli.progress import tell
from orgsim.cli.run import repeated, simulated, with_robustness
from orgsim.errors import UsageError
from orgsim.writing import make_folder

if TYPE_CHECKING:
    from orgsim.experiment import Result
    from orgsim.experiment.store import Store


@click.command(short_help="Draw charts of a run or a scenario.")
@click.argument("source", metavar="FILE|RUNDIR", type=click.Path(allow_dash=True))
@click.option("--chart", "charts", metavar="NAME", multiple=True, help="Only this chart; may be repeated.")
@FORMAT
@PROVENANCE
@click.option(
    "--output",
    "-o",
    metavar="FOLDER",
    type=FOLDER,
    help="Folder for the charts; default: charts/ in the run's folder.",
)
@CORES
@ENGINE
@NO_CROSS_CHECK
@CACHE
@NO_CACHE
@SET
@OUTSIDE
@JSON
@QUIET
def chart(source: str, charts: tuple[str, ...], formats: tuple[str, ...], **options: Any) -> None:
    """Draw charts of a run in a results folder, or of a new run of a scenario.

    The run in a folder that `orgsim run` has written is repeated with the same seed, from the cache where it
    knows the replications, and its numbers are compared with those in the folder: the charts show what was
    reported, or are not drawn. Files that its scenario names are read from
    where they were if that is in the current folder or beside the results folder, otherwise only with
    --allow-outside. Charts of a scenario go to charts/ and the file's name.
    """
    from orgsim.charts import CHARTS, charts_of, draw, save

    unknown = [name for name in charts if name not in CHARTS]
    if unknown:
        raise UsageError(f"there is no chart '{unknown[0]}': there are {', '.join(CHARTS)}")
    with store_for(options) as store:
        result, usual = _result(source, options, store)
        if not charts or "robustness" in charts:
            result = with_robustness(result, options, store, Path(source) if Path(source).is_dir() else None)
    folder = Path(options["output"]) if options["output"] else usual
    with tell("drawing", quiet=options["quiet"]):
        files: list[str] = []
        for name in charts or charts_of(result):
            files += map(str, save(draw(result, name), folder / name, formats))
    if options["as_json"]:
        emit_json({"ok": True, "files": files})
    else:
        for file in files:
            emit_line(file)


def _result(source: str, options: dict[str, Any], store: Store) -> tuple[Result, Path]:
    """The result to draw, and where its charts usually go."""
    from orgsim.report.run_folder import CHARTS, default_folder

    if source == "-" or not Path(source).is_dir():
        scenario = read(source, options["settings"], options["allow_outside"])
        result = simulated(scenario, chosen(scenario, ()), options, store)
        return result, Path(CHARTS) / default_folder(scenario).name
    return repeated(source, options, store), make_folder(Path(source) / CHARTS)
