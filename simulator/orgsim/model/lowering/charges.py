"""What a design costs beside its people, as facts of its log's header."""

from __future__ import annotations

from orgsim.log.header import ChargeFacts
from orgsim.model.lowering.calendars import Clocks
from orgsim.scenario.sections.charges import Charge
from orgsim.scenario.sections.designs import Design
from orgsim.units.work_clock import NEVER


def charge_facts(design: Design, clocks: Clocks, horizon: int) -> tuple[ChargeFacts, ...]:
    """Return the charges of a design, in the order of the file; ``horizon`` is in microseconds."""
    return tuple(_facts(charge, clocks, horizon) for charge in design.cost)


def _facts(charge: Charge, clocks: Clocks, horizon: int) -> ChargeFacts:
    starts = 0 if charge.starts is None else clocks.moment(charge.starts)
    return ChargeFacts(
        purpose=charge.purpose,
        once=0.0 if charge.once is None else charge.once.amount,
        rate=0.0 if charge.running is None else charge.running.per_microsecond,
        starts=starts,
        ends=NEVER if charge.ends is None else clocks.moment(charge.ends),
        spread_until=_spread_until(charge, starts, horizon),
    )


def _spread_until(charge: Charge, starts: int, horizon: int) -> int:
    """Until when what is paid once is spread: for the time that is given, else to the end of the run."""
    if charge.over is None:
        return horizon
    return starts + charge.over.microseconds()
