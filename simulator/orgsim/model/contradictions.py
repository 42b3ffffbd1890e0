"""What a design may say in good grammar and still cannot be run."""

from __future__ import annotations

from orgsim.errors import Fault, ScenarioError
from orgsim.log.vocabulary import NONE
from orgsim.scenario import Design


def check_policies(key: str, design: Design) -> None:
    """Raise `ScenarioError` where a team pre-empts by an order that has no more and less urgent work."""
    faults = [
        Fault(f"designs.{key}.teams.{name}.preempt", f"with the order '{team.order}' no work is more urgent than other work: "
              "write order = \"class\" or \"newest first\"")
        for name, team in design.teams.items()
        if team.preempt and team.order not in ("class", "newest first")
    ]
    if faults:
        raise ScenarioError(faults)


def check_valve(design: Design, work: str, valve: int, refusing: list[int]) -> None:
    """Raise `ScenarioError` when nothing holds back work that is always enough, or what does turns it away for ever."""
    path = f"work.{work}.arrivals"
    if valve == NONE:
        message = f"in '{design.title}' no single limit holds back this work at its first step: give the work a limit"
        raise ScenarioError([Fault(path, message)])
    if refusing:
        message = f"in '{design.title}' a limit at its first step refuses work without end: let it wait instead"
        raise ScenarioError([Fault(path, message)])
