"""Goals: what a design is to reach in a run, such as ``{ "lead time p85" = "<= 10d" }``."""

from __future__ import annotations

import re
from typing import Annotated, Final

from pydantic import PlainValidator

from orgsim.scenario.sections.fields import text
from orgsim.units import MisreadError, short

_GOAL: Final = re.compile(r"\s*(<=|>=)\s*(\S.*?)\s*")


def read_goal(value: object) -> str:
    """Return ``<= 10d`` or ``>= 95%`` as it is written; raise `MisreadError` for anything else.

    What the bound is worth, the measure says.
    """
    found = _GOAL.fullmatch(value) if isinstance(value, str) else None
    if found is None:
        raise MisreadError(f"{short(value)} is no goal: write <= or >= and a value, such as '<= 10d'")
    return f"{found[1]} {found[2]}"


GoalField = Annotated[str, PlainValidator(read_goal), text("<= 10d", "<= 10 working days", ">= 95%")]
