"""`orgsim rules`: judge the rules of a scenario on the log of a run, and list what violates them."""

from __future__ import annotations

import io
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from orgsim.cli.options import (
    CACHE,
    CORES,
    DESIGN,
    ENGINE,
    JSON,
    NO_CACHE,
    NO_CROSS_CHECK,
    OUTSIDE,
    QUIET,
    SET,
    chosen,
    read,
    store_for,
)
from orgsim.cli.output import colour, emit, emit_json, width
from orgsim.cli.progress import tell
from orgsim.cli.run import repeated, simulated, with_rules
from orgsim.errors import EngineError, UsageError

if TYPE_CHECKING:
    from orgsim.experiment import Result
    from orgsim.experiment.store import Store


@click.command(short_help="List the items that violate the rules of a scenario.")
@click.argument("source", metavar="FILE|RUNDIR", type=click.Path(allow_dash=True))
@click.option(
    "--run",
    "number",
    metavar="N",
    type=click.IntRange(1, 1_000_000),
    help="List the violations of run N; default: 1.",
)
@DESIGN
@click.option("--csv", "as_csv", is_flag=True, help="Write the violations as CSV instead of text.")
@CORES
@ENGINE
@NO_CROSS_CHECK
@CACHE
@NO_CACHE
@SET
@OUTSIDE
@JSON
@QUIET
@click.pass_context
def rules(ctx: click.Context, /, source: str, as_csv: bool, number: int | None, **options: Any) -> None:
    """Judge the rules of a scenario on the log of each run: how many items violate each, and which.

    FILE is a scenario, which is run, and RUNDIR a folder that `orgsim run` has written: its run is repeated
    with the same seed, from the cache where it knows the replications, and must give the numbers in the
    folder. Files that its scenario names are read as for `orgsim chart`. The items that violate a rule are
    listed for one run of each design, with the moment, the people and what happened. Rules change nothing in
    a run.
    """
    from orgsim.report.again import check_rules_again
    from orgsim.report.violations import violations, violations_record, violations_text

    if as_csv and options["as_json"]:
        raise UsageError("--csv or --json, not both")
    with store_for(options) as store:
        result = with_rules(_result(source, options, store), options)
    if not result.rules:
        raise EngineError("the rules were not judged: the command was interrupted")
    if Path(source).is_dir():
        check_rules_again(source, result)
    with tell("listing violations", quiet=options["quiet"]):
        table = violations(result, number, options["designs"])
    if options["as_json"]:
        emit_json(violations_record(result, table))
    elif as_csv:
        text = io.StringIO(newline="")
        table.to_csv(text)
        emit(text.getvalue(), nl=False)
    else:
        emit(violations_text(result, table, width(), colour=colour(ctx)), nl=False)


def _result(source: str, options: dict[str, Any], store: Store) -> Result:
    """The run of a scenario, or that in a folder; raises `UsageError` where there is no rule to judge."""
    if source == "-" or not Path(source).is_dir():
        scenario = read(source, options["settings"], options["allow_outside"])
        _check(bool(scenario.rules))
        return simulated(scenario, chosen(scenario, options["designs"]), options, store)
    result = repeated(source, options, store)
    _check(bool(result.scenario.rules))
    return result


def _check(has_rules: bool) -> None:
    if not has_rules:
        raise UsageError(
            "the scenario has no rules: write [[rules]] with name, require and steps, such as require = "
            '"different people"'
        )
