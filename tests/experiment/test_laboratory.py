"""The laboratory: variants of a scenario, each replication run once and the same wherever it runs."""

from concurrent.futures import ThreadPoolExecutor

import numpy as np
import pytest
from quick import QUICK
from small_case import TEXT

from orgsim.errors import ScenarioError
from orgsim.experiment.laboratory import Laboratory, Setting
from orgsim.experiment.observation import Observation
from orgsim.experiment.runs import Options, run
from orgsim.experiment.store import open_store
from orgsim.scenario import loads

DELAY = "designs.desks.handoff.delay"
POINTS = [{DELAY: "0h"}, {DELAY: "2h"}]


@pytest.fixture
def case():
    return loads(TEXT)


def sampled(case, points=POINTS, replications=4, **setting):
    with Laboratory(case, Setting(**{**QUICK, **setting})) as laboratory:
        return laboratory.samples(points, replications), laboratory


def table(samples):
    return np.array(
        [
            [sample.values(name) for sample in found.values()]
            for found in samples
            for name in ("lead time", "utilisation")
        ]
    )


def test_the_scenario_as_written_measures_what_a_run_of_it_does(case):
    samples, _ = sampled(case, [{}], 3)
    result = run(case, Options(replications=3, **QUICK))
    for design in case.designs:
        for name in ("lead time", "lead time p85", "cost per item", "throughput"):
            assert samples[0][design].values(name).tolist() == result.values(design, name).tolist()
            assert samples[0][design].estimate(name) == result.estimate(design, name)
        lengths = [row["queue length"].mean for row in result.teams(design)]
        assert samples[0][design].teams("queue length").mean(axis=0) == pytest.approx(lengths)


def test_a_point_changes_what_it_names_and_nothing_else(case):
    (none, two), _ = sampled(case)
    assert two["desks"].estimate("lead time").mean - none["desks"].estimate(
        "lead time"
    ).mean == pytest.approx(2 * 3.6e9 * 1.2, rel=0.2)
    assert two["counter"].values("lead time").tolist() == none["counter"].values("lead time").tolist()


def test_equal_models_are_run_once(case):
    _, laboratory = sampled(case)
    assert (
        laboratory.simulated == 3 * 4
    )  # desks twice, the counter once, though it is asked for at two points


@pytest.fixture(scope="module")
def numbers():
    """What the usual points measure."""
    return table(sampled(loads(TEXT))[0]).tolist()


@pytest.mark.parametrize(
    "setting", [{"cores": 2}, {"engine": "reference"}, {"engine": "reference", "cores": 2}]
)
def test_the_same_numbers_anywhere(case, setting, numbers):
    assert table(sampled(case, **setting)[0]).tolist() == numbers


def test_the_same_numbers_on_an_executor_of_the_users_own(case):
    with ThreadPoolExecutor(2) as executor:
        assert (
            table(sampled(case, executor=executor)[0]).tolist() == table(sampled(case, cores=1)[0]).tolist()
        )


def test_what_is_in_the_store_is_not_simulated_again(case, tmp_path):
    with open_store(tmp_path / "kept.sqlite") as store:
        first, laboratory = sampled(case, store=store)
        assert laboratory.simulated == 12
    with open_store(tmp_path / "kept.sqlite") as store:
        again, laboratory = sampled(case, store=store)
        assert laboratory.simulated == 0
        assert laboratory.provenance(4, []).ran is None
        assert table(again).tolist() == table(first).tolist()
        further, laboratory = sampled(case, replications=6, store=store)
        assert laboratory.simulated == 6
        assert table(further)[:, :, :4].tolist() == table(first).tolist()


def test_costs_that_change_no_event_are_not_taken_for_the_same(case, tmp_path):
    with open_store(tmp_path / "kept.sqlite") as store:
        sampled(case, [{}], store=store)
        (dear,), _ = sampled(case, [{"people.clerk.cost": "EUR 60/h"}], store=store)
    (cheap,), _ = sampled(case, [{}])
    assert dear["desks"].estimate("cost").mean > cheap["desks"].estimate("cost").mean


def test_fresh_luck(case):
    with Laboratory(case, Setting(**QUICK)) as laboratory:
        (first,) = laboratory.samples([{}], range(1, 4))
        (fresh,) = laboratory.samples([{}], range(101, 104))
    assert not set(first["desks"].values("lead time")) & set(fresh["desks"].values("lead time"))


def test_a_point_that_makes_no_scenario_says_why(case):
    with pytest.raises(ScenarioError, match="hours"):
        sampled(case, [{DELAY: "2 hours ago"}])


def test_the_warm_up_is_that_of_a_run_and_the_same_at_all_points():
    case = loads(TEXT.replace('warm_up = "none"', 'warm_up = "auto"').replace('"3w"', '"30w"'))
    points = [{}, {"work.case.arrivals": "1.7 per h"}]
    with Laboratory(case, Setting(**QUICK)) as laboratory:
        samples = laboratory.samples(points, 6)
        conducted = laboratory.provenance(
            6, [(words, found["desks"]) for words, found in zip(("", "busy"), samples, strict=True)]
        )
    result = run(case, Options(replications=6, **QUICK))
    assert {found[design].warm_up for found in samples for design in case.designs} == {result.warm_up}
    assert (
        samples[0]["counter"].values("lead time").tolist() == result.values("counter", "lead time").tolist()
    )
    late = [one for one in conducted.cautions if one.kind == "unsettled"]
    later = [found["desks"].settles > result.warm_up for found in samples]
    assert [one.point for one in late] == [
        words for words, is_later in zip(("", "busy"), later, strict=True) if is_later
    ]


def test_who_gave_up_and_what_is_unfinished_is_told():
    text = TEXT.replace(
        'effort = "exponential(1h)"', 'effort = "exponential(1h)"\npatience = "exponential(1h)"'
    )
    with Laboratory(loads(text), Setting(**QUICK)) as laboratory:
        (found,) = laboratory.samples([{"work.case.arrivals": "3 per h"}], 4)
        conducted = laboratory.provenance(4, [("busy", found["desks"])])
    (lost,) = [one for one in conducted.cautions if one.kind == "lost"]
    assert lost.size == found["desks"].estimate("abandoned").mean > 0.1


def test_more_measures_can_be_asked_for(case):
    with Laboratory(case, Setting(**QUICK)) as laboratory:
        (found,) = laboratory.samples([{}], 3, asked=("lead time p80", "response time within 1h"))
    desks = found["desks"]
    assert (
        desks.estimate("lead time p50").mean
        < desks.estimate("lead time p80").mean
        < desks.estimate("lead time p85").mean
    )
    assert 0 < desks.estimate("response time within 1h").mean < 1
    with pytest.raises(KeyError):
        desks.values("lead time p70")


def test_the_cross_check_sees_a_kernel_that_lies(case, monkeypatch):
    from orgsim.engine import compiled
    from orgsim.errors import EngineError

    if compiled.missing():
        pytest.skip(compiled.missing())
    honest = compiled.simulate
    monkeypatch.setattr(
        compiled,
        "simulate",
        lambda model, seed, replication, stop=None: honest(model, seed + 1, replication, stop),
    )
    with Laboratory(case, Setting(engine="compiled")) as laboratory:
        found = laboratory.samples([{}], 2)
        with pytest.raises(EngineError, match="the engines differ"):
            laboratory.provenance(2, [("", found[0]["desks"])])


def test_the_length_of_the_run_and_the_warm_up_can_be_varied_too():
    case = loads(TEXT.replace('warm_up = "none"', 'warm_up = "auto"').replace('"3w"', '"30w"'))
    points = [{}, {"horizon": "1d"}, {"horizon": "50h"}, {"warm_up": "3h"}, {"warm_up": "none"}]
    samples, _ = sampled(case, points, 2)
    warm_ups = [found["desks"].warm_up for found in samples]
    assert warm_ups[3:] == [3 * 3_600_000_000, 0]
    for found, warm_up in zip(samples, warm_ups, strict=True):
        assert 0 <= warm_up <= found["desks"].header.horizon / 2
        assert warm_up in found["desks"].job.edges
        assert found["counter"].warm_up == warm_up


@pytest.mark.parametrize("part", ["values", "course", "teams"])
def test_what_is_kept_in_another_shape_is_simulated_again(case, part):
    with open_store(None) as store:
        before, first = sampled(case, [{}], 2, store=store)
        for sample in before[0].values():
            odd = {name: getattr(sample.observations[0], name) for name in ("values", "course", "teams")}
            odd[part] = np.zeros((*odd[part].shape[:-1], odd[part].shape[-1] + 1))
            store.keep(sample.job.key, [Observation(1, **odd)])
        after, second = sampled(case, [{}], 2, store=store)
    assert (first.simulated, second.simulated) == (4, 2)
    assert table(before).tolist() == table(after).tolist()
