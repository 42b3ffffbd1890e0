"""What a reader of a result should know besides its figures, in sentences."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from textwrap import shorten
from typing import Final

import numpy as np

from orgsim.experiment import Result
from orgsim.experiment.busiest import busiest_is_not_best
from orgsim.experiment.losses import losses
from orgsim.experiment.ranking import is_folded
from orgsim.experiment.stages import stopping_sentences
from orgsim.experiment.wording import amount, counted, figures
from orgsim.log.catalogue import CANCELLED_HOURS
from orgsim.log.facts import Outcome
from orgsim.log.measure_names import base_of, part_of
from orgsim.log.words import LOST_ITEMS
from orgsim.measures.measure import WEEK
from orgsim.model.analysis.overload import FULL, busiest, overloads
from orgsim.report.item_table import MOST, count_items
from orgsim.report.page import Page
from orgsim.report.robustness import failures
from orgsim.scenario import AlwaysEnough, GeneralistSpeed, Scenario
from orgsim.units import first_text, length_text, number_text, percent_text, verb_after

MATERIAL = 0.01
"""The share of arrivals, still open or lost, from which on it is said."""
FEW_RUNS: Final = 5
"""Replications below which intervals are told to be wide."""
TIMES_WARM_UP: Final = 10
"""How many times its warm-up a run should measure."""
MOST_NAMED: Final = 5
"""Where a report does not show all designs, so many are named in a note, those that it concerns most."""
MOST_ALIKE: Final = 5
"""Of more notes on one subject, so many are printed in the report; JSON has all."""
LONGEST: Final = 900
"""Letters of a note that are printed in the report; JSON has all."""
_REST: Final = " ... (the rest is in result.json)"

_GRAVE: Final = (
    "outside the run (",
    "nothing arrives",
    "fewer than one arrival",
    "grows",
    "too short",
    "does not use the same people",
    "on the calendar of the receiving team",
    "are the same model",
    "is never open within the run",
)
"""Words in the notes of a run that make them warnings."""


@dataclass(frozen=True)
class Note:
    """A sentence about a ``subject``; a ``warning`` is something that may change what the figures mean."""

    subject: str
    text: str
    warning: bool = False


def notes(result: Result) -> list[Note]:
    """Everything worth knowing about a result, warnings first."""
    found: list[Note] = []
    for notes_on in _NOTES:
        found += notes_on(result)
    return sorted(found, key=lambda note: not note.warning)


def notes_shown(found: Sequence[Note]) -> list[Note]:
    """The notes that a page prints: of many on one subject the first, and how many more there are.

    None is without end.
    """
    shown: list[Note] = []
    for (subject, warning), alike in _by_subject(found).items():
        shown += map(_cut, alike[:MOST_ALIKE])
        if len(alike) > MOST_ALIKE:
            more = counted(len(alike) - MOST_ALIKE, "more note")
            shown.append(Note(subject, f"{more} of this kind ({subject}) in result.json.", warning))
    return shown


def _cut(note: Note) -> Note:
    return replace(note, text=shorten(note.text, LONGEST, placeholder=_REST))


def print_notes(page: Page, found: Sequence[Note]) -> None:
    """The notes as a section of a page, where there are any."""
    shown = notes_shown(found)
    if shown:
        page.heading("Notes")
    for note in shown:
        if note.warning:
            page.say(note.text, "warn", lead="! ")
        else:
            page.say(note.text, lead="- ")


def _by_subject(found: Sequence[Note]) -> dict[tuple[str, bool], list[Note]]:
    groups: dict[tuple[str, bool], list[Note]] = {}
    for note in found:
        groups.setdefault((note.subject, note.warning), []).append(note)
    return groups


def _named(result: Result, sizes: Mapping[str, float], said: Mapping[str, str]) -> str:
    """Designs in quotes with what is ``said`` of each.

    Of many there are only those of the greatest ``sizes``, and how many more.
    """
    order = list(said)
    more = ""
    if is_folded(result) and len(said) > MOST_NAMED:
        order.sort(key=lambda design: -sizes[design])
        del order[MOST_NAMED:]
        more = f" and {len(said) - MOST_NAMED:,} more designs"
    return ", ".join(f"'{result.title(design)}' {said[design]}" for design in order) + more


def generalists(scenario: Scenario, designs: tuple[str, ...]) -> Iterator[str]:
    """At which speed people are assumed to work beyond their own skills, by design."""
    for name in designs:
        design = scenario.designs[name]
        stated = {team.generalist_speed for team in design.teams.values()}
        speeds = [speed for speed in stated if speed is not None]
        for speed in sorted(speeds, key=lambda speed: (speed.own, speed.other)):
            yield f"'{design.title}' assumes that generalists work at {_speeds(speed)}."


def _speeds(speed: GeneralistSpeed) -> str:
    if speed.own == speed.other:
        return f"{percent_text(speed.own)} of their own speed in every skill"
    own = "their own speed" if speed.own == 1.0 else f"{percent_text(speed.own)} of their own speed"
    return f"{own} in their own skills and at {percent_text(speed.other)} of it in others"


def endless(scenario: Scenario) -> Iterator[str]:
    """Which work there is always enough of."""
    for name, work in scenario.work.items():
        if isinstance(work.arrivals, AlwaysEnough):
            what = "throughput is what the people can do, not what is demanded"
            yield f"There is always enough '{name}': {what}."


def _interrupted(result: Result) -> Iterator[Note]:
    if result.finished < result.asked:
        finished = f"{result.finished} of {result.asked} replications are finished"
        yield Note("interrupted", f"The run was interrupted: {finished}, and only they count.", True)


def _overloaded(result: Result) -> Iterator[Note]:
    for design in result.designs:
        for found in overloads(result.models[design]):
            yield Note("overload", found.text, True)


def _load(result: Result) -> Iterator[Note]:
    """How busy the busiest will be in the designs that are not overloaded."""
    found = {design: busiest(result.models[design]) for design in result.designs}
    loads = {design: load for design, (_, load) in found.items() if 0.0 < load < FULL}
    said = {design: f"{100 * load:.0f}% ({found[design][0]})" for design, load in loads.items()}
    if said:
        about = "Offered load of the busiest group, work shared out as evenly as skills allow"
        yield Note("load", f"{about}: {_named(result, loads, said)}.")


def _lost(result: Result) -> Iterator[Note]:
    """Items that were lost, where they are more than a few: their times are nowhere."""
    shares = {design: losses(result, design).mean for design in result.designs}
    found = {design: share for design, share in shares.items() if share > MATERIAL}
    if found:
        said = {design: amount(share, "share") for design, share in found.items()}
        text = (
            f"Lost items ({LOST_ITEMS}), as a share of arrivals: {_named(result, found, said)}. "
            "They have no lead time and are in no mean, percentile or share within a limit."
        )
        yield Note("lost", text, True)


def _rejected(result: Result) -> Iterator[Note]:
    """Items that a gate rejected, where they are more than a few."""
    key = Outcome.REJECTED.key
    shares = {design: result.estimate(design, key).mean for design in result.designs}
    found = {design: share for design, share in shares.items() if share > MATERIAL}
    if found:
        said = {design: amount(share, "share") for design, share in found.items()}
        text = (
            f"Items rejected by a gate, as a share of arrivals: {_named(result, found, said)}. They are "
            "neither delivered nor lost, and have no lead time and no promise."
        )
        yield Note(key, text)


def _cancelled(result: Result) -> Iterator[Note]:
    """Items that were cancelled, where they are more than a few, and the hours that they took."""
    key = Outcome.CANCELLED.key
    shares = {design: result.estimate(design, key).mean for design in result.designs}
    found = {design: share for design, share in shares.items() if share > MATERIAL}
    if found:
        said = {}
        for design, share in found.items():
            hours = amount(result.estimate(design, CANCELLED_HOURS).mean, "hours per week")
            said[design] = f"{amount(share, 'share')} ({hours} of work lost)"
        text = (
            f"Items cancelled, as a share of arrivals: {_named(result, found, said)}. They are neither "
            "delivered nor lost, and have no lead time and no promise."
        )
        yield Note(key, text)


def _still_open(result: Result) -> Iterator[Note]:
    """Items in the system at the end, where they are more than a few."""
    shares = {design: result.estimate(design, "still open share").mean for design in result.designs}
    found = {design: share for design, share in shares.items() if share > MATERIAL}
    if found:
        said = {}
        for design, share in found.items():
            count = figures(result.estimate(design, "still open").mean)
            said[design] = f"{count} ({amount(share, 'share')})"
        text = (
            f"Still open at the end (arrived after warm-up): {_named(result, found, said)}. "
            "Means cover delivered items only and are biased low; percentiles are corrected."
        )
        yield Note("still open", text, max(found.values()) > 5 * MATERIAL)


def _not_yet_due(result: Result) -> Iterator[Note]:
    """Promises that are neither kept nor broken, where kept promises decide and these are more than a few."""
    decided = result.verdict.measure
    if not base_of(decided).startswith("promises kept"):
        return
    part = f" of {part_of(decided)}" if part_of(decided) else ""
    open_yet = {name: result.estimate(name, f"promises not yet due{part}").mean for name in result.designs}
    came = {name: result.estimate(name, f"arrivals{part}").mean for name in result.designs}
    weeks = (next(iter(result.headers.values())).horizon - result.warm_up) / WEEK
    found = {name: number for name, number in open_yet.items() if number > MATERIAL * came[name] * weeks}
    if found:
        said = {name: figures(number) for name, number in found.items()}
        text = (
            f"Promises that fall due after the end, items in a run: {_named(result, found, said)}. They are "
            "left out, as neither kept nor broken."
        )
        yield Note("promises", text)


def _never_come(result: Result) -> Iterator[Note]:
    """Items that others led to and that were due after the end, where they are more than a few."""
    means = {
        design: float(np.mean([account.too_late for account in result.account(design)]))
        for design in result.designs
    }
    counts = {
        design: float(np.mean([account.count for account in result.account(design)]))
        for design in result.designs
    }
    found = {design: mean for design, mean in means.items() if mean > MATERIAL * counts[design]}
    if found:
        said = {
            design: f"{figures(mean)} ({amount(mean / counts[design], 'share')} of those that came)"
            for design, mean in found.items()
        }
        text = (
            f"Items that others lead to and that were due only after the end: {_named(result, found, said)}. "
            "They never came: beside such delays the run is short, and its load is less than in the long run."
        )
        yield Note("follow-up work", text)


def _precision(result: Result) -> Iterator[Note]:
    """Where a run until a precision did not reach it, or where its interval is not to be trusted."""
    sentences = stopping_sentences(result)
    if result.stopping is not None and not result.stopping.reached:
        yield Note("precision", sentences[0], True)
    for text in sentences[1:]:
        yield Note("precision", text, True)


def _robustness(result: Result) -> Iterator[Note]:
    """Where the verdict does not hold under another assumption."""
    if result.robustness is not None and not result.robustness.holds:
        where = "; ".join(failures(result.robustness))
        yield Note("robustness", f"The answer depends on what is assumed: {where}.", True)


def _of_the_run(result: Result) -> Iterator[Note]:
    """What was noted while the run was planned and worked off."""
    for text in result.notes:
        yield Note("run", text, any(words in text for words in _GRAVE))


def _warm_up(result: Result) -> Iterator[Note]:
    """What the scenario says of the warm-up, and whether it is enough.

    How it was found where the scenario says "auto" is in the notes of the run.
    """
    stated = result.scenario.warm_up
    if stated == "none":
        why = "the empty start is part of every figure"
        yield Note("warm-up", f"No warm-up is excluded, as the scenario says: {why}.")
    elif stated != "auto":
        excluded = f"The {first_text(result.warm_up)} {verb_after(result.warm_up)} excluded as warm-up"
        yield Note("warm-up", f"{excluded}, as the scenario says.")
        yield from _longer_warm_up(result)


def _longer_warm_up(result: Result) -> Iterator[Note]:
    """That the stated warm-up may be too short."""
    found = {design: settling for design, settling in result.settlings.items() if settling.batch}
    longer = {design: settling for design, settling in found.items() if settling.edge > result.warm_up}
    if not longer:
        return
    worst = max(longer, key=lambda design: longer[design].edge)
    said = f"MSER-5 would exclude {amount(longer[worst].edge, 'time')} of '{result.title(worst)}'"
    if longer[worst].at_limit:
        said += ", the most that it may: the run is too short, or never settles"
    yield Note("warm-up", f"The warm-up of {length_text(result.warm_up)} may be too short: {said}.", True)


def _busiest(result: Result) -> Iterator[Note]:
    sentence = busiest_is_not_best(result)
    if sentence:
        yield Note("utilisation", sentence)


def _run_length(result: Result) -> Iterator[Note]:
    """Runs that are short beside their warm-up.

    Banks, Carson, Nelson & Nicol, *Discrete-Event System Simulation*, chapter 11.
    """
    measured = next(iter(result.headers.values())).horizon - result.warm_up
    if not 0 < measured < TIMES_WARM_UP * result.warm_up:
        return
    times = number_text(float(figures(measured / result.warm_up)))
    text = (
        f"The measured period is {times} times the warm-up. A rule of thumb is {TIMES_WARM_UP} times or "
        "more, so that what the warm-up does not quite remove weighs little "
        "(Banks, Carson, Nelson & Nicol, Discrete-Event System Simulation)."
    )
    yield Note("run length", text)


def _intervals(result: Result) -> Iterator[Note]:
    if result.finished == 1:
        alone = "One simulated run has no intervals: run at least two, better twenty."
        yield Note("replications", alone, True)
    elif result.finished < FEW_RUNS:
        few = (
            f"Only {result.finished} simulated runs of each design: intervals are wide and little is "
            "certain; run twenty or more."
        )
        yield Note("replications", few, True)


def _items(result: Result) -> Iterator[Note]:
    count = count_items(result)
    if count > MOST:
        text = f"items.csv lists the items of a replication, here {count:,}, only on request: --items 1"
        yield Note("items", f"{text} (in Python, items=1 of save).")


def _generalists(result: Result) -> Iterator[Note]:
    for text in generalists(result.scenario, result.designs):
        yield Note("generalists", text)


def _endless(result: Result) -> Iterator[Note]:
    for text in endless(result.scenario):
        yield Note("demand", text)


_NOTES: Final = (
    _interrupted,
    _overloaded,
    _load,
    _busiest,
    _lost,
    _rejected,
    _cancelled,
    _still_open,
    _not_yet_due,
    _never_come,
    _intervals,
    _precision,
    _robustness,
    _of_the_run,
    _warm_up,
    _run_length,
    _items,
    _generalists,
    _endless,
)
"""What may be worth knowing, in the order in which it is told."""
