"""The commands of experiments: one for each of `EXPERIMENTS`, whose options stand for keys of its section of
the scenario."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from orgsim.cli.ending import if_ended
from orgsim.cli.experiment_options import COMMON, OPTIONS, section_keys
from orgsim.cli.options import check_resume, kept, overrides, scenario_options, store_for, tell_resumed
from orgsim.cli.output import colour, emit, show_and_write, tell_user, width, write_and_emit
from orgsim.cli.progress import Progress, tell
from orgsim.errors import EngineError

if TYPE_CHECKING:
    from orgsim.report.experiment_folder import Asked
    from orgsim.report.paper import Paper
    from orgsim.scenario import Scenario


def experiment_command(name: str) -> click.Command:
    """The command of an experiment."""
    from orgsim.report.experiments.registry import EXPERIMENTS

    help_text = EXPERIMENTS[name].help

    @click.pass_context
    def command(
        ctx: click.Context, /, file: str, settings: tuple[str, ...], allow_outside: bool, **options: Any
    ) -> None:
        _experiment(ctx, name, file, {"settings": settings, "allow_outside": allow_outside, **options})

    command.__doc__ = (
        f"{help_text}\n\nOptions replace keys of the section [{name}] of the scenario in FILE. The report "
        "goes to standard output, "
        "everything else to a folder. Finished replications are cached: after an interruption the same "
        "command continues "
        "from there."
    )
    decorated: Any = command
    for option in reversed((*OPTIONS[name], *COMMON)):
        decorated = option(decorated)
    return click.command(name, short_help=help_text)(scenario_options(decorated))


def _experiment(ctx: click.Context, name: str, file: str, options: dict[str, Any]) -> None:
    from orgsim.report.experiment_folder import Asked, begun, default_experiment_folder

    with Progress(quiet=options["quiet"]):
        scenario = _scenario(name, file, options)
    seed = scenario.seed if options["seed"] is None else options["seed"]
    asked = Asked(name, scenario, seed)
    folder = Path(options["output"]) if options["output"] else default_experiment_folder(name, scenario)
    check_resume(options)
    with begun(asked, folder) as is_begun:
        tell_resumed(options, folder, is_begun=is_begun)
        paper = _provenance_of(asked, options)
    with if_ended(
        lambda: f"the results in {folder} are not written; {_kept(options, paper.provenance.simulated)}"
    ):
        _deliver(ctx, paper, folder, lambda: _write(paper, asked, folder, options))


def _scenario(name: str, file: str, options: dict[str, Any]) -> Scenario:
    """The scenario with the section as the options have it; raises `ScenarioError`."""
    from orgsim.scenario import load

    keys = [key for key in section_keys(name) if options.get(key) is not None]
    section = {f"{name}.{key}": options[key] for key in keys}
    return load(
        file,
        overrides=overrides(options["settings"]) | section or None,
        allow_outside=options["allow_outside"],
    )


def _provenance_of(asked: Asked, options: dict[str, Any]) -> Paper:
    """The experiment with progress on the terminal; raises `EngineError` with what to do when it was
    interrupted."""
    from orgsim.experiment.laboratory import InterruptedExperiment, Laboratory, Setting
    from orgsim.report.experiments.registry import EXPERIMENTS

    with store_for(options) as store, Progress(quiet=options["quiet"]) as progress:
        setting = Setting(
            seed=options["seed"],
            cores=options["cores"],
            engine=options["engine"],
            cross_check=not options["no_cross_check"],
            cluster=options["cluster"],
            store=store,
        )
        try:
            with (
                Laboratory(asked.scenario, setting, progress.listener) as laboratory,
                if_ended(lambda: _kept(options, laboratory.simulated)),
            ):
                paper = EXPERIMENTS[asked.kind].conduct(laboratory)
        except InterruptedExperiment as interrupted:
            raise EngineError(f"interrupted: {_kept(options, laboratory.simulated)}") from interrupted
        if store.trouble:
            progress.announce(f"note: {store.trouble}")
    return paper


def _kept(options: dict[str, Any], replications: int) -> str:
    """What has become of so many finished replications."""
    return f"{replications:,} finished replications are {kept(options)}"


def _deliver(ctx: click.Context, paper: Paper, folder: Path, write: Callable[[], None]) -> None:
    """Print the report or the JSON object, and write the folder."""
    from orgsim.report.paper import paper_record, paper_text

    if ctx.params["as_json"]:
        write_and_emit(write, paper_record(paper) | {"folder": str(folder)})
        return
    text = paper_text(paper, width(), colour=colour(ctx))
    show_and_write(lambda: emit(text, nl=False), write)


def _write(paper: Paper, asked: Asked, folder: Path, options: dict[str, Any]) -> None:
    from orgsim.report.experiment_folder import write_paper

    with tell("writing tables and charts", quiet=options["quiet"]):
        files = write_paper(paper, asked, folder, formats=options["formats"], charts=not options["no_charts"])
    if not options["quiet"]:
        provenance = paper.provenance
        cost = f"{provenance.simulated:,} replications simulated, {provenance.remembered:,} cached"
        tell_user(f"Written to {folder}: {len(files)} files. {cost}.")
