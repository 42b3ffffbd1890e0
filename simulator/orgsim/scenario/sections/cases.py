"""Cases: values of which the first whose condition holds counts; the last has no condition.

By class there is a short form: a table with a value for each.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, ClassVar, Generic, Protocol, TypeVar

from pydantic import Field, WithJsonSchema, model_validator

from orgsim.scenario.sections.conditions import Test, When
from orgsim.scenario.sections.spec import Spec
from orgsim.units import MisreadError

Value = TypeVar("Value")


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


def form_of(value: object) -> str:
    """Return the tag of one of the forms of a value: one value, a value by class, or cases."""
    if is_cases(value):
        return "<cases>"
    return "<class>" if isinstance(value, Mapping) else "<one>"


@dataclass(frozen=True)
class ByClass:
    """Marks a table that has a value for each class."""


@dataclass(frozen=True)
class Chosen(Generic[Value]):
    """A value in each case: the first whose condition holds, ``otherwise`` where none does."""

    cases: tuple[tuple[When, Value], ...]
    otherwise: Value

    @property
    def values(self) -> tuple[Value, ...]:
        """Return the values of all cases."""
        return (*(value for _, value in self.cases), self.otherwise)


def chosen(written: Any) -> Chosen[Any]:
    """Return the cases of a value that has been read in one of its forms."""
    if isinstance(written, Mapping):
        *before, (_, otherwise) = written.items()
        return Chosen(tuple((_of_class(name), value) for name, value in before), otherwise)
    if is_cases(written):
        *cases, last = written
        return Chosen(tuple((case.when, case.value) for case in cases), last.value)
    return Chosen((), written)


def _of_class(name: str) -> When:
    return ({"class": Test(name, names=(name,))},)


def any_form(value: Mapping[str, Any]) -> WithJsonSchema:
    """Return the JSON Schema of one value, of a value by class, and of cases."""
    case = {"type": "object", "properties": {"when": {}, "is": value}}
    return WithJsonSchema(
        {
            "anyOf": [
                value,
                {"type": "object", "additionalProperties": value},
                {"type": "array", "items": case},
            ]
        }
    )
