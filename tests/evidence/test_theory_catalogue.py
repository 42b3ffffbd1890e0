"""Every formula against the catalogue of exact numbers, which was computed independently."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from orgsim.evidence.theory import (
    batches,
    blocking,
    censoring,
    closed,
    constant_work,
    factory,
    interruptions,
    mixed_speeds,
    networks,
    organisation,
    parallel,
    priority,
    regular_arrivals,
    rework,
    seasons,
    shared_queue,
    single,
    staged_work,
    working_day,
)
from orgsim.evidence.theory.priority import Demand
from orgsim.evidence.theory.shapes import Constant, Erlang, Lognormal, Mixture, exponential, hyperexponential
from orgsim.evidence.theory.station import Station, average

Expected = Callable[[str], Any]


def near(value: object) -> Any:
    return pytest.approx(value, rel=2e-8)


def check_station(station: Station, case: dict[str, float]) -> None:
    for name, value in (
        ("W", station.lead_time),
        ("Wq", station.wait),
        ("L", station.inside),
        ("Lq", station.queue_length),
        ("rho", station.utilisation),
    ):
        if name in case:
            assert value == near(case[name]), name


def test_mm1(expected: Expected) -> None:
    case = expected("MM1-01")
    check_station(single.mm1(0.8, 1), case)
    assert single.mm1_lead_time_quantile(0.8, 1, 0.85) == near(case["P85_W"])
    assert single.mm1_wait_quantile(0.8, 1, 0.95) == near(case["P95_Wq"])


def test_mm1_from_empty(expected: Expected) -> None:
    case = expected("MM1-02")
    for time, inside in case["EN_t"].items():
        assert single.mm1_inside_at(0.8, 1, float(time)) == near(inside)
    assert single.mm1_inside_until(0.8, 1, 50) == near(case["time_avg_N_0_50"])
    assert single.mm1_inside_until(0.8, 1, 200) == near(case["time_avg_N_0_200"])


@pytest.mark.parametrize(("name", "rate", "people"), [("MMC-01", 2.4, 3), ("MMC-02", 1.6, 2)])
def test_mmc(expected: Expected, name: str, rate: float, people: int) -> None:
    case = expected(name)
    check_station(shared_queue.mmc(rate, 1, people), case)
    assert shared_queue.erlang_c(rate, people) == near(case["Pwait"])
    assert shared_queue.mmc_lead_time_quantile(rate, 1, people, 0.85) == near(case["P85_W"])
    assert shared_queue.mmc_wait_quantile(rate, 1, people, 0.95) == near(case["P95_Wq"])


def test_pooling(expected: Expected) -> None:
    case = expected("MMC-03")
    pool = shared_queue.mmc(4, 1, 5)
    assert (pool.lead_time, pool.wait) == near((case["W_pool"], case["Wq_pool"]))
    assert shared_queue.mmc_lead_time_quantile(4, 1, 5, 0.85) == near(case["P85_pool"])


def test_mmc_published(expected: Expected) -> None:
    for people, key in ((2, "m2"), (4, "m4")):
        check_station(shared_queue.mmc(9, 0.2, people), expected("MMC-04")[key])


@pytest.mark.parametrize(
    ("name", "key", "rate", "service", "people", "most"),
    [("MMCK-01", "a", 40, 1 / 30, 3, 7), ("MMCK-01", "b", 50, 0.1, 4, 6), ("MMCK-02", None, 4.2, 1, 4, 9)],
)
def test_mmck(
    expected: Expected, name: str, key: str | None, rate: float, service: float, people: int, most: int
) -> None:
    case = expected(name) if key is None else expected(name)[key]
    queue = shared_queue.mmck(rate, service, people, most)
    assert (queue.lost, queue.inside, queue.queue_length) == near((case["pK"], case["L"], case["Lq"]))
    assert (queue.throughput, queue.utilisation) == near((case["throughput"], case["util"]))


@pytest.mark.parametrize(
    ("name", "station", "second"),
    [
        ("MG1-01", single.mg1(0.7, Lognormal(1, 2)), single.mg1_wait_second_moment(0.7, Lognormal(1, 2))),
        ("MG1-02", single.mg1(0.8, Constant(1)), single.mg1_wait_second_moment(0.8, Constant(1))),
        ("MG1-03", single.mg1(0.8, Erlang(2, 1)), single.mg1_wait_second_moment(0.8, Erlang(2, 1))),
    ],
)
def test_mg1(expected: Expected, name: str, station: Station, second: float) -> None:
    check_station(station, expected(name))
    assert second == near(expected(name)["EWq2"])


def test_md1_wait(expected: Expected) -> None:
    case = expected("MG1-02")
    for time, share in case["P_Wq_le"].items():
        assert constant_work.md1_wait_share(0.8, 1, float(time)) == near(share)
    assert constant_work.md1_wait_quantile(0.8, 1, 0.85) == near(case["P85_Wq"])
    assert single.mg1_wait_sd(0.8, Constant(1)) == near(case["sdWq"])


def test_shortest_first(expected: Expected) -> None:
    assert single.mm1_shortest_first(0.8, 1).wait == near(expected("MG1-04")["Wq_SPT"])


@pytest.mark.parametrize(
    ("name", "between"),
    [("GG1-01", Constant(1.25)), ("GG1-02", Erlang(4, 1.25)), ("GG1-03", hyperexponential(1.25, 4))],
)
def test_gim1(expected: Expected, name: str, between: Erlang) -> None:
    case = expected(name)
    check_station(regular_arrivals.gim1(between, 1), case)
    assert regular_arrivals.full_house_root(between, 1, 1) == near(case["sigma_root"])
    assert regular_arrivals.variability_approximation(between, exponential(1), 1) == near(case["kingman_VUT"])


@pytest.mark.parametrize(
    ("name", "between"),
    [("GGC-01", Constant(1 / 2.4)), ("GGC-02", Erlang(2, 1 / 2.4)), ("GGC-03", hyperexponential(1 / 2.4, 4))],
)
def test_gimc(expected: Expected, name: str, between: Erlang) -> None:
    case = expected(name)
    check_station(regular_arrivals.gimc(between, 1, 3), case)
    assert regular_arrivals.gimc_waits(between, 1, 3) == near(case["Pwait"])
    assert regular_arrivals.variability_approximation(between, exponential(1), 3) == near(
        case["allen_cunneen"]
    )


@pytest.mark.parametrize(
    ("name", "rate", "people"), [("MDC-02", 1.6, 2), ("MDC-03", 2.4, 3), ("MDC-05", 4.5, 5)]
)
def test_mdc(expected: Expected, name: str, rate: float, people: int) -> None:
    check_station(constant_work.mdc(rate, 1, people), expected(name))


def test_mec(expected: Expected) -> None:
    assert staged_work.mekc(1.6, 2, 1, 2).wait == near(expected("MEC-01")["Wq"])


@pytest.mark.parametrize(
    ("name", "rate", "people", "patience"), [("ERLA-01", 48, 50, 2), ("ERLA-02", 10, 10, 4)]
)
def test_erlang_a(expected: Expected, name: str, rate: float, people: int, patience: float) -> None:
    case = expected(name)
    desk = shared_queue.erlang_a(rate, 1, people, patience)
    assert (desk.waits, desk.lost, desk.queue_length) == near((case["Pwait"], case["Pab"], case["Lq"]))
    assert (desk.inside, desk.utilisation) == near((case["L"], case["util"]))
    if "P_W_gt_half" in case:
        assert shared_queue.erlang_a_wait_tail(rate, 1, people, patience, 0.5) == near(case["P_W_gt_half"])


def test_priorities(expected: Expected) -> None:
    three = [Demand(0.2, exponential(0.5)), Demand(0.3, exponential(1)), Demand(0.3, exponential(1))]
    assert [s.wait for s in priority.without_interruption(three)] == near(expected("PRI-01")["Wq"])
    two = [Demand(0.3, exponential(1)), Demand(0.5, exponential(1))]
    assert [s.wait for s in priority.without_interruption(two)] == near(expected("PRI-02")["NP_Wq"])
    assert [s.lead_time for s in priority.with_interruption(two)] == near(expected("PRI-02")["PR_W"])
    assert [s.wait for s in priority.shared_by(3, 1, [0.6, 1.8])] == near(expected("PRI-03")["Wq"])


def test_cost_of_delay(expected: Expected) -> None:
    case = expected("PRI-04")
    demands = [Demand(0.3, exponential(0.5)), Demand(0.3, exponential(1)), Demand(0.2, exponential(1.5))]
    costs = [1.0, 6.0, 3.0]
    order = priority.cheapest_order(demands, costs)
    assert order == case["best_order"]
    waits = {
        k: s.wait
        for k, s in zip(order, priority.without_interruption([demands[k] for k in order]), strict=True)
    }
    assert waits == near({int(k): v for k, v in case["Wq_best"].items()})
    assert sum(costs[k] * demands[k].rate * waits[k] for k in waits) == near(case["cost_rate_best"])


def test_networks(expected: Expected) -> None:
    case = expected("NET-01")
    routing = [[0, 0.5, 0.5, 0], [1, 0, 0, 0], [0.6, 0, 0, 0], [1, 0, 0, 0]]
    net = networks.jackson([0, 0, 0, 4], routing, [0.04, 0.03, 0.06, 0.05], [1, 1, 1, 1])
    assert [s.inside for s in net.stations] == near(case["L"])
    assert net.lead_time == near(case["W_total"])
    case = expected("NET-02")
    net = networks.jackson(
        [1, 0, 0], [[0, 1, 0], [0.3, 0, 0.7], [0.05, 0, 0]], [5 / 3, 5 / 9, 0.25], [3, 1, 1]
    )
    assert [s.wait for s in net.stations] == near(case["Wq_per_visit"])
    assert net.touch_time / net.lead_time == near(case["flow_efficiency"])
    assert networks.tandem_lead_time_quantile(0.8, 1, 4, 0.85) == near(expected("NET-03")["P85_W"])


def test_closed_networks(expected: Expected) -> None:
    stops = [closed.Stop(2.0), closed.Stop(3.0), closed.Stop(1.0), closed.Stop(4.0, None)]
    for solution in (closed.closed(stops, 20), closed.mean_values(stops, 20)):
        assert solution.throughput == near(expected("CQN-01")["X"])
        assert solution.inside[:3] == near(expected("CQN-01")["Q"])
    case = expected("CQN-02")
    solution = closed.closed(
        [closed.Stop(0.5, 2), closed.Stop(0.3), closed.Stop(0.4), closed.Stop(1, None)], 3
    )
    assert (solution.throughput, *solution.inside) == near((case["ex84"]["X"], *case["ex84"]["Q"]))
    solution = closed.closed([closed.Stop(d) for d in (0.02, 0.08, 0.08, 0.06)], 6)
    assert (solution.throughput, *solution.inside) == near((case["ex83"]["X"], *case["ex83"]["Q"]))


def test_closed_classes(expected: Expected) -> None:
    case = expected("CQN-03")
    lazowska = closed.mean_values_by_class([[1, 3], [2, 4]], [1, 1], [0, 0])
    assert lazowska.throughput == near(case["lazowska"]["X"])
    assert [list(row) for row in lazowska.inside] == [near(row) for row in case["lazowska"]["Q"]]
    schwetman = closed.mean_values_by_class([[0.025], [0.5]], [15, 5], [1, 15])
    assert schwetman.throughput == near(case["schwetman"]["X"])


def test_wip_limits(expected: Expected) -> None:
    for items, case in expected("CQN-04").items():
        solution = closed.closed([closed.Stop(2.0)] * 4, int(items))
        assert (solution.throughput, int(items) / solution.throughput) == near((case["X"], case["CT"]))
        curve = factory.practical_worst_case(int(items), 0.5, 8)
        assert (curve.throughput, curve.cycle_time) == near((case["X"], case["CT"]))
    for items, throughput in expected("FP-02")["TH"].items():
        stops = [closed.Stop(2, 1), closed.Stop(5, 2), closed.Stop(10, 6), closed.Stop(3, 2)]
        assert closed.closed(stops, int(items)).throughput == near(throughput)
        pwc = factory.practical_worst_case(int(items), 0.4, 20).throughput
        assert pwc == near(expected("FP-02")["pwc"][items])


def test_factory_curves(expected: Expected) -> None:
    for items, case in expected("FP-01").items():
        best, worst = factory.best_case(int(items), 0.5, 8), factory.worst_case(int(items), 8)
        assert (best.throughput, best.cycle_time) == near((case["best_TH"], case["best_CT"]))
        assert (worst.throughput, worst.cycle_time) == near((case["worst_TH"], case["worst_CT"]))


@pytest.mark.parametrize(
    ("name", "machines", "uptime", "repair", "people"), [("MR-01", 10, 10, 1, 2), ("MR-02", 6, 5, 2 / 3, 1)]
)
def test_machine_repair(
    expected: Expected, name: str, machines: int, uptime: float, repair: float, people: int
) -> None:
    case = expected(name)
    desk = shared_queue.machine_repair(machines, uptime, repair, people)
    assert (desk.inside, desk.queue_length, desk.rate) == near((case["L"], case["Lq"], case["X"]))
    assert desk.utilisation == near(case["util"])


def test_working_day(expected: Expected) -> None:
    case = expected("CAL-01")
    day = working_day.daily_shift(0.1, 2.5, 8, 16)
    assert (day.lead_time, day.inside) == near((case["W"], case["L"]))
    assert (day.at_opening, day.at_closing) == near((case["N_at_shift_start"], case["N_at_shift_end"]))


def test_batches(expected: Expected) -> None:
    check_station(batches.batch_arrivals(0.16, (5, 25), 1), expected("BAT-01"))
    check_station(batches.batch_arrivals(0.2, batches.geometric_size(4), 1), expected("BAT-02"))
    case = expected("BAT-05")
    assert batches.all_at_once(20, 0.5) == near((case["mean_wait"], case["mean_completion"]))


def test_mixed_speeds(expected: Expected) -> None:
    case = expected("HET-01")
    assert mixed_speeds.fastest_first(1.2, 1.5, 0.5).lead_time == near(case["W"])
    assert mixed_speeds.busy_shares(1.2, 1.5, 0.5) == near((case["util_fast"], case["util_slow"]))


def test_a_slow_helper(expected: Expected) -> None:
    case = expected("HET-02")
    assert single.mm1(0.5, 1).lead_time == near(case["W_fast_only"])
    assert mixed_speeds.fastest_first(0.5, 1, 0.1).lead_time == near(case["W_use_both"])


@pytest.mark.parametrize(("name", "demand"), [("OUT-01", (0.5, 1, 10, 2)), ("OUT-02", (0.6, 1, 20, 2.5))])
def test_outages(expected: Expected, name: str, demand: tuple[float, float, float, float]) -> None:
    case = expected(name)
    assert interruptions.outages(*demand) == near(case["W_independent"])
    assert interruptions.outages_in_work(*demand) == near(case["W_only_when_busy"])


def test_availability(expected: Expected) -> None:
    case = expected("OUT-03")
    for up, down in ((744, 248), (114, 38)):
        assert interruptions.availability(up, down) == near(case["A"])
        assert 15 / interruptions.availability(up, down) == near(case["te"])


def test_own_work(expected: Expected) -> None:
    case = expected("VAC-01")
    assert interruptions.own_work(0.7, exponential(1), Constant(2.0)) == near(case["Wq_det2"])
    assert interruptions.own_work(0.7, exponential(1), exponential(2)) == near(case["Wq_exp2"])


def test_lines_with_little_room(expected: Expected) -> None:
    case = expected("BLK-01")
    for room in range(6):
        assert blocking.two_in_line(room) == near(case[f"b{room}"])
        assert blocking.line((1, 1), room) == near(case[f"b{room}"])
    case = expected("BLK-02")
    for people in (3, 4, 5):
        assert blocking.line((1,) * people, 0) == near(case[f"K{people}"])
    for name, people, room in (("K3_b1", 3, 1), ("K3_b2", 3, 2), ("K4_b1", 4, 1)):
        assert blocking.line((1,) * people, room) == near(case[name])
    case = expected("BLK-03")
    assert blocking.line((1, 0.8), 2) == near(case["TH"])
    assert blocking.line((1.085, 0.83, 1.085), 0) == near(case["bowl_TH"])


def test_case_workers(expected: Expected) -> None:
    case = expected("ORG-01")
    assert organisation.functional(4, 0.8, 1) == near(case["W_serial"])
    assert organisation.cases_at_random(4, 0.8, 1) == near(case["W_case_random"])
    assert organisation.cases_in_turn(4, 0.8, 1) == near(case["W_case_round_robin"])
    assert organisation.cases_pooled(4, 0.8, 1) == near(case["W_case_pooled"])
    slower = organisation.tolerable_slowdown(organisation.cases_at_random, 4, 0.8, 1)
    assert slower == near(case["breakeven_slowdown_random"])
    slower = organisation.tolerable_slowdown(organisation.cases_pooled, 4, 0.8, 1)
    assert slower == pytest.approx(case["breakeven_slowdown_pooled"], abs=1e-5)


def test_case_workers_without_variability(expected: Expected) -> None:
    case = expected("ORG-02")
    assert organisation.functional_constant(4, 0.8, 1) == near(case["W_serial"])
    assert organisation.cases_at_random_constant(4, 0.8, 1) == near(case["W_case_random"])
    assert organisation.cases_pooled_constant(4, 0.8, 1) == near(case["W_case_pooled"])


def test_pooling_unlike_work(expected: Expected) -> None:
    case = expected("ORG-03")
    assert average([single.mm1(0.8, 1), single.mm1(0.08, 10)]) == near(case["W_separate"])
    merged = Mixture(((0.8 / 0.88, exponential(0.5)), (0.08 / 0.88, exponential(5))))
    assert single.mg1(0.88, merged).lead_time == near(case["W_pooled"])


def test_returning_work(expected: Expected) -> None:
    case = expected("ORG-07")
    assert rework.expected_totals([4, 7, 6], [[0, 1, 0], [0.2, 0, 0.8], [0.1, 0.3, 0]])[0] == near(
        case["expected_total_from_A"]
    )
    for share, lead_time in expected("ORG-08")["W_MM1"].items():
        assert rework.with_failure_demand(0.5, 1, float(share)).lead_time == near(lead_time)
    case = expected("ORG-09")
    assert rework.load_sensitivity(0.95) / rework.load_sensitivity(0.75) == near(case["sensitivity_ratio"])
    assert rework.inside_variance(0.95) / rework.inside_variance(0.75) == near(case["var_N_ratio"])


def test_seasons(expected: Expected) -> None:
    case = expected("MT-01")
    assert seasons.wave_inside(10, 4, 5, 2, 0) == near(case["m0"])
    assert seasons.wave_inside(10, 4, 5, 2, 2.5) == near(case["m2_5"])
    assert seasons.wave_amplitude_and_lag(4, 5, 2)[0] == near(case["amplitude"])
    assert seasons.wave_amplitude_and_lag(4, 5, 2)[1] == pytest.approx(case["lag"], abs=1e-6)


def test_censoring(expected: Expected) -> None:
    case = expected("STAT-02")
    for until, mean in case["mean_completed"].items():
        assert censoring.mean_of_finished(10, float(until)) == near(mean)
        assert censoring.finished(5, 10, float(until)) == near(case["n_completed"][until])
    assert censoring.quantile_of_finished(10, 30, 0.85) == near(case["T30"]["naive_P85"])
    assert censoring.quantile(10, 0.85) == near(case["T30"]["true_P85"])


def test_parallel_reviews_by_the_distribution_of_their_queues():
    assert parallel.fork_join_of(2, 0.5, 1) == pytest.approx(parallel.fork_join(0.5, 1), rel=1e-6)
