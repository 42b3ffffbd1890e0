"""Options that several commands have, and what they are turned into."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

if TYPE_CHECKING:
    from orgsim.experiment.store import Store
    from orgsim.scenario import Scenario

FORMATS = ("png", "svg", "pdf")
ENGINES = ("auto", "reference", "compiled")
Command = TypeVar("Command", bound=Callable[..., Any])


def _flag_json(ctx: click.Context, _: click.Parameter, value: bool) -> bool:
    ctx.meta["json"] = value
    return value


def _provenance(ctx: click.Context, _: click.Parameter, value: bool) -> None:
    if value:
        from orgsim.charts.foot import with_provenance

        ctx.with_resource(with_provenance())


def _formats(_: click.Context, __: click.Parameter, value: str) -> tuple[str, ...]:
    parts = [part.strip().lower() for part in value.split(",")]
    for part in parts:
        if part not in FORMATS:
            raise click.BadParameter(f"{part!r} is not one of {', '.join(FORMATS)}")
    return tuple(dict.fromkeys(parts))


FILE = click.argument("file", type=click.Path(allow_dash=True))
JSON = click.option(
    "--json",
    "as_json",
    is_flag=True,
    callback=_flag_json,
    is_eager=True,
    help="Write one JSON object instead of text.",
)
QUIET = click.option("--quiet", "-q", is_flag=True, help="Show no progress and no notices.")
SET = click.option(
    "--set",
    "settings",
    metavar="PATH=VALUE",
    multiple=True,
    help="Change a value of the scenario; may be repeated.",
)
OUTSIDE = click.option(
    "--allow-outside", is_flag=True, help="Let the scenario read files outside its own folder."
)
CORES = click.option(
    "--cores", metavar="N", type=click.IntRange(1), help="Processor cores to use; default: all."
)
ENGINE = click.option(
    "--engine",
    metavar="ENGINE",
    type=click.Choice(ENGINES),
    default="auto",
    show_default=True,
    help="auto, reference (SimPy) or compiled; auto: whichever finishes sooner. The numbers are the same.",
)
NO_CROSS_CHECK = click.option(
    "--no-cross-check",
    is_flag=True,
    help="With the compiled engine: do not repeat part of replication 1 on SimPy.",
)
FORMAT = click.option(
    "--format",
    "formats",
    metavar="png,svg,pdf",
    default="png",
    show_default=True,
    callback=_formats,
    help="Formats of the charts.",
)
PROVENANCE = click.option(
    "--provenance",
    is_flag=True,
    expose_value=False,
    callback=_provenance,
    help="Say at the foot of each chart which version, seed, runs and engine it rests on.",
)
FOLDER = click.Path(file_okay=False)
CACHE = click.option(
    "--cache",
    metavar="FOLDER",
    type=FOLDER,
    help="Folder of the cache; default: the environment variable ORGSIM_CACHE, otherwise the user's own.",
)
NO_CACHE = click.option(
    "--no-cache", is_flag=True, help="Do not use the cache: simulate everything again and keep nothing."
)
CLUSTER = click.option(
    "--cluster",
    metavar="ADDRESS",
    help="Run on a Dask cluster, such as tcp://host:8786; needs orgsim[cluster].",
)
RESUME = click.option(
    "--resume", is_flag=True, help="Continue an interrupted run of the same; says whether it was the same."
)
DESIGN = click.option(
    "--design", "designs", metavar="NAME", multiple=True, help="Only this design; may be repeated."
)


def scenario_options(command: Command) -> Command:
    """The file and how it is read."""
    return FILE(SET(OUTSIDE(command)))


def overrides(settings: tuple[str, ...]) -> dict[str, Any]:
    """The values of ``--set`` by path; raises `UsageError` for one that is not PATH=VALUE."""
    from orgsim.scenario import setting

    return dict(map(setting, settings))


def read(file: str, settings: tuple[str, ...], allow_outside: bool) -> Scenario:
    """The scenario in a file; raises `ScenarioError`."""
    from orgsim.scenario import load

    return load(file, overrides=overrides(settings) or None, allow_outside=allow_outside)


def chosen(scenario: Scenario, designs: tuple[str, ...]) -> tuple[str, ...]:
    """The designs that were asked for, all of them by default; raises `UsageError` for one that is not
    there."""
    from orgsim.errors import UsageError
    from orgsim.units.wording import nearest

    for name in designs:
        if name not in scenario.designs:
            hint = nearest(name, scenario.designs)
            known = f"the scenario has {', '.join(scenario.designs)}"
            meant = f"did you mean '{hint}'?" if hint else known
            raise UsageError(f"there is no design '{name}'; {meant}")
    return tuple(dict.fromkeys(designs)) or tuple(scenario.designs)


def check_resume(options: Mapping[str, Any]) -> None:
    """Raise `UsageError` where a run is to be continued without what is kept of it."""
    from orgsim.errors import UsageError

    if options["resume"] and options["no_cache"]:
        raise UsageError("--resume needs the cache of finished replications: leave out --no-cache")


def kept(options: Mapping[str, Any]) -> str:
    """What has become of finished replications."""
    if options["no_cache"]:
        return "lost because of --no-cache"
    return "cached: the same command with --resume continues"


def tell_resumed(options: Mapping[str, Any], folder: Path, *, is_begun: bool) -> None:
    """Say where there is nothing to continue."""
    from orgsim.cli.output import tell_user

    if options["resume"] and not is_begun and not options["quiet"]:
        tell_user(
            f"No unfinished run of this in {folder}: cached replications are used, the rest is simulated."
        )


def store_for(options: Mapping[str, Any]) -> Store:
    """The store that ``--cache`` and ``--no-cache`` ask for; to be closed."""
    from orgsim.experiment.store import open_store, store_path

    return open_store(None if options["no_cache"] else store_path(options["cache"]))
