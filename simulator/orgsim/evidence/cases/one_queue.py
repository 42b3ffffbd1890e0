"""Several people alike on one queue."""

from __future__ import annotations

from orgsim.evidence.case import Case, Check, Part, Runs, scenario
from orgsim.evidence.cases.one_person import standing
from orgsim.evidence.theory import shared_queue
from orgsim.evidence.theory.constant_work import mdc
from orgsim.evidence.theory.staged_work import mekc
from orgsim.evidence.theory.station import Station

BODY = """
    [people.analyst]
    count = {people}

    [work.request]
    arrivals = {arrivals}
    {more}

    [[work.request.steps]]
    name = "answer"
    skill = "analyst"
    effort = "{effort}"

    [designs.team]
    teams.Team = ["analyst"]
"""


def team(title: str, runs: Runs, people: int, demand: tuple[str, str], more: str = "") -> str:
    """One team; ``demand`` is the arrivals as TOML and the effort, ``more`` another line about the work."""
    text = BODY.format(people=people, arrivals=demand[0], effort=demand[1], more=more)
    return scenario(title, runs, text)


def _pool(name: str, people: int, rate: float) -> Case:
    quantile = shared_queue.mmc_lead_time_quantile(rate, 1, people, 0.85)
    text = team(
        f"A team of {people}",
        Runs(50, 19_000 * 0.8 / rate, 400),
        people,
        (f'"{rate} per h"', "exponential(1h)"),
    )
    return Case(
        name,
        f"a team of {people} on one queue, 80% busy",
        "Erlang (1917); Kleinrock I (1975) section 3.5",
        "Erlang's C is the chance of having to wait; those who wait do so for an exponential time.",
        (Part(text, (*standing(shared_queue.mmc(rate, 1, people)), Check("lead time p85", quantile))),),
    )


def pool_of_three() -> Case:
    """M/M/3."""
    return _pool("MMC-01", 3, 2.4)


def pool_of_two() -> Case:
    """M/M/2."""
    return _pool("MMC-02", 2, 1.6)


def _printed(people: int, runs: Runs) -> Part:
    station = shared_queue.mmc(9, 0.2, people)
    return Part(
        team(f"{people} people, 9 an hour", runs, people, ('"9 per h"', "exponential(12min)")),
        (Check("queue length", station.queue_length), Check("lead time", station.lead_time)),
    )


def printed() -> Case:
    """M/M/2 and M/M/4 of a lecture, in fifths of an hour."""
    parts = (_printed(2, Runs(50, 4_200, 200)), _printed(4, Runs(40, 1_700, 50)))
    return Case(
        "MMC-04",
        "printed: 9 arrivals an hour, 12 minutes of work, two people or four",
        "lecture slides, ETH Zurich, quoted in the tests of the queueing package for Octave",
        "Erlang's C; the printed digits are 7.674 and 1.053 for two, 0.105 and 0.212 for four.",
        parts,
    )


def _steady(name: str, effort: str, station: Station, runs: Runs) -> Case:
    text = team("Steady effort", runs, station.people, (f'"{station.rate:g} per h"', effort))
    return Case(
        name,
        f"{station.people} people, effort {effort}",
        "Crommelin (1932)" if effort == "1h" else "Hillier and Lo (1971)",
        "With constant effort the number inside one hour later is what was left over plus the arrivals of "
        "that hour; "
        "with staged effort a chain that also counts the stages.",
        (Part(text, standing(station)),),
    )


def constant_pair() -> Case:
    """M/D/2."""
    return _steady("MDC-02", "1h", mdc(1.6, 1, 2), Runs(40, 4_800, 200))


def constant_three() -> Case:
    """M/D/3."""
    return _steady("MDC-03", "1h", mdc(2.4, 1, 3), Runs(40, 4_800, 200))


def constant_five() -> Case:
    """M/D/5 at 90%."""
    return _steady("MDC-05", "1h", mdc(4.5, 1, 5), Runs(50, 5_200, 300))


def staged_pair() -> Case:
    """M/E2/2."""
    return _steady("MEC-01", "erlang(k=2, mean=1h)", mekc(1.6, 2, 1, 2), Runs(40, 9_000, 200))


CASES = {
    "MMC-01": pool_of_three,
    "MMC-02": pool_of_two,
    "MMC-04": printed,
    "MDC-02": constant_pair,
    "MDC-03": constant_three,
    "MDC-05": constant_five,
    "MEC-01": staged_pair,
}
