"""What the documentation shows works: code blocks run, scenario blocks parse, links lead somewhere."""

import os
import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from orgsim.model import lower
from orgsim.scenario import loads

ROOT = Path(__file__).parents[2]
PAGES = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted((ROOT / "docs").rglob("*.md"))]
BLOCK = re.compile(r"^```(\w+)\n(.*?)^```", re.M | re.S)


def blocks(page: Path, language: str) -> list[str]:
    return [text for name, text in BLOCK.findall(page.read_text(encoding="utf-8")) if name == language]


@pytest.mark.parametrize("page", [p for p in PAGES if blocks(p, "python")], ids=lambda p: p.stem)
def test_the_python_of_a_page_runs_from_top_to_bottom(
    page: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "scenarios").symlink_to(ROOT / "scenarios")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(os, "sched_getaffinity", lambda _: {0}, raising=False)  # processes take long to start
    names: dict[str, object] = {}
    for block in blocks(page, "python"):
        exec(compile(block, str(page), "exec"), names)


@pytest.mark.parametrize("page", [p for p in PAGES if blocks(p, "toml")], ids=lambda p: p.stem)
def test_the_toml_of_a_page_parses(page: Path) -> None:
    for block in blocks(page, "toml"):
        tomllib.loads(block)


@pytest.mark.parametrize("page", sorted((ROOT / "docs" / "mechanisms").glob("*.md")), ids=lambda p: p.stem)
def test_the_whole_scenarios_of_a_mechanism_can_be_lowered(page: Path) -> None:
    for block in (block for block in blocks(page, "toml") if "horizon =" in block):
        scenario = loads(block)
        for design in scenario.designs:
            lower(scenario, design)


def test_the_readme_shows_the_scenario_it_names() -> None:
    assert (ROOT / "scenarios" / "hello.toml").read_text(encoding="utf-8") in blocks(
        ROOT / "README.md", "toml"
    )


@pytest.mark.parametrize("page", PAGES, ids=lambda p: p.stem)
def test_links_lead_somewhere(page: Path) -> None:
    for target in re.findall(r"\]\(([^)#:]+)(?:#[^)]*)?\)", page.read_text(encoding="utf-8")):
        assert (page.parent / target).exists(), f"{page.name} links to {target}"


def test_the_readme_has_two_lines_to_paste_and_continuous_integration_takes_the_second() -> None:
    run, tests = blocks(ROOT / "README.md", "sh")
    assert [text.count("\n") for text in (run, tests)] == [1, 1]
    assert run.endswith(".venv/bin/orgsim run scenarios/silo_vs_stream.toml\n")
    program = re.search(r"<<'PY'\n(.*?)^PY$", (ROOT / ".ci" / "run").read_text(encoding="utf-8"), re.M | re.S)
    assert program is not None
    ran = subprocess.run(
        [sys.executable, "-c", program[1], ROOT / "README.md"], capture_output=True, text=True, check=True
    )
    assert ran.stdout == f"{tests}\n"
