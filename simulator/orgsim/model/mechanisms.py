"""What a Model has of optional mechanisms: gates, conditions, cases, worths, marks, children, timers,
questions and those at hand-offs, clocks.

Shapes and units are those of `orgsim.model.model`."""

from __future__ import annotations

from dataclasses import dataclass, field

from orgsim.log.vocabulary import NONE
from orgsim.model.arrays import OPTIONAL, UNUSED_AT_0, Floats, Integers, Ragged, Words
from orgsim.model.kinds import Trigger


@dataclass(frozen=True, eq=False)
class Gates:
    """Gates (G). ``opens`` has the moments at which each opens, ``papers`` for each of these the last one at
    which an item may have been tabled.

    ``members`` of it (0: none need be there) are there with chance ``present`` each, drawn by ``word``, of
    whom a ``quorum`` is needed. Those with a name are ``people``, in order, who must also be on shift and in
    no meeting; each item takes ``each`` of their time. Of ``reviewers`` (0: no vote) ``needed`` must let an
    item pass, each with the first of the chances ``passes`` from ``first_pass`` to ``last_pass`` whose
    condition holds.

    ``batch`` items open it at once (`NONE`: no number does); with fewer than ``least`` it is passed over;
    ``agenda`` is the most items at an opening (`NONE`: all), in an `Order`."""

    batch: Integers
    least: Integers
    agenda: Integers
    order: Integers
    opens: Ragged
    papers: Integers
    word: Words
    members: Integers
    quorum: Integers
    present: Floats
    reviewers: Integers
    needed: Integers
    first_pass: Integers
    last_pass: Integers
    passes_when: Integers
    passes: Floats
    each: Integers = field(metadata=UNUSED_AT_0)
    people: Ragged = field(metadata=OPTIONAL)

    def __len__(self) -> int:
        """How many there are."""
        return len(self.batch)


@dataclass(frozen=True, eq=False)
class Conditions:
    """Conditions as rows to be gone through: where a `Trait` of the item lies between ``low`` and ``high``,
    both included, row ``yes`` follows, else row ``no``; `NONE` is the end at which the condition holds, and
    `FAILS` that at which it does not.

    A condition is the row with which it begins; `NONE` always holds.
    """

    trait: Integers
    low: Integers
    high: Integers
    yes: Integers
    no: Integers


@dataclass(frozen=True, eq=False)
class Cases:
    """Cases: the row of a condition, and what holds then: a sampler, a chance, or a time on a ``clock``."""

    when: Integers
    value: Floats
    clock: Integers


@dataclass(frozen=True, eq=False)
class Worths:
    """What items are worth, as far as engines must know it.

    ``value``: samplers of the value in hundredths (W, classes), `NONE` where it is not needed. ``values`` are
    rows of `Cases` with samplers that stand in for it where their condition holds on arrival; ``told`` says
    of which work the log tells the value of each item (1). ``costs`` are rows of `Cases`, of which one always
    holds on arrival, with the column of ``urgencies`` of `Steps` that an item then has; empty where it goes
    by class.
    """

    value: Integers = field(metadata=OPTIONAL)
    values: Ragged = field(metadata=OPTIONAL)
    told: Integers = field(metadata=UNUSED_AT_0)
    costs: Ragged = field(metadata=OPTIONAL)

    @property
    def any(self) -> bool:
        """Whether values or costs are settled on arrival."""
        return bool(self.told.any()) or self.costs.values.size > 0


@dataclass(frozen=True, eq=False)
class Marks:
    """Marks (M): what they are on arrival, their limits, and by work (W, M) whether it carries them.

    Those with ``levels`` are drawn on arrival under ``word``: cumulative chances, of mark m from
    ``first_level[m]`` to ``first_level[m + 1]``, none where it is not drawn.
    """

    initial: Integers
    least: Integers
    most: Integers
    word: Words
    first_level: Integers
    levels: Floats
    carried: Integers


@dataclass(frozen=True, eq=False)
class Sets:
    """What sets marks: the mark, whether ``amount`` is added or is what it becomes, with a ``chance`` drawn
    at ``place`` among those of its step, and the row of a condition or `NONE`."""

    mark: Integers
    adds: Integers
    amount: Integers
    chance: Floats
    when: Integers
    place: Integers


@dataclass(frozen=True, eq=False)
class Children:
    """Rules by which an item brings others, its children; ``of_work`` are those of each work type.

    ``trigger`` is a `Trigger` and ``at_step`` the step that it is of, else `NONE`; ``word`` the word of the
    cause. ``work`` and ``first_step`` are those of the children. They come with a ``chance``, as many as the
    sampler ``number`` says (`NONE`: one), after the sampler ``delay`` (`NONE`: at once) on ``clock``, with
    the class of the item (``same_class``) or one of their own; only where the condition with the row ``when``
    holds of the item then, and with those marks of it that ``inherits`` (rules, marks) says. Rows are in the
    order of the work types; those for which items wait are set off by no fact, but named by `Questions`."""

    trigger: Integers
    at_step: Integers
    word: Words
    work: Integers
    first_step: Integers
    chance: Floats
    number: Integers
    delay: Integers
    clock: Integers
    same_class: Integers
    when: Integers = field(metadata=OPTIONAL)
    inherits: Integers = field(metadata=UNUSED_AT_0)
    of_work: Ragged

    @property
    def any(self) -> bool:
        """Whether there are rules."""
        return len(self.work) > 0

    @property
    def any_awaited(self) -> bool:
        """Whether items wait for some of the children."""
        return bool((self.trigger >= Trigger.ASKS).any())


@dataclass(frozen=True, eq=False)
class Timers:
    """Rules by which items are cancelled, or change their class, as time passes; ``of_work`` are those of
    each work type.

    A rule acts once the sampler ``delay`` on ``clock`` has passed since an item arrived or, where that is
    `NONE`, at each of its ``moments`` at which the item is open. It does so with a ``chance``, drawn by
    ``word``, where the condition of row ``when`` holds. The item then has the class ``to``, or is cancelled
    (`NONE`)."""

    word: Words
    chance: Floats
    when: Integers
    delay: Integers
    clock: Integers
    to: Integers
    moments: Ragged
    of_work: Ragged

    @property
    def any(self) -> bool:
        """Whether there are rules."""
        return len(self.to) > 0


@dataclass(frozen=True, eq=False)
class ServiceClocks:
    """Where clocks of promises stop: in which ``steps`` (S), none where no clock stops, and while an item of
    each work waits for which questions, or other work, by their positions as in the log (``asked``)."""

    steps: Integers
    asked: Ragged

    @property
    def any(self) -> bool:
        """Whether some clock stops."""
        return len(self.steps) > 0


@dataclass(frozen=True, eq=False)
class Questions:
    """What steps ask, by row: the position of the ``question``, the ``word`` of its cause, a ``chance``, the
    sampler of the ``number`` (`NONE`: one), the row of the condition ``when``, and whether the person waits
    (``holds``). ``of_step`` are those of each step (S), in order.

    Who answers is drawn among the rows from ``first`` to ``last`` of the deciders: up to the cumulative
    chance ``upto`` by the ``step`` that an answer is, `NONE` for one that the asker gives at once. By the
    queue that asks, ``queues`` (deciders, Q) have the queue that answers, `NONE` where the rule of the step
    chooses it. Where other work is asked for nobody answers: it comes by the ``rule`` of `Children` that is
    named, else `NONE`."""

    question: Integers
    word: Words
    chance: Floats
    number: Integers
    when: Integers
    holds: Integers
    first: Integers
    last: Integers
    rule: Integers = field(metadata=OPTIONAL)
    upto: Floats
    step: Integers
    queues: Integers
    of_step: Ragged

    @property
    def any(self) -> bool:
        """Whether anything is asked."""
        return len(self.question) > 0

    @property
    def answers(self) -> set[int]:
        """The steps that are answers."""
        return set(self.step.tolist()) - {NONE}


@dataclass(frozen=True, eq=False)
class QuestionsBack:
    """What is asked on receipt of a hand-off, by row of `Handoffs`, none where nothing is: a ``chance``, the
    sampler of the ``number`` (`NONE`: one), the row of the condition ``when``, and by work the ``step``
    (hand-offs, W) that an answer is, `NONE` where nothing can be asked. ``word`` (S) is the word of the cause
    by the step that an item goes to."""

    chance: Floats
    number: Integers
    when: Integers
    step: Integers
    word: Words

    @property
    def any(self) -> bool:
        """Whether anything is asked."""
        return len(self.chance) > 0

    @property
    def answers(self) -> set[int]:
        """The steps that are answers."""
        return set(self.step.ravel().tolist()) - {NONE}
