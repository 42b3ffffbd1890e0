"""When items are due: at moments, or as the file of their arrivals says of each."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Any, ClassVar

from pydantic import BeforeValidator, Discriminator, Field, Tag

from orgsim.scenario.sections.fields import Name, TableOf
from orgsim.scenario.sections.moments import Moments
from orgsim.scenario.sections.spec import Spec


class DueColumn(Spec):
    """The due moment of each item, in a column of the file in which its arrival stands."""

    told_first: ClassVar = ("column",)
    column: Name = Field(
        description="The column of the arrivals' file with the due moments, written as the arrivals are."
    )


def _form(value: Any) -> str:
    return "<column>" if isinstance(value, Mapping) and "column" in value else "<moments>"


_Due = Annotated[
    Annotated[Moments, Tag("<moments>")] | Annotated[DueColumn, Tag("<column>")], Discriminator(_form)
]
DueField = Annotated[
    _Due, BeforeValidator(TableOf("at"), json_schema_input_type=str | list[str] | Moments | DueColumn)
]
