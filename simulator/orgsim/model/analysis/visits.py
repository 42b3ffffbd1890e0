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
from dataclasses import dataclass, field, replace
from typing import Final

import numpy as np

from orgsim.chance.moments import second_moment
from orgsim.log.vocabulary import NONE
from orgsim.model.analysis.once import once
from orgsim.model.analysis.traits import Carried, Traits, Visit
from orgsim.model.kinds import Serve, StepKind, Trigger
from orgsim.model.loops import looped
from orgsim.model.model import Model

Teams = frozenset[int]
State = tuple[int, tuple[int, ...], Teams, Teams, Carried]
"""Step, visits so far of the steps of its work that count them, teams it may be in, teams it may have been
given by a choice, and what it carries that conditions ask for."""
End = tuple[int, Carried, float]
"""Where a visit leads, what the item then carries, and how likely that is."""
Way = tuple[int, float, float, int, int, int, int]
"""Target, chance, falling, most visits, whether rework, condition, case."""

NEGLIGIBLE: Final = 1e-12
"""Probability below which a way is no longer followed, and a falling chance no longer counted."""
MOST_MOVES: Final = 300_000
"""Moves after which what is still under way is left out: the visits are then a lower bound."""
NOWHERE: Final[Teams] = frozenset()


@dataclass
class Visits:
    """What one item can be expected to ask for.

    ``steps``: visits by step. ``asked``: visits by step and the teams one of which does it, each counted 1 +
    context loss; where the crossing is not certain, the least that it may lose. ``crossings``: hand-offs by
    teams left and teams reached. ``lengths`` and ``efforts`` are the time that visits and ``asked`` take, and
    ``squares`` the sums of its squares, of steps that take other times in some cases.
    ``occasions``: how often something happens that leads to children only under a condition, and the
    condition holds, by rule. ``unfollowed``: probability that was still under way at the end.
    """

    steps: dict[int, float] = field(default_factory=lambda: defaultdict(float))
    asked: dict[tuple[int, Teams], float] = field(default_factory=lambda: defaultdict(float))
    crossings: dict[tuple[Teams, Teams], float] = field(default_factory=lambda: defaultdict(float))
    lengths: dict[int, float] = field(default_factory=lambda: defaultdict(float))
    squares: dict[int, float] = field(default_factory=lambda: defaultdict(float))
    efforts: dict[tuple[int, Teams], float] = field(default_factory=lambda: defaultdict(float))
    occasions: dict[int, float] = field(default_factory=lambda: defaultdict(float))
    unfollowed: float = 0.0

    def length(self, model: Model, step: int) -> float:
        """Return the mean length of a visit of a step in microseconds, without context lost."""
        if step not in self.lengths or not self.steps[step]:
            return float(model.samplers.mean[model.steps.sampler[step]])
        return self.lengths[step] / self.steps[step]

    def square(self, model: Model, step: int) -> float:
        """Return the mean square of the length of a visit of a step, in squared microseconds."""
        if step not in self.squares:
            return second_moment(model.samplers, int(model.steps.sampler[step]))
        return self.squares[step] / self.steps[step]


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
            (first, none, NOWHERE, NOWHERE, carried): mass for carried, mass in likely
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
        exits = model.exits
        ways = list(
            zip(
                *(
                    array.tolist()
                    for array in (
                        *(exits.to, exits.chance, exits.falling, exits.at_most, exits.rework),
                        *(exits.when, exits.case),
                    )
                ),
                strict=True,
            )
        )
        self.traits = Traits(model)
        self.cases, self.samplers = model.cases, model.samplers
        self.lengths, self.usual = model.steps.lengths.rows(), model.steps.sampler.tolist()
        self.chances = exits.chances.rows()
        self.skips, self.skip_when = model.steps.skips.tolist(), model.steps.skip_when.tolist()
        self.rows = model.steps.exits.rows()
        self.ways: list[list[Way]] = [[ways[place] for place in row] for row in self.rows]
        self.sets_of_step, self.sets_of_way = model.steps.sets.rows(), exits.sets.rows()
        self.kind = model.handoffs.kind
        self.loss = np.append(model.handoffs.loss, 0.0)
        self.losses: dict[tuple[Teams, Teams], float] = {}
        again = looped(model) if self.traits.highest_visit else set()
        asked = self.traits.highest_visit
        self.caps = [max(self._cap(step), asked * (step in again)) for step in range(len(self.ways))]
        self.work = model.steps.work.tolist()
        self.branches = _branches(model)
        self.children = model.children
        self.rules = [_conditional(model, rules) for rules in model.children.of_work.rows()]
        self.counted: dict[int, int] = defaultdict(int)
        self.places: dict[int, int] = {}
        for step in (step for step, cap in enumerate(self.caps) if cap):
            self.places[step] = self.counted[self.work[step]]
            self.counted[self.work[step]] += 1

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
        step, counts, present, home, carried = state
        counts, visit = self._counted(step, counts)
        here = Visit(self.work[step], step, visit, min(present, default=NONE), carried)
        skipped = self._skipped(here)
        if skipped > 0.0:
            for _, target, chance in self._onward(here, 1.0):
                if target != NONE:
                    yield (target, counts, present, home, carried), mass * skipped * chance
            mass *= 1.0 - skipped
            if mass <= 0.0:
                return
        visits.steps[step] += mass
        self.set_off(Trigger.STARTED, here, mass, visits)
        for part in self.branches.get(step, ()):
            yield (part, (0,) * len(counts), present, home, carried), mass
        for teams, chosen, share in self._teams(step, present, home):
            row = self._length(replace(here, team=min(teams, default=NONE)))
            if row is not None:
                visits.lengths[step] += mass * share * float(self.samplers.mean[row])
                visits.squares[step] += mass * share * second_moment(self.samplers, row)
            if self.takes_people[step]:
                loss = self._cross(present, teams, mass * share, visits)
                asked = mass * share * (1.0 + loss)
                visits.asked[step, teams] += asked
                if row is not None:
                    visits.efforts[step, teams] += asked * float(self.samplers.mean[row])
            for target, after, chance in self._ends(step, visit, teams, carried):
                over = replace(here, team=min(teams, default=NONE), carried=after)
                self._finish(over, target, mass * share * chance, visits)
                if target != NONE and chance > 0.0:
                    yield (target, counts, teams, chosen, after), mass * share * chance

    def _finish(self, visit: Visit, target: int, mass: float, visits: Visits) -> None:
        """Note what a step that is over sets off, which may have been the last."""
        self.set_off(Trigger.FINISHED, visit, mass, visits)
        if target == NONE:
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

    def _teams(self, step: int, present: Teams, home: Teams) -> Iterator[tuple[Teams, Teams, float]]:
        """The teams that may do a step, those that may be the chosen one from then on, and the chance
        (semantics, 4.2)."""
        able = self.queues[step]
        if not self.takes_people[step]:
            yield present, home, 1.0
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

    def _cross(self, origin: Teams, target: Teams, mass: float, visits: Visits) -> float:
        """The least context that a move between teams loses; a move that may stay in its team is no
        hand-off."""
        if not origin or origin & target:
            return 0.0
        visits.crossings[origin, target] += mass
        if (origin, target) not in self.losses:
            kinds = self.kind[np.ix_(list(origin), list(target))]
            self.losses[origin, target] = float(self.loss[kinds].min())
        return self.losses[origin, target]

    def _ends(self, step: int, number: int, teams: Teams, carried: Carried) -> Iterator[End]:
        """Where a visit may lead, what the item then carries, and how likely that is."""
        if not self.traits.asked:
            yield from ((to, carried, chance) for to, chance in self._plain_exits(step, number))
            return
        visit = Visit(self.work[step], step, number, min(teams, default=NONE), carried)
        for before, share in self.traits.after(self.sets_of_step[step], visit):
            here = replace(visit, carried=before)
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

    def _skipped(self, visit: Visit) -> float:
        """How likely it is that a visit is skipped."""
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


def _conditional(model: Model, rules: list[int]) -> list[int]:
    """Those of some rules for children that have a condition."""
    return [rule for rule in rules if model.children.when[rule] != NONE]


def _branches(model: Model) -> dict[int, list[int]]:
    """By split the steps at which its parts begin."""
    splits, first = model.stops.splits, model.stops.branches.first_step.tolist()
    steps = np.flatnonzero(model.steps.kind == StepKind.SPLIT).tolist()
    bounds = zip(splits.first.tolist(), splits.last.tolist(), strict=True)
    return {step: first[begin:end] for step, (begin, end) in zip(steps, bounds, strict=True)}


def _last_visit(chance: float, falling: float, at_most: int) -> int:
    """The visit from which on a rework chance no longer changes; 0 when it never does."""
    visits = 0 if at_most == NONE else at_most + 1
    if falling >= 1.0 or chance <= 0.0:
        return visits
    fades = 2
    while chance * falling ** (fades - 1) > NEGLIGIBLE and fades < 400:
        fades += 1
    return min(visits, fades) if visits else fades
