"""The approximation of waits, against the theory that is exact, and the stations of a model, against
arithmetic by hand."""

import math

import pytest

from orgsim.evidence.theory.shapes import Erlang, exponential, hyperexponential
from orgsim.evidence.theory.shared_queue import erlang_c, mmc
from orgsim.evidence.theory.single import mg1, mm1
from orgsim.model import lower
from orgsim.model.analysis.approximation import Station, waiting_chance
from orgsim.model.analysis.left_out import left_out
from orgsim.model.analysis.stations import Stations
from orgsim.scenario import loads

HOUR = 3.6e9
DESK = """
horizon = "100d"
warm_up = "none"
[people.clerk]
count = 3
[work.case]
arrivals = "2 per h"
steps = [{ name = "file", skill = "clerk", effort = "exponential(1h)" }]
[designs.a]
teams.Office = ["clerk"]
"""


def queues(text, design="a", **changes):
    return Stations(
        lower(
            loads(text, overrides={key.replace("__", "."): value for key, value in changes.items()}), design
        )
    ).queues


@pytest.mark.parametrize(("load", "people"), [(0.5, 1), (2.4, 3), (9.0, 10), (95.0, 100)])
def test_the_chance_to_wait_is_erlangs(load, people):
    assert waiting_chance(load, people) == pytest.approx(erlang_c(load, people), rel=1e-12)


@pytest.mark.parametrize(("rate", "people"), [(0.9, 1), (2.7, 3), (0.3, 3)])
def test_exact_for_exponential_work_with_one_person_or_several(rate, people):
    assert Station(people, rate / people, HOUR, 1.0).wait == pytest.approx(
        HOUR * mmc(rate, 1.0, people).wait, rel=1e-12
    )


@pytest.mark.parametrize("shape", [exponential(1.0), Erlang(4, 1.0), hyperexponential(1.0, 5.0)])
def test_exact_for_any_work_with_one_person(shape):
    variation = shape.moment(2) / shape.moment(1) ** 2 - 1
    assert Station(1, 0.8, HOUR, variation).wait == pytest.approx(HOUR * mg1(0.8, shape).wait, rel=1e-12)


def test_there_is_no_end_to_the_wait_at_full_load():
    assert Station(2, 1.0, HOUR, 1.0).wait == math.inf
    assert Station(2, 0.5, HOUR, 1.0).at(2.5).wait == math.inf


def test_a_team_is_one_station():
    (queue,) = queues(DESK)
    assert (queue.people, queue.load) == (3, pytest.approx(2 / 3))
    assert queue.wait() == pytest.approx(HOUR * mmc(2.0, 1.0, 3).wait)
    assert queue.wait(1.25) == pytest.approx(HOUR * mmc(2.5, 1.0, 3).wait)


def test_open_time_is_stretched():
    text = DESK.replace("count = 3", 'count = 3\ncalendar = "office"').replace("2 per h", "0.5 per h")
    (queue,) = queues(text + '[calendars.office]\nopen = "Mon-Sun 09:00-17:00"\n')
    assert queue.load == pytest.approx(0.5)
    assert queue.wait() == pytest.approx(3 * HOUR * mmc(1.5, 1.0, 3).wait)


@pytest.mark.parametrize(
    ("arrivals", "variation"),
    [
        ({"every": "erlang(k=4, mean=0.5h)"}, 0.25),
        ({"rate": "1 per h", "batch": 2}, 2.0),
        ({"every": "0.5h"}, 0.0),
    ],
)
def test_the_variation_of_arrivals_is_that_of_the_source(arrivals, variation):
    (queue,) = queues(DESK, work__case__arrivals=arrivals)
    assert queue.stations[0][1].arrival_variation == pytest.approx(variation, rel=1e-4, abs=1e-9)


def test_a_source_that_is_divided_at_random_is_nearer_to_poisson():
    text = DESK.replace(
        'teams.Office = ["clerk"]', 'serve = "at random"\nteams."Team {1..3}" = { clerk = 1 }'
    )
    for queue in queues(text, work__case__arrivals={"every": "0.5h"}):
        assert queue.load == pytest.approx(2 / 3)
        assert queue.stations[0][1].arrival_variation == pytest.approx(2 / 3)


def test_people_of_one_team_who_cannot_do_each_others_work_are_stations_of_their_own():
    text = DESK + '[people.judge]\n[designs.b]\nteams.Court = ["clerk", "judge"]\n'
    text = text.replace(
        "]\n[designs.a]", ', { name = "decide", skill = "judge", effort = "15min" }]\n[designs.a]'
    )
    text = text.replace('teams.Office = ["clerk"]', 'teams.Office = ["clerk"]\nteams.Bench = ["judge"]')
    office, bench = queues(text)
    (court,) = queues(text, "b")
    assert court.wait() == pytest.approx((office.wait() + bench.wait()) / 2)
    assert court.load == pytest.approx((3 * office.load + bench.load) / 4)
    assert bench.wait() == pytest.approx(
        HOUR * mm1(2.0, 0.25).wait / 2
    )  # constant work, with arrivals taken for Poisson


def test_shared_people_are_one_station_for_all_their_teams():
    text = (
        DESK + '[people.judge]\n[designs.b]\nshared = { judge = ["Team 1", "Team 2"] }\nserve = "at random"\n'
    )
    text += 'teams."Team 1" = { clerk = 1 }\nteams."Team 2" = { clerk = 2 }\n'
    text = text.replace(
        "]\n[designs.a]",
        ', { name = "decide", skill = "judge", effort = "exponential(15min)" }]\n[designs.a]',
    )
    text = text.replace('teams.Office = ["clerk"]', 'teams.Office = ["clerk", "judge"]').replace(
        '"2 per h"', '"1.5 per h"'
    )
    for queue in queues(text, "b"):
        shared = [
            station
            for _, station in queue.stations
            if station.people == 1 and station.effort == pytest.approx(HOUR / 4)
        ]
        assert shared[0].wait == pytest.approx(HOUR * mm1(1.5, 0.25).wait)


def test_nobody_visits_a_team_without_work():
    text = DESK + "[people.idler]\n"
    office, idle = queues(
        text.replace('teams.Office = ["clerk"]', 'teams.Office = ["clerk"]\nteams.Idle = ["idler"]')
    )
    assert math.isnan(idle.wait()) and idle.load == 0.0 and office.load > 0


def test_what_theory_leaves_out_is_named():
    assert left_out(lower(loads(DESK), "a")) == ()
    text = DESK.replace('effort = "exponential(1h)"', 'effort = "exponential(1h)", patience = "2h"')
    assert left_out(lower(loads(text), "a")) == ("work that gives up waiting",)
    ordered = left_out(lower(loads(DESK + 'order = "newest first"\n'), "a"))
    assert ordered == ("an order other than that of arrival",)
