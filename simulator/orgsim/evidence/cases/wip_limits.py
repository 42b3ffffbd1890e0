"""A line under a limit on work in progress that is always full (CONWIP)."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from orgsim.evidence.case import Case, Check, Part, Runs, scenario
from orgsim.evidence.theory import closed, factory
from orgsim.evidence.theory.closed import Stop

LINE = """
[people]
{people}

[work.job]
arrivals = "always enough"

{steps}
{designs}
"""


def line(efforts: Sequence[tuple[str, int]], limits: Sequence[int]) -> str:
    """A line of stations, each an effort and how many people, and a design for each limit on the items
    inside."""
    names = "abcdefgh"[: len(efforts)]
    people = "\n".join(
        f"{name} = {{ count = {count} }}" for name, (_, count) in zip(names, efforts, strict=True)
    )
    steps = "".join(
        f'[[work.job.steps]]\nname = "step {name}"\nskill = "{name}"\neffort = "{effort}"\n\n'
        for name, (effort, _) in zip(names, efforts, strict=True)
    )
    roles = ", ".join(f'"{name}"' for name in names)
    designs = "".join(
        f"[designs.limit_{limit}]\nteams.Line = {{ people = [{roles}], wip_limit = {limit} }}\n\n"
        for limit in limits
    )
    return LINE.format(people=people, steps=steps, designs=designs)


def _checks(law: Callable[[int, float, float], factory.Curve], limits: Sequence[int]) -> tuple[Check, ...]:
    """What a law of the line says of each limit: a bottleneck of half an item an hour, eight hours of raw
    process time."""
    checks: list[Check] = []
    for limit in limits:
        curve, design = law(limit, 0.5, 8), f"limit_{limit}"
        checks += (
            Check("throughput", curve.throughput, design),
            Check("lead time", curve.cycle_time, design),
        )
    return tuple(checks)


def practical_worst_case() -> Case:
    """CONWIP over four equal stations."""
    limits = (1, 2, 4, 8, 12, 16)
    checks = _checks(factory.practical_worst_case, limits)
    return Case(
        "CQN-04",
        "a limit on work in progress over four equal stations",
        "Hopp and Spearman, Factory Physics, chapter 7",
        (
            "All ways of spreading w items over the stations are equally likely, so an item finds (w - 1)/4 "
            "ahead of it."
        ),
        (
            Part(
                scenario(
                    "The practical worst case",
                    Runs(30, 2_300, 300),
                    line([("exponential(2h)", 1)] * 4, limits),
                ),
                checks,
            ),
        ),
    )


def best_case() -> Case:
    """Constant work under a limit, with nothing left to chance."""
    limits = tuple(range(1, 13))
    checks = _checks(factory.best_case, limits)
    return Case(
        "FP-01",
        "the best case: constant work under a limit",
        "Hopp and Spearman, Factory Physics, chapter 7",
        (
            "Below the critical limit nothing waits; above it the line gives all it can and every further "
            "item "
            "only waits."
        ),
        (Part(scenario("The best case", Runs(1, 1_009, 49), line([("2h", 1)] * 4, limits)), checks),),
        sampled=False,
    )


def several_people() -> Case:
    """CONWIP over stations of several people."""
    limits = (1, 4, 8, 12, 20, 26)
    stops = [Stop(2, 1), Stop(5, 2), Stop(10, 6), Stop(3, 2)]
    checks = tuple(
        Check("throughput", closed.closed(stops, limit).throughput, f"limit_{limit}") for limit in limits
    )
    efforts = [
        ("exponential(2h)", 1),
        ("exponential(5h)", 2),
        ("exponential(10h)", 6),
        ("exponential(3h)", 2),
    ]
    return Case(
        "FP-02",
        "a limit on work in progress over stations of several people",
        "Hopp and Spearman, Factory Physics, chapter 7; Buzen (1973)",
        (
            "Product form by convolution; better than the practical worst case, since people side by side "
            "queue "
            "less."
        ),
        (Part(scenario("Stations of several people", Runs(30, 2_900, 600), line(efforts, limits)), checks),),
    )


CASES = {
    "CQN-04": practical_worst_case,
    "FP-01": best_case,
    "FP-02": several_people,
}
