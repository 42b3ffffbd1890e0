"""How robust the verdict is against other assumptions, in words and a table."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, Final

from orgsim.experiment import Result
from orgsim.experiment.ends import End, Robustness, Trial
from orgsim.experiment.verdict import condition_sentence
from orgsim.experiment.wording import counted, shown_in, spoken
from orgsim.report.comparison import interval_text, short_unit
from orgsim.report.page import Cell, Column, Page
from orgsim.report.quantities import interval_values, measure_unit
from orgsim.units import listed

_STYLES: Final = {
    "holds": "good",
    "inconclusive": "warn",
    "reversed": "bad",
    "decided": "warn",
    "not known": "faint",
}
_WORDS: Final = {
    "reversed": "it is reversed",
    "inconclusive": "it is inconclusive",
    "decided": "it becomes clear",
    "not known": "it cannot be known",
}


def robustness(page: Page, result: Result) -> None:
    """The section of the report, where the verdict was tested."""
    found = result.robustness
    if found is None:
        return
    page.heading("How robust is the answer?", "the same comparison with one assumption changed at a time")
    about = spoken(result.scenario.decide_on).capital
    what = f"{about}, '{result.title(found.design)}' minus '{result.title(result.baseline)}'"
    page.say(f"{what}. {robustness_sentence(result)}")
    if found.tested:
        page.table(*_table(result, found))
    if remark := _remark(found):
        page.say(remark, "faint")


def robustness_sentence(result: Result) -> str:
    """How robust the answer is, in a sentence; empty where it was not tested."""
    found = result.robustness
    if found is None:
        return ""
    among = f"Of {counted(found.screened, 'assumption')} with a range"
    if not found.tested:
        return f"{among}, none moves the difference."
    which = f"the {len(found.tested)} that move the difference most were set to their low and high values"
    if len(found.tested) == 1:
        which = "the one that moves the difference most was set to its low and high values"
    changes = "; ".join(failures(found))
    answer = f"changes: {changes}" if changes else "holds at each of them"
    return f"{among}, {which}. The answer {answer}."


def failures(found: Robustness) -> list[str]:
    """What becomes of the answer where it does not hold, in words."""
    by_outcome: dict[str, list[str]] = {}
    for one, end in _ends((*found.tested, *found.glimpsed)):
        if one in found.tested or end.outcome == "reversed":
            by_outcome.setdefault(end.outcome, []).append(f"{one.name} = {end.text}")
    outcomes = [outcome for outcome in _WORDS if outcome in by_outcome]
    return [f"{_WORDS[outcome]} at {listed(by_outcome[outcome])}" for outcome in outcomes]


def _ends(trials: Iterable[Trial]) -> Iterator[tuple[Trial, End]]:
    """Both ends of each assumption, each with what it is an end of."""
    for one in trials:
        for end in one.ends:
            yield one, end


def robustness_record(result: Result) -> dict[str, Any] | None:
    """The same for JSON; None where it was not tested."""
    found = result.robustness
    if found is None:
        return None
    size, unit = measure_unit(result.scenario.decide_on, result.headers[result.baseline].currency)
    return {
        "design": found.design,
        "measure": result.scenario.decide_on,
        "unit": unit,
        "holds": found.holds,
        "condition": condition_sentence(found) or None,
        "sentence": robustness_sentence(result),
        "screened": found.screened,
        "replications": found.replications,
        "tested": [_trial_record(one, size) for one in found.tested],
        "reversed in screening": [_trial_record(one, size) for one in found.glimpsed],
        "not varied": list(found.left_out),
    }


def _trial_record(one: Trial, size: float) -> dict[str, Any]:
    ends = {"low": _end_record(one.low, size), "high": _end_record(one.high, size)}
    return {"about": one.path, "label": one.name, "base case": one.base, **ends}


def _end_record(one: End, size: float) -> dict[str, Any]:
    limits = dict(zip(("mean", "low", "high", "n"), interval_values(one.difference, size), strict=True))
    return {
        "value": one.text,
        "outcome": one.outcome,
        "share of range": one.move,
        "grows": one.growing,
        "trouble": one.trouble or None,
        "difference": limits,
    }


def _table(result: Result, found: Robustness) -> tuple[Column, list[Column]]:
    """A row for the base case and for each end of each assumption."""
    name = result.scenario.decide_on
    unit = shown_in(result, name).difference
    rows = ["base case"]
    values = [""]
    intervals = [found.difference]
    answers = [Cell("")]
    for one, end in _ends(found.tested):
        rows.append(one.name if end is one.low else "")
        values.append(_value(one, end))
        intervals.append(end.difference)
        answers.append(_answer(end))
    differences = tuple(interval_text(interval, unit, sign=True) for interval in intervals)
    return Column("assumption", tuple(rows), left=True), [
        Column("set to", tuple(values), left=True),
        Column(f"difference ({short_unit(name, unit)})", differences),
        Column("the answer", tuple(answers), left=True),
    ]


def _value(one: Trial, end: End) -> str:
    if end.text == one.base:
        return f"{end.text} (base case)"
    return end.text


def _answer(end: End) -> Cell:
    """What becomes of the answer at an end."""
    star = " *" if end.growing else ""
    return Cell(f"{end.outcome}{star}", _STYLES[end.outcome])


def _remark(found: Robustness) -> str:
    """What stands in the way of reading the table plainly."""
    ends = list(_ends(found.tested))
    said = []
    if any(end.growing for _, end in ends):
        said.append("* Work in progress never settles there: the difference depends on how long the run was.")
    said += _early(found)
    said += [f"At {one.name} = {end.text}: {end.trouble}." for one, end in ends if end.trouble]
    said += [f"Not varied: {text}." for text in found.left_out]
    return " ".join(said)


def _early(found: Robustness) -> list[str]:
    """That some ends were run no further than it took."""
    counts = {end.difference.n for _, end in _ends(found.tested) if not end.trouble}
    few, most = min(counts, default=found.replications), max(counts, default=found.replications)
    if few >= found.replications:
        return []
    runs = f"Replications at a value: {few} to {most}"
    if few == most:
        runs = f"Replications at a value: {few}"
    return [f"{runs}, no further where the 99.9% interval excludes zero."]
