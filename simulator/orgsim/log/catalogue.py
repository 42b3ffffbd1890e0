"""The closed list of measures of a log: what each one means, its unit, and which way is better.

It stands here, where scenarios and measures both find it: what may be decided on is what is measured.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from types import MappingProxyType
from typing import Final, Literal

from orgsim.log.facts import OTHERWISE_GONE, UNDELIVERED, WAITING, WORK, Outcome, State
from orgsim.log.words import LOST_ENTRY, OUTCOME_WORDS, STATE_WORDS

Unit = Literal[
    "time",
    "working time",
    "share",
    "items",
    "per week",
    "hours per week",
    "money",
    "money per week",
    "times",
    "ratio",
    "flag",
]
Better = Literal["lower", "higher"] | None


@dataclass(frozen=True)
class Measure:
    """One measure of a replication. Values of unit ``time`` and ``working time`` are microseconds.

    ``leaves_out`` are the ways of being gone without delivery of which a mean or a share over items takes no
    notice: a design with more of those items may look better for it.
    """

    name: str
    unit: Unit
    better: Better
    description: str
    source: str = ""
    leaves_out: tuple[Outcome, ...] = ()


@dataclass(frozen=True)
class Duration:
    """A time of an item, by its ``name``: it has a mean, a spread and percentiles, and a share that keeps
    within a limit."""

    name: str
    unit: Unit
    text: str
    source: str

    def percentile(self, percent: int) -> Measure:
        """The time within which so many percent of the items stay."""
        text = f"{percent}% of items take at most this long {self.text}."
        return Measure(f"{self.name} p{percent}", self.unit, "lower", text, _MEIER, UNDELIVERED)

    def within(self, limit: str) -> Measure:
        """The share of the items within a limit, which is given in words."""
        text = f"Share of items that take at most {limit} {self.text}."
        return Measure(f"{self.name} within {limit}", "share", "higher", text, _MEIER, UNDELIVERED)

    def spread(self) -> tuple[Measure, ...]:
        """Mean, standard deviation and the percentiles of the closed list."""
        mean = Measure(self.name, self.unit, "lower", f"Mean time {self.text}.", self.source, UNDELIVERED)
        text = f"Standard deviation of the time {self.text}."
        deviation = Measure(f"{self.name} sd", self.unit, "lower", text, self.source, UNDELIVERED)
        return (mean, deviation, *(self.percentile(percent) for percent in PERCENTILES))


_FLOW = "Kersten 2018, Project to Product"
_LITTLE = "Little 1961; Little & Graves 2008"
_HOPP = "Hopp & Spearman 2011, Factory Physics"
_REINERTSEN = "Reinertsen 2009, The Principles of Product Development Flow"
_GANS = "Gans, Koole & Mandelbaum 2003, Telephone Call Centers: speed of answer"
_SEDDON = "Seddon 2003, Freedom from Command and Control"
_CONWAY = "Conway, Maxwell & Miller 1967, Theory of Scheduling"
_JACKSON = "Jackson 1955, Scheduling a Production Line to Minimize Maximum Tardiness"
_VACANTI = "Vacanti 2015, Actionable Agile Metrics for Predictability"
_MEIER = "Kaplan & Meier 1958 for items still open"

CANCELLED_HOURS: Final = "hours lost to cancelled work"
CANCELLED_SHARE: Final = "cancelled work share"
RELATIVE_P85: Final = "lead time p85 to p50 ratio"
WEEKLY_VARIATION: Final = "variation of weekly throughput"
JOURNEY: Final = "journey time"
CONTACTS: Final = "contacts"
PERCENTILES: Final = (50, 85, 95)
"""The percentiles of the closed list; any other can be asked for."""

_DURATIONS: Final = (
    Duration("lead time", "time", "from arrival to delivery, in elapsed time", _FLOW),
    Duration("lead time in working time", "working time", "from arrival to delivery, in working time", _FLOW),
    Duration("cycle time", "time", "from the first start by a person to delivery, in elapsed time", _HOPP),
    Duration(
        "cycle time in working time",
        "working time",
        "from the first start to delivery, in working time",
        _HOPP,
    ),
    Duration("response time", "time", "from arrival to the first start by a person, in elapsed time", _GANS),
    Duration(
        "response time in working time",
        "working time",
        "from arrival to the first start, in working time",
        _GANS,
    ),
)


def _time_in(state: State) -> Measure:
    """The time of an item in a state."""
    better: Better = None if state is State.TOUCH else "lower"
    return Measure(state.measure, "time", better, STATE_WORDS[state].definition, leaves_out=UNDELIVERED)


def _times_in(states: Sequence[State], rest: str) -> str:
    """What is made of the times in several states."""
    *others, last = (state.key for state in STATE_WORDS if state in states)
    return f"{', '.join(others)} and {last} time {rest}".capitalize()


def _share_of(outcome: Outcome) -> Measure:
    """The share of arrivals with an outcome."""
    better: Better = "lower" if outcome.is_lost else None
    return Measure(outcome.key, "share", better, OUTCOME_WORDS[outcome].definition)


_ITEM: Final = (
    *map(_time_in, State),
    Measure("wait", "time", "lower", _times_in(WAITING, "of an item together."), leaves_out=UNDELIVERED),
    Measure(
        "flow efficiency",
        "share",
        "higher",
        _times_in(WORK, "over lead time, sum over sum."),
        _FLOW,
        UNDELIVERED,
    ),
    Measure("hand-offs", "times", "lower", "Hand-offs between teams per item.", leaves_out=UNDELIVERED),
    Measure("returns", "times", "lower", "Returns for rework per item.", leaves_out=UNDELIVERED),
    Measure(
        "bounces",
        "times",
        "lower",
        "Wrong teams per item to which it was sent first.",
        leaves_out=UNDELIVERED,
    ),
    Measure(
        "misrouted",
        "share",
        "lower",
        "Share of items sent to a wrong team first.",
        leaves_out=UNDELIVERED,
    ),
    Measure(
        "promises kept",
        "share",
        "higher",
        "Share of promises due by the end that were kept; losses count as broken.",
        leaves_out=OTHERWISE_GONE,
    ),
    Measure(
        "promises kept excluding losses",
        "share",
        "higher",
        f"The same without items {LOST_ENTRY}.",
        leaves_out=UNDELIVERED,
    ),
    Measure(
        "promises not yet due",
        "items",
        None,
        "Items left out of promises kept: not gone otherwise, and due after the end only.",
    ),
    Measure(
        "lateness",
        "time",
        "lower",
        "Mean time from due moment to delivery, or to the end, of promises due by the end; early is below 0.",
        _CONWAY,
        UNDELIVERED,
    ),
    Measure(
        "tardiness",
        "time",
        "lower",
        "The same, with 0 for an item that is in time.",
        _CONWAY,
        UNDELIVERED,
    ),
    Measure("largest lateness", "time", "lower", "The largest lateness of an item.", _JACKSON, UNDELIVERED),
    Measure(
        RELATIVE_P85,
        "ratio",
        "lower",
        "P85 of lead time over its P50: 1 where all items take equally long.",
        _VACANTI,
        UNDELIVERED,
    ),
    Measure("arrivals", "per week", None, "Items that arrive per elapsed week."),
    Measure(
        "failure demand",
        "share",
        "lower",
        "Share of arrivals that came because other items led to them.",
        _SEDDON,
    ),
    Measure(
        JOURNEY,
        "time",
        "lower",
        "Mean time from the arrival of an item that nothing led to, to the end of the last that it led to.",
        _SEDDON,
        UNDELIVERED,
    ),
    Measure(CONTACTS, "times", "lower", "Items of such a journey, itself included.", _SEDDON, UNDELIVERED),
    Measure("throughput", "per week", "higher", "Items delivered per elapsed week.", _HOPP),
    Measure(
        WEEKLY_VARIATION,
        "ratio",
        "lower",
        "Standard deviation over mean of the items delivered in each whole week.",
        _HOPP,
    ),
    Measure("work in progress", "items", "lower", "Items in the system, averaged over time.", _LITTLE),
    Measure("cost of delay", "money per week", "lower", "Cost of delay that accrues per week.", _REINERTSEN),
    Measure(
        "cost of delay per item", "money", "lower", "Cost of delay accrued per item delivered.", _REINERTSEN
    ),
    Measure("value", "money per week", "higher", "Value of the items delivered per week."),
    *map(_share_of, UNDELIVERED),
    Measure(
        "queue time of all arrivals",
        "time",
        "lower",
        "Mean time in queues of all arrivals, abandoned and still open too.",
        leaves_out=(Outcome.REFUSED,),
    ),
    Measure(
        "wait of abandoned items",
        "time",
        None,
        "Queue time of items that were abandoned for good.",
        leaves_out=(Outcome.REFUSED,),
    ),
    Measure(Outcome.STILL_OPEN.key, "items", "lower", OUTCOME_WORDS[Outcome.STILL_OPEN].definition),
    Measure("still open share", "share", "lower", "The same as a share of those arrivals."),
    Measure("percentiles adjusted", "flag", None, "1 if items still open weigh in the percentiles.", _MEIER),
    Measure(
        CANCELLED_HOURS,
        "hours per week",
        "lower",
        "Hours that people worked on items that were then cancelled, and on their parts, per elapsed week.",
    ),
    Measure(
        CANCELLED_SHARE,
        "share",
        "lower",
        "The same as a share of all hours that people worked on the items that arrived.",
    ),
)

_WHOLE: Final = (
    Measure("queue length", "items", "lower", "Items waiting in all queues together, averaged over time."),
    Measure(
        "utilisation",
        "share",
        None,
        "Working time, and time held, over time on shift, of all people together.",
        _HOPP,
    ),
    Measure(
        "held share",
        "share",
        "lower",
        "Time on shift in which people wait with an item for an answer, over time on shift.",
    ),
    Measure(
        "cost", "money per week", "lower", "Cost of the people on shift, and of the design itself, per week."
    ),
    Measure(
        "cost per item",
        "money",
        "lower",
        "Cost of the people on shift, and of the design itself, per item delivered.",
    ),
)


def _named(measures: tuple[Measure, ...]) -> Mapping[str, Measure]:
    return MappingProxyType({measure.name: measure for measure in measures})


DURATIONS: Final[Mapping[str, Duration]] = MappingProxyType(
    {duration.name: duration for duration in _DURATIONS}
)
"""The times of an item by name."""

ITEM_MEASURES: Final = _named((*chain.from_iterable(duration.spread() for duration in _DURATIONS), *_ITEM))
"""Measures of items, which can be taken of one work type or class of service as well."""

MEASURES: Final = _named((*ITEM_MEASURES.values(), *_WHOLE))
"""Every measure of a replication by its name."""

PART_UNITS: Final = MappingProxyType(
    {
        "queue length": "items",
        "wait": "time",
        "in work": "items",
        "people at work": "people",
        "utilisation": "share",
        "visits": "per week",
        "starts": "per week",
        "abandoned": "share",
        "wait of abandoned items": "time",
        "busy": "time",
        "in meetings": "time",
        "held": "time",
        "on shift": "time",
        "hand-offs": "per week",
        "hand-off time": "time",
        "wait after": "time",
        "returns": "per week",
        "questions": "per week",
        "sent back": "per week",
        "misrouted": "per week",
        "added work": "hours per week",
    }
)
"""Units of the measures of teams, people and seams."""
