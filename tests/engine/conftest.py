"""Traces that read like a diary: ``Mon 09:00 started A analyse by analyst 1``."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import UTC, timedelta
from string import ascii_uppercase

import pytest

from orgsim.engine import Dispatch, compiled, simulate
from orgsim.log import NONE, Log, Verb
from orgsim.model import lower
from orgsim.scenario import loads

Story = Callable[..., list[str]]


@pytest.fixture(scope="session", autouse=True)
def _one_kernel() -> None:
    """The kernel with every switch is in memory, and serves all models: none is compiled for each set of
    switches."""
    if compiled.missing() is None:
        compiled.prepare()


@pytest.fixture
def story() -> Story:
    """Run the first design (or ``design``) of a scenario text and tell what the records of the given verbs
    say."""

    def tell(
        text: str,
        verbs: str = "started resumed paused delivered",
        *,
        design: str | None = None,
        seed: int = 1,
        dispatch: Mapping[str, Dispatch] | None = None,
    ) -> list[str]:
        scenario = loads(
            f'title = "A test"\n{text}' if "horizon" in text else f'title = "A test"\nhorizon = "4w"\n{text}'
        )
        log = simulate(lower(scenario, design or next(iter(scenario.designs))), seed, 0, dispatch)
        wanted = {int(Verb[verb.upper()]) for verb in verbs.split()}
        return [line(log, record) for record in log.records.tolist() if record[1] in wanted]

    return tell


def line(log: Log, record: list[int]) -> str:
    """One record in words: local time of the scenario, verb, item and what belongs to the verb."""
    time, verb, item, step, _, queue, person, cause, value = record
    facts, name = log.header, Verb(verb).name.lower()
    when = (facts.start.astimezone(UTC) + timedelta(microseconds=time)).astimezone(facts.start.tzinfo)
    shown = f"{when:%a %H:%M:%S.%f}".removesuffix(".000000").removesuffix(":00")
    words = [shown, name]
    if item != NONE:
        words.append(ascii_uppercase[item] if item < 26 else f"#{item}")
    if name in ("queued", "started", "resumed", "paused", "finished", "abandoned"):
        words.append(facts.steps[step].name)
    if name in ("sent", "received"):
        words += ["to" if name == "sent" else "in", facts.teams[queue].name]
    words += of_gate(log, name, cause, value)
    if name in ("blocked", "unblocked", "refused"):
        words += ["by", facts.limits[cause]]
    if person != NONE:
        words += [facts.people[person].name] if item == NONE else ["by", facts.people[person].name]
    if name == "queued" and len(facts.teams) > 1:
        words += ["in", facts.teams[queue].name]
    if name == "paused":
        words += ["for", ascii_uppercase[cause]] if cause != NONE else []
    if name == "finished" and value:
        words += ["again from", facts.steps[cause].name]
    if name == "abandoned" and cause != NONE:
        words += ["for", facts.steps[cause].name]
    return " ".join(words)


def of_gate(log: Log, name: str, cause: int, value: int) -> list[str]:
    """What a record says of a gate."""
    if name == "decided":
        outcome = ("approved", "sent back", "rejected")[value]
        return [outcome] if cause == NONE else [outcome, "for", log.header.steps[cause].name]
    if name not in ("opened", "tabled", "rejected", "away", "back"):
        return []
    return [log.header.gates[cause], *([f"with {value}"] if name == "opened" else [])]
