"""Switches: the kernel of a model has only what that model uses.

The text of the kernel asks at each optional mechanism for a constant, ``@switch.NAME``, which it names
without giving its value. The value is written into the text before LLVM optimises it, and LLVM leaves out
what is never done then. So a mechanism costs nothing, to compile or to run, where it is not used. A kind of
step has a switch by being listed in `StepKind`; any other mechanism has its line in `NEEDED` and one in
`orgsim.engine.compiled.switched`.

A kernel with more switches on than a model needs gives the same numbers.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial
from typing import Final

from orgsim.engine.compiled.compact import compact
from orgsim.log.vocabulary import NONE
from orgsim.model.arrays import Integers
from orgsim.model.kinds import Arrivals, Order, StepKind, Trigger
from orgsim.model.model import Model

PREFIX: Final = "switch."
"""How the names of the constants begin."""
Switches = frozenset[str]
"""Those that are on, by name."""


def _any(values: Integers) -> bool:
    """Whether there is any position among these that are `NONE` otherwise."""
    return bool((values != NONE).any())


def _wishes(model: Model) -> bool:
    """Whether an item may want, or not want, somebody who had it before."""
    return _any(model.steps.same_person) or _any(model.steps.other_person)


def _turnover(model: Model) -> bool:
    """Whether people join or leave during a run; what is due at the horizon still happens."""
    people = model.people
    return bool((people.starts > 0).any() or (people.ends <= model.header.horizon).any())


def _types_again(model: Model) -> bool:
    """Whether anything is typed again at a hand-off."""
    return _any(model.handoffs.retyping) or bool(model.handoffs.sets.values.size)


def _kind(kind: StepKind, model: Model) -> bool:
    """Whether there is a step of a kind."""
    return bool((model.steps.kind == kind).any())


def _orders_by_due(model: Model) -> bool:
    """Whether what is due first comes first, in a queue or at a gate."""
    return any(bool((order == Order.EARLIEST_DUE).any()) for order in (model.queues.order, model.gates.order))


NEEDED: Final[dict[str, Callable[[Model], bool]]] = {
    "limits": lambda model: len(model.limits.items) > 0,
    "patience": lambda model: _any(model.steps.patience),
    "preemption": lambda model: bool(model.queues.preempt.any()),
    "case_workers": lambda model: bool(model.queues.case_worker.any()),
    "wishes": _wishes,
    "turnover": _turnover,
    "delegates": lambda model: bool(model.queues.delegates.any()),
    "hours": lambda model: not all(clock.is_always for clock in model.header.clocks),
    "counted": lambda model: bool((model.sources.kind == Arrivals.COUNTED).any()),
    "parts": lambda model: _kind(StepKind.SPLIT, model) or model.asks,
    "questions": lambda model: model.asks,
    "questions_back": lambda model: model.questions_back.any,
    "children": lambda model: model.children.any or _kind(StepKind.SPLIT, model) or model.asks,
    "inheritance": lambda model: bool(model.children.inherits.any()),
    "awaited": lambda model: model.children.any_awaited,
    "lateness": lambda model: bool((model.children.trigger == Trigger.LATE).any()),
    "timers": lambda model: model.timers.any,
    "shortest_first": lambda model: bool((model.queues.order == Order.SHORTEST).any()),
    "earliest_due": _orders_by_due,
    "due_moments": lambda model: bool(model.works.dues.values.size) or _any(model.sources.dues),
    "service_clocks": lambda model: model.service_clocks.any,
    **{kind.name.lower(): partial(_kind, kind) for kind in StepKind if kind != StepKind.WORK},
    "conditions": lambda model: len(model.conditions.trait) > 0,
    "marks": lambda model: len(model.marks.initial) > 0,
    "skips": lambda model: bool(model.steps.skips.any()) or _any(model.steps.looks_for),
    "cases": lambda model: len(model.cases.when) > 0,
    "meetings": lambda model: len(model.gates.people.values) > 0,
    "worths": lambda model: model.worths.any,
    "class_costs": lambda model: len(model.steps.urgencies) > 0,
    "misrouting": lambda model: _any(model.steps.looks_for),
    "returns": lambda model: bool(model.handoffs.returns.any()),
    "losses": lambda model: bool(model.handoffs.loss.any()) or _types_again(model),
    "retyping": _types_again,
}
"""The switches by name, and whether a model needs them."""
NO_SWITCH: Final = Switches()
EVERY_SWITCH: Final = Switches(NEEDED)
MOST_AT_LENGTH: Final = 12
"""With more switches on the kernel takes its compact form, which is made sooner and is a little slower."""


def needed(model: Model) -> Switches:
    """The switches that must be on in the kernel of a model."""
    return Switches(name for name, is_needed in NEEDED.items() if is_needed(model))


def needed_by(models: Iterable[Model] | None) -> Switches:
    """The switches that must be on in one kernel for all of some models, or for any model that there is."""
    return EVERY_SWITCH if models is None else NO_SWITCH.union(*map(needed, models))


def composed(text: str, on: Switches) -> str:
    """The text of the kernel with the values of all its switches, in the compact form where many are on."""
    if is_compact(on):
        text = compact(text)
    for name in NEEDED:
        open_constant = f"@{PREFIX}{name} = external constant i8"
        text = text.replace(open_constant, f"@{PREFIX}{name} = internal constant i8 {int(name in on)}")
    return text


def is_compact(on: Switches) -> bool:
    """Whether a kernel with some switches on takes its compact form."""
    return len(on) > MOST_AT_LENGTH


def code_of(on: Switches) -> str:
    """A set of switches as a word for the name of a file: a bit for each, in hexadecimal."""
    return f"{sum(1 << place for place, name in enumerate(NEEDED) if name in on):x}"


def switches_of(code: str) -> Switches:
    """The set of switches of such a word."""
    bits = int(code, 16)
    return Switches(name for place, name in enumerate(NEEDED) if bits >> place & 1)
