"""The foot of every chart: how to read its intervals, what to beware of, and where its numbers came from."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

import numpy as np

from orgsim.charts.foot import Foot
from orgsim.charts.quantity import number
from orgsim.charts.words import clip, named
from orgsim.experiment.reproducible import reproducible, what_is_the_same
from orgsim.experiment.wording import counted, spoken
from orgsim.log.facts import LOST, OTHERWISE_GONE
from orgsim.log.words import LOST_ENTRY, OUTCOME_WORDS
from orgsim.measures import is_growing
from orgsim.units import length_text, listed
from orgsim.version import __version__

if TYPE_CHECKING:
    from orgsim.experiment import Result

_LONGEST_TITLE: Final = 90
"""Letters of the scenario's title, so that the numbers behind it always find room."""

_MATERIAL: Final = 0.01
"""The share of items above which it is said that they are missing from the times."""


def footer(result: Result, how: str) -> Foot:
    """What stands at the foot; ``how`` says how intervals are drawn, and gives way when there is one run."""
    if result.finished == 1:
        runs = "One run" if len(result.designs) == 1 else "One run of each design"
        how = f"{runs}: there are no intervals."
    cautions = [*_folded(result), *_interrupted(result), *_missing(result), *_growing(result)]
    lines = tuple(line for line in (how, " ".join(cautions)) if line)
    return Foot(lines, provenance(result))


def provenance(result: Result) -> str:
    """Version, scenario, seed, number of runs, horizon, warm-up and engine."""
    header = result.headers[result.baseline]
    runs = f"{counted(result.finished, 'run')} of {length_text(header.horizon)}"
    each = " per design" if len(result.designs) > 1 else ""
    warm_up = f"warm-up {length_text(result.warm_up)}" if result.warm_up else "no warm-up"
    title = clip(result.scenario.title, _LONGEST_TITLE)
    engine = result.ran.sentence.removesuffix(".")
    said = f"orgsim {__version__} · {title} · seed {result.seed} · {runs}{each}, {warm_up} · {engine}."
    return f"{said} {_repeated(result)}"


def _repeated(result: Result) -> str:
    """What makes the designs comparable and the numbers repeatable."""
    if len(result.designs) == 1:
        return reproducible()
    return f"All designs face {what_is_the_same(result.scenario, result.designs)}. {reproducible()}"


def _folded(result: Result) -> list[str]:
    """Which designs of many are shown."""
    if not result.folded:
        return []
    others = len(result.designs) - 1
    measure = spoken(result.scenario.decide_on).text
    every = others + result.folded
    return [f"Shown: the baseline and the best {others} of {every} alternatives on {measure}."]


def _interrupted(result: Result) -> list[str]:
    if result.finished >= result.asked:
        return []
    return [f"Stopped early: {result.finished} of {result.asked} runs."]


def _missing(result: Result) -> list[str]:
    """Items that are not in the times although they came."""
    inside = _shares(result, ["still open share"])
    lost = _shares(result, LOST)
    gone = [kind for kind in OTHERWISE_GONE if _occurs(result, kind.key)]
    otherwise = _shares(result, [kind.key for kind in gone])
    said = []
    if inside:
        said.append(f"Still open at the end, so not in the means (percentiles are corrected): {inside}.")
    if lost:
        said.append(f"{LOST_ENTRY.capitalize()}, so not in the lead times: {lost}.")
    if otherwise:
        labels = " or ".join(OUTCOME_WORDS[kind].label.lower() for kind in gone)
        said.append(f"{labels.capitalize()}, so not in the lead times: {otherwise}.")
    return said


def _occurs(result: Result, name: str) -> bool:
    """Whether a share is above zero in any design."""
    return any(result.values(design, name).any() for design in result.designs)


def _shares(result: Result, names: Sequence[str]) -> str:
    """The largest share of arrivals over the designs where it is material, and the design's name."""
    found = {d: math.fsum(result.estimate(d, name).mean for name in names) for d in result.designs}
    found = {design: share for design, share in found.items() if share > _MATERIAL}
    if not found:
        return ""
    worst = max(found, key=lambda design: found[design])
    decimals = int(found[worst] < 0.1)
    share = f"{number(100 * found[worst], decimals)}% of arrivals"
    if len(result.designs) == 1:
        return share
    if len(found) > 1:
        share = f"up to {share}"
    return f"{share} ({named(result, worst)})"


def _growing(result: Result) -> list[str]:
    """Designs whose work in progress still grew, so that a longer run may give higher figures."""
    names = [named(result, design) for design in growing(result)]
    if not names:
        return []
    where = "" if len(result.designs) == 1 else f" with {_first(names)}"
    return [f"Work in progress still grew at the end{where}: a longer run may give higher figures."]


def _first(names: list[str]) -> str:
    """At most three names."""
    if len(names) <= 3:
        return listed(names)
    return f"{', '.join(names[:3])} and others"


def growing(result: Result) -> list[str]:
    """The designs whose work in progress surely grows over the second half of the runs."""
    if not result.finished:
        return []
    return [design for design in result.designs if is_growing(result.courses(design), result.edges(design))]


def nothing_delivered(result: Result) -> bool:
    """Whether no item that came after the warm-up was delivered in any run of any design."""
    return all(np.isnan(result.values(design, "lead time")).all() for design in result.designs)
