"""The options of the commands of experiments: each stands for a key of the section of the same name."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any, Final

import click

from orgsim.cli.options import (
    CACHE,
    CLUSTER,
    CORES,
    ENGINE,
    FOLDER,
    FORMAT,
    JSON,
    NO_CACHE,
    NO_CROSS_CHECK,
    PROVENANCE,
    QUIET,
    RESUME,
)

Option = Callable[[Any], Any]


def _varied(_: click.Context, __: click.Parameter, values: tuple[str, ...]) -> list[dict[str, Any]] | None:
    from orgsim.scenario.reading.settings import vary_of

    return [vary_of(value) for value in values] or None


def _several(_: click.Context, __: click.Parameter, values: tuple[str, ...]) -> list[str] | None:
    return list(values) or None


def _listed(_: click.Context, __: click.Parameter, value: str | None) -> list[str] | None:
    parts = None if value is None else [part.strip() for part in value.split(",")]
    if parts is not None and not all(parts):
        raise click.BadParameter(f"{value!r} has an empty value: write a value before and after each comma")
    return parts


def _one(flag: str, metavar: str, text: str, **more: Any) -> Option:
    return click.option(flag, metavar=metavar, help=text, **more)


def _many(flag: str, key: str, metavar: str, text: str) -> Option:
    return click.option(
        flag, key, metavar=metavar, multiple=True, callback=_several, help=f"{text}; may be repeated."
    )


def _whole(flag: str, least: int, text: str) -> Option:
    return click.option(flag, metavar="N", type=click.IntRange(least), help=text)


_VARY: Final = click.option(
    "--vary",
    metavar="PATH[=LOW..HIGH]",
    multiple=True,
    callback=_varied,
    help="A value to vary, by its path: a range, or values separated by commas; may be repeated.",
)
_MEASURE: Final = _one("--measure", "NAME", "The measure; default: the one the scenario decides on.")
_DESIGNS: Final = _many("--design", "designs", "NAME", "Only this design")
_WINNER: Final = _one("--design", "NAME", "The design that should win; default: the best.")
_AGAINST: Final = "The design to compare with; default: the baseline"
_TWO: Final = (_WINNER, _one("--against", "NAME", f"{_AGAINST}."))

OPTIONS: Final[Mapping[str, tuple[Option, ...]]] = MappingProxyType(
    {
        "sweep": (
            _VARY,
            _one("--sampling", "WAY", "grid, latin hypercube or sobol."),
            _whole("--points", 2, "Values of each parameter on a grid, or points in all."),
            _many("--measure", "measures", "NAME", "A measure to show"),
            _DESIGNS,
        ),
        "breakeven": (
            _VARY,
            *_TWO,
            _MEASURE,
            _whole("--points", 3, "Values examined before a threshold is narrowed down."),
        ),
        "sensitivity": (
            _VARY,
            _one("--method", "NAME", "tornado, morris or sobol."),
            _WINNER,
            _one("--against", "NAME", f"{_AGAINST}; the same as --design: that design alone."),
            _MEASURE,
            _whole("--points", 2, "Trajectories of Morris, or base points of Sobol."),
        ),
        "uncertainty": (
            _VARY,
            _MEASURE,
            _whole("--points", 8, "Draws from the ranges of the inputs."),
            _DESIGNS,
        ),
        "optimise": (
            _VARY,
            _one("--design", "NAME", "The design to improve; default: the baseline."),
            _many(
                "--objective",
                "objectives",
                "TEXT",
                "Such as 'lowest lead time p85'; several give a Pareto front",
            ),
            _many("--constraint", "constraints", "TEXT", "Such as 'lead time p85 <= 10 working days'"),
            _whole("--headcount", 1, "Maximum headcount."),
            _one("--cost", "MONEY", "Maximum cost of people, such as 'GBP 40000/w'."),
            _whole("--budget", 10, "Maximum number of variants to try."),
        ),
        "select": (
            _MEASURE,
            _one("--zone", "SIZE", "The smallest difference worth detecting, such as '2h' or '2%'."),
            _one("--confidence", "SHARE", "The probability of correct selection; default: 95%."),
            _whole("--budget", 40, "Maximum number of replications in all."),
            _DESIGNS,
        ),
        "staff": (
            _one("--promise", "TEXT", "The target to meet, such as 'lead time p85 <= 10 working days'."),
            _one(
                "--demand",
                "A,B,C",
                "Levels of demand, as multiples of the scenario's; default: 1,1.25,1.5,2.",
                callback=_listed,
            ),
            _whole("--most", 1, "Maximum number of people in one role."),
            _DESIGNS,
        ),
        "curve": (
            _one(
                "--load", "A,B,C", "Offered load of the busiest group, such as 50%,80%,95%.", callback=_listed
            ),
            _DESIGNS,
        ),
        "local": (
            _one("--design", "NAME", "The design in which functions choose; default: the baseline."),
            _one("--measure", "NAME", "The measure of the whole; default: the one the scenario decides on."),
        ),
        "mend": (
            _one("--design", "NAME", "The design to mend; default: the baseline."),
            _MEASURE,
            _whole("--most", 1, "How many seams at most, those crossed most often; default: 20."),
        ),
    }
)
"""Options of each experiment beside those that all have."""

REPLICATIONS: Final = click.option(
    "--replications",
    "-r",
    metavar="N",
    type=click.IntRange(2, 1_000_000),
    help="Runs of each design at each point.",
)

COMMON: Final[tuple[Option, ...]] = (
    REPLICATIONS,
    click.option(
        "--seed", metavar="N", type=click.IntRange(0, 2**63 - 1), help="Seed; default: the scenario's."
    ),
    CORES,
    CLUSTER,
    ENGINE,
    NO_CROSS_CHECK,
    RESUME,
    CACHE,
    NO_CACHE,
    click.option(
        "--output", "-o", metavar="FOLDER", type=FOLDER, help="Folder for the results; default: in results/."
    ),
    FORMAT,
    PROVENANCE,
    click.option("--no-charts", is_flag=True, help="Write no charts."),
    JSON,
    QUIET,
)
"""Options that all experiments have."""


def section_keys(name: str) -> tuple[str, ...]:
    """The options of an experiment that are keys of its section."""

    def bearer() -> None:
        """Bear the options, which click keeps on the function that they decorate."""

    decorated: Any = bearer
    for option in (*OPTIONS[name], REPLICATIONS):
        decorated = option(decorated)
    return tuple(parameter.name for parameter in decorated.__click_params__)
