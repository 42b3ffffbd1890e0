"""Scenarios for what random ones hardly reach: tables that grow far, errors, and the edges of time."""

from __future__ import annotations

from itertools import permutations
from typing import Final

TEAMS: Final = "abcdef"


def everywhere_at_once() -> str:
    """Work from every team to every other within a moment, and then two items that wait for each other's
    team."""
    pairs = enumerate(permutations(TEAMS, 2))
    lines = [f"w{number} = {two_steps(one, two, '0h')}" for number, (one, two) in pairs]
    lines += [f"there = {two_steps('g', 'h', '1h')}", f"back = {two_steps('h', 'g', '1h')}"]
    people = [f'{skill}.skills = ["{skill}"]' for skill in (*TEAMS, "g", "h")]
    teams = [f'{skill} = ["{skill}"]' for skill in TEAMS] + [
        f'{skill} = {{ people = ["{skill}"], wip_limit = 1 }}' for skill in "gh"
    ]
    return "\n".join(["[people]", *people, "[work]", *lines, "[designs.d.teams]", *teams])


def two_steps(one: str, two: str, effort: str) -> str:
    steps = ", ".join(
        f'{{ name = "{skill}", skill = "{skill}", effort = "{effort}" }}' for skill in (one, two)
    )
    return f"{{ arrivals = {{ dates = [2027-01-04T01:00:00] }}, steps = [{steps}] }}"


CASES: Final = {
    "other work in branches: within a limit of all, cancelled, finished, with marks of its own": """
        marks.risk = 0
        classes = ["expedite", "standard"]
        people = { ann.skills = ["draft", "end"], bob.skills = ["do"] }
        work.job.arrivals = { every = "90min" }
        work.job.ages = { after = "2h", to = "expedite" }
        work.job.steps = [
            { name = "start", split = ["errand", "draft", "errand"], join = 2, rest = "finish" },
            { name = "draft", effort = "20min", sets = { risk = "+1" } },
            { name = "back", delay = "0h", rework = { to = "start", chance = 0.5 } },
            { name = "end", effort = "9min", same_person_as = "draft" },
        ]
        work.errand.cancelled = { after = "75min", chance = 0.5 }
        work.errand.steps = [
            { name = "start", skill = "do", effort = "exponential(30min)", sets = { risk = "+10" } },
            { name = "end", delay = "10min", skip = { when = { risk = ">= 11" } } },
        ]
        [designs.d]
        limits = [{ from = "start", to = "end", items = 2 }]
        handoff = { delay = "5min" }
        teams = { A = ["ann"], B = ["bob"] }
    """,
    "hand-offs that are typed again, come back and go to wrong teams first": """
        marks.faults = 0
        people = { ann.skills = ["a"], bob.skills = ["b"], cat.skills = ["c"], dan.skills = ["d"] }
        work.job.arrivals = { every = "30min" }
        work.job.steps = [
            { name = "a", effort = "20min" },
            { name = "b", effort = "15min", rework = { to = "a", chance = 0.5, when = { faults = ">= 1" } } },
        ]
        [designs.d.handoff]
        delay = "5min"
        returns = 0.3
        retyping = { effort = "uniform(0min, 4min)", sets = { faults = "+1" } }
        [designs.d]
        misrouted = { chance = 0.5, again = 0.5, look = "2min", to = ["C", "D"] }
        teams = { A = ["ann"], B = ["bob"], C = ["cat"], D = ["dan"] }
    """,
    "thirty pairs of teams in one moment, then a standstill": everywhere_at_once(),
    "three limits in a ring, and a fourth that still moves": """
        people.p = { count = 9, skills = ["a", "b", "c", "e"] }
        work.ab = { arrivals = { every = "1h" }, steps = [
            { name = "a", effort = "2h" },
            { name = "b", effort = "1h" },
        ] }
        work.bc = { arrivals = { every = "1h" }, steps = [
            { name = "b", effort = "2h" },
            { name = "c", effort = "1h" },
        ] }
        work.ca = { arrivals = { every = "1h" }, steps = [
            { name = "c", effort = "2h" },
            { name = "a", effort = "1h" },
        ] }
        work.e = { limit = 1, arrivals = "always enough", steps = [
            { name = "e", effort = "1h" },
            { name = "rest", delay = "1h" },
        ] }
        [designs.d.teams]
        A = { people = { p = 2 }, serves = ["a"], wip_limit = 1 }
        B = { people = { p = 2 }, serves = ["b"], wip_limit = 1 }
        C = { people = { p = 2 }, serves = ["c"], wip_limit = 1 }
        E = { people = { p = 3 }, serves = ["e"] }
    """,
    "two who leave, and a third who takes up what was put aside last": """
        people.ann = { skills = ["do"], until = 2027-01-04T01:00:00 }
        people.bob = { skills = ["do"], until = 2027-01-04T02:00:00 }
        people.eve = { skills = ["do"] }
        work.job.backlog = { do = 4 }
        work.job.arrivals = { dates = [2027-01-09] }
        work.job.steps = [{ name = "do", effort = "150min" }]
        designs.d.teams.A = ["ann", "bob", "eve"]
    """,
    "a case worker who leaves at night with work kept for the morning": """
        calendars.day.open = "daily 09:00-17:00"
        people.ann = { skills = ["do", "see"], calendar = "day", until = 2027-01-04T20:00:00 }
        people.bob = { skills = ["see"], calendar = "day" }
        work.job.backlog = { do = 1 }
        work.job.arrivals = { dates = [2027-01-05T08:00:00] }
        work.job.steps = [{ name = "do", effort = "8h" }, { name = "see", effort = "1h", patience = "1h" } ]
        designs.d = { case_worker = true, teams.A = ["ann", "bob"] }
    """,
    "a case worker who leaves at the moment at which a step is done": """
        people.ann = { skills = ["do", "see"], until = 2027-01-04T08:00:00 }
        people.bob = { skills = ["see"], from = 2027-01-05 }
        work.job.backlog = { do = 1 }
        work.job.arrivals = { dates = [2027-01-05T08:00:00] }
        work.job.steps = [{ name = "do", effort = "8h" }, { name = "see", effort = "1h", patience = "1h" } ]
        designs.d = { case_worker = true, teams.A = ["ann", "bob"] }
    """,
    "items that come back to the stream they were in": """
        people = { ann = { count = 3, skills = ["do"] }, bob = { skills = ["check"] } }
        work.job = { arrivals = { every = "exponential(1h)" }, steps = [
            { name = "do", effort = "1h" },
            { name = "check", effort = "exponential(1h)" },
            { name = "again", skill = "do", effort = "1h" },
        ] }
        designs.d.serve = "in turn"
        designs.d.teams = { A = { ann = 1 }, B = { ann = 1 }, C = { ann = 1 }, D = ["bob"] }
    """,
    "a first hand-off and a standstill in one moment": """
        people.a = { skills = ["a"] }
        people.b = { skills = ["b"] }
        people.c = { skills = ["c"] }
        people.d = { skills = ["d"] }
        work.other = { arrivals = { dates = [2027-01-04T01:00:00] }, steps = [
            { name = "c", effort = "1h" },
            { name = "d", effort = "1h" },
        ] }
        work.there = { arrivals = { dates = [2027-01-04T01:00:00] }, steps = [
            { name = "a", effort = "1h" },
            { name = "b", effort = "1h" },
        ] }
        work.back = { arrivals = { dates = [2027-01-04T01:00:00] }, steps = [
            { name = "b", effort = "1h" },
            { name = "a", effort = "1h" },
        ] }
        [designs.d.teams]
        A = { people = ["a"], wip_limit = 1 }
        B = { people = ["b"], wip_limit = 1 }
        C = ["c"]
        D = ["d"]
    """,
    "two who come one hour after the other, and nothing in between": """
        calendars = { early.open = "daily 09:00-17:00", late.open = "daily 10:00-18:00" }
        people.ann = { skills = ["do"], calendar = "early" }
        people.bob = { skills = ["do"], calendar = "late" }
        work.job.backlog = { do = 6 }
        work.job.arrivals = { dates = [2027-01-10] }
        work.job.steps = [{ name = "do", effort = "5h" }]
        designs.d.teams.A = ["ann", "bob"]
    """,
    "two at work of one class, and something more urgent": """
        classes = ["now", "later"]
        people.ann = { count = 2, skills = ["do"] }
        work.slow.class = "later"
        work.slow.arrivals = { every = "1h", at_most = 2 }
        work.slow.steps = [{ name = "do", effort = "9h" }]
        work.fast.class = "now"
        work.fast.arrivals = { dates = [2027-01-04T04:00:00] }
        work.fast.steps = [{ name = "do", effort = "1h" }]
        designs.d = { order = "class", preempt = true, teams.A = ["ann"] }
    """,
    "hand-offs to one step that take differently long from two teams": """
        people = { ann = { skills = ["a"] }, bob = { skills = ["a"] }, eve = { count = 2, skills = ["b"] } }
        work.job = { arrivals = { every = "1h" }, steps = [
            { name = "a", effort = "exponential(1h)" },
            { name = "b", effort = "1h" },
        ] }
        [designs.d]
        handoff = { delay = "exponential(2h)" }
        handoffs = [{ from = "B", to = "C", delay = "uniform(1h, 9h)" }]
        teams = { A = ["ann"], B = ["bob"], C = ["eve"] }
    """,
    "hours that never open, and people who never come": """
        horizon = "5d"
        calendars.never.open = "Sun 03:00-03:30"
        calendars.day.open = "Mon-Fri 09:00-17:00"
        people.ann = { count = 2, skills = ["do"], calendar = "never" }
        people.bob = { skills = ["do", "see"], from = 2027-06-01 }
        people.eve = { skills = ["see"], until = 2027-01-04T05:00:00 }
        work.job = { arrivals = { rate = "1 per h", during = "day" }, steps = [
            { name = "see", effort = "1h" },
            { name = "post", delay = "3 working h", calendar = "never" },
            { name = "do", effort = "1h" },
        ] }
        designs.d.teams = { A = ["ann", "bob", "eve"] }
    """,
    "valves that several sources keep open": """
        people.ann = { count = 2, skills = ["a"] }
        people.bob = { count = 2, skills = ["b"] }
        work.a1.arrivals = { always = "enough", at_most = 7 }
        work.a1.steps = [{ name = "a", effort = "exponential(1h)" }]
        work.a2 = { arrivals = { always = "enough" }, steps = [
            { name = "a", effort = "1h" },
            { name = "b", effort = "30min" },
        ] }
        work.a3.arrivals = { always = "enough", at_most = 1 }
        work.a3.steps = [{ name = "a", effort = "1h", patience = "30min" }]
        work.b1.arrivals = { always = "enough", at_most = 5 }
        work.b1.backlog = { b = 2 }
        work.b1.steps = [{ name = "b", effort = "2h" }]
        work.b2.arrivals = { always = "enough", at_most = 90 }
        work.b2.steps = [{ name = "b", effort = "uniform(1h, 2h)" }]
        work.c = { limit = 3, arrivals = { always = "enough" }, steps = [
            { name = "rest", delay = "5h" },
            { name = "b", effort = "1h" },
        ] }
        work.d = { arrivals = { every = "2h" }, steps = [
            { name = "b", effort = "1h" },
            { name = "a", effort = "1h" },
        ] }
        designs.d.wip_limit = { items = 4 }
        designs.d.teams = { A = ["ann"], B = ["bob"] }
    """,
    "a single item, at another moment in each replication": """
        people.ann = { skills = ["do"] }
        work.job.arrivals = { rate = "3 per d", at_most = 1 }
        work.job.promise = "1d"
        work.job.steps = [{ name = "do", effort = "exponential(1h)" }]
        designs.d.teams.A = ["ann"]
    """,
    "nobody comes, and nothing happens": """
        people.ann = { skills = ["do"] }
        work.job = { arrivals = { dates = [2028-01-01] }, steps = [{ name = "do", effort = "1h" }] }
        designs.d.teams.A = ["ann"]
    """,
    "a run of one microsecond": """
        horizon = "0.000001s"
        people.ann = { skills = ["do"] }
        work.job.arrivals = { every = "1h", batch = 2 }
        work.job.backlog = { do = 3 }
        work.job.steps = [{ name = "do", effort = "0.000001s" }]
        designs.d.teams.A = ["ann"]
    """,
    "effort and delays beyond all time": """
        people.ann = { count = 2, skills = { do = 0.001, see = 1.0 }, calendar = "day" }
        people.bob = { skills = { do = 1000.0 } }
        calendars.day.open = "daily 09:00-17:00"
        work.job.arrivals = { every = "lognormal(mean=1h, cv=100)" }
        work.job.promise = "9 working d"
        work.more.arrivals = { every = "weibull(scale=1h, shape=0.01)" }
        work.more.steps = [{ name = "see", effort = "1h" }]
        designs.d.handoff = { context_loss = 1.0 }
        designs.d.teams = { A = { people = ["ann"], serves = ["see"] }, B = ["bob"] }
        [[work.job.steps]]
        name = "do"
        effort = "lognormal(mean=7000000h, cv=100)"
        patience = "lognormal(mean=300000d, cv=100)"
        [[work.job.steps]]
        name = "rest"
        delay = "weibull(scale=1000d, shape=0.01)"
        [[work.job.steps]]
        name = "see"
        effort = "exponential(7000000h)"
        [[work.job.steps]]
        name = "work"
        delay = "exponential(40 working d)"
    """,
    "a hundred people who each want their own": """
        people.ann = { count = 100, skills = { do = 1.0, again = 0.7 }, calendar = "early" }
        people.bob = { count = 200, skills = { do = 1.5, again = 1.0 } }
        calendars.early.open = "daily 03:00-07:00"
        work.job.arrivals = { every = "5min", batch = 3, at_most = 300 }
        work.job.backlog = { do = 150 }
        work.job.steps = [
            { name = "do", effort = "lognormal(median=2h, p90=5h)", rework = { to = "do", chance = 0.1 } },
            { name = "check", skill = "again", effort = "30min", different_person_from = "do" },
            { name = "again", effort = "gamma(mean=1h, cv=2)", same_person_as = "do" },
        ]
        designs.d.teams = { One = ["ann", "bob"] }
    """,
    "a flood that mostly gives up or waits in a delay": """
        people.ann = { count = 3, skills = ["do"] }
        work.job.arrivals = { rate = "200 per h", at_most = 9000 }
        work.job.patience = "uniform(0h, 9h)"
        work.job.promise = "1d"
        work.job.steps = [
            { name = "wait", delay = "exponential(3h)" },
            { name = "do", effort = "weibull(mean=2min, shape=0.5)" },
        ]
        designs.d = { order = "shortest first", teams.One = ["ann"] }
    """,
    "hundreds of delays and hand-offs that end in the same moments": """
        people.ann = { count = 40, skills = ["do"] }
        people.bob = { count = 2, skills = ["see"] }
        work.job = { arrivals = { every = "1h", batch = 90, at_most = 700 }, backlog = { do = 80 }, steps = [
            { name = "do", effort = "uniform(0h, 3h)" },
            { name = "see", effort = "0h" },
            { name = "rest", delay = "mixture(0.5 * 5h, 0.3 * 7h, 0.2 * 40h)" },
            { name = "end", skill = "do", effort = "mixture(0.3 * 0h, 0.3 * 30min, 0.4 * 1h)" },
        ] }
        [designs.d]
        handoff.delay = "mixture(0.5 * 6h, 0.5 * exponential(20h))"
        teams = { A = ["ann"], B = ["bob"] }
    """,
    "work that makes work, also of items that are late, turned away or gone": """
        classes = ["expedite", "standard"]
        people.ann = { count = 2, skills = ["do", "fix"] }
        work.job.class = { expedite = 0.2, standard = 0.8 }
        work.job.arrivals = { rate = "4 per h", at_most = 300, batch = 2 }
        work.job.limit = { items = 30, when_full = "refuse" }
        work.job.promise = "3h"
        work.job.patience = "5h"
        work.job.steps = [{ name = "do", effort = "exponential(20min)", rework = { to = "do", chance = 0.2 }}]
        work.job.leads_to = [
            { work = "fix", on = ["late", "refused", "gave up"], after = "0h", inherits = ["class"] },
            { work = "job", chance = 0.2, number = "poisson(mean=1.5)", after = "uniform(0h, 5h)" },
            { work = "fix", on = { finished = "do" }, chance = 0.3, after = "2 working h" },
            { work = "fix", on = { started = "do" }, chance = 0.2, number = "uniform(0, 3)" },
        ]
        work.fix.promise = "1h"
        work.fix.class = { expedite = 0.5, standard = 0.5 }
        work.fix.steps = [{ name = "fix", effort = "10min" }]
        work.fix.leads_to = { fix = { on = "late", chance = 0.3, after = "1h" } }
        [calendars.day]
        open = "Mon-Fri 09:00-17:00"
        [designs.d]
        order = "class"
        preempt = true
        teams.Desk = ["ann"]
    """,
    "a flood of children of one item": """
        people.ann = { count = 2, skills = ["do", "fix"] }
        work.job.arrivals = { dates = [2027-01-04T01:00:00] }
        work.job.steps = [{ name = "do", effort = "1h" }]
        work.job.leads_to = { fix = { number = "uniform(4000, 4100)", after = "uniform(0h, 8d)" } }
        work.fix.steps = [{ name = "fix", effort = "2min" }]
        designs.d.teams.Desk = ["ann"]
    """,
    "a cost of delay by class, and marks, values and cases that decide the way": """
        classes = ["urgent", "usual"]
        people.ann = { count = 3, skills = ["do", "check"] }
        marks = { defect = 0, risk = { low = 0.5, high = 0.5 } }
        [work.job]
        arrivals = { rate = "4 per h", at_most = 400 }
        class = { urgent = 0.3, usual = 0.7 }
        value = { urgent = "exponential(GBP 50)", usual = "uniform(GBP 0, GBP 40)" }
        cost_of_delay = { urgent = "GBP 9/h", usual = "GBP 2/h" }
        promise = [{ when = { risk = "low" }, is = "3h" }, { is = "1d" }]
        patience = { time = [{ when = { class = "urgent" }, is = "9h" }, { is = "20h" }] }
        [[work.job.steps]]
        name = "do"
        effort = [{ when = { risk = "high" }, is = "exponential(1h)" }, { is = "30min" }]
        sets = [{ mark = "defect", add = 1, chance = 0.4, when = { value = "> GBP 15" } }]
        [[work.job.steps]]
        name = "check"
        effort = "15min"
        skip = { when = { value = "< GBP 10", risk = "low" }, chance = 0.8 }
        [work.job.steps.rework]
        to = "do"
        chance = [{ when = { visit = 1 }, is = 0.9 }, { is = 0.5 }]
        when = { defect = ">= 1" }
        sets = { defect = 0 }
        [designs.d]
        order = "cost of delay over effort"
        teams.One = ["ann"]
    """,
    "delegates who decide while nobody of the unit is on shift": """
        calendars.day.open = "daily 09:00-17:00"
        people = { ann = { count = 3, skills = ["a"] }, head.calendar = "day", deputy = {} }
        work.job.arrivals = { every = "50min" }
        work.job.steps = [{ name = "a", effort = "1h", asks = { price = 0.6 } }]
        questions.price = { skill = "a", effort = "exponential(70min)" }
        [designs.d]
        decides.price = "2 levels up"
        units.Bank = { people = ["head"], delegates = ["deputy"] }
        teams.A = { people = ["ann"], unit = "Bank / Retail" }
    """,
    "patience of next to no time that comes back": """
        people.ann = { skills = ["do"], from = 2027-01-05 }
        work.job.arrivals = { dates = [2027-01-04T09:00:00] }
        work.job.patience = { time = "exponential(0.0000000001s)", then = "do" }
        work.job.steps = [{ name = "do", effort = "1h" }]
        designs.d.teams.Team = ["ann"]
    """,
}


def text_of(case: str) -> str:
    """A case as a scenario, of a week from a Monday unless it says otherwise."""
    text = CASES[case]
    horizon = "" if "horizon =" in text else 'horizon = "7d"\n'
    return f'title = "A case"\n{horizon}{text}\n'
