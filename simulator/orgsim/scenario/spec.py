"""What all parts of a scenario have in common."""

from __future__ import annotations

from dataclasses import dataclass
from zoneinfo import ZoneInfo

from pydantic import BaseModel, ConfigDict

from orgsim.scenario.sources import Source


class Spec(BaseModel):
    """A part of a scenario: frozen, and without keys that mean nothing."""

    model_config = ConfigDict(frozen=True, extra="forbid", arbitrary_types_allowed=True)


@dataclass(frozen=True, slots=True)
class Reading:
    """What has to be known to read a part: the scenario's time zone, and where the scenario came from."""

    zone: ZoneInfo
    source: Source
