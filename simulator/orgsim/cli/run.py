"""`orgsim run`: simulate every design, print the report and write it to a folder."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from orgsim.cli.ending import if_ended
from orgsim.cli.options import (
    CACHE,
    CLUSTER,
    CORES,
    DESIGN,
    ENGINE,
    FOLDER,
    FORMAT,
    FORMATS,
    JSON,
    NO_CACHE,
    NO_CROSS_CHECK,
    PROVENANCE,
    QUIET,
    RESUME,
    check_resume,
    chosen,
    kept,
    read,
    scenario_options,
    store_for,
    tell_resumed,
)
from orgsim.cli.output import colour, emit, show_and_write, tell_user, width, write_and_emit
from orgsim.cli.progress import Progress, tell
from orgsim.errors import EngineError, UsageError

if TYPE_CHECKING:
    from orgsim.experiment import Result
    from orgsim.experiment.store import Store
    from orgsim.report.experiment_folder import Asked
    from orgsim.scenario import Scenario


class Runs(click.IntRange):
    """A number of replications, or ``auto``."""

    def __init__(self) -> None:
        super().__init__(1, 1_000_000)

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        """The number, or the word as it is."""
        return value if value == "auto" else super().convert(value, param, ctx)


FEWEST = 2
"""Replications that an interrupted run must have finished to be worth a report."""


@click.command(short_help="Simulate every design, compare them and write the results.")
@scenario_options
@click.option(
    "--replications",
    "-r",
    metavar="N",
    type=Runs(),
    help="Runs of each design, or auto; default: the scenario's.",
)
@click.option(
    "--precision",
    metavar="SIZE",
    help="With auto: target precision of the differences (half-width), such as 3h or 2%.",
)
@click.option(
    "--at-most",
    metavar="N",
    type=click.IntRange(3, 1_000_000),
    help="With auto: the most runs of each design.",
)
@click.option("--seed", metavar="N", type=click.IntRange(0, 2**63 - 1), help="Seed; default: the scenario's.")
@CORES
@CLUSTER
@ENGINE
@NO_CROSS_CHECK
@click.option(
    "--no-robustness", is_flag=True, help="Do not test how robust the verdict is to the assumptions."
)
@RESUME
@CACHE
@NO_CACHE
@DESIGN
@click.option(
    "--output",
    "-o",
    metavar="FOLDER",
    type=FOLDER,
    help="Folder for the results; default: results/ and the file's name.",
)
@click.option(
    "--items",
    metavar="N",
    type=click.IntRange(1, 1_000_000),
    help="List the items of run N in items.csv; default: 1, up to 100,000.",
)
@FORMAT
@PROVENANCE
@click.option("--no-charts", is_flag=True, help="Write no charts.")
@JSON
@QUIET
@click.pass_context
def run(
    ctx: click.Context, /, file: str, settings: tuple[str, ...], allow_outside: bool, **options: Any
) -> None:
    """Simulate every design of the scenario in FILE, compare them and write the results to a folder.

    FILE may be - for standard input. The report goes to standard output. The folder receives the report,
    every number as CSV and JSON, the charts, and everything needed to repeat the run; an earlier run in it is
    replaced. Ctrl-C ends the run early and keeps the finished replications. They are cached: after an
    interruption of any kind the same command continues from there.
    """
    from orgsim.report.run_folder import default_folder

    with Progress(quiet=options["quiet"]):
        scenario = read(file, settings, allow_outside)
    designs = chosen(scenario, options["designs"])
    _check_items(scenario, options)
    check_resume(options)
    folder = Path(options["output"]) if options["output"] else default_folder(scenario)
    asked = _asked(scenario, designs, options)
    with store_for(options) as store:
        result = _result(asked, options, folder, store)
        with if_ended(lambda: f"no results were written to {folder}; {_kept(options)}"):
            _deliver(ctx, result, folder, options)
        _settle(result, asked, folder, store)


def _asked(scenario: Scenario, designs: tuple[str, ...], options: dict[str, Any]) -> Asked:
    """What is noted in the folder as long as the run is not done."""
    from orgsim.report.experiment_folder import Asked

    seed = scenario.seed if options["seed"] is None else options["seed"]
    return Asked("run", scenario, seed, designs)


def _result(asked: Asked, options: dict[str, Any], folder: Path, store: Store) -> Result:
    """The result, with its verdict tested unless that is not wanted."""
    from orgsim.report.experiment_folder import begun

    with begun(asked, folder) as is_begun, if_ended(lambda: _kept(options)):
        tell_resumed(options, folder, is_begun=is_begun)
        result = simulated(asked.scenario, asked.designs, options, store)
        result = with_rules(result, options)
        if options["no_robustness"]:
            return result
        return with_robustness(result, options, store)


def _settle(result: Result, asked: Asked, folder: Path, store: Store) -> None:
    """Note whether there is something left to do, and clear what need not be kept."""
    from orgsim.experiment.runs import tidy
    from orgsim.report.experiment_folder import begin

    if result.finished < result.asked:
        begin(asked, folder)
    else:
        tidy(result, store)


def _kept(options: dict[str, Any]) -> str:
    """What has become of the finished replications."""
    return f"finished replications are {kept(options)}"


def _check_items(scenario: Scenario, options: dict[str, Any]) -> None:
    """Raise `UsageError` before anything is run where no run of that number is sure to come whose items are
    wanted."""
    wanted = options["items"]
    count = _fewest(scenario, options)
    if wanted is not None and wanted > count:
        at_least = "at least " if _replications(scenario, options) == "auto" else ""
        raise UsageError(
            f"--items {wanted}: there are {at_least}{count} runs of each design, numbered from 1"
        )


def _replications(scenario: Scenario, options: dict[str, Any]) -> int | str:
    """How many replications are asked for: a number, or ``auto``."""
    asked: int | str = options["replications"] or scenario.replications_written
    return asked


def listed_run(result: Result, items: int | None) -> int | None:
    """The run whose items are listed: the one asked for, or the first where that was interrupted."""
    if items not in result.numbers:
        return None
    return items


def _deliver(ctx: click.Context, result: Result, folder: Path, options: dict[str, Any]) -> None:
    """Print the report or the JSON object, and write the folder."""
    from orgsim.report.record import to_json
    from orgsim.report.terminal import terminal

    def write() -> None:
        _write(result, folder, options)

    analysing = tell("analysing the results", quiet=options["quiet"])
    if options["as_json"]:
        with analysing:
            record = to_json(result) | {"folder": str(folder)}
        write_and_emit(write, record)
        return
    with analysing:
        text = terminal(result, width(), colour=colour(ctx))
    show_and_write(lambda: emit(text, nl=False), write)


def _write(result: Result, folder: Path, options: dict[str, Any]) -> None:
    """Write the folder, and say so."""
    from orgsim.experiment.processes import cores_to_use
    from orgsim.report.run_folder import write_run

    with tell("writing tables and charts", quiet=options["quiet"]):
        cores = cores_to_use(options["cores"])
        formats = () if options["no_charts"] else options["formats"]
        files = write_run(
            result, folder, formats=formats, cores=cores, items=listed_run(result, options["items"])
        )
    if not options["quiet"]:
        cached = f" {result.ran.cached:,} replications were cached." if result.ran.cached else ""
        tell_user(f"Written to {folder}: {_kinds([path.suffix for path in files])}.{cached}")


def _kinds(suffixes: list[str]) -> str:
    tables = suffixes.count(".csv")
    charts = sum(suffix[1:] in FORMATS for suffix in suffixes)
    kinds = f"report, {tables} tables"
    if charts:
        kinds += f", {charts} charts"
    return kinds


def simulated(scenario: Scenario, designs: tuple[str, ...], options: dict[str, Any], store: Store) -> Result:
    """The result of a run with progress on the terminal; raises `EngineError` for one interrupted too
    early."""
    from orgsim.experiment import run as simulate
    from orgsim.experiment.runs import Options

    wanted = Options(
        replications=options.get("replications"),
        seed=options.get("seed"),
        cores=options.get("cores"),
        designs=designs,
        engine=options["engine"],
        cross_check=not options["no_cross_check"],
        precision=options.get("precision"),
        at_most=options.get("at_most"),
        ahead=_ahead(scenario, designs, options),
        cluster=options.get("cluster"),
        store=store,
    )
    with Progress(quiet=options["quiet"]) as progress:
        told = progress if options.get("no_charts") else _loading(progress)
        result = simulate(scenario, wanted, told, progress.announce)
        tell_trouble(store, progress)
    return enough(result, options)


def _ahead(scenario: Scenario, designs: tuple[str, ...], options: dict[str, Any]) -> int:
    """How many replications are sure to follow those of the run itself, to test the verdict."""
    from orgsim.experiment.robustness import replications_ahead

    if options.get("no_robustness", True):
        return 0
    return replications_ahead(scenario, designs, _fewest(scenario, options))


def _fewest(scenario: Scenario, options: dict[str, Any]) -> int:
    """How many replications of each design there are at least."""
    from orgsim.scenario.experiments.fields import FIRST_STAGE

    asked = _replications(scenario, options)
    if asked == "auto":
        return min(FIRST_STAGE, options["at_most"] or FIRST_STAGE)
    return int(asked)


def tell_trouble(store: Store, progress: Progress) -> None:
    """Say what is wrong with the file of the store, if anything is, once."""
    if store.trouble:
        progress.announce(f"note: {store.trouble}")


def with_robustness(
    result: Result, options: dict[str, Any], store: Store, folder: Path | None = None
) -> Result:
    """The result with its verdict tested, where there are assumptions with a range, and with progress on the
    terminal.

    Of a run that is in a ``folder`` it is tested if it was then; raises `FolderError` where other numbers
    come out.
    """
    from orgsim.experiment.laboratory import Setting
    from orgsim.experiment.robustness import is_testable, retested
    from orgsim.report.again import robust_again

    if not is_testable(result.scenario, result.designs):
        return result
    had_trouble = bool(store.trouble)
    with Progress(quiet=options["quiet"]) as progress:
        setting = Setting(
            cores=options["cores"], engine=options["engine"], cluster=options.get("cluster"), store=store
        )
        told = progress.listener
        found = (
            retested(result, setting, told) if folder is None else robust_again(folder, result, setting, told)
        )
        if not had_trouble:
            tell_trouble(store, progress)
    return found


def repeated(source: str, options: dict[str, Any], store: Store) -> Result:
    """The run in a folder that `orgsim run` has written, once more, with progress on the terminal."""
    from orgsim.experiment import Options
    from orgsim.report.again import run_again

    if options["settings"]:
        raise UsageError(
            "--set changes a scenario, and a run is what it was: give the scenario's file instead of the "
            "folder"
        )
    with Progress(quiet=options["quiet"]) as progress:
        check = not options["no_cross_check"]
        how = Options(cores=options["cores"], engine=options["engine"], cross_check=check, store=store)
        again = run_again(source, how, progress, progress.announce, allow_outside=options["allow_outside"])
        return enough(again, options)


def with_rules(result: Result, options: dict[str, Any]) -> Result:
    """The result with its scenario's rules and releases judged, where it has any, and with progress on the
    terminal."""
    from orgsim.experiment.laboratory import Setting
    from orgsim.experiment.rules import is_judged, judged

    if not is_judged(result.scenario):
        return result
    with Progress(quiet=options["quiet"]) as progress:
        setting = Setting(cores=options["cores"], cluster=options.get("cluster"))
        return judged(result, setting, progress.listener)


def _loading(progress: Callable[[int, int], None]) -> Callable[[int, int], None]:
    """Progress that uses the time in which the cores are at work to load what the charts need."""

    def tell(done: int, total: int) -> None:
        progress(done, total)
        if done < total:
            from orgsim.charts import load

            load()

    return tell


def enough(result: Result, options: dict[str, Any]) -> Result:
    """The result, if it is complete or at least has intervals; raises `EngineError` with what to do."""
    if result.finished < min(FEWEST, result.asked):
        done = f"interrupted with {result.finished} of {result.asked} replications finished"
        raise EngineError(f"{done}, which is too few for a report; {_kept(options)}")
    return result
