"""The foot of the charts of experiments: how to read them, where not to trust them, and where their numbers
came from."""

from __future__ import annotations

from collections import Counter
from typing import Final

from orgsim.charts.foot import Foot
from orgsim.charts.style import DESIGN_COLOURS, design_colours
from orgsim.experiment.provenance import Provenance
from orgsim.experiment.wording import counted
from orgsim.log.facts import OTHERWISE_GONE
from orgsim.log.words import LOST_ENTRY, OUTCOME_WORDS
from orgsim.units import length_text
from orgsim.version import __version__


def own_colours(provenance: Provenance) -> dict[str, str]:
    """A colour for each design of the scenario: grey for its baseline."""
    scenario = provenance.scenario
    return design_colours(tuple(scenario.designs), scenario.baseline)


def two_colours(provenance: Provenance, designs: tuple[str, str]) -> tuple[str, str]:
    """The colours of two designs that are compared; the second is orange or blue where colours repeat and
    both have the same."""
    colours = own_colours(provenance)
    first, second = (colours[design] for design in designs)
    return first, second if first != second else next(
        colour for colour in DESIGN_COLOURS[1:] if colour != first
    )


_NAMED: Final = 2
"""How many points at which work in progress grows are named before the rest is counted."""
_LONGEST: Final = 80
"""A point whose words are longer is not named."""


def foot(provenance: Provenance, how: str) -> Foot:
    """What stands at the foot of a chart: ``how`` its intervals and marks are to be read, a caution where one
    is due, the provenance."""
    cautions = " ".join(part for part in (unsettled(provenance), gone(provenance)) if part)
    lines = tuple(line for line in (how, cautions) if line)
    return Foot(lines, provenance_line(provenance))


ONE_RUN: Final = "One run of each design at each point: there are no intervals."


def provenance_line(provenance: Provenance) -> str:
    """Version, scenario, seed, replications, points, horizon, warm-up and engine."""
    scenario = provenance.scenario
    points = ""
    if provenance.points > 1:
        points = f" at {counted(provenance.points, 'point')}"
    runs = (
        f"{counted(provenance.replications, 'run')} of {length_text(scenario.horizon.microseconds())} per "
        f"design{points}"
    )
    ran = "all runs cached"
    if provenance.ran is not None:
        ran = provenance.ran.sentence.removesuffix(".")
    said = (
        f"orgsim {__version__} · {scenario.title} · seed {provenance.seed} · {runs}, {_warm_up(provenance)}"
    )
    return f"{said} · {ran}"


def unsettled(provenance: Provenance) -> str:
    """Where work in progress never settles, so that figures depend on how long the run was; nothing where it
    does."""
    named = _places_of(provenance)
    if not named:
        return ""
    rest = ""
    if len(named) > _NAMED:
        rest = f" and {len(named) - _NAMED} more"
    return (
        f"Work in progress never settles with {'; '.join(named[:_NAMED])}{rest}: longer runs would give "
        "other figures there."
    )


def _places_of(provenance: Provenance) -> list[str]:
    """Designs with the point at which they grow, and with the number of these where their words are too
    long."""
    long = Counter(title for words, title in provenance.growing if len(words) > _LONGEST)
    short = [f"'{title}'{_at(words)}" for words, title in provenance.growing if len(words) <= _LONGEST]
    return [*short, *(f"'{title}' at {counted(count, 'point')}" for title, count in long.items())]


def gone(provenance: Provenance) -> str:
    """Which shares of the arrivals are in no lead time where most were lost, rejected or cancelled; nothing
    where few are."""
    labels = {"lost": LOST_ENTRY.capitalize()}
    labels |= {outcome.key: OUTCOME_WORDS[outcome].label for outcome in OTHERWISE_GONE}
    found = []
    for kind, label in labels.items():
        own = [one for one in provenance.cautions if one.kind == kind]
        if own:
            most = max(own, key=lambda one: one.size)
            where = f"with '{most.title}'{_at(most.point)}"
            share = f"{100 * most.size:.2g}% of arrivals"
            found.append(f"{label}, so not in lead times: up to {share} ({where}).")
    return " ".join(found)


def _at(point: str) -> str:
    """Where, unless that takes too many words."""
    if 0 < len(point) <= _LONGEST:
        return f" at {point}"
    return ""


def _warm_up(provenance: Provenance) -> str:
    low, high = provenance.warm_up
    if high == 0:
        return "no warm-up"
    if low == high:
        return f"warm-up {length_text(high)}"
    return f"warm-up {length_text(low) if low else 'none'} to {length_text(high)}"
