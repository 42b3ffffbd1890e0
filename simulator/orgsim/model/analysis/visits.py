"""How often an item comes to each step, and in which teams: the expected visits of a Model's routes.

The way of one item is a Markov chain over the step, the teams it may be in, and how often it has been at the
steps whose rework chance depends on that. Probability is pushed along it until next to none is left, which
keeps falling and bounded rework exact. Where teams are chosen by load, the chain carries the set of teams
that it may be.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterator
from typing import Final

from orgsim.chance.moments import second_moment
from orgsim.log.vocabulary import NONE
from orgsim.model.analysis.asked import Asked
from orgsim.model.analysis.crossings import Crossings, Teams
from orgsim.model.analysis.followers import branches_of, conditional
from orgsim.model.analysis.once import once
from orgsim.model.analysis.traits import Carried, Likely, Traits, Visit
from orgsim.model.analysis.visit_sums import Visits
from orgsim.model.kinds import Serve, Trigger
from orgsim.model.loops import looped
from orgsim.model.model import Exits, Model

Sender = tuple[int, Teams, Teams]
"""The step that the last team of an item has done, the teams that it is sent back to, if it is, and those in
which a step of it was done last, where that is asked for."""
State = tuple[int, tuple[int, ...], Teams, Teams, Carried, Sender]
"""Step, visits so far of the steps of its work that count them, teams it may be in, teams it may have been
given by a choice, what it carries that conditions ask for, and where it comes from."""
End = tuple[int, Carried, float]
"""Where a visit leads, what the item then carries, and how likely that is."""
Way = tuple[int, float, float, int, int, int, int]
"""Target, chance, falling, most visits, whether rework, condition, case."""

NEGLIGIBLE: Final = 1e-12
"""Probability below which a way is no longer followed, and a falling chance no longer counted."""
MOST_MOVES: Final = 300_000
"""Moves after which what is still under way is left out: the visits are then a lower bound."""
NOWHERE: Final[Teams] = frozenset()
NOBODY: Final[Sender] = NONE, NOWHERE, NOWHERE


class ExpectedVisits:
    """The visits of items of a model by the step at which they begin, if nobody gives up waiting and nothing
    is refused."""

    def __init__(self, model: Model) -> None:
        """Lay out the ways that there are."""
        self._chain = _Chain(model)
        self._known: dict[int, Visits] = {}

    def of(self, first: int) -> Visits:
        """The visits of one item that begins at the step ``first``."""
        if first not in self._known:
            self._known[first] = self._followed(first)
        return self._known[first]

    def _followed(self, first: int) -> Visits:
        chain, visits = self._chain, Visits()
        work = chain.work[first]
        none = (0,) * chain.counted[work]
        likely = chain.traits.on_arrival(work)
        ahead: dict[State, float] = {
            (first, none, NOWHERE, NOWHERE, carried, NOBODY): mass for carried, mass in likely
        }
        for carried, mass in likely:
            chain.set_off(Trigger.ARRIVED, Visit(work, first, 0, NONE, carried), mass, visits)
        moves = 0
        while ahead and moves < MOST_MOVES:
            moves += len(ahead)
            following: dict[State, float] = defaultdict(float)
            for state, mass in ahead.items():
                for after, chance in chain.move(state, mass, visits):
                    following[after] += chance
            ahead = {state: mass for state, mass in following.items() if mass > NEGLIGIBLE}
        visits.unfollowed = math.fsum(ahead.values())
        return visits


@once
def expected_visits(model: Model) -> ExpectedVisits:
    """The visits of items of a model, worked out once for all who ask."""
    return ExpectedVisits(model)


class _Chain:
    """The moves of an item, from plain lists."""

    def __init__(self, model: Model) -> None:
        self.takes_people = model.steps.takes_people.tolist()
        self.queues = [frozenset(row) for row in model.steps.queues.rows()]
        self.by_load = (model.steps.serve == Serve.LEAST_LOAD).tolist()
        exits, ways = model.exits, _ways(model.exits)
        self.traits = Traits(model)
        self.cases, self.samplers = model.cases, model.samplers
        self.lengths, self.usual = model.steps.lengths.rows(), model.steps.sampler.tolist()
        self.chances = exits.chances.rows()
        self.skips, self.skip_when = model.steps.skips.tolist(), model.steps.skip_when.tolist()
        self.rows = model.steps.exits.rows()
        self.ways: list[list[Way]] = [[ways[place] for place in row] for row in self.rows]
        self.sets_of_step, self.sets_of_way = model.steps.sets.rows(), exits.sets.rows()
        self.crossings = Crossings(model)
        self.looks_for = model.steps.looks_for.tolist()
        self.follows_senders = self.crossings.may_return or max(self.looks_for, default=NONE) != NONE
        again = looped(model) if self.traits.highest_visit or self.follows_senders else set()
        asked = self.traits.highest_visit
        self.caps = [max(self._cap(step), asked * (step in again)) for step in range(len(self.ways))]
        for step in again.intersection(self.looks_for):
            self.caps[step] = max(self.caps[step], 1)
        self.work = model.steps.work.tolist()
        self.branches = branches_of(model)
        self.asked = Asked(model)
        self.of_parts = self._steps_of_parts()
        self.children = model.children
        self.rules = [conditional(model, rules) for rules in model.children.of_work.rows()]
        self.counted: dict[int, int] = defaultdict(int)
        self.places: dict[int, int] = {}
        for step in (step for step, cap in enumerate(self.caps) if cap):
            self.places[step] = self.counted[self.work[step]]
            self.counted[self.work[step]] += 1

    def _steps_of_parts(self) -> set[int]:
        """The steps in branches, whose end is not that of an item."""
        ahead: list[int] = []
        for parts in self.branches.values():
            ahead += parts
        found: set[int] = set()
        while ahead:
            step = ahead.pop()
            if step not in found:
                found.add(step)
                ahead += [way[0] for way in self.ways[step] if way[0] != NONE]
        return found

    def _cap(self, step: int) -> int:
        """The visit of a step from which on the chances of its ways back no longer change; 0 when they never
        do."""
        last = 0
        for row, (_, chance, falling, at_most, rework, *_) in zip(
            self.rows[step], self.ways[step], strict=True
        ):
            if rework:
                chances = [float(self.cases.value[case]) for case in self.chances[row]]
                last = max(last, _last_visit(max([chance, *chances]), falling, at_most))
        return last

    def move(self, state: State, mass: float, visits: Visits) -> Iterator[tuple[State, float]]:
        """Take the visit of a state, note what it asks for, and yield where it goes from there."""
        step, before, present, home, carried, sender = state
        counts, visit = self._counted(step, before)
        here = Visit(self.work[step], step, visit, min(present, default=NONE), carried)
        skipped = self._skipped(here, state)
        if skipped > 0.0:
            for _, target, chance in self._onward(here, 1.0):
                if target != NONE:
                    yield (target, counts, present, home, carried, sender), mass * skipped * chance
            mass *= 1.0 - skipped
            if mass <= 0.0:
                return
        for part in self.branches.get(step, ()):
            yield (part, (0,) * len(counts), present, home, carried, (NONE, NOWHERE, sender[2])), mass
        for teams, chosen, share in self._teams(state):
            place = Visit(here.work, step, visit, min(teams, default=NONE), carried)
            crosses = self.takes_people[step] and bool(present) and not present & teams
            staying = mass * share
            if crosses:
                back = self._cross(state, teams, staying, visits)
                if back > 0.0:
                    yield (sender[0], counts, teams, chosen, carried, (NONE, present, sender[2])), back
                staying -= back
                yield from self._answers_back(
                    place, (sender[2], present, teams), len(counts), staying, visits
                )
            visits.steps[step] += staying
            loss = self.crossings.loss(present, teams) if crosses else 0.0
            for known, further in self._typed(place, present, teams) if crosses else [(carried, 1.0)]:
                at, so_much = place.carrying(known), staying * further
                self.set_off(Trigger.STARTED, here.carrying(known), so_much, visits)
                self.set_off(Trigger.ASKS, at, so_much, visits)
                self._note(at, teams, so_much, loss, visits)
                yield from self._answers(at, teams, len(counts), so_much)
                after = self._sender(step, sender, teams)
                for target, then, chance in self._ends(step, visit, teams, known):
                    self._finish(at.carrying(then), target, so_much * chance, visits)
                    if target != NONE and chance > 0.0:
                        yield (target, counts, teams, chosen, then, after), so_much * chance

    def _cross(self, state: State, teams: Teams, mass: float, visits: Visits) -> float:
        """Note a hand-off and what is typed again; returns how likely it is that it is sent back."""
        step, _, present, _, _, (came_from, *_) = state
        visits.crossings[present, teams] += mass
        if self.looks_for[step] != NONE:
            return 0.0
        back = 0.0
        if came_from != NONE and self.looks_for[came_from] == NONE:
            back = mass * self.crossings.returns(present, teams)
        if back > 0.0:
            visits.returned[present, teams] += back
        typed = self.crossings.typed(present, teams)
        if typed > 0.0:
            visits.typed[step, teams] += (mass - back) * typed
        return back

    def _typed(self, visit: Visit, present: Teams, teams: Teams) -> Iterator[Likely]:
        """What an item may carry after what is typed again has set marks."""
        rows = self.crossings.sets(present, teams)
        if not self.traits.asked or not rows or self.looks_for[visit.step] != NONE:
            yield visit.carried, 1.0
            return
        yield from self.traits.after(rows, visit)

    def _note(self, visit: Visit, teams: Teams, mass: float, loss: float, visits: Visits) -> None:
        """Note what a visit asks for."""
        step, row = visit.step, self._length(visit)
        if row is not None:
            visits.lengths[step] += mass * float(self.samplers.mean[row])
            visits.squares[step] += mass * second_moment(self.samplers, row)
        if self.takes_people[step]:
            asked = mass * (1.0 + loss)
            visits.asked[step, teams] += asked
            if row is not None:
                visits.efforts[step, teams] += asked * float(self.samplers.mean[row])

    def _sender(self, step: int, sender: Sender, teams: Teams) -> Sender:
        """The step that the last team of an item has done after a visit, and where a step was done last."""
        came_from, back_to, desk = sender
        if self.asked.any_back and self.takes_people[step] and self.looks_for[step] == NONE:
            desk = teams
        if not self.follows_senders or step in self.branches:
            return NONE, NOWHERE, desk
        return (step, NOWHERE, desk) if self.takes_people[step] else (came_from, back_to, desk)

    def _answers(
        self, visit: Visit, teams: Teams, counted: int, mass: float
    ) -> Iterator[tuple[State, float]]:
        """What comes up in a visit that one of some teams has, as visits of the steps that answer it."""
        for answer, present, home, count in self.asked.answers(visit, teams, self.traits):
            yield (answer, (0,) * counted, present, home, visit.carried, NOBODY), mass * count

    def _answers_back(
        self, visit: Visit, way: tuple[Teams, Teams, Teams], counted: int, mass: float, visits: Visits
    ) -> Iterator[tuple[State, float]]:
        """What is asked at a hand-off of those who did a step last, by the teams in which that was, those
        left and those reached, as visits of the steps that answer it."""
        desk, present, teams = way
        if not desk or desk & teams or self.looks_for[visit.step] != NONE:
            return
        kinds = self.crossings.kinds(present, teams)
        answer, count = self.asked.back(visit, kinds, self.traits)
        if count > 0.0:
            visits.questions[present, teams] += mass * count
            yield (answer, (0,) * counted, desk, NOWHERE, visit.carried, NOBODY), mass * count

    def _finish(self, visit: Visit, target: int, mass: float, visits: Visits) -> None:
        """Note what a step that is over sets off, which may have been the last."""
        self.set_off(Trigger.FINISHED, visit, mass, visits)
        if target == NONE and visit.step not in self.asked.steps and visit.step not in self.of_parts:
            self.set_off(Trigger.DELIVERED, visit, mass, visits)

    def set_off(self, trigger: Trigger, visit: Visit, mass: float, visits: Visits) -> None:
        """Note what happens of what leads to children only under a condition, if it holds."""
        for rule in self.rules[visit.work]:
            children = self.children
            is_it = children.trigger[rule] == trigger and children.at_step[rule] in (NONE, visit.step)
            if is_it and self.traits.hold(int(children.when[rule]), visit):
                visits.occasions[rule] += mass

    def _counted(self, step: int, counts: tuple[int, ...]) -> tuple[tuple[int, ...], int]:
        """The counts after one more visit of a step, and which visit this is."""
        if not self.caps[step]:
            return counts, 1
        place = self.places[step]
        visit = min(counts[place] + 1, self.caps[step])
        return (*counts[:place], visit, *counts[place + 1 :]), visit

    def _teams(self, state: State) -> Iterator[tuple[Teams, Teams, float]]:
        """The teams that may do a step, those that may be the chosen one from then on, and the chance
        (semantics, 4.2)."""
        step, _, present, home, _, (_, back_to, _) = state
        able = self.queues[step]
        if not self.takes_people[step]:
            yield present, home, 1.0
        elif back_to:
            yield back_to, home, 1.0
        elif self.looks_for[step] != NONE:
            wrong = able - present or able
            for team in sorted(wrong):
                yield frozenset({team}), home, 1.0 / len(wrong)
        elif len(able) == 1:
            yield able, home, 1.0
        elif present and present <= able:
            yield present, home, 1.0
        elif not present & able and home and home <= able:
            yield home, home, 1.0
        elif self.by_load[step]:
            yield able, able | home, 1.0
        else:
            for team in sorted(able):
                yield frozenset({team}), frozenset({team}), 1.0 / len(able)

    def _ends(self, step: int, number: int, teams: Teams, carried: Carried) -> Iterator[End]:
        """Where a visit may lead, what the item then carries, and how likely that is."""
        if not self.traits.asked:
            yield from ((to, carried, chance) for to, chance in self._plain_exits(step, number))
            return
        visit = Visit(self.work[step], step, number, min(teams, default=NONE), carried)
        for before, share in self.traits.after(self.sets_of_step[step], visit):
            here = visit.carrying(before)
            for row, target, chance in self._exits(here):
                for after, further in self.traits.after(self.sets_of_way[row], here):
                    yield target, after, share * chance * further

    def _plain_exits(self, step: int, visit: int) -> Iterator[tuple[int, float]]:
        """Where a visit leads, with the chance of each way, in a model without conditions."""
        left = 1.0
        for to, chance, falling, at_most, rework, *_ in self.ways[step]:
            if not rework:
                yield to, chance * left
            elif at_most == NONE or visit <= at_most:
                share = min(chance * falling ** (visit - 1), left)
                left -= share
                yield to, share

    def _length(self, visit: Visit) -> int | None:
        """The sampler of a visit to a step that takes other times in some cases; `None` for others."""
        cases = self.lengths[visit.step]
        if not cases:
            return None
        holding = (case for case in cases if self.traits.hold(int(self.cases.when[case]), visit))
        case = next(holding, None)
        return self.usual[visit.step] if case is None else int(self.cases.value[case])

    def _skipped(self, visit: Visit, state: State) -> float:
        """How likely it is that a visit is skipped."""
        _, counts, _, _, _, (came_from, back_to, _) = state
        looks_for = self.looks_for[visit.step]
        if back_to or (looks_for != NONE and came_from == visit.step):
            return 0.0
        if looks_for in self.places and counts[self.places[looks_for]] > 0:
            return 1.0
        chance = self.skips[visit.step]
        return chance if chance > 0.0 and self.traits.hold(self.skip_when[visit.step], visit) else 0.0

    def _exits(self, visit: Visit) -> Iterator[tuple[int, int, float]]:
        """The row, the target and the chance of each way out."""
        left = 1.0
        for row, way in zip(self.rows[visit.step], self.ways[visit.step], strict=True):
            to, chance, falling, at_most, rework, when, _ = way
            possible = rework and (at_most == NONE or visit.number <= at_most)
            if possible and self.traits.hold(when, visit):
                chance = self._chance(row, chance, visit)
                share = min(chance * falling ** (visit.number - 1), left)
                left -= share
                yield row, to, share
        yield from self._onward(visit, left)

    def _chance(self, row: int, usual: float, visit: Visit) -> float:
        """The chance of a way back at a first visit."""
        cases = self.cases
        holding = (case for case in self.chances[row] if self.traits.hold(int(cases.when[case]), visit))
        case = next(holding, None)
        return usual if case is None else float(cases.value[case])

    def _onward(self, visit: Visit, left: float) -> Iterator[tuple[int, int, float]]:
        """The row, the target and the chance of each way on, of the first case that holds."""
        taken = NONE
        for row, way in zip(self.rows[visit.step], self.ways[visit.step], strict=True):
            to, chance, _, _, rework, when, case = way
            if rework:
                continue
            if taken == NONE and self.traits.hold(when, visit):
                taken = case
            if case == taken:
                yield row, to, chance * left


def _ways(exits: Exits) -> list[Way]:
    """The ways out of all steps."""
    columns = (exits.to, exits.chance, exits.falling, exits.at_most, exits.rework, exits.when, exits.case)
    return list(zip(*(column.tolist() for column in columns), strict=True))


def _last_visit(chance: float, falling: float, at_most: int) -> int:
    """The visit from which on a rework chance no longer changes; 0 when it never does."""
    visits = 0 if at_most == NONE else at_most + 1
    if falling >= 1.0 or chance <= 0.0:
        return visits
    fades = 2
    while chance * falling ** (fades - 1) > NEGLIGIBLE and fades < 400:
        fades += 1
    return min(visits, fades) if visits else fades
