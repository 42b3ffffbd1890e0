"""Thresholds that are known exactly are found, and their intervals hold them as often as they say."""

from dataclasses import replace

import pytest

from orgsim.errors import UsageError
from orgsim.evidence.case import Runs
from orgsim.evidence.thresholds import sought, table, thresholds
from orgsim.evidence.thresholds_cases import THRESHOLDS
from orgsim.experiment.laboratory import Setting

EXACT = {"THR-AT-RANDOM": 0.0685018, "THR-POOLED": 0.1943580, "THR-HANDOFF": 65 / 27, "THR-MERGED": 50 / 81}

pytestmark = pytest.mark.slow


@pytest.mark.parametrize("name", THRESHOLDS)
def test_the_exact_values(name: str) -> None:
    assert THRESHOLDS[name]().exact == pytest.approx(EXACT[name], abs=1e-7)


@pytest.mark.parametrize("name", ["THR-POOLED", "THR-HANDOFF"])
def test_a_quick_look_agrees(name: str) -> None:
    (found,) = thresholds(name, fast=True, cores=2, engine="compiled")
    assert found.verdict == "agrees", found
    assert found.low <= found.at <= found.high
    assert table([found]).to_records()[0]["verdict"] == "agrees"


def test_a_wrong_threshold_is_noticed() -> None:
    known = THRESHOLDS["THR-HANDOFF"]()
    setting = Setting(cores=2, engine="compiled", cross_check=False)
    wrong = sought(replace(known, exact=2 * known.exact), known.quick, setting, 1.0)
    narrow = sought(known, known.quick, setting, 0.01)
    assert (wrong.verdict, narrow.verdict) == ("differs", "too wide")


def test_a_threshold_that_does_not_exist() -> None:
    with pytest.raises(UsageError, match="THR-HANDOFF"):
        thresholds("nothing")


@pytest.mark.slow
@pytest.mark.parametrize("name", THRESHOLDS)
def test_every_threshold_agrees(name: str) -> None:
    assert [found.verdict for found in thresholds(name)] == ["agrees"]


SEARCHES = 200
LEAST, MOST = 181, 197
"""Of 200 searches with intervals of 95 %: with 99 % probability, so many hold the threshold (binomial, 0.5 %
on either side)."""


@pytest.mark.slow
def test_intervals_are_right_as_often_as_they_say() -> None:
    known = THRESHOLDS["THR-HANDOFF"]()
    settings = (
        Setting(seed=seed, cores=1, engine="compiled", cross_check=False) for seed in range(1, SEARCHES + 1)
    )
    held = [sought(known, Runs(10, 4_500, 500), setting, 10.0).verdict == "agrees" for setting in settings]
    assert LEAST <= sum(held) <= MOST, sum(held)
