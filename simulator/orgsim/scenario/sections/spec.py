"""What all parts of a scenario have in common."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar
from zoneinfo import ZoneInfo

from pydantic import BaseModel, ConfigDict, ValidationInfo

from orgsim.scenario.reading.sources import Source
from orgsim.units import zone


class Spec(BaseModel):
    """A part of a scenario: frozen, and without keys that mean nothing.

    What reads a part is built when it is first read, so that parts within parts are built once.
    """

    model_config = ConfigDict(defer_build=True, frozen=True, extra="forbid", arbitrary_types_allowed=True)
    told_first: ClassVar[tuple[str, ...]] = ()
    """The keys whose faults are told first, in this order; those of the others follow in the order of the
    fields."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What has to be known to read a part: the scenario's time zone, and where the scenario came from."""

    zone: ZoneInfo
    source: Source


def zone_of(info: ValidationInfo) -> ZoneInfo:
    """Return the time zone of the scenario that is being read; UTC for a part that is read by itself."""
    return info.context.zone if isinstance(info.context, Reading) else zone("UTC")
