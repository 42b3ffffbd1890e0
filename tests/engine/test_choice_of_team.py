"""Which of several teams an item goes to, and how it comes back to the stream it was in."""

from orgsim.chance.philox import Purpose, block, source_word, step_word, uniform


def day(*moments):
    """Dates of Monday 4 January."""
    return "{ dates = [" + ", ".join(f"2027-01-04T{moment}:00" for moment in moments) + "] }"


def chosen(lines):
    """The teams in which items are queued, in order."""
    return [line.split(" in ")[1] for line in lines]


def test_least_load_counts_items_per_person_and_ties_go_to_the_lower_number(story):
    text = f"""
    people.ann = {{ count = 3, skills = ["do"] }}
    work.job = {{ arrivals = {day("01:00")}, steps = [{{ name = "do", effort = "9h" }}] }}
    designs.d.teams = {{ Small = {{ ann = 1 }}, Large = {{ ann = 2 }} }}
    """.replace("dates", "batch = 7, dates")
    # items per person, Small : Large before each choice: 0:0 S, 1:0 L, 1:0.5 L, 1:1 S, 2:1 L, 2:1.5 L, 2:2 S
    assert chosen(story(text, "queued")) == ["Small", "Large", "Large", "Small", "Large", "Large", "Small"]


def test_least_load_counts_those_on_the_way_and_those_that_wait_outside(story):
    text = f"""
    people.clerk.skills = ["sort"]
    people.ann = {{ count = 2, skills = ["do"] }}
    work.job.arrivals = {day("01:00", "02:00", "03:00", "04:00")}
    work.job.steps = [{{ name = "sort", effort = "10min" }}, {{ name = "do", effort = "9h" }}]
    designs.d.teams.Post = ["clerk"]
    designs.d.teams.One = {{ people = {{ ann = 1 }}, wip_limit = 1 }}
    designs.d.teams.Two = {{ ann = 1 }}
    designs.d.handoffs = [{{ from = "Post", to = "Two", delay = "5h" }}]
    """
    # A goes to One (0:0), B to Two (1:0) and is on the way until 07:10; C goes to One (1:1), where it waits
    # outside; D goes to Two (2:1) though nobody is there yet
    assert [
        line.removeprefix("Mon ")
        for line in story(text, "queued blocked unblocked sent")
        if "Post" not in line
    ] == [
        "01:10 sent A to One",
        "01:10 queued A do in One",
        "02:10 sent B to Two",
        "03:10 blocked C by team One",
        "04:10 sent D to Two",
        "07:10 queued B do in Two",
        "09:10 queued D do in Two",
        "10:10 unblocked C by team One",
        "10:10 sent C to One",
        "10:10 queued C do in One",
    ]


def test_least_load_no_longer_counts_an_item_in_a_delay(story):
    text = f"""
    people.ann = {{ count = 2, skills = ["do"] }}
    work.job.arrivals = {day("01:00", "03:00")}
    work.job.steps = [{{ name = "do", effort = "1h" }}, {{ name = "rest", delay = "9h" }}]
    designs.d.teams."Team {{1..2}}" = {{ ann = 1 }}
    """.replace("{{1..2}}", "{1..2}")
    assert chosen(story(text, "queued")) == ["Team 1", "Team 1"]


def test_in_turn_goes_round_with_one_counter_for_each_set_of_candidates(story):
    text = f"""
    people.ann = {{ count = 3, skills = ["do", "mend"] }}
    work.job.arrivals = {day("01:00", "02:00", "03:00", "04:00")}
    work.job.steps = [{{ name = "do", effort = "10min" }}]
    work.fix.arrivals = {day("01:30", "02:30", "03:30", "04:30")}
    work.fix.steps = [{{ name = "mend", effort = "10min" }}]
    [designs.d]
    serve = "in turn"
    teams.A = {{ people = {{ ann = 1 }} }}
    teams.B = {{ people = {{ ann = 1 }} }}
    teams.C = {{ people = {{ ann = 1 }}, work = ["job"] }}
    """
    lines = story(text, "queued")
    assert chosen(line for line in lines if " do " in line) == ["A", "B", "C", "A"]
    assert chosen(line for line in lines if " mend " in line) == ["A", "B", "A", "B"]


def test_at_random_follows_the_draw_of_the_item(story):
    text = f"""
    people.ann = {{ count = 3, skills = ["do"] }}
    work.job = {{ arrivals = {day("01:00")}, steps = [{{ name = "do", effort = "10min" }}] }}
    designs.d.serve = "at random"
    designs.d.teams = {{ A = {{ ann = 1 }}, B = {{ ann = 1 }}, C = {{ ann = 1 }} }}
    """.replace("dates", "batch = 40, dates")

    def drawn(seed, item):
        u = uniform(
            block((seed, 0), (source_word("job") + item, Purpose.CHOICE, step_word("job", "do"), 1))[0]
        )
        return "ABC"[int(u * 3)]

    for seed in (1, 2):
        assert chosen(story(text, "queued", seed=seed)) == [drawn(seed, item) for item in range(40)]
    assert {drawn(1, item) for item in range(40)} == set("ABC")


def test_by_type_each_team_takes_the_work_it_names(story):
    text = f"""
    people.ann = {{ count = 2, skills = ["do"] }}
    work.x = {{ arrivals = {day("01:00", "02:00")}, steps = [{{ name = "do", effort = "10min" }}] }}
    work.y = {{ arrivals = {day("01:30", "02:30")}, steps = [{{ name = "do", effort = "10min" }}] }}
    [designs.d]
    serve = "by type"
    teams.Y = {{ people = {{ ann = 1 }}, work = ["y"] }}
    teams.X = {{ people = {{ ann = 1 }}, work = ["x"] }}
    """
    assert chosen(story(text, "queued")) == ["X", "Y", "X", "Y"]


STREAMS = f"""
people.clerk.skills = ["file"]
people.ann = {{ count = 2, skills = ["draft", "sign"] }}
work.job.arrivals = {day("01:00", "01:00", "01:00")}
work.job.steps = [
    {{ name = "draft", effort = "1h" }},
    {{ name = "file", effort = "10min" }},
    {{ name = "sign", effort = "1h" }},
]
designs.d.serve = "in turn"
designs.d.teams."Stream {{1..2}}" = {{ ann = 1 }}
designs.d.teams.Archive = ["clerk"]
"""


def test_an_item_returns_to_the_stream_it_was_in(story):
    # in turn: A and C to stream 1, B to stream 2; after the archive each comes back to its own, and the turn
    # is not asked again
    lines = story(STREAMS, "queued")
    assert chosen(line for line in lines if " draft " in line) == ["Stream 1", "Stream 2", "Stream 1"]
    back = {line.split()[3]: line.split(" in ")[1] for line in lines if " sign " in line}
    assert back == {"A": "Stream 1", "B": "Stream 2", "C": "Stream 1"}


def test_an_item_stays_in_its_team_while_the_team_serves_the_next_step(story):
    text = STREAMS.replace('["draft", "sign"]', '["draft", "sign", "file"]')
    lines = story(text, "queued sent")
    assert not [line for line in lines if "sent" in line or "Archive" in line]


def test_an_item_comes_back_to_its_stream_after_a_delay(story):
    text = STREAMS.replace(
        '{ name = "file", effort = "10min" }', '{ name = "file", delay = "10min" }'
    ).replace('people.clerk.skills = ["file"]\n', "people.clerk = {}\n")
    lines = story(text, "queued sent")
    assert not [line for line in lines if "sent" in line]
    assert {line[-8:] for line in lines if "A sign" in line} == {"Stream 1"}
