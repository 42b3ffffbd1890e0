"""A calendar is laid out once for all designs of a scenario, and a load is worked out once for a model."""

from collections import Counter
from pathlib import Path

import pytest

from orgsim.model import lower, lower_all
from orgsim.model.analysis import load as loads_of_people
from orgsim.model.analysis.load import cost_per_week, offered_load
from orgsim.model.analysis.notes import model_notes
from orgsim.model.analysis.overload import busiest, overloads
from orgsim.model.analysis.stations import Stations
from orgsim.model.lowering import calendars
from orgsim.scenario import load

SCENARIO = load(Path(__file__).parents[2] / "scenarios" / "silo_vs_stream.toml")


def counted(monkeypatch: pytest.MonkeyPatch, module: object, *names: str) -> Counter[str]:
    """How often each function or class of a module is called from now on."""
    calls: Counter[str] = Counter()

    def counting(name: str) -> object:
        original = getattr(module, name)

        def called(*arguments: object) -> object:
            calls[name] += 1
            return original(*arguments)

        return called

    for name in names:
        monkeypatch.setattr(module, name, counting(name))
    return calls


def test_designs_share_what_a_calendar_becomes(monkeypatch: pytest.MonkeyPatch) -> None:
    calls = counted(monkeypatch, calendars, "Days")
    models = lower_all(SCENARIO, SCENARIO.designs)
    assert calls == {"Days": len({(role.calendar, role.share) for role in SCENARIO.people.values()})}
    assert {name: model.digest() for name, model in models.items()} == {
        name: lower(SCENARIO, name).digest() for name in SCENARIO.designs
    }


def test_whoever_asks_for_the_load_of_a_model_has_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    model = lower(SCENARIO, next(iter(SCENARIO.designs)))
    calls = counted(monkeypatch, loads_of_people, "shared_out", "_on_shift", "_items")
    model_notes(SCENARIO, {"d": model})
    assert overloads(model) == []
    assert busiest(model)[1] == max(group.load for group in offered_load(model).groups)
    Stations(model)
    prices = [cost_per_week(model, person) for person in range(len(model.header.people))]
    presences = {(person.clock, person.starts, person.ends) for person in model.header.people}
    assert len(prices) > len(presences)
    assert calls == {"shared_out": 1, "_on_shift": len(presences), "_items": len(model.sources.kind)}
