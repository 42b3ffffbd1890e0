"""Marks, what sets them and what depends on conditions: the records of these, and their words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from orgsim.experiment.wording import percent
from orgsim.scenario import DONE, Rework, Scenario, Step
from orgsim.scenario.sections.cases import Chosen
from orgsim.scenario.sections.conditions import when_text
from orgsim.scenario.sections.marks import SetsMark
from orgsim.units import listed


def of_marks(scenario: Scenario) -> list[dict[str, Any]]:
    """Return the marks that items carry: chances by level, or where they begin.

    ``work`` is `None` where all work carries them.
    """
    return [
        {
            "mark": name,
            "levels": dict(mark.levels),
            "initial": None if mark.levels else mark.initial,
            "least": mark.lowest,
            "most": mark.most if not mark.levels else mark.highest,
            "work": None if mark.work is None else list(mark.work),
        }
        for name, mark in scenario.marks.items()
    ]


def of_sets(sets: SetsMark) -> dict[str, Any]:
    """Return what sets a mark."""
    return {
        "mark": sets.mark,
        "add": sets.add,
        "to": sets.to,
        "chance": sets.chance,
        "when": when_text(sets.when) or None,
    }


def of_cases(chosen: Chosen[Any] | None) -> list[dict[str, Any]]:
    """Return the cases of a value, without what holds otherwise."""
    if chosen is None:
        return []
    return [{"when": when_text(when), "is": _plain(value)} for when, value in chosen.cases]


def _plain(value: Any) -> Any:
    """A value as JSON has it: numbers as they are, others as a file has them."""
    return value if isinstance(value, float) else str(value)


def of_rework(back: Rework) -> dict[str, Any]:
    """Return a way back."""
    return {
        "to": back.to,
        "chance": back.chances.otherwise,
        "cases": of_cases(back.chances),
        "falling": back.falling,
        "at_most": back.at_most,
        "when": when_text(back.when) or None,
        "sets": [of_sets(one) for one in back.sets],
    }


def of_skip(step: Step) -> dict[str, Any] | None:
    """Return how likely it is that a step is skipped, and under which condition; `None` where none is."""
    if step.skip.chance <= 0.0:
        return None
    return {"chance": step.skip.chance, "when": when_text(step.skip.when) or None}


def of_ways(step: Step) -> dict[str, Any]:
    """Return what follows a step: in cases, and ``next`` otherwise."""
    *cases, otherwise = step.ways
    return {
        "next cases": [{"when": when_text(case.when), "next": dict(case.ways)} for case in cases],
        "next": dict(otherwise.ways),
    }


def mark_sentences(marks: list[dict[str, Any]]) -> Iterator[str]:
    """Yield a sentence for each mark."""
    for mark in marks:
        works = [f"'{work}'" for work in mark["work"] or ()]
        carriers = f" of {listed(works)}" if works else ""
        if mark["levels"]:
            shares = listed([f"{percent(share)} {level}" for level, share in mark["levels"].items()])
            yield f"The mark '{mark['mark']}' of items{carriers} is drawn on arrival: {shares}."
        else:
            most = "" if mark["most"] is None else f" and at most {mark['most']}"
            yield (
                f"The mark '{mark['mark']}' of items{carriers} is {mark['initial']} on arrival, at least "
                f"{mark['least']}{most}."
            )


def way_sentences(step: Mapping[str, Any]) -> Iterator[str]:
    """Yield what follows a step, where that is not certain, and the marks that it sets."""
    name = f"'{step['step']}'"
    for case in step["cases"]:
        yield f"{name}: {case['is']} where {case['when']}, else {step['written']}."
    if step["skip"] is not None:
        yield f"{name}: {_skip_text(step['skip'])}."
    for case in step["next cases"]:
        yield f"{name}: where {case['when']}, then {_shares(case['next'])}."
    otherwise = "otherwise" if step["next cases"] else "then"
    if step["next cases"] or len(step["next"]) > 1:
        yield f"{name}: {otherwise} {_shares(step['next'])}."
    for sets in step["sets"]:
        yield f"{name}: {sets_text(sets)}."


def sets_text(sets: Mapping[str, Any]) -> str:
    """Return what is done to a mark: ``adds 1 to 'faults' with a chance of 35%, where risk high``."""
    added = f"adds {sets['add']} to '{sets['mark']}'"
    text = added if sets["to"] is None else f"sets '{sets['mark']}' to {sets['to']}"
    text += "" if sets["chance"] >= 1.0 else f" with a chance of {percent(sets['chance'])}"
    return text if sets["when"] is None else f"{text}, where {sets['when']}"


def _skip_text(skip: Mapping[str, Any]) -> str:
    """How many items skip a step: ``skipped by 50% of items with risk low``."""
    share = "all" if skip["chance"] >= 1.0 else f"{percent(skip['chance'])} of"
    items = "items" if skip["when"] is None else f"items with {skip['when']}"
    return f"skipped by {share} {items}"


def _shares(ways: Mapping[str, float]) -> str:
    """The next step, or the share that goes to each."""
    if len(ways) == 1:
        return _quoted(next(iter(ways)))
    return listed([f"{percent(share)} to {_quoted(to)}" for to, share in ways.items()])


def _quoted(step: str) -> str:
    return step if step == DONE else f"'{step}'"
