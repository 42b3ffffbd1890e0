"""Every error that orgsim raises on purpose.

::

    OrgsimError
    ├── ScenarioError          a scenario cannot be used; holds every fault found
    ├── UsageError             a call or a command that makes no sense
    └── EngineError            a run cannot go on
        ├── DeadlockError      items wait for each other for ever
        └── EndlessInstantError  events at one moment never cease
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from orgsim.visible import LONGEST, visible, visible_lines

_LONGEST_PATH: Final = 200


class OrgsimError(Exception):
    """The root of the errors that orgsim raises on purpose; what they say holds nothing that cannot be
    seen."""

    def __str__(self) -> str:
        """Return the message, which repeats what was typed or read."""
        return visible_lines(super().__str__())


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing that is wrong in a scenario, and where.

    ``path`` is the dotted key path as a user would write it, ``value`` a shortened ``repr`` of what stands
    there, ``line`` counts from 1, and ``suggestion`` is the nearest right word. Whatever is not known is
    ``None``.
    """

    path: str
    message: str
    value: str | None = None
    file: str | None = None
    line: int | None = None
    suggestion: str | None = None

    def __str__(self) -> str:
        """Return one line: place, path, message and suggestion, nothing in it that cannot be seen."""
        text = self.message
        if self.value is not None and self.value not in text:
            text = f"{text} (here: {self.value})"
        if self.suggestion is not None:
            text = f"{text}; did you mean '{self.suggestion}'?"
        parts = (self.place, visible(self.path, _LONGEST_PATH), text)
        return visible(": ".join(part for part in parts if part), LONGEST)

    @property
    def place(self) -> str:
        """Return ``file:line``, or as much of it as is known."""
        if self.line is None:
            return self.file or ""
        if self.file is None:
            return f"line {self.line}"
        return f"{self.file}:{self.line}"


class ScenarioError(OrgsimError):
    """A scenario that cannot be used; ``faults`` holds everything that was found wrong, at least one."""

    def __init__(self, faults: Iterable[Fault]) -> None:
        """Keep the faults in the order given."""
        self.faults: tuple[Fault, ...] = tuple(faults)
        super().__init__(self.faults)

    def __str__(self) -> str:
        """Return the faults, one a line."""
        return "\n".join(str(fault) for fault in self.faults)


class UsageError(OrgsimError):
    """A call or a command that makes no sense."""


class EngineError(OrgsimError):
    """A run that cannot go on."""


class DeadlockError(EngineError):
    """Items that wait for one another for ever.

    The arguments are the moment in microseconds, the names of the full limits in the circle, those of the
    steps at which items in it wait for their parts, and of each person who is held in it the name, the
    question and the step.
    """

    def __str__(self) -> str:
        """Return the circle in words, and what would end it."""
        moment, limits, joins, held = self.args
        told = [_of_limits(limits, joins)] if limits else []
        if held:
            told.append(_of_people(held, [] if limits else joins))
        return f"work stands still for ever from {_hours(moment)} on: {', and '.join(told)}"


def _of_limits(limits: list[str], joins: list[str]) -> str:
    """What waits for room, in words."""
    parts = f", or at {_quoted(joins)} for parts that do" if joins else ""
    return (
        f"every item inside the full limits {_quoted(limits)} waits for room in one of them{parts}; "
        "raise one of these limits"
    )


def _of_people(held: list[tuple[str, str, str]], joins: list[str]) -> str:
    """Who waits for an answer or other work, in words."""
    asked = [f"'{person}' (asks '{question}' at '{step}')" for person, question, step in held]
    told = visible(", ".join(asked), LONGEST)
    parts = f" (in parts at {_quoted(joins)})" if joins else ""
    are = "is" if len(held) == 1 else "are"
    one = "it" if len(held) == 1 else "one of these"
    return (
        f"{told} {are} held by what they have asked for{parts}, which nobody else could do; let {one} not "
        "hold, or somebody else do it"
    )


def _quoted(names: list[str]) -> str:
    return visible(", ".join(f"'{name}'" for name in names), LONGEST)


def _hours(moment: int) -> str:
    return f"{moment / 3_600_000_000:,.3f} h after the start"


class EndlessInstantError(EngineError):
    """Events at one moment that never cease; the arguments are the moment, the kind of the last event and its
    number."""

    def __str__(self) -> str:
        """Return the moment and what goes round, in words."""
        moment, kind, number = self.args
        thing = "item" if kind in ("end of work", "end of delay", "patience") else "number"
        return (
            f"time stands still {_hours(moment)}: work goes round in steps "
            "that take "
            f"no time (last: {kind}, {thing} {number})"
        )
