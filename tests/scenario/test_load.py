"""Loading, merging, overriding and asking for values."""

import copy
import io
import json
import pickle
import re
import subprocess
import sys
import tomllib
from datetime import date
from pathlib import Path

import jsonschema
import pytest
from loans import VALID
from pydantic import BaseModel

from orgsim.chance.distribution import Counts, Distribution, parse_distribution
from orgsim.errors import Fault, OrgsimError, ScenarioError, UsageError
from orgsim.scenario import (
    AlwaysEnough,
    Dated,
    DatedFile,
    GeneralistSpeed,
    Limit,
    NoArrivals,
    Patience,
    Pieces,
    Poisson,
    Renewal,
    Rework,
    Scenario,
    Wave,
    WeeklyHours,
    load,
    loads,
    schema,
    setting,
    starter,
)
from orgsim.scenario.tables.keys import models_in, written_keys
from orgsim.units import (
    Money,
    Span,
    parse_chance,
    parse_moment,
    parse_money,
    parse_money_rate,
    parse_rate,
    parse_span,
    zone,
)

ROOT = Path(__file__).parents[2]
MINIMAL = """\
horizon = "4w"
[people.clerk]
[work.form]
arrivals = "3 per d"
[[work.form.steps]]
name = "clerk"
effort = "1h"
[designs.one.teams]
Office = ["clerk"]
"""


def with_arrivals(written: str) -> Scenario:
    return loads(MINIMAL.replace('"3 per d"', written))


def faults(text: str) -> tuple[Fault, ...]:
    with pytest.raises(ScenarioError) as caught:
        loads(text, name="x.toml")
    return caught.value.faults


def test_a_scenario_is_read(file: Path) -> None:
    scenario = load(file)
    assert scenario.path == file
    assert scenario.source_text == VALID
    assert scenario.title == "Loans"
    assert scenario.start.isoformat() == "2027-01-04T00:00:00+00:00"
    assert scenario.horizon == Span(52, "w")
    assert scenario.warm_up == Span(4, "w")
    assert (scenario.replications, scenario.seed, scenario.decide_on) == (20, 1, "lead time")
    assert (scenario.baseline, scenario.working_time) == ("silos", "office")
    assert scenario.classes == ("expedite", "standard")
    assert scenario.notes == ()
    assert [assumption.about for assumption in scenario.assumptions] == ["designs.silos.handoff.delay"]


@pytest.mark.parametrize(
    "name", ["throughput", "promises kept", "lead time sd", "lead time p80", "response time within 120s"]
)
def test_anything_that_has_a_better_can_be_decided_on(file: Path, name: str) -> None:
    assert load(file).override({"decide_on": name}).decide_on == name


@pytest.mark.parametrize("name", ["utilisation", "arrivals", "lead time within 10 working days", 85])
def test_the_rest_cannot(file: Path, name: object) -> None:
    with pytest.raises(ScenarioError, match="decide_on"):
        load(file).override({"decide_on": name})


def test_calendars(file: Path) -> None:
    scenario = load(file)
    office = scenario.calendars["office"]
    assert office.open is not None
    assert office.open[:2] == (WeeklyHours(0, 540, 750), WeeklyHours(0, 810, 1020))
    assert not office.always
    assert office.time_zone == "Europe/London"
    assert office.closed[:2] == (date(2027, 12, 25), date(2027, 12, 27))
    assert office.special == {date(2027, 12, 24): ((540, 720),)}
    assert scenario.calendars["always"].always
    night = scenario.override(
        {
            "calendars.office.open": ["Mon-Sun 22:00-06:00"],
            "calendars.office.special": {"2027-12-24": "closed"},
        }
    )
    assert night.calendars["office"].open == tuple(WeeklyHours(day, 1320, 1800) for day in range(7))
    assert night.calendars["office"].special == {date(2027, 12, 24): ()}
    assert scenario.override({"calendars.office.open": "always"}).calendars["office"].always


def test_people(file: Path) -> None:
    people = load(file).people
    assert people["underwriter"].skills == {"underwriting": 1.0}
    assert people["processor"].skills == {"processor": 1.0}
    assert people["processor"].calendar == "always"
    other = load(file).override(
        {
            "people.processor": {
                "skills": {"processor": 0.8},
                "count": 3,
                "share": 0.5,
                "from": date(2027, 2, 1),
            }
        }
    )
    assert other.people["processor"].skills == {"processor": 0.8}
    assert str(other.people["processor"].starts) == "2027-02-01 00:00:00+00:00"


def test_work_and_steps(file: Path) -> None:
    work = load(file).work["loan"]
    assert isinstance(work.arrivals, Poisson)
    assert work.arrivals.during == "office"
    assert work.arrivals.batch == Distribution("constant", {"value": 2.0})
    assert work.classes == {"expedite": 0.1, "standard": 0.9}
    assert work.value == Money(900, "GBP")
    assert work.limit == Limit(items=60, when_full="refuse")
    assert work.patience == Patience(time=parse_distribution("exponential(20d)"), then="assess")
    assert work.backlog == {"collect": 3}
    collect, assess, decide = work.steps
    assert collect.next == {"assess": 1.0}
    assert assess.next == {"decide": 0.9, "done": 0.1}
    assert assess.rework == (Rework(to="collect", chance=0.15, falling=0.5, at_most=3),)
    assert assess.different_person_from == "collect"
    assert decide.next == {"done": 1.0}
    assert (
        not decide.takes_people and decide.skill is None and decide.delay is not None and decide.delay.working
    )
    assert work.step("assess") is assess


def test_designs_teams_and_what_they_inherit(file: Path) -> None:
    silos, streams = load(file).designs.values()
    assert (silos.title, streams.title) == ("Departments", "streams")
    assert silos.teams["Underwriting"].people == {"underwriter": "all"}
    assert silos.teams["Processing"].wip_limit == Limit(items=12)
    assert silos.handoff is not None and silos.handoff.context_loss == 0.1
    assert silos.limits[0].from_step == "collect"
    assert list(streams.teams) == ["Stream 1", "Stream 2", "Stream 3"]
    assert streams.teams["Stream 2"].generalist_speed == GeneralistSpeed(own=1.0, other=0.85)
    other = load(file).override({"designs.silos.order": "shortest first", "designs.silos.wip_limit": 5})
    assert [team.order for team in other.designs["silos"].teams.values()] == ["shortest first", "class"]
    assert [team.wip_limit for team in other.designs["silos"].teams.values()] == [
        Limit(items=5),
        Limit(items=12),
    ]


def test_the_smallest_scenario_has_all_defaults() -> None:
    scenario = loads(MINIMAL)
    assert (scenario.title, scenario.time_zone, scenario.warm_up) == ("Untitled", "UTC", "auto")
    assert scenario.start.isoformat() == "2027-01-04T00:00:00+00:00"
    assert scenario.working_time is None
    assert list(scenario.calendars) == ["always"]
    assert scenario.work["form"].classes == {"standard": 1.0}
    assert scenario.path is None
    assert (
        loads(MINIMAL + '[designs.two]\nextends = "one"\n').designs["two"].teams
        == scenario.designs["one"].teams
    )


def test_arrivals() -> None:
    seasonal = with_arrivals(
        '{ rate = "3 per d", by_weekday = [1,1,1,1,1,0,0], wave = { amplitude = "40%", period = "5d" } }'
    ).work["form"]
    assert isinstance(seasonal.arrivals, Poisson)
    assert seasonal.arrivals.by_weekday == (1, 1, 1, 1, 1, 0, 0)
    assert seasonal.arrivals.wave == Wave(amplitude=0.4, period=parse_span("5d"))
    pieces = with_arrivals(
        '{ pieces = [{ from = 2027-01-04, rate = "1/d" }, { from = "2027-06-01", rate = "2/d" }], at_most = '
        "9 }"
    )
    assert isinstance(found := pieces.work["form"].arrivals, Pieces)
    assert [str(piece.rate) for piece in found.pieces] == ["1/d", "2/d"]
    assert found.at_most == 9
    assert isinstance(with_arrivals('{ every = "erlang(k=4, mean=75min)" }').work["form"].arrivals, Renewal)
    dated = with_arrivals("{ dates = [2027-01-05, 2027-01-04T09:00:00] }").work["form"].arrivals
    assert isinstance(dated, Dated)
    assert [moment.day for moment in dated.moments] == [4, 5]
    endless = loads(MINIMAL.replace('"3 per d"', '"always enough"\nlimit = 3'))
    assert isinstance(endless.work["form"].arrivals, AlwaysEnough)


def test_files_are_read_from_the_folder(tmp_path: Path) -> None:
    (tmp_path / "data.csv").write_text(
        "hours;arrived\n1.5;2027-01-05T10:00\n;\n2;2027-01-04T09:00+02:00\n", encoding="utf-8"
    )
    text = MINIMAL.replace('"3 per d"', '{ file = "data.csv", column = "arrived" }')
    text = text.replace('"1h"', "\"empirical('data.csv', 'hours', h)\"")
    path = tmp_path / "x.toml"
    path.write_text(text, encoding="utf-8")
    scenario = load(path)
    assert scenario.files.numbers("data.csv", "hours").values == (1.5, 2.0)
    moments = scenario.files.moments("data.csv", "arrived", zone("UTC")).values
    assert moments.astype("datetime64[us]").astype("datetime64[s]").astype(str).tolist() == [
        "2027-01-04T07:00:00",
        "2027-01-05T10:00:00",
    ]
    assert isinstance(scenario.work["form"].arrivals, DatedFile)
    assert loads(text, folder=tmp_path).work == scenario.work


def test_only_the_folder_is_read_unless_allowed(tmp_path: Path) -> None:
    (tmp_path / "data.csv").write_text("hours\n1\n", encoding="utf-8")
    inner = tmp_path / "inner"
    inner.mkdir()
    (inner / "link.csv").symlink_to(tmp_path / "data.csv")
    for name in ("../data.csv", str(tmp_path / "data.csv"), "link.csv"):
        path = inner / "x.toml"
        path.write_text(MINIMAL.replace('"1h"', f"\"empirical('{name}', 'hours', h)\""), encoding="utf-8")
        with pytest.raises(
            ScenarioError, match=r"x.toml:7: work.form.steps.clerk.effort: .*outside the folder"
        ):
            load(path)
        assert load(path, allow_outside=True).files.numbers(name, "hours").values == (1.0,)


def test_a_file_extends_another(tmp_path: Path) -> None:
    (tmp_path / "sub").mkdir()
    (tmp_path / "sub" / "base.toml").write_text(
        'extends = "deep.toml"\ntitle = "base"\nseed = 4\n', encoding="utf-8"
    )
    (tmp_path / "sub" / "deep.toml").write_text(VALID, encoding="utf-8")
    path = tmp_path / "x.toml"
    path.write_text(
        'extends = "sub/base.toml"\ntitle = "top"\n[designs.silos.teams.Processing]\norder = "fifo"\n',
        encoding="utf-8",
    )
    scenario = load(path)
    assert (scenario.title, scenario.seed, scenario.horizon) == ("top", 4, Span(52, "w"))
    team = scenario.designs["silos"].teams["Processing"]
    assert (team.order, team.wip_limit) == ("fifo", Limit(items=12))


def test_faults_of_a_base_are_placed_in_the_base(tmp_path: Path) -> None:
    (tmp_path / "base.toml").write_text(VALID.replace("count = 6", "count = 0"), encoding="utf-8")
    path = tmp_path / "x.toml"
    path.write_text('extends = "base.toml"\nseed = -1\n', encoding="utf-8")
    with pytest.raises(ScenarioError) as caught:
        load(path)
    placed = {fault.path: (Path(str(fault.file)).name, fault.line) for fault in caught.value.faults}
    assert placed == {"seed": ("x.toml", 2), "people.underwriter.count": ("base.toml", 14)}


def test_files_that_extend_each_other_in_a_circle(tmp_path: Path) -> None:
    for name, other in (("a", "b"), ("b", "c"), ("c", "a")):
        (tmp_path / f"{name}.toml").write_text(f'extends = "{other}.toml"\n', encoding="utf-8")
    with pytest.raises(ScenarioError, match=r"c.toml:1: extends: the files extend each other in a circle"):
        load(tmp_path / "a.toml")


def test_too_many_files(tmp_path: Path) -> None:
    for number in range(12):
        (tmp_path / f"{number}.toml").write_text(f'extends = "{number + 1}.toml"\n', encoding="utf-8")
    with pytest.raises(ScenarioError, match="more than 10 files"):
        load(tmp_path / "0.toml")


def test_designs_extend_designs() -> None:
    extra = (
        '[designs.hybrid]\nextends = "silos"\nhandoff.context_loss = '
        "0.2\n[designs.hybrid.teams.Underwriting]\nwip_limit = 3\n"
    )
    scenario = loads(VALID + extra)
    hybrid, silos = scenario.designs["hybrid"], scenario.designs["silos"]
    assert hybrid.title == "hybrid"
    assert hybrid.handoff is not None and silos.handoff is not None
    assert (hybrid.handoff.delay, hybrid.handoff.context_loss) == (silos.handoff.delay, 0.2)
    assert hybrid.teams["Underwriting"].people == {"underwriter": "all"}
    assert hybrid.teams["Underwriting"].wip_limit == Limit(items=3)
    assert scenario.value("designs.hybrid.handoff.delay") == "exponential(6h)"
    changed = scenario.override({"designs.silos.handoff.delay": "1h", "designs.hybrid.limits.1.items": 5})
    assert str(changed.designs["hybrid"].handoff.delay) == "1h"  # type: ignore[union-attr]
    assert [design.limits[0].items for design in changed.designs.values() if design.limits] == [20, 5]


def test_a_fault_in_a_parent_is_said_where_it_stands() -> None:
    text = VALID.replace("context_loss = 0.1", "context_loss = 7") + '[designs.hybrid]\nextends = "silos"\n'
    found = [str(fault) for fault in faults(text)]
    assert found == [
        "x.toml:52: designs.silos.handoff.context_loss: 7 is out of range: a chance lies between 0 and 1"
    ]


@pytest.mark.parametrize(
    ("path", "value", "attribute"),
    [
        ("horizon", "10w", "horizon"),
        ('work.loan.steps."assess".effort', "3h", "work.loan.steps.1.effort"),
        ("work.loan.steps.2.effort", "3h", "work.loan.steps.1.effort"),
        ("work.loan.steps.assess.rework.chance", 0.3, "work.loan.steps.1.rework.0.chance"),
        ("designs.silos.teams.Underwriting.wip_limit", 12, "designs.silos.teams.Underwriting.wip_limit"),
        (
            "designs.silos.teams.Underwriting.wip_limit.items",
            12,
            "designs.silos.teams.Underwriting.wip_limit",
        ),
        ('designs.streams.teams."Stream 2".order', "class", "designs.streams.teams.Stream 2.order"),
        ("designs.streams.handoff.delay", "2h", "designs.streams.handoff"),
        ("work.loan.arrivals", "50 per w", "work.loan.arrivals.rate"),
        ("work.loan.backlog", 4, "work.loan.backlog"),
        ("assumptions.1.high", "14h", "assumptions.0.high"),
        ("people.processor.share", 0.5, "people.processor.share"),
    ],
)
def test_values_are_replaced_by_path(path: str, value: object, attribute: str) -> None:
    scenario = loads(VALID)
    before = copy.deepcopy(scenario.document)
    changed = scenario.override({path: value})

    def found(place: object) -> object:
        for key in attribute.split("."):
            place = (
                place[int(key)]
                if isinstance(place, tuple)
                else place[key]
                if isinstance(place, dict)
                else getattr(place, key)
            )
        return place

    assert changed.value(path) == value
    assert found(changed) != found(scenario)
    assert scenario.document == before
    assert loads(VALID, overrides={path: value}).designs == changed.designs


def test_one_team_of_a_range_is_changed_by_its_own_name() -> None:
    changed = loads(VALID).override({'designs.streams.teams."Stream 2".order': "class"})
    assert [team.order for team in changed.designs["streams"].teams.values()] == ["fifo", "class", "fifo"]


def test_python_values_may_override() -> None:
    changed = loads(VALID).override(
        {"horizon": parse_span("9w"), "work.loan.steps.assess.effort": parse_distribution("exponential(1h)")}
    )
    assert changed.horizon == Span(9, "w")
    assert str(changed.work["loan"].steps[1].effort) == "exponential(mean=1h)"


@pytest.mark.parametrize(
    ("path", "message"),
    [
        ("people.underwritr.count", "did you mean 'underwriter'"),
        ("designs.silo.handoff.delay", "did you mean 'silos'"),
        ("designs.silos.teams.Underwritin.order", "did you mean 'Underwriting'"),
        ("work.loan.steps.asses.effort", "did you mean 'assess'"),
        ("work.loan.steps.9.effort", "nothing is called '9'"),
        ("title.x", "a single value is there"),
        ("desings.silos.title", "unknown key 'desings'; did you mean 'designs'"),
        ("work.loan.steps.assess.efort", "did you mean 'effort'"),
        ("horizon", "has no unit"),
        ("", "not the path"),
        ("a..b", "not a path"),
    ],
)
def test_overrides_that_lead_nowhere_are_said(path: str, message: str) -> None:
    with pytest.raises(ScenarioError, match=re.escape(message)) as caught:
        loads(VALID).override({path: 3})
    assert caught.value.faults[0].file == "override"


def test_values_by_path() -> None:
    scenario = loads(VALID)
    assert scenario.value("designs.silos.teams.Underwriting.people") == {"underwriter": "all"}
    assert scenario.value("designs.silos.limits.1.items") == 20
    assert scenario.value("work.loan.steps.assess.rework.chance") == 0.15
    with pytest.raises(ScenarioError, match="did you mean 'delay'"):
        scenario.value("designs.silos.handoff.dela")


@pytest.mark.parametrize(
    ("text", "path", "value"),
    [
        ("seed=3", "seed", 3),
        ("designs.silos.handoff.delay=2h", "designs.silos.handoff.delay", "2h"),
        ("work.loan.arrivals=50 per w", "work.loan.arrivals", "50 per w"),
        ('a."b=c".d = true', 'a."b=c".d', True),
        ("start=2027-02-01", "start", date(2027, 2, 1)),
        ('x=["a"]', "x", ["a"]),
        ("x={ a = 1 }", "x", {"a": 1}),
        ('title="2h"', "title", "2h"),
        ("x=", "x", ""),
    ],
)
def test_settings_of_the_command_line(text: str, path: str, value: object) -> None:
    assert setting(text) == (path, value)


@pytest.mark.parametrize("text", ["seed", "=3", ""])
def test_a_setting_without_a_path_or_sign(text: str) -> None:
    with pytest.raises(UsageError, match="PATH=VALUE"):
        setting(text)


def test_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO(VALID))
    assert load("-") == loads(VALID, name="stdin")


def test_scenarios_travel_and_cannot_be_changed(file: Path) -> None:
    scenario = load(file)
    again = pickle.loads(pickle.dumps(scenario))
    assert again == scenario
    assert again.document == scenario.document and again.path == file
    assert again.override({"seed": 9}).seed == 9
    with pytest.raises(ValueError, match="frozen"):
        scenario.seed = 3
    assert scenario != scenario.override({"seed": 3})


def test_the_starter_loads() -> None:
    scenario = loads(starter())
    assert len(scenario.designs) == 2
    assert scenario.notes == ()


def test_all_faults_are_said_at_once() -> None:
    text = VALID.replace('horizon = "52w"', 'horizon = "52"').replace("count = 6", "coutn = 6")
    text = text.replace('calendar = "office"\ncost', 'calendar = "ofice"\ncost').replace(
        'serve = "in turn"', 'serve = "in turns"'
    )
    assert [str(fault) for fault in faults(text)] == [
        "x.toml:16: people.underwriter.calendar: 'ofice' is the name of no calendar; did you mean 'office'?",
        "x.toml:3: horizon: '52' has no unit: write, for example, '52h'",
        "x.toml:14: people.underwriter.coutn: unknown key 'coutn'; did you mean 'count'?",
        "x.toml:59: designs.streams.serve: 'in turns' is not a way to choose a team: one of 'by least "
        "load', 'in turn', "
        "'at random', 'by type'; did you mean 'in turn'?",
    ]


def test_faults_travel() -> None:
    with pytest.raises(ScenarioError) as caught:
        loads("x = 1", name="x.toml")
    again = pickle.loads(pickle.dumps(caught.value))
    assert again.faults == caught.value.faults
    assert str(again) == str(caught.value)
    assert isinstance(again, OrgsimError)
    assert str(Fault("", "m", line=3)) == "line 3: m"


def test_the_schema_accepts_what_loads_and_refuses_misspelt_keys() -> None:
    checker = jsonschema.Draft202012Validator(schema())
    checker.check_schema(schema())
    for text in (
        VALID,
        MINIMAL,
        starter(),
        *(path.read_text(encoding="utf-8") for path in (ROOT / "scenarios").glob("*.toml")),
    ):
        checker.validate(json.loads(json.dumps(tomllib.loads(text), default=str)))
    for wrong in (
        'titel = "x"\n' + VALID,
        VALID.replace("count", "coutn"),
        VALID.replace('"in turn"', '"in turns"'),
        "seed = 1",
    ):
        assert not checker.is_valid(json.loads(json.dumps(tomllib.loads(wrong), default=str)))


def every_model(model: type[BaseModel]) -> set[type[BaseModel]]:
    inner = {below for field in model.model_fields.values() for below in models_in(field.annotation)}
    return {model}.union(*(every_model(below) for below in inner))


def pages() -> str:
    """What is written about the language, in both of its pages."""
    return "".join(
        (ROOT / "docs" / f"{name}.md").read_text(encoding="utf-8") for name in ("scenario", "experiments")
    )


def test_every_key_is_documented() -> None:
    page = pages()
    words = set(re.findall(r"[a-z_]+", page))
    keys = {
        key for model in every_model(Scenario) if model is not AlwaysEnough for key in written_keys(model)
    }
    assert len(keys) > 60
    assert {key for key in keys if not words.issuperset(key.split())} == set()


def test_every_choice_is_documented() -> None:
    page = pages()
    choices = re.findall(r'"enum": (\[[^\]]*\])', json.dumps(schema()))
    assert len(choices) >= 6
    assert [word for choice in choices for word in json.loads(choice) if word not in page] == []


def test_every_field_is_described() -> None:
    for model in every_model(Scenario) - {AlwaysEnough, NoArrivals}:
        assert all(field.description for field in model.model_fields.values()), model


def test_checking_needs_no_heavy_package() -> None:
    code = (
        "import sys, orgsim.scenario; print({'numpy', 'scipy', 'simpy', 'matplotlib', 'click', 'pandas'} & "
        "set(sys.modules))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=ROOT / "simulator"
    )
    assert done.stdout.strip() == "set()"


@pytest.mark.parametrize("path", sorted((ROOT / "scenarios").glob("*.toml")), ids=lambda path: path.name)
def test_the_scenarios_of_the_project_load(path: Path) -> None:
    assert load(path).designs


def page_table(heading: str) -> list[tuple[str, list[str]]]:
    """The rows of the page's table whose first head is ``heading``: first cell, and what stands in backticks
    in the first two cells."""
    page = (ROOT / "docs" / "scenario.md").read_text(encoding="utf-8")
    rows = page.split(f"| {heading} |", 1)[1].split("\n\n", 1)[0].splitlines()[2:]
    cells = [row.split("|")[1:3] for row in rows]
    return [(first.strip(), re.findall(r"`([^`]+)`", first + second)) for first, second in cells]


def test_the_distributions_of_the_page_are_read() -> None:
    rows = page_table("distribution")
    assert len(rows) == 13
    of = {"geometric": Counts.FROM_ONE, "poisson": Counts.FROM_ZERO}
    for first, _ in rows:
        for text in re.findall(r"`([^`]+)`", first):
            counts = of.get(text.partition("(")[0], Counts.NOTHING)
            assert parse_distribution(text, counts=counts).name in text or text == "2h"


def test_the_quantities_of_the_page_are_read() -> None:
    rows = dict(page_table("quantity"))
    readers = {
        "span": parse_span,
        "working span": parse_span,
        "effort": parse_span,
        "rate": parse_rate,
        "money": parse_money,
        "money rate": parse_money_rate,
        "chance": parse_chance,
        "date": parse_moment,
    }
    assert set(rows) == set(readers)
    assert all(readers[kind](text) is not None for kind, examples in rows.items() for text in examples)


def test_the_arrivals_of_the_page_are_read() -> None:
    rows = [examples[0] for _, examples in page_table("written")]
    assert len(rows) == 12
    for written in rows:
        text = VALID.replace(
            '{ rate = "40 per w", during = "office", batch = 2 }',
            written.replace("[...24]", str([1] * 24)).replace("[...12]", str([1] * 12)),
        )
        document = tomllib.loads(text.replace('when_full = "refuse"', 'when_full = "wait"'))
        if ".csv" not in written:
            assert (
                loads(text.replace('when_full = "refuse"', 'when_full = "wait"')).value("work.loan.arrivals")
                == document["work"]["loan"]["arrivals"]
            )
