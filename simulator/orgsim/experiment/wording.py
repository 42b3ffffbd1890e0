"""Numbers and measures as people read them: a unit, as many digits as the inputs are worth, a measure as a
subject."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import chain
from statistics import median
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from orgsim.log.catalogue import CANCELLED_HOURS, CANCELLED_SHARE, DURATIONS, RELATIVE_P85
from orgsim.log.facts import UNDELIVERED
from orgsim.log.measure_names import base_of, part_of
from orgsim.measures import find
from orgsim.statistics import Interval
from orgsim.units import listed

if TYPE_CHECKING:
    from orgsim.experiment.result import Result
    from orgsim.scenario import Scenario

MINUTE: Final = 60_000_000
HOUR: Final = 60 * MINUTE
DAY: Final = 24 * HOUR
NAMED: Final = 5
"""What is named in a sentence before the rest is counted."""
NEARLY_NONE: Final = 0.0005
"""A share that would read as 0.0%."""
POINTS: Final = "points"
"""The unit of a difference of two shares, which is no share of anything."""

_WORDS: Final = {
    **{"per week": "per week", "hours per week": "hours per week", "items": "items", "times": "per item"},
    **{"share": "%", "ratio": "", "flag": ""},
}


@dataclass(frozen=True)
class Scale:
    """How values of one unit of `MEASURES` are written: divided by ``size``, with ``unit`` after them or, for
    money, before."""

    size: float
    unit: str
    money: str = ""

    def figure(self, value: float, *, sign: bool = False, digits: int | None = None) -> str:
        """A value without its unit; ``digits`` after the point instead of three figures, below zero before
        it."""
        if math.isnan(value):
            return "not known"
        plus = "+" if sign and value > 0 else ""
        amount = value / self.size
        return plus + (figures(amount) if digits is None else fixed(amount, digits))

    def text(self, value: float, *, sign: bool = False) -> str:
        """A value with its unit."""
        if math.isnan(value):
            return self.figure(value, sign=sign)
        return self.with_unit(self.figure(value, sign=sign))

    def with_unit(self, figure: str) -> str:
        """A number, or several, with the unit: ``22.6 days``, ``9%``, ``GBP 12 per week``."""
        if self.unit == "%":
            return f"{figure}%"
        unit = self.unit.removesuffix("s") if figure in ("1", "+1", "-1") else self.unit
        return " ".join(part for part in (self.money, figure, unit) if part)

    @property
    def difference(self) -> Scale:
        """The scale of differences: those of shares are in points."""
        if self.unit == "%":
            return replace(self, unit=POINTS)
        return self

    @property
    def heading(self) -> str:
        """The unit alone, for a column or a row: ``days``, ``%``, ``GBP per week``, ``ratio`` where there is
        none."""
        return " ".join(part for part in (self.money, self.unit) if part) or "ratio"


def scale(unit: str, currency: str | None, *values: float) -> Scale:
    """The scale in which the largest of some values of a unit of `MEASURES` reads best."""
    size = max((abs(value) for value in values if math.isfinite(value)), default=0.0)
    if unit == "time":
        if size >= 2 * DAY:
            return Scale(DAY, "days")
        return Scale(*_short(size))
    if unit == "working time":
        short, word = _short(size)
        return Scale(short, f"working {word}")
    if unit in ("money", "money per week"):
        return Scale(1.0, "per week" if unit == "money per week" else "", currency or "money")
    return Scale(0.01 if unit == "share" else 1.0, _WORDS[unit])


def _short(size: float) -> tuple[float, str]:
    """Minutes below two hours, else hours."""
    if size < 2 * HOUR:
        return (MINUTE, "min")
    return (HOUR, "h")


def amount(value: float, unit: str, currency: str | None = None, *, sign: bool = False) -> str:
    """A value of one of the units of `MEASURES` as text; ``sign`` writes a plus where it is due."""
    return scale(unit, currency, value).text(value, sign=sign)


def figures(value: float) -> str:
    """Three significant figures, thousands apart, whole numbers from a thousand on."""
    if value == 0 or not math.isfinite(value):
        if value == 0:
            return "0"
        return str(value)
    return f"{value:,.{min(decimals(value), 6)}f}"


def fixed(value: float, digits: int) -> str:
    """A number with so many digits after the point, thousands apart and no negative zero; ``-2`` rounds to
    whole hundreds."""
    text = f"{round(value, digits):,.{max(digits, 0)}f}"
    if any(digit in text for digit in "123456789"):
        return text
    return text.removeprefix("-")


def place_of(value: float, figures: int) -> int:
    """Digits after the point that give so many significant figures, below zero for those before it; 0 for
    zero and for no number."""
    if value == 0 or not math.isfinite(value):
        return 0
    return figures - 1 - math.floor(math.log10(abs(value)))


def decimals(value: float, figures: int = 3) -> int:
    """How many digits after the point give so many significant figures, at least none."""
    return max(0, place_of(value, figures))


def percent(share: float) -> str:
    """A share of 1 with three figures: ``40%``, ``112%``; whole where these are thousands of percent."""
    if abs(share) < 9.995:
        return f"{100 * share:.3g}%"
    return f"{100 * share:,.0f}%"


def whole_percent(share: float) -> str:
    """A share of a few hundred draws, or of a variance, which is no better known than to a whole percent.

    What is nearly none or nearly all is not said to be so.
    """
    if 0 < share < NEARLY_NONE:
        return "<0.1%"
    if 1 - NEARLY_NONE < share < 1:
        return ">99.9%"
    if 0 < share < 0.01 or 0.99 < share < 1:
        return f"{100 * share:.1f}%"
    return f"{100 * share:.0f}%"


def whole_percent_limits(found: Interval) -> str:
    """A share with its limits: ``93% [83%, 98%]``."""
    return f"{whole_percent(found.mean)} [{whole_percent(found.low)}, {whole_percent(found.high)}]"


def resampled_percent(share: float) -> str:
    """A share of thousands of resamples, which is never said to be all or none of what could happen."""
    if share > 1 - NEARLY_NONE:
        return "more than 99.9%"
    if share < NEARLY_NONE:
        return "less than 0.1%"
    return f"{100 * share:.1f}%"


def resampled_percent_cell(share: float) -> str:
    """The same for a table."""
    return resampled_percent(share).replace("more than ", ">").replace("less than ", "<")


def first_of(names: Sequence[str]) -> str:
    """The first few names, and how many more there are."""
    rest = len(names) - NAMED
    if rest < 2:
        return listed(names)
    return listed([*names[:NAMED], f"{rest:,} more"])


def first_difference(name: str, names: Iterable[str]) -> int:
    """The first place from which a name is unlike every other one."""
    return max((_shared(name, other) for other in set(names) - {name}), default=0)


def _shared(one: str, other: str) -> int:
    """How many letters two names have in common from the beginning on."""
    pairs = enumerate(zip(one, other, strict=False))
    least = min(len(one), len(other))
    return next((place for place, (mine, yours) in pairs if mine != yours), least)


def counted(count: int, word: str, words: str = "") -> str:
    """``1 assumption``, ``7 assumptions``; ``words`` are several of them where an ``s`` does not do."""
    return f"{count:,} {word if count == 1 else words or f'{word}s'}"


def capital(text: str) -> str:
    """The text with a capital at its beginning."""
    return text[:1].upper() + text[1:]


def nothing_stated(result: Result, name: str) -> str:
    """Why a measure of money is zero whatever happens, which compares nothing; empty where it need not be."""
    headers = list(result.headers.values())
    people = chain.from_iterable(header.people for header in headers)
    works = list(chain.from_iterable(header.works for header in headers))
    match base_of(name):
        case "cost" | "cost per item":
            stated = any(person.cost for person in people) or any(header.charges for header in headers)
            why = "no role has a cost"
        case "cost of delay" | "cost of delay per item":
            stated, why = any(work.cost_of_delay for work in works), "no work has a cost of delay"
        case "value":
            stated, why = any(work.value for work in works), "no work has a value"
        case _:
            return ""
    return "" if stated else why


_FEWEST, _MOST = 2, 3
_OF_A_TIME: Final = re.compile(r" (?:sd|p[0-9]+)$")


def shown_in(result: Result, name: str) -> Scale:
    """The unit in which a measure is given wherever the result is shown: its values, differences, intervals
    and notes.

    It is the one that suits the median of the designs' means; a percentile and a standard deviation have that
    of their mean.
    """
    of_it = _without_percentile(name)
    means = (result.estimate(design, of_it).mean for design in result.designs)
    return scale_for(find(name).unit, result.headers[result.baseline].currency, means)


def _without_percentile(name: str) -> str:
    """The mean of which a measure is a percentile or a standard deviation, of the same part; else the measure
    itself."""
    base = base_of(name)
    return _OF_A_TIME.sub("", base) + name.removeprefix(base)


def scale_for(unit: str, currency: str | None, values: Iterable[float]) -> Scale:
    """The scale that suits the median of some values, so that one far from the rest does not decide."""
    known = [abs(value) for value in values if math.isfinite(value)]
    return scale(unit, currency, median(known) if known else 0.0)


def basis_of(scenario: Scenario) -> str:
    """The weakest basis in the register of assumptions: ``guessed``, ``estimated``, ``measured``, or
    ``not stated`` without one."""
    found = {line.basis for line in scenario.assumptions}
    return next((basis for basis in ("guessed", "estimated", "measured") if basis in found), "not stated")


def digits_of(basis: str, answer: Interval) -> int:
    """How many significant digits the headline gives an ``answer`` whose inputs have a ``basis``.

    A guess supports two, measurements three. Estimates, and inputs of which nothing is stated, support as
    many as the interval leaves sure: those before the first digit of its half width, at least two and at most
    three.
    """
    if basis == "guessed":
        return _FEWEST
    if basis == "measured":
        return _MOST
    resolved = place_of(answer.half_width, 1) - place_of(answer.mean, 1)
    if not answer.half_width > 0:
        return _MOST
    return min(_MOST, max(_FEWEST, resolved))


_SPOKEN: Final = MappingProxyType(
    {
        "wait": "waiting time",
        "promises kept": "promises kept",
        "returns": "returns for rework",
        "bounces": "wrong teams per item",
        "misrouted": "the share of items sent to a wrong team first",
        "value": "value delivered",
        **{outcome.key: f"the share of items {outcome.key}" for outcome in UNDELIVERED},
        "still open": "the number of items still open at the end",
        "still open share": "the share of items still open at the end",
        RELATIVE_P85: "the ratio of P85 to P50 of lead time",
        CANCELLED_SHARE: "the share of work lost to cancelled items",
        "queue length": "the number of items waiting",
        "work in progress": "work in progress",
    }
)
"""Measures whose name alone does not read well in a sentence."""
_PLURAL: Final = frozenset(
    {
        *("hand-offs", "returns", "bounces", "promises kept", "promises kept excluding losses"),
        *("arrivals", "contacts", CANCELLED_HOURS),
    }
)


@dataclass(frozen=True)
class SpokenMeasure:
    """A measure in words: what is said to be, whether that is ``plural``, and the words for less and for more
    of it."""

    text: str
    plural: bool
    less: str
    more: str

    @property
    def verb(self) -> str:
        """``is`` or ``are``."""
        if self.plural:
            return "are"
        return "is"

    @property
    def capital(self) -> str:
        """The words at the beginning of a sentence."""
        return capital(self.text)

    def change(self, difference: float) -> str:
        """The word for a difference: ``shorter`` or ``longer`` of a time, else ``lower`` or ``higher``."""
        if difference < 0:
            return self.less
        return self.more


def as_named(name: str) -> str:
    """A measure by its name, with that of the kind of work or the class that it is taken of in quotes; errors
    as `orgsim.measures.find`."""
    part = part_of(name)
    return name if part is None else f"{name.removesuffix(part)}'{part}'"


def spoken(name: str) -> SpokenMeasure:
    """A measure as the subject of a sentence; raises `MisreadError` for one that does not exist."""
    base, part = base_of(name), part_of(name)
    is_time = find(name).unit in ("time", "working time") and not base.endswith(" sd")
    less, more = ("shorter", "longer") if is_time else ("lower", "higher")
    text = _words(base) if part is None else _of_part(_words(base), part)
    return SpokenMeasure(text, base in _PLURAL, less, more)


def _of_part(text: str, part: str) -> str:
    """Words for a measure, of one kind of work or one class: ``the share of items of 'call' abandoned``."""
    if " items " in f"{text} ":
        return text.replace(" items", f" items of '{part}'", 1)
    return f"{text} of '{part}'"


def _words(name: str) -> str:
    if name in _SPOKEN:
        return _SPOKEN[name]
    if name in DURATIONS:
        return name
    duration = next((d for d in sorted(DURATIONS, key=len, reverse=True) if name.startswith(f"{d} ")), None)
    if duration is None:
        return name
    rest = name.removeprefix(f"{duration} ")
    if rest == "sd":
        return f"the standard deviation of {duration}"
    if rest.startswith("within "):
        return f"the share of items with a {duration} {rest}"
    return f"{duration} {rest.upper()}"


def with_limits(interval: Interval, unit: Scale, digits: int | None = None) -> str:
    """``22.5 days (95% interval 22.3 to 22.7 days)``, the mean with so many significant ``digits`` if they
    are given."""
    if math.isnan(interval.mean) or math.isnan(interval.low):
        return unit.text(interval.mean)
    if digits is not None:
        place = place_of(interval.mean / unit.size, digits)
        mean, low, high = (
            fixed(value / unit.size, place) for value in (interval.mean, interval.low, interval.high)
        )
        return f"{unit.with_unit(mean)} (95% interval {unit.with_unit(f'{low} to {high}')})"
    low, high = unit.figure(interval.low), unit.figure(interval.high)
    return f"{unit.text(interval.mean)} (95% interval {unit.with_unit(f'{low} to {high}')})"
