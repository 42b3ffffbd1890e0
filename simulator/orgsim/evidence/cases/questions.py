"""Questions and other work that come up in work: who is held by them, what they add, and how far up decisions
go."""

from __future__ import annotations

from itertools import product

from orgsim.evidence.case import Case, Check, Part, Runs, scenario
from orgsim.evidence.theory.questions import gone_up, held


def decisions() -> Case:
    """A share of decisions goes up to one who decides."""
    runs = {1.0: Runs(50, 41_600, 1_600), 0.5: Runs(40, 10_400, 400), 0.2: Runs(40, 10_400, 400)}
    parts = tuple(_decisions(share, runs[share]) for share in runs)
    return Case(
        "DEC-01",
        "decisions of which a share goes up to one who decides",
        "thinned Poisson arrivals; M/M/1",
        "What goes up waits in an M/M/1, what the asker decides takes no time: share / (1 - 0.9 share).",
        parts,
    )


def _decisions(share: float, runs: Runs) -> Part:
    own = f'"the asker" = {1 - share}, ' if share < 1 else ""
    body = f"""
        people = {{ clerk.skills = ["find"], head.skills = ["decide"] }}
        questions.decide.effort = "exponential(1h)"

        [work.case]
        arrivals = "0.9 per h"
        steps = [{{ name = "find", effort = "0h", asks = {{ decide = 1.0 }} }}]

        [designs.up]
        decides.decide = {{ {own}Heads = {share} }}
        teams = {{ Clerks = ["clerk"], Heads = ["head"] }}
    """
    checks = (
        Check("lead time", gone_up(0.9, 1, share), share=0.03),
        Check("asking time", gone_up(0.9, 1, share), share=0.03),
    )
    return Part(scenario(f"A share of {share} goes up", runs, body), checks)


def levels() -> Case:
    """Questions are decided one level up, beside the others, or two levels up, together."""
    parts = tuple(_levels(share) for share in (0.0, 0.5, 0.8))
    return Case(
        "DEC-02",
        "three units, each with a manager, and a head above: a share of decisions goes to the head",
        "thinned Poisson arrivals; M/M/1",
        "What stays waits in one of three M/M/1, what goes up in one for all: share / (1 - 0.9 share)"
        " + (1 - share) / (1 - 0.3 (1 - share)).",
        parts,
    )


def _levels(share: float) -> Part:
    units = ("North", "East", "South")
    up = f'{{ "1 level up" = {1 - share}, "2 levels up" = {share} }}' if share else '"1 level up"'
    works = "".join(_work_of(unit) for unit in units)
    managers = "".join(f'units."Firm / {unit}" = ["manager of {unit}"]\n' for unit in units)
    teams = "".join(f'{unit} = {{ people = ["{unit}"], unit = "Firm / {unit}" }}\n' for unit in units)
    body = f"""
        questions.decide = {{ skill = "find North", effort = "exponential(1h)" }}

        [people.head]
        count = 1
        {works}
        [designs.levels]
        decides.decide = {up}
        units.Firm = ["head"]
        {managers}
        [designs.levels.teams]
        {teams}
    """
    checks = (
        Check("lead time", gone_up(0.9, 1, share) + gone_up(0.3, 1, 1 - share), share=0.03),
        Check("utilisation", 0.9 * share, role="head", share=0.03) if share else None,
        Check("utilisation", 0.3 * (1 - share), role="manager of East", share=0.03),
    )
    runs = Runs(40, 10_400, 400)
    return Part(scenario(f"A share of {share} goes to the head", runs, body), tuple(filter(None, checks)))


def _work_of(unit: str) -> str:
    """The people and the work of a unit, a question in each item."""
    return f"""
        [people."{unit}"]
        skills = ["find {unit}"]

        [people."manager of {unit}"]
        count = 1

        [work."case of {unit}"]
        arrivals = "0.3 per h"
        steps = [{{ name = "find {unit}", effort = "0h", asks = {{ decide = 1.0 }} }}]
    """


def person_held() -> Case:
    """Who waits with an item for an answer serves it all the time."""
    parts = tuple(_held(questions) for questions in (1, 2))
    return Case(
        "CALL-01",
        "who waits with the item for answers: the wait of others counts the answers too",
        "Pollaczek and Khinchine",
        "The person is bound for the effort and all answers: M/G/1 with the sum of both as service.",
        parts,
    )


def _held(questions: int) -> Part:
    body = f"""
        people = {{ clerk.skills = ["do"], adviser.skills = ["advise"] }}
        questions.advise.effort = "exponential(0.3h)"

        [work.case]
        arrivals = "0.5 per h"

        [[work.case.steps]]
        name = "do"
        effort = "exponential(0.6h)"
        asks = [{{ question = "advise", number = {questions}, hold = true }}]

        [designs.held]
        teams = {{ Clerks = ["clerk"], Advisers = ["adviser"] }}
    """
    busy, asking = 0.5 * 0.6, 0.5 * 0.3 * questions
    checks = (
        Check("lead time", held(0.5, 0.6, 0.3, questions)),
        Check("utilisation", busy + asking, role="clerk"),
        Check("asking time", 0.3 * questions),
        Check("throughput", 0.5),
    )
    return Part(scenario(f"Held by {questions} questions", Runs(40, 20_800, 800), body), checks)


def idle_advisers() -> Case:
    """With nobody busy, each question adds the time of its answer, whether it holds or not."""
    pairs = product(("true", "false"), ("effort", "delay"))
    parts = tuple(_idle(hold, answer) for hold, answer in pairs)
    return Case(
        "CALL-02",
        "three questions of 2 h add 6 h when nobody is busy",
        "arithmetic",
        "An item of 4 h every 24 h: its lead time is 4 h and three answers, from inside or outside.",
        parts,
        sampled=False,
    )


def _idle(hold: str, answer: str) -> Part:
    body = f"""
        people = {{ clerk.skills = ["do"], adviser.skills = ["advise"] }}
        questions.advise.{answer} = "2h"

        [work.case]
        arrivals.every = "24h"

        [[work.case.steps]]
        name = "do"
        effort = "4h"
        asks = [{{ question = "advise", number = 3, hold = {hold} }}]

        [designs.idle]
        teams = {{ Clerks = ["clerk"], Advisers = ["adviser"] }}
    """
    checks = (Check("lead time", 10), Check("touch time", 4), Check("asking time", 6))
    return Part(scenario(f"Nobody is busy ({answer}, held: {hold})", Runs(3, 480), body), checks)


def always_work() -> Case:
    """Somebody with a second item at hand loses no time to questions, unless they are held."""
    return Case(
        "CALL-03",
        "two items at hand: what a question costs if it holds and if it does not",
        "arithmetic",
        "2 h of work, halfway a question of 1 h: held, an item takes 3 h, and the next as much before;"
        " else the two take turns.",
        (_two_at_hand("true", 6, 1 / 3), _two_at_hand("false", 4, 0.0)),
        sampled=False,
    )


def _two_at_hand(hold: str, lead_time: float, share: float) -> Part:
    body = f"""
        people = {{ clerk.skills = ["do"] }}
        questions.advise.delay = "1h"

        [work.case]
        arrivals = "always enough"
        limit = 2

        [[work.case.steps]]
        name = "do"
        effort = "2h"
        asks = [{{ question = "advise", hold = {hold} }}]

        [designs.busy]
        teams = {{ Clerks = ["clerk"] }}
    """
    checks = (Check("lead time", lead_time), Check("utilisation", 1.0), Check("held share", share))
    return Part(scenario(f"Two at hand (held: {hold})", Runs(3, 1_200, 600), body), checks)


def work_waited_for() -> Case:
    """Changes wait for reviews, which come from elsewhere as well."""
    body = """
        people = { clerk.skills = ["change"], reviewer.skills = ["review"] }

        [work.change]
        arrivals = "0.5 per h"
        steps = [{ name = "change", effort = "0h", asks = { review = 0.8 } }]

        [work.review]
        arrivals = "0.3 per h"
        steps = [{ name = "review", effort = "exponential(1h)" }]

        [designs.apart]
        teams = { Clerks = ["clerk"], Reviewers = ["reviewer"] }
    """
    wait = gone_up(0.7, 1, 1)
    checks = (
        Check("lead time", 0.8 * wait, work="change", share=0.03),
        Check("lead time", wait, work="review", share=0.03),
        Check("throughput", 0.7, work="review"),
        Check("failure demand", 0.0, work="review"),
        Check("utilisation", 0.7, role="reviewer"),
    )
    return Case(
        "CALL-04",
        "changes of which 80% wait for a review, which comes from elsewhere as well",
        "thinned Poisson arrivals; M/M/1",
        "0.5 changes an hour ask for 0.4 reviews, 0.3 more come: M/M/1 with 0.7 an hour, 1/(1 - 0.7) each.",
        (Part(scenario("Changes wait for reviews", Runs(40, 10_400, 400), body), checks),),
    )


def idle_other_work() -> Case:
    """With nobody busy, other work adds the time of all its steps, whether it holds or not."""
    return Case(
        "CALL-05",
        "three pieces of other work of 2 h add 6 h when nobody is busy",
        "arithmetic",
        "An item of 4 h every 24 h waits three times for 90 minutes of work and a delay of 30 minutes.",
        tuple(map(_idle_work, ("true", "false"))),
        sampled=False,
    )


def _idle_work(hold: str) -> Part:
    body = f"""
        people = {{ clerk.skills = ["do"], adviser.skills = ["advise"] }}

        [work.case]
        arrivals.every = "24h"

        [[work.case.steps]]
        name = "do"
        effort = "4h"
        asks = [{{ work = "advice", number = 3, hold = {hold} }}]

        [work.advice]
        steps = [{{ name = "advise", effort = "90min" }}, {{ name = "wait", delay = "30min" }}]

        [designs.idle]
        teams = {{ Clerks = ["clerk"], Advisers = ["adviser"] }}
    """
    checks = (
        Check("lead time", 10, work="case"),
        Check("asking time", 6, work="case"),
        Check("lead time", 2, work="advice"),
    )
    return Part(scenario(f"Nobody is busy (other work, held: {hold})", Runs(3, 480), body), checks)


CASES = {
    "DEC-01": decisions,
    "DEC-02": levels,
    "CALL-01": person_held,
    "CALL-02": idle_advisers,
    "CALL-03": always_work,
    "CALL-04": work_waited_for,
    "CALL-05": idle_other_work,
}
