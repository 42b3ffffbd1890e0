import re
import subprocess
import sys
import tomllib
from html.parser import HTMLParser
from pathlib import Path

import pytest
from library_case import TEXT

import orgsim

ROOT = Path(__file__).parents[2]
pandas = pytest.importorskip("pandas")


@pytest.fixture(scope="session")
def study():
    return orgsim.loads(TEXT)


@pytest.fixture(scope="session")
def result(study):
    return study.run(cores=1)


def test_import_is_light():
    heavy = ("numpy", "scipy", "matplotlib", "pandas", "simpy", "pydantic")
    code = f"import sys, orgsim; print(*[name for name in {heavy!r} if name in sys.modules])"
    ran = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT / "simulator", capture_output=True, text=True, check=True
    )
    assert ran.stdout.strip() == ""


def test_loading_and_running_import_neither_charts_nor_pandas():
    code = (
        "import sys, orgsim\n"
        f"result = orgsim.loads('''{TEXT}''').run(2, cores=1)\n"
        "result.verdict, result.report(), result._repr_html_(), result.to_json()\n"
        "print(*[name for name in ('matplotlib', 'pandas', 'IPython', 'click') if name in sys.modules])"
    )
    ran = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT / "simulator", capture_output=True, text=True, check=True
    )
    assert ran.stdout.strip() == ""


def test_the_version_is_that_of_the_package():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())
    assert project["project"]["dynamic"] == ["version"]
    path = ROOT / project["tool"]["hatch"]["version"]["path"]
    assert f'"{orgsim.__version__}"' in path.read_text()


def test_everything_that_is_named_is_there():
    assert all(getattr(orgsim, name) is not None for name in orgsim.__all__)
    assert set(orgsim.__all__) <= set(dir(orgsim))
    with pytest.raises(AttributeError, match="has no attribute 'nothing'"):
        _ = orgsim.nothing


def test_a_scenario_does_not_change(study):
    more = study.override({"people.clerk.count": 4, "designs.desks.teams": {"Desk {1..2}": {"clerk": 2}}})
    assert study.value("people.clerk.count") == 2
    assert more.value("people.clerk.count") == 4
    assert more.designs == study.designs == ("counter", "desks")
    with pytest.raises(orgsim.ScenarioError) as raised:
        study.override({"people.clerk.cuont": 4, "horizon": "-1w"})
    assert len(raised.value.faults) == 2


def test_notes_name_the_overloaded(study):
    assert study.notes == ()
    (one, two) = study.override({"work.case.arrivals": "3 per h"}).notes
    assert one.startswith("In 'One <i>counter</i>', everybody in 'Counter' has an offered load of 150%")
    assert "'Desk 1' and 'Desk 2'" in two


def test_the_same_seed_gives_the_same_result(study, result):
    again = study.run(cores=1)
    assert again.to_json() == result.to_json()
    assert orgsim.run(study, seed=99, cores=1).to_json() != result.to_json()


def test_run_takes_a_file_too(study, result, tmp_path):
    (tmp_path / "case.toml").write_text(TEXT)
    assert orgsim.run(tmp_path / "case.toml", cores=1).to_json() == result.to_json()
    assert orgsim.run(study.scenario, cores=1).to_json() == result.to_json()


def test_options_of_a_run(study):
    seen = []
    result = study.run(
        2, seed=5, cores=1, designs=["desks"], progress=lambda done, total: seen.append((done, total))
    )
    assert (result.finished, result.seed, result.designs) == (2, 5, ("desks",))
    assert seen[-1] == (2, 2)
    assert seen == sorted(seen)
    with pytest.raises(orgsim.UsageError, match="no design 'none'"):
        study.run(2, designs=["none"])


def test_a_dispatch_rule_of_ones_own(study):
    taken = []

    def newest(waiting, free, now):
        taken.append(now)
        return waiting[-1], free[0]

    result = study.run(1, designs=["counter"], dispatch={"Counter": newest})
    assert taken
    assert result.finished == 1


def test_the_verdict_reads_as_a_sentence(result):
    assert repr(result.verdict) == result.verdict.text
    assert result.verdict.comparisons[0].design == "desks"
    assert repr(result).endswith("(3 replications of each design, seed 1)")


@pytest.mark.parametrize(
    "kind",
    ["measures", "differences", "replications", "teams", "people", "seams", "works", "classes", "items"],
)
def test_tables_are_frames(result, kind):
    frame = result.frame(kind)
    assert isinstance(frame, pandas.DataFrame)
    assert list(frame.columns) == list(result.table(kind).names)
    assert len(frame) == len(result.table(kind))


def test_a_table_that_does_not_exist(result):
    with pytest.raises(orgsim.UsageError, match="no table 'pies': there are measures"):
        result.table("pies")


def test_a_chart_is_a_figure_that_a_notebook_shows(result):
    from matplotlib.figure import Figure

    figure = result.chart("comparison")
    assert isinstance(figure, Figure)
    assert figure._repr_png_().startswith(b"\x89PNG")
    assert "comparison" in result.charts
    with pytest.raises(orgsim.UsageError, match="no chart 'pie'"):
        result.chart("pie")


def test_text_shows_itself(study, result):
    text = result.report(80)
    assert repr(text) == str(text)
    assert "&lt;b&gt;" in text._repr_html_()
    assert "Desk 1 and Desk 2, each:" in study.explain("desks")
    assert "Counter:" not in study.explain("desks")


def test_a_result_is_saved_with_everything(result, tmp_path):
    folder = result.save(tmp_path / "out", formats=("svg",))
    assert (folder / "result.json").exists()
    assert list((folder / "charts").glob("*.svg"))


class Checker(HTMLParser):
    """Keeps the tags that are open and all text."""

    def __init__(self):
        super().__init__()
        self.open, self.tags, self.words = [], set(), []

    def handle_starttag(self, tag, attrs):
        self.open.append(tag)
        self.tags.add(tag)

    def handle_endtag(self, tag):
        assert self.open.pop() == tag

    def handle_data(self, data):
        self.words.append(data)


@pytest.mark.parametrize("which", ["study", "result"])
def test_html_is_well_formed_and_escaped(which, request):
    html = request.getfixturevalue(which)._repr_html_()
    checker = Checker()
    checker.feed(html)
    assert checker.open == []
    assert checker.tags <= {
        "style",
        "div",
        "h3",
        "h4",
        "p",
        "span",
        "table",
        "thead",
        "tbody",
        "tr",
        "th",
        "td",
    }
    assert "Two <b>desks</b> or one & a counter?" in checker.words
    assert "<b>" not in html


def test_html_has_no_ground_of_its_own(result):
    style = re.search(r"<style>(.*?)</style>", result._repr_html_(), re.DOTALL).group(1)
    assert "background:transparent" in style
    assert not re.search(r"background:(?!transparent)", style)


def test_html_has_the_numbers_of_the_report(result):
    checker = Checker()
    checker.feed(result._repr_html_())
    report = result.report(120)
    cells = [word for word in checker.words if re.fullmatch(r"[\d.,]+ \[[\d.,]+, [\d.,]+\]", word)]
    assert len(cells) > 10
    assert all(cell in report for cell in cells)


def test_replications_until_differences_are_known(study):
    found = study.run("auto", precision="5min", at_most=40, cores=1)
    assert found.stopping.aim.at_most == 40
    assert 20 <= found.finished <= 40
    assert (
        "replications until lead time is known to 2%"
        in study.override({"replications": "auto"})._repr_html_()
    )
    assert "Stopped a" in found._repr_html_()


def test_the_verdict_is_tested_when_it_is_asked_for(study, tmp_path):
    assumed = study.override(
        {
            "assumptions": [
                {"about": "work.case.arrivals", "basis": "guessed", "low": "1 per h", "high": "1.6 per h"}
            ]
        }
    )
    assert assumed.run(4, cores=1).robustness is None
    found = assumed.run(4, cores=1, robustness=True, cache=tmp_path)
    assert [one.path for one in found.robustness.tested] == ["work.case.arrivals"]
    assert "robustness" in found.charts
    assert "Of 1 assumption with a range" in found._repr_html_()
    with pytest.raises(orgsim.UsageError, match="dispatch rule"):
        assumed.run(4, robustness=True, dispatch={"Counter": lambda *_: None})
