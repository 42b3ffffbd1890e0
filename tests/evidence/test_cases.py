"""The cases: they can be read and lowered, name what exists, and expect what the catalogue expects."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from orgsim.errors import UsageError
from orgsim.evidence import CASES, Case, Check, chosen
from orgsim.evidence.catalogue import FAST
from orgsim.measures import ITEM_MEASURES, MEASURES, TEAM_MEASURES
from orgsim.model import lower
from orgsim.scenario import Scenario, load

THEORY = Path(__file__).parents[2] / "scenarios" / "theory"

CATALOGUE = [
    ("MM1-01", "lead time", "W"),
    ("MM1-01", "queue time", "Wq"),
    ("MM1-01", "lead time p85", "P85_W"),
    ("MMC-01", "queue length", "Lq"),
    ("MMC-02", "lead time p85", "P85_W"),
    ("MMC-03", "queue time, desks", "Wq_silo"),
    ("MMC-03", "queue time, pool", "Wq_pool"),
    ("MMC-03", "lead time p85, pool", "P85_pool"),
    ("MMC-04", "queue length", "m2 Lq"),
    ("MMCK-01", "lead time", "a W"),
    ("MMCK-01", "throughput", "a throughput"),
    ("MMCK-01", "refused", "b pK"),
    ("MMCK-02", "refused", "pK"),
    ("MMCK-02", "lead time", "W"),
    ("MG1-01", "queue time", "Wq"),
    ("MG1-03", "lead time", "W"),
    ("MG1-04", "queue time", "Wq_SPT"),
    ("GG1-01", "queue time", "Wq"),
    ("GG1-02", "queue time", "Wq"),
    ("GG1-03", "queue time", "Wq"),
    ("GGC-01", "lead time", "W"),
    ("GGC-02", "lead time", "W"),
    ("GGC-03", "lead time", "W"),
    ("MDC-02", "work in progress", "L"),
    ("MDC-03", "work in progress", "L"),
    ("MDC-05", "work in progress", "L"),
    ("MEC-01", "queue time", "Wq"),
    ("ERLA-01", "abandoned", "Pab"),
    ("ERLA-01", "queue length", "Lq"),
    ("ERLA-02", "work in progress", "L"),
    ("PRI-01", "queue time, green", "Wq 2"),
    ("PRI-02", "queue time, lanes, normal", "NP_Wq 1"),
    ("PRI-02", "lead time, interrupting, normal", "PR_W 1"),
    ("PRI-03", "queue time, expedite", "Wq 0"),
    ("PRI-04", "queue time, fifo", "FIFO_Wq"),
    ("PRI-04", "queue time, weighted, costly", "Wq_best 1"),
    ("NET-01", "lead time", "W_total"),
    ("NET-01", "utilisation, Brokers", "util 2"),
    ("NET-02", "lead time", "W_total"),
    ("NET-02", "flow efficiency", "flow_efficiency"),
    ("NET-02", "wait, Test", "Wq_per_visit 1"),
    ("NET-03", "lead time p85", "P85_W"),
    ("NET-03", "work in progress", "L"),
    ("CQN-01", "throughput", "X"),
    ("CQN-02", "throughput", "ex84 X"),
    ("CQN-03", "throughput, query", "schwetman X 0"),
    ("CQN-04", "lead time, limit_16", "16 CT"),
    ("FP-01", "throughput, limit_3", "3 best_TH"),
    ("FP-02", "throughput, limit_12", "TH 12"),
    ("MR-01", "queue time", "Wq"),
    ("MR-02", "utilisation", "util"),
    ("CAL-01", "lead time", "W"),
    ("CAL-01", "utilisation", "util_of_on_time"),
    ("BAT-01", "lead time", "W"),
    ("BAT-02", "work in progress", "L"),
    ("BAT-04", "lead time", "mean_wait_to_batch"),
    ("GATE-01", "lead time", "mean_wait"),
    ("GATE-01", "lead time p85", "P85_wait"),
    ("GATE-03", "lead time", "mean_total"),
    ("GATE-04", "lead time", "Wq"),
    ("GATE-04", "work in progress", "Lq"),
    ("GATE-05", "lead time", "W_total"),
    ("BAT-05", "queue time", "mean_wait"),
    ("BAT-05", "work in progress", "mean_WIP_over_makespan"),
    ("HET-01", "lead time", "W"),
    ("HET-01", "utilisation, junior", "util_slow"),
    ("ORG-01", "lead time, functions", "W_serial"),
    ("ORG-01", "lead time, at_random", "W_case_random"),
    ("ORG-01", "lead time, in_turn", "W_case_round_robin"),
    ("ORG-01", "lead time, pooled", "W_case_pooled"),
    ("ORG-02", "lead time, functions", "W_serial"),
    ("ORG-02", "lead time, at_random", "W_case_random"),
    ("ORG-02", "lead time, pooled", "W_case_pooled"),
    ("ORG-03", "lead time, separate", "W_separate"),
    ("ORG-03", "lead time, merged", "W_pooled"),
    ("ORG-07", "lead time", "expected_total_from_A"),
    ("ORG-08", "utilisation", "rho 0.2"),
    ("ORG-09", "slope of work in progress", "sensitivity_ratio"),
    ("ORG-09", "variance of work in progress", "var_N_ratio"),
    ("FJ-01", "lead time", "T"),
    ("FJ-02", "lead time", "T"),
    ("MARK-01", "delay time", "hours_in_the_field"),
    ("MARK-01", "lead time", "hours_in_all"),
    ("MARK-02", "queue time", "Wq"),
    ("SKIP-01", "lead time", "W"),
    ("SKIP-01", "wait, Reviewers", "Wq 1"),
    ("ORG-09", "mean work in progress", "mean_L_ratio"),
    ("HET-02", "lead time, both", "W_use_both"),
    ("OUT-01", "lead time, request", "W_independent"),
    ("OUT-02", "lead time, request", "W_independent"),
    ("VAC-01", "queue time, request", "Wq_det2"),
    ("BLK-01", "throughput, room_5", "b5"),
    ("BLK-02", "throughput, room_2", "K3_b2"),
    ("BLK-03", "throughput, room_2", "TH"),
    ("STAT-01", "work in progress", "time_avg_L"),
    ("STAT-02", "lead time", "mean_completed 30"),
    ("STAT-02", "lead time p85", "T30 true_P85"),
    ("STAT-02", "lead time p50", "T30 true_median"),
    ("STAT-06", "observations dropped", "d_obs"),
    ("STAT-06", "statistic", "statistic"),
    ("STAT-03", "half width, 90%", "hw90"),
    ("STAT-03", "half width, 95%", "hw95"),
    ("STAT-04", "ranks of 100, 2", "high"),
    ("STAT-07", "constants, 3 designs, 20 first, 1", "k3_n20_a05 eta"),
    ("STAT-07", "constants, 10 designs, 10 first, 2", "k10_n10_a05 h2"),
    ("STAT-08", "replications of design, 3", "increment 2"),
    ("STAT-09", "mean effect, 2", "morris_mu_star 1"),
    ("STAT-11", "Holm, 3", "holm 2"),
]


@cache
def built(name: str) -> Case:
    return CASES[name]()


def first(case: Case, label: str) -> float:
    checks = [check for part in case.parts for check in part.checks]
    return next(
        item.exact
        for item in (*checks, *case.calculations)
        if item.label == label or f"{item.label}," == label
    )


@pytest.mark.parametrize(("name", "label", "path"), CATALOGUE)
def test_cases_expect_what_the_catalogue_expects(
    expected: Callable[[str], Any], name: str, label: str, path: str
) -> None:
    value = expected(name)
    for key in path.split():
        value = value[int(key)] if isinstance(value, list) else value[key]
    if (name, path) == ("MMCK-01", "b pK"):
        assert built(name).parts[1].checks[-1].exact == pytest.approx(value, rel=2e-8)
    else:
        assert first(built(name), label) == pytest.approx(value, rel=2e-8)


@pytest.mark.parametrize("name", CASES)
def test_every_case_can_be_read_and_lowered(name: str) -> None:
    case = built(name)
    assert case.name == name
    for part in case.parts:
        with part.read(name) as scenario:
            for design in scenario.designs:
                lower(scenario, design)


@pytest.mark.parametrize("name", CASES)
def test_checks_name_what_exists(name: str) -> None:
    for part in built(name).parts:
        with part.read(name) as scenario:
            for check in part.checks:
                is_known(check, scenario)


def is_known(check: Check, scenario: Scenario) -> None:
    design = scenario.designs[check.design or next(iter(scenario.designs))]
    known = TEAM_MEASURES if check.team else ITEM_MEASURES if check.work else MEASURES
    assert check.measure in known
    assert not check.team or check.team in design.teams
    assert not check.work or check.work in scenario.work
    assert not check.role or check.role in scenario.people


@pytest.mark.parametrize("name", CASES)
def test_cases_say_where_their_numbers_come_from(name: str) -> None:
    case = built(name)
    assert case.title and case.source and case.derivation
    assert case.parts or case.calculations
    labels = [check.label for part in case.parts[:1] for check in part.checks]
    assert len(set(labels)) == len(labels)


@pytest.mark.parametrize("name", CASES)
def test_sampled_cases_run_often_enough(name: str) -> None:
    case = built(name)
    for part in case.parts:
        with part.read(name) as scenario:
            assert not case.sampled or scenario.replications >= 20


def test_cases_are_chosen_by_name_or_its_beginning() -> None:
    assert chosen() == list(CASES)
    assert sorted(chosen("mmc-")) == ["MMC-01", "MMC-02", "MMC-03", "MMC-04"]
    assert chosen(["MM1-01", "STAT-0"])[:4] == ["MM1-01", "STAT-01", "STAT-02", "STAT-06"]
    assert chosen("MMCK", fast=True) == ["MMCK-02"]
    assert set(chosen(fast=True)) == set(FAST)


def test_a_case_that_is_not_there() -> None:
    with pytest.raises(UsageError, match="no case 'XYZ'"):
        chosen("XYZ")


@pytest.mark.parametrize("path", sorted(THEORY.glob("*.toml")), ids=lambda path: path.stem)
def test_the_scenario_files_can_be_read_and_lowered(path: Path) -> None:
    scenario = load(path)
    for design in scenario.designs:
        lower(scenario, design)
