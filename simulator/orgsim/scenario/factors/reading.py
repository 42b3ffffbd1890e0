"""Make factors of what stands at the paths of a scenario."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import combinations
from typing import Any, Final

from orgsim.errors import UsageError
from orgsim.scenario.factors.between import between
from orgsim.scenario.factors.chances import beside
from orgsim.scenario.factors.factor import Factor, Place, check_places_apart
from orgsim.scenario.factors.forms import forms_at, number_at, words_at
from orgsim.scenario.factors.movable import Compared, Level, Movable, Number, same
from orgsim.scenario.factors.ranges import Limits, limits, usual_times
from orgsim.scenario.factors.wording import times, wording
from orgsim.scenario.reading.paths import split_path
from orgsim.scenario.scenario import Scenario
from orgsim.scenario.sections.conditions import LARGEST, compared
from orgsim.scenario.tables.matching import paths_matching
from orgsim.units import MisreadError, parse_whole, short

Found = dict[str, Movable]
"""What can be varied, by path."""
_EVERY: Final = re.compile(r"every\s+(\d.*)")
"""Moments a span of time apart."""


def factor(scenario: Scenario, path: str, low: Any = None, high: Any = None) -> Factor:
    """Return what varies at a path, from ``low`` to ``high`` as a file would have them (``"0h"``, ``0.6``).

    A limit that is not given is that of the register of assumptions, else what is usual: all of it for a
    share, else a fifth of the value or five times it. Several values (a ``*`` in the path) get the same value
    where a limit is given or they are the same in the file; else, or for limits that are plain numbers where
    they are none, each is multiplied by the same number.

    Raises `ScenarioError` where nothing stands, and `UsageError` for a value that cannot be varied, for
    limits that do not fit it and for a range of zero width.
    """
    paths = paths_matching(scenario, path)
    try:
        found = {here: _movable(scenario, here, path) for here in paths}
        if any(isinstance(movable, Level) for movable in found.values()):
            made = _one_of_a_few(path, found, (low, high))
        elif _in_proportion(found, (low, high)):
            made = _proportional(scenario, path, found, Limits(low, high))
        else:
            made = _alike(scenario, path, found, (low, high))
        return replace(made, label=_label(scenario, path))
    except MisreadError as error:
        raise UsageError(f"{path}: {error}") from error


def factor_of_values(scenario: Scenario, path: str, values: Sequence[Any]) -> Factor:
    """Return what takes given values in order at a path, each as a file would have it: a word, a text, a
    number, a table.

    Different amounts of the quantity at one path are the ``stated`` ones of a range. Else amounts are places
    in ``values`` from 0; where what is written is not among them, ``written`` is not a number. Several values
    (a ``*`` in the path) get the same one. Raises `ScenarioError` where nothing stands, and `UsageError` for
    fewer than two values, for one that is given twice and for one that is no chance where chances add up to
    1.
    """
    paths = paths_matching(scenario, path)
    if (
        not isinstance(values, str)
        and len(values) >= 2
        and (stated := _stated(scenario, path, paths, values)) is not None
    ):
        return stated
    if isinstance(values, str) or len(values) < 2:
        raise UsageError(f"{path}: {short(values)} is not a list of at least two values")
    _check_different(scenario, path, paths, values)
    level = Level(tuple(values), scenario.value(paths[0]))
    try:
        made = _made(
            path,
            [Place(here, level, 1.0, beside(scenario, here)) for here in paths],
            (0.0, len(values) - 1.0),
        )
    except MisreadError as error:
        raise UsageError(f"{path}: {error}") from error
    for number in range(len(values)):
        made.changes(number)
    return replace(made, label=_label(scenario, path))


def _check_different(scenario: Scenario, path: str, paths: tuple[str, ...], values: Sequence[Any]) -> None:
    """Raise `UsageError` where a value is given twice, in the same words or in others: ``1h`` and
    ``60min``."""
    for one, other in combinations(values, 2):
        if same(one, other):
            raise UsageError(f"{path}: {short(one)} is given twice")
        if _are_one_amount(scenario, path, paths[0], (one, other)):
            raise UsageError(
                f"{path}: {short(one)} and {short(other)} are the same amount, which is given twice"
            )


def _are_one_amount(scenario: Scenario, path: str, here: str, pair: tuple[Any, Any]) -> bool:
    """Whether two values of the same kind as what stands in the file are the same amount of it and nothing
    else."""
    try:
        movable = _movable(scenario, here, path)
        if isinstance(movable, Level):
            return False
        first, second = (wording(str(value)) for value in pair)
    except MisreadError:
        return False
    around = [one.text.replace(one.main, "") for one in (first, second)]
    if first.kind != second.kind or around[0] != around[1]:
        return False
    return _amount_of(movable, pair[0]) == _amount_of(movable, pair[1])


def _stated(scenario: Scenario, path: str, paths: tuple[str, ...], values: Sequence[Any]) -> Factor | None:
    """A factor over a range of which only stated amounts are taken; None where the values are not amounts of
    one quantity."""
    if len(paths) > 1:
        return None
    try:
        movable = _movable(scenario, paths[0], path)
        amounts = sorted({movable.amount_of(value): value for value in values}.items())
        alike = all(same(movable.at(amount), value) for amount, value in amounts)
    except MisreadError:
        return None
    if isinstance(movable, Level) or len(amounts) < len(values) or not alike:
        return None
    return replace(
        factor(scenario, path, amounts[0][1], amounts[-1][1]), stated=tuple(amount for amount, _ in amounts)
    )


def _label(scenario: Scenario, path: str) -> str:
    """What the register of assumptions calls what stands at a path; empty where it says nothing."""
    keys = split_path(path)
    return next(
        (line.label for line in scenario.assumptions if line.label and split_path(line.about) == keys), ""
    )


def _movable(scenario: Scenario, path: str, asked: str) -> Movable:
    """What can be varied at a path, which is said in messages where another was asked for; raises
    `MisreadError`."""
    try:
        return _movable_value(scenario.value(path), split_path(path))
    except MisreadError as error:
        raise error if path == asked else MisreadError(f"{path}: {error}") from error


def _movable_value(value: Any, keys: tuple[str, ...]) -> Movable:
    if isinstance(value, bool):
        return Level((False, True), value)
    forms = forms_at(keys)
    if isinstance(value, str):
        words = words_at(forms, value)
        return Level(words, value) if words else _of_text(value)
    if isinstance(value, int | float):
        return Number(value, *number_at(forms))
    raise MisreadError(f"{short(value)} is no single value that could be varied")


def _of_text(value: str) -> Movable:
    """A quantity in a text, which may be the limit of a comparison, or the time from moment to moment."""
    parts = compared(value)
    if parts is None:
        every = _EVERY.fullmatch(value)
        return wording(value) if every is None else Compared("every", wording(every[1]))
    comparison, limit = parts
    try:
        whole = parse_whole(limit, -LARGEST, LARGEST)
    except MisreadError:
        return Compared(comparison, wording(limit))
    return Compared(comparison, Number(whole, True, (-float(LARGEST), float(LARGEST))))


def _one_of_a_few(path: str, found: Found, given: tuple[Any, Any]) -> Factor:
    """A factor of words or of a switch, the same in each place."""
    if given != (None, None):
        raise MisreadError("it is one of a few values, of which none is the lowest or the highest")
    level, *others = found.values()
    if not isinstance(level, Level) or any(
        not isinstance(other, Level) or other.values != level.values for other in others
    ):
        raise MisreadError(f"the values at {', '.join(found)} are not of one kind")
    return _made(
        path, [Place(here, movable) for here, movable in found.items()], (0.0, len(level.values) - 1.0)
    )


def _in_proportion(found: Found, given: tuple[Any, Any]) -> bool:
    """Whether several values are multiplied by the same number rather than get the same value."""
    first, *others = found.values()
    stated = [limit for limit in given if limit is not None]
    if not others:
        return False
    if stated:
        return not isinstance(first, Number) and all(_is_multiple(first, limit) for limit in stated)
    return any(_amount_of(first, other.at(other.amount)) != first.amount for other in others)


def _is_multiple(movable: Movable, limit: Any) -> bool:
    """Whether a limit is a plain number where the value is none."""
    return (
        isinstance(limit, int | float) and not isinstance(limit, bool) and _amount_of(movable, limit) is None
    )


def _amount_of(movable: Movable, value: Any) -> float | None:
    """The amount of another value in the unit of this one; ``None`` where they cannot be compared."""
    try:
        return movable.amount_of(value)
    except MisreadError:
        return None


def _proportional(scenario: Scenario, path: str, found: Found, given: Limits) -> Factor:
    """A factor that multiplies every value, without leaving what makes sense for any of them where that is
    not asked for."""
    spoken = times()
    low, high = usual_times(tuple(found.values()), given).amounts(spoken)
    places = [Place(here, movable, movable.amount, beside(scenario, here)) for here, movable in found.items()]
    check_places_apart(places)
    return Factor(path, low, high, 1.0, False, (), spoken.unit, tuple(places), spoken)


def _alike(scenario: Scenario, path: str, found: Found, given: tuple[Any, Any]) -> Factor:
    """A factor that gives the same value to each place, in its own words."""
    (first, movable), *_ = found.items()
    asked = limits(scenario, first, movable, *given)
    amounts = asked.amounts(movable)
    places = []
    for here, one in found.items():
        one.amount_of(movable.at(movable.amount))
        places.append(
            Place(here, between(one, asked.low, asked.high), movable.one / one.one, beside(scenario, here))
        )
    return _made(path, places, amounts)


def _made(path: str, places: list[Place], amounts: tuple[float, float]) -> Factor:
    """A factor in the amounts of its first place."""
    check_places_apart(places)
    spoken = places[0].movable
    levels = spoken.values if isinstance(spoken, Level) else ()
    return Factor(path, *amounts, spoken.amount, spoken.whole, levels, spoken.unit, tuple(places), spoken)
