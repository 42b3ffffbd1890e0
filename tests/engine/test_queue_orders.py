"""The order in which waiting items start: (urgency, head, value, time joined, item number)."""

import pytest

# Ann is busy with A from 00:00 to 10:00, while all others come; then each takes as long as its work says.
BUSY = """
classes = ["expedite", "standard", "someday"]
people.ann = { skills = ["do"] }
work.first.arrivals = { dates = [2027-01-04] }
work.first.steps = [{ name = "first", skill = "do", effort = "10h" }]
"""


def starts(story, order, works):
    """The items in the order in which Ann starts them, after A."""
    text = BUSY + "\n".join(works) + f'\ndesigns.d = {{ order = "{order}", teams = {{ Team = ["ann"] }} }}'
    return "".join(line.split()[3] for line in story(text, "started"))[1:]


def work(name, dates, effort="1h", **keys):
    """A work type whose items come at the given hours of Monday."""
    moments = ", ".join(f"2027-01-04T{hour:02}:00:00" for hour in dates)
    more = "".join(f', {key} = "{value}"' for key, value in keys.items()).replace("cls", "class")
    step = f'{{ name = "{name}", skill = "do", effort = "{effort}" }}'
    return f"work.{name} = {{ arrivals = {{ dates = [{moments}] }}, steps = [{step}]{more} }}"


def test_fifo_serves_in_the_order_of_joining_and_ties_by_number(story):
    # x comes at 3 and 5, y at 2 and 5: B is y at 2, C is x at 3, D and E are x and y at 5 in the order of
    # their sources
    assert starts(story, "fifo", [work("x", [3, 5]), work("y", [2, 5])]) == "BCDE"


def test_fifo_knows_no_classes(story):
    assert starts(story, "fifo", [work("x", [1], cls="someday"), work("y", [2], cls="expedite")]) == "BC"


def test_class_serves_the_most_urgent_class_and_then_in_the_order_of_joining(story):
    # B someday at 1, C standard at 2, D expedite at 3, E expedite at 4, F standard at 5
    works = [work("s", [1], cls="someday"), work("m", [2, 5]), work("e", [3, 4], cls="expedite")]
    works[1] = work("m", [2, 5], cls="standard")
    assert starts(story, "class", works) == "DECFB"


def test_class_breaks_ties_within_a_moment_by_number(story):
    # all come at 4: sources in order m, e, n, so B standard, C expedite, D standard
    works = [work("m", [4], cls="standard"), work("e", [4], cls="expedite"), work("n", [4], cls="standard")]
    assert starts(story, "class", works) == "CBD"


def test_cost_of_delay_over_effort_serves_the_dearest_hour_of_work_first(story):
    # per hour of work: B 20/2 = 10, C 30/1 = 30, D 60/6 = 10, E none = 0, F 80/4 = 20; B and D tie and B
    # joined first
    works = [
        work("b", [1], "2h", cost_of_delay="GBP 20/h"),
        work("c", [2], "1h", cost_of_delay="GBP 30/h"),
        work("d", [3], "6h", cost_of_delay="GBP 60/h"),
        work("e", [4], "1h"),
        work("f", [5], "4h", cost_of_delay="GBP 80/h"),
    ]
    assert starts(story, "cost of delay over effort", works) == "CFBDE"


def test_cost_of_delay_is_divided_by_the_mean_and_not_by_the_effort_drawn(story):
    # b: 10 per h over a mean of (0.5 x 1 h + 0.5 x 5 h) = 3 h is 3.33 whatever was drawn; c: 4 over 1 h is
    # more
    works = [
        work("b", [1, 2, 3], "mixture(0.5 * 1h, 0.5 * 5h)", cost_of_delay="GBP 10/h"),
        work("c", [4], "1h", cost_of_delay="GBP 4/h"),
    ]
    assert starts(story, "cost of delay over effort", works) == "EBCD"


def test_shortest_first_serves_the_least_effort_and_then_in_the_order_of_joining(story):
    # B 3 h at 1, C 1 h at 2, D 2 h at 3, E 1 h at 4
    works = [work("b", [1], "3h"), work("c", [2], "1h"), work("d", [3], "2h"), work("e", [4], "1h")]
    assert starts(story, "shortest first", works) == "CEDB"


def test_newest_first_serves_the_last_to_join_and_ties_by_number(story):
    # B at 1, C at 2, D and E both at 3: D has the lower number
    assert starts(story, "newest first", [work("b", [1, 3]), work("c", [2, 3])]) == "DECB"


@pytest.mark.parametrize(
    "order", ["fifo", "class", "cost of delay over effort", "shortest first", "newest first"]
)
def test_in_every_order_twins_that_join_together_start_in_the_order_of_their_numbers(story, order):
    five = """
    work.x.arrivals = { dates = [2027-01-04T04:00:00], batch = 5 }
    work.x.steps = [{ name = "x", skill = "do", effort = "1h" }]
    """
    assert starts(story, order, [five]) == "BCDEF"


def test_the_first_that_somebody_free_can_take_starts_though_it_is_not_the_first_of_the_queue(story):
    text = """
    people.ann = { skills = ["draw"] }
    people.bob = { skills = ["build"] }
    work.house.arrivals = { dates = [2027-01-04T00:00:00, 2027-01-04T01:00:00] }
    work.house.steps = [{ name = "draw", effort = "5h" }]
    work.shed = { arrivals = { dates = [2027-01-04T02:00:00] }, steps = [{ name = "build", effort = "1h" }] }
    designs.d.teams.Team = ["ann", "bob"]
    """
    # B waits for Ann; Bob cannot draw, so C starts before it
    assert story(text, "started") == [
        "Mon 00:00 started A draw by ann",
        "Mon 02:00 started C build by bob",
        "Mon 05:00 started B draw by ann",
    ]
