"""Work that waits for an opening: committees, sign-offs, batches."""

from __future__ import annotations

import math

from orgsim.evidence.case import Calculation, Case, Check, Part, Runs, scenario
from orgsim.evidence.theory import gates
from orgsim.model import lower
from orgsim.model.analysis.visits import expected_visits
from orgsim.scenario import loads

BODY = """
    people = {{ clerk = {{}} }}

    [work.request]
    arrivals = {arrivals}
    steps = [{steps}]

    [designs.only]
    teams.Office = ["clerk"]
"""
RENEWAL = "renewal theory; Cox (1962), Renewal Theory, section 5.4"


def _text(title: str, runs: Runs, arrivals: str, *steps: str) -> str:
    return scenario(title, runs, BODY.format(arrivals=arrivals, steps=", ".join(steps)))


def periodic() -> Case:
    """A committee every 14 hours."""
    text = _text("A committee", Runs(20, 1_400), '"1 per h"', '{ name = "board", gate = "every 14h" }')
    checks = (
        Check("lead time", 7.0, share=0.01),
        Check("lead time sd", 14 / math.sqrt(12), share=0.01),
        Check("lead time p85", 11.9, share=0.01),
        Check("lead time p50", 7.0, share=0.01),
        Check("gate time", 7.0, share=0.01),
    )
    return Case(
        "GATE-01",
        "a committee that meets every 14 hours",
        RENEWAL,
        "Who comes at any moment waits a time that is uniform from 0 to T.",
        (Part(text, checks),),
    )


def in_step() -> Case:
    """Two committees that meet at the same moments, with work between them."""
    between = {
        "nothing": (None, gates.second_wait(14, 0)),
        "three hours": ("3h", gates.second_wait(14, 3)),
        "three hours at random": ("exponential(3h)", gates.second_wait_exponential(14, 3)),
        "fifteen hours": ("15h", gates.second_wait(14, 15)),
    }
    return Case(
        "GATE-02",
        "two committees that meet at the same moments: half a period each would be wrong",
        RENEWAL,
        "The work between begins at an opening, so the second wait is T ceil(S/T) - S: 11 and 13, not 7; of "
        "exponential work T / (1 - exp(-T/m)) - m. With nothing between it is a whole T, since all gates "
        "open before any lets go. The first wait is 7.",
        tuple(_two_gates(title, work, wait) for title, (work, wait) in between.items()),
    )


def _two_gates(title: str, work: str | None, wait: float) -> Part:
    delay = [] if work is None else [f'{{ name = "work", delay = "{work}" }}']
    steps = ('{ name = "first", gate = "every 14h" }', *delay, '{ name = "second", gate = "every 14h" }')
    arrivals = '{ rate = "1 per h", at_most = 1000 }'
    text = _text(f"Two committees, {title} between", Runs(40, 1_708), arrivals, *steps)
    return Part(text, (Check("gate time", 7 + wait, share=0.01),))


def mended_at_once() -> Case:
    """A committee that sends a quarter back."""
    steps = (
        '{ name = "mend", delay = "0h" }',
        '{ name = "board", gate = { opens = "every 10h", outcomes = { "send back" = 0.25 } } }',
    )
    text = _text("A quarter is sent back", Runs(40, 1_500), '{ rate = "1 per h", at_most = 1000 }', *steps)
    checks = (
        Check("lead time", gates.sent_back(10, 0.25), share=0.01),
        Check("returns", 1 / 3, share=0.02),
    )
    return Case(
        "GATE-03",
        "a committee that sends a quarter back, to be mended at once",
        "geometric number of meetings",
        "T/2, and T for each further meeting, of which there are p / (1 - p): what is sent back at an "
        "opening is in time for the next one only.",
        (Part(text, checks),),
    )


def short_agenda() -> Case:
    """A committee with room for five items."""
    gate = '{ name = "board", gate = { opens = "every 5h", agenda = 5 } }'
    wait = gates.agenda(5, 5, 0.8)
    checks = (Check("lead time", wait), Check("work in progress", 0.8 * wait))
    return Case(
        "GATE-04",
        "a committee that takes at most five items",
        "Bailey (1954), JRSS B 16:80-87; Downton (1955)",
        "What is left over is Q' = max(Q + A - K, 0); without a limit the wait would be 2.5.",
        (Part(_text("A short agenda", Runs(40, 4_500, 500), '"0.8 per h"', gate), checks),),
    )


def crowd() -> Case:
    """A committee whose decisions come to one person all at once."""
    steps = (
        '{ name = "board", gate = "every 5h" }',
        '{ name = "act", skill = "clerk", effort = "exponential(1h)" }',
    )
    inside = gates.before_one_server(5, 0.8, 1)
    checks = (
        Check("lead time", 2.5 + inside / 0.8),
        Check("wait", inside / 0.8 - 1, team="Office"),
        Check("utilisation", 0.8),
    )
    return Case(
        "GATE-05",
        "what a committee lets go comes in a crowd",
        "chain embedded at the openings, with the mean over time between them",
        "Without the committee the lead time is 5; 2.5 for the meeting and 0.95 for the crowd are added.",
        (Part(_text("A crowd", Runs(40, 16_000, 1_000), '"0.8 per h"', *steps), checks),),
    )


def quorum() -> Case:
    """A committee of four that needs three."""
    gate = '{ name = "board", gate = { opens = "every 14h", members = 4, present = 0.8, quorum = 3 } }'
    chance = gates.at_least(4, 3, 0.8)
    arrivals = '{ rate = "1 per h", at_most = 2000 }'
    checks = (Check("lead time", gates.with_quorum(14, chance), share=0.01),)
    return Case(
        "GATE-06",
        "a committee of four that needs three, each there four times in five",
        "binomial number present, geometric number of openings",
        "A quorum is there with P = 0.8192; T/2 + T (1/P - 1).",
        (Part(_text("A quorum", Runs(100, 2_700), arrivals, gate), checks),),
    )


def full_batch() -> Case:
    """What is shipped ten at a time."""
    gate = '{ name = "ship", gate = { batch = 10 } }'
    text = _text("Ten at a time", Runs(40, 6_000), '{ rate = "0.5 per h", at_most = 2000 }', gate)
    return Case(
        "BAT-04",
        "what is shipped ten at a time",
        "Hopp and Spearman (2011), Factory Physics, chapter 9",
        "The k-th of n waits for n - k more: (n - 1) / (2 lambda) on average.",
        (Part(text, (Check("lead time", gates.until_full(10, 0.5), share=0.01),)),),
    )


VOTES = """
    people = {{ clerk = {{}} }}
    work.good = {{ arrivals = "1 per h", steps = [{good}] }}
    work.bad = {{ arrivals = "1 per h", steps = [{bad}] }}

    [gates.review]
    opens = "every 1h"
    reviewers.count = {count}
    reviewers.needed = {needed}
    reviewers.passes = [{{ when = {{ work = "good" }}, is = 0.8 }}, {{ is = 0.3 }}]

    [designs.only]
    teams.Office = ["clerk"]
"""
PASSES = {"good": 0.8, "bad": 0.3}


def _votes(links: int, needed: int, count: int) -> str:
    """So many gates in a row, in each of which so many of so many reviewers are needed."""
    steps = {
        kind: ", ".join(f'{{ name = "{kind} {link}", gate = "review" }}' for link in range(1, links + 1))
        for kind in PASSES
    }
    title = f"{links} in a row, {needed} of {count}"
    return scenario(title, Runs(20, 5_000), VOTES.format(**steps, count=count, needed=needed))


def sign_offs() -> Case:
    """Hierarchies and polyarchies."""
    forms = {
        "chain of two": (2, 1, 1),
        "chain of three": (3, 1, 1),
        "any of two": (1, 1, 2),
        "two of three": (1, 2, 3),
    }
    parts = []
    for links, needed, count in forms.values():
        rejected = {kind: 1 - gates.at_least(count, needed, one) ** links for kind, one in PASSES.items()}
        checks = tuple(Check("rejected", share, work=kind) for kind, share in rejected.items())
        parts.append(Part(_votes(links, needed, count), checks))
    return Case(
        "SIGN-01",
        "sign-off chains, and boards of which any one will do",
        "Sah and Stiglitz (1986), American Economic Review 76:716-727",
        "A reviewer lets a good item pass with 0.8 and a bad one with 0.3. A chain of two accepts 0.64 and "
        "0.09, any of two 0.96 and 0.51, two of three 0.896 and 0.216. A chain of two reviews a good item "
        "1.8 times.",
        tuple(parts),
        calculations=(
            Calculation("reviews of a good item, chain of two", 1.8, lambda: _reviews("good")),
            Calculation("reviews of a bad item, chain of two", 1.3, lambda: _reviews("bad")),
        ),
    )


def _reviews(kind: str) -> float:
    """How often an item of a kind is reviewed in a chain of two, as expected of its route."""
    text = _votes(2, 1, 1).replace(
        '[{ when = { work = "good" }, is = 0.8 }, { is = 0.3 }]', str(PASSES[kind])
    )
    model = lower(loads(text), "only")
    names = [work.name for work in model.header.works]
    first = int(model.sources.first_step[names.index(kind)])
    return math.fsum(expected_visits(model).of(first).steps.values())


CASES = {
    "GATE-01": periodic,
    "GATE-02": in_step,
    "GATE-03": mended_at_once,
    "GATE-04": short_agenda,
    "GATE-05": crowd,
    "GATE-06": quorum,
    "BAT-04": full_batch,
    "SIGN-01": sign_offs,
}
