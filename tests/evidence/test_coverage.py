"""How often intervals are right: the exact answers, the counting, whole experiments, and faults that it must
catch."""

from __future__ import annotations

import json
import math
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import partial
from itertools import combinations
from types import MappingProxyType
from typing import Any

import numpy as np
import pytest
from click.testing import CliRunner
from quick import ENGINE

from orgsim.cli.coverage import coverage as command
from orgsim.errors import UsageError
from orgsim.evidence import coverage_experiments, coverage_studies
from orgsim.evidence.case import Runs, scenario
from orgsim.evidence.cases.one_queue import team
from orgsim.evidence.coverage import Campaign, coverage, engine_for_studies
from orgsim.evidence.coverage_bench import LUCKS, MEAN, P85, set_up
from orgsim.evidence.coverage_experiments import (
    Claim,
    Experiment,
    Outcome,
    best_of,
    equal_designs,
    intervals,
    until_precise,
)
from orgsim.evidence.coverage_scenarios import REWORK, SILOS, alike
from orgsim.evidence.coverage_studies import STUDIES, Study, chosen_studies
from orgsim.evidence.coverage_theory import pooled_cases, rework_line
from orgsim.evidence.coverage_verdict import CoverageResult, band, judge
from orgsim.evidence.theory import networks, organisation, shared_queue, single
from orgsim.experiment import Options, run
from orgsim.scenario import loads
from orgsim.statistics import Interval, paired_interval, t_interval
from orgsim.statistics.selection import Contest, kn_constants
from orgsim.statistics.sequential import Precision, Progress

# Exact answers


def test_the_rework_line_is_jacksons() -> None:
    line = networks.jackson([0.4, 0], [[0, 1], [0.2, 0]], [1, 1], [1, 1])
    assert rework_line(0.4, 1, 0.2).mean == pytest.approx(line.lead_time, rel=1e-8)


def test_a_line_without_rework_is_burkes() -> None:
    found = rework_line(0.5, 1, 0.0)
    assert found.quantile(0.85) == pytest.approx(
        networks.tandem_lead_time_quantile(0.5, 1, 2, 0.85), rel=1e-8
    )
    assert found.tail(found.quantile(0.5)) == pytest.approx(0.5)


def test_pooled_cases_of_one_step_are_one_person() -> None:
    assert pooled_cases(0.5, 1, 1).quantile(0.85) == pytest.approx(
        single.mm1_lead_time_quantile(0.5, 1, 0.85), rel=1e-9
    )


@pytest.mark.parametrize("steps", [2, 3])
def test_pooled_cases_have_the_mean_of_staged_work(steps: int) -> None:
    assert pooled_cases(0.5, steps, 1).mean == pytest.approx(
        organisation.cases_pooled(steps, 0.5, 1), rel=1e-9
    )


def test_cases_that_never_wait_take_their_steps_alone() -> None:
    """A sum of three exponential hours is at most its .85 quantile, 4.7231 h, with probability .85."""
    found = pooled_cases(1e-6, 3, 1)
    time = found.quantile(0.85)
    assert math.exp(-time) * (1 + time + time**2 / 2) == pytest.approx(0.15, abs=1e-5)


# Counting


@pytest.mark.parametrize(("macro", "least", "most"), [(200, 181, 197), (500, 462, 487), (1000, 931, 967)])
def test_bands(macro: int, least: int, most: int) -> None:
    """Case STAT-10."""
    assert band(macro, "as often") == (least, most)
    assert band(macro, "at least as often") == (least, macro)
    assert band(macro, "none") == (0, macro)


def test_the_bands_are_the_catalogues(expected: Callable[[str], Any]) -> None:
    hits = expected("STAT-10")["accept_hits"]
    assert {macro: list(band(int(macro), "as often")) for macro in hits} == hits


def nothing(_: Sequence[Claim], __: object) -> list[Outcome]:
    return []


def counted(right: int, macro: int = 1000, *, shift: float = 0.0, **claim: Any) -> CoverageResult:
    """The verdict on so many right experiments whose estimates are off by ``shift`` of their standard
    deviation."""
    errors = np.tile([-1.0, 1.0], macro // 2) * math.sqrt((macro - 1) / macro) + shift
    outcomes = [[Outcome(number < right, 10, 5 + error, 2.0)] for number, error in enumerate(errors.tolist())]
    (found,) = judge(Study("X", "made up", (), (Claim("mean", 5.0, **claim),), nothing, 10), outcomes)
    return found


@pytest.mark.parametrize(
    ("right", "verdict"),
    [(930, "too seldom"), (931, "agrees"), (967, "agrees"), (968, "too often"), (1000, "too often")],
)
def test_as_often_as_promised(right: int, verdict: str) -> None:
    found = counted(right)
    assert (found.verdict, found.agrees) == (verdict, verdict == "agrees")


def test_at_least_as_often_and_without_a_promise() -> None:
    assert counted(1000, promise="at least as often").agrees
    assert counted(930, promise="at least as often").verdict == "too seldom"
    assert counted(100, promise="none").verdict == "no promise"
    assert counted(100, promise="none").agrees


def test_bias_in_standard_errors() -> None:
    """Of 1,000 experiments it is known to .032; .1 may be, and t(999, .9995) = 3.30 times .032 for noise."""
    assert counted(950, shift=-0.05).bias == pytest.approx(-0.05)
    assert counted(950, shift=0.2).agrees
    assert counted(950, shift=0.21).verdict == "biased"
    assert counted(950, shift=-0.21).verdict == "biased"
    found = counted(950, shift=0.2)
    assert (found.estimate, found.half_width, found.right) == (pytest.approx(5.2), 2.0, 950)


# Every kind of experiment on normal draws, correct and with a fault planted


class Draws:
    """A trial whose measures are normal: a part that designs with the same seed share, a part of their own, a
    shift by design."""

    def __init__(self, seed: int, shifts: Mapping[int, float] = MappingProxyType({})) -> None:
        self.seed, self.shifts = seed, shifts
        self.drawn: dict[tuple[int, int], np.ndarray] = {}

    def part(self, luck: int, number: int, replications: range) -> np.ndarray:
        if (luck, number) not in self.drawn:
            self.drawn[luck, number] = np.random.default_rng([self.seed, luck, number]).normal(size=1_000)
        return self.drawn[luck, number][replications.start : replications.stop]

    def values(self, design: int, replications: range, luck: int = 0) -> Mapping[str, np.ndarray]:
        shared, own, more = (self.part(luck, number, replications) for number in (100, design, 50 + design))
        return {
            MEAN: 5 + self.shifts.get(design, 0.0) + (shared + own) / math.sqrt(2),
            P85: 9 + (shared + more) / math.sqrt(2),
        }


FIXED = (
    Claim("mean", 5.0),
    Claim("P85", 9.0, P85),
    Claim("difference of means", -0.25, design=1, against=0),
    Claim("difference of P85", 0.0, P85, design=1, against=0),
)
FAMILY = tuple(Claim(name, promise="at least as often") for name in ("Bonferroni", "Tukey"))
CHOICE = (Claim("Kim-Nelson", promise="at least as often"), Claim("OCBA", promise="none"))

EXPERIMENTS: Mapping[str, tuple[Experiment, tuple[Claim, ...], Mapping[int, float]]] = MappingProxyType(
    {
        "fixed": (partial(intervals, 10), FIXED, {1: -0.25}),
        "stopped": (
            partial(until_precise, Precision(0.4)),
            (Claim("difference", -0.25, design=1, against=0),),
            {1: -0.25},
        ),
        "stopped share": (partial(until_precise, Precision(0.06, relative=True)), (Claim("mean", 5.0),), {}),
        "family": (partial(equal_designs, 5, 10), FAMILY, {}),
        "choice": (partial(best_of, Contest(5, 0.5, first=10), 2), CHOICE, {2: -0.5}),
    }
)


def verdicts(kind: str, macro: int = 1000) -> dict[str, str]:
    experiment, claims, shifts = EXPERIMENTS[kind]
    study = Study(kind, "made up", (), claims, experiment, 10)
    outcomes = [study.experiment(claims, Draws(number, shifts)) for number in range(macro)]
    return {found.claim: found.verdict for found in judge(study, outcomes)}


@pytest.mark.parametrize("kind", ["fixed", "stopped", "stopped share", "family"])
def test_what_is_correct_agrees(kind: str) -> None:
    assert set(verdicts(kind).values()) == {"agrees"}


def test_the_best_is_chosen_as_often_as_promised() -> None:
    assert verdicts("choice", 300) == {"Kim-Nelson": "agrees", "OCBA": "no promise"}


def narrowed(interval: Callable[..., Interval]) -> Callable[..., Interval]:
    """Intervals .7 times as wide as they should be."""

    def narrow(*arguments: Any) -> Interval:
        found = interval(*arguments)
        return replace(
            found, low=found.mean - 0.7 * found.half_width, high=found.mean + 0.7 * found.half_width
        )

    return narrow


def test_narrow_intervals_are_caught(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(coverage_experiments, "t_interval", narrowed(t_interval))
    monkeypatch.setattr(coverage_experiments, "paired_interval", narrowed(paired_interval))
    assert set(verdicts("fixed").values()) == {"too seldom"}


def test_intervals_too_wide_are_caught(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(coverage_experiments, "t_interval", lambda values, level: t_interval(values, 0.99))
    found = verdicts("fixed")
    assert (found["mean"], found["difference of means"]) == ("too often", "agrees")


def test_stopping_at_its_own_width_is_caught(monkeypatch: pytest.MonkeyPatch) -> None:
    def at_once(values: np.ndarray, goal: Precision) -> Progress:
        found = t_interval(values)
        done = len(values) >= 5 and found.half_width <= goal.width
        return Progress(found, 0 if done else 1, done, 0.0, 0.0, 0.0)

    monkeypatch.setattr(coverage_experiments, "further_replications", at_once)
    assert verdicts("stopped") == {"difference": "too seldom"}


def test_several_intervals_each_on_its_own_are_caught(monkeypatch: pytest.MonkeyPatch) -> None:
    def singly(pairs: Iterator[tuple[np.ndarray, np.ndarray]]) -> tuple[Interval, ...]:
        return tuple(paired_interval(a, b) for a, b in pairs)

    monkeypatch.setattr(coverage_experiments, "simultaneous_paired_intervals", singly)
    monkeypatch.setattr(
        coverage_experiments, "tukey_intervals", lambda values: singly(combinations(values, 2))
    )
    assert set(verdicts("family").values()) == {"too seldom"}


def test_dropping_designs_too_early_is_caught(monkeypatch: pytest.MonkeyPatch) -> None:
    def hasty(contest: Contest) -> tuple[float, float]:
        eta, square = kn_constants(contest)
        return eta, 0.2 * square

    monkeypatch.setattr("orgsim.statistics.selection.kn_constants", hasty)
    assert verdicts("choice", 300)["Kim-Nelson"] == "too seldom"


def test_ocba_spends_what_kim_nelson_spent() -> None:
    asked = dict[int, int]()

    class Watched(Draws):
        def values(self, design: int, replications: range, luck: int = 0) -> Mapping[str, np.ndarray]:
            asked[design] = max(asked.get(design, 0), replications.stop)
            return super().values(design, replications, luck)

    kim_nelson, ocba = best_of(Contest(5, 0.5, first=10), 2, CHOICE, Watched(3, {2: -0.5}))
    assert kim_nelson.runs == ocba.runs > 50
    assert max(asked.values()) < ocba.runs


# Whole experiments


def small() -> Study:
    """Short runs of a calm queue: 96 items, lead time 1.4286 h."""
    text = team("Small", Runs(5, 340, 20), 1, ('"0.3 per h"', "exponential(1h)"))
    claims = (Claim("mean", single.mm1(0.3, 1).lead_time),)
    return Study("SMALL", "a calm queue", (text,), claims, partial(intervals, 5), 5)


def wrong() -> Study:
    """The same with an answer that is too large by a fifth."""
    found = small()
    return replace(found, name="WRONG", claims=(Claim("mean", found.claims[0].exact * 1.2),))


@pytest.fixture
def small_studies(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(coverage_studies, "STUDIES", MappingProxyType({"SMALL": small, "WRONG": wrong}))


QUICK = Campaign(macro=40, cores=1, engine=ENGINE)


@pytest.mark.usefixtures("small_studies")
def test_experiments_through_the_whole_of_orgsim() -> None:
    told: list[tuple[str, int, int]] = []
    right, wrong = coverage(["SMALL", "WRONG"], QUICK, lambda *what: told.append(what))
    assert (right.verdict, right.macro, right.replications) == ("agrees", 40, 5)
    assert (wrong.verdict, wrong.repeated, wrong.macro) == ("biased", True, 160)
    assert told[0] == ("SMALL", 5, 40)
    assert [told[place] for place in (7, 15, -1)] == [
        ("SMALL", 40, 40),
        ("WRONG", 40, 40),
        ("WRONG repeated", 160, 160),
    ]


@pytest.mark.usefixtures("small_studies")
def test_a_repeat_decides_with_seeds_of_its_own(monkeypatch: pytest.MonkeyPatch) -> None:
    counts = []

    def unlucky(study: Study, outcomes: Sequence[Sequence[Outcome]]) -> list[CoverageResult]:
        counts.append(len(outcomes))
        found = judge(study, outcomes)
        return [replace(each, verdict="too seldom") for each in found] if len(counts) == 1 else found

    monkeypatch.setattr("orgsim.evidence.coverage.judge", unlucky)
    few = replace(QUICK, macro=10)
    (found,) = coverage(["SMALL"], few)
    assert (found.verdict, found.repeated, counts) == ("agrees", True, [10, 40])
    (first,) = coverage(["SMALL"], replace(few, macro=40))
    assert found.estimate != first.estimate


@pytest.mark.usefixtures("small_studies")
def test_the_same_seed_gives_the_same_and_another_another() -> None:
    few = replace(QUICK, macro=6)
    (once,), (again,), (other,) = (
        coverage(["SMALL"], campaign) for campaign in (few, few, replace(few, seed=2))
    )
    assert once == again
    assert once.estimate != other.estimate


def test_it_is_what_a_user_sees() -> None:
    """The interval of an experiment is that of `orgsim run` with its seed."""
    text = scenario("Functions or a stream", Runs(4, 400, 48), SILOS.format(rate=0.5))
    claims = (Claim("difference of means", 0.0, design=1, against=0), Claim("P85", 0.0, P85))
    difference, tail = intervals(4, claims, set_up((text,), "reference").trial(77))
    result = run(loads(text), Options(seed=77, cores=1, engine="reference"))
    for mine, theirs in (
        (difference, result.difference("stream", MEAN)),
        (tail, result.estimate("functions", P85)),
    ):
        assert (mine.estimate, mine.half_width) == pytest.approx(
            (theirs.mean / 3.6e9, theirs.half_width / 3.6e9)
        )


def test_equal_designs_have_luck_of_their_own_and_the_same_arrivals() -> None:
    bench = set_up(alike("Alike", Runs(4, 400, 48), ["1h"] * 5), "reference")
    trial = bench.trial(5)
    found = [trial.values(design, range(4))[MEAN] for design in range(5)]
    assert len({values.tobytes() for values in found}) == 5
    assert trial.values(0, range(2, 4))[MEAN].tolist() == found[0][2:].tolist()
    assert trial.values(0, range(4), luck=1)[MEAN].tolist() != found[0].tolist()
    assert LUCKS > 5


def test_the_cases_are_as_the_exact_answers_assume() -> None:
    """Loads and mean lead times from the scenarios as they are: short runs, within 5 standard errors."""
    pair = [organisation.functional(3, 0.5, 1), organisation.cases_pooled(3, 0.5, 1)]
    for body, exact in ((REWORK, [5.0]), (SILOS.format(rate=0.5), pair)):
        trial = set_up((scenario("Short", Runs(1, 1_100, 100), body),), ENGINE).trial(9)
        for design, mean in enumerate(exact):
            found = t_interval(trial.values(design, range(12))[MEAN], 0.9996)
            assert found.low < mean < found.high
    assert shared_queue.mmc(1.8, 1, 3).lead_time == pytest.approx(STUDIES["MM3"]().claims[0].exact)


def test_choosing_cases() -> None:
    assert chosen_studies() == list(STUDIES)
    assert chosen_studies(["stop"]) == ["STOP-MM1", "STOP-SILO"]
    assert set(chosen_studies(fast=True)) < set(STUDIES)
    with pytest.raises(UsageError, match="no case 'nope'"):
        chosen_studies(["nope"])
    with pytest.raises(UsageError, match="none is quick"):
        chosen_studies(["MM1"], fast=True)
    with pytest.raises(UsageError, match="experiments"):
        Campaign(macro=0)


@pytest.mark.usefixtures("small_studies")
def test_the_engine_is_chosen_by_the_work_of_all_experiments() -> None:
    assert engine_for_studies(["SMALL"], Campaign(macro=10, cores=1)).engine == "reference"


@pytest.mark.usefixtures("small_studies")
def test_the_command() -> None:
    fixed = ["--macro", "20", "--cores", "1", "--engine", ENGINE, "-q"]
    good = CliRunner().invoke(command, ["small", *fixed])
    assert good.exit_code == 0
    assert "1 of 1 promises are kept." in good.stdout
    name = "SimPy" if ENGINE == "reference" else "compiled"
    assert f"Simulated on the {name} engine, seed 1." in good.stdout
    bad = CliRunner().invoke(command, [*fixed, "--json"])
    assert bad.exit_code == 1
    found = json.loads(bad.stdout)
    assert (found["ok"], found["unfinished"], found["experiments"]) == (False, [], 20)
    shown = CliRunner().invoke(command, [*fixed, "wrong"])
    assert "biased *" in shown.stdout
    assert "was repeated with 80 other experiments" in shown.stdout
    assert [(row["verdict"], row["repeated"], row["experiments"]) for row in found["results"]] == [
        ("agrees", False, 20),
        ("biased", True, 80),
    ]


@pytest.mark.usefixtures("small_studies")
def test_an_interruption_keeps_the_cases_that_are_finished(monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted() -> Study:
        raise KeyboardInterrupt

    few = ["--macro", "4", "--cores", "1", "--engine", ENGINE, "-q", "--json"]
    monkeypatch.setattr(coverage_studies, "STUDIES", MappingProxyType({"SMALL": small, "LATER": interrupted}))
    ended = CliRunner().invoke(command, few)
    assert ended.exit_code == 1
    found = json.loads(ended.stdout)
    assert (found["unfinished"], [row["case"] for row in found["results"]]) == (["LATER"], ["SMALL"])
    with pytest.raises(KeyboardInterrupt):
        coverage(["LATER"], Campaign(macro=4, cores=1, engine="reference"))


@pytest.mark.slow
def test_the_fast_cases() -> None:
    assert [
        found for found in coverage(chosen_studies(fast=True), Campaign(macro=100)) if not found.agrees
    ] == []
