"""Opening hours, seasons and items that arrive together."""

from __future__ import annotations

from orgsim.evidence.case import Case, Check, Part, Runs, scenario
from orgsim.evidence.cases.one_person import desk
from orgsim.evidence.theory import batches, seasons, working_day
from orgsim.evidence.theory.station import Station

EIGHT_HOURS = """
[calendars.shift]
open = "Mon-Sun 00:00-08:00"

[people.analyst]
calendar = "shift"

[work.request]
arrivals = "0.1 per h"

[[work.request.steps]]
name = "answer"
skill = "analyst"
effort = "exponential(150min)"

[designs.desk]
teams.Desk = ["analyst"]
"""


def office_hours() -> Case:
    """Eight hours of work a day, demand round the clock."""
    day = working_day.daily_shift(0.1, 2.5, 8, 16)
    checks = (
        Check("lead time", day.lead_time),
        Check("work in progress", day.inside),
        Check("utilisation", 0.75),
        Check("throughput", 0.1),
    )
    return Case(
        "CAL-01",
        "one person, eight hours a day; customers at all hours",
        "a Markov chain with periodic rates; checked by two other simulators",
        "The number inside at opening repeats from day to day. Work in hand at closing goes on the next day.",
        (Part(scenario("Eight hours a day", Runs(40, 77_400, 2_400), EIGHT_HOURS), checks),),
    )


def season() -> Case:
    """A rate that swings, and time that passes without people."""
    return Case(
        "MT-01",
        "seasonal demand without queues",
        "Eick, Massey and Whitt (1993)",
        "The number in progress is Poisson; its mean swings less than demand and later. Twenty such streams "
        "are one "
        "stream with twenty times the rate, and what is unfinished at the horizon is the number in progress "
        "then.",
        tuple(
            Part(_wave(hours), (Check("still open", 20 * inside, share=0.01),))
            for hours, inside in _moments()
        ),
    )


def _moments() -> list[tuple[float, float]]:
    return [(hours, seasons.wave_inside(10, 4, 5, 2, hours)) for hours in (25.0, 27.5)]


def _wave(hours: float) -> str:
    body = """
        people = { nobody = {} }

        [work.order]
        arrivals = { rate = "200 per h", wave = { amplitude = 0.4, period = "5h" } }

        [[work.order.steps]]
        name = "wait for the customer"
        delay = "exponential(2h)"

        [designs.only]
        teams.Nobody = ["nobody"]
    """
    return scenario(f"Seasonal demand after {hours:g} hours", Runs(50, hours), body)


def _batches(name: str, title: str, arrivals: str, station: Station, runs: Runs) -> Case:
    checks = (
        Check("lead time", station.lead_time),
        Check("work in progress", station.inside),
        Check("queue time", station.wait),
        Check("throughput", station.rate),
    )
    return Case(
        name,
        title,
        "Gross and Harris section 3.1",
        "An item waits for the batches before its own and for its own batch's items ahead of it.",
        (Part(desk(title.capitalize(), runs, (arrivals, "exponential(1h)")), checks),),
    )


def dumps() -> Case:
    """Five items at a time."""
    return _batches(
        "BAT-01",
        "five items land together",
        '{ rate = "0.16 per h", batch = 5 }',
        batches.batch_arrivals(0.16, (5, 25), 1),
        Runs(60, 18_500, 800),
    )


def random_dumps() -> Case:
    """Batches of random size."""
    return _batches(
        "BAT-02",
        "batches of random size land together",
        '{ rate = "0.2 per h", batch = "geometric(mean=4)" }',
        batches.batch_arrivals(0.2, batches.geometric_size(4), 1),
        Runs(60, 29_000, 1_000),
    )


def big_bang() -> Case:
    """Twenty items at once, constant effort."""
    wait, completion = batches.all_at_once(20, 0.5)
    checks = (
        Check("queue time", wait),
        Check("lead time", completion),
        Check("work in progress", 10.5),
        Check("lead time p95", 9.5),
        Check("throughput", 2.0),
        Check("still open", 0.0),
    )
    arrivals = "{ dates = 2027-01-04T00:00:00, batch = 20 }"
    return Case(
        "BAT-05",
        "twenty items at once, one person",
        "arithmetic",
        "The k-th item waits for k - 1 others of half an hour each. The last one ends at the horizon.",
        (Part(desk("Twenty items at once", Runs(1, 10), (arrivals, "30min")), checks),),
        sampled=False,
    )


CASES = {
    "CAL-01": office_hours,
    "MT-01": season,
    "BAT-01": dumps,
    "BAT-02": random_dumps,
    "BAT-05": big_bang,
}
