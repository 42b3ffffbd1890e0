"""Hand-offs that cost nothing, come back, are typed again, or go to a wrong team first."""

from __future__ import annotations

from orgsim.evidence.case import Case, Check, Part, Runs, scenario
from orgsim.evidence.theory import seams

NINETY_MINUTES = """
calendars.office.open = "Mon-Fri 09:00-17:00"

[people]
clerk = { skills = ["take down", "front work"], calendar = "office" }
checker = { skills = ["check credit", "credit work"], calendar = "office" }
lawyer = { skills = ["adapt terms", "terms work"], calendar = "office" }
actuary = { skills = ["price", "pricing work"], calendar = "office" }
writer = { skills = ["write letter", "letters work"], calendar = "office" }

[work.front]
arrivals.dates = [2027-01-04T09:00:00]
steps = [{ name = "front work", effort = "3h" }]

[work.credit]
arrivals.dates = [2027-01-05T12:00:00]
steps = [{ name = "credit work", effort = "190min" }]

[work.terms]
arrivals.dates = [2027-01-06T15:00:00]
steps = [{ name = "terms work", effort = "215min" }]

[work.pricing]
arrivals.dates = [2027-01-08T10:00:00]
steps = [{ name = "pricing work", effort = "4h" }]

[work.letters]
arrivals.dates = [2027-01-11T13:50:00]
steps = [{ name = "letters work", effort = "3h" }]

[work.request]
arrivals.dates = [2027-01-04T09:00:00]
steps = [
  { name = "take down", effort = "10min" },
  { name = "check credit", effort = "20min" },
  { name = "adapt terms", effort = "20min" },
  { name = "price", effort = "15min" },
  { name = "write letter", effort = "5min" },
]

[designs.desks]
handoff = { delay = "8 working h", retyping = "5min" }
[designs.desks.teams]
Front = ["clerk"]
Credit = ["checker"]
Terms = ["lawyer"]
Pricing = ["actuary"]
Letters = ["writer"]

[designs.table.teams]
Requests = ["clerk", "checker", "lawyer", "actuary", "writer"]
"""


def free_of_charge() -> Case:
    """Two desks with hand-offs that lose nothing and take no time."""
    parts = [_two_desks("No delay and no loss", 'delay = "0h", context_loss = 0', seams.in_line(0.5, [1, 1]))]
    late = seams.in_line(0.5, [1, 1], 3)
    parts.append(_two_desks("A delay of three hours", 'delay = "3h"', late))
    return Case(
        "HAND-01",
        "a hand-off without delay and loss costs nothing; a delay costs what it is",
        "Burke (1956); Jackson (1957)",
        "Two M/M/1 in a row: what leaves the first is a Poisson stream, which a delay only moves.",
        tuple(parts),
    )


def sent_back() -> Case:
    """A share of what is received is sent back, and done again."""
    share, delay = 0.2, 0.5
    checks = (
        Check("lead time", seams.sent_back(0.5, (1, 1), share, delay)),
        Check("returns", share / (1 - share)),
        Check("hand-offs", 2 / (1 - share) - 1),
        Check("utilisation", 0.5 / (1 - share), team="Front"),
        Check("utilisation", 0.5, team="Back"),
    )
    text = _desks(Runs(40, 21_000, 500), "What comes back", f'delay = "{delay}h", returns = {share}')
    return Case(
        "HAND-02",
        "a share of hand-offs is sent back, and the step before done again",
        "Jackson (1957)",
        "The first desk is met 1 / (1 - r) times, as with Bernoulli feedback, and the second works once on "
        "each item.",
        (Part(text, checks),),
    )


def typed_again() -> Case:
    """What the second desk types again."""
    first, second = seams.in_line(0.5, [1]), seams.typed_again(0.5, 1, 0.25)
    checks = (
        Check("lead time", first + second),
        Check("utilisation", 0.5 * 1.25, team="Back"),
        Check("utilisation", 0.5, team="Front"),
    )
    text = _desks(Runs(40, 21_000, 500), "A quarter of an hour is typed again", 'retyping = "15min"')
    return Case(
        "HAND-03",
        "the receiver types again for a quarter of an hour",
        "Burke (1956); Pollaczek and Khinchine",
        "The second desk is an M/G/1 of exponential work and a constant quarter of an hour.",
        (Part(text, checks),),
    )


def bounced() -> Case:
    """New items that go to wrong teams first."""
    chance, again, delay = 0.4, 0.25, 0.5
    net, count = seams.bounced(0.5, chance, again, 1, 0.5), seams.bounces(chance, again)
    checks = (
        Check("lead time", net.lead_time + delay * count),
        Check("bounces", count),
        Check("misrouted", chance),
        Check("hand-offs", count),
        *(
            Check("utilisation", station.rate * station.service, team=team)
            for team, station in zip(("Right", "Wrong 1", "Wrong 2"), net.stations, strict=True)
        ),
    )
    body = f"""
        people = {{ clerk.skills = ["answer"], miller.skills = ["mill"], baker.skills = ["bake"] }}

        [work.request]
        arrivals = "0.5 per h"
        steps = [{{ name = "answer", effort = "exponential(1h)" }}]

        [designs.desk]
        handoff = {{ delay = "{delay}h" }}
        misrouted = {{ chance = {chance}, again = {again}, look = "exponential(30min)" }}
        teams = {{ Right = ["clerk"], "Wrong 1" = ["miller"], "Wrong 2" = ["baker"] }}
    """
    return Case(
        "HAND-04",
        "a share of requests goes to a wrong team first, and from some to another",
        "Jackson (1957); the geometric distribution",
        "An item meets c / (1 - a) wrong teams on average, each of which is an M/M/1 of looks.",
        (Part(scenario("Wrong teams first", Runs(40, 21_000, 500), body), checks),),
    )


def ninety_minutes() -> Case:
    """Ninety minutes of work that take six working days, every hour of them given."""
    desks = (
        Check("lead time in working time", 48.0, "desks", work="request"),
        Check("touch time", 1.5, "desks", work="request"),
        Check("hand-offs", 4.0, "desks", work="request"),
        Check("lead time in working time", 3 + 70 / 60, "table", work="request"),
        Check("touch time", 70 / 60, "table", work="request"),
    )
    return Case(
        "HAND-05",
        "ninety minutes of work in six days",
        "by hand",
        "Five desks work 70 minutes and type 4 x 5 minutes again; the post takes 4 x 8 working hours; the "
        "request waits 4 x 3 and 2.5 hours until desks have done what they are at: 1.5 + 32 + 14.5 = 48.",
        (Part(scenario("Five desks", Runs(1, 336), NINETY_MINUTES), desks),),
        sampled=False,
    )


def asked_of_nobody_busy() -> Case:
    """With nobody busy each hand-off that asks adds the time of its answers."""
    parts = (
        _idle_desks("Two questions each", 'effort = "1h", number = 2', 3 + 2 * 2),
        _idle_desks("A question in two of five", 'effort = "1h", chance = 0.4', 3 + 2 * 0.4),
    )
    return Case(
        "HAND-06",
        "questions at hand-offs when nobody is busy",
        "arithmetic",
        "An item of 3 h every 24 h over two hand-offs: each adds the chance of a question times its effort.",
        parts,
    )


def _idle_desks(title: str, questions: str, lead: float) -> Part:
    body = f"""
        people = {{ ann.skills = ["a"], bob.skills = ["b"], cat.skills = ["c"] }}

        [work.case]
        arrivals.every = "24h"
        steps = [
          {{ name = "a", effort = "1h" }},
          {{ name = "b", effort = "1h" }},
          {{ name = "c", effort = "1h" }},
        ]

        [designs.desks]
        handoff = {{ questions = {{ {questions} }} }}
        teams = {{ A = ["ann"], B = ["bob"], C = ["cat"] }}
    """
    checks = (Check("lead time", lead), Check("touch time", 3), Check("asking time", lead - 3))
    return Part(scenario(title, Runs(20, 4_800), body), checks)


def asked_back() -> Case:
    """A share of hand-offs asks the desk before, which is busy with new work."""
    share = 0.4
    checks = (
        Check("lead time", seams.asked_back(0.5, 1, share)),
        Check("asking time", seams.asking(0.5, 1, share)),
        Check("utilisation", 0.5 * (1 + share), team="Front"),
        Check("utilisation", 0.5, team="Back"),
    )
    asks = f'questions = {{ chance = {share}, effort = "exponential(1h)" }}'
    return Case(
        "HAND-07",
        "a share of hand-offs asks the desk before: the question waits in line",
        "Jackson (1957); Kelly (1975)",
        "An answer is one more pass through the first desk, as with Bernoulli feedback: both are M/M/1, the "
        "first with (1 + c) times the arrivals.",
        (Part(_desks(Runs(40, 21_000, 500), "Questions to the desk before", asks), checks),),
    )


def _two_desks(title: str, handoff: str, lead: float) -> Part:
    checks = (Check("lead time", lead), Check("hand-offs", 1.0))
    return Part(_desks(Runs(40, 21_000, 500), title, handoff), checks)


def _desks(runs: Runs, title: str, handoff: str) -> str:
    body = f"""
        people = {{ front.skills = ["take in"], back.skills = ["settle"] }}

        [work.case]
        arrivals = "0.5 per h"
        steps = [
          {{ name = "take in", effort = "exponential(1h)" }},
          {{ name = "settle", effort = "exponential(1h)" }},
        ]

        [designs.desks]
        handoff = {{ {handoff} }}
        teams = {{ Front = ["front"], Back = ["back"] }}
    """
    return scenario(title, runs, body)


CASES = {
    "HAND-01": free_of_charge,
    "HAND-02": sent_back,
    "HAND-03": typed_again,
    "HAND-04": bounced,
    "HAND-05": ninety_minutes,
    "HAND-06": asked_of_nobody_busy,
    "HAND-07": asked_back,
}
