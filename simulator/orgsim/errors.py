"""Every error that orgsim raises on purpose.

::

    OrgsimError
    ├── ScenarioError          a scenario cannot be used; holds every fault found
    ├── UsageError             a call or a command that makes no sense
    └── EngineError            a run cannot go on
        ├── DeadlockError      items wait for each other for ever
        ├── HeldForEverError   people wait for answers that only they could give
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
    """Items that wait for each other for ever; the one argument lists the names of the full limits."""

    def __str__(self) -> str:
        """Return the cycle in words."""
        limits = visible(", ".join(f"'{name}'" for name in self.args[0]), LONGEST)
        return (
            f"work stands still for ever: every item inside the full limits {limits} waits for room in one "
            "of them"
        )


class HeldForEverError(EngineError):
    """People who are held by questions that nobody but they could answer; the argument lists their
    numbers."""

    def __str__(self) -> str:
        """Return who it is, in words."""
        people = ", ".join(str(number) for number in self.args[0])
        return (
            f"work stands still for ever: everybody who could answer what people {people} have asked waits "
            "for an answer of these; let a question not hold them"
        )


class EndlessInstantError(EngineError):
    """Events at one moment that never cease; the arguments are the moment, the kind of the last event and its
    number."""

    def __str__(self) -> str:
        """Return the moment and what goes round, in words."""
        moment, kind, number = self.args
        thing = "item" if kind in ("end of work", "end of delay", "patience") else "number"
        return (
            f"time stands still {moment / 3_600_000_000:,.3f} h after the start: work goes round in steps "
            "that take "
            f"no time (last: {kind}, {thing} {number})"
        )
