import asyncio
import subprocess
import sys
import xml.etree.ElementTree as ET
from dataclasses import replace
from html import unescape
from pathlib import Path

import pytest
from library_case import TEXT
from until import LONG_ENOUGH

import orgsim
from orgsim.notebook.explore_chart import chart_svg
from orgsim.notebook.explore_control import controls
from orgsim.notebook.explore_state import Exploration
from orgsim.report.comparison import compare
from orgsim.scenario.factors.round_numbers import positions
from orgsim.scenario.factors.wording import wording
from orgsim.statistics import Interval
from orgsim.units import MisreadError

ROOT = Path(__file__).parents[2]
SVG = "{http://www.w3.org/2000/svg}"
pytest.importorskip("ipywidgets")

VARIED = """
horizon = "1w"                       # short
classes = ["urgent", "usual"]
people.clerk = { count = 3, cost = "GBP 30/h", share = 0.9 }
people.boss.count = 1

[work.case]
arrivals = "40 per w"
class = { urgent = 0.2, usual = 0.8 }
value = "GBP 900"
promise = "3 working days"

[[work.case.steps]]
name = "look, and look again"
skill = "clerk"
effort = "lognormal(median=90min, p90=4h)"   # two spans
rework = { to = "look, and look again", chance = "15%" }
next = { decide = 0.5, file = 0.3, done = 0.2 }

[[work.case.steps]]
name = "decide"
skill = "boss"
effort = "20min"

[[work.case.steps]]
name = "file"
skill = "clerk"
effort = "0.3h"

[designs.one]
handoff = { delay = "exponential(2h)", context_loss = 0.1 }   # of both
teams.All = ["clerk", "boss"]

[designs.two]
order = "class"
preempt = false
serve = "by least load"
handoff = { delay = "0h" }
teams.Clerks = ["clerk"]
teams.Boss = ["boss"]

[[assumptions]]
about = "designs.one.handoff.delay"
basis = "guessed"
low = "0 h"
high = "0.5 d"

[[assumptions]]
about = "people.clerk.count"
basis = "guessed"
low = 2
"""


@pytest.fixture(scope="session")
def varied():
    return orgsim.loads(VARIED)


@pytest.fixture
def explorer():
    return orgsim.loads(TEXT).explore(
        "work.case.arrivals", "designs.desks.serve", "people.clerk.count", replications=3, cores=1
    )


def one(study, named):
    (control,) = controls(study.scenario, [named]).values()
    return control


@pytest.mark.parametrize(
    ("limits", "whole"),
    [
        ((0.3, 7.5, 1.5), False),
        ((0, 14, 2.2), False),
        ((1, 30, 6), True),
        ((120, 3000, 601), True),
        ((0, 1, 0.15), False),
    ],
)
def test_positions_rise_from_limit_to_limit_through_what_is_written(limits, whole):
    low, high, written = limits
    found = positions(low, high, written, whole=whole)
    assert (found[0], found[-1]) == (low, high)
    assert written in found
    assert sorted(set(found)) == found
    assert len(found) > 25
    assert not whole or all(number == int(number) for number in found)


def test_positions_reach_what_is_written_outside_the_limits():
    assert positions(2, 4, 5)[-1] == 5
    assert positions(3, 3, 3) == [3]


@pytest.mark.parametrize(
    ("text", "amount", "other"),
    [
        ("6h", 7.5, "7.5h"),
        ("2 hours", 1, "1 hour"),
        ("1 working day", 3, "3 working days"),
        ("40 per w", 41, "41 per w"),
        ("1.5/d", 2, "2/d"),
        ("GBP 15 per d", 20, "GBP 20 per d"),
        ("GBP 900", 1000, "GBP 1000"),
        ("15%", 16, "16%"),
        ("lognormal(median=90min, p90=4h)", 45, "lognormal(median=45min, p90=2h)"),
        ("exponential(6h)", 0, "0h"),
        ("uniform(0h, 3h)", 6, "uniform(0h, 6h)"),
        ("gamma(mean=2 working h, cv=0.5)", 3, "gamma(mean=3 working h, cv=0.5)"),
        ("erlang(k=4, mean=75min)", 90, "erlang(k=4, mean=90min)"),
        ("mixture(0.3 * 10min, 0.7 * exponential(4h))", 2, "mixture(0.3 * 20min, 0.7 * exponential(8h))"),
    ],
)
def test_an_amount_is_replaced_in_the_words_of_the_user(text, amount, other):
    assert wording(text).at(amount) == other
    assert wording(text).at(wording(text).amount) == text


@pytest.mark.parametrize(
    "text", ["always enough", "2027-01-04", "office", 'empirical(file="a.csv", column="h", unit=h)']
)
def test_what_has_no_amount_is_not_moved(text):
    with pytest.raises(MisreadError):
        wording(text)


@pytest.mark.parametrize(
    ("path", "first", "last"),
    [
        ("designs.one.handoff.delay", "0h", "exponential(12h)"),
        ("designs.one.handoff.context_loss", 0.0, 1.0),
        ("people.clerk.count", 1, 15),
        ("people.clerk.cost", "GBP 6/h", "GBP 150/h"),
        ("people.clerk.share", 0.18, 1),
        ("work.case.arrivals", "8 per w", "200 per w"),
        ("work.case.promise", "0.6 working days", "15 working days"),
        ('work.case.steps."look, and look again".rework.chance', "0%", "100%"),
        (
            'work.case.steps."look, and look again".effort',
            "lognormal(median=18min, p90=0.8h)",
            "lognormal(median=450min, p90=20h)",
        ),
        (("work.case.steps.decide.effort", "10min", "0.5h"), "10min", "30min"),
        (("designs.two.handoff.delay", "0h", "4h"), "0h", "4h"),
    ],
)
def test_a_slider_reaches_as_far_as_given_registered_or_usual(varied, path, first, last):
    control = one(varied, path)
    assert (control.kind, control.values[0], control.values[-1]) == ("slider", first, last)
    assert control.written in control.values


@pytest.mark.parametrize("value", ["first", "second", "last"])
def test_every_end_of_a_slider_can_be_set(varied, value):
    place = {"first": 0, "second": 1, "last": -1}[value]
    paths = [
        "designs.one.handoff.delay",
        "work.case.class.urgent",
        'work.case.steps."look, and look again".next.done',
        "work.case.arrivals",
    ]
    for control in controls(varied.scenario, paths).values():
        changed = varied.override(control.changes(control.values[place]))
        assert changed.value(control.path) == control.values[place]


def test_chances_that_add_up_to_one_still_do(varied):
    control = one(varied, 'work.case.steps."look, and look again".next.done')
    changes = control.changes(0.6)
    assert changes[control.path] == 0.6
    assert sorted(changes.values()) == [0.15, 0.25, 0.6]
    assert control.changes(0.2) == {}


def test_words_and_switches_are_chosen(varied):
    assert one(varied, "designs.two.serve").values == ("by least load", "in turn", "at random", "by type")
    assert one(varied, "designs.two.preempt").values == (False, True)


@pytest.fixture
def nothing_runs(monkeypatch):
    def run(*arguments, **options):
        raise AssertionError("it was run")

    monkeypatch.setattr(orgsim.Study, "run", run)


@pytest.mark.usefixtures("nothing_runs")
def test_every_path_with_nothing_is_named_before_anything_runs(varied):
    with pytest.raises(orgsim.ScenarioError) as raised:
        varied.explore("people.clrk.count", "work.case.arrivals", "designs.two.srve", replications=2)
    assert [fault.suggestion for fault in raised.value.faults] == ["clerk", "serve"]


@pytest.mark.usefixtures("nothing_runs")
@pytest.mark.parametrize(
    ("named", "message"),
    [
        ((), "name at least one value"),
        (("designs.two.teams",), "no single value"),
        (("designs.two.handoff.delay",), "range cannot be told"),
        ((("people.clerk.count", 9, 1),), "9 is above 1"),
        ((("work.case.arrivals", "1h", "2h"),), "cannot be compared"),
        ((("people.clerk.count", 1),), "neither a path"),
        (('work.case."class".urgent', "work.case.class.usual"), "move one of them"),
    ],
)
def test_what_cannot_be_moved_is_said_before_anything_runs(varied, named, message):
    with pytest.raises(orgsim.UsageError, match=message):
        varied.explore(*named, replications=2)


def test_a_moved_control_changes_the_answer(explorer):
    before = explorer.result
    verdict, chart = explorer._answer.value, explorer._chart.value
    explorer.controls["work.case.arrivals"].value = "0.5 per h"
    assert explorer.changes == {"work.case.arrivals": "0.5 per h"}
    assert explorer.result.verdict.text != before.verdict.text
    assert (
        explorer.result.to_json()
        == orgsim.loads(TEXT, explorer.changes).run(3, cores=1, cross_check=False).to_json()
    )
    assert explorer._answer.value != verdict
    assert explorer._chart.value != chart
    assert explorer.result.verdict.headline in unescape(explorer._answer.value)
    assert "work.case.arrivals = 0.5 per h" in repr(explorer)


def test_the_answer_is_well_formed_and_says_what_it_rests_on(explorer):
    assert "<i>" not in explorer._answer.value + explorer._chart.value
    assert "3 replications, seed 1, " in explorer._answer.value
    words = [element.text for element in ET.fromstring(explorer._chart.value).iter() if element.text]
    assert {"One <i>counter</i>", "desks"} <= set(words)
    assert not any(word.startswith("was ") for word in words)
    explorer.controls["work.case.arrivals"].value = "1 per h"
    words = [element.text for element in ET.fromstring(explorer._chart.value).iter() if element.text]
    assert sum(word.startswith("was ") for word in words) == 2


def test_the_table_has_the_figures_of_the_report(explorer):
    found = compare(explorer.result)
    for column in (*found.values, *found.changes):
        figures = [cell if isinstance(cell, str) else cell.text for cell in column.cells]
        shown = [
            figure for figure in figures if figure.partition("]")[0] + "]</td>" in explorer._answer.value
        ]
        assert len(shown) >= 5


def test_a_value_that_makes_no_sense_says_so_and_the_last_answer_stays(explorer):
    good = explorer.result
    explorer.controls["people.clerk.count"].value = 1
    assert explorer.result is good
    assert "there are 1" in explorer.message
    assert "there are 1" in explorer._answer.value
    assert good.verdict.headline in unescape(explorer._answer.value)
    explorer.controls["people.clerk.count"].value = 3
    assert explorer.message == ""
    assert 'class="fault"' not in explorer._answer.value


def test_a_limit_below_zero_is_drawn_at_zero(explorer):
    result = explorer.result
    (pale,) = {
        place.get("x") for place in drawn(result, lambda *_: Interval(1e9, -5e9, 7e9, 3)).iter(f"{SVG}rect")
    }
    (zero,) = {
        place.get("x") for place in drawn(result, lambda *_: Interval(1e9, 0.0, 7e9, 3)).iter(f"{SVG}rect")
    }
    assert pale == zero


def drawn(result, estimate):
    """The chart of a result in which every estimate is another."""
    other = replace(result)
    other.__dict__["estimate"] = estimate
    return ET.fromstring(chart_svg(other, other))


def test_as_written_puts_everything_back_without_another_run(explorer):
    written = explorer.result
    explorer.controls["designs.desks.serve"].value = "by least load"
    assert explorer.result is not written
    explorer._put_back(None)
    assert explorer.changes == {}
    assert explorer.result is written


def counted(study):
    """A study whose explorer keeps the arrivals of every run."""
    asked = []

    class Counted(orgsim.Study):
        def run(self, *args, **options):
            asked.append(self.value("work.case.arrivals"))
            return super().run(*args, **options)

        def override(self, changes):
            return Counted(super().override(changes).scenario)

    return Counted(study.scenario).explore("work.case.arrivals", replications=2, cores=1), asked


def test_of_moves_in_quick_succession_only_the_last_is_run():
    explorer, asked = counted(orgsim.loads(TEXT))

    async def move():
        timers = []
        for value in ("1 per h", "0.8 per h", "0.5 per h"):
            explorer.controls["work.case.arrivals"].value = value
            timers.append(explorer._timer)
        assert [timer.cancelled() for timer in timers] == [True, True, False]
        assert asked == ["1.5 per h"]
        async with asyncio.timeout(LONG_ENOUGH):
            while len(asked) < 2:
                await asyncio.sleep(0.01)

    asyncio.run(move())
    assert asked == ["1.5 per h", "0.5 per h"]
    assert explorer.result.scenario.document["work"]["case"]["arrivals"] == "0.5 per h"
    assert len(asked) == 2


def test_a_result_is_never_behind_the_controls():
    explorer, asked = counted(orgsim.loads(TEXT))

    async def move():
        explorer.controls["work.case.arrivals"].value = "1 per h"
        return explorer.result

    assert asyncio.run(move()).scenario.document["work"]["case"]["arrivals"] == "1 per h"
    assert len(asked) == 2


def test_a_frozen_scenario_runs_to_the_same_numbers(tmp_path):
    (tmp_path / "case.toml").write_text(TEXT)
    explorer = orgsim.load(tmp_path / "case.toml").explore(
        "work.case.arrivals", "designs.desks.serve", replications=4, seed=7, cores=1
    )
    explorer.controls["work.case.arrivals"].value = "1 per h"
    explorer.controls["designs.desks.serve"].value = "in turn"
    first, second = explorer.freeze(), explorer.freeze()
    assert [first.name, second.name] == ["case_frozen.toml", "case_frozen_2.toml"]
    again = orgsim.load(first).run(cores=1)
    assert again.to_json()["measures"] == explorer.result.to_json()["measures"]
    assert (again.seed, again.finished) == (7, 4)
    assert "work.case.arrivals = 1 per h, was 1.5 per h" in first.read_text()


def frozen(study, values, folder):
    """The text that a study freezes to with some values moved, without a run."""

    class Answer:
        asked, seed, designs, verdict = 20, 1, study.designs, None

    state = Exploration(study, controls(study.scenario, list(values)), lambda *_: Answer)
    state.values.update(values)
    path = state.freeze(folder / "frozen.toml")
    wanted = study.scenario.override(state.changes | {"replications": 20, "seed": 1})
    read = orgsim.load(path).scenario.document
    assert {**read, "extends": None} == {**wanted.document, "extends": None}
    return path.read_text()


def test_values_are_changed_in_their_places_and_comments_stay(varied, tmp_path):
    path = 'work.case.steps."look, and look again"'
    moved = {
        f"{path}.effort": "lognormal(median=45min, p90=2h)",
        f"{path}.next.done": 0.6,
        "designs.one.handoff.context_loss": 0.25,
        "people.clerk.count": 1,
        "designs.two.preempt": True,
    }
    text = frozen(varied, moved, tmp_path)
    assert 'effort = "lognormal(median=45min, p90=2h)"   # two spans' in text
    assert 'handoff = { delay = "exponential(2h)", context_loss = 0.25 }   # of both' in text
    assert 'people.clerk = { count = 1, cost = "GBP 30/h", share = 0.9 }' in text
    assert "next = { decide = 0.25, file = 0.15, done = 0.6 }" in text
    assert 'horizon = "1w"                       # short' in text


def test_the_overrides_of_a_study_are_frozen_too(tmp_path):
    study = orgsim.loads(TEXT, {"horizon": "3w"})
    assert 'horizon = "3w"' in frozen(study, {"work.case.arrivals": "1 per h"}, tmp_path)


def test_what_stands_in_another_file_is_written_again(tmp_path):
    (tmp_path / "base.toml").write_text(TEXT)
    (tmp_path / "case.toml").write_text('# mine\nextends = "base.toml"\nwork.case.arrivals = "1.2 per h"\n')
    study = orgsim.load(tmp_path / "case.toml")
    assert "# mine" in frozen(study, {"work.case.arrivals": "1 per h"}, tmp_path)
    text = frozen(study, {"people.clerk.count": 3}, tmp_path)
    assert "# mine" not in text
    assert "written again" in text
    assert "extends" not in text


def test_a_scenario_that_does_not_find_its_files_is_not_frozen(tmp_path):
    (tmp_path / "came.csv").write_text("at\n2027-01-04T09:00:00\n2027-01-05T09:00:00\n")
    text = TEXT.replace('"1.5 per h"', '{ file = "came.csv", column = "at" }')
    (tmp_path / "case.toml").write_text(text)
    explorer = orgsim.load(tmp_path / "case.toml").explore("people.clerk.count", replications=2, cores=1)
    (tmp_path / "inner").mkdir()
    with pytest.raises(orgsim.ScenarioError, match=r"came\.csv"):
        explorer.freeze(tmp_path / "inner" / "case.toml")
    assert list((tmp_path / "inner").iterdir()) == []
    assert explorer.freeze().name == "case_frozen.toml"


def test_the_button_shows_the_name_of_the_file_or_what_is_wrong(explorer, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    explorer._freeze(None)
    assert explorer._said.value == "written: scenario_frozen.toml"
    explorer.controls["people.clerk.count"].value = 1
    explorer._freeze(None)
    assert explorer._said.value.startswith("not written: ")
    with pytest.raises(orgsim.UsageError, match="No such file"):
        orgsim.loads(TEXT).explore("work.case.arrivals", replications=2, cores=1).freeze(
            tmp_path / "none" / "case.toml"
        )


def test_some_designs_only(tmp_path):
    explorer = orgsim.loads(TEXT).explore("work.case.arrivals", replications=2, cores=1, designs=["desks"])
    assert explorer.result.designs == ("desks",)
    assert "# Run with --design desks." in explorer.freeze(tmp_path / "case.toml").read_text()


def test_without_ipywidgets_it_is_said_how_to_get_them(monkeypatch):
    monkeypatch.setitem(sys.modules, "ipywidgets", None)
    with pytest.raises(orgsim.UsageError, match=r"pip install orgsim\[notebook\]"):
        orgsim.loads(TEXT).explore("work.case.arrivals")


def test_ipywidgets_is_imported_only_for_sliders():
    code = (
        f"import sys, orgsim\norgsim.loads('''{TEXT}''').run(2, cores=1).verdict\nprint('ipywidgets' in "
        "sys.modules)"
    )
    ran = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT / "simulator", capture_output=True, text=True, check=True
    )
    assert ran.stdout.strip() == "False"


def test_a_notebook_is_given_the_widgets(explorer):
    assert "application/vnd.jupyter.widget-view+json" in explorer._repr_mimebundle_()
