"""When items arrive: backlog, batches, intervals, dates, rates that vary, and always enough."""

import math

from orgsim.chance.philox import Purpose, block, source_word, uniform
from orgsim.chance.portable import log
from orgsim.engine import simulate
from orgsim.log import Verb
from orgsim.model import lower
from orgsim.scenario import loads

HOUR = 3_600_000_000
DAY = 24 * HOUR
ANN = """
people.ann = { count = 50, skills = ["do"] }
designs.d.teams.Team = ["ann"]
work.job.steps = [{ name = "do", effort = "1min" }]
"""


def moments(arrivals, head='horizon = "4w"', seed=1):
    """The moments of arrival, in microseconds since the start."""
    log_ = simulate(
        lower(loads(f'title = "A test"\n{head}\n{ANN}work.job.arrivals = {arrivals}\n'), "d"), seed, 0
    )
    return log_.items["arrived"].tolist()


def interval(ordinal, seed=1, source="job"):
    """The n-th interval in operational time, from its definition on the semantics page."""
    return -log(1.0 - uniform(block((seed, 0), (source_word(source) + ordinal, Purpose.INTERVAL, 0, 0))[0]))


def test_the_backlog_is_there_at_the_start_before_all_arrivals_and_is_numbered_first(story):
    text = """
    people.ann.skills = ["a", "b"]
    work.x = { arrivals = { dates = [2027-01-04] }, steps = [{ name = "a", effort = "1h" }] }
    work.y.arrivals = { dates = [2027-01-04] }
    work.y.backlog = { b = 1, a = 2 }
    work.y.steps = [{ name = "a", effort = "1h" }, { name = "b", effort = "1h" }]
    designs.d.teams.Team = ["ann"]
    """
    # the backlog in the order of the file: A at b, B and C at a; then x (D) and y (E) arrive in the order of
    # their sources
    assert story(text, "queued")[:5] == [
        "Mon 00:00 queued A b",
        "Mon 00:00 queued B a",
        "Mon 00:00 queued C a",
        "Mon 00:00 queued D a",
        "Mon 00:00 queued E a",
    ]


def test_the_backlog_is_a_source_of_its_own():
    text = (
        'title = "t"\nhorizon = "1w"\n'
        + ANN
        + 'work.job.backlog = 3\nwork.job.arrivals = { every = "1h", at_most = 2 }\n'
    )
    log_ = simulate(lower(loads(text), "d"), 1, 0)
    assert log_.items["backlog"].tolist() == [1, 1, 1, 0, 0]
    assert log_.items["number"].tolist() == [0, 1, 2, 0, 1]
    assert log_.items["arrived"].tolist() == [0, 0, 0, HOUR, 2 * HOUR]


def test_batches_arrive_together_and_at_most_bounds_the_items():
    # three batches of four would be twelve items; ten are wanted
    assert (
        moments('{ every = "2h", batch = 4, at_most = 10 }')
        == [2 * HOUR] * 4 + [4 * HOUR] * 4 + [6 * HOUR] * 2
    )


def test_a_batch_may_have_a_size_by_chance_drawn_for_its_arrival():
    found = moments('{ every = "1h", batch = "geometric(mean=4)", at_most = 200 }')
    sizes = [found.count(moment) for moment in dict.fromkeys(found)]
    # 1 + floor(log(1 - u) / log(1 - 1/4)) with the uniform of the source and the ordinal of the arrival
    for ordinal, size in enumerate(sizes[:-1]):
        u = uniform(block((1, 0), (source_word("job") + ordinal, Purpose.BATCH, 0, 0))[0])
        assert size == 1 + math.floor(log(1.0 - u) / log(0.75))


def test_renewal_intervals_run_from_the_start_and_are_rounded_before_they_are_added():
    # 0.0000015 s are 1.5 us, rounded up to 2: the third arrival is at 6 us and not at 4.5
    assert moments('{ every = "0.0000015s", at_most = 3 }') == [2, 4, 6]


def test_no_arrival_at_the_horizon():
    assert moments('{ every = "2h" }', 'horizon = "6h"') == [2 * HOUR, 4 * HOUR]


def test_dated_arrivals_are_those_from_the_start_to_before_the_horizon_in_order():
    dates = (
        "[2027-01-05T00:00:00, 2027-01-03T23:59:59, 2027-01-04T00:00:00, 2027-01-06T00:00:00, "
        "2027-01-05T23:59:59]"
    )
    assert moments(f"{{ dates = {dates} }}", 'horizon = "2d"') == [0, DAY, 2 * DAY - 1_000_000]


def test_dated_arrivals_can_come_from_a_file(tmp_path):
    moments = ("2027-01-04T02:00", "2027-01-04T01:00:00+00:00", "2027-01-04T05:30:00+05:00")
    (tmp_path / "arrivals.csv").write_text("\n".join(("arrived", *moments)), encoding="utf-8")
    text = (
        f'title = "A test"\nhorizon = "1d"\n{ANN}work.job.arrivals = {{ file = "arrivals.csv", column = '
        f'"arrived" }}\n'
    )
    log_ = simulate(lower(loads(text, folder=tmp_path), "d"), 1, 0)
    assert log_.items["arrived"].tolist() == [HOUR // 2, HOUR, 2 * HOUR]


def test_poisson_arrivals_are_sums_of_exponential_intervals():
    total, want = 0.0, []
    for ordinal in range(100):
        total += interval(ordinal)
        want.append(math.floor(total * HOUR / 2.0 + 0.5))
    found = moments('"2 per h"')[:100]
    # the sums are the same up to the last bits of a float: less than a microsecond
    assert max(abs(a - b) for a, b in zip(found, want, strict=True)) <= 1


def test_pieces_carry_what_is_left_of_an_interval_from_one_rate_to_the_next():
    arrivals = (
        '{ pieces = [{ from = 2027-01-04T06:00:00, rate = "1 per h" }, { from = 2027-01-04T12:00:00, rate = '
        '"4 per h" }] }'
    )
    total = 0.0
    for ordinal, moment in enumerate(moments(arrivals, 'horizon = "1d"')):
        total += interval(ordinal)
        # nothing before 06:00; six intervals' worth until 12:00, then four an hour
        hours = 6.0 + total if total <= 6.0 else 12.0 + (total - 6.0) / 4.0
        assert abs(moment - hours * HOUR) <= 1
    assert ordinal > 30


def test_a_rate_during_a_calendar_is_as_much_faster_as_the_week_is_longer():
    # open 40 of 168 h: 42 per week become 42 / 40 per open hour
    head = 'horizon = "4w"\ncalendars.office.open = "Mon-Fri 09:00-17:00"'
    total = 0.0
    found = moments('{ rate = "42 per w", during = "office" }', head)
    for ordinal, moment in enumerate(found):
        total += interval(ordinal)
        open_hours = total * 40.0 / 42.0
        days, hours = divmod(open_hours, 8.0)
        weeks, weekday = divmod(int(days), 5)
        assert abs(moment - ((weeks * 7 + weekday) * 24 + 9 + hours) * HOUR) <= 1
    assert 120 < len(found) < 220


def test_seasonal_weights_are_scaled_to_a_mean_of_one():
    # weekdays 1, weekend 0: 7/5 of the rate on five days; hours 12-23 three times as many as hours 0-11: 1.5
    # and 0.5
    weights = (
        "by_weekday = [1, 1, 1, 1, 1, 0, 0], by_hour = [1,1,1,1,1,1,1,1,1,1,1,1,3,3,3,3,3,3,3,3,3,3,3,3]"
    )
    total, found = 0.0, moments(f'{{ rate = "10 per d", {weights} }}')
    for ordinal, moment in enumerate(found):
        total += interval(ordinal)
        weeks, left = divmod(total, 70.0)
        day, left = divmod(left, 14.0)
        hours = left / (10 / 24 * 1.4 * 0.5) if left <= 3.5 else 12.0 + (left - 3.5) / (10 / 24 * 1.4 * 1.5)
        assert abs(moment - ((weeks * 7 + day) * 24 + hours) * HOUR) <= 2
    assert len(found) > 200


def test_seasonal_hours_are_local_hours_also_after_the_change_to_summer_time():
    # all of a day's arrivals between 09:00 and 10:00 London time: 09-10 UTC in winter, 08-09 UTC from 28
    # March
    weights = "by_hour = [" + ", ".join("1" if hour == 9 else "0" for hour in range(24)) + "]"
    head = 'horizon = "3d"\nstart = 2027-03-27T00:00:00\ntime_zone = "Europe/London"'
    hours = {moment // DAY: set() for moment in (0, DAY, 2 * DAY)}
    for moment in moments(f'{{ rate = "100 per d", {weights} }}', head):
        hours[moment // DAY].add(moment // HOUR % 24)
    assert hours == {0: {9}, 1: {8}, 2: {8}}


def test_seasonal_hours_begin_on_the_hour_of_a_zone_that_is_half_an_hour_off():
    # 09:00-10:00 in Kolkata is 03:30-04:30 UTC; the scenario starts at 08:15:30 there, so 44.5 min before
    weights = "by_hour = [" + ", ".join("1" if hour == 9 else "0" for hour in range(24)) + "]"
    head = 'horizon = "6h"\nstart = 2027-03-01T08:15:30\ntime_zone = "Asia/Kolkata"'
    found = moments(f'{{ rate = "1000 per d", {weights} }}', head)
    first = 44 * 60_000_000 + 30_000_000
    assert first <= found[0] < first + HOUR // 10 and first + HOUR * 9 // 10 < found[-1] < first + HOUR


def test_a_wave_is_a_step_function_with_the_mean_of_each_step():
    # 256 steps of a day; the mean of 1 + 0.8 sin over step k is 1 + 0.8 (cos a - cos b) / (b - a)
    step, day = 2.0 * math.pi / 256, 24.0
    levels = [1.0 + 0.8 * (math.cos(k * step) - math.cos((k + 1) * step)) / step for k in range(256)]
    total = 0.0
    for ordinal, moment in enumerate(
        moments('{ rate = "10 per h", wave = { amplitude = 0.8, period = "1d" } }', 'horizon = "2d"')
    ):
        total += interval(ordinal)
        cycles, left = divmod(total / 10.0, day)
        place = 0
        while left > levels[place] * day / 256:
            left -= levels[place] * day / 256
            place += 1
        hours = cycles * day + place * day / 256 + left / levels[place]
        assert abs(moment - hours * HOUR) <= 2
    assert ordinal > 300


def test_the_same_seed_brings_the_same_arrivals_and_another_seed_others():
    assert moments('"2 per h"') == moments('"2 per h"') != moments('"2 per h"', seed=2)


CLOSED = """
people.ann = { count = 2, skills = ["do"] }
work.job = { arrivals = "always enough", steps = [{ name = "do", effort = "3h" }] }
"""


def test_always_enough_keeps_a_limit_full(story):
    text = CLOSED.replace('"always enough"', '"always enough", limit = 3')
    # three at the start, of which two are worked on; each delivery lets the next one in at that moment
    assert story(text + 'horizon = "7h"\ndesigns.d.teams.Team = ["ann"]\n', "arrived started delivered") == [
        "Mon 00:00 arrived A",
        "Mon 00:00 arrived B",
        "Mon 00:00 arrived C",
        "Mon 00:00 started A do by ann 1",
        "Mon 00:00 started B do by ann 2",
        "Mon 03:00 delivered A",
        "Mon 03:00 delivered B",
        "Mon 03:00 arrived D",
        "Mon 03:00 arrived E",
        "Mon 03:00 started C do by ann 1",
        "Mon 03:00 started D do by ann 2",
        "Mon 06:00 delivered C",
        "Mon 06:00 delivered D",
        "Mon 06:00 arrived F",
        "Mon 06:00 arrived G",
        "Mon 06:00 started E do by ann 1",
        "Mon 06:00 started F do by ann 2",
    ]


def test_always_enough_may_be_bounded(story):
    text = CLOSED.replace('"always enough"', '{ always = "enough", at_most = 3 }')
    text += 'designs.d.teams.Team = { people = ["ann"], wip_limit = 2 }\n'
    assert story(text, "arrived delivered") == [
        "Mon 00:00 arrived A",
        "Mon 00:00 arrived B",
        "Mon 03:00 delivered A",
        "Mon 03:00 delivered B",
        "Mon 03:00 arrived C",
        "Mon 06:00 delivered C",
    ]


def test_sources_with_the_same_valve_take_turns(story):
    text = """
    people.ann.skills = ["do"]
    work.x = { arrivals = "always enough", steps = [{ name = "x", skill = "do", effort = "1h" }] }
    work.y = { arrivals = "always enough", steps = [{ name = "y", skill = "do", effort = "1h" }] }
    designs.d.teams.Team = { people = ["ann"], wip_limit = 1 }
    """
    text = f'horizon = "350min"\n{text}'
    assert [line.split()[-3] for line in story(text, "started")] == ["x", "y", "x", "y", "x", "y"]


def test_a_closed_system_never_holds_more_than_its_limit_and_never_less_at_the_end_of_a_moment():
    text = """
    title = "A test"
    horizon = "2w"
    people.ann = { count = 3, skills = ["do"] }
    work.job.arrivals = "always enough"
    work.job.limit = 5
    work.job.steps = [{ name = "do", effort = "exponential(1h)", rework = { to = "do", chance = 0.3 } }]
    designs.d.teams.Team = ["ann"]
    """
    log_ = simulate(lower(loads(text), "d"), 1, 0)
    change = {int(Verb.ARRIVED): 1, int(Verb.DELIVERED): -1}
    inside, most, at_the_end = 0, 0, {}
    for time, verb in log_.records[:, :2].tolist():
        inside += change.get(verb, 0)
        most = max(most, inside)
        at_the_end[time] = inside
    assert most == 5 and set(at_the_end.values()) == {5}
