"""Each function for itself as a paper."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

from orgsim.experiment.local.conduct import LocalResult
from orgsim.experiment.local.game import Move, Profile
from orgsim.experiment.wording import Scale, as_named, capital, scale, spoken, with_limits
from orgsim.measures import find
from orgsim.report.comparison import interval_text
from orgsim.report.experiments.rows import ESTIMATE, estimate_row
from orgsim.report.page import Column
from orgsim.report.paper import Paper, Section
from orgsim.report.quantities import interval_values, measure_unit
from orgsim.report.tables import table
from orgsim.statistics import Interval

_WHOLE: Final = "the whole"
_GAINS: Final = (
    "Gains are paired differences; above zero is better. A function moves only to a policy whose gain to "
    "itself is significant at 95%, each judged by itself."
)
_BEST: Final = (
    "What is given up is a paired difference; below zero the function gains. The best for the whole has the "
    "best mean; others may be as good within their intervals."
)
_MOVES: Final = (
    *("move", "function", "from", "to", "own gain", "own low", "own high"),
    *("whole gain", "whole low", "whole high"),
)
_COMBINATION: Final = ("combination", "settled", "equilibrium", "best", "of", *ESTIMATE)


def local_paper(result: LocalResult) -> Paper:
    """What each function for itself has to say."""
    return Paper(
        kind="local",
        headline=_headline(result),
        sentences=tuple(_sentences(result)),
        sections=tuple(_sections(result)),
        tables={
            "moves": table(_MOVES, _move_rows(result)),
            "combinations": table(_COMBINATION, _rows(result)),
        },
        charts={},
        provenance=result.provenance,
        record=_record(result),
    )


def _record(result: LocalResult) -> dict[str, Any]:
    return {
        "design": result.design,
        "measure": result.measures[-1],
        "measured on": dict(zip(result.functions, result.measures[:-1], strict=True)),
        "settled": result.walk.settled,
        "each for itself": _policies(result, result.walk.end) if result.walk.settled else None,
        "best": _policies(result, result.best),
        "lost": _lost(result),
        "equilibria": [_policies(result, profile) for profile in result.game.equilibria],
        "costs nobody": [
            {"function": result.functions[function], "policy": result.policies[function][place]}
            for function, place in result.free
        ],
    }


def _lost(result: LocalResult) -> dict[str, Any] | None:
    """What the whole loses; None where nobody settles."""
    if not result.walk.settled:
        return None
    size, unit = measure_unit(result.measures[-1], result.currency)
    mean, low, high, _ = interval_values(result.lost, size)
    return {"mean": mean, "low": low, "high": high, "unit": unit}


def _policies(result: LocalResult, profile: Profile) -> dict[str, str]:
    chosen = zip(result.functions, result.policies, profile, strict=True)
    return {function: names[place] for function, names, place in chosen}


def _scale(result: LocalResult, function: int) -> Scale:
    """The scale in which a measure reads best at all combinations."""
    means = (result.estimate(function, profile).mean for profile in result.samples)
    return scale(find(result.measures[function]).unit, result.currency, *means)


def _headline(result: LocalResult) -> str:
    name = spoken(result.measures[-1])
    unit = _scale(result, result.whole)
    if not result.walk.settled:
        return "Nobody settles: when each function does what is best for itself, the same moves repeat."
    if result.walk.end == result.best:
        return (
            f"Nothing is lost when each function does what is best for itself: {name.text} is as good as at "
            "best for the whole, with the same policies."
        )
    if not result.lost.low > 0:
        return (
            "It is inconclusive whether the whole loses anything when each function does what is best for "
            f"itself: in {name.text}, {with_limits(result.lost, unit.difference)}."
        )
    return (
        f"When each function does what is best for itself, the whole loses "
        f"{with_limits(result.lost, unit.difference)} of {name.text}, compared with what is best for the "
        "whole."
    )


def _sentences(result: LocalResult) -> Iterator[str]:
    if result.walk.settled:
        yield f"Each for itself: {result.words(result.walk.end)}."
    yield f"Best for the whole: {result.words(result.best)}."
    others = [one for one in result.game.equilibria if one != result.walk.end]
    if result.walk.settled and others:
        listed = "; ".join(result.words(one) for one in others)
        yield f"Nobody would move from these combinations either: {listed}."
    if not result.walk.settled and not others:
        yield "There is no combination from which nobody would move."
    if result.game.is_equilibrium(result.best) and result.best != result.walk.end:
        yield "Nobody would move from what is best for the whole, but the walk from today does not end there."
    free = [
        f"'{result.policies[function][place]}' of {result.functions[function]}"
        for function, place in result.free
    ]
    if free:
        yield f"Taken alone from today, significantly worse for nobody: {', '.join(free)}."
    else:
        yield "Every policy, taken alone from today, is significantly worse for somebody or for the whole."


def _sections(result: LocalResult) -> Iterator[Section]:
    if result.walk.moves:
        yield _walk(result)
    yield _functions(result)


def _walk(result: LocalResult) -> Section:
    moves, remarks = result.walk.moves, [_GAINS]
    if not result.walk.settled:
        remarks.insert(0, f"From move {result.walk.again + 1} on, the moves repeat for ever.")
    columns = (
        Column("Function", tuple(result.functions[move.function] for move in moves), left=True),
        Column("Takes", tuple(_taken(result, move) for move in moves), left=True),
        Column("Own gain", tuple(_gain(result, move.function, move.own) for move in moves)),
        Column("Gain of the whole", tuple(_gain(result, result.whole, move.whole) for move in moves)),
    )
    label = Column("Move", tuple(str(place + 1) for place in range(len(moves))), left=True)
    return Section("Who moves", "mean [95% interval]", label, columns, tuple(remarks))


def _taken(result: LocalResult, move: Move) -> str:
    return result.policies[move.function][move.after[move.function]]


def _gain(result: LocalResult, function: int, gain: Interval) -> str:
    unit = _scale(result, function).difference
    return f"{interval_text(gain, unit, sign=True)} {unit.heading}".rstrip()


def _functions(result: LocalResult) -> Section:
    everybody = range(result.whole + 1)
    profiles = [("Today", result.game.today)]
    if result.walk.settled:
        profiles.append(("Each for itself", result.walk.end))
    profiles.append(("Best for the whole", result.best))
    columns = [Column("Measure", tuple(capital(as_named(name)) for name in result.measures), left=True)]
    for heading, profile in profiles:
        columns.append(Column(heading, tuple(_value(result, one, profile) for one in everybody)))
    if result.walk.settled:
        given = tuple(_gain(result, one, result.given_up(one)) for one in everybody)
        columns.append(Column("Gives up at the whole's best", given))
    label = Column("", (*result.functions, _WHOLE), left=True)
    return Section(
        "What each gains and gives up", "mean [95% interval]; own measures", label, tuple(columns), (_BEST,)
    )


def _value(result: LocalResult, function: int, profile: Profile) -> str:
    unit = _scale(result, function)
    return f"{interval_text(result.estimate(function, profile), unit)} {unit.heading}".rstrip()


def _move_rows(result: LocalResult) -> Iterator[tuple[Any, ...]]:
    whole, _ = measure_unit(result.measures[-1], result.currency)
    for place, move in enumerate(result.walk.moves):
        own, _ = measure_unit(result.measures[move.function], result.currency)
        names = result.policies[move.function]
        yield (
            place + 1,
            result.functions[move.function],
            names[move.before[move.function]],
            names[move.after[move.function]],
            *interval_values(move.own, own)[:3],
            *interval_values(move.whole, whole)[:3],
        )


def _rows(result: LocalResult) -> Iterator[tuple[Any, ...]]:
    equilibria = result.game.equilibria
    for profile in result.game.profiles:
        settled = result.walk.settled and profile == result.walk.end
        marks = settled, profile in equilibria, profile == result.best
        for function, name in enumerate((*result.functions, _WHOLE)):
            estimate = result.estimate(function, profile)
            row = estimate_row(result.measures[function], result.currency, estimate)
            yield (result.words(profile), *marks, name, *row)
