"""What a reader of a result should know besides its figures, in sentences."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from orgsim.experiment import Result
from orgsim.experiment.stages import stopping_sentences
from orgsim.experiment.wording import amount, figures
from orgsim.model.overload import FULL, busiest, overloads
from orgsim.report.robustness import failures
from orgsim.scenario import AlwaysEnough, GeneralistSpeed, Scenario

MATERIAL = 0.01
"""The share of unfinished arrivals from which on it is said."""

TIMES_WARM_UP: Final = 10
"""How many times its warm-up a run should measure."""

_GRAVE: Final = ("grows", "too short", "does not use the same people")
"""Words in the notes of a run that make them warnings."""


@dataclass(frozen=True)
class Note:
    """A sentence about a ``subject``; a ``warning`` is something that may change what the figures mean."""

    subject: str
    text: str
    warning: bool = False


def notes(result: Result) -> list[Note]:
    """Everything worth knowing about a result, warnings first."""
    found = [*_interrupted(result), *_overloaded(result), *_load(result), *_unfinished(result), *_intervals(result)]
    found += [*_precision(result), *_robustness(result)]
    found += [Note("run", text, any(words in text for words in _GRAVE)) for text in result.notes]
    found += [*_warm_up(result), *_run_length(result)]
    found += [Note("generalists", text) for text in generalists(result.scenario, result.designs)]
    found += [Note("demand", text) for text in endless(result.scenario)]
    return sorted(found, key=lambda note: not note.warning)


def generalists(scenario: Scenario, designs: tuple[str, ...]) -> Iterator[str]:
    """At which speed people are assumed to work beyond their own skills, by design."""
    for name in designs:
        design = scenario.designs[name]
        speeds = {team.generalist_speed for team in design.teams.values() if team.generalist_speed is not None}
        for speed in sorted(speeds, key=lambda speed: (speed.own, speed.other)):
            yield f"{design.title} assumes that generalists work at {_speeds(speed)}."


def _speeds(speed: GeneralistSpeed) -> str:
    if speed.own == speed.other:
        return f"{100 * speed.own:.3g} % of their own speed in every skill"
    own = "their own speed" if speed.own == 1.0 else f"{100 * speed.own:.3g} % of their own speed"
    return f"{own} in their own skills and at {100 * speed.other:.3g} % of it in others"


def endless(scenario: Scenario) -> Iterator[str]:
    """Which work there is always enough of."""
    for name, work in scenario.work.items():
        if isinstance(work.arrivals, AlwaysEnough):
            yield f"There is always enough '{name}': throughput is what the people can do, not what is asked for."


def _interrupted(result: Result) -> Iterator[Note]:
    if result.finished < result.asked:
        text = f"The run was interrupted: {result.finished} of {result.asked} replications are finished, and only they count."
        yield Note("interrupted", text, True)


def _overloaded(result: Result) -> Iterator[Note]:
    for design in result.designs:
        yield from (Note("overload", found.text, True) for found in overloads(result.models[design]))


def _load(result: Result) -> Iterator[Note]:
    """How busy the busiest will be in the designs that are not overloaded."""
    found = {design: busiest(result.models[design]) for design in result.designs}
    said = [
        f"{result.title(design)} {100 * load:.1f} % ({people})" for design, (people, load) in found.items() if 0.0 < load < FULL
    ]
    if said:
        yield Note("load", f"Asked of the time of the busiest, with work shared out as evenly as skills allow: {', '.join(said)}.")


def _unfinished(result: Result) -> Iterator[Note]:
    """Items still inside at the end, where they are more than a few."""
    shares = {design: result.estimate(design, "still open share").mean for design in result.designs}
    said = [
        f"{result.title(design)} {figures(result.estimate(design, 'still open').mean)} ({amount(share, 'share')})"
        for design, share in shares.items()
        if share > MATERIAL
    ]
    if said:
        text = (
            f"Items that came after the warm-up and are unfinished at the end of a run: {', '.join(said)}. Percentiles allow for "
            "them; means are of delivered items only, and so too low."
        )
        yield Note("still open", text, max(shares.values()) > 5 * MATERIAL)


def _precision(result: Result) -> Iterator[Note]:
    """Where a run until a precision was reached did not reach it, or where its interval is not to be trusted."""
    if result.stopping is not None and not result.stopping.reached:
        yield Note("precision", stopping_sentences(result)[0], True)
    yield from (Note("precision", text, True) for text in stopping_sentences(result)[1:])


def _robustness(result: Result) -> Iterator[Note]:
    """Where the verdict does not survive another assumption."""
    if result.robustness is not None and not result.robustness.survives:
        yield Note("robustness", f"The verdict rests on assumptions: {'; '.join(failures(result.robustness))}.", True)


def _warm_up(result: Result) -> Iterator[Note]:
    """What the scenario says of the warm-up, and whether it is enough; how it was found where it says "auto" is in the notes of the run."""
    stated = result.scenario.warm_up
    if stated == "none":
        yield Note("warm-up", "No warm-up is left out, as the scenario says: the empty start is part of every figure.")
    elif stated != "auto":
        yield Note("warm-up", f"The first {stated} are left out as warm-up, as the scenario says.")
        longer = {design: found for design, found in result.settlings.items() if found.batch and found.edge > result.warm_up}
        if longer:
            worst = max(longer, key=lambda design: longer[design].edge)
            limit = ", the most that it may: the run is too short, or never settles" if longer[worst].at_limit else ""
            found = f"MSER-5 would leave out {amount(longer[worst].edge, 'time')} of {result.title(worst)}{limit}"
            yield Note("warm-up", f"The warm-up of {stated} may be too short: {found}.", True)


def _run_length(result: Result) -> Iterator[Note]:
    """Runs that are short beside their warm-up (Banks, Carson, Nelson & Nicol, *Discrete-Event System Simulation*, chapter 11)."""
    measured = next(iter(result.headers.values())).horizon - result.warm_up
    if 0 < measured < TIMES_WARM_UP * result.warm_up:
        yield Note(
            "run length",
            f"What is measured of a run is {figures(measured / result.warm_up)} times as long as its warm-up. A rule of thumb is "
            f"{TIMES_WARM_UP} times or more, so that a start which the warm-up does not quite remove weighs little (Banks, Carson, "
            "Nelson & Nicol, Discrete-Event System Simulation).",
        )


def _intervals(result: Result) -> Iterator[Note]:
    if result.finished == 1:
        yield Note("replications", "One replication has no intervals: run at least two.", True)
