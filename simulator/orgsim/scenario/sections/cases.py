"""Cases: values of which the first whose condition holds counts; the last has no condition."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, Protocol, TypeVar

from pydantic import Field, model_validator

from orgsim.scenario.sections.conditions import When
from orgsim.scenario.sections.spec import Spec
from orgsim.units import MisreadError


class Case(Spec):
    """A condition; what holds then stands at ``is``, in a field of each kind of case."""

    when: When = Field((), description="What must be so; the last case has none.")
    said: ClassVar[str] = "what holds then stands"

    @model_validator(mode="before")
    @classmethod
    def _said_by_is(cls, value: Any) -> Any:
        if isinstance(value, Mapping) and "to" in value and "is" not in value:
            raise MisreadError(f"{cls.said} after 'is'", key="to")
        return value


class HasWhen(Protocol):
    """What has a condition."""

    @property
    def when(self) -> When:
        """The condition."""


ACase = TypeVar("ACase", bound=HasWhen)


def in_turn(cases: tuple[ACase, ...]) -> tuple[ACase, ...]:
    """Return cases of which each can be reached and the last holds always.

    Raises `MisreadError` for others.
    """
    if not cases or cases[-1].when:
        raise MisreadError("nothing says what holds otherwise: end with a case that has no 'when'")
    for number, case in enumerate(cases[:-1], start=1):
        if not any(case.when) or not all(case.when):
            raise MisreadError(f"case {number} holds always, so those after it never count")
    return cases


def is_cases(value: object) -> bool:
    """Return whether a value is a list of cases, written or read."""
    return isinstance(value, list | tuple)
