"""When what designs cost once is paid back, for a report."""

from __future__ import annotations

import math
from typing import Any, Final

from orgsim.experiment import Result
from orgsim.experiment.payback import Payback, paybacks
from orgsim.experiment.wording import basis_of, digits_of, figures, fixed, place_of, scale, with_limits
from orgsim.report.page import Page
from orgsim.statistics import Interval
from orgsim.units import WEEK, listed

_COUNTED: Final = "not discounted; the saving is that after the warm-up, and is taken to go on"


def payback(page: Page, result: Result) -> None:
    """A sentence for each design that has to pay something back; nothing where none has."""
    found = paybacks(result)
    if found:
        page.heading("Payback", _COUNTED)
    for one in found:
        page.say(payback_sentence(result, one))


def payback_records(result: Result) -> dict[str, dict[str, Any]]:
    """What is known of each design that has to pay something back, by design, ready for JSON."""
    return {one.design: _record(result, one) for one in paybacks(result)}


def _record(result: Result, found: Payback) -> dict[str, Any]:
    currency = _currency(result)
    return {
        "outlay": {"value": found.outlay, "unit": currency},
        "saving": {**_limits(found.saving), "unit": f"{currency} per week"},
        "payback": {**_limits(found.weeks), "unit": "weeks"},
        "counted": list(found.counted),
        "outcome": found.outcome,
        "sentence": payback_sentence(result, found),
    }


def _limits(found: Interval) -> dict[str, Any]:
    return {"mean": found.mean, "low": found.low, "high": found.high, "n": found.n}


def _currency(result: Result) -> str:
    return result.headers[result.baseline].currency or "money"


def payback_sentence(result: Result, found: Payback) -> str:
    """What a design costs once, what it saves per week, and when that has paid it back."""
    once = scale("money", _currency(result), found.outlay).text(found.outlay)
    ours, base = f"'{result.title(found.design)}'", f"'{result.title(result.baseline)}'"
    costs = f"{ours} has one-off costs of {once} more than {base}"
    counted = f"counting {listed(list(found.counted))}" if found.counted else "nothing else is given in money"
    if math.isnan(found.saving.low):
        return f"{costs}. One simulated run does not tell what it saves."
    if found.outcome == "paid back":
        saves = f"saves {_per_week(result, found.saving)}, {counted}"
        return (
            f"{costs}, and {saves}: they are paid back after {_weeks(result, found)}.{_beyond(result, found)}"
        )
    if found.outcome == "not paid back":
        more = f"costs {_per_week(result, found.saving.negated)}, {counted}"
        return f"{costs}, and also {more}: they are never paid back."
    return f"{costs}. {_untold(result, found)}, {counted}."


def _per_week(result: Result, saving: Interval) -> str:
    """``GBP 6,100 per week (95% interval GBP 5,200 to 7,000 per week)``."""
    unit = scale("money per week", _currency(result), saving.mean)
    if saving.low == saving.high:
        return unit.text(saving.mean)
    return with_limits(saving, unit, digits_of(basis_of(result.scenario), saving))


def _weeks(result: Result, found: Payback) -> str:
    """``6.6 weeks (5.7 to 7.7 weeks)``."""
    weeks = found.weeks
    place = place_of(weeks.mean, digits_of(basis_of(result.scenario), found.saving))
    mean, low, high = (fixed(value, place) for value in (weeks.mean, weeks.low, weeks.high))
    limits = "" if low == high else f" ({low} to {high})"
    return f"{mean} weeks{limits}"


def _beyond(result: Result, found: Payback) -> str:
    """That the run is shorter than the time in which it is paid back."""
    horizon = result.headers[result.baseline].horizon / WEEK
    if found.weeks.mean <= horizon:
        return ""
    return f" The run shows {figures(horizon)} weeks of that."


def _untold(result: Result, found: Payback) -> str:
    """That the runs do not tell whether anything is saved."""
    unit = scale("money per week", _currency(result), found.saving.low, found.saving.high)
    if found.saving.low == found.saving.high == 0:
        return "It saves nothing that is given in money"
    more, less = unit.figure(-found.saving.low), unit.figure(found.saving.high)
    limits = f"95% interval from {unit.money} {more} more to {unit.money} {less} less per week"
    return f"The runs do not tell whether they are paid back ({limits})"
