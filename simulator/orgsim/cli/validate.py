"""`orgsim validate`: compare the simulation with exact theory."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

import click

from orgsim.cli.ending import if_ended
from orgsim.cli.options import CORES, ENGINE, JSON, QUIET
from orgsim.cli.output import colour, emit, emit_json, width
from orgsim.cli.progress import Progress

if TYPE_CHECKING:
    from orgsim.evidence import CaseResult, Uncovered


@click.command(short_help="Compare the simulation with exact theory.")
@click.argument("cases", metavar="[CASE]...", nargs=-1)
@click.option("--fast", is_flag=True, help="Only the cases that take seconds.")
@click.option(
    "--precision",
    metavar="P",
    type=click.FloatRange(0.0, 100.0, min_open=True),
    default=1.0,
    show_default=True,
    help="Divide the standard errors allowed by P, and run P x P times as many replications.",
)
@CORES
@ENGINE
@JSON
@QUIET
@click.pass_context
def validate(
    ctx: click.Context, /, cases: tuple[str, ...], fast: bool, as_json: bool, quiet: bool, **effort: Any
) -> None:
    """Simulate cases with known exact answers and compare.

    A CASE is a name or the beginning of one, such as MMC; default: all. A number agrees when it is within the
    sampling error of the exact value and that error is small. The exit code is 1 if any number does not
    agree. After all cases it lists which questions of the field with a known answer are none, and why.
    """
    from orgsim.evidence import UNCOVERED, Effort, chosen, engine_for
    from orgsim.evidence import validate as validated
    from orgsim.experiment.engines import compiling

    choice = engine_for(chosen(list(cases) or None, fast=fast), Effort(**effort))
    with if_ended(lambda: "nothing is kept"), Progress(quiet=quiet) as progress:
        for text in (choice.sentence, compiling() if choice.engine == "compiled" else None):
            if text:
                progress.announce(text)
        effort["engine"] = choice.engine
        results = validated(list(cases) or None, fast=fast, progress=_telling(progress), **effort)
    left_out = {} if cases or fast else UNCOVERED
    agree = all(result.agrees for result in results)
    if as_json:
        records = [_record(result) for result in results]
        missing = [{"case": name, **found._asdict()} for name, found in left_out.items()]
        emit_json({"ok": agree, "engine": choice.engine, "results": records, "not covered": missing})
    else:
        emit(_text(ctx, results, choice.engine, left_out), nl=False)
    ctx.exit(0 if agree else 1)


def _telling(progress: Progress) -> Callable[[str, int, int], None]:
    return lambda name, number, total: progress.say(f"{name}, {number} of {total}")


def _record(result: CaseResult) -> dict[str, Any]:
    names = ("case", "measure", "source", "exact", "estimate", "replications", "verdict", "repeated")
    return {name: getattr(result, name) for name in names} | {
        "standard error": result.se,
        "agrees": result.agrees,
    }


def _text(
    ctx: click.Context, results: Sequence[CaseResult], engine: str, left_out: Mapping[str, Uncovered]
) -> str:
    from orgsim.experiment.engines import NAMES
    from orgsim.report.page import Cell, Column, Page

    page = Page(width(), colour(ctx))
    verdicts = tuple(Cell(_verdict(result), "" if result.agrees else "bad") for result in results)
    page.table(
        Column("case", tuple(result.case for result in results), left=True),
        [
            Column("measure", tuple(result.measure for result in results), left=True),
            Column("exact", tuple(f"{result.exact:.6g}" for result in results)),
            Column("simulated", tuple(f"{result.estimate:.6g}" for result in results)),
            Column("standard error", tuple(f"{result.se:.2g}" for result in results)),
            Column("", verdicts, left=True),
        ],
    )
    agreed = sum(result.agrees for result in results)
    page.lines.append("")
    page.say(f"{agreed} of {len(results)} numbers agree with theory.", "bold")
    page.say(f"Simulated on the {NAMES[engine]} engine.", "faint")
    if left_out:
        page.heading("Not covered", "questions with a known answer that are no case, and why")
    for name, found in left_out.items():
        page.say(f"{found.question}: {found.reason}.", lead=f"{name}  ")
    return page.text


def _verdict(result: CaseResult) -> str:
    if result.repeated:
        return f"{result.verdict} (repeated)"
    return result.verdict
