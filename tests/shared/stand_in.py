"""In the place of the compiled engine: the same functions on top of the SimPy engine, with what a test wants
of them."""

import pytest

from orgsim import engine
from orgsim.engine import compiled
from orgsim.measures import summarise


class StandIn:
    """What `orgsim.engine.compiled` offers; ``calls`` says what was asked of it."""

    class Stopped(Exception):  # noqa: N818
        """The run was told to stop."""

    def __init__(self):
        self.why_not = None
        self.ready = True
        self.calls = []

    def missing(self):
        return self.why_not

    def is_ready(self, models=None):
        return self.ready

    def prepare(self, models=None):
        self.calls.append("prepare")
        self.ready = True

    def simulate(self, model, seed, replication, stop=None):
        self.calls.append("simulate")
        return engine.simulate(model, seed, replication)

    def summary(self, model, seed, replication, edges, stop=None):
        if stop is not None and stop():
            raise self.Stopped
        self.calls.append("summary")
        return summarise(engine.simulate(model, seed, replication), edges)

    def put_in_place(self, monkeypatch: pytest.MonkeyPatch):
        for name in ("Stopped", "missing", "is_ready", "prepare", "simulate", "summary"):
            monkeypatch.setattr(compiled, name, getattr(self, name), raising=False)
        return self


@pytest.fixture
def stand_in(monkeypatch):
    """The stand-in, ready, instead of the compiled engine."""
    return StandIn().put_in_place(monkeypatch)
