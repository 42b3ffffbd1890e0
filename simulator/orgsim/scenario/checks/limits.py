"""Refuse what is larger than memory allows, before anything is laid out: people, steps, calendars, rates and
items."""

from __future__ import annotations

from itertools import chain
from typing import Final

from orgsim.chance.distribution_mean import mean_of
from orgsim.scenario.checks.children import with_children
from orgsim.scenario.checks.files import counts_in, numbers_in
from orgsim.scenario.checks.questions import answers_per_item
from orgsim.scenario.checks.valves import at_start, place_of
from orgsim.scenario.findings import Findings
from orgsim.scenario.scenario import Scenario
from orgsim.scenario.sections.arrivals import (
    WAVE_STEPS,
    AlwaysEnough,
    AnyArrivals,
    CountedFile,
    Dated,
    NoArrivals,
    Pieces,
    Poisson,
    Renewal,
)
from orgsim.scenario.sections.calendars import Calendar
from orgsim.scenario.sections.limits import (
    MOST_AT_ONCE,
    MOST_OPENINGS,
    MOST_PEOPLE,
    MOST_PLACES,
    MOST_RATES,
    MOST_STEPS,
    REPLICATIONS_OF_MOST,
)
from orgsim.scenario.sections.work import Work
from orgsim.units import DAY, HOUR, elapsed

_RAISE: Final = "if they are meant, set 'most_items' at the top of the file to as many as memory has room for"


def check_limits(scenario: Scenario, findings: Findings) -> None:
    """Add a fault, with the number and the limit, for everything of which there is too much."""
    _check_people(scenario, findings)
    steps = sum(len(work.steps) for work in scenario.work.values())
    if steps > MOST_STEPS:
        findings.add(("work",), f"all work together has {steps:,} steps; at most {MOST_STEPS:,} are allowed")
    if scenario.horizon.microseconds() <= 0:
        return
    _check_openings(scenario, findings)
    _check_rates(scenario, findings)
    _check_items(scenario, findings)
    _check_at_once(scenario, findings)


def check_total(scenario: Scenario, replications: int, designs: int, findings: Findings) -> None:
    """Add a fault where all replications of all designs can be expected to bring more items than memory has
    room for."""
    total = sum(with_answers(scenario).values()) * replications * designs
    most = REPLICATIONS_OF_MOST * scenario.most_items
    if total > most:
        message = (
            f"about {total:,.0f} items are expected in {replications:,} replications of {designs:,} "
            f"{'design' if designs == 1 else 'designs'}; at most {most:,} are allowed, "
            f"{REPLICATIONS_OF_MOST} times "
            f"'most_items': {_RAISE}"
        )
        findings.add(("replications",), message)


def expected_items(scenario: Scenario) -> dict[str, float]:
    """Return how many items each work can be expected to bring in a replication; of what is always enough,
    those that fill its limit at the start, in the design where they are most.

    Not a number where a file cannot be read.
    """
    starts = [at_start(scenario, key) for key in scenario.designs]
    filled = {name: max(start[name][1] for start in starts if name in start) for name in set().union(*starts)}
    items = {name: _items(scenario, work, filled.get(name, 0.0)) for name, work in scenario.work.items()}
    return with_children(scenario, items)


def with_answers(scenario: Scenario) -> dict[str, float]:
    """Return the same with the answers to what items ask, which are items too."""
    expected = expected_items(scenario)
    return {name: count * (1.0 + answers_per_item(scenario, name)) for name, count in expected.items()}


def _check_people(scenario: Scenario, findings: Findings) -> None:
    people = sum(role.count for role in scenario.people.values())
    if people > MOST_PEOPLE:
        findings.add(
            ("people",), f"all roles together have {people:,} people; at most {MOST_PEOPLE:,} are allowed"
        )
        return
    skills = set(chain.from_iterable(role.skills for role in scenario.people.values()))
    teams = sum(len(design.teams) for design in scenario.designs.values())
    products = (
        (people * teams, f"{people:,} people times {teams:,} teams of all designs"),
        (
            people * len(skills) * len(scenario.designs),
            f"{people:,} people times {len(skills):,} skills in each design",
        ),
    )
    for product, words in products:
        if product > MOST_PLACES:
            findings.add(("designs",), f"{words} make {product:,}; at most {MOST_PLACES:,} are allowed")


def _check_openings(scenario: Scenario, findings: Findings) -> None:
    """Add a fault for more opening times than can be laid out; a share of full time has a clock of its
    own."""
    shares = {(role.calendar, role.share) for role in scenario.people.values() if role.share < 1}
    clocks = [*scenario.calendars, *(calendar for calendar, _ in shares)]
    days = scenario.horizon.microseconds() / DAY + 3
    openings = sum(days * openings_per_day(scenario.calendars[name]) for name in clocks) * len(
        scenario.designs
    )
    if openings > MOST_OPENINGS:
        message = (
            f"the calendars open about {openings:,.0f} times over the horizon, counted for each design; at "
            "most "
            f"{MOST_OPENINGS:,} are allowed"
        )
        findings.add(("horizon",), message)


def openings_per_day(calendar: Calendar) -> float:
    """Return how often a calendar opens on an average day; one that is always open does so where it has
    exceptions."""
    if calendar.open is None:
        return 1.0 if calendar.closed or calendar.special else 0.0
    return len(calendar.open) / 7


def _check_rates(scenario: Scenario, findings: Findings) -> None:
    for name, work in scenario.work.items():
        changes = _rate_changes(scenario, work.arrivals)
        if changes > MOST_RATES:
            message = (
                f"the rate changes about {changes:,.0f} times over the horizon; at most {MOST_RATES:,} are "
                "allowed"
            )
            findings.add(("work", name, "arrivals"), message)


def _rate_changes(scenario: Scenario, arrivals: AnyArrivals | NoArrivals | None) -> float:
    if not isinstance(arrivals, Poisson | Pieces):
        return 0.0
    horizon = scenario.horizon.microseconds()
    hours = horizon / HOUR if arrivals.by_hour or arrivals.by_weekday or arrivals.by_month else 0.0
    waves = WAVE_STEPS * horizon / arrivals.wave.period.microseconds() if arrivals.wave is not None else 0.0
    openings = 0.0
    if arrivals.during is not None:
        openings = 2 * horizon / DAY * openings_per_day(scenario.calendars[arrivals.during])
    return hours + waves + openings


def _check_items(scenario: Scenario, findings: Findings) -> None:
    """Add a fault where a replication can be expected to bring too many items, at the work that brings most
    of them."""
    expected = with_answers(scenario)
    total = sum(expected.values())
    if total > scenario.most_items:
        name = max(expected, key=lambda work: expected[work])
        message = (
            f"about {total:,.0f} items are expected in a replication of {scenario.horizon}; at most "
            f"{scenario.most_items:,} are allowed: {_RAISE}"
        )
        findings.add(("work", name, "arrivals"), message)


def _check_at_once(scenario: Scenario, findings: Findings) -> None:
    """Add a fault where what is always enough fills its limits with more items than can come at one moment,
    at the limit with most of them."""
    for key in scenario.designs:
        filled = {place_of(valve, findings): items for valve, items in at_start(scenario, key).values()}
        total = sum(filled.values())
        if total > MOST_AT_ONCE:
            message = (
                f"what is always enough fills its limits at the start, which makes {total:,.0f} items at one "
                f"moment; at most {MOST_AT_ONCE:,} are allowed"
            )
            findings.add(max(filled, key=lambda place: filled[place]), message)


def _items(scenario: Scenario, work: Work, filled: float) -> float:
    """Expected items of a work, of which ``filled`` are those that fill its limit where there is always
    enough of it."""
    waiting = float(sum(work.backlog.values()))
    if work.arrivals is None or isinstance(work.arrivals, NoArrivals):
        return waiting
    if isinstance(work.arrivals, AlwaysEnough):
        return waiting + filled
    batch = 1.0 if work.arrivals.batch is None else mean_of(work.arrivals.batch, numbers_in(scenario))
    items = batch * _arrivals(scenario, work.arrivals)
    most = work.arrivals.at_most
    return waiting + (items if most is None else min(items, float(most)))


def _arrivals(scenario: Scenario, arrivals: AnyArrivals) -> float:
    """Expected arrivals over the horizon, a batch being one; those of weights and waves by their mean, which
    is 1."""
    horizon = scenario.horizon.microseconds()
    if isinstance(arrivals, Poisson):
        return horizon * arrivals.rate.per_microsecond
    if isinstance(arrivals, Pieces):
        return _of_pieces(scenario, arrivals)
    if isinstance(arrivals, Renewal):
        mean = mean_of(arrivals.every, numbers_in(scenario))
        calendar = arrivals.during
        share = 1.0 if calendar is None else scenario.calendars[calendar].usual_share
        return share * horizon / mean if mean > 0 else 0.0
    if isinstance(arrivals, CountedFile):
        return float(sum(counts_in(scenario, arrivals)))
    return float(len(arrivals.moments)) if isinstance(arrivals, Dated) else 0.0


def _of_pieces(scenario: Scenario, arrivals: Pieces) -> float:
    horizon = scenario.horizon.microseconds()
    starts = [min(max(0, elapsed(scenario.start, piece.starts)), horizon) for piece in arrivals.pieces]
    lengths = [after - before for before, after in zip(starts, [*starts[1:], horizon], strict=True)]
    return sum(
        length * piece.rate.per_microsecond for length, piece in zip(lengths, arrivals.pieces, strict=True)
    )
