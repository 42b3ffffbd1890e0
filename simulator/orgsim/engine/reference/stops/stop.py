"""What every kind of stop is asked, and what it is given."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, Final, Protocol

from orgsim.engine.reference.choices import way_out
from orgsim.engine.reference.conditions import Conditions
from orgsim.engine.reference.floor import Floor
from orgsim.engine.reference.gates import Gate
from orgsim.engine.reference.instants import Instants, Steps
from orgsim.engine.reference.item import Item
from orgsim.engine.reference.journal import Journal
from orgsim.engine.reference.marks import Marks
from orgsim.engine.reference.places import Places
from orgsim.engine.reference.plan import Exit, Plan, Stage
from orgsim.engine.reference.questions import Questions
from orgsim.engine.reference.ranks import Ranks
from orgsim.engine.reference.service_clocks import ServiceClocks
from orgsim.engine.reference.skips import Skips
from orgsim.engine.reference.tokens import Tokens
from orgsim.engine.reference.withdrawal import Withdrawal
from orgsim.log.facts import Verb
from orgsim.log.vocabulary import NONE

FINISHED: Final = int(Verb.FINISHED)
DECIDED: Final = int(Verb.DECIDED)
Decision = Callable[[Item, Stage], Exit]
"""How a gate chooses the way out of an item."""


class Stop(Protocol):
    """A step, to those who come to it."""

    @property
    def stage(self) -> Stage:
        """What it has in common with all steps."""

    def come(self, item: Item) -> None:
        """Take the item to its place, such as its team, before limits are passed. It is counted nowhere
        now."""

    def stay(self, item: Item, origin: int) -> Steps:
        """Be at the step until it is over and the item's next step is known. ``origin`` is its last team.

        Returns the verb with which the item is gone, or `NONE`."""


@dataclass
class Scene:
    """What the stops of a run share."""

    env: Instants
    plan: Plan
    floor: Floor
    journal: Journal
    places: Places
    tokens: Tokens
    gates: list[Gate]
    conditions: Conditions
    marks: Marks
    skips: Skips
    withdrawal: Withdrawal
    ranks: Ranks
    questions: Questions
    service_clocks: ServiceClocks
    stops: list[Stop] = field(default_factory=list)
    """By step."""
    bring_part: Callable[[Any, int, int, int], None] = field(init=False)
    """Lets a part come that begins at a step, with the word of its cause and its ordinal."""
    bring_answer: Callable[[Any, tuple[int, int], int, int], None] = field(init=False)
    """Lets an answer come to its step and the team at home, with its word and its ordinal."""
    bring_awaited: Callable[[Any, int, int, int], None] = field(init=False)
    """Lets work come that is waited for, by the row of its rule, with its word and its ordinal."""
    made: int = 0
    """Children that have been made, to come or come already."""


def step_over(
    scene: Scene,
    stage: Stage,
    item: Item,
    person: int = NONE,
    decided: Decision | None = None,
) -> int:
    """The step is over, by somebody of a team or by itself (`NONE`): the item chooses its way out, or a gate
    has ``decided``.

    Returns the `WayOut`.
    """
    if stage.marking:
        return _over_with_marks(scene, stage, item, person, decided)
    way = stage.only_way
    verb = FINISHED
    if decided is not None:
        way, verb = decided(item, stage), DECIDED
    elif way is None:
        way = way_out(item, stage, scene.conditions)
    if person == NONE:
        scene.journal.note(verb, item, way.to, way.kind)
    else:
        scene.journal.note_of_team(verb, item, person, way.to, way.kind)
    item.step = way.to
    return way.kind


def _over_with_marks(scene: Scene, stage: Stage, item: Item, person: int, decided: Decision | None) -> int:
    before = list(item.marks)
    scene.marks.set(item, stage.sets)
    way = way_out(item, stage, scene.conditions) if decided is None else decided(item, stage)
    scene.marks.set(item, way.sets)
    verb = FINISHED if decided is None else DECIDED
    if person == NONE:
        scene.journal.note(verb, item, way.to, way.kind)
    else:
        scene.journal.note_of_team(verb, item, person, way.to, way.kind)
    scene.marks.tell_changed(item, before)
    item.step = way.to
    return way.kind


def length_of(scene: Scene, stage: Stage, item: Item) -> int:
    """The effort or the delay of a visit."""
    stream = stage.length
    if stage.lengths:
        stream = scene.conditions.first(stage.lengths, stream, item)
    length: int = stream.value(item.word, item.visit)
    return length
