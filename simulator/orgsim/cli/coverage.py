"""`orgsim coverage`: measure how often intervals cover the true value."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from math import isnan
from typing import TYPE_CHECKING, Any

import click

from orgsim.cli.ending import if_ended
from orgsim.cli.options import CORES, ENGINE, JSON, QUIET
from orgsim.cli.output import colour, emit, emit_json, width
from orgsim.cli.progress import Progress
from orgsim.cli.remaining import Remaining, with_remaining

if TYPE_CHECKING:
    from orgsim.evidence.coverage import Campaign
    from orgsim.evidence.coverage_verdict import CoverageResult
    from orgsim.report.page import Column

UNFINISHED = "Interrupted: not finished and not shown: {}."


@click.command(short_help="Measure how often intervals cover the true value.")
@click.argument("cases", metavar="[CASE]...", nargs=-1)
@click.option(
    "--fast", is_flag=True, help="Fewer cases, and 100 experiments of each unless --macro says otherwise."
)
@click.option(
    "--macro",
    metavar="N",
    type=click.IntRange(2, 1_000_000),
    help="Experiments of each case, each with its own seed; default: 1000.",
)
@click.option(
    "--seed", metavar="N", type=click.IntRange(0, 2**31 - 1), default=1, show_default=True, help="First seed."
)
@CORES
@ENGINE
@JSON
@QUIET
@click.pass_context
def coverage(
    ctx: click.Context,
    /,
    cases: tuple[str, ...],
    fast: bool,
    macro: int | None,
    as_json: bool,
    quiet: bool,
    **options: Any,
) -> None:
    """Repeat whole experiments many times and count how often their 95% intervals cover the exact answer.

    Covers means, percentiles, paired differences, intervals after stopping, simultaneous intervals and
    selection of the best design. A CASE is a name or the beginning of one, such as MM1; default: all. A count
    agrees when it is in the range that holds 99% of the counts of a correct procedure; a case with one that
    does not agree is repeated once with four times the experiments. The exit code is 1 if it still does not
    agree, or after Ctrl-C, which keeps the finished cases.
    """
    from orgsim.evidence.coverage import FAST_MACRO, MACRO, Campaign
    from orgsim.evidence.coverage_studies import chosen_studies

    names = chosen_studies(cases, fast=fast)
    usual = FAST_MACRO if fast else MACRO
    campaign = Campaign(macro or usual, **options)
    campaign, results = _covered(names, campaign, quiet=quiet)
    finished = {result.case for result in results}
    missing = [name for name in names if name not in finished]
    agree = all(result.agrees for result in results) and not missing
    if as_json:
        ran = {
            "engine": campaign.engine,
            "experiments": campaign.macro,
            "seed": campaign.seed,
            "unfinished": missing,
        }
        emit_json({"ok": agree, **ran, "results": [_record(result) for result in results]})
    else:
        emit(_text(ctx, results, campaign, missing), nl=False)
    ctx.exit(0 if agree else 1)


def _covered(
    names: Sequence[str], campaign: Campaign, *, quiet: bool
) -> tuple[Campaign, list[CoverageResult]]:
    """The campaign with the engine that ran, and what was counted, with progress on the terminal."""
    from orgsim.evidence.coverage import coverage as covered
    from orgsim.evidence.coverage import engine_for_studies
    from orgsim.experiment.engines import compiling

    choice = engine_for_studies(names, campaign)
    with if_ended(lambda: "nothing is kept"), Progress(quiet=quiet) as progress:
        for text in (choice.sentence, compiling() if choice.engine == "compiled" else None):
            if text:
                progress.announce(text)
        campaign = replace(campaign, engine=choice.engine)
        return campaign, covered(names, campaign, _telling(progress, names))


def _telling(progress: Progress, names: Sequence[str]) -> Callable[[str, int, int], None]:
    """Say how far a case is, and how long it will take."""
    left_of = dict[str, Remaining]()

    def tell(name: str, done: int, total: int) -> None:
        remaining = left_of.setdefault(name, Remaining())
        remaining.learn(done, total)
        place = names.index(name.removesuffix(" repeated")) + 1
        text = f"{name}, case {place} of {len(names)}: {done:,} of {total:,} experiments"
        progress.say(with_remaining(text, remaining, done, total))

    return tell


def _record(result: CoverageResult) -> dict[str, Any]:
    names = (
        "case",
        "claim",
        "exact",
        "estimate",
        "bias",
        "replications",
        "right",
        "least",
        "most",
        "verdict",
        "repeated",
        "agrees",
    )
    return {name: getattr(result, name) for name in names} | {
        "half-width": result.half_width,
        "experiments": result.macro,
    }


def _text(
    ctx: click.Context, results: Sequence[CoverageResult], campaign: Campaign, missing: Sequence[str]
) -> str:
    from orgsim.experiment.engines import NAMES
    from orgsim.report.page import Column, Page

    page, macro = Page(width(), colour(ctx)), campaign.macro
    page.table(
        Column("case", tuple(result.case for result in results), left=True),
        _columns(results),
    )
    judged = [result for result in results if result.verdict != "no promise"]
    agreed = sum(result.agrees for result in judged)
    page.lines.append("")
    page.say(f"{agreed} of {len(judged)} promises are kept.", "bold")
    page.say(
        f"Right: out of {macro:,} experiments. Exact and half-width (+/-) in hours. Bias in standard errors "
        "of one experiment, "
        f"plus or minus {macro**-0.5:.2f}. Runs: replications of all designs in an experiment.",
        "faint",
    )
    if repeated := [result.macro for result in results if result.repeated]:
        page.say(
            f"* Did not agree at first and was repeated with {repeated[0]:,} other experiments.", "faint"
        )
    page.say(f"Simulated on the {NAMES[campaign.engine]} engine, seed {campaign.seed}.", "faint")
    if missing:
        page.say(UNFINISHED.format(", ".join(missing)), "bad")
    return page.text


def _columns(results: Sequence[CoverageResult]) -> list[Column]:
    from orgsim.report.page import Cell, Column

    return [
        Column("claim", tuple(result.claim for result in results), left=True),
        Column("exact", tuple(_number(result.exact, ".4f") for result in results)),
        Column("+/-", tuple(_number(result.half_width, ".3f") for result in results)),
        Column("bias", tuple(_number(result.bias, "+.2f") for result in results)),
        Column("runs", tuple(f"{result.replications:.0f}" for result in results)),
        Column("right", tuple(f"{result.right}" for result in results)),
        Column("must be", tuple(_range(result) for result in results)),
        Column(
            "",
            tuple(Cell(_verdict(result), "" if result.agrees else "bad") for result in results),
            left=True,
        ),
    ]


def _number(value: float, form: str) -> str:
    if isnan(value):
        return ""
    return format(value, form)


def _verdict(result: CoverageResult) -> str:
    if result.repeated:
        return f"{result.verdict} *"
    return result.verdict


def _range(result: CoverageResult) -> str:
    if result.verdict == "no promise":
        return ""
    if result.most == result.macro:
        return f"{result.least} or more"
    return f"{result.least} to {result.most}"
