"""What the least cost of people is, in words and tables."""

import json
from dataclasses import replace
from math import inf

import pytest
from staff_cases import DESK, LINE, staffed

from orgsim.report.experiments.staff import staff_paper
from orgsim.report.paper import paper_record, paper_text

SPLIT = {
    "designs.split": {"title": "Three desks", "serve": "at random", "teams": {"Desk {1..3}": {"clerk": 1}}}
}

OFFICE = {"open": "Mon-Fri 09:00-17:00"}


@pytest.fixture(scope="module")
def two():
    return staffed(DESK, SPLIT | {"staff.demand": [1, 2], "replications": 5})


@pytest.fixture(scope="module")
def line():
    return staffed(LINE, {"replications": 3, "staff.demand": [1, 1.5], "horizon": "500h"})


def rows(paper, name):
    return paper.tables[name].to_records()


def test_the_headline_compares_the_designs_and_says_how_cost_grows(two):
    headline = staff_paper(two).headline
    people = {one.posts.title: one.best.headcount for one in two.staffed if one.demand == 1}
    assert people["desk"] < people["Three desks"]
    assert headline.startswith("Keeping lead time within 90min takes ")
    assert f"{people['desk']} people with 'desk' and" in headline
    assert "; doubling demand multiplies the cost by " in headline


def test_an_answer_that_is_not_decided_is_hedged(two):
    first = two.of("desk")[0]
    open_one = replace(first, low=first.best.cost - 1, high=first.best.cost + 1)
    paper = staff_paper(replace(two, staffed=(open_one, *two.staffed[1:])))
    count = first.best.headcount
    assert f"about {count} people with 'desk'" in paper.headline
    assert f"the least cost lies between {count - 1} people and {count + 1} people." in " ".join(
        paper.sentences
    )
    assert f"{count} [{count - 1}, {count + 1}]" in paper_text(paper)
    assert rows(paper, "costs")[0]["decided"] is False
    endless = staff_paper(replace(two, staffed=(replace(open_one, high=inf), *two.staffed[1:])))
    assert "and more than was tried" in " ".join(endless.sentences)
    assert paper_record(endless)["tables"]["costs"][0]["cost high"] is None


def test_tables_hold_people_cost_and_the_promised_measure(two):
    paper = staff_paper(two)
    first = two.of("split")[0]
    cost = next(row for row in rows(paper, "costs") if (row["design"], row["demand"]) == ("split", 1.0))
    assert (cost["people"], cost["cost"], cost["cost unit"]) == (
        first.best.headcount,
        first.best.headcount,
        "people",
    )
    assert (cost["measure"], cost["unit"]) == ("lead time", "h")
    assert cost["low"] < cost["mean"] < cost["high"] < 1.5
    people = next(row for row in rows(paper, "people") if (row["design"], row["demand"]) == ("split", 1.0))
    assert (people["lever"], people["role"], people["people"]) == (
        "clerk per Desk",
        "clerk",
        3 * people["number"],
    )
    fewer = next(row for row in rows(paper, "fewer") if (row["design"], row["demand"]) == ("split", 1.0))
    assert fewer["people"] == first.best.headcount - 3
    growth = rows(paper, "growth")
    assert [row["design"] for row in growth] == ["desk", "split"]
    assert all(row["factor low"] <= row["factor"] <= row["factor high"] for row in growth)


def test_several_roles_are_named_and_their_cost_is_money(line):
    paper = staff_paper(line)
    text = paper_text(paper, 120)
    assert "turner" in text
    assert "Cost (EUR/week)" in text
    assert "local optimum" in " ".join(paper.sentences)
    assert "no level of demand is twice another" in " ".join(paper.sentences)
    assert "1 to 1.5 x, fitted" in text
    assert "EUR" in paper.headline
    assert any(word in text for word in ("turner: ", "packer: "))


def test_what_cannot_be_kept_is_said_with_what_was_reached():
    paper = staff_paper(staffed(DESK, {"staff.promise": "lead time <= 30min", "replications": 3}))
    assert paper.headline == "No number of people that was tried keeps lead time within 30min."
    assert "no number of people does" in paper.sentences[0]
    text = paper_text(paper)
    assert "not possible" in text
    largest = next(line for line in text.splitlines() if "not possible" in line)
    assert "] with " in largest
    assert "people" in largest
    assert rows(paper, "costs")[0]["kept"] is False
    assert paper_record(paper)["not possible"][0]["design"] == "desk"
    assert rows(paper, "growth") == []


def test_what_a_promise_leaves_out_is_said():
    patient = {
        "work.case.patience": "exponential(1h)",
        "staff.promise": "lead time <= 95min",
        "replications": 3,
    }
    notes = " ".join(note.text for note in staff_paper(staffed(DESK, patient)).notes)
    assert "abandoned or were refused entry" in notes
    assert "Numbers of people chosen by the search: with 'desk', clerk." in notes
    mixed = staffed(
        LINE, {"people.packer.cost": None, "staff.demand": 1, "replications": 2, "horizon": "400h"}
    )
    assert any(
        "No cost is given for 'packer'" in note.text and note.warning for note in staff_paper(mixed).notes
    )


def test_the_record_is_json_and_says_what_was_promised(line):
    record = json.loads(json.dumps(paper_record(staff_paper(line)), allow_nan=False))
    assert record["promise"] == {
        "text": "lead time <= 1.92h",
        "measure": "lead time",
        "sense": "<=",
        "bound": 6_912_000_000.0,
    }
    assert record["unit of the bound"] == "microseconds"
    assert record["levers"] == {"line": ["turner", "packer"]}
    assert record["cost of a person-week"] == pytest.approx({"turner": 8400.0, "packer": 3360.0})


def test_the_measure_is_told_in_the_unit_of_the_bound_and_no_line_is_wider_than_a_terminal(two):
    text = paper_text(staff_paper(two), 80)
    assert "(min)" in text
    assert max(map(len, text.splitlines())) <= 80
    assert "less than demand" in text or "inconclusive" in text
    hours = paper_text(staff_paper(staffed(DESK, {"staff.promise": "lead time <= 1.5h", "replications": 3})))
    assert "Lead time (h)" in hours
    days = {
        "staff.promise": "lead time <= 2 working days",
        "replications": 3,
        "calendars.office": OFFICE,
        "working_time": "office",
    }
    people = {"people.clerk": {"count": 30, "calendar": "office"}, "horizon": "4w", "warm_up": "none"}
    working = paper_text(staff_paper(staffed(DESK, days | people)))
    assert "(working days)" in " ".join(working.split())
    assert "working time" not in working.split("Notes")[0]
    assert f"at {sum(one.tried for one in two.staffed)} points" in " ".join(text.split())


def test_people_who_mostly_do_the_work_of_others_are_warned_of():
    """A cheap packer who turns at 90% of the speed of a dear turner is what the search finds, and the note
    says on what it rests."""
    together = {
        "designs.line": {"title": "Line", "generalist_speed": 0.9, "teams": {"Shop": ["turner", "packer"]}}
    }
    paper = staff_paper(staffed(LINE, together | {"staff.demand": 1, "replications": 2, "horizon": "400h"}))
    assert paper.notes[0].warning
    assert "'Line' assumes that generalists work at 90%" in paper.notes[0].text
    said = [note.text for note in paper.notes if "do mostly work outside their own skills" in note.text]
    assert len(said) == 1
    assert said[0].startswith("With 'Line', people in the role 'packer' do")
    apart = staff_paper(staffed(LINE, {"staff.demand": 1, "replications": 2, "horizon": "400h"}))
    assert not any("outside their own skills" in note.text for note in apart.notes)


def test_with_many_designs_the_text_has_the_cheapest_ten_and_the_tables_have_all(two):
    """Twelve copies of the dearer design: the cheaper one is shown with nine of them, and the baseline, which
    is one of the rest."""
    desk, split = (two.of(design) for design in two.designs)

    def renamed(one, place):
        return replace(one, posts=replace(one.posts, design=f"copy{place}", title=f"Copy {place}"))

    copies = [renamed(one, place) for place in range(12) for one in split]
    named = {f"designs.copy{place}": SPLIT["designs.split"] for place in range(12)}
    conducted = replace(two.provenance, scenario=two.provenance.scenario.override(named))
    paper = staff_paper(
        replace(two, staffed=(*copies, *desk), growth=(), baseline="copy11", provenance=conducted)
    )
    titles = [section.title for section in paper.sections]
    assert titles == [*(f"Copy {place}" for place in range(9)), "Copy 11", "desk"]
    assert "2 more designs in costs.csv, people.csv and fewer.csv." in paper.sentences
    assert len({row["design"] for row in rows(paper, "costs")}) == 13
