"""What a reader of a staffing should know: on what assumption it rests, what was chosen, what is not counted."""

from __future__ import annotations

import math
from collections.abc import Iterator

from orgsim.experiment.staff.beyond import mostly_beyond
from orgsim.experiment.staff.conduct import StaffResult
from orgsim.experiment.staff.levers import Posts
from orgsim.experiment.wording import amount
from orgsim.log.facts import LOST
from orgsim.log.words import LOST_DID
from orgsim.measures import find
from orgsim.report.notes import MATERIAL, Note, generalists
from orgsim.units import number_text


def staff_notes(result: StaffResult) -> Iterator[Note]:
    """What was chosen, what is not counted, and what a reader may overlook."""
    scenario = result.conducted.scenario
    yield from (Note("generalists", text, True) for text in generalists(scenario, result.designs))
    yield from (Note("generalists", text, True) for text in _beyond(result))
    levers = "; ".join(f"with '{posts.title}', {_levers(posts)}" for posts in (result.of(design)[0].posts for design in result.designs))
    yield Note("levers", f"Numbers of people chosen by the search: {levers}. Each is at least one.")
    if result.prices.unpriced:
        names = ", ".join(repr(role) for role in result.prices.unpriced)
        yield Note("cost", f"No cost is given for {names}, though other roles have one: the cost is therefore the number of people.", True)
    elif result.prices.currency is None:
        yield Note("cost", "No role has a cost, so the cost is the number of people.")
    yield from _lost(result)


def _beyond(result: StaffResult) -> Iterator[str]:
    """Where people do mostly the work of others."""
    for design in result.designs:
        by_role: dict[str, list[str]] = {}
        for one in result.of(design):
            for role, share in mostly_beyond(result.conducted.scenario, one).items():
                by_role.setdefault(role, []).append(f"{100 * share:.0f}% at {number_text(one.demand)} x")
        for role, shares in by_role.items():
            yield (
                f"With '{result.of(design)[0].posts.title}', people in the role '{role}' do mostly work outside their own skills: at least "
                f"{', '.join(shares)} of their busy time, by offered load. That staffing is only as good as the assumption of how fast "
                "generalists work."
            )


def _levers(posts: Posts) -> str:
    return ", ".join(lever.words for lever in posts.levers)


def _lost(result: StaffResult) -> Iterator[Note]:
    """Arrivals that are in no lead time, since they gave up or were turned away."""
    shares = {
        (one.posts.title, one.demand): math.fsum(one.best.sample.estimate(name).mean for name in LOST)
        for one in result.staffed
        if one.best and find(result.limit.measure).name not in LOST
    }
    lost = {where: amount(share, "share") for where, share in shares.items() if share > MATERIAL}
    said = [f"'{title}' {share} at {number_text(demand)} x" for (title, demand), share in lost.items()]
    if said:
        text = f"Arrivals that {LOST_DID} with these people, and so are not in lead times: {', '.join(said)}."
        yield Note("lost", text, True)
