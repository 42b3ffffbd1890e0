"""What each requirement asks of the facts of a log, one after the other."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from orgsim.log import NONE, Header, Verb
from orgsim.log.requirements import Requirement
from orgsim.measures.rules.rule import RuleOfWork
from orgsim.measures.rules.story import Fact, Story


@dataclass
class Breach:
    """How an item first violated a rule: when, by whom, at which step, beside which ``other`` step or in
    place of it; and how often it did in all."""

    moment: int
    people: tuple[int, ...]
    step: int
    other: int = NONE
    times: int = 1


class Judge:
    """A rule with the items to which it has applied, and how they violated it."""

    def __init__(self, rule: RuleOfWork, header: Header) -> None:
        """Nothing has happened."""
        self.rule, self.header = rule, header
        self.applied: set[int] = set()
        self.broken: dict[int, Breach] = {}

    def see(self, story: Story, fact: Fact) -> None:
        """Take a fact of an item into account; the ``story`` is that before it."""

    def close(self) -> None:
        """Take into account that the run is over."""

    def is_about(self, story: Story, moment: int) -> bool:
        """Whether the condition of the rule holds of an item."""
        return story.satisfies(self.rule.when, moment)

    def violated(self, item: int, breach: Breach) -> None:
        """Note that an item violates the rule; the first time says how."""
        if item in self.broken:
            self.broken[item].times += 1
        else:
            self.broken[item] = breach


class DifferentPeople(Judge):
    """Nobody works on two of the steps of one item, in whichever visits."""

    def see(self, story: Story, fact: Fact) -> None:
        """Compare who takes up a step with who worked on the others."""
        if not _is_taken_up(story, fact, self.rule):
            return
        others = [step for step in self.rule.steps if step != fact.step and story.people.get(step)]
        if not others or not self.is_about(story, fact.time):
            return
        self.applied.add(story.item)
        same = [step for step in others if fact.person in story.people[step]]
        if same:
            self.violated(story.item, Breach(fact.time, (fact.person,), fact.step, same[0]))


class NotBoth(Judge):
    """Nobody who has done one of the steps, of whichever item, does another of them."""

    def __init__(self, rule: RuleOfWork, header: Header) -> None:
        """Nobody has done anything."""
        super().__init__(rule, header)
        self._done: defaultdict[int, dict[int, None]] = defaultdict(dict)

    def see(self, story: Story, fact: Fact) -> None:
        """Compare a step that somebody takes up with what they have done before."""
        if not _is_taken_up(story, fact, self.rule) or not self.is_about(story, fact.time):
            return
        self.applied.add(story.item)
        other = next((step for step in self._done[fact.person] if step != fact.step), NONE)
        if other != NONE:
            self.violated(story.item, Breach(fact.time, (fact.person,), fact.step, other))
        self._done[fact.person].setdefault(fact.step)


class OneBeforeOther(Judge):
    """A step begins only once all before it in the list are over."""

    def see(self, story: Story, fact: Fact) -> None:
        """Look, as a step begins, for one before it that is not over."""
        if not fact.begins or fact.step not in self.rule.steps[1:] or not self.is_about(story, fact.time):
            return
        self.applied.add(story.item)
        before = self.rule.steps[: self.rule.steps.index(fact.step)]
        missing = next((step for step in before if step not in story.over), NONE)
        if missing != NONE:
            self.violated(story.item, Breach(fact.time, _people(fact.person), fact.step, missing))


class Within(Judge):
    """The last step is over within a time of the end of the first, or, of one step, of the arrival.

    Times that end after the horizon are left out, kept or not: else the early ones would count, and the slow
    ones not yet. An item that is gone in time without having been delivered has nothing to keep any more.
    """

    def __init__(self, rule: RuleOfWork, header: Header) -> None:
        """No time is running."""
        super().__init__(rule, header)
        self._running: dict[int, int] = {}
        self._noted: dict[int, tuple[Story, int]] = {}

    def see(self, story: Story, fact: Fact) -> None:
        """Begin and end the time of an item; whether the rule is about it is asked once its marks are set."""
        begun = self._noted.get(story.item)
        if begun is not None and (fact.verb != Verb.MARKED or fact.time > begun[1]):
            self._settle(*self._noted.pop(story.item))
        if fact.is_over and fact.step == self.rule.steps[-1]:
            self._end(story, fact, _people(*story.people.get(fact.step, ())), is_done=True)
        elif fact.is_gone:
            self._end(story, fact, (), is_done=False)
        if self._begins(fact) and story.item not in self._running:
            self._noted[story.item] = story, fact.time

    def _begins(self, fact: Fact) -> bool:
        if len(self.rule.steps) == 1:
            return fact.verb == Verb.ARRIVED and not fact.of_part
        return fact.is_over and fact.step == self.rule.steps[0]

    def _settle(self, story: Story, begun: int) -> None:
        deadline = self._deadline(begun)
        if deadline <= self.header.horizon and self.is_about(story, begun):
            self._running[story.item] = deadline

    def _deadline(self, begun: int) -> int:
        if not self.rule.in_working_time:
            return begun + self.rule.limit
        return self.header.clocks[self.header.working_clock].finish(begun, self.rule.limit)

    def _end(self, story: Story, fact: Fact, people: tuple[int, ...], *, is_done: bool) -> None:
        """End the time of an item: that of one that is gone in time has come to nothing."""
        deadline = self._running.pop(story.item, None)
        if deadline is None:
            return
        is_late = fact.time > deadline
        if is_late or is_done:
            self.applied.add(story.item)
        if is_late:
            self.violated(story.item, self._breach(deadline, people))

    def close(self) -> None:
        """What is not done by now has violated the rule: the times that run end by the horizon."""
        for story, begun in self._noted.values():
            self._settle(story, begun)
        for item, deadline in self._running.items():
            self.applied.add(item)
            self.violated(item, self._breach(deadline, ()))

    def _breach(self, deadline: int, people: tuple[int, ...]) -> Breach:
        first = NONE if len(self.rule.steps) == 1 else self.rule.steps[0]
        return Breach(deadline, people, self.rule.steps[-1], first)


class Approved(Judge):
    """A step begins, or an item is delivered, only once the gate has approved it, and has not said otherwise
    since."""

    def see(self, story: Story, fact: Fact) -> None:
        """Ask for the approval."""
        if not self._is_asked(fact) or not self.is_about(story, fact.time):
            return
        self.applied.add(story.item)
        if not any(story.approved.get(step, False) for step in self.rule.at_gates):
            people = _people(story.last_person if fact.is_delivered else fact.person)
            other = next(iter(self.rule.at_gates), NONE)
            step = NONE if fact.is_delivered else fact.step
            self.violated(story.item, Breach(fact.time, people, step, other))

    def _is_asked(self, fact: Fact) -> bool:
        if not self.rule.steps:
            return fact.is_delivered
        return fact.begins and fact.step in self.rule.steps


JUDGES: Final[Mapping[Requirement, type[Judge]]] = MappingProxyType(
    {
        Requirement.DIFFERENT_PEOPLE: DifferentPeople,
        Requirement.NOT_BOTH: NotBoth,
        Requirement.ONE_BEFORE_OTHER: OneBeforeOther,
        Requirement.WITHIN: Within,
        Requirement.APPROVED: Approved,
    }
)


def _is_taken_up(story: Story, fact: Fact, rule: RuleOfWork) -> bool:
    """Whether somebody takes up one of the steps who has not worked on it yet."""
    is_work = fact.verb in (Verb.STARTED, Verb.RESUMED) and fact.person != NONE
    return is_work and fact.step in rule.steps and fact.person not in story.people.get(fact.step, ())


def _people(*found: int) -> tuple[int, ...]:
    return tuple(person for person in found if person != NONE)
