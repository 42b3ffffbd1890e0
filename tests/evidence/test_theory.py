"""Formulas against one another, in the limits where they must agree, and against digits printed in books."""

from __future__ import annotations

from math import exp, factorial

import numpy as np
import pytest

from orgsim.evidence.theory import (
    batches,
    blocking,
    censoring,
    closed,
    constant_work,
    counted,
    factory,
    gates,
    interruptions,
    mixed_speeds,
    networks,
    organisation,
    priority,
    regular_arrivals,
    rework,
    seasons,
    shared_queue,
    single,
    staged_work,
    working_day,
)
from orgsim.evidence.theory.chain import (
    birth_death,
    from_rates,
    occupation,
    stationary,
    steps_up_and_down,
    transient,
)
from orgsim.evidence.theory.priority import Demand
from orgsim.evidence.theory.shapes import (
    Constant,
    Erlang,
    Lognormal,
    Mixture,
    Shape,
    exponential,
    hyperexponential,
)

close = pytest.approx


@pytest.mark.parametrize(
    "shape", [Constant(3.0), Erlang(4, 3.0), Lognormal(3.0, 0.7), hyperexponential(3.0, 4.0)]
)
def test_moments_agree_with_the_mean_and_the_transform(shape: Shape) -> None:
    assert shape.moment(0) == close(1)
    assert shape.moment(1) == close(3.0)
    if not isinstance(shape, Lognormal):
        step = 1e-5
        assert (1 - shape.transform(step)) / step == close(3.0, rel=1e-3)


def test_scv_of_shapes() -> None:
    assert regular_arrivals.scv(Erlang(4, 2.0)) == close(0.25)
    assert regular_arrivals.scv(Lognormal(5.0, 2.0)) == close(2.0)
    assert regular_arrivals.scv(hyperexponential(1.25, 4.0)) == close(4.0)
    assert Lognormal(1.0, 2.0).moment(3) == close(27.0)


def test_a_lognormal_has_no_transform() -> None:
    with pytest.raises(NotImplementedError):
        Lognormal(1.0, 1.0).transform(1.0)


def test_an_unstable_queue_has_no_long_run() -> None:
    with pytest.raises(ValueError, match=r"utilisation is 1\.1"):
        single.mm1(1.1, 1.0)


def test_chains_agree_on_the_long_run() -> None:
    births, deaths = [1.0, 2.0, 0.5], [3.0, 1.0, 4.0]
    assert stationary(steps_up_and_down(births, deaths)) == close(birth_death(births, deaths))


def test_uniformisation_agrees_with_the_matrix_exponential() -> None:
    from scipy.linalg import expm

    generator = from_rates(np.array([[0, 2.0, 0.1], [1.0, 0, 30.0], [0.2, 7.0, 0]]))
    start = np.array([0.2, 0.3, 0.5])
    for time in (0.01, 1.0, 40.0):
        assert transient(start, generator, time) == close(start @ expm(generator * time), rel=1e-12)
        assert occupation(start, generator, time).sum() == close(time, rel=1e-12)


def test_time_spent_is_the_integral_of_the_chances() -> None:
    generator = steps_up_and_down([1.0, 1.0], [2.0, 2.0])
    start = np.array([1.0, 0.0, 0.0])
    times = np.linspace(0, 3, 3001)
    shares = np.array([transient(start, generator, float(time)) for time in times])
    assert occupation(start, generator, 3.0) == close(
        (shares[1:] + shares[:-1]).sum(axis=0) / 2 * 0.001, rel=1e-6
    )


def test_mm1_from_empty_ends_in_the_long_run() -> None:
    assert single.mm1_inside_at(0.5, 1.0, 400.0) == close(1.0)
    assert single.mm1_inside_at(0.8, 1.0, 0.01) == close(0.008, rel=0.01)


def test_one_person_is_the_smallest_team() -> None:
    lone = single.mm1(0.7, 1.2)
    assert shared_queue.mmc(0.7, 1.2, 1).wait == close(lone.wait)
    assert shared_queue.mmck(0.7, 1.2, 1, 400).inside == close(lone.inside)
    assert priority.shared_by(1, 1.2, [0.7])[0].wait == close(lone.wait)
    assert shared_queue.mmc_lead_time_quantile(0.7, 1.2, 1, 0.9) == close(
        single.mm1_lead_time_quantile(0.7, 1.2, 0.9)
    )
    assert shared_queue.mmc_wait_quantile(0.7, 1.2, 1, 0.9) == close(single.mm1_wait_quantile(0.7, 1.2, 0.9))


def test_lead_time_tail_where_two_rates_coincide() -> None:
    at, beside = (shared_queue.mmc_lead_time_tail(rate, 1.0, 2, 1.5) for rate in (1.0, 1.0 + 1e-6))
    assert at == close(beside, rel=1e-5)


def test_limits_on_the_items_inside() -> None:
    assert shared_queue.mmck(2.4, 1.0, 3, 3).lost == close(shared_queue.erlang_b(2.4, 3))
    assert shared_queue.erlang_b(10.0, 10) == close(0.2146, abs=5e-5)  # Erlang's table: 10 lines, 10 erlang
    guarded = shared_queue.mmck(2.4, 1.0, 3, 600)
    assert guarded.inside == close(shared_queue.mmc(2.4, 1.0, 3).inside)
    assert guarded.utilisation == close(0.8)


def test_printed_digits_of_many_servers() -> None:
    """Rate 9, service rate 5: 7.674 and 1.053 for two, 0.105 and 0.212 for four (course slides, ETH
    Zurich)."""
    two, four = shared_queue.mmc(9, 0.2, 2), shared_queue.mmc(9, 0.2, 4)
    assert (round(two.queue_length, 3), round(two.lead_time, 3)) == (7.674, 1.053)
    assert (round(four.queue_length, 3), round(four.lead_time, 3)) == (0.105, 0.212)


def test_patience_between_its_limits() -> None:
    endless = shared_queue.erlang_a(2.4, 1.0, 3, 1e9)
    assert endless.inside == close(shared_queue.mmc(2.4, 1.0, 3).inside, rel=1e-6)
    as_work = shared_queue.erlang_a(5.0, 1.0, 3, 1.0)
    poisson = [exp(-5) * 5**n / factorial(n) for n in range(60)]
    assert as_work.inside == close(sum(n * share for n, share in enumerate(poisson)))
    assert shared_queue.erlang_a_wait_tail(5.0, 1.0, 3, 1.0, 0.0) == close(sum(poisson[3:]))


def test_machines_seldom_in_need_of_repair() -> None:
    desk = shared_queue.machine_repair(4, 1e6, 1.0, 4)
    assert desk.rate == close(4 / (1e6 + 1))
    assert desk.queue_length == 0
    closed_form = closed.closed([closed.Stop(10.0, None), closed.Stop(1.0, 2)], 10)
    assert shared_queue.machine_repair(10, 10.0, 1.0, 2).rate == close(closed_form.throughput)


def test_regular_arrivals_that_are_poisson_after_all() -> None:
    assert regular_arrivals.gim1(exponential(1.25), 1.0).wait == close(single.mm1(0.8, 1.0).wait)
    assert regular_arrivals.gimc(exponential(1 / 2.4), 1.0, 3).wait == close(
        shared_queue.mmc(2.4, 1.0, 3).wait
    )
    for between in (Constant(1.25), Erlang(3, 1.25)):
        assert regular_arrivals.gimc(between, 1.0, 1).wait == close(regular_arrivals.gim1(between, 1.0).wait)


def test_kingman_is_exact_for_poisson_arrivals_and_a_bound_for_regular_ones() -> None:
    work = Lognormal(1.0, 2.0)
    assert regular_arrivals.variability_approximation(exponential(2.0), work, 1) == close(
        single.mg1(0.5, work).wait
    )
    assert regular_arrivals.gim1(Constant(1.25), 1.0).wait < regular_arrivals.variability_approximation(
        Constant(1.25), exponential(1.0), 1
    )


def test_constant_work() -> None:
    assert constant_work.mdc(0.8, 1.0, 1).wait == close(single.mg1(0.8, Constant(1.0)).wait, rel=1e-7)
    assert constant_work.md1_wait_share(0.8, 1.0, 0.0) == close(0.2)
    assert constant_work.md1_wait_quantile(0.8, 1.0, 0.15) == 0
    times = np.linspace(0, 30, 601)
    late = np.array([1 - constant_work.md1_wait_share(0.6, 1.0, float(time)) for time in times])
    assert (late[1:] + late[:-1]).sum() / 2 * times[1] == close(single.mg1(0.6, Constant(1.0)).wait, rel=1e-4)


def test_staged_work() -> None:
    assert staged_work.mekc(2.4, 1, 1.0, 3).wait == close(shared_queue.mmc(2.4, 1.0, 3).wait)
    assert staged_work.mekc(0.8, 5, 1.0, 1).wait == close(single.mg1(0.8, Erlang(5, 1.0)).wait)
    assert staged_work.ekek1(0.8, 1, 5, 1.0).wait == close(single.mg1(0.8, Erlang(5, 1.0)).wait)
    assert staged_work.ekek1(0.8, 4, 1, 1.0).wait == close(regular_arrivals.gim1(Erlang(4, 1.25), 1.0).wait)
    nearly_constant = staged_work.mekc(1.6, 16, 1.0, 2).wait
    assert nearly_constant == close(constant_work.mdc(1.6, 1.0, 2).wait, rel=0.07)


def test_shortest_first_is_never_slower_on_average() -> None:
    for rate in (0.1, 0.5, 0.9):
        assert single.mm1_shortest_first(rate, 1.0).wait < single.mm1(rate, 1.0).wait
    assert single.mm1_shortest_first(1e-6, 1.0).wait == close(single.mm1(1e-6, 1.0).wait, rel=1e-5)


def test_order_moves_waits_between_classes_and_keeps_their_weighted_sum() -> None:
    classes = [Demand(0.2, Erlang(2, 0.5)), Demand(0.3, exponential(1.0)), Demand(0.1, Lognormal(2.0, 3.0))]
    sums = [
        sum(station.utilisation * station.wait for station in priority.without_interruption(order))
        for order in (classes, classes[::-1], [classes[1], classes[2], classes[0]])
    ]
    assert sums == close([sums[0]] * 3)


def test_classes_alike_in_work_share_the_fifo_mean() -> None:
    for stations in (
        priority.without_interruption([Demand(0.3, exponential(1.0)), Demand(0.5, exponential(1.0))]),
        priority.with_interruption([Demand(0.3, exponential(1.0)), Demand(0.5, exponential(1.0))]),
    ):
        assert sum(station.inside for station in stations) == close(4.0)


def test_printed_digits_of_an_open_network() -> None:
    """Queue lengths 4, 0.429, 1.5, 0.25 in example 7.4 of Bolch et al. (1998)."""
    routing = [[0, 0.5, 0.5, 0], [1, 0, 0, 0], [0.6, 0, 0, 0], [1, 0, 0, 0]]
    net = networks.jackson([0, 0, 0, 4], routing, [0.04, 0.03, 0.06, 0.05], [1, 1, 1, 1])
    assert [round(station.inside, 3) for station in net.stations] == [4, 0.429, 1.5, 0.25]


def test_a_line_without_returns_is_a_sum() -> None:
    net = networks.jackson([0.8, 0], [[0, 1], [0, 0]], [1.0, 0.5], [1, 1])
    assert net.lead_time == close(single.mm1(0.8, 1.0).lead_time + single.mm1(0.8, 0.5).lead_time)
    assert networks.tandem_lead_time_quantile(0.8, 1.0, 1, 0.85) == close(
        single.mm1_lead_time_quantile(0.8, 1, 0.85)
    )


def test_printed_digits_of_closed_networks() -> None:
    """Jain (1991) p. 577 and Bolch et al. (1998) pp. 331-333."""
    jain = closed.closed([closed.Stop(2.0), closed.Stop(3.0), closed.Stop(1.0), closed.Stop(4.0, None)], 20)
    assert [round(number, 3) for number in jain.inside[:3]] == [1.991, 16.177, 0.5]
    bolch = closed.closed([closed.Stop(0.5, 2), closed.Stop(0.3), closed.Stop(0.4), closed.Stop(1, None)], 3)
    assert [round(number, 3) for number in bolch.inside] == [0.624, 0.473, 0.686, 1.217]


def test_convolution_and_mean_values_agree() -> None:
    stops = [closed.Stop(1.0), closed.Stop(0.7), closed.Stop(5.0, None)]
    for items in (1, 2, 15):
        convolution, recursion = closed.closed(stops, items), closed.mean_values(stops, items)
        assert convolution.throughput == close(recursion.throughput)
        assert convolution.inside == close(recursion.inside)
        assert sum(convolution.inside) == close(items)


def test_two_classes_alike_are_one_class() -> None:
    both = closed.mean_values_by_class([[1.0, 0.7], [1.0, 0.7]], [2, 3], [5.0, 5.0])
    one = closed.mean_values([closed.Stop(1.0), closed.Stop(0.7), closed.Stop(5.0, None)], 5)
    assert sum(both.throughput) == close(one.throughput)
    assert both.throughput[0] / both.throughput[1] == close(2 / 3)


def test_printed_fractions_of_two_classes() -> None:
    """Throughputs 3/19 and 2/19 in Lazowska et al. (1984) p. 142."""
    lazowska = closed.mean_values_by_class([[1, 3], [2, 4]], [1, 1], [0, 0])
    assert lazowska.throughput == close((3 / 19, 2 / 19))


@pytest.mark.parametrize("items", [1, 3, 8, 20])
def test_factory_curves_keep_their_order_and_littles_law(items: int) -> None:
    best, middle = factory.best_case(items, 0.5, 8.0), factory.practical_worst_case(items, 0.5, 8.0)
    worst = factory.worst_case(items, 8.0)
    assert best.throughput >= middle.throughput >= worst.throughput
    for curve in (best, middle, worst):
        assert curve.throughput * curve.cycle_time == close(items)


def test_a_day_without_rest_is_an_ordinary_queue() -> None:
    day = working_day.daily_shift(0.3, 2.0, 24.0, 0.0)
    assert day.lead_time == close(single.mm1(0.3, 2.0).lead_time)
    assert day.at_opening == close(day.at_closing)


def test_hardly_any_demand_waits_for_the_shift_alone() -> None:
    """An item then waits for opening with chance 16/24, for 8 h on average, and little else happens to it."""
    day = working_day.daily_shift(1e-6, 1e-3, 8.0, 16.0, most=10)
    assert day.lead_time == close(16 / 24 * 8, rel=1e-3)


def test_batches_of_one() -> None:
    assert batches.batch_arrivals(0.8, (1.0, 1.0), 1.0).lead_time == close(5.0)
    assert batches.geometric_size(1.0) == (1.0, 1.0)


def test_two_people_alike() -> None:
    assert mixed_speeds.fastest_first(1.2, 1.0, 1.0).lead_time == close(
        shared_queue.mmc(1.2, 1.0, 2).lead_time
    )
    fast, slow = mixed_speeds.busy_shares(1.2, 1.5, 0.5)
    assert 1.5 * fast + 0.5 * slow == close(1.2)


def test_outages_that_never_come_or_take_no_time() -> None:
    alone = single.mm1(0.5, 1).lead_time
    for theory in (interruptions.outages, interruptions.outages_in_work):
        assert theory(0.5, 1, 1e9, 2) == close(alone)
        assert theory(0.5, 1, 10, 1e-9) == close(alone)


def test_outages_in_work_are_shorter_for_who_comes_to_an_idle_desk() -> None:
    assert interruptions.outages_in_work(0.5, 1, 10, 2) < interruptions.outages(0.5, 1, 10, 2)


def test_outages_at_any_time_are_a_markov_chain() -> None:
    """States: (inside, up or down), with 0 to 200 inside."""
    rates = np.zeros((402, 402))
    for inside in range(201):
        up, down = 2 * inside, 2 * inside + 1
        rates[up, down], rates[down, up] = 1 / 10, 1 / 2
        if inside < 200:
            rates[up, up + 2] = rates[down, down + 2] = 0.5
            rates[up + 2, up] = 1.0
    mean = float(stationary(from_rates(rates)) @ (np.arange(402) // 2))
    assert interruptions.outages(0.5, 1, 10, 2) == close(mean / 0.5)


def test_work_that_outages_leave_no_time_for() -> None:
    with pytest.raises(ValueError, match=r"utilisation is 1\.08"):
        interruptions.outages(0.9, 1, 10, 2)
    with pytest.raises(ValueError, match=r"utilisation is 1\.08"):
        interruptions.outages_in_work(0.9, 1, 10, 2)


def test_own_work_in_no_time() -> None:
    assert interruptions.own_work(0.7, exponential(1), Constant(1e-9)) == close(single.mm1(0.7, 1).wait)


@pytest.mark.parametrize("room", [0, 3])
def test_a_line_is_as_fast_as_its_slowest_if_the_rest_takes_no_time(room: int) -> None:
    assert blocking.line((1e-9, 1.0, 1e-9), room) == close(1.0, rel=1e-6)
    assert blocking.line((1.0,), room) == close(1.0)
    assert blocking.line((0.8, 1.0), room) == close(blocking.line((1.0, 0.8), room))


@pytest.mark.parametrize("steps", [2, 3, 6])
def test_integration_alone_saves_at_most_half_of_the_wait(steps: int) -> None:
    """The waits of random case workers and of the line are as (n + 1) to 2 n (Buzacott, 1996)."""
    touch = float(steps)
    ratio = (organisation.cases_at_random(steps, 0.8, 1.0) - touch) / (
        organisation.functional(steps, 0.8, 1.0) - touch
    )
    assert ratio == close((steps + 1) / (2 * steps))


def test_better_ways_to_feed_case_workers_wait_less() -> None:
    waits = [
        way(3, 0.7, 1.0)
        for way in (organisation.cases_pooled, organisation.cases_in_turn, organisation.cases_at_random)
    ]
    assert waits == sorted(waits)


def test_at_the_tolerable_slowdown_both_designs_are_alike() -> None:
    slower = organisation.tolerable_slowdown(organisation.cases_at_random, 4, 0.8, 1.0)
    assert organisation.cases_at_random(4, 0.8, 1.0 + slower) == close(20.0)
    slower = organisation.tolerable_slowdown(organisation.cases_pooled, 4, 0.8, 1.0)
    assert organisation.cases_pooled(4, 0.8, 1.0 + slower) == close(20.0)


def test_without_variability_the_line_beats_lone_case_workers() -> None:
    assert organisation.functional_constant(4, 0.8, 1.0) == close(6.0)
    assert organisation.cases_at_random_constant(4, 0.8, 1.0) == close(12.0)
    assert organisation.cases_pooled_constant(4, 0.8, 1.0) < 6.0


def test_merging_unlike_work_can_hurt() -> None:
    merged = Mixture(((10 / 11, exponential(0.5)), (1 / 11, exponential(5.0))))
    apart = (0.8 * single.mm1(0.8, 1.0).lead_time + 0.08 * single.mm1(0.08, 10.0).lead_time) / 0.88
    assert single.mg1(0.88, merged).lead_time > apart


def test_steps_without_returns_add_up() -> None:
    assert rework.expected_totals([4, 7, 6], [[0, 1, 0], [0, 0, 1], [0, 0, 0]]) == close([17, 13, 6])


def test_half_the_demand_being_failure_doubles_the_load() -> None:
    assert rework.with_failure_demand(0.3, 1.0, 0.5).utilisation == close(0.6)
    with pytest.raises(ValueError, match="long run"):
        rework.with_failure_demand(0.5, 1.0, 0.5)


def test_load_sensitivity_is_the_slope_of_the_number_inside() -> None:
    step = 1e-6
    slope = (single.mm1(0.75 + step, 1.0).inside - single.mm1(0.75 - step, 1.0).inside) / (2 * step)
    assert rework.load_sensitivity(0.75) == close(slope, rel=1e-6)
    assert rework.inside_variance(0.5) == close(2.0)


def test_a_season_averages_to_the_plain_queue() -> None:
    times = np.linspace(0, 5, 501)[:-1]
    inside = [seasons.wave_inside(10, 4, 5, 2, float(time)) for time in times]
    assert np.mean(inside) == close(20.0)
    amplitude, lag = seasons.wave_amplitude_and_lag(4, 5, 2)
    assert max(inside) == close(20 + amplitude, rel=1e-4)
    assert times[int(np.argmax(inside))] == close(1.25 + lag, abs=0.01)


def test_censoring_fades_with_a_long_look() -> None:
    assert censoring.mean_of_finished(10.0, 1e6) == close(10.0, rel=1e-4)
    assert censoring.quantile_of_finished(10.0, 1e5, 0.85) == close(censoring.quantile(10.0, 0.85), rel=1e-3)
    assert censoring.finished_within(10.0, 30.0, 30.0) == 1.0
    assert censoring.finished(5.0, 10.0, 1e6) == close(5e6, rel=1e-4)


def test_waits_at_gates_agree_with_one_another_and_with_numbers_computed_elsewhere():
    # the catalogue's numbers, computed apart: two gates in step, a short agenda, a crowd before one server
    assert [gates.second_wait(14, work) for work in (0, 3, 14, 15)] == [14, 11, 0, 13]
    assert gates.second_wait_exponential(14, 3) == pytest.approx(11.13289961, abs=1e-8)
    assert gates.agenda(5, 5, 0.8) == pytest.approx(3.945300037, abs=1e-8)
    assert gates.before_one_server(5, 0.8, 1) == pytest.approx(4.756612758, abs=1e-8)
    # with room for everybody, or meetings all the time, the limits are half a period and M/M/1
    assert gates.agenda(5, 30, 0.8) == pytest.approx(2.5, abs=1e-9)
    assert gates.before_one_server(0.02, 0.8, 1) == pytest.approx(0.8 / 0.2, rel=0.01)
    assert gates.with_quorum(14, 1.0) == gates.sent_back(14, 0.0) == 7
    assert gates.second_wait_exponential(14, 1e6) == pytest.approx(7, abs=1e-3)


def test_an_agenda_that_is_too_short_is_refused():
    with pytest.raises(ValueError, match="more arrives than is taken"):
        gates.agenda(5, 4, 0.8)


def test_votes_are_binomial():
    # Sah and Stiglitz 1986: chain of two, any of two, two of three, of reviewers of 0.8 and 0.3
    for one, accepted in ((0.8, (0.64, 0.96, 0.896)), (0.3, (0.09, 0.51, 0.216))):
        found = (gates.at_least(2, 2, one), gates.at_least(2, 1, one), gates.at_least(3, 2, one))
        assert found == pytest.approx(accepted, abs=1e-12)


def test_two_in_an_hour_wait_as_all_pairs_of_moments_do() -> None:
    moments = (np.arange(400) + 0.5) / 400
    apart = np.abs(moments[:, None] - moments)
    assert counted.pair_wait(0.3) == close(np.maximum(0.3 - apart, 0).mean(), rel=1e-4)
    assert counted.pair_wait(1) == close(2 / 3)
    with pytest.raises(ValueError, match="at most the time in which it comes"):
        counted.pair_wait(1.5)


def test_counted_arrivals_at_an_even_rate_fill_up_as_poisson_ones_do() -> None:
    assert counted.still_in_progress([3] * 8, 0.5, 2) == close(3 / 0.5 * 2 * (1 - exp(-4 / 2)))
    assert counted.still_in_progress([5, 0, 2], 1, 1e9) == close(7)
