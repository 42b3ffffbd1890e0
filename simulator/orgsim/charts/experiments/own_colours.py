"""The colour of each design in the charts of experiments: the same in all of them, whichever designs were run."""

from __future__ import annotations

from orgsim.charts.style import DESIGN_COLOURS, design_colours
from orgsim.experiment.conducted import Conducted


def own_colours(conducted: Conducted) -> dict[str, str]:
    """A colour for each design of the scenario: grey for its baseline."""
    scenario = conducted.scenario
    return design_colours(tuple(scenario.designs), scenario.baseline)


def two_colours(conducted: Conducted, designs: tuple[str, str]) -> tuple[str, str]:
    """The colours of two designs that are compared; the second is orange or blue where colours repeat and both have the same."""
    colours = own_colours(conducted)
    first, second = (colours[design] for design in designs)
    return first, second if first != second else next(colour for colour in DESIGN_COLOURS[1:] if colour != first)
