"""Several people on one queue."""

from __future__ import annotations

from orgsim.evidence.case import Case, Check, Part, Runs, scenario
from orgsim.evidence.cases.one_person import standing
from orgsim.evidence.theory import mixed_speeds, regular_arrivals, shared_queue, single
from orgsim.evidence.theory.constant_work import mdc
from orgsim.evidence.theory.shapes import Constant, Erlang, Shape, hyperexponential
from orgsim.evidence.theory.shared_queue import Guarded
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
    text = team(f"A team of {people}", Runs(50, 13_000 * 0.8 / rate, 400), people, (f'"{rate} per h"', "exponential(1h)"))
    return Case(
        name,
        f"a team of {people} on one queue, 80 % busy",
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


def pooling() -> Case:
    """Five queues of one person against one queue of five."""
    body = """
        [people.analyst]
        count = 5

        [work.request]
        arrivals = "4 per h"

        [[work.request.steps]]
        name = "answer"
        skill = "analyst"
        effort = "exponential(1h)"

        [designs.desks]
        serve = "at random"
        teams."Desk {1..5}" = { analyst = 1 }

        [designs.pool]
        teams.Pool = ["analyst"]
    """
    pool = shared_queue.mmc(4, 1, 5)
    checks = (
        Check("lead time", single.mm1(0.8, 1).lead_time, "desks"),
        Check("queue time", single.mm1(0.8, 1).wait, "desks"),
        Check("lead time", pool.lead_time, "pool"),
        Check("queue time", pool.wait, "pool"),
        Check("lead time p85", shared_queue.mmc_lead_time_quantile(4, 1, 5, 0.85), "pool"),
    )
    return Case(
        "MMC-03",
        "five people with a queue each, or one queue for all",
        "Smith and Whitt (1981)",
        "Poisson demand sent at random to five desks is five M/M/1 queues; pooled it is M/M/5.",
        (Part(scenario("Five desks or one pool", Runs(40, 3_400, 400), body), checks),),
    )


def printed() -> Case:
    """M/M/2 and M/M/4 of a lecture, in fifths of an hour."""
    parts = tuple(
        Part(
            team(f"{people} people, 9 an hour", runs, people, ('"9 per h"', "exponential(12min)")),
            (Check("queue length", station.queue_length), Check("lead time", station.lead_time)),
        )
        for people, runs in ((2, Runs(50, 4_600, 200)), (4, Runs(40, 1_100, 50)))
        for station in [shared_queue.mmc(9, 0.2, people)]
    )
    return Case(
        "MMC-04",
        "printed: 9 arrivals an hour, 12 minutes of work, two people or four",
        "lecture slides, ETH Zurich, quoted in the tests of the queueing package for Octave",
        "Erlang's C; the printed digits are 7.674 and 1.053 for two, 0.105 and 0.212 for four.",
        parts,
    )


def _guarded(queue: Guarded, refused: bool) -> tuple[Check, ...]:
    lead_time = queue.inside / queue.throughput
    checks = (
        Check("lead time", lead_time),
        Check("work in progress", queue.inside),
        Check("queue length", queue.queue_length),
        Check("throughput", queue.throughput),
        Check("utilisation", queue.utilisation),
    )
    return (*checks, Check("refused", queue.lost)) if refused else checks


def _full_board(rate: float, effort: tuple[str, float], people: int, most: int, runs: Runs) -> Part:
    queue = shared_queue.mmck(rate, effort[1], people, most)
    more = f'limit = {{ items = {most}, when_full = "refuse" }}'
    text = team(f"At most {most} inside", runs, people, (f'"{rate:g} per h"', f"exponential({effort[0]})"), more)
    return Part(text, _guarded(queue, refused=queue.lost > 0.1))


def full_boards() -> Case:
    """M/M/3/7 and M/M/4/6 of a textbook."""
    return Case(
        "MMCK-01",
        "intake refused when the board is full",
        "Gross and Harris; printed values in the tests of the queueing package for Octave",
        "A birth-and-death chain that ends at the limit; those admitted keep Little's law.",
        (
            _full_board(40, ("2min", 1 / 30), 3, 7, Runs(40, 275, 5)),
            _full_board(50, ("6min", 0.1), 4, 6, Runs(40, 65, 5)),
        ),
    )


def overloaded_board() -> Case:
    """M/M/4/9 with more demand than capacity."""
    return Case(
        "MMCK-02",
        "more demand than the team can do, refused at nine in progress",
        "Gross and Harris",
        "As for MMCK-01; with a limit even an overloaded team has a long run.",
        (_full_board(4.2, ("1h", 1.0), 4, 9, Runs(40, 600, 50)),),
    )


def _renewal(name: str, every: str, between: Shape, runs: Runs) -> Case:
    text = team("Three people", runs, 3, (f'{{ every = "{every}" }}', "exponential(1h)"))
    return Case(
        name,
        f"three people, arrivals every {every}",
        "Takacs (1962) chapter 2",
        "Those who find all three busy wait for an exponential time; a recursion over the busy people gives the share.",
        (Part(text, standing(regular_arrivals.gimc(between, 1, 3))),),
    )


def regular_team() -> Case:
    """D/M/3."""
    return _renewal("GGC-01", "25min", Constant(1 / 2.4), Runs(40, 3_900, 200))


def staged_team() -> Case:
    """E2/M/3."""
    return _renewal("GGC-02", "erlang(k=2, mean=25min)", Erlang(2, 1 / 2.4), Runs(40, 4_500, 200))


def bursty_team() -> Case:
    """H2/M/3."""
    between = hyperexponential(1 / 2.4, 4)
    return _renewal("GGC-03", "hyperexponential(mean=25min, cv=2)", between, Runs(60, 9_200, 400))


def _steady(name: str, effort: str, station: Station, runs: Runs) -> Case:
    text = team("Steady effort", runs, station.people, (f'"{station.rate:g} per h"', effort))
    return Case(
        name,
        f"{station.people} people, effort {effort}",
        "Crommelin (1932)" if effort == "1h" else "Hillier and Lo (1971)",
        "With constant effort the number inside one hour later is what was left over plus the arrivals of that hour; "
        "with staged effort a chain that also counts the stages.",
        (Part(text, standing(station)),),
    )


def constant_pair() -> Case:
    """M/D/2."""
    return _steady("MDC-02", "1h", mdc(1.6, 1, 2), Runs(40, 4_800, 200))


def constant_three() -> Case:
    """M/D/3."""
    return _steady("MDC-03", "1h", mdc(2.4, 1, 3), Runs(40, 3_400, 200))


def constant_five() -> Case:
    """M/D/5 at 90 %."""
    return _steady("MDC-05", "1h", mdc(4.5, 1, 5), Runs(50, 5_200, 300))


def staged_pair() -> Case:
    """M/E2/2."""
    return _steady("MEC-01", "erlang(k=2, mean=1h)", mekc(1.6, 2, 1, 2), Runs(40, 6_500, 200))


def _patient(rate: float, people: int, patience: float, runs: Runs) -> Part:
    desk = shared_queue.erlang_a(rate, 1, people, patience)
    more = f'patience = "exponential({patience:g}h)"'
    text = team("Callers with patience", runs, people, (f'"{rate:g} per h"', "exponential(1h)"), more)
    checks = (
        Check("queue length", desk.queue_length),
        Check("work in progress", desk.inside),
        Check("utilisation", desk.utilisation),
        Check("abandoned", desk.lost),
        Check("throughput", desk.throughput),
    )
    return Part(text, checks)


def call_centre() -> Case:
    """Erlang A of a published table, with an hour for its minute."""
    return Case(
        "ERLA-01",
        "a call centre with callers who give up: 50 people, 48 calls per call time",
        "Garnett, Mandelbaum and Reiman (2002); Mandelbaum and Zeltyn (2005)",
        "A birth-and-death chain in which those who wait also leave by themselves. The table has minutes for hours.",
        (_patient(48, 50, 2, Runs(40, 190, 15)),),
    )


def service_desk() -> Case:
    """Erlang A, small."""
    return Case(
        "ERLA-02",
        "a service desk of ten at full load, callers who give up",
        "Palm (1957); Garnett, Mandelbaum and Reiman (2002)",
        "As for ERLA-01.",
        (_patient(10, 10, 4, Runs(40, 400, 40)),),
    )


def senior_and_junior() -> Case:
    """M/M/2 with unlike people, the faster one preferred."""
    body = """
        [people.senior]
        skills = { answering = 1.5 }

        [people.junior]
        skills = { answering = 0.5 }

        [work.request]
        arrivals = "1.2 per h"

        [[work.request.steps]]
        name = "answer"
        skill = "answering"
        effort = "exponential(1h)"

        [designs.team]
        takes = "fastest"
        teams.Team = ["senior", "junior"]
    """
    station = mixed_speeds.fastest_first(1.2, 1.5, 0.5)
    senior, junior = mixed_speeds.busy_shares(1.2, 1.5, 0.5)
    checks = (
        Check("lead time", station.lead_time),
        Check("queue time", station.wait),
        Check("utilisation", station.utilisation),
        Check("utilisation", senior, role="senior"),
        Check("utilisation", junior, role="junior"),
    )
    return Case(
        "HET-01",
        "a senior and a junior, the faster one first",
        "Gumbel (1960), Singh (1970)",
        "A chain that tells apart which of the two is busy when one of them is.",
        (Part(scenario("A senior and a junior", Runs(40, 3_800, 200), body), checks),),
    )


CASES = {
    "MMC-01": pool_of_three,
    "MMC-02": pool_of_two,
    "MMC-03": pooling,
    "MMC-04": printed,
    "MMCK-01": full_boards,
    "MMCK-02": overloaded_board,
    "GGC-01": regular_team,
    "GGC-02": staged_team,
    "GGC-03": bursty_team,
    "MDC-02": constant_pair,
    "MDC-03": constant_three,
    "MDC-05": constant_five,
    "MEC-01": staged_pair,
    "ERLA-01": call_centre,
    "ERLA-02": service_desk,
    "HET-01": senior_and_junior,
}
