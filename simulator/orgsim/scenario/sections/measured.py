"""Measures by their names, as a scenario asks for them."""

from __future__ import annotations

from typing import Annotated

from pydantic import PlainValidator

from orgsim.log.measure_names import decidable, find
from orgsim.scenario.sections.fields import text
from orgsim.scenario.sections.names import OfMeasure
from orgsim.units import MisreadError, short


def read_measured(value: object) -> str:
    """Return the name of a measure."""
    return find(_name(value)).name


def read_decided(value: object) -> str:
    """Return the name of a measure of which more or less is better."""
    return decidable(_name(value)).name


def _name(value: object) -> str:
    if not isinstance(value, str):
        raise MisreadError(f"{short(value)} is not the name of a measure")
    return value.strip()


MeasureField = Annotated[
    str,
    PlainValidator(read_decided),
    OfMeasure(),
    text("lead time", "lead time p85", "response time within 2h", "lead time of request"),
]
