"""`orgsim validate`: compare the simulation with exact theory."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

import click

from orgsim.cli.options import CORES, JSON, QUIET
from orgsim.cli.output import Progress, colour, emit_json, width

if TYPE_CHECKING:
    from orgsim.evidence import CaseResult


@click.command(short_help="Compare the simulation with exact theory.")
@click.argument("cases", metavar="[CASE]...", nargs=-1)
@click.option("--fast", is_flag=True, help="Only the cases that take seconds.")
@CORES
@JSON
@QUIET
@click.pass_context
def validate(ctx: click.Context, cases: tuple[str, ...], fast: bool, cores: int | None, as_json: bool, quiet: bool) -> None:
    """Run cases whose answers are known exactly and compare.

    A CASE is a name or how it begins, such as MMC; all of them by default. A number agrees when it lies within the
    sampling error of the exact value and that error is small. Ends with 1 if any number does not agree.
    """
    from orgsim.evidence import validate as validated

    with Progress(quiet=quiet) as progress:
        results = validated(list(cases) or None, fast=fast, cores=cores, progress=_telling(progress))
    agree = all(result.agrees for result in results)
    if as_json:
        emit_json({"ok": agree, "results": [_record(result) for result in results]})
    else:
        click.echo(_text(ctx, results), nl=False)
    ctx.exit(0 if agree else 1)


def _telling(progress: Progress) -> Callable[[str, int, int], None]:
    return lambda name, number, total: progress.say(f"{name}, {number} of {total}")


def _record(result: CaseResult) -> dict[str, Any]:
    names = ("case", "measure", "source", "exact", "estimate", "replications", "verdict", "repeated")
    return {name: getattr(result, name) for name in names} | {"standard error": result.se, "agrees": result.agrees}


def _text(ctx: click.Context, results: Sequence[CaseResult]) -> str:
    from orgsim.report.page import Cell, Column, Page

    page = Page(width(), colour(ctx))
    page.table(
        Column("case", tuple(result.case for result in results), left=True),
        [
            Column("measure", tuple(result.measure for result in results), left=True),
            Column("exact", tuple(f"{result.exact:.6g}" for result in results)),
            Column("simulated", tuple(f"{result.estimate:.6g}" for result in results)),
            Column("standard error", tuple(f"{result.se:.2g}" for result in results)),
            Column("", tuple(Cell(_verdict(result), "" if result.agrees else "bad") for result in results), left=True),
        ],
    )
    agreed = sum(result.agrees for result in results)
    page.lines.append("")
    page.say(f"{agreed} of {len(results)} numbers agree with theory.", "bold")
    return page.text


def _verdict(result: CaseResult) -> str:
    return f"{result.verdict} (repeated)" if result.repeated else result.verdict
