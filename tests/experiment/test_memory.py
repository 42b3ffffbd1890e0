"""Memory that threads have freed is given back, and nothing else comes of that."""

import sys

import pytest

from orgsim.experiment import memory


def test_it_is_given_back_wherever_that_can_be_asked_for() -> None:
    memory.give_back()


@pytest.mark.skipif(sys.platform != "linux", reason="only on Linux is there something to ask for")
def test_a_c_library_that_knows_nothing_of_it_is_left_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[object] = []

    def without(name: object) -> object:
        asked.append(name)
        return object()

    monkeypatch.setattr(memory.ctypes, "CDLL", without)
    memory.give_back()
    assert asked == [None]


def test_other_systems_are_not_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(memory.sys, "platform", "darwin")
    monkeypatch.setattr(memory.ctypes, "CDLL", None)
    memory.give_back()
