"""Whether the verdict survives other assumptions, in words and a table."""

from __future__ import annotations

from typing import Any, Final

from orgsim.experiment import Result
from orgsim.experiment.robustness import End, Robustness, Trial
from orgsim.experiment.wording import scale
from orgsim.measures import find
from orgsim.report.comparison import interval_text, short_unit
from orgsim.report.page import Cell, Column, Page
from orgsim.report.quantities import interval_values, measure_unit

_STYLES: Final = {"stands": "good", "hedged": "warn", "turned round": "bad", "decided": "warn", "not known": "faint"}


def robustness(page: Page, result: Result) -> None:
    """The section of the report, where the verdict was tested."""
    found = result.robustness
    if found is None:
        return
    page.heading("Does the verdict survive?", f"{result.title(found.design)} less {result.title(result.baseline)}, other values assumed")
    page.say(f"On {result.scenario.decide_on}. {robustness_sentence(result)}")
    if found.tested:
        page.table(*_table(result, found))
    if remark := _remark(found):
        page.say(remark, "faint")


def robustness_sentence(result: Result) -> str:
    """Whether it survives, in a sentence; empty where it was not tested."""
    found = result.robustness
    if found is None:
        return ""
    among = f"Of {_assumptions(found.screened)} with a range"
    if not found.tested:
        return f"{among}, none moves the difference."
    which = "the one that moves" if len(found.tested) == 1 else f"the {len(found.tested)} that move"
    where = f"{among}, {which} the difference most {'was' if len(found.tested) == 1 else 'were'} put to both ends of {_its(found)}"
    if found.survives:
        return f"{where}: the verdict survives each of them."
    return f"{where}: {'; '.join(failures(found))}."


def failures(found: Robustness) -> list[str]:
    """What becomes of the verdict where it does not survive, in words."""
    words = {
        "turned round": "it is turned round",
        "hedged": "it is no longer sure",
        "decided": "it would be decided",
        "not known": "it cannot be known",
    }
    by_fate: dict[str, list[str]] = {}
    for one in found.tested:
        for end in one.ends:
            if end.fate != "stands":
                by_fate.setdefault(end.fate, []).append(f"{one.name} = {end.text}")
    return [f"{text} at {_listed(by_fate[fate])}" for fate, text in words.items() if fate in by_fate]


def robustness_record(result: Result) -> dict[str, Any] | None:
    """The same for JSON; None where it was not tested."""
    found = result.robustness
    if found is None:
        return None
    size, unit = measure_unit(result.scenario.decide_on, result.headers[result.baseline].currency)

    def end(one: End) -> dict[str, Any]:
        limits = dict(zip(("mean", "low", "high", "n"), interval_values(one.difference, size), strict=True))
        return {"value": one.text, "verdict": one.fate, "grows": one.growing, "trouble": one.trouble or None, "difference": limits}

    return {
        "design": found.design,
        "measure": result.scenario.decide_on,
        "unit": unit,
        "survives": found.survives,
        "sentence": robustness_sentence(result),
        "screened": found.screened,
        "replications": found.replications,
        "tested": [{"about": one.path, "written": one.written, "low": end(one.low), "high": end(one.high)} for one in found.tested],
        "left out": list(found.left_out),
    }


def _table(result: Result, found: Robustness) -> tuple[Column, list[Column]]:
    """A row for the scenario as written and for each end of each assumption."""
    name, currency = result.scenario.decide_on, result.headers[result.baseline].currency
    ends = [(one, end) for one in found.tested for end in one.ends]
    unit = scale(find(name).unit, currency, found.difference.mean, *(end.difference.mean for _, end in ends))
    rows = ["as written", *(one.name if end is one.low else "" for one, end in ends)]
    values = ["", *(_value(one, end) for one, end in ends)]
    intervals = [found.difference, *(end.difference for _, end in ends)]
    verdicts = [Cell(""), *(Cell(end.fate + (" *" if end.growing else ""), _STYLES[end.fate]) for _, end in ends)]
    return Column("", tuple(rows), left=True), [
        Column("assumed", tuple(values), left=True),
        Column(f"Difference ({short_unit(name, unit)})", tuple(interval_text(interval, unit, sign=True) for interval in intervals)),
        Column("the verdict", tuple(verdicts), left=True),
    ]


def _value(one: Trial, end: End) -> str:
    return f"{end.text} (as written)" if end.text == one.written else end.text


def _remark(found: Robustness) -> str:
    """What stands in the way of reading the table plainly."""
    ends = [end for one in found.tested for end in one.ends]
    grows = "* Work in progress never settles there: the difference depends on how long the run was."
    said = [grows] if any(end.growing for end in ends) else []
    said += [f"At {one.name} = {end.text}: {end.trouble}." for one in found.tested for end in one.ends if end.trouble]
    said += [f"Not varied: {text}." for text in found.left_out]
    return " ".join(said)


def _assumptions(count: int) -> str:
    return "1 assumption" if count == 1 else f"{count} assumptions"


def _its(found: Robustness) -> str:
    return "its range" if len(found.tested) == 1 else "their ranges"


def _listed(names: list[str]) -> str:
    return names[0] if len(names) == 1 else ", ".join(names[:-1]) + " and " + names[-1]
