"""Charts as files: all formats, the same bytes every time, and nothing of the user's matplotlib touched."""

import os
import subprocess
import sys
from collections.abc import Callable
from functools import cache
from pathlib import Path

import matplotlib as mpl
import matplotlib.style
import pytest
from drawn_results import BANK, DESK, result_of

from orgsim.charts import CHARTS, FORMATS, Drawing, draw, drawing, lettering, save, save_all
from orgsim.charts.foot import Foot
from orgsim.charts.page import Words, begin
from orgsim.charts.registry import charts_of
from orgsim.charts.style import LABEL, house_style
from orgsim.errors import UsageError
from orgsim.experiment import Result

THREE = ("comparison", "queue-over-time", "lead-time")
STARTS = {"png": b"\x89PNG", "svg": b"<?xml", "pdf": b"%PDF"}


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """All charts of a result in all formats."""
    return save_all(result_of(BANK), tmp_path_factory.mktemp("written") / "new" / "folder")


@pytest.fixture(scope="module")
def drawn_again(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], list[Path]]:
    """Draw a chart of the same result once more and write it, the first of them in all formats."""
    folder = tmp_path_factory.mktemp("again")
    return cache(
        lambda name: save(
            draw(result_of(BANK), name), folder / name, FORMATS if name == THREE[0] else ["svg"]
        )
    )


@pytest.fixture(scope="module")
def beginning(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Three charts of another result as pictures, drawn here."""
    folder = tmp_path_factory.mktemp("ours")
    for name in THREE:
        save(draw(result_of(DESK), name), folder / name, ["png", "svg"])
    return folder


def test_all_charts_are_written_in_all_formats(written: list[Path], bank: Result) -> None:
    assert [path.name for path in written] == [
        f"{name}.{ending}" for name in charts_of(bank) for ending in FORMATS
    ]
    for path in written:
        assert path.read_bytes().startswith(STARTS[path.suffix[1:]])


AGAIN = [
    *((name, "svg") for name in CHARTS if name != "robustness"),
    *((THREE[0], ending) for ending in FORMATS if ending != "svg"),
]


@pytest.mark.parametrize(("name", "ending"), AGAIN)
def test_the_bytes_are_the_same_every_time(
    name: str, ending: str, written: list[Path], drawn_again: Callable[[str], list[Path]]
) -> None:
    first, second = (
        next(path for path in paths if path.name == f"{name}.{ending}")
        for paths in (written, drawn_again(name))
    )
    assert first != second
    assert first.read_bytes() == second.read_bytes()


ELSEWHERE = """
import os, sys
from pathlib import Path
from drawn_results import DESK, result_of
from orgsim.charts import Drawing, draw, drawing, save

result, folder = result_of(DESK), Path(sys.argv[1])
drawing.charts_of = lambda result: THREE
for name in THREE:
    save(draw(result, name), folder / "alone" / name, ["png", "svg"])
with Drawing(result, folder / "side by side", ["png", "svg"], cores=3) as work:
    paths = work.finish()
assert all(path.exists() for path in paths)
assert not any(helper.is_alive() for helper in work.helpers)

here = os.getpid()
drawing.draw = lambda result, name: draw(result, name) if os.getpid() == here else os._exit(1)
with Drawing(result, folder / "helpers fail", ["svg"], cores=2) as work:
    for helper in work.helpers:
        helper.join()
    assert len(work.finish()) == 3
assert "matplotlib.pyplot" not in sys.modules
"""


@pytest.fixture(scope="module")
def elsewhere(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Folders with the same charts, drawn in a process of its own and its helpers, without pyplot."""
    folder = tmp_path_factory.mktemp("elsewhere")
    run_python(ELSEWHERE.replace("THREE", repr(THREE)), str(folder))
    return folder


def test_the_bytes_are_the_same_in_another_process_which_never_imports_pyplot(
    elsewhere: Path, beginning: Path
) -> None:
    assert files_in(elsewhere / "alone") == files_in(beginning)


def test_charts_drawn_side_by_side_are_the_same(elsewhere: Path, beginning: Path) -> None:
    assert files_in(elsewhere / "side by side") == files_in(beginning)


def files_in(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def test_a_chart_that_a_helper_cannot_draw_is_tried_once_more_here(elsewhere: Path) -> None:
    assert {path.stem for path in (elsewhere / "helpers fail").iterdir()} == set(THREE)


def test_no_chart_is_begun_in_a_format_that_is_not_known(tmp_path: Path, desk: Result) -> None:
    with pytest.raises(UsageError, match="png, svg, pdf"):
        save_all(desk, tmp_path / "new", ["gif"])
    assert not list(tmp_path.iterdir())


def test_files_hold_the_finding_and_no_time(tmp_path: Path, bank: Result) -> None:
    figure = draw(bank, "comparison")
    (path,) = save(figure, tmp_path / "chart.svg", ["svg"])
    text = path.read_text(encoding="utf-8")
    assert path.name == "chart.svg" and "lead time is " in text and "<dc:date>" not in text


def test_a_name_with_a_dot_is_kept(tmp_path: Path, desk: Result) -> None:
    assert save(draw(desk, "comparison"), tmp_path / "v1.2", ["png"]) == [tmp_path / "v1.2.png"]


def test_an_unknown_format_writes_nothing(tmp_path: Path, desk: Result) -> None:
    with pytest.raises(UsageError, match="png, svg, pdf"):
        save(draw(desk, "comparison"), tmp_path / "chart", ["png", "gif"])
    assert not list(tmp_path.iterdir())


def test_settings_of_the_user_neither_change_nor_matter(tmp_path: Path, desk: Result) -> None:
    before = dict(mpl.rcParams)
    plain = save(draw(desk, "lead-time"), tmp_path / "plain", ["svg"])[0].read_bytes()
    assert dict(mpl.rcParams) == before
    with mpl.rc_context(
        {"font.size": 30, "axes.facecolor": "black", "lines.linewidth": 9, "axes.grid": True}
    ):
        odd = save(draw(desk, "lead-time"), tmp_path / "odd", ["svg"])[0].read_bytes()
    assert plain == odd


def test_importing_is_cheap() -> None:
    run_python("import sys, orgsim.charts\nassert 'matplotlib' not in sys.modules")


def run_python(code: str, *arguments: str) -> None:
    """Run code in a process of its own that finds what this one finds."""
    folders = [str(Path(__file__).parent), *filter(None, sys.path)]
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(folders)}
    subprocess.run([sys.executable, "-c", code, *arguments], check=True, env=environment)


def test_the_house_style_is_put_on_once(monkeypatch: pytest.MonkeyPatch) -> None:
    put_on = []
    context = mpl.style.context
    monkeypatch.setattr(mpl.style, "context", lambda *given: put_on.append(given) or context(*given))
    before = mpl.rcParams["font.size"]
    with pytest.raises(UsageError), house_style(), house_style():
        assert mpl.rcParams["font.size"] == LABEL != before
        raise UsageError("out of both")
    assert len(put_on) == 1
    assert mpl.rcParams["font.size"] == before
    with house_style():
        assert len(put_on) == 2


def test_what_cannot_be_seen_is_written_as_an_escape_wherever_it_stands(tmp_path: Path) -> None:
    page = begin(Words("finding\u202e", "shown", Foot((), "origin\u202e")), 2.0)
    axes = page.axes((0.5, 0.2, 3.0, 1.5))
    axes.set_xlabel("name\u202e")
    axes.set_title("title\u202e")
    axes.plot([0, 1], [0, 1], label="key\u202e")
    axes.legend()
    axes.set_yticks([0, 1])
    text = save(page.figure, tmp_path / "chart", ["svg"])[0].read_text()
    for word in ("finding", "name", "title", "key", "origin"):
        assert f"{word}\\u202e" in text, word
    assert "\u202e" not in text


def test_a_word_that_fits_is_measured_as_a_whole(monkeypatch: pytest.MonkeyPatch) -> None:
    measured = []
    width = lettering.width_of
    monkeypatch.setattr(lettering, "width_of", lambda text, *how: measured.append(text) or width(text, *how))
    assert lettering.wrap("unabridgedness of words", 0.84, 7.0) == ["unabridgedness", "of words"]
    assert len(measured) < len("unabridgedness")


def test_the_settings_are_set_once_for_all_charts(monkeypatch: pytest.MonkeyPatch) -> None:
    """Setting all of matplotlib's takes as long as drawing some lines."""
    set_times, saved = [], []
    context = matplotlib.style.context
    monkeypatch.setattr(drawing, "draw", lambda result, name: name)
    monkeypatch.setattr(drawing, "save", lambda name, *_: saved.append((name, mpl.rcParams["font.size"])))
    monkeypatch.setattr(matplotlib.style, "context", lambda *how: set_times.append(how) or context(*how))
    with Drawing(result_of(DESK), "folder", ["png"]) as work:
        paths = work.finish()
    assert saved == [(name, LABEL) for name in charts_of(result_of(DESK))]
    assert [path.stem for path in paths] == [name for name, _ in saved]
    assert len(set_times) == 1
